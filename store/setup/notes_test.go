package setup

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/rank"
)

// twoDays has two rooms on one day with jurors of their own.
func twoDays(jurors string) string {
	return `name: Lomba
timezone: Asia/Jakarta
rubric: kipp-5
timer: {presentation: 20m}
rooms:
  - {id: pinus, name: Pinus, date: 2026-03-20, start: "08:00", slot: 20m, breaks: ["12:00-13:00"]}
  - {id: eboni, name: Eboni, date: 2026-03-20, start: "08:00", slot: 20m}
people:
` + jurors + "  - {user: panitia, name: Panitia, role: organizer}\nresult: {panel: 2}\n"
}

func rowsOf(room string, n int, recuse string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s%d,u,t,%s,%s\n", room, i+1, room, recuse)
	}
	return b.String()
}

// TestNotes holds what juri check warns of: days that end late, jurors in two
// rooms at once, conflicts, too few jurors, and no common scale.
func TestNotes(t *testing.T) {
	const head = "id,unit,title,room,recuse\n"
	apart := "  - {user: ani, name: Ani, role: juror, rooms: [pinus]}\n  - {user: budi, name: Budi, role: juror, rooms: [pinus]}\n" +
		"  - {user: citra, name: Citra, role: juror, rooms: [eboni]}\n  - {user: dewa, name: Dewa, role: juror, rooms: [eboni]}\n"
	both := strings.Replace(apart, "rooms: [pinus]", "rooms: [pinus, eboni]", 1)
	for _, tt := range []struct {
		name, jurors, entries string
		want                  []string
	}{
		{"one room", strings.ReplaceAll(apart, "eboni", "pinus"), rowsOf("pinus", 18, ""), nil},
		{"two rooms apart", apart, rowsOf("pinus", 2, "") + rowsOf("eboni", 2, ""), []string{
			`no_scale groups=Citra, Dewa (Eboni) · Ani, Budi (Pinus) parts=2`, "join_them room=Pinus user=Citra",
		}},
		{"a juror in both", both, rowsOf("pinus", 2, "") + rowsOf("eboni", 2, ""), []string{
			"two_rooms date=2026-03-20 from=08:00 other=Eboni room=Pinus users=Ani",
		}},
		{"a long day", both, rowsOf("pinus", 25, ""), []string{"room_late entries=25 room=Pinus until=17:20"}},
		{"conflicts", apart, rowsOf("pinus", 2, "ani"), []string{
			"will_recuse slots=pinus1, pinus2 user=Ani", "few_jurors left=1 panel=2 slot=pinus1", "few_jurors left=1 panel=2 slot=pinus2",
		}},
	} {
		s, err := load(folder(twoDays(tt.jurors), head+tt.entries))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		var got []string
		for _, n := range Notes(s) {
			got = append(got, n.Error())
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

// TestDraw holds that a lot's number decides the whole order, and only of those
// without a turn.
func TestDraw(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(contestFile, goodContest)
	write(entriesFile, "id,unit,title,room,order\nA,u,t,pinus,\nB,u,t,pinus,\nC,u,t,pinus,\nD,u,t,pinus,1\nE,u,t,pinus,\nF,u,t,pinus,\n")
	order := func(s scoring.Setup) string {
		turns := make([]string, 7)
		for _, e := range s.Entries {
			turns[e.Order] = e.ID
		}
		return strings.Join(turns, "")
	}
	drawnBy := func(seed int) scoring.Setup {
		write(contestFile, goodContest+fmt.Sprintf("\ndraw: %d\n", seed))
		s, err := Load(dir)
		if err != nil || s.Contest.Draw != seed {
			t.Fatal(s.Contest.Draw, err)
		}
		return s
	}
	seen := map[string]int{}
	for seed := 1; seed <= 50; seed++ {
		got := order(drawnBy(seed))
		if len(got) != 6 || got[0] != 'D' {
			t.Errorf("seed %d: %s", seed, got)
		}
		seen[got]++
	}
	if len(seen) < 30 {
		t.Errorf("50 lots gave only %d orders", len(seen))
	}
	s := drawnBy(42)
	if order(s) != "DBECAF" { // as in every version: contests in the field have it so
		t.Errorf("the lot 42 gives %s", order(s))
	}
	write(entriesFile, "id,unit,title,room,order\nF,u,t,pinus,\nE,u,t,pinus,\nD,u,t,pinus,1\nC,u,t,pinus,\nB,u,t,pinus,\nA,u,t,pinus,\n")
	if again, _ := Load(dir); order(again) != order(s) {
		t.Errorf("rows in another order gave %s, not %s", order(again), order(s))
	}
}

// TestAnswers holds what may be typed when juri init asks.
func TestAnswers(t *testing.T) {
	rooms, err := ParseRooms("Ruang Pinus; 20/3/2026\n\n Eboni, 2026-03-21 \nMeranti")
	if err != nil || len(rooms) != 3 || rooms[0].ID != "ruang-pinus" || rooms[0].Date != "2026-03-20" || rooms[1].Date != "2026-03-21" || rooms[2].Date != "" {
		t.Errorf("rooms %+v, %v", rooms, err)
	}
	for _, day := range []string{"28 November 2026", "Sabtu, 28 Nov 2026", "28/11/26", "28-11-2026", "2026-11-28", "28 Nopember 2026"} {
		if rooms, err := ParseRooms("Aula, " + day); err != nil || rooms[0].Date != "2026-11-28" {
			t.Errorf("%s: %+v, %v", day, rooms, err)
		}
	}
	jurors, err := ParseJurors("Dr. Ani Rahma, M.Si.; FIA UB\nAni Suryani\n")
	if err != nil || len(jurors) != 2 || jurors[0].User != "ani" || jurors[0].Institution != "FIA UB" || jurors[1].User != "ani2" || !jurors[0].Chair || jurors[1].Chair {
		t.Errorf("jurors %+v, %v", jurors, err)
	}
	awards, err := ParseAwards("3 Besar: 3, Favorit")
	if err != nil || !slices.Equal(awards, []rank.Award{{Name: "3 Besar", Places: 3}, {Name: "Favorit", Places: 1}}) {
		t.Errorf("awards %+v, %v", awards, err)
	}
	code := func(err error) scoring.Code {
		var e *scoring.Error
		if errors.As(err, &e) {
			return e.Code
		}
		return ""
	}
	for want, text := range map[scoring.Code]string{"no_rooms": " \n", "bad_date": "Pinus, 30-02-2026", "duplicate_id": "Pinus\nPINUS", "bad_id": "☆"} {
		if _, err := ParseRooms(text); code(err) != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	for want, day := range map[scoring.Code][3]string{"bad_time": {"8", "20", ""}, "bad_count": {"8:00", "2015", ""}, "bad_break": {"8:00", "20", "13:00-12:00"}} {
		if _, err := ParseDay(day[0], day[1], day[2]); code(err) != want {
			t.Errorf("%q: %v, want %s", day, err, want)
		}
	}
	if _, err := ParseAwards("Emas: x"); code(err) != "bad_count" {
		t.Errorf("awards: %v", err)
	}
}

// TestAwardNotes holds what check says of places that no scale or points reach, of awards
// that nobody can have and of entries without a category where those are counted.
func TestAwardNotes(t *testing.T) {
	const entries = "id,unit,title,category,room,order\n01,a,t,SD; SMA,pinus,1\n02,b,t,,pinus,2\n03,c,t,,pinus,3\n"
	for _, tt := range []struct {
		rubric, result string
		want           []string
	}{
		{"rubric: kipp-5", "result: {awards: [{name: A, places: 1, category: SMP}, {name: B, places: 1, category: SMA}]}", []string{"category_nobody category=SMP"}},
		{"rubric: kipp-5", "result: {awards: [{name: A, places: 2, per: category}]}", []string{"per_no_category slots=02, 03"}},
		{"rubric: kipp-5", "result: {method: points, points: [3, 1]}", []string{"few_points entries=3 points=2"}},
		{"rubric: kipp-5", "result: {method: points, points: [3, 2, 1]}", nil},
		{"rubric: {places: true, scale: {min: 1, max: 2}, criteria: [{id: a, name: A, weight: 1}]}", "result: {method: ranksum}", []string{"few_places entries=3 most=2 user=Ani"}},
		{"rubric: {places: true, scale: {min: 1, max: 2}, criteria: [{id: a, name: A, weight: 1}]}", "result: {method: ranksum, overall: none}", []string{"category_alone slots=01", "no_category slots=02, 03"}},
	} {
		list := entries
		if strings.Contains(tt.result, "none") {
			list = strings.Replace(entries, "SD; SMA", "SD", 1)
		}
		s, err := load(folder("name: Lomba\ntimezone: Asia/Jakarta\n"+tt.rubric+"\ntimer: {presentation: 20m}\nrooms: [{id: pinus, name: Pinus}]\npeople: [{user: ani, name: Ani, role: juror}, {user: panitia, name: Panitia, role: organizer}]\n"+tt.result+"\n", list))
		if err != nil {
			t.Errorf("%s: %v", tt.result, err)
			continue
		}
		var got []string
		for _, n := range Notes(s) {
			got = append(got, n.Error())
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.result, got, tt.want)
		}
	}
}
