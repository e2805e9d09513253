package tui

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit/kittest"
)

// TestKeystrokes counts the keys of what is done most, from the screen that a login opens; a
// change may need fewer, and none may need more.
func TestKeystrokes(t *testing.T) {
	clocked(t, func(t *testing.T) {
		// press sends words of keys to a user's console and says how many they were.
		press := func(r *kittest.Rig, m *Model, keys string) int {
			all := strings.Fields(keys)
			for _, k := range all {
				m.pressed = "" // nobody holds it down
				_, cmd := m.Update(kittest.Key(k))
				timed(m, cmd)
				m.Update(stateMsg{state: r.See(m.opts.Actor.User)})
			}
			return len(all)
		}
		desk := func(r *kittest.Rig, user string) *Model {
			m := sit(r, user, "", [2]int{80, 24})
			m.opts.Contest = deciding{r}
			m.term.Proof = scoring.ProofByKey(scoring.Device{Key: r.State.KeysOf(user)[0]}.Fingerprint())
			return m
		}
		want := func(what string, n, most int, done bool) {
			t.Helper()
			if t.Logf("%s: %d keys", what, n); n > most || !done {
				t.Errorf("%s: %d keys, %d at most; done: %v", what, n, most, done)
			}
		}
		sheet := func(r *kittest.Rig, slot string) *scoring.Sheet { return r.State.Slot(slot).Cell("ani").Sheet }
		onStage := func() (*kittest.Rig, *Model) {
			r := kittest.New(t)
			r.Do("sari", scoring.Next{Room: "pinus"})
			return r, desk(r, "ani")
		}

		r, ani := onStage()
		n := press(r, ani, "8 0 enter")
		d := r.State.Slot("P05").Cell("ani").Draft
		first, is := exact.Decimal(0), d != nil
		if is {
			first, is = d.Scores.Get("latar")
		}
		want("a newcomer's first score", n, 3, is && first == 80*exact.One)

		r, ani = onStage()
		n = press(r, ani, strings.Repeat("8 0 enter ", 7)+"S enter")
		want("a full sheet", n, 23, sheet(r, "P05") != nil)

		press(r, ani, "enter") // the receipt
		n = press(r, ani, "e 9 0 S enter")
		v, _ := sheet(r, "P05").Scores.Get("latar")
		want("a correction", n, 5, v == 90*exact.One)

		r, ani = onStage()
		press(r, ani, strings.Repeat("8 0 enter ", 7)+"S enter enter")
		for range 3 {
			r.Do("sari", scoring.Next{Room: "pinus"})
		}
		ani.Update(stateMsg{state: r.See("ani")})
		want("the next entry", 0, 0, strings.Contains(ani.content(), "P06 ▶"))

		r = kittest.New(t)
		said := r.State.Recorded()
		said.People = append(said.People, scoring.Person{User: "rini", Name: "Rini", Role: scoring.Organizer, Keys: []string{kittest.SSHKey("rini")}})
		r.Do("@host", scoring.Configure{Setup: said})
		for _, room := range [][3]string{{"pinus", "sari", "P05 P06 P07 P08"}, {"eboni", "tono", "P09 P10"}} {
			for _, slot := range strings.Fields(room[2]) {
				for range 3 {
					r.Do(room[1], scoring.Next{Room: room[0]})
				}
				for i, juror := range []string{"ani", "budi", "citra", "dewa"} {
					r.Score(juror, slot, 60+3*int(slot[2]-'0')+i)
				}
				r.Do(room[1], scoring.Close{Slot: slot})
			}
		}
		one, other := desk(r, "panitia"), desk(r, "rini")
		n = press(r, one, "7 p enter")
		other.Update(stateMsg{state: r.See("rini")})
		n += press(r, other, "7 c enter")
		one.Update(stateMsg{state: r.See("panitia")})
		n += press(r, one, "v")
		want("from the result's tab to the reveal's beginning", n, 7, r.State.Sealed != nil)
		steps := len(r.See("panitia").Reveal.Steps)
		for n = 0; r.State.Reveal.Step < steps && n < 50; {
			n += press(r, one, "n")
		}
		want("the reveal of three winners of two awards, with its pauses", n, 10, steps == 6 && r.State.Reveal.Step == steps)
	})
}
