package organizer

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"juri/tui/kit"
)

// finder is how a list is searched and sorted, and what of it is marked.
type finder struct {
	*shared
	filter  textinput.Model
	finding bool // the filter is typed into
	order   int  // by which of the list's orders
	marked  map[string]bool
	caret   int
}

// sorting is an order of rows, by what it is called and what of a row it goes by.
type sorting[T any] struct {
	name string
	of   func(T) string
}

// follow keeps in a list the rows in whose texts the filter finds what it seeks, by one of
// their orders; those alike stay as they are.
func follow[T any](f *finder, l *list, rows []T, orders []sorting[T], id func(T) string, texts func(T) []string) {
	rows = slices.DeleteFunc(slices.Clone(rows), func(r T) bool { return !f.finds(texts(r)...) })
	by := orders[f.order]
	slices.SortStableFunc(rows, func(a, b T) int {
		return strings.Compare(strings.ToLower(by.of(a)), strings.ToLower(by.of(b)))
	})
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = id(r)
	}
	l.set(ids)
}

func newFinder(d *shared) finder {
	in := kit.NewInput()
	in.CharLimit = 80
	return finder{shared: d, filter: in, marked: map[string]bool{}}
}

// finds reports whether every word that is searched for is somewhere in the texts.
func (f *finder) finds(texts ...string) bool {
	hay := strings.ToLower(strings.Join(texts, " "))
	for _, w := range strings.Fields(strings.ToLower(f.filter.Value())) {
		if !strings.Contains(hay, w) {
			return false
		}
	}
	return true
}

// find types into the filter; the list follows letter by letter.
func (f *finder) find(msg tea.Msg, follow func()) tea.Cmd {
	defer follow()
	if k, is := msg.(tea.KeyPressMsg); is {
		switch k.String() {
		case "esc":
			f.filter.SetValue("")
			fallthrough
		case "enter", "tab", "shift+tab", "up", "down":
			f.finding = false
			f.filter.Blur()
			return nil
		}
	}
	var cmd tea.Cmd
	f.filter, cmd = f.filter.Update(msg)
	return cmd
}

// markAll marks all rows that show; all of them marked, none.
func (f *finder) markAll(l *list) {
	n := len(f.chosen(l))
	for _, id := range l.ids {
		f.marked[id] = n < len(l.ids)
	}
}

// chosen is the marked rows that show, in their order.
func (f *finder) chosen(l *list) (ids []string) {
	for _, id := range l.ids {
		if f.marked[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// acted is the rows that an act is for: those marked, with the marks, else the one at the cursor.
func (f *finder) acted(l *list) (ids []string, marked map[string]bool) {
	if ids = f.chosen(l); len(ids) > 0 {
		return ids, f.marked
	}
	if l.id() != "" {
		ids = []string{l.id()}
	}
	return ids, nil
}

// key handles the keys that search, sort by one of so many orders and mark, and reports
// whether it was one.
func (f *finder) key(k tea.KeyPressMsg, l *list, orders int, follow func()) (cmd tea.Cmd, is bool) {
	b := f.bindings(l)
	filter, sort, mark, all, unfilter := b[0], b[1], b[2], b[3], b[4]
	switch {
	case key.Matches(k, filter):
		f.finding = true
		return f.filter.Focus(), true
	case key.Matches(k, sort):
		f.order = (f.order + 1) % orders
		follow()
	case key.Matches(k, mark):
		f.marked[l.id()] = !f.marked[l.id()]
		l.move(1)
	case key.Matches(k, all):
		f.markAll(l)
	case key.Matches(k, unfilter):
		f.filter.SetValue("")
		follow()
	default:
		return nil, false
	}
	return nil, true
}

// bindings is the keys that [finder.key] handles.
func (f *finder) bindings(l *list) []key.Binding {
	k, some := f.keys, l.id() != ""
	return []key.Binding{k.filter, k.sort, when(k.mark, some), when(k.markAll, some), when(k.unfilter, f.filter.Value() != "")}
}

// name is a row's first cell, with its mark.
func (f *finder) name(id, text string) string {
	if f.marked[id] {
		return "◆ " + text
	}
	return text
}

// head is the filter, in which order the rows are, and how many there are.
func (f *finder) head(w int, l *list, sorted, count string) string {
	t, pens := f.text(), f.pens()
	if count += " "; f.order > 0 {
		count = kit.KeyZone(t.SortedBy(sorted), "s") + " · " + count
	}
	if n := len(f.chosen(l)); n > 0 {
		count = pens.Accent.Render(t.Marked(n)) + " · " + count
	}
	if !f.finding && f.filter.Value() == "" {
		return kit.Join(" "+kit.KeyZone(pens.Muted.Render(t.FilterHint()), "/"), count, w)
	}
	label := " " + t.FilterIs() + " "
	room := max(w-kit.Width(label)-kit.Width(count)-1, 1)
	value := pens.Accent.Render(kit.Fit(f.filter.Value(), room))
	if f.finding {
		var at int
		value, at = kit.Typed(pens.Cursor, &f.filter, room)
		f.caret = kit.Width(label) + at
	}
	return kit.Join(label+value, count, w)
}

func (f *finder) spot() *tea.Cursor {
	if !f.finding {
		return nil
	}
	return tea.NewCursor(f.caret, 0)
}

// scroll is which of the lines show where not all fit.
type scroll struct {
	top  int // the first line shown
	long int // lines that the last view had, and did not show
}

func (s *scroll) move(n int) { s.top = max(min(s.top+n, s.long), 0) }

// key goes up or down by a line or a page, and reports whether it is such a key.
func (s *scroll) key(msg tea.KeyPressMsg, k *keys, page int) bool {
	n, is := k.step(msg, page)
	s.move(n)
	return is
}

// view is what of the lines shows in w×h cells.
func (s *scroll) view(d *shared, all []string, w, h int) string {
	s.long = max(len(all)-h, 0)
	s.move(0)
	shown := slices.Clone(all[s.top:min(s.top+h, len(all))])
	if s.top < s.long && h > 1 {
		shown[h-1] = kit.KeyZone(kit.Centre(d.pens().Muted.Render("▼ "+d.text().More()), w), "pgdown")
	}
	return kit.Block(shown, w, h)
}
