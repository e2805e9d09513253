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
	equal(t, "lacking", w.s.Ready().Lacking, []Lacking{{"berkas", []string{"p1", "p2", "p3", "e1"}}})
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
