package store

import (
	"encoding/base64"
	"regexp"
	"slices"
	"strings"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"

	"juri/scoring"
)

// signatureFor is the namespace of jurors' signatures: one made for anything else
// is none of theirs over sheets.
const signatureFor = "juri"

// ReadSignature reads what ssh-keygen -Y sign -n juri made over a text: the signature
// as it is recorded, and the fingerprint of its key. CodeSignatureBad says that it
// is none.
func ReadSignature(armored, text string) (signature, key string, err error) {
	sig, err := sshsig.Unarmor([]byte(strings.TrimSpace(armored) + "\n"))
	if err != nil {
		return "", "", coded(scoring.CodeSignatureBad)
	}
	return BareSignature(sig.Marshal(), text)
}

// BareSignature reads the same without its armour.
func BareSignature(blob []byte, text string) (signature, key string, err error) {
	signature = base64.RawStdEncoding.EncodeToString(blob)
	key, err = signerOf(signature, text)
	return signature, key, err
}

// signerOf is the fingerprint of the key that made a recorded signature over the text.
func signerOf(signature, text string) (key string, err error) {
	blob, err := base64.RawStdEncoding.Strict().DecodeString(signature)
	if err != nil {
		return "", coded(scoring.CodeSignatureBad)
	}
	sig, err := sshsig.ParseSignature(blob)
	if err != nil || sig.Namespace != signatureFor || sig.Signature.Format == ssh.KeyAlgoRSA { // that is over a SHA-1
		return "", coded(scoring.CodeSignatureBad)
	}
	if sshsig.Verify(strings.NewReader(text), sig, sig.PublicKey, sig.HashAlgorithm, signatureFor) != nil {
		return "", coded(scoring.CodeSignatureBad)
	}
	return ssh.FingerprintSHA256(sig.PublicKey), nil
}

// signedRightly says why the signature under a juror's word for their sheets is not
// one over those sheets by that key; nil where it is, or there is none.
func signedRightly(s scoring.State, e scoring.Event) error {
	f, is := e.Fact.(scoring.SheetsAttested)
	if !is || f.Signature == "" {
		return nil
	}
	key, err := signerOf(f.Signature, s.SheetsOf(e.By).Text())
	if err == nil && key != f.Key {
		err = coded(scoring.CodeSignatureBad)
	}
	return err
}

// SignedSheets is a juror's last word for their sheets, where it is signed.
type SignedSheets struct {
	Juror  string
	Key    string // the fingerprint of the key that signed it
	Record uint64 // the last of their sheets' records: the signature covers all up to it
	Stands bool   // they are still their sheets
}

// signedSheets gathers all of them; records are the hashes of the state's records.
func signedSheets(s scoring.State, records []scoring.Hash) (all []SignedSheets) {
	for _, a := range s.Attested {
		if a.Key == "" {
			continue
		}
		signed := SignedSheets{Juror: a.By, Key: a.Key, Stands: s.StandsBy(a.By)}
		for _, l := range s.SheetsOf(a.By).Slots {
			signed.Record = max(signed.Record, uint64(slices.Index(records, l.Cell(a.By).Sheet.Receipt)+1))
		}
		all = append(all, signed)
	}
	return all
}

// print is a key's fingerprint as papers have it above a juror's signature.
func print(line string) string {
	return regexp.MustCompile(`SHA256:[A-Za-z0-9+/]{43}$`).FindString(line)
}

// heldBySignature holds a journal against the fingerprint of a key with which a juror signed.
func (r Report) heldBySignature(print string) Held {
	at := slices.IndexFunc(r.Signed, func(s SignedSheets) bool { return s.Key == print })
	switch {
	case at < 0:
		return Held{Why: coded(CodeSignedByNone, "print", print)}
	case !r.Signed[at].Stands:
		return Held{Why: coded(CodeSignedOther, "juror", r.Signed[at].Juror)}
	}
	return Held{Record: r.Signed[at].Record}
}
