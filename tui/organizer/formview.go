package organizer

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"juri/tui/kit"
)

// box draws the form, and finds where its cursor then stands in w×h.
func (f *form) box(w, h int) string {
	bw := min(w, 84)
	iw, _ := kit.Inside(bw, h)
	notes := f.notes(iw)
	room := h - 2 - len(notes) - 1
	var intro []string
	if f.intro != nil {
		if lines := kit.Clip(kit.Wrap(f.intro(), iw), room-1-len(f.fields), iw); len(lines) > 0 && f.intro() != "" {
			intro = append(lines, "")
		}
	}
	from, to := kit.Window(len(f.fields), f.at, max(room-len(intro), 1))
	labelW := 0
	for _, e := range f.fields {
		labelW = max(labelW, kit.Width(e.label(f.text())))
	}
	labelW = min(labelW, iw*55/100)
	body := intro
	for i := from; i < to; i++ {
		body = append(body, kit.RowZone(f.row(i, labelW, iw), strconv.Itoa(i)))
	}
	row := len(intro) + f.at - from
	body = append(append(body, ""), notes...)
	body = append(body, f.more.under(f.state, iw, len(body)+2, h)...)
	bh := min(len(body)+2, h)
	f.spot = nil
	if on := f.fields[f.at]; len(on.choices) == 0 {
		f.spot = tea.NewCursor((w-bw)/2+(bw-iw)/2+labelW+3+f.caret, (h-bh)/2+1+row)
	}
	right := ""
	if from > 0 || to < len(f.fields) {
		right = f.text().Place(f.at+1, len(f.fields))
	}
	return kit.Box(f.term.Styles, kit.BoxSpec{Title: f.title(), Right: right, Body: body, Foot: kit.Hints(f.term.Styles, f.sends(), f.keys.cancel), Focus: true}, bw, bh)
}

// row is one field: its label, a mark, and its value.
func (f *form) row(i, labelW, iw int) string {
	e, p := f.fields[i], f.pens()
	room := max(iw-labelW-3, 1)
	mark, label := "  ", p.Text.Render(kit.Fit(e.label(f.text()), labelW))
	switch {
	case i == f.at:
		mark, label = p.Accent.Render("▸ "), p.Accent.Render(kit.Fit(e.label(f.text()), labelW))
	case e.wrong != "":
		mark = p.Bad.Render("!") + " "
	}
	var value string
	switch {
	case len(e.choices) > 0:
		value = p.Text.Render("← " + e.names(e.choices[e.at]) + " →")
	case i == f.at:
		value, f.caret = kit.Typed(p.Cursor, &e.input, room)
	default:
		value = p.Text.Render(kit.Fit(e.input.Value(), room))
	}
	return label + " " + mark + kit.Fit(value, room)
}

// notes is what is wrong with the field typed into, or what it is for.
func (f *form) notes(iw int) []string {
	on := f.fields[f.at]
	switch {
	case f.busy:
		return []string{f.pens().Muted.Render(f.text().Saving())}
	case on.wrong != "":
		return f.pens().Bad.Lines(kit.Wrap(on.wrong, iw))
	case on.hint != nil:
		return f.pens().Muted.Lines(kit.Wrap(on.hint(), iw))
	}
	return []string{""}
}

// searches is a page with a list that can be searched.
type searches interface{ search() *finder }

func (f *finder) search() *finder { return f }

// Form is the form, or the search, that is being typed into; nil for none.
func (s *Screen) Form() *kit.Form {
	if f, is := s.modal.(*form); is {
		out := &kit.Form{ID: f, Title: f.title(), About: f.about}
		for _, e := range f.fields {
			out.Values = append(out.Values, e.value())
		}
		return out
	}
	switch p := s.page().(type) {
	case searches:
		if f := p.search(); s.modal == nil && f.finding {
			return &kit.Form{ID: f, About: s.tabs[s.at].name(s.text()), Values: []string{f.filter.Value()}}
		}
	case *rooms:
		if s.modal == nil && p.in {
			return p.mod.Form()
		}
	}
	return nil
}

// Fill puts what was typed before into its fields.
func (s *Screen) Fill(values map[int]string) {
	if f, is := s.modal.(*form); is {
		for i, v := range values {
			if i < len(f.fields) {
				f.fields[i].fill(v)
			}
		}
		return
	}
	switch p := s.page().(type) {
	case searches:
		p.search().filter.SetValue(values[0])
		p.search().filter.CursorEnd()
		s.page().follow()
	case *rooms:
		p.mod.Fill(values)
	}
}

// fill gives the field a value, where it can have it.
func (f *field) fill(v string) {
	if i := slices.Index(f.choices, v); i >= 0 {
		f.at = i
	} else if len(f.choices) == 0 {
		f.input.SetValue(v)
		f.input.CursorEnd()
	}
}
