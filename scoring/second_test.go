package scoring

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"juri/scoring/exact"
)

// proven is a contest of which the result can be sealed, and how its people log in.
// PINs that the host gave out before the first call are the people's own.
func proven(t testing.TB, before func(*world)) *world {
	c := smallSetup()
	c.People[1].Chair = true
	c.People = append(c.People, Person{User: "wakil", Name: "Wakil", Role: Organizer}, Person{User: "lain", Name: "Lain", Role: Organizer})
	c.Entries = c.Entries[:1]
	w := newWorld(t, c)
	for _, user := range []string{"panitia", "wakil", "lain", "budi", "ani", "sari"} {
		w.by(Host, IssuePIN{User: user, Hash: "h"})
	}
	if before != nil {
		before(w)
	}
	w.by(Host, Call{"p1"})
	w.by(w.pin("ani"), sheet("p1", "70", "70"))
	w.by(w.pin("budi"), sheet("p1", "70", "70"))
	w.by(Host, Close{"p1"})
	return w
}

// pin is somebody who logs in with their PIN.
func (w *world) pin(user string) Actor {
	return Actor{User: user, Proof: ProofByPIN(w.s.Login(user).Seq)}
}

// key is somebody who logs in with a remembered key, and device with a key's name.
func device(user, name string) Actor {
	return Actor{User: user, Proof: ProofByDevice(fingerprint(keyOf(name)))}
}

func (w *world) try(by Actor, c Command) error {
	events, err := Decide(w.s, by, c)
	w.happen(events...)
	return err
}

func (w *world) by(by Actor, cs ...Command) {
	w.t.Helper()
	for _, c := range cs {
		if err := w.try(by, c); err != nil {
			w.t.Fatalf("%v: %#v: %v", by, c, err)
		}
	}
}

// Who may be the second of two people, by how both logged in and who gave them that.
func TestSecond(t *testing.T) {
	at := func(user string) func(*world) Actor {
		return func(*world) Actor { return Actor{User: user, Proof: AtServer} }
	}
	pin := func(user string) func(*world) Actor { return func(w *world) Actor { return w.pin(user) } }
	host := func(*world) Actor { return Host }
	dev := func(user, name string) func(*world) Actor { return func(*world) Actor { return device(user, name) } }
	set := func(w *world, change func(*Person)) {
		c := w.s.Recorded()
		for i := range c.People {
			change(&c.People[i])
		}
		w.by(Host, Configure{Setup: c})
	}
	for _, row := range []struct {
		name          string
		before, after func(*world)
		first, second func(*world) Actor
		want          Code
		why, of, by   string
	}{
		{name: "own cards", first: pin("panitia"), second: pin("wakil")},
		{name: "the chair", first: pin("panitia"), second: pin("budi")},
		{name: "the chair, through a page that others can alter", first: pin("panitia"), second: func(w *world) Actor {
			by := w.pin("budi")
			by.Plain = true
			return by
		}, want: CodePlainPage},
		{name: "one person", first: pin("panitia"), second: pin("panitia"), want: CodeSamePerson},
		{name: "at the server", first: pin("panitia"), second: at("wakil"), want: CodeConfirmHere},
		{name: "the host", first: pin("panitia"), second: host, want: CodeConfirmHere},
		{name: "older program", first: pin("panitia"), second: func(*world) Actor { return Actor{User: "wakil"} }, want: CodeConfirmHere},
		{name: "proposed at the server", first: at("panitia"), second: pin("wakil"), want: CodeShared, why: WhyHere, of: "Panitia"},
		{name: "proposed by the host", first: host, second: pin("wakil"), want: CodeShared, why: WhyHere, of: "@host"},
		{name: "proposed in an older program", first: func(*world) Actor { return Actor{User: "panitia"} }, second: pin("wakil"),
			want: CodeShared, why: WhyOld, of: "Panitia"},
		{name: "a PIN by the other", after: func(w *world) { w.by(w.pin("panitia"), IssuePIN{User: "wakil", Hash: "x"}) },
			first: pin("panitia"), second: pin("wakil"), want: CodeShared, why: WhyIssued, of: "Wakil", by: "Panitia"},
		{name: "before the first call too", before: func(w *world) { w.by(w.pin("panitia"), IssuePIN{User: "budi", Hash: "x"}) },
			first: pin("panitia"), second: pin("budi"), want: CodeShared, why: WhyIssued, of: "Budi", by: "Panitia"},
		{name: "and the other way round", after: func(w *world) { w.by(w.pin("panitia"), IssuePIN{User: "wakil", Hash: "x"}) },
			first: pin("wakil"), second: pin("panitia"), want: CodeShared, why: WhyIssued, of: "Wakil", by: "Panitia"},
		{name: "a third gave both", after: func(w *world) {
			w.by(w.pin("panitia"), IssuePIN{User: "wakil", Hash: "x"}, IssuePIN{User: "lain", Hash: "x"})
		}, first: pin("wakil"), second: pin("lain"), want: CodeShared, why: WhyBoth, of: "Lain", by: "Panitia"},
		{name: "a third gave one", after: func(w *world) { w.by(w.pin("lain"), IssuePIN{User: "wakil", Hash: "x"}) },
			first: pin("panitia"), second: pin("wakil")},
		{name: "through another", after: func(w *world) {
			w.by(w.pin("panitia"), IssuePIN{User: "lain", Hash: "x"})
			w.by(w.pin("lain"), IssuePIN{User: "wakil", Hash: "x"})
			w.by(w.pin("lain"), IssuePIN{User: "lain", Hash: "y"}) // what is replaced is not forgotten
		}, first: pin("panitia"), second: pin("wakil"), want: CodeShared, why: WhyIssued, of: "Wakil", by: "Panitia"},
		{name: "a device by such a PIN", after: func(w *world) {
			w.by(w.pin("panitia"), IssuePIN{User: "wakil", Hash: "x"})
			w.by(w.pin("wakil"), RememberDevice{keyOf("laptop")})
		}, first: pin("panitia"), second: dev("wakil", "laptop"), want: CodeShared, why: WhyIssued, of: "Wakil", by: "Panitia"},
		{name: "a device by a device", after: func(w *world) {
			w.by(w.pin("panitia"), IssuePIN{User: "lain", Hash: "x"})
			w.by(w.pin("lain"), RememberDevice{keyOf("laptop")})
			w.by(device("lain", "laptop"), IssuePIN{User: "wakil", Hash: "x"})
			w.by(w.pin("wakil"), RememberDevice{keyOf("other")})
		}, first: pin("panitia"), second: dev("wakil", "other"), want: CodeShared, why: WhyIssued, of: "Wakil", by: "Panitia"},
		{name: "an own device", after: func(w *world) { w.by(w.pin("wakil"), RememberDevice{keyOf("laptop")}) },
			first: pin("panitia"), second: dev("wakil", "laptop")},
		{name: "one device", after: func(w *world) {
			w.by(w.pin("panitia"), RememberDevice{keyOf("laptop")})
			w.by(w.pin("wakil"), RememberDevice{keyOf("laptop")})
			w.by(w.pin("panitia"), ForgetDevice{"panitia", keyOf("laptop")})
		}, first: pin("panitia"), second: dev("wakil", "laptop"), want: CodeSameKey},
		{name: "the other's device", after: func(w *world) {
			w.by(w.pin("panitia"), RememberDevice{keyOf("laptop")})
			w.by(w.pin("wakil"), RememberDevice{keyOf("laptop")})
		}, first: dev("panitia", "laptop"), second: pin("wakil"), want: CodeSameKey},
		{name: "a PIN of the host", after: func(w *world) { w.by(Host, IssuePIN{User: "wakil", Hash: "x"}) },
			first: pin("panitia"), second: pin("wakil"), want: CodeShared, why: WhyHost, of: "Wakil"},
		{name: "a PIN of the host for the first", after: func(w *world) { w.by(Host, IssuePIN{User: "panitia", Hash: "x"}) },
			first: pin("panitia"), second: pin("wakil"), want: CodeShared, why: WhyHost, of: "Panitia"},
		{name: "a PIN made at the server", after: func(w *world) { w.by(Actor{User: "lain", Proof: AtServer}, IssuePIN{User: "wakil", Hash: "x"}) },
			first: pin("panitia"), second: pin("wakil"), want: CodeShared, why: WhyHost, of: "Wakil"},
		{name: "a key of the files", before: func(w *world) {
			set(w, func(p *Person) {
				if p.User == "wakil" {
					p.Keys = []string{`no-pty ` + keyOf("wakil") + ` wakil@laptop`}
				}
			})
		}, first: pin("panitia"), second: func(*world) Actor { return Actor{User: "wakil", Proof: ProofByKey(fingerprint(keyOf("wakil")))} }},
		{name: "a key of the files, later", after: func(w *world) {
			set(w, func(p *Person) {
				if p.User == "wakil" {
					p.Keys = []string{keyOf("wakil")}
				}
			})
		}, first: pin("panitia"), second: func(*world) Actor { return Actor{User: "wakil", Proof: ProofByKey(fingerprint(keyOf("wakil")))} },
			want: CodeShared, why: WhyHost, of: "Wakil"},
		{name: "a key that nobody knows", first: pin("panitia"), second: dev("wakil", "x"), want: CodeLoginForgotten},
		{name: "an office of the files, later", after: func(w *world) {
			set(w, func(p *Person) {
				if p.User == "sari" {
					p.Role, p.Rooms = Organizer, nil
				}
			})
		}, first: pin("panitia"), second: pin("sari"), want: CodeShared, why: WhyHost, of: "Sari"},
		{name: "a chair of the files, later", after: func(w *world) {
			set(w, func(p *Person) { p.Chair = p.User == "ani" })
		}, first: pin("panitia"), second: pin("ani"), want: CodeShared, why: WhyHost, of: "Ani"},
		{name: "gone and back", after: func(w *world) {
			all := w.s.Recorded()
			some := all
			some.People = slices.DeleteFunc(slices.Clone(all.People), func(p Person) bool { return p.User == "wakil" })
			w.by(Host, Configure{Setup: some}, Configure{Setup: all})
		}, first: pin("panitia"), second: pin("wakil"), want: CodeShared, why: WhyHost, of: "Wakil"},
		{name: "readmitted by the other", after: func(w *world) {
			w.by(w.pin("panitia"), Revoke{"wakil"}, IssuePIN{User: "wakil", Hash: "x", Readmit: true})
		}, first: pin("panitia"), second: pin("wakil"), want: CodeShared, why: WhyIssued, of: "Wakil", by: "Panitia"},
	} {
		w := proven(t, row.before)
		if row.after != nil {
			row.after(w)
		}
		first, second := row.first(w), row.second(w)
		w.by(first, ProposeSeal{})
		of := w.s.Proposal.Seq
		if told := codeOf(w.s.Second(second, first.User, first.Proof)); row.want != CodeLoginForgotten && told != row.want {
			t.Errorf("%s: told %s beforehand, want %s", row.name, told, row.want)
		}
		err := w.try(second, ConfirmSeal{Of: of})
		if codeOf(err) != row.want {
			t.Errorf("%s: %v, want %s", row.name, err, row.want)
			continue
		}
		if row.want == CodeShared {
			args := err.(*Error).Args
			equal(t, row.name, []string{args["why"], args["of"], args["by"]}, []string{row.why, row.of, row.by})
			equal(t, row.name+": too long", codeOf(w.try(second, ConfirmSeal{Of: of, Reason: longText()})), CodeTooLong)
			equal(t, row.name+": no reason", codeOf(w.try(second, ConfirmSeal{Of: of, Reason: " "})), CodeShared)
			w.by(second, ConfirmSeal{Of: of, Reason: "ketua kehilangan kartunya"})
			equal(t, row.name+": shared", w.s.Sealed.Shared, "ketua kehilangan kartunya")
			equal(t, row.name+": why", w.s.Sealed.Doubt.Args["why"], row.why)
		} else if err := w.try(second, ConfirmSeal{Of: of, Reason: "x"}); codeOf(err) != row.want && (row.want != "" || w.s.Sealed == nil) {
			t.Errorf("%s: with a reason %v", row.name, err)
		}
		if w.s.Sealed != nil && row.want == "" && (w.s.Sealed.Shared != "" || w.s.Sealed.Doubt != nil) {
			t.Errorf("%s: a reason that was not needed is kept", row.name)
		}
		if w.s.Sealed != nil { // and so with its lifting
			w.by(first, ProposeUnseal{"salah hitung"})
			of := w.s.Proposal.Seq
			equal(t, row.name+": to lift it", codeOf(w.try(second, ConfirmUnseal{Of: of})), row.want)
			if row.want == CodeShared {
				w.by(second, ConfirmUnseal{Of: of, Reason: "x"})
				equal(t, row.name, w.events[len(w.events)-1].Fact.(ResultUnsealed).Shared, "x")
			}
		}
		checkReplay(t, w)
	}
}

// What was sealed by the rules of before stays sealed.
func TestSealedWithoutProof(t *testing.T) {
	w := proven(t, nil)
	w.by(w.pin("panitia"), ProposeSeal{})
	snapshot := w.s.snapshot(w.s.Proposal.Head, "")
	w.happen(Event{By: "wakil", Fact: ResultSealed{Snapshot: snapshot, Proposer: "panitia"}})
	equal(t, "sealed", w.s.Sealed.By+w.s.Sealed.Shared, "wakil")
	if w.s.Sealed.Doubt != nil {
		t.Errorf("doubted: %v", w.s.Sealed.Doubt)
	}
	checkReplay(t, w)
}

// insider is one person with every login that they can get hold of, and every
// command that may help them to be two.
type insider struct {
	*world
	*rand.Rand
	logins []Actor
	host   bool // they run the server too
}

func anyOf[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

func (i *insider) move() {
	by := anyOf(i.Rand, i.logins...)
	user := anyOf(i.Rand, "panitia", "wakil", "lain", "budi", "ani", "sari")
	name := anyOf(i.Rand, "one", "two")
	var of, adjusted uint64
	if p := i.s.Proposal; p != nil {
		of = p.Seq
	}
	for _, a := range i.s.Adjustments() {
		adjusted = a.Seq
	}
	c := anyOf[Command](i.Rand, IssuePIN{User: user, Hash: "x", Readmit: true, Keys: true}, RememberDevice{keyOf(name)},
		ForgetDevice{user, keyOf(name)}, Revoke{user}, AcknowledgePIN{}, ProposeSeal{}, WithdrawSeal{}, ConfirmSeal{Of: of},
		ProposeSeal{}, ConfirmSeal{Of: of}, ConfirmSeal{Of: of}, IssuePIN{User: user, Hash: "x"},
		Adjust{"p1", -exact.One, "x"}, ConfirmAdjustment{Of: adjusted}, ConfirmAdjustment{Of: adjusted}, WithdrawAdjustment{adjusted, "x"})
	if by == Host && i.IntN(3) == 0 {
		set := i.s.Recorded()
		p := &set.People[i.IntN(len(set.People))]
		switch i.IntN(4) {
		case 0:
			p.Keys = []string{keyOf(name)}
		case 1:
			p.Chair = !p.Chair
		case 2:
			p.Role, p.Rooms = anyOf(i.Rand, Juror, Organizer, Moderator), nil
		default:
			set.People = append(set.People, Person{User: fmt.Sprint("u", i.IntN(3)), Role: Organizer, Keys: []string{keyOf(name)}})
		}
		c = Configure{Setup: set}
	}
	if i.try(by, c) != nil {
		return
	}
	switch c := c.(type) {
	case IssuePIN:
		i.logins = append(i.logins, i.pin(c.User))
	case RememberDevice:
		i.logins = append(i.logins, device(by.User, name))
	case Configure:
		for _, p := range c.Setup.People {
			for _, k := range p.Keys {
				i.logins = append(i.logins, Actor{User: p.User, Proof: ProofByKey(fingerprint(k))})
			}
		}
	}
}

// One organizer alone, whatever they do in whatever order, seals nothing as two
// people; nor does the one who runs the server, once the contest has begun.
func TestOneInsider(t *testing.T) {
	sequences := 1000
	if testing.Short() {
		sequences = 300
	}
	start, reached := proven(t, nil), 0
	for n := range sequences {
		w := *start
		w.t = t
		i := &insider{world: &w, Rand: rand.New(rand.NewPCG(15, uint64(n))), host: n%2 == 1}
		i.logins = []Actor{w.pin("panitia")}
		if i.host {
			i.logins = append(i.logins, Host, Actor{User: "panitia", Proof: AtServer}, Actor{User: "wakil", Proof: AtServer}, Actor{User: "budi", Proof: AtServer})
		}
		for range 30 {
			i.move()
			for _, a := range i.s.Adjustments() { // nor has a deduction that the seal does not show as one person's
				if a.Second != nil {
					t.Fatalf("sequence %d: the deduction of %s (%s) is confirmed by %s", n, a.By, a.Proof, a.Second.By)
				}
			}
			if i.s.Sealed != nil {
				t.Fatalf("sequence %d: sealed by %s (%s) and %s (%s)", n, i.s.Sealed.Proposer, i.s.Sealed.ProposerProof, i.s.Sealed.By, i.s.Sealed.Proof)
			}
			if p := i.s.Proposal; p != nil {
				for _, by := range i.logins {
					if i.try(by, ConfirmSeal{Of: p.Seq, Reason: "x"}) == nil && i.s.Sealed != nil {
						reached++
						equal(t, "on record", i.s.Sealed.Shared, "x")
						i.s.Sealed, i.s.Proposal = nil, nil
						break
					}
				}
			}
		}
	}
	if reached == 0 {
		t.Error("none got as far as a seal with a reason: the search is too weak")
	}
}

// A new PIN opens what it opens: keys that were taken away stay gone unless that is said.
func TestReadmission(t *testing.T) {
	for _, keys := range []bool{false, true} {
		c := smallSetup()
		c.People[0].Keys = []string{keyOf("ani"), "x " + keyOf("two")}
		w := newWorld(t, c)
		w.must("panitia", IssuePIN{User: "ani", Hash: "a"})
		equal(t, "keys", w.s.KeysOf("ani"), c.People[0].Keys)
		w.must("panitia", Revoke{"ani"})
		equal(t, "revoked", len(w.s.KeysOf("ani")), 0)
		w.refused("panitia", IssuePIN{User: "ani", Hash: "b", Keys: true}, CodeRevoked)
		w.must("panitia", IssuePIN{User: "ani", Hash: "b", Readmit: true, Keys: keys})
		equal(t, "PIN", w.s.Login("ani").PIN, "b")
		want := []string{}
		if keys {
			want = c.People[0].Keys
		}
		equal(t, "keys again", w.s.KeysOf("ani"), want)
		w.must("panitia", IssuePIN{User: "ani", Hash: "c"}) // is no readmission, and brings nothing back
		equal(t, "and again", w.s.KeysOf("ani"), want)
		equal(t, "fact", w.events[len(w.events)-1].Fact, Fact(PINIssued{User: "ani", Hash: "c"}))
		c.People[0].Keys = []string{keyOf("three")}
		w.must("@host", Configure{Setup: c})
		equal(t, "a new key", w.s.KeysOf("ani"), c.People[0].Keys)
		checkReplay(t, w)
	}
	// A journal from before let everything back in.
	c := smallSetup()
	c.People[0].Keys = []string{keyOf("ani")}
	w := newWorld(t, c)
	w.apply("panitia", AccessRevoked{"ani"})
	w.apply("panitia", PINIssued{User: "ani", Hash: "x"})
	equal(t, "keys", w.s.KeysOf("ani"), c.People[0].Keys)
}

// Somebody whose PIN another made is told, however they log in, until they said
// there that they know.
func TestToldOfANewPIN(t *testing.T) {
	w := proven(t, func(w *world) {
		c := w.s.Recorded()
		withKeys(&c)
		w.by(Host, Configure{Setup: c})
	})
	told := func(what string, by Actor, want string) {
		t.Helper()
		got := ""
		if l := See(w.s, by).NewPIN(by); l != nil {
			if got = l.By; l.PIN != "" {
				t.Error("the hash is on a terminal")
			}
		}
		equal(t, what, got, want)
	}
	told("a card of the host's", w.pin("ani"), "")
	w.by(w.pin("ani"), RememberDevice{keyOf("hp")})
	w.by(w.pin("panitia"), IssuePIN{User: "wakil", Hash: "x"})
	told("another's", w.pin("wakil"), "panitia")
	told("nobody else", w.pin("panitia"), "")
	other := Actor{User: "wakil", Proof: ProofByKey(fingerprint(keyOf("wakil")))}
	w.by(w.pin("wakil"), AcknowledgePIN{})
	told("known", w.pin("wakil"), "")
	told("but whoever made it may have said so", other, "panitia")
	w.by(other, AcknowledgePIN{}, AcknowledgePIN{})
	told("known", other, "")
	w.by(w.pin("wakil"), IssuePIN{User: "wakil", Hash: "y"})
	told("one's own", w.pin("wakil"), "")
	w.by(Host, IssuePIN{User: "wakil", Hash: "z"})
	told("the host's, later", w.pin("wakil"), Host.User)
	// The first card of all is no news, whoever printed it; the next one is.
	c := smallSetup()
	w = newWorld(t, c)
	w.must("panitia", IssuePIN{User: "ani", Hash: "x"})
	told("the first card", w.pin("ani"), "")
	w.must("panitia", IssuePIN{User: "ani", Hash: "y"})
	told("the second", w.pin("ani"), "panitia")
	w.must("panitia", Next{"pinus"}, IssuePIN{User: "budi", Hash: "x"})
	told("the first card, though the contest goes on", w.pin("budi"), "")
	w.must("panitia", Revoke{"budi"}, IssuePIN{User: "budi", Hash: "y", Readmit: true})
	told("after a revocation", w.pin("budi"), "panitia")
	checkReplay(t, w)
}
