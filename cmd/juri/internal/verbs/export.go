package verbs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
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
		r, err := folder.ReadSaying(c.ErrOrStderr(), t, args[0])
		if err != nil {
			return err
		}
		n, err := exportAll(c.Context(), r, out, lang, redact)
		if err != nil {
			return err
		}
		if n < len(report.Kinds()) {
			fmt.Fprintln(c.ErrOrStderr(), t.Papers.HonoursWait())
		}
		_, err = fmt.Fprintln(c.OutOrStdout(), t.Shell.Exported(n, out))
		return err
	}
	return c
}

// exportAll writes every paper that may be read yet to the folder out, and returns how many: all are
// made before the first is written, and written beside their places before the
// first takes its own.
func exportAll(ctx context.Context, r *folder.Reading, out, lang string, redact bool) (int, error) {
	d, w, err := r.Dossier(ctx, scoring.See(r.State(), scoring.Host), lang, redact)
	if err != nil {
		return 0, err
	}
	var kinds []report.Kind
	for _, k := range report.Kinds() {
		if not := scoring.MayRead(r.State(), scoring.Host, k.Matter()); not == nil {
			kinds = append(kinds, k)
		}
	}
	made, err := report.MakeAll(d, w, kinds)
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

// exportTo writes one paper.
func exportTo(w io.Writer, k report.Kind, d *report.Dossier, words report.Words) error {
	data, err := k.Make(d, words)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

// exportVerb is export KIND over SSH: one paper on stdout, for organizers, and
// for jurors those of their own sheets.
func (d *session) exportVerb() *cobra.Command {
	var lang string
	var redact bool
	c := d.command("export KIND", cobra.ExactArgs(1), func(c *cobra.Command, args []string) error {
		kind, ok := report.KindOf(args[0])
		if !ok {
			return errors.New(d.Text.Shell.UnknownKind(scoring.ShownLine(args[0]), kindNames()))
		}
		if err := d.mayRead(kind.Matter()); err != nil {
			return err
		}
		papers, words, err := d.Dossier(c.Context(), d.view().State, lang, redact)
		if err != nil {
			return err
		}
		return exportTo(c.OutOrStdout(), kind, papers, words)
	})
	c.Flags().StringVar(&lang, "lang", "", d.Text.Shell.Flag("lang"))
	c.Flags().BoolVar(&redact, "redact", false, d.Text.Shell.Flag("redact"))
	return c
}

// kindNames lists what there is to export.
func kindNames() string {
	var names []string
	for _, k := range report.Kinds() {
		names = append(names, k.Name)
	}
	return strings.Join(names, ", ")
}
