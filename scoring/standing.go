package scoring

import "juri/scoring/exact"

// Table is the standings under one method.
type Table struct {
	Method   Method
	Official bool
	Lower    bool       // the lower score is the better one
	Note     *Error     // what must be said beside the places; nil for nothing
	Rows     []Standing // best first, the unranked last
}

// Standing is an entry's place under one method, and why it has that place.
type Standing struct {
	Rank         int // 1, 1, 3 …; 0 if unranked
	CategoryRank int // among the ranked of its category; 0 if unranked
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
	Tied      bool     // shares its rank
	DecidedBy string   // what set it apart: "score", a step of the tie chain, a rule of skating; nothing while it is tied or unranked
	Award     string   // the first award that it has
	Also      []string // its further awards
	Why       *Error   // why it is unranked; nil if it is ranked
	Round     int      // the last round that ranks it; 0 the first
}

// own gives the row grounds of its own, to be changed.
func (r *Standing) own() *Grounds {
	g := *r.Grounds
	r.Grounds = &g
	return r.Grounds
}

// The reasons why an entry has no rank.
const (
	CodeTooFewSheets Code = "too_few_sheets" // sheets, panel
	CodeDidNotTake   Code = "did_not_take"   // phase
)

// Standings returns the official standings: every handed-in sheet counts from
// the moment it is handed in, entries with fewer than the panel's least number
// of sheets are listed unranked with the reason. Where the official method has
// no places yet, every entry is unranked with that reason. Once the result is
// sealed they are what was sealed.
func (s State) Standings() Table {
	if s.Contest == nil {
		return Table{}
	}
	if s.Sealed != nil {
		return s.Sealed.Table()
	}
	t, _ := s.StandingsBy(s.Contest.Result.Method)
	return t
}

// find returns the juror's cell; nil if nothing came of it yet.
func (s *Slot) find(juror string) *Cell {
	for _, c := range s.Cells {
		if c.Juror == juror {
			return c
		}
	}
	return nil
}
