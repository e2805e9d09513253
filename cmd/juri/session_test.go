package main

import (
	"encoding/json"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/store/report"
	"juri/store/storetest"
)

// hall is a small contest that the built program serves: nothing of it is known
// but what comes over SSH.
type hall struct {
	t       *testing.T
	address string
	pins    map[string]string
}

const hallContest = `name: Uji Sesi
language: id
timezone: Asia/Jakarta
rubric: kipp-2023
timer:
  warn: 1m
  phases:
    - {id: film, name: {id: Film, en: Film}, length: 3m}
    - {id: paparan, name: {id: Paparan, en: Talk}, length: 7m}
    - {id: testimoni, name: {id: Testimoni, en: Testimony}, length: 2m}
    - {id: tanya, name: {id: Tanya jawab, en: Questions}, length: 13m}
rooms:
  - {id: pinus, name: Pinus}
  - {id: eboni, name: Eboni}
people:
  - {user: ani, name: Ani Rahma, role: juror, chair: true}
  - {user: budi, name: Budi Santosa, role: juror}
  - {user: sari, name: Sari Utami, role: moderator}
  - {user: panitia, name: Panitia, role: organizer}
  - {user: rini, name: Rini Astuti, role: organizer}
  - {user: layar, name: Layar utama, role: board}
result: {method: mean, panel: 1, ties: [draw], awards: [{name: Terbaik, places: 1}]}
show: {board: live, jurors: sealed, moderators: progress}
entries: entries.csv
`

const hallEntries = `id,unit,title,room,order
P01,Dinas Kesehatan,GERCEP: Gerak Cepat Penanganan Stunting,pinus,1
P02,Puskesmas Dinoyo,MAWAR: Ibu Hamil Aman dengan Kunjungan Warga,pinus,2
P03,SDN Kotalama 1,IBUKOTA: Inovasi Bulu Kotoran Ayam,eboni,1
`

// serveHall has the built program serve the contest until the test ends.
func serveHall(t *testing.T) *hall {
	t.Helper()
	storetest.NeedTools(t, "openssh-client tmux", "ssh", "tmux")
	binary, dir := juriBinary(t), t.TempDir()
	for name, text := range map[string]string{"contest.yaml": hallContest, "entries.csv": hallEntries} {
		noError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	h := &hall{t: t, address: "127.0.0.1:" + freePort(t), pins: map[string]string{}}
	out, err := exec.Command(binary, "cards", dir, "--format", "json").Output()
	noError(t, err)
	var said struct {
		Cards []report.Card `json:"cards"`
	}
	noError(t, json.Unmarshal(out, &said))
	for _, c := range said.Cards {
		h.pins[c.User] = c.PIN
	}
	server := exec.Command(binary, "serve", dir, "--listen", h.address)
	var errs strings.Builder
	server.Stderr = &errs
	noError(t, server.Start())
	t.Cleanup(func() {
		_ = server.Process.Signal(os.Interrupt)
		_ = server.Wait()
	})
	juritest.Until(t, "the server answers", func() bool {
		c, err := net.Dial("tcp", h.address)
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	}, func() string { return errs.String() })
	return h
}

// as returns the one-line commands of a user, over one connection of theirs.
func (h *hall) as(user string) func(line string) string {
	h.t.Helper()
	c, err := gossh.Dial("tcp", h.address, &gossh.ClientConfig{
		User: user, Auth: []gossh.AuthMethod{gossh.KeyboardInteractive(func(_, _ string, asked []string, _ []bool) ([]string, error) {
			answers := make([]string, len(asked))
			for i := range asked {
				answers[i] = h.pins[user]
			}
			return answers, nil
		})},
		HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: time.Minute, // its key was made a moment ago
	})
	if err != nil {
		h.t.Fatalf("%s: %v", user, err)
	}
	h.t.Cleanup(func() { _ = c.Close() })
	return func(line string) string {
		h.t.Helper()
		s, err := c.NewSession()
		if err != nil {
			h.t.Fatal(err)
		}
		defer s.Close()
		out, err := s.CombinedOutput(line)
		if err != nil {
			h.t.Fatalf("%s: %s: %v\n%s", user, line, err, out)
		}
		return string(out)
	}
}

// login is a user's terminal of w×h, once they have given their PIN.
func (h *hall) login(user, w, height string) *tmux {
	h.t.Helper()
	x := newTmux(h.t, w, height)
	host, port, _ := strings.Cut(h.address, ":")
	x.see("$")
	x.press("ssh -F none -o UserKnownHostsFile=/dev/null -o PreferredAuthentications=keyboard-interactive "+
		"-o StrictHostKeyChecking=no -o LogLevel=ERROR -p "+port+" "+user+"@"+host, "Enter")
	x.see("PIN")
	x.press(h.pins[user], "Enter")
	return x
}

// leaves ends the session, and the terminal is the shell's again.
func (x *tmux) leaves() {
	x.t.Helper()
	x.press("Q", "y")
	juritest.Until(x.t, "the terminal is given back", x.given, x.screen)
}

// types sends text as it is, however it looks.
func (x *tmux) types(text string) { x.run("send-keys", "-l", text) }

// gone waits until the screen no longer shows the text.
func (x *tmux) gone(text string) {
	x.t.Helper()
	juritest.Until(x.t, "tmux no longer sees "+text, func() bool { return !strings.Contains(x.screen(), text) }, x.screen)
}

// on waits until the terminal's cursor stands in a line with the text.
func (x *tmux) on(text string) {
	x.t.Helper()
	juritest.Until(x.t, "the cursor is on "+text, func() bool {
		at := strings.TrimSpace(x.run("display-message", "-p", "#{cursor_flag} #{cursor_y}"))
		shown, row, _ := strings.Cut(at, " ")
		line := x.run("capture-pane", "-p", "-S", row, "-E", row)
		return shown == "1" && strings.Contains(line, text)
	}, x.screen)
}

// noError ends the test where there is one.
func noError(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
