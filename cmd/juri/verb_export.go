package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/store/report"
)

// exportVerb is export KIND over SSH: one paper on stdout, for organizers, and
// for jurors those of their own sheets.
func (d *verbSession) exportVerb() *cobra.Command {
	var lang string
	var redact bool
	c := d.command("export KIND", cobra.ExactArgs(1), func(c *cobra.Command, args []string) error {
		kind, ok := report.KindOf(args[0])
		if !ok {
			return errors.New(d.text.Shell.UnknownKind(scoring.ShownLine(args[0]), kindNames()))
		}
		matter := scoring.Papers
		if kind.Own {
			matter = scoring.OwnPapers // See leaves no others in a juror's state
		}
		if err := d.mayRead(matter); err != nil {
			return err
		}
		papers, words, err := d.dossier(c.Context(), d.view().State, lang, redact)
		if err != nil {
			return err
		}
		return exportTo(c.OutOrStdout(), kind, papers, words)
	})
	c.Flags().StringVar(&lang, "lang", "", d.text.Shell.Flag("lang"))
	c.Flags().BoolVar(&redact, "redact", false, d.text.Shell.Flag("redact"))
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
