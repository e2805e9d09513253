package verbs

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
)

// eraseCmd is juri erase: what is private goes from a contest folder's journal, once it
// was shown what that is and what stays.
func eraseCmd(t *i18n.Text) *cobra.Command {
	var yes bool
	c := &cobra.Command{
		Use: "erase DIR", Short: t.Erase.Short(), Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			e, err := store.Erasing(args[0])
			switch said := (*scoring.Error)(nil); {
			case errors.Is(err, fs.ErrNotExist):
				return errors.New(t.Shell.NoContestYet(args[0]))
			case errors.As(err, &said) && said.Code == store.CodeErased:
				return store.Erase(args[0], time.Now()) // which ends what was cut off
			case err != nil:
				return err
			}
			out := c.OutOrStdout()
			printErasure(out, t.Erase, e)
			switch {
			case yes:
			case !OnTerminal(c.InOrStdin(), out):
				return errors.New(t.Erase.NeedYes())
			default:
				if fmt.Fprint(out, t.Erase.Ask()); !saidYes(c.InOrStdin()) {
					_, err := fmt.Fprintln(out, t.Erase.Stopped())
					return err
				}
			}
			if err := store.Erase(args[0], time.Now()); err != nil {
				return err
			}
			_, err = fmt.Fprintln(out, t.Erase.Done(e.Records))
			return err
		},
	}
	c.Flags().BoolVar(&yes, "yes", false, t.Erase.FlagYes())
	return c
}

// printErasure shows what goes, what stays, and what is not looked at.
func printErasure(w io.Writer, t i18n.Erase, e store.Erasure) {
	list := func(head string, all []string) {
		fmt.Fprintln(w, head)
		for _, s := range all {
			fmt.Fprintln(w, "  - "+scoring.ShownLine(s))
		}
		fmt.Fprintln(w)
	}
	contest := ""
	if e.State.Contest != nil {
		contest = e.State.Contest.Name
	}
	fmt.Fprintln(w, scoring.ShownLine(t.Of(contest, e.Records)))
	fmt.Fprintln(w)
	list(t.Goes(), t.Private(e.Records, len(e.State.People), e.Drafts))
	list(t.Stays(), t.Public())
	left := e.Left
	if e.Backups > 0 {
		left = append(left, t.Backups(e.Backups))
	}
	list(t.Elsewhere(), append(left, t.Copies()))
	fmt.Fprintln(w, t.Disk())
	fmt.Fprintln(w, t.After())
}
