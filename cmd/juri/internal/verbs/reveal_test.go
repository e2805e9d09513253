package verbs

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store/report"
	"juri/tui/kit/kittest"
)

// watched is a board's terminal of which every byte is looked at as it comes.
type watched struct {
	t  *testing.T
	in io.Writer
	mu sync.Mutex

	emu    *vt.Emulator
	raw    strings.Builder
	secret map[string]string // what may not be there yet -> whose it is
}

func (s *served) watch(user string, secret map[string]string) *watched {
	s.T.Helper()
	conn := s.Dial(user)
	sess, err := conn.NewSession()
	noError(s.T, err)
	x := &watched{t: s.T, emu: vt.NewEmulator(80, 24), secret: secret}
	go func() { _, _ = io.Copy(io.Discard, x.emu) }()
	s.T.Cleanup(func() { _ = x.emu.InputPipe().(io.Closer).Close() })
	sess.Stdout, sess.Stderr = x, x
	x.in, err = sess.StdinPipe()
	noError(s.T, err)
	noError(s.T, sess.RequestPty("xterm-256color", 24, 80, gossh.TerminalModes{}))
	noError(s.T, sess.Shell())
	return x
}

// Write looks at what the server sends: the screen after it, and everything that
// came since the names that are out were last told, with and without its escapes.
func (x *watched) Write(b []byte) (int, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	_, _ = x.emu.Write(b)
	x.raw.Write(b)
	raw, shown := x.raw.String(), x.emu.String()
	bare := ansi.Strip(raw)
	for name, of := range x.secret {
		if strings.Contains(raw, name) || strings.Contains(bare, name) || strings.Contains(shown, name) || kittest.Rows(shown, name) > 1 {
			x.t.Errorf("%q of %s is on the board's terminal before its step:\n%s", name, of, shown)
		}
	}
	return len(b), nil
}

func (x *watched) out(name string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for n, of := range x.secret {
		if of == name {
			delete(x.secret, n)
		}
	}
}

func (x *watched) see(want string) {
	x.t.Helper()
	shown := func() string {
		x.mu.Lock()
		defer x.mu.Unlock()
		return x.emu.String()
	}
	juritest.Until(x.t, fmt.Sprintf("the board sees %q", want), func() bool { return kittest.Shows(shown(), want) }, shown)
}

// names are everybody's unit and their innovation's short name, by entry, but
// those that say no more than a word of the contest's own.
func (s *served) names() map[string]string {
	all := map[string]string{}
	for _, l := range s.Folder.Board.State().Slots {
		all[l.Entry.Unit] = l.Entry.ID
		brand, _, _ := strings.Cut(l.Entry.Title, ":")
		all[brand] = l.Entry.ID
	}
	return all
}

// TestRevealByteByByte records a board's terminal through a rehearsal and a whole
// reveal, forward, back and by leaps: no name comes before its step. The
// presenter is told what comes next.
func TestRevealByteByByte(t *testing.T) {
	s := serveDemo(t)
	s.CloseAll()
	s.OK("panitia", "show all reveal")
	s.BreakTies()
	x := s.watch("layar", s.names())
	x.see("Bagian Organisasi")

	rehearse := func(when string) {
		s.OK("panitia", "reveal rehearse")
		x.see("GELADI")
		for range 14 {
			if out := s.OK("panitia", "reveal next"); !strings.Contains(out, "GELADI") {
				t.Fatalf("%s: the presenter is not told that it is a rehearsal: %s", when, out)
			}
		}
		x.see("Peserta Contoh 1")
	}
	rehearse("before the seal")
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	x.see("Bagian Organisasi") // begins anew, in earnest
	rehearse("after it")
	s.OK("panitia", "show layar standings")
	x.see("Peringkat tidak ditampilkan saat ini")
	s.OK("panitia", "show layar reveal")
	s.OK("panitia", "reveal start")
	x.see("Bagian Organisasi")

	steps := s.Folder.Board.State().RevealSteps()
	if len(steps) < 14 {
		t.Fatalf("%d steps", len(steps))
	}
	boards := []*watched{x}
	for i, step := range steps {
		if at, held := (scoring.Reveal{Step: i, Beat: true, Steps: steps}).Between(); held {
			for _, act := range []string{"next --beat", "back --beat", "next --beat"} {
				if out := s.OK("panitia", "reveal "+act); !strings.Contains(out, fmt.Sprintf("langkah %d dari %d", i, len(steps))) {
					t.Errorf("at the beat before %d: %s", i, out)
				}
			}
			switch at.Kind {
			case scoring.RevealPlace:
				x.see(fmt.Sprintf("Peringkat %d …", step.Rank))
			case scoring.RevealWinners:
				x.see(at.Award)
				x.see("Hasil akhir")
			}
		}
		for _, b := range boards {
			b.out(step.Entry)
		}
		if i == 5 { // between two steps
			s.OK("panitia", "reveal say Sambutan")
			s.OK("panitia", "reveal pause")
			s.No("panitia", "reveal next", "dijeda")
			s.OK("panitia", "reveal resume")
		}
		out := s.OK("panitia", "reveal next")
		if i+1 < len(steps) && steps[i+1].Kind == scoring.RevealEntry && !strings.Contains(out, steps[i+1].Entry) {
			t.Errorf("the presenter is not told who comes next: %s", out)
		}
		if step.Kind == scoring.RevealEntry {
			brand, _, _ := strings.Cut(step.Title, ":")
			x.see(brand) // the unit may be in letters of blocks
			x.see(fmt.Sprintf("Peringkat %d", step.Rank))
		}
		if i == 7 {
			s.OK("panitia", "reveal back")
			s.OK("panitia", "reveal jump 2")
			s.OK("panitia", "reveal jump 8")
			boards = append(boards, s.watch("layar-eboni", x.secrets())) // who joins now sees no more
			boards[1].see(steps[7].Award)
			s.OK("panitia", "reveal back --beat") // from the name to the beat before it
			secret := x.secrets()
			for name, of := range s.names() {
				if of == step.Entry {
					secret[name] = of
				}
			}
			boards = append(boards, s.watch("layar", secret)) // who joins there does not see the name either
			boards[2].see(fmt.Sprintf("Peringkat %d …", step.Rank))
			boards[2].out(step.Entry)
			s.OK("panitia", "reveal next --beat")
			boards[2].see(fmt.Sprintf("Peringkat %d", step.Rank))
		}
	}
	x.see("Hasil akhir")
	s.No("panitia", "reveal next", "sudah diumumkan")

	var table report.Standings
	if err := json.Unmarshal([]byte(s.OK("panitia", "standings --format json")), &table); err != nil || !table.Sealed {
		t.Errorf("the standings are not sealed: %v", err)
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.raw.Len() < 2000 {
		t.Errorf("only %d bytes were looked at", x.raw.Len())
	}
}

// secrets is what the board may not know now.
func (x *watched) secrets() map[string]string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return maps.Clone(x.secret)
}
