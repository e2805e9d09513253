package scoring

import (
	"cmp"
	"slices"
)

// Say shows a message on every terminal of a room; an empty Text takes it away.
type Say struct {
	Room string
	Text string
}

func (c Say) decide(s State, by Person) ([]Fact, error) {
	if _, err := s.moderated(by, c.Room); err != nil {
		return nil, err
	}
	text := CleanLine(c.Text)
	if len(text) > MaxText {
		return nil, tooLong()
	}
	return one(MessageSaid{Room: c.Room, Text: text})
}

// MessageSaid is what a room's terminals show from now on.
type MessageSaid struct {
	Room string `json:"room"`
	Text string `json:"text"`
}

func (f MessageSaid) apply(b *builder, e Event) {
	if q := b.queue(f.Room); q != nil {
		q.Message = Message{Text: f.Text, At: e.At, By: e.By}
	}
}

// ShowOn tells a board what to show; Board "" tells them all.
type ShowOn struct {
	Board string
	Mode  Mode   // "" for what it shows, in another theme
	Room  string // "" for whichever room has a slot on stage
	Text  string // of a message
	Theme Theme  // "" for the one it has
}

func (c ShowOn) decide(s State, _ Person) ([]Fact, error) {
	if c.Theme != "" && c.Theme != ThemeAuto && !slices.Contains(Themes(), c.Theme) {
		return nil, refuse(CodeUnknownTheme, "theme", string(c.Theme))
	}
	themeAlone := c.Mode == "" && c.Theme != "" && c.Room == "" && c.Text == ""
	if !slices.Contains(Modes(), c.Mode) && !themeAlone {
		return nil, refuse(CodeUnknownMode, "mode", string(c.Mode))
	}
	if c.Room != "" && s.Queue(c.Room) == nil {
		return nil, s.NoRoom(c.Room)
	}
	text := CleanLine(c.Text)
	if len(text) > MaxText {
		return nil, tooLong()
	}
	var facts []Fact
	for _, p := range s.People {
		if p.Role == Board && !p.Gone && (c.Board == "" || c.Board == p.User) {
			now := s.Screen(p.User)
			to := Screen{Board: p.User, Mode: c.Mode, Room: c.Room, Text: text, Theme: cmp.Or(c.Theme, now.Theme)}
			if c.Mode == "" {
				to.Mode, to.Room, to.Text = now.Mode, now.Room, now.Text
			}
			if to.Theme == ThemeAuto {
				to.Theme = ""
			}
			facts = append(facts, ScreenSet{to})
		}
	}
	if facts == nil {
		return nil, refuse(CodeUnknownUser, "user", c.Board)
	}
	return facts, nil
}

// ScreenSet is what one board shows from now on.
type ScreenSet struct {
	Screen Screen `json:"screen"`
}

func (f ScreenSet) apply(b *builder, e Event) {
	f.Screen.Since = e.At
	now := b.Screen(f.Screen.Board)
	if was := now.Since; !was.IsZero() && now.Theme != f.Screen.Theme { // another look of the same is no other picture
		if now.Since, now.Theme = e.At, f.Screen.Theme; now == f.Screen {
			f.Screen.Since = was
		}
	}
	b.Screens = slices.DeleteFunc(slices.Clone(b.Screens), func(c Screen) bool { return c.Board == f.Screen.Board })
	b.Screens = append(b.Screens, f.Screen)
}

// The reasons why the boards' standings cannot be stopped, or go on.
const (
	CodeFrozen    Code = "frozen"     //
	CodeNotFrozen Code = "not_frozen" //
)

// Freeze stops the boards' standings where they are while the work goes on.
type Freeze struct{}

func (Freeze) decide(s State, _ Person) ([]Fact, error) {
	switch {
	case s.Contest == nil || s.Sealed != nil:
		return nil, refuse(CodeSealed)
	case s.Frozen != nil:
		return nil, refuse(CodeFrozen)
	}
	return one(StandingsFrozen{s.keep(s.unpicked("").Standings())})
}

// Unfreeze lets the boards' standings follow the scores again.
type Unfreeze struct{}

func (Unfreeze) decide(s State, _ Person) ([]Fact, error) {
	if s.Frozen == nil {
		return nil, refuse(CodeNotFrozen)
	}
	return one(StandingsUnfrozen{})
}

// StandingsFrozen is what the boards' standings show from now on.
type StandingsFrozen struct{ Kept }

func (f StandingsFrozen) apply(b *builder, e Event) {
	t := f.table(b.Contest)
	b.Frozen = &Frozen{At: e.At, By: e.By, Table: &t}
}

// StandingsUnfrozen is the boards' standings following the scores again.
type StandingsUnfrozen struct{}

func (StandingsUnfrozen) apply(b *builder, _ Event) { b.Frozen = nil }
