package report_test

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
	"juri/store/report"
)

// everything is a small contest with one of everything that its minutes tell.
func everything(t *testing.T) *contest {
	c := sample(t)
	c.reset(func(s *scoring.Setup) {
		s.Entries = slices.DeleteFunc(s.Entries, func(e scoring.Entry) bool { return e.ID > "P09" })
		s.Contest.Result.Ties = []string{"draw"}
		s.Contest.Result.Panel = 2
		s.Contest.Result.Awards = []rank.Award{{Name: "Terbaik", Places: 1}, {Name: "Favorit", Places: 1, Pick: true}}
		s.Contest.Result.Rounds = []scoring.Round{{Name: "Final", Top: 2, Each: scoring.FromOverall, Room: "eboni"}}
	})
	c.opening()
	c.faults()
	c.final()
	return c
}

// opening is the drawing of lots and the first entries.
func (c *contest) opening() {
	rooms := []string{"pinus"}
	c.do("panitia", scoring.AnnounceDraw{Rooms: rooms})
	c.do("panitia", scoring.DrawRooms{Rooms: rooms, Numbers: []scoring.Said{{By: "Bu Ratna", Number: "17"}, {By: "Pak Joko", Number: "4"}}})
	c.do("panitia", scoring.AnnounceDraw{Rooms: rooms})
	c.do("panitia", scoring.DrawRooms{Rooms: rooms, Numbers: []scoring.Said{{By: "Bu Ratna", Number: "8"}, {By: "Pak Joko", Number: "23"}},
		Reason: "Mikrofon mati saat angka pertama disebut, sehingga hadirin tidak mendengarnya"})
	c.do("panitia", scoring.Call{Slot: "P01"})
	c.edit("@host", "Panel diperluas sesuai keputusan rapat", func(s *scoring.Setup) {
		s.Contest.Result.Panel = 3
		s.People = append(s.People, scoring.Person{User: "eka", Name: "Eka Lestari", Role: scoring.Juror, Institution: "Perguruan tinggi", Rooms: []string{"eboni"}},
			scoring.Person{User: "galih", Name: "Galih Pratama", Role: scoring.Juror, Institution: "Perguruan tinggi", Reserve: true})
		s.Entries = slices.DeleteFunc(s.Entries, func(e scoring.Entry) bool { return e.ID == "P09" })
	})
	c.score("P01", 0, "ani", "budi", "citra")
	c.paper("P01", "dewa", 3, "")
	c.paper("P01", "dewa", 4, "Angka 7 terbaca 1")
	c.score("P01", 8, "budi") // a second thought
	c.score("P01", 9, "dewa") // and their own sheet in the paper's place
	c.do("panitia", scoring.AddEntry{Room: "pinus", ID: "P20", Unit: "Kelurahan Oro-oro Dowo", Title: "SI-PAMAN"})
	c.do("panitia", scoring.Close{Slot: "P01"})
}

// faults is what goes wrong.
func (c *contest) faults() {
	c.do("panitia", scoring.Reopen{Slot: "P01", Reason: "Citra salah mengetik kriteria ketiga"})
	c.score("P01", 11, "citra")
	c.do("panitia", scoring.Close{Slot: "P01"})
	c.do("panitia", scoring.Undo{Room: "pinus"})
	c.do("panitia", scoring.Close{Slot: "P01"})
	c.do("panitia", scoring.Call{Slot: "P02"})
	c.do("dewa", scoring.Recuse{Slot: "P02", Reason: "rahasia-keluarga"})
	c.do("panitia", scoring.Recuse{Slot: "P02", Juror: "ani", Reason: "rahasia-keluarga"})
	c.do("panitia", scoring.Unrecuse{Slot: "P02", Juror: "ani", Reason: "Dewa yang dimaksud, bukan Ani"})
	c.do("panitia", scoring.DeclareExcused{Slot: "P02", Juror: "citra", Reason: "Dipanggil pimpinan selama satu jam"})
	c.do("panitia", scoring.Unexcuse{Slot: "P02", Juror: "citra"})
	c.score("P02", 2, "ani", "budi", "citra")
	c.do("panitia", scoring.Void{Slot: "P02", Juror: "budi", Reason: "Lembar ini diisi untuk peserta lain"})
	c.do("ani", scoring.ConfirmVoid{Of: c.s.Seq})
	c.score("P02", 5, "budi")
	c.do("panitia", scoring.Close{Slot: "P02"})
	title, unit := "Judul yang benar", "Dinas Perpustakaan Umum dan Arsip Daerah serta Kearsipan Kota Malang Provinsi Jawa Timur"
	c.do("panitia", scoring.EditEntry{Entry: "P02", Title: &title, Unit: &unit, Reason: strings.Repeat("Nomor peserta tertukar di meja pendaftaran dan baru diketahui sesudah presentasi selesai. ", 12)})
	c.edit("@host", "Ejaan nama keliru", func(s *scoring.Setup) {
		s.People[slices.IndexFunc(s.People, func(p scoring.Person) bool { return p.User == "citra" })].Name = "Dr. Citra Maharani Kusumawardhani, M.Si."
	})
	c.do("panitia", scoring.MarkAbsent{Slot: "P03"})
	c.do("panitia", scoring.Reinstate{Slot: "P03", Reason: "Datang terlambat karena banjir"})
	c.do("panitia", scoring.Withdraw{Slot: "P04"})
	c.do("panitia", scoring.Reinstate{Slot: "P04"})
	c.do("panitia", scoring.Withdraw{Slot: "P04", Reason: "Atas permintaan kepala dinas"})
	c.do("panitia", scoring.Disqualify{Slot: "P05", Reason: "Inovasi yang sama sudah menang tahun lalu"})
	c.record("panitia", scoring.ComponentSet{Slot: "P02", Component: "berkas", Value: 85 * exact.One})
	c.do("panitia", scoring.Adjust{Slot: "P02", Points: -exact.One / 2, Reason: "Melewati waktu presentasi"})
	c.do("ani", scoring.ConfirmAdjustment{Of: c.s.Seq})
	c.record("sari", scoring.OvertimeDismissed{Slot: "P01", Over: 91 * time.Second, Reason: "Mikrofon mati"})
	c.do("panitia", scoring.Adjust{Slot: "P01", Points: -exact.One / 4, Reason: "Berkas terlambat"})
	c.do("panitia", scoring.WithdrawAdjustment{Of: c.s.Seq, Reason: "Berkas ternyata tepat waktu"})
	c.do("panitia", scoring.Move{Slot: "P06", Room: "eboni", Reason: "Proyektor ruang Pinus rusak"})
	c.do("panitia", scoring.IssuePIN{User: "citra", Hash: "x"})
	c.login = map[string]scoring.Proof{"citra": scoring.ProofByPIN(c.s.Seq)}
	c.do("panitia", scoring.Revoke{User: "eka"})
	c.record("@host", scoring.JournalBegun{})
	c.do("@host", scoring.RecordRestore{Lost: 12, Head: "ab", Reason: "Laptop panitia mati"})
}

// final is the rest, the final, and a result that was sealed twice.
func (c *contest) final() {
	c.do("panitia", scoring.CallIn{Room: "pinus", Juror: "galih", For: "dewa", Reason: "Dewa sakit sejak siang"})
	c.turn("P03", 20)
	c.do("panitia", scoring.CallIn{Room: "pinus", Juror: "dewa", For: "galih", Reason: "Dewa sudah sehat"})
	c.turn("P07", 20)
	c.turn("P08", 20)
	c.turn("P20", 1)
	c.do("panitia", scoring.Call{Slot: "P06"})
	c.login["panitia"] = scoring.AtServer
	c.paper("P06", "ani", 1, "")
	delete(c.login, "panitia")
	c.score("P06", 1, "budi", "citra")
	c.do("dewa", scoring.DeclareExcused{Slot: "P06", Reason: "Sakit"})
	c.close("P06")
	tied := []string{"P03", "P07", "P08"}
	c.do("panitia", scoring.DecideTie{Entries: tied, Reason: "Musyawarah Dewan Juri"})
	c.do("ani", scoring.DecideTie{Entries: tied, Seed: "4711", Reason: "Musyawarah tidak dihadiri semua juri"})
	c.do("panitia", scoring.Advance{})
	c.do("panitia", scoring.Advance{Back: true})
	c.do("panitia", scoring.Advance{})
	var finalists []string
	for _, l := range c.s.Slots {
		if l.Entry.Round == 1 {
			finalists = append(finalists, l.Entry.ID)
			c.turn(l.Entry.ID, 20)
		}
	}
	c.do("panitia", scoring.DecideTie{Entries: finalists, Reason: "Nilai tambah bagi warga lebih besar"})
	c.do("panitia", scoring.Pick{Award: "Favorit", Entries: []string{"P20"}, Reason: "Suara pengunjung 212 dari 430"})
	c.do("panitia", scoring.Pick{Award: "Favorit", Entries: []string{"P06"}, Reason: "Suara dihitung ulang: 240 dari 430"})
	c.seal("Eka Lestari tidak pernah hadir di final")
	c.do("panitia", scoring.ProposeUnseal{Reason: "Budi Santosa keliru memasukkan satu nilai"})
	c.do("ani", scoring.ConfirmUnseal{Of: c.s.Seq})
	c.do("panitia", scoring.Reopen{Slot: finalists[0], Reason: "Nilai Budi Santosa tertukar"})
	c.score(finalists[0], 21, "budi")
	c.do("panitia", scoring.Close{Slot: finalists[0]})
	c.do("panitia", scoring.IssuePIN{User: "ani", Hash: "y"})
	c.login["ani"] = scoring.ProofByPIN(c.s.Seq)
	c.seal("Eka Lestari tidak pernah hadir di final")
	c.do("panitia", scoring.Object{Slot: "P03", From: "Rina Wulandari, pendamping", Text: "Waktu tanya jawab kami lebih singkat daripada peserta lain"})
	c.do("sekretaris", scoring.AnswerObjection{Of: c.s.Seq, Text: "Waktunya sama menurut jam ruang; nilai tetap"})
	c.do("sekretaris", scoring.Object{Slot: "P08", Text: "Mohon rincian nilai"})
}

func (c *contest) seal(waive string) {
	c.t.Helper()
	c.do("panitia", scoring.ProposeSeal{Waive: waive})
	c.do("ani", scoring.ConfirmSeal{Of: c.s.Seq, Reason: "Kartu Ketua Dewan Juri tertinggal di rumah"})
}

// turn is an entry's whole turn, with the same sheets.
func (c *contest) turn(id string, n int) {
	c.t.Helper()
	c.do("panitia", scoring.Call{Slot: id})
	last := "dewa"
	if !c.s.Sits(c.s.Person(last), c.s.Slot(id)) {
		last = "galih"
	}
	c.score(id, n, "ani", "budi", "citra", last)
	c.close(id)
}

func (c *contest) close(id string) {
	c.t.Helper()
	for range 2 {
		c.do("panitia", scoring.Next{Room: c.s.Slot(id).Room})
	}
	c.do("panitia", scoring.Close{Slot: id})
}

func (c *contest) score(id string, n int, jurors ...string) {
	c.t.Helper()
	for _, user := range jurors {
		c.do(user, scoring.Submit{Slot: id, Scores: values(c.s.Contest.Rubric, n, 0), Strength: "Kuat.", Improve: "Baik."})
	}
}

func (c *contest) paper(id, juror string, n int, reason string) {
	c.t.Helper()
	c.do("panitia", scoring.EnterSheets{Sheets: []scoring.PaperSheet{{Slot: id, Juror: juror, Scores: values(c.s.Contest.Rubric, n, 0)}}, Reason: reason})
}

// edit changes what the contest's files say.
func (c *contest) edit(by, reason string, change func(*scoring.Setup)) {
	c.t.Helper()
	s := c.s.Recorded()
	s.Entries, s.People = slices.Clone(s.Entries), slices.Clone(s.People)
	change(&s)
	c.do(by, scoring.Configure{Setup: s, Reason: reason})
}

// reset begins the contest anew with other files.
func (c *contest) reset(change func(*scoring.Setup)) {
	c.t.Helper()
	s := c.s.Recorded()
	change(&s)
	c.s, c.events = scoring.State{}, nil
	c.do("@host", scoring.Configure{Setup: s})
}

// A juror who was not there is told apart in the recapitulation from one with a
// conflict and from a sheet that is missing.
func TestRecapTellsTheExcused(t *testing.T) {
	c := everything(t)
	d := report.Compile(scoring.See(c.s, scoring.Host), c.told(), report.In("id"), false)
	sheet, err := d.RecapCSV()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(sheet), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	last := len(rows[0]) - 1
	for _, r := range rows[1:] {
		if want := map[bool]string{true: "1", false: "0"}[r[1] == "P06"]; rows[0][last] != "excused" || r[last] != want {
			t.Errorf("%s: %s %s, want %s", r[1], rows[0][last], r[last], want)
		}
	}
}

// The recapitulation has the mark of who was not there, and says what it means, on
// paper and as a workbook.
func TestRecapSaysWhatItsMarksAre(t *testing.T) {
	c, w := everything(t), report.In("id")
	d := report.Compile(scoring.See(c.s, scoring.Host), c.told(), w, false)
	const legend = "K = Konflik kepentingan; B = Berhalangan."
	if paper := pdfText(t, file(t, d, w, "rekapitulasi.pdf")); !strings.Contains(paper, legend) || !regexp.MustCompile(`(?m)^.*P06 .* B .*$`).MatchString(paper) {
		t.Errorf("on paper:\n%s", paper)
	}
	f, err := excelize.OpenReader(bytes.NewReader(file(t, d, w, "rekapitulasi.xlsx")))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows("Rekapitulasi")
	if err != nil {
		t.Fatal(err)
	}
	marked, said := false, false
	for _, r := range rows {
		marked = marked || len(r) > 1 && r[1] == "P06" && slices.Contains(r, "B")
		said = said || len(r) > 0 && r[0] == legend
	}
	if !marked || !said {
		t.Errorf("in the workbook: marked %v, said %v: %q", marked, said, rows)
	}
}

// A sheet on paper has its receipt's first group apart from the others.
func TestReceiptOnPaperBeginsApart(t *testing.T) {
	c, w := everything(t), report.In("id")
	d := report.Compile(scoring.See(c.s, scoring.Host), c.told(), w, false)
	first, rest, _ := strings.Cut(d.Sheet("P01", "ani").Receipt, "-")
	paper := pdfText(t, file(t, d, w, "lembar-penilaian.pdf"))
	if !regexp.MustCompile(first+` +`+rest).MatchString(paper) || strings.Contains(paper, first+"-") {
		t.Errorf("no receipt %s %s apart in\n%s", first, rest, paper)
	}
}
