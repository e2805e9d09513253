package verbs

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"juri/scoring"
)

// standinVerb calls a reserve in for a juror, or the juror back; without a room it lists
// who judges for whom, and the reserves.
func (d *session) standinVerb() *cobra.Command {
	var of, reason string
	c := d.command("standin [ROOM USER] [SLOT…]", func(c *cobra.Command, args []string) error {
		if len(args) == 1 {
			return cobra.MinimumNArgs(2)(c, args)
		}
		return nil
	}, nil)
	c.Flags().StringVar(&of, "for", "", d.Text.Standin.FlagFor())
	c.Flags().StringVar(&reason, "reason", "", d.Text.Shell.Flag("reason"))
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return d.printStandins(c)
		}
		events, err := d.do(c, scoring.CallIn{Room: args[0], Juror: args[1], For: of, Slots: args[2:], Reason: reason})
		if err != nil {
			return err
		}
		f, _ := events[len(events)-1].Fact.(scoring.SeatTaken)
		s := d.view().State
		_, err = fmt.Fprintln(c.OutOrStdout(), scoring.ShownLine(d.Text.Standin.Done(s.NameOf(args[1], ""), s.NameOf(of, ""), s.Queue(args[0]).Room.Name, f.Slots, s.StillOwed(f))))
		return err
	}
	return c
}

func (d *session) printStandins(c *cobra.Command) error {
	s, t := d.view().State, d.Text.Standin
	name := func(user string) string { return s.NameOf(user, "") }
	var lines []string
	for _, l := range s.Standins() {
		lines = append(lines, t.Sits(name(l.Juror), name(l.Of), s.RoomName(l.Room)))
	}
	for _, p := range s.Jurors() {
		if p.Reserve {
			lines = append(lines, t.Waits(p.Name, cmp.Or(strings.Join(p.Places(s.RoomName), ", "), d.Text.Organizer.AllRooms())))
		}
	}
	if lines == nil {
		lines = []string{t.None()}
	}
	for _, l := range lines {
		fmt.Fprintln(c.OutOrStdout(), scoring.ShownLine(l))
	}
	return nil
}
