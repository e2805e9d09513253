package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
	"golang.org/x/mod/sumdb/note"

	"juri/cmd/juri/internal/juritest"
	"juri/store"
	"juri/store/witness"
)

// pageOf has a client answer as a browser's page does when it is shown checkpoints, and tells
// each answer's status.
func pageOf(t *testing.T, c *gossh.Client, seed string, seen map[string]witness.Seen) (statuses <-chan int) {
	t.Helper()
	own := sha256.Sum256([]byte(seed))
	told := make(chan int, 100)
	chans := c.HandleChannelOpen("add-checkpoint@juri")
	go func() {
		for asks := range chans {
			key, request, _ := strings.Cut(string(asks.ExtraData()), "\n")
			v, err := note.NewVerifier(key)
			if err != nil {
				t.Error(err)
				continue
			}
			w := &witness.Witness{
				Key:  witness.NewCosigner(witness.PageName(ed25519.NewKeyFromSeed(own[:]).Public().(ed25519.PublicKey)), own),
				Logs: map[string]note.Verifiers{v.Name(): note.VerifierList(v)},
				Keep: func(s witness.Seen) error { seen[s.Origin] = s; return nil }, Now: time.Now,
			}
			for _, s := range seen {
				w.Remember(s)
			}
			status, answer := w.Add([]byte(request))
			ch, requests, err := asks.Accept()
			if err != nil {
				return
			}
			go gossh.DiscardRequests(requests)
			fmt.Fprintf(ch, "%d\n%s", status, answer)
			_ = ch.CloseWrite()
			told <- status
		}
	}()
	sess, err := c.NewSession()
	noError(t, err)
	noError(t, sess.Setenv("JURI_PAGE", "1"))
	noError(t, sess.RequestPty("xterm-256color", 24, 80, gossh.TerminalModes{}))
	_, err = sess.StdinPipe() // who says nothing is still there
	noError(t, err)
	noError(t, sess.Shell())
	return told
}

// closed calls, scores and closes the first entry.
func (s *served) closed(scores string) {
	s.T.Helper()
	s.OK("sari", "next pinus")
	for _, j := range []string{"ani", "budi", "citra", "dewa"} {
		s.OK(j, "score P01 "+scores+" --submit")
	}
	s.OK("sari", "close P01")
}

const (
	someScores  = "latar=80 baru=85 impl=90 signif=75 adapt=70 sdaya=88 lanjut=82"
	otherScores = "latar=81 baru=85 impl=90 signif=75 adapt=70 sdaya=88 lanjut=82"
)

// TestFork is a server that shows one history to one page and another to the next: each
// cosigns what it saw, what one kept does not hold against the other's journal, and a page
// that sees both says so and signs no second one.
func TestFork(t *testing.T) {
	t.Parallel()
	s := serveDemo(t)
	t.Cleanup(func() { s.Stop() })
	s.Stop()
	one, other := s.Dir, filepath.Join(t.TempDir(), "other")
	noError(t, os.CopyFS(other, os.DirFS(one)))
	cosigned := func(dir string) string {
		var got string
		juritest.Until(t, "it is cosigned in "+dir, func() bool {
			b, _ := os.ReadFile(filepath.Join(dir, store.CosignedFile))
			got = string(b)
			return strings.Contains(got, "— page/")
		})
		return got
	}
	wait := func(what string, statuses <-chan int, want int) {
		t.Helper()
		select {
		case got := <-statuses:
			if got != want {
				t.Errorf("%s: %d, want %d", what, got, want)
			}
		case <-time.After(time.Minute):
			t.Fatalf("%s: not asked", what)
		}
	}
	first, second := map[string]witness.Seen{}, map[string]witness.Seen{}
	s.Start()
	c := s.DialWeb("ani")
	statuses := pageOf(t, c, "ani", first)
	s.closed(someScores)
	wait("the first page", statuses, 200)
	kept := cosigned(one)
	s.Stop()
	s.Dir = other
	s.Start()
	statuses = pageOf(t, s.DialWeb("budi"), "budi", second)
	s.closed(otherScores)
	wait("the second page", statuses, 200)
	statuses = pageOf(t, s.DialWeb("ani"), "ani", first)
	wait("the first page at the other history, which does not know it", statuses, 409)
	wait("the first page at the other history", statuses, 422)
	cosigned(other)
	s.Stop()
	if again := cosigned(other); again == kept || strings.Count(again, "— page/") != 1 {
		t.Errorf("of the other history there is\n%s", again)
	}
	file := filepath.Join(t.TempDir(), "kept.txt")
	noError(t, os.WriteFile(file, []byte(kept), 0o600))
	if out, _, code := s.Shell("verify", one, "--against", file); code != 0 || !strings.Contains(out, "Cosigned by: page/") {
		t.Errorf("against its own: %d\n%s", code, out)
	}
	if out, _, code := s.Shell("verify", other, "--against", file); code == 0 || !strings.Contains(out, "Cosigned by: page/") {
		t.Errorf("against the other's: %d\n%s", code, out)
	}
	if out, e, code := s.Shell("checkpoint", one, "--cosigned"); code != 0 || out != kept {
		t.Errorf("checkpoint --cosigned: %d %s\n%s", code, e, out)
	}
	if out, _, code := s.Shell("verify", one, "--against", strings.Replace(kept, "— page/", "— other/", 1)); code != 0 || strings.Contains(out, "Cosigned by") || !strings.Contains(out, "not proved: other/") {
		t.Errorf("a name that holds no key: %d\n%s", code, out)
	}
}

// TestBrowserWitness is a browser that remembers what it saw: it cosigns what follows on it,
// also after a reload, warns of another history, and forgets with its key.
func TestBrowserWitness(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	t.Cleanup(func() { s.Stop() })
	other := filepath.Join(t.TempDir(), "other")
	pin := s.Pin("ani")
	s.Stop()
	noError(t, os.CopyFS(other, os.DirFS(s.Dir)))
	s.Start()
	p := b.Open(s.link("ani"), 390, 760, true)
	p.Fill("pin", pin)
	p.TapOn("#enter")
	p.See("P01")
	s.closed(someScores)
	seen := `(seen => seen && JSON.parse(seen).size + ' ' + JSON.parse(seen).root)(localStorage.getItem('juri.seen.ani'))`
	posted := func() string { return s.Folder.Board.State().Posted.String() }
	juritest.Until(t, "the page saw it", func() bool { return p.Text(seen) == posted() })
	s.OK("panitia", "reopen P01 --reason uji")
	s.OK("sari", "close P01")
	juritest.Until(t, "the page saw the next one", func() bool { return p.Text(seen) == posted() })
	last := posted()
	var kept []byte
	juritest.Until(t, "both are kept", func() bool {
		all, err := store.OpenCosigned(s.Dir)
		noError(t, err)
		kept = all.Bytes()
		return strings.Count(string(kept), "— page/") == 2
	})
	s.Stop()
	if out, _, code := s.Shell("verify", s.Dir, "--against", string(kept)); code != 0 || strings.Count(out, "Cosigned by: page/") != 2 {
		t.Errorf("verify: %d\n%s", code, out)
	}
	s.Dir = other
	s.Start() // to which the page comes back
	s.closed(otherScores)
	for range 2 { // or it is shorter
		s.OK("panitia", "reopen P01 --reason uji")
		s.OK("sari", "close P01")
	}
	p.Until(`!document.getElementById('confirm').hidden && document.getElementById('asks').textContent == 'Catatan lomba ini bukan yang tadi'`)
	p.Picture("browser-fork")
	if shown := p.Text(`document.getElementById('what').textContent`); !strings.Contains(shown, last) {
		t.Errorf("it does not say what it saw before:\n%s", shown)
	}
	if got := p.Text(seen); got != last {
		t.Errorf("it remembers %s now", got)
	}
	cosigns(t, p)
	p.TapOn("#yes")
	p.TapKey("Q", "keluar")
	p.TapKey("enter", "keluar")
	p.Until(`document.getElementById('said').textContent.startsWith('Anda sudah keluar')`)
	if got := p.Text(`JSON.stringify(Object.keys(localStorage))`); got != `["juri.host"]` {
		t.Errorf("the browser keeps %s", got)
	}
}
