package verbs

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"juri/scoring"
)

// resultVerbs freeze the standings, decide ties, seal the result and reveal it.
func (d *session) resultVerbs() []*cobra.Command {
	said := func(c *cobra.Command, s string) error {
		_, err := fmt.Fprintln(c.OutOrStdout(), s)
		return err
	}
	// asks is a verb that makes one command and says what came of it.
	asks := func(use string, args cobra.PositionalArgs, cmd func([]string) (scoring.Command, error), say func(scoring.Fact) string) *cobra.Command {
		return d.command(use, args, func(c *cobra.Command, args []string) error {
			ask, err := cmd(args)
			if err != nil {
				return err
			}
			events, err := d.do(c, ask)
			if err != nil {
				return err
			}
			return said(c, say(events[len(events)-1].Fact))
		})
	}
	plain := func(cmd scoring.Command) func([]string) (scoring.Command, error) {
		return func([]string) (scoring.Command, error) { return cmd, nil }
	}
	t := d.Text.Shell.Result
	var waive, why, reason, seed string
	var cancel bool
	seal := asks("seal", cobra.NoArgs, func([]string) (scoring.Command, error) {
		if cancel {
			return scoring.WithdrawSeal{}, nil
		}
		return scoring.ProposeSeal{Waive: waive}, nil
	}, func(f scoring.Fact) string {
		if p, is := f.(scoring.SealProposed); is {
			return t.Proposed(p.Digest.Receipt()) + d.alone()
		}
		return d.Text.Organizer.Result.WithdrawDone()
	})
	seal.Flags().StringVar(&waive, "waive", "", d.Text.Shell.Flag("waive"))
	seal.Flags().BoolVar(&cancel, "cancel", false, d.Text.Shell.Flag("cancel"))

	unseal := asks("unseal", cobra.NoArgs, func([]string) (scoring.Command, error) {
		return scoring.ProposeUnseal{Reason: why}, nil
	}, func(scoring.Fact) string { return t.UnsealProposed() })
	unseal.Flags().StringVar(&why, "reason", "", d.Text.Shell.Flag("reason"))

	var shared string
	confirm := asks("confirm [DIGEST]", cobra.MaximumNArgs(1), func(args []string) (scoring.Command, error) {
		return d.confirmation(args, shared)
	}, func(f scoring.Fact) string {
		switch f := f.(type) {
		case scoring.ResultSealed:
			return t.Sealed(f.Snapshot.Digest.Receipt())
		case scoring.ResultUnsealed:
			return t.Unsealed(f.Digest.Receipt())
		}
		return ""
	})

	confirm.Flags().StringVar(&shared, "reason", "", d.Text.Proving.Flag("reason"))

	var joint bool
	tie := asks("tie ENTRY…", cobra.MinimumNArgs(2), func(args []string) (scoring.Command, error) {
		return scoring.DecideTie{Entries: args, Seed: seed, Joint: joint, Reason: reason}, nil
	}, func(f scoring.Fact) string {
		decided, _ := f.(scoring.TieDecided)
		return d.Text.Organizer.Result.Tied(decided)
	})
	tie.Flags().StringVar(&seed, "draw", "", d.Text.Shell.Flag("draw"))
	tie.Flags().BoolVar(&joint, "joint", false, d.Text.Shell.Flag("joint"))
	tie.Flags().StringVar(&reason, "reason", "", d.Text.Shell.Flag("reason"))

	var picked string
	pick := asks("pick AWARD ENTRY…", cobra.MinimumNArgs(2), func(args []string) (scoring.Command, error) {
		return scoring.Pick{Award: args[0], Entries: args[1:], Reason: picked}, nil
	}, func(f scoring.Fact) string {
		p, _ := f.(scoring.AwardPicked)
		return t.Picked(scoring.ShownLine(p.Award), strings.Join(p.Entries, " "))
	})
	pick.Flags().StringVar(&picked, "reason", "", d.Text.Shell.Flag("reason"))

	var beats bool
	reveal := asks("reveal ACT [STEP|TEXT…]", cobra.MinimumNArgs(1), func(args []string) (scoring.Command, error) {
		return d.announcement(args, beats)
	}, func(scoring.Fact) string { return d.revealed() })
	reveal.Flags().BoolVar(&beats, "beat", false, d.Text.Shell.Flag("beat"))

	return []*cobra.Command{
		asks("freeze", cobra.NoArgs, plain(scoring.Freeze{}), func(scoring.Fact) string { return d.Text.Organizer.Result.FrozenDone() }),
		asks("unfreeze", cobra.NoArgs, plain(scoring.Unfreeze{}), func(scoring.Fact) string { return t.Unfrozen() }),
		seal, unseal, confirm, tie, pick, reveal, d.publishVerb(),
	}
}

// confirmation confirms what is waiting, a seal or its lifting; with a digest
// only the seal that has it.
func (d *session) confirmation(args []string, reason string) (scoring.Command, error) {
	p := d.view().State.Proposal
	switch {
	case p == nil:
		return scoring.ConfirmSeal{}, nil // refused, for whichever reason there is
	case p.Unseal:
		return scoring.ConfirmUnseal{Of: p.Seq, Reason: reason}, nil
	case len(args) > 0 && !p.Digest.Is(args[0]):
		return nil, errors.New(d.Text.Shell.Result.OtherDigest(scoring.ShownLine(args[0]), p.Digest.Receipt()))
	}
	return scoring.ConfirmSeal{Of: p.Seq, Reason: reason}, nil
}

func (d *session) announcement(args []string, beats bool) (scoring.Command, error) {
	c := scoring.Announce{Act: scoring.RevealAct(args[0]), Beats: beats}
	switch {
	case c.Act == scoring.RevealSay:
		c.Text = strings.Join(args[1:], " ")
	case c.Act == scoring.RevealJump:
		n, err := strconv.Atoi(strings.Join(args[1:], " "))
		if err != nil {
			return nil, errors.New(d.Text.Shell.Result.NeedStep())
		}
		c.Step = n
	case len(args) > 1:
		return nil, unknownAct(args...)
	}
	if beats && c.Act != scoring.RevealNext && c.Act != scoring.RevealBack {
		return nil, unknownAct(args[0], "--beat")
	}
	return c, nil
}

func unknownAct(words ...string) error {
	return &scoring.Error{Code: scoring.CodeUnknownAct, Args: scoring.Args{"act": scoring.ShownLine(strings.Join(words, " "))}}
}

// revealed says where the reveal stands, and what only the presenter knows: what
// comes next.
func (d *session) revealed() string {
	r, t := d.view().State.Reveal, d.Text.Shell.Result
	say := func(s scoring.RevealStep) string {
		switch {
		case s.Kind == scoring.RevealOpen:
			return s.Award + " · " + d.Text.Board.NotAwarded(s.Rank, s.Places)
		case s.Kind == scoring.RevealEntry:
			name := strings.TrimSpace(s.Entry + " " + scoring.ShownLine(s.Unit))
			if s.Dummy > 0 {
				name = d.Text.Board.Dummy(s.Dummy)
			}
			if s.Rank > 0 {
				name = strconv.Itoa(s.Rank) + " " + name
			}
			return s.Award + " · " + name
		}
		return d.Text.Organizer.Result.Kind(s.Kind, s.Award, s.Rank)
	}
	at := func(i int) string {
		if i < 0 || i >= len(r.Steps) {
			return d.Text.Shell.Unranked()
		}
		return say(r.Steps[i])
	}
	now := at(r.Step - 1)
	if held, is := r.Between(); is {
		now = say(held)
	}
	out := t.Step(r.Step, len(r.Steps), now, at(r.Step))
	if r.Rehearsal {
		out = t.Rehearsal() + " · " + out
	}
	if r.Paused {
		out += "\n  " + d.Text.Shell.Paused()
	}
	if r.Message != "" {
		out += "\n  " + t.Message() + ": “" + scoring.ShownLine(r.Message) + "”"
	}
	return out
}

// advanceVerb is advance: the next round made up from the best of the one before.
func (d *session) advanceVerb() *cobra.Command {
	t := d.Text.Rounds
	var back bool
	c := d.command("advance", cobra.NoArgs, func(c *cobra.Command, _ []string) error {
		events, err := d.do(c, scoring.Advance{Back: back})
		if err != nil {
			return err
		}
		for _, e := range events {
			f, is := e.Fact.(scoring.RoundAdvanced)
			if !is || len(f.Entries) == 0 {
				continue
			}
			s := d.view().State
			ids := make([]string, len(f.Entries))
			for i, entry := range f.Entries {
				ids[i] = entry.ID
			}
			_, err := fmt.Fprintln(c.OutOrStdout(), t.Advanced(s.RoundOf(f.Entries[0]), scoring.ShownLine(f.Entries[0].Room), ids))
			return err
		}
		_, err = fmt.Fprintln(c.OutOrStdout(), t.Recalled())
		return err
	})
	c.Short = t.Short()
	c.Flags().BoolVar(&back, "back", false, t.Back())
	return c
}

// publishVerb gives the sealed result to everybody. How much must be named, and be what
// contest.yaml says; without it the verb only says what that would be.
func (d *session) publishVerb() *cobra.Command {
	return d.command("publish [none|winners|places|sheets]", cobra.MaximumNArgs(1), func(c *cobra.Command, args []string) error {
		if err := d.mayRead(scoring.Papers); err != nil {
			return err
		}
		t := d.Text.Publishing
		as, jurors := d.view().State.Contest.Publishes()
		lines := []string{t.Before(as), t.Shows(as), t.Proves(as)}
		if len(args) > 0 {
			if _, err := d.do(c, scoring.Publish{As: scoring.Publicity(scoring.ShownLine(args[0]))}); err != nil {
				return err
			}
			lines[0] = t.Done(as)
			if d.Page != "" {
				lines[0] += " " + d.At.ResultURL(d.Page)
			}
		} else if as != scoring.PublishNone {
			lines = append(lines, t.Say(as))
		}
		if as == scoring.PublishSheets {
			lines = slices.Insert(lines, 2, t.Jurors(jurors, d.view().State.Contest.LinksJurors()))
		}
		for _, line := range lines {
			if _, err := fmt.Fprintln(c.OutOrStdout(), line); err != nil {
				return err
			}
		}
		return nil
	})
}
