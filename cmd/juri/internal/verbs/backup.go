package verbs

import (
	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/store"
)

// backupVerb is the same over SSH while serving: the file on standard output.
func (d *session) backupVerb() *cobra.Command {
	return d.command("backup", cobra.NoArgs, func(c *cobra.Command, _ []string) error {
		if err := d.mayRead(scoring.Backups); err != nil {
			return err
		}
		if err := d.shows("juri.db"); err != nil {
			return err
		}
		if _, err := d.do(c, scoring.TakeBackup{}); err != nil {
			return err
		}
		return store.Backup(c.Context(), d.Log, c.OutOrStdout())
	})
}
