package setup

import (
	"encoding/json"
	"errors"
	"io/fs"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"juri/scoring"
	"juri/scoring/rank"
)

const goodContest = `name: Lomba
timezone: Asia/Jakarta
rubric: kipp-5
timer: {presentation: 7m, questions: 13m, warn: 1m}
rooms:
  - {id: pinus, name: Pinus, date: 2023-03-20, start: "08:00", slot: 20m, breaks: ["12:00-13:00"]}
  - {id: eboni}
people:
  - {user: ani, name: Ani, role: juror, rooms: [pinus]}
  - {user: budi, name: Budi, role: juror}
  - {user: panitia, name: Panitia, role: organizer}
result:
  ties: [criterion:baru, median, ballot:ani, draw]
`

const goodEntries = `id,unit,title,category,room,order,presenter,summary,recuse
P01,Dinkes,"Judul, satu",,pinus,1,,,
P02,Bapenda,Judul dua,,pinus,2,,,budi
`

func folder(contest, entries string) fstest.MapFS {
	return fstest.MapFS{
		contestFile: {Data: []byte(contest)},
		entriesFile: {Data: []byte(entries)},
	}
}

// faultsOf writes each fault as place and code.
func faultsOf(err error) []string {
	var faults Faults
	errors.As(err, &faults)
	s := make([]string, len(faults))
	for i, f := range faults {
		s[i] = f.Where() + " " + string(f.Problem.Code)
	}
	return s
}

func TestLoadGood(t *testing.T) {
	s, err := load(folder(goodContest, goodEntries))
	noError(t, err)
	if got := s.Contest.Timer.Phases[1].Name.In("en"); got != "Questions" {
		t.Errorf("second phase %q", got)
	}
	if r := s.Rooms[1]; r.Name != "eboni" || r.Slot.Minutes() != 20 {
		t.Errorf("a bare room became %+v", r)
	}
	if e := s.Entries[1]; !slices.Equal(e.Recuse, []string{"budi"}) || e.Order != 2 {
		t.Errorf("second entry %+v", e)
	}
}

func TestLoadTen(t *testing.T) {
	_, err := Load("testdata/ten")
	want := []string{
		"contest.yaml:3:11 bad_timezone",
		"contest.yaml:6:19 bad_duration",
		"contest.yaml:9:23 bad_date",
		"contest.yaml:13:62 no_such_room",
		"contest.yaml:15:36 unknown_choice",
		"contest.yaml:19:10 unknown_tie",
		"contest.yaml:22:1 unknown_field",
		"entries.csv:3:5 empty_field",
		"entries.csv:4:1 duplicate_id",
		"entries.csv:4:40 no_such_room",
	}
	if got := faultsOf(err); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// What was loaded is compared with what the journal says, so that nothing may
// change on its way through JSON.
func TestRoundTrip(t *testing.T) {
	empty := strings.NewReplacer(`["12:00-13:00"]`, "[]", "[pinus]", "[]", "ties: [criterion:baru, median, ballot:ani, draw]", "ties: []\n  awards: []").Replace(goodContest)
	demo, err := fs.Sub(folders, "demo")
	noError(t, err)
	for _, dir := range []fs.FS{demo, folder(goodContest, goodEntries), folder(empty, goodEntries)} {
		s, err := load(dir)
		noError(t, err)
		data, err := json.Marshal(s)
		noError(t, err)
		var back scoring.Setup
		if err := json.Unmarshal(data, &back); err != nil || !reflect.DeepEqual(back, s) {
			t.Errorf("changed by JSON (%v):\n%+v\n%+v", err, s, back)
		}
	}
}

// A file that cannot be parsed does not hide what is wrong with the other one.
func TestLoadBothFiles(t *testing.T) {
	_, err := load(folder("name: [\n", "id,unit,title\nP01,,Judul\nP01,a,b\n"))
	want := []string{
		"contest.yaml:1:7 bad_syntax", "entries.csv:1:1 missing_column",
		"entries.csv:2:5 empty_field", "entries.csv:3:1 duplicate_id",
	}
	if got := faultsOf(err); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Spreadsheets write byte order marks, semicolons, CRLF and empty rows.
func TestLoadSpreadsheet(t *testing.T) {
	entries := "\ufeffID;Unit;Title;Room;Order\r\n" +
		"A;Dinkes;\"Satu;\n  dua\te\u0301\x1b[31m\";pinus;\r\nB;u;t;pinus;4\r\n;;;;\r\n\r\nC;u;t;pinus;\r\nD;u;t;eboni;\r\n"
	s, err := load(folder("\ufeff"+strings.ReplaceAll(goodContest, "\n", "\r\n"), entries))
	noError(t, err)
	if got := s.Entries[0].Title; got != "Satu; dua \u00e9[31m" {
		t.Errorf("the title became %q", got)
	}
	var turns []int
	for _, e := range s.Entries {
		turns = append(turns, e.Order)
	}
	if !slices.Equal(turns, []int{5, 4, 6, 1}) {
		t.Errorf("turns %v", turns)
	}
}

// A private key pasted by mistake must not come back in a message.
func TestKeys(t *testing.T) {
	const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
	with := func(k string) (scoring.Setup, error) {
		return load(folder(strings.Replace(goodContest, "name: Ani,", "name: Ani, keys: ["+strconv.Quote(k)+"],", 1), goodEntries))
	}
	s, err := with(key + " ani@laptop\n")
	noError(t, err)
	if got := s.People[0].Keys[0]; got != key+" ani@laptop" {
		t.Errorf("the key became %q", got)
	}
	if _, err := with("-----BEGIN OPENSSH PRIVATE KEY-----\nsecret"); err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("a private key: %v", err)
	}
}

// An award goes to so many places, or to so many picked by hand.
func TestAwardsByHand(t *testing.T) {
	for awards, want := range map[string]scoring.Code{
		"[{name: Juara, places: 1}, {name: Favorit, pick: 4, rest: true}]": "",
		"[{name: Favorit}]":                                                   "missing_field",
		"[{name: Favorit, pick: 0}]":                                          "bad_count",
		"[{name: Favorit, pick: 4, places: 1}]":                               "field_conflict",
		"[{name: Favorit, pick: 4, min: 80}]":                                 "field_conflict",
		"[{name: A, min: 80, rest: true}]":                                    "missing_field",
		"[{name: Emas, min: \"90,5\"}, {name: Favorit, pick: 4, rest: true}]": "",
	} {
		text := strings.Replace(goodContest, "result:", "result:\n  awards: "+awards, 1)
		s, err := load(folder(text, goodEntries))
		var faults Faults
		switch errors.As(err, &faults); {
		case want != "" && (len(faults) != 1 || faults[0].Problem.Code != want):
			t.Errorf("%s: %v, want %s", awards, err, want)
		case want == "" && err != nil:
			t.Errorf("%s: %v", awards, err)
		case want == "" && s.Contest.Result.Awards[1] != (rank.Award{Name: "Favorit", Places: 4, Pick: true, Rest: true}):
			t.Errorf("%s: %+v", awards, s.Contest.Result.Awards)
		}
	}
}

// noError ends the test where there is one.
func noError(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
