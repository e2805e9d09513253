package scoring

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"slices"
)

// AnonymousFeedback is what one juror wrote for an entry, in the place where no
// screen or paper says who wrote it.
type AnonymousFeedback struct {
	Juror    string // for what is struck; never shown
	Strength string
	Improve  string
}

// AnonymousFeedback lists what was handed in for the slot's feedback, the jurors shuffled
// anew for each entry: the first is A on every screen and paper.
func (s *Slot) AnonymousFeedback() []AnonymousFeedback {
	var wrote []string
	for _, c := range s.Cells {
		if c.Recusal == nil && c.Sheet != nil && c.Sheet.Strength+c.Sheet.Improve != "" {
			wrote = append(wrote, c.Juror)
		}
	}
	slices.Sort(wrote)
	var all []AnonymousFeedback
	for _, u := range Shuffle("feedback "+s.Entry.ID, []*Slot{s}, wrote) {
		h := s.Cell(u).Sheet
		all = append(all, AnonymousFeedback{Juror: u, Strength: h.Strength, Improve: h.Improve})
	}
	return all
}

// Shuffle orders users by what only the journal's keeper can compute: the hashes
// of whole records with their private halves, which receipts do not give away.
// The same journal gives the same order.
func Shuffle(salt string, slots []*Slot, users []string) []string {
	keys := make(map[string]string, len(users))
	for _, u := range users {
		h := sha256.New()
		h.Write([]byte(salt))
		for _, l := range slots {
			if c := l.Cell(u); c.Sheet != nil {
				h.Write(c.Sheet.lot[:])
				h.Write(binary.BigEndian.AppendUint64(nil, c.Sheet.Seq))
			}
		}
		h.Write([]byte(u))
		keys[u] = string(h.Sum(nil))
	}
	order := slices.Clone(users)
	slices.SortFunc(order, func(a, b string) int { return cmp.Compare(keys[a], keys[b]) })
	return order
}
