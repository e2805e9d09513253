package scoring

import (
	"slices"
	"strconv"
)

// Table is the standings under one method.
type Table struct {
	Method   Method
	Official bool
	Rows     []Standing // best first, the unranked last
}

// Standing is an entry's place under one method, and why it has that place.
type Standing struct {
	Rank      int // 1, 1, 3 …; 0 if unranked
	Entry     string
	Score     Ratio // exact; no number if nothing was handed in
	Sheets    int   // handed in and counted
	Expected  int   // that the panel owes, recusals taken off
	Recused   int
	Tied      bool   // shares its rank
	DecidedBy string // what set it apart: "score", or nothing while it is tied or unranked
	Award     string // the tier its rank falls in
	Why       *Error // why it is unranked; nil if it is ranked
}

// The reasons why an entry has no rank.
const (
	CodeTooFewSheets Code = "too_few_sheets" // sheets, panel
	CodeDidNotTake   Code = "did_not_take"   // phase
)

// Standings returns the official standings: every handed-in sheet counts from
// the moment it is handed in, entries with fewer than the panel's least number
// of sheets are listed unranked with the reason.
func (s State) Standings() Table {
	if s.Contest == nil {
		return Table{}
	}
	t := Table{Method: s.Contest.Result.Method, Official: true, Rows: make([]Standing, 0, len(s.Slots))}
	for _, l := range s.Slots {
		t.Rows = append(t.Rows, s.standing(l))
	}
	slices.SortStableFunc(t.Rows, func(a, b Standing) int {
		if (a.Why == nil) != (b.Why == nil) {
			return cmpBool(a.Why != nil, b.Why != nil)
		}
		return b.Score.Cmp(a.Score)
	})
	t.rank(s.Contest.Result.Awards)
	return t
}

// standing returns an entry's score, without its rank.
func (s State) standing(l *Slot) Standing {
	r := Standing{Entry: l.Entry.ID}
	var sum int64
	for _, c := range l.Cells {
		switch {
		case c.Recusal != nil:
			r.Recused++
		case c.Sheet != nil:
			if num, whole := s.weigher.sum(c.Sheet.Scores); whole { // an empty criterion is no zero
				sum += num
				r.Sheets++
			}
		}
	}
	for _, p := range s.Panel(l) {
		if l.Cell(p.User).Recusal == nil {
			r.Expected++
		}
	}
	r.Score = meanOf(sum, s.weigher.den, r.Sheets)
	switch least := s.Contest.Result.Panel; {
	case !l.Counts():
		r.Why = refuse(CodeDidNotTake, "phase", string(l.Phase))
	case r.Sheets < max(least, 1):
		r.Why = refuse(CodeTooFewSheets, "sheets", strconv.Itoa(r.Sheets), "panel", strconv.Itoa(max(least, 1)))
	}
	return r
}

// rank gives equal scores the same rank (1, 1, 3) and each rank its award.
func (t *Table) rank(awards []Award) {
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.Why != nil {
			continue
		}
		r.Rank, r.DecidedBy = i+1, "score"
		if i > 0 && r.Score.Cmp(t.Rows[i-1].Score) == 0 {
			p := &t.Rows[i-1]
			r.Rank, r.Tied, p.Tied = p.Rank, true, true
			r.DecidedBy, p.DecidedBy = "", ""
		}
	}
	for i := range t.Rows {
		if r := &t.Rows[i]; r.Rank > 0 {
			r.Award = awardAt(awards, r.Rank)
		}
	}
}

func awardAt(awards []Award, rank int) string {
	for _, a := range awards {
		if rank <= a.Places {
			return a.Name
		}
		rank -= a.Places
	}
	return ""
}
