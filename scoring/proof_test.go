package scoring

import "testing"

// Who proved themselves how stands with what they did, and who gave them the
// login behind it is known, behind a device too.
func TestProof(t *testing.T) {
	c := smallSetup()
	const own = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g" // to each in this test, whoever has it
	for i := range c.People {
		c.People[i].Keys = []string{own}
	}
	key, w := ProofByKey(fingerprint(own)), newWorld(t, c)
	login := func(user string) Proof { return ProofByPIN(w.s.Login(user).Seq) }
	by := func(user string, p Proof, c Command) {
		t.Helper()
		events, err := Decide(w.s, Actor{User: user, Proof: p}, c)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range events {
			e = w.stamp(e, w.s.Seq)
			w.events, w.s = append(w.events, e), Apply(w.s, e)
		}
	}
	by("@host", AtServer, IssuePIN{User: "panitia", Hash: "h"})
	host := w.s.Seq
	by("panitia", login("panitia"), IssuePIN{User: "ani", Hash: "h"})
	issued := w.s.Seq
	equal(t, "login", w.s.Login("ani"), Login{User: "ani", PIN: "h", By: "panitia", At: w.s.Login("ani").At, Seq: issued, Tell: w.s.Login("ani").Tell})
	by("ani", login("ani"), RememberDevice{Key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"})
	device := ProofByDevice(w.s.Devices[0].Fingerprint())
	equal(t, "device", w.s.Devices[0].Proof, login("ani"))

	for _, row := range []struct {
		user string
		p    Proof
		by   string
		seq  uint64

		borrowed bool
	}{
		{"panitia", login("panitia"), "@host", host, false}, {"ani", login("ani"), "panitia", issued, true}, {"ani", device, "panitia", issued, true},
		{"budi", login("ani"), "", 0, false}, {"ani", ProofByKey("SHA256:x"), "", 0, false}, {"ani", AtServer, "", 0, true},
		{"@host", AtServer, "", 0, false}, {"ani", "", "", 0, false},
	} {
		equal(t, row.user+" with "+string(row.p)+" borrowed it", w.s.Borrowed(Actor{User: row.user, Proof: row.p}), row.borrowed)
		by, _, seq := w.s.IssuedBy(row.user, row.p)
		equal(t, "issued by", by, row.by)
		equal(t, "in", seq, row.seq)
	}
	by("sari", key, Next{Room: "pinus"})
	by("ani", device, sheet("p1", "70", "80"))
	equal(t, "sheet", w.s.Slot("p1").Cell("ani").Sheet.Proof, device)
	by("budi", key, Recuse{Slot: "p1", Reason: "saudara"})
	equal(t, "recusal", w.s.Slot("p1").Cell("budi").Recusal.Proof, key)
	by("panitia", key, IssuePIN{User: "ani", Hash: "i"})
	if by, _, seq := w.s.IssuedBy("ani", device); by != "panitia" || seq != issued {
		t.Errorf("a new PIN changed who stands behind the old one: %s, %d", by, seq)
	}

	for p, login := range map[Proof]bool{AtServer: false, "": false, ProofByKey("x"): true, device: true, ProofByPIN(1): true} {
		equal(t, string(p), p.Login(), login)
	}
	if _, err := Decide(w.s, Actor{User: Host.User, Proof: ProofByPIN(1)}, IssuePIN{User: "ani", Hash: "h"}); err == nil {
		t.Error("somebody logged in as the host")
	}
}
