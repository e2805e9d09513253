package verbs

import (
	"strings"

	"github.com/spf13/cobra"

	"juri/scoring"
)

// boardVerbs are the organizer's: what the projectors show, and people's PINs.
func (d *session) boardVerbs() []*cobra.Command {
	var room, text, theme string
	show := d.command("show BOARD|all [MODE]", cobra.RangeArgs(1, 2), func(c *cobra.Command, args []string) error {
		set := scoring.ShowOn{Board: args[0], Mode: scoring.Mode(strings.Join(args[1:], "")), Room: room, Text: text, Theme: scoring.Theme(theme)}
		if set.Board == "all" {
			set.Board = ""
		}
		return d.doSaying(c, set, d.Text.Shell.Shown(args[0], strings.TrimSpace(string(set.Mode)+" "+theme)))
	})
	show.Flags().StringVar(&room, "room", "", d.Text.Shell.Flag("room"))
	show.Flags().StringVar(&text, "text", "", d.Text.Shell.Flag("text"))
	show.Flags().StringVar(&theme, "theme", "", d.Text.Shell.Flag("theme"))
	return []*cobra.Command{show}
}
