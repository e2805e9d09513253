package scoring

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"strings"
)

// CodeNotWritten says that a juror's handed-in feedback does not hold the text.
const CodeNotWritten Code = "not_written" // slot, user

// StruckMark stands where a passage was left out.
const StruckMark = "[…]"

// Cleared returns the juror's text as it goes out, without what was struck.
func (r Review) Cleared(juror, text string) string {
	for _, s := range r.Struck {
		if s.Juror == juror {
			text = strings.ReplaceAll(text, s.Text, StruckMark)
		}
	}
	return text
}

// reviewed returns the slot whose feedback is reviewed.
func (s State) reviewed(entry string) (*Slot, error) {
	l := s.Slot(entry)
	if l == nil {
		return nil, refuse(CodeUnknownSlot, "slot", entry)
	}
	return l, nil
}

// HoldFeedback keeps an entry's feedback back until it is released.
type HoldFeedback struct {
	Slot   string
	Reason string
}

func (c HoldFeedback) decide(s State, _ Person) ([]Fact, error) {
	l, err := s.reviewed(c.Slot)
	reason := Clean(c.Reason)
	switch {
	case err != nil:
		return nil, err
	case reason == "":
		return nil, refuse(CodeReasonNeeded)
	case len(reason) > MaxText:
		return nil, tooLong()
	case l.Review.Held == reason:
		return nil, refuse(CodeUnchanged, "slot", c.Slot)
	}
	return one(FeedbackHeld{Slot: c.Slot, Reason: reason})
}

// FeedbackHeld is an entry's feedback kept back.
type FeedbackHeld struct {
	Slot   string `json:"slot"`
	Reason string `json:"reason"`
}

func (f FeedbackHeld) apply(b *builder, _ Event) {
	if l := b.slot(f.Slot); l != nil {
		l.Review.Held = f.Reason
	}
}

// ReleaseFeedback lets an entry's feedback go out again.
type ReleaseFeedback struct{ Slot string }

func (c ReleaseFeedback) decide(s State, _ Person) ([]Fact, error) {
	l, err := s.reviewed(c.Slot)
	switch {
	case err != nil:
		return nil, err
	case l.Review.Held == "":
		return nil, refuse(CodeUnchanged, "slot", c.Slot)
	}
	return one(FeedbackReleased(c))
}

// FeedbackReleased is an entry's feedback no longer kept back.
type FeedbackReleased struct {
	Slot string `json:"slot"`
}

func (f FeedbackReleased) apply(b *builder, _ Event) {
	if l := b.slot(f.Slot); l != nil {
		l.Review.Held = ""
	}
}

// StrikeFeedback leaves a passage of a juror's feedback out of what goes to the
// entry, or puts it back.
type StrikeFeedback struct {
	Slot   string
	Juror  string
	Text   string // exactly as the juror wrote it
	Reason string
	Back   bool // put it back; needs no reason
}

func (c StrikeFeedback) decide(s State, _ Person) ([]Fact, error) {
	l, err := s.reviewed(c.Slot)
	if err != nil {
		return nil, err
	}
	f := FeedbackStruck{Slot: c.Slot, Juror: c.Juror, Text: Clean(c.Text), Reason: Clean(c.Reason), Back: c.Back}
	struck := slices.Contains(l.Review.Struck, Strike{f.Juror, f.Text})
	sheet := l.Cell(c.Juror).Sheet
	switch {
	case c.Back && struck:
		return one(f)
	case !c.Back && struck:
		return nil, refuse(CodeUnchanged, "slot", c.Slot)
	case c.Back, f.Text == "", sheet == nil, !strings.Contains(sheet.Strength, f.Text) && !strings.Contains(sheet.Improve, f.Text):
		return nil, refuse(CodeNotWritten, "slot", c.Slot, "user", c.Juror)
	case f.Reason == "":
		return nil, refuse(CodeReasonNeeded)
	case len(f.Reason) > MaxText:
		return nil, tooLong()
	}
	return one(f)
}

// FeedbackStruck is a passage left out of an entry's feedback, or put back.
type FeedbackStruck struct {
	Slot   string `json:"slot"`
	Juror  string `json:"juror"`
	Text   string `json:"text"`
	Reason string `json:"reason,omitempty"`
	Back   bool   `json:"back,omitempty"`
}

func (f FeedbackStruck) apply(b *builder, _ Event) {
	l := b.slot(f.Slot)
	if l == nil {
		return
	}
	s := Strike{Juror: f.Juror, Text: f.Text}
	l.Review.Struck = slices.DeleteFunc(slices.Clone(l.Review.Struck), func(o Strike) bool { return o == s })
	if !f.Back {
		l.Review.Struck = append(l.Review.Struck, s)
	}
}

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
