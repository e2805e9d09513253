package moderator

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// form is one or more lines to fill in.
type form struct {
	title  func() string
	hint   func() string // above the lines; may be nil
	labels func() []string
	fields []textinput.Model
	at     int
	fault  error // why it was not taken
	sent   bool  // on its way
	valid  func() bool
	done   func(values []string) tea.Cmd // closes the form itself, or says why not
}

// newForm is a form of lines of at most so many letters.
func (s *Screen) newForm(limits ...int) *form {
	f := &form{valid: func() bool { return true }, labels: func() []string { return nil }}
	for i, n := range limits {
		in := kit.NewInput()
		in.CharLimit = n
		if i == 0 {
			in.Focus()
		}
		f.fields = append(f.fields, in)
	}
	return f
}

// Form is the form that is open; nil for none.
func (s *Screen) Form() *kit.Form {
	f, is := s.dialog.(*form)
	if !is {
		return nil
	}
	out := &kit.Form{ID: f, Title: f.title(), About: s.room}
	for _, in := range f.fields {
		out.Values = append(out.Values, in.Value())
	}
	return out
}

// Fill puts what was typed before into its fields.
func (s *Screen) Fill(values map[int]string) {
	f := s.dialog.(*form)
	for i, v := range values {
		if i < len(f.fields) {
			f.fields[i].SetValue(v)
			f.fields[i].CursorEnd()
		}
	}
}

func (f *form) stands(*Screen) bool { return f.valid() }

// send asks for the command and closes the form once it is done; refused, it
// stays as it is.
func (f *form) send(s *Screen, c scoring.Command, done func()) tea.Cmd {
	if f.sent {
		return nil
	}
	f.sent = true
	return s.asks(c, func(_ []scoring.Event, err error) {
		f.sent = false
		if f.fault = err; err == nil {
			if s.dialog == dialog(f) {
				s.dialog = nil
			}
			done()
		}
	})
}

func (f *form) update(s *Screen, msg tea.Msg) tea.Cmd {
	if tap, is := msg.(kit.Picked); is {
		if i, err := strconv.Atoi(tap.Row); err == nil && i < len(f.fields) {
			f.focus(i)
		}
		return nil
	}
	press, is := msg.(tea.KeyPressMsg)
	if is {
		switch {
		case key.Matches(press, s.keys.cancel):
			s.dialog = nil
			return nil
		case press.Code == tea.KeyEnter && f.at == len(f.fields)-1:
			values := make([]string, len(f.fields))
			for i := range f.fields {
				values[i] = f.fields[i].Value()
			}
			return f.done(values)
		case press.Code == tea.KeyEnter || press.Code == tea.KeyDown || press.String() == "tab":
			f.focus((f.at + 1) % len(f.fields))
			return nil
		case press.Code == tea.KeyUp || press.String() == "shift+tab":
			f.focus((f.at + len(f.fields) - 1) % len(f.fields))
			return nil
		}
	}
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg:
		f.fault = nil
	}
	var cmd tea.Cmd
	f.fields[f.at], cmd = f.fields[f.at].Update(msg)
	return cmd
}

func (f *form) focus(i int) {
	f.fields[f.at].Blur()
	f.at = i
	f.fields[i].Focus()
}

func (f *form) view(s *Screen, w, h int) (string, *tea.Cursor) {
	st := s.term.Styles
	w = min(w, 72)
	iw, _ := kit.Inside(w, 4)
	var lines []string
	if f.hint != nil {
		lines = kit.Wrap(f.hint(), iw)
	}
	labels, lw := f.labels(), 0
	for _, l := range labels {
		lw = max(lw, kit.Width(l)+2)
	}
	var below []string
	if f.fault != nil {
		below = kit.Wrap(s.term.Problem(s.state, f.fault), iw)
	}
	lines = lines[:min(len(lines), max(h-2-len(f.fields)-len(below), 0))]
	var at *tea.Cursor
	for i := range f.fields {
		room, label, value := max(iw-lw, 1), "", ""
		pen := st.Fast.Muted
		if i == f.at {
			pen = st.Fast.Accent
		}
		if i < len(labels) {
			label = pen.Render(kit.Fit(labels[i], lw))
		}
		if i == f.at {
			var x int
			value, x = kit.Typed(st.Fast.Text, &f.fields[i], room)
			at = tea.NewCursor(x+2+lw, 1+len(lines))
			at.Blink = false
		} else {
			value = st.Fast.Text.Render(kit.Fit(f.fields[i].Value(), room))
		}
		lines = append(lines, kit.RowZone(label+value, strconv.Itoa(i)))
	}
	lines = append(lines, st.Fast.Bad.Lines(below)...)
	return kit.Box(st, kit.BoxSpec{Title: f.title(), Foot: kit.Hints(st, s.keys.send, s.keys.cancel), Focus: true, Body: lines}, w, min(len(lines)+2, h)), at
}
