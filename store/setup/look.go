package setup

import (
	"fmt"
	"math"

	"juri/scoring"
)

// look reads how a contest's boards look.
func (c *contest) look(v value) {
	l := &c.Contest.Look
	for _, f := range v.fields { // without quotes #1e6fd0 is a remark
		if f.key.text == "accent" && f.value.missing() {
			c.fault(f.key.at, "bad_colour", "value", "")
		}
	}
	c.object(v,
		opt("accent", func(v value) {
			if v.kind == fieldsValue {
				c.object(v,
					must("dark", c.colour(&l.Dark, scoring.ThemeDark, scoring.ThemeContrast)),
					must("light", c.colour(&l.Light, scoring.ThemeLight)))
				return
			}
			c.colour(&l.Dark, scoring.Themes()...)(v)
			l.Light = l.Dark
		}),
		opt("short", c.name(&l.Short)), opt("line", c.line(&l.Line)))
}

// colour reads a colour whose large letters can be read on those themes' grounds.
func (r *reader) colour(p *string, on ...scoring.Theme) func(value) {
	return func(v value) {
		s, ok := r.scalar(v, "text")
		if !ok {
			return
		}
		c, ok := scoring.ParseColour(s)
		if !ok {
			r.fault(v.at, "bad_colour", "value", short(s))
			return
		}
		*p = scoring.ColourName(c)
		for _, t := range on {
			if ratio := scoring.Contrast(c, t.Ground()); ratio < scoring.LargeContrast {
				r.fault(v.at, "low_contrast", "value", *p, "ratio", fmt.Sprintf("%.1f", math.Floor(10*ratio)/10), "theme", string(t),
					"ground", scoring.ColourName(t.Ground()), "need", fmt.Sprint(scoring.LargeContrast),
					"try", scoring.ColourName(scoring.Legible(c, t.Ground(), scoring.LargeContrast)))
				return
			}
		}
	}
}
