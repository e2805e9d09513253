package store

import (
	"crypto/ed25519"
	"encoding/base64"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/mod/sumdb/note"

	"juri/scoring"
)

// checkpointKey is the Ed25519 key that signs a contest's checkpoints, which
// follows from its secret, and so is the same on every host. Its name is the
// checkpoints' origin: of the contest, whatever it is called.
func (s Secret) checkpointKey() (note.Signer, string, error) {
	seed := s.Key("checkpoint")
	key := ed25519.NewKeyFromSeed(seed[:])
	verifier, err := note.NewEd25519VerifierKey("juri/"+s.Hash().String()[:16], key.Public().(ed25519.PublicKey))
	if err != nil {
		return nil, "", err
	}
	part := strings.SplitN(verifier, "+", 3) // name, hash and key
	const ed25519Kind = 1
	signer, err := note.NewSigner("PRIVATE+KEY+" + part[0] + "+" + part[1] + "+" + base64.StdEncoding.EncodeToString(append([]byte{ed25519Kind}, seed[:]...)))
	return signer, verifier, err
}

// CheckpointKey is what others check the signatures of a contest's checkpoints
// with, as golang.org/x/mod/sumdb/note writes it: name+hash+key.
func (s Secret) CheckpointKey() (string, error) {
	_, verifier, err := s.checkpointKey()
	return verifier, err
}

// Checkpoint is a checkpoint as C2SP's tlog-checkpoint writes it, signed.
func (s Secret) Checkpoint(c scoring.Checkpoint) ([]byte, error) {
	signer, _, err := s.checkpointKey()
	if err != nil {
		return nil, err
	}
	return note.Sign(&note.Note{Text: fmt.Sprintf("%s\n%d\n%s\n", signer.Name(), c.Size, base64.StdEncoding.EncodeToString(c.Root[:]))}, signer)
}

// Kept is what somebody kept of a journal: a checkpoint, or what stands for one
// record's hash, which all records before it are under.
type Kept struct {
	scoring.Checkpoint
	Receipt string // of a record: its receipt, or its hash in hex; "" for a checkpoint
	note    []byte // the checkpoint as it was signed
}

// ReadKept reads what people kept: a signed checkpoint, or lines with the size and
// the root of one in base64 each, the number of records and the head in hex as
// papers have them, or a receipt alone.
func ReadKept(text string) ([]Kept, error) {
	text = strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
	if lines := strings.SplitN(text, "\n", 4); len(lines) == 4 && strings.Contains(lines[3], "— ") {
		k, err := readSize(lines[1], lines[2])
		k.note = []byte(text + "\n")
		return []Kept{k}, err
	}
	var all []Kept
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		var (
			k   Kept
			err error
		)
		switch {
		case len(words) == 0:
			continue
		case len(words) == 2 && isNumber(words[0]) && len(words[1]) > len(scoring.Hash{}.Receipt()): // a receipt has blanks too
			k, err = readSize(words[0], words[1])
		default:
			groups := strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return r == '-' || unicode.IsSpace(r) })
			k.Receipt = strings.Join(groups, "")
			whole := len(strings.ReplaceAll(scoring.Hash{}.Receipt(), "-", ""))
			switch {
			case len(groups) > 1 && slices.ContainsFunc(groups, func(g string) bool { return len(g) > 4 }) || strings.Trim(k.Receipt, "0123456789abcdefghijklmnopqrstuvwxyz") != "":
				err = coded(CodeCheckpoint, "text", strings.TrimSpace(line))
			case len(k.Receipt) < whole: // which could be made again with other scores
				err = coded(CodeReceiptShort, "receipt", strings.TrimSpace(line))
			}
		}
		if err != nil {
			return nil, err
		}
		all = append(all, k)
	}
	if len(all) == 0 {
		return nil, coded(CodeCheckpoint, "text", "")
	}
	return all, nil
}

func isNumber(word string) bool { return strings.Trim(word, "0123456789") == "" }

// readSize reads how many records there were, with the root or the last one's hash.
func readSize(size, hash string) (k Kept, err error) {
	if k.Size, err = strconv.ParseUint(size, 10, 63); err != nil || k.Size == 0 {
		return k, coded(CodeCheckpoint, "text", size)
	}
	if k.Root.UnmarshalText([]byte(strings.ToLower(hash))) == nil {
		k.Receipt = k.Root.String()
		return k, nil
	}
	root, err := base64.StdEncoding.DecodeString(hash)
	if err != nil || copy(k.Root[:], root) != len(k.Root) || len(root) != len(k.Root) {
		return k, coded(CodeCheckpoint, "text", hash)
	}
	return k, nil
}

// Against holds a whole journal against what somebody kept of it: the record up to
// which nothing was changed, removed or added since, or why it is another history.
// The contest's secret tells whether its key signed what they kept; zero if it is
// not at hand.
func (r Report) Against(k Kept, secret Secret) (uint64, *scoring.Error) {
	if k.Receipt != "" && k.Size == 0 {
		for i, h := range r.hashes {
			if h.Is(k.Receipt) {
				return uint64(i + 1), nil
			}
		}
		return 0, coded(CodeReceiptUnknown, "receipt", k.Receipt)
	}
	switch {
	case k.Size > uint64(len(r.hashes)):
		return 0, coded(CodeCheckpointLong, "size", dec(k.Size), "records", dec(len(r.hashes)), "signed", secret.signed(k))
	case k.Receipt != "" && r.hashes[k.Size-1] == k.Root, k.Receipt == "" && scoring.CheckpointOf(r.hashes[:k.Size]) == k.Checkpoint:
		return k.Size, nil
	}
	return 0, coded(CodeCheckpointNot, "size", dec(k.Size), "signed", secret.signed(k))
}

// signed is "yes" if this contest's key signed it, "" if nothing says so.
func (s Secret) signed(k Kept) string {
	if k.note == nil || s == (Secret{}) {
		return ""
	}
	_, key, err := s.checkpointKey()
	if err != nil {
		return ""
	}
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return ""
	}
	if _, err = note.Open(k.note, note.VerifierList(verifier)); err != nil {
		return ""
	}
	return "yes"
}
