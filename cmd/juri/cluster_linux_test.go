package main

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
	"golang.org/x/sys/unix"

	"juri/cmd/juri/internal/juritest"
	"juri/store/storetest"
)

// network is one of two networks of the test's own, with a wire between them.
type network struct {
	name, wire, address string
}

// twoNetworks makes them; the test is skipped where that is not permitted.
func twoNetworks(t *testing.T) [2]network {
	t.Helper()
	storetest.NeedTools(t, "iproute2", "ip")
	var n [2]network
	for i := range n {
		n[i] = network{fmt.Sprint("juri", os.Getpid(), "-", i), fmt.Sprint("jr", os.Getpid()%100000, "-", i), fmt.Sprint("10.231.77.", i+1)}
	}
	ip := func(line string) error {
		out, err := exec.Command("ip", strings.Fields(line)...).CombinedOutput()
		if err != nil {
			err = fmt.Errorf("ip %s: %s", line, out)
		}
		return err
	}
	t.Cleanup(func() {
		for _, x := range n {
			_ = ip("netns del " + x.name)
		}
	})
	for _, x := range n {
		if err := ip("netns add " + x.name); err != nil {
			t.Skipf("NOT TESTED: no network of the test's own: %v", err)
		}
	}
	if err := ip(fmt.Sprintf("link add %s netns %s type veth peer name %s netns %s", n[0].wire, n[0].name, n[1].wire, n[1].name)); err != nil {
		t.Skipf("NOT TESTED: no wire between two networks: %v", err)
	}
	for _, x := range n {
		for _, line := range []string{
			"addr add " + x.address + "/24 dev " + x.wire, "link set " + x.wire + " up", "link set lo up",
		} {
			noError(t, ip("-n "+x.name+" "+line))
		}
	}
	return n
}

// wired joins the networks, or cuts them apart.
func (n network) wired(t *testing.T, up bool) {
	t.Helper()
	state := map[bool]string{true: "up", false: "down"}[up]
	if out, err := exec.Command("ip", "-n", n.name, "link", "set", n.wire, state).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// dial connects from within the network.
func (n network) dial(address string) (net.Conn, error) {
	type result struct {
		c   net.Conn
		err error
	}
	done := make(chan result, 1)
	go func() {
		runtime.LockOSThread() // and never unlocked: the thread ends with this goroutine
		f, err := os.Open("/var/run/netns/" + n.name)
		if err == nil {
			defer f.Close()
			err = unix.Setns(int(f.Fd()), unix.CLONE_NEWNET)
		}
		var c net.Conn
		if err == nil {
			c, err = net.DialTimeout("tcp", address, time.Minute)
		}
		done <- result{c, err}
	}()
	r := <-done
	return r.c, r.err
}

// login opens a person's connection to the host that serves in the network.
func (n network) login(s *served, user string) (*gossh.Client, error) {
	c, err := n.dial(n.address + ":2222")
	if err != nil {
		return nil, err
	}
	conn, chans, reqs, err := gossh.NewClientConn(c, n.address, &gossh.ClientConfig{
		User: user, Auth: []gossh.AuthMethod{gossh.PublicKeys(s.Keys[user])}, HostKeyCallback: gossh.InsecureIgnoreHostKey(),
	})
	if err != nil {
		return nil, err
	}
	client := gossh.NewClient(conn, chans, reqs)
	s.T.Cleanup(func() { _ = client.Close() })
	return client, nil
}

// TestPartition cuts one of three laptops, a member of the cluster and a host on
// it, off from the two others: it says so, refuses writes within five seconds,
// keeps what is typed, and when the wire is back has all that the others did
// meanwhile and nothing else.
func TestPartition(t *testing.T) {
	t.Parallel()
	nets := twoNetworks(t)
	s, dirs := twoFolders(t)
	m := &members{t: t}
	for i := range 3 {
		n := nets[i/2]
		m.inside[i] = []string{"ip", "netns", "exec", n.name}
		m.clients, m.peers = append(m.clients, fmt.Sprint(n.address, ":", 2379+10*i)), append(m.peers, fmt.Sprint(n.address, ":", 2380+10*i))
	}
	m.startAll()
	var conns [2]*gossh.Client
	for i, n := range nets {
		var said bytes.Buffer
		var host *exec.Cmd
		ended := make(chan error, 1)
		t.Cleanup(func() { _ = host.Process.Kill(); <-ended })
		start := func() {
			host = exec.Command("ip", "netns", "exec", n.name, juriBinary(t), "serve", dirs[i], "--listen", n.address+":2222", "--insecure", "--journal", m.journal())
			host.Stdout, host.Stderr = &said, &said
			noError(t, host.Start())
			h := host
			go func() { ended <- h.Wait() }()
		}
		start()
		juritest.Until(t, "the host answers", func() bool {
			select {
			case <-ended: // the cluster was not there yet
				start()
			default:
			}
			c, err := n.login(s, "panitia")
			conns[i] = c
			return err == nil
		}, said.String)
	}
	verb := func(i int, line string) (string, bool) { return output(t.Context(), conns[i], line) }
	must := func(i int, line string) (out string) { // soon, as a busy cluster may need a second try
		t.Helper()
		juritest.Until(t, fmt.Sprintf("host %d does %s", i, line), func() (ok bool) {
			out, ok = verb(i, line)
			return ok
		}, func() string { return out })
		return out
	}
	must(0, "next pinus")
	ani, err := nets[1].login(s, "ani")
	noError(t, err)
	x := s.ConsoleOn(ani, "ani", 80, 24)
	x.See("▸▶ P01") // this host has heard of the call

	nets[1].wired(t, false)
	var slowest time.Duration
	for i := range 4 {
		began := time.Now()
		if out, ok := verb(1, fmt.Sprint("say eboni terputus-", i)); ok {
			t.Errorf("a host that is cut off says it is done: %s", out)
		}
		slowest = max(slowest, time.Since(began))
	}
	t.Logf("cut off, the host refused within %v", slowest.Round(time.Millisecond))
	x.See("TIDAK TERSIMPAN")
	x.Press("87")
	x.See("87")
	for i := range 20 {
		must(0, fmt.Sprint("say meranti bersama-", i))
	}
	nets[1].wired(t, true)
	healed := time.Now()
	juritest.Until(t, "the juror's terminal is well again", func() bool { return !strings.Contains(x.Screen(), "TIDAK TERSIMPAN") }, x.Screen)
	t.Logf("well again %v after the wire was", time.Since(healed).Round(time.Millisecond))
	if !strings.Contains(x.Screen(), "87") {
		t.Errorf("what was typed is gone:\n%s", x.Screen())
	}
	must(1, "say eboni kembali")
	var logs [2]string
	juritest.Until(t, "both hosts say the same", func() bool {
		logs = [2]string{must(0, "log --format json"), must(1, "log --format json")}
		return logs[0] == logs[1] && strings.Contains(logs[0], "kembali")
	})
	if strings.Contains(logs[1], "terputus-") {
		t.Error("what was refused is in the journal")
	}
	for i := range 20 {
		if !strings.Contains(logs[1], fmt.Sprintf("bersama-%d\"", i)) {
			t.Errorf("the host that was cut off lacks message %d", i)
		}
	}
}
