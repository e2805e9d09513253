package folder

import (
	"os"
	"path/filepath"
	"testing"

	"juri/store"
)

// TestCardsPrinted holds which addresses are kept of the cards, and that only what was
// this machine's when they were made can have moved.
func TestCardsPrinted(t *testing.T) {
	f := &Folder{Dir: t.TempDir()}
	path := filepath.Join(f.Dir, store.CardsFile)
	far, near := Address{"203.0.113.7", 2222}, Address{"127.0.0.1", 2222}
	for _, c := range []struct {
		when, before string // before is the file
		everybody    bool
		at           []Address
		keeps, moved string
	}{
		{"first cards, of a router's address", "", true, []Address{far}, "203.0.113.7:2222\n", ""},
		{"one card of this machine's beside", "203.0.113.7:2222\n", false, []Address{near}, "203.0.113.7:2222\n127.0.0.1:2222 own\n", ""},
		{"a cluster's", "", true, []Address{far, near}, "203.0.113.7:2222\n127.0.0.1:2222 own\n", ""},
		{"one more card after the machine moved", "203.0.113.7:2222 own\n", false, []Address{far}, "203.0.113.7:2222 own\n", "203.0.113.7:2222"},
		{"everybody's after it moved", "203.0.113.7:2222 own\n", true, []Address{near}, "127.0.0.1:2222 own\n", ""},
		{"a card of a name that nobody knows", "name.invalid:2222 own\n", false, []Address{far}, "name.invalid:2222 own\n203.0.113.7:2222\n", ""},
		{"a machine's own since", "127.0.0.1:2222\n", false, []Address{near}, "127.0.0.1:2222 own\n", ""},
	} {
		if err := os.WriteFile(path, []byte(c.before), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := f.CardsPrinted(t.Context(), c.everybody, c.at); err != nil {
			t.Fatal(err)
		}
		if data, _ := os.ReadFile(path); string(data) != c.keeps {
			t.Errorf("%s: keeps %q, want %q", c.when, data, c.keeps)
		}
		if got := *f.moved.Load(); got != c.moved {
			t.Errorf("%s: moved %q, want %q", c.when, got, c.moved)
		}
	}

	const theirs = "Ani: 1234 5678\n"
	if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.CardsPrinted(t.Context(), true, []Address{near}); err == nil {
		t.Error("a file of somebody's was taken for ours")
	}
	if data, _ := os.ReadFile(path); string(data) != theirs {
		t.Errorf("it was overwritten: %q", data)
	}
}

// TestOtherPort tells of cards with a port that nobody serves; a router's may be any.
func TestOtherPort(t *testing.T) {
	at := func(host string, port int, own bool) CardAddress {
		return CardAddress{Address{Host: host, Port: port}, own}
	}
	for _, c := range []struct {
		at   []CardAddress
		want int
	}{
		{nil, 0}, {[]CardAddress{at("10.0.0.5", 2222, true)}, 0}, {[]CardAddress{at("10.0.0.5", 2299, true)}, 2299},
		{[]CardAddress{at("lomba.id", 22, false)}, 0}, {[]CardAddress{at("10.0.0.5", 2299, true), at("10.0.0.5", 2222, true)}, 0},
	} {
		if got := otherPort(c.at, 2222); got != c.want {
			t.Errorf("%v: %d, not %d", c.at, got, c.want)
		}
	}
}
