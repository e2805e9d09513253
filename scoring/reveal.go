package scoring

import (
	"slices"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// The reasons why a reveal cannot go where it was told.
const (
	CodeRevealEnd    Code = "reveal_end"    //
	CodeRevealStart  Code = "reveal_start"  //
	CodeRevealPaused Code = "reveal_paused" //
	CodeBadStep      Code = "bad_step"      // steps
	CodeUnknownAct   Code = "unknown_act"   // act
)

// Reveal is how far the boards announce the result: award by award, from the
// last to the first and within each from the last place to the first.
type Reveal struct {
	Step      int    // how many of the steps are out
	Paused    bool   // held: no step until it goes on
	Message   string // stands on the boards instead of the step; "" for none
	Rehearsal bool   // with dummies: nothing of the result is in any step

	// Steps are set by See: all of them for organizers, those that are out for
	// boards, none for others.
	Steps []RevealStep
}

// RevealKind says what a step brings.
type RevealKind string

// The kinds of step.
const (
	RevealAward RevealKind = "award" // an award is named
	RevealEntry RevealKind = "entry" // one of those who win it
	RevealAll   RevealKind = "all"   // everybody who won, together: the last step
)

// RevealStep is one thing that the boards bring.
type RevealStep struct {
	Kind  RevealKind
	Award string
	Rank  int    // of all; of an award of a category, in that category
	Entry string // "" of a dummy
	Unit  string
	Title string
	Score exact.Ratio
	Dummy int // of a rehearsal: which made-up entry, from 1
}

// RevealSteps lists the steps of the reveal, or of its rehearsal; none where
// there is nothing to reveal. A rehearsal's are made of the awards alone.
func (s State) RevealSteps() []RevealStep {
	switch {
	case s.Contest == nil:
		return nil
	case s.Reveal.Rehearsal:
		return rehearsal(s.Contest.Result.Awards)
	case s.Sealed == nil:
		return nil
	}
	ofCategory := map[string]bool{}
	for _, a := range s.Contest.Result.Awards {
		ofCategory[a.Name] = a.Category != "" && !a.Pick && !a.Rest
	}
	var steps []RevealStep
	for _, award := range slices.Backward(s.Sealed.Awards) {
		from := len(steps)
		for _, r := range slices.Backward(s.Sealed.Rows) {
			if r.Rank > 0 && (r.Award == award || slices.Contains(r.Also, award)) {
				rank := r.Rank
				if ofCategory[award] {
					rank = r.CategoryRank
				}
				steps = append(steps, RevealStep{
					Kind: RevealEntry, Award: award, Rank: rank, Entry: r.Entry, Unit: r.Unit, Title: r.Title, Score: r.Score(),
				})
			}
		}
		if len(steps) > from {
			steps = slices.Insert(steps, from, RevealStep{Kind: RevealAward, Award: award})
		}
	}
	return ended(steps)
}

// maxDummies bounds a rehearsal, whatever the awards say.
const maxDummies = 1000

func rehearsal(awards []rank.Award) []RevealStep {
	var steps []RevealStep
	line := 0
	taken := map[string]int{} // places given so far, of all and of each category
	for _, a := range awards {
		line += a.Places
		if !a.Pick && !a.Rest {
			taken[a.Category] += a.Places
		}
	}
	for _, a := range slices.Backward(awards) {
		steps = append(steps, RevealStep{Kind: RevealAward, Award: a.Name})
		beyond := 0 // how many of the dummies up to it are not before it in its own count
		if !a.Pick && !a.Rest {
			beyond = line - taken[a.Category]
			taken[a.Category] -= a.Places
		}
		for rank := line; rank > line-a.Places && len(steps) < maxDummies; rank-- {
			steps = append(steps, RevealStep{Kind: RevealEntry, Award: a.Name, Rank: rank - beyond, Dummy: rank})
		}
		line -= a.Places
	}
	return ended(steps)
}

func ended(steps []RevealStep) []RevealStep {
	if len(steps) > 0 {
		steps = append(steps, RevealStep{Kind: RevealAll})
	}
	return steps
}

// Revealed reports whether all of the sealed result is out.
func (s State) Revealed() bool {
	return s.Sealed != nil && !s.Reveal.Rehearsal && s.Reveal.Step >= len(s.RevealSteps())
}

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
	Act  RevealAct
	Step int    // of a jump: how many steps are out then, from 0
	Text string // of a message; "" takes it away
}

func (c Announce) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	text := KeepLine(c.Text)
	now, steps := s.Reveal, s.RevealSteps()
	moves := slices.Contains([]RevealAct{RevealNext, RevealBack, RevealJump}, c.Act)
	switch {
	case !slices.Contains(RevealActs(), c.Act):
		return nil, refuse(CodeUnknownAct, "act", string(c.Act))
	case s.Contest == nil, s.Sealed == nil && (c.Act == RevealStart || c.Act != RevealRehearse && !now.Rehearsal):
		return nil, refuse(CodeNotSealed)
	case moves && now.Paused:
		return nil, refuse(CodeRevealPaused)
	case c.Act == RevealNext && now.Step >= len(steps):
		return nil, refuse(CodeRevealEnd)
	case c.Act == RevealBack && now.Step == 0:
		return nil, refuse(CodeRevealStart)
	case c.Act == RevealJump && (c.Step < 0 || c.Step > len(steps)):
		return nil, refuse(CodeBadStep, "steps", itoa(len(steps)))
	case len(text) > MaxText:
		return nil, tooLong()
	}
	f := RevealSet{Step: now.Step, Paused: now.Paused, Message: now.Message, Rehearsal: now.Rehearsal}
	switch c.Act {
	case RevealNext:
		f.Step, f.Message = now.Step+1, ""
	case RevealBack:
		f.Step, f.Message = now.Step-1, ""
	case RevealJump:
		f.Step, f.Message = c.Step, ""
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
	Paused    bool   `json:"paused,omitempty"`
	Message   string `json:"message,omitempty"`
	Rehearsal bool   `json:"rehearsal,omitempty" half:"public"`
}

// Type names the fact in the journal.
func (RevealSet) Type() string { return "reveal.set" }

func (f RevealSet) apply(b *builder, _ Event) {
	b.Reveal = Reveal{Step: max(f.Step, 0), Paused: f.Paused, Message: f.Message, Rehearsal: f.Rehearsal}
}
