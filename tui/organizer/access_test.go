package organizer_test

import (
	"strings"
	"testing"

	"juri/scoring"
)

const deviceKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIABIQNdU4g12U6wT0+qrsMhJtWXJZR3Bk0vNxSTi63pr"

func TestDevices(t *testing.T) {
	r := midday(t)
	r.Do("ani", scoring.RememberDevice{Key: deviceKey})
	print := scoring.Device{Key: deviceKey}.Fingerprint()
	d := open(t, r, "id")
	d.Press("5")
	d.wants(t, "1 perangkat")
	d.Press("d")
	d.wants(t, "Perangkat yang diingat · Ani Rahma", print)
	d.Press("x")
	if len(r.State.DevicesOf("ani")) != 0 {
		t.Error("the device is still remembered")
	}
	d.Refresh()
	d.lacks(t, "1 perangkat", print)
	d.Press("8")
	d.wants(t, "melupakan perangkat "+print)
	d.Press("5", "d")
	d.wants(t, "Tidak ada. Setelah masuk dengan PIN")
	d.Press("x", "esc")
	d.lacks(t, "Tidak ada. Setelah")
	if s := r.See("budi"); s.Devices != nil || s.Guessing.Wrong != 0 {
		t.Error("a juror knows devices or guesses")
	}
}

// TestGuessing holds that organizers see on one line that PINs are guessed at,
// and let in who waits for it with one key.
func TestGuessing(t *testing.T) {
	r := midday(t)
	d := open(t, r, "id")
	d.Press("5")
	d.lacks(t, "menebak", "menunggu")
	r.State.Guessing = scoring.Guessing{
		Wrong: 412, Since: r.Start, Addresses: 20, Names: []string{"ani", "budi"}, Nobody: 300,
		Waiting: []scoring.Waiting{{User: "ani", Address: "10.0.0.7", Wrong: 9}, {User: "ani", Address: "10.0.0.9", Wrong: 9}},
	}
	d.Refresh()
	if got := d.scr.Status(); !strings.Contains(got, "! 2 menunggu masuk") {
		t.Errorf("the head says %q", got)
	}
	d.wants(t, "2 menunggu", "412 salah dari 20 alamat sejak", "untuk ani, budi (300 untuk nama yang tidak ada)")
	d.Press("u")
	d.wants(t, "Ani Rahma dari 10.0.0.7 · 9 PIN salah", "Ani Rahma dari 10.0.0.9")
	d.Press("enter")
	last := r.Told[len(r.Told)-1]
	if last.Fact != (scoring.Fact)(scoring.LockLifted{User: "ani", Address: "10.0.0.7"}) || last.By != "panitia" {
		t.Errorf("the last fact is %#v", last.Fact)
	}
	r.State.Guessing.Waiting = nil
	d.Refresh()
	if got := d.scr.Status(); !strings.Contains(got, "! PIN ditebak") {
		t.Errorf("the head says %q", got)
	}
	d.Press("u")
	d.wants(t, "Tidak ada yang menunggu.")
	d.Press("enter", "esc")
	d.Press("8")
	d.wants(t, "mempersilakan masuk Ani Rahma dari 10.0.0.7")
	if r.See("budi").Guessing.Wrong != 0 {
		t.Error("a juror knows of guesses")
	}
}
