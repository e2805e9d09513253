package setup

import (
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"juri/scoring"
	"juri/scoring/rank"
)

var tieSteps = []string{"criterion:<id>", "median", "firsts", "head-to-head", "highest", "draw", "ballot:<user>"}

// result reads how places are decided; the rubric and the people must have been read.
func (c *contest) result(p *scoring.Result) func(ast.Node) {
	return func(n ast.Node) {
		c.object(n,
			opt("method", choice(c.reader, &p.Method, "method", rank.Methods()...)),
			opt("panel", func(n ast.Node) {
				jurors := len(c.users(scoring.Person.Scores))
				if c.count(&p.Panel, 1)(n); jurors > 0 && c.blank == 0 && p.Panel > jurors {
					c.fault(where(n), CodePanelTooLarge,
						"panel", strconv.Itoa(p.Panel), "jurors", strconv.Itoa(jurors))
				}
			}),
			opt("ties", func(n ast.Node) { c.list(n, func(n ast.Node) { c.tie(n, &p.Ties) }) }),
			opt("awards", func(n ast.Node) {
				c.list(n, func(n ast.Node) {
					var a rank.Award
					places := must("places", func(n ast.Node) {
						if a.Pick {
							c.fault(where(n), CodeFieldConflict, "field", "places", "other", "pick")
						}
						c.count(&a.Places, 1)(n)
					})
					places.absent = func() bool { return a.Pick }
					c.object(n, must("name", c.name(&a.Name)), opt("pick", func(n ast.Node) { // so many, by hand
						a.Pick = true
						c.count(&a.Places, 1)(n)
					}), places, opt("category", c.name(&a.Category)), opt("rest", c.flag(&a.Rest)))
					p.Awards = append(p.Awards, a)
				})
			}),
		)
	}
}

// tie reads one step of the chain that separates equal entries.
func (c *contest) tie(n ast.Node, ties *[]string) {
	s, ok := c.scalar(n, "text")
	if !ok {
		return
	}
	if known, ok := c.knownTies(s); !ok {
		c.fault(where(n), CodeUnknownTie, "value", short(s), "known", joined(known))
		return
	}
	*ties = append(*ties, s)
}

// knownTies says whether a step is one, and if not which there are.
func (c *contest) knownTies(s string) ([]string, bool) {
	kind, arg, named := strings.Cut(s, ":")
	var known []string
	switch {
	case named && kind == "criterion":
		for _, cr := range c.Contest.Rubric.Criteria {
			known = append(known, kind+":"+cr.ID)
		}
		// A rubric that could not be read has a fault of its own.
		return known, arg != "" && (len(known) == 0 || slices.Contains(known, s))
	case named && kind == "ballot":
		for _, u := range c.users(scoring.Person.Scores) {
			known = append(known, kind+":"+u)
		}
		return known, arg != "" && (len(c.People) == 0 || c.blank > 0 || slices.Contains(known, s))
	}
	return tieSteps, !named && slices.Contains(tieSteps, s)
}
