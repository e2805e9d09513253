package main

import (
	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/rehearse"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring/i18n"
)

// rehearseCmd is juri rehearse: a whole day on a copy of the folder.
func rehearseCmd(t *i18n.Text) *cobra.Command {
	o := rehearse.Options{}
	c := &cobra.Command{Use: "rehearse DIR", Short: t.Rehearse.Short(), Args: cobra.ExactArgs(1)}
	f := c.Flags()
	f.IntVar(&o.Jurors, "jurors", 0, t.Rehearse.Jurors())
	f.IntVar(&o.Boards, "boards", 1, t.Rehearse.Boards())
	f.IntVar(&o.Moderators, "moderators", 1, t.Rehearse.Moderators())
	f.Float64Var(&o.Minutes, "minutes", 10, t.Rehearse.Minutes())
	f.IntVar(&o.Stall, "stall", 0, t.Rehearse.Stall())
	f.IntVar(&o.Slots, "slots", 0, t.Rehearse.Slots())
	f.IntVar(&o.Runs, "runs", 1, t.Rehearse.Runs())
	f.StringVar(&o.Target, "target", "", t.Rehearse.Target())
	f.BoolVar(&o.Fast, "fast", false, t.Rehearse.Fast())
	form := verbs.FormatFlag(c, t, "text", "json")
	c.RunE = func(c *cobra.Command, args []string) error {
		report, err := rehearse.Run(c.Context(), t, args[0], o, c.ErrOrStderr())
		if err == nil {
			err = report.Print(c.OutOrStdout(), t, form.Value)
		}
		if err != nil {
			return err
		}
		return report.Verdict(t)
	}
	return c
}

func rehearsalServerCmd(t *i18n.Text) *cobra.Command {
	listen := "127.0.0.1:0"
	c := &cobra.Command{
		Use: rehearse.ServerCommand, Hidden: true, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return rehearse.Serve(c.Context(), t, listen, c.InOrStdin(), c.OutOrStdout())
		},
	}
	c.Flags().StringVar(&listen, "listen", listen, t.Shell.Flag("listen"))
	return c
}
