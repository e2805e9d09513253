package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// Who gets a PIN from somebody else reads so once they have logged in, by whom and
// when, until they say that they know; keys meant for the screen do nothing meanwhile.
func TestToldOfANewPIN(t *testing.T) {
	clocked(t, func(t *testing.T) {
		r := kittest.New(t)
		r.Do("sari", scoring.Next{Room: "pinus"})
		r.Do("panitia", scoring.IssuePIN{User: "ani", Hash: "x"})
		login := func() *Model {
			by := scoring.Actor{User: "ani", Proof: scoring.ProofByKey(scoring.Device{Key: kittest.SSHKey("ani")}.Fingerprint())}
			m := New(t.Context(), nil, Options{Contest: deciding{r}, Actor: by})
			m.width, m.height = 80, 24
			m.Update(stateMsg{state: r.See("ani")})
			return m
		}
		says := func(m *Model, want string, is bool) {
			t.Helper()
			if view := ansi.Strip(m.content()); strings.Contains(view, want) != is {
				t.Errorf("%q is shown: %v, want %v in\n%s", want, !is, is, view)
			}
		}
		for _, key := range []string{"esc", "enter"} {
			m := login()
			says(m, "Panitia membuat PIN baru untuk Anda", true)
			for _, k := range []string{"8", "5", key} {
				_, cmd := m.Update(kittest.Key(k))
				run(m, cmd)
			}
			says(m, "membuat PIN baru", false)
		}
		says(login(), "membuat PIN baru", false)
		if d := r.State.Slot("P05").Cell("ani").Draft; d != nil {
			t.Errorf("keys went to the sheet: %+v", d)
		}
		for proof, here := range map[scoring.Proof]bool{scoring.AtServer: true, scoring.ProofByPIN(1): false} {
			m := New(t.Context(), nil, Options{Contest: deciding{r}, Actor: scoring.Actor{User: "budi", Proof: proof}})
			m.width, m.height = 80, 24
			m.Update(stateMsg{state: r.See("budi")})
			says(m, "di server", here)
		}
	})
}
