package organizer

import (
	"slices"

	"juri/tui/kit"
)

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
