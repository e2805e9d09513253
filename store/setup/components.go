package setup

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// components reads what of the final score is scored elsewhere; the rubric, the method
// and the rounds must have been read.
func (c *contest) components(v value) {
	seen, before := map[string]pos{}, len(*c.faults)
	listOf(c.reader, &c.Contest.Result.Components, c.component(seen))(v)
	if len(*c.faults) > before {
		return
	}
	if why := c.Contest.CheckComponents(); why != nil {
		at := v.at
		if of, one := seen[why.Args["component"]]; one {
			at = of
		}
		c.report(at, why)
	}
}

func (r *reader) component(seen map[string]pos) func(value, *scoring.Component) {
	return func(v value, k *scoring.Component) {
		scale := must("scale", r.scale(&k.Scale))
		scale.absent = func() bool { return v.has("points") || v.has("from") }
		r.object(v,
			must("id", r.id(&k.ID, "component", seen)),
			must("name", r.text(&k.Name)),
			must("weight", r.decimal(&k.Weight, "bad_weight", func(d exact.Decimal) bool { return d > 0 })),
			scale,
			opt("from", r.count(&k.From, 1)),
			field{name: "points", must: v.has("from"), read: func(v value) {
				if *k = k.OfPlaces(r.worth(v)); len(k.Points) > 0 && k.Points[0] == 0 {
					r.fault(v.at, "no_worth")
				}
			}},
		)
		if v.has("points") && v.has("scale") {
			r.fault(v.at, "field_conflict", "field", "points", "other", "scale")
		}
		if v.has("from") && v.has("scale") && !v.has("points") {
			r.fault(v.at, "field_conflict", "field", "from", "other", "scale")
		}
	}
}

// ReadComponent reads an entry's number and its value from each row of a table. Its
// error is Faults: every one, and then no value.
func ReadComponent(in Input, s scoring.State, id string) ([]scoring.EntryValue, error) {
	var faults Faults
	if _, err := scoring.Decide(s, scoring.Host, scoring.SetComponents{Component: id}); err != nil { // there is none, or it is worked out
		return nil, err
	}
	k := s.Contest.ComponentOf(id)
	w, bad := in.open(&faults)
	if bad != nil {
		return nil, bad
	}
	sheet, ok := w.find(scoreSheet)
	if !ok {
		w.reader("").fault(pos{}, "no_sheet", "known", joined(w.sheets()))
		return nil, faults
	}
	g := w.grid(sheet, componentColumns(k))
	var values []scoring.EntryValue
	first := map[string]pos{}
	for _, r := range g.records() {
		of, cell := r.cells["id"], r.cells["value"]
		if of.shown == "" && cell.shown == "" {
			continue
		}
		l := s.Slot(of.shown)
		was, twice := first[of.shown]
		switch f, bad := cell.figure(); {
		case l == nil:
			g.fault(of.at, scoring.CodeUnknownSlot, "slot", short(of.shown))
		case twice:
			g.fault(of.at, "duplicate_id", "kind", "entry", "id", short(of.shown), "line", strconv.Itoa(was.line))
		case cell.shown == "": // no value is none, and not zero
		case bad != nil:
			g.report(cell.at, bad)
		case f.unsure:
			g.fault(cell.at, "bad_number", "value", short(cell.shown))
		case !k.Scale.Allows(f.value):
			g.fault(cell.at, scoring.CodeOffScale, "criterion", id, "value", f.value.String(), "allowed", k.Scale.String())
		default:
			first[of.shown] = of.at
			values = append(values, scoring.EntryValue{Slot: l.Entry.ID, Value: f.value})
		}
	}
	if len(faults) == 0 && len(values) == 0 {
		g.fault(pos{}, "no_scores")
	}
	if len(faults) > 0 {
		return nil, faults.once().sorted()
	}
	return values, nil
}

// componentColumns are an entry's number and its value, and what of a list of entries
// may stand beside them.
func componentColumns(k *scoring.Component) []column {
	cols := slices.Clone(entryColumns)
	for i := range cols {
		cols[i].must = cols[i].name == "id"
	}
	if k.Points != nil {
		for _, name := range strings.Fields("score sheets expected recused tied decided_by award category_rank awards points") { // of another contest's standings
			cols = append(cols, column{name, false, words(plain(name))})
		}
		return append(cols, column{"value", true, words("peringkat", "rank", "place", "juara")})
	}
	also := words("nilai", "skor", "score", "angka", "poin", "points", "suara", "votes", "total", plain(k.ID), plain(k.Name.ID), plain(k.Name.EN))
	return append(cols, column{"value", true, slices.DeleteFunc(also, func(s string) bool { return s == "" })})
}
