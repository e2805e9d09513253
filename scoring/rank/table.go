package rank

import (
	"math/big"

	"juri/scoring/exact"
)

// Table is the standings under one method.
type Table struct {
	Method     Method
	Official   bool
	Lower      bool       // the lower score is the better one
	Dances     []string   // by which the rows' Dances are told apart
	ByCategory bool       // each category has places of its own; its rows stand together
	Note       *Reason    // what must be said beside the places; nil for nothing
	Rows       []Standing // best first, the unranked last
	Open       []Open     // places of awards that nobody may have
}

// Standing is an entry's place under one method, and why it has that place.
type Standing struct {
	Rank         int // 1, 1, 3 …; 0 if unranked
	CategoryRank int // among the ranked of its category, the first of several; 0 if unranked
	*Grounds
}

// Grounds is what an entry's place rests on. One more sheet moves many places
// and changes the grounds of few, so tables share them: they are never written,
// and are no nil in a table.
type Grounds struct {
	Entry     string
	Category  string
	Score     exact.Ratio // exact, of zscore and additive to 1e-9; no number if nothing was handed in
	Sheets    int         // handed in and counted
	Expected  int         // that the panel owes, recused and excused jurors taken off
	Recused   int
	Tied      bool          // shares its rank
	DecidedBy string        // what set it apart: "score", a step of the tie chain, a rule of skating; of those that share a rank TieShared if that is for good, else nothing
	Award     string        // the first award that it has
	Also      []string      // its further awards
	Why       *Reason       // why it is unranked; nil if it is ranked
	Round     int           // the last round that ranks it; 0 the first
	Points    exact.Decimal // that the score has beside what the sheets make; below zero they were taken away
	Details   *Details      // what few rows have beside these; nil for nothing
}

// Details are what a row has under rules that few contests have.
type Details struct {
	Unit       string // where so many awards a unit are given; see Special
	Ineligible string // why it may have no award but those for all; "" if it may

	Categories []string // those in which it takes part, where they are several; else nil

	Places []int    // of each award, the place that it is for; none or 0 where that is the rank
	Passed []Passed // awards for which it was passed over

	Runs       []Run           // its runs, where its score is of the best of them
	Dances     []exact.Decimal // its place in each of several dances; who shares places has the mean of them
	Jury       exact.Ratio     // beside components: the score that the sheets make alone
	Components []Component     // and what was scored elsewhere
}

// More is the row's Details, and none where it has none.
func (g *Grounds) More() Details {
	if g.Details == nil {
		return Details{}
	}
	return *g.Details
}

// Parts are those of the details that the score is made of; nil where sheets alone make it.
func (d *Details) Parts() *Details {
	if d == nil || d.Runs == nil && d.Dances == nil && d.Jury.None() && d.Components == nil {
		return nil
	}
	return &Details{Runs: d.Runs, Dances: d.Dances, Jury: d.Jury, Components: d.Components}
}

// details gives the grounds, which are not shared yet, details of their own, to be changed.
func (g *Grounds) details() *Details {
	d := g.More()
	g.Details = &d
	return g.Details
}

// Own gives the row grounds of its own, to be changed.
func (r *Standing) Own() *Grounds {
	g := *r.Grounds
	r.Grounds = &g
	return r.Grounds
}

// Joint reports whether the row shares its rank for good.
func (r Standing) Joint() bool { return r.DecidedBy == TieShared || r.DecidedBy == TieJoint }

// Crossed reports whether the last of the first n places shares its rank with the
// place after it, and somebody has to decide.
func (t Table) Crossed(n int) bool {
	return n > 0 && n < len(t.Rows) && t.Rows[n].Rank > 0 && t.Rows[n-1].Rank == t.Rows[n].Rank && !t.Rows[n].Joint()
}

// Margin is by how much the last of the first n places is ahead of the place
// after it; zero where they are tied. False if there are not so many places, or
// if a later round parts the two: their scores are of different sheets.
func (t Table) Margin(n int) (exact.Ratio, bool) {
	if n < 1 || n >= len(t.Rows) || t.Rows[n].Rank == 0 || t.Rows[n-1].Round != t.Rows[n].Round {
		return exact.Ratio{}, false
	}
	a, b := t.Rows[n-1].Score, t.Rows[n].Score
	d := new(big.Rat).Sub(big.NewRat(a.Num, a.Den), big.NewRat(b.Num, b.Den))
	if t.Lower {
		d.Neg(d)
	}
	return exact.OfRat(d)
}
