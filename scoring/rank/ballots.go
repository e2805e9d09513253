// Package rank makes a table of places from ballots: it knows rules and decisions, and no contest, no person and no state.
package rank

import (
	"maps"
	"slices"

	"juri/scoring/exact"
)

// Ballots are what places are made from. All numbers are such that higher is
// better.
type Ballots struct {
	Entries    []*Entry    // in the order in which they were added; one that changed is another Entry
	Jurors     []string    // by the number that marks say
	Criteria   []string    // those that steps of the tie chain ask for, by id
	Den        int64       // every total is a whole number over this
	Live       exact.Ratio // what a point of the sheets' score adds to the final one, beside components; no number where there are none
	Lower      bool        // the totals are places, turned so that higher is better
	ByCategory bool        // no category is compared with another
	Shared     bool        // jurors share the criteria out: totals are parts, and an entry's score is its Whole
	Runs       int         // of so many runs an entry's score is made, as its Whole: marks are of all of them; 0 where it is not
	Dances     []string    // under skating, the criteria that are placed each by itself; none: the totals are
}

// Component is an entry's value of what was scored elsewhere.
type Component struct {
	ID    string        `json:"id"`
	Value exact.Decimal `json:"value"`
}

// Entry is what is placed, and its ballots.
type Entry struct {
	ID       string
	Category string
	Marks    []Mark        // the totals that count, one a juror
	Means    []exact.Ratio // of each criterion, over the sheets that count; no number where none gives it
	Expected int           // how many the panel owes
	Recused  int           // how many of the panel have a conflict
	Why      *Reason       // why it cannot be placed; nil if it can
	Points   exact.Decimal // to add to the score once, or to take off it: below zero
	Special  *Special      // what it has beside these; nil for nothing
}

// Special is what entries have under rules that few contests have.
type Special struct {
	Unit       string      // whose it is, where so many awards a unit are given
	Ineligible string      // why it may have no award but those for all; "" if it may
	Categories []string    // those in which it takes part, where they are several; else nil
	Whole      exact.Ratio // its score, where the jurors' totals are parts of it; else no number
	Runs       []Run       // its runs, where it has several
	Each       [][]int64   // what each criterion that is counted by itself adds to each of the marks; nil where none is
	Rest       exact.Ratio // what components add to the score, where there are any; no number while one has no value
	Components []Component // their values
}

// special is the entry's Special, and the zero one where it has none.
func (e *Entry) special() Special {
	if e.Special == nil {
		return Special{}
	}
	return *e.Special
}

// Give takes one more sheet's value into the mean of the criterion at that place.
func (e *Entry) Give(at int, v exact.Decimal) {
	e.Means[at].Num += int64(v)
	e.Means[at].Den += int64(exact.One) // to compare only, so not in lowest terms
}

// Mark is one juror's total of one entry.
type Mark struct {
	Juror int32
	Total int64 // over the ballots' Den
}

// same reports whether nothing differs that bears on places.
func (e *Entry) same(o *Entry) bool {
	return e.Expected == o.Expected && e.Recused == o.Recused && e.Points == o.Points && e.Why.same(o.Why) &&
		slices.Equal(e.Marks, o.Marks) && slices.Equal(e.Means, o.Means) && e.special().same(o.special())
}

func (s Special) same(o Special) bool {
	return s.Unit == o.Unit && s.Ineligible == o.Ineligible && slices.Equal(s.Categories, o.Categories) && s.Whole == o.Whole && s.Rest == o.Rest && slices.Equal(s.Components, o.Components) &&
		slices.Equal(s.Runs, o.Runs) && slices.EqualFunc(s.Each, o.Each, slices.Equal)
}

// Rules say how ballots make places.
type Rules struct {
	Method Method
	Ties   []string // the steps of the tie chain
	Awards []Award
	Per    Per  // how many of all awards
	Next   bool // after those who share a rank for good comes the next place, and none stays empty
	// OneByOne is how skating in several dances was done once: whom rule 10 leaves equal are held
	// against all the others again after each place.
	OneByOne bool
	// ZeroOfNone is how high-low was done once: an entry without any sheet has the score zero.
	ZeroOfNone bool
	// NoMin is what was once said of a place that nobody may have: not that the others lack its least score.
	NoMin bool
	// Final is where no more ballots are to come: places of a category in which nobody has one
	// are not awarded, which was not said once.
	Final bool

	Points []exact.Decimal // under Points, what the places are worth from the first on, all others nothing; none: n − 1 of n for the first, and one fewer for each after it
}

// Decisions are what people decided of a table.
type Decisions struct {
	Orders []Order // of entries that shared a rank; of two about the same the later one stands
	Picks  []Pick
}

// Order is a decided order of entries that share a rank, the best first.
type Order struct {
	Entries []string
	By      string // what the rows say that they are decided by
}

// Pick is an award given by hand.
type Pick struct {
	Award   string
	Entries []string
}

func (d Decisions) same(o Decisions) bool {
	return slices.EqualFunc(d.Orders, o.Orders, func(a, b Order) bool { return a.By == b.By && slices.Equal(a.Entries, b.Entries) }) &&
		slices.EqualFunc(d.Picks, o.Picks, func(a, b Pick) bool { return a.Award == b.Award && slices.Equal(a.Entries, b.Entries) })
}

// Reason is why there is no place, or what must be said beside places.
type Reason struct {
	Code string
	Args map[string]string // the particulars that each code names
}

// The reasons that rank gives itself.
const (
	UnknownMethod = "unknown_method"  // method, known
	TooFewToTrim  = "too_few_to_trim" // sheets
	TooFewToDrop  = "too_few_to_drop" // sheets
	Apart         = "parts"           // parts, each, join
	Uneven        = "ranks_uneven"    // each juror ranked other entries, and the sums have no exact common measure
	NeedsWhole    = "needs_whole"     // method: it compares whole sheets, and jurors give parts
	NoPoints      = "points_left_out" // places stand, without the points that were taken from scores or added: there are no points
	TooFine       = "rubric_too_fine" // a score has no exact number in 63 bits
	NoResidual    = "no_residual"     // places stand, with nothing left to measure their error by
)

func (r *Reason) same(o *Reason) bool {
	return r == o || r != nil && o != nil && r.Code == o.Code && maps.Equal(r.Args, o.Args)
}
