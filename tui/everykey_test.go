package tui

import (
	"context"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

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
	{"panitia", "void", "4 d v 'tertukar"},
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
}

// silent are the modes whose screen already says all that there is to say of any key, and
// which stands there whatever is pressed.
var silent = map[string]bool{
	"layar board": true, // a projector: the hall is not told of keys
	"ani small":   true, // says which size it needs
}

// TestEveryKeyAnswers presses every key in every mode of every screen: each changes what
// shows, or asks the contest for something, or leaves.
func TestEveryKeyAnswers(t *testing.T) {
	day := aDay(t)
	for _, mode := range modes {
		t.Run(mode.user+" "+mode.name, func(t *testing.T) {
			t.Parallel()
			var mute, loose []string
			size := [2]int{80, 24}
			switch {
			case strings.HasPrefix(mode.name, "phone"):
				size = [2]int{44, 20}
			case mode.name == "small":
				size = [2]int{30, 8}
			}
			synctest.Test(t, func(t *testing.T) {
				defer time.Sleep(time.Hour) // every tick is over
				var m *Model
				for _, k := range keyboard() {
					if m == nil {
						m = sit(day, mode.user, mode.keys, size)
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
						m = nil // the key did something
					}
				}
			})
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
	rig := *day
	rig.Told = slices.Clip(rig.Told) // others have the same beginning, at the same time
	m := console(Options{
		Actor: scoring.Actor{User: user}, Lang: "id", Colour: true, Device: deviceKey,
		NewPIN: func(context.Context, scoring.Actor, scoring.IssuePIN) (string, error) { return "12345678", nil },
		History: func(context.Context, uint64, int) ([]scoring.Told, error) {
			all := slices.Clone(rig.Told)
			slices.Reverse(all)
			return all, nil
		},
	})
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
