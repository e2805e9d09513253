package setup

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// rubric reads a preset's name, or a rubric written out.
func (r *reader) rubric(p *scoring.Rubric) func(value) {
	return func(v value) {
		if v.kind == fieldsValue {
			r.rubricFields(v, p)
		} else if s, ok := r.scalar(v, "text"); ok {
			var unknown *scoring.Error
			if preset, err := Preset(s); errors.As(err, &unknown) {
				r.report(v.at, unknown)
			} else {
				*p = preset
			}
		}
	}
}

func (r *reader) rubricFields(v value, p *scoring.Rubric, more ...field) {
	before := len(*r.faults)
	var (
		usual  scoring.Scale
		source string
		blocks = map[string]pos{}
	)
	p.Total = scoring.WeightedMean
	r.object(v, append(more,
		opt("name", r.text(&p.Name)),
		opt("source", r.line(&source)), // for whoever reads the file
		opt("total", choice(r, &p.Total, "total", scoring.WeightedMean, scoring.WeightedSum)),
		opt("places", r.flag(&p.Places)),
		opt("once", func(v value) {
			if r.flag(&p.Once)(v); p.Once && !p.Places {
				r.fault(v.at, "field_conflict", "field", "once", "other", "places: false")
			}
		}),
		opt("scale", r.scale(&usual)),
		opt("blocks", r.blocks(&p.Blocks, blocks)),
		must("criteria", r.criteria(p, usualScale{&usual, v.has("scale")}, blocks)),
		opt("bands", r.levels(&p.Bands)),
	)...)
	if len(*r.faults) > before {
		return
	}
	var e *scoring.Error
	if _, err := p.Weigher(); errors.As(err, &e) {
		r.fault(v.at, e.Code)
	}
}

// usualScale is what a criterion without a scale of its own has, if anything.
type usualScale struct {
	*scoring.Scale
	given bool
}

func (r *reader) criteria(p *scoring.Rubric, usual usualScale, blocks map[string]pos) func(value) {
	return func(v value) {
		seen, filled, any := map[string]pos{}, map[string]bool{}, false
		before := len(*r.faults)
		listOf(r, &p.Criteria, func(v value, c *scoring.Criterion) {
			bonus, _ := v.field("bonus")
			c.Scale, c.Bonus = *usual.Scale, bonus.isTrue()
			r.object(v,
				must("id", r.id(&c.ID, "criterion", seen)),
				must("name", r.text(&c.Name)),
				opt("help", r.text(&c.Help)),
				field{name: "block", must: len(blocks) > 0 && !c.Bonus, read: r.reference(&c.Block, blocks, "unknown_block", "block")},
				must("weight", r.weight(&c.Weight)),
				opt("bonus", r.flag(&c.Bonus)),
				field{name: "scale", must: !usual.given, read: r.scale(&c.Scale)},
				opt("levels", r.levels(&c.Levels)),
			)
			counts := !c.Bonus && c.Weight > 0
			filled[c.Block], any = filled[c.Block] || counts, any || counts
		})(v)
		switch {
		case v.kind != listValue || len(*r.faults) > before:
		case len(v.list) == 0:
			r.fault(v.at, "no_criteria")
		case !any:
			r.fault(v.at, "weights_zero")
		default:
			for _, b := range p.Blocks {
				if b.ID != "" && !filled[b.ID] {
					r.fault(blocks[b.ID], "empty_block", "block", b.ID)
				}
			}
		}
	}
}

func (r *reader) blocks(p *[]scoring.Block, seen map[string]pos) func(value) {
	return func(v value) {
		before := len(*r.faults)
		var sum exact.Decimal
		listOf(r, p, func(v value, b *scoring.Block) {
			r.object(v, must("id", r.id(&b.ID, "block", seen)), must("name", r.text(&b.Name)), must("weight", r.weight(&b.Weight)))
			sum = max(sum, b.Weight)
		})(v)
		if len(*p) > 0 && sum == 0 && len(*r.faults) == before {
			r.fault(v.at, "weights_zero")
		}
	}
}

// levels reads what values mean, from the lowest up.
func (r *reader) levels(p *[]scoring.Level) func(value) {
	return func(v value) {
		if !r.isObject(v) {
			return
		}
		seen := map[exact.Decimal]bool{}
		for _, f := range v.fields {
			var l scoring.Level
			before := len(*r.faults)
			r.number(&l.From)(f.key)
			if len(*r.faults) == before && seen[l.From] {
				r.fault(f.key.at, "level_twice", "value", l.From.String())
			}
			seen[l.From] = true
			r.text(&l.Name)(f.value)
			*p = append(*p, l)
		}
		for i, l := range *p {
			if why := confused(i, l, *p); why != nil {
				r.report(v.fields[i].value.at, why)
			}
		}
		slices.SortFunc(*p, func(a, b scoring.Level) int { return cmp.Compare(a.From, b.From) })
	}
}

// confused finds a text that stands for another value too: what is written of one would be taken for the other.
func confused(i int, l scoring.Level, levels []scoring.Level) *scoring.Error {
	for _, text := range []string{l.Name.ID, l.Name.EN} {
		number, err := exact.ParseDecimal(text)
		for j, o := range levels {
			same := text != "" && (strings.EqualFold(text, o.Name.ID) || strings.EqualFold(text, o.Name.EN))
			switch {
			case o.From == l.From:
			case err == nil && number == o.From:
				return &scoring.Error{Code: "level_number", Args: scoring.Args{"text": short(text), "value": l.From.String()}}
			case j < i && same:
				return &scoring.Error{Code: "level_text", Args: scoring.Args{"text": short(text), "value": o.From.String()}}
			}
		}
	}
	return nil
}

// scale reads {min, max, step} or {values}; a step that is not given is 1.
func (r *reader) scale(p *scoring.Scale) func(value) {
	return func(v value) {
		*p = scoring.Scale{Step: exact.One}
		if v.has("values") {
			if v.has("min") || v.has("max") || v.has("step") {
				r.fault(v.at, "field_conflict", "field", "values", "other", "min, max, step")
				return
			}
			p.Step = 0
			r.object(v, must("values", r.values(&p.Values)))
			return
		}
		before, stepAt := len(*r.faults), v.at
		r.object(v,
			must("min", r.number(&p.Min)),
			must("max", r.number(&p.Max)),
			opt("step", func(v value) {
				stepAt = v.at
				if r.number(&p.Step)(v); p.Step <= 0 {
					r.fault(stepAt, "scale_step", "step", p.Step.String())
				}
			}),
		)
		switch {
		case len(*r.faults) > before:
		case p.Min >= p.Max:
			r.fault(v.at, "scale_range", "min", p.Min.String(), "max", p.Max.String())
		case (p.Max-p.Min)%p.Step != 0:
			r.fault(stepAt, "scale_uneven", "step", p.Step.String(), "min", p.Min.String(), "max", p.Max.String())
		}
	}
}

func (r *reader) values(p *[]exact.Decimal) func(value) {
	return func(v value) {
		r.list(v, func(v value) {
			var d exact.Decimal
			before := len(*r.faults)
			r.number(&d)(v)
			switch k := len(*p); {
			case len(*r.faults) > before:
			case k > 0 && d <= (*p)[k-1]:
				r.fault(v.at, "scale_order", "value", d.String(), "before", (*p)[k-1].String())
			default:
				*p = append(*p, d)
			}
		})
		r.notEmpty(v, "scale_empty")
	}
}

// parseRubric reads a rubric that is a file of its own.
func parseRubric(id, src string) (scoring.Rubric, error) {
	var faults Faults
	var rubric scoring.Rubric
	r := &reader{file: id + ".yaml", faults: &faults}
	if v, ok := r.document(src); ok {
		r.rubricFields(v, &rubric)
	}
	if len(faults) > 0 {
		return scoring.Rubric{}, faults.sorted()
	}
	rubric.ID = id
	return rubric, nil
}
