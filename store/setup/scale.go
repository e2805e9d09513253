package setup

import (
	"github.com/goccy/go-yaml/ast"

	"juri/scoring"
	"juri/scoring/exact"
)

// scale reads {min, max, step} or {values}; a step that is not given is 1.
func (r *reader) scale(p *scoring.Scale) func(ast.Node) {
	return func(n ast.Node) {
		s := scoring.Scale{Step: exact.One}
		*p = s
		if hasKey(n, "values") {
			if hasKey(n, "min") || hasKey(n, "max") || hasKey(n, "step") {
				r.fault(where(n), CodeFieldConflict, "field", "values", "other", "min, max, step")
				return
			}
			s.Step = 0
			r.object(n, must("values", r.values(&s.Values)))
			*p = s
			return
		}
		before := len(*r.faults)
		var stepAt pos
		r.object(n,
			must("min", r.bound(&s.Min)),
			must("max", r.bound(&s.Max)),
			opt("step", func(n ast.Node) {
				stepAt = where(n)
				if r.bound(&s.Step)(n); s.Step <= 0 {
					r.fault(stepAt, CodeScaleStep, "step", s.Step.String())
				}
			}),
		)
		*p = s
		if stepAt == (pos{}) {
			stepAt = where(n)
		}
		switch {
		case len(*r.faults) > before:
		case s.Min >= s.Max:
			r.fault(where(n), CodeScaleRange, "min", s.Min.String(), "max", s.Max.String())
		case (s.Max-s.Min)%s.Step != 0:
			r.fault(stepAt, CodeScaleUneven, "step", s.Step.String(), "min", s.Min.String(), "max", s.Max.String())
		}
	}
}

func (r *reader) bound(p *exact.Decimal) func(ast.Node) {
	return func(n ast.Node) {
		if d, ok := r.number(n); ok {
			*p = d
		}
	}
}

func (r *reader) values(p *[]exact.Decimal) func(ast.Node) {
	return func(n ast.Node) {
		r.list(n, func(n ast.Node) {
			d, ok := r.number(n)
			if !ok {
				return
			}
			if k := len(*p); k > 0 && d <= (*p)[k-1] {
				r.fault(where(n), CodeScaleOrder, "value", d.String(), "before", (*p)[k-1].String())
				return
			}
			*p = append(*p, d)
		})
		if s, ok := n.(*ast.SequenceNode); ok && len(s.Values) == 0 {
			r.fault(where(n), CodeScaleEmpty)
		}
	}
}
