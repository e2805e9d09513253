package tui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/tui/kit/kittest"
)

// TestUnsentForms cuts the connection in every form after something was typed: whoever comes
// back is told so, and finds it in the form when they open it again; letters that they type on
// meanwhile lead to nothing. Somebody else finds nothing, and nobody after it was left.
func TestUnsentForms(t *testing.T) {
	days := map[string]*kittest.Rig{}
	for name, make := range dayBy {
		days[name] = make(t)
	}
	seen := 0
	for _, mode := range append(slices.Clone(modes), struct{ user, name, keys string }{"sari", "late, typed", "a 'Dinas"},
		struct{ user, name, keys string }{"panitia", "edited", "4 enter down 'Baru"}) {
		before, word, is := strings.Cut(mode.keys, "'")
		word, after, _ := strings.Cut(word, " ")
		contest, _, named := strings.Cut(mode.name, ": ")
		if !named {
			contest = ""
		}
		if !is || mode.name == "feedback" { // which is on disk at once
			continue
		}
		t.Run(mode.user+" "+mode.name, func(t *testing.T) {
			clocked(t, func(t *testing.T) {
				mine := &Forms{}
				console := func(keys string, with *Forms) *Model {
					return sitWith(days[contest], mode.user, keys, [2]int{80, 24}, func(o *Options) { o.Unsent = with })
				}
				m := console(mode.keys, mine)
				typed := m.screen.(fills).Form().Values
				if !slices.ContainsFunc(typed, func(v string) bool { return strings.Contains(v, word) }) {
					t.Fatalf("%q is not in %q", word, typed)
				}
				m.Update(HungUp{})

				title := m.screen.(fills).Form().Title
				back := console("", mine)
				if title != "" {
					told := func() bool { return strings.Contains(ansi.Strip(back.picture().text), "Sambungan tadi putus") }
					first := told()
					back.Update(kittest.Key("n"))
					if !first || !told() {
						t.Fatalf("nobody is told:\n%s", ansi.Strip(back.picture().text))
					}
					before = "enter " + before
				}
				back = console(before, mine)
				if got := back.screen.(fills).Form().Values; !slices.Equal(got, typed) {
					t.Errorf("there is %q of %q", got, typed)
				}
				if got := console(strings.TrimPrefix(before, "enter "), &Forms{}).screen.(fills).Form().Values; slices.Equal(got, typed) {
					t.Errorf("somebody else finds %q", got)
				}
				if mode.user == "ani" && after != "" { // a question lies over it
					return
				}
				for range 2 { // a list may lie under it
					back.Update(kittest.Key("esc"))
				}
				if len(mine.all) > 0 {
					t.Errorf("kept though it was left: %+v", mine.all)
				}
				m = console(mode.keys, mine)
				m.Update(kittest.Key("ctrl+c"))
				if says := ansi.Strip(m.picture().text); len(mine.all) != 1 || title != "" && !strings.Contains(says, "dikirim") {
					t.Errorf("%d forms are kept; whoever leaves reads\n%s", len(mine.all), says)
				}
				if !quits(func() tea.Cmd { _, cmd := m.Update(kittest.Key("enter")); return cmd }()) || len(mine.all) > 0 {
					t.Error("it stays, or what was typed does")
				}
				seen++
			})
		})
	}
	if seen < 15 {
		t.Errorf("%d forms were tried", seen)
	}
}
