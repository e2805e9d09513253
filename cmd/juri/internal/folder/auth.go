package folder

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/store"
	"juri/tui/sshd"
)

// Auth is who may come in, as the contest has it at this moment.
type Auth struct{ Folder *Folder }

// Key reports whether contest.yaml gives the key to the user, or they had it
// remembered, and the proof that it is.
func (a Auth) Key(_ context.Context, user string, key ssh.PublicKey) (proof string, ok bool) {
	s := a.Folder.Board.State()
	if s.Access(user) == nil {
		return "", false
	}
	is := func(line string) bool {
		k, _, _, _, err := gossh.ParseAuthorizedKey([]byte(line))
		return err == nil && bytes.Equal(k.Marshal(), key.Marshal())
	}
	if slices.ContainsFunc(s.KeysOf(user), is) {
		return string(scoring.ProofByKey(sshd.Fingerprint(key))), true
	}
	if slices.ContainsFunc(s.DevicesOf(user), func(d *scoring.Device) bool { return is(d.Key) }) {
		return string(scoring.ProofByDevice(sshd.Fingerprint(key))), true
	}
	return "", false
}

// PIN reports whether the PIN is the user's, and the proof that it is; it takes as long for nobody's.
func (a Auth) PIN(_ context.Context, user, pin string) (proof string, ok bool) {
	s := a.Folder.Board.State()
	var login scoring.Login
	if s.Access(user) != nil {
		login = s.Login(user)
	}
	return string(scoring.ProofByPIN(login.Seq)), a.Folder.PINs.Check(login.PIN, pin)
}

// Person says whose connections there is room for, and how much.
func (a Auth) Person(user string) sshd.Person {
	s := a.Folder.Board.State()
	p := s.Access(user)
	if p == nil {
		return sshd.Person{}
	}
	return sshd.Person{Known: true, Board: p.Projects(), First: p.Organizes(), Console: s.ConsoleOf(scoring.Actor{User: user})}
}

// Over says why a login is over, or nil.
func (a Auth) Over(user, proof string, then sshd.Person) error {
	return a.Folder.Board.State().Ended(scoring.Actor{User: user, Proof: scoring.Proof(proof), Plain: then.Plain}, then.Console)
}

// guessed shows organizers that PINs are guessed at. Names that nobody has are
// those of whoever guesses: they are counted and not shown.
func (d *Door) guessed(g sshd.Guesses) {
	s := d.Folder.Board.State()
	now := scoring.Guessing{Wrong: g.Wrong, Since: g.Since, Addresses: g.Addresses}
	for _, n := range g.Names {
		if s.Person(n.User) != nil {
			now.Names = append(now.Names, n.User)
		} else {
			now.Nobody += n.Wrong
		}
	}
	for _, k := range g.Delayed {
		if s.Person(k.User) != nil {
			now.Waiting = append(now.Waiting, scoring.Waiting(k))
		}
	}
	d.Folder.Board.SetGuessing(now)
}

// actor is the session's person, and how they logged in.
func actor(s sshd.Session) scoring.Actor {
	return scoring.Actor{User: s.User, Proof: scoring.Proof(s.Proof), Plain: s.Plain}
}

// deviceOf is the key that may be remembered for a session, "" for none.
func deviceOf(s sshd.Session) string {
	if s.Offered == nil {
		return ""
	}
	return strings.TrimSpace(string(gossh.MarshalAuthorizedKey(s.Offered)))
}

// personContest is the contest as one person changes it, by screen or by verb: who is let in
// is let in at the door, and what becomes of people's access is in the log with
// who did it from where.
type personContest struct {
	*store.Board
	door *Door
	log  *slog.Logger
}

// of is the contest as the session's person changes it.
func (d *Door) of(s sshd.Session) personContest {
	return personContest{d.Folder.Board, d, d.log.With("user", s.User, "remote", s.Remote.String())}
}

// Here is the contest as whoever sits at the server changes it.
func (d *Door) Here() personContest { return personContest{d.Folder.Board, d, d.log} }

// Do asks for a command and returns once it is durable.
func (c personContest) Do(ctx context.Context, by scoring.Actor, cmd scoring.Command) ([]scoring.Event, error) {
	began := time.Now()
	events, err := c.Board.Do(ctx, by, cmd)
	if c.door.Took != nil {
		c.door.Took(time.Since(began), err)
	}
	if fault := (*store.PanicError)(nil); errors.As(err, &fault) {
		c.log.Error("panic", "command", fault.Command, "value", fault.Value, "stack", string(fault.Stack))
	}
	for _, e := range events {
		switch f := e.Fact.(type) {
		case scoring.LockLifted:
			c.door.server.Let(f.User, f.Address)
			c.log.Info("access", "fact", scoring.TypeOf(f), "of", f.User, "address", f.Address)
		case scoring.AccessRevoked:
			c.log.Info("access", "fact", scoring.TypeOf(f), "of", f.User)
		case scoring.DeviceRemembered:
			c.log.Info("access", "fact", scoring.TypeOf(f), "of", f.User, "device", scoring.Device{Key: f.Key}.Fingerprint())
		case scoring.DeviceForgotten:
			c.log.Info("access", "fact", scoring.TypeOf(f), "of", f.User, "device", scoring.Device{Key: f.Key}.Fingerprint())
		}
	}
	return events, err
}

// newPIN is the folder's, in the log.
func (c personContest) newPIN(ctx context.Context, by scoring.Actor, cmd scoring.IssuePIN) (string, error) {
	pin, err := c.door.Folder.NewPIN(ctx, by, cmd)
	if err == nil {
		c.log.Info("access", "fact", scoring.TypeOf(scoring.PINIssued{}), "of", cmd.User)
	}
	return pin, err
}
