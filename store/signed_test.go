package store

import (
	"crypto/ed25519"
	"encoding/base64"
	"strings"
	"testing"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"

	"juri/scoring"
)

// TestSignedRightly holds that verifying finds a signature that is not over the
// juror's sheets, or not by the key that stands beside it.
func TestSignedRightly(t *testing.T) {
	signer, err := ssh.NewSignerFromKey(ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize)))
	if err != nil {
		t.Fatal(err)
	}
	var s scoring.State
	sign := func(text string) string {
		sig, err := sshsig.Sign(strings.NewReader(text), signer, sshsig.HashSHA512, signatureFor)
		if err != nil {
			t.Fatal(err)
		}
		return base64.RawStdEncoding.EncodeToString(sig.Marshal())
	}
	key, own := ssh.FingerprintSHA256(signer.PublicKey()), sign(s.SheetsOf("ani").Text())
	for what, x := range map[string]struct {
		fact scoring.SheetsAttested
		good bool
	}{
		"her own":      {scoring.SheetsAttested{Signature: own, Key: key}, true},
		"none":         {scoring.SheetsAttested{}, true},
		"of others":    {scoring.SheetsAttested{Signature: sign(s.SheetsOf("budi").Text()), Key: key}, false},
		"another key":  {scoring.SheetsAttested{Signature: own, Key: "SHA256:x"}, false},
		"no signature": {scoring.SheetsAttested{Signature: "abc", Key: key}, false},
		"padded":       {scoring.SheetsAttested{Signature: own + "=", Key: key}, false},
	} {
		if err := signedRightly(s, scoring.Event{By: "ani", Fact: x.fact}); (err == nil) != x.good {
			t.Errorf("%s: %v", what, err)
		}
	}
}
