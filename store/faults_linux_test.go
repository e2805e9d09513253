package store_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/store"
	"juri/store/storetest"
)

// actorEnv tells a copy of the test binary to be the one that plays in the folder
// it names.
const actorEnv = "JURI_TEST_ACTOR"

// TestActor plays a small contest in a folder, on one thread, and says on its
// standard output what it was told is saved, until it is told otherwise too often.
func TestActor(t *testing.T) {
	dir := os.Getenv(actorEnv)
	if dir == "" {
		t.Skip("it is for TestFaults to run")
	}
	runtime.LockOSThread()
	for range 2 {
		if err := act(dir); err != nil {
			fmt.Println("refused", err)
		}
	}
	backups, _ := filepath.Glob(filepath.Join(dir, store.BackupFolder, "0*.db"))
	if len(backups) < 2 {
		return
	}
	r, err := store.Verify(backups[0])
	if err == nil && r.OK() {
		if _, err := fmt.Println("restoring", r.Records); err != nil {
			return // who was not told would take what is gone for lost
		}
		_, err = store.Restore(backups[0], dir, "coba")
	}
	if err = errors.Join(err, act(dir)); err != nil {
		fmt.Println("refused", err)
	}
}

func act(dir string) error {
	f, err := store.OpenFolder(dir, "")
	if err != nil {
		return err
	}
	defer f.Close()
	b, err := store.OpenBoard(context.Background(), f, store.SystemTime())
	if err != nil {
		return err
	}
	defer b.Close()
	do := func(user string, c scoring.Command) {
		events, err := b.Do(context.Background(), scoring.Actor{User: user}, c)
		if err != nil {
			fmt.Println("refused", err)
		}
		for _, e := range events {
			if d, is := e.Fact.(scoring.DraftSaved); is {
				fmt.Println("draft", d.Slot, d.Juror, d.Scores[0].Value)
			} else {
				fmt.Println("saved", e.Seq, e.Hash)
			}
		}
	}
	isi := func(v int) map[string]exact.Decimal {
		return map[string]exact.Decimal{"isi": exact.Decimal(v) * exact.One}
	}
	if b.State().Contest == nil {
		if _, err := b.Do(context.Background(), scoring.Host, scoring.Configure{Setup: small()}); err != nil {
			return err
		}
	}
	base := 10 * int(b.State().Seq)
	for i, slot := range []string{"p1", "p2"} {
		do("sari", scoring.Next{Room: "pinus"})
		do("budi", scoring.EditSheet{Slot: slot, Set: isi(base%50 + i)})
		do("ani", scoring.Submit{Slot: slot, Scores: isi(base%50 + i)})
		do("sari", scoring.Close{Slot: slot})
		if path, err := store.BackupInto(context.Background(), f, filepath.Join(dir, store.BackupFolder), time.Now()); err == nil {
			fmt.Println("backup", filepath.Base(path))
		}
	}
	do("sari", scoring.Say{Room: "pinus", Text: strings.Repeat("panjang ", 30)})
	return nil
}

// told is what somebody was told is saved.
type told struct {
	records []string // number and hash
	drafts  map[string]exact.Decimal
	backups []string
}

// hear takes what was said.
func (a *told) hear(said string) {
	for lines := bufio.NewScanner(strings.NewReader(said)); lines.Scan(); {
		var slot, juror string
		var v exact.Decimal
		what, rest, _ := strings.Cut(lines.Text(), " ")
		switch what {
		case "restoring": // what was after so many records is to go
			end, _ := strconv.Atoi(rest)
			gone := func(s string) bool {
				n, err := strconv.Atoi(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' })[0])
				return err != nil || n > end
			}
			a.records, a.backups = slices.DeleteFunc(a.records, gone), slices.DeleteFunc(a.backups, gone)
			clear(a.drafts)
		case "saved":
			a.records = append(a.records, rest)
		case "backup":
			a.backups = append(a.backups, rest)
		case "draft":
			if _, err := fmt.Sscan(rest, &slot, &juror, &v); err == nil {
				a.drafts[slot+" "+juror] = v
			}
		}
	}
}

// lost opens a folder and returns what of it is not there; or that it cannot be
// opened, as whoever opens it is told.
func (a *told) lost(t *testing.T, dir string) (lost []string, refused error) {
	t.Helper()
	f, err := store.OpenFolder(dir, "")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	there := map[string]bool{}
	for e, err := range f.After(t.Context(), 0) {
		if err != nil {
			return nil, err
		}
		there[fmt.Sprint(e.Seq, " ", e.Hash)] = true
	}
	drafts := map[string]exact.Decimal{}
	for d, err := range f.Drafts(t.Context()) {
		if err != nil {
			return nil, err
		}
		drafts[d.Slot+" "+d.Juror] = d.Scores[0].Value
	}
	for _, r := range a.records {
		if !there[r] {
			lost = append(lost, "record "+r)
		}
	}
	for who, v := range a.drafts {
		if drafts[who] < v {
			lost = append(lost, fmt.Sprint("draft ", who, " ", v, ", there is ", drafts[who]))
		}
	}
	for _, name := range a.backups {
		if r, err := store.Verify(filepath.Join(dir, store.BackupFolder, name)); err != nil || !r.OK() {
			lost = append(lost, fmt.Sprint("backup ", name, " ", err))
		}
	}
	return lost, nil
}

// sentence reports whether an error is one that people are told in their language.
func sentence(err error) bool {
	var coded *scoring.Error
	var damaged *store.DamagedError
	return errors.As(err, &coded) || errors.As(err, &damaged)
}

func long() bool { return os.Getenv("JURI_LONG") != "" }

// played runs TestActor in a new folder with a fault, and returns its calls.
func played(t *testing.T, fault string) (dir string, calls []storetest.Call) {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "juri-fault-")
	if err != nil {
		dir = t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir, storetest.Trace(t, fault, []string{actorEnv + "=" + dir}, os.Args[0], "-test.run=^TestActor$", "-test.v")
}

// TestFaults makes each write, sync, rename and opening of a played contest fail in
// turn, once and from then on: what was said to be saved is there afterwards, also
// if what a failed sync did not bring to the disk is gone, or the folder says that
// it cannot be opened. JURI_LONG=1 tries every step.
func TestFaults(t *testing.T) {
	storetest.NeedTools(t, "strace", "strace")
	_, calls := played(t, "")
	steps := storetest.Steps(calls)
	type trial struct{ call, fault string }
	var trials []trial
	total := 0
	for _, f := range []struct{ call, errors string }{
		{"pwrite64", "EIO ENOSPC"}, {"fdatasync", "EIO"}, {"fsync", "EIO"}, {"write", "EIO ENOSPC"}, {"ftruncate", "EIO ENOSPC"},
		{"renameat", "EIO"}, {"linkat", "EIO"}, {"unlinkat", "EIO"}, {"mkdirat", "ENOSPC"}, {"openat", "EIO ENOSPC"},
	} {
		total += steps[f.call]
		for n := 1; n <= steps[f.call]; n++ {
			for _, e := range strings.Fields(f.errors) {
				for _, on := range []string{"", "+"} {
					trials = append(trials, trial{f.call, fmt.Sprintf("%s:error=%s:when=%d%s", f.call, e, n, on)})
				}
			}
		}
	}
	if !long() {
		rand.Shuffle(len(trials), func(i, k int) { trials[i], trials[k] = trials[k], trials[i] })
		trials = trials[:8]
	}
	failed, said, cannot := 0, 0, 0
	for _, x := range trials {
		dir, calls := played(t, x.fault)
		disk, a := storetest.NewDisk(dir), &told{drafts: map[string]exact.Decimal{}}
		for _, c := range calls {
			if disk.Do(c); c.Faulted {
				failed++
			}
			if c.Name == "write" && c.Args[0] == "1" && !c.Failed {
				a.hear(c.Args[1])
			}
		}
		said += len(a.records) + len(a.drafts)
		places := []string{dir}
		for _, m := range disk.Images(false, nil) {
			places = append(places, disk.Write(t, m))
		}
		for i, place := range places {
			lost, refused := a.lost(t, place)
			if refused != nil {
				if cannot++; !sentence(refused) {
					t.Errorf("%s, place %d: it says only %v", x.fault, i, refused)
				}
			} else if len(lost) > 0 {
				t.Errorf("%s, place %d: LOST %q", x.fault, i, lost)
			}
			_ = os.RemoveAll(place)
		}
	}
	t.Logf("%d steps, %d runs, %d calls made to fail; %d acknowledged, 0 lost; %d times the folder said that it cannot be opened", total, len(trials), failed, said, cannot)
}

// TestPowerLoss cuts the power after each step of a played contest, and tries what
// the disk may then hold: it opens, and has what was said to be saved by then.
// JURI_LONG=1 tries every write alone and missing, every name, and random parts.
func TestPowerLoss(t *testing.T) {
	storetest.NeedTools(t, "strace", "strace")
	dir, calls := played(t, "")
	disk, a := storetest.NewDisk(dir), &told{drafts: map[string]exact.Decimal{}}
	rnd := rand.New(rand.NewPCG(1, 2))
	steps, images := 0, 0
	for _, c := range calls {
		if c.Name == "write" && c.Args[0] == "1" {
			a.hear(c.Args[1])
		}
		if !disk.Do(c) {
			continue
		}
		steps++
		if !long() && steps%5 != 0 && !strings.HasPrefix(c.Name, "rename") {
			continue
		}
		for i, m := range disk.Images(long(), rnd) {
			images++
			place := disk.Write(t, m)
			if lost, refused := a.lost(t, place); refused != nil || len(lost) > 0 {
				t.Errorf("after step %d, %s %.80q, image %d: %q %v", steps, c.Name, c.Args, i, lost, refused)
			}
			_ = os.RemoveAll(place)
		}
	}
	if len(a.records) == 0 || len(a.drafts) == 0 || len(a.backups) == 0 || !slices.ContainsFunc(calls, func(c storetest.Call) bool { return c.Name == "fdatasync" }) {
		t.Error("nothing was played")
	}
	t.Logf("%d steps, %d images of the disk; %d records acknowledged, 0 lost", steps, images, len(a.records))
}
