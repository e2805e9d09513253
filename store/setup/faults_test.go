package setup

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"juri/scoring"
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
		{CodeFileMissing, []swap{{"rooms:", "entries: x.csv\nrooms:"}}, nil, "contest.yaml:5:10"},
		{CodeBadPath, []swap{{"rooms:", "entries: ../x.csv\nrooms:"}}, nil, "contest.yaml:5:10"},
		{CodeBadFormat, []swap{{"rooms:", "entries: x.ods\nrooms:"}}, nil, "contest.yaml:5:10"},
		{CodeNotUTF8, []swap{{"Lomba", "Lombá \xff"}}, nil, "contest.yaml:1:13"},
		{CodeNotUTF8, nil, []swap{{"Dinkes", "Dink\x81s"}}, "entries.csv:2:9"},
		{CodeBadSyntax, []swap{{"[pinus]}", "[pinus}"}}, nil, "contest.yaml:9:54"},
		{CodeBadQuote, nil, []swap{{"Bapenda", `Bap"enda`}}, "entries.csv:3:8"},
		{CodeYAMLFeature, []swap{{"Lomba", "&x Lomba"}}, nil, "contest.yaml:1:7"},
		{CodeYAMLFeature, []swap{{"name: Lomba", "---\nname: Lomba"}, {"draw]", "draw]\n---\na: b"}}, nil, "contest.yaml:16:1"},
		{CodeTooDeep, []swap{{"Lomba", strings.Repeat("[", 70)}}, nil, "contest.yaml:1:71"},
		{CodeUnknownField, []swap{{"slot:", "slott:"}}, nil, "contest.yaml:6:64"},
		{CodeDuplicateField, []swap{{"name: Lomba", "name: A\nname: B"}}, nil, "contest.yaml:2:1"},
		{CodeMissingField, []swap{{"name: Lomba\n", ""}}, nil, "contest.yaml:1:1"},
		{CodeMissingField, []swap{{"name: Budi, ", ""}}, nil, "contest.yaml:10:5"},
		{CodeMissingField, []swap{{"Asia/Jakarta", ""}}, nil, "contest.yaml:2:1"},
		{CodeFieldConflict, []swap{{"{presentation", "{phases: [], presentation"}}, nil, "contest.yaml:4:8"},
		{CodeFieldConflict, []swap{inline("{" + one + ", scale: {values: [1], min: 0}}")}, nil, "contest.yaml:3:61"},
		{CodeWrongType, []swap{{"Lomba", "[a]"}}, nil, "contest.yaml:1:7"},
		{CodeWrongType, []swap{{"Lomba", "Lomba\nsample: maybe"}}, nil, "contest.yaml:2:9"},
		{CodeWrongType, []swap{{"breaks: [\"12:00-13:00\"]", "breaks: 12"}}, nil, "contest.yaml:6:83"},
		{CodeEmptyText, []swap{{"Lomba", `" "`}}, nil, "contest.yaml:1:7"},
		{CodeTooLong, []swap{{"Lomba", long}}, nil, "contest.yaml:1:7"},
		{CodeTooLong, nil, []swap{{"Bapenda", long}}, "entries.csv:3:5"},
		{CodeUnknownColumn, nil, []swap{{"summary", "telepon"}}, "entries.csv:1:45"},
		{CodeDoubleColumn, nil, []swap{{"summary", "presenter"}}, "entries.csv:1:45"},
		{CodeMissingColumn, nil, []swap{{"unit", "category"}, {"title,category", "title,presenter"}, {"order,presenter", "order,summary"}, {"summary,summary", "summary,recuse"}, {",recuse,recuse", ",recuse"}, {",,,budi", ",,budi"}, {",1,,,", ",1,,"}}, "entries.csv:1:1"},
		{CodeFieldCount, nil, []swap{{"2,,,budi", "2,,,budi,é,x"}}, "entries.csv:3:39"},
		{CodeFieldCount, nil, []swap{{"2,,,budi", "2,,"}}, "entries.csv:3:1"},
		{CodeNoHeading, nil, []swap{{"recuse\n", "recuse,\n"}, {"1,,,\n", "1,,,,\n"}, {"2,,,budi", "2,,,budi,x"}}, "entries.csv:3:39"},
		{CodeEmptyField, nil, []swap{{"Judul dua", ""}}, "entries.csv:3:13"},

		{CodeBadID, []swap{{"id: eboni", "id: e boni"}}, nil, "contest.yaml:7:10"},
		{CodeBadID, nil, []swap{{"P02", "P 02"}}, "entries.csv:3:1"},
		{CodeBadUser, []swap{{"user: budi", "user: Budi"}}, nil, "contest.yaml:10:12"},
		{CodeBadKey, []swap{{"name: Ani,", "name: Ani, keys: [ssh-rsa xx],"}}, nil, "contest.yaml:9:35"},
		{CodeKeyOption, []swap{{"name: Ani,", `name: Ani, keys: ['from="10.0.0.*" ` + anKey + `'],`}}, nil, "contest.yaml:9:35"},
		{CodeKeyOption, []swap{{"name: Ani,", `name: Ani, keys: ['command="date",no-pty ` + anKey + `'],`}}, nil, "contest.yaml:9:35"},
		{CodeKeyOption, []swap{{"name: Ani,", `name: Ani, keys: ["cert-authority ` + anKey + `"],`}}, nil, "contest.yaml:9:35"},
		{CodeKeyKind, []swap{{"name: Ani,", "name: Ani, keys: [" + dsaKey + "],"}}, nil, "contest.yaml:9:35"},
		{CodeKeyWeak, []swap{{"name: Ani,", "name: Ani, keys: [" + weakKey + "],"}}, nil, "contest.yaml:9:35"},
		{CodeKeyShared, []swap{{"name: Ani,", "name: Ani, keys: [" + anKey + " laptop],"}, {"name: Budi,", "name: Budi, keys: [" + anKey + "],"}}, nil, "contest.yaml:10:37"},
		{CodeBadDuration, []swap{{"slot: 20m", "slot: 20"}}, nil, "contest.yaml:6:70"},
		{CodeBadDate, []swap{{"2023-03-20", "2023-02-30"}}, nil, "contest.yaml:6:36"},
		{CodeBadTime, []swap{{`"08:00"`, `"25:00"`}}, nil, "contest.yaml:6:55"},
		{CodeBadTimezone, []swap{{"Asia/Jakarta", "Asia/Malang"}}, nil, "contest.yaml:2:11"},
		{CodeBadBreak, []swap{{"12:00-13:00", "13:00-12:00"}}, nil, "contest.yaml:6:84"},
		{CodeBreakOverlap, []swap{{`"12:00-13:00"`, `"12:00-13:00", "12:30-14:00"`}}, nil, "contest.yaml:6:99"},
		{CodeBadNumber, []swap{inline("{" + one + ", scale: {min: nol, max: 5}}")}, nil, "contest.yaml:3:67"},
		{CodeBadCount, []swap{{"result:", "result:\n  panel: 0"}}, nil, "contest.yaml:13:10"},
		{CodeBadCount, []swap{{"result:", "result:\n  awards: [{name: A, places: -1}]"}}, nil, "contest.yaml:13:30"},
		{CodeBadOrder, nil, []swap{{"pinus,2", "pinus,dua"}}, "entries.csv:3:30"},
		{CodeBadWeight, []swap{inline("{scale: {min: 0, max: 1}, criteria: [{id: baru, name: A, weight: -1}]}")}, nil, "contest.yaml:3:74"},
		{CodeWeightsZero, []swap{inline("{scale: {min: 0, max: 1}, criteria: [{id: baru, name: A, weight: 0}]}")}, nil, "contest.yaml:3:45"},
		{CodeWeightsZero, []swap{inline("{scale: {min: 0, max: 1}, blocks: [{id: b, name: B, weight: 0}], criteria: [{id: baru, block: b, name: A, weight: 1}]}")}, nil, "contest.yaml:3:43"},
		{CodeUnknownChoice, []swap{{"result:", "result:\n  method: rata"}}, nil, "contest.yaml:13:11"},
		{CodeUnknownChoice, []swap{{"result:", "show: {board: always}\nresult:"}}, nil, "contest.yaml:12:15"},
		{CodeBadColour, []swap{{"result:", "look: {accent: biru}\nresult:"}}, nil, "contest.yaml:12:16"},
		{CodeBadColour, []swap{{"result:", "look:\n  accent: #1e6fd0\nresult:"}}, nil, "contest.yaml:13:3"},
		{CodeLowContrast, []swap{{"result:", "look: {accent: \"#0d2a5c\"}\nresult:"}}, nil, "contest.yaml:12:16"},
		{CodeLowContrast, []swap{{"result:", "look:\n  accent:\n    dark: \"#ffd700\"\n    light: \"#ffd700\"\nresult:"}}, nil, "contest.yaml:15:12"},
		{CodeReservedPhase, []swap{{"{presentation: 7m, questions: 13m, warn: 1m}", "{phases: [{id: closed, name: X, length: 1m}]}"}}, nil, "contest.yaml:4:23"},
		{CodeDuplicateID, []swap{{"user: budi", "user: ani"}}, []swap{{"budi", "ani"}}, "contest.yaml:10:12"},
		{CodeDuplicateID, []swap{{"- {id: eboni}", "- {id: pinus}"}}, nil, "contest.yaml:7:10"},
		{CodeDuplicateID, []swap{inline("{scale: {min: 0, max: 1}, criteria: [{id: baru, name: A, weight: 1}, {id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:83"},
		{CodeDuplicateID, nil, []swap{{"P02", "P01"}}, "entries.csv:3:1"},
		{CodeDoubleOrder, nil, []swap{{"pinus,2", "pinus,1"}}, "entries.csv:3:30"},
		{CodeLevelTwice, []swap{inline("{scale: {min: 0, max: 1}, bands: {1: A, 1.0: B}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:49"},
		{CodeLevelText, []swap{inline("{scale: {min: 1, max: 2}, bands: {1: Baik, 2: baik}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:55"},
		{CodeLevelText, []swap{inline("{scale: {min: 1, max: 2}, bands: {1: Baik, 2: {id: Cukup, en: baik}}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:55"},
		{CodeLevelNumber, []swap{inline("{scale: {min: 1, max: 2}, bands: {1: \"2\", 2: Baik}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:46"},

		{CodeScaleRange, []swap{inline("{scale: {min: 5, max: 5}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:17"},
		{CodeScaleStep, []swap{inline("{scale: {min: 0, max: 5, step: 0}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:40"},
		{CodeScaleUneven, []swap{inline("{scale: {min: 0, max: 5, step: 2}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:40"},
		{CodeScaleEmpty, []swap{inline("{scale: {values: []}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:26"},
		{CodeScaleOrder, []swap{inline("{scale: {values: [1, 3, 3]}, criteria: [{id: baru, name: A, weight: 1}]}")}, nil, "contest.yaml:3:33"},
		{scoring.CodeRubricTooFine, []swap{inline("{scale: {min: 0, max: 1000000}, criteria: [{id: baru, name: A, weight: 1000000}, {id: b, name: B, weight: 0.000001}]}")}, nil, "contest.yaml:3:9"},

		{CodeFieldConflict, []swap{{"result:", "result:\n  points: [3, 2]"}}, nil, "contest.yaml:13:11"},
		{CodeBadWorth, []swap{{"result:", "result:\n  method: points\n  points: [3, 5]"}}, nil, "contest.yaml:14:15"},
		{CodeBadWorth, []swap{{"result:", "result:\n  method: points\n  points: [3, -1]"}}, nil, "contest.yaml:14:15"},
		{CodeNoWorth, []swap{{"result:", "result:\n  method: points\n  points: []"}}, nil, "contest.yaml:14:11"},
		{CodeWrongType, []swap{{"result:", "result:\n  method: points\n  points: bordo"}}, nil, "contest.yaml:14:11"},
		{scoring.CodeDancesWeigh, []swap{
			inline("{scale: {min: 1, max: 9}, criteria: [{id: baru, name: A, weight: 1}, {id: b, name: B, weight: 2}]}"), {"result:", "result:\n  method: skating"}}, nil, "contest.yaml:13:11"},
		{scoring.CodeDancesWeigh, []swap{
			inline("{scale: {min: 1, max: 9}, criteria: [{id: baru, name: A, weight: 1}, {id: b, name: B, weight: 1, bonus: true}]}"), {"result:", "result:\n  method: skating"}}, nil, "contest.yaml:13:11"},

		{CodeUnknownPreset, []swap{inline("kipp-1999")}, nil, "contest.yaml:3:9"},
		{CodeUnknownRoom, []swap{{"rooms: [pinus]", "rooms: [pinus, jati]"}}, nil, "contest.yaml:9:56"},
		{CodeUnknownRoom, nil, []swap{{"Judul dua,,pinus", "Judul dua,,jati"}}, "entries.csv:3:24"},
		{CodeUnknownJuror, nil, []swap{{"budi", "panitia"}}, "entries.csv:3:34"},
		{CodeUnknownBlock, []swap{inline("{scale: {min: 0, max: 1}, blocks: [{id: b, name: B, weight: 1}], criteria: [{id: baru, block: c, name: A, weight: 1}]}")}, nil, "contest.yaml:3:103"},
		{CodeEmptyBlock, []swap{inline("{scale: {min: 0, max: 1}, blocks: [{id: b, name: B, weight: 1}, {id: c, name: C, weight: 1}], criteria: [{id: baru, block: b, name: A, weight: 1}]}")}, nil, "contest.yaml:3:78"},
		{CodeUnknownTie, []swap{{"median", "coin"}}, nil, "contest.yaml:13:26"},
		{CodeUnknownTie, []swap{{"criterion:baru", "criterion:lama"}}, nil, "contest.yaml:13:10"},
		{CodeUnknownTie, []swap{{"ballot:ani", "ballot:panitia"}}, nil, "contest.yaml:13:34"},
		{CodeBadMin, []swap{{"result:", "result:\n  awards: [{name: A, places: 1, min: 0}]"}}, nil, "contest.yaml:13:38"},
		{CodeMinNoScore, []swap{{"result:", "result:\n  method: ranksum\n  awards: [{name: A, places: 1, min: 80}]"}}, nil, "contest.yaml:14:38"},
		{CodeMinOrder, []swap{{"result:", "result:\n  awards: [{name: A, min: 80}, {name: B, min: 80}]"}}, nil, "contest.yaml:13:47"},
		{CodeUnknownChoice, []swap{{"result:", "result:\n  awards: [{name: A, places: 1, eligible: none}]"}}, nil, "contest.yaml:13:43"},
		{CodeUnknownChoice, []swap{{"result:", "result:\n  per: room"}}, nil, "contest.yaml:13:8"},
		{CodeEmptyText, []swap{{"result:", "result:\n  per: {}"}}, nil, "contest.yaml:13:8"},
		{CodeBadCount, []swap{{"result:", "result:\n  awards: [{name: A, places: 1, per: {unit: 0}}]"}}, nil, "contest.yaml:13:45"},
		{CodeFieldConflict, []swap{{"result:", "result:\n  awards: [{name: A, places: 2, category: SMA, per: category}]"}}, nil, "contest.yaml:13:53"},
		{CodeFieldConflict, []swap{{"draw]", "shared, median]"}}, nil, "contest.yaml:13:54"},
		{CodeFieldConflict, []swap{{"draw]", "draw, shared]"}}, nil, "contest.yaml:13:52"},
		{CodeNothingShared, []swap{{"result:", "result:\n  after_joint: next"}}, nil, "contest.yaml:13:16"},
		{CodeUnknownChoice, []swap{{"result:", "result:\n  after_joint: stop"}, {"draw]", "shared]"}}, nil, "contest.yaml:13:16"},
		{CodeMissingField, []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {points: [5]}"}}, nil, "contest.yaml:14:13"},
		{CodeNothingWon, []swap{{"result:", "result:\n  champion: {name: U}"}}, nil, "contest.yaml:13:13"},
		{CodeNoSuchAward, []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {name: U, count: [A, B]}"}}, nil, "contest.yaml:14:34"},
		{CodeAwardTwice, []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {name: A}"}}, nil, "contest.yaml:14:20"},
		{CodeAwardTwice, []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {name: U, count: [A, A]}"}}, nil, "contest.yaml:14:34"},
		{CodePointsOfWhat, []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {name: U, count: [A], points: [5, 3]}"}}, nil, "contest.yaml:14:43"},
		{CodeBadWorth, []swap{{"result:", "result:\n  awards: [{name: A, places: 1}]\n  champion: {name: U, points: [3, 5]}"}}, nil, "contest.yaml:14:35"},
		{CodeMissingField, []swap{{"result:", "result:\n  ineligible: [{why: tamu}]"}}, nil, "contest.yaml:13:16"},
		{CodeMissingField, []swap{{"result:", "result:\n  ineligible: [{units: [Dinkes]}]"}}, nil, "contest.yaml:13:16"},
		{CodeEmptyText, []swap{{"result:", "result:\n  ineligible: [{entries: [], why: tamu}]"}}, nil, "contest.yaml:13:26"},
		{CodeCategoryName, []swap{{"result:", "result:\n  awards: [{name: A, places: 1, category: SMA; SMK}]"}}, nil, "contest.yaml:13:43"},
		{scoring.CodeCategoriesApart, []swap{{"result:", "result:\n  overall: none"}}, []swap{{"Judul dua,,pinus,2", "Judul dua,SD; SMA,pinus,2"}}, "entries.csv:3:23"},
		{CodeNoneOfThem, []swap{{"result:", "result:\n  ineligible: [{entries: [P01], units: [dinkes, Dinas], why: tamu}]"}}, nil, "contest.yaml:13:49"},
		{CodeChairNotJuror, []swap{{"role: organizer", "role: organizer, chair: true"}}, nil, "contest.yaml:11:60"},
		{CodePanelTooLarge, []swap{{"result:", "result:\n  panel: 3"}}, nil, "contest.yaml:13:10"},
		{CodeRoomOverfull, nil, []swap{{goodEntries, full}}, "contest.yaml:6:10"},
		{CodeUnknownRoom, []swap{{"result:", "rounds: [{name: Final, top: 3, room: aula}]\nresult:"}}, nil, "contest.yaml:12:38"},
		{CodeUnknownChoice, []swap{{"result:", "rounds: [{name: Final, top: 3, each: unit, room: eboni}]\nresult:"}}, nil, "contest.yaml:12:38"},
		{CodeBadCount, []swap{{"result:", "rounds: [{name: Final, top: 0, room: eboni}]\nresult:"}}, nil, "contest.yaml:12:29"},
		{CodeRoundRoom, []swap{{"result:", "rounds: [{name: A, top: 9, room: eboni}, {name: B, top: 3, room: eboni}]\nresult:"}}, nil, "contest.yaml:12:66"},
		{CodeRoundRoom, []swap{{"result:", "rounds: [{name: Final, top: 3, room: eboni}]\nresult:"}}, []swap{{"Judul dua,,pinus,2", "Judul dua,,eboni,1"}}, "entries.csv:3:24"},
		{CodeBadWeight, []swap{{"result:", "components: [{id: a, name: A, weight: 0, scale: {min: 0, max: 10, step: 1}}]\nresult:"}}, nil, "contest.yaml:12:39"},
		{scoring.CodeComponentWeights, []swap{{"result:", "components: [{id: a, name: A, weight: 100, scale: {min: 0, max: 10, step: 1}}]\nresult:"}}, nil, "contest.yaml:12:13"},
		{CodeFieldConflict, []swap{{"result:", "components: [{id: a, name: A, weight: 10, points: [3, 1], scale: {min: 0, max: 10}}]\nresult:"}}, nil, "contest.yaml:12:14"},
		{CodeNoWorth, []swap{{"result:", "components: [{id: a, name: A, weight: 10, points: []}]\nresult:"}}, nil, "contest.yaml:12:51"},
		{CodeNoWorth, []swap{{"result:", "components: [{id: a, name: A, weight: 10, points: [0]}]\nresult:"}}, nil, "contest.yaml:12:51"},
		{CodeBadWorth, []swap{{"result:", "components: [{id: a, name: A, weight: 10, points: [3, 4]}]\nresult:"}}, nil, "contest.yaml:12:55"},
		{scoring.CodeComponentScale, []swap{{"result:", "components: [{id: a, name: A, weight: 10, scale: {min: -5, max: 10, step: 1}}]\nresult:"}}, nil, "contest.yaml:12:13"},
		{scoring.CodeNoPoints, []swap{{"result:", "components: [{id: a, name: A, weight: 10, scale: {min: 0, max: 10, step: 1}}]\nresult:\n  method: ranksum"}}, nil, "contest.yaml:12:13"},
		{CodeMissingField, []swap{{"result:", "bonus: {}\nresult:"}}, nil, "contest.yaml:12:8"},
		{CodeBadNumber, []swap{{"result:", "bonus: {max: 0}\nresult:"}}, nil, "contest.yaml:12:14"},
		{CodeMissingField, []swap{{"result:", "overtime: {after: 30s, points: 1}\nresult:"}}, nil, "contest.yaml:12:11"},
		{CodeBadDuration, []swap{{"result:", "overtime: {per: 0s, points: 1}\nresult:"}}, nil, "contest.yaml:12:17"},
		{CodeUnknownChoice, []swap{{"result:", "overtime: {phase: babak, per: 1m, points: 1}\nresult:"}}, nil, "contest.yaml:12:19"},
		{CodeBadNumber, []swap{{"result:", "overtime: {per: 1m, points: 0}\nresult:"}}, nil, "contest.yaml:12:29"},
		{scoring.CodeBadPoints, []swap{{"result:", "overtime: {per: 1m, points: 900000}\nresult:"}}, nil, "contest.yaml:12:11"},
		{scoring.CodeNoPoints, []swap{{"result:", "overtime: {per: 1m, points: 1}\nresult:\n  method: skating"}}, nil, "contest.yaml:12:11"},
		{scoring.CodeBadPoints, []swap{{"result:", "bonus: {max: 900000}\nresult:"}}, nil, "contest.yaml:12:8"},
		{scoring.CodeNoPoints, []swap{{"result:", "bonus: {max: 1}\nresult:\n  method: skating"}}, nil, "contest.yaml:12:8"},
		{CodeWrongType, []swap{{"result:", "minutes: {basis: SK 17}\nresult:"}}, nil, "contest.yaml:12:18"},
		{CodeUnknownField, []swap{{"result:", "minutes: {nomor: 7}\nresult:"}}, nil, "contest.yaml:12:11"},
		{CodeEmptyText, []swap{{"result:", "minutes: {letterhead: [\"\"]}\nresult:"}}, nil, "contest.yaml:12:24"},
		{CodeNoRooms, []swap{{goodContest[strings.Index(goodContest, "  - {id: pinus"):strings.Index(goodContest, "people:")], "  []\n"}, {", rooms: [pinus]", ""}}, nil, "contest.yaml:6:3"},
		{CodeNoCriteria, []swap{inline("{criteria: []}")}, nil, "contest.yaml:3:20"},
		{CodeNoPhases, []swap{{"{presentation: 7m, questions: 13m, warn: 1m}", "{phases: []}"}}, nil, "contest.yaml:4:17"},
		{CodeNoJuror, []swap{{"role: juror, rooms: [pinus]", "role: board"}, {"role: juror", "role: board"}, {"ballot:ani, ", ""}}, []swap{{"budi", ""}}, "contest.yaml:9:3"},
		{CodeNoOrganizer, []swap{{"role: organizer", "role: board"}}, nil, "contest.yaml:9:3"},
		{CodeNoEntries, nil, []swap{{goodEntries[strings.Index(goodEntries, "\n"):], "\n"}}, "entries.csv:1:1"},
		{CodeNoEntries, nil, []swap{{goodEntries, ""}}, "entries.csv:1:1"},
	}
	tested := map[scoring.Code]bool{CodeFileExists: true, CodeFileTooBig: true, CodeFileUnreadable: true, CodeNoFile: true,
		CodeNoTable: true, CodeLockedBook: true, CodeNoScores: true, CodeTooManyJurors: true, // TestTallyFaults has these two
		CodeNotKept: true, CodeNotWritten: true, CodeNotPutBack: true} // place_test.go has these
	for _, tt := range tests {
		tested[tt.code] = true
		t.Run(string(tt.code), func(t *testing.T) {
			_, err := load(folder(swapped(t, goodContest, tt.contest), swapped(t, goodEntries, tt.entries)))
			want := []string{tt.want + " " + string(tt.code)}
			if got := faultsOf(err); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	for _, code := range []scoring.Code{CodeNoIgnored, CodeStrayRow, CodeOneColumn, CodeManyLists, CodeBookAsXLSX, CodeFloatID, CodeNearID, CodeAlmostKnown, CodeSameEntry, CodeSameShort} {
		tested[code] = true // the lists' tests have them
	}
	for _, code := range []scoring.Code{CodeStrangeField, CodeUnquotedField, CodeNoNumber, CodeManySigners, CodeBadLink, CodeNoPicture, CodePictureSize, CodePictureShape} {
		tested[code] = true // certificates_test.go has them
	}
	for _, code := range bookCodes { // TestBrokenBooks has them
		tested[code] = true
	}
	for _, code := range declared(t) {
		if !tested[code] {
			t.Errorf("no test for %s", code)
		}
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

// declared is every code in codes.go.
func declared(t *testing.T) []scoring.Code {
	file, err := parser.ParseFile(token.NewFileSet(), "codes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	codes := map[scoring.Code]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if v, ok := n.(*ast.BasicLit); ok {
			if s, err := strconv.Unquote(v.Value); err == nil && s != "juri/scoring" {
				if codes[scoring.Code(s)] {
					t.Errorf("%s is declared twice", s)
				}
				codes[scoring.Code(s)] = true
			}
		}
		return true
	})
	return slices.Sorted(maps.Keys(codes))
}
