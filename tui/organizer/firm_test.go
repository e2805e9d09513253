package organizer

import (
	"reflect"
	"testing"

	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// How firmly the lines stand is worked out once a state, not for every key.
func TestFirmOnceAState(t *testing.T) {
	term := kittest.New(t).Terminal("panitia", "id", kit.Dark)
	s := New(term.Terminal)
	term.Attach(s)
	p := s.page
	term.Press("2")
	table, is := p().(*standings)
	if !is {
		t.Fatalf("the tab is %T", p())
	}
	s.View(80, 24)
	kept := func() uintptr {
		firms := table.firms.Of(s.term, s.version, 0, 0, "", func() map[int]firm { return nil })
		return reflect.ValueOf(firms).Pointer()
	}
	first := kept()
	term.Press("down")
	if s.View(80, 24); kept() != first || first == 0 {
		t.Error("worked out again for a key")
	}
}
