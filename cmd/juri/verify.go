package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/public"
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
			if ext := filepath.Ext(args[0]); ext == ".json" || ext == ".html" {
				return verifyPublished(c.OutOrStdout(), t, args[0], against)
			}
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

// verifyPublished is juri verify of what was published of a contest.
func verifyPublished(w io.Writer, t *i18n.Text, path string, against []string) error {
	file, err := setup.ReadRecords(path)
	if err != nil {
		return err
	}
	kept, err := readKept(against)
	if err != nil {
		return err
	}
	if a := public.ReadAudit(file.Data); a != nil {
		return verifyAudit(w, t, path, a, against)
	}
	b := public.Read(file.Data)
	if b.Code != "" {
		fmt.Fprintln(w, t.Publishing.Wrong(string(b.Code), int(b.Record), scoring.ShownLine(b.Entry)))
		return folder.ErrSaid
	}
	holds := sayHeld(w, t, store.Holding(b.Hashes, bare(kept)), kept)
	fmt.Fprintln(w, t.Publishing.Right(len(b.Hashes)))
	fmt.Fprintln(w, t.Publishing.Proves(b.Publish))
	if err := sayHolders(w, t, b.Holders); err != nil {
		return err
	}
	if !holds {
		return folder.ErrSaid
	}
	return nil
}

// sayHolders says how many cosigned the first so many of the records.
func sayHolders(w io.Writer, t *i18n.Text, all []public.Holder) error {
	known, others := map[int]int{}, 0
	for _, h := range all {
		if h.Known {
			known[int(h.Records)]++
		} else {
			others++
		}
	}
	_, err := fmt.Fprintln(w, t.Publishing.Holders(known, others))
	return err
}

// verifyAudit is juri verify of a bundle with all that is on record: as of the journal.
func verifyAudit(w io.Writer, t *i18n.Text, path string, a *public.Audit, against []string) error {
	r, holders, wrong := a.Verify(path)
	if wrong.Code != "" {
		fmt.Fprintln(w, t.Publishing.Wrong(string(wrong.Code), int(wrong.Record), ""))
		return folder.ErrSaid
	}
	err := verified(w, t, path, r, store.Secret{}, against)
	if err != nil {
		return err
	}
	fmt.Fprintln(w, t.Publishing.AuditProves(len(a.Records)))
	return sayHolders(w, t, holders)
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
	holds := sayHeld(w, t, r.Against(bare(kept), secret), kept)
	if !holds {
		for _, b := range r.Restored {
			fmt.Fprintln(w, t.Shell.WasRestored(int(b.Record), int(b.Lost), scoring.ShownLine(b.Reason)))
		}
	}
	if !r.OK() {
		err := &store.DamagedError{Path: path, Report: r}
		folder.PrintFaults(w, t, r.Faults)
		if r.Newer() {
			fmt.Fprintln(w, t.Problem(err))
		} else {
			fmt.Fprintln(w, t.Shell.NotWhole(path, len(r.Faults)))
		}
		return folder.ErrSaid
	}
	if r.Erased > 0 {
		fmt.Fprintln(w, t.Erase.Verified(path, int(r.Records), r.Head.String(), r.ErasedAt))
		if _, err = fmt.Fprintln(w, t.Erase.Unproved()); err == nil && !holds {
			return folder.ErrSaid
		}
		return err
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
	for i, k := range r.Keys {
		fmt.Fprintln(w, t.Shell.KeyRecorded(int(k.Record), k.Key, i > 0))
	}
	for _, s := range r.Signed {
		fmt.Fprintln(w, t.Shell.SheetsSigned(s.Juror, s.Key, s.Stands))
	}
	if len(r.Keys) == 0 && r.Begun > 0 {
		fmt.Fprintln(w, t.Shell.KeyNotRecorded())
	}
	if _, err = fmt.Fprintln(w, t.Shell.Unproved()); err == nil && !holds {
		return folder.ErrSaid
	}
	return err
}

// sayHeld says of each thing that somebody kept whether the journal is still the one
// that they saw.
func sayHeld(w io.Writer, t *i18n.Text, held []store.Held, kept []keptAs) bool {
	holds := true
	for i, h := range held {
		if h.Why != nil {
			holds = false
			fmt.Fprintln(w, t.Shell.HoldsNot(kept[i].name+kept[i].String(), t.Problem(h.Why)))
		} else {
			fmt.Fprintln(w, t.Shell.StillHolds(kept[i].name+kept[i].String(), int(h.Record)))
		}
		var known, unknown []string
		for _, c := range kept[i].Cosigners() {
			if c.At != "" {
				known = append(known, c.Name+" ("+c.At+")")
			} else {
				unknown = append(unknown, scoring.ShownLine(c.Name))
			}
		}
		if len(known) > 0 {
			fmt.Fprintln(w, "  "+t.Shell.CosignedBy(strings.Join(known, ", ")))
		}
		if len(unknown) > 0 {
			fmt.Fprintln(w, "  "+t.Shell.CosignedUnknown(strings.Join(unknown, ", ")))
		}
	}
	return holds
}

// keptAs is what somebody kept, after the name of the file that it was read from.
type keptAs struct {
	name string
	store.Kept
}

// bare is what was kept without the files' names.
func bare(kept []keptAs) []store.Kept {
	all := make([]store.Kept, len(kept))
	for i, k := range kept {
		all[i] = k.Kept
	}
	return all
}

// readKept reads what is given to hold a journal against: texts, or files of them.
func readKept(against []string) (all []keptAs, err error) {
	for _, text := range against {
		name := ""
		kept, notText := store.ReadKept(text)
		if notText != nil { // no file's name is taken for what was typed
			if _, err := os.Stat(text); err != nil {
				return nil, notText
			}
			file, err := setup.ReadInput(text)
			if err != nil {
				return nil, err
			}
			data, _, err := transform.Bytes(unicode.BOMOverride(unicode.UTF8.NewDecoder()), file.Data) // shells write UTF-16 too
			if err != nil {
				return nil, err
			}
			name = scoring.ShownLine(text) + ": "
			if kept, err = store.ReadKept(string(data)); err != nil {
				return nil, fmt.Errorf("%s: %w", scoring.ShownLine(text), err)
			}
		}
		for _, k := range kept {
			all = append(all, keptAs{name, k})
		}
	}
	if len(all) > store.MaxKept {
		return nil, &scoring.Error{Code: store.CodeCheckpointMany, Args: scoring.Args{"most": strconv.Itoa(store.MaxKept)}}
	}
	return all, nil
}
