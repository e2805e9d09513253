package rehearse

import (
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/juritest"
	"juri/scoring/i18n"
	"juri/store/setup"
)

// TestSoak has people come and go, typing, while others stay, and holds that the
// server has the same number of goroutines afterwards as it had with as many
// before. The long form takes half an hour with 200 sessions, and looks at the
// memory too.
func TestSoak(t *testing.T) {
	if juritest.Raced {
		t.Skip("what it counts is the same without the detector")
	}
	jurors, boards, changes, span := 12, 8, 40, time.Duration(0)
	long := os.Getenv("JURI_LONG") != ""
	if long {
		jurors, boards, span = 100, 100, 30*time.Minute
	}
	dir := t.TempDir()
	if err := setup.WriteDemo(dir); err != nil {
		t.Fatal(err)
	}
	r := &rehearsal{Options: Options{Jurors: jurors, Boards: boards, Moderators: 1, Fast: true}, text: i18n.For("en")}
	if err := r.begin(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	for range 3 { // to where sheets can be filled in and no clock runs
		if _, err := r.verb(t.Context(), r.said.mods, "next pinus"); err != nil {
			t.Fatal(err)
		}
	}
	p := r.gather(t.Context())
	all := append(p.jurors, p.boards...)
	change := func(i int) {
		g := all[i]
		if !g.board {
			typeSomething(t, g)
		}
		g.leave()
		w, h := 80, 24
		if g.board {
			w, h = 120, 40
		}
		again, err := r.enter(t.Context(), g.user, w, h, g.board, g.web)
		if err != nil {
			t.Fatal(err)
		}
		all[i] = again
	}
	for i := range all { // the warm-up: everybody once
		change(i)
	}
	was := settled(t, r, len(all))
	for i, end := 0, time.Now().Add(span); i < changes || time.Now().Before(end); i++ {
		change(rand.IntN(len(all)))
		if long {
			folder.Sleep(t.Context(), 200*time.Millisecond)
		}
	}
	var now serverCounts
	juritest.Until(t, "the goroutines are as many as before", func() bool {
		now = settled(t, r, len(all))
		return now.Goroutines <= was.Goroutines
	})
	if r.figures.refused > 0 {
		t.Errorf("%d refused", r.figures.refused)
	}
	t.Logf("%d logins; goroutines %d, then %d; resident %.0f KiB, then %.0f", len(r.figures.ssh.login.all), was.Goroutines, now.Goroutines, was.RSS, now.RSS)
	if long && now.RSS > 1.2*was.RSS {
		t.Errorf("%.0f KiB resident after the warm-up, %.0f at the end", was.RSS, now.RSS)
	}
	for _, g := range append(all, p.moderators...) {
		g.leave()
	}
	if err := r.server.stop(); err != nil {
		t.Error(err)
	}
}

// typeSomething has a juror give the first criterion another value.
func typeSomething(t *testing.T, g *guest) {
	t.Helper()
	if err := g.press("\x1b[H"); err != nil {
		t.Fatalf("%s: %v\n%s", g.user, err, g.screen())
	}
	// Its picture would be taken for the first digit's.
	if err := g.wait(t.Context(), func(s string) bool { return strings.Contains(s, "10% ▸") }); err != nil {
		t.Fatalf("%s: %v\n%s", g.user, err, g.screen())
	}
	for _, key := range []string{strconv.Itoa(1 + rand.IntN(9)), strconv.Itoa(rand.IntN(10)), "\r"} {
		if _, err := g.typeKey(t.Context(), key); err != nil {
			t.Fatalf("%s: %v\n%s", g.user, err, g.screen())
		}
	}
}

// settled is what the server counts once a count does not change any more.
func settled(t *testing.T, r *rehearsal, sessions int) (now serverCounts) {
	t.Helper()
	last := -1
	juritest.Until(t, "the count of goroutines stands", func() bool {
		var err error
		if now, err = r.server.counts(); err != nil {
			t.Fatal(err)
		}
		stands := now.Goroutines == last && now.Goroutines >= sessions
		last = now.Goroutines
		return stands
	})
	return now
}
