package verbs

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/disk"
	"juri/store/report"
)

type wanted struct {
	lang   string
	redact bool
	link   string // where the published result is, for the codes of feedback papers
	only   report.Only
}

func (o *wanted) flags(c *cobra.Command, t *i18n.Text) {
	c.Flags().StringVar(&o.lang, "lang", "", t.Shell.Flag("lang"))
	c.Flags().BoolVar(&o.redact, "redact", false, t.Shell.Flag("redact"))
	c.Flags().StringVar(&o.link, "link", "", t.Shell.Flag("link"))
	c.Flags().StringVar(&o.only.Room, "room", "", t.Shell.Flag("only-room"))
	c.Flags().StringVar(&o.only.Juror, "juror", "", t.Shell.Flag("only-juror"))
}

// check says why those kinds cannot be had so, or nil.
func (o *wanted) check(s scoring.State, t *i18n.Text, kinds []report.Kind) error {
	o.only.Room = s.RoomCalled(o.only.Room)
	switch {
	case o.link != "" && !isLink(o.link):
		return errors.New(t.Papers.BadLink(scoring.ShownLine(o.link)))
	case o.only != (report.Only{}) && slices.ContainsFunc(kinds, func(k report.Kind) bool { return !k.Parted() }):
		return errors.New(t.Papers.BlankAlone())
	case o.only.Room != "" && s.Queue(o.only.Room) == nil:
		return s.NoRoom(o.only.Room)
	case o.only.Juror != "" && s.Person(o.only.Juror) == nil:
		return &scoring.Error{Code: scoring.CodeUnknownUser, Args: scoring.Args{"user": o.only.Juror}}
	}
	return nil
}

// isLink is true of an address that a browser opens, to which a part after # can be added.
func isLink(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.Fragment == "" && !strings.Contains(s, "#") && len(s) <= 200
}

// kindsOf are those kinds by name; all where none is named.
func kindsOf(t *i18n.Text, names []string) ([]report.Kind, error) {
	if len(names) == 0 {
		return report.Kinds(), nil
	}
	var kinds []report.Kind
	for _, name := range names {
		k, ok := report.KindOf(name)
		if !ok {
			return nil, errors.New(t.Shell.UnknownKind(scoring.ShownLine(name), kindNames()))
		}
		kinds = append(kinds, k)
	}
	return kinds, nil
}

// exportCmd is juri export: every paper of a folder, or those that are named, as it is recorded.
func exportCmd(t *i18n.Text) *cobra.Command {
	var out string
	var open, audit bool
	var how wanted
	c := &cobra.Command{Use: "export DIR [KIND…] --out OUT", Short: t.Shell.Short("export"), Args: cobra.MinimumNArgs(1)}
	c.Flags().StringVar(&out, "out", "", t.Shell.Flag("out"))
	c.Flags().BoolVar(&open, "public", false, t.Shell.Flag("public"))
	c.Flags().BoolVar(&audit, "audit", false, t.Shell.Flag("audit"))
	c.MarkFlagsMutuallyExclusive("public", "audit")
	how.flags(c, t)
	_ = c.MarkFlagRequired("out")
	c.RunE = func(c *cobra.Command, args []string) error {
		r, err := folder.ReadSaying(c.ErrOrStderr(), t, args[0])
		if err != nil {
			return err
		}
		switch {
		case open:
			return exportPublic(c, t, r, args, out)
		case audit:
			return exportAudit(c, t, r, args, out)
		}
		kinds, err := kindsOf(t, args[1:])
		if err != nil {
			return err
		}
		if err := how.check(r.State(), t, kinds); err != nil {
			return err
		}
		n, err := exportAll(c.Context(), r, out, kinds, how)
		if err != nil {
			return err
		}
		if n < len(kinds) {
			fmt.Fprintln(c.ErrOrStderr(), t.Papers.HonoursWait())
		}
		_, err = fmt.Fprintln(c.OutOrStdout(), t.Shell.Exported(n, out))
		return err
	}
	return c
}

// exportAll writes those papers that may be read yet to the folder out, and returns how many: all are
// made before the first is written, and written beside their places before the
// first takes its own.
func exportAll(ctx context.Context, r *folder.Reading, out string, all []report.Kind, how wanted) (int, error) {
	d, w, err := r.Dossier(ctx, scoring.See(r.State(), scoring.Host), how.lang, how.redact)
	if err != nil {
		return 0, err
	}
	d.Only, d.Link = how.only, how.link
	var kinds []report.Kind
	for _, k := range all {
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

// exportVerb is export KIND over SSH: one paper on stdout, for organizers, and
// for jurors those of their own sheets.
func (d *session) exportVerb() *cobra.Command {
	var how wanted
	var open bool
	c := d.command("export KIND", cobra.MaximumNArgs(1), func(c *cobra.Command, args []string) error {
		if open {
			return d.printPublic(c, args)
		}
		if err := cobra.ExactArgs(1)(c, args); err != nil {
			return err
		}
		kinds, err := kindsOf(d.Text, args)
		if err != nil {
			return err
		}
		if err := d.mayRead(kinds[0].Matter()); err != nil {
			return err
		}
		if err := how.check(d.Board.State(), d.Text, kinds); err != nil {
			return err
		}
		if err := d.shows(kinds[0].Name); err != nil {
			return err
		}
		papers, words, err := d.Dossier(c.Context(), d.view().State, how.lang, how.redact)
		if err != nil {
			return err
		}
		papers.Only, papers.Link = how.only, how.link
		if papers.Link == "" && d.Page == "https" { // a name that can be found, as a certificate has one
			papers.Link = d.At.ResultURL(d.Page)
		}
		data, err := kinds[0].Make(papers, words)
		if err == nil {
			_, err = c.OutOrStdout().Write(data)
		}
		return err
	})
	c.Flags().BoolVar(&open, "public", false, d.Text.Shell.Flag("public"))
	how.flags(c, d.Text)
	return c
}

func kindNames() string {
	var names []string
	for _, k := range report.Kinds() {
		names = append(names, k.Name)
	}
	return strings.Join(names, ", ")
}
