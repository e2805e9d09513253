package main

import (
	"os"
	"path/filepath"
	"slices"

	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/store"
	"juri/tui/sshd"
)

// people looks at everybody's way in.
func (d *doctor) people(s scoring.State) {
	t := d.t.Doctor
	var none, bad, revoked, idle []string
	all := 0
	for _, p := range s.People {
		if p.Gone {
			continue
		}
		if s.Access(p.User) == nil {
			revoked = append(revoked, p.User)
			continue
		}
		keys := s.KeysOf(p.User)
		if slices.ContainsFunc(keys, func(k string) bool { _, _, _, _, err := gossh.ParseAuthorizedKey([]byte(k)); return err != nil }) {
			bad = append(bad, p.User)
		}
		if s.Login(p.User).PIN == "" && len(keys) == 0 {
			none = append(none, p.User)
		} else {
			all++
		}
		if p.HasSeat() && !slices.ContainsFunc(s.Slots, func(l *scoring.Slot) bool { return s.Sits(p, l) }) {
			idle = append(idle, p.User)
		}
	}
	if all > 0 {
		d.add("people", fine, t.WaysIn(all), "")
	}
	if none != nil {
		d.add("people", wrong, t.NoWayIn(none), t.CardsDo(d.dir))
	}
	if bad != nil {
		d.add("people", wrong, t.KeyWrong(bad), t.FilesDo(d.dir))
	}
	if revoked != nil {
		d.add("people", warning, t.Revoked(revoked), "")
	}
	if idle != nil && len(s.Slots) > 0 {
		d.add("people", warning, t.Idle(idle), t.IdleDo())
	}
	if !scoring.TwoToSeal(slices.DeleteFunc(plainPeople(s), func(p scoring.Person) bool { return slices.Contains(revoked, p.User) })) {
		d.add("people", warning, d.t.Proving.NeverTwo(), "")
	}
}

func plainPeople(s scoring.State) (all []scoring.Person) {
	for _, p := range s.People {
		if !p.Gone {
			all = append(all, *p)
		}
	}
	return all
}

// hostKey says what people compare.
func (d *doctor) hostKey() {
	data, err := os.ReadFile(filepath.Join(d.dir, store.HostKeyFile))
	if err == nil {
		if key, err := gossh.ParsePrivateKey(data); err == nil {
			d.add("host_key", fine, sshd.Fingerprint(key.PublicKey()), "")
			return
		}
	}
	d.add("host_key", warning, d.t.Doctor.HostKeyNone(), d.t.Doctor.CardsDo(d.dir))
}
