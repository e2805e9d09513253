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
	"juri/store/witness"
)

// origin is the name of a contest's checkpoints, by its secret's hash.
func origin(secret scoring.Hash) string { return "juri/" + secret.String()[:16] }

// checkpointKey is the Ed25519 key that signs a contest's checkpoints, which
// follows from its secret, and so is the same on every host. Its name is the
// checkpoints' origin: of the contest, whatever it is called.
func (s Secret) checkpointKey() (note.Signer, string, error) {
	seed := s.Key("checkpoint")
	key := ed25519.NewKeyFromSeed(seed[:])
	verifier, err := note.NewEd25519VerifierKey(origin(s.Hash()), key.Public().(ed25519.PublicKey))
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

func (s Secret) begin() scoring.BeginJournal {
	key, _ := s.CheckpointKey() // which fails for no key of Ed25519
	return scoring.BeginJournal{Secret: s.Hash(), Key: key}
}

// Checkpoint is a checkpoint as C2SP's tlog-checkpoint writes it, signed.
func (s Secret) Checkpoint(c scoring.Checkpoint) ([]byte, error) {
	signer, _, err := s.checkpointKey()
	if err != nil {
		return nil, err
	}
	return note.Sign(&note.Note{Text: fmt.Sprintf("%s\n%d\n%s\n", signer.Name(), c.Size, base64.StdEncoding.EncodeToString(c.Root[:]))}, signer)
}

// Kept is what somebody kept of a journal: a checkpoint; a record's receipt or hash,
// which all records before it are under; or the fingerprint of a key with which a juror signed.
type Kept struct {
	scoring.Checkpoint        // Size is 0 where a receipt alone was kept
	Receipt            string // its 26 letters, or the hash in hex; "" for a checkpoint
	Print              string // the fingerprint; else ""
	note               []byte // the checkpoint as it was signed
	cosigners          []Cosigner
}

// String is what it says, in a line.
func (k Kept) String() string {
	switch {
	case k.Print != "":
		return k.Print
	case k.Receipt == "":
		return k.Checkpoint.String()
	case k.Size > 0:
		return dec(k.Size) + " " + k.Receipt
	}
	return k.Receipt
}

// MaxKept is how many things are held against a journal at once.
const MaxKept = 1000

// ReadKept reads what people kept: signed checkpoints, and lines of a number of
// records with the root, with that record's hash as papers have it at their foot, or
// with its receipt; or of a receipt or hash alone.
func ReadKept(text string) ([]Kept, error) {
	lines := strings.Split(strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n")), "\n")
	var all []Kept
	var keys []string
	for i, line := range lines {
		if words := strings.Fields(line); len(words) > 0 {
			last := words[len(words)-1]
			if _, err := witness.NewVerifier(last); err == nil {
				keys, lines[i] = append(keys, last), ""
			}
		}
	}
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		if line == "" {
			continue
		}
		k, n := readNote(lines[i:])
		if n == 0 {
			var err error
			if k, err = readLine(line); err != nil && i+1 < len(lines) { // in two lines, as narrow screens have it
				if both, no := readLine(line + strings.TrimSpace(lines[i+1])); no == nil && both.Receipt == "" {
					k, err, n = both, nil, 2
				}
			}
			if err != nil {
				return nil, err
			}
		}
		i += max(n, 1) - 1
		k.cosigners = cosigners(k.note, keys)
		if all = append(all, k); len(all) > MaxKept {
			return nil, coded(CodeCheckpointMany, "most", dec(MaxKept))
		}
	}
	if len(all) == 0 {
		return nil, coded(CodeCheckpoint, "text", "")
	}
	return all, nil
}

// readNote reads a signed checkpoint at the head of lines, and how many they are; 0
// if there is none. The signatures below it belong to it, and what says its own key.
func readNote(lines []string) (k Kept, n int) {
	if len(lines) < 3 {
		return k, 0
	}
	origin := strings.TrimSpace(lines[0])
	size, err := strconv.ParseUint(strings.TrimSpace(lines[1]), 10, 63)
	root, isRoot := readRoot(strings.TrimSpace(lines[2]))
	if err != nil || size == 0 || !isRoot || strings.ContainsAny(origin, " +") {
		return k, 0
	}
	k.Checkpoint = scoring.Checkpoint{Size: size, Root: root}
	text := fmt.Sprintf("%s\n%d\n%s\n\n", origin, size, base64.StdEncoding.EncodeToString(root[:]))
	for n = 3; n < len(lines); n++ {
		switch line := strings.TrimSpace(lines[n]); {
		case strings.HasPrefix(line, "— "): // a signature
			text += line + "\n"
		case strings.Contains(line, " "+origin+" "):
		case line != "" && !strings.Contains(line, " "+origin+"+"): // the key is printed beside it
			k.note = []byte(text)
			return k, n
		}
	}
	k.note = []byte(text)
	return k, n
}

func readRoot(word string) (h scoring.Hash, ok bool) {
	root, err := base64.StdEncoding.DecodeString(word)
	return h, err == nil && copy(h[:], root) == len(root) && len(root) == len(h)
}

func readLine(line string) (k Kept, err error) {
	if k.Print = print(line); k.Print != "" {
		return k, nil
	}
	words := strings.Fields(line)
	last := words[len(words)-1]
	for _, w := range words[:len(words)-1] { // also between the words of a paper's foot
		if size, err := strconv.ParseUint(strings.Trim(w, ",."), 10, 63); err == nil && k.Size == 0 {
			k.Size = size
		}
	}
	switch {
	case k.Root.UnmarshalText([]byte(strings.ToLower(last))) == nil && (k.Size > 0 || len(words) == 1):
		k.Receipt = strings.ToLower(last)
		return k, nil
	case len(words) > 1: // with what stands before it on screens and papers
		root, is := readRoot(last)
		size, err := strconv.ParseUint(words[len(words)-2], 10, 63)
		if is && err == nil && size > 0 {
			return Kept{Checkpoint: scoring.Checkpoint{Size: size, Root: root}}, nil
		}
	}
	shown := brief(line)
	typed := strings.ToLower(line)
	if size, receipt, is := strings.Cut(typed, " "); is && len(plainReceipt(typed)) > receiptLetters {
		if k.Size, err = strconv.ParseUint(size, 10, 63); err != nil {
			return k, coded(CodeCheckpoint, "text", shown)
		}
		typed = receipt
	} else {
		k.Size = 0
	}
	k.Root, k.Receipt = scoring.Hash{}, plainReceipt(typed)
	groups := strings.FieldsFunc(typed, func(r rune) bool { return r == '-' || unicode.IsSpace(r) })
	switch odd := strings.Trim(k.Receipt, "0123456789abcdefghjkmnpqrstvwxyz") != ""; {
	case odd || len(k.Receipt) > receiptLetters || len(groups) > 1 && slices.ContainsFunc(groups, func(g string) bool { return len(g) > 4 }):
		return k, coded(CodeCheckpoint, "text", shown)
	case len(k.Receipt) < receiptLetters: // which could be made again with other scores
		return k, coded(CodeReceiptShort, "receipt", shown)
	}
	return k, nil
}

func brief(line string) string {
	const most = 80
	if letters := []rune(scoring.ShownLine(line)); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return scoring.ShownLine(line)
}

// receiptLetters is how many a whole receipt has.
const receiptLetters = 26

// plainReceipt is a receipt as its letters alone, as mistaken for others they were.
func plainReceipt(typed string) string {
	return strings.NewReplacer("-", "", " ", "", "\t", "", "o", "0", "i", "1", "l", "1").Replace(typed)
}

// Held is what holding a journal against something kept came to: the record up to
// which nothing was changed, removed or added since; or why it is another history.
type Held struct {
	Record uint64
	Why    *scoring.Error
}

// Holding holds records of those hashes, which follow each other, against what people kept.
func Holding(records []scoring.Hash, all []Kept) []Held {
	return Report{hashes: records}.Against(all, Secret{})
}

// Against holds a journal whose chain is whole against what people kept of it. The
// keys on record tell whether the contest signed that; of a journal from before they
// were, its secret, zero if it is not at hand.
func (r Report) Against(all []Kept, secret Secret) []Held {
	keys := slices.Clone(r.Keys)
	if len(keys) == 0 && secret.Hash() == r.secret { // not another contest's, nor one from before it was lost
		if key, err := secret.CheckpointKey(); err == nil {
			keys = append(keys, RecordedKey{Key: key})
		}
	}
	roots, named := map[uint64]scoring.Hash{}, map[string]uint64{}
	for _, k := range all {
		roots[k.Size] = scoring.Hash{}
	}
	for c := range scoring.Checkpoints(r.hashes) {
		if _, asked := roots[c.Size]; asked {
			roots[c.Size] = c.Root
		}
	}
	for i, h := range r.hashes {
		named[h.String()], named[plainReceipt(h.Receipt())] = uint64(i+1), uint64(i+1)
	}
	held := make([]Held, len(all))
	for i, k := range all {
		at := named[k.Receipt]
		switch {
		case !r.OK():
			held[i].Why = coded(CodeNotHeld)
		case k.Print != "":
			held[i] = r.heldBySignature(k.Print)
		case k.Size > uint64(len(r.hashes)):
			held[i].Why = coded(CodeCheckpointLong, "size", dec(k.Size), "records", dec(len(r.hashes)), "signed", k.signedBy(keys))
		case k.Receipt == "" && roots[k.Size] == k.Root:
			held[i].Record = k.Size
		case at > 0 && (k.Size == 0 || k.Size == at):
			held[i].Record = at
		case k.Receipt != "":
			held[i].Why = coded(CodeReceiptUnknown, "receipt", k.String())
		default:
			held[i].Why = coded(CodeCheckpointNot, "size", dec(k.Size), "signed", k.signedBy(keys))
		}
	}
	return held
}

// What signedBy says.
const (
	signedYes   = "yes"   // by the contest's key
	signedOld   = "old"   // by one that was replaced before that many records were there
	signedOther = "other" // by none on record
)

// signedBy says whose signature stands under what was kept; "" if none does, or
// none is to be told by.
func (k Kept) signedBy(keys []RecordedKey) string {
	if k.note == nil || len(keys) == 0 {
		return ""
	}
	for i, key := range keys {
		verifier, err := note.NewVerifier(key.Key)
		if err != nil {
			continue
		}
		if _, err = note.Open(k.note, note.VerifierList(verifier)); err != nil {
			continue
		}
		if i+1 < len(keys) && k.Size >= keys[i+1].Record {
			return signedOld
		}
		return signedYes
	}
	return signedOther
}
