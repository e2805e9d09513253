package main

import (
	"bytes"
	"context"
	"encoding/pem"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/tui/sshd"
)

// level is what a server takes while nobody asks anything of it.
type level struct {
	goroutines int
	heap       uint64
}

func measure() level {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return level{runtime.NumGoroutine(), m.HeapAlloc}
}

// back waits until no more is taken than before; 8 MiB of caches aside.
func (was level) back(t *testing.T) {
	t.Helper()
	until(t, "goroutines and memory come back", func() bool {
		is := measure()
		return is.goroutines <= was.goroutines && is.heap <= was.heap+8<<20
	}, func() string {
		is := measure()
		var stacks bytes.Buffer
		buf := make([]byte, 1<<20)
		stacks.Write(buf[:runtime.Stack(buf, true)])
		return fmt.Sprintf("goroutines %d then %d, heap %d then %d\n%.20000s", was.goroutines, is.goroutines, was.heap, is.heap, stacks.String())
	})
}

// secret is a server of ours that nobody may reach through juri.
func secret(t *testing.T) (port string, reached *atomic.Int32) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
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

// TestOpenSSHGetsNothingElse asks with the real clients for all that is neither
// a console nor a verb.
func TestOpenSSHGetsNothingElse(t *testing.T) {
	needTools(t, "ssh", "sftp", "scp")
	s := serveDemo(t)
	key, private := newKey(t)
	line := strings.TrimSpace(string(gossh.MarshalAuthorizedKey(key.PublicKey())))
	if _, err := s.f.board.Do(t.Context(), scoring.Actor{User: "ani"}, scoring.RememberDevice{Key: line}); err != nil {
		t.Fatal(err)
	}
	block, err := gossh.MarshalPrivateKey(private, "")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	id := filepath.Join(dir, "id")
	if err := os.WriteFile(id, pem.EncodeToMemory(block), 0o600); err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(s.door.ln.Addr().String())
	target, reached := secret(t)
	local := freePort(t)
	opts := []string{"-F", "none", "-i", id, "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "UserKnownHostsFile=/dev/null",
		"-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR", "-o", "ConnectTimeout=20"}
	client := func(name string, args ...string) (string, int) {
		t.Helper()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
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
	was := measure()

	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
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
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		var conn net.Conn
		until(t, "ssh listens", func() bool {
			var err error
			conn, err = net.Dial("tcp", "127.0.0.1:"+local)
			return err == nil
		})
		if forward[0] == "-D" {
			n, _ := net.LookupPort("tcp", target)
			_, _ = conn.Write([]byte{5, 1, 0, 5, 1, 0, 1, 127, 0, 0, 1, byte(n >> 8), byte(n)})
		}
		_ = conn.SetReadDeadline(time.Now().Add(20 * time.Second))
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
	was.back(t)
}

// TestHostileClients sends what no client should, and looks whether the people
// inside notice and whether anything is left behind.
func TestHostileClients(t *testing.T) {
	s := serveDemo(t, func(s *served) {
		s.limits = sshd.Limits{Rate: 10_000, Strangers: 400, StrangersPerAddress: 300, Handshake: 300 * time.Millisecond, Login: 5 * time.Second}
	})
	pin := s.pin("budi")
	inside := s.console("ani", 80, 24)
	inside.see("Ani Rahma")
	warm := s.dial("budi") // what the first of everything takes
	if sess, err := warm.NewSession(); err != nil || sess.Run("status") != nil {
		t.Fatal("status", err)
	}
	warm.Close()
	until(t, "one connection", func() bool { return len(s.f.board.State().Present) > 0 })
	time.Sleep(50 * time.Millisecond)
	was := measure()
	was.goroutines++                     // each attack is a test of its own
	huge := strings.Repeat("A", 250<<10) // the protocol's packets end at 256 KiB

	attacks := map[string]func(t *testing.T){
		"names": func(t *testing.T) {
			for _, user := range []string{"", huge, "\x00", "\x1b]0;x\x07", "../../etc", "@host"} {
				if _, err := s.login("127.0.0.5", user, gossh.Password(pin)); err == nil {
					t.Errorf("%.20q got in", user)
				}
			}
		},
		"passwords": func(t *testing.T) {
			for _, pass := range []string{"", huge, "\x00", pin + "\x00", pin + " " + huge} {
				if _, err := s.login("127.0.0.6", "budi", gossh.Password(pass)); err == nil {
					t.Errorf("%.20q got in", pass)
				}
			}
		},
		"keys that cannot sign": func(t *testing.T) {
			for range 20 {
				mine, _ := newKey(t)
				if _, err := s.login("127.0.0.8", "budi", gossh.PublicKeys(shown{mine, s.keys["budi"].PublicKey()})); err == nil {
					t.Fatal("a key that was only shown let somebody in")
				}
			}
		},
		"commands": func(t *testing.T) {
			for _, line := range []string{"", " ", huge, strings.Repeat("a ", 30_000), "score \x1b[2J", "status --format=" + strings.Repeat("x", 60_000), "\"", "--help", "completion bash", "__complete x"} {
				c := s.dial("budi")
				sess, err := c.NewSession()
				if err != nil {
					t.Fatal(err)
				}
				out, _ := sess.CombinedOutput(line)
				if bytes.ContainsAny(out, "\x1b\x07") {
					t.Errorf("%.20q is answered with %.80q", line, out)
				}
				_ = c.Close()
			}
		},
		"terminals": func(t *testing.T) {
			for _, term := range []string{"", huge, "\x1b]0;x\x07", "../../x", "xterm-256color"} {
				for _, size := range []int{0, 1, 65535, 1<<31 - 1} {
					c := s.dial("budi")
					sess, err := c.NewSession()
					if err != nil {
						t.Fatal(err)
					}
					if sess.RequestPty(term, size, size, gossh.TerminalModes{}) == nil && sess.Shell() == nil {
						for _, resize := range [][2]int{{0, 0}, {65535, 65535}, {0, 65535}, {1, 1}, {80, 24}} {
							_ = sess.WindowChange(resize[1], resize[0])
						}
					}
					_ = c.Close()
				}
			}
		},
		"requests": func(t *testing.T) {
			c := s.dial("budi")
			sess, err := c.NewSession()
			if err != nil {
				t.Fatal(err)
			}
			for i := range 5000 {
				switch name := []string{"env", "nonsense", "window-change", "signal", "auth-agent-req@openssh.com"}[i%5]; name {
				case "env":
					_, _ = sess.SendRequest(name, false, gossh.Marshal(struct{ N, V string }{fmt.Sprint("V", i), huge[:1000]}))
				default:
					_, _ = sess.SendRequest(name, false, nil)
				}
				_, _, _ = c.SendRequest("tcpip-forward", false, nil)
			}
			if err := sess.Run("status"); err != nil {
				t.Errorf("after thousands of requests: %v", err)
			}
			let := 0
			for range 2000 {
				if ch, reqs, err := c.OpenChannel("session", nil); err == nil {
					let++
					go gossh.DiscardRequests(reqs)
					defer ch.Close()
				}
			}
			if let > 10 {
				t.Errorf("%d channels are open at once", let)
			}
			_ = c.Close()
		},
		"half-open": func(t *testing.T) {
			for i := range 280 {
				conn, err := (&net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, byte(20+i%2))}}).Dial("tcp", s.door.ln.Addr().String())
				if err != nil {
					t.Fatal(err)
				}
				defer conn.Close()
				_, _ = io.WriteString(conn, []string{"", "SSH-2.0-x\r\n", "SSH-2.0-x\r\n\x00\x10\x00\x00\x04", "GET / HTTP/1.1\r\n\r\n", huge}[i%5])
			}
			s.dial("budi").Close() // there is room for others
			until(t, "they are closed", func() bool { return s.door.server.Strangers() == 0 })
		},
	}
	for name, attack := range attacks {
		t.Run(name, func(t *testing.T) {
			attack(t)
			was.back(t)
			before := inside.screen()
			inside.press("?")
			until(t, "the juror goes on", func() bool { return inside.screen() != before })
			before = inside.screen()
			inside.press("?")
			until(t, "the help is closed", func() bool { return inside.screen() != before })
		})
	}
}

// shown is a key that signs and shows another.
type shown struct {
	gossh.Signer
	key gossh.PublicKey
}

func (s shown) PublicKey() gossh.PublicKey { return s.key }
