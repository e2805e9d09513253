package verbs

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/board"
	"juri/tui/kit"
)

// pictured is a board's terminal of which every picture is looked at as it comes. Each of
// its rows, with its colours, must be one of a picture made of a state that knows no more
// than what is out.
type pictured struct {
	t       *testing.T
	user    string
	w, h    int
	profile colorprofile.Profile
	styles  kit.Styles
	state   scoring.State       // all of the contest
	may     map[string]pictures // by stop
	names   map[string][]string // of each entry

	mu     sync.Mutex
	emu    *vt.Emulator
	rest   []byte          // no whole picture yet
	came   strings.Builder // since the last stop
	rows   map[string]bool // that may be there now
	secret map[string]bool // that may not come now
	looked int             // pictures
	wrong  bool
}

// pictures are what a board may show at a stop.
type pictures struct {
	rows  map[string]bool // of all, in motion too
	whole map[string]bool // those at rest
}

// picture opens an account's board on a terminal of that kind and size, at a stop.
func (s *served) picture(user, term string, w, h int, state scoring.State, at scoring.Reveal) *pictured {
	s.T.Helper()
	x := &pictured{
		t: s.T, user: user, w: w, h: h, profile: colorprofile.Env([]string{"TERM=" + term}), state: state, may: map[string]pictures{}, names: map[string][]string{}, emu: screen(s.T, w, h),
	}
	x.styles = kit.NewStyles(kit.Dark, true)
	x.styles.Soft, x.styles.Palette, x.styles.Sextants = true, x.profile == colorprofile.ANSI256, term == "xterm-kitty"
	for _, l := range state.Slots {
		brand, _, _ := strings.Cut(l.Entry.Title, ":")
		for _, name := range []string{l.Entry.Unit, l.Entry.Short, brand} {
			if name != "" {
				x.names[l.Entry.ID] = append(x.names[l.Entry.ID], name)
			}
		}
	}
	x.expect(at, at)
	sess, err := s.Dial(user).NewSession()
	noError(s.T, err)
	sess.Stdout, sess.Stderr = x, x
	_, err = sess.StdinPipe() // or its end would end the session
	noError(s.T, err)
	noError(s.T, sess.RequestPty(term, h, w, gossh.TerminalModes{}))
	noError(s.T, sess.Shell())
	x.settle(at)
	return x
}

// screen is a terminal of which nobody hears what it answers.
func screen(t *testing.T, w, h int) *vt.Emulator {
	emu := vt.NewEmulator(w, h)
	go func() { _, _ = io.Copy(io.Discard, emu) }()
	t.Cleanup(func() { _ = emu.InputPipe().(io.Closer).Close() })
	return emu
}

// Write looks at what the server sends: every picture, and every byte.
func (x *pictured) Write(b []byte) (int, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.came.Write(b)
	for _, all := range []string{x.came.String(), ansi.Strip(x.came.String())} {
		for name := range x.secret {
			if strings.Contains(all, name) {
				x.fails("%q came before its step", name)
			}
		}
	}
	for x.rest = append(x.rest, b...); ; x.looked++ {
		whole, rest, is := bytes.Cut(x.rest, []byte(ansi.ResetModeSynchronizedOutput))
		if !is {
			return len(b), nil
		}
		_, _ = x.emu.Write(whole)
		x.rest = bytes.Clone(rest)
		for y, row := range rowsOf(x.emu) {
			if row != "" && !x.rows[row] {
				x.fails("row %d tells more than what is out", y)
				break
			}
		}
	}
}

func (x *pictured) fails(what string, args ...any) {
	if !x.wrong {
		x.t.Errorf("%s at %d×%d: %s:\n%s", x.user, x.w, x.h, fmt.Sprintf(what, args...), x.emu.String())
	}
	x.wrong = true
}

// expect lets the pictures of two stops come: of the one where the board is, and the next.
func (x *pictured) expect(now, next scoring.Reveal) {
	x.t.Helper()
	rows := maps.Clone(x.made(now).rows)
	maps.Copy(rows, x.made(next).rows)
	x.let(rows, max(now.Step, next.Step), next)
}

// settle waits until the board stands at a stop; from then on it is all that may come.
func (x *pictured) settle(at scoring.Reveal) {
	x.t.Helper()
	stands := func() bool {
		x.mu.Lock()
		defer x.mu.Unlock()
		return x.wrong || x.made(at).whole[strings.Join(rowsOf(x.emu), "\n")]
	}
	juritest.Until(x.t, fmt.Sprintf("%s stands at step %d (held: %v)", x.user, at.Step, at.Beat), stands, func() string { return x.emu.String() })
	if x.wrong {
		x.t.FailNow()
	}
	x.let(x.made(at).rows, at.Step, at)
}

func (x *pictured) let(rows map[string]bool, step int, at scoring.Reveal) {
	out := map[string]bool{}
	for _, s := range at.Steps[:step] {
		out[s.Entry], out[s.Unit] = true, true
	}
	secret := map[string]bool{}
	for id, names := range x.names {
		for _, name := range names {
			if !out[id] && !out[name] {
				secret[name] = true
			}
		}
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	x.rows, x.secret = rows, secret
	x.came.Reset()
}

// done holds that the terminal was looked at.
func (x *pictured) done() {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.looked < len(x.may) {
		x.t.Errorf("%s at %d×%d: %d pictures were looked at", x.user, x.w, x.h, x.looked)
	}
}

// made are the pictures of a stop, by whoever knows no later step.
func (x *pictured) made(at scoring.Reveal) pictures {
	x.t.Helper()
	stop := fmt.Sprint(at.Step, at.Beat)
	if p, is := x.may[stop]; is {
		return p
	}
	seen := scoring.See(knowing(x.state, at), scoring.Actor{User: x.user})
	want := slices.Clone(at.Steps[:at.Step])
	if held, is := at.Between(); is {
		want = append(want, held)
	}
	if !reflect.DeepEqual(append([]scoring.RevealStep{}, seen.Reveal.Steps...), want) {
		x.t.Fatalf("at step %d (held: %v) the board is told %d steps, not %d", at.Step, at.Beat, len(seen.Reveal.Steps), len(want))
	}
	scene := board.Compose(nil, seen, seen.Screen(x.user), nil, board.Join{})
	p := pictures{map[string]bool{}, map[string]bool{}}
	emu := screen(x.t, x.w, x.h)
	draw := func(f board.Frame, rests bool) {
		var out bytes.Buffer
		lines := board.Draw(f, new(board.Accented).For(f, x.styles), i18n.For("id"), x.w, x.h).Lines
		_, err := (&colorprofile.Writer{Forward: &out, Profile: x.profile}).Write([]byte(ansi.ResetStyle + ansi.CursorHomePosition + strings.Join(lines, "\r\n")))
		noError(x.t, err)
		_, _ = emu.Write(out.Bytes())
		rows := rowsOf(emu)
		for _, row := range rows {
			p.rows[row] = true
		}
		if rests {
			p.whole[strings.Join(rows, "\n")] = true
		}
	}
	pages := 1
	if scene.Together() {
		pages = 2 * 12
	}
	for page := range pages {
		f := scene.At(time.Duration(page)*board.PageTime, time.Time{})
		draw(f, true)
		for left := range board.MotionFrames {
			if len(want) > 0 && want[len(want)-1].Kind == scoring.RevealEntry {
				draw(f.Moving(left+1, 0), false)
			}
		}
	}
	x.may[stop] = p
	return p
}

// rowsOf are a terminal's rows: where each is, its characters and their colours; of an empty
// one nothing.
func rowsOf(emu *vt.Emulator) []string {
	rows := make([]string, emu.Height())
	for y := range rows {
		var b strings.Builder
		was := hex(nil)
		for x := range emu.Width() {
			c := emu.CellAt(x, y)
			said, ink := c.Content, hex(c.Style.Bg)
			if strings.TrimSpace(said) == "" {
				said = " "
			} else {
				ink += hex(c.Style.Fg)
			}
			if ink != was {
				b.WriteString("{" + ink + "}")
				was = ink
			}
			b.WriteString(said)
		}
		if row := strings.TrimRight(b.String(), " "); row != "" {
			rows[y] = fmt.Sprint(y, ":", row)
		}
	}
	return rows
}

func hex(c color.Color) string {
	if c == nil {
		return "-"
	}
	r, g, b, _ := c.RGBA()
	return strconv.FormatUint(uint64(r>>8<<16|g>>8<<8|b>>8), 16) + " "
}
