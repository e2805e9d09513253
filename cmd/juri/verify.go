package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring/i18n"
	"juri/store"
)

// verifyCmd is juri verify: is a journal, or a backup of one, whole and unaltered.
func verifyCmd(t *i18n.Text) *cobra.Command {
	var flags *folder.ClusterFlags
	c := &cobra.Command{
		Use: "verify DIR|FILE", Short: t.Shell.Short("verify"),
		RunE: func(c *cobra.Command, args []string) error {
			if flags.Journal != "" {
				return verifyCluster(c, t, flags, args[0])
			}
			path := args[0]
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				path = filepath.Join(path, store.JournalFile)
			}
			r, err := store.Verify(path)
			if err != nil {
				return err
			}
			return verified(c.OutOrStdout(), t, path, r)
		},
	}
	flags = folder.JournalFlags(c, t)
	c.Args = flags.Args(t, 1)
	return c
}

// verifyCluster is juri verify of a journal on a cluster: of a copy of it.
func verifyCluster(c *cobra.Command, t *i18n.Text, flags *folder.ClusterFlags, dir string) error {
	log, err := flags.Open(c.Context(), t, dir)
	if err != nil {
		return err
	}
	defer log.Close()
	if err := store.Remembered(c.Context(), dir, flags.Journal, log); err != nil {
		return err
	}
	scratch, err := os.MkdirTemp("", "juri-verify-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	r, err := store.BackupTo(c.Context(), log, filepath.Join(scratch, store.JournalFile))
	if damaged := (*store.DamagedError)(nil); errors.As(err, &damaged) {
		r, err = damaged.Report, nil
	}
	if err != nil {
		return err
	}
	return verified(c.OutOrStdout(), t, flags.Journal, r)
}

// verified says what verifying a journal came to.
func verified(w io.Writer, t *i18n.Text, path string, r store.Report) error {
	if !r.OK() {
		folder.PrintFaults(w, t, r.Faults)
		fmt.Fprintln(w, t.Shell.NotWhole(path, len(r.Faults)))
		return folder.ErrSaid
	}
	old := int(r.Begun) - 1
	if r.Begun == 0 {
		old = int(r.Records)
	}
	if old > 0 {
		defer fmt.Fprintln(w, t.Shell.OldRules(old))
	}
	if len(r.Forged) > 0 {
		folder.PrintFaults(w, t, r.Forged)
		fmt.Fprintln(w, t.Shell.Forged(path, len(r.Forged)))
		return folder.ErrSaid
	}
	fmt.Fprintln(w, t.Shell.Whole(path, int(r.Records), r.Head.String()))
	_, err := fmt.Fprintln(w, t.Shell.Unproved())
	return err
}
