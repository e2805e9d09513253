package scoring

import (
	"bytes"
	"crypto/sha256"
	"slices"
	"strings"
	"time"

	"juri/scoring/rank"
)

// The reasons why a tie cannot be decided.
const (
	CodeNotTied      Code = "not_tied"       // entries (comma-separated)
	CodeBadOrder     Code = "bad_order"      // entries (comma-separated)
	CodeSeedOrChoice Code = "seed_or_choice" //
)

// What a row's DecidedBy says where a recorded decision set it apart.
const (
	ByChoice = "choice" // the chair's, with a reason
	ByDraw   = "draw"   // by lot, with a seed
)

// MaxSeed is the most bytes of a draw's seed.
const MaxSeed = 128

// DecideTie puts entries that share a rank into an order: by the chair's choice,
// which needs a reason, or by lot, which needs a seed that the people in the
// room settle (a throw of dice, a number from the lottery). To decide again what
// was decided needs a reason either way; the decision before stays on record.
type DecideTie struct {
	Entries []string // all that share the rank; of a choice, the best first
	Seed    string   // of a draw; "" for a choice
	Reason  string
}

func (c DecideTie) decide(s State, by Person) ([]Fact, error) {
	if err := sealers(by); err != nil {
		return nil, err
	}
	seed, reason := KeepLine(c.Seed), Keep(c.Reason)
	named := strings.Join(c.Entries, ",")
	set := sorted(c.Entries)
	again := slices.ContainsFunc(s.Ties, func(d TieDecision) bool { return slices.Equal(sorted(d.Order), set) }) &&
		s.Contest != nil && s.undecided().Shared(set)
	switch {
	case len(c.Entries) > maxTied || len(named) > MaxText:
		return nil, tooLong()
	case len(slices.Compact(slices.Clone(set))) != len(c.Entries):
		return nil, refuse(CodeBadOrder, "entries", named)
	case s.Contest == nil || !again && !s.Standings().Shared(set):
		return nil, refuse(CodeNotTied, "entries", named)
	case len(reason) > MaxText || len(seed) > MaxSeed:
		return nil, tooLong()
	case reason == "" && (seed == "" || again):
		return nil, refuse(CodeReasonNeeded)
	}
	f := TieDecided{Order: slices.Clone(c.Entries), Reason: reason}
	if seed != "" {
		f.Seed, f.Order = seed, DrawOrder(seed, c.Entries)
	}
	return one(f)
}

// maxTied is the most entries that one decision may be about.
const maxTied = 1000

// DrawOrder is the order in which a draw by lot puts entries: by the SHA-256 of
// the seed followed by the entry's id, the smallest first. It depends on nothing
// else, so that anybody can repeat it.
func DrawOrder(seed string, entries []string) []string {
	order := sorted(entries)
	slices.SortStableFunc(order, func(a, b string) int {
		x, y := sha256.Sum256([]byte(seed+a)), sha256.Sum256([]byte(seed+b))
		return bytes.Compare(x[:], y[:])
	})
	return order
}

func sorted(list []string) []string {
	list = slices.Clone(list)
	slices.Sort(list)
	return list
}

// TieDecided is the order of entries that shared a rank.
type TieDecided struct {
	Order  []string `json:"order" half:"public"`          // the best first
	Seed   string   `json:"seed,omitempty" half:"public"` // of a draw by lot; "" for the chair's choice
	Reason string   `json:"reason,omitempty"`
}

// Type names the fact in the journal.
func (TieDecided) Type() string { return "tie.decided" }

func (f TieDecided) apply(b *builder, e Event) {
	b.Ties = append(slices.Clip(b.Ties), TieDecision{TieDecided: f, At: e.At, By: e.By})
}

// TieDecision is a recorded decision, who recorded it and when. Of two about the
// same entries the later one stands.
type TieDecision struct {
	TieDecided
	At time.Time `json:"at"`
	By string    `json:"by"`
}

// undecided is the standings as if no tie had been decided.
func (s State) undecided() rank.Table {
	s.Ties, s.Sealed = nil, nil
	return s.Standings()
}

// LineTies are the groups of entries that share a rank across the line of an
// award, best first: no result can be sealed before each is decided.
func (s State) LineTies() [][]rank.Standing {
	if s.Contest == nil || s.Sealed != nil {
		return nil
	}
	return s.Standings().LineTies(s.Contest.Result.Awards, s.decisions().Picks)
}

// order is the decision as places are made by it.
func (d TieDecision) order() rank.Order {
	if d.Seed != "" {
		return rank.Order{Entries: d.Order, By: ByDraw}
	}
	return rank.Order{Entries: d.Order, By: ByChoice}
}
