package broadcast

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

const ctrlC = 0x03

// maxAnswer is the longest answer of a terminal that is read, in bytes.
const maxAnswer = 64

// input reads what a terminal sends: the two keys there are, and the colour of
// its background. A reader for every key there is would take more memory than
// all the rest of a terminal.
type input struct {
	state  byte   // 0, or what the sequence under way began with after its ESC; ESC itself right after one
	answer []byte // of an operating system command, as far as it is kept
	leave  func()
	light  func()
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
		case 'q', 'Q', ctrlC:
			in.leave()
		}
	case ansi.ESC:
		in.state, in.answer = 0, in.answer[:0]
		switch b {
		case '[', 'O', ']', 'P', '_', '^', 'X':
			in.state = b
		default:
			in.next(b)
		}
	case '[':
		if b >= 0x40 && b < 0x7f {
			in.state = 0
		}
	case 'O':
		in.state = 0
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

// told takes an answer in.
func (in *input) told() {
	value, is := strings.CutPrefix(string(in.answer), "11;")
	if in.state != ']' || !is {
		return
	}
	colour := ansi.XParseColor(value)
	if colour == nil {
		return
	}
	r, g, b, _ := colour.RGBA() // each up to 0xffff
	if max(r, g, b)+min(r, g, b) >= 0xffff {
		in.light()
	}
}
