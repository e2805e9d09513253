package tui

import (
	"context"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit/kittest"
)

// keyboard is every key of a keyboard, with the modifiers that terminals tell.
func keyboard() (all []tea.KeyPressMsg) {
	for r := ' '; r <= '~'; r++ {
		all = append(all, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	for _, r := range "éЖ字" {
		all = append(all, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	for r := 'a'; r <= 'z'; r++ {
		all = append(all, tea.KeyPressMsg{Code: r, Mod: tea.ModCtrl}, tea.KeyPressMsg{Code: r, Mod: tea.ModAlt})
	}
	named := []rune{tea.KeyEnter, tea.KeyTab, tea.KeyEscape, tea.KeyBackspace, tea.KeyDelete, tea.KeyInsert,
		tea.KeyHome, tea.KeyEnd, tea.KeyPgUp, tea.KeyPgDown, tea.KeyUp, tea.KeyDown, tea.KeyLeft, tea.KeyRight}
	for _, code := range named {
		for _, mod := range []tea.KeyMod{0, tea.ModShift, tea.ModCtrl, tea.ModAlt} {
			all = append(all, tea.KeyPressMsg{Code: code, Mod: mod})
		}
	}
	for code := tea.KeyF1; code <= tea.KeyF12; code++ {
		all = append(all, tea.KeyPressMsg{Code: code})
	}
	return append(all, tea.KeyPressMsg{Code: tea.KeyMenu}, tea.KeyPressMsg{Code: tea.KeyPrintScreen}, tea.KeyPressMsg{Code: tea.KeyPause})
}

// aDay is a contest at every stage: P05 closed, P06 in scoring with one recused, P07 on
// stage, P08 waiting; P09 closed, and P10 absent.
func aDay(t testing.TB) *kittest.Rig {
	r := kittest.New(t)
	jurors := []string{"ani", "budi", "citra", "dewa"}
	turn := func(room, by, slot string, upTo int) {
		for range 3 {
			r.Do(by, scoring.Next{Room: room})
			r.Now += 7 * time.Minute
		}
		for i, j := range jurors[:upTo] {
			r.Score(j, slot, 78+i)
		}
	}
	turn("pinus", "sari", "P05", 4)
	r.Do("sari", scoring.Close{Slot: "P05"})
	r.Do("citra", scoring.Recuse{Slot: "P06", Reason: "Pernah menjadi pembina."})
	turn("pinus", "sari", "P06", 2)
	r.Do("dewa", scoring.EditSheet{Slot: "P06", Set: map[string]exact.Decimal{"latar": 70 * exact.One}})
	turn("eboni", "tono", "P09", 4)
	r.Do("tono", scoring.Close{Slot: "P09"})
	r.Do("tono", scoring.MarkAbsent{Slot: "P10"})
	r.Do("ani", scoring.Recuse{Slot: "P08", Reason: "Saudara."})
	r.Do("sari", scoring.Next{Room: "pinus"})
	r.Do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	return r
}

// modes are the modes of every screen, by the keys that lead there; a word after ' is typed.
// What a name has before a colon is the contest; see dayBy.
var modes = []struct{ user, name, keys string }{
	{"ani", "sheet", ""},
	{"ani", "small", ""},
	{"ani", "typing", "8"},
	{"ani", "last row", "up end"},
	{"ani", "feedback", "m 'kuat"},
	{"ani", "summary", "S"},
	{"ani", "ready", "8 0 enter 8 0 enter 8 0 enter 8 0 enter 8 0 enter 8 0 enter 8 0 enter S"},
	{"ani", "receipt", "8 0 enter 8 0 enter 8 0 enter 8 0 enter 8 0 enter 8 0 enter 8 0 enter S enter"},
	{"ani", "handed in", "["},
	{"ani", "correcting", "[ e 9 0 enter"},
	{"ani", "drop", "[ e 9 0 enter z"},
	{"ani", "closed", "[ ["},
	{"ani", "recused", "]"},
	{"ani", "phone", ""},
	{"ani", "phone, queue", "q"},
	{"ani", "phone, summary", "S"},
	{"ani", "own", "g"},
	{"ani", "history", "[ h"},
	{"ani", "reason", "c 'adik"},
	{"ani", "conflict", "c 'adik enter"},
	{"dewa", "begun", "["},
	{"dewa", "waiting", "]"},
	{"dewa", "absent", "] ] ]"},
	{"sari", "stage", ""},
	{"sari", "first", "home"},
	{"sari", "phone", ""},
	{"sari", "phone, jury", "v"},
	{"sari", "paused", "p"},
	{"sari", "gate", "n n n"},
	{"sari", "close", "C"},
	{"sari", "message", "b 'halo"},
	{"sari", "late", "a"},
	{"sari", "reopen", "home o"},
	{"sari", "withdraw", "end w"},
	{"panitia", "rooms", ""},
	{"panitia", "room", "enter"},
	{"panitia", "phone", ""},
	{"panitia", "phone, entries", "4"},
	{"panitia", "room's gate", "enter n n n"},
	{"panitia", "move", "enter end M"},
	{"panitia", "standings", "2"},
	{"panitia", "detail", "2 enter"},
	{"panitia", "marked", "4 space space"},
	{"panitia", "bulk", "4 * w"},
	{"panitia", "fairness", "3"},
	{"panitia", "entries", "4"},
	{"panitia", "filter", "4 / 'pus"},
	{"panitia", "edit", "4 enter"},
	{"panitia", "add", "4 a 'P47"},
	{"panitia", "sheets", "4 down d"},
	{"panitia", "paper", "4 down d right right right i"},
	{"panitia", "void", "4 down d v down 'tertukar"},
	{"panitia", "excuse", "4 down d right right right x 'sakit"},
	{"panitia", "review", "4 m"},
	{"panitia", "passages", "4 m enter"},
	{"panitia", "strike", "4 m enter x 'kasar"},
	{"panitia", "hold", "4 m t 'kasar"},
	{"panitia", "withdraw", "4 w"},
	{"panitia", "disqualify", "4 D"},
	{"panitia", "points", "4 - enter '2,5"},
	{"panitia", "people", "5"},
	{"panitia", "own name", "5 end"},
	{"panitia", "waiting", "5 u"},
	{"panitia", "pin", "5 p"},
	{"panitia", "new pin", "5 p y"},
	{"panitia", "revoke", "5 x"},
	{"panitia", "devices", "5 d"},
	{"panitia", "boards", "6"},
	{"panitia", "large board", "6 enter"},
	{"panitia", "all boards", "6 A"},
	{"panitia", "message", "6 m 'halo"},
	{"panitia", "result", "7"},
	{"panitia", "history", "8"},
	{"panitia", "record", "8 enter"},
	{"ani", "help", "?"},
	{"panitia", "help", "4 ?"},
	{"sari", "leaving", "Q"},
	{"ani", "device", "D"},
	{"layar", "board", ""},
	{"sari", "withdraw, reason", "home w"},
	{"sari", "help", "?"},
	{"panitia", "room's late", "enter a"},
	{"panitia", "room's message", "enter b 'halo"},
	{"panitia", "marked, withdraw", "4 space space w"},
	{"panitia", "message on all", "6 A m 'halo"},
	{"panitia", "open: result", "7"},
	{"panitia", "open: tie", "7 d"},
	{"panitia", "open: award by hand", "7 w"},
	{"panitia", "open: to whom", "7 w enter 'P05"},
	{"panitia", "proposed: result", "7"},
	{"wakil", "proposed: confirm", "7 c"},
	{"panitia", "proposed: withdraw", "7 x"},
	{"budi", "proposed: sheet", ""},
	{"budi", "proposed: second", "p"},
	{"budi", "proposed: all sheets", "a"},
	{"budi", "proposed: checkpoint", "t"},
	{"panitia", "sealed: result", "7"},
	{"panitia", "sealed: unseal", "7 u 'salah"},
	{"panitia", "sealed: objections", "7 o"},
	{"panitia", "sealed: new objection", "7 o enter"},
	{"panitia", "sealed: answer", "7 o down enter 'benar"},
	{"panitia", "sealed: message", "7 m 'halo"},
	{"panitia", "sealed: held", "7 h"},
	{"panitia", "sealed: rehearse", "7 r"},
	{"panitia", "sealed: again", "7 s"},
	{"panitia", "revealed: result", "7"},
	{"panitia", "revealed: publish", "7 P"},
	{"ani", "places: sheet", ""},
	{"ani", "places: order", "r"},
	{"ani", "words: sheet", ""},
	{"ani", "words: chosen", "right"},
	{"eko", "reserve: waits", ""},
	{"budi", "reserve: changes", "i"},
	{"sari", "reserve: overtime", "t"},
	{"sari", "reserve: let go", "i"},
	{"sari", "reserve: stand-in", "r"},
	{"sari", "reserve: stand-in, why", "r enter 'sakit"},
	{"panitia", "reserve: stand-in", "5 r"},
	{"panitia", "reserve: overtime", "7 t"},
	{"panitia", "reserve: points", "4 home -"},
	{"panitia", "reserve: second", "4 home d v"},
}

// silent are the modes whose screen already says all that there is to say of any key, and
// which stands there whatever is pressed.
var silent = map[string]bool{
	"layar board": true, // a projector: the hall is not told of keys
	"ani small":   true, // says which size it needs
}

// TestEveryKeyAnswers presses every key in every mode of every screen: each changes what
// shows, or asks the contest for something, or leaves.
//
// The list of modes is held to be whole: what a key leads to that has a title, a dialog or
// a page, is a mode of its own, whose keys are pressed too.
func TestEveryKeyAnswers(t *testing.T) {
	days := map[string]*kittest.Rig{}
	for name, make := range dayBy {
		days[name] = make(t)
	}
	var all sync.Mutex
	pressed, led := map[string]bool{}, map[string]string{} // titles, and what leads to each
	t.Run("modes", func(t *testing.T) { everyMode(t, days, &all, pressed, led) })
	for title, by := range led {
		if !pressed[title] {
			t.Errorf("no mode is %q, which opens by %s", title, by)
		}
	}
}

// butLast is all words but the last.
func butLast(keys string) (before string, is bool) {
	words := strings.Fields(keys)
	if len(words) == 0 {
		return "", false
	}
	return strings.Join(words[:len(words)-1], " "), true
}

// titles are those of the boxes that show, without whom and which entry they name, and
// which part of the contest shows.
func titles(m *Model) (all []string) {
	if m.screen == nil || m.bare() || m.leaving {
		return nil
	}
	place, names := m.screen.Place(), []string{}
	for _, p := range m.state.People {
		names = append(names, p.Name, "‹orang›")
	}
	for _, l := range m.state.Slots {
		names = append(names, l.Entry.Unit, "")
	}
	for _, q := range m.state.Queues {
		names = append(names, q.Room.Name, "‹ruang›")
	}
	plain := func(s string) string {
		s = entryID.ReplaceAllString(strings.NewReplacer(names...).Replace(s), "‹peserta›")
		return fmt.Sprint(m.kind, " ", strings.Trim(strings.TrimSpace(s), "▸ "))
	}
	for _, found := range boxTitle.FindAllStringSubmatch(ansi.Strip(m.picture().text), -1) {
		all = append(all, plain(found[1]))
	}
	return append(all, plain(place))
}

var (
	boxTitle = regexp.MustCompile(`┌([^─┌┐│\n]{2,}?) ─`)
	entryID  = regexp.MustCompile(`P[0-9]{2}(\.[0-9])?( ▶.*)?`)
)

func everyMode(t *testing.T, days map[string]*kittest.Rig, all *sync.Mutex, pressed map[string]bool, led map[string]string) {
	for _, mode := range modes {
		t.Run(mode.user+" "+mode.name, func(t *testing.T) {
			t.Parallel()
			var mute, loose []string
			name, size := mode.name, [2]int{80, 24}
			contest, of, is := strings.Cut(name, ": ")
			if is {
				name = of
			} else {
				contest = ""
			}
			switch {
			case strings.HasPrefix(name, "phone"):
				size = [2]int{44, 20}
			case name == "small":
				size = [2]int{30, 8}
			}
			here := map[string]bool{}
			synctest.Test(t, func(t *testing.T) {
				defer time.Sleep(time.Hour) // every tick is over
				var m *Model
				for _, k := range keyboard() {
					if m == nil {
						m = sit(days[contest], mode.user, mode.keys, size)
						if before, is := butLast(mode.keys); is && len(here) == 0 && sit(days[contest], mode.user, before, size).picture() == m.picture() {
							t.Fatalf("%q leads no further than %q", mode.keys, before)
						}
						for _, title := range titles(m) {
							here[title] = true
						}
					}
					before, asked := m.picture(), m.asked
					_, cmd := m.Update(k)
					if m.picture() == before && m.asked == asked && !quits(cmd) {
						mute = append(mute, k.String())
					}
					if general(m) {
						loose = append(loose, k.String())
					}
					if m.notice.text, m.last = "", (picture{}); m.picture() != before || m.asked != asked {
						kittest.Fills(t, k.String(), m.View().Content, size[0], size[1])
						for _, title := range titles(m) {
							if !here[title] && m.term.Text.Lang == "id" {
								all.Lock()
								led[title] = mode.user + " " + mode.name + " " + k.String()
								all.Unlock()
							}
						}
						m = nil // the key did something
					}
				}
			})
			all.Lock()
			maps.Copy(pressed, here)
			all.Unlock()
			if (len(mute) > 0) != silent[mode.user+" "+mode.name] {
				t.Errorf("silent: %q", mute)
			}
			if len(loose) > 0 {
				t.Errorf("in general words: %q", loose)
			}
		})
	}
}

// general reports whether the notice says of a key of the screen's own no more than that it
// did nothing.
func general(m *Model) bool {
	for _, said := range []string{m.term.Text.General.KeyNotNow("", ""), m.term.Text.General.KeyNothing("", "")} {
		if _, tail, _ := strings.Cut(said, ")"); strings.HasSuffix(m.notice.text, tail) {
			return true
		}
	}
	return false
}

// sit is a console of a user on a contest of its own, in a mode.
func sit(day *kittest.Rig, user, keys string, size [2]int) *Model {
	return sitWith(day, user, keys, size, func(*Options) {})
}

// sitWith is sit with other options.
func sitWith(day *kittest.Rig, user, keys string, size [2]int, change func(*Options)) *Model {
	rig := *day
	rig.Told = slices.Clip(rig.Told) // others have the same beginning, at the same time
	o := Options{
		Actor: scoring.Actor{User: user}, Lang: "id", Colour: true, Device: deviceKey,
		NewPIN: func(context.Context, scoring.Actor, scoring.IssuePIN) (string, error) { return "12345678", nil },
		History: func(context.Context, uint64, int) ([]scoring.Told, error) {
			all := slices.Clone(rig.Told)
			slices.Reverse(all)
			return all, nil
		},
	}
	change(&o)
	m := console(o)
	m.opts.Contest = deciding{&rig}
	press := func(msg tea.KeyPressMsg) {
		m.pressed = "" // nobody holds it down
		_, cmd := m.Update(msg)
		run(m, cmd)
		m.Update(stateMsg{state: rig.See(user)})
	}
	m.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
	m.Update(stateMsg{state: rig.See(user)})
	m.View()
	for _, name := range strings.Fields(keys) {
		if word, is := strings.CutPrefix(name, "'"); is {
			for _, r := range word {
				press(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			continue
		}
		press(kittest.Key(name))
	}
	m.notice.text, m.last = "", picture{}
	return m
}

// quits reports whether a command, run with what it leads to, ends the program.
func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	out := make(chan tea.Msg, 1)
	go func() { out <- cmd() }()
	select {
	case msg := <-out:
		switch msg := msg.(type) {
		case tea.QuitMsg:
			return true
		case tea.BatchMsg:
			for _, c := range msg {
				if quits(c) {
					return true
				}
			}
		}
	case <-time.After(50 * time.Millisecond): // a tick
	}
	return false
}
