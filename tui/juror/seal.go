package juror

import (
	"strconv"
	"strings"
	"time"

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

func (s *Screen) moment(at time.Time) string { return s.term.Text.Moment(at, s.term.Wall()) }

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
	proved := func() {
		for _, who := range []scoring.Actor{{User: p.By, Proof: p.Proof}, s.term.Actor()} {
			add(st.Muted, s.name(who.User)+": "+s.term.Text.Proved(s.state, who.User, who.Proof, s.name, s.moment))
		}
		switch err := s.state.Second(s.term.Actor(), p.By, p.Proof); {
		case err == nil:
		case scoring.NeedsReason(err):
			add(st.Warn, s.term.Text.Problem(err))
			q.foot = t.WhyFoot
		default:
			add(st.Bad, s.term.Text.Problem(err))
			q.foot = t.BackFoot
		}
	}
	if p.Unseal {
		add(st.Text, t.UnsealAsk(s.name(s.state.Proposal.By), oneLine(p.Reason)))
		proved()
		return q
	}
	add(st.Text, t.Ask(s.name(s.state.Proposal.By), p.Digest.Receipt()))
	proved()
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
		p := s.state.Proposal
		switch err := s.state.Second(s.term.Actor(), p.By, p.Proof); {
		case err == nil:
			return s.confirmSeal("")
		case scoring.NeedsReason(err):
			s.openReason(inWhy)
		default:
			s.term.Notify(s.term.Text.Problem(err), true)
		}
	}
	return nil
}

// whyKey handles keys and pastes while it is written why to confirm all the same.
func (s *Screen) whyKey(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "esc":
			s.input, s.mode = nil, atSeal
			return nil
		case "enter":
			reason := s.input.Value()
			if strings.TrimSpace(reason) == "" {
				return nil
			}
			s.input = nil
			return s.confirmSeal(reason)
		}
	}
	in, cmd := s.input.Update(msg)
	s.input = &in
	return cmd
}

// confirmSeal confirms what was read, not what may wait by now.
func (s *Screen) confirmSeal(reason string) tea.Cmd {
	t := s.term.Text.Juror.Chair
	var c scoring.Command = scoring.ConfirmSeal{Of: s.proposal, Reason: reason}
	done := t.Sealed
	if s.state.Proposal.Unseal {
		c, done = scoring.ConfirmUnseal{Of: s.proposal, Reason: reason}, t.Unsealed
	}
	s.mode = onSheet
	return s.told(c, done)
}

// why is the question for the reason, with the cursor in its field.
func (s *Screen) why(body string, bw, iw, w, h int) string {
	t, p := s.term.Text.Juror.Chair, s.state.Proposal
	q := question{title: t.Title, foot: t.ReasonFoot}
	q.lines = kit.Wrap(s.term.Text.Problem(s.state.Second(s.term.Actor(), p.By, p.Proof)), iw)
	return s.withField(q, "", body, bw, iw, w, h)
}
