package organizer

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
)

// access is what the table says of how somebody gets in.
func (p *people) access(o *scoring.Person) string {
	t := p.text()
	if p.state.Access(o.User) == nil {
		return p.pens().Bad.Render(t.People.NoAccess)
	}
	var says []string
	for _, l := range p.locks() {
		if l.User == o.User {
			says = append(says, p.pens().Bad.Render(t.Access.Locked(p.hour(l.Until))))
			break
		}
	}
	if o.Chair {
		says = append(says, t.People.Chair)
	}
	if n := len(p.state.DevicesOf(o.User)); n > 0 {
		says = append(says, t.Access.Count(n))
	}
	return strings.Join(says, " · ")
}

// locks are those that have not come to their end.
func (p *people) locks() []scoring.Lock {
	now := p.term.Wall()
	return slices.DeleteFunc(slices.Clone(p.state.Locks), func(l scoring.Lock) bool { return !now.Before(l.Until) })
}

// lockID names a lock in a list.
func lockID(l scoring.Lock) string { return l.User + "\x00" + l.Address }

func (p *people) whose(l scoring.Lock) string { return p.text().Access.Whose(l, p.person) }

// openLocks lists who is locked out for now, to be let in again.
func (p *people) openLocks() {
	p.openPick(&pick{
		title: func() string { return p.text().Access.LocksTitle },
		none:  func() string { return p.text().Access.NoLocks },
		note:  func() string { return p.text().Access.LocksNote },
		does:  p.keys.unlockOne,
		rows: func() (ids, lines []string) {
			for _, l := range p.locks() {
				ids = append(ids, lockID(l))
				lines = append(lines, p.text().Access.LockRow(p.whose(l), l.Wrong, p.hour(l.Until)))
			}
			return ids, lines
		},
		act: func(id string) tea.Cmd {
			user, address, _ := strings.Cut(id, "\x00")
			whose := p.whose(scoring.Lock{User: user, Address: address})
			return p.do(scoring.Unlock{User: user, Address: address}, func() string { return p.text().Access.Unlocked(whose) })
		},
	})
}

// openDevices lists the chosen person's devices, to be forgotten.
func (p *people) openDevices(user string) {
	p.openPick(&pick{
		title: func() string { return p.text().Access.DevicesTitle(p.person(user)) },
		none:  func() string { return p.text().Access.NoDevices },
		note:  func() string { return "" },
		does:  p.keys.forget,
		rows: func() (ids, lines []string) {
			for _, d := range p.state.DevicesOf(user) {
				ids = append(ids, d.Key)
				lines = append(lines, p.hour(d.At)+"  "+d.Fingerprint())
			}
			return ids, lines
		},
		act: func(id string) tea.Cmd {
			print := scoring.Device{Key: id}.Fingerprint()
			return p.do(scoring.ForgetDevice{User: user, Key: id}, func() string { return p.text().Access.Forgotten(print) })
		},
	})
}
