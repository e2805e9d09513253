package scoring

import (
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// dances makes the small contest one of two dances, whose places jurors give.
func dances(c *Setup) {
	r := &c.Contest.Rubric
	r.Places, c.Contest.Result.Method, c.Contest.Result.Dances = true, rank.Skating, true
	for i := range r.Criteria {
		r.Criteria[i].Weight, r.Criteria[i].Scale = exact.One, points("1", "9", "1")
	}
	c.Entries = c.Entries[:3]
}

// Each criterion is placed by itself, and who shares a place has half of two; what
// was sealed says so, too.
func TestDances(t *testing.T) {
	c := smallSetup()
	c.People[1].Chair = true
	dances(&c)
	withKeys(&c)
	w := newWorld(t, c)
	for _, m := range []struct{ slot, isi, gaya string }{{"p1", "1", "3"}, {"p2", "2", "1"}, {"p3", "3", "2"}} {
		w.must("panitia", Call{m.slot}, Next{"pinus"}, Next{"pinus"})
		w.must("ani", sheet(m.slot, m.isi, m.gaya))
	}
	w.must("budi", sheet("p1", "2", "3"), sheet("p2", "1", "1"), sheet("p3", "3", "2"))
	w.must("panitia", Close{"p1"}, Close{"p2"}, Close{"p3"})
	want := []Scores{{{"isi", d("1.5")}, {"gaya", d("1")}}, {{"isi", d("1.5")}, {"gaya", d("3")}}, {{"isi", d("3")}, {"gaya", d("2")}}}
	check := func(table rank.Table) {
		t.Helper()
		for i, row := range table.Rows {
			equal(t, "the place of "+row.Entry, row.Rank, i+1)
			equal(t, "dances of "+row.Entry, DancesOf(table, row), want[i])
		}
		equal(t, "the best", table.Rows[0].Entry+" "+table.Rows[0].Score.String()+" "+table.Rows[0].DecidedBy, "p2 2.500000 dances")
	}
	check(w.s.Standings())
	w.must("panitia", ProposeSeal{})
	w.must("budi", ConfirmSeal{Of: w.s.Proposal.Seq})
	check(w.s.Standings())
}

// A contest that began when skating placed the totals goes on so, whatever the files
// make of it now.
func TestSkatingOfTotalsGoesOn(t *testing.T) {
	c := smallSetup()
	dances(&c)
	c.Contest.Result.Dances = false
	w := newWorld(t, c)
	w.must("panitia", Call{"p1"}, Next{"pinus"}, Next{"pinus"})
	w.must("ani", sheet("p1", "1", "3"))
	c.Contest.Result.Dances = true
	w.must("@host", Configure{Setup: c})
	equal(t, "dances", w.s.Contest.Result.Dances, false)
}
