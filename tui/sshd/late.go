package sshd

import (
	"cmp"
	"slices"
	"time"

	"juri/scoring"
)

// Late is how long each person's slowest terminal has the server wait, the longest first;
// nothing of those whom no probe has reached yet.
func (s *Server) Late() []scoring.Late {
	s.mu.Lock()
	var all []scoring.Late
	for user, clients := range s.people {
		late := scoring.Late{User: user}
		for _, c := range clients {
			late.By = max(late.By, c.late())
		}
		if late.By > 0 {
			all = append(all, late)
		}
	}
	s.mu.Unlock()
	slices.SortFunc(all, func(a, b scoring.Late) int { return cmp.Or(cmp.Compare(b.By, a.By), cmp.Compare(a.User, b.User)) })
	return all
}

// late is how long the last answer to a probe took, or how long one is waited for, or a
// write is under way; 0 before the first.
func (c *client) late() time.Duration {
	late := max(time.Duration(c.took.Load()), c.stalled())
	if asked := c.asked.Load(); asked != 0 {
		late = max(late, time.Since(time.Unix(0, asked)))
	}
	return late
}
