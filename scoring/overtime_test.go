package scoring

import (
	"math/rand/v2"
	"testing"
	"time"

	"juri/scoring/exact"
)

// withOvertime deducts a point and a half for each minute begun after half a minute.
func withOvertime(c *Setup) {
	c.Contest.Result.Overtime = Overtime{Phase: Presenting, After: 30 * time.Second, Per: time.Minute, Points: d("1.5")}
}

// talks lets the entry talk so long, and goes on to its questions.
func (w *world) talks(id string, long time.Duration) {
	w.must("sari", Call{id})
	w.clock += long
	w.must("sari", Next{"pinus"})
}

// The clock proposes, and nothing is deducted before a person confirms it; what they
// decide about stays decided until the turn is measured anew.
func TestOvertime(t *testing.T) {
	c := smallSetup()
	withOvertime(&c)
	c.People = append(c.People, Person{User: "wakil", Name: "Wakil", Role: Organizer})
	withKeys(&c)
	w := newWorld(t, c)
	w.talks("p1", 7*time.Minute+30*time.Second+999*time.Millisecond)
	equal(t, "let go", len(w.s.Overruns("")), 0)
	w.must("sari", Undo{Room: "pinus"})
	w.phase("p1", Presenting)
	w.clock += time.Minute + time.Second
	w.must("sari", Next{"pinus"})
	want := []Overrun{{"p1", 91 * time.Second, d("3")}}
	equal(t, "measured anew", w.s.Overruns("pinus"), want)
	equal(t, "of another room", len(w.s.Overruns("eboni")), 0)
	equal(t, "as the moderator sees it", See(w.s, w.as("sari")).Overruns(""), want)

	over := want[0].Over
	w.must("ani", sheet("p1", "80", "80"))
	score := w.row("p1").Score
	w.refused("ani", ConfirmOvertime{Slot: "p1", Over: over, Points: d("3")}, CodeNotAllowed)
	w.refused("joko", ConfirmOvertime{Slot: "p1", Over: over, Points: d("3")}, CodeNotYourRoom)
	w.refused("sari", ConfirmOvertime{Slot: "p1", Over: over - time.Second}, CodeNoOvertime) // not what they were told
	w.refused("sari", DismissOvertime{"p1", over, " "}, CodeReasonNeeded)
	w.must("sari", DismissOvertime{"p1", over, "mikrofon mati"})
	w.refused("panitia", DismissOvertime{"p1", over, "mikrofon mati"}, CodeNoOvertime)
	w.refused("sari", DismissOvertime{"p1", over, "mikrofon mati"}, CodeOvertimeRuled)
	equal(t, "dismissed", len(w.s.Overruns("")), 0)
	w.refused("sari", ConfirmOvertime{Slot: "p1", Over: over, Points: d("3"), Reason: "x"}, CodeOvertimeRuled)
	w.refused("panitia", ConfirmOvertime{Slot: "p1", Over: over, Points: d("3")}, CodeReasonNeeded)
	w.must("panitia", ConfirmOvertime{Slot: "p1", Over: over, Points: d("3"), Reason: "mikrofon menyala"}) // all the same
	w.refused("panitia", ConfirmOvertime{Slot: "p1", Over: over, Points: d("3")}, CodeOvertimeStands)
	w.refused("panitia", DismissOvertime{"p1", over, "x"}, CodeOvertimeStands)
	equal(t, "score", w.row("p1").Score, score.Plus(-d("3")))
	equal(t, "as the moderator sees it", len(See(w.s, w.as("sari")).Overruns("")), 0)
	equal(t, "by one", len(w.s.ByOne()), 1)
	w.must("wakil", ConfirmAdjustment{Of: w.s.Adjustments()[0].Seq, Reason: "keduanya hadir"})

	// Time given while it runs is no overtime; what is open keeps the seal.
	w.must("sari", Close{"p1"}, Call{"p2"}, Extend{"pinus", time.Minute})
	w.clock += 8*time.Minute + 31*time.Second
	w.must("sari", Close{"p2"}, Withdraw{Slot: "p3"})
	w.must("joko", Withdraw{Slot: "e1"})
	equal(t, "measured on the way to its close", w.s.Overruns(""), []Overrun{{"p2", 31 * time.Second, d("1.5")}})
	e := w.refused("panitia", ProposeSeal{"kurang"}, CodeSealNotReady)
	equal(t, "which", e.Args["overran"], "p2")
	w.must("sari", ConfirmOvertime{Slot: "p2", Over: 31 * time.Second, Points: d("1.5")})
	of := w.s.Adjustments()[1].Seq
	w.must("panitia", WithdrawAdjustment{of, "jam salah"})
	equal(t, "taken back", len(w.s.Overruns("")), 0)
	w.must("panitia", ProposeSeal{"kurang"})
	w.must("wakil", ConfirmSeal{Of: w.s.Proposal.Seq})
	equal(t, "kept", w.s.Sealed.Adjusted, []KeptAdjustment{{Slot: "p1", Points: -d("3"), Reason: "mikrofon menyala", By: "panitia", Second: "wakil", Over: over}})
	checkReplay(t, w)
}

// What overtime costs, counted second by second.
func TestOvertimeCosts(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 20))
	for range 2000 {
		o := Overtime{After: time.Duration(rng.IntN(90)) * time.Second, Per: time.Duration(1+rng.IntN(90)) * time.Second, Points: exact.Decimal(1 + rng.IntN(3_000_000))}
		over, most := rng.IntN(600), exact.Decimal(rng.IntN(20_000_000))
		var want exact.Decimal
		for s, left := 0, 0; s < over; s++ {
			switch {
			case time.Duration(s)*time.Second < o.After:
				continue
			case left == 0: // another one begins
				want, left = want+o.Points, int(o.Per/time.Second)
			}
			left--
		}
		if got := o.Costs(time.Duration(over)*time.Second, most); got != min(want, most) {
			t.Fatalf("%+v: %d s cost %v of at most %v, want %v", o, over, got, most, min(want, most))
		}
	}
}

// Whoever is not shown deductions is shown what overtime costs beside them, and confirms
// that alone.
func TestOvertimeBesideDeductions(t *testing.T) {
	c := smallSetup()
	withOvertime(&c)
	w := newWorld(t, c)
	w.talks("p1", 20*time.Minute)
	most := w.s.Contest.Most()
	w.must("panitia", Adjust{"p1", 2*exact.One - most, "x"})
	want := []Overrun{{"p1", 13 * time.Minute, d("2")}}
	equal(t, "what is open", w.s.Overruns(""), want)
	seen := See(w.s, w.as("sari"))
	equal(t, "as the moderator sees it", seen.Overruns(""), want)
	equal(t, "deductions shown", len(seen.Slot("p1").Adjusted), 0)
	w.refused("sari", ConfirmOvertime{Slot: "p1", Over: want[0].Over, Points: d("19.5")}, CodeNoOvertime)
	w.must("sari", ConfirmOvertime{Slot: "p1", Over: want[0].Over, Points: d("2")})
	equal(t, "left", w.s.Slot("p1").Points(), -most)
}
