package scoring

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
)

// Hash is a SHA-256, such as a record's.
type Hash [32]byte

// String returns all of it in hex.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// MarshalText writes the hash in hex.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads 64 hex digits.
func (h *Hash) UnmarshalText(b []byte) error {
	if len(b) != 2*len(h) {
		return hex.ErrLength
	}
	_, err := hex.Decode(h[:], b)
	return err
}

// receiptBits of a hash make a receipt: as many as nobody can look for another
// record with.
const receiptBits = 128

// receiptForm has no letter that looks like another or like a digit.
var receiptForm = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// group is how many characters people compare at once.
const group = 4

// Receipt is what people compare, keep and type: the first 128 bits of the hash,
// in groups of four.
func (h Hash) Receipt() string {
	var b strings.Builder
	for i, c := range receiptForm.EncodeToString(h[:receiptBits/8]) {
		if i > 0 && i%group == 0 {
			b.WriteByte('-')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// Apart is a receipt with its first group, which people compare first, set apart.
func Apart(receipt string) string { return strings.Replace(receipt, "-", "   ", 1) }

// Mark is the receipt's first two groups, where there is no room for more.
func (h Hash) Mark() string { return h.Receipt()[:2*group+1] }

// oldReceipt is how many hex digits older papers have for a receipt.
const oldReceipt = 8

// Is reports whether text stands for the hash: its receipt or mark, however typed,
// all of it in hex, or the eight hex digits that older papers have.
func (h Hash) Is(text string) bool {
	hex := strings.ToLower(strings.TrimSpace(text))
	if hex == h.String() || hex == h.String()[:oldReceipt] {
		return true
	}
	plain := strings.NewReplacer("-", "", " ", "", "o", "0", "i", "1", "l", "1")
	typed := plain.Replace(hex)
	return typed == plain.Replace(h.Receipt()) || typed == plain.Replace(h.Mark())
}

// DrawOrder is the order in which a draw by lot puts entries: by the SHA-256 of
// the seed followed by the entry's id, the smallest first. It depends on nothing
// else, so that anybody can repeat it.
func DrawOrder(seed string, entries []string) []string {
	order := sorted(entries)
	slices.SortStableFunc(order, func(a, b string) int {
		x, y := sha256.Sum256([]byte(seed+a)), sha256.Sum256([]byte(seed+b))
		return bytes.Compare(x[:], y[:])
	})
	return order
}

// Proof is how somebody proved who they are, as it stands with what they did:
// AtServer, or what ProofByKey, ProofByDevice and ProofByPIN return; "" in older
// records.
type Proof string

// AtServer is no proof but that somebody sat at the server itself.
const AtServer Proof = "here"

const (
	byKey    = "key "
	byDevice = "device "
	byPIN    = "pin "
)

// ProofByKey is a login with a key of contest.yaml, by its SHA-256 fingerprint.
func ProofByKey(fingerprint string) Proof { return Proof(byKey + fingerprint) }

// ProofByDevice is a login with a remembered key, by its SHA-256 fingerprint.
func ProofByDevice(fingerprint string) Proof { return Proof(byDevice + fingerprint) }

// ProofByPIN is a login with a PIN, by the record that issued it.
func ProofByPIN(seq uint64) Proof { return Proof(byPIN + strconv.FormatUint(seq, 10)) }

// Login reports whether somebody logged in with it, and was not just at the
// server itself.
func (p Proof) Login() bool {
	s := string(p)
	return strings.HasPrefix(s, byKey) || strings.HasPrefix(s, byDevice) || strings.HasPrefix(s, byPIN)
}

// Fingerprint is that of the key or device; "" of other proofs.
func (p Proof) Fingerprint() string {
	for _, kind := range []string{byKey, byDevice} {
		if f, is := strings.CutPrefix(string(p), kind); is {
			return f
		}
	}
	return ""
}

// Device reports whether the proof is a remembered device.
func (p Proof) Device() bool { return strings.HasPrefix(string(p), byDevice) }

func printOf(blob []byte) string {
	sum := sha256.Sum256(blob)
	return "SHA256:" + base64.RawStdEncoding.EncodeToString(sum[:])
}

// fingerprint is that of a line of authorized_keys, options and comment or not; ""
// if it has no key.
func fingerprint(line string) string {
	words := strings.Fields(line)
	for i := range max(len(words)-1, 0) {
		if blob, is := keyBlob(words[i] + " " + words[i+1]); is {
			return printOf(blob)
		}
	}
	return ""
}

// maxKey is bytes of a public key; an RSA key of 8192 bits has 1,050.
const maxKey = 2048

// keyBlob returns the bytes of a public key written as type and base64; false
// if it is not one: the type stands again at the beginning of the bytes.
func keyBlob(line string) ([]byte, bool) {
	kind, text, ok := strings.Cut(line, " ")
	if !ok || len(text) > base64.StdEncoding.EncodedLen(maxKey) {
		return nil, false
	}
	blob, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil || len(blob) < 4 || strings.ContainsAny(text, "\r\n") {
		return nil, false
	}
	n := uint64(binary.BigEndian.Uint32(blob))
	return blob, n > 0 && n <= uint64(len(blob)-4) && bytes.Equal(blob[4:4+n], []byte(kind)) && CleanLine(kind) == kind
}

// weakRSA reports whether the bytes are those of an RSA key of less than 2048 bits.
func weakRSA(blob []byte) bool {
	var parts [][]byte // the type, the exponent, the modulus
	for len(blob) >= 4 {
		n := uint64(binary.BigEndian.Uint32(blob))
		if blob = blob[4:]; n > uint64(len(blob)) {
			return true
		}
		parts, blob = append(parts, blob[:n]), blob[n:]
	}
	if len(parts) == 0 || string(parts[0]) != "ssh-rsa" {
		return false
	}
	return len(parts) != 3 || len(bytes.TrimLeft(parts[2], "\x00")) < 2048/8
}
