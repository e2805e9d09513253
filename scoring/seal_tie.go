package scoring

import (
	"bytes"
	"crypto/sha256"
	"slices"
	"strings"
	"time"
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
		s.Contest != nil && s.undecided().tied(set)
	switch {
	case len(c.Entries) > maxTied || len(named) > MaxText:
		return nil, tooLong()
	case len(slices.Compact(slices.Clone(set))) != len(c.Entries):
		return nil, refuse(CodeBadOrder, "entries", named)
	case s.Contest == nil || !again && !s.Standings().tied(set):
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

// tied reports whether exactly these entries, sorted by id, share a rank.
func (t Table) tied(set []string) bool {
	return slices.ContainsFunc(t.ties(), func(g []Standing) bool { return slices.Equal(entriesOf(g), set) })
}

// ties are the groups of ranked rows that share a rank.
func (t Table) ties() [][]Standing {
	var groups [][]Standing
	for i := 0; i < len(t.Rows); {
		to := i + 1
		for to < len(t.Rows) && t.Rows[to].Rank == t.Rows[i].Rank && t.Rows[to].Why == nil {
			to++
		}
		if t.Rows[i].Rank > 0 && to-i > 1 {
			groups = append(groups, t.Rows[i:to])
		}
		i = to
	}
	return groups
}

// entriesOf lists the rows' entries, sorted by id.
func entriesOf(rows []Standing) []string {
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.Entry
	}
	slices.Sort(ids)
	return ids
}

// same reports whether both decide the same in the same way.
func (d TieDecision) same(o TieDecision) bool {
	return d.Seed == o.Seed && slices.Equal(d.Order, o.Order)
}

// settle puts each group that shares a rank into the order that was decided for
// exactly those entries, and reports whether one was. Awards are given after it.
func (t *Table) settle(decisions []TieDecision) (any bool) {
	if len(decisions) == 0 {
		return false
	}
	for _, g := range t.ties() {
		for _, d := range slices.Backward(decisions) {
			if slices.Equal(sorted(d.Order), entriesOf(g)) {
				order(g, d.Order, d.by())
				any = true
				break
			}
		}
	}
	return any
}

// by is what rows that the decision set apart are decided by.
func (d TieDecision) by() string {
	if d.Seed != "" {
		return ByDraw
	}
	return ByChoice
}

// order gives a group that shares a rank places of its own, in that order.
func order(g []Standing, ids []string, by string) {
	slices.SortFunc(g, func(a, b Standing) int { return slices.Index(ids, a.Entry) - slices.Index(ids, b.Entry) })
	first := g[0].Rank
	for i := range g {
		grounds := g[i].own()
		g[i].Rank, grounds.Tied, grounds.DecidedBy = first+i, false, by
	}
}

// undecided is the standings as if no tie had been decided.
func (s State) undecided() Table {
	s.Ties, s.Sealed = nil, nil
	return s.Standings()
}

// LineTies are the groups of entries that share a rank across the line of an
// award, best first: no result can be sealed before each is decided. They are
// those in which one gets another award when the group's order is turned round.
func (s State) LineTies() [][]Standing {
	if s.Contest == nil {
		return nil
	}
	t := s.Standings()
	groups := t.ties()
	if len(groups) == 0 || s.Sealed != nil {
		return nil
	}
	one, other := s.awardedAs(t, false), s.awardedAs(t, true)
	var open [][]Standing
	for _, g := range groups {
		if slices.ContainsFunc(g, func(r Standing) bool { return one[r.Entry] != other[r.Entry] }) {
			open = append(open, g)
		}
	}
	return open
}

// awardedAs says which awards each entry that shares a rank would get were all
// ties in the order of their rows, or the other way round.
func (s State) awardedAs(t Table, back bool) map[string]string {
	t.Rows = slices.Clone(t.Rows)
	groups := t.ties()
	for _, g := range groups {
		ids := make([]string, len(g))
		for i, r := range g {
			ids[i] = r.Entry
		}
		if back {
			slices.Reverse(ids)
		}
		order(g, ids, "")
	}
	for i := range t.Rows {
		t.Rows[i].CategoryRank = 0
		t.Rows[i].unaward()
	}
	t.award(s)
	got := map[string]string{}
	for _, g := range groups {
		for _, r := range g {
			got[r.Entry] = strings.Join(append([]string{r.Award}, r.Also...), "\n")
		}
	}
	return got
}
