package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"juri/store"
	"juri/tui/i18n"
)

// verifyCmd is juri verify: is a journal, or a backup of one, whole and unaltered.
func verifyCmd(t *i18n.Text) *cobra.Command {
	return &cobra.Command{
		Use: "verify DIR|FILE", Short: t.Shell.Short["verify"], Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			path := args[0]
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				path = filepath.Join(path, store.JournalFile)
			}
			r, err := store.Verify(path)
			if err != nil {
				return err
			}
			if !r.OK() {
				printFaults(c.OutOrStdout(), t, r)
				fmt.Fprintln(c.OutOrStdout(), t.Shell.NotWhole(path, len(r.Faults)))
				return errSaid
			}
			_, err = fmt.Fprintln(c.OutOrStdout(), t.Shell.Whole(path, int(r.Records), r.Head.String()))
			return err
		},
	}
}

// printFaults says each thing that is wrong with a journal, a line each.
func printFaults(w io.Writer, t *i18n.Text, r store.Report) {
	for _, f := range r.Faults {
		fmt.Fprintln(w, t.Problem(f.What))
	}
}
