package scoring

import (
	"math/rand/v2"
	"slices"
	"testing"

	"juri/scoring/exact"
)

// lively draws what an afternoon of lists, corrections and paper is made of.
type lively struct {
	*rand.Rand
	w *world
}

func (r lively) one(of ...string) string { return of[r.IntN(len(of))] }

func (r lively) entry() string { return r.one("p1", "p1", "p2", "p3", "e1") }

// list is the list as it was filed, with something of it changed.
func (r lively) list() Setup {
	c := r.w.s.Recorded()
	c.Entries = slices.Clone(c.Entries)
	for range 1 + r.IntN(2) {
		a, b := &c.Entries[r.IntN(len(c.Entries))], &c.Entries[r.IntN(len(c.Entries))]
		switch r.IntN(7) {
		case 0:
			a.Unit, a.Title, b.Unit, b.Title = b.Unit, b.Title, a.Unit, a.Title
		case 1:
			a.Unit = r.one("RSUD", "Dinkes")
		case 2:
			a.Title = r.one("Satu", "Dua", "Tiga")
		case 3:
			a.Category = r.one("", "A")
		case 4:
			a.Room = r.one("pinus", "eboni")
		case 5:
			a.Presenter, a.Order = r.one("Dewi", "Dewa"), r.IntN(5)
		case 6:
			if len(c.Entries) > 2 {
				c.Entries = slices.Delete(c.Entries, 0, 1)
			}
		}
	}
	return c
}

// people is the contest's own files with somebody called otherwise.
func (r lively) people() Setup {
	c := r.w.s.Recorded()
	c.People = slices.Clone(c.People)
	switch p := &c.People[r.IntN(2)]; r.IntN(3) {
	case 0:
		p.Name = r.one("Ani", "Anita")
	case 1:
		p.Institution = r.one("", "UB")
	case 2:
		c.People = slices.DeleteFunc(c.People, func(o Person) bool { return o.User == "budi" })
		if r.IntN(2) == 0 {
			c.People = append(c.People, Person{User: "budi", Name: r.one("Budi", "Bambang"), Role: Juror})
		}
	}
	return c
}

func (r lively) values() map[string]exact.Decimal {
	m := map[string]exact.Decimal{"isi": exact.Decimal(r.IntN(3)) * exact.One, "gaya": exact.Decimal(r.IntN(3)) * exact.One}
	if r.IntN(4) == 0 {
		delete(m, "gaya")
	}
	return m
}

// void is for a sheet that there is, if one is.
func (r lively) void(reason string) Void {
	for _, l := range r.w.s.Slots {
		for _, c := range l.Cells {
			if c.Sheet != nil {
				return Void{l.Entry.ID, c.Juror, reason, r.IntN(3) == 0}
			}
		}
	}
	return Void{"p1", "ani", reason, false}
}

func (r lively) step() (user string, c Command) {
	juror, reason := r.one("ani", "budi", "cici"), r.one("", "salah ketik")
	switch r.IntN(20) {
	case 16:
		return r.one("panitia", "sari"), []Command{Withdraw{r.entry(), reason}, MarkAbsent{r.entry(), reason}, Reinstate{r.entry(), reason}}[r.IntN(3)]
	case 17:
		return r.one("panitia", "sari"), []Command{Undo{"pinus", reason}, Move{r.entry(), r.one("pinus", "eboni"), "", reason}, Disqualify{r.entry(), reason}}[r.IntN(3)]
	case 18:
		return "panitia", []Command{r.void(reason), r.void("x"), r.void("x"), DeclareExcused{r.entry(), juror, reason}, Unexcuse{r.entry(), juror}, Unrecuse{r.entry(), juror, reason}}[r.IntN(6)]
	case 19:
		if len(r.w.s.Voids) > 0 {
			return r.one("panitia", "wakil"), ConfirmVoid{Of: r.w.s.Voids[0].Seq}
		}
		return juror, Acknowledge{r.w.s.Seq}
	case 0, 1:
		return "panitia", Next{r.one("pinus", "eboni")}
	case 2:
		return "panitia", Call{r.entry()}
	case 3:
		return "panitia", []Command{Close{r.entry()}, Withdraw{Slot: r.entry()}, MarkAbsent{Slot: r.entry()}}[r.IntN(3)]
	case 4:
		return "panitia", Reopen{r.entry(), reason}
	case 5:
		return "panitia", []Command{Undo{Room: "pinus"}, Move{r.entry(), r.one("pinus", "eboni"), "", "x"}}[r.IntN(2)]
	case 6, 7:
		return "panitia", Configure{Setup: r.list(), Reason: reason}
	case 8:
		return "@host", Configure{Setup: r.people(), Reason: reason}
	case 9:
		return "panitia", EditEntry{Entry: r.entry(), Unit: ptr(r.one("RSUD", "SDN", "Dinkes")), Reason: reason}
	case 10:
		return "panitia", EditEntry{Entry: r.entry(), Presenter: ptr(r.one("Dewi", "Dewa"))}
	case 11:
		return juror, EditSheet{Slot: r.entry(), Set: r.values(), Discard: r.IntN(5) == 0}
	case 12:
		return juror, Submit{Slot: r.entry(), Scores: r.values(), Strength: r.one("", "jelas")}
	case 13:
		return "panitia", EditSheet{Slot: r.entry(), Juror: juror, Set: r.values(), Discard: r.IntN(5) == 0}
	case 14:
		return "panitia", Submit{Slot: r.entry(), Juror: juror, Scores: r.values()}
	}
	return "panitia", onPaper(PaperSheet{Slot: r.entry(), Juror: juror, Scores: r.values(), Uncalled: r.IntN(2) == 0})
}

// Whatever comes after what, nobody whom people know becomes another without a
// fact that says so and why, what a juror handed in or typed is replaced by
// nobody else, and it is all the same after a restart.
func TestNothingInSilence(t *testing.T) {
	done := map[string]int{}
	for seed := range uint64(400) {
		c := smallSetup()
		c.People = append(c.People, Person{User: "wakil", Role: Organizer})
		withKeys(&c)
		w := newWorld(t, c)
		r := lively{rand.New(rand.NewPCG(seed, 14)), w}
		for range 40 {
			user, c := r.step()
			was, from := w.s, len(w.events)
			events, err := Decide(w.s, w.as(user), c)
			if err != nil {
				continue
			}
			w.happen(events...)
			for _, e := range events {
				done[TypeOf(e.Fact)]++
			}
			checkSheets(t, c, was, w.s)
			checkIdentity(t, was, w.s, w.events[from:])
			checkTaken(t, user, was, w.s, w.events[from:])
			if again, err := Decide(w.s, Host, Configure{Setup: w.s.Recorded()}); err != nil || len(again) > 0 {
				t.Fatalf("after %#v what is recorded is no longer what is: %v %v", c, again, err)
			}
		}
		checkReplay(t, w)
	}
	for _, f := range []string{"entry.corrected", "person.corrected", "sheet.submitted", "draft.saved", "entry.set", "entry.removed", "slot.moved",
		"sheet.voided", "juror.excused", "slot.disqualified", "change.acknowledged"} {
		if done[f] < 20 {
			t.Errorf("%s came to be only %d times", f, done[f])
		}
	}
}

// checkTaken sees to it that an entry with sheets goes out of the contest, comes
// back or changes rooms for a reason alone, that no moderator has it so once it is
// scored, and that no sheet stops counting but by two people.
func checkTaken(t testing.TB, by string, was, is State, since []Event) {
	t.Helper()
	why := ""
	for _, e := range since {
		switch f := e.Fact.(type) {
		case PhaseSet:
			why += f.Reason
		case SlotMoved:
			why += f.Reason
		case SlotDisqualified:
			why += f.Reason
		case Undone:
			why += f.Reason
		case EntryCorrected:
			why += f.Reason
		}
	}
	for _, l := range was.Slots {
		now := is.Slot(l.Entry.ID)
		if now == nil {
			continue // checkSheets has it
		}
		if l.HasSheet() && (l.Counts() != now.Counts() || l.Room != now.Room) {
			switch {
			case why == "":
				t.Fatalf("%s of %s is %s of %s in silence", l.Entry.ID, l.Room, now.Phase, now.Room)
			case by == "sari" && was.scored(l):
				t.Fatalf("a moderator took %s, which was scored", l.Entry.ID)
			}
		}
		for _, c := range l.Cells {
			after := now.Cell(c.Juror)
			if c.Sheet == nil || after.Sheet != nil {
				continue
			}
			last := after.Past[len(after.Past)-1]
			if last.Seq != c.Sheet.Seq || last.Void == nil || last.Void.By == last.Void.Proposer || last.Void.Reason == "" {
				t.Fatalf("the sheet of %s for %s is void by %+v", c.Juror, l.Entry.ID, last.Void)
			}
		}
	}
}
