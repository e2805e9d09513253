package organizer_test

import (
	"slices"
	"strings"
	"testing"
	"time"

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
	if s := r.See("budi"); s.Devices != nil || s.Locks != nil {
		t.Error("a juror knows devices or locks")
	}
}

func TestLocks(t *testing.T) {
	r := midday(t)
	until := r.Start.Add(r.Now + 10*time.Minute)
	r.State.Locks = []scoring.Lock{
		{Address: "10.0.0.9", Wrong: 26, Until: until}, {User: "ani", Wrong: 11, Until: until},
		{User: "budi", Address: "10.0.0.7", Wrong: 12, Until: until}, {User: "dewa", Wrong: 12, Until: r.Start},
	}
	d := open(t, r, "id")
	d.Press("5")
	d.wants(t, "3 terkunci")
	if got := strings.Count(d.show(120, 40), "terkunci "); got != 3 { // the head, ani and budi
		t.Errorf("%d say locked in\n%s", got, d.show(120, 40))
	}
	d.Press("u")
	d.wants(t, "alamat 10.0.0.9 · 26 PIN salah", "Ani Rahma · 11", "Budi Santoso dari 10.0.0.7")
	d.Press("down", "enter")
	last := r.Log[len(r.Log)-1]
	if last.Fact != (scoring.Fact)(scoring.LockLifted{User: "ani"}) || last.By != "panitia" {
		t.Errorf("the last fact is %#v", last.Fact)
	}
	r.State.Locks = slices.Delete(slices.Clone(r.State.Locks), 0, 4)
	d.Refresh()
	d.Press("u")
	d.wants(t, "Tidak ada nama atau alamat yang terkunci.")
	d.Press("enter", "esc")
	d.Press("8")
	d.wants(t, "membuka kunci masuk Ani Rahma")
}
