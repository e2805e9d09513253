package scoring

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"slices"
	"strings"
	"time"
)

// Device is a public key that lets a person in beside those in contest.yaml:
// they offered it, logged in with their PIN and asked for it to be remembered.
type Device struct {
	User  string
	Key   string // type and base64, as in authorized_keys
	At    time.Time
	Proof Proof // the login that had it remembered
}

// Fingerprint is the SHA-256 fingerprint that ssh shows for the key.
func (d Device) Fingerprint() string {
	blob, _ := keyBlob(d.Key)
	return printOf(blob)
}

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

// MaxDevices is how many devices one person may have remembered.
const MaxDevices = 8

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
	return blob, n > 0 && n <= uint64(len(blob)-4) && bytes.Equal(blob[4:4+n], []byte(kind)) && KeepLine(kind) == kind
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

// DevicesOf returns the person's devices, oldest first.
func (s State) DevicesOf(user string) []*Device {
	var own []*Device
	for _, d := range s.Devices {
		if d.User == user {
			own = append(own, d)
		}
	}
	return own
}

// RememberDevice lets a person in with a key from now on, without their PIN.
// Nobody asks it for somebody else.
type RememberDevice struct {
	Key string // type and base64, as in authorized_keys
}

func (c RememberDevice) decide(s State, by Person) ([]Fact, error) {
	if s.Person(by.User) == nil || by.Role == Board { // the host has no login, a projector nobody to answer for it
		return nil, refuse(CodeNotAllowed, "user", by.User)
	}
	if blob, ok := keyBlob(c.Key); !ok || weakRSA(blob) {
		return nil, refuse(CodeBadKey)
	}
	own := s.DevicesOf(by.User)
	switch {
	case slices.ContainsFunc(own, func(d *Device) bool { return d.Key == c.Key }):
		return nil, nil
	case len(own) >= MaxDevices:
		return nil, refuse(CodeTooManyDevices)
	}
	return one(DeviceRemembered{User: by.User, Key: c.Key})
}

// DeviceRemembered is a key that lets a person in.
type DeviceRemembered struct {
	User string `json:"user"`
	Key  string `json:"key"`
}

// Type names the fact in the journal.
func (DeviceRemembered) Type() string { return "device.remembered" }

func (f DeviceRemembered) apply(b *builder, e Event) {
	d := &Device{User: f.User, Key: f.Key, At: e.At, Proof: e.Proof}
	b.Devices = append(without(b.Devices, f.User, f.Key), d)
	b.give(given{user: f.User, proof: ProofByDevice(d.Fingerprint()), by: e.By, via: e.Proof}, e)
}

// without is a copy of the devices that lacks one key of the user's, or where
// key is "" all of them.
func without(devices []*Device, user, key string) []*Device {
	return slices.DeleteFunc(slices.Clone(devices), func(d *Device) bool {
		return d.User == user && (key == "" || d.Key == key)
	})
}

// ForgetDevice takes a remembered key away: it lets the person in no longer.
type ForgetDevice struct{ User, Key string }

func (c ForgetDevice) decide(s State, by Person) ([]Fact, error) {
	if by.User != c.User {
		if err := organizers(by); err != nil {
			return nil, err
		}
	}
	if !slices.ContainsFunc(s.DevicesOf(c.User), func(d *Device) bool { return d.Key == c.Key }) {
		return nil, nil
	}
	return one(DeviceForgotten(c))
}

// DeviceForgotten is a key that no longer lets a person in.
type DeviceForgotten struct {
	User string `json:"user"`
	Key  string `json:"key"`
}

// Type names the fact in the journal.
func (DeviceForgotten) Type() string { return "device.forgotten" }

func (f DeviceForgotten) apply(b *builder, _ Event) {
	b.Devices = without(b.Devices, f.User, f.Key)
}
