package main

import (
	"strings"
	"testing"

	"juri/store/setup"
)

// TestOpenBoard has a board in a terminal of this machine: it follows the
// terminal's size, hears no key but quit, and gives the terminal back.
func TestOpenBoard(t *testing.T) {
	needTools(t, "tmux", "stty")
	dir := t.TempDir()
	if err := setup.WriteDemo(dir); err != nil {
		t.Fatal(err)
	}
	x := newTmux(t, "120", "30")
	x.run("resize-window", "-x", "120", "-y", "30")
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
	until(t, "the board is drawn for the new size", func() bool { at := column(); return at >= 0 && at < wide }, x.screen)
	x.press("n", "x", "Up")
	x.press("q")
	until(t, "the shell asks again", func() bool { return x.given() && strings.HasSuffix(strings.TrimRight(x.screen(), " \n"), "\n$") }, x.screen)
	x.press("clear; stty -a", "Enter")
	x.see(" icanon")
	if got := x.screen(); strings.Contains(got, "-icanon") || strings.Contains(got, "-echo ") {
		t.Errorf("the terminal is still raw:\n%s", got)
	}
}
