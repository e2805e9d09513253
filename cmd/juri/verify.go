package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/setup"
)

// verifyCmd is juri verify: is a journal, or a backup of one, whole and unaltered.
func verifyCmd(t *i18n.Text) *cobra.Command {
	var (
		flags   *folder.ClusterFlags
		against []string
	)
	c := &cobra.Command{
		Use: "verify DIR|FILE", Short: t.Shell.Short("verify"),
		RunE: func(c *cobra.Command, args []string) error {
			if flags.Journal != "" {
				return verifyCluster(c, t, flags, args[0], against)
			}
			path, secret := args[0], store.Secret{}
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				secret, _ = store.SecretOf(path) // which an old folder has none of
				path = filepath.Join(path, store.JournalFile)
			}
			r, err := store.Verify(path)
			if err != nil {
				return err
			}
			return verified(c.OutOrStdout(), t, path, r, secret, against)
		},
	}
	c.Flags().StringArrayVar(&against, "against", nil, t.Shell.Flag("against"))
	flags = folder.JournalFlags(c, t)
	c.Args = flags.Args(t, 1)
	return c
}

// verifyCluster is juri verify of a journal on a cluster: of a copy of it.
func verifyCluster(c *cobra.Command, t *i18n.Text, flags *folder.ClusterFlags, dir string, against []string) error {
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
	secret, _ := store.SecretOf(dir)
	return verified(c.OutOrStdout(), t, flags.Journal, r, secret, against)
}

// verified says what verifying a journal came to, also against what people kept.
func verified(w io.Writer, t *i18n.Text, path string, r store.Report, secret store.Secret, against []string) error {
	kept, err := readKept(against)
	if err != nil {
		return err
	}
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
	holds := true
	for _, k := range kept {
		record, why := r.Against(k.Kept, secret)
		if why != nil {
			holds = false
			fmt.Fprintln(w, t.Shell.HoldsNot(k.name, t.Problem(why)))
			continue
		}
		fmt.Fprintln(w, t.Shell.StillHolds(k.name, int(record)))
	}
	if _, err = fmt.Fprintln(w, t.Shell.Unproved()); err == nil && !holds {
		return folder.ErrSaid
	}
	return err
}

// keptAs is what somebody kept, with where it was read.
type keptAs struct {
	name string
	store.Kept
}

// readKept reads what is given to hold a journal against: texts, or files of them.
func readKept(against []string) (all []keptAs, err error) {
	for _, text := range against {
		name, data := scoring.ShownLine(text), []byte(text)
		if info, err := os.Stat(text); err == nil && info.Mode().IsRegular() {
			file, err := setup.ReadInput(text)
			if err != nil {
				return nil, err
			}
			data = file.Data
		}
		kept, err := store.ReadKept(string(data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, k := range kept {
			all = append(all, keptAs{name, k})
		}
	}
	return all, nil
}
