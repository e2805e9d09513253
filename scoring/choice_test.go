package scoring

import (
	"testing"

	"juri/scoring/exact"
)

// TestChoices holds which scales are chosen from in words: those of which each value has one.
func TestChoices(t *testing.T) {
	level := func(from int, name string) Level {
		return Level{exact.Decimal(from) * exact.One, Text{ID: name, EN: name + "!"}}
	}
	four := Scale{Min: exact.One, Max: 4 * exact.One, Step: exact.One}
	for _, c := range []struct {
		name   string
		scale  Scale
		levels []Level
		bands  []Level
		want   int
	}{
		{"each value", four, []Level{level(1, "a"), level(2, "b"), level(3, "c"), level(4, "d")}, nil, 4},
		{"of the rubric", four, nil, []Level{level(1, "a"), level(2, "b"), level(3, "c"), level(4, "d")}, 4},
		{"one lacks", four, []Level{level(1, "a"), level(2, "b"), level(4, "d")}, nil, 0},
		{"one is of another scale", four, []Level{level(0, "a"), level(2, "b"), level(3, "c"), level(4, "d")}, nil, 0},
		{"ranges", Scale{Max: 100 * exact.One, Step: exact.One}, []Level{level(61, "a"), level(91, "b")}, nil, 0},
		{"yes and no", Scale{Values: []exact.Decimal{0, 10 * exact.One}}, []Level{level(0, "tidak"), level(10, "ya")}, nil, 2},
		{"none", Scale{}, nil, nil, 0},
	} {
		r := Rubric{Criteria: []Criterion{{ID: "x", Scale: c.scale, Levels: c.levels}}, Bands: c.bands}
		if got := len(r.Choices(r.Criteria[0])); got != c.want {
			t.Errorf("%s: %d choices, want %d", c.name, got, c.want)
		}
	}
	r := Rubric{Criteria: []Criterion{{ID: "x", Scale: Scale{Values: []exact.Decimal{0, 10 * exact.One}}, Levels: []Level{level(0, "Tidak"), level(10, "Ya")}}}}
	for written, want := range map[string]exact.Decimal{"ya": 10 * exact.One, " YA! ": 10 * exact.One, "tidak": 0, "10": 10 * exact.One, "7,25": 7*exact.One + exact.One/4} {
		if got, err := r.Read("x", written); err != nil || got != want {
			t.Errorf("%q is %v, %v, want %v", written, got, err, want)
		}
	}
	for _, bad := range []string{"", "mungkin", "1,2,3"} {
		if v, err := r.Read("x", bad); err == nil {
			t.Errorf("%q is %v", bad, v)
		}
	}
}
