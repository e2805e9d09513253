package verbs

import (
	"github.com/spf13/cobra"

	"juri/scoring/i18n"
)

// Commands are the shell's: of a folder, or of a file of scores.
func Commands(t *i18n.Text) []*cobra.Command {
	return []*cobra.Command{importCmd(t), drawCmd(t), cardsCmd(t), standingsCmd(t), tallyCmd(t), exportCmd(t), logCmd(t), checkpointCmd(t), eraseCmd(t), manualCmd(t)}
}
