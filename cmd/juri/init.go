package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/verbs"
	"juri/scoring/i18n"
	"juri/store/setup"
	"juri/tui/kit"
)

// initCmd is juri init: a new contest folder. On a terminal it asks; with flags
// it asks nothing.
func initCmd(t *i18n.Text) *cobra.Command {
	var p setup.Plan
	var from string
	var top int
	var list bool
	c := &cobra.Command{
		Use: "init DIR", Short: t.Shell.Short("init"),
		Args: func(c *cobra.Command, args []string) error {
			if list {
				return cobra.NoArgs(c, args)
			}
			return cobra.ExactArgs(1)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case list:
				return listPresets(c, t)
			case from != "":
				return initNext(c, t, args[0], from, top)
			}
			if err := setup.Vacant(args[0]); err != nil {
				return err // before anything is asked
			}
			if c.Flags().NFlag() == 0 && verbs.OnTerminal(c.InOrStdin(), c.OutOrStdout()) {
				var err error
				if p, err = ask(c.Context(), t, p); errors.Is(err, errStopped) {
					_, err = fmt.Fprintln(c.OutOrStdout(), t.Wizard.Stopped())
					return err
				} else if err != nil {
					return err
				}
			}
			if err := p.Write(args[0]); err != nil {
				return err
			}
			_, err := fmt.Fprintln(c.OutOrStdout(), t.Shell.Made(args[0])+"\n"+t.Wizard.Then(args[0]))
			return err
		},
	}
	c.Flags().StringVar(&p.Preset, "preset", "kipp-2023", t.Shell.Flag("preset"))
	c.Flags().StringVar(&p.Name, "name", "", t.Shell.Flag("name"))
	c.Flags().StringVar(&p.Language, "lang", t.Lang, t.Shell.Flag("lang"))
	c.Flags().BoolVar(&list, "list", false, t.Shell.Flag("list"))
	c.Flags().StringVar(&from, "from", "", t.Wizard.Flag("from"))
	c.Flags().IntVar(&top, "top", 10, t.Wizard.Flag("top"))
	c.MarkFlagsMutuallyExclusive("from", "preset")
	return c
}

func listPresets(c *cobra.Command, t *i18n.Text) error {
	tw := kit.NewColumns(c.OutOrStdout())
	for _, id := range setup.Presets() {
		r, err := setup.Preset(id)
		if err != nil {
			return err
		}
		fmt.Fprintf(tw, "%s\t%s\n", id, r.Name.In(t.Lang))
	}
	return tw.Flush()
}
