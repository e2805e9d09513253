package setup

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"juri/scoring"
	"juri/scoring/rank"
)

// What is no fault and yet wants a look before the day.
const (
	CodeRoomLate   scoring.Code = "room_late"    // Room {room} ends at {until}: {entries} entries.
	CodeTwoRooms   scoring.Code = "two_rooms"    // {user} would be in {room} and {other} at once, {date} from {from}.
	CodeWillRecuse scoring.Code = "will_recuse"  // {user} does not score {slots}.
	CodeFewJurors  scoring.Code = "few_jurors"   // Only {left} jurors may score {slot}; panel is {panel}.
	CodeFewToTrim  scoring.Code = "few_to_trim"  // {slots} have fewer jurors than {method} needs, {least}.
	CodeNoScale    scoring.Code = "no_scale"     // The jurors fall into {parts} groups that share no entry: {groups}.
	CodeJoinThem   scoring.Code = "join_them"    // To join them: give {user} room {room} too.
	dayEnds                     = 17 * time.Hour // after midnight; later than offices are open
)

// Plan of one room: from its first turn to the end of its last.
type RoomPlan struct {
	Room      scoring.Room
	Entries   []string
	From, End time.Time // zero where the room plans nothing
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
			p.From, p.End = turns[0].Planned, turns[len(turns)-1].Planned.Add(q.Room.Slot)
		}
		plans = append(plans, p)
	}
	return plans
}

// Notes lists what wants a look: days that end late, jurors in two rooms at once,
// conflicts, entries with too few jurors, and jurors without a common scale.
func Notes(said scoring.Setup) []*scoring.Error {
	var notes []*scoring.Error
	note := func(code scoring.Code, args ...string) { notes = append(notes, problem(code, args...)) }
	s := planned(said)
	plans := plansOf(s, said.Contest.Timezone)
	for _, p := range plans {
		midnight := time.Date(p.From.Year(), p.From.Month(), p.From.Day(), 0, 0, 0, 0, p.From.Location())
		if !p.End.IsZero() && p.End.Sub(midnight) > dayEnds {
			note(CodeRoomLate, "room", p.Room.Name, "until", p.End.Format("15:04"), "entries", strconv.Itoa(len(p.Entries)))
		}
	}
	jurors := slices.DeleteFunc(slices.Clone(said.People), func(p scoring.Person) bool { return !p.Scores() })
	for i, a := range plans {
		for _, b := range plans[i+1:] {
			if a.Room.Date == "" || a.Room.Date != b.Room.Date || !a.From.Before(b.End) || !b.From.Before(a.End) {
				continue
			}
			var in []string
			for _, j := range jurors {
				if j.In(a.Room.ID) && j.In(b.Room.ID) {
					in = append(in, j.Name)
				}
			}
			if len(in) > 0 {
				note(CodeTwoRooms, "users", strings.Join(in, ", "), "room", a.Room.Name, "other", b.Room.Name, "date", a.Room.Date, "from", slices.MaxFunc([]time.Time{a.From, b.From}, time.Time.Compare).Format("15:04"))
			}
		}
	}
	for _, j := range jurors {
		var slots []string
		for _, e := range said.Entries {
			if slices.Contains(e.Recuse, j.User) {
				slots = append(slots, e.ID)
			}
		}
		if len(slots) > 0 {
			note(CodeWillRecuse, "user", j.Name, "slots", strings.Join(slots, ", "))
		}
	}
	var untrimmed []string
	for _, e := range said.Entries {
		left := len(panelOf(jurors, e))
		if left < said.Contest.Result.Panel {
			note(CodeFewJurors, "slot", e.ID, "left", strconv.Itoa(left), "panel", strconv.Itoa(said.Contest.Result.Panel))
		}
		if left < said.Contest.Result.Method.Fewest() && said.Contest.Result.Method.Drops() {
			untrimmed = append(untrimmed, e.ID)
		}
	}
	if len(untrimmed) > 0 {
		note(CodeFewToTrim, "slots", strings.Join(untrimmed, ", "), "method", string(said.Contest.Result.Method), "least", strconv.Itoa(said.Contest.Result.Method.Fewest()))
	}
	notes = append(append(notes, nobodyJudges(s)...), notedCategories(said)...)
	return append(notes, comparable(s.PlannedParts(), said, jurors)...)
}

// panelOf is who may score the entry.
func panelOf(jurors []scoring.Person, e scoring.Entry) []scoring.Person {
	return slices.DeleteFunc(slices.Clone(jurors), func(j scoring.Person) bool {
		return !j.In(e.Room) || slices.Contains(e.Recuse, j.User)
	})
}

// comparable warns where jurors and entries fall apart: scores of two groups that
// share neither a juror nor an entry have no common scale.
func comparable(parts []rank.Part, said scoring.Setup, jurors []scoring.Person) []*scoring.Error {
	if len(parts) < 2 {
		return nil
	}
	type group struct{ room, juror, told string }
	var groups []group
	for _, part := range parts {
		var users, rooms []string
		for _, j := range jurors {
			if slices.Contains(part.Jurors, j.User) {
				users = append(users, j.Name)
			}
		}
		for _, r := range said.Rooms {
			if slices.ContainsFunc(said.Entries, func(e scoring.Entry) bool { return e.Room == r.ID && slices.Contains(part.Entries, e.ID) }) {
				rooms = append(rooms, r.Name)
			}
		}
		if len(users) > 0 {
			groups = append(groups, group{rooms[0], users[0], strings.Join(users, ", ") + " (" + strings.Join(rooms, ", ") + ")"})
		}
	}
	if len(groups) < 2 {
		return nil
	}
	slices.SortFunc(groups, func(a, b group) int { return strings.Compare(a.room, b.room) })
	var told []string
	for _, g := range groups {
		told = append(told, g.told)
	}
	notes := []*scoring.Error{problem(CodeNoScale, "parts", strconv.Itoa(len(groups)), "groups", strings.Join(told, " · "))}
	for _, g := range groups[1:] {
		notes = append(notes, problem(CodeJoinThem, "user", groups[0].juror, "room", g.room))
	}
	return notes
}
