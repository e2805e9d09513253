package verbs

import (
	"fmt"

	"github.com/spf13/cobra"

	"juri/scoring"
)

// boardVerbs are the organizer's: what the projectors show, and people's PINs.
func (d *session) boardVerbs() []*cobra.Command {
	var room, text string
	show := d.command("show BOARD|all MODE", cobra.ExactArgs(2), func(c *cobra.Command, args []string) error {
		board := args[0]
		if board == "all" {
			board = ""
		}
		if _, err := d.do(c, scoring.ShowOn{Board: board, Mode: scoring.Mode(args[1]), Room: room, Text: text}); err != nil {
			return err
		}
		_, err := fmt.Fprintln(c.OutOrStdout(), d.Text.Shell.Shown(args[0], args[1]))
		return err
	})
	show.Flags().StringVar(&room, "room", "", d.Text.Shell.Flag("room"))
	show.Flags().StringVar(&text, "text", "", d.Text.Shell.Flag("text"))
	return []*cobra.Command{show}
}
