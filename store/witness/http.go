package witness

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"strings"
	"time"
)

// mostBody is bytes of a request or an answer.
const mostBody = 64 << 10

// patience is how long a witness has for its answer.
const patience = 20 * time.Second

// ServeHTTP is tlog-witness's add-checkpoint, and its checkpoint of each log.
func (w *Witness) ServeHTTP(to http.ResponseWriter, r *http.Request) {
	switch name, of := strings.CutSuffix(r.URL.Path, "/checkpoint"); {
	case r.URL.Path == "/add-checkpoint" && r.Method == http.MethodPost:
		body, err := io.ReadAll(http.MaxBytesReader(to, r.Body, mostBody))
		if err != nil {
			http.Error(to, http.StatusText(http.StatusBadRequest), http.StatusBadRequest)
			return
		}
		status, answer := w.Add(body)
		if to.Header().Set("Content-Type", "text/plain; charset=utf-8"); status == http.StatusConflict {
			to.Header().Set("Content-Type", "text/x.tlog.size")
		}
		to.WriteHeader(status)
		_, _ = io.WriteString(to, answer)
	case of && r.Method == http.MethodGet:
		for origin := range w.Logs {
			if sum := sha256.Sum256([]byte(origin)); name == "/"+hex.EncodeToString(sum[:]) {
				if s, is := w.Last(origin); is {
					to.Header().Set("Content-Type", "text/plain; charset=utf-8")
					_, _ = to.Write(s.Note)
					return
				}
			}
		}
		http.NotFound(to, r)
	default:
		http.NotFound(to, r)
	}
}

// Server is an HTTP server that waits for nobody for long.
func (w *Witness) Server() *http.Server {
	return &http.Server{Handler: w, ReadHeaderTimeout: patience, ReadTimeout: patience, WriteTimeout: patience, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 8 << 10}
}

// At asks the witness whose submission prefix that is.
func At(prefix string) Ask {
	client := &http.Client{Timeout: patience}
	return func(ctx context.Context, request []byte) (int, []byte, error) {
		r, err := http.NewRequestWithContext(ctx, http.MethodPost, strings.TrimSuffix(prefix, "/")+"/add-checkpoint", bytes.NewReader(request))
		if err != nil {
			return 0, nil, err
		}
		answer, err := client.Do(r)
		if err != nil {
			return 0, nil, err
		}
		defer answer.Body.Close()
		says, err := io.ReadAll(io.LimitReader(answer.Body, mostBody))
		return answer.StatusCode, says, err
	}
}
