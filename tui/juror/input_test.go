package juror

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

func TestTimer(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	p.shows("Presentasi 07:00")
	rig.Now += 6*time.Minute + 30*time.Second
	p.shows("Presentasi ! 00:30")
	rig.Now += time.Minute
	p.shows("Presentasi +00:30")
	rig.Do("sari", scoring.Pause{Room: "pinus"})
	p.tell()
	rig.Now += time.Minute
	p.shows("+00:30 dijeda")
	if p.s.Ticking() {
		t.Error("a paused clock ticks")
	}
}

func TestScales(t *testing.T) {
	rig := rubric(t, []scoring.Criterion{
		{ID: "a", Name: scoring.Text{ID: "Poster"}, Weight: exact.One, Scale: scoring.Scale{Values: ones(1, 2, 3, 5, 6, 7)}},
		{ID: "b", Name: scoring.Text{ID: "Setengah"}, Weight: exact.One, Scale: scoring.Scale{Max: 10 * exact.One, Step: exact.One / 2}},
		{ID: "c", Name: scoring.Text{ID: "Debat"}, Weight: exact.One, Scale: scoring.Scale{Min: 24 * exact.One, Max: 32 * exact.One, Step: exact.One}},
		{ID: "d", Name: scoring.Text{ID: "Bonus"}, Weight: exact.One, Bonus: true, Scale: scoring.Scale{Min: -5 * exact.One, Max: 5 * exact.One, Step: exact.One}},
	})
	p := sit(t, rig, "ani")
	p.Press("4", "enter")
	p.shows("4 di luar rentang skor", "isilah 1 · 2 · 3 ·")
	p.Press("esc", "3", "right", "enter") // 5, the next on the list
	p.Press("7", ",", "5", "enter")
	p.Press("2", "enter")
	p.shows("2 di luar rentang skor", "24–32")
	p.Press("2", "8", "enter", "-", "3", "enter") // what was refused is typed anew
	p.settle()
	d := draft(rig, "ani", "P05")
	want := "5 7.5 28 -3"
	var got []string
	for _, v := range d.Scores {
		got = append(got, v.Value.String())
	}
	if strings.Join(got, " ") != want {
		t.Errorf("stored %v, want %s", got, want)
	}
}

func ones(n ...exact.Decimal) []exact.Decimal {
	for i := range n {
		n[i] *= exact.One
	}
	return n
}

func rubric(t testing.TB, criteria []scoring.Criterion) *kittest.Rig {
	rig := kittest.New(t)
	setup := kittest.Setup()
	setup.Contest.Rubric.Criteria = criteria
	setup.Contest.Rubric.Bands = nil
	rig.Do("@host", scoring.Configure{Setup: setup})
	rig.Do("sari", scoring.Next{Room: "pinus"})
	return rig
}

func TestMouse(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	click := func(text string) {
		p.shows(text)
		p.Click(p.s.View(80, 22), text)
	}
	click("Signifikansi")
	if p.s.focus() != 3 {
		t.Fatalf("row %d", p.s.focus())
	}
	p.Press("5", "0")
	text, zones := kit.Zones(p.s.View(80, 22))
	for y, line := range strings.Split(ansi.Strip(text), "\n") {
		if before, _, found := strings.Cut(line, "Signifikansi"); found {
			for _, on := range []int{y, y + 1} { // the second is the next row
				p.Run(p.s.Update(kit.Turn(zones, tea.MouseWheelMsg{X: kit.Width(before), Y: on, Button: tea.MouseWheelUp})))
			}
			break
		}
	}
	p.settle()
	d := draft(rig, "ani", "P05")
	if v, _ := d.Scores.Get("signif"); v != 51*exact.One || len(d.Scores) != 1 {
		t.Errorf("stored %v", d.Scores)
	}
	click("P07")
	if p.s.slot != "P07" {
		t.Errorf("at %s", p.s.slot)
	}
	click("P05")
	click("Kekuatan")
	if p.s.mode != inFeedback {
		t.Error("a click on feedback does not open it")
	}
}

func TestTheCursorStandsInTheField(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	p.Press("8", "5")
	p.view()
	c := p.s.Cursor()
	if c == nil {
		t.Fatal("no cursor")
	}
	line := []rune(strings.Split(p.view(), "\n")[c.Y])
	if got := string(line[c.X-2 : c.X]); got != "85" {
		t.Errorf("the cursor stands after %q", got)
	}
	p.Press("enter", "m")
	p.Type("ab")
	v := p.view()
	if c = p.s.Cursor(); c == nil {
		t.Fatal("no cursor in the text")
	}
	line = []rune(strings.Split(v, "\n")[c.Y])
	if got := string(line[c.X-2 : c.X]); got != "ab" {
		t.Errorf("the cursor stands after %q", got)
	}
	p.Press("esc", "c")
	p.Type("xy")
	v = p.view()
	line = []rune(strings.Split(v, "\n")[p.s.Cursor().Y])
	if got := string(line[p.s.Cursor().X-2 : p.s.Cursor().X]); got != "xy" {
		t.Errorf("the cursor stands after %q", got)
	}
}

func TestTheLanguageChangesUnderTheScreen(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	p.Press("8", "5")
	p.Terminal.Text = p.Terminal.Text.Other()
	p.Terminal.Styles = kit.NewStyles(kit.Contrast, true)
	p.shows("Background and objective", " 85", "running score 85.00")
	if got := p.s.ShortHelp()[2].Help().Desc; got != "score" {
		t.Errorf("help says %q", got)
	}
}
