package verbs

import (
	"fmt"

	"github.com/spf13/cobra"

	"juri/scoring"
)

// overtimeVerb decides about turns that took too long, or lists those to be decided.
func (d *session) overtimeVerb() *cobra.Command {
	t := d.Text.Overtime
	var reason string
	var dismiss bool
	c := d.command("overtime [SLOT]", cobra.MaximumNArgs(1), nil)
	c.Flags().BoolVar(&dismiss, "dismiss", false, t.FlagDismiss())
	c.Flags().StringVar(&reason, "reason", "", d.Text.Shell.Flag("reason"))
	c.RunE = func(c *cobra.Command, args []string) error {
		s := d.Board.State()
		if len(args) == 0 {
			return d.printOvertime(c)
		}
		o := s.Overrun(s.Slot(args[0]))
		if dismiss {
			return d.doSaying(c, scoring.DismissOvertime{Slot: args[0], Over: o.Over, Reason: reason}, t.Let(args[0]))
		}
		return d.doSaying(c, scoring.ConfirmOvertime{Slot: args[0], Over: o.Over, Points: o.Points, Reason: reason}, t.Done(o))
	}
	return c
}

func (d *session) printOvertime(c *cobra.Command) error {
	if err := d.mayRead(scoring.OpenOvertime); err != nil {
		return err
	}
	open := d.view().State.Overruns("")
	for _, r := range open {
		fmt.Fprintln(c.OutOrStdout(), d.Text.Overtime.Open(r))
	}
	if len(open) == 0 {
		fmt.Fprintln(c.OutOrStdout(), d.Text.Overtime.None())
	}
	return nil
}
