package folder

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
)

// TestRenewal holds that a contest which an older juri began has files that say what is
// recorded, and that what serve says of it is the new version of the rules alone.
func TestRenewal(t *testing.T) {
	dir := t.TempDir()
	if err := setup.WriteDemo(dir); err != nil {
		t.Fatal(err)
	}
	said, err := setup.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	events, err := scoring.Decide(scoring.State{}, scoring.Host, scoring.Configure{Setup: said})
	if err != nil {
		t.Fatal(err)
	}
	older := events[0].Fact.(scoring.ContestSet)
	older.Contest.RulesVersion = 0
	events[0].Fact = older
	s := scoring.Apply(scoring.State{}, events...)

	f := FilesOf(dir, s, "")
	var read, served bytes.Buffer
	f.Say(&read, i18n.For("id"), MostSaid)
	f.Applied = true
	f.Say(&served, i18n.For("id"), MostSaid)
	if f.Different() || len(f.Events) != 1 || read.Len() > 0 || strings.Count(served.String(), "\n") != 1 || !strings.Contains(served.String(), fmt.Sprint("versi ", scoring.RulesVersion)) {
		t.Errorf("different %v, %d events, read %q, served %q", f.Different(), len(f.Events), &read, &served)
	}
	if now := scoring.Apply(s, f.Events...); now.Contest.RulesVersion != scoring.RulesVersion || now.Renews(f.Events) != true {
		t.Errorf("version %d", now.Contest.RulesVersion)
	}
}
