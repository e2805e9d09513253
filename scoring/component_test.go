package scoring

import (
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// withFile has 30 of a hundred scored elsewhere, up to 20.
func withFile(c *Setup) {
	c.Contest.Result.Components = []Component{{ID: "berkas", Name: Text{ID: "Berkas", EN: "File"}, Weight: d("30"), Scale: points("0", "20", "0.5")}}
}

// What was scored elsewhere makes its part of the final score, and until it is there the
// entry has no place and the result is not sealed without a reason.
func TestComponents(t *testing.T) {
	w := judged(t, withFile)
	equal(t, "without it", string(w.row("p1").Why.Code), string(CodeNoComponent))
	w.refused("panitia", ProposeSeal{}, CodeSealNotReady)
	equal(t, "lacking", w.s.Ready().Lacking, []Lacking{{"berkas", []string{"p1", "p2", "p3", "e1"}, false}})
	w.refused("panitia", SetComponents{Component: "suara"}, CodeUnknownComponent)
	w.refused("panitia", SetComponents{"berkas", []EntryValue{{"p1", d("20.5")}}, ""}, CodeOffScale)
	w.refused("panitia", SetComponents{"berkas", []EntryValue{{"x", d("2")}}, ""}, CodeUnknownSlot)
	w.must("panitia", SetComponents{"berkas", []EntryValue{{"p1", d("10")}, {"p2", d("20")}, {"p3", d("0")}}, ""})
	w.refused("panitia", SetComponents{"berkas", []EntryValue{{"p1", d("11")}}, ""}, CodeReasonNeeded)
	seq := w.s.Seq
	w.must("panitia", SetComponents{"berkas", []EntryValue{{"p1", d("10")}}, ""}) // it says what stands
	equal(t, "records", w.s.Seq, seq)
	w.must("wakil", SetComponents{"berkas", []EntryValue{{"e1", d("12.5")}}, ""})
	// 80 of 100 weighs 70, 10 of 20 weighs 30.
	equal(t, "p1", w.row("p1").Score, exact.NewRatio(71, 1))
	equal(t, "p2", w.row("p2").Score, exact.NewRatio(86, 1))
	equal(t, "p3", w.row("p3").Score, exact.NewRatio(49, 1))
	equal(t, "the jury's own", w.row("p1").More().Jury, exact.NewRatio(80, 1))
	w.must("panitia", Adjust{"p2", d("-2"), "lewat waktu"})
	equal(t, "p2 less", w.row("p2").Score, exact.NewRatio(84, 1))
	equal(t, "brought by", w.s.ComponentsBy(), []BroughtBy{{"berkas", "panitia", 3}, {"berkas", "wakil", 1}})
	equal(t, "the jury sees none", len(See(w.s, w.as("ani")).Slot("p1").Components), 0)
	equal(t, "whole", len(w.s.Ready().Lacking), 0)
	seal(w)
	equal(t, "kept", w.s.Sealed.Table().Rows[0].More().Components, []rank.Component{{ID: "berkas", Value: d("20")}})
	w.refused("panitia", SetComponents{"berkas", []EntryValue{{"p1", d("11")}}, "x"}, CodeSealed)
	checkReplay(t, w)
}

// Places of an earlier round are worth points, and count as their share of the first place's.
func TestComponentOfPlaces(t *testing.T) {
	w := judged(t, func(c *Setup) {
		c.Contest.Result.Components = []Component{Component{ID: "awal", Weight: d("30")}.OfPlaces([]exact.Decimal{d("12"), d("10"), d("7.5")})}
	})
	w.refused("panitia", SetComponents{"awal", []EntryValue{{"p1", d("1.5")}}, ""}, CodeOffScale)
	w.refused("panitia", SetComponents{"awal", []EntryValue{{"p1", d("0")}}, ""}, CodeOffScale)
	w.must("panitia", SetComponents{"awal", []EntryValue{{"p1", d("1")}, {"p2", d("2")}, {"p3", d("3")}, {"e1", d("4")}}, ""})
	// 80, 80 and 70 of 100 weigh 70; the places 30, 25, 18.75 and nothing.
	for id, want := range map[string]exact.Ratio{"p1": exact.NewRatio(86, 1), "p2": exact.NewRatio(81, 1), "p3": exact.NewRatio(271, 4)} {
		equal(t, id, w.row(id).Score, want)
	}
	checkReplay(t, w)
}

// Components change the result that waits for its second person.
func TestComponentMovesProposal(t *testing.T) {
	w := judged(t, withFile)
	w.must("panitia", SetComponents{"berkas", []EntryValue{{"p1", d("10")}, {"p2", d("20")}, {"p3", d("0")}, {"e1", d("0")}}, ""}, ProposeSeal{})
	w.must("panitia", SetComponents{"berkas", []EntryValue{{"p1", d("10.5")}}, "salah ketik"})
	w.refused("wakil", ConfirmSeal{Of: w.s.Proposal.Seq}, CodeResultMoved)
}

// What cannot be said together with components is refused.
func TestCheckComponents(t *testing.T) {
	for name, row := range map[string]struct {
		change func(*Contest)
		want   Code
	}{
		"as it is":   {func(*Contest) {}, ""},
		"placings":   {func(c *Contest) { c.Result.Method = rank.Skating }, CodeNoPoints},
		"rounds":     {func(c *Contest) { c.Result.Rounds = []Round{{}} }, CodeComponentRounds},
		"no round":   {func(c *Contest) { c.Result.Components[0].From = 1 }, CodeComponentFrom},
		"last round": {func(c *Contest) { c.Result.Rounds, c.Result.Components[0].From = []Round{{}}, 2 }, CodeComponentFrom},
		"first":      {func(c *Contest) { c.Result.Rounds, c.Result.Components[0].From = []Round{{}}, 1 }, ""},
		"runs":       {func(c *Contest) { c.Result.Rounds, c.Result.Best, c.Result.Components[0].From = []Round{{}}, 1, 1 }, CodeComponentFrom},
		"all of it":  {func(c *Contest) { c.Result.Components[0].Weight = d("100") }, CodeComponentWeights},
		"no maximum": {func(c *Contest) { c.Result.Components[0].Scale.Max = 0 }, CodeComponentScale},
		"far too fine": {func(c *Contest) {
			c.Result.Components[0].Weight, c.Result.Components[0].Scale = d("29"), points("0.000001", "999999.999999", "0.000001")
		}, CodeComponentFine},
	} {
		c := smallSetup()
		withFile(&c)
		row.change(&c.Contest)
		got := Code("")
		if why := c.Contest.CheckComponents(); why != nil {
			got = why.Code
		}
		equal(t, name, got, row.want)
	}
}

// Places of earlier rounds of the contest itself count in all rounds after them, as they are when they are
// asked for; nobody brings one in, and a record that says one changes nothing.
func TestPlacesOfEarlierRoundsCount(t *testing.T) {
	w := finals(t, FromOverall, apart)
	c := *w.s.Contest
	c.Result.Rounds = []Round{{Name: "Semifinal", Top: 4, Each: FromOverall, Room: "final"}, {Name: "Final", Top: 2, Each: FromOverall, Room: "pinus"}}
	c.Result.Components = []Component{
		Component{ID: "awal", Weight: d("20"), From: 1}.OfPlaces([]exact.Decimal{d("12"), d("9"), d("6")}),
		Component{ID: "tengah", Weight: d("30"), From: 2}.OfPlaces([]exact.Decimal{d("4"), d("1")}),
	}
	if why := c.CheckComponents(); why != nil {
		t.Fatal(why)
	}
	w.apply("@host", ContestSet{c})
	play := func(scores map[string]string) {
		t.Helper()
		for _, slot := range sortedKeys(scores) {
			w.must("panitia", Call{slot}, Next{w.s.Slot(slot).Room}, Next{w.s.Slot(slot).Room})
			w.must("ani", sheet(slot, scores[slot], scores[slot]))
			w.must("panitia", Close{slot})
		}
	}
	score := func(turn string, want exact.Ratio) {
		t.Helper()
		equal(t, turn, w.row(turn).Score, want)
	}
	score("e1", exact.NewRatio(95, 1)) // there is none yet
	w.must("panitia", Advance{})       // e1, p2, p3 and p1, in this order
	play(map[string]string{"e1.2": "50", "p2.2": "60", "p3.2": "60", "p1.2": "80"})
	score("e1.2", exact.NewRatio(60, 1)) // 80 of a hundred are the jury's, and 20 × 12/12 the place's
	score("p2.2", exact.NewRatio(63, 1))
	score("p3.2", exact.NewRatio(58, 1))
	score("p1.2", exact.NewRatio(64, 1))
	equal(t, "nothing is lacking", len(w.s.Ready().Lacking), 0)
	w.must("panitia", Advance{}) // p1 and p2
	play(map[string]string{"p1.3": "70", "p2.3": "70"})
	score("p1.3", exact.NewRatio(65, 1))  // 50 × 0.7 + 20 × 0/12 + 30 × 4/4
	score("p2.3", exact.NewRatio(115, 2)) // 50 × 0.7 + 20 × 9/12 + 30 × 1/4
	equal(t, "of what", w.row("p2.3").More().Components, []rank.Component{{ID: "awal", Value: 2 * exact.One}, {ID: "tengah", Value: 2 * exact.One}})
	equal(t, "places", w.places(), []string{"1 p1.3 Juara 2", "2 p2.3 Harapan 2", "3 e1.2 Harapan 1", "4 p3.2  1", "5 e3  0", "6 e2  0"})
	equal(t, "by nobody", len(w.s.ComponentsBy()), 0)
	e := w.refused("panitia", SetComponents{"awal", []EntryValue{{"p1.3", d("1")}}, "x"}, CodeComponentPlaces)
	equal(t, "which", e.Args, Args{"component": "awal", "from": "1"})

	forged := Event{By: "panitia", Fact: ComponentSet{Slot: "p2.3", Component: "awal", Value: exact.One}}
	s := w.s
	s.Secret = Hash{1}
	if Caused(s, forged) == nil {
		t.Error("a place that nobody may bring in is on record")
	}
	was := spell(w.s.Standings())
	w.apply("panitia", forged.Fact)
	equal(t, "with it", spell(w.s.Standings()), was)

	// A sheet that is corrected moves the places after it, and an entry without one has no score.
	w.must("panitia", Reopen{Slot: "e1", Reason: "x"})
	w.must("cici", sheet("e1", "1", "1"))
	w.must("panitia", Close{"e1"})
	score("p2.3", exact.NewRatio(125, 2)) // the first of the first round now
	w.must("panitia", Reopen{Slot: "p2", Reason: "x"})
	for _, j := range []string{"ani", "budi"} {
		w.must("panitia", Void{Slot: "p2", Juror: j, Reason: "x"})
		w.must("wakil", ConfirmVoid{Of: w.s.Voids[0].Seq})
	}
	equal(t, "without a place", string(w.s.Rounds()[2].Rows[1].Why.Code), string(CodeNoComponent))
	equal(t, "lacking", w.s.Ready().Lacking, []Lacking{{"awal", []string{"p2.2", "p2.3"}, true}, {"tengah", []string{"p2.3"}, true}})
	checkReplay(t, w)
}
