package public

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"

	"juri/scoring"
	"juri/store"
)

// own is what an entry's code opens: the records about it that the bundle hides.
type own struct {
	Entry   string      `json:"entry"`
	Records []ownRecord `json:"records,omitempty"`
}

type ownRecord struct {
	Seq uint64 `json:"n"`
	shownRecord
}

// ofEntry is the one entry that the fact bears on the score of; "" for none.
func ofEntry(f scoring.Fact) string {
	switch f := f.(type) {
	case scoring.EntrySet:
		return f.Entry.ID
	case scoring.EntryCorrected:
		return f.Entry.ID
	case scoring.SheetSubmitted:
		return f.Slot
	case scoring.SheetVoided:
		return f.Slot
	case scoring.RecusalDeclared:
		return f.Slot
	case scoring.RecusalWithdrawn:
		return f.Slot
	case scoring.ComponentSet:
		return f.Slot
	case scoring.ScoreAdjusted:
		return f.Slot
	case scoring.AdjustmentWithdrawn:
		return f.Slot
	}
	return ""
}

// locked is what each entry's code opens, by a name that only the code tells. All are
// equally long, so that none shows how much was on record about whom.
func locked(s scoring.State, records map[string][]ownRecord, secret store.Secret) (map[string]string, error) {
	texts, longest := map[string][]byte{}, 0
	for _, l := range s.Slots {
		text, err := json.Marshal(own{l.Entry.ID, records[l.Entry.ID]})
		if err != nil {
			return nil, err
		}
		texts[l.Entry.ID], longest = text, max(longest, len(text))
	}
	all := map[string]string{}
	for id, text := range texts {
		text = append(text, bytes.Repeat([]byte(" "), longest-len(text))...)
		code := secret.EntryKey(id)
		key, name := sha256.Sum256(append([]byte("juri entry key\n"), code[:]...)), sha256.Sum256(append([]byte("juri entry name\n"), code[:]...))
		block, err := aes.NewCipher(key[:])
		if err != nil {
			return nil, err
		}
		gcm, err := cipher.NewGCM(block)
		if err != nil {
			return nil, err
		}
		of := hmac.New(sha256.New, key[:]) // another text has another nonce, and the same always the same
		of.Write(text)
		nonce := of.Sum(nil)[:gcm.NonceSize()]
		all[base64.RawURLEncoding.EncodeToString(name[:16])] = base64.RawURLEncoding.EncodeToString(gcm.Seal(nonce, nonce, text, nil))
	}
	return all, nil
}
