package scoring

// Actor is who asks. What they may do follows from the person of that user name
// in the state, at the moment of deciding.
type Actor struct {
	User  string
	Proof Proof // how they proved it
}

// Host is whoever runs the program on the contest's own folder: it may do all
// that an organizer may, and set the contest up. No person can have its name.
var Host = Actor{User: "@host", Proof: AtServer}

// Command is what somebody asks for.
type Command interface {
	// decide says what follows if by asks for it now: facts, or why not.
	decide(s State, by Person) ([]Fact, error)
}

// Decide says what follows if by asks for c in state s: the events, without
// what the store stamps on them, or an *Error saying why not. It is the only
// place that says who may do what.
func Decide(s State, by Actor, c Command) ([]Event, error) {
	p, err := s.actor(by)
	if err != nil {
		return nil, err
	}
	facts, err := c.decide(s, p)
	if err == nil {
		err = s.stands(facts)
	}
	if err != nil {
		return nil, err
	}
	events := eventsOf(by.User, facts)
	for i := range events {
		events[i].Proof = by.Proof
	}
	return events, nil
}

// actor is the person who asks, if they may ask for anything.
func (s State) actor(by Actor) (Person, error) {
	if by.IsHost() {
		return Person{User: Host.User, Role: Organizer, Proof: Host.Proof}, nil
	}
	known := s.Access(by.User)
	if known == nil {
		return Person{}, refuse(CodeUnknownUser, "user", by.User)
	}
	if err := s.Holds(by); err != nil {
		return Person{}, err
	}
	p := *known
	p.Proof = by.Proof
	return p, nil
}

func eventsOf(by string, facts []Fact) []Event {
	events := make([]Event, len(facts))
	for i, f := range facts {
		events[i] = Event{By: by, Fact: f}
	}
	return events
}

// Moderates reports whether the person may drive the room's queue.
func (p Person) Moderates(room string) bool {
	return p.Role == Organizer || p.Role == Moderator && p.In(room)
}

// moderated returns the room's queue if the person may drive it.
func (s State) moderated(by Person, room string) (*Queue, error) {
	if by.Role != Moderator && by.Role != Organizer {
		return nil, refuse(CodeNotAllowed, "user", by.User)
	}
	q := s.Queue(room)
	switch {
	case q == nil:
		return nil, refuse(CodeUnknownRoom, "room", room)
	case !by.Moderates(room):
		return nil, refuse(CodeNotYourRoom, "room", room)
	}
	return q, nil
}

// moderatedSlot returns the slot if the person may drive its room's queue.
func (s State) moderatedSlot(by Person, entry string) (*Slot, error) {
	if by.Role != Moderator && by.Role != Organizer {
		return nil, refuse(CodeNotAllowed, "user", by.User)
	}
	l := s.Slot(entry)
	if l == nil {
		return nil, refuse(CodeUnknownSlot, "slot", entry)
	}
	_, err := s.moderated(by, l.Room)
	return l, err
}

func organizers(by Person) error {
	if by.Role != Organizer {
		return refuse(CodeNotAllowed, "user", by.User)
	}
	return nil
}

func one(f Fact) ([]Fact, error) { return []Fact{f}, nil }
