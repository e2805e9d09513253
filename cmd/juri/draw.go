package main

import (
	"errors"
	"fmt"
	"math/rand/v2"

	"github.com/spf13/cobra"

	"juri/store/setup"
	"juri/tui/i18n"
)

// drawCmd is juri draw: the running order of entries without a turn by lot.
func drawCmd(t *i18n.Text) *cobra.Command {
	var seed int
	var yes bool
	c := &cobra.Command{
		Use: "draw DIR", Short: t.Wizard.Short["draw"], Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if !c.Flags().Changed("seed") {
				seed = 100_000 + rand.IntN(900_000)
			}
			change, err := setup.Draw(args[0], seed)
			if err != nil {
				return err
			}
			if len(change.Differences()) == 0 {
				return errors.New(t.Wizard.NotDrawn)
			}
			ok, err := agree(c, t, args[0], change, yes)
			if ok && err == nil {
				_, err = fmt.Fprintln(c.OutOrStdout(), t.Wizard.Drawn(seed))
			}
			return err
		},
	}
	c.Flags().IntVar(&seed, "seed", 0, t.Wizard.Flag["seed"])
	c.Flags().BoolVar(&yes, "yes", false, t.Wizard.Flag["yes"])
	return c
}
