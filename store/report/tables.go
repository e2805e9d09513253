package report

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"time"

	"juri/scoring"
)

// RecapCSV is Rekapitulasi Nilai with a header of JSON's field names and one
// column a juror; scores have six decimals and a point.
func (d *Dossier) RecapCSV() ([]byte, error) {
	head := []string{"rank", "entry", "unit", "title", "room"}
	for _, j := range d.Jurors {
		head = append(head, inert(j.ID))
	}
	points := pointed(d.Standings)
	heads, cells := partColumns(d.Components)
	championHeads, champion := d.championColumns()
	head = append(head, "score", "sheets", "expected", "recused", "tied", "decided_by", "award", "why", "round", "mean",
		"category", "category_rank", "awards")
	rows := [][]string{append(append(append(head, points("points")...), heads...), append(championHeads, "result", "excused")...)}
	for _, r := range d.Standings {
		row := []string{strconv.Itoa(r.Rank), inert(r.Entry), plainText(r.Unit), plainText(r.Title), inert(r.Room)}
		for _, j := range d.Jurors {
			total := ""
			if s := d.Sheet(r.Entry, j.ID); s != nil && d.Result.Best == 0 {
				total = s.Total
			}
			row = append(row, total)
		}
		row = append(row, r.Score, strconv.Itoa(r.Sheets), strconv.Itoa(r.Expected), strconv.Itoa(r.Recused),
			strconv.FormatBool(r.Tied), r.DecidedBy, plainText(r.Award), r.Why, strconv.Itoa(r.Round), orElse(r.Mean, r.Score),
			plainText(r.Category), r.inCategory(), plainText(awards(r)))
		rows = append(rows, append(append(append(row, points(r.Points.String())...), cells(r)...), append(champion(r), d.rules(), strconv.Itoa(d.countExcused(r.Entry)))...))
	}
	return writeCSV(rows)
}

// SheetsCSV is every sheet handed in and every recusal, one row each. Its last
// columns are what juri tally needs to come to the same places again.
func (d *Dossier) SheetsCSV() ([]byte, error) {
	head := []string{"entry", "juror", "recused"}
	columns := d.columns()
	for _, c := range columns {
		head = append(head, inert(c.ID))
	}
	rows := [][]string{append(head, "total", "revision", "receipt", "submitted_at", "submitted_by", "strength", "improve", "round",
		"why", "rubric", "result")}
	if d.byCategory() {
		rows[0] = append(rows[0], "category")
	}
	for _, s := range d.Sheets {
		row := []string{inert(s.Entry), inert(s.Juror), strconv.FormatBool(s.Recused)}
		for _, c := range columns {
			value := ""
			if v, ok := s.Scores.Get(c.ID); ok {
				value = v.String()
			}
			row = append(row, value)
		}
		revision := ""
		if !s.Recused {
			revision = strconv.Itoa(s.Revision)
		}
		rows = append(rows, append(row, s.Total, revision, s.Receipt, s.At.UTC().Format(time.RFC3339), inert(s.By),
			plainText(s.Strength), plainText(s.Improve), d.roundOf(s.Entry), d.whyOf(s.Entry), d.rubricOf(s.Entry).weights, d.rules()))
		if e := d.Entry(s.Entry); e != nil && d.byCategory() {
			rows[len(rows)-1] = append(rows[len(rows)-1], plainText(e.Category))
		}
	}
	return writeCSV(rows)
}

// roundOf is the round of an entry's turn, 0 the first.
func (d *Dossier) roundOf(entry string) string {
	if e := d.Entry(entry); e != nil {
		return strconv.Itoa(e.Round)
	}
	return "0"
}

// ofRun is the entry whose run that turn is; the turn's own where there are no runs.
func (d *Dossier) ofRun(turn string) string {
	if e := d.Entry(turn); d.Result.Best > 0 && e != nil && e.Of != "" {
		return d.ofRun(e.Of)
	}
	return turn
}

// whyOf is the code of why an entry is unranked; "" if it is ranked.
func (d *Dossier) whyOf(entry string) string {
	if e := d.Entry(entry); d.Result.Best > 0 && e != nil && !scoring.Phase(e.Phase).Counts() {
		return string(scoring.CodeDidNotTake)
	}
	entry = d.ofRun(entry)
	if why := d.why[entry]; why != nil {
		return string(why.Code)
	}
	return ""
}

// plainText is people's text as a table's cell: clean, and no formula.
func plainText(s string) string { return inert(scoring.Clean(s)) }

func writeCSV(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	err := csv.NewWriter(&b).WriteAll(rows)
	return b.Bytes(), err
}
