package organizer

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/rank"
	"juri/tui/kit"
)

// view is the seal and the reveal; with the steps, what hangs on the wall now.
func (p *result) view(w, h int) string {
	on, wide := p.onWall(), 0
	if on != "" && w >= 2*smallest {
		wide = min(w*45/100, 90)
	}
	page := p.drawn.Of(p.term, p.version, w, h, on+strconv.Itoa(p.list.at), func() resultPage {
		lines, reveal := p.seal(w, on != "" && h < 30), p.reveal(w)
		most := h - len(reveal)
		if len(p.state.Reveal.Steps) > 0 { // which have the other half
			most = h / 2
		}
		if most = max(most, 1); len(lines) > most {
			lines = append(lines[:most-1], kit.Fit(lines[most-1]+" …", w-2))
		}
		lines = append(lines, reveal...)
		return resultPage{lines, kit.Block(p.steps(w-wide, h-len(lines)), w-wide, h-len(lines))}
	})
	below := page.steps
	if high := h - len(page.lines); wide > 0 && high > 2 {
		card := p.wall(on).card(false, wide-1, min(wide*3/10+2, high))
		below = kit.Beside(1, below, kit.Block(strings.Split(card, "\n"), wide-1, high))
	}
	return kit.Block(append(page.lines[:len(page.lines):len(page.lines)], strings.Split(below, "\n")...), w, h)
}

// resultPage is the page but for the wall: all that is over the steps, and those.
type resultPage struct {
	lines []string
	steps string
}

// onWall is a board that shows the reveal, one before which a projector is if there is
// any; "" for none, and before there are any steps.
func (p *result) onWall() (user string) {
	if len(p.state.Reveal.Steps) == 0 {
		return ""
	}
	for _, o := range p.state.Boards() {
		if p.state.Screen(o.User).Mode != scoring.ShowReveal {
			continue
		}
		if user == "" || p.state.PresenceOf(user).Terminals == 0 && p.state.PresenceOf(o.User).Terminals > 0 {
			user = o.User
		}
	}
	return user
}

// ticking: the pages of all who won turn on the wall.
func (p *result) ticking() bool {
	on := p.onWall()
	return on != "" && p.wall(on).screen.Ticking()
}

// says wraps a sentence of a token.
func says(pen kit.Pen, text string, w int) []string {
	return indent(pen.Lines(kit.Wrap(text, w-4)))
}

// seal is how the seal stands, and what stands before it; in short, during a reveal, without
// how both logged in.
func (p *result) seal(w int, short bool) []string {
	t, pens, s := p.text().Result, p.pens(), p.state
	var out []string
	switch {
	case s.Sealed != nil:
		n := s.Sealed
		out = says(pens.Good, t.Sealed(n.Digest.Mark(), p.term.Hour(n.At), p.person(n.Proposer), p.person(n.By)), w)
		if n.Shared != "" {
			out = append(out, says(pens.Warn, p.though(n), w)...)
		}
		for _, who := range []scoring.Actor{{User: n.Proposer, Proof: n.ProposerProof}, {User: n.By, Proof: n.Proof}} {
			if !short {
				out = append(out, says(pens.Muted, p.term.Proved(p.state, who.User, who.Proof), w)...)
			}
		}
		if s.Public != nil {
			out = append(out, says(pens.Text, p.term.Text.Publishing.Already(s.Public.Publish), w)...)
		}
		if n.Waive != "" {
			out = append(out, says(pens.Text, t.Waived(len(n.Waived), n.Waive), w)...)
		}
	case s.Proposal == nil:
		out = p.before(w)
	}
	if o := s.Proposal; o != nil {
		what := t.Proposed(p.person(o.By), o.Digest.Mark())
		if o.Unseal {
			what = t.UnsealProposed(p.person(o.By), o.Reason)
		}
		out = append(out, says(pens.Accent, what, w)...)
		if o.Waive != "" {
			out = append(out, says(pens.Text, t.Waived(len(s.Ready().Missing), o.Waive), w)...)
		}
		switch {
		case s.Sealed == nil && s.Moved():
			out = append(out, says(pens.Bad, t.Moved(), w)...)
		case o.By == p.term.User:
			out = append(out, says(pens.Muted, t.WaitOther(), w)...)
		case !o.Unseal:
			out = append(out, says(pens.Text, t.MayConfirm(), w)...)
		}
	}
	if n := len(s.Objections); n > 0 {
		pen, open := pens.Muted, s.Unanswered()
		if open > 0 {
			pen = pens.Warn
		}
		out = append(out, says(pen, p.term.Text.Objections.Waiting(n, open), w)...)
	}
	for _, v := range s.Voids {
		out = append(out, says(pens.Warn, "○ "+p.term.Text.Sheets.VoidListed(p.person(v.By), v.Slot, p.person(v.Juror)), w)...)
	}
	if s.Sealed == nil {
		if alone := p.term.Alone(s); alone != "" {
			out = append(out, says(pens.Warn, alone, w)...)
		}
		if s.Frozen != nil {
			out = append(out, says(pens.Warn, t.Frozen(p.term.Hour(s.Frozen.At), p.person(s.Frozen.By)), w)...)
		} else if p.told() {
			out = append(out, says(pens.Warn, t.Told(), w)...)
		} else {
			out = append(out, says(pens.Muted, t.Unfrozen(), w)...)
		}
	}
	return out
}

// told reports whether a board shows standings to which nothing is to come: who won,
// before it is announced.
func (p *result) told() bool {
	s := p.state
	if s.Contest.Show.Board != scoring.Live || len(s.Slots) == 0 || len(s.Ready().Open) > 0 {
		return false
	}
	return slices.ContainsFunc(s.Boards(), func(o *scoring.Person) bool { return s.Screen(o.User).Mode == scoring.ShowStandings })
}

// idsOf lists the rows' entries in their order.
func idsOf(rows []rank.Standing) []string {
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.Entry
	}
	return ids
}

// reveal is what the boards show, and what comes next.
func (p *result) reveal(w int) []string {
	t, pens, r := p.text().Result, p.pens(), p.state.Reveal
	title := t.Reveal()
	if r.Rehearsal {
		title = t.Rehearsal()
	}
	if len(r.Steps) > 0 {
		title += " · " + t.Step(r.Step, len(r.Steps))
	}
	out := []string{"", kit.Fit("  "+pens.Border.Render("── ")+pens.Accent.Render(title)+" "+
		pens.Border.Render(strings.Repeat("─", max(w-6-kit.Width(title), 0))), w)}
	shown, boards := 0, p.state.Boards()
	for _, o := range boards {
		if p.state.Screen(o.User).Mode == scoring.ShowReveal {
			shown++
		}
	}
	if len(r.Steps) > 0 && shown == 0 && len(boards) > 0 {
		out = append(out, says(pens.Warn, t.OnNone(), w)...)
	} else {
		out = append(out, says(pens.Muted, t.OnBoards(shown, len(boards)), w)...)
	}
	if len(r.Steps) == 0 {
		return append(out, says(pens.Muted, t.NoSteps(), w)...)
	}
	now, next := t.Nothing(), t.Over()
	if r.Step > 0 && r.Step <= len(r.Steps) {
		now = p.step(r.Steps[r.Step-1])
	}
	if held, is := r.Between(); is {
		now = p.step(held)
	}
	if r.Step < len(r.Steps) {
		next = p.step(r.Steps[r.Step])
	}
	if r.Message != "" {
		now = t.Message(r.Message)
	}
	if r.Paused {
		now = pens.Warn.Render(t.Held()) + " " + now
	}
	label := max(kit.Width(t.Now()), kit.Width(t.NextIs()))
	return append(out, kit.Fit("  "+kit.Fit(t.Now(), label)+"  "+now, w),
		kit.Fit("  "+pens.Key.Render(kit.Fit(t.NextIs(), label))+"  "+pens.Title.Render(next), w), "")
}

// step is one step in a line: whom it brings, for what, and with which score.
func (p *result) step(s scoring.RevealStep) string {
	name := p.text().Result.Kind(s.Kind, s.Award, s.Rank)
	switch {
	case s.Kind == scoring.RevealOpen:
		return name + " · " + p.term.Text.Board.NotAwarded(s.Rank, s.Places)
	case s.Kind != scoring.RevealEntry:
		return name
	case s.Dummy > 0:
		return p.who(s, 0) + " · " + name
	case s.Entry == "": // a unit, by all that it has won
		return p.who(s, 0) + " · " + name + " · " + s.Title
	}
	return p.who(s, 0) + " · " + name + " · " + p.term.Text.Score(s.Score, s.Points)
}

// who is whom a step brings, after the place in at least so many cells.
func (p *result) who(s scoring.RevealStep, cells int) string {
	place := ""
	if s.Rank > 0 {
		place = strconv.Itoa(s.Rank)
	}
	if place = kit.FitLeft(place, max(cells, len(place))); place != "" {
		place += "  "
	}
	switch {
	case s.Dummy > 0:
		return place + p.term.Text.Board.Dummy(s.Dummy)
	case s.Entry == "":
		return place + s.Unit
	}
	return place + s.Entry + " " + s.Unit
}

// steps are all steps with the cursor for a leap; those that are out have a mark.
func (p *result) steps(w, h int) []string {
	r := p.state.Reveal
	if len(r.Steps) == 0 || h < 1 {
		return nil
	}
	tab := kit.Table{Selected: p.list.at, Names: p.list.ids, Cols: []kit.Column{
		{Min: 2, Right: true, Priority: 5}, {Min: 1, Priority: 8}, {Min: 16, Flex: 1, Priority: 9},
	}}
	cells := 1
	for _, s := range r.Steps {
		cells = max(cells, len(strconv.Itoa(s.Rank)))
	}
	for i := range len(r.Steps) + 1 {
		mark, name := " ", p.text().Result.Nothing()
		if i > 0 {
			if name = p.step(r.Steps[i-1]); r.Steps[i-1].Kind == scoring.RevealEntry { // under its award
				name = p.who(r.Steps[i-1], cells)
			}
		}
		if i <= r.Step && i > 0 {
			mark = "✓"
		}
		if i == r.Step {
			mark = "▶"
		}
		tab.Rows = append(tab.Rows, []string{strconv.Itoa(i), mark, name})
	}
	return tab.Render(p.term.Styles, w, h)
}

// though says why both may be one person, and the reason for which it was confirmed.
func (p *result) though(n *scoring.Sealed) string {
	t, doubt := p.term.Text.Proving, ""
	if n.Doubt != nil {
		doubt = t.Doubt(n.Doubt.Args)
	}
	return t.Though(doubt, n.Shared)
}
