package verbs

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/store/report"
	"juri/tui/kit"
)

// accessVerbs are the organizers': who waits because PINs are guessed at, and the
// devices that are remembered.
func (d *session) accessVerbs() []*cobra.Command {
	unlock := d.command("unlock USER|ADDRESS [ADDRESS]", cobra.RangeArgs(1, 2), func(c *cobra.Command, args []string) error {
		if err := d.mayRead(scoring.AllLocks); err != nil {
			return err
		}
		return d.unlock(c, args)
	})

	devices := d.command("devices [USER]", cobra.MaximumNArgs(1), nil)
	form := FormatFlag(devices, d.Text, "table", "json")
	devices.RunE = func(c *cobra.Command, args []string) error {
		if err := d.mayRead(scoring.AllDevices); err != nil {
			return err
		}
		return d.printDevices(c, strings.Join(args, ""), form.Value)
	}

	forget := d.command("forget USER FINGERPRINT", cobra.ExactArgs(2), func(c *cobra.Command, args []string) error {
		if err := d.mayRead(scoring.AllDevices); err != nil {
			return err
		}
		for _, dev := range d.Board.State().DevicesOf(args[0]) {
			if dev.Fingerprint() == args[1] {
				return d.doSaying(c, scoring.ForgetDevice{User: dev.User, Key: dev.Key}, d.Text.Organizer.Access.Forgotten(dev.Fingerprint()))
			}
		}
		return errors.New(d.Text.Organizer.Access.NoSuchDevice())
	})
	return []*cobra.Command{unlock, devices, forget}
}

// unlock lets those in who wait under a name or at an address, or, with both, a
// user from an address whether or not they wait just now.
func (d *session) unlock(c *cobra.Command, args []string) error {
	let := d.Board.State().Guessing.Waiting
	if len(args) == 2 {
		if d.Board.State().Person(args[0]) == nil {
			return &scoring.Error{Code: scoring.CodeUnknownUser, Args: scoring.Args{"user": args[0]}}
		}
		let = []scoring.Waiting{{User: args[0], Address: args[1]}}
	}
	let = slices.DeleteFunc(slices.Clone(let), func(w scoring.Waiting) bool { return w.User != args[0] && w.Address != args[0] })
	if len(let) == 0 {
		return errors.New(d.Text.Organizer.Access.NoneWaiting())
	}
	for _, w := range let {
		who := d.Text.Organizer.Access.OfBoth(w.User, w.Address)
		if err := d.doSaying(c, scoring.Unlock{User: w.User, Address: w.Address}, d.Text.Organizer.Access.Unlocked(who)); err != nil {
			return err
		}
	}
	return nil
}

// remembered is a device as devices --format json gives it.
type remembered struct {
	User        string    `json:"user"`
	Fingerprint string    `json:"fingerprint"`
	Since       time.Time `json:"since"`
}

// printDevices lists the user's devices, or everybody's where user is "".
func (d *session) printDevices(c *cobra.Command, user, form string) error {
	list := []remembered{}
	for _, dev := range d.Board.State().Devices {
		if user == "" || dev.User == user {
			list = append(list, remembered{dev.User, dev.Fingerprint(), dev.At})
		}
	}
	if form == "json" {
		return report.JSON(c.OutOrStdout(), struct {
			Devices []remembered `json:"devices"`
		}{list})
	}
	if len(list) == 0 {
		_, err := fmt.Fprintln(c.OutOrStdout(), d.Text.Organizer.Access.NoDevices())
		return err
	}
	tw := kit.NewColumns(c.OutOrStdout())
	for _, r := range list {
		fmt.Fprintf(tw, "%s\t%s\t%s\n", r.User, r.Fingerprint, r.Since.Format(time.DateTime))
	}
	return tw.Flush()
}

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
		room := d.room(args[0])
		events, err := d.do(c, scoring.CallIn{Room: room, Juror: args[1], For: of, Slots: args[2:], Reason: reason})
		if err != nil {
			return err
		}
		f, _ := events[len(events)-1].Fact.(scoring.SeatTaken)
		s := d.view().State
		_, err = fmt.Fprintln(c.OutOrStdout(), scoring.ShownLine(d.Text.Standin.Done(s.NameOf(args[1], ""), s.NameOf(of, ""), s.Queue(room).Room.Name, f.Slots, s.StillOwed(f))))
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
