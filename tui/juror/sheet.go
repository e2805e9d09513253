package juror

import (
	"juri/scoring"
	"juri/scoring/exact"
)

// The feedbacks among the fields of a sheet; no criterion has such an id.
const (
	strength = "\x00strength"
	improve  = "\x00improve"
)

// value is what one field of a sheet holds.
type value struct {
	num  exact.Decimal
	has  bool   // a criterion without it is empty, which is never a zero
	text string // of a feedback
}

// same compares as the store does, which cleans text.
func (v value) same(o value) bool {
	return v.num == o.num && v.has == o.has && (v.text == o.text || scoring.Clean(v.text) == scoring.Clean(o.text))
}

// sheet is a sheet as the juror sees it: what is stored under what is typed here.
type sheet struct {
	scores scoring.Scores
	texts  [2]string
}

func (h sheet) get(key string) value {
	switch key {
	case strength:
		return value{text: h.texts[0]}
	case improve:
		return value{text: h.texts[1]}
	}
	v, ok := h.scores.Get(key)
	return value{num: v, has: ok}
}

func (h sheet) begun() bool { return len(h.scores) > 0 || h.texts[0] != "" || h.texts[1] != "" }

// work is what one terminal knows of a slot beyond the state.
type work struct {
	focus      int
	placed     bool // focus was set
	correcting bool // a handed-in sheet is being corrected
	changes    map[string]*change
	undo       []step
	held       bool // the store will not take it as it is
	handing    bool // it is being handed in: nothing changes meanwhile
}

// change is a field that was changed here and is not in the state yet.
type change struct {
	v, sent value
	was     bool // sent is meant: something was sent
	dirty   bool // v is still to be sent
	flying  bool // sent is under way
	unsure  bool // a send failed: who knows what is stored
	seen    bool // a state since then had what was sent
	age     int  // states since the store took it
}

// unsaved reports whether anything is not known to be on disk.
func (w *work) unsaved() bool {
	for _, c := range w.changes {
		if c.dirty || c.flying {
			return true
		}
	}
	return false
}

// lost reports whether anything is still to be sent.
func (w *work) lost() bool {
	for _, c := range w.changes {
		if c.dirty {
			return true
		}
	}
	return false
}

func (s *Screen) work(slot string) *work {
	w := s.works[slot]
	if w == nil {
		w = &work{changes: map[string]*change{}}
		s.works[slot] = w
	}
	return w
}

// stored is the sheet as the state has it. Of a closed slot it is what was
// handed in, if anything was: a draft no longer counts.
func (s *Screen) stored(l *scoring.Slot) sheet {
	c := l.Cell(s.term.User)
	on := c.Draft
	if on == nil || !s.fillable(l) && c.Sheet != nil {
		on = c.Sheet
	}
	if on == nil {
		return sheet{}
	}
	return sheet{on.Scores, [2]string{on.Strength, on.Improve}}
}

// sheetOf is the sheet as the juror sees it.
func (s *Screen) sheetOf(l *scoring.Slot) sheet {
	h := s.stored(l)
	w := s.works[l.Entry.ID]
	if w == nil || len(w.changes) == 0 {
		return h
	}
	if c := w.changes[strength]; c != nil {
		h.texts[0] = c.v.text
	}
	if c := w.changes[improve]; c != nil {
		h.texts[1] = c.v.text
	}
	asked := s.asks(l).Criteria
	scores := make(scoring.Scores, 0, len(asked))
	for _, c := range asked {
		v := h.get(c.ID)
		if ch := w.changes[c.ID]; ch != nil {
			v = ch.v
		}
		if v.has {
			scores = append(scores, scoring.CriterionScore{Criterion: c.ID, Value: v.num})
		}
	}
	h.scores = scores
	return h
}

// editable reports whether values may be typed into the slot's sheet now.
func (s *Screen) editable(l *scoring.Slot) bool {
	if !s.mayEdit(l) {
		return false
	}
	c := l.Cell(s.term.User)
	return c.Sheet == nil || s.correcting(l)
}

// mayEdit reports whether the sheet is open, be it handed in or not.
func (s *Screen) mayEdit(l *scoring.Slot) bool {
	if l == nil || !s.fillable(l) || l.Cell(s.term.User).Recusal != nil {
		return false
	}
	w := s.works[l.Entry.ID]
	return w == nil || !w.handing
}

// correcting reports whether a handed-in sheet has a correction under way.
func (s *Screen) correcting(l *scoring.Slot) bool {
	if l == nil {
		return false
	}
	c := l.Cell(s.term.User)
	w := s.works[l.Entry.ID]
	return c.Sheet != nil && (c.Draft != nil || w != nil && (w.correcting || w.unsaved()))
}

// change sets a field of the sheet on the screen; it is sent a moment later.
func (s *Screen) change(slot, key string, v value) {
	l := s.state.Slot(slot)
	if l == nil {
		return
	}
	s.drawn.list.Forget()
	w := s.work(slot)
	w.held = false
	c := w.changes[key]
	if c == nil {
		if s.stored(l).get(key).same(v) {
			return
		}
		c = &change{}
		w.changes[key] = c
	}
	c.v = v
	switch {
	case c.unsure:
		c.dirty = true
	case c.was:
		c.dirty = !v.same(c.sent)
	default:
		if c.dirty = !s.stored(l).get(key).same(v); !c.dirty {
			delete(w.changes, key)
		}
	}
}

// caughtUp forgets changes that the new state includes. A state that was under
// way when the store answered may still be older; the one after it is not.
func (s *Screen) caughtUp() {
	for slot, w := range s.works {
		l := s.state.Slot(slot)
		if l == nil {
			continue
		}
		for key, c := range w.changes {
			is := c.was && s.stored(l).get(key).same(c.sent)
			switch {
			case c.flying:
				c.seen = c.seen || is
			case c.dirty:
				if c.unsure && s.stored(l).get(key).same(c.v) {
					delete(w.changes, key)
				}
			case is || c.age > 0:
				delete(w.changes, key)
			default:
				c.age++
			}
		}
	}
}
