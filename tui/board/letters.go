package board

import (
	"strings"
	"unicode"

	"juri/scoring"
	"juri/tui/kit"
)

// letter is a picture of 5 rows; each # is a square of one stroke's width.
type letter [5]string

// font has capital letters only: at this size they are what can be told apart from
// the back of a room.
var font = map[rune]letter{
	'A':  {" # ", "# #", "###", "# #", "# #"},
	'B':  {"## ", "# #", "## ", "# #", "## "},
	'C':  {" ##", "#  ", "#  ", "#  ", " ##"},
	'D':  {"## ", "# #", "# #", "# #", "## "},
	'E':  {"###", "#  ", "## ", "#  ", "###"},
	'F':  {"###", "#  ", "## ", "#  ", "#  "},
	'G':  {" ###", "#   ", "# ##", "#  #", " ###"},
	'H':  {"# #", "# #", "###", "# #", "# #"},
	'I':  {"#", "#", "#", "#", "#"},
	'J':  {"  #", "  #", "  #", "# #", " # "},
	'K':  {"# #", "# #", "## ", "# #", "# #"},
	'L':  {"#  ", "#  ", "#  ", "#  ", "###"},
	'M':  {"#   #", "## ##", "# # #", "#   #", "#   #"},
	'N':  {"#  #", "## #", "# ##", "#  #", "#  #"},
	'O':  {" ## ", "#  #", "#  #", "#  #", " ## "},
	'P':  {"## ", "# #", "## ", "#  ", "#  "},
	'Q':  {" ## ", "#  #", "#  #", "# # ", " # #"},
	'R':  {"## ", "# #", "## ", "# #", "# #"},
	'S':  {" ##", "#  ", " # ", "  #", "## "},
	'T':  {"###", " # ", " # ", " # ", " # "},
	'U':  {"# #", "# #", "# #", "# #", "###"},
	'V':  {"# #", "# #", "# #", "# #", " # "},
	'W':  {"#   #", "#   #", "# # #", "## ##", "#   #"},
	'X':  {"# #", "# #", " # ", "# #", "# #"},
	'Y':  {"# #", "# #", " # ", " # ", " # "},
	'Z':  {"###", "  #", " # ", "#  ", "###"},
	'0':  {"###", "# #", "# #", "# #", "###"},
	'1':  {" # ", "## ", " # ", " # ", "###"},
	'2':  {"###", "  #", "###", "#  ", "###"},
	'3':  {"###", "  #", "###", "  #", "###"},
	'4':  {"# #", "# #", "###", "  #", "  #"},
	'5':  {"###", "#  ", "###", "  #", "###"},
	'6':  {"###", "#  ", "###", "# #", "###"},
	'7':  {"###", "  #", "  #", "  #", "  #"},
	'8':  {"###", "# #", "###", "# #", "###"},
	'9':  {"###", "# #", "###", "  #", "###"},
	' ':  {" ", " ", " ", " ", " "},
	'.':  {" ", " ", " ", " ", "#"},
	',':  {"  ", "  ", "  ", " #", "# "},
	':':  {" ", "#", " ", "#", " "},
	';':  {"  ", " #", "  ", " #", "# "},
	'!':  {"#", "#", "#", " ", "#"},
	'?':  {"###", "  #", " ##", "   ", " # "},
	'-':  {"  ", "  ", "##", "  ", "  "},
	'–':  {"   ", "   ", "###", "   ", "   "},
	'+':  {"   ", " # ", "###", " # ", "   "},
	'=':  {"   ", "###", "   ", "###", "   "},
	'/':  {"  #", "  #", " # ", "#  ", "#  "},
	'(':  {" #", "# ", "# ", "# ", " #"},
	')':  {"# ", " #", " #", " #", "# "},
	'&':  {" #  ", "# # ", " #  ", "# # ", " # #"},
	'%':  {"# #", "  #", " # ", "#  ", "# #"},
	'*':  {"   ", "# #", " # ", "# #", "   "},
	'@':  {"###", "# #", "# #", "#  ", "###"},
	'#':  {"# #", "###", "# #", "###", "# #"},
	'"':  {"# #", "# #", "   ", "   ", "   "},
	'“':  {"# #", "# #", "   ", "   ", "   "},
	'”':  {"# #", "# #", "   ", "   ", "   "},
	'\'': {"#", "#", " ", " ", " "},
	'’':  {"#", "#", " ", " ", " "},
	'·':  {" ", " ", "#", " ", " "},
	'…':  {"     ", "     ", "     ", "     ", "# # #"},
	'▲':  {"     ", "  #  ", " ### ", "#####", "     "},
	'▼':  {"     ", "#####", " ### ", "  #  ", "     "},

	scoring.StandIn: {"#####", "#   #", "#   #", "#   #", "#####"},
}

// spell returns the text, as a terminal shows it, in letters; nil if one of them
// is not in the font.
func spell(text string) []letter {
	out := make([]letter, 0, len(text))
	for _, r := range scoring.ShownLine(text) {
		l, ok := font[unicode.ToUpper(r)]
		if !ok {
			return nil
		}
		out = append(out, l)
	}
	return out
}

// strokes is how many strokes wide a line of letters is.
func strokes(line []letter) int {
	n := max(len(line)-1, 0)
	for _, l := range line {
		n += len(l[0])
	}
	return n
}

// tall is how many lines letters of a stroke of k half cells take.
func tall(k int) int { return (5*k + 1) / 2 }

// paint draws one line of letters in exactly strokes(line)·k cells; high is a
// stroke's height in half cells.
func paint(line []letter, k, high int) []string {
	out := make([]string, tall(high))
	for y := range out {
		var b strings.Builder
		b.Grow(3 * k * strokes(line))
		for i, l := range line {
			if i > 0 {
				repeat(&b, " ", k)
			}
			for x := range len(l[0]) {
				block := " "
				switch upper, lower := l.lit(2*y/high, x), l.lit((2*y+1)/high, x); {
				case upper && lower:
					block = "█"
				case upper:
					block = "▀"
				case lower:
					block = "▄"
				}
				repeat(&b, block, k)
			}
		}
		out[y] = b.String()
	}
	return out
}

func repeat(b *strings.Builder, s string, n int) {
	for range n {
		b.WriteString(s)
	}
}

func (l letter) lit(row, col int) bool { return row < 5 && l[row][col] == '#' }

// poster writes text in letters as large as w×h cells allow, at most of a stroke of
// most half cells, in centred lines of exactly w cells; nil if they would not fit
// at all, or there is a character without a letter.
func poster(text string, w, h, most int) []string {
	words := strings.Fields(text)
	spelt := make([][]letter, len(words))
	for i, word := range words {
		if spelt[i] = spell(word); spelt[i] == nil {
			return nil
		}
	}
	if len(words) == 0 {
		return nil
	}
	for k := min(most, 2*h/5); k > 0; k-- {
		lines, ok := breakUp(spelt, w/k)
		gap := (k + 1) / 2
		if !ok || len(lines)*(tall(k)+gap)-gap > h {
			continue
		}
		var out []string
		for i, line := range lines {
			if i > 0 {
				for range gap {
					out = append(out, blanks(w))
				}
			}
			for _, s := range paint(line, k, k) {
				out = append(out, kit.Centre(s, w))
			}
		}
		return out
	}
	return nil
}

// breakUp puts words into lines of at most room strokes; not if one is longer.
func breakUp(words [][]letter, room int) (lines [][]letter, ok bool) {
	var line []letter
	for _, word := range words {
		if strokes(word) > room {
			return nil, false
		}
		if line == nil {
			line = append(line, word...)
			continue
		}
		longer := append(append(line[:len(line):len(line)], font[' ']), word...)
		if strokes(longer) <= room {
			line = longer
			continue
		}
		lines, line = append(lines, line), append([]letter(nil), word...)
	}
	return append(lines, line), true
}

// label writes text in letters of the smallest size in three lines of exactly w
// cells, cut with … where it is longer; nil if there is a character without a letter.
func label(text string, w int, right bool) []string {
	line := spell(text)
	if line == nil {
		return nil
	}
	if strokes(line) > w {
		for len(line) > 0 && strokes(line)+1+5 > w {
			line = line[:len(line)-1]
		}
		line = append(line, font['…'])
	}
	out := paint(line, 1, 1)
	for i, s := range out {
		if right {
			out[i] = kit.FitLeft(s, w)
		} else {
			out[i] = kit.Fit(s, w)
		}
	}
	return out
}

func blanks(n int) string { return kit.Fit("", n) }
