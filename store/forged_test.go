package store

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"go.etcd.io/bbolt"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// sealedFolder is a contest that two organizers sealed, everybody by a login of
// their own, with a further round or none, and its records; ani signed her sheets, where
// there is a pen of hers.
func sealedFolder(t *testing.T, rounds bool, pens ...pen) (dir string, all []scoring.Event) {
	t.Helper()
	dir = t.TempDir()
	l := openAt(t, filepath.Join(dir, JournalFile))
	b := openBoard(t, l)
	set := setup(5)
	set.People = append(set.People, scoring.Person{User: "wakil", Name: "Wakil", Role: scoring.Organizer})
	if rounds {
		set.Rooms = append(set.Rooms, scoring.Room{ID: "eboni", Name: "Eboni"})
		set.Contest.Result.Rounds = []scoring.Round{{Name: "Final", Top: 2, Each: scoring.FromOverall, Room: "eboni"}}
	}
	for _, own := range pens {
		ani := slices.IndexFunc(set.People, func(p scoring.Person) bool { return p.User == "ani" })
		set.People[ani].Keys = []string{own.line()}
	}
	set.Contest.Result.Awards = []rank.Award{{Name: "Emas", Places: 1}, {Name: "Perak", Places: 2}}
	do(t, b, scoring.Host, scoring.Configure{Setup: set})
	as := map[string]scoring.Actor{}
	for _, p := range set.People {
		e := do(t, b, scoring.Host, scoring.IssuePIN{User: p.User, Hash: "x"})
		as[p.User] = scoring.Actor{User: p.User, Proof: scoring.ProofByPIN(e[0].Seq)}
	}
	judge := func(n int) {
		for i, l := range b.State().Slots[n:] {
			slot := l.Entry.ID
			do(t, b, as["sari"], scoring.Call{Slot: slot})
			do(t, b, as["ani"], submit(slot, 90-i, 80))
			do(t, b, as["budi"], submit(slot, 70+i*i, 80-i))
			do(t, b, as["sari"], scoring.Close{Slot: slot})
		}
	}
	judge(0)
	if rounds {
		do(t, b, as["panitia"], scoring.Advance{})
		judge(5)
	}
	for _, own := range pens {
		do(t, b, as["ani"], own.attests(b.State(), "ani"))
	}
	p := do(t, b, as["panitia"], scoring.ProposeSeal{})
	do(t, b, as["wakil"], scoring.ConfirmSeal{Of: p[0].Seq})
	all = records(t, l)
	b.Close()
	noError(t, l.Close())
	return dir, all
}

// forge makes the folder's journal say these instead, with the contest's own
// secret, as whoever keeps the folder could: every hash fits.
func forge(t *testing.T, dir string, all []scoring.Event) Report {
	t.Helper()
	secret, err := readSecret(filepath.Join(dir, SecretFile))
	noError(t, err)
	path := filepath.Join(dir, JournalFile)
	l := openAt(t, path)
	if err := l.db.Update(func(tx *bbolt.Tx) error {
		b := tx.Bucket(recordsBucket)
		for seq := last(tx); seq > uint64(len(all)); seq-- {
			if err := b.Delete(key(seq)); err != nil {
				return err
			}
		}
		var prev scoring.Hash
		for i, e := range all {
			e.Seq = uint64(i + 1)
			if err := secret.Seal(&e, prev); err != nil {
				return err
			}
			if err := b.Put(key(e.Seq), e.Record); err != nil {
				return err
			}
			prev = e.Hash
		}
		return tx.Bucket(metaBucket).Put(headKey, joinHead(uint64(len(all)), prev))
	}); err != nil {
		t.Fatal(err)
	}
	noError(t, l.Close())
	r, err := Verify(path)
	noError(t, err)
	return r
}

// altered changes one thing in the records, and says what.
func altered(r *rand.Rand, all []scoring.Event) (what string, now []scoring.Event) {
	now = slices.Clone(all)
	at := func(is func(scoring.Event) bool) int {
		for {
			if i := r.IntN(len(now)); is(now[i]) {
				return i
			}
		}
	}
	fact := func(kinds ...string) func(scoring.Event) bool {
		return func(e scoring.Event) bool { return slices.Contains(kinds, scoring.TypeOf(e.Fact)) }
	}
	played := func(e scoring.Event) bool { return e.By != scoring.Host.User }
	kinds := 9
	if slices.ContainsFunc(all, fact("round.advanced")) {
		kinds = 11
	}
	switch r.IntN(kinds) {
	case 0:
		i := at(played)
		others := slices.DeleteFunc([]string{"ani", "budi", "layar", "nobody"}, func(u string) bool { return u == now[i].By })
		now[i].By = others[r.IntN(len(others))]
		return "author", now
	case 1:
		i := at(played)
		now[i].By = []string{"panitia", "wakil", "sari"}[r.IntN(3)]
		if now[i].By == all[i].By {
			now[i].By = "layar"
		}
		return "author, and how they logged in", now
	case 2:
		i := at(fact("sheet.submitted"))
		f := now[i].Fact.(scoring.SheetSubmitted)
		f.Scores = slices.Clone(f.Scores)
		f.Scores[r.IntN(2)].Value = exact.Decimal(1+r.IntN(60)) * exact.One
		now[i].Fact = f
		return "a score", now
	case 3:
		i := at(fact("sheet.submitted"))
		f := now[i].Fact.(scoring.SheetSubmitted)
		f.Juror = map[string]string{"ani": "budi", "budi": "ani"}[f.Juror]
		now[i].Fact = f
		return "whose sheet", now
	case 4:
		i := at(fact("result.sealed"))
		f := now[i].Fact.(scoring.ResultSealed)
		f.Snapshot.Rows = slices.Clone(f.Snapshot.Rows)
		a, b := 0, 1+r.IntN(4)
		f.Snapshot.Rows[a].Entry, f.Snapshot.Rows[b].Entry = f.Snapshot.Rows[b].Entry, f.Snapshot.Rows[a].Entry
		f.Snapshot.Digest = f.Snapshot.Sum()
		now[i].Fact = f
		return "the winner", now
	case 5:
		i := at(fact("result.sealed"))
		f := now[i].Fact.(scoring.ResultSealed)
		f.Proposer = []string{"wakil", "ani", "sari"}[r.IntN(3)]
		now[i].Fact = f
		return "who proposed", now
	case 6:
		i := at(fact("result.sealed", "seal.proposed"))
		now[i].Proof = []scoring.Proof{scoring.AtServer, ""}[r.IntN(2)]
		if scoring.TypeOf(now[i].Fact) == "seal.proposed" {
			now[i].By = "wakil"
		}
		return "one on both sides, or nobody who logged in", now
	case 9:
		i := at(fact("round.advanced"))
		f := now[i].Fact.(scoring.RoundAdvanced)
		f.Entries, f.Onward = slices.Clone(f.Entries), slices.Clone(f.Onward)
		n := r.IntN(len(f.Entries))
		for _, id := range []string{"p1", "p2", "p3", "p4", "p5"} {
			if !slices.ContainsFunc(f.Onward, func(o scoring.Onward) bool { return o.Of == id }) {
				f.Entries[n].ID, f.Entries[n].Of, f.Onward[n] = id+".2", id, scoring.Onward{ID: id + ".2", Of: id}
				break
			}
		}
		now[i].Fact = f
		return "who goes on", now
	case 10:
		i := at(fact("result.sealed"))
		f := now[i].Fact.(scoring.ResultSealed)
		f.Snapshot.Rounds = slices.Clone(f.Snapshot.Rounds)
		k := &f.Snapshot.Rounds[r.IntN(2)]
		k.Rows = slices.Clone(k.Rows)
		k.Rows[0].Entry, k.Rows[1].Entry = k.Rows[1].Entry, k.Rows[0].Entry
		f.Snapshot.Digest = f.Snapshot.Sum()
		now[i].Fact = f
		return "a round's winner", now
	case 7:
		i := at(fact("sheet.submitted", "seal.proposed", "phase.set", "round.advanced"))
		return "a record left out", slices.Delete(now, i, i+1)
	default:
		i := at(fact("sheet.submitted"))
		return "a record twice", slices.Insert(now, i+1, now[i])
	}
}

// TestForged holds that a journal which somebody altered so that every hash fits is
// named for what it is, by a record; with a further round and without.
func TestForged(t *testing.T) {
	rounds := 60
	if longForm() {
		rounds = 1000
	}
	for _, further := range []bool{false, true} {
		dir, all := sealedFolder(t, further)
		if r := forge(t, dir, all); !r.OK() || len(r.Forged) > 0 || r.Begun != 1 {
			t.Fatalf("as it was: %+v", r)
		}
		kinds := map[string]int{}
		for n := range rounds {
			what, now := altered(rand.New(rand.NewPCG(uint64(n), 8)), all)
			kinds[what]++
			if r := forge(t, dir, now); len(r.Forged) == 0 && r.OK() {
				t.Errorf("%d, %s: nobody finds it", n, what)
			}
		}
		if len(kinds) < 9 || further && len(kinds) < 11 {
			t.Errorf("only %v", kinds)
		}
		t.Logf("%d altered journals, each named: %v", rounds, kinds)
	}
}

// TestForgedNamesTheRecord holds which record is named, and in which words.
func TestForgedNamesTheRecord(t *testing.T) {
	dir, all := sealedFolder(t, false)
	i := slices.IndexFunc(all, func(e scoring.Event) bool { return scoring.TypeOf(e.Fact) == "sheet.submitted" })
	now := slices.Clone(all)
	for _, e := range all {
		if f, is := e.Fact.(scoring.PINIssued); is && f.User == "layar" {
			now[i].By, now[i].Proof = "layar", scoring.ProofByPIN(e.Seq)
		}
	}
	r := forge(t, dir, now)
	if len(r.Forged) == 0 || r.Forged[0].Record != uint64(i+1) || r.Forged[0].What.Code != CodeRecordForged ||
		r.Forged[0].What.Args["author"] != "layar" || r.Forged[0].What.Args["why"] != string(scoring.CodeNotAllowed) {
		t.Errorf("%+v", r.Forged)
	}
}
