package organizer

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
)

// WhyNot says why a key led to nothing, where more can be said than that it cannot work.
func (s *Screen) WhyNot(k tea.KeyPressMsg) string {
	p, of := s.page(), s.modal
	if of == nil {
		if r, is := p.(*rooms); is && r.in {
			if r.mod.Asking() {
				return r.mod.WhyNot(k)
			}
			if why := r.mod.WhyNot(k); why != "" {
				return why
			}
		}
	}
	var why string
	if list, is := of.(*pick); is && key.Matches(k, list.does) {
		why = list.none()
	} else if says, is := p.(interface{ whyNot(tea.KeyPressMsg) string }); is && of == nil && !p.typing() {
		why = says.whyNot(k)
	}
	if why == "" && of == nil && !p.whole() && !p.asking() && !p.typing() && digit(k) == s.at+1 {
		why = s.text().WhyOpen(s.tabs[s.at].name(s.text()))
	}
	return why
}

// isOf reports whether the key is one of them, working or not.
func isOf(k tea.KeyPressMsg, all ...key.Binding) bool {
	return slices.ContainsFunc(all, func(b key.Binding) bool { return slices.Contains(b.Keys(), k.String()) })
}

// whyNotTaken is why the chosen entry cannot be taken out of the contest so, or brought back.
func (d *shared) whyNotTaken(k tea.KeyPressMsg, l *scoring.Slot) string {
	switch {
	case isOf(k, d.keys.reinstate):
		return d.text().WhyNotOut(l.Entry.ID, d.term.Text.PhaseOf(d.state, l.Phase))
	case isOf(k, d.keys.withdraw, d.keys.disqualify):
		return d.text().WhyOut(l.Entry.ID, d.term.Text.PhaseOf(d.state, l.Phase))
	}
	return ""
}

func (p *standings) whyNot(k tea.KeyPressMsg) string {
	switch {
	case p.in:
		return p.detail.whyNot(k)
	case isOf(k, p.keys.open):
		return p.text().NoEntries()
	}
	return ""
}

func (p *entries) whyNot(k tea.KeyPressMsg) string {
	l, t := p.state.Slot(p.list.id()), p.text()
	switch {
	case p.reading:
		return p.review.whyNot(k)
	case p.in:
		return p.detail.whyNot(k)
	case isOf(k, p.keys.unfilter):
		return t.WhyNotFiltered()
	case isOf(k, p.keys.add):
		return t.Rooms.None()
	case l == nil && isOf(k, p.short()...):
		return t.WhyNoEntry()
	case l != nil:
		return p.whyNotTaken(k, l)
	}
	return ""
}

func (p *detail) whyNot(k tea.KeyPressMsg) string {
	l, panel := p.slot(), p.panel()
	if l == nil {
		return ""
	}
	t, at := p.text(), p.chosen(panel)
	switch {
	case len(panel) == 0 && isOf(k, p.keys.void, p.keys.excuse, p.keys.paper):
		return t.WhyNobody()
	case isOf(k, p.keys.void):
		return t.WhyNoSheet(panel[at].Name, l.Entry.ID)
	case isOf(k, p.keys.excuse):
		return t.WhySheetIn(panel[at].Name, l.Entry.ID)
	case isOf(k, p.keys.left, p.keys.right) && len(panel) < 2:
		return t.WhyOneJuror()
	}
	return p.whyNotTaken(k, l)
}

func (p *review) whyNot(k tea.KeyPressMsg) string {
	b := p.bindings()
	switch {
	case p.list.id() == "":
		return p.shared.text().WhyNoFeedback()
	case isOf(k, p.shared.keys.open):
		return p.shared.text().WhyOpened()
	case isOf(k, b.strike):
		return p.shared.text().WhyNoPassage()
	}
	return ""
}

func (p *people) whyNot(k tea.KeyPressMsg) string {
	o, t := p.at(), p.text()
	switch {
	case isOf(k, p.keys.unfilter):
		return t.WhyNotFiltered()
	case isOf(k, p.keys.unlock):
		return t.WhyNoneWaiting()
	case isOf(k, p.keys.standin) && !p.state.HasReserves():
		return p.term.Text.Standin.None()
	case isOf(k, p.keys.standin) && o != nil:
		return p.term.Text.Standin.NoJuror(o.Name)
	case o == nil && isOf(k, p.keys.newPIN, p.keys.revoke, p.keys.devices, p.keys.standin):
		return t.WhyNobody()
	case isOf(k, p.keys.newPIN) && o.User == p.term.User:
		return t.WhyOwnPIN()
	case isOf(k, p.keys.newPIN):
		return t.WhyNoPINs()
	case isOf(k, p.keys.revoke) && o.User == p.term.User:
		return t.WhyOwnAccess()
	case isOf(k, p.keys.revoke):
		return t.WhyNoAccess(o.Name)
	}
	return ""
}

func (p *boards) whyNot(k tea.KeyPressMsg) string {
	switch {
	case p.list.id() == "" && isOf(k, slices.Concat(p.full()...)...):
		return p.text().WhyNoBoard()
	case isOf(k, p.keys.room):
		return p.text().WhyNoRoom(p.mode(scoring.ShowStage))
	case isOf(k, p.keys.back):
		return p.text().WhyAllBoards()
	case isOf(k, p.keys.large):
		return p.text().WhyOpened()
	}
	return ""
}

func (p *history) whyNot(k tea.KeyPressMsg) string {
	if !isOf(k, p.keys.open) {
		return ""
	}
	if p.term.History == nil {
		return p.text().History.Unreadable()
	}
	return p.text().WhyNoRecord()
}

// whyNot says why a key of the seal or the reveal cannot work now, as scoring would; "" for any other.
func (p *result) whyNot(press tea.KeyPressMsg) string {
	s, k, t := p.state, p.acts(), p.text()
	is := func(a resultAct) bool { return !a.Enabled() && isOf(press, a.Binding) }
	switch {
	case is(k.overtime):
		return p.term.Text.Overtime.None()
	case is(k.tie):
		return t.WhyNoTie()
	case is(k.give) && len(p.byHand()) == 0:
		return t.WhyNoHandAward()
	case (is(k.give) || is(k.advance)) && s.Sealed != nil:
		return t.WhySealed()
	case is(k.propose):
		all := p.checks()
		if i := slices.IndexFunc(all, func(c check) bool { return c.must }); i >= 0 && s.Sealed == nil && s.Proposal == nil {
			return t.Result.NotYet(all[i].says)
		}
	case is(k.confirm) && s.Proposal != nil:
		return p.term.Problem(s, &scoring.Error{Code: scoring.CodeSamePerson, Args: scoring.Args{"user": s.Proposal.By}})
	}
	for _, a := range slices.Concat(k.groups()...) {
		if is(a) && a.refused != nil {
			if err := p.refused(a.refused); err != nil {
				return p.term.Problem(s, err)
			}
		}
	}
	return ""
}
