package broadcast

import (
	"bytes"
	"cmp"
	"image/color"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// inks are the styles and the characters of several runes that a canvas has shown, by
// number. Number 0 is no style.
type inks struct {
	profile colorprofile.Profile

	text, ground color.Color // of what has none of its own; nil for the terminal's
	plain        uint16      // the number of those two; 0 where they are the terminal's

	parser   *ansi.Parser
	styles   []uv.Style // as the terminal can show them
	numbers  map[uv.Style]uint16
	then     map[step]uint16
	changes  map[[2]uint16]string
	clusters []string
	cluster  map[string]int32
}

// step is a colour sequence after a style.
type step struct {
	from uint16
	sgr  string
}

func newInks(profile colorprofile.Profile, text, ground color.Color) *inks {
	k := &inks{
		profile: profile, text: text, ground: ground, parser: ansi.NewParser(), styles: make([]uv.Style, 1), numbers: map[uv.Style]uint16{{}: 0},
		then: map[step]uint16{}, changes: map[[2]uint16]string{}, cluster: map[string]int32{},
	}
	if ground != nil {
		k.plain = k.number(uv.Style{})
	}
	return k
}

// fresh is the same, having shown nothing.
func (k *inks) fresh() *inks { return newInks(k.profile, k.text, k.ground) }

// number is a style's, on the ground that there is.
func (k *inks) number(style uv.Style) uint16 {
	if k.ground != nil {
		style.Fg, style.Bg = cmp.Or(style.Fg, k.text), cmp.Or(style.Bg, k.ground)
	}
	style = uv.ConvertStyle(style, k.profile)
	n, known := k.numbers[style]
	if !known && len(k.styles) < 1<<16 {
		n = uint16(len(k.styles))
		k.styles = append(k.styles, style)
		k.numbers[style] = n
	}
	return n
}

// full says that it is time to begin anew.
func (k *inks) full() bool { return len(k.then)+len(k.changes)+len(k.clusters) > 1<<14 }

// after is the style that a sequence leads to.
func (k *inks) after(from uint16, sgr string) uint16 {
	if sgr == ansi.ResetStyle {
		return k.plain
	}
	if n, known := k.then[step{from, sgr}]; known {
		return n
	}
	style := k.styles[from]
	ansi.DecodeSequence(sgr, 0, k.parser)
	uv.ReadStyle(k.parser.Params(), &style)
	n := k.number(style)
	k.then[step{from, strings.Clone(sgr)}] = n
	return n
}

// cell is a character in a style; a blank has none where its ground is the terminal's.
func (k *inks) cell(text string, style uint16, wide uint8) cell {
	r, n := utf8.DecodeRuneInString(text)
	if r == ' ' {
		if s := &k.styles[style]; s.Bg == nil && s.Underline == 0 && s.Attrs&(uv.AttrReverse|uv.AttrStrikethrough) == 0 {
			return blank
		}
	}
	if n < len(text) {
		number, known := k.cluster[text]
		if !known {
			k.clusters = append(k.clusters, strings.Clone(text))
			number = int32(-len(k.clusters))
			k.cluster[k.clusters[len(k.clusters)-1]] = number
		}
		r = number
	}
	return cell{r, style, wide}
}

// bring writes what makes a row of the terminal another, and leaves no style behind.
func (k *inks) bring(out *bytes.Buffer, y int, was, row []cell) {
	end := len(row) // of what is not blank
	for end > 0 && row[end-1] == blank {
		end--
	}
	style, cursor := uint16(0), -1
	to := func(x int) {
		switch {
		case cursor < 0:
			out.WriteString(ansi.CursorPosition(x+1, y+1))
		case x > cursor:
			out.WriteString(ansi.CursorForward(x - cursor))
		}
		cursor = x
	}
	wear := func(next uint16) {
		if next != style {
			out.WriteString(k.change(style, next))
			style = next
		}
	}
	for x := 0; x < len(row); x++ {
		if row[x] == was[x] && !k.joins(was, row, x, cursor, style) {
			continue
		}
		if x >= end && len(row)-x > 3 {
			to(x)
			wear(0)
			out.WriteString(ansi.EraseLineRight)
			break
		}
		if row[x].wide == 0 && x > 0 && cursor != x { // the second half changes: write the whole
			x--
		}
		if to(x); row[x].wide == 0 {
			continue
		}
		wear(row[x].style)
		if c := row[x].char; c < 0 {
			out.WriteString(k.clusters[-c-1])
		} else {
			out.WriteRune(c)
		}
		if cursor += int(row[x].wide); row[x].wide == 2 {
			x++
		}
	}
	wear(0)
}

// joins says that a cell which stays is written again, since that takes less than to
// leave it out: the ones beside it are written, in the same style.
func (k *inks) joins(was, row []cell, x, cursor int, style uint16) bool {
	return cursor == x && x+1 < len(row) && row[x+1] != was[x+1] && row[x].style == style && row[x].wide == 1 && row[x+1].wide == 1
}

// change is the sequence from one style to another.
func (k *inks) change(from, to uint16) string {
	s, known := k.changes[[2]uint16{from, to}]
	if !known {
		s = uv.StyleDiff(&k.styles[from], &k.styles[to])
		if fresh := ansi.ResetStyle + k.styles[to].String(); from != 0 && to != 0 && len(fresh) < len(s) {
			s = fresh
		}
		k.changes[[2]uint16{from, to}] = s
	}
	return s
}
