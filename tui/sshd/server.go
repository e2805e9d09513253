package sshd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"slices"
	"sync"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2"

	"juri/scoring"
)

// ErrClosed is returned by Serve after Shutdown.
var ErrClosed = ssh.ErrServerClosed

var errShutdown = errors.New("the server is shutting down")

// Server is the door. Its methods may be called from any goroutine.
type Server struct {
	opt  Options
	log  *slog.Logger
	srv  *ssh.Server
	gate *gate

	guests *guests

	now      func() time.Time
	linger   time.Duration   // that clients have to hang up after their last session, and handlers to return
	stopping context.Context // ends when Shutdown begins
	stop     context.CancelFunc
	changed  chan struct{} // a hint that running or clients shrank

	mu        sync.Mutex
	closing   bool
	listeners map[net.Listener]struct{}
	clients   map[*client]struct{}
	origins   map[string]*origin
	people    map[string][]*client // who have logged in, the oldest first
	seated    int                  // connections of theirs
	strangers int                  // all others
	running   int                  // session handlers
}

// New returns a door that is not listening yet.
func New(opt Options) (*Server, error) {
	if err := opt.check(); err != nil {
		return nil, err
	}
	opt.Limits = opt.Limits.withDefaults()
	if opt.Log == nil {
		opt.Log = slog.New(slog.DiscardHandler)
	}
	s := &Server{
		opt:       opt,
		log:       opt.Log,
		now:       time.Now,
		linger:    300 * time.Millisecond,
		guests:    newGuests(opt.Guests, opt.Log),
		changed:   make(chan struct{}, 1),
		listeners: make(map[net.Listener]struct{}),
		clients:   make(map[*client]struct{}),
		origins:   make(map[string]*origin),
		people:    make(map[string][]*client),
	}
	s.gate = newGate(opt.Limits, s.guests, opt.Guessed)
	s.stopping, s.stop = context.WithCancel(context.Background())
	var err error
	s.srv, err = wish.NewServer(
		wish.WithVersion("juri"),
		ssh.EmulatePty(),
		wish.WithMiddleware(s.serve),
		func(srv *ssh.Server) error {
			srv.AddHostKey(opt.HostKey)
			srv.HandshakeTimeout = opt.Limits.Login
			srv.ConnCallback = s.admit
			srv.ServerConfigCallback = s.config
			srv.ConnectionFailedCallback = s.failed
			// Non-nil maps, or the package's defaults come in.
			srv.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.channel}
			srv.RequestHandlers = map[string]ssh.RequestHandler{}
			srv.SubsystemHandlers = map[string]ssh.SubsystemHandler{}
			return nil
		},
	)
	if err != nil {
		return nil, fmt.Errorf("sshd: %w", err)
	}
	return s, nil
}

// Serve lets people in at l until Shutdown, when it returns ErrClosed, or until
// l fails. It closes l.
func (s *Server) Serve(l net.Listener) error {
	s.mu.Lock()
	if s.closing {
		s.mu.Unlock()
		_ = l.Close()
		return ErrClosed
	}
	s.listeners[l] = struct{}{}
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		delete(s.listeners, l)
		s.mu.Unlock()
	}()

	err := s.srv.Serve(l)
	s.mu.Lock()
	closing := s.closing
	s.mu.Unlock()
	if closing {
		return ErrClosed
	}
	return fmt.Errorf("sshd: accepting connections: %w", err)
}

// Shutdown ends every program, which gives the terminals back, and then closes
// every connection. It returns within two seconds even if clients have stopped
// reading; if ctx ends first, it cuts them off at once and returns ctx's error.
func (s *Server) Shutdown(ctx context.Context) error {
	s.mu.Lock()
	s.closing = true
	for l := range s.listeners {
		_ = l.Close()
	}
	s.mu.Unlock()
	s.stop()
	s.gate.close()
	defer s.guests.write()

	ended := s.wait(ctx, s.opt.Limits.Grace, func() bool { return s.running == 0 })
	if ended {
		s.wait(ctx, s.linger, func() bool { return len(s.clients) == 0 })
	}
	s.mu.Lock()
	left := s.running
	clients := make([]*client, 0, len(s.clients))
	for c := range s.clients {
		clients = append(clients, c)
	}
	s.mu.Unlock()
	if left > 0 {
		s.log.Warn("sessions cut off", "count", left)
	}
	for _, c := range clients {
		_ = c.Close()
	}
	_ = s.srv.Close()
	err := ctx.Err()
	s.wait(context.WithoutCancel(ctx), s.linger, func() bool { return s.running == 0 })
	return err
}

// wait waits until done, which is called with the lock held, or for d at most.
func (s *Server) wait(ctx context.Context, d time.Duration, done func() bool) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	for {
		s.mu.Lock()
		ok := done()
		s.mu.Unlock()
		if ok {
			return true
		}
		select {
		case <-s.changed:
		case <-timer.C:
			return false
		case <-ctx.Done():
			return false
		}
	}
}

// hint wakes wait up.
func (s *Server) hint() {
	select {
	case s.changed <- struct{}{}:
	default:
	}
}

// start counts a session handler in; end counts it out.
func (s *Server) start() (end func()) {
	s.mu.Lock()
	s.running++
	s.mu.Unlock()
	return func() {
		s.mu.Lock()
		s.running--
		s.mu.Unlock()
		s.hint()
	}
}

// Let lets the user in from the address as if they had logged in there before:
// whose PIN waits because others were wrong for the same name, waits no longer.
// Without an address it clears what the name owes, without a user what the address
// does.
func (s *Server) Let(user, address string) { s.gate.let(user, address) }

func (s *Server) failed(conn net.Conn, err error) {
	s.log.Debug("not logged in", "remote", conn.RemoteAddr(), "err", err)
}

// Late is how long each person's slowest terminal has the server wait, the longest first;
// nothing of those whom no probe has reached yet.
func (s *Server) Late() []scoring.Late {
	s.mu.Lock()
	var all []scoring.Late
	for user, clients := range s.people {
		late := scoring.Late{User: user}
		for _, c := range clients {
			late.By = max(late.By, c.late())
		}
		if late.By > 0 {
			all = append(all, late)
		}
	}
	s.mu.Unlock()
	slices.SortFunc(all, func(a, b scoring.Late) int { return cmp.Or(cmp.Compare(b.By, a.By), cmp.Compare(a.User, b.User)) })
	return all
}

// late is how long the last answer to a probe took, or how long one is waited for, or a
// write is under way; 0 before the first.
func (c *client) late() time.Duration {
	late := max(time.Duration(c.took.Load()), c.stalled())
	if asked := c.asked.Load(); asked != 0 {
		late = max(late, time.Since(time.Unix(0, asked)))
	}
	return late
}
