package scoring

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"juri/scoring/rank"
)

// noPlace are fields of a contest's files that change no place, by why not. TestAllForms draws all
// others, so that whoever adds one has to say what it does to places.
var noPlace = map[string]string{
	"Contest.Name": "a name", "Contest.Host": "a name", "Contest.Language": "of papers", "Contest.Timezone": "of papers", "Contest.Sample": "a note on screens",
	"Contest.Rubric.Name": "a name", "Contest.Rubrics.Name": "a name", "Contest.Rubric.Criteria.Help": "a help", "Contest.Rubrics.Criteria.Help": "a help",
	"Contest.Rubric.Criteria.Name.EN": "a name", "Contest.Rubrics.Criteria.Name.EN": "a name",
	"Contest.Rubric.Blocks.Name": "a name", "Contest.Rubrics.Blocks.Name": "a name",
	"Contest.Rubric.ID": "a preset's name", "Contest.Rubrics.Places": "refused beside categories with rubrics", "Contest.Rubrics.Once": "likewise",
	"Contest.Timer.Warn": "a colour", "Contest.Show": "who sees what", "Contest.Draw": "Entry.Order says what came of it", "Contest.Minutes": "of papers", "Contest.Look": "of boards",
	"Contest.Certificates": "of papers", "Contest.Publish": "of what is published", "Contest.Jurors": "likewise", "Contest.Result.Attest": "a line at the seal",
	"Contest.RulesVersion": "no file says it, and all of them are drawn", "Contest.Result.Components.Name": "a name", "Rooms.Name": "a name",
	"People.Name": "a name", "People.Institution": "a name", "People.Chair": "who may confirm", "People.Keys": "of logins", "People.Gone": "no file says it",
	"People.Proof": "of who asks", "People.Plain": "of who asks",
	"Entries.Title": "a name", "Entries.Short": "a name", "Entries.Presenter": "a name", "Entries.Summary": "a text", "Entries.Round": "no file says it", "Entries.Of": "no file says it", "Entries.ByRow": "Order stands beside it",
}

// saysOf calls with each field of a value that says something, by its path.
func saysOf(v reflect.Value, path string, each func(path string, v reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			saysOf(v.Elem(), path, each)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			saysOf(v.Field(i), strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."), each)
		}
	case reflect.Slice:
		for i := range v.Len() {
			saysOf(v.Index(i), path, each)
		}
	default:
		if !v.IsZero() {
			each(path, v)
		}
	}
}

// fieldsOf are the paths of all fields that a type can say anything in.
func fieldsOf(t reflect.Type, path string) (all []string) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return fieldsOf(t.Elem(), path)
	case reflect.Struct:
		for i := range t.NumField() {
			all = append(all, fieldsOf(t.Field(i).Type, strings.TrimPrefix(path+"."+t.Field(i).Name, "."))...)
		}
		return all
	}
	return []string{path}
}

// said counts what the contest says, each once: its fields, and the values of those that have few.
func (p *played) said(met map[string]int) {
	says := map[string]bool{}
	saysOf(reflect.ValueOf(p.setup()), "", func(path string, v reflect.Value) {
		says[path] = true
		switch v.Interface().(type) {
		case rank.Method, Total, Overall, RoundFrom, AfterJoint:
			says[path+" "+fmt.Sprint(v)] = true
		}
	})
	for what := range says {
		met[what]++
	}
}

// drewAll holds that each field that can change a place was drawn often enough, and each of its
// values.
func drewAll(t *testing.T, met map[string]int, want int) {
	t.Helper()
	excused := func(path string) bool {
		_, is := noPlace[path]
		for at, c := range path {
			if _, whole := noPlace[path[:at]]; c == '.' && whole {
				is = true
			}
		}
		return is
	}
	fields := fieldsOf(reflect.TypeFor[Setup](), "")
	for _, path := range fields {
		if !excused(path) && met[path] < want/100 {
			t.Errorf("%s is drawn in %d of %d contests", path, met[path], want)
		}
	}
	for path := range maps.Keys(noPlace) {
		if !slices.ContainsFunc(fields, func(f string) bool { return f == path || strings.HasPrefix(f, path+".") }) {
			t.Errorf("there is no field %s", path)
		}
	}
	values := map[string][]string{
		"Contest.Rubric.Total": {string(WeightedMean), string(WeightedSum)}, "Contest.Rubrics.Total": {string(WeightedMean), string(WeightedSum)},
		"Contest.Result.Overall": {string(ByShare), string(NotCompared)}, "Contest.Result.AfterJoint": {string(NextPlace)},
		"Contest.Result.Rounds.Each": {string(FromRoom), string(FromOverall), string(FromAll)},
	}
	for _, m := range rank.Methods() {
		values["Contest.Result.Method"] = append(values["Contest.Result.Method"], string(m))
	}
	for path, all := range values {
		for _, value := range all {
			if met[path+" "+value] < want/50 {
				t.Errorf("%s: %s is drawn in %d of %d contests", path, value, met[path+" "+value], want)
			}
		}
	}
}
