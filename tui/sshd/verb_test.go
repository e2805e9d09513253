package sshd

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

// verbs makes a few commands to try.
func verbs(_ *door, opt *Options) {
	opt.Verb = func(ctx context.Context, s Session, args []string, in io.Reader, out, err io.Writer) int {
		switch args[0] {
		case "cat":
			_, _ = io.Copy(out, in)
		case "args":
			fmt.Fprintf(out, "%q\n", args)
		case "env":
			fmt.Fprintf(out, "%q %s %s\n", s.Env, s.Lang, s.Profile)
		case "fail":
			fmt.Fprintln(err, "it failed")
			return 3
		case "panic":
			panic("in Verb")
		case "wait":
			fmt.Fprintln(out, "waiting")
			<-ctx.Done()
			return 4
		}
		return 0
	}
}

func TestExec(t *testing.T) {
	d := listen(t, verbs)
	c := d.client("ani")

	s := d.session(c)
	s.Stdin = nil
	noError(t, s.Start("cat"))
	s.press("from stdin")
	_ = s.in.(io.Closer).Close()
	if err := s.Wait(); err != nil || s.text() != "from stdin" {
		t.Errorf("cat: %v %q", err, s.text())
	}

	for _, test := range []struct {
		line string
		code int
		want string
	}{
		{`args 'a b' "c \"d" e\ f`, 0, `["args" "a b" "c \"d" "e f"]` + "\n"},
		{"fail", 3, "it failed\n"},
		{"args 'open", 2, "refused ani[]: bad command\n"},
		{"   ", 2, "refused ani[]: bad command\n"},
		{"panic", 1, "refused ani[]: failed\n"},
	} {
		s := d.session(c)
		if got := code(s.Run(test.line)); got != test.code || s.text() != test.want {
			t.Errorf("%s: exit code %d, %q", test.line, got, s.text())
		}
	}
}

func TestExecOnPty(t *testing.T) {
	d := listen(t, verbs)
	s := d.session(d.client("ani"))
	noError(t, s.RequestPty("vt100", 24, 80, gossh.TerminalModes{}))
	if got := code(s.Run("fail")); got != 3 || s.text() != "it failed\r\n" {
		t.Errorf("exit code %d, %q", got, s.text())
	}
}

// Keys on a terminal come raw, and still do what people expect.
func TestExecKeys(t *testing.T) {
	d := listen(t, verbs)
	c := d.client("ani")
	for _, test := range []struct {
		line, keys string
		code       int
		want       string
	}{
		{"cat", "ab\rc\x04", 0, "ab\r\nc"},
		{"cat", "ax\bb\r\x7fé\x7f\x7f\bcd\b\x04", 0, "ab\r\nc"},
		{"wait", "not read\x03", 4, "waiting\r\n"},
	} {
		s := d.session(c)
		noError(t, s.RequestPty("xterm", 24, 80, gossh.TerminalModes{}))
		noError(t, s.Start(test.line))
		s.press(test.keys)
		if got := code(s.Wait()); got != test.code || s.text() != test.want {
			t.Errorf("%s: exit code %d, %q", test.line, got, s.text())
		}
	}
}

func TestExecEndsWithSession(t *testing.T) {
	d := listen(t, verbs)
	s := d.session(d.client("ani"))
	noError(t, s.Start("wait"))
	s.see("waiting")
	s.Close()
	until(t, "the verb's end", func() bool { return d.running() == 0 })
}

func TestEnvironment(t *testing.T) {
	d := listen(t, verbs)
	c := d.client("ani")
	s := d.session(c)
	for _, kv := range []string{"LANG=id_ID.UTF-8", "COLORTERM=truecolor", "NO_COLOR=yes"} {
		name, value, _ := strings.Cut(kv, "=")
		if err := s.Setenv(name, value); err != nil {
			t.Errorf("%s: %v", kv, err)
		}
	}
	if s.Setenv("LD_PRELOAD", "x") == nil || s.Setenv("LC_ALL", "a\x1b[2J") == nil {
		t.Error("took a variable it should not")
	}
	noError(t, s.RequestPty("xterm-256color", 24, 80, gossh.TerminalModes{}))
	want := `["LANG=id_ID.UTF-8" "TERM=xterm-256color" "COLORTERM=truecolor" "NO_COLOR=1"] id Ascii` + "\r\n"
	if err := s.Run("env"); err != nil || s.text() != want {
		t.Errorf("%v\ngot  %q\nwant %q", err, s.text(), want)
	}

	s = d.session(c)
	refused := 0
	for range 40 {
		if s.Setenv("LANG", "en") != nil {
			refused++
		}
	}
	if refused != 8 {
		t.Errorf("%d of 40 variables were refused", refused)
	}
	s.Close()
}

func TestRefused(t *testing.T) {
	d := listen(t, verbs)
	c := d.client("ani")
	for _, term := range []string{"", "dumb", "xterm\x1b[2J"} {
		s := d.session(c)
		_ = s.Setenv("LANG", "en_US.UTF-8")
		s.shell(term, 24, 80)
		if got := code(s.Wait()); got != 1 || s.text() != "refused ani[en]: dumb terminal\r\n" {
			t.Errorf("TERM=%q: exit code %d, %q", term, got, s.text())
		}
	}
	s := d.session(c)
	noError(t, s.Shell())
	if got := code(s.Wait()); got != 1 || s.text() != "refused ani[]: no terminal\n" {
		t.Errorf("no pty: exit code %d, %q", got, s.text())
	}
	if d.open.Load() != 0 {
		t.Error("a program was started")
	}
}
