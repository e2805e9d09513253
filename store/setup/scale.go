package setup

import (
	"juri/scoring"
	"juri/scoring/exact"
)

// scale reads {min, max, step} or {values}; a step that is not given is 1.
func (r *reader) scale(p *scoring.Scale) func(value) {
	return func(v value) {
		s := scoring.Scale{Step: exact.One}
		*p = s
		if v.has("values") {
			if v.has("min") || v.has("max") || v.has("step") {
				r.fault(v.at, CodeFieldConflict, "field", "values", "other", "min, max, step")
				return
			}
			s.Step = 0
			r.object(v, must("values", r.values(&s.Values)))
			*p = s
			return
		}
		before := len(*r.faults)
		var stepAt pos
		r.object(v,
			must("min", r.number(&s.Min)),
			must("max", r.number(&s.Max)),
			opt("step", func(v value) {
				stepAt = v.at
				if r.number(&s.Step)(v); s.Step <= 0 {
					r.fault(stepAt, CodeScaleStep, "step", s.Step.String())
				}
			}),
		)
		*p = s
		if stepAt == (pos{}) {
			stepAt = v.at
		}
		switch {
		case len(*r.faults) > before:
		case s.Min >= s.Max:
			r.fault(v.at, CodeScaleRange, "min", s.Min.String(), "max", s.Max.String())
		case (s.Max-s.Min)%s.Step != 0:
			r.fault(stepAt, CodeScaleUneven, "step", s.Step.String(), "min", s.Min.String(), "max", s.Max.String())
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
				r.fault(v.at, CodeScaleOrder, "value", d.String(), "before", (*p)[k-1].String())
			default:
				*p = append(*p, d)
			}
		})
		r.notEmpty(v, CodeScaleEmpty)
	}
}
