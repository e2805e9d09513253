package scoring

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"juri/scoring/exact"
)

// declareRounds draws further rounds, in rooms of their own or in one that was used before.
func (p *played) declareRounds() {
	c := &p.contest
	if c.ByCategory() || c.Result.Components != nil || c.Result.Best > 0 || !p.often(30) {
		return
	}
	for n := range 1 + p.rng.IntN(2) {
		r := Round{Name: "x", Top: 1 + p.rng.IntN(4), Each: pick(p, FromRoom, FromOverall), Room: fmt.Sprint("f", n)}
		if p.often(15) && n == 0 {
			r.Room = "r"
		} else {
			p.rooms = append(p.rooms, Room{ID: r.Room, Start: "08:00", Slot: p.rooms[0].Slot})
		}
		c.Result.Rounds = append(c.Result.Rounds, r)
	}
	if c.GivesPoints() && p.often(75) {
		for from := range len(c.Result.Rounds) {
			k := Component{ID: fmt.Sprint("k", from), Weight: d(pick(p, "30", "12.5")), From: from + 1}
			c.Result.Components = append(c.Result.Components, k.OfPlaces([]exact.Decimal{12e6, 10e6, 2500000}[:1+p.rng.IntN(3)]))
		}
		if c.CheckComponents() != nil {
			c.Result.Components = nil
		}
	}
}

// judge plays the rounds, as far as there are any.
func (p *played) judge() {
	p.near = pick(p, 1, 1, 2, 2, 3, 5)
	gaps := p.often(60)
	p.rounds = [][]Entry{p.entries}
	for n := range 1 + len(p.contest.Result.Rounds) {
		if n > 0 && !p.advance(n) || p.wrong != "" {
			return
		}
		p.move(n)
		p.present(n)
		p.score(n, gaps)
	}
	if len(p.rounds) > 1 && p.contest.Result.Best == 0 && p.version >= 3 && p.often(30) {
		p.voidEarlier()
	}
}

// voidEarlier voids a sheet of the first round once the last one is over: nobody may have a place in it now.
func (p *played) voidEarlier() {
	turn := pick(p, p.rounds[0]...).ID
	for _, juror := range sortedKeys(p.sheets[turn]) {
		v := VoidProposed{Slot: turn, Juror: juror, Sheet: p.sheetRecord(turn, juror), Reason: "x"}
		p.note(v)
		p.note(SheetVoided{VoidProposed: v, Of: p.events[len(p.events)-1].Seq, Proposer: "panitia"})
		delete(p.sheets[turn], juror)
		delete(p.totaled, turn)
		return
	}
}

// move takes a turn to another room, or to another place in its own, before anybody is called.
func (p *played) move(n int) {
	if n > 0 || !p.often(25) {
		return
	}
	turn, room := pick(p, p.rounds[n]...), pick(p, "r", p.entries[len(p.entries)-1].Room)
	if err := p.do("panitia", Move{Slot: turn.ID, Room: room}); codeOf(err) == CodeUnchanged { // it stands there
		return
	} else if err != nil {
		p.wrong = fmt.Sprint("move: ", err)
	}
	p.at[turn.ID] = room
	all := slices.DeleteFunc(slices.Clone(p.rounds[n]), func(o Entry) bool { return o.ID == turn.ID })
	p.rounds[n] = append(all, turn)
}

// present lets the turns of a round talk, room by room, some out of turn; jurors' seats are
// taken meanwhile.
func (p *played) present(n int) {
	for _, room := range p.rooms {
		var turns []Entry
		for _, turn := range p.rounds[n] {
			if p.at[turn.ID] == room.ID {
				turns = append(turns, turn)
			}
		}
		if p.often(15) {
			p.rng.Shuffle(len(turns), func(i, j int) { turns[i], turns[j] = turns[j], turns[i] })
		}
		var presented []string
		for _, was := range p.rounds[:n] {
			for _, turn := range was {
				presented = append(presented, turn.ID)
			}
		}
		for _, turn := range turns {
			if p.often(12) {
				p.callIn(room.ID, slices.Clone(presented))
			}
			p.talk(turn.ID, func() {
				if p.often(5) {
					p.callIn(room.ID, slices.Clone(presented))
				}
			})
			p.bench[turn.ID] = p.chairs(turn, p.called[room.ID])
			p.called[room.ID]++
			presented = append(presented, turn.ID)
		}
	}
}

// score has the sheets of a round handed in, and the turns closed.
func (p *played) score(n int, gaps bool) {
	for _, turn := range p.rounds[n] {
		p.sheets[turn.ID] = map[string]map[string]*big.Rat{}
	}
	if p.contest.Rubric.Once {
		p.rankAll(p.rounds[n])
	}
	for _, turn := range p.rounds[n] {
		for _, c := range p.bench[turn.ID] {
			p.scoreAs(turn, c, gaps)
		}
		p.note(PhaseSet{Slot: turn.ID, Phase: Closed})
		if p.often(6) {
			p.out[turn.ID] = pick(p, Absent, Withdrawn, Disqualified)
			p.note(PhaseSet{Slot: turn.ID, Phase: p.out[turn.ID]})
		}
	}
}

// scoreAs is one juror's part: a sheet, corrected or voided in some; a conflict; or nothing.
func (p *played) scoreAs(turn Entry, c chair, gaps bool) {
	conflict := [2]string{p.of[turn.ID], c.juror}
	if p.away[conflict] {
		return
	}
	p.owed[turn.ID]++
	sheet := p.sheets[turn.ID][c.juror]
	if !p.contest.Rubric.Once {
		if gaps && p.often(8) { // not handed in
			if p.often(50) {
				p.note(JurorExcused{Slot: turn.ID, Juror: c.juror, Reason: "x"})
				p.owed[turn.ID]--
			}
			return
		}
		f, drawn := p.sheet(turn, c)
		if p.often(5) { // corrected since
			other, _ := p.sheet(turn, c)
			p.note(other)
			f.Revision = 1
		}
		p.note(f)
		sheet = drawn
	}
	switch voided := gaps && p.often(4); {
	case voided:
		v := VoidProposed{Slot: turn.ID, Juror: c.juror, Sheet: p.sheetRecord(turn.ID, c.juror), Reason: "x", Conflict: p.often(50)}
		p.note(v)
		p.note(SheetVoided{VoidProposed: v, Of: p.events[len(p.events)-1].Seq, Proposer: "panitia"})
		if sheet = nil; v.Conflict {
			p.away[conflict] = true
			p.owed[turn.ID]--
		} else if p.often(50) && !p.contest.Rubric.Once { // and handed in anew
			var f SheetSubmitted
			f, sheet = p.sheet(turn, c)
			p.note(f)
		}
	case gaps && p.often(8):
		p.note(RecusalDeclared{Slot: turn.ID, Juror: c.juror, Reason: "x"})
		p.away[conflict], sheet = true, nil
		p.owed[turn.ID]--
	}
	if p.sheets[turn.ID][c.juror] = sheet; sheet == nil {
		delete(p.sheets[turn.ID], c.juror)
	}
}

// sheetRecord is the record of the juror's last sheet of the turn.
func (p *played) sheetRecord(turn, juror string) uint64 {
	for _, e := range slices.Backward(p.events) {
		if f, is := e.Fact.(SheetSubmitted); is && f.Slot == turn && f.Juror == juror {
			return e.Seq
		}
	}
	return 0
}

// rankAll lets jurors put all entries that they judge in a room in order, for each criterion.
func (p *played) rankAll(turns []Entry) {
	for _, room := range p.rooms {
		for _, j := range p.jurors {
			var field []string
			for _, turn := range turns {
				sits := slices.ContainsFunc(p.bench[turn.ID], func(c chair) bool { return c.juror == j.User })
				if sits && p.at[turn.ID] == room.ID && !p.away[[2]string{p.of[turn.ID], j.User}] {
					field = append(field, turn.ID)
					p.sheets[turn.ID][j.User] = map[string]*big.Rat{}
				}
			}
			for _, c := range p.contest.Rubric.Criteria {
				if len(field) == 0 {
					continue
				}
				if p.often(70) { // much as the others
					a, b := p.rng.IntN(len(field)), p.rng.IntN(len(field))
					field[a], field[b] = field[b], field[a]
				} else {
					p.rng.Shuffle(len(field), func(a, b int) { field[a], field[b] = field[b], field[a] })
				}
				p.must(j.User, Rank{Entries: slices.Clone(field), Criterion: c.ID})
				for at, id := range field {
					p.sheets[id][j.User][c.ID] = big.NewRat(int64(at+1), 1)
				}
			}
		}
	}
}

// advance makes up a round, with those whom the rule lets go on; not before ties across its
// line are decided. It reports whether there is one.
func (p *played) advance(n int) bool {
	round := p.contest.Result.Rounds[n-1]
	for range 10 {
		onward, ties := p.onward(n-1, round)
		var why *Error
		err := p.do("panitia", Advance{})
		isError := errors.As(err, &why)
		switch {
		case ties != nil:
			named := slices.IndexFunc(ties, func(tie []string) bool { return isError && strings.Join(sorted(tie), ",") == why.Args["entries"] })
			if !isError || why.Code != CodeRoundTie || named < 0 {
				p.wrong = fmt.Sprintf("a tie across the line, %v: %v", ties, err)
				return false
			}
			p.decide(ties[named])
			continue
		case len(onward) == 0:
			if err == nil {
				p.wrong = "a round of nobody"
			}
			return false
		case err != nil:
			p.wrong = fmt.Sprintf("%v go on: %v", onward, err)
			return false
		}
		if p.often(10) {
			p.must("panitia", Advance{Back: true})
			p.must("panitia", Advance{})
		}
		p.goOn(n, round, onward)
		return p.wrong == ""
	}
	return false
}

// goOn takes down whose turns the next round has.
func (p *played) goOn(n int, round Round, onward []string) {
	last := slices.Clone(p.rounds[n-1])
	if round.Each != FromAll { // in the order of the list, which tells nobody their places
		at := func(turn Entry) int {
			return slices.IndexFunc(p.entries, func(e Entry) bool { return e.ID == p.of[turn.ID] })
		}
		slices.SortFunc(last, func(a, b Entry) int { return at(a) - at(b) })
	}
	var turns []Entry
	var want, got []string
	for _, was := range last {
		if !slices.Contains(onward, was.ID) {
			continue
		}
		turn, entry := was, p.of[was.ID]
		turn.ID = fmt.Sprint(entry, ".", n+1)
		p.of[turn.ID], p.at[turn.ID] = entry, round.Room
		if round.Each == FromAll {
			p.at[turn.ID] = p.at[was.ID]
		}
		p.turns[entry] = append(p.turns[entry], turn)
		turns, want = append(turns, turn), append(want, turn.ID)
	}
	p.rounds = append(p.rounds, turns)
	for _, e := range p.events {
		if f, is := e.Fact.(RoundAdvanced); is && f.Round == n { // the last one
			got = nil
			for _, turn := range f.Entries {
				got = append(got, turn.ID)
			}
		}
	}
	if round.Each == FromAll { // room by room
		got, want = sorted(got), sorted(want)
	}
	if !slices.Equal(got, want) {
		p.wrong = fmt.Sprintf("round %d has %v, and by the rule %v", n, got, want)
	}
}

// decide parts those who share a rank, or lets two people say that they share it.
func (p *played) decide(tie []string) {
	order := sorted(tie)
	if p.often(40) {
		p.note(TieDecided{Order: order, Joint: true, Reason: "x"})
		p.note(TieDecided{Order: order, Joint: true, Reason: "x", Proposer: "panitia"})
		p.decided = append(p.decided, decision{order, true})
		return
	}
	slices.SortFunc(order, func(a, b string) int { return p.inList(a) - p.inList(b) }) // whatever they are called
	p.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	p.note(TieDecided{Order: order, Reason: "x"})
	p.decided = append(p.decided, decision{order, false})
}
