package report

import (
	"fmt"
	"strconv"
	"strings"

	"juri/scoring"
)

// firstCriterion is the column of the sheets' first criterion.
const firstCriterion = 5

// partOf makes a sum of a part of the criteria the mean of what they weigh together.
func (b *book) partOf(s *SheetPaper, first int) string {
	if !b.d.shared || b.d.Rubric.Total == string(scoring.WeightedSum) {
		return ""
	}
	var weights []string
	for i, c := range b.d.Rubric.Criteria {
		if s.asks(c.ID) && !c.bonus && c.times.Num > 0 {
			weights = append(weights, abs(first+i, 2))
		}
	}
	if weights == nil {
		return ""
	}
	return "/(" + strings.Join(weights, "+") + ")"
}

// wholeOf is an entry's score where jurors share the criteria out: of each what it
// weighs times the mean of those whom it was asked.
func (b *book) wholeOf(entry string) string {
	on, sum := "'"+b.w.SheetSheets()+"'!", []string{}
	for i, c := range b.d.Rubric.Criteria {
		var cells []string
		for at := range b.d.Sheets {
			if s := &b.d.Sheets[at]; s.Entry == entry && !s.Recused && s.asks(c.ID) {
				cells = append(cells, on+cellAt(firstCriterion+i, b.rowOf[s]))
			}
		}
		if len(cells) > 0 {
			sum = append(sum, fmt.Sprintf("%s%s*SUM(%s)/%s", on, cellAt(firstCriterion+i, 2), strings.Join(cells, ","), strconv.Itoa(len(cells))))
		}
	}
	return strings.Join(sum, "+")
}
