package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store"
	"juri/store/setup"
	"juri/store/storetest"
	"juri/tui/sshd"
)

// traced is the built program that served a small contest under strace.
type traced struct {
	*served
	said  *juritest.Diary
	out   string // what strace wrote
	heard []ackedAt
}

// ackedAt is how much was acknowledged when strace had written so much.
type ackedAt struct {
	at   int64
	told *acked
}

// playTraced serves the sample contest with a fault, and has a slot played over
// SSH, as far as that goes.
func playTraced(t *testing.T, fault string) *traced {
	t.Helper()
	s := &served{Served: &juritest.Served{T: t, Dir: t.TempDir(), Keys: map[string]gossh.Signer{}, Addr: "127.0.0.1:" + freePort(t)}}
	noError(t, setup.WriteDemo(s.Dir))
	s.GiveKeys()
	x := &traced{served: s, said: &juritest.Diary{}, out: filepath.Join(t.TempDir(), "calls")}
	cmd := storetest.Strace(t.Context(), x.out, fault, juriBinary(t), "serve", s.Dir, "--listen", s.Addr)
	cmd.Env = append(os.Environ(), "LANG=en_US.UTF-8")
	cmd.Stdout, cmd.Stderr = x.said, x.said
	noError(t, cmd.Start())
	exit := make(chan struct{})
	go func() { defer close(exit); _ = cmd.Wait() }()
	x.play(exit)
	if text, err := os.ReadFile(x.out); err == nil { // strace itself cannot be told to end it
		if pid, err := strconv.Atoi(string(bytes.Fields(text)[0])); err == nil {
			_ = syscall.Kill(pid, syscall.SIGTERM)
		}
	}
	<-exit
	return x
}

func (x *traced) play(exit chan struct{}) {
	clients := map[string]*gossh.Client{}
	for _, user := range []string{"sari", "ani", "budi"} {
		juritest.Until(x.T, "the server answers or ends", func() bool {
			select {
			case <-exit:
				return true
			default:
			}
			c, err := gossh.Dial("tcp", x.Addr, &gossh.ClientConfig{User: user,
				Auth: []gossh.AuthMethod{gossh.PublicKeys(x.Keys[user])}, HostKeyCallback: gossh.InsecureIgnoreHostKey()})
			if err == nil {
				x.T.Cleanup(func() { _ = c.Close() })
				clients[user] = c
			}
			return err == nil
		}, x.said.String)
	}
	told := &acked{receipts: map[string]string{}, actions: map[uint64]string{}}
	for i, slot := range []string{"P01", "P02"} {
		for _, step := range []struct{ user, line string }{
			{"sari", "next pinus"}, {"ani", "score %[1]s %[2]s --strength ani%[1]s --submit"}, {"budi", "score %[1]s %[2]s --strength budi%[1]s --submit"},
			{"sari", "close %[1]s"}, {"sari", "say pinus sesudah-%[1]s"},
		} {
			c := clients[step.user]
			if c == nil {
				return
			}
			line := step.line + " --format json"
			if strings.Contains(line, "%") {
				line = fmt.Sprintf(line, slot, fmt.Sprintf("latar=%[1]d baru=%[1]d impl=%[1]d signif=%[1]d adapt=%[1]d sdaya=%[1]d lanjut=%[1]d", 80+i))
			}
			if step.user == "sari" {
				x.act(x.T.Context(), c, line, told)
			} else {
				x.handIn(x.T.Context(), c, line, step.user+slot, told)
			}
			if info, err := os.Stat(x.out); err == nil {
				now := &acked{receipts: maps.Clone(told.receipts), actions: maps.Clone(told.actions), n: told.n}
				x.heard = append(x.heard, ackedAt{info.Size(), now})
			}
		}
	}
}

// kept is what was acknowledged when strace had written so much.
func (x *traced) kept(at int64) (told *acked) {
	told = &acked{}
	for _, h := range x.heard {
		if h.at <= at {
			told = h.told
		}
	}
	return told
}

// reopened opens a folder as the next server would and checks that it holds what
// was acknowledged; it reports how it refuses.
func (x *traced) reopened(dir string, told *acked) error {
	f, err := store.OpenFolder(dir, "")
	if err != nil {
		var coded *scoring.Error
		var damaged *store.DamagedError
		if !errors.As(err, &coded) && !errors.As(err, &damaged) {
			x.T.Errorf("it says only %v", err)
		}
		return err
	}
	defer f.Close()
	x.holds(f, told)
	return nil
}

// TestFaultsOfTheBinary makes calls of the program that serves fail, on every
// thread its n-th: whatever people were told is saved is there afterwards, or the
// folder says that it cannot be opened, and the program ends with a sentence.
// JURI_LONG=1 tries every n.
func TestFaultsOfTheBinary(t *testing.T) {
	t.Parallel()
	storetest.NeedTools(t, "strace", "strace")
	steps := storetest.Steps(storetest.Calls(t, playTraced(t, "").out))
	var faults []string
	for _, f := range []string{"pwrite64:error=EIO", "pwrite64:error=ENOSPC", "fdatasync:error=EIO", "fsync:error=EIO", "ftruncate:error=ENOSPC",
		"renameat:error=EIO", "linkat:error=EIO", "unlinkat:error=EIO", "mkdirat:error=ENOSPC", "openat:error=EIO", "openat:error=EMFILE"} {
		call, _, _ := strings.Cut(f, ":")
		for n := 1; n <= steps[call]; n++ {
			faults = append(faults, fmt.Sprint(f, ":when=", n), fmt.Sprint(f, ":when=", n, "+"))
		}
	}
	if os.Getenv("JURI_LONG") == "" {
		rand.Shuffle(len(faults), func(i, k int) { faults[i], faults[k] = faults[k], faults[i] })
		faults = faults[:3]
	}
	told, failed, refused := 0, 0, 0
	for _, fault := range faults {
		x := playTraced(t, fault)
		for _, c := range storetest.Calls(t, x.out) {
			if c.Faulted {
				failed++
			}
		}
		all := x.kept(1 << 60)
		told += all.n
		if x.reopened(x.Dir, all) != nil {
			refused++
		}
		if said := x.said.String(); strings.Contains(said, "goroutine ") || said == "" || t.Failed() {
			t.Errorf("%s: it said\n%s", fault, said)
		}
	}
	t.Logf("%d runs, %d calls made to fail; %d acknowledged, 0 lost; %d times the folder said that it cannot be opened", len(faults), failed, told, refused)
}

// TestPowerLossOfTheBinary cuts the power while the program serves: what people
// were told is saved is there, the host key that was announced still is the same,
// and no file is there by half.
func TestPowerLossOfTheBinary(t *testing.T) {
	storetest.NeedTools(t, "strace", "strace")
	x := playTraced(t, "")
	_, print, _ := strings.Cut(x.said.String(), "SHA256:")
	print = strings.Fields("SHA256:" + print)[0]
	long := os.Getenv("JURI_LONG") != ""
	disk, rnd := storetest.NewDisk(x.Dir), rand.New(rand.NewPCG(1, 2))
	steps, images, announced := 0, 0, false
	for _, c := range storetest.Calls(t, x.out) {
		announced = announced || c.Name == "write" && strings.Contains(c.Args[1], print)
		if !disk.Do(c) {
			continue
		}
		if steps++; !long && steps%12 != 0 && !(c.Name == "renameat" && strings.HasSuffix(c.Args[3], "_ed25519")) {
			continue
		}
		for _, m := range disk.Images(long, rnd) {
			images++
			dir := disk.Write(t, m)
			if err := x.reopened(dir, x.kept(c.At)); err != nil {
				t.Errorf("step %d, %s: %v", steps, c.Name, err)
			}
			key := filepath.Join(dir, "host_ed25519")
			if _, err := os.Stat(key); err == nil || announced {
				if signer, err := sshd.HostKey(key); err != nil || sshd.Fingerprint(signer.PublicKey()) != print {
					t.Errorf("step %d, %s: the host key is another: %v", steps, c.Name, err)
				}
			}
			var list []any
			if data, err := os.ReadFile(filepath.Join(dir, "guests.json")); err == nil && json.Unmarshal(data, &list) != nil {
				t.Errorf("step %d, %s: guests.json is %q", steps, c.Name, data)
			}
			if t.Failed() {
				t.Fatalf("%.300q", c.Args)
			}
			_ = os.RemoveAll(dir)
		}
	}
	if !announced || x.kept(1<<60).n < 8 {
		t.Errorf("announced %v, %d acknowledged\n%s", announced, x.kept(1<<60).n, x.said)
	}
	t.Logf("%d steps, %d images of the disk; %d acknowledged, 0 lost", steps, images, x.kept(1<<60).n)
}
