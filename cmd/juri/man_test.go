package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"juri/scoring/i18n"
)

// The man page is the same on every day: it has the version where it would have the day.
func TestManPageHasNoDay(t *testing.T) {
	var out, complaints bytes.Buffer
	if code := run(t.Context(), []string{"man"}, strings.NewReader(""), &out, &complaints); code != 0 {
		t.Fatal(complaints.String())
	}
	head, _, _ := strings.Cut(out.String(), "\n")
	now := time.Now()
	for _, day := range []time.Time{now, now.AddDate(0, 0, -1), {}} {
		if strings.Contains(head, day.Format(time.DateOnly)) {
			t.Errorf("it names a day: %s", head)
		}
	}
	if !strings.HasPrefix(head, ".TH JURI") || !strings.Contains(head, version(i18n.For(shellLang()))) {
		t.Errorf("its head is %s", head)
	}
}
