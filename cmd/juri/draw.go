package main

import (
	"errors"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
)

// drawCmd is juri draw: the same draw as over SSH, in a folder that no server holds.
func drawCmd(t *i18n.Text) *cobra.Command {
	var o *drawing
	var yes bool
	c := &cobra.Command{
		Use: "draw DIR", Short: t.Draw.Short(), Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			f, err := openFolder(c.Context(), t, args[0], "")
			if err != nil {
				return atServer(t, err)
			}
			defer f.close()
			f.files.say(c.ErrOrStderr(), t, mostSaid)
			d := &verbSession{caller{folder: f, by: scoring.Host, text: t, ask: f.board.Do}}
			return d.draw(c, o, func(string) (bool, error) { return agreed(c.InOrStdin(), c.OutOrStdout(), t, yes) })
		},
	}
	o = drawFlags(c, t)
	c.Flags().BoolVar(&yes, "yes", false, t.Draw.Flag("yes"))
	return c
}

// atServer says how to draw where a server has the folder open.
func atServer(t *i18n.Text, err error) error {
	var held *store.HeldError
	if !errors.As(err, &held) {
		return err
	}
	line := lineTo(t, held, scoring.Host)
	if line == "" {
		return err
	}
	return errors.New(t.Draw.Held(line + " draw"))
}
