package setup

import (
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/rank"
)

// namedPanel is a category's list of jurors, until the people are read.
type namedPanel struct {
	category string
	jurors   value
}

// readPanels reads which jurors alone judge a category; the people must have been read.
func (c *contest) readPanels() {
	jurors, reserves := c.users(scoring.Person.HasSeat), c.users(func(p scoring.Person) bool { return p.Reserve })
	for _, of := range c.panels {
		p := scoring.Panel{Category: of.category}
		c.texts(of.jurors, func(v value, user string) {
			switch {
			case slices.Contains(p.Jurors, user):
			case slices.Contains(reserves, user):
				c.fault(v.at, "reserve_own", "user", short(user))
			case !slices.Contains(jurors, user):
				if c.blank == 0 { // else who is missing may be one that could not be read
					c.fault(v.at, "unknown_juror", "user", short(user))
				}
			default:
				p.Jurors = append(p.Jurors, user)
			}
		})
		if c.notEmpty(of.jurors, "panel_empty"); p.Category != "" && p.Jurors != nil {
			c.Contest.Panels = append(c.Contest.Panels, p)
		}
	}
}

// panels notes panels of no entry, and jurors who sit where theirs has none.
func (n *noter) panels() {
	for _, panel := range n.said.Contest.Panels {
		entries := slices.DeleteFunc(slices.Clone(n.s.Slots), func(l *scoring.Slot) bool { return !rank.InCategory(l.Entry.Category, panel.Category) })
		if len(entries) == 0 {
			n.note("category_nobody", "category", panel.Category)
			continue
		}
		var idle []string
		for _, user := range panel.Jurors {
			p := n.s.Person(user)
			if !slices.ContainsFunc(entries, func(l *scoring.Slot) bool { return n.s.Sits(p, l) }) {
				idle = append(idle, p.Name)
			}
		}
		n.note("panel_idle", "users", strings.Join(idle, ", "), "category", panel.Category)
	}
}
