package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"juri/store/report"
	"juri/tui/i18n"
)

// figures is what a rehearsal measures.
type figures struct {
	key, handin, board, slowest, login timings

	mu      sync.Mutex
	handIns []handIn // guarded by mu until the day is over
	refused int      // logins and hand-ins

	rss, goroutines      float64 // KiB and number, a session
	cpu                  float64 // percent of one core, while the day was played
	idleCPU, clockCPU    float64
	idleBytes, tickBytes float64 // a second and terminal
	commits, commands    uint64
	lost                 int // acknowledged, and not in the standings
	wrong                int // boards that do not show the standings at the end
}

// timings is a set of durations.
type timings struct {
	mu  sync.Mutex
	all []time.Duration
}

func (t *timings) add(d time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.all = append(t.all, d)
}

// spread is a set of durations in milliseconds; zeros for an empty one.
type spread struct {
	P50 float64 `json:"p50"`
	P99 float64 `json:"p99"`
	Max float64 `json:"max"`
}

func (t *timings) spread() (s spread) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.all) == 0 {
		return s
	}
	slices.Sort(t.all)
	at := func(q float64) float64 {
		return float64(t.all[int(q*float64(len(t.all)-1)+0.5)].Microseconds()) / 1000
	}
	return spread{at(0.5), at(0.99), at(1)}
}

func (f *figures) handedIn(slot string, began, acked time.Time) {
	f.handin.add(acked.Sub(began))
	f.mu.Lock()
	defer f.mu.Unlock()
	f.handIns = append(f.handIns, handIn{slot, began, acked})
}

func (f *figures) refuse() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.refused++
}

// rehearsalReport is the figures as JSON; its keys stay.
type rehearsalReport struct {
	Latency struct {
		Key     spread `json:"key"`
		HandIn  spread `json:"handin"`
		Board   spread `json:"board"`
		Slowest spread `json:"slowest_board"`
		Login   spread `json:"login"`
	} `json:"latency_ms"`
	Server struct {
		RSS        float64 `json:"rss_kib_per_session"`
		CPU        float64 `json:"cpu_percent"`
		IdleCPU    float64 `json:"cpu_idle_percent"`
		ClockCPU   float64 `json:"cpu_clock_percent"`
		Goroutines float64 `json:"goroutines_per_session"`
	} `json:"server"`
	Bytes struct {
		Idle float64 `json:"idle_per_s"`
		Tick float64 `json:"tick"`
	} `json:"bytes"`
	Commits  uint64 `json:"commits"`
	Commands uint64 `json:"commands"`
	Sheets   int    `json:"sheets"`
	Refused  int    `json:"refused"`
	Lost     int    `json:"lost"`
}

func (f *figures) report() (r rehearsalReport) {
	r.Latency.Key, r.Latency.HandIn, r.Latency.Login = f.key.spread(), f.handin.spread(), f.login.spread()
	r.Latency.Board, r.Latency.Slowest = f.board.spread(), f.slowest.spread()
	r.Server.RSS, r.Server.CPU, r.Server.Goroutines = f.rss, f.cpu, f.goroutines
	r.Server.IdleCPU, r.Server.ClockCPU = f.idleCPU, f.clockCPU
	r.Bytes.Idle, r.Bytes.Tick = f.idleBytes, f.tickBytes
	r.Commits, r.Commands, r.Sheets = f.commits, f.commands, len(f.handIns)
	r.Refused, r.Lost = f.refused, f.lost
	return r
}

func (f *figures) print(w io.Writer, t *i18n.Text, form string) error {
	r, say := f.report(), t.Rehearse
	if form == "json" {
		return report.JSON(w, r)
	}
	tw := table(w)
	fmt.Fprintf(tw, "%s\t%s\t%s\t%s\n", say.Milli, say.P50, say.P99, say.Max)
	for _, row := range []struct {
		name string
		spread
	}{
		{say.Key, r.Latency.Key}, {say.HandIn, r.Latency.HandIn}, {say.Board, r.Latency.Board},
		{say.Slowest, r.Latency.Slowest}, {say.Login, r.Latency.Login},
	} {
		fmt.Fprintf(tw, "%s\t%.1f\t%.1f\t%.1f\n", row.name, row.P50, row.P99, row.Max)
	}
	_ = tw.Flush()
	_, err := fmt.Fprintf(w, "%s\n%s\n%s\n%s\n%s\n", say.Server(r.Server.RSS, r.Server.CPU, r.Server.Goroutines),
		say.Resting(r.Server.IdleCPU, r.Server.ClockCPU), say.Bytes(r.Bytes.Idle, r.Bytes.Tick),
		say.Counts(r.Commits, r.Commands, uint64(r.Sheets)), say.Outcome(r.Refused, r.Lost))
	return err
}

// verdict is an error where anything was lost, refused or wrong.
func (f *figures) verdict(t *i18n.Text) error {
	switch {
	case f.wrong > 0:
		return errors.New(t.Rehearse.WrongBoard(f.wrong))
	case f.refused+f.lost > 0:
		return errors.New(t.Rehearse.Outcome(f.refused, f.lost))
	}
	return nil
}
