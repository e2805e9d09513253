package main

import (
	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/scoring/i18n"
)

// standingsCmd is juri standings, of a folder, as it is recorded.
func standingsCmd(t *i18n.Text) *cobra.Command {
	c := &cobra.Command{Use: "standings DIR", Short: t.Shell.Short("standings"), Args: cobra.ExactArgs(1)}
	print := standingsFlags(c, t)
	c.RunE = func(c *cobra.Command, args []string) error {
		r, err := readFolder(t, args[0])
		if err != nil {
			return err
		}
		r.files.say(c.ErrOrStderr(), t, mostSaid)
		return print(c.OutOrStdout(), scoring.See(r.State(), scoring.Host), true)
	}
	return c
}
