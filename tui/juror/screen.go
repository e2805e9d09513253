// Package juror is the juror's screen.
package juror

import (
	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// Screen is the juror's view of the contest: the list of their slots, and the
// sheet of one of them. What they typed stays theirs until it is stored or
// they drop it, whatever states arrive.
type Screen struct {
	term  *kit.Terminal
	state scoring.State
	rooms []room
	slot  string          // whose sheet shows; "" while there is none
	live  bool            // they are with the room, not looking something up
	ahead []scoring.Event // durable records that the state does not include yet
	works map[string]*work
	save  saver

	mode     mode
	proposal uint64 // which record the question at atSecond, inWhy or atChanges is about
	entry    entry
	area     *textarea.Model // the feedback being written; nil otherwise
	input    *textinput.Model
	digest   scoring.Hash // of the sheets that the juror reads at atAttest
	unsigned bool         // the page was asked to sign them and did not
	stopSign func()       // has the page ask no longer
	back     bool         // the reason is for taking a conflict back
	areaOf   string       // which feedback it is
	styled   *kit.Pens    // the tokens that the area or the input was given
	note     receipt
	page     int    // the first line or row of a page that scrolls
	column   int    // the first criterion that My scores shows, or that whose ranking shows
	placing  string // the digits of a place that is being typed

	rankingWaits bool    // to be handed in after what is under way
	orders       []order // of places, before each key that changed it
	scroll       int     // of the list, from where the selected slot puts it

	keys  keys
	drawn drawn
}

// mode is what the keys are for.
type mode int

const (
	onSheet    mode = iota
	inFeedback      // writing feedback
	atSummary       // asked whether to hand in
	sending         // handing in
	atReceipt
	inReason   // writing why there is a conflict
	atConflict // asked whether to declare it
	atDrop     // asked whether to drop a correction
	atSecond   // asked whether to confirm what somebody proposed
	atChanges  // what others did to their sheets
	inWhy      // writing why to confirm it though both may be one person
	inHistory
	inOwn
	inQueue   // the list as a page of its own, on a phone
	atAttest  // all of their sheets, to stand by
	signing   // they are asked in their browser's page whether to sign
	inPosted  // what to keep of the journal
	inRanking // the room's entries in the juror's order
)

// New returns the screen of one terminal.
func New(t *kit.Terminal) *Screen {
	return &Screen{term: t, works: map[string]*work{}, save: saver{after: later}}
}

// SetState takes over a newer state. Only a juror who has begun nothing on the
// slot that left the stage is taken along to the next.
func (s *Screen) SetState(st scoring.State) {
	s.touch()
	s.drawn.list.Forget()
	s.drawn.notes.Forget()
	was, before := s.stageOf(s.slot), s.state
	for len(s.ahead) > 0 && s.ahead[0].Seq <= st.Seq {
		s.ahead = s.ahead[1:]
	}
	s.state = scoring.Apply(st, s.ahead...)
	if s.state.Contest == nil {
		s.rooms, s.slot, s.mode, s.area, s.input = nil, "", onSheet, nil, nil
		return
	}
	s.caughtUp()
	s.opened(before)
	if before.Contest != nil {
		s.seated(len(before.Seats))
	}
	if s.mode == inWhy && s.second() == nil { // what is typed on must not reach the sheet
		s.mode, s.input = atSecond, nil
	}
	if s.mode == atChanges && len(s.state.Changes(s.term.User)) == 0 {
		s.mode = onSheet
	}
	s.rooms = s.arrange()
	if l := s.current(); l == nil || !s.listed(s.slot) {
		s.slot, s.entry, s.live = "", entry{}, true
		s.mode, s.area, s.input = onSheet, nil, nil
		if first := s.first(); first != nil {
			s.choose(first.Entry.ID)
			s.live = true
		}
		return
	}
	if now := s.stageOf(s.slot); now != nil && now.Entry.ID != s.slot && (was == nil || was.Entry.ID != now.Entry.ID) &&
		s.live && s.idle() {
		s.choose(now.Entry.ID)
	}
	s.refreshArea()
}

// opened has the cursor of a sheet that opens go to the first thing to do.
func (s *Screen) opened(before scoring.State) {
	for slot, w := range s.works {
		was, now := before.Slot(slot), s.state.Slot(slot)
		if was == nil || now == nil || was.Open() || was.Phase == scoring.Closed || !now.Open() {
			continue
		}
		if w.placed = slot == s.slot; w.placed {
			w.focus = s.firstToDo()
		}
	}
}

// stageOf is the slot on stage in the room of a slot; nil if there is none.
func (s *Screen) stageOf(slot string) *scoring.Slot {
	if l := s.state.Slot(slot); l != nil {
		return s.state.OnStage(l.Room)
	}
	return nil
}

// idle reports whether nothing on the sheet would be left behind by leaving it.
func (s *Screen) idle() bool {
	if s.mode != onSheet && s.mode != atReceipt || s.entry.on {
		return false
	}
	l, w := s.current(), s.works[s.slot]
	if w != nil && (w.correcting || len(w.changes) > 0) {
		return false
	}
	c := l.Cell(s.term.User)
	return c.Recusal != nil || c.Draft == nil || c.Sheet == nil && !s.sheetOf(l).begun()
}

// choose shows a slot's sheet, with the cursor where it was or where the next
// thing is to do.
func (s *Screen) choose(slot string) {
	s.slot, s.entry, s.scroll, s.page, s.placing = slot, entry{}, 0, 0, ""
	s.drawn.list.Forget()
	on := s.stageOf(slot)
	s.live = on == nil && s.live || on != nil && on.Entry.ID == slot
	w := s.work(slot)
	if !w.placed {
		w.placed, w.focus = true, s.firstToDo()
	}
}

// leave shows another slot, unless what is being typed is off the scale.
func (s *Screen) leave(slot string) {
	if slot != "" && slot != s.slot && s.accept() {
		s.choose(slot)
	}
}

// current is the slot whose sheet shows; nil while there is none.
func (s *Screen) current() *scoring.Slot { return s.state.Slot(s.slot) }

// focus is the row the cursor is on: a criterion, the two feedbacks, handing in.
func (s *Screen) focus() int {
	w := s.works[s.slot]
	if w == nil {
		return 0
	}
	return min(max(w.focus, 0), s.lastRow())
}

func (s *Screen) criteria() []scoring.Criterion {
	if s.state.Contest == nil {
		return nil
	}
	return s.asks(s.current()).Criteria
}

// asks is what the juror's sheet of the slot asks.
func (s *Screen) asks(l *scoring.Slot) *scoring.Asked { return s.state.Asked(l, s.term.User) }

// The rows after the criteria.
func (s *Screen) strengthRow() int { return len(s.criteria()) }
func (s *Screen) improveRow() int  { return len(s.criteria()) + 1 }
func (s *Screen) handInRow() int   { return len(s.criteria()) + 2 }

// lastRow is handing in, where that is possible.
func (s *Screen) lastRow() int {
	if s.editable(s.current()) {
		return s.handInRow()
	}
	return s.improveRow()
}

// firstToDo is the first empty criterion, else what follows the criteria.
func (s *Screen) firstToDo() int {
	l := s.current()
	if !s.editable(l) {
		return 0
	}
	sh := s.sheetOf(l)
	for i, c := range s.criteria() {
		if _, ok := sh.scores.Get(c.ID); !ok && !c.Bonus {
			return i
		}
	}
	switch {
	case sh.texts[0] == "":
		return s.strengthRow()
	case sh.texts[1] == "":
		return s.improveRow()
	}
	return s.handInRow()
}

// Place is the room's name.
func (s *Screen) Place() string {
	if l := s.current(); l != nil {
		return s.state.RoomName(l.Room)
	}
	return ""
}

// Status is the saved state of everything that was typed here.
func (s *Screen) Status() string {
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	open, lost := false, false
	for slot, w := range s.works {
		if w.unsaved() {
			open = true
			lost = lost || !w.handing && (s.save.failed || !s.sendable(slot, w))
		}
	}
	switch {
	case lost, s.state.Lost, s.state.Isolated:
		return st.Bad.Render(t.NotSaved())
	case open || s.save.busy():
		return st.Warn.Render(t.Saving())
	}
	return st.Good.Render(t.Saved())
}

// Unsaved reports whether something is on its way to the disk, or will be.
func (s *Screen) Unsaved() bool { return s.save.busy() || s.nextSlot() != "" }

// Stuck is the entry of what was typed and cannot be saved as it is; "" for none.
func (s *Screen) Stuck() string {
	for _, l := range s.state.Slots {
		if w := s.works[l.Entry.ID]; w != nil && w.lost() && !w.handing && !s.sendable(l.Entry.ID, w) {
			return l.Entry.ID
		}
	}
	return ""
}

// Typing reports whether letters are text now.
func (s *Screen) Typing() bool { return s.mode == inFeedback || s.mode == inReason || s.mode == inWhy }

// Cursor is where the terminal's cursor stands in the last View.
func (s *Screen) Cursor() *tea.Cursor { return s.drawn.cursor }

// Ticking reports whether a running clock shows.
func (s *Screen) Ticking() bool {
	l := s.current()
	return l != nil && l.OnStage() && l.Timer.Running
}
