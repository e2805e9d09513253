package verbs

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"juri/scoring"
)

// publishVerb gives the sealed result to everybody. How much must be named, and be what
// contest.yaml says; without it the verb only says what that would be.
func (d *session) publishVerb() *cobra.Command {
	return d.command("publish [none|winners|places|sheets]", cobra.MaximumNArgs(1), func(c *cobra.Command, args []string) error {
		if err := d.mayRead(scoring.Papers); err != nil {
			return err
		}
		t := d.Text.Publishing
		as, jurors := d.view().State.Contest.Publishes()
		lines := []string{t.Before(as), t.Shows(as), t.Proves(as)}
		if len(args) > 0 {
			if _, err := d.do(c, scoring.Publish{As: scoring.Publicity(scoring.ShownLine(args[0]))}); err != nil {
				return err
			}
			lines[0] = t.Done(as)
			if d.Page != "" {
				lines[0] += " " + d.At.ResultURL(d.Page)
			}
		} else if as != scoring.PublishNone {
			lines = append(lines, t.Say(as))
		}
		if as == scoring.PublishSheets {
			lines = slices.Insert(lines, 2, t.Jurors(jurors, d.view().State.Contest.LinksJurors()))
		}
		for _, line := range lines {
			if _, err := fmt.Fprintln(c.OutOrStdout(), line); err != nil {
				return err
			}
		}
		return nil
	})
}
