package scoring

import (
	"slices"
	"strings"
	"testing"

	"juri/scoring/rank"
)

// secretNames is sealedWorld with names that occur nowhere else.
func secretNames(t testing.TB) *world {
	return sealedWorld(t, func(c *Setup) {
		for i := range c.Entries {
			e := &c.Entries[i]
			e.Unit, e.Title, e.Summary = "UNIT-"+e.ID, "TITLE-"+e.ID, "SUMMARY-"+e.ID
		}
		c.Contest.Show = Show{Board: Live, Jurors: WhenSealed, Moderators: ProgressOnly}
	})
}

// A board has no name in its memory before the name's step, forward or back, and
// none at all in a rehearsal.
func TestRevealInMemory(t *testing.T) {
	w := secretNames(t)
	seen := func() string { return spell(See(w.s, Actor{User: "layar"})) }
	check := func(when string, names ...string) {
		t.Helper()
		text := seen()
		for _, id := range []string{"p1", "p2", "p3", "e1"} {
			want := contains(names, id)
			if got := strings.Contains(text, "UNIT-"+id) || strings.Contains(text, "TITLE-"+id) || strings.Contains(text, "SUMMARY-"+id); got != want {
				t.Fatalf("%s: the board has %s: %v, want %v\n%s", when, id, got, want, text)
			}
		}
	}
	next := func() { w.must("panitia", Announce{Act: RevealNext}) }
	check("sealed")
	if See(w.s, Actor{User: "layar"}).Table != nil {
		t.Fatal("a board has the sealed standings before the reveal")
	}
	w.must("panitia", Announce{Act: RevealRehearse})
	for range len(w.s.RevealSteps()) {
		next()
		check("rehearsal")
	}
	w.refused("panitia", Announce{Act: RevealNext}, CodeRevealEnd)
	check("rehearsed")
	w.must("panitia", Announce{Act: RevealStart})
	check("begun")
	w.refused("panitia", Announce{Act: RevealBack}, CodeRevealStart)
	next() // the award
	check("Favorit")
	next()
	check("third", "p3")
	next()
	check("second", "p3", "p1")
	w.must("panitia", Announce{Act: RevealBack})
	check("back", "p3")
	w.must("panitia", Announce{Act: RevealPause}, Announce{Act: RevealSay, Text: "Mohon\x1b tenang"})
	w.refused("panitia", Announce{Act: RevealNext}, CodeRevealPaused)
	equal(t, "message", See(w.s, Actor{User: "layar"}).Reveal.Message, "Mohon tenang")
	w.must("panitia", Announce{Act: RevealResume}, Announce{Act: RevealJump, Step: 4})
	check("first award", "p3", "p1")
	next()
	check("first", "p3", "p1", "p2")
	next()
	check("all", "p1", "p2", "p3", "e1")
	equal(t, "the sealed standings", See(w.s, Actor{User: "layar"}).Table.Rows, w.s.Sealed.Table().Rows)
	w.must("panitia", Announce{Act: RevealStart})
	check("again")
	w.refused("panitia", Announce{Act: RevealJump, Step: 99}, CodeBadStep)
	w.refused("panitia", Announce{Act: "x"}, CodeUnknownAct)
	checkReplay(t, w)
}

// With beats a place stands before its name, and who won an award together after its
// last; back takes the same way. Without them nothing changed.
func TestRevealBeats(t *testing.T) {
	w := secretNames(t)
	w.must("panitia", Announce{Act: RevealStart})
	var way []string
	at := func() string {
		seen := See(w.s, Actor{User: "layar"})
		if len(seen.Reveal.Steps) == 0 {
			return "nothing"
		}
		last := seen.Reveal.Steps[len(seen.Reveal.Steps)-1]
		if last.Kind == RevealPlace {
			next := w.s.RevealSteps()[w.s.Reveal.Step]
			if text := spell(seen); strings.Contains(text, "UNIT-"+next.Entry) || strings.Contains(text, "TITLE-"+next.Entry) {
				t.Errorf("the board has %s at the beat before", next.Entry)
			}
			if last.Entry+last.Unit+last.Title != "" || !last.Score.None() || last.Rank != next.Rank {
				t.Errorf("the beat before %s is %+v", next.Entry, last)
			}
		}
		return strings.TrimSpace(string(last.Kind) + " " + last.Award + " " + last.Entry)
	}
	go_ := func(act RevealAct) string {
		w.must("panitia", Announce{Act: act, Beats: true})
		return at()
	}
	for way = []string{at()}; w.s.Reveal.Step < len(w.s.RevealSteps()); {
		way = append(way, go_(RevealNext))
	}
	equal(t, "forward", way, []string{"nothing", "award Favorit", "place Favorit", "entry Favorit p3", "place Favorit",
		"entry Favorit p1", "winners Favorit", "award Terbaik", "place Terbaik", "entry Terbaik p2", "all"})
	w.refused("panitia", Announce{Act: RevealNext, Beats: true}, CodeRevealEnd)
	back := []string{at()}
	for w.s.Reveal.Step > 0 {
		back = append(back, go_(RevealBack))
	}
	slices.Reverse(back)
	equal(t, "back", back, way)
	w.refused("panitia", Announce{Act: RevealBack, Beats: true}, CodeRevealStart)

	w.must("panitia", Announce{Act: RevealJump, Step: 1})
	equal(t, "the beat", go_(RevealNext), "place Favorit")
	w.must("panitia", Announce{Act: RevealSay, Text: "x"}, Announce{Act: RevealPause}, Announce{Act: RevealResume})
	equal(t, "it stays", at(), "place Favorit")
	w.must("panitia", Announce{Act: RevealNext})
	equal(t, "the name, from the beat", at(), "entry Favorit p3")
	w.must("panitia", Announce{Act: RevealNext})
	equal(t, "the next without a beat", at(), "entry Favorit p1")
	w.must("panitia", Announce{Act: RevealBack})
	equal(t, "back without a beat", at(), "entry Favorit p3")
	go_(RevealNext)
	w.must("panitia", Announce{Act: RevealBack})
	equal(t, "the beat taken back", at(), "entry Favorit p3")
	w.refused("panitia", Announce{Act: RevealJump, Step: 1, Beats: true}, CodeUnknownAct)
	checkReplay(t, w)

	w = secretNames(t) // a rehearsal's have no names either
	w.must("panitia", Announce{Act: RevealRehearse})
	way = nil
	for w.s.Reveal.Step < len(w.s.RevealSteps()) {
		way = append(way, go_(RevealNext))
	}
	equal(t, "rehearsal", len(way), 10)
}

// Others see the result as show says, and nothing of the reveal.
func TestSealedSeen(t *testing.T) {
	w := secretNames(t)
	for who, table := range map[string]bool{"panitia": true, "ani": true, "sari": false} {
		seen := See(w.s, Actor{User: who})
		if (seen.Table != nil) != table || seen.Sealed == nil || (len(seen.Sealed.Rows) > 0) != table || (len(seen.Ties) > 0) != table {
			t.Errorf("%s has the table: %v, sealed %+v", who, seen.Table != nil, seen.Sealed)
		}
		if who != "panitia" && len(seen.Reveal.Steps) > 0 {
			t.Errorf("%s has the steps", who)
		}
	}
	var got []string
	for _, s := range See(w.s, Actor{User: "panitia"}).Reveal.Steps {
		got = append(got, string(s.Kind)+" "+s.Award+" "+s.Entry)
	}
	equal(t, "steps", got, []string{"award Favorit ", "entry Favorit p3", "entry Favorit p1", "award Terbaik ", "entry Terbaik p2", "all  "})

	// Before the seal, whoever is asked to confirm sees what: the chair, not the panel.
	w = judged(t)
	w.must("panitia", DecideTie{Entries: []string{"p1", "p2"}, Seed: "1"})
	if See(w.s, Actor{User: "budi"}).Table != nil {
		t.Error("the chair sees standings before anything is proposed")
	}
	w.must("panitia", ProposeSeal{})
	if s := See(w.s, Actor{User: "budi"}); s.Table == nil || s.Proposal == nil {
		t.Error("the chair cannot see what to confirm")
	}
	for _, who := range []string{"ani", "sari", "layar"} {
		if s := See(w.s, Actor{User: who}); s.Table != nil || s.Proposal != nil || s.Ties != nil {
			t.Errorf("%s sees what is proposed", who)
		}
	}
}

// A rehearsal is made of the awards alone, before there is any result.
func TestRehearsal(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("panitia", Announce{Act: RevealRehearse})
	steps := See(w.s, Actor{User: "panitia"}).Reveal.Steps
	equal(t, "steps", len(steps), 3+10+1)
	equal(t, "first", steps[1], RevealStep{Kind: RevealEntry, Award: "4 Favorit", Rank: 10, Dummy: 10})
	for _, s := range steps {
		if s.Entry != "" || s.Unit != "" || s.Title != "" {
			t.Fatalf("a dummy has a name: %+v", s)
		}
	}
	w.must("panitia", Announce{Act: RevealNext})
	equal(t, "the board's", len(See(w.s, Actor{User: "layar"}).Reveal.Steps), 1)
	w.refused("panitia", Announce{Act: RevealStart}, CodeNotSealed)
}

// A rehearsal has the places that the reveal will have: of all, or in a category.
func TestRehearsalPlaces(t *testing.T) {
	var got []string
	for _, s := range rehearsal(Result{Awards: []rank.Award{
		{Name: "Juara", Places: 1}, {Name: "Terbaik A", Places: 1, Category: "A"}, {Name: "Favorit", Places: 1, Pick: true},
		{Name: "Harapan", Places: 2}, {Name: "Harapan A", Places: 2, Category: "A"},
	}}) {
		if s.Kind == RevealEntry {
			got = append(got, s.Award+" "+itoa(s.Rank)+" "+itoa(s.Dummy))
		}
	}
	equal(t, "places", got, []string{"Harapan A 3 7", "Harapan A 2 6", "Harapan 3 5", "Harapan 2 4", "Favorit 0 3", "Terbaik A 1 2", "Juara 1 1"})
}
