package sshd

import (
	"net"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// atTheDoor is every test that opens a door.
func atTheDoor() map[string]func(*testing.T) {
	return map[string]func(*testing.T){
		"NothingElse": TestNothingElse, "SessionsPerConnection": TestSessionsPerConnection, "Places": TestPlaces, "RoomAtOneAddress": TestRoomAtOneAddress,
		"HalfOpen": TestHalfOpen, "DeadPeer": TestDeadPeer, "StalledClient": TestStalledClient, "Strangers": TestStrangers, "ConnectionRate": TestConnectionRate,
		"IdleConnection": TestIdleConnection, "Offered": TestOffered, "LoginByKey": TestLoginByKey, "LoginByPIN": TestLoginByPIN, "WrongPINs": TestWrongPINs,
		"OfferedKeyIsNobody": TestOfferedKeyIsNobody, "Review": TestReview, "Console": TestConsole, "Sizes": TestSizes, "SizeTyped": TestSizeTyped,
		"ResizeFlood": TestResizeFlood, "ChannelClosedConnectionKept": TestChannelClosedConnectionKept, "ConnectionLost": TestConnectionLost, "HungUp": TestHungUp,
		"Panics": TestPanics, "ShutdownGivesTerminalsBack": TestShutdownGivesTerminalsBack, "FiftySessions": TestFiftySessions,
		"Exec": TestExec, "ExecOnPty": TestExecOnPty, "ExecKeys": TestExecKeys, "Environment": TestEnvironment, "Refused": TestRefused,
		"ManyKeysThenPIN": TestManyKeysThenPIN, "InputEnds": TestInputEnds, "ReadingPanics": TestReadingPanics, "DrawingPanics": TestDrawingPanics,
		"SizeBeforeTheProgram": TestSizeBeforeTheProgram, "Request": TestRequest, "ReviewOfTheDeaf": TestReviewOfTheDeaf, "ExecEndsWithSession": TestExecEndsWithSession,
	}
}

// TestThroughWebSocket is what holds of the door, held again for browsers: logins, terminals,
// commands, the hostile, the stalled, and every limit. None is left out.
func TestThroughWebSocket(t *testing.T) {
	t.Parallel() // with the silence that one of these waits for
	all := atTheDoor()
	for name, test := range all {
		t.Run(name, test)
	}
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	opening := regexp.MustCompile(`(?ms)^func Test(\w+)\(t \*testing\.T\) \{\n.*?^\}`)
	found := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range opening.FindAllStringSubmatch(string(text), -1) {
			if m[1] == "PlainPage" || m[1] == "ThroughWebSocket" || !strings.Contains(m[0], " listen(t,") { // the first has doors of both kinds
				continue
			}
			if found++; all[m[1]] == nil {
				t.Errorf("Test%s of %s opens the door for ssh alone", m[1], file)
			}
		}
	}
	if found < 30 || found > len(all) {
		t.Errorf("%d tests open a door, %d are listed", found, len(all))
	}
}

// TestPlainPage holds that of who came through a page which others can alter Auth is told so,
// and the session; of nobody else.
func TestPlainPage(t *testing.T) {
	var over, session atomic.Bool
	d := listen(t, func(d *door, opt *Options) {
		opt.Auth = plainly{d, &over}
		console := opt.Console
		opt.Console = func(s Session) tea.Model {
			session.Store(s.Plain)
			return console(s)
		}
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- d.s.Serve(altered{l}) }()
	for _, plain := range []bool{false, true} {
		if plain {
			d.addr = l.Addr().String()
		}
		d.console(d.client("ani")).see("size=80x24.")
		if over.Load() != plain || session.Load() != plain {
			t.Errorf("plain is %v and %v, want %v", over.Load(), session.Load(), plain)
		}
	}
	_ = d.s.Shutdown(t.Context())
	<-served
}

// altered gives connections that come through such a page.
type altered struct{ net.Listener }

func (a altered) Accept() (net.Conn, error) {
	c, err := a.Listener.Accept()
	return alterable{c}, err
}

type alterable struct{ net.Conn }

func (alterable) Plain() bool { return true }

// plainly notes what it is told of a login.
type plainly struct {
	*door
	plain *atomic.Bool
}

func (p plainly) Over(_, _ string, then Person) error {
	p.plain.Store(then.Plain)
	return nil
}
