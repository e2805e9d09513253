package broadcast

import (
	"sync"
	"time"

	"github.com/charmbracelet/colorprofile"

	"juri/scoring"
	"juri/tui/board"
	"juri/tui/kit"
)

// feed is one account's board: what it shows now, and the renderings of that.
type feed struct {
	broadcast *Broadcast
	user      string
	stops     []func() // one a viewer; guarded by the broadcast

	mu      sync.Mutex
	viewers map[*viewer]struct{}
	streams map[look]*stream // those with viewers
	memory  board.Memory
	scene   *board.Scene   // nil before the first state
	lang    string         // the contest's
	theme   kit.Theme      // that was chosen for the board; "" for each terminal's own
	zone    *time.Location // nil for this machine's
	tick    *time.Timer    // of the next second; nil while none is under way
	began   time.Duration  // on the contest's clock, when all who won came
	frame   board.Frame    // the last one, without motion
	until   time.Time      // when what moves has come to rest
	step    *time.Timer    // of a motion; nil while nothing moves
}

func (f *feed) take(s scoring.State) {
	if s.Contest != nil && s.ConsoleOf(scoring.Actor{User: f.user}) != scoring.BoardConsole {
		f.end(ErrNoBoard)
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.memory.See(s)
	last := f.scene
	f.scene = board.Compose(f.scene, s, s.Screen(f.user), f.memory.Was(), f.broadcast.join())
	if s.Contest != nil {
		if f.zone == nil || f.zone.String() != s.Contest.Timezone { // it is read from a file
			f.zone, _ = time.LoadLocation(s.Contest.Timezone)
		}
		if theme := kit.Theme(s.Screen(f.user).Theme); f.lang != s.Contest.Language || f.theme != theme {
			f.lang, f.theme = s.Contest.Language, theme
			for v := range f.viewers {
				f.place(v)
			}
		}
	}
	if f.scene.Together() && f.scene != last {
		f.began = f.broadcast.contest.Clock()
	}
	f.draw()
}

func (f *feed) end(why error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for v := range f.viewers {
		v.end(why)
	}
}

// draw draws what changed, and sees to it that time does the rest.
func (f *feed) draw() {
	f.quicken()
	frame := f.now()
	ticking, moving := false, false
	for l, s := range f.streams {
		moving = s.show(frame) || moving
		ticking = ticking || frame.Ticking(l.size.Width, l.size.Height)
	}
	f.calm()
	if moving && f.step == nil {
		f.step = time.AfterFunc(board.FrameTime, func() { f.again(&f.step) })
	}
	if ticking && f.tick == nil {
		rest := time.Second - f.broadcast.contest.Clock()%time.Second
		f.tick = time.AfterFunc(rest+time.Millisecond, func() { f.again(&f.tick) })
	}
}

// again draws at the end of a timer's wait.
func (f *feed) again(t **time.Timer) {
	f.mu.Lock()
	defer f.mu.Unlock()
	*t = nil
	f.draw()
}

// calm puts those who are too slow for motion before a rendering without it.
func (f *feed) calm() {
	for v := range f.viewers {
		if v.slow && !v.stream.calm {
			f.place(v)
		}
	}
}

// quicken lets those who were too slow try again, when they get much anyway.
func (f *feed) quicken() {
	if !f.still().Anew(f.frame) {
		return
	}
	for v := range f.viewers {
		if v.slow && v.level() {
			v.slow = false
			f.place(v)
		}
	}
}

func (f *feed) now() board.Frame {
	still, clock := f.still(), f.broadcast.contest.Clock()
	if still != f.frame {
		if f.until = (time.Time{}); still.Leads(f.frame) {
			f.until = time.Now().Add(board.MotionFrames * board.FrameTime)
		}
		f.frame = still
	}
	left := (time.Until(f.until) + board.FrameTime - 1) / board.FrameTime
	return still.Moving(max(int(left), 0), clock)
}

func (f *feed) still() board.Frame {
	wall := time.Now()
	if f.zone != nil {
		wall = wall.In(f.zone)
	}
	clock := f.broadcast.contest.Clock()
	if f.scene.Together() { // the best award's page comes first
		clock -= f.began
	}
	return f.scene.At(clock, wall)
}

func (f *feed) add(v *viewer) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.viewers[v] = struct{}{}
	f.place(v)
	f.draw()
}

func (f *feed) remove(v *viewer) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.viewers, v)
	f.unplace(v)
	for _, t := range []*time.Timer{f.tick, f.step} {
		if len(f.viewers) == 0 && t != nil {
			t.Stop()
		}
	}
}

// change gives a viewer the rendering that it needs after set.
func (f *feed) change(v *viewer, set func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if _, here := f.viewers[v]; !here { // it has left
		return
	}
	set()
	f.place(v)
	f.draw()
}

// place puts the viewer before the rendering that is for terminals like its own.
func (f *feed) place(v *viewer) {
	lang := v.term.Lang
	if lang == "" {
		lang = f.lang
	}
	l := look{size: v.size, profile: v.term.Profile, lang: lang, theme: v.theme, sextants: v.sextants, calm: v.slow || f.broadcast.Calm}
	if v.chosen != "" {
		l.theme, l.painted = v.chosen, v.term.Profile > colorprofile.ASCII
	} else if f.theme != "" {
		l.theme, l.painted = f.theme, v.term.Profile > colorprofile.ASCII
	}
	if v.stream != nil && v.stream.look == l {
		return
	}
	f.unplace(v)
	s := f.streams[l]
	if s == nil {
		s = newStream(l)
		s.show(f.now())
		f.streams[l] = s
	}
	v.stream = s
	s.viewers[v] = struct{}{}
	v.replace(s.whole())
}

func (f *feed) unplace(v *viewer) {
	if v.stream == nil {
		return
	}
	delete(v.stream.viewers, v)
	if len(v.stream.viewers) == 0 {
		delete(f.streams, v.stream.look)
	}
	v.stream = nil
}
