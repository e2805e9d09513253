package juror

import (
	"cmp"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// question is what lies over the sheet until it is answered.
type question struct {
	draw    func(w, h int) kit.Dialog // in at most h lines of w cells
	yes, no string                    // what enter and esc do; "" for nothing
	agree   func() tea.Cmd            // does what enter is for; nil for nothing
	back    mode                      // where esc leads
	writes  bool                      // a reason is written in a field under it
	note    string                    // under the field
	wide    int                       // cells at most; 0 for 64
}

// question is the one that the mode asks; without anything to draw there is none.
func (s *Screen) question() (q question) {
	t := s.term.Text
	q.no = t.Juror.KeyBack()
	goes := func(to mode) func() tea.Cmd {
		return func() tea.Cmd {
			s.mode = to
			return nil
		}
	}
	switch s.mode {
	case atSummary:
		q.draw, q.yes, q.agree = s.summary, t.Juror.KeyHandIn(), func() tea.Cmd {
			s.mode = sending
			s.work(s.slot).handing = true
			return s.submit(s.slot)
		}
		if len(s.missing()) > 0 {
			q.yes, q.agree = t.Juror.KeyFill(), s.fill
		} else if s.unchanged() {
			q.yes, q.agree = "", nil
		}
	case sending:
		says := t.Juror.Sending()
		if s.input != nil {
			says = t.Juror.Recording()
		}
		q.draw = func(int, int) kit.Dialog { return kit.Dialog{Body: []string{says}} }
	case atReceipt:
		q.draw, q.yes, q.no = s.receipt, t.Juror.KeyClose(), ""
	case inReason:
		q.draw, q.yes, q.no, q.agree, q.writes = s.reason, t.Juror.KeyConfirm(), t.Juror.KeyCancel(), goes(atConflict), true
		if !s.back {
			q.note = t.Juror.ConflictNote()
		}
	case atConflict:
		q.draw, q.yes, q.no, q.agree, q.back = s.reason, t.Juror.KeyDeclare(), t.Juror.KeyChange(), s.declare, inReason
		if s.back {
			q.yes = t.Sheets.TakeBack()
		}
	case atDrop:
		q.draw, q.yes, q.agree = s.dropping, t.Juror.KeyDiscard(), s.discard
	case atChanges:
		q.draw, q.yes, q.agree = s.changed, t.Sheets.KeySeen(), func() tea.Cmd {
			s.mode = onSheet
			return s.told(scoring.Acknowledge{Of: s.proposal}, t.Sheets.ChangesSeen())
		}
	case inWhy:
		q.draw, q.yes, q.back, q.writes = s.why, t.Second.KeyConfirm(), atSecond, true
		q.agree = func() tea.Cmd {
			reason := s.input.Value()
			s.input = nil
			return s.confirm(s.second(), reason)
		}
	case atSecond:
		c := s.second()
		q.draw, q.wide, q.agree = s.asked, 84, goes(onSheet) // with names, which are not to be cut
		if c == nil {
			break
		}
		switch err := s.term.Doubt(s.state, c); {
		case err == nil:
			q.yes, q.agree = t.Second.KeyConfirm(), func() tea.Cmd { return s.confirm(c, "") }
		case scoring.NeedsReason(err):
			q.yes, q.agree = t.Second.KeyReason(), func() tea.Cmd {
				s.openReason(inWhy)
				return nil
			}
		default:
			q.agree = func() tea.Cmd {
				s.term.Notify(s.term.Problem(s.state, err), true)
				return nil
			}
		}
	}
	return q
}

// writeKey handles keys and pastes while a reason is written.
func (s *Screen) writeKey(msg tea.Msg) tea.Cmd {
	q := s.question()
	if k, is := msg.(tea.KeyPressMsg); is {
		switch k.String() {
		case "esc":
			s.input, s.mode = nil, q.back
			return nil
		case "enter":
			if strings.TrimSpace(s.input.Value()) == "" {
				return nil
			}
			return q.agree()
		}
	}
	in, cmd := s.input.Update(msg)
	s.input = &in
	return cmd
}

// over draws what is asked over the body, if anything is; with the cursor in its field.
func (s *Screen) over(body string, w, h int) string {
	q := s.question()
	if q.draw == nil {
		return body
	}
	bw := min(w, cmp.Or(q.wide, 64))
	iw, _ := kit.Inside(bw, 3)
	d, st := q.draw(iw, h-2), s.term.Styles
	d.Yes, d.No = q.yes, q.no
	s.drawn.cursor = nil
	if !q.writes {
		return kit.Overlay(body, d.Box(st, bw, h), w, h)
	}
	at := len(d.Body)
	field, caret := kit.Typed(st.Fast.Text, s.input, max(iw-2, 1))
	d.Body = append(d.Body, st.Fast.Accent.Render("▸ ")+field)
	if q.note != "" {
		d.Body = append(d.Body, st.Fast.Muted.Lines(kit.Wrap(q.note, iw))...)
	}
	box := d.Box(st, bw, h)
	bh := strings.Count(box, "\n") + 1
	s.drawn.cursor = tea.NewCursor((w-bw)/2+(bw-iw)/2+2+caret, (h-bh)/2+1+at)
	s.drawn.cursor.Blink = false
	return kit.Overlay(body, box, w, h)
}

// maxReason is how many characters a reason may have.
const maxReason = 300

// mayRecuse reports whether a conflict can be declared on the slot, or the juror's
// own taken back.
func (s *Screen) mayRecuse(l *scoring.Slot) bool {
	return l != nil && l.Phase != scoring.Closed && (!s.recused(l) || s.state.KeepsConflict(l, s.term.User, s.term.User) == nil)
}

// recused reports whether the juror has a conflict, which the key takes back.
func (s *Screen) recused(l *scoring.Slot) bool { return l.Cell(s.term.User).Recusal != nil }

// askReason opens the question for a conflict's reason.
func (s *Screen) askReason() {
	if s.accept() {
		s.back = s.recused(s.current())
		s.openReason(inReason)
	}
}

// openReason opens the field for a reason.
func (s *Screen) openReason(m mode) {
	in := kit.NewInput()
	in.CharLimit = maxReason
	in.Focus()
	s.input, s.mode = &in, m
}

// declare has the conflict recorded, or taken back.
func (s *Screen) declare() tea.Cmd {
	slot, reason := s.slot, s.input.Value()
	var c scoring.Command = scoring.Recuse{Slot: slot, Reason: reason}
	if s.back {
		c = scoring.Unrecuse{Slot: slot, Reason: reason}
	}
	s.mode = sending
	return s.ask(c, func(err error) {
		switch {
		case err == nil:
			s.forgetAll(slot)
			if s.mode == sending {
				s.mode, s.input = onSheet, nil
			}
		case s.mode == sending:
			s.mode = atConflict
		}
	})
}

// Form is the reason that is being written; nil for none.
func (s *Screen) Form() *kit.Form {
	if s.input == nil {
		return nil
	}
	t := s.term.Text
	f := &kit.Form{Title: t.Juror.ConflictTitle(s.slot), Values: []string{s.input.Value()}}
	switch {
	case s.mode == inWhy:
		f.Title, f.About = t.Second.Title(), strconv.FormatUint(s.proposal, 10)
	case s.back:
		f.About = "back"
	}
	f.ID = s.slot + f.About
	return f
}

// Fill puts what was typed before into it.
func (s *Screen) Fill(values map[int]string) {
	s.input.SetValue(values[0])
	s.input.CursorEnd()
}
