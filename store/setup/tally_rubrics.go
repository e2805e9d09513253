package setup

import (
	"fmt"
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// weighed is a rubric, and how many times its totals count.
type weighed struct {
	scoring.Rubric
	times exact.Ratio
}

// readWeighed reads what juri's exports say of one among several rubrics:
// mean isi=60 gaya=40 *5/3; nil if it is no such line.
func readWeighed(s string) *weighed {
	w := weighed{times: exact.Ratio{Num: 1, Den: 1}}
	if weights, times, is := strings.Cut(s, " *"); is {
		if n, err := fmt.Sscanf(times, "%d/%d", &w.times.Num, &w.times.Den); n != 2 || err != nil || w.times.Num < 1 || w.times.Den < 1 {
			return nil
		}
		s = weights
	}
	r := readWeights(s)
	if r == nil {
		return nil
	}
	w.Rubric = *r
	return &w
}

// mixed takes over the rubric of each entry, as an own export says it, all with that scale.
func (p *tallier) mixed(scale scoring.Scale) {
	p.Rubrics = map[string]*weighed{}
	p.Rubric = scoring.Rubric{Total: scoring.WeightedMean}
	for _, e := range p.Entries {
		r := p.rules.of[e.ID]
		if r == nil {
			continue
		}
		r.Criteria = slices.DeleteFunc(slices.Clone(r.Criteria), func(c scoring.Criterion) bool { return !slices.Contains(p.criteria, c.ID) })
		for i := range r.Criteria {
			r.Criteria[i].Scale = scale
			if _, known := p.Rubric.Criterion(r.Criteria[i].ID); !known {
				p.Rubric.Criteria = append(p.Rubric.Criteria, r.Criteria[i])
			}
		}
		p.Rubrics[e.ID] = r
	}
}

// weighers are the rubric, those of the entries that have one of their own, and what
// every total is a whole number over.
func (t Tally) weighers() (rubric *scoring.Asked, of map[string]*scoring.Asked, den int64, err error) {
	w, err := t.Rubric.Weigher()
	if err != nil {
		return nil, nil, 0, err
	}
	rubric = &scoring.Asked{Rubric: t.Rubric, Weigher: w}
	if t.Rubrics == nil {
		return rubric, nil, w.Den(), nil
	}
	of = map[string]*scoring.Asked{}
	var all []*scoring.Asked
	if len(t.Rubrics) < len(t.Entries) {
		all = append(all, rubric)
	}
	for entry, r := range t.Rubrics {
		if w, err = r.Weigher(); err == nil {
			w, err = w.Times(r.times)
		}
		if err != nil {
			return nil, nil, 0, err
		}
		of[entry] = &scoring.Asked{Rubric: r.Rubric, Weigher: w}
		all = append(all, of[entry])
	}
	den, err = scoring.Together(all)
	return rubric, of, den, err
}
