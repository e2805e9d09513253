package main

import (
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
)

// TestTheWayInSpeaks logs in with two wrong PINs and hears of each, in the contest's
// language; who is nobody hears the same as who is somebody.
func TestTheWayInSpeaks(t *testing.T) {
	s := serveDemo(t)
	hear := func(user string, pins ...string) (said []string, c *gossh.Client) {
		c, err := s.Login("127.0.0.1:0", user, gossh.RetryableAuthMethod(gossh.KeyboardInteractive(
			func(_, instruction string, questions []string, _ []bool) ([]string, error) {
				if len(questions) == 0 {
					return nil, nil
				}
				said = append(said, strings.ReplaceAll(instruction, "\n", " "))
				return []string{pins[min(len(said), len(pins))-1]}, nil
			}), len(pins)))
		if (err == nil) != (c != nil) {
			t.Fatal(err)
		}
		return said, c
	}
	said, c := hear("ani", "11111111", "22222222", s.Pin("ani"))
	if c == nil {
		t.Fatalf("the right PIN is refused after %q", said)
	}
	for i, want := range []string{"PIN ada di kartu Anda. Yang diketik tidak tampak", "PIN salah. Masih dapat dicoba 2 kali.", "PIN salah. Masih dapat dicoba 1 kali."} {
		if i >= len(said) || !strings.Contains(said[i], want) {
			t.Errorf("before PIN %d: %q, want %q", i+1, said, want)
		}
	}
	if !strings.HasPrefix(said[0], "KIPP Kota Malang 2023, ") {
		t.Errorf("the contest is not named: %q", said[0])
	}
	nobody, none := hear("tidakada", "11111111", "22222222")
	if none != nil || len(nobody) < 2 || nobody[0] != said[0] || nobody[1] != said[1] {
		t.Errorf("who is nobody hears %q", nobody)
	}

	x := s.ConsoleOn(c, "ani", 80, 24)
	x.See("P01")
	x.Press("Q")
	x.Press("y")
	juritest.Until(t, "how to come back is said", func() bool { return strings.Contains(x.Screen(), "Untuk kembali: ssh ani@127.0.0.1") }, x.Screen)
}
