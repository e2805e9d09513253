package store

import (
	"crypto/ed25519"
	"encoding/base64"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/scoring/exact"
)

// pen is an SSH key with which somebody signs.
type pen struct{ ssh.Signer }

func penOf(t *testing.T, seed byte) pen {
	t.Helper()
	key := make([]byte, ed25519.SeedSize)
	key[0] = seed
	signer, err := ssh.NewSignerFromKey(ed25519.NewKeyFromSeed(key))
	noError(t, err)
	return pen{signer}
}

func (p pen) print() string { return ssh.FingerprintSHA256(p.PublicKey()) }

func (p pen) line() string { return strings.TrimSpace(string(ssh.MarshalAuthorizedKey(p.PublicKey()))) }

// attests is the juror's word for the sheets that they have there, signed.
func (p pen) attests(s scoring.State, juror string) scoring.AttestSheets {
	all := s.SheetsOf(juror)
	sig, err := sshsig.Sign(strings.NewReader(all.Text()), p.Signer, sshsig.HashSHA512, signatureFor)
	if err != nil {
		panic(err)
	}
	return scoring.AttestSheets{Digest: all.Digest(), Signature: base64.RawStdEncoding.EncodeToString(sig.Marshal()), Key: p.print()}
}

// anew writes a history again, so that all that follows from what edit changes is as if it had
// been so: what people seal, and every hash. What edit returns stands in the event's place. It
// reports whether that could be sealed: no tie is across a line.
func anew(secret Secret, all []scoring.Event, edit func(s scoring.State, e scoring.Event) []scoring.Event) (now []scoring.Event, sealed bool) {
	var s scoring.State
	var prev scoring.Hash
	open := false
	for _, was := range all {
		by := scoring.Actor{User: was.By, Proof: was.Proof}
		switch f := was.Fact.(type) {
		case scoring.SealProposed:
			made, err := scoring.Decide(s, by, scoring.ProposeSeal{Waive: f.Waive})
			if open = err != nil; !open {
				was.Fact = made[0].Fact
			}
		case scoring.ResultSealed:
			if s.Proposal == nil {
				break
			}
			if made, err := scoring.Decide(s, by, scoring.ConfirmSeal{Of: s.Proposal.Seq, Reason: f.Shared}); err == nil {
				was.Fact = made[0].Fact
			}
		}
		for _, e := range edit(s, was) {
			if open {
				return nil, false
			}
			e.Seq = uint64(len(now) + 1)
			if err := secret.Seal(&e, prev); err != nil {
				panic(err)
			}
			now, s, prev = append(now, e), scoring.Apply(s, e), e.Hash
		}
	}
	return now, true
}

// TestAgainstSigned is whoever keeps the folder, the program and the secret, but no juror's key,
// where ani signed her sheets: verifying alone finds what breaks her signature, and whoever has
// her key's fingerprint finds all that changes a sheet of hers. JURI_LONG=1 makes it 10,000.
func TestAgainstSigned(t *testing.T) {
	own, other := penOf(t, 1), penOf(t, 2)
	dir, all := sealedFolder(t, false, own)
	secret, err := SecretOf(dir)
	noError(t, err)
	var hashes []scoring.Hash
	for _, e := range all {
		hashes = append(hashes, e.Hash)
	}
	kept, r := keptOf(t, secret, hashes), rand.New(rand.NewPCG(3, 4))
	alter := func(f scoring.SheetSubmitted) scoring.SheetSubmitted {
		f.Scores = slices.Clone(f.Scores)
		f.Scores[r.IntN(len(f.Scores))].Value += exact.Decimal(1+r.IntN(3)) * exact.One
		return f
	}
	last := uint64(0) // sheet's record
	for _, e := range all {
		if _, is := e.Fact.(scoring.SheetSubmitted); is {
			last = e.Seq
		}
	}
	which := 0 // of the juror's sheets
	change := func(juror string, e scoring.Event) scoring.Event {
		if f, is := e.Fact.(scoring.SheetSubmitted); is && f.Juror == juror {
			if which--; which < 0 {
				which = len(all)
				e.Fact = alter(f)
			}
		}
		return e
	}
	keys := func(e scoring.Event, lines ...string) scoring.Event {
		if f, is := e.Fact.(scoring.PersonSet); is && f.Person.User == "ani" {
			f.Person.Keys = lines
			e.Fact = f
		}
		return e
	}
	attested := func(e scoring.Event) bool { _, is := e.Fact.(scoring.SheetsAttested); return is }
	// again is her word for the sheets as they then are, signed with that key, or by her login alone.
	again := func(s scoring.State, e scoring.Event, with pen) scoring.Event {
		if !attested(e) {
			return e
		}
		if e.Fact = (scoring.SheetsAttested{Digest: s.SheetsOf("ani").Digest()}); with.Signer != nil {
			e.Fact = scoring.SheetsAttested(with.attests(s, "ani"))
		}
		return e
	}
	type attack struct {
		what         string
		alone, print bool // whether verifying alone finds it, and with the fingerprint
		edit         func(s scoring.State, e scoring.Event) []scoring.Event
	}
	one := func(e scoring.Event) []scoring.Event { return []scoring.Event{e} }
	attacks := []attack{
		{"nothing", false, false, func(_ scoring.State, e scoring.Event) []scoring.Event { return one(e) }},
		{"a signed sheet altered", true, true, func(_ scoring.State, e scoring.Event) []scoring.Event { return one(change("ani", e)) }},
		{"a signed sheet altered, and the signature dropped", false, true, func(s scoring.State, e scoring.Event) []scoring.Event {
			return one(again(s, change("ani", e), pen{}))
		}},
		{"a signed sheet altered, and the juror's word dropped", false, true, func(_ scoring.State, e scoring.Event) []scoring.Event {
			if attested(e) {
				return nil
			}
			return one(change("ani", e))
		}},
		{"a signed sheet altered, and signed with another key that is not theirs", true, true, func(s scoring.State, e scoring.Event) []scoring.Event {
			return one(again(s, change("ani", e), other))
		}},
		{"a signed sheet altered, the juror's key exchanged for another, and signed with that", false, true, func(s scoring.State, e scoring.Event) []scoring.Event {
			return one(keys(again(s, change("ani", e), other), other.line()))
		}},
		{"a signed sheet altered, a second key put beside the juror's, and signed with that", false, true, func(s scoring.State, e scoring.Event) []scoring.Event {
			return one(keys(again(s, change("ani", e), other), own.line(), other.line()))
		}},
		{"the juror's key exchanged, and all signed with the other", false, true, func(s scoring.State, e scoring.Event) []scoring.Event {
			return one(keys(again(s, e, other), other.line()))
		}},
		{"the juror's key exchanged, under the old signature", true, true, func(_ scoring.State, e scoring.Event) []scoring.Event {
			return one(keys(e, other.line()))
		}},
		{"the signature dropped", false, true, func(s scoring.State, e scoring.Event) []scoring.Event { return one(again(s, e, pen{})) }},
		{"a sheet entered in the juror's name after they signed", true, true, func(s scoring.State, e scoring.Event) []scoring.Event {
			if !attested(e) {
				return one(e)
			}
			l := s.Slots[r.IntN(len(s.Slots))]
			paper := scoring.Event{At: e.At, By: "panitia", Fact: alter(scoring.SheetSubmitted{Slot: l.Entry.ID, Juror: "ani", Scores: l.Cell("ani").Sheet.Scores, Revision: 1, Paper: true, Reason: "x"})}
			for _, was := range all {
				if was.By == "panitia" {
					paper.Proof = was.Proof
				}
			}
			return []scoring.Event{e, paper}
		}},
		{"a sheet altered of one who did not sign, before the last that another signed", true, true, func(_ scoring.State, e scoring.Event) []scoring.Event {
			return one(change("budi", e))
		}},
		{"a sheet altered of one who did not sign, after all that another signed", false, false, func(_ scoring.State, e scoring.Event) []scoring.Event {
			if f, is := e.Fact.(scoring.SheetSubmitted); is && e.Seq == last {
				e.Fact = alter(f)
			}
			return one(e)
		}},
		{"the juror's word, and all after it, dropped", false, true, func(s scoring.State, e scoring.Event) []scoring.Event {
			if attested(e) || len(s.Attested) == 0 && e.Seq > last {
				return nil
			}
			return one(e)
		}},
	}
	rounds := 2 * len(attacks)
	if os.Getenv("JURI_LONG") != "" {
		rounds = 10_000
	}
	counts := make([]struct{ tried, alone, print, kept int }, len(attacks))
	for round := range rounds {
		at := round % len(attacks)
		a, n := attacks[at], &counts[at]
		var now []scoring.Event
		for tries, sealed := 0, false; !sealed; tries++ {
			if tries > 100 {
				t.Fatal(a.what, " cannot be sealed")
			}
			which = r.IntN(4)
			now, sealed = anew(secret, all, a.edit)
		}
		report := forge(t, dir, now)
		same := 0 // how many records are as they were
		for same < min(len(hashes), len(report.hashes)) && hashes[same] == report.hashes[same] {
			same++
		}
		againstAll(t, a.what, report, kept, same)
		alone := !report.OK() || len(report.Forged) > 0
		print := report.Against([]Kept{{Print: own.print()}}, Secret{})[0].Why != nil
		if alone != a.alone || print != a.print || (same < len(all)) != (at > 0) {
			t.Errorf("%s: found alone %v, by the fingerprint %v, the first %d of %d as they were: %v", a.what, alone, print, same, len(all), report.Forged)
		}
		n.tried++
		for count, is := range map[*int]bool{&n.alone: alone, &n.print: alone || print, &n.kept: same < len(all)} {
			if is {
				*count++
			}
		}
	}
	for i, n := range counts {
		t.Logf("| %s | %d | %d | %d | %d |", attacks[i].what, n.tried, n.alone, n.print, n.kept)
	}
}
