package verbs

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"juri/scoring"
)

// voidVerb is void SLOT: the two halves of voiding a sheet; without a slot what
// waits to be confirmed.
func (d *session) voidVerb() *cobra.Command {
	t := d.Text.Sheets
	var juror, reason string
	var conflict, confirm, cancel bool
	c := d.command("void [SLOT]", cobra.MaximumNArgs(1), nil)
	c.Flags().StringVar(&juror, "juror", "", t.FlagJuror())
	c.Flags().StringVar(&reason, "reason", "", d.Text.Shell.Flag("reason"))
	c.Flags().BoolVar(&conflict, "conflict", false, t.FlagConflict())
	c.Flags().BoolVar(&confirm, "confirm", false, t.FlagConfirm())
	c.Flags().BoolVar(&cancel, "cancel", false, d.Text.Shell.Flag("cancel"))
	c.MarkFlagsMutuallyExclusive("confirm", "cancel")
	c.RunE = func(c *cobra.Command, args []string) error {
		s := d.view().State
		if len(args) == 0 {
			return d.printVoids(c, s.Voids)
		}
		var asked scoring.Command = scoring.Void{Slot: args[0], Juror: juror, Reason: reason, Conflict: conflict}
		said := t.VoidAsked(args[0], juror)
		if confirm || cancel {
			p := s.VoidOf(args[0], juror)
			switch {
			case p == nil:
				return &scoring.Error{Code: scoring.CodeNoVoid}
			case confirm:
				asked, said = scoring.ConfirmVoid{Of: p.Seq, Reason: reason}, t.Voided(args[0], juror)
			default:
				asked, said = scoring.WithdrawVoid{Of: p.Seq}, d.Text.Organizer.Result.WithdrawDone()
			}
		}
		return d.doSaying(c, asked, said)
	}
	return c
}

// doSaying asks for a command and says what it did.
func (d *session) doSaying(c *cobra.Command, asked scoring.Command, said string) error {
	if _, err := d.do(c, asked); err != nil {
		return err
	}
	_, err := fmt.Fprintln(c.OutOrStdout(), scoring.ShownLine(said))
	return err
}

func (d *session) printVoids(c *cobra.Command, all []scoring.VoidProposal) error {
	t := d.Text
	for _, p := range all {
		e := scoring.Event{By: p.By, Fact: p.VoidProposed}
		fmt.Fprintln(c.OutOrStdout(), scoring.ShownLine(p.By+" "+t.Organizer.Says(e, t.PlainNames())))
	}
	if len(all) == 0 {
		fmt.Fprintln(c.OutOrStdout(), t.Sheets.NoneWaits())
	}
	return nil
}

// excuseVerb is excuse SLOT: a juror was not there for the entry.
func (d *session) excuseVerb() *cobra.Command {
	t := d.Text.Sheets
	var juror, reason string
	var cancel bool
	c := d.command("excuse SLOT", cobra.ExactArgs(1), nil)
	c.Flags().StringVar(&juror, "juror", "", t.FlagJuror())
	c.Flags().StringVar(&reason, "reason", "", d.Text.Shell.Flag("reason"))
	c.Flags().BoolVar(&cancel, "cancel", false, t.FlagUnexcuse())
	c.RunE = func(c *cobra.Command, args []string) error {
		if cancel {
			return d.doSaying(c, scoring.Unexcuse{Slot: args[0], Juror: juror}, t.Unexcused(args[0], d.jurorOr(juror)))
		}
		return d.doSaying(c, scoring.DeclareExcused{Slot: args[0], Juror: juror, Reason: reason}, t.Excused(args[0], d.jurorOr(juror)))
	}
	return c
}

// changesVerb is changes: what others did to the juror's sheets, until the juror
// says that they have seen it.
func (d *session) changesVerb() *cobra.Command {
	t := d.Text.Sheets
	var seen bool
	c := d.command("changes", cobra.NoArgs, nil)
	c.Flags().BoolVar(&seen, "seen", false, t.FlagSeen())
	c.RunE = func(c *cobra.Command, _ []string) error {
		v := d.view()
		if !v.By.Scores() {
			return errors.New(t.JurorsOnly())
		}
		all := v.State.Changes(d.By.User)
		for _, x := range all {
			fmt.Fprintln(c.OutOrStdout(), scoring.ShownLine(t.Change(d.Text, x, d.Text.PlainNames())))
		}
		switch {
		case len(all) == 0:
			fmt.Fprintln(c.OutOrStdout(), d.Text.Problem(&scoring.Error{Code: scoring.CodeNothingNew}))
		case seen:
			_, err := d.do(c, scoring.Acknowledge{Of: all[len(all)-1].Seq})
			return err
		}
		return nil
	}
	return c
}
