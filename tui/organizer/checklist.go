package organizer

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// check is one thing that stands before the seal.
type check struct {
	done bool
	says string
	mend key.Binding // what does away with it; disabled for nothing
}

// checks are what must be settled before the seal, in the order in which it is done.
func (p *result) checks() []check {
	t, r, k := p.text().Result, p.state.Ready(), p.bindings()
	tab := func(n, does string) key.Binding { return key.NewBinding(key.WithKeys(n), key.WithHelp(n, does)) }
	var open, missing []string
	for _, l := range r.Open {
		open = append(open, l.Entry.ID)
	}
	for _, m := range r.Missing {
		missing = append(missing, m.Slot+" "+p.person(m.Juror))
	}
	all := []check{{true, t.AllClosed(len(p.state.Slots)), key.Binding{}}}
	if len(open) > 0 {
		all[0] = check{false, t.Open(len(open), p.some(open)), tab("1", t.MendOpen())}
	}
	if len(missing) > 0 {
		all = append(all, check{false, t.Missing(len(missing), p.some(missing)), tab("4", t.MendMissing())})
	} else if len(open) == 0 { // while some are open, theirs may still be missing
		all = append(all, check{true, t.AllIn(), key.Binding{}})
	}
	for i, round := range r.Rounds {
		c := check{false, p.term.Text.Rounds.Left(round.Name), when(k.advance, i == 0 && k.advance.Enabled())}
		if i == 0 && len(r.RoundTie) > 0 {
			c = check{false, t.TieRound(round.Name, p.some(idsOf(r.RoundTie))), k.tie}
		}
		all = append(all, c)
	}
	for i, g := range r.Ties {
		all = append(all, check{false, t.TieAcross(p.some(idsOf(g))), when(k.tie, i == 0)})
	}
	if r.Nobody != nil {
		all = append(all, check{false, t.Nobody(p.term.Text.Problem(r.Nobody)), key.Binding{}})
	} else if len(r.Ties)+len(open) == 0 {
		all = append(all, check{true, t.NoTies(), key.Binding{}})
	}
	switch {
	case len(r.Picks) > 0:
		all = append(all, check{false, t.Unpicked(strings.Join(r.Picks, ", ")), k.give})
	case len(p.byHand()) > 0:
		all = append(all, check{true, t.AllPicked(), key.Binding{}})
	}
	propose := k.propose
	if propose.Enabled() && len(missing)+len(r.Rounds) > 0 {
		propose.SetHelp("p", t.MendWaive())
	}
	return append(all, check{false, t.TwoPeople(), propose})
}

// before is the list of what stands before the seal: what is done, and what is missing
// with the key that mends it.
func (p *result) before(w int) []string {
	pens := p.pens()
	all := p.checks()
	head := p.text().Result.NotSealed()
	if !slices.ContainsFunc(all[:len(all)-1], func(c check) bool { return !c.done }) {
		head = p.text().Result.Ready()
	}
	out := says(pens.Title, head, w)
	for _, c := range all {
		mark, pen := pens.Good.Render("✓"), pens.Muted
		if !c.done {
			mark, pen = pens.Warn.Render("○"), pens.Text
		}
		hint := kit.Hints(p.term.Styles, c.mend)
		room := w - 8
		if n := kit.Width(hint); n > 0 && n+30 < w {
			room -= n + 2
		}
		lines := penned(pen, kit.Wrap(c.says, max(room, 1)))
		for i, l := range lines {
			if i == 0 && room < w-8 {
				l = kit.Join(l, hint, w-8)
			}
			lines[i] = "    " + l
		}
		lines[0] = "  " + mark + " " + lines[0][4:]
		if out = append(out, lines...); hint != "" && room == w-8 {
			out = append(out, "    "+hint)
		}
	}
	return out
}

// whyNot says why the seal cannot be proposed, or confirmed, now.
func (p *result) whyNot(k tea.KeyPressMsg) string {
	s, all := p.state, p.checks()
	switch own := s.Proposal != nil && s.Proposal.By == p.term.User; {
	case k.String() == "p" && s.Sealed == nil && s.Proposal == nil:
		if i := slices.IndexFunc(all, func(c check) bool { return !c.done }); i >= 0 {
			return p.text().Result.NotYet(all[i].says)
		}
	case k.String() == "c" && own:
		return p.term.Text.Problem(&scoring.Error{Code: scoring.CodeSamePerson, Args: scoring.Args{"user": p.person(s.Proposal.By)}})
	}
	return ""
}
