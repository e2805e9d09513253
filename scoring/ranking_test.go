package scoring

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// inPlaces is a contest of one criterion: each juror gives each place of a room once.
func inPlaces(t *testing.T, m rank.Method, also ...func(*Setup)) *world {
	c := smallSetup()
	r := &c.Contest.Rubric
	r.Places, r.Once, c.Contest.Result.Method = true, true, m
	r.Criteria = []Criterion{criterion("tempat", "1", points("1", "9", "1"))}
	withKeys(&c)
	for _, set := range also {
		set(&c)
	}
	w := newWorld(t, c)
	w.s.Secret = Hash{1}
	return w
}

func atPlace(slot, v string) Submit { return Submit{Slot: slot, Scores: values("tempat", v)} }

func TestRank(t *testing.T) {
	w := inPlaces(t, rank.RankSum)
	w.must("sari", Call{"p1"}, Next{"pinus"}, Next{"pinus"}, Call{"p2"}, Next{"pinus"}, Next{"pinus"})
	equal(t, "lacks", w.refused("ani", Rank{Entries: []string{"p1", "p2"}}, CodeRankLacks).Args["slots"], "p3")
	equal(t, "not called", w.refused("ani", Rank{Entries: []string{"p3", "p1", "p2"}}, CodeSlotNotOpen).Args["slot"], "p3")
	w.must("sari", Call{"p3"})
	w.refused("ani", Rank{}, CodeRankLacks)
	w.refused("ani", Rank{Entries: []string{"p3", "p1", "p3"}}, CodeRankTwice)
	w.refused("ani", Rank{Entries: []string{"p3", "e1", "p1"}}, CodeRankOther)
	w.refused("ani", Rank{Entries: []string{"p9"}}, CodeUnknownSlot)
	w.refused("cici", Rank{Entries: []string{"p3", "p1", "p2"}}, CodeRankOther)
	w.must("ani", EditSheet{Slot: "p1", Improve: ptr("irama")}, Rank{Entries: []string{"p3", "p1", "p2"}})
	for slot, want := range map[string]string{"p3": "1", "p1": "2", "p2": "3"} {
		v, _ := w.s.Slot(slot).Cell("ani").Sheet.Scores.Get("tempat")
		equal(t, slot, v, d(want))
	}
	equal(t, "feedback", w.s.Slot("p1").Cell("ani").Sheet.Improve, "irama")
	w.refused("ani", Rank{Entries: []string{"p3", "p1", "p2"}}, CodeUnchanged)
	equal(t, "taken", w.refused("ani", atPlace("p1", "1"), CodePlaceTaken).Args["slot"], "p3")
	w.refused("ani", atPlace("p1", "4"), CodePlaceBeyond)
	w.must("ani", Rank{Entries: []string{"p1", "p3", "p2"}}) // which no sheet alone could turn round
	equal(t, "revisions", w.s.Slot("p2").Cell("ani").Sheet.Revision, 1)
	equal(t, "taken on paper", w.refused("panitia", EnterSheets{Sheets: []PaperSheet{
		{Slot: "p1", Juror: "budi", Scores: values("tempat", "2")}, {Slot: "p2", Juror: "budi", Scores: values("tempat", "2")},
	}}, CodePlaceTaken).Args["place"], "2")
	w.must("panitia", EnterSheets{Sheets: []PaperSheet{{Slot: "p1", Juror: "budi", Scores: values("tempat", "2")}, {Slot: "p2", Juror: "budi", Scores: values("tempat", "1")}}})
	w.must("panitia", EnterSheets{Reason: "tertukar", Sheets: []PaperSheet{{Slot: "p1", Juror: "budi", Scores: values("tempat", "1")}, {Slot: "p2", Juror: "budi", Scores: values("tempat", "2")}}})
	w.must("budi", Recuse{Slot: "p3", Reason: "saudara"})
	w.refused("budi", Rank{Entries: []string{"p3", "p1"}}, CodeRecused)
	w.must("budi", Rank{Entries: []string{"p2", "p1"}})
	w.must("sari", Close{"p2"})
	equal(t, "closed", w.refused("ani", Rank{Entries: []string{"p2", "p3", "p1"}}, CodeSlotNotOpen).Args["slot"], "p2")
	mayHaveBeen(t, w)

	scored := newWorld(t, smallSetup())
	scored.must("sari", Call{"p1"})
	scored.refused("ani", Rank{Entries: []string{"p1"}}, CodeNoRanking)
}

// mayHaveBeen holds that each record could be caused by its author, as verify does.
func mayHaveBeen(t *testing.T, w *world) {
	t.Helper()
	s := State{}
	for _, e := range w.events {
		if s.Contest != nil {
			s.Secret = Hash{1}
		}
		switch e.Fact.(type) {
		case SheetSubmitted, RoundAdvanced:
			if err := Caused(s, e); err != nil {
				t.Errorf("record %d: %v", e.Seq, err)
			}
		}
		s = Apply(s, e)
	}
}

// TestRankOfFinal holds that a final in the room where the first round was is a ranking of its own.
func TestRankOfFinal(t *testing.T) {
	w := inPlaces(t, rank.RankSum, func(c *Setup) {
		c.Contest.Result.Rounds = []Round{{Name: "Final", Top: 2, Each: FromRoom, Room: "pinus"}}
		c.Entries = c.Entries[:3]
	})
	for _, id := range []string{"p1", "p2", "p3"} {
		w.must("sari", Call{id}, Next{"pinus"}, Next{"pinus"})
	}
	w.must("ani", Rank{Entries: []string{"p2", "p3", "p1"}})
	w.must("sari", Close{"p1"}, Close{"p2"}, Close{"p3"})
	w.must("panitia", Advance{})
	w.must("sari", Call{"p2.2"}, Next{"pinus"}, Next{"pinus"}, Call{"p3.2"})
	w.refused("ani", atPlace("p2.2", "3"), CodePlaceBeyond)
	w.must("ani", Rank{Entries: []string{"p3.2", "p2.2"}})
	equal(t, "places", w.places(), []string{"1 p3.2 3 Besar 1", "2 p2.2 3 Besar 1", "3 p1 3 Besar 0"})
}

// TestRankRoundClosed holds that others change places around an entry that is closed with its own, which
// neither sheet alone could do; be there a draft that came too late or none.
func TestRankRoundClosed(t *testing.T) {
	for _, late := range []bool{false, true} {
		w := inPlaces(t, rank.RankSum)
		for _, id := range []string{"p1", "p2", "p3"} {
			w.must("sari", Call{id}, Next{"pinus"}, Next{"pinus"})
		}
		w.must("ani", Rank{Entries: []string{"p1", "p2", "p3"}})
		if late {
			w.must("ani", EditSheet{Slot: "p1", Set: values("tempat", "3")})
		}
		w.must("sari", Close{"p1"})
		w.refused("ani", Rank{Entries: []string{"p2", "p1", "p3"}}, CodeSlotNotOpen)
		w.must("ani", Rank{Entries: []string{"p1", "p3", "p2"}})
		equal(t, "p3", w.s.Slot("p3").Cell("ani").Sheet.Scores, Scores{{"tempat", d("2")}})
		equal(t, "p1", w.s.Slot("p1").Cell("ani").Sheet.Revision, 1)
		w.refused("ani", Rank{Entries: []string{"p1", "p3", "p2"}}, CodeUnchanged)
	}
}

// TestRankPanels holds that a juror ranks what they are to judge, be it by the entry's category or the time of its turn.
func TestRankPanels(t *testing.T) {
	for name, set := range map[string]func(*Setup){
		"category": func(c *Setup) {
			c.Entries[2].Category, c.Contest.Panels = "SMA", []Panel{{"SMA", []string{"budi"}}}
		},
		"shift": func(c *Setup) {
			c.Rooms[0].Start, c.Rooms[0].Breaks = "11:20", []Break{{"12:00", "13:00"}}
			c.People[0].Shifts, c.People[1].Shifts = []Shift{{"pinus", "08:00", "12:00"}}, nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := inPlaces(t, rank.RankSum, set)
			for _, id := range []string{"p1", "p2", "p3"} {
				w.must("sari", Call{id}, Next{"pinus"}, Next{"pinus"})
			}
			equal(t, "ani's, as she sees it", len(See(w.s, Actor{User: "ani"}).Ranked(w.s.Slot("p1"), "ani")), 2)
			equal(t, "budi's", len(w.s.Ranked(w.s.Slot("p1"), "budi")), 3)
			w.refused("ani", Rank{Entries: []string{"p2", "p1", "p3"}}, CodeRankOther)
			w.refused("ani", atPlace("p1", "3"), CodePlaceBeyond)
			w.must("ani", Rank{Entries: []string{"p2", "p1"}})
		})
	}
}

// Several dances are several rankings: sheets go in with the last of them.
func TestRankDances(t *testing.T) {
	c := smallSetup()
	dances(&c)
	c.Contest.Rubric.Once = true
	w := newWorld(t, c)
	for _, id := range []string{"p1", "p2", "p3"} {
		w.must("sari", Call{id}, Next{"pinus"}, Next{"pinus"})
	}
	equal(t, "which", w.refused("ani", Rank{Entries: []string{"p1", "p2", "p3"}}, CodeRankWhich).Args["criteria"], "isi,gaya")
	w.must("ani", Rank{Entries: []string{"p1", "p2", "p3"}, Criterion: "isi"})
	equal(t, "handed in", w.s.Slot("p1").Cell("ani").Sheet == nil, true)
	w.must("ani", Rank{Entries: []string{"p3", "p1", "p2"}, Criterion: "gaya"})
	equal(t, "p1", w.s.Slot("p1").Cell("ani").Sheet.Scores, Scores{{"isi", d("1")}, {"gaya", d("2")}})

	draft := func(slot, place string) EditSheet { return EditSheet{Slot: slot, Set: values("gaya", place)} }
	all := Rank{Entries: []string{"p1", "p2", "p3"}, Criterion: "isi"}
	w.must("budi", draft("p1", "1"), draft("p2", "1"), draft("p3", "2"))
	equal(t, "among those handed in", w.refused("budi", all, CodePlaceTaken).Args, Args{"criterion": "gaya", "place": "1", "slot": "p2"})
	w.must("budi", draft("p2", "4"))
	w.refused("budi", all, CodePlaceBeyond)
	w.must("budi", draft("p2", "3"), all, draft("p2", "1"))
	equal(t, "with one that stands", w.refused("budi", Rank{Entries: []string{"p2", "p1", "p3"}, Criterion: "isi"}, CodePlaceTaken).Args["slot"], "p1")
	equal(t, "nothing is handed in", w.s.Slot("p1").Cell("budi").Sheet.Revision, 1)
}

// TestUnfilled holds that sheets are asked after one by one: the first may be full, and the others not.
func TestUnfilled(t *testing.T) {
	c := smallSetup()
	dances(&c)
	w := newWorld(t, c)
	for _, id := range []string{"p1", "p2", "p3"} {
		w.must("sari", Call{id}, Next{"pinus"}, Next{"pinus"})
	}
	all := []string{"p1", "p2", "p3"}
	w.must("budi", EditSheet{Slot: "p1", Set: values("gaya", "1")}, Rank{Entries: all, Criterion: "isi"})
	equal(t, "p1 handed in", w.s.Slot("p1").Cell("budi").Sheet != nil, true)
	for name, s := range map[string]State{"known": w.s, "seen": See(w.s, w.as("budi"))} {
		lacking := s.Unfilled(all, "budi")
		equal(t, name, len(lacking) == 1 && lacking[0].ID == "gaya", true)
	}
}

// TestRankSumOfRankings compares places by ranksum with the plain sums of random rankings that jurors
// change again and again, one sheet, one paper or all at once; no place is ever given twice.
func TestRankSumOfRankings(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 9))
		w := inPlaces(t, rank.RankSum)
		ids := []string{"p1", "p2", "p3"}
		for _, id := range ids {
			w.must("sari", Call{id}, Next{"pinus"}, Next{"pinus"})
		}
		for range 12 {
			juror := []string{"ani", "budi"}[rng.IntN(2)]
			rng.Shuffle(3, func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
			switch v := fmt.Sprint(1 + rng.IntN(4)); rng.IntN(3) {
			case 0:
				w.do(juror, atPlace(ids[0], v))
			case 1:
				w.do("panitia", EnterSheets{Reason: "salah", Sheets: []PaperSheet{{Slot: ids[0], Juror: juror, Scores: values("tempat", v)}}})
			default:
				w.do(juror, Rank{Entries: ids})
			}
			for _, user := range []string{"ani", "budi"} {
				given := map[exact.Decimal]bool{}
				for _, id := range ids {
					if sh := w.s.Slot(id).Cell(user).Sheet; sh != nil {
						p := sh.Scores[0].Value
						if given[p] || p > 3*exact.One {
							t.Fatalf("seed %d: %s gave place %v twice, or there is none", seed, user, p)
						}
						given[p] = true
					}
				}
			}
		}
		w.do("ani", Rank{Entries: ids})
		rng.Shuffle(3, func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
		w.do("budi", Rank{Entries: ids})
		mayHaveBeen(t, w)
		sum, whole := map[string]int64{}, true
		for _, id := range ids {
			for _, user := range []string{"ani", "budi"} {
				sh := w.s.Slot(id).Cell(user).Sheet
				whole = whole && sh != nil
				if sh != nil {
					sum[id] += int64(sh.Scores[0].Value / exact.One)
				}
			}
		}
		for _, row := range w.s.Standings().Rows {
			better := 0
			for _, id := range ids {
				if sum[id] < sum[row.Entry] {
					better++
				}
			}
			if whole && row.Entry != "e1" && row.Rank != better+1 {
				t.Errorf("seed %d: %s has rank %d, and %d are better: %v", seed, row.Entry, row.Rank, better, sum)
			}
		}
	}
}
