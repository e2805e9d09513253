package main

import (
	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/rehearse"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring/i18n"
)

// rehearseCmd is juri rehearse: a whole day on a copy of the folder.
func rehearseCmd(t *i18n.Text) *cobra.Command {
	o := rehearse.Options{Boards: 1, Moderators: 1, Runs: 1, Minutes: 10}
	c := &cobra.Command{Use: "rehearse DIR", Short: t.Rehearse.Short(), Args: cobra.ExactArgs(1)}
	f := c.Flags()
	f.Var(whole{&o.Jurors}, "jurors", t.Rehearse.Jurors())
	f.Var(whole{&o.Boards}, "boards", t.Rehearse.Boards())
	f.Var(whole{&o.Moderators}, "moderators", t.Rehearse.Moderators())
	f.Var(whole{&o.Web}, "web", t.Rehearse.Web())
	f.Var(between{&o.Minutes, 0.1, 24 * 60}, "minutes", t.Rehearse.Minutes())
	f.Var(whole{&o.Stall}, "stall", t.Rehearse.Stall())
	f.Var(whole{&o.Slots}, "slots", t.Rehearse.Slots())
	f.Var(whole{&o.Runs}, "runs", t.Rehearse.Runs())
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
