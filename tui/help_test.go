package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// On the smallest screen the help turns its pages, so that every key is on one of
// them, and the foot always says how to open it.
func TestHelpOnAPhone(t *testing.T) {
	for _, user := range []string{"ani", "sari", "panitia"} {
		r := kittest.New(t)
		m := console(Options{Actor: scoring.Actor{User: user}, Lang: "id"})
		m.opts.Contest = deciding{r}
		m.Update(tea.WindowSizeMsg{Width: 44, Height: 20})
		m.Update(stateMsg{state: r.See(user)})
		if foot := ansi.Strip(strings.Join(m.foot(44), "")); !strings.HasSuffix(strings.TrimSpace(foot), "? bantuan") {
			t.Errorf("%s is not told how to get help: %q", user, foot)
		}
		m.Update(kittest.Key("?"))
		seen := ""
		for range 9 {
			if !m.help {
				break
			}
			seen += ansi.Strip(m.content())
			m.Update(kittest.Key("space"))
		}
		if m.help {
			t.Errorf("%s: the last page does not close", user)
		}
		for _, group := range m.FullHelp() {
			for _, b := range group {
				if b.Enabled() && !strings.Contains(seen, b.Help().Desc) {
					t.Errorf("%s never sees %q", user, b.Help().Desc)
				}
			}
		}
	}
}

// The head of a contest with made-up data says so in full, whatever the tab and the size.
func TestHeadSaysThatItIsASample(t *testing.T) {
	setup := kittest.Setup()
	setup.Contest.Sample = true
	r := kittest.New(t)
	r.Do("@host", scoring.Configure{Setup: setup})
	for _, lang := range []string{"id", "en"} {
		m := console(Options{Actor: scoring.Actor{User: "panitia"}, Lang: lang})
		m.opts.Contest = deciding{r}
		m.Update(stateMsg{state: r.See("panitia")})
		for _, size := range kittest.Sizes {
			m.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			for tab := range 8 {
				m.Update(kittest.Key(string(rune('1' + tab))))
				if head := ansi.Strip(m.head(size[0])); !strings.Contains(head, "CONTOH ") && !strings.Contains(head, "SAMPLE ") || strings.Contains(head, "DATA…") {
					t.Errorf("%s, tab %d: %q", lang, tab+1, head)
				}
			}
		}
	}
}

// A sentence in the foot is read to its end on the smallest screen: it takes as many
// lines as it needs above the keys, and the screen keeps its size.
func TestLongSentencesInTheFoot(t *testing.T) {
	r := kittest.New(t)
	m := console(Options{Actor: scoring.Actor{User: "panitia"}, Lang: "id"})
	m.opts.Contest = deciding{r}
	m.Update(tea.WindowSizeMsg{Width: 44, Height: 20})
	m.Update(stateMsg{state: r.See("panitia")})
	m.notify("Konflik kepentingan ani pada P05 dinyatakan oleh ani. Yang dinyatakan juri hanya dicabut oleh juri itu sendiri.", true)
	lines := strings.Split(ansi.Strip(m.content()), "\n")
	if said := strings.Join(strings.Fields(strings.Join(lines[15:], " ")), " "); len(lines) != 20 || !strings.Contains(said, m.notice.text+" enter buka") {
		t.Errorf("%d lines, and at their end %q", len(lines), said)
	}
}

// TestHelpExplainsEverySign: whichever sign a screen shows, its help has.
func TestHelpExplainsEverySign(t *testing.T) {
	day := aDay(t)
	for _, at := range []struct{ user, keys string }{{"ani", ""}, {"dewa", "["}, {"sari", ""}, {"panitia", "4"}, {"panitia", "4 space"}, {"panitia", "5"}} {
		m := sit(day, at.user, at.keys, [2]int{120, 40})
		_, view, _ := strings.Cut(ansi.Strip(m.content()), "\n") // without the head, which says its own in words
		known := "▸"
		for _, mark := range m.screen.(explained).Marks() {
			known += mark[0]
		}
		for _, line := range strings.Split(view, "\n") {
			for _, word := range strings.Fields(line) {
				if strings.ContainsAny(word, "▶◐✓◆●○") && len([]rune(word)) == 1 && !strings.Contains(known, word) {
					t.Errorf("%s, %q: the help has no %s of %q", at.user, at.keys, word, line)
				}
			}
		}
	}
}

// TestFootOnAPhone: at 44 columns the foot names the act that comes next, and how to leave.
func TestFootOnAPhone(t *testing.T) {
	day := aDay(t)
	for _, at := range []struct{ user, keys, want string }{
		{"ani", "", "0-9 skor"},
		{"sari", "", "n ke tanya jawab"},
		{"panitia", "enter", "n ke tanya jawab · esc ruang … ? bantuan"},
		{"panitia", "4 d", "esc kembali"},
		{"panitia", "4", "enter ubah"},
		{"panitia", "5", "p PIN baru"},
	} {
		m := sit(day, at.user, at.keys, [2]int{44, 20})
		if foot := ansi.Strip(strings.Join(m.foot(44), "\n")); !strings.Contains(foot, at.want) {
			t.Errorf("%s, %q: the foot is %q", at.user, at.keys, foot)
		}
	}
}
