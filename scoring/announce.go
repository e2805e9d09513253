package scoring

import (
	"slices"
)

// RevealAct is what the presenter does.
type RevealAct string

// The acts.
const (
	RevealNext     RevealAct = "next"
	RevealBack     RevealAct = "back"
	RevealJump     RevealAct = "jump"
	RevealPause    RevealAct = "pause"
	RevealResume   RevealAct = "resume"
	RevealSay      RevealAct = "say"      // a message, or its end
	RevealRehearse RevealAct = "rehearse" // from the beginning, with dummies
	RevealStart    RevealAct = "start"    // from the beginning, in earnest
)

// RevealActs lists the acts.
func RevealActs() []RevealAct {
	return []RevealAct{RevealNext, RevealBack, RevealJump, RevealPause, RevealResume, RevealSay, RevealRehearse, RevealStart}
}

// Announce moves the reveal; a step takes a message away.
type Announce struct {
	Act   RevealAct
	Beats bool   // of next and back: to hold at the beat between two steps, where there is one
	Step  int    // of a jump: how many steps are out then, from 0
	Text  string // of a message; "" takes it away
}

func (c Announce) decide(s State, _ Person) ([]Fact, error) {
	text := CleanLine(c.Text)
	now, steps := s.Reveal, s.RevealSteps()
	moves := slices.Contains([]RevealAct{RevealNext, RevealBack, RevealJump}, c.Act)
	switch {
	case !slices.Contains(RevealActs(), c.Act):
		return nil, refuse(CodeUnknownAct, "act", string(c.Act))
	case s.Contest == nil, s.Sealed == nil && (c.Act == RevealStart || c.Act != RevealRehearse && !now.Rehearsal):
		return nil, refuse(CodeNotSealed)
	case c.Beats && c.Act != RevealNext && c.Act != RevealBack:
		return nil, refuse(CodeUnknownAct, "act", string(c.Act))
	case moves && now.Paused:
		return nil, refuse(CodeRevealPaused)
	case c.Act == RevealNext && now.Step >= len(steps):
		return nil, refuse(CodeRevealEnd)
	case c.Act == RevealBack && now.Step == 0 && !now.Beat:
		return nil, refuse(CodeRevealStart)
	case c.Act == RevealJump && (c.Step < 0 || c.Step > len(steps)):
		return nil, refuse(CodeBadStep, "steps", itoa(len(steps)))
	case len(text) > MaxText:
		return nil, tooLong()
	}
	f := RevealSet{Step: now.Step, Beat: now.Beat, Paused: now.Paused, Message: now.Message, Rehearsal: now.Rehearsal}
	holds := func(n int) bool {
		_, is := Reveal{Step: n, Beat: true, Steps: steps}.Between()
		return c.Beats && is
	}
	switch c.Act {
	case RevealNext:
		if f.Message, f.Beat = "", !now.Beat && holds(now.Step); !f.Beat {
			f.Step++
		}
	case RevealBack:
		if f.Message, f.Beat = "", !now.Beat && holds(now.Step-1); !now.Beat {
			f.Step--
		}
	case RevealJump:
		f.Step, f.Beat, f.Message = c.Step, false, ""
	case RevealPause, RevealResume:
		f.Paused = c.Act == RevealPause
	case RevealSay:
		f.Message = text
	case RevealRehearse, RevealStart:
		f = RevealSet{Rehearsal: c.Act == RevealRehearse}
	}
	return one(f)
}

// RevealSet is how far the reveal is from now on.
type RevealSet struct {
	Step      int    `json:"step" half:"public"`
	Beat      bool   `json:"beat,omitempty" half:"public"`
	Paused    bool   `json:"paused,omitempty"`
	Message   string `json:"message,omitempty"`
	Rehearsal bool   `json:"rehearsal,omitempty" half:"public"`
}

func (f RevealSet) posts() bool { return !f.Rehearsal }

func (f RevealSet) apply(b *builder, _ Event) {
	b.Reveal = Reveal{Step: max(f.Step, 0), Beat: f.Beat, Paused: f.Paused, Message: f.Message, Rehearsal: f.Rehearsal}
}
