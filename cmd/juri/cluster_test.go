package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store"
	"juri/store/etcd"
)

// hosts is a contest that two built servers serve on one cluster.
type hosts struct {
	*served
	*members
	dirs  [2]string
	addrs [2]string
	procs [2]*exec.Cmd
	said  [2]*bytes.Buffer
}

// serve starts one host and waits until it answers.
func (h *hosts) serve(i int) {
	h.served.T.Helper()
	h.said[i] = &bytes.Buffer{}
	h.procs[i] = exec.Command(juriBinary(h.served.T), "serve", h.dirs[i], "--listen", h.addrs[i], "--insecure", "--journal", h.journal())
	h.procs[i].Stdout, h.procs[i].Stderr = h.said[i], h.said[i]
	if err := h.procs[i].Start(); err != nil {
		h.served.T.Fatal(err)
	}
	juritest.Until(h.served.T, "the host answers", func() bool {
		c, err := net.Dial("tcp", h.addrs[i])
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	}, h.said[i].String)
}

// killHost ends one host with SIGKILL.
func (h *hosts) killHost(i int) {
	_ = h.procs[i].Process.Kill()
	_ = h.procs[i].Wait()
}

// ask runs a command line on a host as an organizer.
func (h *hosts) ask(i int, line string) (string, bool) {
	c, err := gossh.Dial("tcp", h.addrs[i], &gossh.ClientConfig{
		User: "panitia", Auth: []gossh.AuthMethod{gossh.PublicKeys(h.Keys["panitia"])},
		HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: time.Minute,
	})
	if err != nil {
		return err.Error(), false
	}
	defer c.Close()
	ctx, cancel := context.WithTimeout(h.served.T.Context(), time.Minute)
	defer cancel()
	return output(ctx, c, line)
}

// TestHostLoss kills one of two hosts and then the leader of the cluster, with
// SIGKILL, under the load of eight people who log in to the other host when
// theirs is gone: whatever was acknowledged is in the journal, once, and the hosts
// come to the same. JURI_LONG=1 makes it 20 rounds.
func TestHostLoss(t *testing.T) {
	t.Parallel()
	rounds := 2
	if os.Getenv("JURI_LONG") != "" {
		rounds = 20
	}
	s, dirs := twoFolders(t)
	h := &hosts{served: s, members: startMembers(t), dirs: dirs}
	for i := range h.addrs {
		h.addrs[i] = "127.0.0.1:" + freePort(t)
	}
	h.whole()
	for i := range h.addrs {
		h.serve(i)
	}
	t.Cleanup(func() { h.killHost(0); h.killHost(1) })
	told := &acked{receipts: map[string]string{}, actions: map[uint64]string{}, rest: 20 * time.Millisecond}
	var without []time.Duration
	for round := range rounds {
		without = append(without, h.lose(round, told))
		h.agree(told)
	}
	slices.Sort(without)
	t.Logf("%d rounds, %d acknowledged writes, 0 losses; without writes after a leader's death: p50 %v, max %v",
		rounds, told.n, without[(len(without)-1)/2].Round(time.Millisecond), without[len(without)-1].Round(time.Millisecond))
}

// lose is one round; it returns how long nothing was acknowledged around the
// leader's death.
func (h *hosts) lose(round int, told *acked) time.Duration {
	t := h.served.T
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	var clients sync.WaitGroup
	for i, user := range []string{"ani", "budi", "citra", "dewa", "sari", "tono", "wati", "panitia"} {
		clients.Go(func() {
			for n := 0; ctx.Err() == nil; n++ { // to the next address on the card
				h.load(ctx, h.addrs[(i+n)%2], user, fmt.Sprintf("%d-%d-%d", round, i, n), told)
				time.Sleep(10 * time.Millisecond)
			}
		})
	}
	more := func(n int) {
		t.Helper()
		before := told.count()
		juritest.Until(t, "more is acknowledged", func() bool { return told.count() >= before+n },
			func() string { return h.said[0].String() + h.said[1].String() })
	}
	more(30)
	dead := round % 2
	h.killHost(dead)
	more(20)
	leader := h.leader()
	if leader < 0 {
		t.Fatal("nobody leads")
	}
	var longest atomic.Int64
	watched, watch := context.WithCancel(ctx)
	var watcher sync.WaitGroup
	watcher.Go(func() {
		n, since := told.count(), time.Now()
		for watched.Err() == nil {
			time.Sleep(time.Millisecond)
			longest.Store(max(longest.Load(), int64(time.Since(since))))
			if now := told.count(); now != n {
				n, since = now, time.Now()
			}
		}
	})
	h.kill(leader)
	more(30)
	watch()
	watcher.Wait()
	h.boot(leader)
	h.serve(dead)
	more(30)
	h.whole()
	cancel()
	clients.Wait()
	return time.Duration(longest.Load())
}

// agree checks that both hosts and the journal say the same, and that it holds
// what was acknowledged.
func (h *hosts) agree(told *acked) {
	t := h.served.T
	t.Helper()
	for _, line := range []string{"log --format json", "standings --format json", "checkpoint"} {
		var last [2]string
		juritest.Until(t, "both hosts say the same to "+line, func() bool {
			a, ok := h.ask(0, line)
			b, also := h.ask(1, line)
			last = [2]string{a, b}
			return ok && also && a == b
		}, func() string { return fmt.Sprint(len(last[0]), " and ", len(last[1]), " bytes") })
	}
	var out strings.Builder
	if code := run(t.Context(), []string{"verify", h.dirs[0], "--insecure", "--journal", h.journal()}, strings.NewReader(""), &out, &out); code != 0 {
		t.Fatalf("verify: %s", out.String())
	}
	o, err := etcd.Parse(h.journal())
	if err != nil {
		t.Fatal(err)
	}
	secret, err := store.FolderSecret(h.dirs[0], scoring.Hash{})
	if err != nil {
		t.Fatal(err)
	}
	o.Marks = secret.Key("cluster")
	log, err := etcd.Open(o)
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	h.holds(log, told)
}
