package organizer_test

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
	"juri/tui/moderator"
	"juri/tui/organizer"
)

func TestTabs(t *testing.T) {
	d := open(t, midday(t), "id")
	for _, c := range []struct{ press, place string }{
		{"", "Ruang"}, {"2", "Peringkat"}, {"tab", "Analisis"}, {"tab", "Peserta"}, {"8", "Riwayat"}, {"tab", "Ruang"}, {"shift+tab", "Riwayat"}, {"9", "Riwayat"}, {"1", "Ruang"},
	} {
		if c.press != "" {
			d.Press(c.press)
		}
		if got := d.scr.Place(); got != c.place {
			t.Errorf("after %q the place is %q, want %q", c.press, got, c.place)
		}
	}
}

func TestRoomOpensTheModeratorsPage(t *testing.T) {
	d := open(t, midday(t), "id")
	d.wants(t, "Pinus", "P07 SDN Kotalama 1", "04:12", "Perumda Tugu Tirta", "P06 menunggu lembar", "Dewa tidak tersambung")
	d.Press("down", "enter")
	if got := d.scr.Place(); got != "Eboni" {
		t.Fatalf("the page is of %q", got)
	}
	d.Press("esc")
	d.Press("up", "enter")
	if got := d.scr.Place(); got != "Pinus" {
		t.Fatalf("the page is of %q", got)
	}
	d.Press("n") // the moderator's key
	if got := d.rig.State.Slot("P07").Phase; got != scoring.Questions {
		t.Errorf("P07 is in %s", got)
	}
	d.Press("b") // a form: esc closes it, not the page
	if !d.scr.Typing() {
		t.Error("the moderator's form does not open")
	}
	d.Type("6")
	d.Press("esc")
	if d.scr.Place() != "Pinus" || d.scr.Typing() {
		t.Error("esc in a form leaves the room")
	}
	d.Press("esc")
	if d.scr.Place() != "Ruang" {
		t.Errorf("esc leads to %q", d.scr.Place())
	}
	d.wants(t, "Tanya jawab 13:00")
}

// A room's page is one among the tabs: their numbers go on working, and its way back
// is named in the foot right after what comes next.
func TestRoomIsAmongTheTabs(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("enter")
	d.wants(t, "▸1 Ruang", "2 Peringkat", "P07 ▶")
	if all := d.scr.ShortHelp(); all[0].Help().Key != "n" || all[1].Help().Key != "esc" || !all[1].Enabled() {
		t.Errorf("the foot begins with %v and %v", all[0].Help(), all[1].Help())
	}
	d.Press("3")
	if got := d.scr.Place(); got != d.Text.Fairness.Tab() {
		t.Errorf("3 leads to %q", got)
	}
	d.Press("1", "enter", "down", "M", "1") // which of the rooms is a question: digits are its answer
	if d.rig.State.Slot("P08").Room != "eboni" {
		t.Error("the question does not have the digits")
	}
}

// How late a room is, everybody is told in the same words; before it begins, nobody is late.
func TestOneWordOnTime(t *testing.T) {
	r := kittest.New(t)
	r.Start = r.Start.Add(72*time.Hour + 40*time.Second) // a rehearsal, some days later
	d := open(t, r, "id")
	mod := moderator.New(r.Terminal("sari", "id", kit.Dark).Terminal)
	for _, step := range []struct {
		wait time.Duration
		next bool
		says string
	}{
		{0, false, "belum mulai"}, {50 * time.Second, false, "belum mulai"}, {0, true, "tepat waktu"}, {14 * time.Minute, false, "terlambat 7 menit"},
	} {
		if r.Now += step.wait; step.next {
			r.Do("sari", scoring.Next{Room: "pinus"})
		}
		d.Refresh()
		mod.SetState(r.See("sari"))
		if got := ansi.Strip(mod.Status()); got != step.says {
			t.Errorf("the moderator is told %q, want %q", got, step.says)
		}
		d.wants(t, step.says)
	}
}

func TestStandingsSayWhy(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("2")
	d.wants(t, "2/5 sudah diperingkat", "── Terbaik", "sama", "81,50", "baru 2 dari minimal 3 lembar", "tidak hadir")
	d.Press("down", "down", "enter")
	d.wants(t, "P06 Puskesmas Dinoyo", "konflik", "◐ 2/7", "Kekuatan: Dampaknya nyata.")
	d.Press("right", "right")
	d.wants(t, "Pernah menjadi pembina di sana.")
	d.Press("esc")
	d.wants(t, "2/5 sudah diperingkat")
}

func TestTheCursorStaysWithItsEntry(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("2", "down", "down")
	d.rig.Score("dewa", "P06", 99)
	d.Refresh()
	d.wants(t, "▸  1        P06")
}

func TestLanguageAndThemeChangeWhileTyping(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("4", "a")
	d.Type("P99")
	d.show(80, 22)
	d.Text = i18n.For("en")
	d.Styles = kit.NewStyles(kit.Light, true)
	d.wants(t, "New entry", "P99", "Institution")
	for _, b := range d.scr.ShortHelp() {
		if b.Help().Desc == "batal" {
			t.Error("the keys are still said in Indonesian")
		}
	}
}

func TestTheCursorIsWhereOneTypes(t *testing.T) {
	for _, size := range kittest.Sizes {
		d := open(t, midday(t), "id")
		d.Press("4", "a")
		d.Type("Kota日本")
		lines := strings.Split(d.show(size[0], size[1]-2), "\n")
		c := d.scr.Cursor()
		if c == nil || kit.Width(lines[c.Y][:strings.Index(lines[c.Y], "Kota日本")])+8 != c.X {
			t.Errorf("at %d columns the cursor is at %v", size[0], c)
		}
		d.Press("esc", "/")
		d.Type("abc")
		lines = strings.Split(d.show(size[0], size[1]-2), "\n")
		c = d.scr.Cursor()
		if c == nil || kit.Width(lines[c.Y][:strings.Index(lines[c.Y], "abc")])+3 != c.X {
			t.Errorf("at %d columns the filter's cursor is at %v", size[0], c)
		}
	}
}

func TestNothingYet(t *testing.T) {
	r := kittest.New(t)
	term := r.Terminal("@host", "id", kit.Dark)
	scr := organizer.New(term.Terminal)
	scr.SetState(scoring.State{})
	for _, k := range []string{"1", "2", "enter", "3", "7", "8", "q", "down"} {
		scr.Update(kittest.Key(k))
		scr.ShortHelp()
		scr.FullHelp()
		scr.View(44, 18)
	}
	if scr.Typing() || scr.Ticking() || scr.Cursor() != nil {
		t.Error("something goes on without a contest")
	}
}

func TestTheHostConsole(t *testing.T) {
	r := midday(t)
	term := r.Terminal(scoring.Host.User, "id", kit.Dark)
	scr := organizer.New(term.Terminal)
	term.Attach(scr)
	term.Press("6", "b", "1", "enter", "n")
	if r.State.Screen("layar").Mode != scoring.ShowBlank || r.State.Slot("P07").Phase != scoring.Questions {
		t.Error("the host cannot act")
	}
}

func TestTroubleStands(t *testing.T) {
	r := midday(t)
	d := open(t, r, "id")
	if !strings.Contains(d.scr.Status(), "data aman") {
		t.Errorf("the status is %q", d.scr.Status())
	}
	r.State.Trouble = &scoring.Error{Code: "disk_full"}
	d.Refresh()
	if !strings.Contains(d.scr.Status(), "TIDAK TERSIMPAN") {
		t.Errorf("the status is %q", d.scr.Status())
	}
	for _, press := range []string{"1", "enter", "esc", "2", "3", "4", "7", "8"} {
		d.Press(press)
		d.wants(t, "! PENYIMPANAN TERHENTI")
		d.fits(t, 44, 18)
		d.fits(t, 40, 13)
	}
	d.Press("4", "/")
	d.Type("abc")
	lines := strings.Split(d.show(80, 22), "\n")
	if c := d.scr.Cursor(); c == nil || !strings.Contains(lines[c.Y], "abc") {
		t.Errorf("the cursor is at %v", c)
	}
}
