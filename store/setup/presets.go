package setup

import (
	"embed"
	"strings"

	"juri/scoring"
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
	return ids
}

// Preset is the rubric of that id; CodeUnknownPreset if there is none.
func Preset(id string) (scoring.Rubric, error) {
	src, err := presetFiles.ReadFile("presets/" + id + ".yaml")
	if err != nil {
		return scoring.Rubric{}, problem(CodeUnknownPreset, "value", short(id), "known", strings.Join(Presets(), ", "))
	}
	return parseRubric(id, string(src))
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
		faults.sort()
		return scoring.Rubric{}, faults
	}
	rubric.ID = id
	return rubric, nil
}
