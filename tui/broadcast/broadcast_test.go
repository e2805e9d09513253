package broadcast

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/charmbracelet/colorprofile"
	"go.uber.org/goleak"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// TestEveryTerminalShowsTheSame plays a contest before terminals that came early,
// late, and that are slow: all end with every cell as a new terminal has it.
func TestEveryTerminalShowsTheSame(t *testing.T) {
	for _, size := range []Size{{44, 20}, {120, 40}} {
		r := newRig(t)
		r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
		term := plain(size.Width, size.Height)
		screens := []*screen{r.watch("layar", term)}
		slow := r.watch("layar", term)
		slow.see("Belum ada")
		slow.mu.Lock()
		slow.gate = make(chan struct{})
		slow.mu.Unlock()
		random := rand.New(rand.NewPCG(1, uint64(size.Width)))
		for i, slot := range []string{"P05", "P06", "P07", "P08"} {
			r.do("sari", scoring.Next{Room: "pinus"})
			for _, juror := range []string{"ani", "budi", "citra", "dewa"} {
				r.score(juror, slot, 50+random.IntN(50))
				if random.IntN(2) == 0 {
					screens = append(screens, r.watch("layar", term))
				}
			}
			mode := []scoring.Mode{scoring.ShowStage, scoring.ShowJoin, scoring.ShowBlank, scoring.ShowStage}[i]
			r.do("panitia", scoring.ShowOn{Board: "layar", Mode: mode})
			if i < 3 {
				r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
			}
			for range 2 {
				r.do("sari", scoring.Next{Room: "pinus"})
			}
			r.do("sari", scoring.Close{Slot: slot})
		}
		r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowJoin})
		screens[0].see("-p 2222") // what it shows from here on is what all should
		r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
		gate := slow.gate
		slow.mu.Lock()
		slow.gate = nil
		slow.mu.Unlock()
		close(gate)
		screens[0].see("2 peserta belum") // four of six are ranked
		want := r.afresh("layar", term)
		for i, s := range append(screens, slow) {
			until(t, fmt.Sprintf("terminal %d of %d shows the same", i, len(screens)), func() bool { return s.cells() == want }, s.text,
				func() string { return want })
		}
	}
}

// TestDiffsAreTheSameBytes holds that alike terminals get the same bytes, and
// that one which does not read holds up nobody and costs no more than a picture.
func TestDiffsAreTheSameBytes(t *testing.T) {
	r := newRig(t)
	stuck := r.watch("layar", plain(80, 24))
	stuck.see("P05 Dinas") // who is first
	stuck.mu.Lock()
	stuck.gate = make(chan struct{})
	stuck.mu.Unlock()
	a, b := r.watch("layar", plain(80, 24)), r.watch("layar", plain(80, 24))
	a.see("P05 Dinas")
	b.see("P05 Dinas")
	aFrom, bFrom := len(a.bytes()), len(b.bytes())
	for i := range 200 {
		say := fmt.Sprintf("pesan %d.", i)
		r.do("sari", scoring.Say{Room: "pinus", Text: say})
		a.see(say)
		b.see(say)
	}
	if a.bytes()[aFrom:] != b.bytes()[bFrom:] {
		t.Error("two terminals that are alike got different bytes")
	}
	f := r.feed("layar")
	f.mu.Lock()
	if n := len(f.streams); n != 1 {
		t.Errorf("%d renderings for three terminals that are alike", n)
	}
	for v := range f.viewers {
		v.mu.Lock()
		if len(v.pending) > 2*80*24 {
			t.Errorf("%d bytes wait for a terminal", len(v.pending))
		}
		v.mu.Unlock()
	}
	f.mu.Unlock()
	gate := stuck.gate
	stuck.mu.Lock()
	stuck.gate = nil
	stuck.mu.Unlock()
	close(gate)
	stuck.see("pesan 199.")
	until(t, "who was stuck shows the same", func() bool { return stuck.cells() == a.cells() }, stuck.cells, a.cells)
}

func TestUnlikeTerminals(t *testing.T) {
	r := newRig(t)
	small, large := r.watch("layar", plain(44, 20)), r.watch("layar", plain(200, 60))
	en := plain(80, 24)
	english(&en)
	other := r.watch("layar", en)
	bare := plain(80, 24)
	bare.Profile = colorprofile.ASCII
	grey := r.watch("layar", bare)
	r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	for _, s := range []*screen{small, large, grey} {
		s.see("Belum ada")
	}
	other.see("No ")
	if strings.Contains(grey.bytes(), "38;") {
		t.Error("a terminal without colours got colours")
	}
	small.mu.Lock() // a terminal has its new size before anybody hears of it
	small.emu.Resize(80, 24)
	small.mu.Unlock()
	small.sizes <- Size{80, 24}
	want := r.afresh("layar", plain(80, 24))
	until(t, "a resized terminal shows what one of its size does", func() bool { return small.cells() == want }, small.text)
	_, _ = small.typed.Write([]byte("\x1b]11;rgb:ffff/ffff/f0f0\x1b\\"))
	until(t, "a light terminal has the light theme", func() bool {
		f := r.feed("layar")
		f.mu.Lock()
		defer f.mu.Unlock()
		for _, s := range f.streams {
			if s.lightTheme() {
				return true
			}
		}
		return false
	})
}

func TestLeaving(t *testing.T) {
	for _, keys := range []string{"qy", "QY", "\x03", "x\x1b[A\x1bOq\x1b]11;q\aqnqy", ""} {
		r := newRig(t)
		s := r.watch("layar", plain(80, 24))
		s.see("P05 Dinas")
		if keys == "" {
			_ = s.typed.Close()
		} else {
			_, _ = s.typed.Write([]byte("x\x1b[Aarrow\x1b]0;q\a"))
			if len(s.over) > 0 {
				t.Fatal("a key that is none ended it")
			}
			_, _ = s.typed.Write([]byte(keys))
		}
		if err := <-s.over; err != nil {
			t.Errorf("%q: %v", keys, err)
		}
		if got := s.bytes(); !strings.HasSuffix(got, "\x1b[?25h\x1b[?1049l") || !strings.HasPrefix(got, "\x1b[?1049h") {
			t.Errorf("%q: the terminal was not given back: %q", keys, got)
		}
		if r.present != 0 || r.feed("layar") != nil {
			t.Errorf("%q: %d are present", keys, r.present)
		}
	}
}

func TestRevoked(t *testing.T) {
	r := newRig(t)
	s, stays := r.watch("layar", plain(80, 24)), r.watch("layar2", plain(80, 24))
	s.see("P05 Dinas")
	stays.see("P05 Dinas")
	r.do("panitia", scoring.Revoke{User: "layar"})
	if err := <-s.over; err != ErrNoBoard {
		t.Errorf("got %v", err)
	}
	if len(stays.over) > 0 {
		t.Error("another account's board ended")
	}
}

// TestNothingOfWhatABoardMayNotSee holds that a broadcast's bytes carry no presenter
// and, where boards may not see standings, none of them.
func TestNothingOfWhatABoardMayNotSee(t *testing.T) {
	r := newRig(t)
	set := kittest.Setup()
	set.Contest.Show.Board = scoring.ProgressOnly
	set.Entries[0].Presenter = "Rahasia Sekali"
	r.do("@host", scoring.Configure{Setup: set})
	s := r.watch("layar", plain(120, 40))
	r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	r.do("sari", scoring.Next{Room: "pinus"})
	r.score("ani", "P05", 93)
	r.score("budi", "P05", 93)
	r.score("citra", "P05", 93)
	r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStage})
	s.see("Berikutnya: P06")
	if got := s.bytes(); strings.Contains(got, "Rahasia") || strings.Contains(got, "93,00") {
		t.Error("a board was told what it may not know")
	}
}

// feed is the account's, nil without terminals.
func (r *rig) feed(user string) *feed {
	r.broadcast.mu.Lock()
	defer r.broadcast.mu.Unlock()
	return r.broadcast.feeds[user]
}

// TestLeavingKeys holds which bytes are keys of a board, and that no part of a
// sequence is one.
func TestLeavingKeys(t *testing.T) {
	for keys, want := range map[string]string{
		"q": "q", "\x03": "leave", "\x1bq": "\x1bq", "\x1b\x1bq": "\x1b\x1bq", "\x1b]11;\x03": "leave", "\x1b[B\x1bOBq": "\x1b\x1bq",
		"abc": "abc", "\x1b[<0;1;1q": "", "\x1b[?62;22cq": "q", "\x1bOq": "\x1b", "\x1b]11;q\x1b\\": "", "\x1bPq": "", "\x1b": "",
		"\t\x04\r": "\t\x04\r", "é漢": "\xc3\xe6",
	} {
		told := ""
		in := input{key: func(b byte) { told += string([]byte{b}) }, leave: func() { told += "leave" }, light: func() {}}
		in.read(iotest.OneByteReader(strings.NewReader(keys)))
		if told != want {
			t.Errorf("%q: %q, want %q", keys, told, want)
		}
	}
}

// TestKeysOfABoard presses what a board's own terminal has: what a key says stands over
// the picture, a stray Q ends nothing, and the other terminals see none of it.
func TestKeysOfABoard(t *testing.T) {
	r := newRig(t)
	mine := plain(80, 24)
	mine.Lang = "id"
	s, o := r.watch("layar", mine), r.watch("layar", plain(80, 24))
	until(t, "both stand", func() bool { return s.text() != "" && o.text() != "" })
	press := func(k, says string) {
		t.Helper()
		if _, err := s.typed.Write([]byte(k)); err != nil {
			t.Fatal(err)
		}
		s.see(says)
	}
	press("x", "Q tutup")
	press("?", "Q tutup")
	press("L", "Language: English")
	press("T", "Theme: ")
	press("Q", "Close this board?")
	r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	s.see("Close this board?") // over the newer picture too
	press("n", "")
	until(t, "the question is gone", func() bool { return !strings.Contains(s.text(), "Close this board?") }, s.text)
	press("q", "Close this board?")
	press("\x1by", "Q close") // the esc was a no
	press("q", "Close this board?")
	press("\x1b[A", "")
	until(t, "an arrow is a no", func() bool { return !strings.Contains(s.text(), "Close this board?") }, s.text)
	press("\t", "Q close")
	press("q", "Close this board?")
	if text := o.text(); strings.Contains(text, "Close") || strings.Contains(text, "Theme") {
		t.Errorf("another terminal shows it:\n%s", text)
	}
	if _, err := s.typed.Write([]byte("y")); err != nil {
		t.Fatal(err)
	}
	if err := <-s.over; err != nil {
		t.Error(err)
	}
}
