package scoring

import (
	"maps"
	"math/big"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"juri/scoring/rank"
)

// forms are what the contest has of what contests may have.
func (p *played) forms() []string {
	c := p.contest
	all := []string{string(c.Result.Method)}
	for form, has := range map[string]bool{
		"shared": p.shared(), "categories": len(c.Rubrics) > 0, "not-compared": c.ByCategory(), "places": c.Rubric.Places, "dances": c.Result.Dances, "blocks": len(c.Rubric.Blocks) > 0,
		"components": len(c.Result.Components) > 0, "worth": c.Result.Points != nil, "settled": slices.ContainsFunc(p.decided, func(d decision) bool { return !d.joint }),
		"joint": slices.ContainsFunc(p.decided, func(d decision) bool { return d.joint }), "guests": c.Result.Ineligible != nil, "per": c.Result.Per != (rank.Per{}),
		"bonus":    slices.ContainsFunc(c.Rubric.Criteria, func(c Criterion) bool { return c.Bonus }),
		"adjusted": slices.ContainsFunc(p.events, func(e Event) bool { _, is := e.Fact.(ScoreAdjusted); return is }),
		"recused":  slices.ContainsFunc(p.events, func(e Event) bool { _, is := e.Fact.(RecusalDeclared); return is }),
		"excused":  slices.ContainsFunc(p.events, func(e Event) bool { _, is := e.Fact.(JurorExcused); return is }),
		"voided":   slices.ContainsFunc(p.events, func(e Event) bool { _, is := e.Fact.(SheetVoided); return is }),
		"moved":    slices.ContainsFunc(p.events, func(e Event) bool { _, is := e.Fact.(SlotMoved); return is }),
		"rounds":   len(p.rounds) > 1 && c.Result.Best == 0, "rounds-two": len(p.rounds) > 2 && c.Result.Best == 0, "rooms": len(p.rooms) > 1+len(c.Result.Rounds), "older": p.version < RulesVersion,
		"picked": len(p.picked) > 0, "seats": len(p.seats) > 0, "bands": c.Rubric.Bands != nil,
		"rooms-criteria": slices.ContainsFunc(p.jurors, func(j Person) bool { return j.CriteriaIn != nil }),
		"overtime":       slices.ContainsFunc(p.events, func(e Event) bool { f, is := e.Fact.(ScoreAdjusted); return is && f.Over > 0 }),
		"choices":        slices.ContainsFunc(c.Rubric.Criteria, func(c Criterion) bool { return c.Levels != nil }),
		"runs":           c.Result.Best > 0, "once": c.Rubric.Once, "panels": c.Panels != nil, "champion": c.Result.Champion != nil,
		"both":         slices.ContainsFunc(p.entries, func(e Entry) bool { return len(kindsOf(e)) > 1 }),
		"placed":       slices.ContainsFunc(c.Result.Components, func(k Component) bool { return k.Points != nil }),
		"first-empty":  p.firstEmpty(),
		"places-count": c.Result.CountsPlaces() && len(p.rounds) > 1,
		"shifts":       slices.ContainsFunc(p.jurors, func(j Person) bool { return j.Shifts != nil }),
	} {
		if has {
			all = append(all, form)
		}
	}
	for _, step := range c.Result.Ties {
		kind, _, _ := strings.Cut(step, ":")
		all = append(all, "tie-"+kind)
	}
	for _, a := range c.Result.Awards {
		if a.Min > 0 && a.Places > 0 {
			all = append(all, "least-score")
		} else if a.Min > 0 {
			all = append(all, "medals")
		} else {
			all = append(all, "award")
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// TestAllForms holds random contests of all forms together against the rule: who has which
// place, by what, with which score and which awards. JURI_LONG=1 plays 100,000. The two adjusted
// methods are held to 1e-9.
func TestAllForms(t *testing.T) {
	want := 1_000
	if os.Getenv("JURI_LONG") != "" {
		want = 100_000
	}
	met := map[string]int{}
	for seed := range uint64(want) {
		p := play(rand.New(rand.NewPCG(seed, 41)))
		s := p.state()
		if s.Contest == nil { // too fine
			met["refused"]++
			continue
		}
		if p.wrong != "" {
			t.Fatalf("%d %v: %s", seed, p.forms(), p.wrong)
		}
		p.hold(t, seed, s, met)
		p.said(met)
		for _, form := range p.forms() {
			met[form]++
		}
	}
	for _, form := range strings.Fields("rounds rooms rooms-criteria seats excused voided moved picked bands older mean trimmed high-low drop-lowest median ranksum points skating zscore additive shared categories not-compared places dances blocks components placed worth settled joint bonus adjusted recused " +
		"both once choices runs overtime shifts panels champion award least-score medals guests per tie-shared tie-criterion tie-highest tie-median tie-firsts tie-head-to-head tie-ballot tie-draw tie-runs ranked placed-further unranked tied open") {
		if met[form] < want/50 {
			t.Errorf("%s: %d of %d", form, met[form], want)
		}
	}
	drewAll(t, met, want)
	if met["first-empty"] < want/500 {
		t.Errorf("nobody had a place in the first round alone in %d of %d", met["first-empty"], want)
	}
	if met["places-count"] < want/100 {
		t.Errorf("places of an earlier round counted in %d of %d", met["places-count"], want)
	}
	if met["turned"] < want/1000 {
		t.Errorf("points made %d champions", met["turned"])
	}
	if met["refused"] > want/50 {
		t.Errorf("%d of %d contests are too fine", met["refused"], want)
	}
}

// hold compares what juri makes of the contest with the rule, and counts what it met.
func (p *played) hold(t *testing.T, seed uint64, s State, met map[string]int) {
	t.Helper()
	table, got := p.table(), s.Standings()
	of := p.placedTurns(table)
	open := of.give(table)
	met["open"] += len(open)
	placed := 0
	for _, r := range got.Rows {
		if owed, sheets := p.owes(r.Entry); r.Expected != owed || r.Sheets != sheets {
			t.Fatalf("%d %v: %s is owed %d sheets and has %d, and by the rule %d and %d", seed, p.forms(), r.Entry, r.Expected, r.Sheets, owed, sheets)
		}
		at := table[r.Entry]
		if at == nil {
			if met["unranked"]++; r.Rank != 0 {
				t.Fatalf("%d %v: %s has rank %d, and by the rule none", seed, p.forms(), r.Entry, r.Rank)
			}
			continue
		}
		if placed++; p.of[r.Entry] != r.Entry {
			met["placed-further"]++
		}
		if met["ranked"]++; at.tied {
			met["tied"]++
		}
		score := r.Score
		if got.Lower {
			score.Num = -score.Num
		}
		// How skating shows a score, and names its rules, rank's own tests hold.
		shown := got.Method == rank.Skating || !score.None() && p.isScore(score.Rat(), at.score) && (at.by == "settled" || r.DecidedBy == at.by)
		if r.Rank != at.rank || r.Tied != at.tied || !shown {
			t.Fatalf("%d %v: %s has rank %d by %q with %v, tied %v (%v); by the rule %d by %q with %v, tied %v",
				seed, p.forms(), r.Entry, r.Rank, r.DecidedBy, r.Score, r.Tied, r.Why, at.rank, at.by, at.score, at.tied)
		}
		for _, a := range p.contest.Result.Awards {
			place, won := r.Won(a)
			if want, has := at.awards[a.Name]; won != has || won && place != want {
				t.Fatalf("%d %v: %s has %+v: %v, for place %d; by the rule %v, for %d", seed, p.forms(), r.Entry, a, won, place, has, want)
			}
		}
	}
	if placed != len(table) {
		t.Fatalf("%d %v: %d have a place, and by the rule %d", seed, p.forms(), placed, len(table))
	}
	told := map[string]int{}
	for _, o := range got.Open {
		told[o.Award] += o.Places
	}
	if !maps.Equal(told, open) {
		t.Fatalf("%d %v: %v are open, and by the rule %v", seed, p.forms(), told, open)
	}
	if p.contest.Result.Champion != nil {
		want := of.champions(table)
		for i, c := range want {
			if i > 0 && want[i-1].rank < c.rank && slices.Compare(want[i-1].won, c.won) < 0 {
				met["turned"]++ // points say otherwise than the firsts alone
			}
		}
		if said := championsOf(s.championsOf(got)); !reflect.DeepEqual(said, want) {
			t.Fatalf("%d %v: champions %+v, and by the rule %+v", seed, p.forms(), said, want)
		}
	}
}

// isScore reports whether a score is the rule's; of the adjusted methods, which are worked out in floating
// point, to 1e-8.
func (p *played) isScore(score, want *big.Rat) bool {
	if m := p.contest.Result.Method; m != rank.ZScore && m != rank.Additive {
		return score.Cmp(want) == 0
	}
	off := new(big.Rat).Sub(score, want)
	return off.Abs(off).Cmp(big.NewRat(1, 1e8)) < 0
}
