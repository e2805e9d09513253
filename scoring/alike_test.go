package scoring

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestPlacesStay holds that no place of a contest of any form depends on how entries and jurors are
// called, on the order in which jurors are listed and hand in, on a sheet that was voided and handed
// in anew, or on the measure of weights that are divided by their sum; and that a result says once
// it is sealed and read back what it said before.
func TestPlacesStay(t *testing.T) {
	want := uint64(120)
	if os.Getenv("JURI_LONG") != "" {
		want = 10_000
	}
	otherwise := naming{func(i int) string { return fmt.Sprint("e", 90-i) }, func(i int) string { return fmt.Sprint("x", 9-i) }}
	met := map[string]int{}
	for seed := range want {
		p := play(rand.New(rand.NewPCG(seed, 43)))
		s := p.state()
		if s.Contest == nil {
			continue
		}
		rng, was := rand.New(rand.NewPCG(seed, 44)), p.rowsOf(s)
		hold := func(what string, p *played, s State) {
			if s.Contest == nil { // too fine
				return
			}
			met[what]++
			if is := p.rowsOf(s); !maps.Equal(was, is) {
				t.Fatalf("%d %v, %s:\n%v\nwas\n%v", seed, p.forms(), what, is, was)
			}
		}
		other := playAs(rand.New(rand.NewPCG(seed, 43)), otherwise)
		hold("other names", other, other.state())
		mixed := *p
		mixed.jurors, mixed.events = slices.Clone(p.jurors), slices.Clone(p.events)
		rng.Shuffle(len(mixed.jurors), func(i, j int) { mixed.jurors[i], mixed.jurors[j] = mixed.jurors[j], mixed.jurors[i] })
		mixed.swap(rng)
		hold("another order", &mixed, mixed.state())
		again := *p
		again.events = nil
		for _, e := range p.events {
			f, is := e.Fact.(SheetSubmitted)
			if is && rng.IntN(4) == 0 {
				v := VoidProposed{Slot: f.Slot, Juror: f.Juror, Sheet: e.Seq, Reason: "x"}
				again.events = append(again.events, e, Event{Seq: e.Seq, Clock: e.Clock, Fact: v}, Event{Seq: e.Seq, Clock: e.Clock, Fact: SheetVoided{VoidProposed: v, Of: e.Seq, Proposer: "panitia"}})
			}
			again.events = append(again.events, e)
		}
		hold("handed in anew", &again, again.state())
		heavier := *p
		heavier.contest.Rubric, heavier.contest.Rubrics = thrice(p.contest.Rubric), nil
		for _, r := range p.contest.Rubrics {
			heavier.contest.Rubrics = append(heavier.contest.Rubrics, thrice(r))
		}
		hold("other weights", &heavier, heavier.state())

		data, err := json.Marshal(s.snapshot(s.Head, ""))
		var back Snapshot
		if err == nil {
			err = json.Unmarshal(data, &back)
		}
		if err != nil || back.Sum() != back.Digest {
			t.Fatalf("%d %v: read back: %v", seed, p.forms(), err)
		}
		hold("sealed", p, Apply(s, Event{Seq: s.Seq + 1, By: "wakil", Fact: ResultSealed{Snapshot: back, Proposer: "panitia"}}))
	}
	for what, n := range met {
		if n < int(want)*9/10 {
			t.Errorf("%s: %d of %d", what, n, want)
		}
	}
}

// rowsOf is what the standings say of each entry, under names that every naming has in common.
func (p *played) rowsOf(s State) map[string]string {
	var names []string
	for i := range 9 {
		names = append(names, p.names.entry(i), fmt.Sprint("n", i), p.names.juror(i), fmt.Sprint("j", i))
	}
	plain := strings.NewReplacer(names...)
	rows, t := map[string]string{}, s.Standings()
	for _, r := range t.Rows {
		said := fmt.Sprint(r.Rank, r.Tied, r.Sheets, " of ", r.Expected, " by ", r.DecidedBy)
		if !r.Score.None() {
			said += fmt.Sprintf(" %.6f", r.Score.Float())
		}
		for _, a := range p.contest.Result.Awards {
			if place, won := r.Won(a); won {
				said += fmt.Sprint(" ", a.Name, " ", place)
			}
		}
		rows[plain.Replace(r.Entry)] = plain.Replace(said)
	}
	for _, o := range t.Open {
		rows["open "+o.Award+o.Category] = fmt.Sprint(o.Place, o.Places)
	}
	return rows
}

// swap exchanges sheets that came one after the other, of two jurors or two turns.
func (p *played) swap(rng *rand.Rand) {
	for range 3 {
		for i := range p.events[1:] {
			a, isA := p.events[i].Fact.(SheetSubmitted)
			b, isB := p.events[i+1].Fact.(SheetSubmitted)
			if isA && isB && (a.Slot != b.Slot || a.Juror != b.Juror) && rng.IntN(2) == 0 {
				p.events[i], p.events[i+1] = p.events[i+1], p.events[i]
			}
		}
	}
}

// thrice is the rubric with three times its weights, where these are divided by their sum.
func thrice(r Rubric) Rubric {
	if r.Total == WeightedSum {
		return r
	}
	r.Criteria, r.Blocks = slices.Clone(r.Criteria), slices.Clone(r.Blocks)
	for i := range r.Criteria {
		r.Criteria[i].Weight *= 3
	}
	for i := range r.Blocks {
		r.Blocks[i].Weight *= 3
	}
	return r
}
