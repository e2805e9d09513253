package sshd

import (
	"cmp"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"runtime"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"github.com/charmbracelet/colorprofile"
	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
)

// Options is what the door is given. All but HungUp, Broadcast, Log and Limits are needed.
type Options struct {
	// HostKey is an Ed25519 key; see HostKey.
	HostKey ssh.Signer
	// Auth says who may come in.
	Auth Auth
	// Console makes the model of one terminal. A command that waits must also
	// wait for Session.Done. Of a View the content, the cursor's place, mouse mode
	// (of clicks, wheel and drags), title and colours count; the rest does not.
	// Commands that ask the terminal something, clear it or write its clipboard do
	// nothing; tea.Raw writes to it.
	Console func(Session) tea.Model
	// HungUp is what a console's model is sent when its terminal is gone, or the server is
	// about to be: it has Limits.Grace to save what was typed and quit. Without it, it just ends.
	HungUp tea.Msg
	// Broadcast returns what is to be shown on a terminal instead of a console; nil
	// for a console. It may be nil itself.
	Broadcast func(Session) Show
	// Verb does one command and returns its exit code. Its context ends with
	// the session. On a terminal ctrl-c ends the context and ctrl-d the input,
	// and both outputs are one stream in which \n is written as \r\n.
	Verb func(ctx context.Context, s Session, args []string, in io.Reader, out, err io.Writer) int
	// Refuse says why somebody is turned away, as one sentence in their
	// language. For a Reason before login only User and Remote are known.
	Refuse func(Session, Reason) string
	// Ask is what is said before a PIN is typed, to whoever it is: how many were
	// wrong on the connection, and how many may be yet; nil for nothing.
	Ask func(wrong, left int) string
	// Left is what is said to somebody who has left a console of their own will; nil
	// for nothing.
	Left func(Session) string
	// Guessed hears of wrong PINs and of who waits because of them, whenever that
	// changes, once a second at most; nil for nobody. It must not call the server.
	Guessed func(Guesses)
	// Guests is the file in which users and the addresses are remembered from which
	// they have logged in; "" for none.
	Guests string
	// Log hears about connections; nil for silence.
	Log *slog.Logger
	// Limits bounds what clients may use; zero fields are defaults.
	Limits Limits
}

// Auth says who may come in. Its methods are called from many goroutines; the
// context ends with the connection.
type Auth interface {
	// Key reports whether key is one of user's, and what a login with it is known
	// by. It proves nothing yet: clients may offer keys that they do not hold.
	Key(ctx context.Context, user string, key ssh.PublicKey) (proof string, ok bool)
	// PIN reports whether pin is user's; unknown users must take as long, which
	// CheckPIN with an empty hash does.
	PIN(ctx context.Context, user, pin string) (proof string, ok bool)
	// Person says what is known of a user name before anybody has proved theirs.
	Person(user string) Person
	// Over says why a login is over, which was that proof of who Person said then;
	// nil while it is not.
	Over(user, proof string, then Person) error
}

// Person is what a user name means for the room that there is.
type Person struct {
	Known bool // somebody has the name
	Board bool // which many screens may show at once
	First bool // there is always room for them
	// Console is what they have for a screen.
	Console scoring.Console
	// Plain is that they came through a page which others can alter; the door says so.
	Plain bool
}

// Session is one terminal or command of somebody who has logged in.
type Session struct {
	User   string
	Remote net.Addr
	// Proof is what Auth said of the login.
	Proof string
	// Plain is that they came through a page which others on the network can alter.
	Plain bool
	// Key is the key that signed the login, nil if a PIN did.
	Key ssh.PublicKey
	// Offered is the first key that was offered before a login by PIN and that
	// opens nothing; nil if there was none. It is not proof of anything.
	Offered ssh.PublicKey
	Term    string
	// Lang is "id", "en", or "" if the client's locale says neither.
	Lang string
	// Width and Height are the first size, within 1×1 and 400×150, and 0×0
	// without a terminal.
	Width, Height int
	Profile       colorprofile.Profile
	// Env is what was kept of the client's environment, with TERM.
	Env []string
	// Done is closed when the session has ended, however it ended, and its console too.
	Done <-chan struct{}
	// Spare has the session finish what it does though a new PIN ends its person's
	// login (scoring.CodeLoginPIN): they may be making it, and have yet to be told.
	Spare func()
	// Request asks a browser's page something through a channel of that kind, and returns
	// its answer, which is empty where the person does not want to; nil for all others.
	Request func(ctx context.Context, kind string, what []byte) ([]byte, error)
	// Over is why the login is over, for Refuse.
	Over error
	// Silent tells when the client has stopped answering and when it answers
	// again, the latest of the two.
	Silent <-chan bool
}

// Limits bounds what clients may use.
type Limits struct {
	Connections int // of people who have logged in; 1500
	// Reserved is how many of those wait for Person.First, half of them also for
	// users at addresses where they have been before; 60, and half at most.
	Reserved   int
	PerAddress int // of them from one address; 1500, as a hall behind NAT is one
	PerPerson  int // of them of one person; 6
	PerBoard   int // of them of one board; 300
	Sessions   int // running at once on a connection; 2
	Strangers  int // connections that have not logged in; 256
	// StrangersPerAddress is how many of those come from one address; 96.
	StrangersPerAddress int
	Rate                int // new connections a second from one address, ten times as many at once; 20
	PINs                int // wrong ones on a connection before it is closed; 3
	UserPINs            int // wrong ones for one user name before its rate begins; 5
	AddressPINs         int // wrong ones from one address before its rate begins; 20
	Hashing             int // PINs checked at once; half of the processors
	Waiting             int // PINs checked or waiting for it; 512
	FPS                 int // pictures a second of a console, at most; 120

	PINEvery        time.Duration // one more PIN for a user name; 10 s
	AddressPINEvery time.Duration // one more PIN from an address; 1 s

	Idle      time.Duration // of a connection with no session open any more; 2 min
	Handshake time.Duration // until a client has begun its key exchange; 20 s
	Login     time.Duration // until somebody has logged in, reading and typing included; 2 min
	Keepalive time.Duration // between two probes; two unanswered ones make a client silent; 10 s
	// Silence is how long a client may stay silent before its connection is
	// closed: a laptop that slept for a minute goes on where it was; 3 min.
	Silence time.Duration
	Stall   time.Duration // of one write, while a probe is unanswered; 10 s
	Grace   time.Duration // for programs to end on Shutdown, or when their terminal is gone; 1 s
}

// DefaultLimits are what zero fields mean.
func DefaultLimits() Limits { return Limits{}.withDefaults() }

func (l Limits) withDefaults() Limits {
	connections := cmp.Or(l.Connections, 1500)
	return Limits{
		Connections: connections,
		Reserved:    min(cmp.Or(l.Reserved, 60), connections/2),
		PerAddress:  cmp.Or(l.PerAddress, 1500),
		PerPerson:   cmp.Or(l.PerPerson, 6),
		PerBoard:    cmp.Or(l.PerBoard, 300),
		Sessions:    cmp.Or(l.Sessions, 2),
		PINs:        cmp.Or(l.PINs, 3),
		Strangers:   cmp.Or(l.Strangers, 256),
		Rate:        cmp.Or(l.Rate, 20),
		UserPINs:    cmp.Or(l.UserPINs, 5),
		AddressPINs: cmp.Or(l.AddressPINs, 20),
		Hashing:     cmp.Or(l.Hashing, max(runtime.GOMAXPROCS(0)/2, 1)),
		PINEvery:    cmp.Or(l.PINEvery, 10*time.Second),
		Idle:        cmp.Or(l.Idle, 2*time.Minute),

		AddressPINEvery:     cmp.Or(l.AddressPINEvery, time.Second),
		StrangersPerAddress: cmp.Or(l.StrangersPerAddress, 96),
		Waiting:             cmp.Or(l.Waiting, 512),
		FPS:                 cmp.Or(l.FPS, 120),
		Handshake:           cmp.Or(l.Handshake, 20*time.Second),
		Login:               cmp.Or(l.Login, 2*time.Minute),
		Keepalive:           cmp.Or(l.Keepalive, 10*time.Second),
		Silence:             cmp.Or(l.Silence, 3*time.Minute),
		Stall:               cmp.Or(l.Stall, 10*time.Second),
		Grace:               cmp.Or(l.Grace, time.Second),
	}
}

// Reason is why somebody is turned away.
type Reason int

// The reasons. TooManyPINs, Busy and Delayed come up before login.
const (
	NoTerminal         Reason = iota // neither a terminal nor a command
	DumbTerminal                     // TERM is empty, dumb or no name at all
	TooManySessions                  // on this connection
	TooManyConnections               // of this person
	Full                             // too many connections of all
	BadCommand                       // the command line has an open quote, or is blank
	ShuttingDown                     // now, or a running console was ended by it
	Failed                           // a fault of ours, which is in the log
	TooManyPINs                      // wrong ones; the connection is closed
	Busy                             // too many PINs are being checked
	Waiting                          // no refusal: the PIN waits, as others were wrong for the same name
	Over                             // the login is, which Session.Over says why
)

// String names the reason for logs.
func (r Reason) String() string {
	names := [...]string{"no terminal", "dumb terminal", "too many sessions", "too many connections", "full",
		"bad command", "shutting down", "failed", "too many PINs", "busy", "waiting", "login over"}
	if r < 0 || int(r) >= len(names) {
		return "unknown"
	}
	return names[r]
}

func (o Options) check() error {
	switch {
	case o.HostKey == nil:
		return errors.New("sshd: no host key")
	case o.HostKey.PublicKey().Type() != gossh.KeyAlgoED25519:
		return errors.New("sshd: the host key must be Ed25519, not " + o.HostKey.PublicKey().Type())
	case o.Auth == nil || o.Console == nil || o.Verb == nil || o.Refuse == nil:
		return errors.New("sshd: Auth, Console, Verb and Refuse are needed")
	}
	return nil
}
