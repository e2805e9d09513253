package setup

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"juri/scoring"
	"juri/scoring/rank"
)

// What people type when they are asked for a new contest.

// ParseRooms reads a room a line: its name, and after a semicolon or comma its day.
func ParseRooms(text string) ([]scoring.Room, error) {
	var rooms []scoring.Room
	seen := map[string]bool{}
	for i, l := range lines(text) {
		name, day, _ := strings.Cut(strings.ReplaceAll(l, ";", ","), ",")
		r := scoring.Room{Name: clean(name), ID: slug(name)}
		if r.ID == "" {
			return nil, problem(CodeBadID, "value", short(name))
		}
		if seen[r.ID] {
			return nil, problem(CodeDuplicateID, "kind", "room", "id", r.ID, "line", strconv.Itoa(i))
		}
		seen[r.ID] = true
		if day = strings.TrimSpace(day); day != "" {
			d := anyDate(day)
			if _, err := time.Parse(time.DateOnly, d); err != nil {
				return nil, problem(CodeBadDate, "value", short(day))
			}
			r.Date = d
		}
		rooms = append(rooms, r)
	}
	if len(rooms) == 0 {
		return nil, problem(CodeNoRooms)
	}
	return rooms, nil
}

// ParseJurors reads a juror a line: the name, and after a semicolon the
// institution. The first one is the chair.
func ParseJurors(text string) ([]scoring.Person, error) {
	var jurors []scoring.Person
	taken := map[string]bool{}
	for _, l := range lines(text) {
		name, institution, _ := strings.Cut(l, ";")
		p := scoring.Person{Name: clean(name), Institution: clean(institution), Role: scoring.Juror, Chair: len(jurors) == 0}
		if p.Name == "" {
			return nil, problem(CodeEmptyText)
		}
		p.User = freeUser(p.Name, taken)
		jurors = append(jurors, p)
	}
	if len(jurors) == 0 {
		return nil, problem(CodeNoJuror)
	}
	return jurors, nil
}

// ParseAwards reads awards set apart by commas, best first: "3 Besar: 3". One
// without a number has one place.
func ParseAwards(text string) ([]rank.Award, error) {
	var awards []rank.Award
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
		name, places, given := strings.Cut(part, ":")
		a := rank.Award{Name: clean(name), Places: 1}
		if n, err := strconv.Atoi(strings.TrimSpace(places)); given && (err != nil || n < 1 || n > 1000) {
			return nil, problem(CodeBadCount, "value", short(places), "min", "1")
		} else if given {
			a.Places = n
		}
		if a.Name == "" {
			return nil, problem(CodeEmptyText)
		}
		awards = append(awards, a)
	}
	return awards, nil
}

// ParseDay reads the times that all rooms share: the start, a slot's length in
// minutes, and the breaks, which may be none.
func ParseDay(start, slot, breaks string) (r scoring.Room, err error) {
	var ok bool
	if r.Start, ok = clockTime(start); !ok {
		return r, problem(CodeBadTime, "value", short(start))
	}
	n, err := strconv.Atoi(strings.TrimSpace(slot))
	if err != nil || n < 1 || n > 24*60 {
		return r, problem(CodeBadCount, "value", short(slot), "min", "1")
	}
	r.Slot = time.Duration(n) * time.Minute
	var faults Faults
	(&reader{faults: &faults}).breaks(&r.Breaks)(wordsAt(pos{1, 1}, breaks))
	if len(faults) > 0 {
		return r, faults[0].Problem
	}
	return r, nil
}

// anyDate writes a day written day first, or already so, as 2023-03-20; anything
// else as it is.
func anyDate(s string) string {
	t := strings.NewReplacer("/", "-", ".", "-", " ", "").Replace(s)
	for _, form := range []string{"2-1-2006", time.DateOnly, "2006-1-2"} {
		if d, err := time.Parse(form, t); err == nil {
			return d.Format(time.DateOnly)
		}
	}
	return s
}

func lines(text string) []string {
	all := strings.Split(text, "\n")
	return slices.DeleteFunc(all, func(l string) bool { return strings.TrimSpace(l) == "" })
}
