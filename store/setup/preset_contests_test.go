package setup

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
)

// worked is a sheet worked out by hand: a new contest of a preset, and what it makes of scores.
type worked struct {
	preset string
	sheets []string // of each entry, by juror: the rubric's scores, set apart by commas
	also   func(id string) []scoring.Command
	want   string // each entry in its place: score, place, awards
}

func decimalOf(s string) exact.Decimal {
	d, err := exact.ParseDecimal(s)
	if err != nil {
		panic(s)
	}
	return d
}

// TestPresetContests plays a new contest of each preset that brings more than a rubric along.
func TestPresetContests(t *testing.T) {
	for _, w := range []worked{
		// A table's card as a cook published it (150.2744 by KCBS, five times this), and a perfect one.
		{"kcbs", []string{"8 6 5, 6 5 6, 7 7 5, 8 9 8, 8 8 9, 8 8 9", "9 9 9, 9 9 9, 9 9 9, 9 9 9, 9 9 9, 2 2 2"}, nil,
			"P02 36.000000 1 Juara I|P01 30.054880 2 Juara II"},
		// 940, 950 and 945 of 1,200 make 945, and 25 are taken off for a line that was stepped over.
		{"lkbb", []string{"245 230 150 160 155, 250 230 150 160 160, 245 235 150 160 155", "240 230 150 150 150, 240 230 160 150 150, 240 230 155 150 150"},
			func(id string) []scoring.Command {
				return map[string][]scoring.Command{"P01": {scoring.Adjust{Slot: "P01", Points: decimalOf("-25"), Reason: "keluar garis"}}}[id]
			}, "P02 925.000000 1 Juara I|P01 920.000000 2 Juara II"},
		// 940 less 20: a minute and a second too long is a second minute begun; and a team that stopped in time.
		{"lkbb", []string{"245 230 150 160 155, 245 230 150 160 155, 245 230 150 160 155", "240 230 150 150 160, 240 230 150 150 160, 240 230 150 150 160"},
			func(id string) []scoring.Command {
				return map[string][]scoring.Command{"P01": {scoring.ConfirmOvertime{Slot: "P01", Over: 61 * time.Second, Points: decimalOf("20")}}}[id]
			}, "P02 930.000000 1 Juara I|P01 920.000000 2 Juara II"},
		// 4.5 of 5 makes 63 of 70, 4 makes 56; the audience turns them round.
		{"hackathon-vote", []string{"5 4 5 4, 5 4 5 4, 5 4 5 4", "4 4 4 4, 4 4 4 4, 4 4 4 4"}, func(id string) []scoring.Command {
			vote := map[string]string{"P01": "20.5", "P02": "79.5"}[id]
			return []scoring.Command{scoring.SetComponents{Component: "penonton", Values: []scoring.EntryValue{{Slot: id, Value: decimalOf(vote)}}}}
		}, "P02 79.850000 1 Juara I|P01 69.150000 2 Juara II"},
		// Two have gold, for 90 is enough; a third of a point below 85 is bronze.
		{"science-fair-medals", []string{"10 15 20 20 10 20, 9 13 18 18 9 22, 9 13 17 17 9 21", "9 13 18 18 9 23, 9 13 18 18 9 23, 9 13 18 18 9 23",
			"8 12 17 17 9 22, 8 12 17 17 9 22, 8 12 17 17 9 21", "8 12 16 16 8 20, 8 12 16 16 8 20, 8 12 16 16 8 19"}, nil,
			"P01 90.000000 1 Medali emas|P02 90.000000 2 Medali emas|P03 84.666667 3 Medali perunggu|P04 79.666667 4 "},
		// Dawson's sheet P: five of six places are rule 10's or 11's.
		{"dance-four", dawson("22525 33636 45311 11253 66144 54462", "12234 31313 25555 44441 66666 53122", "33136 11252 45441 56323 22515 64664", "26261 44636 15152 63345 51513 32424"), nil,
			"P01 8.000000 1 Juara I|P02 14.000000 2 Juara II|P03 14.000000 3 Juara III|P04 14.000000 4 |P05 16.000000 5 |P06 18.000000 6 "},
	} {
		if got := w.play(t); got != w.want {
			t.Errorf("%s:\n%s\nwant\n%s", w.preset, got, w.want)
		}
	}
}

// dawson turns dances, a word a couple and a digit a juror, into sheets.
func dawson(dances ...string) (sheets []string) {
	for couple := range strings.Fields(dances[0]) {
		var jurors []string
		for j := range strings.Fields(dances[0])[couple] {
			var places []string
			for _, d := range dances {
				places = append(places, strings.Fields(d)[couple][j:j+1])
			}
			jurors = append(jurors, strings.Join(places, " "))
		}
		sheets = append(sheets, strings.Join(jurors, ", "))
	}
	return sheets
}

// play writes the new contest down, reads it, and plays it.
func (w worked) play(t *testing.T) string {
	t.Helper()
	plan := Plan{Preset: w.preset, Language: "id"}
	for i := range w.sheets {
		plan.Entries = append(plan.Entries, scoring.Entry{ID: fmt.Sprintf("P%02d", i+1), Unit: "U", Title: "T", Room: "utama"})
	}
	dir := t.TempDir()
	noError(t, plan.Write(dir))
	said, err := Load(dir)
	noError(t, err)
	var s scoring.State
	clock := time.Duration(0)
	do := func(by scoring.Actor, c scoring.Command) {
		t.Helper()
		events, err := scoring.Decide(s, by, c)
		if err != nil {
			t.Fatalf("%s: %#v: %v", w.preset, c, err)
		}
		for _, e := range events {
			e.Seq, e.Clock = s.Seq+1, clock
			s = scoring.Apply(s, e)
		}
	}
	do(scoring.Host, scoring.Configure{Setup: said})
	for i, sheets := range w.sheets {
		id, organizer := plan.Entries[i].ID, scoring.Actor{User: "panitia"}
		do(organizer, scoring.Call{Slot: id})
		if clock += 7 * time.Minute; i == 0 { // the first is late
			clock += 61 * time.Second
		}
		for j, sheet := range strings.Split(sheets, ", ") {
			c := scoring.Submit{Slot: id, Scores: map[string]exact.Decimal{}}
			for at, v := range strings.Fields(sheet) {
				c.Scores[said.Contest.Rubric.Criteria[at].ID] = decimalOf(v)
			}
			do(scoring.Actor{User: fmt.Sprint("juri", j+1)}, c)
		}
		do(organizer, scoring.Close{Slot: id})
		if w.also != nil {
			for _, c := range w.also(id) {
				do(organizer, c)
			}
		}
	}
	var got []string
	for _, r := range s.Standings().Rows {
		got = append(got, fmt.Sprint(r.Entry, " ", r.Score, " ", r.Rank, " ", strings.Join(slices.DeleteFunc(append([]string{r.Award}, r.Also...), func(a string) bool { return a == "" }), " ")))
	}
	return strings.Join(got, "|")
}
