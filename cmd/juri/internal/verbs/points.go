package verbs

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/scoring/exact"
)

// pointsVerb is one of the two: sign is what it does to the points that are named.
func (d *session) pointsVerb(name string, sign exact.Decimal) *cobra.Command {
	t := d.Text.Points
	var reason string
	var confirm, cancel bool
	c := d.command(name+" [SLOT [POINTS]]", cobra.MaximumNArgs(2), nil)
	c.Flags().StringVar(&reason, "reason", "", d.Text.Shell.Flag("reason"))
	c.Flags().BoolVar(&confirm, "confirm", false, t.FlagConfirm())
	c.Flags().BoolVar(&cancel, "cancel", false, t.FlagCancel())
	c.MarkFlagsMutuallyExclusive("confirm", "cancel")
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return d.printPoints(c)
		}
		var points exact.Decimal
		if len(args) == 2 {
			var err error
			if points, err = exact.ParseDecimal(args[1]); err != nil || points < 0 {
				return &scoring.Error{Code: scoring.CodeNotANumber, Args: scoring.Args{"value": scoring.ShownLine(args[1])}}
			}
		}
		points *= sign
		switch {
		case confirm:
			of := d.pointsOf(args[0], sign, points, func(a scoring.Adjustment) bool { return a.Second == nil })
			return d.doSaying(c, scoring.ConfirmAdjustment{Of: of, Reason: reason}, t.Confirmed(args[0]))
		case cancel:
			of := d.pointsOf(args[0], sign, points, func(scoring.Adjustment) bool { return true })
			return d.doSaying(c, scoring.WithdrawAdjustment{Of: of, Reason: reason}, t.Withdrawn(args[0]))
		}
		return d.doSaying(c, scoring.Adjust{Slot: args[0], Points: points, Reason: reason}, t.Done(args[0], points))
	}
	return c
}

// pointsOf is the record of the newest that still counts in the slot and is such a one,
// of so many points where some are named; 0 for none.
func (d *session) pointsOf(slot string, sign, points exact.Decimal, such func(scoring.Adjustment) bool) uint64 {
	l := d.view().State.Slot(slot)
	if l == nil {
		return 0
	}
	for _, a := range slices.Backward(l.Adjusted) {
		if a.Back == nil && a.Points*sign > 0 && (points == 0 || a.Points == points) && such(a) {
			return a.Seq
		}
	}
	return 0
}

func (d *session) printPoints(c *cobra.Command) error {
	if err := d.mayRead(scoring.EverySheet); err != nil {
		return err
	}
	all := d.view().State.Adjustments()
	for _, a := range all {
		fmt.Fprintln(c.OutOrStdout(), scoring.ShownLine(d.Text.Points.Line(a)))
	}
	if len(all) == 0 {
		fmt.Fprintln(c.OutOrStdout(), d.Text.Points.None())
	}
	return nil
}

// alone lists what the seal shows as one person's word.
func (d *session) alone() (said string) {
	s := d.view().State
	for i, a := range s.ByOne() {
		if i == 0 {
			said = "\n" + d.Text.Points.Alone()
		}
		said += "\n  " + scoring.ShownLine(d.Text.Points.Line(a))
	}
	for _, c := range s.ComponentsBy() {
		said += "\n" + d.Text.Components.Brought(c.Component, c.By, c.Values)
	}
	return said
}

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
