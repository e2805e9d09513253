package juror

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
)

func TestOnlyWhatChangedIsSentOneAtATime(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	var sent []scoring.EditSheet
	var answer []func()
	real := p.Terminal.Do
	p.Terminal.Do = func(c scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
		sent = append(sent, c.(scoring.EditSheet))
		cmd := real(c, then)
		answer = append(answer, func() { p.Run(cmd) })
		return nil
	}
	p.Press("8", "0", "enter")
	if got := ansi.Strip(p.s.Status()); got != "◐ menyimpan…" {
		t.Errorf("status %q", got)
	}
	p.settle()
	p.Press("7", "0", "enter", "6", "0", "enter")
	p.settle()
	if len(sent) != 1 || len(sent[0].Set) != 1 || sent[0].Strength != nil {
		t.Fatalf("sent %+v", sent)
	}
	answer[0]()
	if len(sent) != 2 || len(sent[1].Set) != 2 {
		t.Fatalf("sent %+v", sent)
	}
	answer[1]()
	if got := ansi.Strip(p.s.Status()); got != "● tersimpan" {
		t.Errorf("status %q", got)
	}
	if d := draft(rig, "ani", "P05"); d == nil || len(d.Scores) != 3 {
		t.Errorf("stored %+v", d)
	}
}

func TestWhatCannotBeSavedIsKeptAndTriedAgain(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	real := p.Terminal.Do
	p.Terminal.Do = func(_ scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
		return func() tea.Msg { return func() tea.Cmd { return then(nil, errors.New("disk")) } }
	}
	p.Press("8", "0", "enter")
	for range 5 {
		p.Run(p.s.Update(saveMsg{p.s.save.timer}))
		if !p.s.save.waiting {
			t.Fatal("no further try")
		}
	}
	if got := ansi.Strip(p.s.Status()); got != "○ TIDAK TERSIMPAN" {
		t.Errorf("status %q", got)
	}
	p.shows(" 80 ")
	p.Terminal.Do = real
	p.settle()
	if got := ansi.Strip(p.s.Status()); got != "● tersimpan" {
		t.Errorf("status %q", got)
	}
	if v, _ := draft(rig, "ani", "P05").Scores.Get("latar"); v != 80*exact.One {
		t.Errorf("stored %s", v)
	}
}

// While the server can save nothing, the head does not say that everything is saved.
func TestNothingIsSavedWhileTheServerSavesNothing(t *testing.T) {
	for _, why := range []func(*scoring.State){func(s *scoring.State) { s.Lost = true }, func(s *scoring.State) { s.Isolated = true }} {
		rig := called(t)
		p := sit(t, rig, "ani")
		s := rig.See("ani")
		why(&s)
		p.s.SetState(s)
		if got := ansi.Strip(p.s.Status()); got != "○ TIDAK TERSIMPAN" {
			t.Errorf("status %q", got)
		}
	}
}

func TestASubmitWaitsForTheSaveUnderWay(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	real := p.Terminal.Do
	var order []string
	var answer []tea.Cmd
	p.Terminal.Do = func(c scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
		switch c.(type) {
		case scoring.EditSheet:
			order = append(order, "edit")
		case scoring.Submit:
			order = append(order, "submit")
		}
		answer = append(answer, real(c, then))
		return nil
	}
	for range 7 {
		p.Press("7", "7", "enter")
		p.Run(p.s.Update(saveMsg{p.s.save.timer}))
	}
	p.Press("S", "enter")
	if strings.Join(order, " ") != "edit" {
		t.Fatalf("sent %v with one under way", order)
	}
	for i := 0; i < len(answer); i++ {
		p.Run(answer[i])
	}
	if strings.Join(order, " ") != "edit submit" {
		t.Errorf("sent %v", order)
	}
	if handed(rig, "ani", "P05") == nil || draft(rig, "ani", "P05") != nil {
		t.Error("not handed in whole")
	}
}

func TestTwoTerminalsOfOneJuror(t *testing.T) {
	rig := called(t)
	a, b := sit(t, rig, "ani"), sit(t, rig, "ani")
	a.Press("8", "0", "enter", "8", "1", "enter")
	a.settle()
	b.Press("enter", "enter", "7", "7") // the third, not sent yet
	b.tell()
	b.shows(" 80 ", " 81 ", " 77")
	b.Press("enter")
	b.settle()
	a.tell()
	a.shows(" 77 ")
	if d := draft(rig, "ani", "P05"); len(d.Scores) != 3 {
		t.Errorf("stored %v", d.Scores)
	}
	a.Press("m")
	a.Type("Baik sekali ")
	a.settle()
	if got := a.s.area.Value(); got != "Baik sekali " {
		t.Errorf("the text area was changed under the writer: %q", got)
	}
	b.tell()
	b.shows("Baik sekali")
	b.Press("m")
	b.settle()
	if b.s.areaOf != improve {
		t.Error("m is not at the empty feedback")
	}
}

func TestClosedWhileUnsaved(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	p.Press("8", "0")
	for range 2 {
		rig.Do("sari", scoring.Next{Room: "pinus"})
	}
	rig.Do("sari", scoring.Close{Slot: "P05"})
	p.tell()
	p.Run(p.s.Update(saveMsg{p.s.save.timer}))
	if got := ansi.Strip(p.s.Status()); got != "○ TIDAK TERSIMPAN" {
		t.Errorf("status %q", got)
	}
	p.shows(" 80 ", "TIDAK TERSIMPAN")
	rig.Do("sari", scoring.Reopen{Slot: "P05"})
	p.tell()
	p.settle()
	if d := draft(rig, "ani", "P05"); d == nil || len(d.Scores) != 1 {
		t.Errorf("not saved after reopening: %+v", d)
	}
}

func TestNothingChangesWhileASheetIsHandedIn(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	for range 7 {
		p.Press("7", "7", "enter")
	}
	real := p.Terminal.Do
	var answer tea.Cmd
	p.Terminal.Do = func(c scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
		answer = real(c, then)
		return nil
	}
	p.Press("S", "enter")
	if got := ansi.Strip(p.s.Status()); got != "◐ menyimpan…" {
		t.Errorf("status %q", got)
	}
	p.Press("esc", "up", "up", "up", "5", "e", "z", "u")
	p.Run(answer)
	if handed(rig, "ani", "P05") == nil || draft(rig, "ani", "P05") != nil || p.s.entry.on {
		t.Error("the sheet changed on its way")
	}
	if !strings.Contains(p.Notice, handed(rig, "ani", "P05").Receipt.Mark()) {
		t.Errorf("no receipt in %q", p.Notice)
	}
}

func TestARefusedHandInKeepsEverything(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	for range 7 {
		p.Press("7", "7", "enter")
	}
	real := p.Terminal.Do
	p.Terminal.Do = func(_ scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
		return func() tea.Msg { return func() tea.Cmd { return then(nil, &scoring.Error{Code: codeNotSaved}) } }
	}
	p.Press("S", "enter")
	if p.s.mode != atSummary {
		t.Fatalf("mode %d, want the summary again", p.s.mode)
	}
	p.Terminal.Do = real
	p.Press("enter")
	if handed(rig, "ani", "P05") == nil {
		t.Error("not handed in at the second try")
	}
}

// TestTwoHandInsDuringASave: both sheets are handed in that were confirmed while a save was
// under way, and until then the console says that something is unsaved.
func TestTwoHandInsDuringASave(t *testing.T) {
	rig := called(t)
	for rig.State.Slot("P05").OnStage() {
		rig.Do("sari", scoring.Next{Room: "pinus"})
	}
	rig.Do("sari", scoring.Next{Room: "pinus"})
	p := sit(t, rig, "ani")
	var answers []func()
	real := p.Terminal.Do
	p.Terminal.Do = func(c scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
		cmd := real(c, then)
		answers = append(answers, func() { p.Run(cmd) })
		return nil
	}
	all := func() {
		for _, v := range []string{"80", "85", "90", "75", "70", "88", "82"} {
			p.Press(v[:1], v[1:], "enter")
		}
		p.settle()
	}
	other := func() string { return map[string]string{"P05": "P06", "P06": "P05"}[p.s.slot] }()
	all()
	p.Press("ctrl+s", "enter", "esc")
	p.Press(map[string]string{"P05": "[", "P06": "]"}[other])
	if p.s.slot != other {
		t.Fatalf("on %s, not %s", p.s.slot, other)
	}
	all()
	p.Press("ctrl+s", "enter")
	for n := 0; len(answers) > 0; n++ {
		if n > 20 {
			t.Fatal("it does not come to an end")
		}
		if !p.s.Unsaved() {
			t.Fatalf("%d answers are awaited, and nothing is said to be unsaved", len(answers))
		}
		answer := answers[0]
		answers = answers[1:]
		answer()
	}
	for _, slot := range []string{"P05", "P06"} {
		if handed(rig, "ani", slot) == nil || p.s.works[slot].handing {
			t.Errorf("%s is not handed in", slot)
		}
	}
	if p.s.Unsaved() || p.s.mode != atReceipt {
		t.Errorf("unsaved: %v, mode %v", p.s.Unsaved(), p.s.mode)
	}
}

// TestWhatIsStuck: what was typed on a sheet that closed meanwhile is named, as it waits for nothing.
func TestWhatIsStuck(t *testing.T) {
	rig := called(t)
	p := sit(t, rig, "ani")
	p.Press("8")
	if p.s.Stuck() != "" || !p.s.Unsaved() {
		t.Error("it is not on its way")
	}
	p.do("panitia", scoring.MarkAbsent{Slot: "P05"})
	if p.s.Stuck() != "P05" || p.s.Unsaved() {
		t.Errorf("stuck: %q, unsaved: %v", p.s.Stuck(), p.s.Unsaved())
	}
}
