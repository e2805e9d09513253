// Package kittest is what the screens' tests share: a contest in memory, terminals on it, and golden screens.
package kittest

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
)

// Rig is a contest that is decided and applied on the spot, under a clock that
// only the test moves.
type Rig struct {
	t     testing.TB
	State scoring.State
	Now   time.Duration  // the contest's clock
	Start time.Time      // the time of day when it stood at zero
	Told  []scoring.Told // what happened

	Logins map[string]scoring.Proof // of those who log in otherwise than with their key or PIN
}

// New returns a contest of two rooms and six entries with the kipp-2023 rubric:
// jurors ani, budi, citra and dewa, moderators sari (pinus) and tono (eboni),
// organizer panitia, boards layar and layar2.
func New(t testing.TB) *Rig { return Of(t, Setup()) }

// Of returns a contest as its files say it.
func Of(t testing.TB, files scoring.Setup) *Rig {
	r := &Rig{t: t, Start: time.Date(2023, 3, 20, 1, 0, 0, 0, time.UTC)}
	r.Do("@host", scoring.Configure{Setup: files})
	return r
}

// Do decides and applies a command, and fails the test if it is refused.
func (r *Rig) Do(user string, c scoring.Command) []scoring.Event {
	r.t.Helper()
	events, err := r.Try(user, c)
	if err != nil {
		r.t.Fatalf("%s, %T: %v", user, c, err)
	}
	return events
}

// Try decides a command and applies what follows.
func (r *Rig) Try(user string, c scoring.Command) ([]scoring.Event, error) {
	events, err := scoring.Decide(r.State, r.as(user), c)
	seq := r.State.Seq
	for i := range events {
		e := &events[i]
		e.At, e.Clock = r.Start.Add(r.Now), r.Now
		if d, is := e.Fact.(scoring.DraftSaved); is {
			d.After = seq
			e.Fact = d
			continue
		}
		seq++
		e.Seq = seq
		e.Hash = sha256.Sum256(fmt.Append(nil, seq))
	}
	for _, e := range events {
		if !e.Draft() {
			r.Told = append(r.Told, r.State.Tell(e))
		}
		r.State = scoring.Apply(r.State, e)
	}
	return events, err
}

// Score hands in a sheet with the same value everywhere.
func (r *Rig) Score(juror, slot string, value int) {
	r.t.Helper()
	set := map[string]exact.Decimal{}
	for _, c := range r.State.Asked(r.State.Slot(slot), juror).Criteria {
		set[c.ID] = exact.Decimal(value) * exact.One
	}
	r.Do(juror, scoring.Submit{Slot: slot, Scores: set, Strength: "Dampaknya nyata.", Improve: "Perlu rencana pendanaan."})
}

// See is what the user may know now.
func (r *Rig) See(user string) scoring.State { return scoring.See(r.State, scoring.Actor{User: user}) }

// as is how the user logs in: as Logins has it, else with their key of contest.yaml, or else their PIN.
func (r *Rig) as(user string) scoring.Actor {
	if (scoring.Actor{User: user}).IsHost() {
		return scoring.Host
	}
	if p := r.Logins[user]; p != "" {
		return scoring.Actor{User: user, Proof: p}
	}
	if keys := r.State.KeysOf(user); len(keys) > 0 {
		return scoring.Actor{User: user, Proof: scoring.ProofByKey(scoring.Device{Key: keys[0]}.Fingerprint())}
	}
	if l := r.State.Login(user); l.Seq > 0 {
		return scoring.Actor{User: user, Proof: scoring.ProofByPIN(l.Seq)}
	}
	return scoring.Actor{User: user}
}

// SSHKey is a key of contest.yaml, the user's own.
func SSHKey(user string) string {
	return "ssh-ed25519 " + base64.StdEncoding.EncodeToString(append([]byte("\x00\x00\x00\x0bssh-ed25519"), user...))
}
