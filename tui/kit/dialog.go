package kit

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Dialog lies over a screen until it is answered: what will happen, and below it the keys,
// first the one that does it. Enter and y agree, esc and n leave it, in every dialog.
type Dialog struct {
	Title string
	Body  []string // lines of at most [Inside] cells
	Yes   string   // what enter does; "" where there is nothing to agree to
	No    string   // what esc does; "" where enter says all
}

// Answer is what a key says to a dialog.
type Answer int

// Any other key is no answer, and the dialog stays.
const (
	NoAnswer Answer = iota
	Yes
	No
)

// Answered is what the key says to a dialog. One that is held down since before the
// dialog opened says nothing yet: whoever leans on enter has not read it.
func (t *Terminal) Answered(msg tea.KeyPressMsg) Answer {
	switch msg.String() {
	case "enter", "y", "Y":
		if t.Held() {
			return NoAnswer
		}
		return Yes
	case "esc", "n", "N":
		return No
	}
	return NoAnswer
}

// Ask gives a key to a question that shut takes away and yes agrees to.
func (t *Terminal) Ask(msg tea.Msg, shut func(), yes func() tea.Cmd) tea.Cmd {
	k, is := msg.(tea.KeyPressMsg)
	if !is {
		return nil
	}
	switch t.Answered(k) {
	case Yes:
		shut()
		return yes()
	case No:
		shut()
	}
	return nil
}

// Held reports whether the key under way is held down or pressed twice at once, and says
// so: for acts that nobody means twice.
func (t *Terminal) Held() bool {
	if t.Again {
		t.Notify(t.Text.General.Held(), false)
	}
	return t.Again
}

// Keys are the dialog's for the foot.
func (d Dialog) Keys() (all []key.Binding) {
	if d.Yes != "" {
		all = append(all, Bind("enter", d.Yes, "enter", "y", "Y"))
	}
	if d.No != "" {
		all = append(all, Bind("esc", d.No, "esc", "n", "N"))
	}
	return all
}

// Box draws the dialog w cells wide, in at most h lines.
func (d Dialog) Box(st Styles, w, h int) string {
	return Box(st, BoxSpec{Title: d.Title, Foot: Hints(st, d.Keys()...), Body: d.Body, Focus: true}, w, min(len(d.Body)+2, h))
}
