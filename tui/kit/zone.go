package kit

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Zone is cells of a view that can be clicked or tapped. Whoever draws a key or a row marks
// its text: the marks take no cells, stay with the text wherever it is put, and the root
// takes them off before anything is sent.
type Zone struct {
	X, Y, W int
	what    string
	text    string
}

// Picked is what a screen is sent for a click on a row.
type Picked struct{ Row string }

// Turned is what a screen is sent for a turn of the wheel.
type Turned struct {
	Row string // over which; "" elsewhere
	By  int    // 1 up, -1 down
}

// Marks are colour sequences that no terminal has, the name of a zone in their numbers: no
// colour's begins as they do, 100 being that of a bright black ground.
const (
	zoneOpen  = esc1 + "[1000;"
	zoneClose = esc1 + "[1000m"
	zoneMark  = esc1 + "[1000"
	esc1      = "\x1b"
	longest   = 30 // characters of a name that fit a sequence
)

// KeyZone marks text that names a key: a click is that key.
func KeyZone(text, key string) string { return zoned(text, "k"+key) }

// RowZone marks a row's line: a click is [Picked] with its name.
func RowZone(line, row string) string { return zoned(line, "r"+row) }

// RowBlock marks each line of a block.
func RowBlock(block, row string) string {
	lines := strings.Split(block, "\n")
	for i, l := range lines {
		lines[i] = RowZone(l, row)
	}
	return strings.Join(lines, "\n")
}

func zoned(text, what string) string {
	if name := []rune(what); text != "" && len(name) <= longest {
		var b strings.Builder
		b.WriteString(strings.TrimSuffix(zoneOpen, ";"))
		for _, r := range name {
			b.WriteByte(';')
			b.WriteString(strconv.Itoa(int(r)))
		}
		b.WriteByte('m')
		b.WriteString(text)
		b.WriteString(zoneClose)
		return b.String()
	}
	return text
}

// isMark says that a colour sequence is a zone's.
func isMark(sgr string) bool { return strings.HasPrefix(sgr, zoneMark) }

// unclosed is how many zones s opens and does not close.
func unclosed(s string) int {
	return max(strings.Count(s, zoneOpen)-strings.Count(s, zoneClose), 0)
}

// Zones takes a view's marks off, and says where they were.
func Zones(view string) (text string, zones []Zone) {
	if !strings.Contains(view, zoneMark) {
		return view, nil
	}
	var b strings.Builder
	b.Grow(len(view))
	y := 0
	for line := range strings.Lines(view) {
		var open []Zone
		var began []int
		x := 0
		for {
			i := strings.Index(line, zoneMark)
			if i < 0 {
				break
			}
			x += Width(line[:i])
			b.WriteString(line[:i])
			n, _ := sequence(line[i:])
			if mark := line[i : i+n]; mark != zoneClose {
				open = append(open, Zone{X: x, Y: y, what: named(mark)})
				began = append(began, b.Len())
			} else if last := len(open) - 1; last >= 0 {
				open[last].W, open[last].text = x-open[last].X, b.String()[began[last]:]
				zones, open, began = append(zones, open[last]), open[:last], began[:last]
			}
			line = line[i+n:]
		}
		b.WriteString(line)
		y++
	}
	return b.String(), zones
}

// named reads a zone's name out of its mark.
func named(mark string) string {
	var b strings.Builder
	for n := range strings.SplitSeq(strings.TrimSuffix(mark[len(zoneOpen):], "m"), ";") {
		r, _ := strconv.Atoi(n)
		b.WriteRune(rune(r))
	}
	return b.String()
}

// Still is s without zones: what lies under a dialog cannot be clicked.
func Still(s string) string {
	s, _ = Zones(s)
	return s
}

// Key is the key that a click on the zone presses, and its text; "" where it is a row.
func (z Zone) Key() (key, text string) {
	if z.what[0] != 'k' {
		return "", ""
	}
	return z.what[1:], ansi.Strip(z.text)
}

// Click is the message for a click on a cell: a key, or a [Picked]; nil where nothing is.
// Of zones in each other the innermost counts.
func Click(zones []Zone, x, y int) tea.Msg {
	switch what := at(zones, x, y); {
	case what == "":
		return nil
	case what[0] == 'k':
		return KeyOf(what[1:])
	default:
		return Picked{Row: what[1:]}
	}
}

// Turn is the message for a turn of the wheel, a [Turned]; nil to the sides.
func Turn(zones []Zone, m tea.MouseWheelMsg) tea.Msg {
	by := 0
	switch m.Button {
	case tea.MouseWheelUp:
		by = 1
	case tea.MouseWheelDown:
		by = -1
	default:
		return nil
	}
	row, _ := strings.CutPrefix(at(zones, m.X, m.Y), "r")
	return Turned{row, by}
}

func at(zones []Zone, x, y int) string {
	for _, z := range zones { // an inner one was closed first
		if y == z.Y && x >= z.X && x < z.X+z.W {
			return z.what
		}
	}
	return ""
}

// KeyOf is the press of a key by its name, as bindings have it.
func KeyOf(name string) tea.KeyPressMsg {
	var k tea.KeyPressMsg
	for {
		if rest, ok := strings.CutPrefix(name, "ctrl+"); ok && rest != "" {
			k.Mod, name = k.Mod|tea.ModCtrl, rest
		} else if rest, ok := strings.CutPrefix(name, "shift+"); ok && rest != "" {
			k.Mod, name = k.Mod|tea.ModShift, rest
		} else {
			break
		}
	}
	codes := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "f1": tea.KeyF1,
	}
	switch code, named := codes[name]; {
	case name == "space":
		k.Code, k.Text = code, " "
	case named:
		k.Code = code
	default:
		k.Code = []rune(name + " ")[0]
		if k.Mod == 0 {
			k.Text = name
		}
	}
	return k
}
