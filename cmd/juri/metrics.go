package main

import (
	"context"
	"errors"
	"log/slog"
	"net"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/metrics"
	"juri/scoring/i18n"
)

// metricsFlag is where a server says how it is; "" for nowhere.
type metricsFlag struct{ address string }

func addMetricsFlag(c *cobra.Command, t *i18n.Text) *metricsFlag {
	f := &metricsFlag{}
	c.Flags().StringVar(&f.address, "metrics", "", t.Shell.Flag("metrics"))
	return f
}

// watch is a server that says how it is; its zero value says nothing.
type watch struct {
	*metrics.Metrics
	ln net.Listener
}

// listen takes the address before anything else is begun.
func (f *metricsFlag) listen(t *i18n.Text) (watch, error) {
	if f.address == "" {
		return watch{}, nil
	}
	ln, err := folder.Listen(t, f.address)
	if err != nil {
		return watch{}, errors.New(t.Shell.CannotListen(f.address, err.Error()))
	}
	return watch{metrics.New(), ln}, nil
}

func (w watch) close() {
	if w.ln != nil {
		_ = w.ln.Close()
	}
}

// handler is the log's, counted.
func (w watch) handler(next slog.Handler) slog.Handler {
	if w.ln == nil {
		return next
	}
	return w.Counting(next)
}

// serve answers until ctx ends.
func (w watch) serve(ctx context.Context, f *folder.Folder, d *folder.Door) {
	if w.ln == nil {
		return
	}
	w.Of(f.Board, f.Health)
	d.Took = w.Took
	go w.Serve(ctx, w.ln)
}
