package setup

import (
	"errors"
	"strings"
	"testing"

	"juri/scoring"
)

// TestLook reads how a contest's boards look, and what is wrong with it.
func TestLook(t *testing.T) {
	with := func(look string) (scoring.Setup, error) {
		return load(folder(strings.Replace(goodContest, "result:", look+"\nresult:", 1), goodEntries))
	}
	for look, want := range map[string]scoring.Look{
		"look: {}": {},
		"look: {accent: \"#2F86E0\", short: KIPP 2023, line: Kota Malang}":        {Dark: "#2f86e0", Light: "#2f86e0", Short: "KIPP 2023", Line: "Kota Malang"},
		"look:\n  accent: {dark: \"#ffd700\", light: 7a5c00}\n  line: \"a\x07b\"": {Dark: "#ffd700", Light: "#7a5c00", Line: "ab"},
	} {
		s, err := with(look)
		if err != nil || s.Contest.Look != want {
			t.Errorf("%s: %+v, %v", look, s.Contest.Look, err)
		}
	}
	_, err := with("look: {accent: \"#0d2a5c\"}")
	var bad *scoring.Error
	if !errors.As(err, &bad) || bad.Args["ratio"] != "1.3" || bad.Args["theme"] != "dark" {
		t.Fatalf("%v", err)
	}
	if _, err := with("look: {accent: \"" + bad.Args["try"] + "\"}"); err != nil {
		t.Errorf("what it proposes is a fault too: %v", err)
	}
}
