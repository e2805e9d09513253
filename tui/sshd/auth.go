package sshd

import (
	"context"
	"errors"
	"net"
	"unicode"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

var (
	errDenied = errors.New("denied")
	errBusy   = errors.New("too many PINs are being checked")
)

// maxTries is failed logins on a connection, keys on offer included: a full
// agent must not keep its owner from typing a PIN.
const maxTries = 24

// maxUser is the longest user name that is looked at, in bytes.
const maxUser = 128

// keyID finds the key that signed a login in its permissions.
type keyID struct{}

// config is what one connection may log in with. A callback's permissions are
// kept by the handshake only if that very attempt succeeded, for a key only
// after its signature was verified; so they, and not what callbacks saw, say who
// it is.
func (s *Server) config(ctx ssh.Context) *gossh.ServerConfig {
	c := clientOf(ctx)
	config := algorithms()
	config.MaxAuthTries = maxTries
	banner := func(string) error { return nil }
	config.PreAuthConnCallback = func(conn gossh.ServerPreAuthConn) { banner = conn.SendAuthBanner }
	tell := func(user string, why Reason) {
		who := Session{User: user, Remote: c.RemoteAddr()}
		_ = banner(s.opt.Refuse(who, why) + "\n")
	}

	config.PublicKeyCallback = func(conn gossh.ConnMetadata, key gossh.PublicKey) (*gossh.Permissions, error) {
		if _, ok := key.(*gossh.Certificate); ok || !plausible(conn.User()) {
			return nil, errDenied
		}
		if !s.opt.Auth.Key(ctx, conn.User(), key) {
			return nil, errDenied
		}
		return &gossh.Permissions{ExtraData: map[any]any{keyID{}: key}}, nil
	}
	pin := func(user, pin string) (*gossh.Permissions, error) {
		if c.pins >= s.opt.Limits.PINs {
			return nil, errDenied
		}
		ok, err := s.gate.check(ctx, attempt{user: user, pin: pin, remote: c.RemoteAddr()}, s.opt.Auth)
		if errors.Is(err, errBusy) {
			tell(user, Busy)
		}
		if err != nil {
			return nil, err
		}
		if ok {
			return &gossh.Permissions{}, nil
		}
		s.log.Info("wrong PIN", "user", user, "remote", c.RemoteAddr())
		if c.pins++; c.pins >= s.opt.Limits.PINs {
			tell(user, TooManyPINs)
			_ = c.Close()
		}
		return nil, errDenied
	}
	config.PasswordCallback = func(conn gossh.ConnMetadata, password []byte) (*gossh.Permissions, error) {
		return pin(conn.User(), string(password))
	}
	config.KeyboardInteractiveCallback = func(conn gossh.ConnMetadata, ask gossh.KeyboardInteractiveChallenge) (*gossh.Permissions, error) {
		answers, err := ask("", "", []string{"PIN: "}, []bool{false})
		if err != nil {
			return nil, err
		}
		if len(answers) != 1 {
			return nil, errDenied
		}
		return pin(conn.User(), answers[0])
	}
	return config
}

// signedBy returns the key that a login was signed with, or nil.
func signedBy(conn *gossh.ServerConn) ssh.PublicKey {
	if conn.Permissions == nil {
		return nil
	}
	key, _ := conn.Permissions.ExtraData[keyID{}].(gossh.PublicKey)
	if key == nil {
		return nil
	}
	return key
}

// plausible reports whether user is worth looking up.
func plausible(user string) bool {
	if user == "" || len(user) > maxUser {
		return false
	}
	for _, r := range user {
		if !unicode.IsPrint(r) {
			return false
		}
	}
	return true
}

// attempt is somebody trying a PIN.
type attempt struct {
	user, pin string
	remote    net.Addr
}

// gate is what every PIN goes through: a few are checked at a time, some wait,
// and the rest are turned away. Slowing down by user or address belongs here.
type gate struct {
	waiting, checking chan struct{}
}

func newGate(checking, waiting int) *gate {
	return &gate{waiting: make(chan struct{}, waiting), checking: make(chan struct{}, checking)}
}

// check asks auth about a. It returns an error, and no answer, if too many are
// waiting or ctx ends first.
func (g *gate) check(ctx context.Context, a attempt, auth Auth) (bool, error) {
	if !plausible(a.user) {
		a.user = "" // as costly as a user who is unknown
	}
	select {
	case g.waiting <- struct{}{}:
		defer func() { <-g.waiting }()
	default:
		return false, errBusy
	}
	select {
	case g.checking <- struct{}{}:
		defer func() { <-g.checking }()
	case <-ctx.Done():
		return false, ctx.Err()
	}
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	return auth.PIN(ctx, a.user, a.pin) && a.user != "", nil
}

// algorithms is the current ones that OpenSSH, PuTTY and phones all have.
func algorithms() *gossh.ServerConfig {
	return &gossh.ServerConfig{
		Config: gossh.Config{
			KeyExchanges: []string{gossh.KeyExchangeMLKEM768X25519, gossh.KeyExchangeCurve25519},
			Ciphers: []string{gossh.CipherChaCha20Poly1305, gossh.CipherAES256GCM, gossh.CipherAES128GCM,
				gossh.CipherAES256CTR, gossh.CipherAES192CTR, gossh.CipherAES128CTR},
			MACs: []string{gossh.HMACSHA256ETM, gossh.HMACSHA512ETM},
		},
		PublicKeyAuthAlgorithms: []string{gossh.KeyAlgoED25519, gossh.KeyAlgoSKED25519, gossh.KeyAlgoSKECDSA256,
			gossh.KeyAlgoECDSA256, gossh.KeyAlgoECDSA384, gossh.KeyAlgoECDSA521,
			gossh.KeyAlgoRSASHA256, gossh.KeyAlgoRSASHA512},
	}
}
