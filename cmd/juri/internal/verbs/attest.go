package verbs

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/store"
)

// digestVerb writes what a juror signs to stand by all of their sheets, and says
// beside it what that is.
func (d *session) digestVerb() *cobra.Command {
	return d.command("digest", cobra.NoArgs, func(c *cobra.Command, _ []string) error {
		if err := d.mayRead(scoring.OwnSheets); err != nil {
			return err
		}
		s := d.view().State
		all := s.SheetsOf(d.By.User)
		if len(all.Slots) == 0 {
			return &scoring.Error{Code: scoring.CodeNoSheets}
		}
		beside, t := c.ErrOrStderr(), d.Text
		for _, l := range all.Slots {
			sh := l.Cell(d.By.User).Sheet
			said := l.Entry.ID + " " + l.Entry.Unit + ": " + t.Number(sh.Total, 2)
			if sh.By != d.By.User {
				said += ", " + t.Organizer.EnteredBy(s.NameOf(sh.By, t.Papers.Keeper()))
			}
			fmt.Fprintln(beside, scoring.ShownLine(said))
		}
		fmt.Fprintln(beside, t.Attest.Digest()+": "+all.Digest().String())
		_, err := io.WriteString(c.OutOrStdout(), all.Text())
		return err
	})
}

// maxSigned is bytes of a signature in armour.
const maxSigned = 16 << 10

// attestVerb puts it on record that a juror stands by all of their sheets, with the
// signature that they send or their page makes, or by their login alone.
func (d *session) attestVerb() *cobra.Command {
	t, login := d.Text.Attest, false
	c := d.command("attest", cobra.NoArgs, nil)
	c.Flags().BoolVar(&login, "login", false, t.FlagLogin())
	c.RunE = func(c *cobra.Command, _ []string) error {
		all := d.view().State.SheetsOf(d.By.User)
		ask := scoring.AttestSheets{Digest: all.Digest()}
		switch {
		case login:
		case d.Signer != nil:
			var err error
			if ask.Signature, ask.Key, err = d.Signer.Sign(c.Context(), all.Text()); err != nil {
				return err
			}
		default:
			fmt.Fprintln(c.ErrOrStderr(), t.Waits())
			sent, err := io.ReadAll(io.LimitReader(c.InOrStdin(), maxSigned))
			if err != nil {
				return err
			}
			if ask.Signature, ask.Key, err = store.ReadSignature(string(sent), all.Text()); err != nil {
				return err
			}
		}
		return d.doSaying(c, ask, t.Done())
	}
	return c
}
