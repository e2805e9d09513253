package kit

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Tokens are the styles by what they mean; see [Styles].
type Tokens struct {
	Text        lipgloss.Style // ordinary words
	Muted       lipgloss.Style // what may be overlooked
	Title       lipgloss.Style // a heading
	Accent      lipgloss.Style // what stands out
	Good        lipgloss.Style // done, saved, connected
	Warn        lipgloss.Style // needs a look
	Bad         lipgloss.Style // failed, refused
	Selected    lipgloss.Style // the whole selected row
	Cursor      lipgloss.Style // the field being typed into
	Border      lipgloss.Style
	BorderFocus lipgloss.Style
	Key         lipgloss.Style // a key in the help
	Bar         lipgloss.Style
	BarEmpty    lipgloss.Style
	Stage       lipgloss.Style // the mark of what is on stage
	Badge       lipgloss.Style // a short word in a coloured ground
}

// Styles are one terminal's tokens, made once by [NewStyles] and never changed; copying
// is one pointer. Fast holds the same tokens ready to write, for whatever is drawn often.
type Styles struct {
	*Tokens
	Fast   *Pens
	Theme  Theme
	Colour bool // it has colours
	Soft   bool // and can show those between two

	Sextants bool // it draws blocks of six
	Palette  bool // its colours are those of 256
}

// NewStyles builds the tokens of a theme. Without colour, only bold, faint, reverse and
// underline are used.
func NewStyles(t Theme, colour bool) Styles {
	k := plainTokens()
	if colour {
		k = t.tokens()
	}
	return Styles{
		Tokens: &k, Theme: t, Colour: colour, Soft: colour,
		Fast: &Pens{
			Text: PenOf(k.Text), Muted: PenOf(k.Muted), Title: PenOf(k.Title), Accent: PenOf(k.Accent),
			Good: PenOf(k.Good), Warn: PenOf(k.Warn), Bad: PenOf(k.Bad), Selected: PenOf(k.Selected),
			Cursor: PenOf(k.Cursor), Border: PenOf(k.Border), BorderFocus: PenOf(k.BorderFocus),
			Key: PenOf(k.Key), Bar: PenOf(k.Bar), BarEmpty: PenOf(k.BarEmpty), Stage: PenOf(k.Stage),
			Badge: PenOf(k.Badge),
		},
	}
}

// Pens are the [Tokens] as pens, under the same names.
type Pens struct {
	Text, Muted, Title, Accent, Good, Warn, Bad, Selected, Cursor Pen
	Border, BorderFocus, Key, Bar, BarEmpty, Stage, Badge         Pen
}

// Pen is a style's escape sequences, computed once; it colours a piece of one line.
type Pen struct{ open, close string }

// PenOf takes the colours and attributes of a style; sizes, padding and borders are lost.
func PenOf(s lipgloss.Style) Pen {
	open, end, ok := strings.Cut(s.Inline(true).Render("x"), "x")
	if !ok {
		return Pen{}
	}
	return Pen{open, end}
}

// Render returns s in the pen's style. Styles inside s end the pen's where they end.
func (p Pen) Render(s string) string {
	if p.open == "" || s == "" {
		return s
	}
	return p.open + s + p.close
}

// Lines gives every line the pen's style.
func (p Pen) Lines(lines []string) []string {
	for i, l := range lines {
		lines[i] = p.Render(l)
	}
	return lines
}

// write appends s in the pen's style unless s brings styles of its own.
func (p Pen) write(b *strings.Builder, s string) {
	if p.open == "" || s == "" || strings.IndexByte(s, esc) >= 0 {
		b.WriteString(s)
		return
	}
	b.WriteString(p.open)
	b.WriteString(s)
	b.WriteString(p.close)
}
