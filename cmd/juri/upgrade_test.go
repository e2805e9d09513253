package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"juri/store"
	"juri/store/report"
	"juri/tui/sshd"
)

// TestUpgrade serves contests of which builds of those days recorded the first day: one
// from before records had two halves, one from after. The second day goes on from where
// the first ended, and all of it verifies.
func TestUpgrade(t *testing.T) {
	for built, first := range map[string]struct {
		records uint64
		head    string
	}{
		"2026-11-25": {29, "c7de4d49628368008a4f5e4db97d96a21a02e8a18ab7eaea89c3a50fec8076a0"},
		"2026-11-26": {30, "649f54b8cadc1502b9b08ddc5a53804830627cdbde5f8b17280e23f4a85ab23a"},
	} {
		t.Run(built, func(t *testing.T) {
			s := serveDemo(t, func(s *served) { recordedBy(t, built, s.Dir) })
			score := func(entry string) string {
				t.Helper()
				var out struct{ Rows []report.Row }
				if err := json.Unmarshal([]byte(s.OK("panitia", "standings --format json")), &out); err != nil {
					t.Fatal(err)
				}
				for _, r := range out.Rows {
					if r.Entry == entry {
						return r.Score
					}
				}
				return ""
			}
			for entry, want := range map[string]string{"P01": "78.500000", "P02": "83.900000"} {
				if got := score(entry); got != want {
					t.Errorf("after the first day %s has %s, want %s", entry, got, want)
				}
			}
			// The second day: what was half typed on the first is still there.
			s.OK("ani", "score P03 gaya=60 --submit")
			s.OK("budi", "score P03 isi=70 gaya=80 --submit")
			s.OK("sari", "close P03")
			s.OK("sari", "absent P04")
			if got := score("P03"); got != "64.000000" { // (50×0.6 + 60×0.4 + 70×0.6 + 80×0.4) / 2
				t.Errorf("P03 has %s", got)
			}
			s.OK("panitia", "seal")
			s.OK("ani", "confirm --reason 'kunci baru di laptop baru'")
			s.OK("panitia", "objection P01 --text 'Mohon rincian'")
			s.Stop()
			s.Start() // the third time
			s.OK("panitia", "objection --answer 1 --text Terlampir")
			s.OK("panitia", "export berita-acara")
			for e, err := range s.Folder.Log.After(t.Context(), first.records-1) {
				if err != nil || e.Seq != first.records || e.Hash.String() != first.head {
					t.Errorf("record %d of the first day is %s, %v", e.Seq, e.Hash, err)
				}
				break
			}
			s.Stop()
			if out, e, code := s.Shell("verify", s.Dir); code != 0 {
				t.Errorf("verify says %s%s", out, e)
			}
			r, err := store.Verify(filepath.Join(s.Dir, store.JournalFile))
			if err != nil || len(r.Faults)+len(r.Forged) > 0 || r.Records <= first.records {
				t.Errorf("%+v, %v", r, err)
			}
		})
	}
}

// recordedBy makes the folder the one that a build of that day recorded.
func recordedBy(t *testing.T, built, dir string) {
	t.Helper()
	from := filepath.Join("testdata", "upgrade", built)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	packed := filepath.Join(dir, store.JournalFile+".gz")
	data, err := os.ReadFile(packed)
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if data, err = io.ReadAll(z); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, store.JournalFile), data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(packed); err != nil {
		t.Fatal(err)
	}
	if _, err := sshd.HostKey(filepath.Join(dir, "host_ed25519")); err != nil {
		t.Fatal(err)
	}
}

// TestNewerJournal serves, reads and verifies a folder whose journal a newer juri wrote:
// each says so, in both languages, and none calls it damaged or names a backup.
func TestNewerJournal(t *testing.T) {
	s := serveDemo(t)
	s.OK("panitia", "freeze")
	s.Stop()
	path := filepath.Join(s.Dir, store.JournalFile)
	later(t, path)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []struct{ env, says string }{{"id_ID.UTF-8", "versi yang lebih baru"}, {"en_US.UTF-8", "A newer juri wrote"}} {
		t.Setenv("LC_ALL", lang.env)
		for _, command := range [][]string{{"serve", s.Dir, "--listen", "127.0.0.1:0"}, {"verify", s.Dir}, {"standings", s.Dir}, {"export", s.Dir, "--out", t.TempDir()}, {"backup", s.Dir, filepath.Join(t.TempDir(), "b.db")}} {
			out, e, code := s.Shell(command...)
			said := out + e
			if code != 1 || !strings.Contains(said, lang.says) || !strings.Contains(said, "later.standings.frozen") || strings.Contains(said, "RUSAK,") || strings.Contains(said, "DAMAGED") || strings.Contains(said, "juri restore") {
				t.Errorf("%s: exit %d, %s", command[0], code, said)
			}
		}
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, before) {
		t.Error("it was written to")
	}
}

// later makes the journal's last record one of a kind that nobody knows yet, as PROOF.md
// says that a record is made.
func later(t *testing.T, path string) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(func(tx *bbolt.Tx) error {
		records := tx.Bucket([]byte("records"))
		seq, stored := records.Cursor().Last()
		stored = bytes.Replace(stored, []byte(`"type":"`), []byte(`"type":"later.`), 1)
		public, private, ok := bytes.Cut(bytes.TrimPrefix(stored, []byte(`{"v":2,"public":`)), []byte(`,"private":`))
		if !ok {
			t.Fatalf("the last record is %s", stored)
		}
		inner := sha256.Sum256(bytes.TrimSuffix(private, []byte("}")))
		hash := sha256.Sum256(append(bytes.Clone(public), inner[:]...))
		seq = bytes.Clone(seq)
		if err := records.Put(seq, stored); err != nil {
			return err
		}
		return tx.Bucket([]byte("meta")).Put([]byte("head"), append(seq, hash[:]...))
	}); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}
