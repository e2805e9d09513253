package sshd

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
)

func TestNothingElse(t *testing.T) {
	d := listen(t, verbs)
	c := d.client("ani")
	if _, err := c.Dial("tcp", d.addr); err == nil {
		t.Error("forwards")
	}
	if l, err := c.Listen("tcp", "127.0.0.1:0"); err == nil {
		l.Close()
		t.Error("forwards back")
	}
	if _, _, err := c.OpenChannel("direct-streamlocal@openssh.com", nil); err == nil {
		t.Error("forwards sockets")
	}
	s := d.session(c)
	if s.RequestSubsystem("sftp") == nil {
		t.Error("sftp")
	}
	for _, name := range []string{"auth-agent-req@openssh.com", "x11-req", "break", "signal", "nonsense"} {
		if ok, err := s.SendRequest(name, true, nil); ok || err != nil {
			t.Errorf("%s: %v %v", name, ok, err)
		}
	}
	if s.Start(strings.Repeat("a", maxCommand+1)) == nil {
		t.Error("a command over 64 KiB")
	}
	if err := s.Run(strings.Repeat("a", maxCommand)); err != nil {
		t.Errorf("a command of 64 KiB: %v", err)
	}
}

func TestSessionsPerConnection(t *testing.T) {
	d := listen(t, verbs)
	c := d.client("ani")
	first, second := d.console(c), d.console(c)
	first.see("size=80x24.")
	second.see("size=80x24.")
	third := d.console(c)
	if got := code(third.Wait()); got != 1 {
		t.Errorf("the third: exit code %d", got)
	}
	third.see("refused ani[]: too many sessions")
	first.press("q")
	_ = first.Wait()
	until(t, "room for another", func() bool {
		s := d.session(c)
		return s.Run("args") == nil
	})
	for range 10 {
		if _, err := c.NewSession(); err != nil {
			return
		}
	}
	t.Error("any number of channels")
}

// TestPlaces holds how many may be in at once: a person has few places, and of
// all places some are kept for who has been there before, and for organizers.
func TestPlaces(t *testing.T) {
	d := listen(t, func(d *door, opt *Options) {
		opt.Limits.Connections, opt.Limits.Reserved = 8, 4
		opt.Limits.PerPerson, opt.Limits.PerBoard = 2, 100
		for _, user := range []string{"budi", "board", "chief"} {
			d.pins[user] = "12345678"
		}
	})
	in := func(user string) *screen {
		t.Helper()
		s := d.console(d.client(user))
		s.see("size=80x24.")
		return s
	}
	out := func(user, why string) {
		t.Helper()
		s := d.console(d.client(user))
		s.see("refused " + user + "[]: " + why)
		if got := code(s.Wait()); got != 1 {
			t.Errorf("%s: exit code %d", user, got)
		}
	}
	before := d.client("budi") // who is known from now on
	_ = before.Close()
	until(t, "budi is gone", func() bool {
		d.s.mu.Lock()
		defer d.s.mu.Unlock()
		return len(d.s.clients) == 0
	})
	boards := []*screen{in("board"), in("board"), in("board"), in("board")}
	out("board", "full")
	out("ani", "full") // for the first time
	in("budi")
	in("ani") // who has been here by now
	out("budi", "full")
	in("chief")
	second := in("chief")
	out("chief", "too many connections")
	second.press("q") // and the connection stays, of which nobody has use
	until(t, "chief is gone", func() bool { return d.running() == 7 })
	in("chief")
	for _, s := range boards {
		s.press("x")
		s.see("typed=x.")
	}
}

// TestRoomAtOneAddress holds that connections which say nothing take no place from
// people at the same address, neither from who is in nor from who is typing a PIN.
func TestRoomAtOneAddress(t *testing.T) {
	d := listen(t, func(_ *door, opt *Options) {
		opt.Limits.Connections, opt.Limits.Strangers, opt.Limits.StrangersPerAddress = 4, 20, 10
	})
	inside := d.console(d.client("ani"))
	inside.see("size=80x24.")
	asked, answer := make(chan struct{}), make(chan struct{})
	late := make(chan error, 1)
	go func() {
		c, err := d.dial("ani", gossh.KeyboardInteractive(func(string, string, []string, []bool) ([]string, error) {
			close(asked)
			<-answer
			return []string{"12345678"}, nil
		}))
		if err == nil {
			_ = c.Close()
		}
		late <- err
	}()
	<-asked
	for range 40 {
		conn, err := d.connect("")
		noError(t, err)
		defer conn.Close()
		if !greeted(conn) {
			t.Error("a connection is turned away")
		}
	}
	close(answer)
	if err := <-late; err != nil {
		t.Errorf("who was typing a PIN is kept out: %v", err)
	}
	d.console(d.client("ani")).see("size=80x24.")
	inside.press("x")
	inside.see("typed=x.")
}

// A connection that says nothing is closed, and one that begins and goes no further.
func TestHalfOpen(t *testing.T) {
	d := listen(t, func(_ *door, opt *Options) { opt.Limits.Handshake = 50 * time.Millisecond })
	for _, begin := range []string{"", "SSH-2.0-x\r\n", "SSH-2.0-x\r\n\x00\x10\x00\x00\x04", "GET / HTTP/1.1\r\n\r\n", strings.Repeat("A", 250<<10)} {
		conn, err := d.connect("")
		noError(t, err)
		defer conn.Close()
		_, _ = conn.Write([]byte(begin))
		ended(t, conn)
	}
}

// A peer that answers no probe for long is dead; one that answers again before is
// as it was.
func TestDeadPeer(t *testing.T) {
	t.Parallel() // it waits for ten seconds
	const keepalive = 20 * time.Millisecond
	var mu sync.Mutex
	var told []bool
	d := listen(t, func(d *door, opt *Options) {
		d.pins["budi"] = "12345678"
		opt.Limits.Keepalive, opt.Limits.Silence = keepalive, 10*time.Second
		console := opt.Console
		opt.Console = func(s Session) tea.Model {
			if s.User == "budi" {
				go func() {
					for {
						select {
						case now := <-s.Silent:
							mu.Lock()
							told = append(told, now)
							mu.Unlock()
						case <-s.Done:
							return
						}
					}
				}()
			}
			return console(s)
		}
	})
	alive := d.console(d.client("ani"))
	alive.see("size=80x24.")

	conn, err := d.connect("")
	noError(t, err)
	defer conn.Close()
	c, chans, reqs, err := gossh.NewClientConn(conn, d.addr, &gossh.ClientConfig{
		User: "budi", Auth: []gossh.AuthMethod{gossh.Password("12345678")}, HostKeyCallback: gossh.InsecureIgnoreHostKey(),
	})
	noError(t, err)
	defer c.Close()
	mute := make(chan *gossh.Request) // nobody reads reqs, so nothing is answered
	close(mute)
	d.console(gossh.NewClient(c, chans, mute))
	last := func(want bool) bool { // what was told last
		mu.Lock()
		defer mu.Unlock()
		return len(told) > 0 && told[len(told)-1] == want
	}
	until(t, "the silence is told", func() bool { return last(true) })
	late := d.s.Late()
	silent := slices.IndexFunc(late, func(l scoring.Late) bool { return l.User == "budi" && l.By >= keepalive })
	if silent < 0 || len(late) == 2 && late[0].By < late[1].By {
		t.Errorf("the latest are %v", late)
	}
	for r := range reqs { // answers, until that is told
		_ = r.Reply(false, nil)
		if last(false) {
			break
		}
	}
	until(t, "the silence is told again", func() bool { return last(true) })
	until(t, "the dead connection's end", func() bool { return d.running() == 1 })
	go gossh.DiscardRequests(reqs)
	alive.press("x")
	alive.see("typed=x.")
}
