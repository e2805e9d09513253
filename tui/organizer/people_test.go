package organizer_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"charm.land/bubbles/v2/key"

	"juri/scoring"
	"juri/tui/kit"
)

func TestPIN(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("5", "p")
	d.wants(t, "Buat PIN baru untuk Ani Rahma?")
	d.Press("y")
	d.wants(t, "1234 5678", "ssh ani@10.0.0.5 -p 2222")
	if d.rig.State.Login("ani").PIN == "" {
		t.Error("no PIN was recorded")
	}
	d.Press("enter")
	d.lacks(t, "1234 5678")
	d.Press("8")
	d.wants(t, "membuat PIN baru untuk Ani Rahma")
	d.lacks(t, "argon2id")
	d.Press("enter")
	d.lacks(t, "argon2id", "1234")
}

// Since when somebody is connected, or until when they were, is called that.
func TestConnectedSince(t *testing.T) {
	d := open(t, midday(t), "id")
	at := d.rig.Start.Add(d.rig.Now).In(d.Wall().Location())
	d.Press("5")
	d.wants(t, "Tersambung", "● 2 jendela", "● sejak "+d.Text.Hour(at), "○ sampai "+d.Text.Hour(at.Add(-3*time.Minute)), "○ belum")
}

func TestRevoke(t *testing.T) {
	d := open(t, midday(t), "id")
	d.rig.Do("panitia", scoring.IssuePIN{User: "ani", Hash: "x"})
	d.Press("5", "x")
	d.wants(t, "Cabut akses Ani Rahma?")
	d.Press("y")
	if d.rig.State.Access("ani") != nil || d.rig.State.Login("ani").PIN != "" {
		t.Error("ani still has access")
	}
	if s := d.rig.See("ani"); s.Slots != nil || s.People != nil || s.Queues != nil {
		t.Error("ani still sees the contest")
	}
	if _, err := d.rig.Try("ani", scoring.EditSheet{Slot: "P07"}); err == nil {
		t.Error("ani may still act")
	}
	d.wants(t, "dicabut")
	d.Press("p", "y", "enter")
	if d.rig.State.Access("ani") == nil || d.rig.See("ani").Slots == nil {
		t.Error("a new PIN does not give access again")
	}
	d.Press("down", "down", "down", "down", "down", "down") // panitia themselves
	if i := slices.IndexFunc(d.scr.ShortHelp(), func(b key.Binding) bool { return b.Help().Key == "x" && b.Enabled() }); i >= 0 {
		t.Error("an organizer may lock themselves out")
	}
	d.Press("x", "y")
	if d.rig.State.Access("panitia") == nil {
		t.Error("an organizer locked themselves out")
	}
}

func TestBoards(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("6", "s")
	if got := d.rig.State.Screen("layar").Mode; got != scoring.ShowStage {
		t.Errorf("layar shows %s", got)
	}
	if got := d.rig.State.Screen("layar2").Mode; got != scoring.ShowMessage {
		t.Errorf("layar2 shows %s", got)
	}
	d.Press("r")
	if got := d.rig.State.Screen("layar").Room; got != "pinus" {
		t.Errorf("layar shows room %q", got)
	}
	d.Press("r", "r")
	if got := d.rig.State.Screen("layar").Room; got != "" {
		t.Errorf("layar shows room %q", got)
	}
	for press, mode := range map[string]scoring.Mode{"t": scoring.ShowStandings, "g": scoring.ShowJoin, "b": scoring.ShowBlank} {
		d.Press(press)
		if got := d.rig.State.Screen("layar").Mode; got != mode {
			t.Errorf("after %s layar shows %s", press, got)
		}
	}
	d.Press("A", "m")
	d.Type("Selamat datang")
	d.Press("enter")
	for _, b := range []string{"layar", "layar2"} {
		if s := d.rig.State.Screen(b); s.Mode != scoring.ShowMessage || s.Text != "Selamat datang" {
			t.Errorf("%s shows %+v", b, s)
		}
	}
}

func TestHistoryFollows(t *testing.T) {
	d := open(t, midday(t), "id")
	d.show(80, 22)
	d.Press("8")
	if !d.scr.Ticking() {
		t.Fatal("nothing ticks")
	}
	d.rig.Do("sari", scoring.Say{Room: "pinus", Text: "Mohon tenang"})
	d.Refresh()
	d.lacks(t, "Mohon tenang")
	d.Run(d.scr.Update(kit.Tick{}))
	d.wants(t, "menampilkan pesan di ruang Pinus: “Mohon tenang”")
	d.rig.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStage, Room: "pinus"})
	d.rig.Do("panitia", scoring.ShowOn{Board: "layar", Theme: scoring.ThemeLight}) // of which only the theme is told
	d.Refresh()
	d.Run(d.scr.Update(kit.Tick{}))
	d.wants(t, "menampilkan yang sedang tampil (ruang Pinus)", "mengganti tema Layar utama: latar terang")
	for range 250 {
		d.rig.Do("sari", scoring.Extend{Room: "pinus", By: 60e9})
		d.rig.Do("sari", scoring.Extend{Room: "pinus", By: -60e9})
	}
	d.Refresh()
	d.Run(d.scr.Update(kit.Tick{}))
	for range 60 {
		d.Press("pgdown")
	}
	d.Press("end")
	d.wants(t, "mengatur lomba KIPP Kota Malang 2023")
	d.Press("home")
	d.wants(t, "mengubah waktu P07")
	seen := map[string]bool{}
	for _, l := range strings.Split(d.show(200, 700), "\n") {
		f := strings.Fields(l)
		if len(f) > 1 {
			if n := f[len(f)-1]; n[0] >= '0' && n[0] <= '9' && seen[n] && strings.Contains(l, "09:") {
				t.Fatalf("record %s is listed twice", n)
			} else {
				seen[n] = true
			}
		}
	}
}

// TestHistoryOvertaken holds that a decision which holds no longer is said so, as the
// minutes say it: a tie decided anew, and a seal that was lifted.
func TestHistoryOvertaken(t *testing.T) {
	r := dayDone(t)
	d := open(t, r, "en")
	look := func() {
		d.Refresh()
		d.Run(d.scr.Update(kit.Tick{}))
	}
	d.show(120, 40)
	d.Press("8")
	marked := func() int { return strings.Count(d.show(120, 40), "no longer holds: ") }
	r.Do("panitia", scoring.DecideTie{Entries: []string{"P05", "P06"}, Reason: "ketua"})
	look()
	if marked() != 0 {
		t.Errorf("a decision that holds:\n%s", d.show(120, 40))
	}
	r.Do("panitia", scoring.DecideTie{Entries: []string{"P06", "P05"}, Reason: "salah baca"})
	r.Do("panitia", scoring.ProposeSeal{})
	r.Do("budi", scoring.ConfirmSeal{Of: r.State.Proposal.Seq})
	look()
	d.wants(t, "no longer holds: decided a tie: P05")
	r.Do("panitia", scoring.ProposeUnseal{Reason: "salah hitung"})
	r.Do("budi", scoring.ConfirmUnseal{Of: r.State.Proposal.Seq})
	look()
	d.wants(t, "no longer holds: confirmed and sealed")
	if marked() != 2 {
		t.Errorf("%d decisions are overtaken:\n%s", marked(), d.show(120, 40))
	}
}
