package organizer

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"juri/scoring/i18n"
	"juri/tui/kit"
)

// field is one line of a form: a text, or one of some choices.
type field struct {
	label func(*i18n.Organizer) string
	hint  func() string       // shown while it is the one typed into; may be nil
	check func(string) string // what is wrong with a value, "" for nothing; may be nil

	input textinput.Model
	was   string // the value it began with
	shown string // and how the input shows it

	choices []string // their values; none for a text
	names   func(choice string) string
	at      int
	wrong   string
}

// value is what the field says; one not typed into is as it was, line ends included.
func (f *field) value() string {
	if len(f.choices) > 0 {
		return f.choices[f.at]
	}
	if v := f.input.Value(); v != f.shown {
		return v
	}
	return f.was
}

// form is some fields to fill in; enter on the last one sends it.
type form struct {
	*shared
	title  func() string
	about  string        // what else tells it from others of that title
	intro  func() string // may be nil
	more   winners       // nil where it is not about the result
	fields []*field
	at     int
	send   func(f *form) tea.Cmd
	busy   bool // sent, and no answer yet
	caret  int  // cells of the value before the cursor, in the last view
	spot   *tea.Cursor
}

// openForm lays a form over the tab.
func (d *shared) openForm(f *form) {
	f.shared = d
	for _, e := range f.fields {
		if len(e.choices) > 0 {
			continue
		}
		e.input = kit.NewInput()
		e.input.CharLimit = 2000
		e.input.SetValue(e.was)
		e.shown = e.input.Value()
		e.input.CursorEnd()
	}
	f.focus(0)
	d.modal = f
}

// focus puts the cursor into a field.
func (f *form) focus(i int) {
	f.fields[f.at].input.Blur()
	f.at = max(min(i, len(f.fields)-1), 0)
	if len(f.fields[f.at].choices) == 0 {
		f.fields[f.at].input.Focus()
	}
}

func (f *form) update(msg tea.Msg) tea.Cmd {
	if tap, is := msg.(kit.Picked); is {
		if i, err := strconv.Atoi(tap.Row); err == nil && i < len(f.fields) {
			f.verify(f.fields[f.at])
			f.focus(i)
		}
		return nil
	}
	on := f.fields[f.at]
	k, is := msg.(tea.KeyPressMsg)
	switch {
	case !is:
	case key.Matches(k, f.keys.cancel):
		f.modal, f.busy = nil, false
		return nil
	case f.busy:
		return nil
	case k.String() == "ctrl+s" || key.Matches(k, f.keys.send) && f.at == len(f.fields)-1:
		return f.finish()
	case key.Matches(k, f.keys.send):
		if f.verify(on) {
			f.focus(f.at + 1)
		}
		return nil
	case key.Matches(k, f.keys.next):
		f.verify(on)
		f.focus(f.at + 1)
		return nil
	case key.Matches(k, f.keys.prior):
		f.verify(on)
		f.focus(f.at - 1)
		return nil
	case len(on.choices) > 0:
		f.choose(on, k)
		return nil
	}
	if len(on.choices) > 0 || f.busy {
		return nil
	}
	on.wrong = ""
	var cmd tea.Cmd
	on.input, cmd = on.input.Update(msg)
	return cmd
}

// choose goes through the choices of a field.
func (f *form) choose(on *field, k tea.KeyPressMsg) {
	if !key.Matches(k, f.keys.choose) {
		return
	}
	step := 1
	if k.Code == tea.KeyLeft {
		step = len(on.choices) - 1
	}
	on.at = (on.at + step) % len(on.choices)
}

// verify says what is wrong with a field, and reports whether nothing is.
func (f *form) verify(e *field) bool {
	e.wrong = ""
	if e.check != nil {
		e.wrong = e.check(e.value())
	}
	return e.wrong == ""
}

// finish sends the form, or goes to the first field with something wrong.
func (f *form) finish() tea.Cmd {
	first := -1
	for i, e := range f.fields {
		if !f.verify(e) && first < 0 {
			first = i
		}
	}
	if first >= 0 {
		f.focus(first)
		return nil
	}
	return f.send(f)
}

// sends is enter, with what it does in the field typed into.
func (f *form) sends() key.Binding {
	b := f.keys.send
	if f.at < len(f.fields)-1 {
		b.SetHelp("enter", f.text().Keys.GoOn())
	}
	return b
}

func (f *form) help() []key.Binding {
	k := f.keys
	return []key.Binding{f.sends(), k.cancel, k.next, when(k.choose, len(f.fields[f.at].choices) > 0)}
}

func (*form) typing() bool          { return true }
func (f *form) cursor() *tea.Cursor { return f.spot }
