package scoring

import (
	"slices"
	"testing"
)

// What ends a login, and which: each change against each login that there was
// before it. Whose login is over may do, read and see nothing with it.
func TestLoginsEnd(t *testing.T) {
	const own = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g"
	const other = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
	setup := func(change func(*Person)) Setup {
		c := smallSetup()
		c.People[5].Keys = []string{own + " laptop"}
		c.People = append(c.People, Person{User: "wakil", Name: "Wakil", Role: Organizer})
		change(&c.People[5])
		c.People = slices.DeleteFunc(c.People, func(p Person) bool { return p.Gone })
		return c
	}
	is := func(p *Person) {}
	device := Device{User: "panitia", Key: other}
	for name, row := range map[string]struct {
		by                   string
		c                    Command
		pin, key, remembered Code
	}{
		"nothing":          {"@host", Configure{Setup: setup(is)}, "", "", ""},
		"another's PIN":    {"wakil", IssuePIN{User: "ani", Hash: "x"}, "", "", ""},
		"another's access": {"wakil", Revoke{User: "ani"}, "", "", ""},
		"a new PIN":        {"wakil", IssuePIN{User: "panitia", Hash: "x"}, CodeLoginPIN, "", CodeLoginForgotten},
		"revoked":          {"wakil", Revoke{User: "panitia"}, CodeLoginRevoked, CodeLoginRevoked, CodeLoginRevoked},
		"forgotten":        {"wakil", ForgetDevice{device.User, device.Key}, "", "", CodeLoginForgotten},
		"no key":           {"@host", Configure{Setup: setup(func(p *Person) { p.Keys = nil })}, "", CodeLoginKey, ""},
		"another key":      {"@host", Configure{Setup: setup(func(p *Person) { p.Keys = []string{other} })}, "", CodeLoginKey, ""},
		"another role":     {"@host", Configure{Setup: setup(func(p *Person) { p.Role = Moderator })}, CodeLoginRole, CodeLoginRole, CodeLoginRole},
		"removed":          {"@host", Configure{Setup: setup(func(p *Person) { p.Gone = true })}, CodeLoginRemoved, CodeLoginRemoved, CodeLoginRemoved},
		"another name":     {"@host", Configure{Setup: setup(func(p *Person) { p.Name = "Panitia Kota" })}, "", "", ""},
	} {
		w := newWorld(t, setup(is))
		w.must("@host", IssuePIN{User: "panitia", Hash: "h"}, IssuePIN{User: "ani", Hash: "h"})
		w.must("panitia", RememberDevice{Key: other})
		pin := Actor{User: "panitia", Proof: ProofByPIN(w.s.Login("panitia").Seq)}
		key, remembered := Actor{User: "panitia", Proof: ProofByKey(fingerprint(own))}, Actor{User: "panitia", Proof: ProofByDevice(device.Fingerprint())}
		was := w.s
		w.must(row.by, row.c)
		if name == "nothing" != was.SameAccess(w.s) {
			t.Errorf("%s is a change of access: %t", name, !was.SameAccess(w.s))
		}
		for by, want := range map[Actor]Code{pin: row.pin, key: row.key, remembered: row.remembered} {
			if err := was.Ended(by, OrganizerConsole); err != nil {
				t.Errorf("%s, before: the login by %s is over: %v", name, by.Proof, err)
			}
			if got := codeOf(w.s.Ended(by, OrganizerConsole)); got != want {
				t.Errorf("%s: the login by %s ends with %q, want %q", name, by.Proof, got, want)
			}
			if want == "" || want == CodeLoginRole {
				continue
			}
			if _, err := Decide(w.s, by, Next{Room: "pinus"}); err == nil {
				t.Errorf("%s: the login by %s may act", name, by.Proof)
			}
			for _, m := range everyMatter() {
				if MayRead(w.s, by, m) == nil {
					t.Errorf("%s: the login by %s may read %s", name, by.Proof, m)
				}
			}
			if seen := See(w.s, by); seen.People != nil || seen.Slots != nil {
				t.Errorf("%s: the login by %s sees", name, by.Proof)
			}
		}
		if err := w.s.Ended(Actor{User: "panitia", Proof: ProofByPIN(1)}, OrganizerConsole); err == nil {
			t.Errorf("%s: a PIN of no record lets in", name)
		}
	}
}

// TestPlainPage holds that through a page which others can alter nobody organizes, and that
// jurors, moderators and boards go on, but that whoever may confirm has no key remembered there.
func TestPlainPage(t *testing.T) {
	c := smallSetup()
	for i := range c.People {
		c.People[i].Chair = c.People[i].User == "budi"
	}
	w := newWorld(t, c)
	for user, want := range map[string]Code{"panitia": CodePlainPage, "budi": CodePlainPage, "ani": "", "sari": ""} {
		if _, err := Decide(w.s, Actor{User: user, Plain: true}, RememberDevice{deviceKey}); codeOf(err) != want {
			t.Errorf("%s has a key remembered: %v", user, err)
		}
	}
	for user, console := range map[string]Console{"panitia": OrganizerConsole, "ani": JurorConsole, "sari": RoomConsole, "layar": BoardConsole} {
		by := Actor{User: user, Plain: true}
		if got := codeOf(w.s.Ended(by, console)) == CodePlainPage; got != (user == "panitia") {
			t.Errorf("%s is sent away: %v", user, got)
		}
		_, err := Decide(w.s, by, Next{Room: "pinus"})
		if got := codeOf(err) == CodePlainPage; got != (user == "panitia") {
			t.Errorf("%s may not act: %v", user, err)
		}
	}
}

func BenchmarkEnded(b *testing.B) {
	c := smallSetup()
	c.People[0].Keys = []string{"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g"}
	w := newWorld(b, c)
	by := Actor{User: "ani", Proof: ProofByKey(fingerprint(c.People[0].Keys[0]))}
	for b.Loop() {
		if w.s.Ended(by, JurorConsole) != nil {
			b.Fatal("it is over")
		}
	}
}
