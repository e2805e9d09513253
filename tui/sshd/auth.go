package sshd

import (
	"errors"
	"unicode"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

var errDenied = errors.New("denied")

// maxTries is failed logins on a connection, keys on offer included: a full
// agent must not keep its owner from typing a PIN.
const maxTries = 24

// maxUser is the longest user name that is looked at, in bytes.
const maxUser = 128

// keyID and proofID find the key that signed a login and its proof in its
// permissions.
type (
	keyID   struct{}
	proofID struct{}
)

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

	config.AuthLogCallback = func(conn gossh.ConnMetadata, method string, err error) {
		if err == nil {
			c.login(conn.User(), method)
		} else {
			c.named(conn.User()) // as every client says at once
		}
	}
	config.PublicKeyCallback = func(conn gossh.ConnMetadata, key gossh.PublicKey) (*gossh.Permissions, error) {
		if _, ok := key.(*gossh.Certificate); ok || !plausible(conn.User()) {
			return nil, errDenied
		}
		proof, ok := s.opt.Auth.Key(ctx, conn.User(), key)
		if !ok {
			c.offer(conn.User(), key)
			return nil, errDenied
		}
		return &gossh.Permissions{ExtraData: map[any]any{keyID{}: key, proofID{}: proof}}, nil
	}
	config.VerifiedPublicKeyCallback = func(_ gossh.ConnMetadata, key gossh.PublicKey, p *gossh.Permissions, _ string) (*gossh.Permissions, error) {
		c.signed = key
		c.proof, _ = p.ExtraData[proofID{}].(string)
		return p, nil
	}
	pin := func(user, pin string) (*gossh.Permissions, error) {
		if c.pins >= s.opt.Limits.PINs {
			return nil, errDenied
		}
		proof, ok, err := s.gate.check(ctx, attempt{user: user, pin: asTyped(pin), address: c.addr}, s.opt.Auth, func() {
			s.log.Info("PIN waits", "user", said(user), "remote", c.RemoteAddr())
			tell(user, Waiting)
		})
		switch {
		case ok:
			c.proof = proof
			return &gossh.Permissions{ExtraData: map[any]any{proofID{}: proof}}, nil
		case errors.Is(err, errBusy):
			tell(user, Busy)
			return nil, err
		case err != nil:
			return nil, err
		}
		s.log.Info("wrong PIN", "user", said(user), "remote", c.RemoteAddr(), "key", fingerprint(c.offered))
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
		says := ""
		if s.opt.Ask != nil {
			says = s.opt.Ask(c.pins, s.opt.Limits.PINs-c.pins)
		}
		answers, err := ask("", says, []string{"PIN: "}, []bool{false})
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

// provedBy returns the key that a login was signed with, or nil, and what Auth said of it.
func provedBy(conn *gossh.ServerConn) (key ssh.PublicKey, proof string) {
	if conn.Permissions == nil {
		return nil, ""
	}
	if signed, is := conn.Permissions.ExtraData[keyID{}].(gossh.PublicKey); is {
		key = signed
	}
	proof, _ = conn.Permissions.ExtraData[proofID{}].(string)
	return key, proof
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
