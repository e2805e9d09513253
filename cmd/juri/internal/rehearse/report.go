package rehearse

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"juri/scoring/i18n"
	"juri/store/report"
	"juri/tui/kit"
)

type figures struct {
	ssh, web waits
	stalled  time.Time // when some boards stopped reading; zero if none did
	then     waits     // from then on: keys and the slowest board alone

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

// waits is what people wait for who come in one way.
type waits struct{ key, handin, board, slowest, login timings }

// of is those of the way that a guest came in.
func (f *figures) of(g *guest) *waits {
	if g.web {
		return &f.web
	}
	return &f.ssh
}

type timings struct {
	mu  sync.Mutex
	all []time.Duration
}

func (t *timings) add(d time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.all = append(t.all, d)
}

// spread is of how many timings, in milliseconds.
type spread struct {
	P50   float64 `json:"p50"`
	P99   float64 `json:"p99"`
	Max   float64 `json:"max"`
	Timed int     `json:"timed"`
}

func (t *timings) spread() *spread {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.all) == 0 {
		return nil
	}
	slices.Sort(t.all)
	at := func(q float64) float64 {
		return float64(t.all[int(q*float64(len(t.all)-1)+0.5)].Microseconds()) / 1000
	}
	return &spread{at(0.5), at(0.99), at(1), len(t.all)}
}

func (f *figures) typed(g *guest, took time.Duration) {
	if f.stalled.IsZero() {
		f.of(g).key.add(took)
	} else {
		f.then.key.add(took)
	}
}

func (f *figures) handedIn(g *guest, h handIn) {
	f.of(g).handin.add(h.acked.Sub(h.began))
	f.mu.Lock()
	defer f.mu.Unlock()
	f.handIns = append(f.handIns, h)
}

func (f *figures) refuse() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.refused++
}

// Report is the figures as JSON; its keys stay. What was not timed is null.
type Report struct {
	Latency latencies `json:"latency_ms"`
	// Web is the same of those who come in as browsers do; null where nobody did.
	Web *latencies `json:"latency_web_ms"`
	// Stalled is the same after some boards stopped reading half-way, on those
	// that read on; null where none did.
	Stalled *latencies `json:"latency_stalled_ms"`
	Server  struct {
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
	wrong    int    // boards that do not show the standings at the end
	Runs     int    `json:"runs"` // of which the figures are medians; refused and lost are their sums
}

type latencies struct {
	Key     *spread `json:"key"`
	HandIn  *spread `json:"handin,omitempty"`
	Board   *spread `json:"board,omitempty"`
	Slowest *spread `json:"slowest_board"`
	Login   *spread `json:"login,omitempty"`
}

func (w *waits) latencies() latencies {
	return latencies{w.key.spread(), w.handin.spread(), w.board.spread(), w.slowest.spread(), w.login.spread()}
}

func (f *figures) report() (r Report) {
	r.Latency = f.ssh.latencies()
	if web := f.web.latencies(); web.Login != nil {
		r.Web = &web
	}
	if !f.stalled.IsZero() {
		r.Stalled = &latencies{Key: f.then.key.spread(), Slowest: f.then.slowest.spread()}
	}
	r.Server.RSS, r.Server.CPU, r.Server.Goroutines = f.rss, f.cpu, f.goroutines
	r.Server.IdleCPU, r.Server.ClockCPU = f.idleCPU, f.clockCPU
	r.Bytes.Idle, r.Bytes.Tick = f.idleBytes, f.tickBytes
	r.Commits, r.Commands, r.Sheets = f.commits, f.commands, len(f.handIns)
	r.Refused, r.Lost, r.wrong, r.Runs = f.refused, f.lost, f.wrong, 1
	return r
}

// typical is the medians of several rehearsals alike, and the sums of what must
// not happen at all.
func typical(all []Report) Report {
	r := all[0]
	for _, at := range []**latencies{&r.Web, &r.Stalled} {
		if *at != nil {
			own := **at
			*at = &own
		}
	}
	for i, at := range r.spreads() {
		var timed []spread
		together := 0
		for _, one := range all {
			if s := *one.spreads()[i]; s != nil {
				timed = append(timed, *s)
				together += s.Timed
			}
		}
		if timed != nil {
			*at = &spread{
				median(timed, func(s spread) float64 { return s.P50 }), median(timed, func(s spread) float64 { return s.P99 }),
				median(timed, func(s spread) float64 { return s.Max }), together,
			}
		}
	}
	for i, at := range r.numbers() {
		*at = median(all, func(r Report) float64 { return *r.numbers()[i] })
	}
	for _, one := range all[1:] {
		r.Refused, r.Lost, r.wrong, r.Runs = r.Refused+one.Refused, r.Lost+one.Lost, r.wrong+one.wrong, r.Runs+1
	}
	return r
}

// spreads are where a report has what was timed.
func (r *Report) spreads() []**spread {
	all := []**spread{}
	for _, l := range []*latencies{&r.Latency, r.Web, r.Stalled} {
		if l == nil {
			l = &latencies{}
		}
		all = append(all, &l.Key, &l.HandIn, &l.Board, &l.Slowest, &l.Login)
	}
	return all
}

// numbers are where it has what was measured once.
func (r *Report) numbers() []*float64 {
	s, b := &r.Server, &r.Bytes
	return []*float64{&s.RSS, &s.CPU, &s.IdleCPU, &s.ClockCPU, &s.Goroutines, &b.Idle, &b.Tick}
}

// median is the middle of a figure, the lower of two.
func median[T any](all []T, figure func(T) float64) float64 {
	values := make([]float64, len(all))
	for i, one := range all {
		values[i] = figure(one)
	}
	slices.Sort(values)
	return values[(len(values)-1)/2]
}

func (r Report) Print(w io.Writer, t *i18n.Text, form string) error {
	say := t.Rehearse
	if form == "json" {
		return report.JSON(w, r)
	}
	tw := kit.NewColumns(w)
	fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\n", say.Milli(), say.P50(), say.P99(), say.Max(), say.Timed())
	row := func(name string, s *spread) {
		if s == nil {
			fmt.Fprintf(tw, "%s\t–\t–\t–\t0\n", name)
			return
		}
		fmt.Fprintf(tw, "%s\t%.1f\t%.1f\t%.1f\t%d\n", name, s.P50, s.P99, s.Max, s.Timed)
	}
	rows := func(way string, l latencies) {
		row(way+say.Key(), l.Key)
		row(way+say.HandIn(), l.HandIn)
		row(way+say.Board(), l.Board)
		row(way+say.Slowest(), l.Slowest)
		row(way+say.Login(), l.Login)
	}
	rows("", r.Latency)
	if r.Web != nil {
		rows(say.Browsers()+": ", *r.Web)
	}
	if r.Stalled != nil {
		row(say.Stalled()+": "+say.Key(), r.Stalled.Key)
		row(say.Stalled()+": "+say.Slowest(), r.Stalled.Slowest)
	}
	_ = tw.Flush()
	_, err := fmt.Fprintf(w, "%s\n%s\n%s\n%s\n%s\n", say.Server(r.Server.RSS, r.Server.CPU, r.Server.Goroutines),
		say.Resting(r.Server.IdleCPU, r.Server.ClockCPU), say.Bytes(r.Bytes.Idle, r.Bytes.Tick),
		say.Counts(r.Commits, r.Commands, uint64(r.Sheets)), say.Outcome(r.Refused, r.Lost))
	return err
}

// Verdict is an error where anything was lost, refused or wrong.
func (r Report) Verdict(t *i18n.Text) error {
	switch {
	case r.wrong > 0:
		return errors.New(t.Rehearse.WrongBoard(r.wrong))
	case r.Refused+r.Lost > 0:
		return errors.New(t.Rehearse.Outcome(r.Refused, r.Lost))
	}
	return nil
}
