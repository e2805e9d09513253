package scoring

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
)

// deviceKey is an Ed25519 key, and devicePrint what ssh-keygen says of it.
const (
	deviceKey   = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIC+TFFrU8HYZw+Eytl/JMVOZfwGQm3ehGtUG+mW6nKXz"
	devicePrint = "SHA256:GJih514Kmw65Bx5fuI2ZUhrsbXiWAeXI+XydfpsGJok"
)

// rsa1024 is an RSA key of too few bits.
const rsa1024 = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDOgCl2KUbvBH0QcYwxZUAteYd2YW8CfP8nkV4qt2WBUYPlaXOK0JjCtqHaOJrCN79/otwRf9eDk9acx/dWEWfPxNPuuAAMWOAyzUhcUr5xwCLZh3Za6Wet4XO1WT1g8sVZMLNcVY5g5EfZENfZfgNDj/ooUSIukij68qd7f3FhKQ=="

// nthKey is another key for each n.
func nthKey(n int) string {
	blob, _ := keyBlob(deviceKey)
	blob[len(blob)-1] = byte(n)
	return "ssh-ed25519 " + base64.StdEncoding.EncodeToString(blob)
}

func TestDevices(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("panitia", IssuePIN{User: "ani", Hash: "$argon2id$a"})
	w.must("ani", RememberDevice{deviceKey})
	w.must("budi", RememberDevice{deviceKey}) // a shared laptop
	seq := w.s.Seq
	w.must("ani", RememberDevice{deviceKey})
	equal(t, "no new record", w.s.Seq, seq)
	own := w.s.DevicesOf("ani")
	equal(t, "devices", len(own), 1)
	equal(t, "device", *own[0], Device{User: "ani", Key: deviceKey, At: dawn})
	equal(t, "fingerprint", own[0].Fingerprint(), devicePrint)

	for n := range MaxDevices - 1 {
		w.must("ani", RememberDevice{nthKey(n)})
	}
	w.refused("ani", RememberDevice{nthKey(99)}, CodeTooManyDevices)
	w.must("ani", ForgetDevice{"ani", nthKey(0)})
	w.must("panitia", ForgetDevice{"ani", nthKey(1)}, ForgetDevice{"ani", "unknown"}, ForgetDevice{"x", deviceKey})
	equal(t, "devices", len(w.s.DevicesOf("ani")), MaxDevices-2)
	w.must("panitia", IssuePIN{User: "ani", Hash: "$argon2id$b"})
	equal(t, "after a new PIN", len(w.s.DevicesOf("ani")), 0)
	w.must("panitia", Revoke{"budi"})
	equal(t, "after a revocation", len(w.s.Devices), 0)
}

func TestBadKeys(t *testing.T) {
	w := newWorld(t, smallSetup())
	for _, key := range []string{
		"", "ssh-ed25519", "ssh-ed25519 ", "ssh-rsa " + deviceKey[12:], deviceKey + " ani@laptop", deviceKey + "\n",
		" " + deviceKey, rsa1024, "ssh-ed25519 AAA", "ssh-ed25519 AAAA/w==", "\x1b[2J " + base64.StdEncoding.EncodeToString([]byte("\x00\x00\x00\x04\x1b[2J")),
		"a " + base64.StdEncoding.EncodeToString([]byte("\xff\xff\xff\xffa")),
		"a " + base64.StdEncoding.EncodeToString([]byte("\x00\x00\x00\x01a"+strings.Repeat("x", maxKey))),
	} {
		if err := w.do("ani", RememberDevice{key}); codeOf(err) != CodeBadKey {
			t.Errorf("%.40q: %v", key, err)
		}
	}
}

func TestUnlock(t *testing.T) {
	w := newWorld(t, smallSetup())
	before := fmt.Sprint(w.s.Devices, w.s.Logins, w.s.Revoked)
	w.must("panitia", Unlock{User: "ani"}, Unlock{Address: "2001:db8::/64"}, Unlock{"ani", "10.0.0.9"})
	equal(t, "nothing but history", fmt.Sprint(w.s.Devices, w.s.Logins, w.s.Revoked), before)
	w.refused("panitia", Unlock{}, CodeUnknownUser)
	w.refused("panitia", Unlock{User: "\x1b[2J"}, CodeUnknownUser)
	w.refused("panitia", Unlock{Address: strings.Repeat("a", maxLockName+1)}, CodeUnknownUser)
}
