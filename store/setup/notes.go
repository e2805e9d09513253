package setup

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"juri/scoring"
)

// What is no fault and yet wants a look before the day.
// dayEnds is when offices close, after midnight.
const dayEnds = 17 * time.Hour

// Plan of one room: from its first turn to the end of its last.
type RoomPlan struct {
	Room      scoring.Room
	Entries   []string
	From, End time.Time // zero where the room plans nothing
	turns     []scoring.Turn
}

// planned is the contest before anybody is called; nothing if it cannot be.
func planned(said scoring.Setup) scoring.State {
	events, _ := scoring.Decide(scoring.State{}, scoring.Host, scoring.Configure{Setup: said})
	return scoring.Apply(scoring.State{}, events...)
}

// Plans lays out every room's day as the contest would run it.
func Plans(said scoring.Setup) []RoomPlan {
	return plansOf(planned(said), said.Contest.Timezone)
}

func plansOf(s scoring.State, timezone string) (plans []RoomPlan) {
	zone, err := time.LoadLocation(timezone)
	if err != nil {
		zone = time.UTC
	}
	for _, q := range s.Queues {
		p := RoomPlan{Room: q.Room, Entries: q.Slots}
		day, _ := time.ParseInLocation(time.DateOnly, q.Room.Date, zone)
		if turns := s.Schedule(q.Room.ID, day, 0).Turns; len(turns) > 0 && !turns[0].Planned.IsZero() {
			p.turns = turns
			p.From, p.End = turns[0].Planned, turns[len(turns)-1].Planned.Add(q.Room.Slot)
		}
		plans = append(plans, p)
	}
	return plans
}

// noter gathers what wants a look of a contest before anybody is called.
type noter struct {
	said  scoring.Setup
	s     scoring.State
	notes []*scoring.Error
}

// note keeps what is to be said; nothing if its first argument is empty.
func (n *noter) note(code scoring.Code, args ...string) {
	if args[1] != "" {
		n.notes = append(n.notes, problem(code, args...))
	}
}

// entries lists the entries for which it is so.
func (n *noter) entries(are func(scoring.Entry) bool) string {
	var ids []string
	for _, e := range n.said.Entries {
		if are(e) {
			ids = append(ids, e.ID)
		}
	}
	return strings.Join(ids, ", ")
}

// Notes lists what wants a look: days that end late, jurors in two rooms at once,
// conflicts, entries with too few jurors, and jurors without a common scale.
func Notes(said scoring.Setup) []*scoring.Error {
	n := &noter{said: said, s: planned(said)}
	plans := plansOf(n.s, said.Contest.Timezone)
	for _, p := range plans {
		midnight := time.Date(p.From.Year(), p.From.Month(), p.From.Day(), 0, 0, 0, 0, p.From.Location())
		if !p.End.IsZero() && p.End.Sub(midnight) > dayEnds {
			n.note("room_late", "room", p.Room.Name, "until", p.End.Format("15:04"), "entries", strconv.Itoa(len(p.Entries)))
		}
	}
	n.betweenRooms(plans)
	n.emptyShifts()
	jurors := slices.DeleteFunc(slices.Clone(said.People), func(p scoring.Person) bool { return !p.Scores() })
	for _, j := range jurors {
		if slots := n.entries(func(e scoring.Entry) bool { return slices.Contains(e.Recuse, j.User) }); slots != "" {
			n.note("will_recuse", "user", j.Name, "slots", slots)
		}
	}
	r := said.Contest.Result
	for _, e := range said.Entries {
		if left := panelOf(n.s, e); left < r.Panel {
			n.note("few_jurors", "slot", e.ID, "left", strconv.Itoa(left), "panel", strconv.Itoa(r.Panel))
		}
	}
	few := func(e scoring.Entry) bool { return r.Method.Drops() && panelOf(n.s, e) < r.Method.Fewest() }
	n.note("few_to_trim", "slots", n.entries(few), "method", string(r.Method), "least", strconv.Itoa(r.Method.Fewest()))
	n.nobodyJudges()
	n.categories()
	n.panels()
	n.awards()
	n.comparable(jurors)
	return n.notes
}

// panelOf is how many may score the entry.
func panelOf(s scoring.State, e scoring.Entry) (n int) {
	for _, p := range s.Jurors() {
		if l := s.Slot(e.ID); l != nil && s.Sits(p, l) && !slices.Contains(e.Recuse, p.User) {
			n++
		}
	}
	return n
}

// comparable warns where jurors and entries fall apart: scores of two groups that
// share neither a juror nor an entry have no common scale.
func (n *noter) comparable(jurors []scoring.Person) {
	type group struct {
		room  scoring.Room
		juror scoring.Person
		told  string
	}
	var groups []group
	for _, part := range n.s.PlannedParts() {
		var users, rooms []string
		var of group
		for _, j := range slices.Backward(jurors) {
			if slices.Contains(part.Jurors, j.User) {
				users, of.juror = append([]string{j.Name}, users...), j
			}
		}
		for _, r := range slices.Backward(n.said.Rooms) {
			if slices.ContainsFunc(n.said.Entries, func(e scoring.Entry) bool { return e.Room == r.ID && slices.Contains(part.Entries, e.ID) }) {
				rooms, of.room = append([]string{r.Name}, rooms...), r
			}
		}
		if len(users) > 0 {
			of.told = strings.Join(users, ", ") + " (" + strings.Join(rooms, ", ") + ")"
			groups = append(groups, of)
		}
	}
	if len(groups) < 2 {
		return
	}
	slices.SortFunc(groups, func(a, b group) int { return strings.Compare(a.room.Name, b.room.Name) })
	var told []string
	for _, g := range groups {
		told = append(told, g.told)
	}
	n.note("no_scale", "parts", strconv.Itoa(len(groups)), "groups", strings.Join(told, " · "))
	for _, g := range groups[1:] {
		switch j := groups[0].juror; {
		case !j.In(g.room.ID):
			n.note("join_them", "user", j.Name, "room", g.room.Name)
		case slices.ContainsFunc(j.Shifts, func(f scoring.Shift) bool { return f.Room == g.room.ID }):
			n.note("join_shifts", "user", j.Name, "room", g.room.Name)
		}
	}
}
