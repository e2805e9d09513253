package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"juri/store/setup"
	"juri/tui/i18n"
)

// initCmd is juri init: a new contest folder.
func initCmd(t *i18n.Text) *cobra.Command {
	var preset, name, lang string
	var list bool
	c := &cobra.Command{
		Use: "init DIR", Short: t.Shell.Short["init"],
		Args: func(c *cobra.Command, args []string) error {
			if list {
				return cobra.NoArgs(c, args)
			}
			return cobra.ExactArgs(1)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			out := c.OutOrStdout()
			if list {
				return listPresets(c, t)
			}
			if err := setup.Write(args[0], preset, name, lang); err != nil {
				return err
			}
			_, err := fmt.Fprintln(out, t.Shell.Made(args[0])+"\n"+t.Shell.NextSteps(args[0]))
			return err
		},
	}
	c.Flags().StringVar(&preset, "preset", "kipp-2023", t.Shell.Flag["preset"])
	c.Flags().StringVar(&name, "name", "", t.Shell.Flag["name"])
	c.Flags().StringVar(&lang, "lang", t.Lang, t.Shell.Flag["lang"])
	c.Flags().BoolVar(&list, "list", false, t.Shell.Flag["list"])
	return c
}

func listPresets(c *cobra.Command, t *i18n.Text) error {
	tw := table(c.OutOrStdout())
	for _, id := range setup.Presets() {
		r, err := setup.Preset(id)
		if err != nil {
			return err
		}
		fmt.Fprintf(tw, "%s\t%s\n", id, r.Name.In(t.Lang))
	}
	return tw.Flush()
}
