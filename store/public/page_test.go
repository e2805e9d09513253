package public

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"juri/scoring"
)

var update = flag.Bool("update", false, "write the checker's page anew")

// TestCheckerPage holds that the page that the repository and releases have is the checker as
// it is written here.
func TestCheckerPage(t *testing.T) {
	const name = "../../.github/periksa.html"
	if *update {
		if err := os.WriteFile(name, []byte(Checker()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	has, err := os.ReadFile(name)
	if err != nil || string(has) != Checker() {
		t.Errorf("%s is not what the page is now (%v): run with -update", name, err)
	}
}

// TestCheckerReachesNothing holds that the page names no other place and takes no text for a
// program.
func TestCheckerReachesNothing(t *testing.T) {
	for _, name := range []string{"check.js", "view.js", "page.html"} {
		for _, word := range []string{"fetch(", "XMLHttpRequest", "WebSocket", "import(", "import ", "eval(", "Function(", "innerHTML", "document.write", "http:", "https:", "src=", "localStorage"} {
			if strings.Contains(file(name), word) {
				t.Errorf("%s has %q", name, word)
			}
		}
	}
}

// TestCheckerKnowsEveryKind holds that the page names each kind of record there is: one that it
// does not know it refuses.
func TestCheckerKnowsEveryKind(t *testing.T) {
	script := file("check.js")
	for _, f := range scoring.Facts() {
		name := scoring.TypeOf(f)
		if (scoring.Event{Fact: f}).Draft() {
			continue
		}
		if !regexp.MustCompile(`(?m)[\s` + "`'" + `]` + regexp.QuoteMeta(name) + `[\s` + "`'" + `]`).MatchString(script) {
			t.Errorf("%s is not known", name)
		}
	}
}

// TestNobleIsTheDoors holds that the library for SHA-256 and Ed25519 is, byte for byte, the one
// that the browser door vendors, whose version, checksum and licence tui/webd holds: a package
// embeds nothing from outside its folder.
func TestNobleIsTheDoors(t *testing.T) {
	for _, name := range []string{"noble.js", "noble.LICENSE.txt"} {
		theirs, err := os.ReadFile("../../tui/webd/page/lib/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if file(name) != string(theirs) || !strings.Contains(Checker(), file(name)) {
			t.Errorf("page/%s is another than the door's, or not in the page", name)
		}
	}
}
