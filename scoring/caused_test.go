package scoring

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// game plays random commands by anybody, in a contest whose secret is on record;
// every other one has a further round, which it comes to.
func game(t *testing.T, seed uint64, steps int, each func(was State, e Event)) {
	rng := rand.New(rand.NewPCG(seed, 23))
	data := make([]byte, steps*40)
	for i := range data {
		data[i] = byte(rng.Uint32())
	}
	c := smallSetup()
	c.People = append(c.People, Person{User: "wakil", Name: "Wakil", Role: Organizer}, Person{User: "eko", Name: "Eko", Role: Juror, Reserve: true})
	withKeys(&c)
	if seed%2 == 1 {
		c.Contest.Result.Rounds = []Round{{Name: "Final", Top: 2, Each: FromOverall, Room: "eboni"}}
		c.Contest.Result.Awards = append(c.Contest.Result.Awards, rank.Award{Name: "Favorit", Places: 1, Pick: true})
	}
	if seed%4 == 0 {
		withFile(&c)
		withOvertime(&c)
	}
	r, w := &fuzzSource{data}, newWorld(t, c)
	w.s.Secret = Hash{1}
	try := func(user string, c Command) {
		if set, is := c.(Configure); is {
			set.Setup.Contest.Result = w.s.Contest.Result
			c = set
		}
		events, err := Decide(w.s, w.as(user), c)
		if err != nil {
			return
		}
		for _, e := range events {
			was := w.s
			if e = w.stamp(e, was.Seq); !e.Draft() {
				each(was, e)
			}
			w.s = Apply(was, e)
		}
	}
	for step := range steps {
		w.clock += time.Duration(r.n(4)) * 100 * time.Second
		user := r.of("panitia", "@host", "sari", "joko", "ani", "budi", "cici", "layar", "nobody")
		switch {
		case step%20 != 19:
			try(user, r.command())
		case seed%2 == 1:
			w.judged(r, try)
			try("panitia", Advance{})
			try("panitia", Advance{Back: r.n(2) == 0})
			try("wakil", Advance{})
		default:
			w.judged(r, try)
			try("panitia", ProposeSeal{"kurang"})
			if r.n(3) == 0 {
				try("panitia", WithdrawSeal{})
			}
			if p := w.s.Proposal; p != nil {
				try("wakil", ConfirmSeal{p.Seq, "berdua"})
			}
			try("panitia", Object{r.of("p1", "p2"), r.of("", "Rina"), "x"})
			try("wakil", AnswerObjection{w.s.Seq, "x"})
			if w.s.Sealed != nil {
				try("panitia", Announce{Act: RevealJump, Step: len(w.s.RevealSteps())})
				try("panitia", Publish{PublishWinners})
			}
			if w.s.Sealed != nil && r.n(2) == 0 {
				try("panitia", ProposeUnseal{"salah hitung"})
				try("wakil", ConfirmUnseal{w.s.Seq, "berdua"})
			}
		}
	}
	try("@host", RecordRestore{3, "aa", "laptop rusak"})
	try("panitia", TakeBackup{})
}

// judged brings every entry to its close, as far as it goes, and decides what is left.
func (w *world) judged(r *fuzzSource, try func(user string, c Command)) {
	for _, l := range w.s.Slots {
		id := l.Entry.ID
		try("panitia", CallIn{Room: l.Room, Juror: "eko", For: r.of("ani", "cici"), Reason: "x"})
		try("panitia", CallIn{Room: l.Room, Juror: "ani", For: "eko", Slots: [][]string{nil, {id}}[r.n(2)], Reason: "x"})
		try("panitia", Call{id})
		try("panitia", Pause{l.Room})
		try("panitia", Resume{l.Room})
		if w.s.Contest.Result.Overtime.Per > 0 {
			w.clock += time.Duration(7+r.n(3)) * time.Minute
			try("panitia", Next{l.Room})
			o := w.s.Overrun(w.s.Slot(id))
			if r.n(2) == 0 {
				try("panitia", DismissOvertime{id, o.Over, "x"})
			}
			try("panitia", ConfirmOvertime{id, o.Over, o.Points, "x"})
		}
		try("panitia", DeclareExcused{id, "ani", "x"})
		try("ani", Unexcuse{Slot: id})
		try("panitia", Recuse{id, "budi", "x"})
		try("panitia", Unrecuse{id, "budi", "x"})
		try("budi", Acknowledge{w.s.Seq})
		try("ani", AttestSheets{Digest: w.s.SheetsOf("ani").Digest()})
		for _, juror := range []string{"ani", "budi", "cici", "eko"} {
			try(juror, sheet(id, r.of("70", "80"), "70"))
		}
		if l = w.s.Slot(id); l.Open() {
			try("panitia", Close{id})
		} else if l.Counts() && l.Phase != Closed {
			try("panitia", Withdraw{id, "x"})
		}
	}
	try("ani", RememberDevice{deviceKey})
	try("panitia", ForgetDevice{"ani", deviceKey})
	named := w.s.Recorded()
	named.People[0].Name = r.of("Ani", "Anita")
	try("@host", Configure{Setup: named, Reason: "salah eja"})
	for _, id := range []string{"p1", "p2"} {
		try("panitia", SetComponents{"berkas", []EntryValue{{id, d("12")}}, ""})
		try("panitia", Adjust{id, -exact.One, "x"})
		try("wakil", ConfirmAdjustment{w.s.Seq, "x"})
	}
	if all := w.s.Adjustments(); len(all) > 0 && r.n(2) == 0 {
		try("panitia", WithdrawAdjustment{all[0].Seq, "x"})
	}
	ready := w.s.Ready()
	for _, tie := range append(ready.Ties, ready.RoundTie) {
		try("panitia", DecideTie{Entries: rank.EntriesOf(tie), Seed: r.of("", "6"), Reason: "x"})
	}
	for _, award := range ready.Picks {
		try("panitia", Pick{award, []string{r.of("p1", "p2", "p3")}, "x"})
	}
	for _, l := range w.s.Slots {
		if c := l.Cell("ani"); c.Sheet != nil && r.n(8) == 0 {
			try("panitia", Void{l.Entry.ID, "ani", "x", r.n(2) == 0})
			try("wakil", ConfirmVoid{w.s.Seq, "x"})
		}
	}
}

// TestCausedWhatWasDecided holds that nothing is taken for forged which Decide let
// happen.
func TestCausedWhatWasDecided(t *testing.T) {
	seen := map[string]int{}
	for seed := range uint64(300) {
		game(t, seed, 80, func(was State, e Event) {
			seen[TypeOf(e.Fact)]++
			if err := Caused(was, e); err != nil {
				t.Errorf("game %d: %s by %s: %v\n%+v", seed, TypeOf(e.Fact), e.By, err, e.Fact)
			}
		})
	}
	for _, f := range Facts() {
		switch f.(type) {
		case DraftSaved, JournalBegun, PINAcknowledged, LockLifted, FeedbackHeld, FeedbackReleased, FeedbackStruck, VoidWithdrawn:
		default:
			if seen[TypeOf(f)] == 0 {
				t.Errorf("%s does not happen", TypeOf(f))
			}
		}
	}
}

// TestCausedByNobodyElse holds that a fact under the name of a board, or of
// somebody whom the contest does not know, is taken for forged whatever it is; and
// most facts under the name of a juror or moderator who did not cause them.
func TestCausedByNobodyElse(t *testing.T) {
	all, found := 0, 0
	for seed := range uint64(100) {
		game(t, seed, 60, func(was State, e Event) {
			if _, device := e.Fact.(DeviceRemembered); device {
				return
			}
			for _, other := range []string{"layar", "nobody", "sari", "cici"} {
				if other == e.By {
					continue
				}
				forged := e
				forged.By = other
				forged.Proof = ""
				err := Caused(was, forged)
				if p := was.Person(other); err == nil && (p == nil || p.Role == Board) {
					t.Errorf("game %d: %s by %s: nobody finds it", seed, TypeOf(e.Fact), other)
				}
				if all++; err != nil {
					found++
				}
			}
		})
	}
	if found*10 < all*8 {
		t.Errorf("%d of %d found", found, all)
	}
}

// TestForgedResults holds each way to another result that keeps all hashes whole.
func TestForgedResults(t *testing.T) {
	seal := func(change func(w *world, f *ResultSealed, e *Event)) error {
		w := sealable(t)
		w.must("panitia", ProposeSeal{})
		events, err := Decide(w.s, w.as("wakil"), ConfirmSeal{Of: w.s.Proposal.Seq})
		if err != nil {
			t.Fatal(err)
		}
		e := w.stamp(events[0], w.s.Seq)
		f := e.Fact.(ResultSealed)
		f.Snapshot.Rows = append([]Row(nil), f.Snapshot.Rows...)
		change(w, &f, &e)
		e.Fact = f
		return Caused(w.s, e)
	}
	if err := seal(func(*world, *ResultSealed, *Event) {}); err != nil {
		t.Fatalf("as it was: %v", err)
	}
	for name, change := range map[string]func(w *world, f *ResultSealed, e *Event){
		"winners exchanged": func(_ *world, f *ResultSealed, _ *Event) {
			r := f.Snapshot.Rows
			r[0].Entry, r[1].Entry = r[1].Entry, r[0].Entry
			f.Snapshot.Digest = f.Snapshot.Sum()
		},
		"a score": func(_ *world, f *ResultSealed, _ *Event) {
			f.Snapshot.Rows[0].ScoreNum++
			f.Snapshot.Digest = f.Snapshot.Sum()
		},
		"an award": func(_ *world, f *ResultSealed, _ *Event) {
			f.Snapshot.Rows[1].Award, f.Snapshot.Digest = "Emas", f.Snapshot.Sum()
		},
		"the digest":       func(_ *world, f *ResultSealed, _ *Event) { f.Snapshot.Digest[0]++ },
		"confirmed by one": func(_ *world, _ *ResultSealed, e *Event) { e.By = "panitia" },
		"by the board":     func(_ *world, _ *ResultSealed, e *Event) { e.By = "layar" },
		"at the server":    func(_ *world, _ *ResultSealed, e *Event) { e.Proof = AtServer },
		"another proposer": func(_ *world, f *ResultSealed, _ *Event) { f.Proposer = "ani" },
		"no proposal":      func(w *world, _ *ResultSealed, _ *Event) { w.s.Proposal = nil },
		"sheets moved since": func(w *world, _ *ResultSealed, _ *Event) {
			s := SheetSubmitted{Slot: "p1", Juror: "ani", Scores: Scores{{"isi", d("1")}, {"gaya", d("1")}}, Revision: 2}
			w.apply("ani", s)
		},
		"sealed unasked of a reason": func(_ *world, f *ResultSealed, _ *Event) { f.Shared = "x" },
	} {
		if err := seal(change); err == nil {
			t.Errorf("%s: nobody finds it", name)
		}
	}
}

// sealable is a contest that is ready to be sealed.
func sealable(t *testing.T) *world {
	c := smallSetup()
	c.People = append(c.People, Person{User: "wakil", Name: "Wakil", Role: Organizer})
	c.Entries = c.Entries[:2]
	withKeys(&c)
	w := newWorld(t, c)
	w.s.Secret = Hash{1}
	for i, p := range []string{"p1", "p2"} {
		w.must("panitia", Call{p})
		for j, juror := range []string{"ani", "budi"} {
			v := d(fmt.Sprint(80 - 10*i + j))
			w.must(juror, Submit{Slot: p, Scores: map[string]exact.Decimal{"isi": v, "gaya": v}})
		}
		w.must("panitia", Close{p})
	}
	return w
}
