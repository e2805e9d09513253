package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/disk"
	"juri/store/report"
)

// exportCmd is juri export: every paper of a folder, as it is recorded.
func exportCmd(t *i18n.Text) *cobra.Command {
	var out, lang string
	var redact bool
	c := &cobra.Command{Use: "export DIR --out OUT", Short: t.Shell.Short("export"), Args: cobra.ExactArgs(1)}
	c.Flags().StringVar(&out, "out", "", t.Shell.Flag("out"))
	c.Flags().StringVar(&lang, "lang", "", t.Shell.Flag("lang"))
	c.Flags().BoolVar(&redact, "redact", false, t.Shell.Flag("redact"))
	_ = c.MarkFlagRequired("out")
	c.RunE = func(c *cobra.Command, args []string) error {
		r, err := readFolder(t, args[0])
		if err != nil {
			return err
		}
		r.files.say(c.ErrOrStderr(), t, mostSaid)
		n, err := exportAll(c.Context(), r, out, lang, redact)
		if err == nil {
			_, err = fmt.Fprintln(c.OutOrStdout(), t.Shell.Exported(n, out))
		}
		return err
	}
	return c
}

// exportAll writes every paper to the folder out, and returns how many: all are
// made before the first is written, and written beside their places before the
// first takes its own.
func exportAll(ctx context.Context, r *reading, out, lang string, redact bool) (int, error) {
	d, w, err := dossier(ctx, r, scoring.See(r.State(), scoring.Host), lang, redact)
	if err != nil {
		return 0, err
	}
	kinds := report.Kinds()
	made, err := report.MakeAll(d, w)
	if err != nil {
		return 0, err
	}
	if err := os.MkdirAll(out, 0o700); err != nil {
		return 0, err
	}
	for _, k := range kinds {
		if err := disk.Check(filepath.Join(out, k.Name)); err != nil {
			return 0, err
		}
	}
	for i, k := range kinds {
		if err := disk.Write(beside(out, k), made[i]); err != nil {
			return 0, errors.Join(err, clearAway(out, kinds))
		}
	}
	for _, k := range kinds {
		if err := disk.Place(beside(out, k), filepath.Join(out, k.Name)); err != nil {
			return 0, errors.Join(err, clearAway(out, kinds))
		}
	}
	return len(kinds), nil
}

// beside is where a file is written before it takes its place.
func beside(out string, k report.Kind) string { return filepath.Join(out, "."+k.Name+".part") }

// clearAway removes what was written beside its place.
func clearAway(out string, kinds []report.Kind) error {
	var errs []error
	for _, k := range kinds {
		if err := os.Remove(beside(out, k)); err != nil && !errors.Is(err, os.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// history is what a journal holds.
type history interface {
	After(ctx context.Context, seq uint64) iter.Seq2[scoring.Event, error]
}

// dossier is the papers of a state of the folder's.
func (f *folder) dossier(ctx context.Context, s scoring.State, lang string, redact bool) (*report.Dossier, report.Words, error) {
	return dossier(ctx, f.log, s, lang, redact)
}

// dossier gathers what the papers carry of a state as one person may see it, in
// a language; "" is the contest's.
func dossier(ctx context.Context, log history, s scoring.State, lang string, redact bool) (*report.Dossier, report.Words, error) {
	if lang == "" {
		lang = s.Contest.Language
	}
	w := report.In(lang)
	var trail report.Trail
	for e, err := range log.After(ctx, 0) {
		if err != nil {
			return nil, w, err
		}
		if e.Seq > s.Seq { // made since the state was taken
			break
		}
		trail.Add(e)
	}
	return report.Compile(s, trail, w, redact), w, nil
}

// exportTo writes one paper.
func exportTo(w io.Writer, k report.Kind, d *report.Dossier, words report.Words) error {
	data, err := k.Make(d, words)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}
