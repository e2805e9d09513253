package store_test

import (
	"path/filepath"
	"testing"
	"time"

	"juri/store"
	"juri/store/storetest"
)

func TestMemory(t *testing.T) {
	storetest.Run(t, func(*testing.T) func() store.Log {
		m := store.NewMemory()
		return func() store.Log { return m }
	})
}

func TestBolt(t *testing.T) {
	storetest.Run(t, func(t *testing.T) func() store.Log {
		path := filepath.Join(t.TempDir(), "juri.db")
		t.Cleanup(func() {
			if r, err := store.Verify(path); err != nil || !r.OK() {
				t.Errorf("verify: %v %v", r.Faults, err)
			}
		})
		return func() store.Log {
			l, err := store.OpenBolt(path, time.Second)
			if err != nil {
				t.Fatal(err)
			}
			return l
		}
	})
}
