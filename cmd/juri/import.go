package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/store"
	"juri/store/setup"
	"juri/tui/i18n"
)

// importCmd is juri import: a spreadsheet becomes the list of entries, after a
// look at what that changes; or scores on paper come in.
func importCmd(t *i18n.Text) *cobra.Command {
	var yes, scores bool
	var as string
	c := &cobra.Command{
		Use: "import DIR FILE", Short: t.Wizard.Short["import"], Args: cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			if scores {
				return importScores(c, t, args[0], args[1], as)
			}
			change, err := setup.Import(args[0], args[1])
			if err != nil {
				return err
			}
			ok, err := agree(c, t, args[0], change, yes)
			if ok && err == nil {
				_, err = fmt.Fprintln(c.OutOrStdout(), t.Wizard.Imported(change.List(), len(change.After.Entries))+" "+t.Wizard.ToBeAsKept)
			}
			return err
		},
	}
	c.Flags().BoolVar(&yes, "yes", false, t.Wizard.Flag["yes"])
	c.Flags().BoolVar(&scores, "scores", false, t.Wizard.Flag["scores"])
	c.Flags().StringVar(&as, "as", "", t.Wizard.Flag["as"])
	return c
}

// agree shows what a change means and applies it if the person wants it.
func agree(c *cobra.Command, t *i18n.Text, dir string, change setup.Change, yes bool) (applied bool, err error) {
	out := c.OutOrStdout()
	printDifferences(out, t, change.Differences())
	if _, err := wouldRecord(c.Context(), dir, change.After); err != nil && !errors.Is(err, store.ErrHeld) {
		return false, err // the contest could not become this
	}
	switch {
	case yes:
	case !onTerminal(c.InOrStdin(), out):
		return false, errors.New(t.Wizard.NeedYes)
	default:
		fmt.Fprint(out, t.Wizard.Apply)
		line, _ := bufio.NewReader(io.LimitReader(c.InOrStdin(), 64)).ReadString('\n')
		if answer := strings.ToLower(strings.TrimSpace(line)); answer != "y" && answer != "ya" && answer != "yes" {
			_, err := fmt.Fprintln(out, t.Wizard.Stopped)
			return false, err
		}
	}
	return true, change.Apply(time.Now(), nil)
}

// printDifferences lists what becomes of which entry.
func printDifferences(w io.Writer, t *i18n.Text, diffs []setup.Difference) {
	added, changed, dropped := 0, 0, 0
	for _, d := range diffs {
		switch {
		case d.Added:
			added++
			fmt.Fprintln(w, t.Wizard.Adds(d.Entry.ID, line(d.Entry.Unit)))
		case d.Removed:
			dropped++
			fmt.Fprintln(w, t.Wizard.Drops(d.Entry.ID, line(d.Entry.Unit)))
		default:
			changed++
			var columns []string
			for _, name := range d.Columns {
				columns = append(columns, t.Wizard.Column[name])
			}
			fmt.Fprintln(w, t.Wizard.Changes(d.Entry.ID, strings.Join(columns, ", ")))
		}
	}
	if len(diffs) == 0 {
		fmt.Fprintln(w, t.Wizard.NoChange)
		return
	}
	fmt.Fprintln(w, t.Wizard.Sum(added, changed, dropped))
}

// importScores hands in sheets that were filled in on paper, all or none, as
// entered by an organizer.
func importScores(c *cobra.Command, t *i18n.Text, dir, path, as string) error {
	if as == "" {
		return errors.New(t.Wizard.NeedAs)
	}
	f, err := openFolder(c.Context(), t, dir)
	if err != nil {
		return err
	}
	defer f.close()
	sheets, err := setup.ReadScores(path, f.board.State())
	if err != nil {
		return err
	}
	if len(sheets) == 0 {
		return errors.New(t.Wizard.NoScores)
	}
	done, err := f.board.Do(c.Context(), scoring.Actor{User: as}, scoring.EnterSheets{Sheets: sheets})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.OutOrStdout(), t.Wizard.ScoresIn(len(done), as))
	return err
}
