package scoring

import (
	"maps"
	"slices"
	"strings"

	"juri/scoring/rank"
)

// The reasons why a tie cannot be decided.
const (
	CodeNotTied     Code = "not_tied"      // entries (comma-separated)
	CodeBadOrder    Code = "bad_order"     // entries (comma-separated)
	CodeSeedOrJoint Code = "seed_or_joint" //
	CodeTiedForGood Code = "tied_for_good" // entries (comma-separated): the contest's rules let them share
)

// MaxSeed is the most bytes of a draw's seed.
const MaxSeed = 128

// DecideTie puts entries that share a rank into an order: by the chair's choice,
// which needs a reason, or by lot, which needs a seed that the people in the
// room settle (a throw of dice, a number from the lottery). To decide again what
// was decided needs a reason either way; the decision before stays on record. That
// they share the rank for good holds once two people have said so.
type DecideTie struct {
	Entries []string // all that share the rank; of a choice, the best first
	Seed    string   // of a draw; "" for a choice
	Joint   bool     // they share it
	Reason  string   // of the second to say that they share it, only where both may be one person
}

func (c DecideTie) decide(s State, by Person) ([]Fact, error) {
	seed, reason := CleanLine(c.Seed), Clean(c.Reason)
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
	case slices.Contains(s.Contest.Result.Ties, rank.TieShared):
		return nil, refuse(CodeTiedForGood, "entries", named)
	case len(reason) > MaxText || len(seed) > MaxSeed:
		return nil, tooLong()
	case c.Joint && seed != "":
		return nil, refuse(CodeSeedOrJoint)
	case c.Joint:
		return s.share(by, set, reason)
	case reason == "" && (seed == "" || again):
		return nil, refuse(CodeReasonNeeded)
	}
	f := TieDecided{Order: slices.Clone(c.Entries), Reason: reason}
	if seed != "" {
		f.Seed, f.Order = seed, DrawOrder(seed, c.Entries)
	}
	return one(f)
}

// share is one of two people's word that the entries share their rank.
func (s State) share(by Person, set []string, reason string) ([]Fact, error) {
	i := slices.IndexFunc(s.Joint, func(j JointProposal) bool { return slices.Equal(j.Order, set) })
	if i < 0 {
		if reason == "" {
			return nil, refuse(CodeReasonNeeded)
		}
		return one(TieDecided{Order: set, Joint: true, Reason: reason})
	}
	first := s.Joint[i]
	shared, err := s.second(by, first.By, first.Proof, reason)
	if err != nil {
		return nil, err
	}
	return one(TieDecided{Order: set, Joint: true, Reason: first.Reason, Proposer: first.By, Shared: shared})
}

// maxTied is the most entries that one decision may be about.
const maxTied = 1000

func (f TieDecided) apply(b *builder, e Event) {
	set := sorted(f.Order)
	b.Joint = slices.DeleteFunc(slices.Clone(b.Joint), func(j JointProposal) bool { return slices.Equal(j.Order, set) })
	if f.Waits() {
		b.Joint = append(b.Joint, JointProposal{TieDecided: f, By: e.By, Proof: e.Proof})
		return
	}
	b.Ties = append(slices.Clip(b.Ties), TieDecision{TieDecided: f, At: e.At, By: e.By})
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
	return s.Standings().LineTies(s.Contest.rules(s.Contest.Result.Method), s.decisions().Picks)
}

// The reasons why an award cannot be given by hand.
const (
	CodeNotPicked   Code = "not_picked"   // award, known: it is none that is given by hand
	CodePickCount   Code = "pick_count"   // award, places
	CodePickUnplace Code = "pick_unplace" // award, slot: which has no place
	CodePickTwice   Code = "pick_twice"   // award, slot: which has an award already
	CodePickBarred  Code = "pick_barred"  // award, slot, because: a code, and its particulars
)

// Pick gives an award that is given by hand, of all its winners at once, for a
// reason such as the count of a public vote. To pick anew replaces what was
// picked before, which stays on record.
type Pick struct {
	Award   string
	Entries []string
	Reason  string
}

func (c Pick) decide(s State, _ Person) ([]Fact, error) {
	if s.Contest == nil || s.Sealed != nil {
		return nil, refuse(CodeSealed)
	}
	awards := s.Contest.Result.Awards
	i := slices.IndexFunc(awards, func(a rank.Award) bool { return a.Pick && a.Name == c.Award })
	reason := Clean(c.Reason)
	switch {
	case i < 0:
		return nil, refuse(CodeNotPicked, "award", CleanLine(c.Award), "known", strings.Join(s.picked(), ", "))
	case len(c.Entries) == 0 || len(c.Entries) > awards[i].Places || len(slices.Compact(sorted(c.Entries))) != len(c.Entries):
		return nil, refuse(CodePickCount, "award", c.Award, "places", itoa(awards[i].Places))
	case reason == "":
		return nil, refuse(CodeReasonNeeded)
	case len(reason) > MaxText:
		return nil, tooLong()
	}
	t := s.beforePick(i)
	for _, id := range c.Entries {
		at := slices.IndexFunc(t.Rows, func(r rank.Standing) bool { return r.Entry == id })
		switch {
		case s.Slot(id) == nil:
			return nil, refuse(CodeUnknownSlot, "slot", id)
		case at < 0 || !awards[i].For(t.Rows[at]):
			return nil, refuse(CodePickUnplace, "award", c.Award, "slot", id)
		case !awards[i].StillFor(t.Rows[at]):
			return nil, refuse(CodePickTwice, "award", c.Award, "slot", id)
		}
	}
	if id, why := t.Barred(s.Contest.rules(s.Contest.Result.Method), awards[i], c.Entries); why != nil {
		err := refuse(CodePickBarred, "award", c.Award, "slot", id, "because", why.Code)
		maps.Copy(err.Args, why.Args)
		return nil, err
	}
	return one(AwardPicked{Award: c.Award, Entries: slices.Clone(c.Entries), Reason: reason})
}

// beforePick is the standings with no more awards than come before that one.
func (s State) beforePick(award int) rank.Table {
	before := *s.Contest
	before.Result.Awards = s.Contest.Result.Awards[:award]
	as := s.unpicked(s.Contest.Result.Awards[award].Name)
	as.Contest = &before
	return as.Standings()
}

// picked names the awards that are given by hand.
func (s State) picked() []string {
	var names []string
	for _, a := range s.Contest.Result.Awards {
		if a.Pick {
			names = append(names, a.Name)
		}
	}
	return names
}

// unpicked is the state as if that award had not been given by hand; "" for all.
func (s State) unpicked(award string) State {
	s.Table = nil
	s.Picks = slices.DeleteFunc(slices.Clone(s.Picks), func(p Picked) bool { return award == "" || p.Award == award })
	return s
}

// Unpicked are the awards that are given by hand and have not been; or no longer
// hold, since one of those who were picked has lost its place or its category, or
// has an award of those before it by now. An award that no entry may have is none.
func (s State) Unpicked() []string {
	if s.Contest == nil {
		return nil
	}
	names := s.picked()
	if len(names) == 0 {
		return nil
	}
	t := s.Standings()
	return slices.DeleteFunc(names, func(name string) bool {
		i := slices.IndexFunc(s.Picks, func(p Picked) bool { return p.Award == name })
		if i >= 0 && !slices.ContainsFunc(s.Picks[i].Entries, func(id string) bool { return !t.Has(id, name) }) {
			return true
		}
		at := slices.IndexFunc(s.Contest.Result.Awards, func(a rank.Award) bool { return a.Pick && a.Name == name })
		return !s.beforePick(at).Anybody(s.Contest.rules(s.Contest.Result.Method), s.Contest.Result.Awards[at])
	})
}

func (f AwardPicked) apply(b *builder, e Event) {
	b.State = b.unpicked(f.Award)
	b.Picks = append(b.Picks, Picked{f, e.At, e.By})
}

// DecidedTies are the decisions on ties that hold, the oldest first.
func (s State) DecidedTies() (hold []TieDecision) {
	for i, t := range s.Ties {
		set := sorted(t.Order)
		again := slices.ContainsFunc(s.Ties[i+1:], func(o TieDecision) bool { return slices.Equal(sorted(o.Order), set) })
		if !again && (s.Table == nil || s.Table.PartedBy(t.order()) || slices.ContainsFunc(s.RoundTables, func(round rank.Table) bool { return round.PartedBy(t.order()) })) {
			hold = append(hold, t)
		}
	}
	return hold
}

// Given are the awards given by hand that hold.
func (s State) Given() (hold []Picked) {
	void := s.Unpicked()
	for _, p := range s.Picks {
		if !slices.Contains(void, p.Award) {
			hold = append(hold, p)
		}
	}
	return hold
}
