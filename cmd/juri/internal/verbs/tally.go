package verbs

import (
	"errors"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/scoring/rank"
	"juri/store/report"
	"juri/store/setup"
)

// tallyLines is after how many places at most tally says how firmly the line stands.
const tallyLines = 12

type tallyAsk struct {
	setup.ScoreOptions
	rubric       string
	form, method *format
	read         *format
	ties, points []string
	panel        int
	stats        bool
}

// tallyCmd is juri tally: the arithmetic alone, on a file of scores.
func tallyCmd(t *i18n.Text) *cobra.Command {
	c := &cobra.Command{Use: "tally FILE", Short: t.Tally.Short(), Args: cobra.ExactArgs(1)}
	a := tallyAsk{read: &format{forms: []string{"auto", "scores", "places"}, Value: "auto"}}
	a.form = FormatFlag(c, t, "table", "json", "csv")
	a.method = methodFlag(c, t, rank.Mean)
	flag := func(name string) string { return t.Tally.Flag(name) }
	c.Flags().Var(a.read, "read", flag("read"))
	c.Flags().StringVar(&a.rubric, "rubric", "", flag("rubric"))
	c.Flags().StringSliceVar(&a.Criteria, "criteria", nil, flag("criteria"))
	c.Flags().StringSliceVar(&a.Ignore, "ignore", nil, flag("ignore"))
	c.Flags().StringSliceVar(&a.Jurors, "jurors", nil, flag("jurors"))
	c.Flags().StringSliceVar(&a.ties, "ties", nil, flag("ties"))
	c.Flags().StringSliceVar(&a.points, "points", nil, flag("points"))
	c.Flags().IntVar(&a.panel, "panel", 1, flag("panel"))
	c.Flags().BoolVar(&a.stats, "stats", false, flag("stats"))
	c.Flags().BoolVar(&a.Shared, "shared", false, flag("shared"))
	c.Flags().IntVar(&a.Best, "best", 0, flag("best"))
	c.Flags().StringVar(&a.Round, "round", "", flag("round"))
	c.RunE = func(c *cobra.Command, args []string) error {
		tally, err := readTally(args[0], a.rubric, a.ScoreOptions)
		if err != nil {
			return err
		}
		a.follow(c, tally.Rules)
		return a.tally(c, t, tally)
	}
	return c
}

// tally works out the result and says it, what was counted first.
func (a *tallyAsk) tally(c *cobra.Command, t *i18n.Text, tally setup.Tally) error {
	if err := tally.CheckTies(a.ties); err != nil {
		return err
	}
	m := rank.Method(a.method.Value)
	if err := a.readAs(t, m, &tally); err != nil {
		return err
	}
	points, err := setup.Points(a.points)
	if err != nil {
		return err
	}
	ballots, err := tally.Ballots(m, a.panel)
	if err != nil {
		return err
	}
	table, refused := rank.Standings(ballots, rank.Rules{Method: m, Points: points, Ties: a.ties}, tally.Decisions(a.ties))
	table, close := tally.ShareClose(table)
	table.Official = true
	switch {
	case table.Note != nil:
	case table.ByCategory:
		table.Note = &rank.Reason{Code: string(scoring.CodeByCategory)}
	case tally.Rubrics != nil:
		table.Note = &rank.Reason{Code: string(scoring.CodeByShare)}
	}
	tally.Notes = append(tally.Notes, close...)
	out := report.Tally{
		Counted: said(tally.Counted), LeftOut: said(tally.LeftOut), Notes: report.NotesOf(tally.Notes),
		Lower: table.Lower, Read: "scores", Parts: report.PartsOf(ballots.Parts()),
	}
	if tally.Rubric.Places {
		out.Read = "places"
	}
	out.Standings = report.TableOf(tally.Name, table, tally.Entry)
	if table.Note != nil {
		out.Note = string(table.Note.Code)
	}
	if ballots.Shared || ballots.ByCategory || ballots.Runs > 0 { // each juror's total is a part, or one of several, or of entries that are not compared
		out.Parts, a.stats = report.PartsOf(nil), false
	} else if a.stats || a.form.Value == "json" {
		lines := make([]int, 0, tallyLines)
		for n := range min(tallyLines, len(table.Rows)) {
			lines = append(lines, n+1)
		}
		out.Stats = report.StatsOf(ballots.Totals(), table, lines)
	}
	if err := printTally(c, t, a.form.Value, table, out, tally, a.stats); err != nil {
		return err
	}
	if refused != nil {
		return scoring.Why(refused)
	}
	return nil
}

// follow takes what the person does not say from the contest whose export it is.
func (a *tallyAsk) follow(c *cobra.Command, r *setup.Rules) {
	if r == nil {
		return
	}
	said := func(flag string) bool { return c.Flags().Changed(flag) }
	if !said("method") {
		a.method.Value = string(r.Method)
	}
	if !said("panel") {
		a.panel = r.Panel
	}
	if !said("points") {
		a.points = r.Worth
	}
	if !said("ties") {
		a.ties = r.Ties
	}
}

// said is a list that JSON writes as one, though it be empty.
func said(s []string) []string { return append([]string{}, s...) }

// readAs decides whether the numbers are places. What the method, the rubric and
// the person leave open is asked for.
func (a *tallyAsk) readAs(t *i18n.Text, m rank.Method, tally *setup.Tally) error {
	switch {
	case a.read.Value != "auto":
		tally.Rubric.Places = a.read.Value == "places"
	case tally.Rubric.Places, a.rubric != "", tally.Rules != nil: // they say it
	case m.OfPlaces() && (m == rank.Skating || len(tally.Rubric.Criteria) == 1):
		tally.Rubric.Places = tally.GivesPlaces()
	case tally.LooksLikePlaces():
		return errors.New(t.Tally.AskRead())
	}
	return nil
}

func readTally(path, rubric string, o setup.ScoreOptions) (setup.Tally, error) {
	in, err := setup.ReadInput(path)
	if err != nil {
		return setup.Tally{}, err
	}
	if rubric == "" {
		return setup.ReadTally(in, nil, o)
	}
	r, err := setup.Rubric(rubric)
	if err != nil {
		return setup.Tally{}, err
	}
	return setup.ReadTally(in, &r, o)
}
