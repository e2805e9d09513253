package scoring

import (
	"cmp"
	"slices"
	"time"

	"juri/scoring/exact"
)

// CodeNothingNew says that nobody changed anything of the juror's since.
const CodeNothingNew Code = "nothing_new" //

// Change is what somebody else did to a juror's part in a slot.
type Change struct {
	Seq      uint64
	At       time.Time
	By       string
	Fact     Fact
	Was, Now exact.Ratio // the sheet's total before and after; no number where there was or is none
}

// change notes what somebody else did, until the juror has acknowledged it.
func (c *Cell) change(e Event, was, now exact.Ratio) {
	if e.By != c.Juror {
		c.Changed = append(slices.Clip(c.Changed), Change{e.Seq, e.At, e.By, e.Fact, was, now})
	}
}

// Changes lists what others did to the juror's sheets and the juror has not
// acknowledged, the oldest first.
func (s State) Changes(juror string) []Change {
	var all []Change
	for _, l := range s.Slots {
		all = append(all, l.Cell(juror).Changed...)
	}
	slices.SortFunc(all, func(a, b Change) int { return cmp.Compare(a.Seq, b.Seq) })
	return all
}

// Acknowledge says that the juror has seen what others did to their sheets.
type Acknowledge struct {
	Of uint64 // the last record of it that they have seen
}

func (c Acknowledge) decide(s State, by Person) ([]Fact, error) {
	all := s.Changes(by.User)
	if len(all) == 0 || all[0].Seq > c.Of {
		return nil, refuse(CodeNothingNew)
	}
	return one(ChangeAcknowledged(c))
}

// ChangeAcknowledged is a juror who has seen what others did to their sheets.
type ChangeAcknowledged struct {
	Of uint64 `json:"of"` // up to that record
}

// Type names the fact in the journal.
func (ChangeAcknowledged) Type() string { return "change.acknowledged" }

func (f ChangeAcknowledged) apply(b *builder, e Event) {
	for _, l := range b.Slots {
		if c := l.find(e.By); c != nil && len(c.Changed) > 0 && c.Changed[0].Seq <= f.Of {
			c := b.cell(l.Entry.ID, e.By)
			c.Changed = slices.DeleteFunc(slices.Clone(c.Changed), func(o Change) bool { return o.Seq <= f.Of })
			if len(c.Changed) == 0 {
				c.Changed = nil
			}
		}
	}
}
