package broadcast

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/vt"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// rig is a contest with a broadcast of its boards.
type rig struct {
	*kittest.Rig
	t         testing.TB
	broadcast *Broadcast

	mu      sync.Mutex
	changed chan struct{} // closed with each change
	present int
}

func newRig(t testing.TB) *rig {
	r := &rig{Rig: kittest.New(t), t: t, changed: make(chan struct{})}
	r.broadcast = New(r, func() (string, int, string, string) { return "10.0.0.5", 2222, "SHA256:key", "http://10.0.0.5:2222" })
	return r
}

func (r *rig) Do(context.Context, scoring.Actor, scoring.Command) ([]scoring.Event, error) {
	return nil, errors.New("a broadcast asks for nothing")
}

// Clock stands still.
func (r *rig) Clock() time.Duration { return 0 }

func (r *rig) Subscribe(by scoring.Actor) (func(context.Context) (scoring.State, error), func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.present++
	last := uint64(0)
	next := func(ctx context.Context) (scoring.State, error) {
		for {
			r.mu.Lock()
			s, changed := r.State, r.changed
			r.mu.Unlock()
			if s.Seq != last {
				last = s.Seq
				return scoring.See(s, by), nil
			}
			select {
			case <-changed:
			case <-ctx.Done():
				return scoring.State{}, ctx.Err()
			}
		}
	}
	return next, func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.present--
	}
}

// do does a command and tells everybody.
func (r *rig) do(user string, c scoring.Command) {
	r.t.Helper()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.Rig.Do(user, c)
	close(r.changed)
	r.changed = make(chan struct{})
}

// score hands a sheet in.
func (r *rig) score(juror, slot string, value int) {
	r.t.Helper()
	set := map[string]exact.Decimal{}
	for _, c := range kittest.Setup().Contest.Rubric.Criteria {
		set[c.ID] = exact.Decimal(value) * exact.One
	}
	r.do(juror, scoring.Submit{Slot: slot, Scores: set, Strength: "a", Improve: "b"})
}

// screen is a terminal before a board.
type screen struct {
	r     *rig
	typed *io.PipeWriter
	sizes chan Size
	over  chan error // what Show returned

	mu     sync.Mutex
	emu    *vt.Emulator
	got    []byte
	writes int
	gate   chan struct{} // while not nil, each write takes one from it
}

func (r *rig) watch(user string, term Terminal) *screen {
	r.t.Helper()
	in, typed := io.Pipe()
	s := &screen{
		r: r, typed: typed, sizes: make(chan Size), over: make(chan error, 1),
		emu: vt.NewEmulator(term.Size.Width, term.Size.Height),
	}
	go func() { _, _ = io.Copy(io.Discard, s.emu) }()
	term.In, term.Out, term.Sizes = in, s, s.sizes
	ctx, cancel := context.WithCancel(context.Background())
	go func() { s.over <- r.broadcast.Show(ctx, user, term) }()
	r.t.Cleanup(func() {
		cancel()
		_ = typed.Close()
		_ = s.emu.InputPipe().(io.Closer).Close()
	})
	return s
}

func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	gate := s.gate
	s.mu.Unlock()
	if gate != nil {
		<-gate
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.writes++
	s.got = append(s.got, b...)
	_, _ = s.emu.Write(b)
	return len(b), nil
}

// cells is what the terminal shows, colours and all.
func (s *screen) cells() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return visible(s.emu)
}

// visible is every cell with its colours, but for the ink of blanks.
func visible(emu *vt.Emulator) string {
	var b strings.Builder
	for y := range emu.Height() {
		for x := range emu.Width() {
			c := *emu.CellAt(x, y)
			if strings.TrimSpace(c.Content) == "" {
				c.Content, c.Style.Fg, c.Style.Attrs = " ", nil, 0
			}
			fmt.Fprintf(&b, "%s%s", c.Style.String(), c.Content)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (s *screen) bytes() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return string(s.got)
}

func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.emu.String()
}

func (s *screen) see(want string) {
	s.r.t.Helper()
	until(s.r.t, "sees "+want, func() bool { return kittest.Shows(s.text(), want) }, s.text)
}

// until waits for a condition.
func until(t testing.TB, what string, ok func() bool, explain ...func() string) {
	t.Helper()
	for end := time.Now().Add(2 * time.Minute); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			for _, e := range explain {
				what += "\n" + e()
			}
			t.Fatalf("never: %s", what)
		}
	}
}

func plain(w, h int) Terminal {
	return Terminal{Profile: colorprofile.ANSI256, Size: Size{w, h}}
}

// afresh is what a new terminal of that kind shows now.
func (r *rig) afresh(user string, term Terminal) string {
	r.t.Helper()
	s := r.watch(user, term)
	until(r.t, "a new terminal shows something", func() bool { return strings.TrimSpace(s.text()) != "" })
	_, _ = s.typed.Write([]byte("\x03"))
	if err := <-s.over; err != nil {
		r.t.Fatal(err)
	}
	got := s.bytes()
	got = got[:strings.LastIndex(got, "\x1b[?25h")]
	emu := vt.NewEmulator(term.Size.Width, term.Size.Height)
	go func() { _, _ = io.Copy(io.Discard, emu) }()
	defer emu.InputPipe().(io.Closer).Close()
	_, _ = emu.Write([]byte(got))
	return visible(emu)
}

func english(v *Terminal)          { v.Lang = i18n.For("en").Lang }
func (s *stream) lightTheme() bool { return s.theme == kit.Light }
