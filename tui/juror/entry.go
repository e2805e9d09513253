package juror

import (
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// entry is the value being typed into the active criterion.
type entry struct {
	on      bool
	text    string
	was     value // before
	refused bool  // it was to be accepted and is off the scale: it waits to be corrected or typed anew
}

// maxTyped is more than any allowed value takes.
const maxTyped = 12

// criterion is the one the cursor is on, if it is on one.
func (s *Screen) criterion() (scoring.Criterion, bool) {
	if i, all := s.focus(), s.criteria(); i < len(all) && s.current() != nil {
		return all[i], true
	}
	return scoring.Criterion{}, false
}

// typed takes a digit, a decimal mark or a sign. A mark that the scale does not know is
// taken too: it shows, and is refused, instead of making 95 of 9.5.
func (s *Screen) typed(r rune) bool {
	c, ok := s.criterion()
	if !ok || !s.editable(s.current()) {
		return false
	}
	switch {
	case r >= '0' && r <= '9':
	case r == ',' || r == '.':
		r = ','
		if s.term.Text.Lang != "id" {
			r = '.'
		}
	case r == '-' && negative(c.Scale) && (!s.entry.on || s.entry.text == ""):
	default:
		return false
	}
	if !s.entry.on {
		s.begin(c, "")
	}
	if s.entry.refused { // it is typed anew
		s.entry.text = ""
	}
	if len(s.entry.text) >= maxTyped {
		return true
	}
	s.entry.text += string(r)
	s.retyped(c)
	return true
}

func fractions(sc scoring.Scale) bool {
	for _, v := range sc.Values {
		if v%exact.One != 0 {
			return true
		}
	}
	return len(sc.Values) == 0 && (sc.Step%exact.One != 0 || sc.Min%exact.One != 0)
}

// marked reports whether a decimal mark was typed where the scale has whole numbers only.
func (s *Screen) marked(c scoring.Criterion) bool {
	return s.entry.on && strings.ContainsAny(s.entry.text, ",.") && !fractions(c.Scale)
}

func negative(sc scoring.Scale) bool {
	lo, _ := sc.Bounds()
	return lo < 0
}

func (s *Screen) begin(c scoring.Criterion, text string) {
	s.entry = entry{on: true, text: text, was: s.sheetOf(s.current()).get(c.ID)}
	s.work(s.slot).remember(step{key: c.ID, was: s.entry.was})
}

// retyped lets what is typed count as soon as it is on the scale; until then
// what was there before does.
func (s *Screen) retyped(c scoring.Criterion) {
	s.entry.refused = false
	v, ok := s.parse(c)
	if !ok {
		v = s.entry.was
	}
	s.change(s.slot, c.ID, v)
}

// parse reads what is typed; ok if the scale allows it.
func (s *Screen) parse(c scoring.Criterion) (v value, ok bool) {
	d, err := exact.ParseDecimal(strings.TrimRight(s.entry.text, ",."))
	if err != nil || !c.Scale.Allows(d) || s.marked(c) {
		return value{}, false
	}
	return value{num: d, has: true}, true
}

// accept ends typing. What is off the scale is refused where it stands; nothing
// at all empties the criterion.
func (s *Screen) accept() bool {
	if !s.entry.on {
		return true
	}
	c, ok := s.criterion()
	if !ok || !s.editable(s.current()) {
		s.entry = entry{}
		return true
	}
	var v value
	if s.entry.text != "" {
		if v, ok = s.parse(c); !ok {
			s.entry.refused = true
			return false
		}
	}
	s.change(s.slot, c.ID, v)
	if v.same(s.entry.was) {
		s.forget(c)
	}
	s.entry, s.save.hurry = entry{}, true
	return true
}

// cancel puts back what was there before typing.
func (s *Screen) cancel() {
	if c, ok := s.criterion(); ok && s.entry.on {
		s.change(s.slot, c.ID, s.entry.was)
		s.forget(c)
	}
	s.entry = entry{}
}

// forget drops the undo step that typing began with.
func (s *Screen) forget(c scoring.Criterion) {
	w := s.work(s.slot)
	if n := len(w.undo); n > 0 && w.undo[n-1].key == c.ID {
		w.undo = w.undo[:n-1]
	}
}

// erase takes the last character away.
func (s *Screen) erase() {
	c, ok := s.criterion()
	if !ok || !s.editable(s.current()) {
		return
	}
	if !s.entry.on {
		v := s.sheetOf(s.current()).get(c.ID)
		if !v.has {
			return
		}
		s.begin(c, s.term.Text.Decimal(v.num))
	}
	if n := len(s.entry.text); n > 0 {
		s.entry.text = s.entry.text[:n-1]
	}
	s.retyped(c)
}

// slide steps the value along its scale; an empty criterion stays so.
func (s *Screen) slide(by int) {
	c, ok := s.criterion()
	if !ok || !s.editable(s.current()) || !s.accept() {
		return
	}
	was := s.sheetOf(s.current()).get(c.ID)
	if !was.has {
		return
	}
	if v := (value{num: c.Scale.Next(was.num, by), has: true}); !v.same(was) {
		s.work(s.slot).remember(step{key: c.ID, was: was, slid: true})
		s.change(s.slot, c.ID, v)
	}
}

// move puts the cursor on another row; it stays where what is typed is refused.
func (s *Screen) move(to int) bool {
	if s.current() == nil || !s.accept() {
		return false
	}
	w := s.work(s.slot)
	w.focus = min(max(to, 0), s.lastRow())
	if n := len(w.undo); n > 0 {
		w.undo[n-1].slid = false
	}
	return true
}

// step is one change that can be undone.
type step struct {
	key  string
	was  value
	slid bool // by stepping: more of it joins this step
}

const maxUndo = 200

// remember makes the field's value undoable.
func (w *work) remember(st step) {
	if n := len(w.undo); n > 0 && st.slid && w.undo[n-1].slid && w.undo[n-1].key == st.key {
		return
	}
	w.undo = append(w.undo[max(len(w.undo)+1-maxUndo, 0):], st)
}

// undo takes the last change back and puts the cursor on it.
func (s *Screen) undo() {
	w := s.works[s.slot]
	s.entry = entry{}
	if w == nil || len(w.undo) == 0 || !s.editable(s.current()) {
		return
	}
	last := w.undo[len(w.undo)-1]
	if s.mode == inFeedback && last.key != s.areaOf {
		return
	}
	w.undo = w.undo[:len(w.undo)-1]
	s.change(s.slot, last.key, last.was)
	if s.area != nil {
		s.area.SetValue(last.was.text)
		return
	}
	w.focus = s.rowOf(last.key)
}

func (s *Screen) rowOf(key string) int {
	switch key {
	case strength:
		return s.strengthRow()
	case improve:
		return s.improveRow()
	}
	for i, c := range s.criteria() {
		if c.ID == key {
			return i
		}
	}
	return 0
}
