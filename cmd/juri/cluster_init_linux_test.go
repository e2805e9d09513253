package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"go.etcd.io/etcd/client/pkg/v3/transport"
	clientv3 "go.etcd.io/etcd/client/v3"
	"go.uber.org/zap"

	"juri/cmd/juri/internal/juritest"
	"juri/store"
	"juri/store/etcd"
)

// secureMembers starts a cluster from what juri cluster init made of dir, each
// member at an address of this machine's own.
func secureMembers(t *testing.T, dir string) *members {
	t.Helper()
	m := &members{t: t}
	var at []string
	for i := range 3 {
		at = append(at, fmt.Sprintf("127.%d.%d.%d", 64+os.Getpid()>>8&127, os.Getpid()&255, 11+i))
		m.clients, m.peers = append(m.clients, at[i]+":2379"), append(m.peers, at[i]+":2380")
	}
	juriRun(t, 0, append([]string{"cluster", "init", dir}, at...)...)
	for i := range 3 {
		m.config = append(m.config, configOf(t, filepath.Join(dir+"-etcd", fmt.Sprint("h", i+1))))
	}
	m.secure = certsOf(t, dir)
	m.startAll()
	m.whole()
	return m
}

// juriRun is a command line that ends as it is to; what it said.
func juriRun(t *testing.T, want int, args ...string) string {
	t.Helper()
	var out strings.Builder
	if code := run(t.Context(), args, strings.NewReader(""), &out, &out); code != want {
		t.Fatalf("%q: exit %d, want %d\n%s", args, code, want, out.String())
	}
	return out.String()
}

// configOf is a member's etcd.env as a configuration file: its files where they
// are, its data in a folder of the test's, and not at an address that the other
// members have, too.
func configOf(t *testing.T, member string) string {
	t.Helper()
	env, err := os.ReadFile(filepath.Join(member, "etcd.env"))
	noError(t, err)
	var own, client, peer []string
	for line := range strings.Lines(strings.NewReplacer(etcd.Certs, member, ",https://127.0.0.1:2379", "").Replace(string(env))) {
		name, value, _ := strings.Cut(strings.TrimSpace(strings.TrimPrefix(line, "ETCD_")), "=")
		name = strings.ReplaceAll(strings.ToLower(name), "_", "-")
		entry := fmt.Sprintf("%s: %q", name, value)
		if value == "true" {
			entry = name + ": true"
		}
		switch {
		case name == "data-dir":
			own = append(own, "data-dir: "+t.TempDir())
		case strings.HasPrefix(name, "peer-"):
			peer = append(peer, "  "+strings.TrimPrefix(entry, "peer-"))
		case strings.Contains(name, "file") || name == "client-cert-auth":
			client = append(client, "  "+entry)
		default:
			own = append(own, entry)
		}
	}
	all := slices.Concat(own, []string{"client-transport-security:"}, client, []string{"peer-transport-security:"}, peer)
	path := filepath.Join(t.TempDir(), "etcd.yml")
	noError(t, os.WriteFile(path, []byte(strings.Join(all, "\n")), 0o600))
	return path
}

// certsOf is how the folder's certificates talk.
func certsOf(t *testing.T, dir string) *tls.Config {
	t.Helper()
	in := filepath.Join(dir, etcd.CertFolder)
	c, err := transport.TLSInfo{
		TrustedCAFile: filepath.Join(in, etcd.CAFile), CertFile: filepath.Join(in, etcd.CertFile), KeyFile: filepath.Join(in, etcd.KeyFile),
	}.ClientConfig()
	noError(t, err)
	return c
}

// TestClusterInit holds that what it makes is a cluster that lets in who has the
// folder and nobody else, and that juri uses it with no other word.
func TestClusterInit(t *testing.T) {
	t.Parallel()
	_, dirs := twoFolders(t)
	dir, apart := dirs[0], dirs[0]+"-etcd"
	m := secureMembers(t, dir)
	for _, root := range []string{filepath.Join(dir, etcd.CertFolder), apart} {
		if err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
			info, e := d.Info()
			if want := map[bool]os.FileMode{true: 0o700, false: 0o600}[d.IsDir()]; e == nil && info.Mode().Perm() != want {
				t.Errorf("%s: %v", path, info.Mode())
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, etcd.CertFolder, "ca.key")); err == nil {
		t.Error("the CA's key travels with the folder")
	}
	serve := func(journal string) string {
		t.Helper()
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		var out juritest.Diary
		ended := make(chan int, 1)
		go func() {
			ended <- run(ctx, []string{"serve", dir, "--listen", "127.0.0.1:0", "--journal", journal}, strings.NewReader(""), &out, &out)
		}()
		juritest.Until(t, "it serves", func() bool { return strings.Contains(out.String(), "is served") }, out.String)
		cancel()
		if code := <-ended; code != 0 {
			t.Errorf("exit %d\n%s", code, out.String())
		}
		return out.String()
	}
	if said := serve(m.journal()); strings.Contains(said, "WARN") || strings.Contains(said, "ERROR") {
		t.Errorf("it warns of a cluster that is closed:\n%s", said)
	}
	juriRun(t, 0, "verify", dir, "--journal", m.journal())

	// Who reaches the ports, and has not the certificates of that port.
	mine := certsOf(t, dir)
	juriRun(t, 0, "cluster", "init", dirs[1], "127.0.0.1")
	other := certsOf(t, dirs[1])
	other.RootCAs = mine.RootCAs
	for name, by := range map[string]*tls.Config{"in the clear": nil, "with no certificate": {RootCAs: mine.RootCAs}, "with another CA's": other} {
		c, err := clientv3.New(clientv3.Config{Endpoints: m.clients, TLS: by, Logger: zap.NewNop(), DialTimeout: time.Second})
		noError(t, err)
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		_, err = c.Get(ctx, "juri/", clientv3.WithPrefix())
		cancel()
		_ = c.Close()
		if err == nil {
			t.Errorf("it is read %s", name)
		}
	}
	if c, err := tls.Dial("tcp", m.peers[0], &tls.Config{Certificates: mine.Certificates, GetClientCertificate: mine.GetClientCertificate, InsecureSkipVerify: true}); err == nil {
		if _, err := c.Read(make([]byte, 1)); err == nil || !strings.Contains(err.Error(), "tls:") {
			t.Errorf("juri's certificate makes it a member: %v", err)
		}
		_ = c.Close()
	}
	if said := juriRun(t, 1, "serve", dirs[1], "--journal", m.journal(), "--user", "x:y"); !strings.Contains(said, "password") {
		t.Error(said)
	}
	// Who has juri's certificate may empty the cluster, and gains nothing.
	whole := juriRun(t, 0, "log", dir, "--journal", m.journal())
	if _, err := m.client.Delete(t.Context(), "juri/", clientv3.WithPrefix()); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(dir, store.BackupFolder, "cluster.db")
	for _, command := range [][]string{{"serve", dir, "--listen", "127.0.0.1:0"}, {"verify", dir}} {
		if said := juriRun(t, 1, append(command, "--journal", m.journal())...); !strings.Contains(said, " "+dir+" --journal "+m.journal()+"-2") {
			t.Errorf("%q on a journal that is gone: %s", command, said)
		}
	}
	if left, err := m.client.Get(t.Context(), "juri/", clientv3.WithPrefix()); err != nil || len(left.Kvs) > 0 {
		t.Errorf("it was begun anew: %v %v", left, err)
	}
	juriRun(t, 0, "restore", copied, dir, "--journal", m.journal()+"-2")
	if again := juriRun(t, 0, "log", dir, "--journal", m.journal()+"-2"); again != whole {
		t.Errorf("it went on with\n%s\nand not with\n%s", again, whole)
	}
	serve(m.journal() + "-2")
	// An older state of it is refused, too, and one that an older juri wrote is read if that is said.
	if said := juriRun(t, 1, "restore", copied, dir, "--journal", m.journal()+"-2"); !strings.Contains(said, "already") {
		t.Error(said)
	}
	back := filepath.Join(t.TempDir(), "back.db")
	noError(t, os.Rename(filepath.Join(dir, store.SecretFile), back+".secret"))
	juriRun(t, 1, "serve", dir, "--listen", "127.0.0.1:0", "--journal", m.journal()+"-2")
	juriRun(t, 1, "backup", dir, back, "--journal", m.journal()+"-2")
	juriRun(t, 0, "backup", dir, back, "--journal", m.journal()+"-2", "--unmarked")
	noError(t, os.RemoveAll(filepath.Join(dirs[1], etcd.CertFolder)))
	if said := juriRun(t, 1, "serve", dirs[1], "--journal", m.journal()); !strings.Contains(said, "--insecure") {
		t.Error(said)
	}
}

// TestClusterInitAgain holds what the certificates say, that nothing is made over
// what is there, and what is refused.
func TestClusterInitAgain(t *testing.T) {
	t.Parallel()
	_, dirs := twoFolders(t)
	dir, apart := dirs[0], dirs[0]+"-etcd"
	hosts := []string{"h1=10.0.0.11,h1.local", "10.0.0.12", "fd00::13"}
	out := juriRun(t, 0, append([]string{"cluster", "init", dir}, hosts...)...)
	for _, want := range []string{"etcd://10.0.0.11,10.0.0.12,[fd00::13]/", apart, "juri serve " + dir} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	pair, err := tls.LoadX509KeyPair(filepath.Join(apart, "h1", "server.pem"), filepath.Join(apart, "h1", "server.key"))
	noError(t, err)
	ca, err := os.ReadFile(filepath.Join(dir, etcd.CertFolder, etcd.CAFile))
	noError(t, err)
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(ca)
	for name, soon := range map[string]time.Duration{"h1.local": 0, "10.0.0.11": 700 * 24 * time.Hour, "127.0.0.1": -24 * time.Hour} {
		if _, err := pair.Leaf.Verify(x509.VerifyOptions{Roots: roots, DNSName: name, CurrentTime: time.Now().Add(soon)}); err != nil {
			t.Errorf("%s in %v: %v", name, soon, err)
		}
	}
	if _, err := pair.Leaf.Verify(x509.VerifyOptions{Roots: roots, DNSName: "10.0.0.12"}); err == nil {
		t.Error("a member's certificate is another's")
	}
	before := files(t, apart)
	juriRun(t, 0, append([]string{"cluster", "init", dir}, append(hosts, "10.0.0.14")...)...)
	after := files(t, apart)
	for name, data := range before {
		if !bytes.Equal(data, after[name]) {
			t.Errorf("%s was made anew", name)
		}
	}
	if len(after) != len(before)+7 {
		t.Errorf("%d files, then %d", len(before), len(after))
	}
	for _, bad := range [][]string{{"h1="}, {"a b"}, {"=x"}, {"10.0.0.1", "10.0.0.1"}, {"h=a", "h=b"}, {"../x=a"}, {"..=a"}, {"ca.key=10.0.0.1"}, {"h1=10.0.0.1;x"}} {
		juriRun(t, 1, append([]string{"cluster", "init", dir}, bad...)...)
	}
	juriRun(t, 1, "cluster", "init", t.TempDir(), "10.0.0.11")
	juriRun(t, 2, "cluster", "init", dir)
	noError(t, os.Rename(apart, apart+"-elsewhere"))
	t.Cleanup(func() { _ = os.RemoveAll(apart) })
	if said := juriRun(t, 1, "cluster", "init", dir, "10.0.0.15"); !strings.Contains(said, "ca.key") {
		t.Error(said)
	}
}

// files is all that stands below a folder.
func files(t *testing.T, root string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	if err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			all[path], err = os.ReadFile(path)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return all
}
