package letters

import (
	"math"
	"strings"

	"golang.org/x/text/unicode/norm"

	"juri/scoring"
	"juri/tui/kit"
)

// Box is the room for a text, and how it is to be set there.
type Box struct {
	Width, Height int // in cells
	Rows          int // the largest letters; 0 for any
	Least         int // the smallest; 0 for plain text
	Lines         int // the most; 0 for three
	Figures       bool
	Blocks        Blocks
}

// Setting is a text in the lines and the size in which it goes into a box. Letters of
// one row are the terminal's own.
type Setting struct {
	Size
	Lines []string
	Gap   int // rows between lines
}

// Height is its rows.
func (s Setting) Height() int { return len(s.Lines)*(s.Rows+s.Gap) - s.Gap }

// Width is the cells of its longest line.
func (s Setting) Width() int {
	w := 0
	for _, line := range s.Lines {
		w = max(w, s.width(line))
	}
	return w
}

func (s Size) width(line string) int {
	if s.Rows < 2 {
		return kit.Width(line)
	}
	w, ok := s.Width(line)
	if !ok {
		return math.MaxInt32
	}
	return w
}

// Fit sets a text as large as the box allows, whole: in one line, in more that are
// balanced, and smaller. Of more texts the first that fits at all is taken, so the
// whole name comes before the short one. Not ok says that none of them fits: the box
// is too small, or it allows letters only and has none for a character.
func Fit(box Box, texts ...string) (Setting, bool) {
	for _, text := range texts {
		f := fits.get(boxed{text, box}, func() fitted {
			s, ok := box.fit(strings.Fields(scoring.ShownLine(norm.NFC.String(text))))
			return fitted{s, ok}
		})
		if f.ok {
			return f.Setting, true
		}
	}
	return Setting{}, false
}

type boxed struct {
	text string
	box  Box
}

type fitted struct {
	Setting
	ok bool
}

// fits keeps how texts were set, for all boards. Nobody writes to their lines.
var fits = bounded[boxed, fitted]{most: 4096}

func (b Box) fit(text []string) (Setting, bool) {
	if len(text) == 0 || b.Width <= 0 {
		return Setting{}, false
	}
	rows, most := b.Height, b.Lines
	if b.Rows > 0 {
		rows = min(rows, b.Rows)
	}
	if most == 0 {
		most = 3
	}
	longest, total, ok := natural(text)
	for ; ok && rows >= max(b.Least, 2); rows-- {
		if b.Blocks == Quadrants && rows == 4 { // outlines blur, and three rows do not
			continue
		}
		gap, blocks := gapOf(rows), b.Blocks
		if rows == 3 { // drawn for the grid of quadrants, which is crisper than outlines of nine points
			blocks = Quadrants
		}
		for n := 1; n <= min(most, len(text)) && n*(rows+gap)-gap <= b.Height; n++ {
			for _, narrow := range []bool{false, true} {
				s := Setting{Size: Size{rows, narrow, b.Figures, blocks}, Gap: gap}
				if !s.drawn() && s.cells(max(longest, total/float64(n))) > float64(b.Width) {
					continue
				}
				if s.Lines = s.balance(text, n, b.Width); s.Lines != nil {
					return s, true
				}
			}
		}
	}
	if b.Least > 1 {
		return Setting{}, false
	}
	s := Setting{Size: Size{Rows: 1}}
	for n := 1; n <= min(len(text), b.Height); n++ {
		if s.Lines = s.balance(text, n, b.Width); s.Lines != nil {
			return s, true
		}
	}
	return Setting{}, false
}

// natural is how long the longest word and all of them are in units of the outlines'
// face; not ok if a character has none. A word may end nearer than its last letter does.
func natural(text []string) (longest, total float64, ok bool) {
	for _, word := range text {
		length := -60.
		for _, r := range word {
			units := advances.get(r, func() float64 {
				_, a, ok := contours(r)
				if !ok {
					return -1
				}
				return a
			})
			if units < 0 {
				return 0, 0, false
			}
			length += units
		}
		longest, total = max(longest, length), total+length
	}
	return longest, total, true
}

// advances keeps how wide runes are.
var advances = bounded[rune, float64]{most: 4096}

// cells is the least that so many units of an outline can take in cells: fitting to the
// grid makes letters wider and narrower.
func (s Size) cells(units float64) float64 {
	const least = .8
	return units * s.scale() / 2 * least
}

// gapOf is the rows between lines of letters.
func gapOf(rows int) int {
	switch {
	case rows < 2:
		return 0
	case rows < 8:
		return 1
	}
	return rows / 6
}

// balance breaks words into n lines whose longest is as short as can be, and which then are
// as alike as can be; nil if the longest is longer than width.
func (s Size) balance(text []string, n, width int) []string {
	long := make([]int, len(text)) // of each word
	space, room := 1, width
	if s.Rows > 1 {
		space, room = s.space(), 2*width
	}
	for i, t := range text {
		if long[i] = kit.Width(t); s.Rows > 1 {
			long[i] = s.word(t).columns
		}
		if long[i] < 0 || long[i] > room {
			return nil
		}
	}
	longest, ends := breaks(long, space, n, room, func(first, rest int) int { return max(first, rest) })
	if longest > room {
		return nil
	}
	if n > 2 { // the longest says nothing of the others
		_, ends = breaks(long, space, n, longest, func(first, rest int) int { return first*first + rest })
	}
	var lines []string
	for k, i := n, 0; k > 0; k-- {
		lines = append(lines, strings.Join(text[i:ends[k][i]], " "))
		i = ends[k][i]
	}
	return lines
}

// breaks finds the n lines, none longer than room, that cost least, a line with those below
// it as much as cost says: the first of k lines made of the words from i on ends before
// ends[k][i]. Where there are none the least is more than any cost.
func breaks(long []int, space, n, room int, cost func(first, rest int) int) (least int, ends [][]int) {
	count := len(long)
	best, ends := make([][]int, n+1), make([][]int, n+1)
	for k := 1; k <= n; k++ {
		best[k], ends[k] = make([]int, count+1), make([]int, count)
		best[k][count] = math.MaxInt32
		for i := range count {
			best[k][i] = math.MaxInt32
			first := -space
			for j := i; j < count; j++ {
				if first += space + long[j]; first > room {
					break
				}
				rest := 0
				if (k == 1) != (j == count-1) {
					continue
				}
				if k > 1 {
					rest = best[k-1][j+1]
				}
				if all := cost(first, rest); rest < math.MaxInt32 && all < best[k][i] {
					best[k][i], ends[k][i] = all, j+1
				}
			}
		}
	}
	return best[n][0], ends
}

// Align is where lines stand in their box.
type Align uint8

const (
	Left Align = iota
	Centre
	Right
)

// Draw draws the setting in lines of exactly width cells, not less than its own; Height of them.
func (s Setting) Draw(ink Ink, align Align, width int) []string {
	var out []string
	for i, text := range s.Lines {
		if i > 0 {
			for range s.Gap {
				out = append(out, ink.Blank(width))
			}
		}
		w, drawn := s.width(text), []string{paintPlain(text, ink)}
		if s.Rows > 1 {
			drawn = s.Size.Draw(text, ink)
		}
		left := 0
		switch align {
		case Centre:
			left = (width - w) / 2
		case Right:
			left = width - w
		}
		for _, line := range drawn {
			out = append(out, ink.Blank(left)+line+ink.Blank(width-w-left))
		}
	}
	return out
}
