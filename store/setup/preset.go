package setup

import (
	"embed"
	"slices"
	"strings"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

//go:embed presets/*.yaml
var presetFiles embed.FS

// Presets are the ids of the rubrics that come with juri.
func Presets() []string {
	files, _ := presetFiles.ReadDir("presets")
	ids := make([]string, len(files))
	for i, f := range files {
		ids[i] = strings.TrimSuffix(f.Name(), ".yaml")
	}
	slices.Sort(ids)
	return ids
}

// Preset is the rubric of that id; CodeUnknownPreset if there is none.
func Preset(id string) (scoring.Rubric, error) {
	p, err := readPreset(id)
	return p.rubric, err
}

// preset is a rubric, and what a new contest with it says besides.
type preset struct {
	rubric     scoring.Rubric
	jurors     int // so many, where nobody says who
	method     rank.Method
	ties       []string // none: those that fit the rubric
	shared     bool     // the jurors share the criteria out
	awards     []presetAward
	components []scoring.Component
	overtime   scoring.Overtime
	note       scoring.Text // for whoever reads contest.yaml
}

type presetAward struct {
	name   scoring.Text
	places int
	min    exact.Decimal
}

// readPreset reads a preset's file: a rubric, or the name of another preset that has it,
// and under contest what a new contest says besides.
func readPreset(id string) (preset, error) {
	p := preset{jurors: 3, method: rank.Mean}
	src, err := presetFiles.ReadFile("presets/" + id + ".yaml")
	if err != nil {
		return p, problem("unknown_preset", "value", short(id), "known", strings.Join(Presets(), ", "))
	}
	var faults Faults
	r := &reader{file: id + ".yaml", faults: &faults}
	v, ok := r.document(string(src))
	contest := opt("contest", func(v value) { r.usual(v, &p) })
	switch {
	case !ok:
	case v.has("rubric"):
		var source string
		var name scoring.Text
		r.object(v, must("name", r.text(&name)), opt("source", r.line(&source)), must("rubric", r.rubric(&p.rubric)), contest)
		p.rubric.Name = name
	default:
		r.rubricFields(v, &p.rubric, contest)
	}
	if len(faults) > 0 {
		return p, faults.sorted()
	}
	if p.rubric.ID = id; p.ties == nil {
		p.ties = p.usualTies()
	}
	return p, nil
}

// usual reads what a new contest says besides its rubric.
func (r *reader) usual(v value, p *preset) {
	r.object(v,
		opt("jurors", r.count(&p.jurors, 1)),
		opt("method", choice(r, &p.method, "method", rank.Methods()...)),
		opt("ties", listOf(r, &p.ties, func(v value, s *string) { r.name(s)(v) })),
		opt("shared", r.flag(&p.shared)),
		opt("awards", listOf(r, &p.awards, func(v value, a *presetAward) {
			r.object(v, must("name", r.text(&a.name)), opt("places", r.count(&a.places, 1)), opt("min", r.number(&a.min)))
		})),
		opt("components", listOf(r, &p.components, r.component(map[string]pos{}))),
		opt("overtime", func(v value) {
			r.object(v, opt("after", r.duration(&p.overtime.After, 0)), must("per", r.duration(&p.overtime.Per, time.Second)), must("points", r.number(&p.overtime.Points)))
		}),
		opt("note", r.text(&p.note)),
	)
}

// usualTies begin with the criterion that weighs most.
func (p preset) usualTies() []string {
	criteria := p.rubric.Criteria
	if len(criteria) == 1 {
		return []string{"draw"}
	}
	top := criteria[0]
	for _, c := range criteria {
		if !c.Bonus && c.Weight > top.Weight {
			top = c
		}
	}
	if p.shared { // no step that compares whole sheets
		return []string{"criterion:" + top.ID, "draw"}
	}
	return []string{"criterion:" + top.ID, "median", "firsts", "draw"}
}

// awarded are the awards of a new contest: those that were asked for, and the preset's; or
// the usual three.
func (p preset) awarded(asked []rank.Award, say func(id, en string) string) []rank.Award {
	for _, a := range p.awards {
		asked = append(asked, rank.Award{Name: say(a.name.ID, a.name.EN), Places: a.places, Min: a.min})
	}
	if len(asked) > 0 {
		return asked
	}
	for _, n := range []string{say("Juara I", "First prize"), say("Juara II", "Second prize"), say("Juara III", "Third prize")} {
		asked = append(asked, rank.Award{Name: n, Places: 1})
	}
	return asked
}
