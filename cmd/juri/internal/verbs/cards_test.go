package verbs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/store"
)

// TestCardsPage holds that over plain http no card names the page of whoever may confirm, and
// that what is scanned is the page where the card names one, else the line to type.
func TestCardsPage(t *testing.T) {
	at := folder.Address{Host: "10.0.0.5", Port: 2222}
	for user, p := range map[string]scoring.Person{
		"ani": {Role: scoring.Juror}, "budi": {Role: scoring.Juror, Chair: true}, "sari": {Role: scoring.Moderator}, "panitia": {Role: scoring.Organizer},
	} {
		p.User = user
		for _, page := range []string{"", "http", "https"} {
			c := card(p, "12345678", "SHA256:x", page, at)
			named := page == "https" || page == "http" && (user == "ani" || user == "sari")
			if got := strings.HasPrefix(c.Web, page+"://10.0.0.5:2222/#"+user); got != named || named && c.URL != c.Web || !named && (c.Web != "" || c.URL != "ssh://"+user+"@10.0.0.5:2222") {
				t.Errorf("%s by %q: page %q, scanned %q", user, page, c.Web, c.URL)
			}
		}
	}
}

// TestSamePINs holds that cards of another address can be printed without new PINs: those that
// people have go on, stand nowhere, and nothing is recorded of it.
func TestSamePINs(t *testing.T) {
	t.Parallel()
	s := serveDemo(t)
	if out, e, code := s.Verb("panitia", "cards ani --same-pins"); code != 1 || out != "" || !strings.Contains(e, "ani") {
		t.Errorf("without a PIN: exit %d: %s%s", code, out, e)
	}
	if _, e, code := s.Verb("panitia", "cards ani"); code != 0 {
		t.Fatal(e)
	}
	if out, e, code := s.Verb("panitia", "cards ani budi --same-pins"); code != 0 || !strings.Contains(out, "ani") || strings.Contains(out, "budi") || !strings.Contains(e, "budi") {
		t.Errorf("one without a PIN: exit %d: %s%s", code, out, e)
	}
	before := s.Folder.Board.State()
	for form, want := range map[string]string{"text": "PIN: ", "json": `"pin": ""`, "pdf": "%PDF-"} {
		if out, e, code := s.Verb("panitia", "cards ani --same-pins --format "+form); code != 0 || !strings.Contains(out, want) {
			t.Errorf("%s: exit %d: %s\n%.200s", form, code, e, out)
		}
	}
	if now := s.Folder.Board.State(); now.Seq != before.Seq || now.Login("ani").PIN != before.Login("ani").PIN {
		t.Error("a PIN was changed")
	}
}

// TestCardsPrintedFirst holds that new PINs are printed also where the addresses on the
// cards cannot be kept: the old ones are dead by then.
func TestCardsPrintedFirst(t *testing.T) {
	t.Parallel()
	s := serveDemo(t)
	noError(t, os.Mkdir(filepath.Join(s.Dir, store.CardsFile), 0o700))
	out, e, code := s.Verb("panitia", "cards ani")
	if code != 0 || !strings.Contains(out, "PIN: ") || !strings.Contains(e, store.CardsFile) {
		t.Errorf("exit %d: %s%s", code, out, e)
	}
}
