package report

import (
	"strconv"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// championColumns are the columns of the overall champion in a table of entries, and the
// cells of the row's unit; none where nothing is given for it.
func (d *Dossier) championColumns() (heads []string, cells func(Row) []string) {
	if d.Champions == nil {
		return nil, func(Row) []string { return nil }
	}
	return []string{"champion_rank", "champion_won", "champion_points"}, func(r Row) []string {
		for _, c := range d.Champions.Units {
			if scoring.SameName(c.Unit, r.Unit) {
				return []string{strconv.Itoa(c.Rank), plainText(d.Result.Champion.Tell(c)), d.championPoints(c)}
			}
		}
		return []string{"0", "", ""}
	}
}

// championPoints are the unit's; "" where it is only counted how many of each it has.
func (d *Dossier) championPoints(c rank.Champion) string {
	if d.Result.Champion.Points == nil {
		return ""
	}
	return c.Points.String()
}

// champions writes one row a unit, by all that it has won.
func (b *book) champions() {
	of := b.d.Champions
	if of == nil {
		return
	}
	on := b.sheetName(of.Name)
	_, err := b.NewSheet(on)
	b.try(err)
	heads := append([]string{b.w.Rank(), b.w.Unit()}, of.Of...)
	pointed := b.d.Result.Champion.Points != nil
	if pointed {
		heads = append(heads, b.w.ChampionPoints())
	}
	b.heads(on, heads, map[int]float64{2: 34})
	for i, c := range of.Units {
		row := i + 2
		b.number(on, 1, row, float64(c.Rank))
		b.text(on, 2, row, c.Unit)
		for at, n := range c.Won {
			b.number(on, at+3, row, float64(n))
		}
		if pointed {
			b.number(on, len(heads), row, float64(c.Points)/float64(exact.One))
		}
	}
}
