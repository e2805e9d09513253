package scoring

import "slices"

// The reasons that have to do with objections.
const (
	CodeTextNeeded  Code = "text_needed"  //
	CodeNoObjection Code = "no_objection" // none waits for an answer there
)

// Object records that somebody objects to the result, in the words in which they did.
// It changes nothing of it: two people may lift the seal for it.
type Object struct {
	Slot string // whose objection it is
	From string // who brought it; "" for nobody by name
	Text string
}

func (c Object) decide(s State, _ Person) ([]Fact, error) {
	f := ObjectionRecorded{Slot: c.Slot, From: CleanLine(c.From)}
	switch {
	case s.Sealed == nil && s.Lifted == (Hash{}):
		return nil, refuse(CodeNotSealed)
	case s.Slot(c.Slot) == nil:
		return nil, refuse(CodeUnknownSlot, "slot", c.Slot)
	case len(f.From) > MaxText:
		return nil, tooLong()
	}
	var err error
	if f.Text, err = written(c.Text); err != nil {
		return nil, err
	}
	return one(f)
}

// written is a text as it is kept; it may not be missing, nor too long.
func written(text string) (string, error) {
	text, err := optional(text)
	if text == "" && err == nil {
		err = refuse(CodeTextNeeded)
	}
	return text, err
}

func (f ObjectionRecorded) apply(b *builder, e Event) {
	b.Objections = append(slices.Clip(b.Objections), Objection{ObjectionRecorded: f, By: e.By, At: e.At, Seq: e.Seq})
}

// AnswerObjection records what the organizers answer to it.
type AnswerObjection struct {
	Of   uint64 // its record
	Text string
}

func (c AnswerObjection) decide(s State, _ Person) ([]Fact, error) {
	if o := s.Objection(c.Of); o == nil || o.Answer != nil {
		return nil, refuse(CodeNoObjection)
	}
	text, err := written(c.Text)
	if err != nil {
		return nil, err
	}
	return one(ObjectionAnswered{c.Of, text})
}

// ObjectionAnswered is the organizers' answer to an objection.
type ObjectionAnswered struct {
	Of   uint64 `json:"of" half:"public"` // the objection's record
	Text string `json:"text"`
}

func (f ObjectionAnswered) apply(b *builder, e Event) {
	i := slices.IndexFunc(b.Objections, func(o Objection) bool { return o.Seq == f.Of && o.Answer == nil })
	if i < 0 {
		return
	}
	b.Objections = slices.Clone(b.Objections)
	b.Objections[i].Answer = &Answer{Text: f.Text, By: e.By, At: e.At}
}

// Objection is the one of that record; nil if there is none.
func (s State) Objection(of uint64) *Objection {
	if i := slices.IndexFunc(s.Objections, func(o Objection) bool { return o.Seq == of }); i >= 0 {
		return &s.Objections[i]
	}
	return nil
}

// Unanswered counts the objections that wait for an answer.
func (s State) Unanswered() (n int) {
	for _, o := range s.Objections {
		if o.Answer == nil {
			n++
		}
	}
	return n
}
