package organizer_test

import (
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// TestHealth holds that what is wrong with the server is said in words, on every
// tab in the head, and that nothing is said while all is well.
func TestHealth(t *testing.T) {
	noon := midday(t)
	now := noon.Start.Add(noon.Now)
	good := scoring.Health{Backup: now.Add(-time.Minute), Written: now, Size: 1 << 20, Free: 10 << 30, Disk: 20 << 30}
	for _, c := range []struct {
		name string
		set  func(*scoring.Health)
		pass time.Duration // until somebody looks
		head string        // "" for good
		says []string
	}{
		{name: "good", set: func(*scoring.Health) {}, says: []string{"cadangan 09.05", "(1 menit lalu)", "disk sisa 10,7 GB", "jurnal 1,0 MB", "terakhir disimpan pukul"}},
		{name: "nearly full", set: func(h *scoring.Health) { h.Free = 80 << 20 }, head: "! disk hampir penuh", says: []string{"sisa 83,8 MB"}},
		{name: "less than fifty copies", set: func(h *scoring.Health) { h.Size, h.Free = 20<<20, 900<<20 }, head: "! disk hampir penuh"},
		{name: "open", set: func(h *scoring.Health) { h.Open = true }, head: "! klaster terbuka", says: []string{"juri cluster init"}},
		{name: "moved", set: func(h *scoring.Health) { h.Moved = "10.0.0.5:2222" }, head: "! alamat server berganti", says: []string{"10.0.0.5:2222"}},
		{name: "may sleep", set: func(h *scoring.Health) { h.MaySleep, h.Lid = true, true }, head: "! server dapat tertidur", says: []string{"tidak dapat dicegah tidur"}},
		{name: "its lid is not held", set: func(h *scoring.Health) { h.Lid = true }, says: []string{"jangan tutup laptop server"}},
		{name: "on a cluster", set: func(h *scoring.Health) { h.Size = 0 }, says: []string{"cadangan 09.05"}},
		{name: "an unknown disk", set: func(h *scoring.Health) { h.Free, h.Disk = 0, 0 }},
		{name: "whose clock was set", set: func(h *scoring.Health) { h.Since, h.Set = now.Add(-time.Hour), -3*time.Minute }, says: []string{"jam server diubah −3 menit sejak 08.06"}},
		{name: "all answer", set: func(h *scoring.Health) {
			h.Since, h.Late = now.Add(-time.Hour), []scoring.Late{{User: "budi", By: 240 * time.Millisecond}, {User: "ani", By: 1}}
		},
			says: []string{"jam server tidak diubah sejak 08.06", "jawaban terlama Budi Santoso 0,2 detik"}},
		{name: "all answer at once", set: func(h *scoring.Health) { h.Late = []scoring.Late{{User: "ani", By: 90 * time.Millisecond}} }, says: []string{"semua terminal segera menjawab"}},
		{name: "some are slow", set: func(h *scoring.Health) {
			for i, user := range []string{"budi", "ani", "layar", "sari", "dewa"} {
				h.Late = append(h.Late, scoring.Late{User: user, By: time.Duration(25-6*i) * time.Second})
			}
		}, says: []string{"LAMBAT: Budi Santoso 25 detik, Ani Rahma 19 detik, Layar utama 13 detik, dan 1 lagi"}},
		{name: "with others", set: func(h *scoring.Health) {
			h.Peers = []scoring.Peer{{At: "10.0.0.6:2222", Heard: now, Ahead: 40 * time.Millisecond}, {At: "10.0.0.7:2222", Heard: now, Behind: 4}}
		},
			says: []string{"server 10.0.0.6:2222 menjawab, beda jam 0,0 detik", "server 10.0.0.7:2222 tertinggal 4 catatan"}},
		{name: "whose other is gone", set: func(h *scoring.Health) { h.Peers = []scoring.Peer{{At: "10.0.0.6:2222", Heard: now, Gone: true}} }, head: "! server lain tidak menjawab", says: []string{"10.0.0.6:2222 tidak menjawab sejak pukul 09.06.48"}},
		{name: "whose other says nothing", set: func(h *scoring.Health) { h.Peers = []scoring.Peer{{At: "10.0.0.6:2222", Heard: now.Add(-time.Minute)}} }, head: "! server lain tidak menjawab"},
		{name: "whose other has another time", set: func(h *scoring.Health) {
			h.Peers = []scoring.Peer{{At: "10.0.0.6:2222", Heard: now, Ahead: -90 * time.Second}}
		}, head: "! jam server berbeda", says: []string{"berbeda 90 detik"}},
		{name: "old", set: func(h *scoring.Health) { h.Written = now.Add(2 * time.Hour) }, pass: 2 * time.Hour, head: "! cadangan sudah lama", says: []string{"2 jam lalu"}},
		{name: "old, and nothing happened since", set: func(*scoring.Health) {}, pass: 2 * time.Hour},
		{name: "none, just closed", set: func(h *scoring.Health) { h.Backup = time.Time{} }, pass: -noon.Now, says: []string{"belum ada cadangan"}},
		{name: "none", set: func(h *scoring.Health) { h.Backup = time.Time{} }, pass: 5 * time.Minute, head: "! cadangan gagal", says: []string{"P05 sudah ditutup", "belum ada cadangan"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := midday(t)
			d := open(t, r, "id")
			h := good
			c.set(&h)
			d.Health = &h
			r.Now += c.pass
			d.wants(t, c.says...)
			want := c.head
			if want == "" {
				want = "● data aman"
			}
			for range 3 {
				if got := d.scr.Status(); !strings.Contains(got, want) {
					t.Errorf("the head says %q, want %q", got, want)
				}
				d.Press("tab")
			}
		})
	}
}

// TestHealthUnknown holds that without it there is no line of it.
func TestHealthUnknown(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Health = nil
	d.lacks(t, "cadangan", "disk sisa")
}

func TestGoldenHealth(t *testing.T) {
	for lang, size := range kittest.Screens() {
		r := midday(t)
		r.State.Trouble = &scoring.Error{Code: "disk_full"}
		d := open(t, r, lang)
		r.Now += 90 * time.Minute
		d.Health.Free = 40 << 20
		w, h := size[0], size[1]-2
		kittest.Golden(t, "health", lang, d.scr.View(w, h), w, h)
	}
}

// TestGoldenServers shows a cluster's: one answers, another is gone, and somebody is slow.
func TestGoldenServers(t *testing.T) {
	for lang, size := range kittest.Screens() {
		r := midday(t)
		d := open(t, r, lang)
		now := r.Start.Add(r.Now)
		h := d.Health
		h.Size, h.Since = 0, now.Add(-time.Hour)
		h.Late = []scoring.Late{{User: "budi", By: 26 * time.Second}, {User: "layar", By: 3400 * time.Millisecond}, {User: "ani", By: time.Millisecond}}
		h.Peers = []scoring.Peer{{At: "10.0.0.12:2222", Heard: now, Ahead: 120 * time.Millisecond, Behind: 3}, {At: "10.0.0.13:2222", Heard: now.Add(-4 * time.Minute), Gone: true}}
		w, lines := size[0], size[1]-2
		kittest.Golden(t, "health-servers", lang, d.scr.View(w, lines), w, lines)
	}
}
