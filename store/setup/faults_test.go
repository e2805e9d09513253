package setup

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/i18n"
)

// A swap turns the good folder into a faulty one.
type swap struct{ old, new string }

// Public keys: a good one, one of 1024 bits, and one of a kind that is taken no more.
const (
	anKey   = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g"
	weakKey = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDOgCl2KUbvBH0QcYwxZUAteYd2YW8CfP8nkV4qt2WBUYPlaXOK0JjCtqHaOJrCN79/otwRf9eDk9acx/dWEWfPxNPuuAAMWOAyzUhcUr5xwCLZh3Za6Wet4XO1WT1g8sVZMLNcVY5g5EfZENfZfgNDj/ooUSIukij68qd7f3FhKQ=="
	dsaKey  = "ssh-dss AAAAB3NzaC1kc3MAAACBANrlWEENyoDIQLl2+Ybga6MItrmhISGuBns2+h91TTJckA9p5OCLQA8rBrhJWdcnU0k0hn4IDYv2+b2sWNdpFs7VZ9Aht64WEXE+G51q24PQOCtSpQIQ/fVkttzTmIoywYax9+s6uqqFVcyY8Mgp9gMGNU3eJA4aoHttnra8qlfXAAAAFQDhafz3ehzA3HXkcoQPBYj9q2rF8QAAAIB2zz9h+ahuglMDZlS64h5DC/RmttwcIwlckYjbF0ikz9xsYMaiDIRlZZzlF8wFpo5Qahm68cyTjFByg6FCDQu+OBKA2vLKOAopcPVwSpM7IWhc5N8tPmFlK50dhJRvZmlJwkcZijywtY+KCtSlOXTMXst2akKblAPg5ltKOg4S6wAAAIB9pIECQkidg0oH5qWDgHjs0bYmnCPTU2IaiHqjn2YGsD0/BNrWLceFeIJNbBD2/OJOrojT3NF0MwNBSQx1KUgcqdT+DlnQNbogjsCmPlRMhnUy7N+7weyDGMtDWjzQW/YDjPHLRxLPydXH1Wxzjzx8fFVMM+PgY4IjkYOigONxHg=="
)

func TestFaults(t *testing.T) {
	inline := func(s string) swap { return swap{"rubric: kipp-5", "rubric: " + s} }
	one := `criteria: [{id: baru, name: A, weight: 1}]`
	long := strings.Repeat("x", maxText+1)
	full := goodEntries
	for i := range 46 {
		full += fmt.Sprintf("X%d,u,t,,pinus,%d,,,\n", i, i+3)
	}
	tests := []struct {
		code    scoring.Code
		contest []swap
		entries []swap
		want    string // the one fault; a place and a code
	}{
		{"file_missing", []swap{{"rooms:", "entries: x.csv\nrooms:"}}, nil, "contest.yaml:5:10"},
		{"bad_path", []swap{{"rooms:", "entries: ../x.csv\nrooms:"}}, nil, "contest.yaml:5:10"},
		{"bad_format", []swap{{"rooms:", "entries: x.ods\nrooms:"}}, nil, "contest.yaml:5:10"},
		{"not_utf8", []swap{{"Lomba", "Lombá \xff"}}, nil, "contest.yaml:1:13"},
		{"not_utf8", nil, []swap{{"Dinkes", "Dink\x81s"}}, "entries.csv:2:9"},
		{"bad_syntax", []swap{{"[pinus]}", "[pinus}"}}, nil, "contest.yaml:9:54"},
		{"bad_quote", nil, []swap{{"Bapenda", `Bap"enda`}}, "entries.csv:3:8"},
		{"yaml_feature", []swap{{"Lomba", "&x Lomba"}}, nil, "contest.yaml:1:7"},
		{"yaml_feature", []swap{{"name: Lomba", "---\nname: Lomba"}, {"draw]", "draw]\n---\na: b"}}, nil, "contest.yaml:16:1"},
		{"too_deep", []swap{{"Lomba", strings.Repeat("[", 70)}}, nil, "contest.yaml:1:71"},
		{"unknown_field", []swap{{"slot:", "slott:"}}, nil, "contest.yaml:6:64"},
		{"duplicate_field", []swap{{"name: Lomba", "name: A\nname: B"}}, nil, "contest.yaml:2:1"},
		{"missing_field", []swap{{"name: Lomba\n", ""}}, nil, "contest.yaml:1:1"},
		{"missing_field", []swap{{"name: Budi, ", ""}}, nil, "contest.yaml:10:5"},
		{"missing_field", []swap{{"Asia/Jakarta", ""}}, nil, "contest.yaml:2:1"},
		{"field_conflict", []swap{{"{presentation", "{phases: [], presentation"}}, nil, "contest.yaml:4:8"},
		{"field_conflict", []swap{inline("{" + one + ", scale: {values: [1], min: 0}}")}, nil, "contest.yaml:3:61"},
		{"wrong_type", []swap{{"Lomba", "[a]"}}, nil, "contest.yaml:1:7"},
		{"wrong_type", []swap{{"Lomba", "Lomba\nsample: maybe"}}, nil, "contest.yaml:2:9"},
		{"wrong_type", []swap{{"breaks: [\"12:00-13:00\"]", "breaks: 12"}}, nil, "contest.yaml:6:83"},
		{"empty_text", []swap{{"Lomba", `" "`}}, nil, "contest.yaml:1:7"},
		{"text_too_long", []swap{{"Lomba", long}}, nil, "contest.yaml:1:7"},
		{"text_too_long", nil, []swap{{"Bapenda", long}}, "entries.csv:3:5"},
		{"unknown_column", nil, []swap{{"summary", "telepon"}}, "entries.csv:1:45"},
		{"duplicate_column", nil, []swap{{"summary", "presenter"}}, "entries.csv:1:45"},
		{"missing_column", nil, []swap{{"unit", "category"}, {"title,category", "title,presenter"}, {"order,presenter", "order,summary"}, {"summary,summary", "summary,recuse"}, {",recuse,recuse", ",recuse"}, {",,,budi", ",,budi"}, {",1,,,", ",1,,"}}, "entries.csv:1:1"},
		{"field_count", nil, []swap{{"2,,,budi", "2,,,budi,é,x"}}, "entries.csv:3:39"},
		{"field_count", nil, []swap{{"2,,,budi", "2,,"}}, "entries.csv:3:1"},
		{"no_heading", nil, []swap{{"recuse\n", "recuse,\n"}, {"1,,,\n", "1,,,,\n"}, {"2,,,budi", "2,,,budi,x"}}, "entries.csv:3:39"},
		{"empty_field", nil, []swap{{"Judul dua", ""}}, "entries.csv:3:13"},

		{"bad_id", []swap{{"id: eboni", "id: e boni"}}, nil, "contest.yaml:7:10"},
		{"bad_id", nil, []swap{{"P02", "P 02"}}, "entries.csv:3:1"},
		{"bad_user", []swap{{"user: budi", "user: Budi"}}, nil, "contest.yaml:10:12"},
		{"bad_public_key", []swap{{"name: Ani,", "name: Ani, keys: [ssh-rsa xx],"}}, nil, "contest.yaml:9:35"},
		{"key_option", []swap{{"name: Ani,", `name: Ani, keys: ['from="10.0.0.*" ` + anKey + `'],`}}, nil, "contest.yaml:9:35"},
		{"key_option", []swap{{"name: Ani,", `name: Ani, keys: ['command="date",no-pty ` + anKey + `'],`}}, nil, "contest.yaml:9:35"},
		{"key_option", []swap{{"name: Ani,", `name: Ani, keys: ["cert-authority ` + anKey + `"],`}}, nil, "contest.yaml:9:35"},
		{"key_kind", []swap{{"name: Ani,", "name: Ani, keys: [" + dsaKey + "],"}}, nil, "contest.yaml:9:35"},
		{"key_weak", []swap{{"name: Ani,", "name: Ani, keys: [" + weakKey + "],"}}, nil, "contest.yaml:9:35"},
		{"key_shared", []swap{{"name: Ani,", "name: Ani, keys: [" + anKey + " laptop],"}, {"name: Budi,", "name: Budi, keys: [" + anKey + "],"}}, nil, "contest.yaml:10:37"},
		{"bad_duration", []swap{{"slot: 20m", "slot: 20"}}, nil, "contest.yaml:6:70"},
		{"bad_date", []swap{{"2023-03-20", "2023-02-30"}}, nil, "contest.yaml:6:36"},
		{"bad_time", []swap{{`"08:00"`, `"25:00"`}}, nil, "contest.yaml:6:55"},
		{"bad_timezone", []swap{{"Asia/Jakarta", "Asia/Malang"}}, nil, "contest.yaml:2:11"},
		{"bad_break", []swap{{"12:00-13:00", "13:00-12:00"}}, nil, "contest.yaml:6:84"},
		{"break_overlap", []swap{{`"12:00-13:00"`, `"12:00-13:00", "12:30-14:00"`}}, nil, "contest.yaml:6:99"},
		{"bad_number", []swap{inline("{" + one + ", scale: {min: nol, max: 5}}")}, nil, "contest.yaml:3:67"},
		{"bad_count", []swap{{"result:", "result:\n  panel: 0"}}, nil, "contest.yaml:13:10"},
		{"bad_count", []swap{{"result:", "result:\n  awards: [{name: A, places: -1}]"}}, nil, "contest.yaml:13:30"},
		{"bad_turn", nil, []swap{{"pinus,2", "pinus,dua"}}, "entries.csv:3:30"},
		{"bad_weight", []swap{inline("{scale: {min: 0, max: 1}, criteria: [{id: baru, name: A, weight: -1}]}")}, nil, "contest.yaml:3:74"},
		{"weights_zero", []swap{inline("{scale: {min: 0, max: 1}, criteria: [{id: baru, name: A, weight: 0}]}")}, nil, "contest.yaml:3:45"},
		{"weights_zero", []swap{inline("{scale: {min: 0, max: 1}, blocks: [{id: b, name: B, weight: 0}], criteria: [{id: baru, block: b, name: A, weight: 1}]}")}, nil, "contest.yaml:3:43"},
		{"unknown_choice", []swap{{"result:", "result:\n  method: rata"}}, nil, "contest.yaml:13:11"},
		{"unknown_choice", []swap{{"result:", "show: {board: always}\nresult:"}}, nil, "contest.yaml:12:15"},
		{"bad_colour", []swap{{"result:", "look: {accent: biru}\nresult:"}}, nil, "contest.yaml:12:16"},
		{"bad_colour", []swap{{"result:", "look:\n  accent: #1e6fd0\nresult:"}}, nil, "contest.yaml:13:3"},
		{"low_contrast", []swap{{"result:", "look: {accent: \"#0d2a5c\"}\nresult:"}}, nil, "contest.yaml:12:16"},
		{"low_contrast", []swap{{"result:", "look:\n  accent:\n    dark: \"#ffd700\"\n    light: \"#ffd700\"\nresult:"}}, nil, "contest.yaml:15:12"},
		{"reserved_phase", []swap{{"{presentation: 7m, questions: 13m, warn: 1m}", "{phases: [{id: closed, name: X, length: 1m}]}"}}, nil, "contest.yaml:4:23"},
		{"duplicate_id", []swap{{"user: budi", "user: ani"}}, []swap{{"budi", "ani"}}, "contest.yaml:10:12"},
		{"duplicate_id", []swap{{"- {id: eboni}", "- {id: pinus}"}}, nil, "contest.yaml:7:10"},
		{"duplicate_id", []swap{inline("{scale: {min: 0, max: 1}, criteria: [{id: baru, name: A, weight: 1}, {id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:83"},
		{"duplicate_id", nil, []swap{{"P02", "P01"}}, "entries.csv:3:1"},
		{"duplicate_turn", nil, []swap{{"pinus,2", "pinus,1"}}, "entries.csv:3:30"},
		{"level_twice", []swap{inline("{scale: {min: 0, max: 1}, bands: {1: A, 1.0: B}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:49"},
		{"level_text", []swap{inline("{scale: {min: 1, max: 2}, bands: {1: Baik, 2: baik}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:55"},
		{"level_text", []swap{inline("{scale: {min: 1, max: 2}, bands: {1: Baik, 2: {id: Cukup, en: baik}}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:55"},
		{"level_number", []swap{inline("{scale: {min: 1, max: 2}, bands: {1: \"2\", 2: Baik}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:46"},

		{"scale_range", []swap{inline("{scale: {min: 5, max: 5}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:17"},
		{"scale_step", []swap{inline("{scale: {min: 0, max: 5, step: 0}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:40"},
		{"scale_uneven", []swap{inline("{scale: {min: 0, max: 5, step: 2}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:40"},
		{"scale_empty", []swap{inline("{scale: {values: []}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:26"},
		{"scale_order", []swap{inline("{scale: {values: [1, 3, 3]}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:33"},
		{scoring.CodeRubricTooFine, []swap{inline("{scale: {min: 0, max: 1000000}, criteria: [{id: baru, name: A, weight: 1000000}, {id: b, name: B, weight: 0.000001}]}")}, nil, "contest.yaml:3:9"},

		{"field_conflict", []swap{{"result:", "result:\n  points: [3, 2]"}}, nil, "contest.yaml:13:11"},
		{"bad_worth", []swap{{"result:", "result:\n  method: points\n  points: [3, 5]"}}, nil, "contest.yaml:14:15"},
		{"bad_worth", []swap{{"result:", "result:\n  method: points\n  points: [3, -1]"}}, nil, "contest.yaml:14:15"},
		{"no_worth", []swap{{"result:", "result:\n  method: points\n  points: []"}}, nil, "contest.yaml:14:11"},
		{"wrong_type", []swap{{"result:", "result:\n  method: points\n  points: bordo"}}, nil, "contest.yaml:14:11"},
		{scoring.CodeDancesWeigh, []swap{
			inline("{scale: {min: 1, max: 9}, criteria: [{id: baru, name: A, weight: 1}, {id: b, name: B, weight: 2}]}"), {"result:", "result:\n  method: skating"}}, nil, "contest.yaml:13:11"},
		{scoring.CodeDancesWeigh, []swap{
			inline("{scale: {min: 1, max: 9}, criteria: [{id: baru, name: A, weight: 1}, {id: b, name: B, weight: 1, bonus: true}]}"), {"result:", "result:\n  method: skating"}}, nil, "contest.yaml:13:11"},

		{"unknown_preset", []swap{inline("kipp-1999")}, nil, "contest.yaml:3:9"},
		{"no_such_room", []swap{{"rooms: [pinus]", "rooms: [pinus, jati]"}}, nil, "contest.yaml:9:56"},
		{"no_such_room", nil, []swap{{"Judul dua,,pinus", "Judul dua,,jati"}}, "entries.csv:3:24"},
		{"unknown_juror", nil, []swap{{"budi", "panitia"}}, "entries.csv:3:34"},
		{"unknown_block", []swap{inline("{scale: {min: 0, max: 1}, blocks: [{id: b, name: B, weight: 1}], criteria: [{id: baru, block: c, name: A, weight: 1}]}")}, nil, "contest.yaml:3:103"},
		{"empty_block", []swap{inline("{scale: {min: 0, max: 1}, blocks: [{id: b, name: B, weight: 1}, {id: c, name: C, weight: 1}], criteria: [{id: baru, block: b, name: A, weight: 1}]}")}, nil, "contest.yaml:3:78"},
		{"unknown_tie", []swap{{"median", "coin"}}, nil, "contest.yaml:13:26"},
		{"unknown_tie", []swap{{"criterion:baru", "criterion:lama"}}, nil, "contest.yaml:13:10"},
		{"unknown_tie", []swap{{"ballot:ani", "ballot:panitia"}}, nil, "contest.yaml:13:34"},
		{"bad_min", []swap{{"result:", "result:\n  awards: [{name: A, places: 1, min: 0}]"}}, nil, "contest.yaml:13:38"},
		{"min_no_score", []swap{{"result:", "result:\n  method: ranksum\n  awards: [{name: A, places: 1, min: 80}]"}}, nil, "contest.yaml:14:38"},
		{"min_order", []swap{{"result:", "result:\n  awards: [{name: A, min: 80}, {name: B, min: 80}]"}}, nil, "contest.yaml:13:47"},
		{"unknown_choice", []swap{{"result:", "result:\n  awards: [{name: A, places: 1, eligible: none}]"}}, nil, "contest.yaml:13:43"},
		{"unknown_choice", []swap{{"result:", "result:\n  per: room"}}, nil, "contest.yaml:13:8"},
		{"empty_text", []swap{{"result:", "result:\n  per: {}"}}, nil, "contest.yaml:13:8"},
		{"bad_count", []swap{{"result:", "result:\n  awards: [{name: A, places: 1, per: {unit: 0}}]"}}, nil, "contest.yaml:13:45"},
		{"field_conflict", []swap{{"result:", "result:\n  awards: [{name: A, places: 2, category: SMA, per: category}]"}}, nil, "contest.yaml:13:53"},
		{"field_conflict", []swap{{"draw]", "shared, median]"}}, nil, "contest.yaml:13:54"},
		{"field_conflict", []swap{{"draw]", "draw, shared]"}}, nil, "contest.yaml:13:52"},
		{"nothing_shared", []swap{{"result:", "result:\n  after_joint: next"}}, nil, "contest.yaml:13:16"},
		{"unknown_choice", []swap{{"result:", "result:\n  after_joint: stop"}, {"draw]", "shared]"}}, nil, "contest.yaml:13:16"},
		{"missing_field", []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {points: [5]}"}}, nil, "contest.yaml:14:13"},
		{"nothing_won", []swap{{"result:", "result:\n  champion: {name: U}"}}, nil, "contest.yaml:13:13"},
		{"no_such_award", []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {name: U, count: [A, B]}"}}, nil, "contest.yaml:14:34"},
		{"award_twice", []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {name: A}"}}, nil, "contest.yaml:14:20"},
		{"award_twice", []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {name: U, count: [A, A]}"}}, nil, "contest.yaml:14:34"},
		{"points_of_what", []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {name: U, count: [A], points: [5, 3]}"}}, nil, "contest.yaml:14:43"},
		{"bad_worth", []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {name: U, points: [3, 5]}"}}, nil, "contest.yaml:14:35"},
		{"missing_field", []swap{{"result:", "result:\n  ineligible: [{why: tamu}]"}}, nil, "contest.yaml:13:16"},
		{"missing_field", []swap{{"result:", "result:\n  ineligible: [{units: [Dinkes]}]"}}, nil, "contest.yaml:13:16"},
		{"empty_text", []swap{{"result:", "result:\n  ineligible: [{entries: [], why: tamu}]"}}, nil, "contest.yaml:13:26"},
		{"category_name", []swap{{"result:", "result:\n  awards: [{name: A, places: 1, category: SMA; SMK}]"}}, nil, "contest.yaml:13:43"},
		{scoring.CodeCategoriesApart, []swap{{"result:", "result:\n  overall: none"}}, []swap{{"Judul dua,,pinus,2", "Judul dua,SD; SMA,pinus,2"}}, "entries.csv:3:23"},
		{"none_of_them", []swap{{"result:", "result:\n  ineligible: [{entries: [P01], units: [dinkes, Dinas], why: tamu}]"}}, nil, "contest.yaml:13:49"},
		{"chair_not_juror", []swap{{"role: organizer", "role: organizer, chair: true"}}, nil, "contest.yaml:11:60"},
		{"panel_too_large", []swap{{"result:", "result:\n  panel: 3"}}, nil, "contest.yaml:13:10"},
		{"room_overfull", nil, []swap{{goodEntries, full}}, "contest.yaml:6:10"},
		{"no_such_room", []swap{{"result:", "rounds: [{name: Final, top: 3, room: aula}]\nresult:"}}, nil, "contest.yaml:12:38"},
		{"unknown_choice", []swap{{"result:", "rounds: [{name: Final, top: 3, each: unit, room: eboni}]\nresult:"}}, nil, "contest.yaml:12:38"},
		{"bad_count", []swap{{"result:", "rounds: [{name: Final, top: 0, room: eboni}]\nresult:"}}, nil, "contest.yaml:12:29"},
		{"round_room", []swap{{"result:", "rounds: [{name: A, top: 9, room: eboni}, {name: B, top: 3, room: eboni}]\nresult:"}}, nil, "contest.yaml:12:66"},
		{"round_room", []swap{{"result:", "rounds: [{name: Final, top: 3, room: eboni}]\nresult:"}}, []swap{{"Judul dua,,pinus,2", "Judul dua,,eboni,1"}}, "entries.csv:3:24"},
		{"bad_weight", []swap{{"result:", "components: [{id: a, name: A, weight: 0, scale: {min: 0, max: 10, step: 1}}]\nresult:"}}, nil, "contest.yaml:12:39"},
		{scoring.CodeComponentWeights, []swap{{"result:", "components: [{id: a, name: A, weight: 100, scale: {min: 0, max: 10, step: 1}}]\nresult:"}}, nil, "contest.yaml:12:13"},
		{"field_conflict", []swap{{"result:", "components: [{id: a, name: A, weight: 10, points: [3, 1], scale: {min: 0, max: 10}}]\nresult:"}}, nil, "contest.yaml:12:14"},
		{scoring.CodeComponentFrom, []swap{{"result:", "components: [{id: a, name: A, weight: 10, from: 1, points: [3, 1]}]\nresult:"}}, nil, "contest.yaml:12:19"},
		{scoring.CodeComponentFrom, []swap{{"result:", "rounds: [{name: Final, top: 1, room: eboni}]\ncomponents: [{id: a, name: A, weight: 10, from: 2, points: [3, 1]}]\nresult:"}}, nil, "contest.yaml:13:19"},
		{"missing_field", []swap{{"result:", "components: [{id: a, name: A, weight: 10, from: 1}]\nresult:"}}, nil, "contest.yaml:12:14"},
		{"field_conflict", []swap{{"result:", "components: [{id: a, name: A, weight: 10, from: 1, points: [3], scale: {min: 0, max: 10, step: 1}}]\nresult:"}}, nil, "contest.yaml:12:14"},
		{"bad_count", []swap{{"result:", "components: [{id: a, name: A, weight: 10, from: 0, points: [3]}]\nresult:"}}, nil, "contest.yaml:12:49"},
		{"no_worth", []swap{{"result:", "components: [{id: a, name: A, weight: 10, points: []}]\nresult:"}}, nil, "contest.yaml:12:51"},
		{"no_worth", []swap{{"result:", "components: [{id: a, name: A, weight: 10, points: [0]}]\nresult:"}}, nil, "contest.yaml:12:51"},
		{"bad_worth", []swap{{"result:", "components: [{id: a, name: A, weight: 10, points: [3, 4]}]\nresult:"}}, nil, "contest.yaml:12:55"},
		{scoring.CodeComponentScale, []swap{{"result:", "components: [{id: a, name: A, weight: 10, scale: {min: -5, max: 10, step: 1}}]\nresult:"}}, nil, "contest.yaml:12:19"},
		{scoring.CodeNoPoints, []swap{{"result:", "components: [{id: a, name: A, weight: 10, scale: {min: 0, max: 10, step: 1}}]\nresult:\n  method: ranksum"}}, nil, "contest.yaml:12:13"},
		{"missing_field", []swap{{"result:", "bonus: {}\nresult:"}}, nil, "contest.yaml:12:8"},
		{"bad_number", []swap{{"result:", "bonus: {max: 0}\nresult:"}}, nil, "contest.yaml:12:14"},
		{"missing_field", []swap{{"result:", "overtime: {after: 30s, points: 1}\nresult:"}}, nil, "contest.yaml:12:11"},
		{"bad_duration", []swap{{"result:", "overtime: {per: 0s, points: 1}\nresult:"}}, nil, "contest.yaml:12:17"},
		{"unknown_choice", []swap{{"result:", "overtime: {phase: babak, per: 1m, points: 1}\nresult:"}}, nil, "contest.yaml:12:19"},
		{"bad_number", []swap{{"result:", "overtime: {per: 1m, points: 0}\nresult:"}}, nil, "contest.yaml:12:29"},
		{scoring.CodeBadPoints, []swap{{"result:", "overtime: {per: 1m, points: 900000}\nresult:"}}, nil, "contest.yaml:12:11"},
		{scoring.CodeNoPoints, []swap{{"result:", "overtime: {per: 1m, points: 1}\nresult:\n  method: skating"}}, nil, "contest.yaml:12:11"},
		{scoring.CodeBadPoints, []swap{{"result:", "bonus: {max: 900000}\nresult:"}}, nil, "contest.yaml:12:8"},
		{scoring.CodeNoPoints, []swap{{"result:", "bonus: {max: 1}\nresult:\n  method: skating"}}, nil, "contest.yaml:12:8"},
		{"wrong_type", []swap{{"result:", "minutes: {basis: SK 17}\nresult:"}}, nil, "contest.yaml:12:18"},
		{"unknown_field", []swap{{"result:", "minutes: {nomor: 7}\nresult:"}}, nil, "contest.yaml:12:11"},
		{"empty_text", []swap{{"result:", "minutes: {letterhead: [\"\"]}\nresult:"}}, nil, "contest.yaml:12:24"},
		{"no_rooms", []swap{{goodContest[strings.Index(goodContest, "  - {id: pinus"):strings.Index(goodContest, "people:")], "  []\n"}, {", rooms: [pinus]", ""}}, nil, "contest.yaml:6:3"},
		{"no_criteria", []swap{inline("{criteria: []}")}, nil, "contest.yaml:3:20"},
		{"no_phases", []swap{{"{presentation: 7m, questions: 13m, warn: 1m}", "{phases: []}"}}, nil, "contest.yaml:4:17"},
		{"no_juror", []swap{{"role: juror, rooms: [pinus]", "role: board"}, {"role: juror", "role: board"}, {"ballot:ani, ", ""}}, []swap{{"budi", ""}}, "contest.yaml:9:3"},
		{"no_organizer", []swap{{"role: organizer", "role: board"}}, nil, "contest.yaml:9:3"},
		{"no_entries", nil, []swap{{goodEntries[strings.Index(goodEntries, "\n"):], "\n"}}, "entries.csv:1:1"},
		{"no_entries", nil, []swap{{goodEntries, ""}}, "entries.csv:1:1"},
	}
	for _, tt := range tests {
		t.Run(string(tt.code), func(t *testing.T) {
			_, err := load(folder(swapped(t, goodContest, tt.contest), swapped(t, goodEntries, tt.entries)))
			want := []string{tt.want + " " + string(tt.code)}
			if got := faultsOf(err); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func swapped(t *testing.T, s string, swaps []swap) string {
	for _, w := range swaps {
		if !strings.Contains(s, w.old) {
			t.Fatalf("%q is not there to be replaced", w.old)
		}
		s = strings.Replace(s, w.old, w.new, 1)
	}
	return s
}

// codeAt is which argument of what makes a fault its code is.
var codeAt = map[string]int{"problem": 0, "note": 0, "doubt": 0, "fault": 1, "parsed": 1, "decimal": 1, "notEmpty": 1, "refuseOdd": 1, "runFault": 2, "whose": 4, "reference": 2}

// testedElsewhere are the codes whose sentences other packages' tests read, or that take a
// disk which fails; those of files of scores are said by juri tally, whose tests read them.
var testedElsewhere = words("few_to_trim", "panel_idle", "file_unreadable")

// TestEveryCode holds that every code that the package says has a sentence, and that a
// test names it.
func TestEveryCode(t *testing.T) {
	said, named := map[string]string{}, map[string]bool{} // the file that says it
	files, err := filepath.Glob("*.go")
	noError(t, err)
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		noError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			switch x := n.(type) {
			case *ast.BasicLit:
				if s, err := strconv.Unquote(x.Value); err == nil && strings.HasSuffix(path, "_test.go") {
					for _, word := range strings.Fields(s) {
						named[word] = true
					}
				}
			case *ast.CallExpr:
				called := fmt.Sprint(x.Fun)
				if s, is := x.Fun.(*ast.SelectorExpr); is {
					called = s.Sel.Name
				}
				if at, is := codeAt[called]; is && !strings.HasSuffix(path, "_test.go") && at < len(x.Args) {
					if code, is := x.Args[at].(*ast.BasicLit); is && code.Kind == token.STRING {
						s, _ := strconv.Unquote(code.Value)
						said[s] = path
					}
				}
			}
			return true
		})
	}
	if len(said) < 150 {
		t.Errorf("only %d codes were seen", len(said))
	}
	for code, path := range said {
		sentence := i18n.For("en").Problem(problem(scoring.Code(code), "want", "text"))
		if strings.HasSuffix(sentence, "("+code+")") {
			t.Errorf("%s has no sentence", code)
		}
		ofScores := strings.HasPrefix(path, "score") || strings.HasPrefix(path, "tally") || path == "marks.go" || path == "own_rules.go"
		if !named[code] && !ofScores && !slices.Contains(testedElsewhere, code) {
			t.Errorf("no test for %s", code)
		}
	}
}
