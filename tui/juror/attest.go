package juror

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// asksWord reports whether the juror is asked to stand by their sheets: the contest asks
// for it, and no sheet of today is left.
func (s *Screen) asksWord() bool {
	ask := s.state.Contest.Result.Attest
	sheets, fixes, _ := s.left()
	return ask != "" && ask != scoring.AttestNone && sheets+fixes == 0 && !s.state.StandsBy(s.term.User)
}

// attestBox is all of the juror's sheets, what others entered or voided of them, and
// the digest that they stand by.
func (s *Screen) attestBox(w, h int) string {
	st, t, user := s.term.Styles.Fast, s.term.Text, s.term.User
	iw, _ := kit.Inside(w, h)
	all := s.state.SheetsOf(user)
	var lines []string
	wrap := func(pen kit.Pen, text string) { lines = append(lines, pen.Lines(kit.Wrap(text, iw))...) }
	was := s.state.AttestedBy(user)
	switch stands := s.state.StandsBy(user); {
	case stands:
		wrap(st.Good, t.Attest.Stands(s.term.Hour(was.At)))
		if was.Key != "" {
			wrap(st.Muted, t.Attest.Signed()+" "+was.Key)
		}
	case was != nil:
		wrap(st.Warn, t.Attest.Changed())
	default:
		wrap(st.Text, t.Attest.Why())
	}
	switch {
	case s.mode == signing:
		wrap(st.Warn, t.Attest.Signing())
	case s.signs():
		wrap(st.Muted, t.Attest.WillSign())
	}
	lines = append(lines, "")
	for _, l := range s.state.Slots {
		c := l.Cell(user)
		name := oneLine(l.Entry.ID + " " + l.Entry.Unit)
		if sh := c.Sheet; sh != nil {
			lines = append(lines, kit.Join(name, t.Number(sh.Total, 2), iw))
			if sh.By != user {
				wrap(st.Warn, "  "+t.Organizer.EnteredBy(s.name(sh.By)))
			}
		} else if n := len(c.Past); n > 0 && c.Past[n-1].Void != nil {
			lines = append(lines, st.Warn.Render(kit.Join(name, t.Attest.Voided(), iw)))
		}
	}
	lines = append(lines, "", st.Muted.Render(t.Attest.Digest()))
	lines = append(lines, st.Muted.Lines(kit.Chunks(all.Digest().String(), iw))...)
	return s.paged(kit.BoxSpec{Title: t.Attest.Title(), Foot: t.Juror.PageFoot()}, lines, w, h)
}

// openAttest shows the sheets; what is confirmed is what was read.
func (s *Screen) openAttest() {
	s.mode, s.page, s.digest, s.unsigned = atAttest, 0, s.state.SheetsOf(s.term.User).Digest(), false
}

// signs reports whether the juror's page is to sign what they stand by.
func (s *Screen) signs() bool {
	was := s.state.AttestedBy(s.term.User)
	return s.term.Signer != nil && s.term.Signer.Known() && !s.unsigned && (was == nil || was.Key == "" || !s.state.StandsBy(s.term.User))
}

// attestKey handles keys while the juror reads all of their sheets.
func (s *Screen) attestKey(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case k.String() == "enter" && s.keys.attest.Enabled():
		if s.term.Held() {
			return nil
		}
		if all := s.state.SheetsOf(s.term.User); s.signs() && all.Digest() == s.digest {
			return s.sign(all.Text())
		}
		s.mode = onSheet
		return s.told(scoring.AttestSheets{Digest: s.digest}, s.term.Text.Attest.Done())
	case k.String() == "a":
		s.mode = onSheet
	default:
		s.pageKey(k)
	}
	return nil
}

// sign has the juror's page ask them whether to sign. Where it does not, they may stand by
// their sheets by their login alone.
func (s *Screen) sign(text string) tea.Cmd {
	ask := scoring.AttestSheets{Digest: s.digest}
	page := s.term.Signer
	asking, stop := context.WithCancel(context.Background())
	s.mode, s.stopSign = signing, stop
	return s.term.Outside(func(ctx context.Context) (err error) {
		defer context.AfterFunc(ctx, stop)()
		ask.Signature, ask.Key, err = page.Sign(asking, text)
		return err
	}, func(err error) tea.Cmd {
		stop()
		switch {
		case s.mode != signing:
			return nil
		case err != nil:
			s.mode, s.unsigned = atAttest, true
			return nil
		}
		s.mode = onSheet
		return s.told(ask, s.term.Text.Attest.Done())
	})
}

// postedBox is what the juror may keep of the journal: the same as on the wall.
func (s *Screen) postedBox(w, h int) string {
	st, t, of := s.term.Styles, s.term.Text, s.state.Posted
	iw, ih := kit.Inside(w, h)
	spec := kit.BoxSpec{Title: t.Juror.PostedTitle(), Right: strconv.FormatUint(of.Size, 10), Foot: t.Juror.PageFoot(), Focus: true}
	text := func(w int) (lines []string) {
		lines = st.Fast.Title.Lines(kit.Chunks(of.String(), w))
		for _, says := range []string{t.Juror.PostedWhy(of.Size), t.Juror.PostedHow()} {
			lines = append(append(lines, ""), kit.Wrap(says, w)...)
		}
		return lines
	}
	spec.Body = text(iw)
	if code := kit.CheckpointCode(of); code != nil {
		drawn, side := kit.Square(st, code, 1), code.Size+2*kit.Quiet
		if rest := iw - side - 2; rest >= 20 && len(drawn) <= ih {
			spec.Body = nil
			words := text(rest)
			for i, line := range drawn {
				if line += "  "; i < len(words) {
					line += words[i]
				}
				spec.Body = append(spec.Body, line)
			}
		}
	}
	return kit.Box(st, spec, w, h)
}

// posted is the same in a receipt.
func (s *Screen) posted(w int) (lines []string) {
	of, st := s.state.Posted, s.term.Styles.Fast
	if of.Size == 0 {
		return nil
	}
	return st.Muted.Lines(append([]string{s.term.Text.Juror.PostedTitle() + ":"}, kit.Chunks(of.String(), w)...))
}
