package kittest

import (
	"strings"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Setup is the contest of New.
func Setup() scoring.Setup {
	scale := scoring.Scale{Max: 100 * exact.One, Step: exact.One}
	var criteria []scoring.Criterion
	for _, c := range []struct {
		id, name, en string
		weight       exact.Decimal
	}{
		{"latar", "Latar belakang dan tujuan", "Background and objective", 10},
		{"baru", "Kebaruan / nilai tambah", "Novelty / added value", 15},
		{"impl", "Implementasi inovasi", "Implementation", 5},
		{"signif", "Signifikansi", "Significance", 30},
		{"adapt", "Adaptabilitas", "Adaptability", 20},
		{"sdaya", "Sumber daya", "Resources", 5},
		{"lanjut", "Strategi keberlanjutan", "Sustainability strategy", 15},
	} {
		criteria = append(criteria, scoring.Criterion{
			ID: c.id, Name: scoring.Text{ID: c.name, EN: c.en}, Weight: c.weight * exact.One, Scale: scale,
			Help: scoring.Text{ID: "Petunjuk untuk " + strings.ToLower(c.name) + ".", EN: "Guide to " + strings.ToLower(c.en) + "."},
		})
	}
	band := func(from exact.Decimal, id, en string) scoring.Level {
		return scoring.Level{From: from * exact.One, Name: scoring.Text{ID: id, EN: en}}
	}
	s := scoring.Setup{
		Contest: scoring.Contest{
			Name: "KIPP Kota Malang 2023", Host: "Bagian Organisasi", Language: "id", Timezone: "Asia/Jakarta",
			Rubric: scoring.Rubric{
				ID: "kipp-2023", Name: scoring.Text{ID: "KIPP 2023", EN: "KIPP 2023"}, Total: scoring.WeightedMean, Criteria: criteria,
				Bands: []scoring.Level{
					band(91, "Sangat baik", "Excellent"), band(81, "Baik", "Good"), band(71, "Cukup", "Fair"),
					band(61, "Kurang", "Poor"), band(0, "Sangat kurang", "Very poor"),
				},
			},
			Timer: scoring.Timing{Phases: scoring.DefaultPhases(7*time.Minute, 13*time.Minute), Warn: time.Minute},
			Result: scoring.Result{Method: rank.Mean, Panel: 3, Awards: []rank.Award{
				{Name: "Terbaik", Places: 1}, {Name: "Favorit", Places: 2},
			}},
			Show: scoring.Show{Board: scoring.Live, Jurors: scoring.WhenSealed, Moderators: scoring.ProgressOnly},
		},
		Rooms: []scoring.Room{
			{ID: "pinus", Name: "Pinus", Date: "2023-03-20", Start: "08:00", Slot: 20 * time.Minute, Breaks: []scoring.Break{{From: "12:00", To: "13:00"}}},
			{ID: "eboni", Name: "Eboni", Date: "2023-03-20", Start: "08:00", Slot: 20 * time.Minute},
		},
	}
	person := func(user, name string, role scoring.Role, rooms ...string) {
		s.People = append(s.People, scoring.Person{User: user, Name: name, Role: role, Rooms: rooms, Keys: []string{SSHKey(user)}})
	}
	person("ani", "Ani Rahma", scoring.Juror)
	person("budi", "Budi Santoso", scoring.Juror)
	person("citra", "Citra Dewanti", scoring.Juror)
	person("dewa", "Dewa Prakoso", scoring.Juror)
	person("sari", "Sari Wulandari", scoring.Moderator, "pinus")
	person("tono", "Tono Hartono", scoring.Moderator, "eboni")
	person("panitia", "Panitia", scoring.Organizer)
	person("layar", "Layar utama", scoring.Board)
	person("layar2", "Layar kedua", scoring.Board)
	entry := func(id, unit, title, room string, order int) {
		s.Entries = append(s.Entries, scoring.Entry{ID: id, Unit: unit, Title: title, Category: "Umum", Room: room, Order: order})
	}
	entry("P05", "Dinas Kesehatan", "SI GERCEP: Sistem Gerak Cepat Penanganan Stunting", "pinus", 1)
	entry("P06", "Puskesmas Dinoyo", "BUNGA MAWAR: Ibu Hamil Aman dengan Kunjungan Warga", "pinus", 2)
	entry("P07", "SDN Kotalama 1", "IBUKOTA: Inovasi Bulu Kotoran Ayam", "pinus", 3)
	entry("P08", "Perumda Tugu Tirta", "SAPU AIR: Sambungan Air Pintar Ukur Akurat", "pinus", 4)
	entry("P09", "Badan Pendapatan Daerah", "PAJAK SANTAI: Pajak Aman dan Transparan", "eboni", 1)
	entry("P10", "Kelurahan Kasin", "KASIN MESRA: Kasih Informasi Melalui Sarana Warga", "eboni", 2)
	return s
}
