package sshd

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"go.uber.org/goleak"
	gossh "golang.org/x/crypto/ssh"

	"juri/tui/webd"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// door is a server under test and what it was asked.
type door struct {
	t      *testing.T
	s      *Server
	addr   string
	keys   map[string]ssh.PublicKey // by user
	pins   map[string]string
	pinned atomic.Int32 // PINs looked at
	open   atomic.Int32 // models whose program has not ended
	served chan error
	over   sync.Map // why their logins are over, by user
	web    bool     // spoken to as browsers do
}

func (d *door) Over(user, _ string, _ Person) error {
	why, _ := d.over.Load(user)
	err, _ := why.(error)
	return err
}

func (d *door) Key(_ context.Context, user string, key ssh.PublicKey) (string, bool) {
	return "key " + Fingerprint(key), ssh.KeysEqual(d.keys[user], key)
}

func (d *door) PIN(_ context.Context, user, pin string) (string, bool) {
	d.pinned.Add(1)
	return "pin", pin != "" && d.pins[user] == pin
}

func (d *door) Person(user string) Person {
	_, known := d.pins[user]
	return Person{Known: known, Board: strings.HasPrefix(user, "board"), First: strings.HasPrefix(user, "chief")}
}

// model echoes what is typed.
type model struct {
	typed         string
	width, height int
	onKey         func(string) tea.Cmd
	onHungUp      func() tea.Cmd
}

type hungUp struct{}

func (m *model) Init() tea.Cmd { return nil }

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case hungUp:
		return m, m.onHungUp()
	case tea.KeyPressMsg:
		if msg.String() == "q" {
			return m, tea.Quit
		}
		m.typed += msg.String()
		if m.onKey != nil {
			return m, m.onKey(msg.String())
		}
	}
	return m, nil
}

func (m *model) View() tea.View {
	v := tea.NewView(fmt.Sprintf("typed=%s. size=%dx%d.", m.typed, m.width, m.height))
	v.AltScreen = true
	return v
}

func signer(t *testing.T) ssh.Signer {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	noError(t, err)
	s, err := gossh.NewSignerFromKey(key)
	noError(t, err)
	return s
}

// listen starts a door where ani has the PIN 12345678; set changes its options.
func listen(t *testing.T, set func(*door, *Options)) *door {
	t.Helper()
	d := &door{t: t, keys: map[string]ssh.PublicKey{}, pins: map[string]string{"ani": "12345678"}, served: make(chan error, 1)}
	opt := Options{
		HostKey: signer(t),
		Auth:    d,
		Limits:  Limits{Handshake: time.Minute}, // however slow the machine
		Console: func(s Session) tea.Model {
			m := &model{width: s.Width, height: s.Height}
			d.open.Add(1)
			go func() { <-s.Done; d.open.Add(-1) }()
			return m
		},
		Verb: func(context.Context, Session, []string, io.Reader, io.Writer, io.Writer) int { return 0 },
		Refuse: func(s Session, r Reason) string {
			return fmt.Sprintf("refused %s[%s]: %s", s.User, s.Lang, r)
		},
	}
	if set != nil {
		set(d, &opt)
	}
	s, err := New(opt)
	noError(t, err)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	noError(t, err)
	d.s, d.addr = s, l.Addr().String()
	if d.web = strings.HasPrefix(t.Name(), "TestThroughWebSocket/"); d.web {
		l = webd.Listen(l, webd.Options{Words: func() webd.Words { return webd.Words{} }})
	}
	go func() { d.served <- s.Serve(l) }()
	t.Cleanup(func() {
		if err := s.Shutdown(context.Background()); err != nil {
			t.Errorf("Shutdown: %v", err)
		}
		if err := <-d.served; !errors.Is(err, ErrClosed) {
			t.Errorf("Serve: %v", err)
		}
	})
	return d
}

// dial logs in; without methods, as ani by PIN.
func (d *door) dial(user string, methods ...gossh.AuthMethod) (*gossh.Client, error) {
	if len(methods) == 0 {
		methods = []gossh.AuthMethod{gossh.Password("12345678")}
	}
	conn, err := d.connect("")
	if err != nil {
		return nil, err
	}
	c, chans, reqs, err := gossh.NewClientConn(conn, d.addr, &gossh.ClientConfig{
		User: user, Auth: methods, HostKeyCallback: gossh.FixedHostKey(d.s.opt.HostKey.PublicKey()),
	})
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	return gossh.NewClient(c, chans, reqs), nil
}

// connect dials the door, from an address if there is one.
func (d *door) connect(from string) (net.Conn, error) {
	dial := &net.Dialer{Timeout: time.Minute}
	if from != "" {
		dial.LocalAddr = &net.TCPAddr{IP: net.ParseIP(from)}
	}
	if d.web {
		return webd.Dial(d.t.Context(), dial, d.addr)
	}
	return dial.Dial("tcp", d.addr)
}

func (d *door) client(user string, methods ...gossh.AuthMethod) *gossh.Client {
	d.t.Helper()
	c, err := d.dial(user, methods...)
	if err != nil {
		d.t.Fatalf("dial: %v", err)
	}
	d.t.Cleanup(func() { c.Close() })
	return c
}

// noError ends the test where there is one.
func noError(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
