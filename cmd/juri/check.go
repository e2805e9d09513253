package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/store/setup"
	"juri/tui/i18n"
)

// checkCmd is juri check: every fault of a folder's files at once.
func checkCmd(t *i18n.Text) *cobra.Command {
	return &cobra.Command{
		Use: "check DIR", Short: t.Shell.Short["check"], Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			s, err := setup.Load(args[0])
			if err != nil {
				return err
			}
			jurors := 0
			for _, p := range s.People {
				if p.Role == scoring.Juror {
					jurors++
				}
			}
			_, err = fmt.Fprintln(c.OutOrStdout(), t.Shell.NoFaults(len(s.Entries), len(s.Rooms), jurors))
			return err
		},
	}
}
