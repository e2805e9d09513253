package report_test

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// honest is a contest that its jurors judged, everybody with a card of the host's:
// all in order; with much left open; with a further round; sealed by two people; or of
// places, while sheets are open.
func honest(t testing.TB, kind string, before func(*contest)) *contest {
	scale := scoring.Scale{Max: 100 * exact.One, Step: exact.One}
	set := scoring.Setup{
		Contest: scoring.Contest{
			Name: "KIPP", Language: "id", Timezone: "Asia/Jakarta", Timer: scoring.Timing{Phases: scoring.DefaultPhases(7*time.Minute, 13*time.Minute)},
			Rubric: scoring.Rubric{ID: "r", Total: scoring.WeightedMean, Criteria: []scoring.Criterion{
				{ID: "isi", Weight: 60 * exact.One, Scale: scale}, {ID: "gaya", Weight: 40 * exact.One, Scale: scale},
			}},
			Result: scoring.Result{Method: rank.Mean, Panel: 1, Awards: []rank.Award{{Name: "Emas", Places: 1}, {Name: "Perak", Places: 1}}},
		},
		Rooms: []scoring.Room{{ID: "pinus", Name: "Pinus"}, {ID: "eboni", Name: "Eboni"}},
		People: []scoring.Person{
			{User: "ani", Name: "Ani", Role: scoring.Juror, Rooms: []string{"pinus"}}, {User: "budi", Name: "Budi", Role: scoring.Juror, Rooms: []string{"pinus"}, Chair: true},
			{User: "cici", Name: "Cici", Role: scoring.Juror, Rooms: []string{"eboni"}}, {User: "eko", Name: "Eko", Role: scoring.Juror, Reserve: true}, {User: "sari", Name: "Sari", Role: scoring.Moderator},
			{User: "panitia", Name: "Panitia", Role: scoring.Organizer}, {User: "wakil", Name: "Wakil", Role: scoring.Organizer},
			{User: "lain", Name: "Lain", Role: scoring.Organizer}, {User: "layar", Name: "Layar", Role: scoring.Board},
		},
	}
	entries := 3
	if kind == "open" {
		entries = 4 // the last one's turn does not come
	}
	for n := range entries {
		set.Entries = append(set.Entries, scoring.Entry{ID: fmt.Sprint("p", n+1), Unit: fmt.Sprint("Unit", n+1), Title: fmt.Sprint("Judul", n+1), Room: "pinus", Order: n + 1})
	}
	switch kind {
	case "open":
		set.Contest.Result.Awards = append(set.Contest.Result.Awards, rank.Award{Name: "Favorit", Places: 1, Pick: true})
	case "closed":
		set.Contest.Timer.Phases = scoring.DefaultPhases(10*time.Second, time.Minute) // every turn runs over
		set.Contest.Result.Overtime = scoring.Overtime{Phase: scoring.Presenting, Per: 10 * time.Second, Points: exact.One}
		set.Contest.Result.Components = []scoring.Component{{ID: "berkas", Weight: 30 * exact.One, Scale: scale}}
	case "placed":
		set.Contest.Rubric.Places, set.Contest.Result.Method = true, rank.RankSum
	case "rounds":
		set.Contest.Result.Rounds = []scoring.Round{{Name: "Final", Top: 2, Each: scoring.FromOverall, Room: "eboni"}}
	}
	c := &contest{t: t, at: time.Date(2023, 3, 20, 1, 0, 0, 0, time.UTC), login: map[string]scoring.Proof{}}
	c.do(scoring.Host.User, scoring.Configure{Setup: set})
	if before != nil {
		before(c)
	}
	for _, p := range set.People {
		c.do(scoring.Host.User, scoring.IssuePIN{User: p.User, Hash: "x", Readmit: true})
		c.login[p.User] = scoring.ProofByPIN(c.s.Seq)
	}
	for n, l := range c.s.Slots {
		if l.Phase != scoring.Queued || c.s.OnStage(l.Room) != nil {
			continue
		}
		c.do("sari", scoring.Call{Slot: l.Entry.ID})
		for j, user := range []string{"ani", "budi", "eko"} {
			if c.s.Sits(c.s.Person(user), l) && l.Cell(user).Recusal == nil && l.Room == "pinus" && (kind != "open" || n+j < 3) {
				v := exact.Decimal(80-10*min(n, 2)+j) * exact.One
				if kind == "open" && n == 1 { // a tie
					v = exact.Decimal(80+j) * exact.One
				}
				c.do(user, scoring.Submit{Slot: l.Entry.ID, Scores: map[string]exact.Decimal{"isi": v, "gaya": v}, Strength: "bagus"})
			}
		}
		switch {
		case kind == "placed": // so that places can be given anew
			c.do("sari", scoring.Next{Room: l.Room})
			c.do("sari", scoring.Next{Room: l.Room})
		case kind != "open" || n < 2:
			c.do("sari", scoring.Close{Slot: l.Entry.ID})
		}
	}
	if kind == "closed" {
		for _, l := range c.s.Slots {
			if l.Component("berkas") == nil {
				c.do("wakil", scoring.SetComponents{Component: "berkas", Values: []scoring.EntryValue{{Slot: l.Entry.ID, Value: 50 * exact.One}}})
			}
		}
	}
	if kind == "sealed" {
		c.do("panitia", scoring.ProposeSeal{})
		c.do("wakil", scoring.ConfirmSeal{Of: c.s.Seq})
	}
	return c
}

// try lets somebody ask for something, and says whether anything came of it.
func (i *insider) try(by scoring.Actor, c scoring.Command) bool {
	events, err := scoring.Decide(i.s, by, c)
	for _, e := range events {
		if !e.Draft() {
			e.Seq = i.s.Seq + 1
			binary.BigEndian.PutUint64(e.Hash[:], e.Seq)
		}
		e.At = i.events[len(i.events)-1].At.Add(7 * time.Second)
		e.Clock = e.At.Sub(time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC))
		i.s, i.events = scoring.Apply(i.s, e), append(i.events, e)
		switch f := e.Fact.(type) {
		case scoring.PINIssued:
			i.logins = append(i.logins, scoring.Actor{User: f.User, Proof: scoring.ProofByPIN(e.Seq)})
		case scoring.DeviceRemembered:
			i.logins = append(i.logins, scoring.Actor{User: f.User, Proof: scoring.ProofByDevice(scoring.Device{Key: f.Key}.Fingerprint())})
		}
	}
	if i.did != nil && err == nil && len(events) > 0 {
		i.did[commandOf(c)]++
	}
	return err == nil
}

func commandOf(c scoring.Command) string {
	return strings.TrimPrefix(fmt.Sprintf("%T", c), "scoring.")
}

// act is one move, by any login, or half the time by the newest.
func (i *insider) act() {
	by := i.logins[i.IntN(len(i.logins))]
	if i.IntN(2) == 0 {
		by = i.logins[len(i.logins)-1]
	}
	i.try(by, i.move())
}

// finish brings the contest to its seal, if the insider can.
func (i *insider) finish() {
	me := i.logins[0]
	for range 4 {
		if p := i.s.Proposal; p != nil {
			for _, by := range i.logins {
				if i.s.Proposal == p && p.Unseal {
					i.try(by, scoring.ConfirmUnseal{Of: p.Seq, Reason: "x"})
				} else if i.s.Proposal == p {
					i.try(by, scoring.ConfirmSeal{Of: p.Seq, Reason: "x"})
				}
			}
			i.try(me, scoring.WithdrawSeal{})
		}
		if i.s.Sealed != nil { // and to what the public is told
			i.try(me, scoring.Announce{Act: scoring.RevealStart})
			i.try(me, scoring.Announce{Act: scoring.RevealJump, Step: len(i.s.RevealSteps())})
			i.try(me, scoring.Publish{As: scoring.PublishWinners})
			return
		}
		i.try(me, scoring.IssuePIN{User: i.one("wakil", "budi", "lain"), Hash: "x", Readmit: true})
		r := i.s.Ready()
		for _, l := range r.Open {
			if !l.Open() || !i.try(me, scoring.Close{Slot: l.Entry.ID}) {
				i.try(me, scoring.Withdraw{Slot: l.Entry.ID, Reason: "x"})
			}
		}
		for _, o := range r.Overtime {
			i.try(me, scoring.ConfirmOvertime{Slot: o.Slot, Over: o.Over, Points: o.Points, Reason: i.reason()})
		}
		for _, tie := range append(r.Ties, r.RoundTie) {
			var ids []string
			for _, row := range tie {
				ids = append(ids, row.Entry)
			}
			i.Shuffle(len(ids), func(a, b int) { ids[a], ids[b] = ids[b], ids[a] })
			i.try(me, scoring.DecideTie{Entries: ids, Reason: "x"})
		}
		for _, award := range r.Picks {
			for range 4 {
				if i.try(me, scoring.Pick{Award: award, Entries: []string{i.entry()}, Reason: "x"}) {
					break
				}
			}
		}
		i.try(me, scoring.ProposeSeal{Waive: "x"})
	}
}

// TestOneOrganizerAlone holds that one organizer alone, whatever they do in whatever
// order and under whatever names, seals no other result than the jurors' own sheets
// make, but with what they did in the minutes. JURI_LONG=1 tries a million orders.
func TestOneOrganizerAlone(t *testing.T) {
	sequences := 10_000
	if os.Getenv("JURI_LONG") != "" {
		sequences = 1_000_000
	}
	kinds := []string{"closed", "open", "rounds", "sealed", "placed"}
	var starts []*contest
	for _, kind := range kinds {
		starts = append(starts, honest(t, kind, nil))
	}
	did, sealed, other := map[string]int{}, 0, 0
	for n := range sequences {
		i := &insider{Rand: rand.New(rand.NewPCG(uint64(n), 15)), did: did}
		c := starts[n%len(starts)]
		if n/len(starts)%16 == 0 { // there before anybody was
			c = honest(t, kinds[n/len(starts)%3], func(c *contest) {
				i.s, i.events, i.logins = c.s, c.events, []scoring.Actor{{User: "panitia"}}
				for range 6 {
					i.act()
				}
				c.s, c.events, c.at = i.s, i.events, i.events[len(i.events)-1].At
			})
		}
		was := c.s
		i.s, i.events = was, slices.Clip(c.events)
		i.logins = append([]scoring.Actor{{User: "panitia", Proof: c.login["panitia"]}}, i.logins...)
		for range 30 {
			i.act()
		}
		i.finish()
		if i.s.Sealed == nil || i.s.Sealed.Seq <= was.Seq {
			continue
		}
		sealed++
		if places(was) == places(i.s) {
			continue
		}
		other++
		if missing := i.unsaid(was, c.told(), []string{"id", "en"}[n/2%2]); len(missing) > 0 {
			t.Fatalf("sequence %d: the minutes do not say\n%s\nof%s", n, strings.Join(missing, "\n"), i.story(was.Seq))
		}
	}
	t.Logf("%d sequences, %d sealed, %d of them with another result", sequences, sealed, other)
	if sealed < sequences/2 || other < sequences/4 {
		t.Error("the search is too weak")
	}
	for _, name := range commands(t) {
		host := slices.Contains([]string{"BeginJournal", "RecordRestore", "SetClock"}, name)
		if (did[name] == 0) != host {
			t.Errorf("%s came to something %d times", name, did[name])
		}
	}
}

// story is what happened after the record.
func (i *insider) story(after uint64) string {
	var b strings.Builder
	for _, e := range i.events {
		if e.Seq > after {
			fmt.Fprintf(&b, "\n%d %s (%s) %s %+v", e.Seq, e.By, e.Proof, scoring.TypeOf(e.Fact), e.Fact)
		}
	}
	return b.String()
}

// commands names every command that there is.
func commands(t testing.TB) (names []string) {
	files, err := filepath.Glob("../../scoring/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		noError(t, err)
		for _, m := range regexp.MustCompile(`(?m)^func \((?:\w+ )?(\w+)\) decide\(`).FindAllStringSubmatch(string(text), -1) {
			if !strings.HasSuffix(f, "_test.go") {
				names = append(names, m[1])
			}
		}
	}
	return slices.SortedFunc(slices.Values(names), cmp.Compare[string])
}
