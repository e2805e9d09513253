package organizer

import (
	"juri/scoring"
	"juri/tui/kit"
)

// narrow is the rooms under each other without boxes or empty lines, as many around the
// chosen one as fit.
func (p *rooms) narrow(w, h int) string {
	blocks := make([][]string, len(p.list.ids))
	all := -1
	for i, id := range p.list.ids {
		blocks[i] = p.named(p.state.Queue(id), i == p.list.at, w)
		all += 1 + len(blocks[i])
	}
	room := h
	if all > h {
		room-- // for what says that there are more
	}
	from, to := p.list.at, p.list.at+1
	used := len(blocks[p.list.at])
	for {
		if to < len(blocks) && used+1+len(blocks[to]) <= room {
			used += 1 + len(blocks[to])
			to++
		} else if from > 0 && used+1+len(blocks[from-1]) <= room {
			from--
			used += 1 + len(blocks[from])
		} else {
			break
		}
	}
	var lines []string
	for i := from; i < to; i++ {
		if i > from {
			lines = append(lines, "")
		}
		for _, l := range blocks[i] {
			lines = append(lines, kit.RowZone(kit.Fit(l, w), p.list.ids[i]))
		}
	}
	return kit.Block(p.hidden(lines, from, len(blocks)-to, h), w, h)
}

// named is a room in a few lines, the first its name.
func (p *rooms) named(q *scoring.Queue, chosen bool, w int) []string {
	name := "  " + q.Room.Name
	if chosen {
		name = "▸ " + q.Room.Name
	}
	lines := []string{kit.Join(p.pens().Title.Render(name), p.drift(q), w)}
	return append(lines, indent(p.few(q, w-2))...)
}

// hidden ends the lines of h with how many rooms are above and below what shows.
func (p *rooms) hidden(lines []string, above, below, h int) []string {
	if above+below == 0 || h < 1 {
		return lines
	}
	for len(lines) < h {
		lines = append(lines, "")
	}
	return append(lines[:h-1], " "+p.pens().Muted.Render(p.text().Rooms.More(above, below)))
}
