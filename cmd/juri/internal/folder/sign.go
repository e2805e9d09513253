package folder

import (
	"context"

	"charm.land/ssh"

	"juri/scoring"
	"juri/store"
	"juri/tui/kit"
	"juri/tui/sshd"
)

// signChannel is the kind of channel by which a browser's page is asked for a signature.
const signChannel = "sign@juri"

// signer is how the session's page signs what its juror stands by, with its own key, where
// they say so there; nil for who came otherwise.
func (d *Door) signer(s sshd.Session) *kit.Signer {
	key := s.Key
	if key == nil {
		key = s.Offered
	}
	if s.Request == nil || key == nil {
		return nil
	}
	return &kit.Signer{
		Known: func() bool { return d.knows(s.User, key) },
		Sign: func(ctx context.Context, text string) (signature, print string, err error) {
			if !d.knows(s.User, key) {
				return "", "", &scoring.Error{Code: scoring.CodeKeyNotTheirs, Args: scoring.Args{"key": sshd.Fingerprint(key)}}
			}
			signed, err := s.Request(ctx, signChannel, []byte(text))
			if err != nil || len(signed) == 0 {
				return "", "", &scoring.Error{Code: scoring.CodeNotSigned}
			}
			return store.BareSignature(signed, text)
		},
	}
}

// knows reports whether a key lets somebody in.
func (d *Door) knows(user string, key ssh.PublicKey) bool {
	_, ok := Auth{d.Folder}.Key(context.Background(), user, key)
	return ok
}
