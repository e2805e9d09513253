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
	CodeFewToTrim  scoring.Code = "few_to_trim"  // {slots} have fewer jurors than the trimmed mean needs, {least}.
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

// Plans lays out every room's day as the contest would run it.
func Plans(said scoring.Setup) []RoomPlan {
	zone, err := time.LoadLocation(said.Contest.Timezone)
	if err != nil {
		zone = time.UTC
	}
	events, err := scoring.Decide(scoring.State{}, scoring.Host, scoring.Configure{Setup: said})
	if err != nil {
		return nil
	}
	s := scoring.Apply(scoring.State{}, events...)
	var plans []RoomPlan
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
	plans := Plans(said)
	for _, p := range plans {
		midnight := time.Date(p.From.Year(), p.From.Month(), p.From.Day(), 0, 0, 0, 0, p.From.Location())
		if !p.End.IsZero() && p.End.Sub(midnight) > dayEnds {
			note(CodeRoomLate, "room", p.Room.Name, "until", p.End.Format("15:04"), "entries", strconv.Itoa(len(p.Entries)))
		}
	}
	jurors := slices.DeleteFunc(slices.Clone(said.People), func(p scoring.Person) bool { return !p.Scores() })
	for _, j := range jurors {
		for i, a := range plans {
			for _, b := range plans[i+1:] {
				if j.In(a.Room.ID) && j.In(b.Room.ID) && a.Room.Date != "" && a.Room.Date == b.Room.Date && a.From.Before(b.End) && b.From.Before(a.End) {
					note(CodeTwoRooms, "user", j.Name, "room", a.Room.Name, "other", b.Room.Name, "date", a.Room.Date, "from", later(a.From, b.From).Format("15:04"))
				}
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
	for _, e := range said.Entries {
		if left := len(panelOf(jurors, e)); left < said.Contest.Result.Panel {
			note(CodeFewJurors, "slot", e.ID, "left", strconv.Itoa(left), "panel", strconv.Itoa(said.Contest.Result.Panel))
		}
	}
	if few := untrimmed(said, jurors); len(few) > 0 {
		note(CodeFewToTrim, "slots", strings.Join(few, ", "), "least", strconv.Itoa(rank.TrimLeast))
	}
	return append(notes, comparable(said, jurors)...)
}

// untrimmed lists the entries that cannot have enough sheets for the official
// method to drop two of them.
func untrimmed(said scoring.Setup, jurors []scoring.Person) (few []string) {
	for _, e := range said.Entries {
		if said.Contest.Result.Method == rank.Trimmed && len(panelOf(jurors, e)) < rank.TrimLeast {
			few = append(few, e.ID)
		}
	}
	return few
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// panelOf is who may score the entry.
func panelOf(jurors []scoring.Person, e scoring.Entry) []scoring.Person {
	return slices.DeleteFunc(slices.Clone(jurors), func(j scoring.Person) bool {
		return !j.In(e.Room) || slices.Contains(e.Recuse, j.User)
	})
}

// group is jurors who are joined by the entries they share, and the rooms of those.
type group struct{ jurors, rooms []string }

// comparable warns where jurors and entries fall apart: scores of two groups that
// share neither a juror nor an entry have no common scale.
func comparable(said scoring.Setup, jurors []scoring.Person) []*scoring.Error {
	var groups []group
	names := map[string]string{}
	for _, j := range jurors {
		names[j.User] = j.Name
	}
	for _, r := range said.Rooms {
		names[r.ID] = r.Name
	}
	for _, e := range said.Entries {
		panel := panelOf(jurors, e)
		if len(panel) == 0 {
			continue
		}
		joined := group{rooms: []string{e.Room}}
		for _, j := range panel {
			joined.jurors = append(joined.jurors, j.User)
		}
		var apart []group
		for _, g := range groups {
			if slices.ContainsFunc(g.jurors, func(u string) bool { return slices.Contains(joined.jurors, u) }) {
				joined = group{union(g.jurors, joined.jurors), union(g.rooms, joined.rooms)}
			} else {
				apart = append(apart, g)
			}
		}
		groups = append(apart, joined)
	}
	if len(groups) < 2 {
		return nil
	}
	slices.SortFunc(groups, func(a, b group) int { return strings.Compare(strings.Join(a.rooms, " "), strings.Join(b.rooms, " ")) })
	var told []string
	for _, g := range groups {
		told = append(told, called(names, g.jurors)+" ("+called(names, g.rooms)+")")
	}
	notes := []*scoring.Error{problem(CodeNoScale, "parts", strconv.Itoa(len(groups)), "groups", strings.Join(told, " · "))}
	for _, g := range groups[1:] {
		notes = append(notes, problem(CodeJoinThem, "user", names[groups[0].jurors[0]], "room", called(names, g.rooms[:1])))
	}
	return notes
}

func union(a, b []string) []string {
	all := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

func called(names map[string]string, ids []string) string {
	var s []string
	for _, id := range ids {
		s = append(s, names[id])
	}
	return strings.Join(s, ", ")
}
