package verbs

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/store/report"
)

// room is the id of the room that somebody means.
func (d *session) room(said string) string { return d.Board.State().RoomCalled(said) }

// queueVerbs are the moderator's: they drive a room's queue.
func (d *session) queueVerbs() []*cobra.Command {
	onRoom := func(use string, cmd func(room string) scoring.Command) *cobra.Command {
		return d.queueVerb(use+" ROOM", cobra.ExactArgs(1), func(args []string) (scoring.Command, error) { return cmd(d.room(args[0])), nil })
	}
	onSlot := func(use string, cmd func(slot string) scoring.Command) *cobra.Command {
		return d.queueVerb(use+" SLOT", cobra.ExactArgs(1), func(args []string) (scoring.Command, error) { return cmd(args[0]), nil })
	}
	var reason, room, before string
	reasoned := func(c *cobra.Command) *cobra.Command {
		c.Flags().StringVar(&reason, "reason", "", d.Text.Shell.Flag("reason"))
		return c
	}
	move := d.queueVerb("move SLOT", cobra.ExactArgs(1), func(args []string) (scoring.Command, error) {
		to := d.room(room)
		if l := d.Board.State().Slot(args[0]); to == "" && l != nil {
			to = l.Room
		}
		return scoring.Move{Slot: args[0], Room: to, Before: before, Reason: reason}, nil
	})
	move.Flags().StringVar(&room, "room", "", d.Text.Shell.Flag("room"))
	move.Flags().StringVar(&before, "before", "", d.Text.Shell.Flag("before"))
	return []*cobra.Command{
		onRoom("next", func(r string) scoring.Command { return scoring.Next{Room: r} }),
		onRoom("pause", func(r string) scoring.Command { return scoring.Pause{Room: r} }),
		onRoom("resume", func(r string) scoring.Command { return scoring.Resume{Room: r} }),
		reasoned(onRoom("undo", func(r string) scoring.Command { return scoring.Undo{Room: r, Reason: reason} })),
		d.queueVerb("extend ROOM MINUTES", cobra.ExactArgs(2), func(args []string) (scoring.Command, error) {
			m, err := strconv.Atoi(args[1])
			if err != nil || m < -1440 || m > 1440 {
				return nil, errors.New(d.Text.Shell.BadMinutes(args[1]))
			}
			return scoring.Extend{Room: d.room(args[0]), By: time.Duration(m) * time.Minute}, nil
		}),
		d.queueVerb("say ROOM [TEXT…]", cobra.MinimumNArgs(1), func(args []string) (scoring.Command, error) {
			return scoring.Say{Room: d.room(args[0]), Text: strings.Join(args[1:], " ")}, nil
		}),
		onSlot("call", func(s string) scoring.Command { return scoring.Call{Slot: s} }),
		onSlot("close", func(s string) scoring.Command { return scoring.Close{Slot: s} }),
		reasoned(onSlot("absent", func(s string) scoring.Command { return scoring.MarkAbsent{Slot: s, Reason: reason} })),
		reasoned(onSlot("withdraw", func(s string) scoring.Command { return scoring.Withdraw{Slot: s, Reason: reason} })),
		reasoned(onSlot("disqualify", func(s string) scoring.Command { return scoring.Disqualify{Slot: s, Reason: reason} })),
		reasoned(onSlot("reinstate", func(s string) scoring.Command { return scoring.Reinstate{Slot: s, Reason: reason} })),
		reasoned(onSlot("reopen", func(s string) scoring.Command { return scoring.Reopen{Slot: s, Reason: reason} })),
		reasoned(move),
	}
}

// queueVerb is a verb that makes one command and answers with the slot it was about.
func (d *session) queueVerb(use string, args cobra.PositionalArgs, make func([]string) (scoring.Command, error)) *cobra.Command {
	c := d.command(use, args, nil)
	form := FormatFlag(c, d.Text, "text", "json")
	c.RunE = func(c *cobra.Command, args []string) error {
		cmd, err := make(args)
		if err != nil {
			return err
		}
		events, err := d.do(c, cmd)
		if err != nil {
			return err
		}
		return d.answer(c, form.Value, events)
	}
	return c
}

// answer says what became of a queue command.
func (d *session) answer(c *cobra.Command, form string, events []scoring.Event) error {
	v := d.view()
	var turn *report.Turn
	for _, e := range events {
		if l := v.State.Slot(slotOf(e.Fact)); l != nil {
			t := v.Turn(l)
			turn = &t
		}
	}
	last := events[len(events)-1]
	if form == "json" {
		return report.JSON(c.OutOrStdout(), struct {
			Record uint64       `json:"record"`
			Type   string       `json:"type"`
			Slot   *report.Turn `json:"slot"`
		}{last.Seq, scoring.TypeOf(last.Fact), turn})
	}
	said := d.Text.Shell.Undone()
	switch {
	case turn != nil:
		said = d.Text.Shell.OK(turn.Slot, d.Text.General.Phase(scoring.Phase(turn.Phase))+left(d.Text, *turn))
	case scoring.TypeOf(last.Fact) == scoring.TypeOf(scoring.MessageSaid{}):
		said = d.Text.Shell.Said()
	}
	_, err := fmt.Fprintln(c.OutOrStdout(), said)
	return err
}

// slotOf names the slot that a fact of the queue is about; "" if it is about none.
func slotOf(f scoring.Fact) string {
	switch f := f.(type) {
	case scoring.PhaseSet:
		return f.Slot
	case scoring.TimerPaused:
		return f.Slot
	case scoring.TimerResumed:
		return f.Slot
	case scoring.TimerExtended:
		return f.Slot
	case scoring.SlotMoved:
		return f.Slot
	case scoring.SlotDisqualified:
		return f.Slot
	case scoring.Undone:
		if len(f.Slots) > 0 {
			return f.Slots[0].Slot
		}
	}
	return ""
}

// boardVerbs are the organizer's: what the projectors show, and people's PINs.
func (d *session) boardVerbs() []*cobra.Command {
	var room, text, theme string
	show := d.command("show BOARD|all [MODE]", cobra.RangeArgs(1, 2), func(c *cobra.Command, args []string) error {
		set := scoring.ShowOn{Board: args[0], Mode: scoring.Mode(strings.Join(args[1:], "")), Room: d.room(room), Text: text, Theme: scoring.Theme(theme)}
		if set.Board == "all" {
			set.Board = ""
		}
		return d.doSaying(c, set, d.Text.Shell.Shown(args[0], strings.TrimSpace(string(set.Mode)+" "+theme)))
	})
	show.Flags().StringVar(&room, "room", "", d.Text.Shell.Flag("room"))
	show.Flags().StringVar(&text, "text", "", d.Text.Shell.Flag("text"))
	show.Flags().StringVar(&theme, "theme", "", d.Text.Shell.Flag("theme"))
	return []*cobra.Command{show}
}
