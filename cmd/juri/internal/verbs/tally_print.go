package verbs

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/scoring/rank"
	"juri/store/report"
	"juri/store/setup"
	"juri/tui/kit"
)

func printTally(c *cobra.Command, t *i18n.Text, form string, places rank.Table, out report.Tally, tally setup.Tally, withStats bool) error {
	w := c.OutOrStdout()
	switch form {
	case "json":
		return report.JSON(w, out)
	case "csv":
		printReading(c.ErrOrStderr(), t, tally)
		return out.CSV(w)
	}
	printReading(w, t, tally)
	fmt.Fprintln(w)
	tw := kit.NewColumns(w)
	fmt.Fprintln(tw, strings.Join([]string{t.Shell.Rank(), t.Shell.Entry(), t.Shell.Score(), t.Shell.Sheets(), t.Tally.By()}, "\t"))
	rows, of := slices.Clone(places.Rows), ""
	if places.ByCategory { // with its unranked
		names := places.Categories()
		slices.SortStableFunc(rows, func(a, b rank.Standing) int { return slices.Index(names, a.Category) - slices.Index(names, b.Category) })
	}
	for at, r := range rows {
		if places.ByCategory && (at == 0 || r.Category != of) {
			of = r.Category
			fmt.Fprintln(tw, scoring.ShownLine(t.Category(of)))
		}
		place, why := t.Shell.Unranked(), ""
		if r.Why != nil {
			why = t.Problem(scoring.Why(r.Why))
		} else {
			place, why = strconv.Itoa(r.Rank), strings.TrimSpace(t.Fairness.DecidedBy(r.DecidedBy)+" "+t.Dances(scoring.DancesOf(places, r), scoring.ShownLine))
		}
		for _, of := range madeOf(t, tally.Rules, r) {
			why += " · " + of
		}
		fmt.Fprintf(tw, "%s\t%s\t%s\t%d/%d\t%s\n", place, scoring.ShownLine(r.Entry), t.Number(r.Score, 6), r.Sheets, r.Expected, scoring.ShownLine(why))
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	switch {
	case tally.Rubric.Places:
		fmt.Fprintln(w, "\n"+t.Tally.Places())
	case places.Lower: // whose score is a place, though the file's are none
		fmt.Fprintln(w, "\n"+t.Tally.Scores())
	}
	if places.Note != nil {
		fmt.Fprintln(w, "\n"+t.Problem(scoring.Why(places.Note)))
	}
	if withStats {
		printStats(w, t, out.Stats)
	}
	return nil
}

// madeOf says what the row's score is made of beside one turn's sheets.
func madeOf(t *i18n.Text, rules *setup.Rules, r rank.Standing) (said []string) {
	if rules != nil && !r.More().Jury.None() {
		said = append(said, t.Tally.Beside(t.Number(r.More().Jury, 6), t.Number(rules.Rest[r.Entry], 6)))
	}
	said = append(said, t.MadeOf(scoring.Result{}, r)...)
	if r.Points != 0 {
		said = append(said, t.Points.Included(r.Points))
	}
	return said
}

// printReading says which columns count, and what of the file was read otherwise
// than somebody might expect.
func printReading(w io.Writer, t *i18n.Text, tally setup.Tally) {
	fmt.Fprintln(w, t.Tally.Counted(lineAll(tally.Counted), lineAll(tally.LeftOut)))
	for _, n := range tally.Notes {
		fmt.Fprintln(w, t.Problem(n))
	}
}

// printStats says each number in a sentence.
func printStats(w io.Writer, t *i18n.Text, s *report.Stats) {
	f := t.Fairness
	num := func(v float64) string { return t.Float(v, 2) }
	head := func(title string) { fmt.Fprintln(w, "\n"+title) }
	lacks := func(name string) {
		if why := s.Why[name]; why != "" {
			fmt.Fprintln(w, "  "+f.Why(why))
		}
	}
	head(f.Agreement())
	limits := func(ci []float64) (low, high string) {
		if len(ci) == 2 {
			return num(ci[0]), num(ci[1])
		}
		return "", ""
	}
	if all := len(s.Spread); s.Complete < all && s.KendallW != nil {
		fmt.Fprintln(w, "  "+f.Complete(s.Complete, all))
	}
	if s.ICC21 != nil {
		low, high := limits(s.ICC21CI)
		fmt.Fprintln(w, "  "+f.ICC(*s.ICC21, num(*s.ICC21), low, high))
	}
	if s.ICC2K != nil {
		low, high := limits(s.ICC2KCI)
		fmt.Fprintln(w, "  "+f.ICCMean(*s.ICC2K, num(*s.ICC2K), low, high))
	}
	if s.KendallW != nil {
		fmt.Fprintln(w, "  "+f.Kendall(*s.KendallW, num(*s.KendallW), num(*s.KendallChi2)))
	}
	if lacks("icc21"); s.Why["icc21"] == "" {
		lacks("icc2k")
	}
	if v := s.Alpha.Interval; v != nil {
		fmt.Fprintln(w, "  "+f.Alpha(*v, num(*v)))
	}
	lacks("alpha.interval")
	head(f.Severity())
	lacks("jurors.effect")
	for _, j := range s.Jurors {
		if j.Effect != nil {
			se := ""
			if j.SE != nil {
				se = num(*j.SE)
			}
			fmt.Fprintln(w, "  "+f.Lenient(scoring.ShownLine(j.Juror), num(abs(*j.Effect)), se, *j.Effect))
		}
	}
	head(f.Drift())
	for _, j := range s.Jurors {
		if j.Drift != nil && j.DriftP != nil {
			fmt.Fprintln(w, "  "+f.Drifts(scoring.ShownLine(j.Juror), num(abs(*j.Drift)), t.Float(*j.DriftP, 3), *j.Drift, *j.DriftP))
		} else {
			fmt.Fprintln(w, "  "+scoring.ShownLine(j.Juror)+": "+f.Why(s.Why["jurors."+j.Juror+".drift"]))
		}
	}
	head(f.Lines())
	for _, l := range s.Lines {
		margin, holds := "", ""
		if l.Margin != nil {
			margin = num(*l.Margin)
		}
		if l.Holds != nil {
			holds = t.Float(*l.Holds*100, 1)
		}
		fmt.Fprintln(w, "  "+f.Line(l.Places, margin, holds))
	}
	if s.Bootstrap != nil {
		fmt.Fprintln(w, "  "+f.Exact(s.Bootstrap.Resamples, s.Bootstrap.Exact))
	}
	head(f.Spread())
	alerts := 0
	for _, e := range s.Spread {
		if e.Alert {
			alerts++
			fmt.Fprintln(w, "  "+f.Apart(scoring.ShownLine(e.Entry), num(e.Range), scoring.ShownLine(e.Juror), num(abs(e.Off)), e.Off))
		}
	}
	if alerts == 0 {
		fmt.Fprintln(w, "  "+f.NoAlert())
	}
}

func abs(v float64) float64 { return max(v, -v) }
