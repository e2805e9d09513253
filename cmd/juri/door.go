package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"path/filepath"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"github.com/charmbracelet/colorprofile"
	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/tui"
	"juri/tui/i18n"
	"juri/tui/sshd"
)

// stopWithin bounds a shutdown: consoles are told, and then cut off.
const stopWithin = 2 * time.Second

// door serves one folder over SSH.
type door struct {
	folder *folder
	at     address
	key    ssh.Signer
	server *sshd.Server
	ln     net.Listener
}

// openDoor listens and makes the server; Serve starts it.
func openDoor(t *i18n.Text, f *folder, listen, host string, log *slog.Logger) (*door, error) {
	key, err := sshd.HostKey(filepath.Join(f.dir, "host_ed25519"))
	if err != nil {
		return nil, err
	}
	ln, err := net.Listen("tcp", listen)
	if err != nil {
		return nil, errors.New(t.Shell.CannotListen(listen, err.Error()))
	}
	h, _, _ := net.SplitHostPort(listen)
	_, port, _ := net.SplitHostPort(ln.Addr().String())
	d := &door{folder: f, at: joinAt(net.JoinHostPort(h, port), host), key: key, ln: ln}
	d.server, err = sshd.New(sshd.Options{
		HostKey: key, Auth: auth{f}, Console: d.console, Verb: d.verb, Refuse: d.refuse, Log: log,
	})
	if err != nil {
		return nil, errors.Join(err, ln.Close())
	}
	return d, nil
}

// serve runs until ctx ends, and then closes the door within two seconds.
func (d *door) serve(ctx context.Context) error {
	failed := make(chan error, 1)
	go func() { failed <- d.server.Serve(d.ln) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopWithin)
	defer cancel()
	_ = d.server.Shutdown(limit)
	return nil
}

// fingerprint is what people compare before they trust the server.
func (d *door) fingerprint() string { return sshd.Fingerprint(d.key.PublicKey()) }

func (d *door) join() (string, int, string) { return d.at.host, d.at.port, d.fingerprint() }

// console makes the model of one terminal; it is counted present until the
// session has ended.
func (d *door) console(s sshd.Session) tea.Model {
	by := scoring.Actor{User: s.User}
	next, stop := d.folder.board.Subscribe(by)
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		<-s.Done
		cancel()
		stop()
	}()
	return tui.New(ctx, next, tui.Options{
		Contest: d.folder.board, Actor: by, Lang: s.Lang, Colour: s.Profile > colorprofile.ASCII, Join: d.join,
		NewPIN: d.folder.newPIN, History: d.folder.history,
	})
}

// verb runs one command line.
func (d *door) verb(ctx context.Context, s sshd.Session, args []string, in io.Reader, out, errOut io.Writer) int {
	k := &desk{folder: d.folder, by: scoring.Actor{User: s.User}, text: i18n.For(d.lang(s)), at: d.at}
	return k.verb(ctx, args, in, out, errOut)
}

// lang is the person's language as their terminal says it, else the contest's.
func (d *door) lang(s sshd.Session) string {
	if s.Lang != "" {
		return s.Lang
	}
	if c := d.folder.board.State().Contest; c != nil {
		return c.Language
	}
	return "id"
}

func (d *door) refuse(s sshd.Session, why sshd.Reason) string {
	t := i18n.For(d.lang(s)).Door
	switch why {
	case sshd.NoTerminal:
		return t.NoTerminal
	case sshd.DumbTerminal:
		return t.DumbTerminal
	case sshd.TooManySessions:
		return t.TooManySessions
	case sshd.BadCommand:
		return t.BadCommand
	case sshd.ShuttingDown:
		return t.ShuttingDown
	case sshd.TooManyPINs:
		return t.TooManyPINs
	case sshd.Busy:
		return t.Busy
	}
	return t.Failed
}

// auth is who may come in, as the contest has it at this moment.
type auth struct{ folder *folder }

// Key reports whether contest.yaml gives the key to the user.
func (a auth) Key(_ context.Context, user string, key ssh.PublicKey) bool {
	p := a.folder.board.State().Access(user)
	if p == nil {
		return false
	}
	for _, line := range p.Keys {
		if k, _, _, _, err := gossh.ParseAuthorizedKey([]byte(line)); err == nil && bytes.Equal(k.Marshal(), key.Marshal()) {
			return true
		}
	}
	return false
}

// PIN reports whether the PIN is the user's; it takes as long for nobody's.
func (a auth) PIN(_ context.Context, user, pin string) bool {
	s := a.folder.board.State()
	hash := ""
	if s.Access(user) != nil {
		hash = s.Login(user).PIN
	}
	return sshd.CheckPIN(hash, pin)
}
