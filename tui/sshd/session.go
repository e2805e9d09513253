package sshd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"time"

	"charm.land/ssh"
	"github.com/charmbracelet/colorprofile"

	"juri/tui/broadcast"
)

// serve is the middleware that every session ends up in.
func (s *Server) serve(ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		defer s.start()()
		t := sess.Context().(*terminal)
		defer t.cancel(errEnded)
		who := t.session(sess)
		began := time.Now()
		log := s.log.With("user", who.User, "remote", who.Remote.String())
		defer func() {
			if r := recover(); r != nil {
				log.Error("session panicked", "panic", r, "stack", string(debug.Stack()))
				s.refuse(sess, who, Failed, 1)
			}
		}()
		log.Info("session", "key", fingerprint(who.Key), "term", who.Term, "command", len(sess.RawCommand()) > 0)
		s.dispatch(sess, t, who)
		log.Info("session ended", "after", time.Since(began).Round(time.Millisecond))
	}
}

func (s *Server) dispatch(sess ssh.Session, t *terminal, who Session) {
	_, _, pty := sess.Pty()
	switch {
	case s.stopping.Err() != nil:
		s.refuse(sess, who, ShuttingDown, 1)
	case overBy(t.ctx) != nil:
		s.refuseOver(sess, who, overBy(t.ctx), 1)
	case t.turned != nil:
		s.refuse(sess, who, *t.turned, 1)
	case sess.RawCommand() != "":
		s.exec(sess, t, who)
	case !pty:
		s.refuse(sess, who, NoTerminal, 1)
	case who.Term == "" || who.Term == "dumb":
		s.refuse(sess, who, DumbTerminal, 1)
	default:
		if s.opt.Broadcast != nil {
			if show := s.opt.Broadcast(who); show != nil {
				s.show(sess, t, who, show)
				return
			}
		}
		s.runConsole(sess, t, who)
	}
}

func (s *Server) exec(sess ssh.Session, t *terminal, who Session) {
	args, err := Split(sess.RawCommand())
	if err != nil || len(args) == 0 {
		s.refuse(sess, who, BadCommand, 2)
		return
	}
	in := io.Reader(sess)
	if _, _, pty := sess.Pty(); pty {
		typed := newCooked()
		s.guard(t, func() { typed.fill(sess, func() { t.cancel(errInterrupted) }) })
		in = typed
	}
	told := make(chan struct{})
	tell := context.AfterFunc(t.ctx, func() { // whatever the verb is at
		defer close(told)
		if why := overBy(t.ctx); why != nil {
			s.refuseOver(sess, who, why, 1)
		}
	})
	code := s.opt.Verb(t.ctx, who, args, in, cut{sess, t.ctx}, cut{stderr(sess), t.ctx})
	if !tell() {
		<-told
	}
	if why := t.client.spares(t); why != nil {
		s.refuseOver(sess, who, why, code)
	}
	s.log.Info("verb", "user", who.User, "remote", who.Remote.String(), "key", fingerprint(who.Key), "verb", said(args[0]), "code", code)
	_ = sess.Exit(code)
}

// refuse tells somebody why, and ends the session.
func (s *Server) refuse(sess ssh.Session, who Session, why Reason, code int) {
	s.log.Info("refused", "user", who.User, "remote", who.Remote.String(), "key", fingerprint(who.Key), "why", why.String())
	_, _ = fmt.Fprintln(stderr(sess), s.opt.Refuse(who, why))
	_ = sess.Exit(code)
}

// refuseOver is refuse of whoever's login is over.
func (s *Server) refuseOver(sess ssh.Session, who Session, why error, code int) {
	who.Over = why
	s.refuse(sess, who, Over, code)
}

// stderr is where complaints go. A terminal has only one stream: on two, a
// sentence could overtake the bytes that give the screen back.
func stderr(sess ssh.Session) io.Writer {
	if _, _, pty := sess.Pty(); pty {
		return sess
	}
	return sess.Stderr()
}

// session is what is known of whoever opened sess.
func (t *terminal) session(sess ssh.Session) Session {
	who := Session{User: sess.User(), Remote: sess.RemoteAddr(), Key: t.key, Proof: t.proof, Plain: t.client.plain, Offered: t.offered, Done: t.ctx.Done(), Silent: t.silent, Spare: t.spare}
	env := environment(sess.Environ())
	if pty, _, ok := sess.Pty(); ok {
		env.set("TERM", pty.Term)
		first := size{80, 24}.to(pty.Window.Width, pty.Window.Height)
		who.Width, who.Height = first.width, first.height
	}
	who.Term = env.term()
	who.Lang = env.lang()
	who.Env = env.list()
	if slices.Contains(who.Env, Page+"=1") {
		who.Request = t.request
	}
	who.Profile = colorprofile.NoTTY
	if who.Width > 0 {
		who.Profile = colorprofile.Env(who.Env)
	}
	return who
}

var (
	errEnded       = errors.New("the session has ended")
	errInterrupted = errors.New("ctrl-c")
)

// cause is why ctx ended, nil while it has not.
func cause(ctx context.Context) error {
	if ctx.Err() == nil {
		return nil
	}
	return context.Cause(ctx)
}

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
	s.end(sess, t, who, show(t.ctx, sess, sess, sizes))
}

// end ends a session whose console or show has ended, with that error, and says why if nobody left it.
func (s *Server) end(sess ssh.Session, t *terminal, who Session, err error) {
	why := cause(t.ctx)
	t.cancel(errEnded)
	switch {
	case errors.Is(why, errShutdown):
		s.refuse(sess, who, ShuttingDown, 1)
	case overBy(t.ctx) != nil:
		s.refuseOver(sess, who, overBy(t.ctx), 1)
	case errors.Is(why, errPanicked), err != nil && why == nil: // a panic beside it is in the log
		s.refuse(sess, who, Failed, 1)
	default:
		_ = sess.Exit(0)
	}
}
