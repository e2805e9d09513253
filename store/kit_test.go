package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/store/disk"
)

// kitted is a contest folder that is served with a rescue kit.
func kitted(t *testing.T, passphrase string) (dir string, f *Folder, b *Board, k *Kit) {
	t.Helper()
	base := t.TempDir()
	dir = filepath.Join(base, "lomba")
	for _, at := range []string{dir, filepath.Join(base, "stick")} {
		noError(t, os.Mkdir(at, 0o700))
	}
	for name, text := range map[string]string{"contest.yaml": "name: x", "entries.csv": "id", HostKeyFile: "HOST", GuestsFile: "[]", "cards.pdf": "PINS", "logo.png": "png"} {
		noError(t, disk.Write(filepath.Join(dir, name), []byte(text)))
	}
	f, err := OpenFolder(dir, "")
	noError(t, err)
	t.Cleanup(func() { f.Close() })
	b = openContest(t, f, 3)
	if k, err = NewKit(background, dir, filepath.Join(base, "stick"), passphrase, f); err != nil {
		t.Fatal(err)
	}
	return dir, f, b, k
}

// TestKit goes on from a kit that was made while things were written: with every
// record and draft, the folder's files and its keys, and without what a torn end
// of its tail would add.
func TestKit(t *testing.T) {
	for _, passphrase := range []string{"", "tiga kata sandi"} {
		dir, _, b, k := kitted(t, passphrase)
		step := func() {
			t.Helper()
			noError(t, k.update(background, b.State(), time.Now()))
		}
		step()
		do(t, b, ani, edit("p1", 61))
		do(t, b, budi, submit("p1", 70, 80))
		step()
		do(t, b, ani, edit("p1", 62)) // of which the last counts
		do(t, b, sari, scoring.Say{Room: "pinus", Text: "Halo"})
		step()
		noError(t, disk.Write(filepath.Join(dir, CosignedFile), []byte("cosigned")))
		step()
		if got, err := os.ReadFile(filepath.Join(k.now, CosignedFile)); string(got) != "cosigned" {
			t.Errorf("what others cosigned is %q in the kit, %v", got, err)
		}
		now := b.State()
		tail := filepath.Join(k.now, kitTail)
		whole, err := os.ReadFile(tail)
		if err != nil || bytes.Count(whole, []byte("\n")) < 4 {
			t.Fatalf("the tail has %d lines, %v", bytes.Count(whole, []byte("\n")), err)
		}
		noError(t, os.WriteFile(tail, append(whole, whole[:len(whole)/3]...), 0o600))
		to := filepath.Join(t.TempDir(), "lomba")
		stick := filepath.Dir(k.Path)
		if at := FindKit(stick); at != k.Path || FindKit(k.now) != k.Path || FindKit(dir) != "" || KitName(at) != "lomba" || KitSealed(at) != (passphrase != "") {
			t.Errorf("found %q", at)
		}
		if passphrase != "" {
			if _, err := OpenKit(background, k.Path, to, "lain"); code(err) != CodeKitPassphrase {
				t.Errorf("another passphrase: %v", err)
			}
			for _, name := range keyFiles {
				if _, err := os.Lstat(filepath.Join(k.now, name)); err == nil {
					t.Errorf("%s lies open in the kit", name)
				}
			}
		}
		r, err := OpenKit(background, k.Path, to, passphrase)
		if err != nil || r.Records != now.Seq || r.Head != now.Head {
			t.Fatalf("%d records of %d, %v", r.Records, now.Seq, err)
		}
		for _, name := range []string{"contest.yaml", "entries.csv", "logo.png", HostKeyFile, SecretFile, GuestsFile} {
			is, err1 := os.ReadFile(filepath.Join(to, name))
			was, err2 := os.ReadFile(filepath.Join(dir, name))
			info, err3 := os.Stat(filepath.Join(to, name))
			if err := errors.Join(err1, err2, err3); err != nil || !bytes.Equal(is, was) || info.Mode().Perm() != 0o600 {
				t.Errorf("%s: %v, %v", name, info.Mode(), err)
			}
		}
		if _, err := os.Lstat(filepath.Join(to, "cards.pdf")); err == nil {
			t.Error("papers with PINs are in the kit")
		}
		if _, err := OpenKit(background, k.Path, to, passphrase); code(err) != CodeKitTaken {
			t.Errorf("over a folder: %v", err)
		}
		next, err := OpenFolder(to, "")
		noError(t, err)
		s := openBoard(t, next).State()
		if d := s.Slot("p1").Cell("ani").Draft; d == nil || d.Scores[0].Value != 62*exact.One || s.Slot("p1").Cell("budi").Sheet == nil {
			t.Errorf("the draft is %+v", d)
		}
		// Its tail does not keep the laptop that goes on from keeping its own kit there.
		if on, err := NewKit(background, to, stick, passphrase, next); err != nil || on.Path != k.Path {
			t.Errorf("a kit on the same stick: %v", err)
		}
		if err := next.Close(); err != nil {
			t.Error(err)
		}
	}
}

// TestKitMadeAnew holds that a closed slot makes the kit's folder anew, of which two are
// kept, and that the older one serves where the newer is damaged.
func TestKitMadeAnew(t *testing.T) {
	_, _, b, k := kitted(t, "")
	for _, slot := range []string{"p1", "p2", "p3"} {
		do(t, b, sari, scoring.Next{Room: "pinus"})
		do(t, b, sari, scoring.Next{Room: "pinus"})
		do(t, b, sari, scoring.Close{Slot: slot})
		if slot != "p3" {
			do(t, b, sari, scoring.Next{Room: "pinus"})
		}
		noError(t, k.update(background, b.State(), time.Now()))
	}
	made, err := snapshots(k.Path)
	if err != nil || len(made) != kitKept || made[1].records != b.State().Seq {
		t.Fatalf("%v, %v", made, err)
	}
	noError(t, os.WriteFile(filepath.Join(k.now, JournalFile), []byte("torn"), 0o600))
	r, err := OpenKit(background, k.Path, filepath.Join(t.TempDir(), "x"), "")
	if err != nil || r.Records < made[0].records {
		t.Errorf("%d records, %v", r.Records, err)
	}
}

// TestKitPulledOut pulls the stick out and puts it back: it is told, nothing is
// written elsewhere, and the kit goes on.
func TestKitPulledOut(t *testing.T) {
	_, _, b, k := kitted(t, "")
	told := make(chan error, 10)
	go k.Run(b, func(err error) { told <- err })
	waitFor(t, func() bool { var h scoring.Health; k.Look(&h); return !h.Kit.IsZero() && !h.KitLost })
	stick := filepath.Dir(k.Path)
	noError(t, os.Rename(stick, stick+"-out"))
	do(t, b, ani, edit("p1", 61))
	if err := <-told; code(err) != CodeKitGone {
		t.Errorf("told %v", err)
	}
	do(t, b, ani, submit("p1", 61, 62)) // which the stick does not disturb
	if _, err := os.Lstat(stick); err == nil {
		t.Error("something was made in its place")
	}
	var h scoring.Health
	if k.Look(&h); !h.KitLost || h.KitPath != k.Path {
		t.Errorf("health %+v", h)
	}
	noError(t, os.Rename(stick+"-out", stick))
	waitFor(t, func() bool { return k.Trouble() == nil })
	b.Close()
	k.Wait()
	r, err := OpenKit(background, k.Path, filepath.Join(t.TempDir(), "x"), "")
	if err != nil || r.Records != b.State().Seq {
		t.Errorf("%d records of %d, %v", r.Records, b.State().Seq, err)
	}
}

// TestKitOfAnother refuses to write over a kit that is of another contest, or
// knows more of this one, as where another laptop went on from it.
func TestKitOfAnother(t *testing.T) {
	dir, f, b, k := kitted(t, "")
	stick := filepath.Dir(k.Path)
	noError(t, k.update(background, b.State(), time.Now()))
	other := filepath.Join(t.TempDir(), "lomba")
	if _, err := OpenKit(background, k.Path, other, ""); err != nil {
		t.Fatal(err)
	}
	g, err := OpenFolder(other, "")
	noError(t, err)
	defer g.Close()
	c := openBoard(t, g)
	do(t, c, ani, submit("p1", 50, 60))
	on, err := NewKit(background, other, stick, "", g)
	if err != nil {
		t.Fatalf("the laptop that goes on: %v", err)
	}
	noError(t, on.update(background, c.State(), time.Now()))
	if _, err := NewKit(background, dir, stick, "", f); code(err) != CodeKitNewer {
		t.Errorf("the laptop of before: %v", err)
	}
	do(t, b, budi, submit("p1", 70, 80))
	do(t, b, ani, submit("p1", 70, 80))
	if _, err := NewKit(background, dir, stick, "", f); code(err) != CodeKitOther {
		t.Errorf("the laptop of before, which went on too: %v", err)
	}
	if _, err := NewKit(background, dir, filepath.Join(stick, "none"), "", f); code(err) != CodeKitPlace {
		t.Errorf("no stick: %v", err)
	}
	data, err := os.ReadFile(filepath.Join(k.Path, kitFile))
	if err != nil || os.WriteFile(filepath.Join(k.Path, kitFile), []byte(strings.Replace(string(data), `"first":"`, `"first":"0`, 1)), 0o600) != nil {
		t.Fatal(err)
	}
	if _, err := NewKit(background, dir, stick, "", f); code(err) != CodeKitPlace {
		t.Errorf("no kit of ours: %v", err)
	}
}

func waitFor(t *testing.T, is func() bool) {
	t.Helper()
	for !is() {
		if t.Context().Err() != nil {
			t.Fatal("it never was so")
		}
		time.Sleep(5 * time.Millisecond)
	}
}
