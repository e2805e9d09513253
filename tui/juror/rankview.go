package juror

import (
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/kit"
)

// rankBox is the page of ranking: what the juror ranks in the room, those with a place first.
func (s *Screen) rankBox(w, h int) string {
	st, t := s.term.Styles.Fast, s.term.Text
	iw, ih := kit.Inside(w, h)
	placed, rest := s.ranking()
	all := append(placed, rest...)
	at := 0
	for i, l := range all {
		if l.Entry.ID == s.slot {
			at = i
		}
	}
	title := t.Ranking.Title() + " · " + s.Place()
	if len(s.criteria()) > 1 {
		title += " · " + oneLine(s.rankedBy().Name.In(t.Lang))
	}
	hp := s.keys.handIn.Help()
	spec := kit.BoxSpec{Title: title, Right: t.Ranking.Placed(len(placed), len(all)), FootRight: st.Key.Render(hp.Key) + " " + hp.Desc, Focus: true}
	hint := kit.Wrap(t.Ranking.Hint(), iw)
	from, to := kit.Window(len(all), at, max(ih-len(hint)-1, 1))
	for i := from; i < to; i++ {
		more := kit.More(i, from, to, len(all), " ")
		spec.Body = append(spec.Body, kit.RowZone(s.rankLine(all[i], more, i < len(placed), iw), all[i].Entry.ID))
	}
	spec.Body = append(append(spec.Body, ""), st.Muted.Lines(hint)...)
	return kit.Box(s.term.Styles, spec, w, h)
}

// rankLine is an entry with its place.
func (s *Screen) rankLine(l *scoring.Slot, more string, has bool, w int) string {
	st, t := s.term.Styles.Fast, s.term.Text
	place, right := "·", ""
	if has {
		place = t.Decimal(s.placeOf(l).num)
	}
	c := l.Cell(s.term.User)
	switch {
	case l.Phase == scoring.Queued:
		right = st.Muted.Render(t.Ranking.NotCalled())
	case !s.mayEdit(l):
		right = st.Muted.Render(t.Ranking.Closed())
	case c.Sheet != nil && !s.correcting(l):
		right = st.Good.Render("✓")
	case has:
		right = st.Warn.Render("◐")
	}
	left := kit.FitLeft(place, 3) + "  " + l.Entry.ID + " " + oneLine(l.Entry.Unit)
	if l.Entry.ID == s.slot {
		return st.Selected.Render(kit.Join("▸"+left, ansi.Strip(right), w))
	}
	return kit.Join(more+left, right, w)
}
