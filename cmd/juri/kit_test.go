package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/setup"
	"juri/tui/sshd"
)

// laptop is a computer that serves a contest with the built program.
type laptop struct {
	t       *testing.T
	cmd     *exec.Cmd
	said    juritest.Diary
	address string
	key     gossh.PublicKey // as people know it
	pins    map[string]string
	conns   map[string]*gossh.Client
	off     chan struct{} // closed once it has ended
}

// boots starts a laptop in a folder of its own.
func boots(t *testing.T, in string, key gossh.PublicKey, pins map[string]string, args ...string) *laptop {
	t.Helper()
	l := &laptop{t: t, address: "127.0.0.1:" + freePort(t), key: key, pins: pins, conns: map[string]*gossh.Client{}, off: make(chan struct{})}
	l.cmd = exec.Command(juriBinary(t), append(args, "--listen", l.address)...)
	l.cmd.Dir, l.cmd.Stdout, l.cmd.Stderr = in, &l.said, &l.said
	noError(t, l.cmd.Start())
	go func() {
		_ = l.cmd.Wait()
		close(l.off)
	}()
	t.Cleanup(l.dies)
	juritest.Until(t, "the server says that it serves", func() bool {
		select {
		case <-l.off:
			t.Fatalf("it ended: %v\n%s", l.cmd.ProcessState, l.said.String())
		default:
		}
		return strings.Contains(l.said.String(), l.address)
	}, l.said.String)
	return l
}

// dies is kill -9.
func (l *laptop) dies() {
	_ = l.cmd.Process.Kill()
	<-l.off
	for _, c := range l.conns {
		_ = c.Close()
	}
}

// ok runs a verb as somebody who logged in with their PIN, and knows the server's key.
func (l *laptop) ok(user, line string) string {
	l.t.Helper()
	c := l.conns[user]
	if c == nil {
		var err error
		c, err = gossh.Dial("tcp", l.address, &gossh.ClientConfig{
			User: user, HostKeyCallback: gossh.FixedHostKey(l.key), Timeout: time.Minute,
			Auth: []gossh.AuthMethod{gossh.KeyboardInteractive(func(_, _ string, asked []string, _ []bool) ([]string, error) {
				said := make([]string, len(asked))
				for i := range said {
					said[i] = l.pins[user]
				}
				return said, nil
			})},
		})
		if err != nil {
			l.t.Fatalf("%s does not get in: %v\n%s", user, err, l.said.String())
		}
		l.conns[user] = c
	}
	s, err := c.NewSession()
	if err != nil {
		l.t.Fatal(err)
	}
	defer s.Close()
	var errOut bytes.Buffer
	s.Stderr = &errOut
	out, err := s.Output(line)
	if err != nil {
		l.t.Fatalf("%s: %s: %v %s", user, line, err, errOut.String())
	}
	return string(out)
}

// judge plays an entry's turn from call to close.
func (l *laptop) judge(moderator, room, slot string) {
	l.t.Helper()
	l.ok(moderator, "next "+room)
	for i, juror := range []string{"ani", "budi", "citra", "dewa"} {
		l.ok(juror, fmt.Sprintf("score %s latar=%d baru=75 impl=80 signif=85 adapt=70 sdaya=80 lanjut=%d --submit", slot, 60+i, 70+len(slot)))
	}
	l.ok(moderator, "next "+room)
	l.ok(moderator, "next "+room)
	l.ok(moderator, "close "+slot)
}

// TestRescueKit kills a laptop with SIGKILL while a slot of the second room is on stage,
// and goes on from the stick on another with one command: with the same PINs and
// host key, and all that was acknowledged, drafts included.
func TestRescueKit(t *testing.T) {
	t.Parallel()
	base := t.TempDir()
	a, b, stick := filepath.Join(base, "a"), filepath.Join(base, "b"), filepath.Join(base, "stick")
	dir := filepath.Join(a, "kipp")
	noError(t, errors.Join(os.Mkdir(a, 0o700), os.Mkdir(b, 0o700), os.Mkdir(stick, 0o700), setup.WriteDemo(dir)))
	juritest.FewEntries(t, dir)
	out, err := exec.Command(juriBinary(t), "cards", dir, "--format", "json").Output()
	var made struct {
		Cards []struct{ User, PIN string }
	}
	noError(t, errors.Join(err, json.Unmarshal(out, &made)))
	pins := map[string]string{}
	for _, c := range made.Cards {
		pins[c.User] = c.PIN
	}
	key, err := sshd.HostKey(filepath.Join(dir, store.HostKeyFile))
	noError(t, err)
	first := boots(t, a, key.PublicKey(), pins, "serve", dir, "--copy-to", stick)
	kit := filepath.Join(stick, "kipp-kit")
	slots := map[string][]string{}
	rooms := []struct{ room, moderator string }{{"pinus", "sari"}, {"eboni", "tono"}, {"meranti", "wati"}}
	said, err := setup.Load(dir)
	noError(t, err)
	entries := said.Entries
	for _, e := range entries {
		slots[e.Room] = append(slots[e.Room], e.ID)
	}
	played := 0
	turn := func(l *laptop, upTo int) {
		n := 0
		for _, r := range rooms {
			for _, slot := range slots[r.room] {
				if n++; n <= played || n > upTo {
					continue
				}
				l.judge(r.moderator, r.room, slot)
				played = n
			}
		}
	}
	turn(first, len(slots["pinus"])+1)
	last := slots["eboni"][1]
	first.ok("tono", "next eboni")
	first.ok("ani", "score "+last+" latar=77 --strength Baik")
	first.ok("budi", "score "+last+" latar=60 baru=75 impl=80 signif=85 adapt=70 sdaya=80 lanjut=70 --submit")
	began := time.Now()
	tries := 0
	juritest.Until(t, "the kit has it all", func() bool {
		tries++
		to := filepath.Join(base, fmt.Sprintf("look-%d", tries))
		if _, err := store.OpenKit(t.Context(), kit, to, ""); err != nil {
			return false
		}
		r, err := folder.Read(i18n.For("en"), to)
		if err != nil {
			return false
		}
		c := r.State().Slot(last).Cell("ani")
		return c.Draft != nil && r.State().Slot(last).Cell("budi").Sheet != nil
	}, first.said.String)
	t.Logf("the kit had all after %v", time.Since(began).Round(time.Millisecond))
	want := first.ok("panitia", "standings --format json")
	first.dies()

	second := boots(t, b, key.PublicKey(), pins, "serve", kit, "--copy-to", stick)
	if got := second.ok("panitia", "standings --format json"); got != want {
		t.Errorf("standings are\n%s\nwant\n%s", got, want)
	}
	if got := second.ok("ani", "sheet "+last); !strings.Contains(got, "77") || !strings.Contains(got, "Baik") {
		t.Errorf("the draft is %s", got)
	}
	for _, juror := range []string{"ani", "citra", "dewa"} {
		second.ok(juror, "score "+last+" latar=60 baru=75 impl=80 signif=85 adapt=70 sdaya=80 lanjut=70 --submit")
	}
	second.ok("tono", "next eboni")
	second.ok("tono", "next eboni")
	second.ok("tono", "close "+last)
	played++
	turn(second, len(entries))
	if r, err := store.Verify(filepath.Join(b, "kipp", store.JournalFile)); err != nil || !r.OK() {
		t.Errorf("%v, %v", r.Faults, err)
	}
	closed := 0
	r, err := folder.Read(i18n.For("en"), filepath.Join(b, "kipp"))
	noError(t, err)
	for _, l := range r.State().Slots {
		if l.Phase == scoring.Closed && len(l.Cells) == 4 {
			closed++
		}
	}
	if closed != len(entries) {
		t.Errorf("%d of %d slots are closed", closed, len(entries))
	}
	// The laptop that died is started again with the stick: it would go another way.
	again := exec.Command(juriBinary(t), "serve", dir, "--listen", "127.0.0.1:0", "--copy-to", stick)
	if out, err := again.CombinedOutput(); err == nil || !strings.Contains(string(out), kit) {
		t.Errorf("the first laptop serves again: %v %s", err, out)
	}
}

// TestBackupIsOnRecord holds that who takes the journal with them over SSH is on
// record, in the copy too, and that no copy has the secret or a PIN that is of use
// without it.
func TestBackupIsOnRecord(t *testing.T) {
	s := serveDemo(t)
	pin := s.Pin("ani")
	data := s.OK("panitia", "backup")
	secret, err := store.FolderSecret(s.Dir, s.Folder.Board.State().Secret)
	noError(t, err)
	if strings.Contains(data, string(secret[:])) || strings.Contains(data, fmt.Sprintf("%x", secret)) {
		t.Error("the secret is in the backup")
	}
	file := filepath.Join(t.TempDir(), "copy.db")
	noError(t, os.WriteFile(file, []byte(data), 0o600))
	r, err := store.Verify(file)
	if err != nil || !r.OK() || r.Records != s.Folder.Board.State().Seq || !strings.Contains(s.OK("panitia", "log"), scoring.TypeOf(scoring.BackupTaken{})) {
		t.Errorf("%d records, %v", r.Records, err)
	}
	if _, _, code := s.Verb("ani", "backup"); code == 0 {
		t.Error("a juror took the journal")
	}
	hash := s.Folder.Board.State().Login("ani").PIN
	_, mine := folder.Auth{Folder: s.Folder}.PIN(t.Context(), "ani", pin)
	if sshd.CheckPIN([32]byte{}, hash, pin) || !mine {
		t.Errorf("%s is of use elsewhere", hash)
	}
}

// TestFeedbackGoesOn holds that the next level gets the feedback that goes out:
// without what is held back or struck, and in no order of the jurors.
func TestFeedbackGoesOn(t *testing.T) {
	sheet := func(text string) *scoring.Sheet { return &scoring.Sheet{Strength: text} }
	slot := func(id string, r scoring.Review) *scoring.Slot {
		return &scoring.Slot{Entry: scoring.Entry{ID: id}, Review: r, Cells: []*scoring.Cell{
			{Juror: "ani", Sheet: sheet("Pak Budi baik")}, {Juror: "budi", Sheet: sheet("Rapi")}, {Juror: "citra", Sheet: sheet("Ringkas")},
		}}
	}
	s := scoring.State{Slots: []*scoring.Slot{
		slot("p1", scoring.Review{Struck: []scoring.Strike{{Juror: "ani", Text: "Pak Budi"}}}), slot("p2", scoring.Review{Held: "ditinjau"}),
	}}
	orders := map[string]bool{}
	for range 200 {
		order := ""
		for i, f := range feedbackOf(s, []scoring.Entry{{ID: "p1"}, {ID: "p2"}}) {
			if f.Entry != "p1" || f.Juror != string(rune('A'+i)) {
				t.Fatalf("%+v", f)
			}
			order += f.Strength + " | "
		}
		orders[order] = true
	}
	if len(orders) != 6 || !orders["[…] baik | Rapi | Ringkas | "] {
		t.Errorf("orders %v", orders)
	}
}
