package public

import (
	"flag"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/scoring/rank"
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
	for _, name := range []string{"exact.js", "rules.js", "methods.js", "places.js", "awards.js", "check.js", "cosigned.js", "audit.js", "auditview.js", "entry.js", "view.js", "page.html"} {
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

// TestCheckerKnowsEveryRule holds that the page knows each member that a contest's rules may have: it
// refuses others, as they may bear on places.
func TestCheckerKnowsEveryRule(t *testing.T) {
	script := file("rules.js")
	for what, rules := range map[string]any{
		"result": scoring.Result{}, "award": rank.Award{}, "per": rank.Per{}, "champion": rank.Overall{}, "round": scoring.Round{}, "component": scoring.Component{}, "ineligible": scoring.Ineligible{},
		"rubric": scoring.Rubric{}, "criterion": scoring.Criterion{}, "scale": scoring.Scale{}, "block": scoring.Block{},
	} {
		known := regexp.MustCompile(`, '` + what + `', '([a-z_ ]+)'`).FindStringSubmatch(script)
		if known == nil {
			t.Errorf("%s: nothing is known", what)
			continue
		}
		for i := range reflect.TypeOf(rules).NumField() {
			name, _, _ := strings.Cut(reflect.TypeOf(rules).Field(i).Tag.Get("json"), ",")
			if name != "-" && !slices.Contains(strings.Fields(known[1]), name) {
				t.Errorf("%s.%s is not known", what, name)
			}
		}
	}
	for _, m := range rank.Methods() {
		if !strings.Contains(file("methods.js"), "'"+string(m)+"'") {
			t.Errorf("the method %s is not known", m)
		}
	}
}

// TestCheckerSays holds that the page names each of its sentences, and none that there is not.
func TestCheckerSays(t *testing.T) {
	script, said := file("view.js")+file("entry.js")+file("auditview.js"), map[string]bool{}
	for _, m := range regexp.MustCompile(`'([a-z-]+)'`).FindAllStringSubmatch(script, -1) {
		said[m[1]] = true
	}
	words := i18n.For("id").Checking.Words()
	for name := range words {
		kind, of, _ := strings.Cut(name, "-")
		if !said[name] && !(slices.Contains([]string{"wrong", "by", "proves", "open", "code"}, kind) && of != "") {
			t.Errorf("the page does not say %q", name)
		}
	}
	for _, m := range regexp.MustCompile(`\bT\('([a-z-]+)'[,)]`).FindAllStringSubmatch(script, -1) {
		if words[m[1]] == "" {
			t.Errorf("the page says %q, which is no sentence", m[1])
		}
	}
	for _, code := range []Code{NotBundle, BadRecord, BadChain, BadCheckpoint, BadSignature, BadLevel, BadWho, BadResult, BadWinners, UnknownKind, UnknownForm} {
		if words["wrong-"+string(code)] == "" {
			t.Errorf("nothing says %s", code)
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
