package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"juri/store"
	"juri/store/setup"
	"juri/tui/i18n"
)

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
	_, err = change.Apply(time.Now(), nil)
	return true, err
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
