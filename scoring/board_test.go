package scoring

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// A board's account reads what stands on the board: standings only while it shows
// them, of a reveal what is out, on a stage who is on and who comes next.
func TestBoardsReadWhatTheyShow(t *testing.T) {
	w := toldWorld(t, Show{Board: Live, Jurors: WhenSealed, Moderators: ProgressOnly})
	board := Actor{User: "layar"}
	for _, stage := range stages {
		stage.to(w)
		for _, mode := range Modes() {
			w.must("panitia", ShowOn{Board: "layar", Mode: mode, Text: "Selamat datang"})
			seen := See(w.s, board)
			got := Readable(seen, board.User)
			what := stage.name + ", " + string(mode)
			var want []string
			switch {
			case mode == ShowReveal && stage.name != "rehearsing":
				for _, step := range slices.Backward(seen.Reveal.Steps) {
					if step.Kind == RevealEntry {
						want = append(want, step.Entry)
					}
				}
			case mode == ShowStandings && seen.Table != nil:
				for _, r := range seen.Table.Rows {
					if r.Rank > 0 {
						want = append(want, r.Entry)
					}
				}
			}
			var rows []string
			if got.Table != nil {
				for _, r := range got.Table.Rows {
					rows = append(rows, r.Entry)
					if r.Sheets != 0 || r.Expected != 0 || r.DecidedBy != "" || r.Category != "" || got.Slot(r.Entry) == nil {
						t.Errorf("%s: a row says %+v", what, *r.Grounds)
					}
				}
			}
			equal(t, what, strings.Join(rows, " "), strings.Join(want, " "))
			if got.Seq != 0 || got.Head != (Hash{}) || len(got.Slots) != len(rows) || mode != ShowStage && len(got.Queues) > 0 {
				t.Errorf("%s: it reads record %d, %d slots and %d rooms", what, got.Seq, len(got.Slots), len(got.Queues))
			}
		}
	}

	w = newWorld(t, smallSetup())
	w.must("panitia", Call{"p1"})
	for room, want := range map[string]string{"": "p1 p2 e1", "pinus": "p1 p2", "eboni": "e1"} {
		w.must("panitia", ShowOn{Board: "layar", Mode: ShowStage, Room: room})
		var got []string
		for _, l := range Readable(See(w.s, board), board.User).Slots {
			got = append(got, l.Entry.ID)
		}
		equal(t, "on the stage of "+room, strings.Join(got, " "), want)
	}
	for _, who := range []string{"ani", "sari", "panitia"} {
		by := Actor{User: who}
		if seen := See(w.s, by); len(Readable(seen, by.User).Slots) != len(seen.Slots) {
			t.Errorf("%s reads less than they see", who)
		}
	}
}

// Another look of a board's picture leaves the time since when it shows it; the same
// picture sent again does not.
func TestLookLeavesSince(t *testing.T) {
	day := time.Date(2026, 11, 27, 9, 0, 0, 0, time.UTC)
	var s State
	show := func(minute int, c Screen) time.Time {
		c.Board = "layar"
		s = Apply(s, Event{At: day.Add(time.Duration(minute) * time.Minute), Fact: ScreenSet{c}})
		return s.Screen("layar").Since
	}
	first := show(1, Screen{Mode: ShowMessage, Text: "Istirahat"})
	equal(t, "another theme", show(2, Screen{Mode: ShowMessage, Text: "Istirahat", Theme: ThemeLight}), first)
	equal(t, "another text", show(3, Screen{Mode: ShowMessage, Text: "Selesai", Theme: ThemeLight}), day.Add(3*time.Minute))
	equal(t, "sent again", show(4, Screen{Mode: ShowMessage, Text: "Selesai", Theme: ThemeLight}), day.Add(4*time.Minute))
}
