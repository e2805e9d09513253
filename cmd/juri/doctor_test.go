package main

import (
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/store"
	"juri/store/setup"
)

// TestDoctor holds what is found before a contest's day, and that what is wrong fails.
func TestDoctor(t *testing.T) {
	t.Setenv("LANG", "en")
	dir := t.TempDir()
	noError(t, setup.WriteDemo(dir))
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	noError(t, err)
	defer taken.Close()
	look := func(args ...string) (map[string]string, int) {
		t.Helper()
		out, e, code := saidBy(append([]string{"doctor", dir, "--format", "json"}, args...)...)
		var said struct {
			Ready  bool
			Checks []finding
		}
		if err := json.Unmarshal([]byte(out), &said); err != nil {
			t.Fatalf("%v: %s%s", err, out, e)
		}
		if said.Ready != (code == 0) {
			t.Errorf("ready %v with exit code %d", said.Ready, code)
		}
		worst := map[string]string{}
		for _, f := range said.Checks {
			if f.What == "" || f.State != fine && f.Do == "" && f.Check != "people" {
				t.Errorf("says too little: %+v", f)
			}
			if was, ok := worst[f.Check]; !ok || was == fine || f.State == wrong {
				worst[f.Check] = f.State
			}
		}
		return worst, code
	}
	expect := func(when string, got map[string]string, want map[string]string) {
		t.Helper()
		for check, state := range want {
			if got[check] != state {
				t.Errorf("%s: %s is %q, want %q", when, check, got[check], state)
			}
		}
	}

	found, code := look("--listen", "127.0.0.1:0")
	expect("before the cards", found, map[string]string{"files": fine, "journal": warning, "people": wrong, "cards": warning, "host_key": warning, "port": fine, "phone": warning})
	if code != 1 {
		t.Errorf("nobody can log in, and the exit code is %d", code)
	}
	if _, e, code := saidBy("cards", dir, "--host", "127.0.0.1"); code != 0 {
		t.Fatal(e)
	}
	found, code = look("--listen", "127.0.0.1:0")
	expect("after the cards", found, map[string]string{"files": fine, "fonts": fine, "journal": fine, "backup": fine, "disk": fine, "people": fine, "cards": fine, "host_key": fine})
	if code != 0 {
		t.Errorf("exit code %d", code)
	}
	found, _ = look("--listen", taken.Addr().String())
	expect("with the port taken", found, map[string]string{"port": wrong})
	if _, e, code := saidBy("cards", dir, "ani", "--host", "203.0.113.7"); code != 0 {
		t.Fatal(e)
	}
	found, _ = look("--listen", "127.0.0.1:0")
	expect("with one card of another address", found, map[string]string{"cards": fine})
	if _, e, code := saidBy("cards", dir, "--host", "203.0.113.7"); code != 0 {
		t.Fatal(e)
	}
	found, code = look("--listen", "127.0.0.1:0")
	expect("with cards of a router's address", found, map[string]string{"cards": warning})
	if code != 0 {
		t.Errorf("a router's address: exit code %d", code)
	}
	noError(t, os.WriteFile(filepath.Join(dir, store.CardsFile), []byte("203.0.113.7:2222 own\n"), 0o600))
	found, _ = look("--listen", "127.0.0.1:0", "--web-cert", "nowhere.pem", "--web-key", "nowhere.pem")
	expect("with cards of another address", found, map[string]string{"cards": wrong, "certificate": wrong})

	out, _, code := saidBy("doctor", dir, "--listen", "127.0.0.1:0")
	if code != 1 || !strings.Contains(out, "✗ Cards: the cards name 203.0.113.7:2222") || !strings.Contains(out, "→ ") {
		t.Errorf("exit %d:\n%s", code, out)
	}
}

// TestDoctorServing holds that a port is not taken for another's where this contest's own
// server has it.
func TestDoctorServing(t *testing.T) {
	s := serveDemo(t)
	out, e, _ := saidBy("doctor", s.Dir, "--listen", s.Addr, "--format", "json")
	var said struct{ Checks []finding }
	if err := json.Unmarshal([]byte(out), &said); err != nil {
		t.Fatalf("%v: %s", err, e)
	}
	at := slices.IndexFunc(said.Checks, func(f finding) bool { return f.Check == "port" })
	if at < 0 || said.Checks[at].State != fine {
		t.Errorf("the port of its own server: %+v", said.Checks)
	}
}

// TestVisitor holds that a look from the server's own machine is no phone's.
func TestVisitor(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	noError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	from := make(chan string)
	go func() { from <- visitor(ctx, ln, "hello") }()
	r, err := http.Get("http://" + ln.Addr().String())
	noError(t, err)
	page, _ := io.ReadAll(r.Body)
	_ = r.Body.Close()
	if !strings.Contains(string(page), "hello") {
		t.Errorf("the page: %q", page)
	}
	cancel()
	if got := <-from; got != "" {
		t.Errorf("taken for a phone: %s", got)
	}
}
