package verbs

import (
	"strings"
	"testing"

	"juri/scoring"
)

// TestVerbsSpeakOneLanguage reads the help of every verb for cobra's own words.
func TestVerbsSpeakOneLanguage(t *testing.T) {
	s := serveDemo(t)
	help := s.OK("panitia", "help")
	_, list, _ := strings.Cut(help, "Perintah:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	seen := 0
	for line := range strings.Lines(list) {
		seen++
		help += s.OK("panitia", "help "+strings.Fields(line)[0])
	}
	for _, foreign := range []string{"Usage", "Available", "command", "help for", "Help", "Flags", "default", "Global"} {
		if at := strings.Index(help, foreign); at >= 0 {
			t.Errorf("it says %q: …%s", foreign, help[max(at-40, 0):at+40])
		}
	}
	if seen < 40 {
		t.Errorf("only %d verbs were seen", seen)
	}
}

// TestWordsThatLookLikeFlags gives verbs words that begin with a dash.
func TestWordsThatLookLikeFlags(t *testing.T) {
	s := serveDemo(t)
	s.OK("sari", "next pinus")
	before := s.Replayed().OnStage("pinus").Timer
	s.OK("sari", "extend pinus -5 --format json")
	if after := s.Replayed().OnStage("pinus").Timer; after == before {
		t.Error("no minutes were taken")
	}
	s.OK("sari", "say pinus -halo -semua")
	if q := s.Replayed().Queue("pinus"); q.Message.Text != "-halo -semua" {
		t.Errorf("the message is %q", q.Message.Text)
	}
	s.No("sari", "say pinus --halo", "--halo")
	s.No("ani", "score P01 -5", "-5")
	for line, flag := range map[string]string{
		"disqualify P03 --reason": "--reason", "excuse P01 --juror ani --reason": "--reason", "show all message --text": "--text", "disqualify --reason": "--reason",
	} {
		s.No("panitia", line, flag)
	}
	if l := s.Replayed().Slot("P03"); l.Phase != scoring.Queued {
		t.Errorf("without a reason P03 is %s", l.Phase)
	}
	s.OK("panitia", "--text halo show all message")
	s.OK("panitia", "--format=json status")
	s.OK("panitia", "withdraw P04 --reason -sakit")
	if out, e, code := s.Verb("panitia", "help tidakada"); code != 2 || out != "" || !strings.Contains(e, "“tidakada”") {
		t.Errorf("help of nothing: %d %q %q", code, out, e)
	}
	for _, line := range []string{"__complete x", "__completeNoDesc queue x", "_"} {
		if out, e, code := s.Verb("sari", line); code != 2 || out != "" || !strings.Contains(e, strings.Fields(line)[0]) {
			t.Errorf("%s: %d %q %q", line, code, out, e)
		}
	}
}
