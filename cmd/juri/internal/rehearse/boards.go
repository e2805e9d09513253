package rehearse

import (
	"context"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/store/report"
	"juri/tui/board"
	"juri/tui/kit"
)

// verb runs one command line on the server, on a connection of its own.
func (r *rehearsal) verb(ctx context.Context, user, line string) (string, error) {
	conn, _, err := r.dial(ctx, user, false)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	var sess *gossh.Session
	if sess, err = conn.NewSession(); err != nil {
		return "", err
	}
	out, err := sess.Output(line)
	return string(out), err
}

type handIn struct {
	sheet        scoring.SheetSubmitted
	began, acked time.Time
}

// apart is how far from the hand-in before one must be to be told from it on a
// board. After it there is no need: the next picture that comes is its own.
const apart = 100 * time.Millisecond

// timeBoards fills in how long hand-ins took to the boards: to the next picture
// on each. Timed are those that change what the boards show and that can be told
// from others.
func (r *rehearsal) timeBoards(boards []*guest) {
	f, s := &r.figures, r.said.State
	slices.SortFunc(f.handIns, func(a, b handIn) int { return a.acked.Compare(b.acked) })
	var before time.Time
	shown, _ := r.onBoard(s)
	for _, h := range f.handIns {
		s = scoring.Apply(s, scoring.Event{Fact: h.sheet})
		now, still := r.onBoard(s)
		changed := now != shown
		shown = now
		alone := h.began.Sub(before) > apart
		if before = h.acked; changed { // it may move that long
			before = before.Add(board.MotionFrames * board.FrameTime)
		}
		if !alone || !changed || !still {
			continue
		}
		slowest := map[*waits]time.Duration{}
		for _, b := range boards {
			if came, ok := b.after(h.began); ok {
				took := came.Sub(h.began)
				f.of(b).board.add(took)
				slowest[f.of(b)] = max(slowest[f.of(b)], took)
			}
		}
		if !f.stalled.IsZero() && !h.began.Before(f.stalled) {
			if len(slowest) > 0 {
				f.then.slowest.add(slices.Max(slices.Collect(maps.Values(slowest))))
			}
			continue
		}
		for way, took := range slowest {
			way.slowest.add(took)
		}
	}
}

// onBoard is what a board of the standings shows of a state, without what moved
// since the last closing; not still if it turns pages, as what happens on a page
// that is not shown cannot be timed.
func (r *rehearsal) onBoard(s scoring.State) (shown string, still bool) {
	seen := scoring.See(s, scoring.Actor{User: r.said.board})
	scene := board.Compose(nil, seen, scoring.Screen{Mode: scoring.ShowStandings}, nil, board.Join{})
	page := func(at time.Duration) string {
		return board.Render(scene.At(at, time.Time{}), kit.NewStyles(kit.Dark, false), r.text, boardWidth, boardHeight)
	}
	shown = page(0)
	return shown, shown == page(board.PageTime)
}

// watch compares what the boards show at the end with the standings, and these
// with what was handed in.
func (r *rehearsal) watch(ctx context.Context, boards []*guest) error {
	out, err := r.verb(ctx, r.said.organizer, "standings --format json")
	if err != nil {
		return err
	}
	var table report.Standings
	if err := json.Unmarshal([]byte(out), &table); err != nil {
		return err
	}
	counted := 0
	for _, row := range table.Rows {
		counted += row.Sheets
	}
	r.figures.lost = max(len(r.figures.handIns)-counted, 0)
	for _, b := range boards {
		right := false
		for end := time.Now().Add(patience); !right && time.Now().Before(end) && ctx.Err() == nil; {
			if right = shows(b.screen(), table.Rows); !right {
				folder.Sleep(ctx, 100*time.Millisecond)
			}
		}
		if !right {
			r.figures.wrong++
		}
	}
	r.timeBoards(boards)
	return ctx.Err()
}

// shows reports whether a screen's rows are a run of the standings'.
func shows(screen string, rows []report.Row) bool {
	// A line of the standings on a board: rank, movement, who and score.
	boardLine := regexp.MustCompile(`(?m)^ *(\d+) +(?:[▲▼]\d+ +|baru +|new +)?(\S.*?) +(\d+[,.]\d\d) *$`)
	found := boardLine.FindAllStringSubmatch(screen, -1)
	if len(found) == 0 {
		few := !slices.ContainsFunc(rows, func(r report.Row) bool { return r.Rank > 12 })
		return few && hasText(screen) // in large letters, which are read by nobody here
	}
	at := 0
	for i, row := range rows {
		if row.Rank > 0 && strings.HasPrefix(row.Unit, first(found[0][2], 6)) && is(found[0], row) {
			at = i
			break
		}
	}
	for i, line := range found {
		if at+i >= len(rows) || !is(line, rows[at+i]) {
			return false
		}
	}
	return true
}

// is reports whether a line shows the row's rank and score.
func is(line []string, row report.Row) bool {
	score, err := strconv.ParseFloat(strings.Replace(line[3], ",", ".", 1), 64)
	want, err2 := strconv.ParseFloat(row.Score, 64)
	return err == nil && err2 == nil && line[1] == strconv.Itoa(row.Rank) && score-want < 0.0051 && want-score < 0.0051
}

// first is the first n letters of s, or all.
func first(s string, n int) string {
	r := []rune(s)
	return string(r[:min(n, len(r))])
}
