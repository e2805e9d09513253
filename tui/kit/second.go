package kit

import (
	"strings"
	"time"

	"juri/scoring"
)

// Second is a proposal of somebody else that the terminal's person may confirm.
type Second struct {
	Seq     uint64 // its record
	By      string
	Proof   scoring.Proof
	Waits   string // that it does, in a line
	Ask     string
	Though  string // what a seal does without; "" for nothing
	Winners bool   // who wins is to be shown
	Done    string // once it is confirmed
	Confirm func(reason string) scoring.Command
}

// Seconds lists what waits for the terminal's person, the result first.
func (t *Terminal) Seconds(s scoring.State) (all []Second) {
	says := t.Text.Second
	if p := s.Proposal; p != nil && p.By != t.User {
		by := t.NameOf(s, p.By)
		c := Second{Seq: p.Seq, By: p.By, Proof: p.Proof}
		if p.Unseal {
			c.Waits, c.Ask, c.Done = says.UnsealWaits(by), says.UnsealAsk(by, brief(p.Reason)), says.Unsealed()
			c.Confirm = func(reason string) scoring.Command { return scoring.ConfirmUnseal{Of: p.Seq, Reason: reason} }
		} else {
			c.Waits, c.Ask, c.Done, c.Winners = says.Waits(by), says.Ask(by, p.Digest.Receipt()), says.Sealed(), true
			c.Confirm = func(reason string) scoring.Command { return scoring.ConfirmSeal{Of: p.Seq, Reason: reason} }
			if p.Waive != "" {
				c.Though = says.Waived(brief(p.Waive))
			}
			if alone := t.Alone(s); alone != "" {
				c.Ask += "\n" + alone
			}
		}
		all = append(all, c)
	}
	for _, v := range s.VoidsFor(t.User) {
		by, juror := t.NameOf(s, v.By), t.NameOf(s, v.Juror)
		all = append(all, Second{
			Seq: v.Seq, By: v.By, Proof: v.Proof,
			Waits: t.Text.Sheets.VoidForYou(by, v.Slot, juror), Ask: says.VoidAsk(by, v.Slot, juror, brief(v.Reason)), Done: t.Text.Sheets.Voided(v.Slot, juror),
			Confirm: func(reason string) scoring.Command { return scoring.ConfirmVoid{Of: v.Seq, Reason: reason} },
		})
	}
	for _, a := range s.AdjustmentsFor(t.User) {
		by := t.NameOf(s, a.By)
		all = append(all, Second{
			Seq: a.Seq, By: a.By, Proof: a.Proof,
			Waits: t.Text.Points.Waits(by, a.Slot, a.Points), Ask: t.Text.Points.Ask(by, a.Slot, brief(t.Text.WhyPoints(a.Adjustment)), a.Points), Done: t.Text.Points.Confirmed(a.Slot),
			Confirm: func(reason string) scoring.Command { return scoring.ConfirmAdjustment{Of: a.Seq, Reason: reason} },
		})
	}
	return all
}

// mostAlone is how many of those a question names.
const mostAlone = 8

// Alone is the changes of final scores for which one person alone stands, a line
// each, and who brought in what was scored elsewhere; "" for none.
func (t *Terminal) Alone(s scoring.State) string {
	all := s.ByOne()
	var lines []string
	if len(all) > 0 {
		lines = append(lines, t.Text.Points.Alone())
	}
	for i, a := range all {
		if i == mostAlone {
			lines = append(lines, t.Text.Points.More(len(all)-i))
			break
		}
		a.Reason = brief(a.Reason)
		lines = append(lines, scoring.ShownLine(t.Text.Points.Line(a.Named(func(user string) string { return t.NameOf(s, user) }))))
	}
	for _, c := range s.ComponentsBy() {
		lines = append(lines, t.Text.Components.Brought(c.Component, t.NameOf(s, c.By), c.Values))
	}
	return strings.Join(lines, "\n")
}

// brief is as much of a reason as leaves room for what stands beside it; all of it is
// in the history.
func brief(reason string) string {
	line := scoring.ShownLine(reason)
	return Fit(line, min(Width(line), 240))
}

// Second is what waits with that record; nil if it does no more.
func (t *Terminal) Second(s scoring.State, seq uint64) *Second {
	for _, c := range t.Seconds(s) {
		if c.Seq == seq {
			return &c
		}
	}
	return nil
}

// Doubt says why the terminal's person may not confirm it, or only for a reason; see
// scoring.NeedsReason.
func (t *Terminal) Doubt(s scoring.State, c *Second) error { return s.Second(t.Actor(), c.By, c.Proof) }

// BothProved is how the proposer and the terminal's person logged in, a line each.
func (t *Terminal) BothProved(s scoring.State, c *Second) string {
	return t.Proved(s, c.By, c.Proof) + "\n" + t.Proved(s, t.User, t.Proof)
}

// Proved is how the user proved who they are, after their name.
func (t *Terminal) Proved(s scoring.State, user string, proof scoring.Proof) string {
	name := func(user string) string { return t.NameOf(s, user) }
	moment := func(at time.Time) string { return t.Text.Moment(at, t.Wall()) }
	return name(user) + ": " + t.Text.Proved(s, user, proof, name, moment)
}

// NameOf is the user's name, as a line shows it.
func (t *Terminal) NameOf(s scoring.State, user string) string {
	return scoring.ShownLine(s.NameOf(user, t.Text.Papers.Keeper()))
}
