package kit

import (
	"strings"

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

// Overlay puts box in the middle of base and returns exactly w×h cells. Both may have
// colours; a box larger than w×h is cut.
func Overlay(base, box string, w, h int) string {
	if w <= 0 || h <= 0 {
		return Block(nil, w, h)
	}
	base = Still(base)
	bw, bh := min(Width(box), w), min(strings.Count(box, "\n")+1, h)
	if box == "" {
		bw, bh = 0, 0
	}
	x, y := (w-bw)/2, (h-bh)/2
	var b strings.Builder
	b.Grow(len(base) + len(box) + h*16)
	more, inside := true, true
	for i := range h {
		var line string
		if more {
			line, base, more = strings.Cut(base, "\n")
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		if i < y || i >= y+bh {
			write(&b, line, w)
			continue
		}
		var over string
		if inside {
			over, box, inside = strings.Cut(box, "\n")
		}
		line = Fit(line, w)
		before(&b, line, x)
		write(&b, over, bw)
		after(&b, line, x+bw, w)
	}
	return b.String()
}

// before writes the first x cells of a line; half of a wide character becomes a blank.
func before(b *strings.Builder, line string, x int) {
	at, i, styled := 0, 0, false
	for i < len(line) {
		n, w, sgr, _ := Step(line, i)
		if at+w > x {
			break
		}
		styled = styled || sgr
		at += w
		i += n
	}
	b.WriteString(line[:i])
	if styled {
		b.WriteString(reset)
	}
	pad(b, x-at)
}

// after writes the cells of a line of w cells from x on, in the colours they have there.
func after(b *strings.Builder, line string, x, w int) {
	at, i, on := 0, 0, 0
	for i < len(line) && at < x {
		n, cw, sgr, _ := Step(line, i)
		if sgr && ends(line[i:i+n]) {
			on = i + n
		}
		at += cw
		i += n
	}
	pad(b, min(at, w)-x)
	for j := on; j < i; {
		n, _, sgr, _ := Step(line, j)
		if sgr {
			b.WriteString(line[j : j+n])
		}
		j += n
	}
	b.WriteString(line[i:])
}
