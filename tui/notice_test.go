package tui

import (
	"strings"
	"testing"

	"juri/tui/kit/kittest"
)

// What was said of an act ends with the next one, and the foot names what u takes back then.
func TestANoticeEndsWithTheNextAct(t *testing.T) {
	day := aDay(t)
	m := sit(day, "sari", "n n", [2]int{120, 30}) // P07 is off the stage
	for _, step := range []struct{ key, notice, undoes string }{
		{"end", "", "P07 kembali ke tanya jawab"}, {"x", "P08 dicatat tidak hadir", "P08 kembali ke menunggu"},
		{"b", "", ""}, {"esc", "", "P08 kembali ke menunggu"},
	} {
		_, cmd := m.Update(kittest.Key(step.key))
		run(m, cmd)
		m.Update(stateMsg{state: m.opts.Contest.(deciding).r.See("sari")})
		if m.notice.text != step.notice && (step.notice == "" || !strings.Contains(m.notice.text, step.notice)) {
			t.Errorf("after %s it says %q, want %q", step.key, m.notice.text, step.notice)
		}
		if foot := m.View().Content; !strings.Contains(foot, step.undoes) {
			t.Errorf("after %s u does not name %q:\n%s", step.key, step.undoes, foot)
		}
	}
}
