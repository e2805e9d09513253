package verbs

import (
	"fmt"

	"github.com/spf13/cobra"

	"juri/scoring"
)

// rankVerb hands in a juror's places of all entries that they rank in a room.
func (d *session) rankVerb() *cobra.Command {
	var rank scoring.Rank
	c := d.command("rank SLOT…", cobra.MinimumNArgs(1), func(c *cobra.Command, args []string) error {
		rank.Entries = args
		if _, err := d.do(c, rank); err != nil {
			return err
		}
		lacking := d.view().State.Unfilled(args, d.By.User)
		if _, err := fmt.Fprintln(c.OutOrStdout(), d.Text.Ranking.After(len(args), lacking)); err != nil {
			return err
		}
		for i, id := range args {
			l := d.view().State.Slot(id)
			if _, err := fmt.Fprintf(c.OutOrStdout(), "%3d  %s %s\n", i+1, id, scoring.ShownLine(l.Entry.Unit)); err != nil {
				return err
			}
		}
		return nil
	})
	c.Flags().StringVar(&rank.Criterion, "criterion", "", d.Text.Ranking.FlagCriterion())
	return c
}
