package organizer

import (
	"fmt"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// shared is what the tabs of one terminal share.
type shared struct {
	term    *kit.Terminal
	state   scoring.State
	version int   // of the state
	modal   modal // what lies over the tab; nil for nothing
	keys    *keys
	spoken  *i18n.Text // the language of keys
	height  int        // of the tab, when it was last drawn
	counted map[string]count
	asOf    int              // the version of counted
	walls   map[string]*wall // by account; those that were looked at
	odds    kit.Memo[odds]
}

// count is an entry's sheets that are handed in, and those expected.
type count struct{ in, of int }

// sheets counts the slot's sheets, once a state.
func (d *shared) sheets(l *scoring.Slot) (in, of int) {
	if d.counted == nil || d.asOf != d.version {
		d.counted, d.asOf = make(map[string]count, len(d.state.Slots)), d.version
	}
	c, ok := d.counted[l.Entry.ID]
	if !ok {
		c.in, c.of = d.state.Sheets(l)
		d.counted[l.Entry.ID] = c
	}
	return c.in, c.of
}

func newShared(t *kit.Terminal) *shared {
	return &shared{term: t, spoken: t.Text, keys: newKeys(t.Text)}
}

// sync says the keys in the terminal's language.
func (d *shared) sync() {
	if d.spoken != d.term.Text {
		d.spoken, d.keys = d.term.Text, newKeys(d.term.Text)
	}
}

func (d *shared) text() *i18n.Organizer { return &d.term.Text.Organizer }

// pens are the terminal's tokens, ready to write.
func (d *shared) pens() *kit.Pens { return d.term.Styles.Fast }

// do asks for a command; once it is done the modal closes and the sentence shows.
func (d *shared) do(c scoring.Command, done func() string) tea.Cmd {
	over := d.modal
	if b, is := over.(*form); is {
		b.busy = true
	}
	return d.term.Do(c, func(_ []scoring.Event, err error) tea.Cmd {
		if b, is := over.(*form); is {
			b.busy = false
		}
		if err != nil {
			return nil
		}
		d.close(over)
		d.term.Notify(done(), false)
		return nil
	})
}

// close takes a modal away, also from under a card that came over it.
func (d *shared) close(m modal) {
	if c, is := d.modal.(*card); is && c.under == m {
		c.under = nil
	} else if d.modal == m {
		d.modal = nil
	}
}

// page is what one tab shows. Keys come here unless a modal lies over it.
type page interface {
	follow()        // after a newer state
	enter() tea.Cmd // its tab was chosen
	update(tea.Msg) tea.Cmd
	view(w, h int) string
	short() []key.Binding
	full() [][]key.Binding
	place() string // where it is, "" for the tab itself
	typing() bool
	cursor() *tea.Cursor
	ticking() bool
	rows() (l *list, opens bool) // that can be clicked, and whether one opens; nil for none of its own
	asking() bool                // it has a question open, which has every key
	whole() bool                 // it has the whole screen and every key
}

// plain is the page methods of a tab that types nothing and shows no clock.
type plain struct{}

func (plain) follow()             {}
func (plain) enter() tea.Cmd      { return nil }
func (plain) place() string       { return "" }
func (plain) typing() bool        { return false }
func (plain) cursor() *tea.Cursor { return nil }
func (plain) ticking() bool       { return false }
func (plain) rows() (*list, bool) { return nil, false }
func (plain) asking() bool        { return false }
func (plain) whole() bool         { return false }

// tab is a page and what its tab says.
type tab struct {
	name func(*i18n.Organizer) string
	page page
}

// analysisTab is the key of the analysis.
const analysisTab = "3"

// tabs lists the screen's tabs in the order of their number keys.
func tabs(d *shared) []tab {
	return []tab{
		{func(t *i18n.Organizer) string { return t.Rooms.Tab() }, &rooms{shared: d, days: map[string]day{}}},
		{func(t *i18n.Organizer) string { return t.Standings.Tab() }, &standings{shared: d, detail: detail{shared: d}}},
		{func(*i18n.Organizer) string { return d.term.Text.Fairness.Tab() }, &fairness{shared: d}},
		{func(t *i18n.Organizer) string { return t.Entries.Tab() }, &entries{shared: d, detail: detail{shared: d}, review: &review{shared: d}, finder: newFinder(d)}},
		{func(t *i18n.Organizer) string { return t.People.Tab() }, &people{shared: d, finder: newFinder(d)}},
		{func(t *i18n.Organizer) string { return t.Boards.Tab() }, &boards{shared: d}},
		{func(t *i18n.Organizer) string { return t.Result.Tab() }, &result{shared: d}},
		{func(t *i18n.Organizer) string { return t.History.Tab() }, &history{shared: d}},
	}
}

// strip is the line of tabs; where not all names fit, only the open one has its.
func (s *Screen) strip(w int) string {
	names := make([]string, len(s.tabs))
	need := 1
	for i, t := range s.tabs {
		names[i] = strconv.Itoa(i+1) + " " + t.name(s.text())
		need += kit.Width(names[i]) + 1
	}
	gap := " "
	if need+len(names) <= w {
		gap = "  "
	}
	var b strings.Builder
	for i, name := range names {
		b.WriteString(gap[1:])
		switch {
		case i == s.at:
			if i > 0 {
				b.WriteString(" "[:2-len(gap)])
			}
			b.WriteString(kit.KeyZone(s.pens().Badge.Render("▸"+name), strconv.Itoa(i+1)))
		case need > w:
			b.WriteString(kit.KeyZone(s.pens().Muted.Render("  "+strconv.Itoa(i+1)), strconv.Itoa(i+1)))
		default:
			b.WriteString(kit.KeyZone(s.pens().Muted.Render(" "+name), strconv.Itoa(i+1)))
		}
	}
	return kit.Fit(b.String(), w)
}

// mark is the coloured mark.
func (d *shared) mark(l *scoring.Slot) string {
	s, pen := d.term.Styles.Mark(l)
	return pen.Render(s)
}

// cellMark says how far one juror's sheet is: handed in, begun, in conflict or nothing yet.
func (d *shared) cellMark(l *scoring.Slot, juror string) string {
	p := d.pens()
	switch g := d.state.Progress(l, juror); {
	case !g.Expected():
		return p.Muted.Render("–")
	case g.HandedIn:
		return p.Good.Render("✓")
	case g.Editing:
		return p.Warn.Render("◐")
	}
	return p.Muted.Render("○")
}

// person names a person, also one who is gone.
func (d *shared) person(user string) string { return d.state.NameOf(user, d.text().Host()) }

func title(l *scoring.Slot) string { return l.Entry.ID + " " + l.Entry.Unit }

// entry is the entry's id with its institution.
func (d *shared) entry(id string) string {
	if l := d.state.Slot(id); l != nil {
		return title(l)
	}
	return id
}

// idWidth is how wide a column of entries' ids is.
func (d *shared) idWidth() int {
	n := 4
	for _, l := range d.state.Slots {
		n = max(n, kit.Width(l.Entry.ID))
	}
	return min(n, 10)
}

// clock is the time left of a slot on stage, in the pen that it asks for.
func (d *shared) clock(l *scoring.Slot) string {
	left := l.Timer.Left(d.term.Clock())
	text, p := kit.Clock(left), d.pens()
	switch {
	case !l.Timer.Running:
		return p.Muted.Render(text)
	case left <= 0:
		return p.Bad.Render(text)
	case left <= d.state.Contest.Timer.Warn:
		return p.Warn.Render(text)
	}
	return p.Good.Render(text)
}

// some names the first few of a list, and says how many more there are.
func (d *shared) some(ids []string) string {
	const few = 8
	if len(ids) > few {
		return fmt.Sprintf("%s … +%d", strings.Join(ids[:few], ", "), len(ids)-few)
	}
	return strings.Join(ids, ", ")
}
