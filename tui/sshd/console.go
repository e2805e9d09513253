package sshd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	uv "github.com/charmbracelet/ultraviolet"
)

var (
	errInputEnded = errors.New("the client's input has ended")
	errPanicked   = errors.New("a panic beside the program")
)

// runConsole runs a program on the terminal until it quits, or the client or the
// server ends. The terminal is given back in every case in which there still is
// one.
//
// The program outlives its terminal by what it has yet to save; see hangUp. Ending its
// context is how it is stopped from outside: unlike Program.Quit that never waits for a
// client that has stopped reading.
func (s *Server) runConsole(sess ssh.Session, t *terminal, who Session) {
	running, stop := context.WithCancel(context.WithoutCancel(t.ctx))
	defer stop()
	who.Done = running.Done()
	f := newFrames(sess, who, s.opt.Limits.FPS)
	program := tea.NewProgram(drawn{s.opt.Console(who), f, f.size},
		tea.WithContext(running),
		// Keys and pictures are brought to it and fetched from it.
		tea.WithInput(nil),
		tea.WithOutput(io.Discard),
		tea.WithoutRenderer(),
		tea.WithFPS(1),
		tea.WithColorProfile(who.Profile),
		tea.WithEnvironment(who.Env),
		tea.WithWindowSize(who.Width, who.Height),
		tea.WithoutSignalHandler(),
		tea.WithFilter(f.filter),
	)
	s.guard(t, func() { resizes(t, program, f) })
	read, typed := make(chan []byte), make(chan struct{})
	s.guard(t, func() { fill(running, sess, read) })
	s.guard(t, func() {
		defer close(typed)
		keys(running, t, read, program)
	})
	s.guard(t, func() {
		defer stop()
		s.hangUp(running, t, typed, program)
	})
	s.guard(t, func() { f.draw(running) })

	_, err := program.Run()
	stop()
	<-f.closed // the terminal is given back
	switch {
	case errors.Is(err, tea.ErrInterrupted):
		err = nil
	case cause(t.ctx) != nil:
	case err != nil:
		s.log.Error("program failed", "user", who.User, "err", err)
	case s.opt.Left != nil:
		_, _ = fmt.Fprintln(stderr(sess), s.opt.Left(who))
	}
	s.end(sess, t, who, err)
}

// hangUp waits for the terminal's end and has the program go after it, which it is given a
// while for: all that had come is typed, and then what was typed may be saved.
func (s *Server) hangUp(running context.Context, t *terminal, typed <-chan struct{}, program *tea.Program) {
	select {
	case <-t.ctx.Done():
	case <-running.Done():
		return
	}
	if s.opt.HungUp == nil {
		return
	}
	running, cancel := context.WithTimeout(running, s.opt.Limits.Grace*3/4) // and time to be told why
	defer cancel()
	why := cause(t.ctx)
	if !errors.Is(why, errShutdown) && !errors.Is(why, errPanicked) && overBy(t.ctx) == nil { // the input ends
		select {
		case <-typed:
		case <-running.Done():
		}
	}
	go program.Send(s.opt.HungUp)
	<-running.Done()
}

// guard runs f beside the program; if it panics, the session ends and nothing
// else does.
func (s *Server) guard(t *terminal, f func()) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				s.log.Error("session panicked", "panic", r, "stack", string(debug.Stack()))
				t.cancel(errPanicked)
			}
		}()
		f()
	}()
}

// resizes passes sizes on until the channel is closed. The program may have
// ended long before; sizes must be fetched all the same.
func resizes(t *terminal, program *tea.Program, f *frames) {
	for next := range t.sizes {
		f.set(func() { f.now = f.now.to(next.width, next.height) })
		program.Send(tea.WindowSizeMsg{}) // the filter fills it in
	}
}

// keys passes input on until it ends, which ends the session, or the program
// does. The program's own reader would wait for ever to deliver keys typed
// after the end, and let a panic of the decoder end the server.
func keys(running context.Context, t *terminal, read <-chan []byte, program *tea.Program) {
	(&typed{}).follow(running, read, func(e uv.Event) { program.Send(e) })
	if running.Err() == nil {
		t.cancel(errInputEnded)
	}
}
