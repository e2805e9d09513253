// Package metrics tells how a server is, in the form that Prometheus reads.
package metrics

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"juri/scoring"
	"juri/store"
)

// Board is what is asked of the contest.
type Board interface {
	State() scoring.State
	Counts() (commits, commands uint64)
}

// Metrics counts what happens, and looks at the rest when it is asked.
type Metrics struct {
	all    *prometheus.Registry
	took   *prometheus.HistogramVec
	events *prometheus.CounterVec
}

// New has the counters of a server; nothing in them names anybody.
func New() *Metrics {
	m := &Metrics{
		all: prometheus.NewRegistry(),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "juri_command_seconds", Help: "From a command to its being on disk or refused.",
			Buckets: []float64{.001, .002, .005, .01, .02, .05, .1, .2, .5, 1, 2, 5},
		}, []string{"result"}),
		events: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "juri_log_events_total", Help: "Events in the log."}, []string{"event", "level"}),
	}
	m.all.MustRegister(m.took, m.events, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Of has it look at a contest, and at the folder that it is in.
func (m *Metrics) Of(b Board, health func() scoring.Health) { m.all.MustRegister(&contest{b, health}) }

// Took counts a command, how long it took and what became of it.
func (m *Metrics) Took(took time.Duration, err error) {
	result := "done"
	if e := (*scoring.Error)(nil); errors.As(err, &e) && e.Code != store.CodeNotSaved {
		result = "refused"
	} else if err != nil {
		result = "failed"
	}
	m.took.WithLabelValues(result).Observe(took.Seconds())
}

// Serve answers at /metrics until ctx ends.
func (m *Metrics) Serve(ctx context.Context, ln net.Listener) {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.all, promhttp.HandlerOpts{MaxRequestsInFlight: 4, Timeout: 10 * time.Second}))
	srv := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 8 << 10}
	defer context.AfterFunc(ctx, func() { _ = srv.Close() })()
	_ = srv.Serve(ln)
}

// Counting is the log's handler, with what passes it counted by its message: each is
// the name of an event, of which the manual has a list.
func (m *Metrics) Counting(next slog.Handler) slog.Handler { return counting{next, m.events} }

type counting struct {
	slog.Handler
	events *prometheus.CounterVec
}

func (c counting) Handle(ctx context.Context, r slog.Record) error {
	c.events.WithLabelValues(r.Message, r.Level.String()).Inc()
	return c.Handler.Handle(ctx, r)
}

func (c counting) WithAttrs(attrs []slog.Attr) slog.Handler {
	return counting{c.Handler.WithAttrs(attrs), c.events}
}

func (c counting) WithGroup(name string) slog.Handler {
	return counting{c.Handler.WithGroup(name), c.events}
}
