package scoring

import "strconv"

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
	Entry        string
	Category     string
	Score        Ratio // exact, of zscore and additive to 1e-9; no number if nothing was handed in
	Sheets       int   // handed in and counted
	Expected     int   // that the panel owes, recusals taken off
	Recused      int
	Tied         bool     // shares its rank
	DecidedBy    string   // what set it apart: "score", a step of the tie chain, a rule of skating; nothing while it is tied or unranked
	Award        string   // the first award that it has
	Also         []string // its further awards
	CategoryRank int      // among the ranked of its category; 0 if unranked
	Why          *Error   // why it is unranked; nil if it is ranked
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

// standing counts an entry's sheets and says whether it can be ranked; nums has
// the totals that count, on the measure of the weigher's den, higher better.
func (s State) standing(l *Slot, buf []int64) (r Standing, nums []int64) {
	r, nums = Standing{Entry: l.Entry.ID, Category: l.Entry.Category}, buf[:0]
	for _, c := range l.Cells {
		if c.Recusal != nil {
			r.Recused++
		} else if num, ok := s.total(c); ok {
			nums = append(nums, num)
		}
	}
	r.Sheets = len(nums)
	for _, p := range s.People {
		c := l.find(p.User)
		mine := p.Role == Juror && !p.Gone && p.In(l.Room)
		if (mine || c != nil && c.Progress.HandedIn) && (c == nil || c.Recusal == nil) {
			r.Expected++
		}
	}
	least := max(s.Contest.Result.Panel, 1)
	switch {
	case !l.Counts():
		r.Why = refuse(CodeDidNotTake, "phase", string(l.Phase))
	case r.Sheets < least:
		r.Why = refuse(CodeTooFewSheets, "sheets", strconv.Itoa(r.Sheets), "panel", strconv.Itoa(least))
	}
	return r, nums
}

// total is a cell's total that counts, on the measure of the weigher's den and
// higher being better; none of a recused cell, or while a criterion is empty,
// which is no zero.
func (s State) total(c *Cell) (int64, bool) {
	if !c.counts() {
		return 0, false
	}
	t := c.Sheet.Total
	times := s.weigher.den / t.Den
	if times*t.Den != s.weigher.den { // totalled before the rubric was what it is
		num, whole := s.weigher.sum(c.Sheet.Scores)
		return s.upward(num), whole
	}
	return s.upward(t.Num * times), true
}

// counts reports whether a whole sheet stands that no conflict removes.
func (c *Cell) counts() bool { return c.Recusal == nil && c.Sheet != nil && !c.Sheet.Total.None() }

// upward turns a number so that higher is better.
func (s State) upward(n int64) int64 {
	if s.Contest.Rubric.Places {
		return -n
	}
	return n
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
