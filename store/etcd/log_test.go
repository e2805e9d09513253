package etcd

import (
	"testing"

	"juri/store"
	"juri/store/storetest"
)

// TestLog is the suite of every journal, on a cluster of three.
func TestLog(t *testing.T) {
	storetest.Run(t, func(t *testing.T) func() store.Log {
		o := options(t)
		return func() store.Log { return open(t, o) }
	})
}

func TestParse(t *testing.T) {
	for address, want := range map[string]string{
		"etcd://h1:2379,h2:2379,h3:2379/kipp-2023": "etcd://h1:2379,h2:2379,h3:2379/kipp-2023",
		"etcd://h1,[::1],10.0.0.3:1/a":             "etcd://h1:2379,[::1]:2379,10.0.0.3:1/a",
		"etcd://h1/":                               "",
		"etcd:///a":                                "",
		"etcd://h1,/a":                             "",
		"etcd://h1/a/b":                            "",
		"etcd://h1/a b":                            "",
		"etcd://user:secret@h1/a":                  "",
		"http://h1/a":                              "",
		"":                                         "",
	} {
		o, err := Parse(address)
		switch {
		case want == "" && err == nil:
			t.Errorf("%q is taken for %v", address, o)
		case want != "" && (err != nil || o.String() != want):
			t.Errorf("%q is %v, %v", address, o, err)
		}
	}
}
