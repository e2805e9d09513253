package verbs

import (
	"fmt"

	"github.com/spf13/cobra"

	"juri/scoring"
)

// advanceVerb is advance: the next round made up from the best of the one before.
func (d *session) advanceVerb() *cobra.Command {
	t := d.Text.Rounds
	var back bool
	c := d.command("advance", cobra.NoArgs, func(c *cobra.Command, _ []string) error {
		events, err := d.do(c, scoring.Advance{Back: back})
		if err != nil {
			return err
		}
		for _, e := range events {
			f, is := e.Fact.(scoring.RoundAdvanced)
			if !is || len(f.Entries) == 0 {
				continue
			}
			s := d.view().State
			ids := make([]string, len(f.Entries))
			for i, entry := range f.Entries {
				ids[i] = entry.ID
			}
			_, err := fmt.Fprintln(c.OutOrStdout(), t.Advanced(s.RoundOf(f.Entries[0]), scoring.ShownLine(f.Entries[0].Room), ids))
			return err
		}
		_, err = fmt.Fprintln(c.OutOrStdout(), t.Recalled())
		return err
	})
	c.Short = t.Short()
	c.Flags().BoolVar(&back, "back", false, t.Back())
	return c
}
