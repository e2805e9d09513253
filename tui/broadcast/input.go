package broadcast

import (
	"image/color"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

const ctrlC = 0x03

// report is the state within a sequence of what a terminal tells unasked.
const report = '?'

// maxAnswer is the longest answer of a terminal that is read, in bytes.
const maxAnswer = 64

// input reads what a terminal sends: the few keys there are, and its answers. A
// reader for every key there is would take more memory than all the rest of a
// terminal.
type input struct {
	state  byte           // 0, or what the sequence under way began with after its ESC; ESC itself right after one
	answer []byte         // to what was asked, as far as it is kept
	key    func(key byte) // other than ctrl+c; ESC for those of more bytes
	leave  func()
	light  func() // its ground is
	rich   func() // it shows every colour as it is
	fine   func() // it draws blocks of six
}

// read reads until the input ends.
func (in *input) read(r io.Reader) {
	buf := make([]byte, 256)
	for {
		n, err := r.Read(buf)
		for _, b := range buf[:n] {
			in.next(b)
		}
		if err != nil {
			return
		}
	}
}

func (in *input) next(b byte) {
	switch in.state {
	case 0:
		switch b {
		case ansi.ESC:
			in.state = b
		case ctrlC:
			in.leave()
		default:
			if utf8.RuneStart(b) {
				in.key(b)
			}
		}
	case ansi.ESC:
		in.state, in.answer = 0, in.answer[:0]
		switch b {
		case '[', 'O', ']', 'P', '_', '^', 'X':
			in.state = b
		case '\\': // the end of a string
		default: // the ESC was a key of its own
			in.key(ansi.ESC)
			in.next(b)
		}
	case '[':
		switch {
		case b >= '<' && b <= '?': // no key: the terminal tells something
			in.state = report
		case b >= 0x40 && b < 0x7f:
			in.state = 0
			in.key(ansi.ESC)
		}
	case report:
		if b >= 0x40 && b < 0x7f {
			in.state = 0
		}
	case 'O':
		in.state = 0
		in.key(ansi.ESC)
	default: // a string, until BEL or ESC \
		switch {
		case b == ctrlC:
			in.leave()
		case b == ansi.BEL || b == ansi.ESC:
			in.told()
			in.state = 0
			if b == ansi.ESC {
				in.state = b
			}
		case len(in.answer) < maxAnswer:
			in.answer = append(in.answer, b)
		}
	}
}

func (in *input) told() {
	says := string(in.answer)
	switch {
	case in.state == ']':
		if value, is := strings.CutPrefix(says, "11;"); is && isLight(ansi.XParseColor(value)) {
			in.light()
		}
	case in.state == 'P' && strings.HasPrefix(says, ">|"):
		if drawsSextants(says[2:]) {
			in.fine()
		}
	case in.state == 'P' && everyColour(says):
		in.rich()
	}
}

func isLight(c color.Color) bool {
	if c == nil {
		return false
	}
	r, g, b, _ := c.RGBA() // each up to 0xffff
	return max(r, g, b)+min(r, g, b) >= 0xffff
}

// What a terminal is asked when it comes. The picture waits for no answer, and is made
// anew with one; what a terminal writes of a question that it does not understand is
// under the picture.
const (
	askSettings = "\x1b[38;2;150;140;130m\x1bP$qm\x1b\\" + ansi.ResetStyle // which colour is on now (DECRQSS)
	askRGB      = "\x1bP+q524742\x1b\\"                                    // the capability RGB (XTGETTCAP)
	askName     = "\x1b[>q"                                                // its name and version (XTVERSION)
)

// questions are what it takes to know how fine a terminal's pictures can be.
func (t Terminal) questions() string {
	ask := ansi.RequestBackgroundColor
	if t.Profile == colorprofile.ANSI || t.Profile == colorprofile.ANSI256 {
		ask += askSettings + askRGB
	}
	if !drawsSextants(t.Term) {
		ask += askName
	}
	return ask
}

// everyColour reports whether an answer to askSettings or askRGB says that a terminal
// shows 24 bits of colour: the colour is on as it was said, or RGB has bits.
func everyColour(says string) bool {
	if _, set, is := strings.Cut(says, "$r"); is {
		return strings.Contains(set, "150:140:130") || strings.Contains(set, "150;140;130")
	}
	bits, is := strings.CutPrefix(says, "1+r524742")
	return is && bits != "=2D31" && bits != "=2d31" // -1
}

// drawsSextants reports whether a terminal of that kind, TERM's value or its own name,
// draws sextants itself, so that they are there whatever its font is.
func drawsSextants(name string) bool {
	name = strings.TrimPrefix(strings.ToLower(name), "xterm-")
	for _, known := range []string{"kitty", "foot", "wezterm", "ghostty", "contour"} {
		if strings.HasPrefix(name, known) {
			return true
		}
	}
	return false
}
