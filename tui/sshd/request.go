package sshd

import (
	"context"
	"errors"
	"io"

	gossh "golang.org/x/crypto/ssh"
)

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
