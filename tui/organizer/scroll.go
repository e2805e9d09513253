package organizer

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/tui/kit"
)

// scroll is which of the lines show where not all fit.
type scroll struct {
	top  int // the first line shown
	long int // lines that the last view had, and did not show
}

func (s *scroll) move(n int) { s.top = max(min(s.top+n, s.long), 0) }

// key goes up or down by a line or a page, and reports whether it is such a key.
func (s *scroll) key(msg tea.KeyPressMsg, k *keys, page int) bool {
	switch {
	case key.Matches(msg, k.up):
		s.move(-1)
	case key.Matches(msg, k.down):
		s.move(1)
	case key.Matches(msg, k.pageUp):
		s.move(-page)
	case key.Matches(msg, k.pageDown):
		s.move(page)
	default:
		return false
	}
	return true
}

// view is what of the lines shows in w×h cells.
func (s *scroll) view(d *shared, all []string, w, h int) string {
	s.long = max(len(all)-h, 0)
	s.move(0)
	shown := slices.Clone(all[s.top:min(s.top+h, len(all))])
	if s.top < s.long && h > 1 {
		shown[h-1] = kit.KeyZone(kit.Centre(d.pens().Muted.Render("▼ "+d.text().More()), w), "pgdown")
	}
	return kit.Block(shown, w, h)
}
