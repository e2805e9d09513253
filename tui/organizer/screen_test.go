package organizer_test

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
	"juri/tui/organizer"
)

func TestTabs(t *testing.T) {
	d := open(t, midday(t), "id")
	for _, c := range []struct{ press, place string }{
		{"", "Ruang"}, {"2", "Peringkat"}, {"tab", "Kewajaran"}, {"tab", "Peserta"}, {"8", "Riwayat"}, {"tab", "Ruang"}, {"shift+tab", "Riwayat"}, {"9", "Riwayat"}, {"1", "Ruang"},
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
	d.wants(t, "Pinus", "P07 SDN Kotalama 1", "04:12", "P08 Perumda Tugu Tirta", "P06 menunggu lembar", "Dewa tidak tersambung")
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

func TestStandingsSayWhy(t *testing.T) {
	d := open(t, midday(t), "id")
	d.Press("2")
	d.wants(t, "2/5 berperingkat", "── Terbaik", "seri", "81,50", "baru 2 lembar dari paling sedikit 3", "tidak hadir")
	d.Press("down", "down", "enter")
	d.wants(t, "P06 Puskesmas Dinoyo", "konflik", "◐ 2/7", "Kekuatan: Dampaknya nyata.")
	d.Press("right", "right")
	d.wants(t, "Pernah menjadi pembina di sana.")
	d.Press("esc")
	d.wants(t, "2/5 berperingkat")
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
	if !strings.Contains(d.scr.Status(), "jurnal baik") {
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
