package setup

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"juri/scoring"
	"juri/scoring/exact"
)

// rubric reads a preset's name, or a rubric written out.
func (r *reader) rubric(p *scoring.Rubric) func(ast.Node) {
	return func(n ast.Node) {
		if _, ok := n.(ast.MapNode); ok {
			r.rubricFields(n, p)
			return
		}
		s, ok := r.scalar(n, "text")
		if !ok {
			return
		}
		preset, err := Preset(s)
		if err != nil {
			r.fault(where(n), CodeUnknownPreset, "value", short(s), "known", strings.Join(Presets(), ", "))
			return
		}
		*p = preset
	}
}

func (r *reader) rubricFields(n ast.Node, p *scoring.Rubric) {
	before := len(*r.faults)
	var (
		usual  scoring.Scale
		source string
		blocks = map[string]pos{}
	)
	p.Total = scoring.WeightedMean
	r.object(n,
		opt("name", r.text(&p.Name)),
		opt("source", r.line(&source)), // for whoever reads the file
		opt("total", choice(r, &p.Total, "total", scoring.WeightedMean, scoring.WeightedSum)),
		opt("places", r.flag(&p.Places)),
		opt("scale", r.scale(&usual)),
		opt("blocks", r.blocks(&p.Blocks, blocks)),
		must("criteria", r.criteria(p, usualScale{&usual, hasKey(n, "scale")}, blocks)),
		opt("bands", r.levels(&p.Bands)),
	)
	if len(*r.faults) > before {
		return
	}
	var e *scoring.Error
	if _, err := p.Weigher(); errors.As(err, &e) {
		r.fault(where(n), e.Code)
	}
}

// usualScale is what a criterion without a scale of its own has, if anything.
type usualScale struct {
	*scoring.Scale
	given bool
}

func (r *reader) criteria(p *scoring.Rubric, usual usualScale, blocks map[string]pos) func(ast.Node) {
	return func(n ast.Node) {
		seen, filled := map[string]pos{}, map[string]bool{}
		before := len(*r.faults)
		r.list(n, func(n ast.Node) {
			c := scoring.Criterion{Scale: *usual.Scale}
			scale, block := opt("scale", r.scale(&c.Scale)), opt("block", r.block(&c.Block, blocks))
			c.Bonus = isTrue(n, "bonus")
			scale.must = !usual.given
			block.must = len(blocks) > 0 && !c.Bonus
			r.object(n,
				must("id", r.id(&c.ID, "criterion", seen)),
				must("name", r.text(&c.Name)),
				opt("help", r.text(&c.Help)),
				block,
				must("weight", r.weight(&c.Weight)),
				opt("bonus", r.flag(&c.Bonus)),
				scale,
				opt("levels", r.levels(&c.Levels)),
			)
			filled[c.Block] = filled[c.Block] || !c.Bonus && c.Weight > 0
			p.Criteria = append(p.Criteria, c)
		})
		s, ok := n.(*ast.SequenceNode)
		switch {
		case !ok || len(*r.faults) > before:
		case len(s.Values) == 0:
			r.fault(where(n), CodeNoCriteria)
		case !slices.Contains(slices.Collect(maps.Values(filled)), true):
			r.fault(where(n), CodeWeightsZero)
		default:
			for _, b := range p.Blocks {
				if b.ID != "" && !filled[b.ID] {
					r.fault(blocks[b.ID], CodeEmptyBlock, "block", b.ID)
				}
			}
		}
	}
}

func (r *reader) block(p *string, blocks map[string]pos) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := r.scalar(n, "text")
		if !ok {
			return
		}
		if _, known := blocks[s]; !known {
			r.fault(where(n), CodeUnknownBlock, "block", short(s),
				"known", idsOf(blocks))
			return
		}
		*p = s
	}
}

func (r *reader) blocks(p *[]scoring.Block, seen map[string]pos) func(ast.Node) {
	return func(n ast.Node) {
		before := len(*r.faults)
		var sum exact.Decimal
		r.list(n, func(n ast.Node) {
			var b scoring.Block
			r.object(n,
				must("id", r.id(&b.ID, "block", seen)),
				must("name", r.text(&b.Name)),
				must("weight", r.weight(&b.Weight)),
			)
			sum = max(sum, b.Weight)
			*p = append(*p, b)
		})
		if len(*p) > 0 && sum == 0 && len(*r.faults) == before {
			r.fault(where(n), CodeWeightsZero)
		}
	}
}

// levels reads what values mean, from the lowest up.
func (r *reader) levels(p *[]scoring.Level) func(ast.Node) {
	return func(n ast.Node) {
		pairs, ok := r.pairs(n)
		if !ok {
			return
		}
		seen := map[exact.Decimal]bool{}
		for _, pair := range pairs {
			from, ok := r.number(pair.Key)
			var l scoring.Level
			r.text(&l.Name)(pair.Value)
			if ok && seen[from] {
				r.fault(where(pair.Key), CodeLevelTwice, "value", from.String())
			}
			seen[from] = true
			l.From = from
			*p = append(*p, l)
		}
		slices.SortFunc(*p, func(a, b scoring.Level) int { return cmp.Compare(a.From, b.From) })
	}
}

func isTrue(n ast.Node, key string) bool {
	m, ok := n.(ast.MapNode)
	if !ok {
		return false
	}
	for it := m.MapRange(); it.Next(); {
		if b, ok := it.Value().(*ast.BoolNode); ok && keyText(it.KeyValue().Key) == key {
			return b.Value
		}
	}
	return false
}
