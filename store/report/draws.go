package report

import (
	"slices"
	"strings"
	"time"

	"juri/scoring"
)

// Draw is a room's order by lot, with all that anybody needs to draw it again.
type Draw struct {
	Room        string         `json:"room"`
	List        string         `json:"list"` // its hash
	Announced   *time.Time     `json:"announced_at"`
	AnnouncedBy string         `json:"announced_by"`
	Computer    bool           `json:"computer"`
	Numbers     []scoring.Said `json:"numbers"`
	Seed        string         `json:"seed"`
	Order       []string       `json:"order"`
	Reason      string         `json:"reason"`
	At          time.Time      `json:"at"`
	By          string         `json:"by"`
	Now         []string       `json:"now,omitempty"` // where the order is another one since
}

// draws gathers the draws on record. Where names are left out nobody is named who
// said a number.
func (d *Dossier) draws(s scoring.State) {
	d.lot = s.Contest.Draw
	for i, m := range s.Draws {
		p := Draw{
			Room: m.Room, List: m.List.String(), AnnouncedBy: d.known(m.Told.By), Computer: m.Computer(), Numbers: slices.Clone(m.Numbers),
			Seed: m.Seed.String(), Order: m.Order, Reason: m.Reason, At: m.At, By: d.known(m.By),
		}
		if at := m.Told.At; !at.IsZero() {
			p.Announced = &at
		}
		for j := range p.Numbers {
			if d.Redacted {
				p.Numbers[j].By = ""
			}
		}
		again := slices.ContainsFunc(s.Draws[i+1:], func(o scoring.Drawn) bool { return o.Room == m.Room })
		if q := s.Queue(m.Room); q != nil && !again {
			was, now := common(m.Order, q.Slots), common(q.Slots, m.Order)
			if !slices.Equal(was, now) {
				p.Now = now
			}
		}
		d.Draws = append(d.Draws, p)
	}
}

// common is what of the list is in the other too.
func common(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(id string) bool { return !slices.Contains(other, id) })
}

// drawn says each draw as the minutes do.
func (d *Dossier) drawn(w Words) (said []string) {
	when := func(at time.Time) string { return d.moment(w, at) }
	if d.lot > 0 {
		said = append(said, w.DrawnFiled(d.lot))
	}
	for i, m := range d.Draws {
		again := slices.ContainsFunc(d.Draws[:i], func(o Draw) bool { return o.Room == m.Room })
		lines := []string{w.DrawnRoom(when(m.At), d.room(m.Room).Name, d.name(m.By), again)}
		switch {
		case m.Computer:
			lines[0] += " " + w.DrawnComputer(m.Numbers[0].Number)
		case m.Announced != nil:
			lines[0] += " " + w.DrawnVoices(when(*m.Announced), d.name(m.AnnouncedBy), m.Numbers)
		}
		if m.Reason != "" {
			lines[0] += " " + sentence(w.DrawnReason(m.Reason))
		}
		lines = append(lines, w.DrawnCodes(m.List, m.Seed, strings.Join(m.Order, ", ")))
		if m.Now != nil {
			lines = append(lines, w.DrawnSince(strings.Join(m.Now, ", ")))
		}
		said = append(said, strings.Join(lines, "\n"))
	}
	return said
}
