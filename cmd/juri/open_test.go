package main

import (
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store/setup"
	"juri/store/storetest"
)

// TestTwoOnOneLaptop seals a contest on one laptop without a network: who opens a
// console there is asked for their PIN, and is at the server itself without it.
func TestTwoOnOneLaptop(t *testing.T) {
	storetest.NeedTools(t, "tmux", "tmux")
	s := serveDemo(t)
	pins := map[string]string{"panitia": s.Pin("panitia"), "sekretaris": s.Pin("sekretaris")}
	s.CloseAll()
	s.BreakTies()
	s.Stop()
	if out, e, code := s.Shell("open", s.Dir, "--as", "panitia"); code != 1 || !strings.Contains(e, "terminal") || strings.Contains(e, "bubbletea") {
		t.Errorf("without a terminal: %d %q %q", code, out, e)
	}

	x := newTmux(t, "100", "30")
	x.see("$")
	open := func(user, name string, say ...string) {
		t.Helper()
		x.press("clear; LC_ALL=id_ID.UTF-8 juri open "+s.Dir+" --as "+user, "Enter")
		for _, pin := range say {
			x.see("PIN " + name)
			x.press(pin, "Enter")
		}
	}
	leave := func() {
		t.Helper()
		x.press("Q", "y")
		juritest.Until(t, "the terminal is given back", x.given, x.screen)
	}
	confirm := func() {
		t.Helper()
		x.see("7 Hasil")
		x.press("7")
		x.see("mengusulkan segel")
		x.press("c", "y")
	}
	open("panitia", "Panitia", "11111111")
	x.see("PIN salah. Silakan coba lagi.")
	for range 2 {
		juritest.Until(t, "it asks again", func() bool { return strings.HasSuffix(strings.TrimRight(x.screen(), " \n"), "mengesahkan):") }, x.screen)
		x.press("22222222", "Enter")
	}
	x.see("PIN salah tiga kali")
	if strings.Contains(x.screen(), "1111") || strings.Contains(x.screen(), "2222") {
		t.Errorf("a PIN shows:\n%s", x.screen())
	}

	open("panitia", "Panitia", pins["panitia"])
	x.see("7 Hasil")
	x.press("7")
	x.see("Siap disegel")
	x.press("p", "y")
	x.see("Panitia mengusulkan segel")
	if strings.Contains(x.screen(), "di server · ") {
		t.Errorf("who logged in is said to be at the server:\n%s", x.screen())
	}
	leave()
	open("sekretaris", "Rini", "")
	x.see("di server · Rini")
	confirm()
	x.see("tidak dapat dilakukan langsung di server")
	leave()
	open("sekretaris", "Rini", pins["sekretaris"])
	confirm()
	x.see("✓ Disegel")
	leave()

	if _, e, code := s.Shell("verify", s.Dir); code != 0 {
		t.Errorf("verify: %s", e)
	}
	s.Start()
	n := s.Folder.Board.State().Sealed
	of := func(user string) scoring.Proof { return scoring.ProofByPIN(s.Folder.Board.State().Login(user).Seq) }
	if n == nil || n.Proposer != "panitia" || n.By != "sekretaris" || n.ProposerProof != of("panitia") || n.Proof != of("sekretaris") || n.Shared != "" {
		t.Errorf("sealed: %+v", n)
	}
}

// TestOpenBoard has a board in a terminal of this machine: it follows the
// terminal's size, hears no key but quit, and gives the terminal back.
func TestOpenBoard(t *testing.T) {
	storetest.NeedTools(t, "tmux coreutils", "tmux", "stty")
	dir := t.TempDir()
	noError(t, setup.WriteDemo(dir))
	x := newTmux(t, "98", "29")
	x.run("resize-window", "-x", "98", "-y", "29") // as large as text is used for
	x.see("$")
	x.press("juri open "+dir+" --as layar", "Enter")
	x.see("Bagian Organisasi Sekretariat Daerah Kota Malang")
	column := func() int {
		for line := range strings.Lines(x.screen()) {
			if at := strings.Index(line, "Bagian Organisasi"); at >= 0 {
				return at
			}
		}
		return -1
	}
	wide := column()
	x.run("resize-window", "-x", "80", "-y", "24")
	juritest.Until(t, "the board is drawn for the new size", func() bool { at := column(); return at >= 0 && at < wide }, x.screen)
	x.press("n", "x", "Up")
	x.press("q", "y")
	juritest.Until(t, "the shell asks again", func() bool { return x.given() && strings.HasSuffix(strings.TrimRight(x.screen(), " \n"), "\n$") }, x.screen)
	x.press("clear; stty -a", "Enter")
	x.see(" icanon")
	if got := x.screen(); strings.Contains(got, "-icanon") || strings.Contains(got, "-echo ") {
		t.Errorf("the terminal is still raw:\n%s", got)
	}
}
