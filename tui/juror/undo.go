package juror

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
