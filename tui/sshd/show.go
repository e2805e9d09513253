package sshd

import (
	"context"
	"errors"
	"io"

	"charm.land/ssh"

	"juri/tui/broadcast"
)

// Show shows on a terminal what others are shown too, without a program of its
// own, until ctx ends, in ends, a write fails, or it is over; and gives the
// terminal back.
type Show func(ctx context.Context, in io.Reader, out io.Writer, sizes <-chan broadcast.Size) error

// show runs a show on the terminal. While a write hangs it goes on: keepalives
// close the connection, as they do under a console.
func (s *Server) show(sess ssh.Session, t *terminal, who Session, show Show) {
	sizes := make(chan broadcast.Size)
	s.guard(t, func() {
		defer close(sizes)
		now := size{who.Width, who.Height}
		for next := range t.sizes {
			now = now.to(next.width, next.height)
			select {
			case sizes <- broadcast.Size{Width: now.width, Height: now.height}:
			case <-t.ctx.Done():
			}
		}
	})
	err := show(t.ctx, sess, sess, sizes)
	why := cause(t.ctx)
	t.cancel(errEnded)
	switch {
	case errors.Is(why, errShutdown):
		s.refuse(sess, who, ShuttingDown, 1)
	case overBy(t.ctx) != nil:
		s.refuseOver(sess, who, overBy(t.ctx), 1)
	case err != nil && why == nil:
		s.refuse(sess, who, Failed, 1)
	default:
		_ = sess.Exit(0)
	}
}
