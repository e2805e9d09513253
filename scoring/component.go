package scoring

import (
	"math/big"
	"slices"
	"strings"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// The reasons that have to do with components.
const (
	CodeUnknownComponent Code = "unknown_component"  // component, known (comma-separated)
	CodeNoComponent      Code = "no_component"       // components (ids, comma-separated)
	CodeComponentWeights Code = "component_weights"  // weights
	CodeComponentFine    Code = "component_too_fine" //
	CodeComponentScale   Code = "component_scale"    // component
	CodeComponentRounds  Code = "component_rounds"   //
	CodeComponentFrom    Code = "component_from"     // component, from, last
	CodeComponentPlaces  Code = "component_places"   // component, from
)

// Adds is what one point of the jury's score adds to the final one, and what the
// entry's components add; no numbers where there are none, or one is missing. Places of earlier
// rounds are those that WithPlaces has put there.
func (c *Contest) Adds(l *Slot) (point, rest exact.Ratio) {
	c = c.In(l.Entry.Round)
	rest, _, _ = c.rest(l)
	return c.live(), rest
}

// live is what one point of the jury's score adds to the final one, which is out of a
// hundred: the weight that the components leave it, by the most that it can be. No
// number where there are no components.
func (c *Contest) live() exact.Ratio {
	if len(c.Result.Components) == 0 {
		return exact.Ratio{}
	}
	reach := c.Rubric.reaches()
	if reach.Num <= 0 {
		return exact.Ratio{}
	}
	left := c.Result.Live().Rat()
	r, _ := exact.OfRat(left.Quo(left, reach.Rat()))
	return r
}

// Live is the weight of the jury's own score, of a hundred.
func (r Result) Live() exact.Decimal {
	left := 100 * exact.One
	for _, k := range r.Components {
		left -= k.Weight
	}
	return left
}

// OfPlaces is the component as one of places, which are worth so much.
func (k Component) OfPlaces(points []exact.Decimal) Component {
	k.Points, k.Scale = points, Scale{Min: exact.One, Max: 1000 * exact.One, Step: exact.One}
	return k
}

// worth is what a value counts as; of places what that place is worth.
func (k Component) worth(v exact.Decimal) (worth, most exact.Decimal) {
	if k.Points == nil {
		_, most = k.Scale.Bounds()
		return v, most
	}
	if at := int(v/exact.One) - 1; at < len(k.Points) {
		worth = k.Points[at]
	}
	return worth, k.Points[0]
}

// adds is what a value of the component adds to the final score: its weight by the
// share of the scale's maximum, or of what the first place is worth.
func (k Component) adds(v exact.Decimal) *big.Rat {
	v, most := k.worth(v)
	part := new(big.Rat).Mul(k.Weight.Rat(), v.Rat())
	return part.Quo(part, most.Rat())
}

// rest is what the entry's components add to its final score, and which of them it has
// no value of.
func (c *Contest) rest(l *Slot) (sum exact.Ratio, has []rank.Component, lacks []string) {
	all := new(big.Rat)
	for _, k := range c.Result.Components {
		v := l.Component(k.ID)
		if v == nil {
			lacks = append(lacks, k.ID)
			continue
		}
		all.Add(all, k.adds(v.Value))
		has = append(has, rank.Component{ID: k.ID, Value: v.Value})
	}
	if lacks == nil {
		sum, _ = exact.OfRat(all)
	}
	return sum, has, lacks
}

// CheckComponents says why the contest's components cannot be said together with the
// rest of its rules, or not by themselves.
func (c *Contest) CheckComponents() *Error {
	if len(c.Result.Components) == 0 {
		return nil
	}
	switch {
	case !c.GivesPoints():
		return refuse(CodeNoPoints, "method", string(c.Result.Method))
	case c.Result.Live() <= 0:
		return refuse(CodeComponentWeights, "weights", (100*exact.One - c.Result.Live()).String())
	}
	for _, k := range c.Result.Components {
		switch last := len(c.Result.Rounds); {
		case k.From == 0 && last > 0:
			return refuse(CodeComponentRounds)
		case k.From > last || k.From > 0 && c.Result.Best > 0:
			return refuse(CodeComponentFrom, "component", k.ID, "from", itoa(k.From), "last", itoa(last))
		}
	}
	for round := range len(c.Result.Rounds) + 1 {
		if why := c.In(round).tooFine(); why != nil {
			return why
		}
	}
	return nil
}

// tooFine refuses components of a round with which the finest final score that can come about
// would have no exact number.
func (c *Contest) tooFine() *Error {
	if len(c.Result.Components) == 0 {
		return nil
	}
	fine := new(big.Int).Mul(big.NewInt(maxJurors), big.NewInt(100))
	for _, k := range c.Result.Components {
		lo, hi := k.Scale.Bounds()
		if hi <= 0 || lo < 0 {
			return refuse(CodeComponentScale, "component", k.ID)
		}
		values := append([]exact.Decimal{lo, lo + k.Scale.Step}, k.Scale.Values...)
		for place := range k.Points {
			values = append(values, exact.Decimal(place+1)*exact.One)
		}
		for _, v := range values {
			fine = common(fine, k.adds(v).Denom())
		}
	}
	for _, r := range c.AllRubrics() {
		for _, d := range r.denominators() {
			point := c.live().Rat()
			fine = common(fine, point.Mul(point, new(big.Rat).SetFrac(big.NewInt(1), d)).Denom())
		}
	}
	if fine.Mul(fine, big.NewInt(400)).BitLen() > 62 || c.live().None() {
		return refuse(CodeComponentFine)
	}
	return nil
}

func common(a, b *big.Int) *big.Int {
	g := new(big.Int).GCD(nil, nil, a, b)
	return new(big.Int).Mul(a, g.Quo(b, g))
}

// denominators are what the steps of the rubric's criteria add to a sheet over.
func (r *Rubric) denominators() (all []*big.Int) {
	w, err := r.Weigher()
	if err != nil {
		return nil
	}
	for i, c := range r.Criteria {
		lo, _ := c.Scale.Bounds()
		for _, v := range append([]exact.Decimal{lo, lo + c.Scale.Step}, c.Scale.Values...) {
			all = append(all, w.Part(i, v).Rat().Denom())
		}
	}
	return all
}

// ComponentOf is the contest's component of that id; nil if there is none.
func (c *Contest) ComponentOf(id string) *Component {
	if i := slices.IndexFunc(c.Result.Components, func(k Component) bool { return k.ID == id }); i >= 0 {
		return &c.Result.Components[i]
	}
	return nil
}

// SetComponents brings in what entries have of a component. What is there already and
// becomes another value needs a reason.
type SetComponents struct {
	Component string
	Values    []EntryValue
	Reason    string
}

// EntryValue is an entry's value.
type EntryValue struct {
	Slot  string
	Value exact.Decimal
}

func (c SetComponents) decide(s State, _ Person) (facts []Fact, err error) {
	if s.Contest == nil {
		return nil, refuse(CodeUnknownComponent, "component", c.Component, "known", "")
	}
	k := s.Contest.ComponentOf(c.Component)
	if k == nil {
		var known []string
		for _, o := range s.Contest.Result.Components {
			known = append(known, o.ID)
		}
		return nil, refuse(CodeUnknownComponent, "component", c.Component, "known", strings.Join(known, ","))
	}
	if k.From > 0 {
		return nil, refuse(CodeComponentPlaces, "component", k.ID, "from", itoa(k.From))
	}
	reason, err := optional(c.Reason)
	if err != nil {
		return nil, err
	}
	for _, v := range c.Values {
		l := s.Slot(v.Slot)
		if l == nil {
			return nil, refuse(CodeUnknownSlot, "slot", v.Slot)
		}
		if !k.Scale.Allows(v.Value) {
			return nil, refuse(CodeOffScale, "criterion", c.Component, "value", v.Value.String(), "allowed", k.Scale.String())
		}
		was := l.Component(k.ID)
		switch {
		case was != nil && was.Value == v.Value:
			continue
		case was != nil && reason == "":
			return nil, refuse(CodeReasonNeeded)
		}
		facts = append(facts, ComponentSet{Slot: v.Slot, Component: k.ID, Value: v.Value, Reason: reason})
	}
	return facts, nil
}

// Lacking is a component that entries have no value of.
type Lacking struct {
	Component string
	Slots     []string
	Placed    bool // it is their place in an earlier round, which nobody brings in
}

// BroughtBy is who brought so many values of a component in.
type BroughtBy struct {
	Component string
	By        string
	Values    int
}

// ComponentsBy lists who brought in what counts of the components.
func (s State) ComponentsBy() (all []BroughtBy) {
	if s.Contest == nil {
		return nil
	}
	for _, k := range s.Contest.Result.Components {
		for _, l := range s.Slots {
			v := l.Component(k.ID)
			if v == nil || !l.Counts() || k.From > 0 {
				continue
			}
			i := slices.IndexFunc(all, func(o BroughtBy) bool { return o.Component == k.ID && o.By == v.By })
			if i < 0 {
				i, all = len(all), append(all, BroughtBy{Component: k.ID, By: v.By})
			}
			all[i].Values++
		}
	}
	return all
}
