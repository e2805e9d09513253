package setup

import (
	"cmp"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// figureCell is a figure and its cell; figures of one column are kept together.
type figureCell struct {
	figure
	cell
	column string
	*grid
}

// settleMarks refuses what a file's marks leave open: 1.250 where decimals begin
// with a comma, both marks in one column, a percentage beside a number that is none.
func settleMarks(all []figureCell) {
	points, commas, semicolons := 0, 0, false
	columns := map[string][]figureCell{}
	var names []string
	for _, m := range all {
		semicolons = semicolons || m.grid.comma == ';'
		switch {
		case m.unsure:
		case m.mark == ',':
			commas++
		case m.mark == '.':
			points++
		}
		if columns[m.column] == nil {
			names = append(names, m.column)
		}
		columns[m.column] = append(columns[m.column], m)
	}
	for _, name := range names {
		column := columns[name]
		for _, m := range column {
			if !m.unsure {
				continue
			}
			open := commas == 0 || points > 0
			if m.mark == '.' {
				open = commas > 0 || semicolons && points == 0 || tooSmall(m, column)
			}
			if open {
				m.refuseThousands()
			}
		}
		refuseOdd(column, "mixed_marks", func(m figureCell) (bool, bool) { return m.mark == ',', m.mark != 0 && !m.unsure })
		refuseOdd(column, "percent_or_not", func(m figureCell) (bool, bool) { return m.percent, true })
	}
}

// tooSmall reports whether a number is far below the column's others, and would
// not be if its mark set thousands apart.
func tooSmall(m figureCell, column []figureCell) bool {
	var others []exact.Decimal
	for _, o := range column {
		if !o.unsure {
			others = append(others, o.value)
		}
	}
	return len(others) > 0 && max(m.value, -m.value) < middleOf(others)/10
}

func (m figureCell) refuseThousands() {
	mark := map[rune]string{'.': ",", ',': "."}[m.mark]
	if m.grid.comma == ',' {
		mark = "."
	}
	part := strings.Replace(m.shown, string(m.mark), mark, 1)
	if strings.HasSuffix(part, "0") { // 1,25 says what it is; 1,250 would not
		part = strings.TrimRight(part, "0")
	} else {
		part += "0"
	}
	m.grid.fault(m.at, "thousands", "value", short(m.shown), "whole", ungrouped(m.shown), "part", short(strings.TrimRight(part, ".,")))
}

// refuseOdd refuses the fewer of a column's cells that are written in one of two
// ways; is says which way, and whether the cell counts.
func refuseOdd(column []figureCell, code scoring.Code, is func(figureCell) (one, counts bool)) {
	var with, without []figureCell
	for _, m := range column {
		switch one, counts := is(m); {
		case !counts:
		case one:
			with = append(with, m)
		default:
			without = append(without, m)
		}
	}
	if len(with) == 0 || len(without) == 0 {
		return
	}
	odd, most := with, without
	if cmp.Compare(len(odd), len(most)) > 0 {
		odd, most = without, with
	}
	for _, m := range odd {
		m.grid.fault(m.at, code, "value", short(m.shown), "other", short(most[0].shown))
	}
}
