package main

import (
	"context"
	"encoding/pem"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/store/storetest"
)

// secret is a server of ours that nobody may reach through juri.
func secret(t *testing.T) (port string, reached *atomic.Int32) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	noError(t, err)
	t.Cleanup(func() { _ = l.Close() })
	reached = new(atomic.Int32)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			reached.Add(1)
			_ = c.Close()
		}
	}()
	_, port, _ = net.SplitHostPort(l.Addr().String())
	return port, reached
}

// TestOpenSSHGetsNothingElse asks the built and running program, with the real
// clients, for all that is neither a console nor a verb.
func TestOpenSSHGetsNothingElse(t *testing.T) {
	t.Parallel()
	storetest.NeedTools(t, "openssh-client", "ssh", "sftp", "scp")
	s := serveChild(t)
	dir := t.TempDir()
	id := filepath.Join(dir, "id")
	block, err := gossh.MarshalPrivateKey(s.Private["ani"], "")
	noError(t, err)
	noError(t, os.WriteFile(id, pem.EncodeToMemory(block), 0o600))
	_, port, _ := net.SplitHostPort(s.Addr)
	target, reached := secret(t)
	local := freePort(t)
	opts := []string{"-F", "none", "-i", id, "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "UserKnownHostsFile=/dev/null",
		"-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR", "-o", "ConnectTimeout=60"}
	client := func(name string, args ...string) (string, int) {
		t.Helper()
		ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
		defer cancel()
		at := "-p"
		if name != "ssh" {
			at = "-P"
		}
		cmd := exec.CommandContext(ctx, name, append(append([]string{at, port}, opts...), args...)...)
		cmd.Env = append(os.Environ(), "SSH_AUTH_SOCK=")
		out, err := cmd.CombinedOutput()
		if ctx.Err() != nil {
			t.Fatalf("%s %v hangs:\n%s", name, args, out)
		}
		code := 0
		if exit, is := err.(*exec.ExitError); is {
			code = exit.ExitCode()
		} else if err != nil {
			t.Fatal(err)
		}
		return string(out), code
	}
	if out, code := client("ssh", "ani@127.0.0.1", "status"); code != 0 {
		t.Fatalf("a verb: %d\n%s", code, out)
	}
	inside := s.Console("ani", 80, 24)
	inside.See("Ani Rahma")
	was := s.measure()

	file := filepath.Join(dir, "file")
	noError(t, os.WriteFile(file, []byte("x"), 0o600))
	for _, c := range []struct {
		what, name string
		args       []string
	}{
		{"a shell", "ssh", []string{"ani@127.0.0.1", "sh"}},
		{"a shell's command", "ssh", []string{"ani@127.0.0.1", "sh -c 'id; echo $HOME'"}},
		{"a command's end and another", "ssh", []string{"ani@127.0.0.1", "status; id"}},
		{"a console without a terminal", "ssh", []string{"-T", "ani@127.0.0.1"}},
		{"-R", "ssh", []string{"-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:" + target, "ani@127.0.0.1"}},
		{"-W", "ssh", []string{"-W", "127.0.0.1:" + target, "ani@127.0.0.1"}},
		{"-s", "ssh", []string{"-s", "ani@127.0.0.1", "sftp"}},
		{"sftp", "sftp", []string{"-b", "/dev/null", "ani@127.0.0.1"}},
		{"scp to", "scp", []string{file, "ani@127.0.0.1:/tmp/juri-scp"}},
		{"scp from", "scp", []string{"ani@127.0.0.1:/etc/passwd", filepath.Join(dir, "got")}},
		{"old scp to", "scp", []string{"-O", file, "ani@127.0.0.1:/tmp/juri-scp"}},
		{"old scp from", "scp", []string{"-O", "ani@127.0.0.1:/etc/passwd", filepath.Join(dir, "got")}},
	} {
		if out, code := client(c.name, c.args...); code == 0 || strings.Contains(out, "uid=") || strings.Contains(out, "root:") {
			t.Errorf("%s: exit code %d\n%s", c.what, code, out)
		}
	}
	if out, code := client("ssh", "-A", "-X", "-o", "SetEnv=PATH=/x LD_PRELOAD=/y", "ani@127.0.0.1", "status"); code != 0 {
		t.Errorf("agent and X11 forwarding asked for: %d\n%s", code, out)
	}

	// -L and -D listen on this side; what comes in there goes nowhere.
	for _, forward := range [][]string{{"-L", local + ":127.0.0.1:" + target}, {"-D", local}} {
		ctx, cancel := context.WithCancel(t.Context())
		cmd := exec.CommandContext(ctx, "ssh", append(append([]string{"-p", port, "-N"}, opts...), append(forward, "ani@127.0.0.1")...)...)
		noError(t, cmd.Start())
		var conn net.Conn
		juritest.Until(t, "ssh listens", func() bool {
			var err error
			conn, err = net.Dial("tcp", "127.0.0.1:"+local)
			return err == nil
		})
		if forward[0] == "-D" {
			n, _ := net.LookupPort("tcp", target)
			_, _ = conn.Write([]byte{5, 1, 0, 5, 1, 0, 1, 127, 0, 0, 1, byte(n >> 8), byte(n)})
		}
		_ = conn.SetReadDeadline(time.Now().Add(2 * time.Minute))
		if _, err := io.Copy(io.Discard, conn); err != nil && os.IsTimeout(err) {
			t.Errorf("%s stays open", forward[0])
		}
		_ = conn.Close()
		cancel()
		_ = cmd.Wait()
	}
	if n := reached.Load(); n != 0 {
		t.Errorf("a server behind juri was reached %d times", n)
	}
	if _, err := os.Stat(filepath.Join(dir, "got")); err == nil {
		t.Error("scp got a file")
	}
	s.back(t, was)
	s.goesOn(t, inside)
}
