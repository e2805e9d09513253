package scoring

import (
	"slices"
	"time"

	"juri/scoring/exact"
)

// fuzzSource draws choices from a fuzzer's bytes; past their end they are all 0.
type fuzzSource struct{ bytes []byte }

func (r *fuzzSource) next() int {
	if len(r.bytes) == 0 {
		return 0
	}
	b := r.bytes[0]
	r.bytes = r.bytes[1:]
	return int(b)
}

func (r *fuzzSource) n(n int) int { return r.next() % n }

func (r *fuzzSource) of(list ...string) string { return list[r.n(len(list))] }

func (r *fuzzSource) room() string { return r.of("pinus", "eboni", "meranti") }

func (r *fuzzSource) entry() string { return r.of("p1", "p2", "p3", "e1", "x", "") }

func (r *fuzzSource) juror() string { return r.of("", "ani", "budi", "cici", "panitia") }

func (r *fuzzSource) text() string {
	return r.of("", "baik", "lebih\x1b[2J pendek", "\xff\u202e", "é\u0301\u0301\u0301")
}

func (r *fuzzSource) values() map[string]exact.Decimal {
	m := map[string]exact.Decimal{}
	for _, id := range []string{"isi", "gaya", "baru"} {
		if v := r.next(); v > 0 {
			m[id] = exact.Decimal(v-1) * exact.One / 2
		}
	}
	return m
}

// setup is the small contest, with this and that of it changed.
func (r *fuzzSource) setup() Setup {
	c := smallSetup()
	what := r.next() | r.next()<<8 | r.next()<<16
	for i := range 20 {
		if what&(1<<i) == 0 {
			continue
		}
		switch i {
		case 0:
			c.Entries = c.Entries[:max(len(c.Entries)-1-r.n(2), 0)]
		case 1:
			c.Entries = append(c.Entries, Entry{ID: "x", Room: r.room(), Order: r.n(5)})
		case 2, 3:
			if len(c.Entries) > 0 {
				e := &c.Entries[r.n(len(c.Entries))]
				e.Room, e.Order = r.room(), r.n(5)
			}
		case 4:
			if len(c.Entries) > 0 {
				c.Entries[r.n(len(c.Entries))].Recuse = []string{"ani"}
			}
		case 5:
			c.Rooms = append(c.Rooms, Room{ID: "meranti"})
		case 6:
			c.Rooms = c.Rooms[:1]
		case 7:
			c.Rooms[0].Start = "09:00"
		case 8:
			c.People = slices.Delete(c.People, r.n(4), 4)
		case 9:
			c.People[0].Role = []Role{Juror, Organizer, Moderator, Board}[r.n(4)]
		case 10:
			c.People[0].Rooms = nil
		case 11:
			c.Contest.Rubric.Criteria = append(c.Contest.Rubric.Criteria, Criterion{ID: "baru", Weight: exact.One, Bonus: r.n(2) == 0, Scale: points("-5", "5", "0.5")})
		case 12:
			c.Contest.Rubric.Criteria = c.Contest.Rubric.Criteria[:r.n(3)]
		case 13:
			c.Contest.Timer.Phases = []TimedPhase{{ID: "film", Length: time.Minute}, {ID: Questions}}
		case 14:
			c.Contest.Show = Show{Live, Live, Live}
		case 15:
			c.Contest.Result.Panel = r.n(4)
		case 16, 17:
			if n := len(c.Entries); n > 0 {
				a, b := &c.Entries[r.n(n)], &c.Entries[r.n(n)]
				a.Unit, a.Title, b.Unit, b.Title = b.Unit, b.Title, a.Unit, a.Title
			}
		case 18:
			if n := len(c.Entries); n > 0 {
				c.Entries[r.n(n)].Category, c.Entries[r.n(n)].Presenter = r.of("", "A"), r.text()
			}
		case 19:
			if len(c.People) > 0 {
				c.People[0].Name, c.People[0].Institution = r.of("Ani", "Anita"), r.of("", "UB")
			}
		}
	}
	// A room without which an entry is planned nowhere is a fault of the files.
	c.Entries = slices.DeleteFunc(c.Entries, func(e Entry) bool {
		return !slices.ContainsFunc(c.Rooms, func(r Room) bool { return r.ID == e.Room })
	})
	return c
}

func (r *fuzzSource) command() Command {
	switch r.n(33) {
	case 0, 1, 2:
		return Next{r.room()}
	case 3:
		return Call{r.entry()}
	case 4:
		return Close{r.entry()}
	case 5:
		return []Command{Reopen{r.entry(), r.text()}, Reinstate{r.entry(), r.text()}, Disqualify{r.entry(), r.text()}}[r.n(3)]
	case 6:
		return MarkAbsent{r.entry(), r.text()}
	case 7:
		return Withdraw{r.entry(), r.text()}
	case 8, 9:
		return Move{r.entry(), r.room(), r.entry(), r.text()}
	case 10:
		return Say{r.room(), r.text()}
	case 11:
		return Pause{r.room()}
	case 12:
		return Resume{r.room()}
	case 13:
		return Extend{r.room(), time.Duration(r.n(7)-3) * time.Minute}
	case 14, 15, 16:
		return Undo{r.room(), r.text()}
	case 17:
		c := EditSheet{Slot: r.entry(), Juror: r.juror(), Set: r.values(), Discard: r.n(8) == 1}
		if r.n(2) == 1 {
			c.Clear, c.Strength, c.Improve = []string{"gaya"}, ptr(r.text()), ptr(r.text())
		}
		return c
	case 18, 19, 20:
		return []Command{Submit{Slot: r.entry(), Juror: r.juror(), Scores: r.values(), Strength: r.text(), Improve: r.text(), Reason: r.text()},
			Rank{Entries: []string{r.entry(), r.entry()}, Criterion: r.text()}}[r.n(9)/8]
	case 21:
		return []Command{Recuse{r.entry(), r.juror(), r.text()}, HoldFeedback{r.entry(), r.text()}, ReleaseFeedback{r.entry()},
			StrikeFeedback{r.entry(), r.juror(), r.text(), r.text(), r.n(3) == 0}}[r.n(4)]
	case 22:
		return []Command{IssuePIN{User: r.juror(), Hash: "$argon2id$x"}, Revoke{r.juror()}, SetClock{r.of("a", "b"), time.Hour},
			RememberDevice{deviceKey}, ForgetDevice{r.juror(), deviceKey}, Unlock{User: r.juror()}}[r.n(6)]
	case 23:
		return ShowOn{r.of("", "layar", "ani"), Modes()[r.n(5)], r.of("", "pinus", "nowhere"), r.text(), Theme(r.of("", "light", "auto"))}
	case 24:
		return []Command{AddEntry{r.room(), r.of("x", "p1", "y", "-"), "u", r.of("t", ""), ""},
			EditEntry{Entry: r.entry(), Title: ptr(r.of("t", "", "T")), Reason: r.of("", "salah ketik")}}[r.n(2)]
	case 25:
		return []Command{Freeze{}, Unfreeze{}}[r.n(2)]
	case 26:
		return []Command{ProposeSeal{r.text()}, WithdrawSeal{}, ProposeUnseal{r.text()}, ConfirmSeal{Of: uint64(r.n(60))}, ConfirmUnseal{Of: uint64(r.n(60))},
			Object{r.entry(), r.text(), r.text()}, AnswerObjection{uint64(r.n(60)), r.text()}}[r.n(7)]
	case 27:
		return DecideTie{Entries: []string{r.entry(), r.entry()}, Seed: r.of("", "6"), Joint: r.of("", "x") != "", Reason: r.text()}
	case 28:
		return []Command{Announce{RevealActs()[r.n(8)], r.n(3) == 0, r.n(9) - 1, r.text()}, Publish{Publicity(r.of("winners", "sheets", ""))}}[min(r.n(9)/8, 1)]
	case 29:
		rooms := [][]string{nil, {"pinus"}, {"eboni", "pinus"}}[r.n(3)]
		return []Command{AnnounceDraw{rooms}, DrawRooms{Rooms: rooms, Secret: Hash{byte(r.next())}, Reason: r.text()},
			DrawRooms{Rooms: rooms, Numbers: []Said{{"Ani", "7"}, {"Budi", r.of("8", "x")}}}}[r.n(3)]
	case 30:
		return []Command{Void{r.entry(), r.juror(), r.text(), r.n(3) == 0}, ConfirmVoid{Of: uint64(r.n(60))}, WithdrawVoid{uint64(r.n(60))},
			DeclareExcused{r.entry(), r.juror(), r.text()}, Unexcuse{r.entry(), r.juror()}, Unrecuse{r.entry(), r.juror(), r.text()}, Acknowledge{uint64(r.n(60))},
			AttestSheets{Digest: State{}.SheetsOf(r.juror()).Digest()},
			Adjust{r.entry(), exact.Decimal(r.n(9)-6) * exact.One / 2, r.text()}, ConfirmAdjustment{Of: uint64(r.n(60))}, WithdrawAdjustment{uint64(r.n(60)), r.text()},
			ConfirmOvertime{r.entry(), time.Duration(r.n(5)) * time.Minute, exact.Decimal(r.n(3)) * exact.One, r.text()}, DismissOvertime{r.entry(), time.Duration(r.n(5)) * time.Minute, r.text()},
			CallIn{Room: r.room(), Juror: r.of("eko", r.juror()), For: r.of("eko", r.juror()), Slots: [][]string{nil, {r.entry()}, {r.entry(), r.entry()}}[r.n(3)], Reason: r.text()}}[r.n(14)]
	case 31:
		return r.pile()
	default:
		return Configure{Setup: r.setup(), Reason: r.of("", "salah ketik")}
	}
}

// pile is some paper sheets.
func (r *fuzzSource) pile() (c EnterSheets) {
	c.Reason = r.of("", "salah salin")
	for range 1 + r.n(3) {
		s := PaperSheet{Slot: r.entry(), Juror: r.juror(), Scores: r.values(), Uncalled: r.n(2) == 1}
		if r.n(2) == 1 {
			s.Strength = ptr(r.text())
		}
		c.Sheets = append(c.Sheets, s)
	}
	return c
}
