package verbs

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/scoring/rank"
	"juri/tui/kit"
)

// standingsCmd is juri standings, of a folder, as it is recorded.
func standingsCmd(t *i18n.Text) *cobra.Command {
	c := &cobra.Command{Use: "standings DIR", Short: t.Shell.Short("standings"), Args: cobra.ExactArgs(1)}
	print := standingsFlags(c, t)
	c.RunE = func(c *cobra.Command, args []string) error {
		r, err := folder.ReadSaying(c.ErrOrStderr(), t, args[0])
		if err != nil {
			return err
		}
		return print(c.OutOrStdout(), scoring.See(r.State(), scoring.Host), true)
	}
	return c
}

// printStandings writes the places with what decided each, and what must be said
// beside them.
func printStandings(w io.Writer, t *i18n.Text, s scoring.State) error {
	if !s.Table.ByCategory {
		if err := printPlaces(w, t, s, s.Table.Rows); err != nil {
			return err
		}
	} else {
		for i, name := range s.Table.Categories() {
			if i > 0 {
				fmt.Fprintln(w)
			}
			fmt.Fprintln(w, scoring.ShownLine(t.Category(name)))
			rows := slices.DeleteFunc(slices.Clone(s.Table.Rows), func(r rank.Standing) bool { return r.Category != name })
			if err := printPlaces(w, t, s, rows); err != nil {
				return err
			}
		}
	}
	for _, note := range t.AwardNotes(*s.Table) {
		fmt.Fprintln(w, scoring.ShownLine(note))
	}
	if said := t.Champions(s); said != nil {
		fmt.Fprintln(w, "\n"+scoring.ShownLine(s.Contest.Result.Champion.Name))
		for _, line := range said {
			fmt.Fprintln(w, scoring.ShownLine(line))
		}
	}
	if s.Table.Note == nil {
		return nil
	}
	_, err := fmt.Fprintln(w, "\n"+t.Problem(scoring.Why(s.Table.Note)))
	return err
}

// printPlaces writes a table of these rows.
func printPlaces(w io.Writer, t *i18n.Text, s scoring.State, rows []rank.Standing) error {
	tw := kit.NewColumns(w)
	sh := t.Shell
	fmt.Fprintln(tw, strings.Join([]string{sh.Rank(), sh.Entry(), sh.Score(), sh.Sheets(), sh.Room(), sh.Award(), t.Tally.By(), sh.Unit(), sh.Title()}, "\t"))
	for _, r := range rows {
		l := s.Slot(r.Entry)
		rank, by, award := sh.Unranked(), "", strings.Join(append([]string{r.Award}, r.Also...), ", ")
		if r.Rank > 0 {
			rank, by = strconv.Itoa(r.Rank), t.Placed(s, *s.Table, r)
		} else if r.Why != nil {
			by = t.Problem(scoring.Why(r.Why))
		}
		for _, of := range t.MadeOf(s.Contest.Result, r) {
			by += " · " + scoring.ShownLine(of)
		}
		fmt.Fprintf(tw, "%s\t%s\t%s\t%d/%d\t%s\t%s\t%s\t%s\t%s\n", rank, r.Entry, t.Score(r.Score, r.Points), r.Sheets, r.Expected,
			l.Room, award, scoring.ShownLine(by), scoring.ShownLine(l.Entry.Unit), scoring.ShownLine(l.Entry.Title))
	}
	return tw.Flush()
}
