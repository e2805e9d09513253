package store

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"juri/scoring"
)

// TestMain sees to it that no goroutine is left, and lets TestKilled run this
// binary as the process that is killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("JURI_KILL_ME"); dir != "" {
		killMe(dir)
	}
	goleak.VerifyTestMain(m)
}

// killMe writes to a folder's journal until it is killed, and prints the record
// of each command once that is acknowledged.
func killMe(dir string) {
	f, err := OpenFolder(dir, "")
	if err != nil {
		fmt.Println("failed", err)
		os.Exit(1)
	}
	b, err := OpenBoard(background, f, SystemTime())
	if err != nil {
		fmt.Println("failed", err)
		os.Exit(1)
	}
	go KeepBackups(background, b, dir+"/"+BackupFolder, func(err error) { fmt.Println("failed", err) })
	var mu sync.Mutex
	for worker := range 8 {
		go func() {
			for i := 0; ; i++ {
				by, c := sari, scoring.Command(scoring.Say{Room: "pinus", Text: fmt.Sprint(os.Getpid(), worker, i)})
				switch {
				case worker == 0:
					by, c = ani, submit("p1", rand.IntN(101), rand.IntN(101))
				case worker == 1 && i%2 == 0:
					c = scoring.Close{Slot: "p2"}
				case worker == 1:
					c = scoring.Reopen{Slot: "p2", Reason: "lagi"}
				}
				events, err := b.Do(background, by, c)
				mu.Lock()
				if err == nil {
					fmt.Println("saved", events[0].Seq, events[0].Hash)
				} else if code(err) != scoring.CodeUnchanged && code(err) != scoring.CodeWrongPhase {
					fmt.Println("failed", err)
				}
				mu.Unlock()
			}
		}()
	}
	select {}
}

// Killed at any moment, again and again: what was acknowledged is there, once,
// and the journal verifies.
func TestKilled(t *testing.T) {
	cycles := 8
	if longForm() {
		cycles = 300
	}
	dir := t.TempDir()
	f, err := OpenFolder(dir, "")
	noError(t, err)
	b := openContest(t, f, 2)
	for range 3 {
		do(t, b, sari, scoring.Next{Room: "pinus"})
	}
	b.Close()
	noError(t, f.Close())
	saved := map[string]bool{}
	for cycle := range cycles {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), "JURI_KILL_ME="+dir)
		out, err := child.StdoutPipe()
		noError(t, err)
		noError(t, child.Start())
		doomed := false
		for lines := bufio.NewScanner(out); lines.Scan(); {
			what, rest, _ := strings.Cut(lines.Text(), " ")
			if what != "saved" {
				t.Errorf("%s %s", what, rest)
			} else if len(strings.Fields(rest)) == 2 && len(rest) > 64 { // whole, not cut by the kill
				saved[rest] = true
			}
			if !doomed { // from its first command on
				doomed = true
				time.AfterFunc(rand.N(60*time.Millisecond), func() {
					for end := time.Now().Add(time.Minute); cycle == cycles-1 && !backedUp(dir) && time.Now().Before(end); {
						time.Sleep(5 * time.Millisecond) // the last one lives until a backup is made
					}
					child.Process.Kill()
				})
			}
		}
		child.Wait() // it was killed
	}
	f, err = OpenFolder(dir, "")
	noError(t, err)
	defer f.Close()
	all := records(t, f)
	for _, e := range all {
		delete(saved, fmt.Sprint(e.Seq, " ", e.Hash))
	}
	if len(saved) > 0 {
		t.Errorf("%d acknowledged records are not there: %v", len(saved), saved)
	}
	if !backedUp(dir) {
		t.Error("no backup was kept")
	}
	t.Logf("killed %d times, %d records", cycles, len(all))
}

// backedUp reports whether the folder has a backup with something in it.
func backedUp(dir string) bool {
	_, r, err := NewestGoodBackup(filepath.Join(dir, BackupFolder))
	return err == nil && r.Records > 0
}
