package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/store/report"
)

// accessVerbs are the organizers': locks after wrong PINs, and the devices that
// are remembered.
func (d *desk) accessVerbs() []*cobra.Command {
	unlock := d.command("unlock USER|ADDRESS", cobra.ExactArgs(1), func(c *cobra.Command, args []string) error {
		if err := d.mayRead(scoring.AllLocks); err != nil {
			return err
		}
		lifted := false
		for _, l := range d.board.State().Locks {
			if l.User != args[0] && l.Address != args[0] {
				continue
			}
			if _, err := d.do(c, scoring.Unlock{User: l.User, Address: l.Address}); err != nil {
				return err
			}
			lifted = true
		}
		if !lifted {
			return errors.New(d.text.Organizer.Access.NoLocks)
		}
		_, err := fmt.Fprintln(c.OutOrStdout(), d.text.Organizer.Access.Unlocked(line(args[0])))
		return err
	})

	devices := d.command("devices [USER]", cobra.MaximumNArgs(1), nil)
	form := formatFlag(devices, d.text, "table", "json")
	devices.RunE = func(c *cobra.Command, args []string) error {
		if err := d.mayRead(scoring.AllDevices); err != nil {
			return err
		}
		return d.printDevices(c, strings.Join(args, ""), form.value)
	}

	forget := d.command("forget USER FINGERPRINT", cobra.ExactArgs(2), func(c *cobra.Command, args []string) error {
		if err := d.mayRead(scoring.AllDevices); err != nil {
			return err
		}
		for _, dev := range d.board.State().DevicesOf(args[0]) {
			if dev.Fingerprint() != args[1] {
				continue
			}
			if _, err := d.do(c, scoring.ForgetDevice{User: dev.User, Key: dev.Key}); err != nil {
				return err
			}
			_, err := fmt.Fprintln(c.OutOrStdout(), d.text.Organizer.Access.Forgotten(dev.Fingerprint()))
			return err
		}
		return errors.New(d.text.Organizer.Access.NoSuchDevice)
	})
	return []*cobra.Command{unlock, devices, forget}
}

// remembered is a device as devices --format json gives it.
type remembered struct {
	User        string    `json:"user"`
	Fingerprint string    `json:"fingerprint"`
	Since       time.Time `json:"since"`
}

// printDevices lists the user's devices, or everybody's where user is "".
func (d *desk) printDevices(c *cobra.Command, user, form string) error {
	list := []remembered{}
	for _, dev := range d.board.State().Devices {
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
		_, err := fmt.Fprintln(c.OutOrStdout(), d.text.Organizer.Access.NoDevices)
		return err
	}
	tw := table(c.OutOrStdout())
	for _, r := range list {
		fmt.Fprintf(tw, "%s\t%s\t%s\n", r.User, r.Fingerprint, r.Since.Format(time.DateTime))
	}
	return tw.Flush()
}
