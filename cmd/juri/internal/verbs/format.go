package verbs

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"juri/scoring/i18n"
	"juri/scoring/rank"
)

func methodFlag(c *cobra.Command, t *i18n.Text, usual rank.Method) *format {
	f := &format{Value: string(usual)}
	for _, m := range rank.Methods() {
		f.forms = append(f.forms, string(m))
	}
	c.Flags().Var(f, "method", t.Tally.Flag("method"))
	return f
}

// FormatFlag adds --format with the forms allowed, the first the default.
func FormatFlag(c *cobra.Command, t *i18n.Text, forms ...string) *format {
	f := &format{forms: forms, Value: forms[0]}
	usage := t.Shell.Flag("format") + ": "
	for i, form := range forms {
		if i > 0 {
			usage += "|"
		}
		usage += form
	}
	c.Flags().Var(f, "format", usage)
	return f
}

type format struct {
	forms []string
	Value string
}

func (f *format) String() string { return f.Value }

func (f *format) Type() string { return "form" }

// Set takes one of the forms.
func (f *format) Set(v string) error {
	if !slices.Contains(f.forms, v) {
		return errors.New(v + " (" + strings.Join(f.forms, ", ") + ")")
	}
	f.Value = v
	return nil
}
