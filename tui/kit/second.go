package kit

import (
	"strconv"
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

// AwardList is everybody who gets an award as the result stands, in at most h lines of w
// cells: what whoever proposes or confirms a seal answers for.
func (t *Terminal) AwardList(s scoring.State, w, h int) []string {
	if s.Table == nil {
		return nil
	}
	tab := Table{Selected: -1, Cols: []Column{
		{Min: 1, Right: true, Priority: 8}, {Min: 1, Priority: 9}, {Min: 10, Flex: 1, Priority: 9},
		{Min: 1, Priority: 6}, {Min: 1, Right: true, Priority: 7},
	}}
	for _, r := range s.Table.Rows {
		l := s.Slot(r.Entry)
		if l == nil || r.Rank == 0 || r.Award == "" {
			continue
		}
		among := ""
		if s.Table.ByCategory {
			among = " · " + r.Category
		}
		row := []string{
			strconv.Itoa(r.Rank), r.Entry, scoring.ShownLine(l.Entry.Unit),
			scoring.ShownLine(strings.Join(append([]string{r.Award}, r.Also...), ", ") + among), t.Text.Score(r.Score, r.Points),
		}
		for i := range row {
			if c := &tab.Cols[i]; c.Flex == 0 {
				c.Min = min(max(c.Min, Width(row[i])), max(w/3, 12))
			}
		}
		tab.Rows = append(tab.Rows, row)
	}
	lines := tab.Render(t.Styles, w, len(tab.Rows))
	for _, note := range t.Text.AwardNotes(*s.Table) {
		lines = append(lines, Wrap(note, w)...)
	}
	said := t.Text.Champions(s)
	for i, c := range s.Champions() {
		if c.Rank == 1 {
			lines = append(lines, Wrap(scoring.ShownLine(s.Contest.Result.Champion.Name+": "+said[i]), w)...)
		}
	}
	if h = max(h, 1); len(lines) > h {
		lines = append(lines[:h-1:h-1], t.Styles.Fast.Muted.Render(Fit(t.Text.Second.More(max(len(tab.Rows)-h+1, 1)), w)))
	}
	return lines
}
