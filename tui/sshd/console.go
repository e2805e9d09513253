package sshd

import (
	"errors"
	"io"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

var errInputEnded = errors.New("the client's input has ended")

// console runs a program on the terminal until it quits, or the client or the
// server ends. The terminal is given back in every case in which there still is
// one.
//
// Ending the context is how the program is stopped from outside: unlike
// Program.Quit it never waits for a client that has stopped reading.
func (s *Server) console(sess ssh.Session, t *terminal, who Session) {
	program := tea.NewProgram(s.opt.Console(who),
		tea.WithContext(t.ctx),
		// A reader of the program's own would take as much memory again as the
		// one below. Without, it asks the terminal nothing either.
		tea.WithInput(nil),
		tea.WithOutput(sess),
		tea.WithColorProfile(who.Profile),
		// With SSH_TTY the program does not ask about synchronised output, a
		// question that Apple's Terminal prints.
		tea.WithEnvironment(append(who.Env, "SSH_TTY=juri")),
		tea.WithWindowSize(who.Width, who.Height),
		tea.WithFPS(s.opt.Limits.FPS),
		tea.WithoutSignalHandler(),
		tea.WithFilter(withoutSuspend),
	)
	s.guard(t, func() { resizes(t, program, size{who.Width, who.Height}) })
	s.guard(t, func() { keys(t, sess, program) })
	// The answer to the question not asked: terminals that know synchronised
	// output use it, and the others ignore it.
	s.guard(t, func() {
		program.Send(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
	})

	_, err := program.Run()
	why := cause(t.ctx)
	t.cancel(errEnded)
	switch {
	case errors.Is(why, errShutdown):
		s.refuse(sess, who, ShuttingDown, 1)
	case err != nil && why == nil && !errors.Is(err, tea.ErrInterrupted):
		s.log.Error("program failed", "user", who.User, "err", err)
		s.refuse(sess, who, Failed, 1)
	default:
		_ = sess.Exit(0)
	}
}

// guard runs f beside the program; if it panics, the session ends and nothing
// else does.
func (s *Server) guard(t *terminal, f func()) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				s.log.Error("session panicked", "panic", r, "stack", string(debug.Stack()))
				t.cancel(errEnded)
			}
		}()
		f()
	}()
}

// resizes passes sizes on until the channel is closed. The program may have
// ended long before; sizes must be fetched all the same.
func resizes(t *terminal, program *tea.Program, now size) {
	for next := range t.sizes {
		now = now.to(next.width, next.height)
		program.Send(tea.WindowSizeMsg{Width: now.width, Height: now.height})
	}
}

// keys passes input on until it ends, which ends the session, or the session
// does. The program's own reader would wait for ever to deliver keys typed
// after the end, and let a panic of the decoder end the server.
func keys(t *terminal, in io.Reader, program *tea.Program) {
	(&typed{}).follow(t.ctx, in, func(e uv.Event) { program.Send(e) })
	t.cancel(errInputEnded)
}

func withoutSuspend(_ tea.Model, msg tea.Msg) tea.Msg {
	if _, ok := msg.(tea.SuspendMsg); ok {
		return tea.ResumeMsg{}
	}
	return msg
}
