package report

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// weightsOf writes what a rubric's criteria weigh in one line, as juri tally reads
// it back: mean latar=10 baru=15, with blocks mean @isi=70 isi/baru=1, a bonus +b=5.
func weightsOf(r scoring.Rubric) string {
	words := []string{string(r.Total)}
	if r.Places {
		words = append(words, "places")
	}
	blocks := map[string]bool{}
	for _, b := range r.Blocks {
		words = append(words, "@"+b.ID+"="+b.Weight.String())
		blocks[b.ID] = true
	}
	for _, c := range r.Criteria {
		word := c.ID + "=" + c.Weight.String()
		if blocks[c.Block] {
			word = c.Block + "/" + word
		}
		if c.Bonus {
			word = "+" + word
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// rules writes how the result was made in one line, as juri tally reads it back.
func (d *Dossier) rules() string {
	words := []string{"method=" + string(d.Method), "panel=" + strconv.Itoa(d.Panel)}
	if len(d.Ties) > 0 {
		words = append(words, "ties="+strings.Join(d.Ties, ","))
	}
	if strings.Contains(d.Rubric.weights+" ", " places ") {
		words = append(words, "places")
	}
	if d.shared {
		var of []string
		byRoom := false
		for _, j := range d.Jurors {
			if len(j.Criteria) > 0 {
				of = append(of, j.ID+":"+strings.Join(j.Criteria, "+"))
			}
			for _, in := range j.CriteriaIn {
				byRoom, of = true, append(of, j.ID+"@"+in.Room+":"+strings.Join(in.Criteria, "+"))
			}
		}
		if words = append(words, "shared="+strings.Join(of, ";")); byRoom {
			words = append(words, d.roomsOfEntries()...)
		}
	}
	if d.Result.Points != nil {
		var worth []string
		for _, p := range d.Result.Points {
			worth = append(worth, p.String())
		}
		words = append(words, "worth="+strings.Join(worth, ","))
	}
	if d.Result.Dances {
		words = append(words, "dances")
	}
	if best := d.Result.Best; best > 0 {
		words = append(words, "best="+strconv.Itoa(best))
	}
	if len(d.Rubrics) > 0 {
		words = append(words, "rubrics")
	}
	if d.byCategory() {
		words = append(words, "categories")
	}
	for _, t := range d.Decisions {
		how := "chosen="
		switch {
		case t.Joint:
			how = "joint="
		case t.Seed != "":
			how = "drawn="
		}
		words = append(words, how+strings.Join(t.Order, ","))
	}
	sums := map[string]exact.Decimal{}
	for _, p := range d.Points {
		if !p.TakenBack {
			sums[d.ofRun(p.Entry)] += p.Points
		}
	}
	for _, entry := range slices.Sorted(maps.Keys(sums)) {
		words = append(words, "points="+entry+":"+sums[entry].String())
	}
	return strings.Join(append(words, d.partRules()...), " ")
}

// roomsOfEntries says which entries were judged in which room.
func (d *Dossier) roomsOfEntries() (words []string) {
	for _, r := range d.Rooms {
		var ids []string
		for _, e := range d.Entries {
			if e.Room == r.ID {
				ids = append(ids, e.ID)
			}
		}
		if ids != nil {
			words = append(words, "room="+r.ID+":"+strings.Join(ids, ","))
		}
	}
	return words
}
