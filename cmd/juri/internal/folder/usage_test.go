package folder

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"juri/scoring/i18n"
)

// TestUsage has cobra refuse command lines in each of its ways: each is said in the
// person's language, with what was typed.
func TestUsage(t *testing.T) {
	for line, want := range map[string]string{
		"stat":                    "Tidak ada perintah “stat”. Mungkin maksud Anda: status.",
		"xyzzy":                   "Tidak ada perintah “xyzzy”. Petunjuknya",
		"none x":                  "“x” tidak dapat ditulis sesudah “juri none”.",
		"status --nosuch":         "tidak mempunyai pilihan --nosuch.",
		"status -q":               "tidak mempunyai pilihan -q.",
		"status a --n":            "Pilihan --n perlu diisi.",
		"status a --n x":          "Pilihan --n tidak dapat diisi “x”.",
		"status a --form x":       "Pilihan --form tidak dapat diisi “x”; yang dapat diisikan: text, json.",
		"status a --=x":           "Penulisan pilihan “--=x” keliru.",
		"status":                  "memerlukan 1 isian, diterima 0.",
		"few":                     "sedikitnya 1 isian, diterima 0.",
		"most a b":                "paling banyak 1 isian, diterima 2.",
		"range a b c":             "1 sampai 2 isian, diterima 3.",
		"needs":                   "Pilihan yang harus disertakan: --as, --out.",
		"apart --n 1 --form json": "tidak dapat dipakai bersama: --form, --n.",
	} {
		root := &cobra.Command{Use: "juri", SilenceErrors: true, SilenceUsage: true}
		for use, args := range map[string]cobra.PositionalArgs{
			"status": cobra.ExactArgs(1), "none": cobra.NoArgs, "few": cobra.MinimumNArgs(1), "most": cobra.MaximumNArgs(1),
			"range": cobra.RangeArgs(1, 2), "needs": cobra.NoArgs, "apart": cobra.NoArgs,
		} {
			c := &cobra.Command{Use: use, Args: args, RunE: func(*cobra.Command, []string) error { return nil }}
			c.Flags().Int("n", 0, "")
			c.Flags().Var(oneOf{}, "form", "")
			if use == "needs" {
				c.Flags().String("out", "", "")
				c.Flags().String("as", "", "")
				_, _ = c.MarkFlagRequired("out"), c.MarkFlagRequired("as")
			}
			if use == "apart" {
				c.MarkFlagsMutuallyExclusive("n", "form")
			}
			root.AddCommand(c)
		}
		root.SetArgs(strings.Fields(line))
		root.SetOut(io.Discard)
		err := root.Execute()
		if err == nil {
			t.Errorf("%s is done", line)
			continue
		}
		var said strings.Builder
		Complain(&said, i18n.For("id"), err)
		if !strings.Contains(said.String(), want) {
			t.Errorf("%s: %q as %q, want %q", line, err, said.String(), want)
		}
	}
}

type oneOf struct{}

func (oneOf) String() string { return "" }
func (oneOf) Type() string   { return "" }
func (oneOf) Set(v string) error {
	if v == "text" || v == "json" {
		return nil
	}
	return errors.New(v + " (text, json)")
}
