package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/disk"
	"juri/store/setup"
	"juri/tui/board"
)

// checkCmd is juri check: every fault of a folder's files at once; and where
// there is none, what wants a look, and what opening the contest would record.
func checkCmd(t *i18n.Text) *cobra.Command {
	return &cobra.Command{
		Use: "check DIR", Short: t.Shell.Short("check"), Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			r, err := folder.Read(t, args[0])
			if err != nil {
				return err
			}
			if !r.Files.Sound() {
				r.Files.Say(c.ErrOrStderr(), t, math.MaxInt)
				return folder.ErrSaid
			}
			s := r.Files.Said
			jurors := 0
			for _, p := range s.People {
				if p.HasSeat() {
					jurors++
				}
			}
			out := c.OutOrStdout()
			fmt.Fprintln(out, t.Shell.NoFaults(len(s.Entries), len(s.Rooms), jurors))
			var notes []string
			if disk.OpenToOthers(args[0]) {
				notes = append(notes, t.Shell.FolderOpen(args[0]))
			}
			people := slices.DeleteFunc(slices.Clone(s.People), func(p scoring.Person) bool { return slices.Contains(r.State().Revoked, p.User) })
			if !scoring.TwoToSeal(people) {
				notes = append(notes, t.Proving.NeverTwo())
			}
			var long []string
			for _, e := range s.Entries {
				if board.Long(cmp.Or(e.Short, e.Unit)) {
					long = append(long, e.ID)
				}
			}
			if long != nil {
				notes = append(notes, t.Wizard.WantShort(long))
			}
			texts, doubts := setup.Remarks(args[0])
			for _, d := range doubts {
				notes = append(notes, t.Fault(d.Where(), "", t.Problem(d.Problem)))
			}
			printNotes(out, t, s, texts, notes...)
			r.Files.Say(out, t, math.MaxInt)
			return nil
		},
	}
}

// printNotes lists each room's day, and what wants a look.
func printNotes(w io.Writer, t *i18n.Text, s scoring.Setup, texts []setup.Said, notes ...string) {
	for _, p := range setup.Plans(s) {
		if !p.From.IsZero() {
			fmt.Fprintln(w, "  "+t.Wizard.RoomDay(p.Room.Name, p.From, p.End, p.Room.Date != "", len(p.Entries)))
		}
	}
	for _, n := range setup.Notes(s) {
		notes = append(notes, t.Problem(n))
	}
	cells := verbs.Unfit(t, texts)
	if n := len(notes) + max(len(cells)-1, 0); n > 0 {
		fmt.Fprintln(w, t.Wizard.Warnings(n))
	}
	for _, n := range append(notes, cells...) {
		fmt.Fprintln(w, "  "+n)
	}
}
