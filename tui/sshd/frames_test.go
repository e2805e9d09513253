package sshd

import (
	"context"
	"fmt"
	"image/color"
	"io"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/vt"
)

// glass is a terminal that shows what is written to it, and may stop reading.
type glass struct {
	mu     sync.Mutex
	emu    *vt.Emulator
	got    strings.Builder
	writes int
	gate   chan struct{} // not nil: writes wait for it
}

func newGlass(t testing.TB, w, h int) *glass {
	g := &glass{emu: vt.NewEmulator(w, h)}
	go func() { _, _ = io.Copy(io.Discard, g.emu) }()
	t.Cleanup(func() { _ = g.emu.InputPipe().(io.Closer).Close() })
	return g
}

func (g *glass) Write(b []byte) (int, error) {
	g.mu.Lock()
	gate := g.gate
	g.writes++
	g.mu.Unlock()
	if gate != nil {
		<-gate
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	_, _ = g.emu.Write(b)
	return g.got.Write(b)
}

// cells is every cell with its style, and the cursor if it shows.
func (g *glass) cells(w, h int) string {
	var b strings.Builder
	for y := range h {
		for x := range w {
			if c := g.emu.CellAt(x, y); c != nil {
				fmt.Fprintf(&b, "%q%v", c.Content, c.Style)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

var xterm = Session{Term: "xterm-256color", Profile: colorprofile.ANSI256}

// TestFramesShowTheView holds that a terminal which got one picture after the
// other shows what a new one does, and has its cursor there, over resizes too.
func TestFramesShowTheView(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	words := []string{"Dinkes", "\x1b[31;1m81,25\x1b[m", "é", "漢字", "┌──┐", "▶", "", " ", "\x1b[7mP07\x1b[m", "0123456789"}
	for range 20 {
		w, h := 20+rng.IntN(60), 4+rng.IntN(20)
		g := newGlass(t, w, h)
		var on shown
		lines := make([]string, h)
		for step := range 60 {
			if step%20 == 19 {
				w, h = 20+rng.IntN(60), 4+rng.IntN(20)
				g.emu.Resize(w, h)
				lines = make([]string, h)
			}
			for range 1 + rng.IntN(3) {
				line := ""
				for range rng.IntN(8) {
					line += words[rng.IntN(len(words))]
				}
				lines[rng.IntN(h)] = line
			}
			v := tea.NewView(strings.Join(lines, "\n"))
			if rng.IntN(3) > 0 {
				v.Cursor = tea.NewCursor(rng.IntN(w), rng.IntN(h))
			}
			_, _ = g.Write(on.next(v, size{w, h}, xterm))
			if again := on.next(v, size{w, h}, xterm); again != nil {
				t.Fatalf("what is shown is drawn again: %q", again)
			}
			afresh := newGlass(t, w, h)
			_, _ = afresh.Write((&shown{}).next(v, size{w, h}, xterm))
			if got, want := g.cells(w, h), afresh.cells(w, h); got != want {
				t.Fatalf("step %d at %d×%d:\n%s\nwant\n%s", step, w, h, g.emu.String(), afresh.emu.String())
			}
			if c := v.Cursor; c != nil {
				if at := g.emu.CursorPosition(); at.X != c.X || at.Y != c.Y {
					t.Fatalf("the cursor is at %v, want %v", at, c.Position)
				}
			}
		}
	}
}

// TestFramesSayLittle holds that a clock's tick sends the clock's cells, a
// cursor that moves its move, and what did not change nothing.
func TestFramesSayLittle(t *testing.T) {
	view := func(clock string, x int) tea.View {
		v := tea.NewView(strings.Repeat(" KIPP Kota Malang \n", 10) + strings.Repeat(" ", 50) + clock + "   │\n" + strings.Repeat("criterion 80\n", 10))
		v.Cursor = tea.NewCursor(x, 15)
		return v
	}
	var on shown
	s := size{80, 24}
	on.next(view("07:00", 3), s, xterm)
	for _, row := range []struct {
		what string
		view tea.View
		most int
	}{
		{"nothing", view("07:00", 3), 0}, {"a second", view("06:59", 3), 48}, {"one digit", view("06:58", 3), 40}, {"the cursor", view("06:58", 4), 24},
	} {
		if b := on.next(row.view, s, xterm); len(b) > row.most {
			t.Errorf("%s takes %d bytes, at most %d: %q", row.what, len(b), row.most, b)
		}
	}
}

// TestFramesOfAStalledTerminal holds that nobody waits for a terminal that does
// not read, and that it gets the newest picture when it reads on.
func TestFramesOfAStalledTerminal(t *testing.T) {
	g := newGlass(t, 40, 5)
	f := newFrames(g, Session{Term: "xterm-256color", Width: 40, Height: 5}, 1000)
	ctx, cancel := context.WithCancel(t.Context())
	go f.draw(ctx)
	f.show("0")
	until(t, "the first picture", func() bool { g.mu.Lock(); defer g.mu.Unlock(); return strings.Contains(g.got.String(), "0") })
	g.mu.Lock()
	g.gate = make(chan struct{})
	gate, before := g.gate, g.writes
	g.mu.Unlock()
	for i := range 10_000 {
		f.show(fmt.Sprint("gambar ", i))
	}
	g.mu.Lock()
	g.gate = nil
	if n := g.writes - before; n > 1 {
		t.Errorf("%d writes while one hangs", n)
	}
	g.mu.Unlock()
	close(gate)
	until(t, "the newest picture", func() bool { g.mu.Lock(); defer g.mu.Unlock(); return strings.Contains(g.emu.String(), "gambar 9999") })
	cancel()
	<-f.closed
	if got := g.got.String(); strings.Count(got, "\x1b[?2026h") > 4 || !strings.HasSuffix(got, show+leaveAlt) {
		t.Errorf("got %q", got)
	}
}

// show makes text the newest picture.
func (f *frames) show(text string) { f.set(func() { f.view = tea.NewView(text) }) }

// TestFramesGiveBack holds that a terminal gets back what was taken of it, and
// one that got nothing is left alone.
func TestFramesGiveBack(t *testing.T) {
	var on shown
	if b := on.back(); b != "" {
		t.Errorf("nothing was taken, and %q given back", b)
	}
	v := tea.NewView("halo")
	v.MouseMode, v.WindowTitle = tea.MouseModeCellMotion, "juri"
	v.ForegroundColor, v.BackgroundColor = color.White, color.Black
	taken := string(on.next(v, size{20, 3}, xterm))
	given := on.back()
	for _, row := range [][2]string{
		{"\x1b[?1049h", "\x1b[?1049l"}, {"\x1b[?25l", "\x1b[?25h"}, {"\x1b[?2004h", "\x1b[?2004l"}, {"\x1b[?1002h", "\x1b[?1002l"},
		{"\x1b[?1006h", "\x1b[?1006l"}, {"\x1b]2;juri", "\x1b]2;\a"}, {"\x1b]10;#ffffff", "\x1b]110\a"}, {"\x1b]11;#000000", "\x1b]111\a"},
	} {
		if !strings.Contains(taken, row[0]) || !strings.Contains(given, row[1]) {
			t.Errorf("took %q, gave %q", taken, given)
		}
	}
	v.MouseMode, v.ForegroundColor, v.BackgroundColor = tea.MouseModeNone, nil, nil
	if b := string(on.next(v, size{20, 3}, xterm)); !strings.Contains(b, "\x1b[?1002l") || !strings.Contains(b, "\x1b]110\a") || !strings.Contains(b, "\x1b]111\a") {
		t.Errorf("a board's screen in a console's place keeps its modes: %q", b)
	}
}

// BenchmarkFrame is one key's or one second's picture, without its way to the
// client.
func BenchmarkFrame(b *testing.B) {
	lines := strings.Split(strings.Repeat("│ \x1b[36mLatar belakang & tujuan\x1b[m  10%    85  █████████████░░░   │\n", 23), "\n")
	var on shown
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		i++
		lines[12] = fmt.Sprint("│ 06:", i%60)
		v := tea.NewView(strings.Join(lines, "\n"))
		v.Cursor = tea.NewCursor(10, 12)
		on.next(v, size{80, 24}, xterm)
	}
}

// odd is a colour that cannot be compared.
type odd []byte

func (odd) RGBA() (r, g, b, a uint32) { return 0, 0, 0, 0xffff }

// oddly is a model whose second picture cannot be drawn.
type oddly struct{ model }

func (m *oddly) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := m.model.Update(msg)
	return m, cmd
}

func (m *oddly) View() tea.View {
	v := m.model.View()
	v.ForegroundColor = odd{}
	return v
}

// TestDrawingPanics holds that a fault of the drawing ends its session alone,
// with the terminal given back and a sentence.
func TestDrawingPanics(t *testing.T) {
	d := listen(t, func(_ *door, opt *Options) {
		opt.Console = func(s Session) tea.Model { return &oddly{model{width: s.Width, height: s.Height}} }
	})
	s := d.console(d.client("ani"))
	until(t, "a picture", func() bool { return strings.Contains(s.text(), "size=") || strings.Contains(s.text(), "refused") })
	_, _ = s.in.Write([]byte("x")) // where one alone was drawn so far
	if got := code(s.Wait()); got != 1 {
		t.Errorf("exit code %d", got)
	}
	s.givenBack()
	if !strings.Contains(s.text(), "refused ani[]: failed") {
		t.Errorf("nobody is told: %q", s.text())
	}
}
