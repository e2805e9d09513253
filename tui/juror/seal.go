package juror

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// waits reports whether a proposal of somebody else waits for the juror in the
// chair: nobody else's state has one.
func (s *Screen) waits() bool {
	p := s.state.Proposal
	return p != nil && p.By != s.term.User
}

func (s *Screen) proposer() string {
	if p := s.state.Person(s.state.Proposal.By); p != nil && p.Name != "" {
		return oneLine(p.Name)
	}
	return s.state.Proposal.By
}

// askSeal asks whether to confirm what waits.
func (s *Screen) askSeal() {
	if s.accept() {
		s.mode, s.proposal = atSeal, s.state.Proposal.Seq
	}
}

// seal is what is about to be confirmed, in at most h lines: the proposal, and
// everybody who gets an award by it.
func (s *Screen) seal(w, h int) question {
	p, t, st := s.state.Proposal, s.term.Text.Juror.Chair, s.term.Styles.Fast
	q := question{title: t.Title, foot: t.Foot}
	add := func(pen kit.Pen, text string) {
		for _, line := range kit.Wrap(text, w) {
			q.lines = append(q.lines, pen.Render(line))
		}
	}
	if p.Unseal {
		add(st.Text, t.UnsealAsk(s.proposer(), oneLine(p.Reason)))
		return q
	}
	add(st.Text, t.Ask(s.proposer(), p.Digest.Receipt()))
	if p.Waive != "" {
		add(st.Warn, t.Waived(oneLine(p.Waive)))
	}
	if s.state.Table == nil {
		return q
	}
	won := s.winners(max(w/3, 12))
	lines := won.Render(s.term.Styles, w, len(won.Rows))
	if room := h - len(q.lines) - 1; len(lines) > room {
		room = max(room-1, 0)
		lines = append(lines[:room:room], st.Muted.Render(kit.Fit(t.More(len(won.Rows)-room), w)))
	}
	q.lines = append(append(q.lines, ""), lines...)
	return q
}

// winners is everybody who gets an award: rank, entry, award in so many cells at most,
// and score.
func (s *Screen) winners(award int) kit.Table {
	tab := kit.Table{Selected: -1, Cols: []kit.Column{
		{Min: 1, Right: true, Priority: 8}, {Min: 1, Priority: 9}, {Min: 10, Flex: 1, Priority: 9},
		{Min: 1, Priority: 6}, {Min: 1, Right: true, Priority: 7},
	}}
	for _, r := range s.state.Table.Rows {
		l := s.state.Slot(r.Entry)
		if l == nil || r.Rank == 0 || r.Award == "" {
			continue
		}
		row := []string{
			strconv.Itoa(r.Rank), r.Entry, oneLine(l.Entry.Unit),
			oneLine(strings.Join(append([]string{r.Award}, r.Also...), ", ")), s.term.Text.Number(r.Score, 2),
		}
		for i := range row {
			if c := &tab.Cols[i]; c.Flex == 0 {
				c.Min = min(max(c.Min, kit.Width(row[i])), award)
			}
		}
		tab.Rows = append(tab.Rows, row)
	}
	return tab
}

// sealKey handles keys at the question whether to confirm.
func (s *Screen) sealKey(k string) tea.Cmd {
	switch k {
	case "esc", "n", "q":
		s.mode = onSheet
	case "enter", "y":
		of := s.proposal // what they read, not what may wait by now
		var c scoring.Command = scoring.ConfirmSeal{Of: of}
		if s.state.Proposal.Unseal {
			c = scoring.ConfirmUnseal{Of: of}
		}
		t := s.term.Text.Juror.Chair
		done := t.Sealed
		if s.state.Proposal.Unseal {
			done = t.Unsealed
		}
		s.mode = onSheet
		return s.told(c, done)
	}
	return nil
}
