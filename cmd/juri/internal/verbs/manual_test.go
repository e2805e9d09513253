package verbs

import (
	"strings"
	"testing"
)

// TestManualInParts shows a page from its beginning, as much as the window has room for.
func TestManualInParts(t *testing.T) {
	const wipe = "\x1b[A\x1b[2K\r"
	for in, want := range map[string]string{
		"\n\n":  "a\nb\n-" + wipe + "c\nd\n-" + wipe + "e\n",
		"\nq\n": "a\nb\n-" + wipe + "c\nd\n-" + wipe,
		"":      "a\nb\n-" + wipe,
	} {
		var out strings.Builder
		if err := inParts(strings.NewReader(in), &out, "a\nb\nc\nd\ne\n", 2, "-"); err != nil || out.String() != want {
			t.Errorf("%q: %q, %v", in, out.String(), err)
		}
	}
	var out strings.Builder
	if _ = inParts(strings.NewReader(""), &out, "a\nb\nc\n", 0, "-"); out.String() != "a\nb\nc\n" {
		t.Errorf("all at once: %q", out.String())
	}
}
