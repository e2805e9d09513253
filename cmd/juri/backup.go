package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
)

// backupCmd is juri backup: a copy of a folder's journal, also while a server holds it.
func backupCmd(t *i18n.Text) *cobra.Command {
	var flags *folder.ClusterFlags
	c := &cobra.Command{
		Use: "backup DIR FILE", Short: t.Shell.Short("backup"),
		RunE: func(c *cobra.Command, args []string) error {
			if flags.Journal != "" {
				return backupCluster(c, t, flags, args[0], args[1])
			}
			path := filepath.Join(args[0], store.JournalFile)
			if _, err := os.Stat(path); err != nil {
				return errors.New(t.Shell.NoContestYet(args[0]))
			}
			r, err := store.BackupFile(path, args[1])
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(c.OutOrStdout(), t.Shell.Whole(args[1], int(r.Records), r.Head.String()))
			return err
		},
	}
	flags = folder.JournalFlags(c, t)
	c.Flags().BoolVar(&flags.Unmarked, "unmarked", false, t.Cluster.Flag("unmarked"))
	c.Args = flags.Args(t, 2)
	return c
}

// backupCluster is juri backup of a journal on a cluster.
func backupCluster(c *cobra.Command, t *i18n.Text, flags *folder.ClusterFlags, dir, file string) error {
	log, err := flags.Open(c.Context(), t, dir)
	if err != nil {
		return err
	}
	defer log.Close()
	r, err := store.BackupTo(c.Context(), log, file)
	if err == nil {
		_, err = fmt.Fprintln(c.OutOrStdout(), t.Shell.Whole(file, int(r.Records), r.Head.String()))
	}
	return err
}

// restoreCmd is juri restore: a backup in the place of a folder's journal, or as
// the first journal of a contest on a cluster.
func restoreCmd(t *i18n.Text) *cobra.Command {
	var force bool
	var reason string
	var flags *folder.ClusterFlags
	c := &cobra.Command{
		Use: "restore FILE DIR", Short: t.Shell.Short("restore"),
		RunE: func(c *cobra.Command, args []string) error {
			if !force {
				reason = ""
			} else if scoring.Clean(reason) == "" {
				return &scoring.Error{Code: scoring.CodeReasonNeeded}
			}
			if flags.Journal != "" {
				return restoreCluster(c, t, flags, args[0], args[1], reason)
			}
			kept, err := store.Restore(args[0], args[1], reason)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(c.OutOrStdout(), t.Shell.Restored(args[1], kept))
			return err
		},
	}
	flags = folder.JournalFlags(c, t)
	c.Args = flags.Args(t, 2)
	c.Flags().BoolVar(&force, "force", false, t.Shell.Flag("force"))
	c.Flags().StringVar(&reason, "reason", "", t.Shell.Flag("reason"))
	return c
}

// restoreCluster is juri restore into an empty place on a cluster.
func restoreCluster(c *cobra.Command, t *i18n.Text, flags *folder.ClusterFlags, file, dir, reason string) error {
	log, err := flags.Open(c.Context(), t, dir)
	if err != nil {
		return err
	}
	defer log.Close()
	r, err := store.RestoreTo(c.Context(), file, dir, log, reason)
	if err == nil {
		_, err = fmt.Fprintln(c.OutOrStdout(), t.Shell.Whole(flags.Journal, int(r.Records), r.Head.String()))
	}
	return err
}
