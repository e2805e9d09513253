package main

import (
	"cmp"
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	clientv3 "go.etcd.io/etcd/client/v3"
	"go.etcd.io/etcd/server/v3/embed"
	"go.uber.org/zap"

	"juri/cmd/juri/internal/juritest"
)

// memberEnv tells the program “member” which etcd member to be: its name, its
// folder, its peer and client addresses, and all members; or a file that says it.
const memberEnv = "JURI_TEST_MEMBER"

// beMember is one etcd member, until its input ends.
func beMember() {
	said := strings.Split(os.Getenv(memberEnv), "|")
	cfg, err := embed.NewConfig(), error(nil)
	if len(said) == 1 {
		cfg, err = embed.ConfigFromFile(said[0])
	} else {
		cfg.Name, cfg.Dir, cfg.InitialCluster = said[0], said[1], said[4]
		peer, client := url.URL{Scheme: "http", Host: said[2]}, url.URL{Scheme: "http", Host: said[3]}
		cfg.ListenPeerUrls, cfg.AdvertisePeerUrls = []url.URL{peer}, []url.URL{peer}
		cfg.ListenClientUrls, cfg.AdvertiseClientUrls = []url.URL{client}, []url.URL{client}
	}
	if err == nil {
		cfg.LogLevel, cfg.LogOutputs = "fatal", []string{"/dev/null"}
		var e *embed.Etcd
		if e, err = embed.StartEtcd(cfg); err == nil {
			_, _ = io.Copy(io.Discard, os.Stdin)
			e.Close()
			return
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// members is an etcd cluster of three, a process each.
type members struct {
	t       *testing.T
	dir     string
	clients []string // where each takes clients
	peers   []string
	inside  [3][]string // what each is run with, before its own command line
	config  []string    // a file for each; nil for plain members
	secure  *tls.Config // how they are talked to
	procs   []*exec.Cmd
	said    [3]juritest.Diary // of each, why it could not start
	client  *clientv3.Client
}

// startMembers starts the cluster on this machine.
func startMembers(t *testing.T) *members {
	t.Helper()
	m := &members{t: t}
	for range 3 {
		m.clients, m.peers = append(m.clients, "127.0.0.1:"+freePort(t)), append(m.peers, "127.0.0.1:"+freePort(t))
	}
	m.startAll()
	return m
}

// startAll starts them where they are to be.
func (m *members) startAll() {
	t := m.t
	t.Helper()
	m.dir, m.procs = t.TempDir(), make([]*exec.Cmd, 3)
	for i := range 3 {
		m.boot(i)
	}
	var err error
	m.client, err = clientv3.New(clientv3.Config{Endpoints: m.clients, TLS: m.secure, Logger: zap.NewNop(), DialTimeout: 2 * time.Second})
	noError(t, err)
	t.Cleanup(func() {
		_ = m.client.Close()
		for i := range m.procs {
			m.kill(i)
		}
	})
}

// boot starts a member, again with what it had.
func (m *members) boot(i int) {
	m.t.Helper()
	said := ""
	if m.config != nil {
		said = m.config[i]
	}
	var all []string
	for k, p := range m.peers {
		all = append(all, fmt.Sprintf("m%d=http://%s", k, p))
	}
	args := append(slices.Clone(m.inside[i]), "member")
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = append(os.Environ(), memberEnv+"="+cmp.Or(said, strings.Join([]string{
		fmt.Sprint("m", i), filepath.Join(m.dir, fmt.Sprint(i)), m.peers[i], m.clients[i], strings.Join(all, ","),
	}, "|")))
	if _, err := cmd.StdinPipe(); err != nil { // which ends with this process
		m.t.Fatal(err)
	}
	cmd.Stdout, cmd.Stderr = &m.said[i], &m.said[i]
	if err := cmd.Start(); err != nil {
		m.t.Fatal(err)
	}
	m.procs[i] = cmd
}

// kill ends a member with SIGKILL.
func (m *members) kill(i int) {
	_ = m.procs[i].Process.Kill()
	_ = m.procs[i].Wait()
}

// leader is which member leads now, as most of them have it; -1 for none.
func (m *members) leader() int {
	votes := map[int]int{}
	for i := range m.clients {
		ctx, cancel := context.WithTimeout(m.t.Context(), time.Second)
		s, err := m.client.Status(ctx, m.clients[i])
		cancel()
		if err == nil && s.Leader == s.Header.MemberId {
			votes[i]++
		}
	}
	if len(votes) == 1 {
		for i := range votes {
			return i
		}
	}
	return -1
}

// whole waits until all members answer and one leads.
func (m *members) whole() {
	m.t.Helper()
	var missing string
	juritest.Until(m.t, "the cluster is whole", func() bool {
		for i := range m.clients {
			ctx, cancel := context.WithTimeout(m.t.Context(), 5*time.Second)
			s, err := m.client.Status(ctx, m.clients[i])
			cancel()
			if err != nil || s.Leader == 0 || s.IsLearner {
				missing = fmt.Sprintf("%s: %v %v\n%s", m.clients[i], s, err, &m.said[i])
				return false
			}
		}
		missing = "nobody leads"
		return m.leader() >= 0
	}, func() string { return missing })
}

func (m *members) journal() string { return "etcd://" + strings.Join(m.clients, ",") + "/kipp-2023" }
