package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/cmd/juri/internal/verbs"
	"juri/store/setup"
)

// demoed is juri demo at work on a folder in which everybody has a key.
func demoed(t *testing.T) *served {
	t.Helper()
	s := &served{Served: &juritest.Served{T: t, Dir: t.TempDir(), Program: juritest.Program{Verbs: verbs.Run, Shell: run}, Keys: map[string]gossh.Signer{}, Private: map[string]ed25519.PrivateKey{}}}
	noError(t, setup.WriteDemo(s.Dir))
	s.GiveKeys()
	return s
}

// demo starts it and returns what it printed; stop ends it.
func (s *served) demo(flags ...string) (said string, stop func()) {
	s.T.Helper()
	ctx, cancel := context.WithCancel(s.T.Context())
	var out juritest.Diary
	ended := make(chan int)
	go func() {
		ended <- run(ctx, append([]string{"demo", s.Dir}, flags...), bytes.NewReader(nil), &out, io.Discard)
	}()
	stop = func() {
		cancel()
		if code := <-ended; code != 0 {
			s.T.Errorf("it ends with %d:\n%s", code, out.String())
		}
	}
	juritest.Until(s.T, "the logins are told", func() bool { return strings.Contains(out.String(), "projector's screen:") }, out.String)
	s.Addr = "127.0.0.1:" + regexp.MustCompile(`-p (\d+)`).FindStringSubmatch(out.String())[1]
	return out.String(), stop
}

// pinsOf are the PINs of a table of logins, by user.
func pinsOf(table string) map[string]string {
	pins := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)ssh (\S+)@\S+ -p \d+ +(\d{8})$`).FindAllStringSubmatch(table, -1) {
		pins[m[1]] = m[2]
	}
	return pins
}

// TestDemo tries what juri demo promises: somebody is on stage, the PINs that it tells
// let people in, and stay the same until an organizer issues another.
func TestDemo(t *testing.T) {
	s := demoed(t)
	said, stop := s.demo()
	first := pinsOf(said)
	if len(first) != 13 {
		t.Errorf("%d people have a PIN:\n%s", len(first), said)
	}
	if out := s.OK("sari", "queue pinus --format json"); !strings.Contains(strings.Split(out, "P02")[0], `"presenting"`) {
		t.Errorf("nobody is on stage: %.300s", out)
	}
	for _, user := range []string{"ani", "layar", "panitia"} {
		_ = s.ByPIN(user, first[user]).Close()
	}
	if info, err := os.Stat(filepath.Join(s.Dir, demoPINs)); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the PINs' file: %v %v", info, err)
	}
	s.OK("sari", "next pinus")
	s.OK("panitia", "cards budi")
	stop()

	said, stop = s.demo()
	defer stop()
	again := pinsOf(said)
	if again["budi"] == first["budi"] {
		t.Error("a PIN is told that holds no longer")
	}
	for user, pin := range first {
		if user != "budi" && again[user] != pin {
			t.Errorf("%s has another PIN than before", user)
		}
	}
	if out := s.OK("sari", "queue pinus --format json"); strings.Contains(strings.Split(out, "P02")[0], `"presenting"`) {
		t.Error("the first entry was called anew")
	}
	for _, user := range []string{"ani", "budi"} {
		_ = s.ByPIN(user, again[user]).Close()
	}
}

// TestDemoIsOfTheSample holds that a contest of somebody's is not played with: its PINs
// stay, and are written nowhere.
func TestDemoIsOfTheSample(t *testing.T) {
	s := demoed(t)
	path := filepath.Join(s.Dir, "contest.yaml")
	text, err := os.ReadFile(path)
	noError(t, err)
	noError(t, os.WriteFile(path, bytes.Replace(text, []byte("sample: true"), []byte("sample: false"), 1), 0o600))
	if _, e, code := s.Shell("demo", s.Dir); code != 1 || !strings.Contains(e, "juri serve") {
		t.Errorf("%d %q", code, e)
	}
	if _, err := os.Stat(filepath.Join(s.Dir, demoPINs)); err == nil {
		t.Error("PINs were written")
	}
	if out, _, _ := s.Shell("log", s.Dir); strings.Contains(out, "pin.issued") {
		t.Errorf("PINs were issued:\n%s", out)
	}
}

// TestPlayWaitsForAJuror lets a contest play itself while somebody is logged in as a
// juror: the room goes on when their sheet is in, which is as they wrote it.
func TestPlayWaitsForAJuror(t *testing.T) {
	s := serveDemo(t)
	x := s.Console("ani", 100, 30)
	x.See("P01")
	ctx, cancel := context.WithCancel(t.Context())
	played := make(chan struct{})
	go func() { defer close(played); play(ctx, s.Folder.Board, 100*time.Millisecond) }()
	defer func() { cancel(); <-played }()
	queue := func() string { return s.OK("sari", "queue pinus") }
	see := func(form string) {
		t.Helper()
		juritest.Until(t, form, func() bool { return regexp.MustCompile("(?m)^pinus +P01 .*" + form).MatchString(queue()) }, queue)
	}
	see(" 3/4 ")
	s.OK("ani", "score P01 latar=61 baru=61 impl=61 signif=61 adapt=61 sdaya=61 lanjut=61 --strength mine --improve mine --submit")
	see(" 4/4 ")
	if out := s.OK("ani", "sheet P01"); !strings.Contains(out, "mine") {
		t.Errorf("the sheet is not hers: %s", out)
	}
	juritest.Until(t, "P02 waits for her too", func() bool { return s.Replayed().Slot("P02").Left }, queue)
	x.Press("Q")
	x.Press("y")
	juritest.Until(t, "it goes on without her", func() bool { return s.Replayed().Slot("P03").Left }, queue)
}

// TestNumbersOfFlags holds that a number out of bounds is refused with the bounds.
func TestNumbersOfFlags(t *testing.T) {
	s := demoed(t)
	for line, want := range map[string]string{
		"rehearse --stall=-1": "0, 1, 2", "rehearse --web=-1": "0, 1, 2", "rehearse --boards -3": "0, 1, 2", "rehearse --runs 1.5": "0, 1, 2",
		"rehearse --minutes NaN": "0.1–1440", "rehearse --minutes 0": "0.1–1440", "demo --speed 0": "0.1–100", "demo --speed 1e9": "0.1–100",
	} {
		if out, e, code := s.Shell(append(strings.Fields(line), s.Dir)...); code != 2 || out != "" || !strings.Contains(e, want) {
			t.Errorf("%s: %d %q %q", line, code, out, e)
		}
	}
}
