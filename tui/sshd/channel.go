package sshd

import (
	"context"
	"errors"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

var errHungUp = errors.New("the client closed the session")

const (
	maxCommand = 64 << 10 // bytes of an exec request
	maxEnv     = 32       // environment variables looked at
)

// terminal is one session channel. It is the context of the session that the
// ssh package makes of it, and unlike that package's ends with the channel, not
// with the connection.
type terminal struct {
	ssh.Context // the connection's
	client      *client
	conn        *gossh.ServerConn
	ctx         context.Context
	cancel      context.CancelCauseFunc

	key      ssh.PublicKey
	offered  ssh.PublicKey
	proof    string
	spared   bool         // it is finished though the login is over; of the client's mu
	exited   bool         // its exit status is on its way; of the client's mu
	turned   *Reason      // why it is refused
	sizes    chan size    // the latest one only; closed with the channel
	silent   chan bool    // the latest one only
	writing  atomic.Int64 // since when a write is under way, in Unix nanoseconds
	envCount int
}

func (t *terminal) Deadline() (time.Time, bool) { return t.ctx.Deadline() }
func (t *terminal) Done() <-chan struct{}       { return t.ctx.Done() }
func (t *terminal) Err() error                  { return t.ctx.Err() }

// channel serves one session channel until it is closed.
func (s *Server) channel(srv *ssh.Server, conn *gossh.ServerConn, asked gossh.NewChannel, ctx ssh.Context) {
	c := clientOf(ctx)
	t := &terminal{Context: ctx, client: c, conn: conn, offered: c.offered, sizes: make(chan size, 1), silent: make(chan bool, 1)}
	t.key, t.proof = provedBy(conn)
	t.ctx, t.cancel = context.WithCancelCause(ctx)
	defer t.cancel(errHungUp)
	defer context.AfterFunc(s.stopping, func() { t.cancel(errShutdown) })()

	open, running := c.enter(t, conn)
	defer c.leave(t)
	// A few more are taken in, to be told; then the protocol has to do.
	if t.turned = c.turned; t.turned == nil && running > s.opt.Limits.Sessions {
		t.turned = new(TooManySessions)
	}
	if open > 2*s.opt.Limits.Sessions {
		_ = asked.Reject(gossh.ResourceShortage, "too many sessions")
		return
	}
	ssh.DefaultSessionHandler(srv, conn, newChannel{asked, t}, t)
}

// newChannel stands between the client and the ssh package's session.
type newChannel struct {
	gossh.NewChannel
	t *terminal
}

func (n newChannel) Accept() (gossh.Channel, <-chan *gossh.Request, error) {
	ch, requests, err := n.NewChannel.Accept()
	if err != nil {
		return nil, nil, err
	}
	passed := make(chan *gossh.Request)
	go n.t.filter(requests, passed)
	return &watched{Channel: ch, of: n.t}, passed, nil
}

// filter passes on what a session may ask for, refuses the rest, and takes
// care of resizes, until the channel is closed. The package would take any
// number of variables, agree to agent forwarding, and stop reading when resizes
// are not fetched.
func (t *terminal) filter(in <-chan *gossh.Request, out chan<- *gossh.Request) {
	defer close(out)
	defer close(t.sizes)
	defer t.cancel(errHungUp)
	for req := range in {
		switch {
		case req.Type == "window-change":
			_ = req.Reply(t.resize(req.Payload), nil)
		case t.allowed(req):
			out <- req
		default:
			_ = req.Reply(false, nil)
		}
	}
}

func (t *terminal) allowed(req *gossh.Request) bool {
	switch req.Type {
	case "pty-req", "shell":
		return true
	case "exec":
		return len(req.Payload) <= 4+maxCommand
	case "env":
		var kv struct{ Name, Value string }
		t.envCount++
		return t.envCount <= maxEnv && gossh.Unmarshal(req.Payload, &kv) == nil && takes(kv.Name, kv.Value)
	}
	return false
}

// resize leaves the size for the console, in place of one not yet fetched.
func (t *terminal) resize(payload []byte) bool {
	var w struct{ Columns, Rows, Width, Height uint32 }
	if gossh.Unmarshal(payload, &w) != nil {
		return false
	}
	select {
	case <-t.sizes:
	default:
	}
	t.sizes <- size{width: int(w.Columns), height: int(w.Rows)}
	return true
}

// watched is a channel whose writes can be seen to hang, and its end before it is told.
type watched struct {
	gossh.Channel
	mu sync.Mutex
	of *terminal
}

// SendRequest makes room for the next session before a client that runs one after the
// other can ask for it.
func (w *watched) SendRequest(name string, reply bool, payload []byte) (bool, error) {
	if name == "exit-status" {
		w.of.exit()
	}
	return w.Channel.SendRequest(name, reply, payload)
}

func (w *watched) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.of.writing.Store(time.Now().UnixNano())
	defer w.of.writing.Store(0)
	return w.Channel.Write(b)
}

// mostAnswer is bytes of what a client answers to what it is asked.
const mostAnswer = 16 << 10

var errAsked = errors.New("the client is asked that already")

// request asks the client something through a channel that the server opens, and returns
// what it says before it ends that: nothing where it does not want to. Whoever does not know
// the kind of channel refuses it. Of a kind one is asked at a time.
func (t *terminal) request(ctx context.Context, kind string, what []byte) ([]byte, error) {
	c := t.client
	c.mu.Lock()
	_, already := c.requests[kind]
	c.requests[kind] = struct{}{}
	c.mu.Unlock()
	if already {
		return nil, errAsked
	}
	type answered struct {
		says []byte
		err  error
	}
	got := make(chan answered, 1)
	go func() { // which ends with the connection at the latest
		says, err := t.ask(ctx, kind, what)
		c.mu.Lock()
		delete(c.requests, kind) // before that is told: who hears it may ask again
		c.mu.Unlock()
		got <- answered{says, err}
	}()
	select {
	case a := <-got:
		return a.says, a.err
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

func (t *terminal) ask(ctx context.Context, kind string, what []byte) ([]byte, error) {
	ch, requests, err := t.conn.OpenChannel(kind, what)
	if err != nil {
		return nil, err
	}
	go gossh.DiscardRequests(requests)
	defer ch.Close()
	defer context.AfterFunc(ctx, func() { _ = ch.Close() })()
	return io.ReadAll(io.LimitReader(ch, mostAnswer))
}
