package rehearse

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
)

// TestRehearse plays a third of the sample contest, more than a board's page holds, without
// think times before six boards, with JURI_LONG=1 all of it before twenty: every sheet is
// in, nothing is refused or lost, and every board ends with the standings.
func TestRehearse(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := setup.WriteDemo(dir); err != nil {
		t.Fatal(err)
	}
	n, slots := 6, 15
	if os.Getenv("JURI_LONG") != "" {
		n, slots = 20, 46
	}
	if juritest.Raced { // the same code at a size that the detector can follow
		n = 4
	}
	r := &rehearsal{Options: Options{Jurors: n, Boards: n, Moderators: 1, Web: n / 2, Stall: 1, Slots: slots, Fast: true}, text: i18n.For("en")}
	if err := r.run(t.Context(), dir, io.Discard); err != nil {
		t.Fatal(err)
	}
	got := r.figures.report()
	if want := n * slots; got.Sheets != want || got.Lost != 0 || got.Refused != 0 {
		t.Errorf("%d sheets of %d in, %d lost, %d refused", got.Sheets, want, got.Lost, got.Refused)
	}
	if r.figures.wrong != 0 {
		t.Errorf("%d boards do not show the standings", r.figures.wrong)
	}
	if got.Commands < uint64(got.Sheets) || got.Commits == 0 || got.Commits > got.Commands {
		t.Errorf("%d commands in %d commits", got.Commands, got.Commits)
	}
	if ssh, web := len(r.figures.ssh.login.all), len(r.figures.web.login.all); ssh != n+1 || web != n {
		t.Errorf("%d logins by SSH and %d by WebSocket were timed", ssh, web)
	}
	if got.Web == nil || got.Web.Key == nil || got.Web.HandIn == nil || got.Latency.Key == nil || got.Latency.HandIn == nil {
		t.Errorf("not all was timed: %+v, through WebSockets %+v", got.Latency, got.Web)
	}
}

// TestRehearseElsewhere has the server run where ssh leads, which here is this
// machine.
func TestRehearseElsewhere(t *testing.T) {
	dir, bin := t.TempDir(), t.TempDir()
	if err := setup.WriteDemo(dir); err != nil {
		t.Fatal(err)
	}
	ssh := "#!/bin/sh\n[ \"$1 $2\" = \"-T panitia@127.0.0.1\" ] || exit 9\nshift 2\nexec \"$@\"\n"
	if err := os.WriteFile(filepath.Join(bin, "ssh"), []byte(ssh), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
	r := &rehearsal{Options: Options{Jurors: 2, Slots: 2, Fast: true, Target: "panitia@127.0.0.1"}, text: i18n.For("en")}
	if err := r.run(t.Context(), dir, io.Discard); err != nil {
		t.Fatal(err)
	}
	if got := r.figures.report(); got.Sheets != 4 || got.Lost != 0 || got.Refused != 0 || got.Server.RSS <= 0 {
		t.Errorf("got %+v", got)
	}
}

// TestTypical holds that what was not timed stays out of the medians.
func TestTypical(t *testing.T) {
	var all []Report
	for _, ms := range []float64{9, 3, 5} {
		r := Report{Lost: 1, Runs: 1}
		r.Latency.Key = &spread{ms, 2 * ms, 3 * ms, 7}
		r.Server.CPU = ms
		all = append(all, r)
	}
	all[1].Latency.Key, all[2].Latency.Board = nil, &spread{1, 1, 1, 1}
	for i := range all {
		all[i].Web = &latencies{Key: &spread{P50: float64(i)}}
	}
	got := typical(all)
	if *got.Latency.Key != (spread{5, 10, 15, 14}) || *got.Latency.Board != (spread{1, 1, 1, 1}) || got.Latency.Slowest != nil || *got.Web.Key != (spread{P50: 1}) {
		t.Errorf("latencies %+v", got.Latency)
	}
	if got.Server.CPU != 5 || got.Lost != 3 || got.Runs != 3 {
		t.Errorf("got %+v", got)
	}
}

func TestRehearsalOfAnEmptyContest(t *testing.T) {
	r := &rehearsal{Options: Options{Jurors: 1}, text: i18n.For("en")}
	if err := r.fillParts(scoring.Setup{}); err == nil {
		t.Error("a contest without entries is played")
	}
}

// TestMain is also the server that a rehearsal starts.
func TestMain(m *testing.M) {
	testscript.Main(juritest.InEnglish{M: m}, map[string]func(){"juri": func() {
		listen := "127.0.0.1:0"
		if i := slices.Index(os.Args, "--listen"); i > 0 {
			listen = os.Args[i+1]
		}
		if err := Serve(context.Background(), i18n.For("en"), listen, os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}})
}
