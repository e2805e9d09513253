package verbs

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"juri/scoring"
)

// feedbackVerb is feedback SLOT: how an entry's feedback stands, and an
// organizer's review of it.
func (d *session) feedbackVerb() *cobra.Command {
	t := d.Text.Review
	var hold, release bool
	var strike, back, juror, reason string
	c := d.command("feedback SLOT", cobra.ExactArgs(1), nil)
	c.Short = t.Short()
	c.Flags().BoolVar(&hold, "hold", false, t.Hold())
	c.Flags().BoolVar(&release, "release", false, t.Release())
	c.Flags().StringVar(&strike, "strike", "", t.Strike())
	c.Flags().StringVar(&back, "restore", "", t.Back())
	c.Flags().StringVar(&juror, "juror", "", t.Juror())
	c.Flags().StringVar(&reason, "reason", "", d.Text.Shell.Flag("reason"))
	c.RunE = func(c *cobra.Command, args []string) error {
		var asked []scoring.Command
		if hold {
			asked = append(asked, scoring.HoldFeedback{Slot: args[0], Reason: reason})
		}
		if release {
			asked = append(asked, scoring.ReleaseFeedback{Slot: args[0]})
		}
		if strike != "" {
			asked = append(asked, scoring.StrikeFeedback{Slot: args[0], Juror: juror, Text: strike, Reason: reason})
		}
		if back != "" {
			asked = append(asked, scoring.StrikeFeedback{Slot: args[0], Juror: juror, Text: back, Back: true})
		}
		if len(asked) > 1 {
			return errors.New(t.OneThing())
		}
		if err := d.mayRead(scoring.AllFeedback); err != nil {
			return err
		}
		if len(asked) == 1 {
			if _, err := d.do(c, asked[0]); err != nil {
				return err
			}
		}
		l := d.view().State.Slot(args[0])
		if l == nil {
			return &scoring.Error{Code: scoring.CodeUnknownSlot, Args: scoring.Args{"slot": args[0]}}
		}
		return d.printFeedback(c, l)
	}
	return c
}

// printFeedback says how an entry's feedback stands, juror by juror.
func (d *session) printFeedback(c *cobra.Command, l *scoring.Slot) error {
	w, t, s := c.OutOrStdout(), d.Text.Review, d.Text.Shell
	if l.Review.Held != "" {
		fmt.Fprintln(w, t.Held(l.Entry.ID, scoring.ShownLine(l.Review.Held)))
	} else {
		fmt.Fprintln(w, t.Out(l.Entry.ID))
	}
	state := d.view().State
	for _, p := range state.Panel(l) {
		if h := l.Cell(p.User).Sheet; h != nil {
			fmt.Fprintf(w, "%s\n  %s: %s\n  %s: %s\n", p.User, s.Strength(), scoring.ShownLine(h.Strength), s.Improve(), scoring.ShownLine(h.Improve))
		}
	}
	for _, x := range l.Review.Struck {
		fmt.Fprintln(w, t.Struck(x.Juror, scoring.ShownLine(x.Text)))
	}
	return nil
}
