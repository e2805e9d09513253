package report

import (
	"fmt"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// parts heads the columns of what final scores are made of, beside components: the
// jury's own and each component's; none where there are none.
func (d *Dossier) parts(w Words) (heads []string) {
	if len(d.Components) == 0 {
		return nil
	}
	heads = append(heads, w.Text.Components.JuryHead(d.Result))
	for _, k := range d.Components {
		heads = append(heads, w.Text.Components.Head(k))
	}
	return heads
}

func (d *Dossier) partsOf(w Words, r Row) (cells []string) {
	if len(d.Components) == 0 {
		return nil
	}
	cells = append(cells, orElse(w.Text.Number(d.jury[r.Entry], 4), "–"))
	for _, k := range d.Components {
		value := "–"
		if v, has := r.value(k.ID); has {
			value = w.Text.Decimal(v)
		}
		cells = append(cells, value)
	}
	return cells
}

// value is what the row has of a component.
func (r Row) value(id string) (exact.Decimal, bool) {
	for _, v := range r.Components {
		if v.ID == id {
			return v.Value, true
		}
	}
	return 0, false
}

// partColumns are a table's columns more and their cells, by ids of components: what
// stands in CSV.
func partColumns(of []scoring.Component) (heads []string, cells func(Row) []string) {
	if len(of) == 0 {
		return nil, func(Row) []string { return nil }
	}
	heads = []string{"jury"}
	for _, k := range of {
		heads = append(heads, "component:"+k.ID)
	}
	return heads, func(r Row) []string {
		all := []string{r.Jury}
		for _, k := range of {
			v := ""
			if d, has := r.value(k.ID); has {
				v = d.String()
			}
			all = append(all, v)
		}
		return all
	}
}

// partRules are what juri tally needs to add the components up again: what a point of
// the jury's score adds, and what the components add to each entry's.
func (d *Dossier) partRules() (words []string) {
	if len(d.Components) == 0 {
		return nil
	}
	ratio := func(r exact.Ratio) string { return strconv.FormatInt(r.Num, 10) + "/" + strconv.FormatInt(r.Den, 10) }
	if !d.CountsPlaces() {
		words = append(words, "live="+ratio(d.point[0]))
	}
	for n := range d.Result.Rounds {
		if point := d.point[n+1]; d.CountsPlaces() && !point.None() {
			words = append(words, "live="+strconv.Itoa(n+1)+":"+ratio(point))
		}
	}
	for _, e := range d.Entries {
		if rest, has := d.rest[e.ID]; has {
			words = append(words, "rest="+e.ID+":"+ratio(rest))
		}
	}
	return words
}

// join writes what a final score is made of from that column on, the jury's own score by
// a formula, and returns the formula that adds it up; "" where something is missing.
func (b *book) join(on string, r Row, row, first int, live string) string {
	d := b.d
	jury := d.jury[r.Entry]
	if jury.None() {
		return ""
	}
	if live == "" {
		b.number(on, first, row, jury.Float())
	} else {
		b.formula(on, first, row, live, jury)
	}
	point := d.point[d.Entry(r.Entry).Round]
	sum := fmt.Sprintf("%s*%d/%d", cellAt(first, row), point.Num, point.Den)
	for i, k := range d.Components {
		v, has := r.value(k.ID)
		if !has && k.From > d.Entry(r.Entry).Round {
			continue
		}
		if !has {
			return ""
		}
		b.number(on, first+1+i, row, float64(v)/float64(exact.One))
		if k.Points != nil {
			worth := make([]string, len(k.Points))
			for i, p := range k.Points {
				worth[i] = p.String()
			}
			place := cellAt(first+1+i, row)
			sum += fmt.Sprintf("+IF(%s>%d,0,CHOOSE(%s,%s))*%s/%s", place, len(worth), place, strings.Join(worth, ","), k.Weight, worth[0])
			continue
		}
		_, most := k.Scale.Bounds()
		sum += fmt.Sprintf("+%s*%s/%s", cellAt(first+1+i, row), k.Weight, most)
	}
	return sum
}
