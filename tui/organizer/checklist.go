package organizer

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"juri/scoring"
	"juri/tui/kit"
)

// check is one thing that stands before the seal.
type check struct {
	done bool
	says string
	mend key.Binding // what does away with it; disabled for nothing
	must bool        // it cannot be waived
}

// checks are what must be settled before the seal, in the order in which it is done.
func (p *result) checks() []check {
	t, r, k := p.text().Result, p.state.Ready(), p.acts()
	tab := func(n, does string) key.Binding { return kit.Bind(n, does, n) }
	var open, missing []string
	for _, l := range r.Open {
		open = append(open, l.Entry.ID)
	}
	for _, m := range r.Missing {
		missing = append(missing, m.Slot+" "+p.person(m.Juror))
	}
	all := []check{{done: true, says: t.AllClosed(len(p.state.Slots))}}
	switch {
	case len(open) > 0:
		all[0] = check{says: t.Open(len(open), p.some(open)), mend: tab("1", t.MendOpen()), must: true}
	case len(p.state.Slots) == 0:
		all[0] = check{says: p.text().NoEntries(), must: true}
	}
	if len(missing) > 0 {
		all = append(all, check{says: t.Missing(len(missing), p.some(missing)), mend: tab("4", t.MendMissing())})
	} else if len(open) == 0 { // while some are open, theirs may still be missing
		all = append(all, check{done: true, says: t.AllIn()})
	}
	for i, o := range r.Overtime {
		all = append(all, check{says: p.term.Text.Overtime.Open(o), mend: when(k.overtime.Binding, i == 0), must: true})
	}
	if p.state.Contest.Result.Overtime.Per > 0 && len(r.Overtime)+len(open) == 0 {
		all = append(all, check{done: true, says: p.term.Text.Overtime.Settled()})
	}
	for _, o := range r.Lacking {
		all = append(all, check{says: p.term.Text.Components.Lacking(o, p.some(o.Slots))})
	}
	if len(p.state.Contest.Result.Components) > 0 && len(r.Lacking) == 0 {
		all = append(all, check{done: true, says: p.term.Text.Components.Whole()})
	}
	for i, round := range r.Rounds {
		c := check{says: p.term.Text.Rounds.Left(round.Name), mend: when(k.advance.Binding, i == 0 && k.advance.Enabled())}
		if i == 0 && len(r.RoundTie) > 0 {
			c = check{says: t.TieRound(round.Name, p.some(idsOf(r.RoundTie))), mend: k.tie.Binding}
		}
		all = append(all, c)
	}
	for _, w := range p.state.Joint {
		all = append(all, check{says: t.JointWaits(p.some(w.Order), p.person(w.By)), mend: when(k.tie.Binding, false)})
	}
	for i, g := range r.Ties {
		all = append(all, check{says: t.TieAcross(p.some(idsOf(g))), mend: when(k.tie.Binding, i == 0), must: true})
	}
	if r.Nobody != nil {
		all = append(all, check{says: p.term.Text.Nobody(r.Nobody)})
	} else if len(r.Ties)+len(open) == 0 {
		all = append(all, check{done: true, says: t.NoTies()})
	}
	if ask := p.state.Contest.Result.Attest; len(r.Word) > 0 {
		names := make([]string, len(r.Word))
		for i, user := range r.Word {
			names[i] = p.person(user)
		}
		all = append(all, check{says: p.term.Text.Attest.Missing(len(names), p.some(names))})
	} else if ask != "" && ask != scoring.AttestNone {
		all = append(all, check{done: true, says: p.term.Text.Attest.AllGiven()})
	}
	switch {
	case len(r.Picks) > 0:
		all = append(all, check{says: t.Unpicked(strings.Join(r.Picks, ", ")), mend: k.give.Binding, must: true})
	case len(p.byHand()) > 0 && len(open) == 0: // it is asked for when all are closed
		all = append(all, check{done: true, says: t.AllPicked()})
	}
	propose := k.propose.Binding
	if propose.Enabled() && (len(missing)+len(r.Rounds)+len(r.Lacking) > 0 || r.Nobody != nil) {
		propose.SetHelp("p", t.MendWaive())
	}
	return append(all, check{says: t.TwoPeople(), mend: propose})
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
		lines := pen.Lines(kit.Wrap(c.says, max(room, 1)))
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
