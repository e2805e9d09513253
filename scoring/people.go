package scoring

import "slices"

// Person returns who has the user name; nil if nobody does.
func (s State) Person(user string) *Person {
	if p := s.anybody(user); p != nil && !p.Gone {
		return p
	}
	return nil
}

// anybody returns who has the user name or last had it; nil if nobody ever did.
func (s State) anybody(user string) *Person {
	return first(s.People, func(p *Person) bool { return p.User == user })
}

// Access returns who has the user name if they may log in and take part now;
// nil if nobody does, or their access was revoked.
func (s State) Access(user string) *Person {
	p := s.Person(user)
	if p == nil || slices.Contains(s.Revoked, user) || !slices.Contains(Roles(), p.Role) {
		return nil
	}
	return p
}

// Login returns the person's login; the zero Login if they have none.
func (s State) Login(user string) Login {
	if l := first(s.Logins, func(l *Login) bool { return l.User == user }); l != nil {
		return *l
	}
	return Login{}
}

// PresenceOf returns the person's terminals.
func (s State) PresenceOf(user string) Presence {
	for _, p := range s.Present {
		if p.User == user {
			return p
		}
	}
	return Presence{User: user}
}

// Listed lists those who are in the contest, role by role.
func (s State) Listed() []*Person {
	var all []*Person
	for _, r := range Roles() {
		all = append(all, s.those(func(p Person) bool { return p.Role == r })...)
	}
	return all
}

// Jurors lists the jurors.
func (s State) Jurors() []*Person { return s.those(Person.Scores) }

// Boards lists the projectors.
func (s State) Boards() []*Person { return s.those(Person.Projects) }

// Organizers lists the organizers who may log in.
func (s State) Organizers() []*Person {
	return s.those(func(p Person) bool { return p.Organizes() && s.Access(p.User) != nil })
}

func (s State) those(are func(Person) bool) []*Person {
	var some []*Person
	for _, p := range s.People {
		if !p.Gone && are(*p) {
			some = append(some, p)
		}
	}
	return some
}

// DevicesOf returns the person's devices, oldest first.
func (s State) DevicesOf(user string) []*Device {
	var own []*Device
	for _, d := range s.Devices {
		if d.User == user {
			own = append(own, d)
		}
	}
	return own
}

// KeysOf lists the person's keys of contest.yaml that let them in.
func (s State) KeysOf(user string) []string {
	p := s.Access(user)
	if p == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(p.Keys), func(k string) bool { return slices.Contains(s.barred, barred{user, k}) })
}
