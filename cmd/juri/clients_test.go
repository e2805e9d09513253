package main

import (
	"encoding/pem"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/store/storetest"
)

// client is a program that speaks SSH which nobody here wrote.
type client struct {
	name    string
	args    []string // before user@host
	port    string   // the option
	key     string   // the option
	convert []string // what makes a key of OpenSSH's its own: IN and OUT are the files
}

var clients = []client{
	{
		name: "ssh", port: "-p", key: "-i", args: []string{"-F", "none", "-o", "UserKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR", "-o", "IdentitiesOnly=yes"},
		convert: []string{"cp", "IN", "OUT"},
	},
	{
		name: "plink", port: "-P", key: "-i", args: []string{"-ssh", "-no-antispoof", "-hostkey", "PRINT"},
		convert: []string{"puttygen", "IN", "-O", "private", "-o", "OUT"},
	},
	{
		name: "dbclient", port: "-p", key: "-i", args: []string{"-y", "-y"},
		convert: []string{"dropbearconvert", "openssh", "dropbear", "IN", "OUT"},
	},
}

// TestForeignClients uses the built program with each of them as a juror does:
// verbs by key, with their exit codes and their input, and then a PIN, a sheet
// typed and handed in, another size of the terminal, and the way out.
func TestForeignClients(t *testing.T) {
	t.Parallel()
	storetest.NeedTools(t, "openssh-client putty-tools dropbear-bin tmux", "ssh", "plink", "puttygen", "dbclient", "dropbearconvert", "tmux")
	s := serveChild(t)
	users := []string{"ani", "budi", "citra"}
	if _, e, code := s.Verb("sari", "next pinus"); code != 0 {
		t.Fatal(e)
	}
	home := t.TempDir()
	_, print, _ := strings.Cut(s.said.String(), "SHA256:")
	print = strings.Fields("SHA256:" + print)[0]
	id := filepath.Join(home, "id")
	block, err := gossh.MarshalPrivateKey(s.Private["panitia"], "")
	noError(t, err)
	noError(t, os.WriteFile(id, pem.EncodeToMemory(block), 0o600))
	_, port, _ := net.SplitHostPort(s.Addr)
	for i, c := range clients {
		t.Run(c.name, func(t *testing.T) {
			own := filepath.Join(home, "id."+c.name)
			convert := strings.NewReplacer("IN", id, "OUT", own).Replace(strings.Join(c.convert, "\n"))
			if out, err := exec.Command(c.convert[0], strings.Split(convert, "\n")[1:]...).CombinedOutput(); err != nil {
				t.Fatalf("%q: %v\n%s", convert, err, out)
			}
			args := append([]string{c.port, port}, c.args...)
			for i := range args {
				args[i] = strings.Replace(args[i], "PRINT", print, 1)
			}
			verb := func(in, line string) (string, int) {
				t.Helper()
				cmd := exec.CommandContext(t.Context(), c.name, append(append(args, c.key, own), "panitia@127.0.0.1", line)...)
				cmd.Env, cmd.Stdin = append(os.Environ(), "HOME="+home, "SSH_AUTH_SOCK="), strings.NewReader(in)
				out, err := cmd.CombinedOutput()
				if _, exit := err.(*exec.ExitError); err != nil && !exit {
					t.Fatal(err)
				}
				return string(out), cmd.ProcessState.ExitCode()
			}
			if out, code := verb("", "status --format json"); code != 0 || !strings.Contains(out, `"pinus"`) {
				t.Errorf("a verb: %d\n%s", code, out)
			}
			if out, code := verb("", "close P99"); code != 1 || !strings.Contains(out, "P99") {
				t.Errorf("what cannot be done: %d\n%s", code, out)
			}
			if out, code := verb("", "nonsense"); code != 2 {
				t.Errorf("no verb: %d\n%s", code, out)
			}
			if out, code := verb("entry,juror\n", "import"); code != 1 || !strings.Contains(out, "“unit”") {
				t.Errorf("a file that is no list: %d\n%s", code, out)
			}

			user := users[i]
			x := newTmux(t, "80", "24")
			x.see("$")
			x.press("HOME="+home+" SSH_AUTH_SOCK= "+c.name+" "+strings.Join(args, " ")+" "+user+"@127.0.0.1", "Enter")
			x.see("PIN")
			x.press(s.Issued(t, user), "Enter")
			x.see("membuat PIN baru untuk Anda")
			x.press("Enter")
			x.gone("membuat PIN baru")
			x.see("P01")
			for _, v := range []string{"85", "90", "75", "70", "88", "81", "82"} {
				x.press(v, "Enter")
			}
			x.see("7 dari 7")
			x.run("resize-window", "-x", "120", "-y", "40")
			juritest.Until(t, "it fills the larger terminal", func() bool {
				lines := strings.Split(strings.TrimRight(x.screen(), "\n"), "\n")
				return len(lines) > 24 && len([]rune(lines[0])) > 80
			}, x.screen)
			x.press("C-s")
			x.see("Serahkan P01?")
			x.press("Enter")
			x.see("P01 diserahkan")
			c := child{served: s.served}
			if got := c.scores(user, "P01", 7); len(got) != 7 {
				t.Errorf("handed in is %v", got)
			}
			x.press("Enter")
			x.leaves()
			x.press("echo left=$?", "Enter")
			x.see("left=0")
		})
	}
}
