package sshd

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"sync"
	"time"

	"juri/store/disk"
)

const (
	maxGuests = 2048 // users at addresses that are remembered
	maxOfUser = 16   // addresses of one user; the oldest is forgotten
	saveAfter = time.Second
)

// guests remembers which users have logged in from which addresses, in a file
// too if it has one. Who guesses elsewhere does not keep them waiting.
type guests struct {
	path string // "" for none
	log  *slog.Logger

	writing sync.Mutex // held first

	mu   sync.Mutex
	seen map[subject]time.Time
	save *time.Timer // nil unless something is to be saved
}

// guest is one of them as the file has it.
type guest struct {
	User    string    `json:"user"`
	Address string    `json:"address"`
	Seen    time.Time `json:"seen"`
}

func newGuests(path string, log *slog.Logger) *guests {
	g := &guests{path: path, log: log, seen: make(map[subject]time.Time)}
	if path == "" {
		return g
	}
	if err := g.read(); err != nil && !errors.Is(err, fs.ErrNotExist) {
		g.log.Warn("who has logged in from where is not known", "err", err)
		clear(g.seen)
	}
	return g
}

func (g *guests) read() error {
	data, err := disk.Read(g.path)
	if err != nil {
		return err
	}
	var list []guest
	if err := json.Unmarshal(data, &list); err != nil {
		return fmt.Errorf("reading %s: %w", g.path, err)
	}
	for _, x := range list[:min(len(list), maxGuests)] {
		if plausible(x.User) && plausible(x.Address) {
			g.seen[subject{x.User, x.Address}] = x.Seen
		}
	}
	return nil
}

func (g *guests) has(s subject) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	_, is := g.seen[s]
	return is
}

// add remembers somebody. The file follows soon.
func (g *guests) add(s subject) {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := time.Now()
	was, is := g.seen[s]
	if is && now.Sub(was) < 24*time.Hour {
		return
	}
	g.seen[s] = now
	g.forget(s.user)
	if g.path != "" && g.save == nil {
		g.save = time.AfterFunc(saveAfter, g.write)
	}
}

// forget drops the oldest where there are too many.
func (g *guests) forget(user string) {
	var own int
	var oldest, oldestOwn subject
	for s, at := range g.seen {
		if oldest == (subject{}) || at.Before(g.seen[oldest]) {
			oldest = s
		}
		if s.user != user {
			continue
		}
		if own++; oldestOwn == (subject{}) || at.Before(g.seen[oldestOwn]) {
			oldestOwn = s
		}
	}
	if own > maxOfUser {
		delete(g.seen, oldestOwn)
	} else if len(g.seen) > maxGuests {
		delete(g.seen, oldest)
	}
}

// write writes what is to be written. If that fails they are remembered until
// the end.
func (g *guests) write() {
	g.writing.Lock()
	defer g.writing.Unlock()
	list := g.unsaved()
	if list == nil {
		return
	}
	data, err := json.Marshal(list)
	if err == nil {
		err = disk.Replace(g.path, data)
	}
	if err != nil {
		g.log.Warn("who has logged in from where is not kept", "err", err)
	}
}

// unsaved is everybody, nil if the file has them.
func (g *guests) unsaved() []guest {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.save == nil {
		return nil
	}
	g.save.Stop()
	g.save = nil
	list := make([]guest, 0, len(g.seen))
	for s, at := range g.seen {
		list = append(list, guest{s.user, s.address, at.UTC().Truncate(time.Second)})
	}
	return list
}
