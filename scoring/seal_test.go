package scoring

import (
	"crypto/sha256"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"juri/scoring/rank"
)

// judged is the small contest with everything closed: p1 and p2 share the first
// rank, above the line of an award for one; two organizers, and budi in the chair.
func judged(t testing.TB, change ...func(*Setup)) *world {
	t.Helper()
	c := smallSetup()
	c.People[1].Chair = true
	c.People = append(c.People, Person{User: "wakil", Name: "Wakil", Role: Organizer})
	c.Contest.Result.Awards = []rank.Award{{Name: "Terbaik", Places: 1}, {Name: "Favorit", Places: 2}}
	for _, f := range append(change, withKeys) {
		f(&c)
	}
	w := newWorld(t, c)
	w.must("panitia", Call{"p1"}, Next{"pinus"}, Next{"pinus"}, Call{"p2"}, Next{"pinus"}, Next{"pinus"}, Call{"p3"}, Call{"e1"})
	for slot, v := range map[string]string{"p1": "80", "p2": "80", "p3": "70"} {
		w.must("ani", sheet(slot, v, v))
		w.must("budi", sheet(slot, v, v))
	}
	w.must("cici", sheet("e1", "60", "60"))
	w.must("panitia", Close{"p1"}, Close{"p2"}, Close{"p3"}, Close{"e1"})
	return w
}

// sealedWorld is judged, with the tie decided for p2 and sealed by two people.
func sealedWorld(t testing.TB, change ...func(*Setup)) *world {
	w := judged(t, change...)
	w.must("panitia", DecideTie{Entries: []string{"p2", "p1"}, Reason: "pilihan ketua"}, ProposeSeal{})
	w.must("wakil", ConfirmSeal{Of: w.s.Proposal.Seq})
	return w
}

func TestPreconditions(t *testing.T) {
	w := judged(t)
	e := w.refused("panitia", ProposeSeal{}, CodeSealNotReady)
	equal(t, "only the tie is left", e.Args, Args{"open": "0", "missing": "0", "ties": "1", "tied": "p1 = p2"})
	w.must("panitia", DecideTie{Entries: []string{"p1", "p2"}, Reason: "ketua"})
	w.must("panitia", Reopen{Slot: "p3", Reason: "salah"})
	e = w.refused("panitia", ProposeSeal{}, CodeSealNotReady)
	equal(t, "open", e.Args["open"], "1")
	w.must("panitia", Close{"p3"}, AddEntry{"pinus", "p9", "u", "t", ""})
	e = w.refused("panitia", ProposeSeal{}, CodeSealNotReady)
	equal(t, "queued", e.Args["open"]+": "+e.Args["slots"], "1: p9")
	w.must("panitia", Call{"p9"})
	w.must("ani", sheet("p9", "10", "10"))
	w.must("panitia", Close{"p9"})
	e = w.refused("panitia", ProposeSeal{}, CodeSealNotReady)
	equal(t, "missing", e.Args["missing"]+": "+e.Args["sheets"], "1: p9 budi")
	equal(t, "which", w.s.Ready().Missing, []Waiver{{"p9", "budi"}})
	w.must("panitia", ProposeSeal{Waive: "Budi sakit"})
	w.must("budi", ConfirmSeal{Of: w.s.Proposal.Seq})
	equal(t, "waived", w.s.Sealed.Waived, []Waiver{{"p9", "budi"}})
	equal(t, "why", w.s.Sealed.Waive, "Budi sakit")
	// A sheet from somebody with a conflict is not missing.
	w = judged(t)
	equal(t, "ready but for the tie", len(w.s.Ready().Open)+len(w.s.Ready().Missing), 0)
	newWorld(t, smallSetup()).refused("panitia", ProposeSeal{}, CodeSealNotReady)
}

// One person cannot seal, however many terminals they have; two can.
func TestTwoPeople(t *testing.T) {
	for _, by := range []string{"panitia", "@host"} {
		w := judged(t)
		w.must("panitia", DecideTie{Entries: []string{"p1", "p2"}, Seed: "4"})
		w.must(by, ProposeSeal{})
		of := w.s.Proposal.Seq
		w.refused(by, ConfirmSeal{Of: of}, CodeSamePerson)
		w.refused(by, ProposeSeal{}, CodeSealPending)
		w.refused("ani", ConfirmSeal{Of: of}, CodeNotAllowed) // not in the chair
		w.refused("sari", ConfirmSeal{Of: of}, CodeNotAllowed)
		w.refused("layar", ConfirmSeal{Of: of}, CodeNotAllowed)
		w.refused("wakil", ConfirmSeal{Of: of - 1}, CodeOtherSeal)
		w.refused("wakil", ConfirmUnseal{Of: of}, CodeNoProposal)
		w.refused("budi", ProposeSeal{}, CodeNotAllowed)
		// Withdrawn and proposed by another, it is the other's.
		w.must(by, WithdrawSeal{})
		w.must("wakil", ProposeSeal{})
		w.refused("wakil", ConfirmSeal{Of: w.s.Proposal.Seq}, CodeSamePerson)
		w.refused("panitia", ConfirmSeal{Of: of}, CodeOtherSeal)
		w.must("budi", ConfirmSeal{Of: w.s.Proposal.Seq})
		equal(t, "sealed by", []string{w.s.Sealed.Proposer, w.s.Sealed.By}, []string{"wakil", "budi"})

		w.refused("panitia", ProposeUnseal{" "}, CodeReasonNeeded)
		w.must(by, ProposeUnseal{"salah hitung"})
		of = w.s.Proposal.Seq
		w.refused(by, ConfirmUnseal{Of: of}, CodeSamePerson)
		w.refused("wakil", ConfirmSeal{Of: of}, CodeNoProposal)
		w.must("wakil", ConfirmUnseal{Of: of, Reason: "kartu hilang"}) // which the host's needs
		if w.s.Sealed != nil || w.s.Proposal != nil {
			t.Fatal("still sealed")
		}
		w.must("panitia", Reopen{Slot: "p1", Reason: "salah hitung"})
		checkReplay(t, w)
	}
}

// What is confirmed is what was proposed.
func TestResultMovedSinceProposed(t *testing.T) {
	w := judged(t)
	w.must("panitia", DecideTie{Entries: []string{"p1", "p2"}, Reason: "a"}, ProposeSeal{})
	of := w.s.Proposal.Seq
	w.must("panitia", DecideTie{Entries: []string{"p2", "p1"}, Reason: "b"})
	w.refused("wakil", ConfirmSeal{Of: of}, CodeResultMoved)
	w.must("panitia", WithdrawSeal{}, ProposeSeal{}, Say{"pinus", "sebentar"})
	w.must("wakil", ConfirmSeal{Of: w.s.Proposal.Seq}) // a message moves nothing
	equal(t, "first", w.s.Sealed.Rows[0].Entry, "p2")
}

func TestSnapshot(t *testing.T) {
	w := sealedWorld(t)
	n := w.s.Sealed.Snapshot
	var got []string
	for _, r := range n.Rows {
		got = append(got, itoa(r.Rank)+" "+r.Entry+" "+r.Score().String()+" "+r.Award+" "+r.DecidedBy+" "+r.Unit)
	}
	equal(t, "rows", got, []string{"1 p2 80.000000 Terbaik choice SDN", "2 p1 80.000000 Favorit choice Dinkes",
		"3 p3 70.000000 Favorit score Perumda", "4 e1 60.000000  score Bapenda"})
	if n.Head == (Hash{}) || n.Digest == (Hash{}) || n.Sum() != n.Digest {
		t.Fatalf("head %v, digest %v", n.Head, n.Digest)
	}
	// Anybody can work the digest out from what the journal has.
	b, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	zero := strings.Replace(string(b), n.Digest.String(), Hash{}.String(), 1)
	equal(t, "digest", Hash(sha256.Sum256([]byte(zero))), n.Digest)
	for i := range n.Rows {
		other := n
		other.Rows = slices.Clone(n.Rows)
		other.Rows[i].ScoreNum++
		if other.Sum() == n.Digest {
			t.Fatal("a changed row has the same digest")
		}
	}
	var back Snapshot
	if err := json.Unmarshal(b, &back); err != nil || back.Sum() != n.Digest {
		t.Fatalf("read back its digest is %v, %v", back.Sum(), err)
	}
	equal(t, "the standings are the sealed ones", w.s.Standings().Rows, n.Table().Rows)
	checkReplay(t, w)
}

// To a sealed contest nothing happens that bears on its result, whoever asks for
// what; who logs in and what boards show goes on.
func TestSealedStands(t *testing.T) {
	w := sealedWorld(t)
	was := spell(w.s.Slots) + spell(w.s.Queues)
	commands := []Command{
		Reopen{Slot: "p1", Reason: "x"}, Withdraw{Slot: "p1", Reason: "x"}, Void{Slot: "p1", Juror: "ani", Reason: "x"}, Disqualify{"p1", "x"}, Undo{Room: "pinus"}, Move{Slot: "p1", Room: "pinus"}, AddEntry{"pinus", "z", "u", "t", ""},
		EditEntry{Entry: "p1", Title: ptr("x")}, DecideTie{Entries: []string{"p1", "p2"}, Reason: "x"}, Freeze{}, ProposeSeal{},
	}
	for _, c := range commands {
		for _, who := range []string{"panitia", "@host"} {
			w.refused(who, c, CodeSealed)
		}
	}
	changed := smallSetup()
	changed.Contest.Name, changed.Contest.Result = "lain", w.s.Contest.Result
	w.refused("@host", Configure{Setup: changed}, CodeSealed)
	for _, row := range answers {
		for _, a := range append(slices.Clone(actors), "wakil") {
			events, err := Decide(w.s, Actor{User: a}, row.c)
			for _, e := range events {
				if err != nil || !outlasts(e.Fact) && !w.s.aside(e.Fact) {
					t.Errorf("%s asks for %#v of a sealed contest: %#v", a, row.c, e.Fact)
				}
			}
		}
	}
	for i := range 300 { // and so with what the fuzzer would try
		data := make([]byte, 12)
		for j := range data {
			data[j] = byte((i*31 + j*j*17) * 7)
		}
		_ = w.do("panitia", (&fuzzSource{data}).command())
		if w.s.Sealed == nil {
			t.Fatal("unsealed")
		}
	}
	w.must("panitia", Say{"pinus", "terima kasih"}, IssuePIN{User: "ani", Hash: "x"}, Revoke{"ani"}, ShowOn{Mode: ShowReveal})
	if got := spell(w.s.Slots); !strings.HasPrefix(was, got) {
		t.Error("slots changed")
	}
}

// Every fact is known to change a sealed contest, or not to.
func TestEveryFactIsSorted(t *testing.T) {
	after := strings.Fields("person.set message.said screen.set pin.issued pin.acknowledged access.revoked device.remembered device.forgotten " +
		"sheets.attested objection.recorded objection.answered change.acknowledged void.withdrawn lock.lifted clock.set journal.begun history.restored backup.taken feedback.held feedback.released feedback.struck reveal.set result.published unseal.proposed seal.withdrawn result.unsealed")
	for _, f := range Facts() {
		if got, want := outlasts(f), slices.Contains(after, TypeOf(f)); got != want {
			t.Errorf("%s may happen to a sealed contest: %v, want %v", TypeOf(f), got, want)
		}
	}
}

func TestFreeze(t *testing.T) {
	w := judged(t, func(c *Setup) { c.Contest.Show = Show{Board: Live, Jurors: Live, Moderators: ProgressOnly} })
	before := spell(*See(w.s, Actor{User: "layar"}).Table)
	w.must("panitia", Freeze{})
	w.refused("panitia", Freeze{}, CodeFrozen)
	w.must("panitia", Reopen{Slot: "p3", Reason: "x"})
	w.must("ani", sheet("p3", "99", "99"))
	seen := See(w.s, Actor{User: "layar"})
	equal(t, "the board's standings", spell(*seen.Table), before)
	if seen.Frozen == nil || seen.Frozen.Table != nil || seen.Frozen.At.IsZero() {
		t.Fatalf("a board is not told since when: %+v", seen.Frozen)
	}
	if spell(*See(w.s, Actor{User: "ani"}).Table) == before || spell(*See(w.s, Actor{User: "panitia"}).Table) == before {
		t.Error("others' standings are frozen too")
	}
	// A seal and its lifting tell the board no more than it was told before.
	w.must("panitia", Close{"p3"}, DecideTie{Entries: []string{"p1", "p2"}, Reason: "ketua"}, ProposeSeal{})
	w.must("wakil", ConfirmSeal{Of: w.s.Proposal.Seq})
	w.refused("panitia", Freeze{}, CodeSealed)
	w.refused("panitia", Unfreeze{}, CodeSealed)
	if seen := See(w.s, Actor{User: "layar"}); seen.Table != nil || seen.Frozen != nil {
		t.Errorf("the board has standings of a sealed contest: %+v", seen.Table)
	}
	w.must("panitia", ProposeUnseal{Reason: "salah hitung"})
	w.must("wakil", ConfirmUnseal{Of: w.s.Proposal.Seq})
	if seen := See(w.s, Actor{User: "layar"}); seen.Table == nil || spell(*seen.Table) != before || seen.Frozen == nil {
		t.Errorf("the unsealed contest is no longer frozen: %+v", seen.Table)
	}
	w.must("panitia", Unfreeze{})
	if spell(*See(w.s, Actor{User: "layar"}).Table) == before {
		t.Error("the board does not go on")
	}
	checkReplay(t, w)
}

// oneUnplaced makes the small contest one of two categories that are not compared, in
// one of which nobody has a place.
func oneUnplaced(c *Setup) {
	c.Contest.Result.Overall, c.Contest.Result.Awards = NotCompared, []rank.Award{{Name: "Terbaik", Places: 1, Per: rank.Per{Category: 1}}}
	c.Contest.Result.Method, c.Contest.Result.Ties = rank.Additive, []string{rank.TieShared}
	for i := range c.Entries {
		c.Entries[i].Category = map[bool]string{true: "SD", false: "SMA"}[i < 2]
	}
}

// Where categories are not compared, one in which nobody has a place is sealed for a
// reason alone.
func TestUnplacedCategory(t *testing.T) {
	w := judged(t, oneUnplaced)
	e := w.refused("panitia", ProposeSeal{}, CodeSealNotReady)
	equal(t, "no juror saw both", e.Args, Args{"open": "0", "missing": "0", "ties": "0", "nobody": string(CodeUnplaced), "categories": "“SMA”"})
	w.must("panitia", ProposeSeal{Waive: "tidak ada juri bersama"})
	w.must("budi", ConfirmSeal{Of: w.s.Proposal.Seq})
	equal(t, "why", w.s.Sealed.Waive, "tidak ada juri bersama")
}

// A result that was sealed by older rules of juri's own is held by those; the next start after
// that, or after it is unsealed, takes the newest, and nobody takes older ones again.
func TestRulesVersion(t *testing.T) {
	var c Setup
	w := judged(t, oneUnplaced, func(now *Setup) { c = *now })
	w.s.Secret = Hash{1}
	older := *w.s.Contest
	older.RulesVersion = 0
	equal(t, "to older rules", codeOf(Caused(w.s, w.stamp(Event{By: Host.User, Fact: ContestSet{older}}, w.s.Seq))), CodeNotCaused)

	w.s.Contest = &older
	held := func(user string, c Command) {
		t.Helper()
		was, n := w.s, len(w.events)
		w.must(user, c)
		for _, e := range w.events[n:] {
			if err := Caused(was, e); err != nil {
				t.Errorf("%s: %v", TypeOf(e.Fact), err)
			}
			was = Apply(was, e)
		}
	}
	held("panitia", ProposeSeal{}) // for which no reason was asked then
	held("budi", ConfirmSeal{Of: w.s.Proposal.Seq})
	n := len(w.events)
	held("@host", Configure{Setup: c})
	equal(t, "records of a sealed contest", len(w.events), n)
	held("panitia", ProposeUnseal{"salah"})
	held("budi", ConfirmUnseal{w.s.Proposal.Seq, ""})
	held("@host", Configure{Setup: c})
	equal(t, "version", w.s.Contest.RulesVersion, RulesVersion)
	w.refused("panitia", ProposeSeal{}, CodeSealNotReady)

	newer := *w.s.Contest
	newer.RulesVersion++
	b, err := json.Marshal(ContestSet{newer})
	if err != nil {
		t.Fatal(err)
	}
	_, err = DecodeFact("contest.set", b)
	equal(t, "of a newer juri", codeOf(err), CodeUnknownFact)
}

// Where jurors share the criteria out nobody could work the places out of published sheets.
func TestSharedSheetsAreNotPublished(t *testing.T) {
	w := sealedWorld(t, func(c *Setup) { c.Contest.Publish = PublishSheets })
	w.refused("panitia", Publish{PublishSheets}, CodeNotRevealed)
	w.s.own = map[seated]*Asked{{}: {}}
	w.refused("panitia", Publish{PublishSheets}, CodePublishShared)
}
