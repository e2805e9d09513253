package tui

import (
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit/kittest"
)

// memory is every number and text that a value reaches, unexported fields too.
type memory struct {
	numbers map[int64]bool
	texts   strings.Builder
	seen    map[reach]bool
}

// reach is a place in memory, as what it is read.
type reach struct {
	at uintptr
	as reflect.Type
}

func (m *memory) take(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Map:
		at := reach{v.Pointer(), v.Type()}
		if v.IsNil() || m.seen[at] {
			return
		}
		m.seen[at] = true
		if v.Kind() == reflect.Pointer {
			m.take(v.Elem())
			return
		}
		for _, k := range v.MapKeys() {
			m.take(k)
			m.take(v.MapIndex(k))
		}
	case reflect.Interface:
		if !v.IsNil() {
			m.take(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Type != reflect.TypeFor[Options]() { // of the process, not of the terminal
				m.take(v.Field(i))
			}
		}
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			for i := range v.Len() {
				m.texts.WriteByte(byte(v.Index(i).Uint()))
			}
			return
		}
		for i := range v.Len() {
			m.take(v.Index(i))
		}
	case reflect.String:
		m.texts.WriteString(v.String() + "\n")
	default:
		if v.CanInt() {
			m.numbers[v.Int()] = true
		}
	}
}

// TestNoSecretInATerminalsMemory works through a slot with consoles open that
// look at everything they can, and searches all that each one's model reaches for
// what budi gave and wrote.
func TestNoSecretInATerminalsMemory(t *testing.T) { clocked(t, noSecretInATerminalsMemory) }

func noSecretInATerminalsMemory(t *testing.T) {
	r := kittest.New(t)
	setup := kittest.Setup()
	setup.Contest.Show = scoring.Show{Board: scoring.WhenSealed, Jurors: scoring.WhenSealed, Moderators: scoring.ProgressOnly}
	r.Do("@host", scoring.Configure{Setup: setup})
	const value, text = 83 * int64(exact.One), "RAHASIA-BUDI"
	looks := map[string]string{"ani": "g h ? c [ ] m", "citra": "", "sari": "? K J b h", "layar": "", "panitia": "2 3 4 7", "budi": "g h"}
	open := map[string]*Model{}
	for user := range looks {
		open[user] = console(Options{Actor: scoring.Actor{User: user}, Lang: "id"})
		open[user].opts.Contest = deciding{r}
		open[user].Update(tea.WindowSizeMsg{Width: 140, Height: 40})
	}
	look := func() {
		for user, m := range open {
			m.Update(stateMsg{state: r.See(user)})
			for _, k := range strings.Fields(looks[user]) {
				for _, key := range []string{k, "esc"} {
					_, cmd := m.Update(kittest.Key(key))
					run(m, cmd)
					_ = m.View()
				}
			}
		}
	}
	r.Do("sari", scoring.Next{Room: "pinus"})
	look()
	given, said := map[string]exact.Decimal{}, text
	for _, c := range setup.Contest.Rubric.Criteria {
		given[c.ID] = exact.Decimal(value)
	}
	r.Do("budi", scoring.EditSheet{Slot: "P05", Set: given, Improve: &said})
	look()
	r.Do("budi", scoring.Submit{Slot: "P05", Scores: given, Strength: text, Improve: text})
	r.Do("citra", scoring.Recuse{Slot: "P05", Reason: "ALASAN-CITRA"})
	look()
	r.Do("sari", scoring.Close{Slot: "P05"})
	look()
	for user, m := range open {
		held := &memory{numbers: map[int64]bool{}, seen: map[reach]bool{}}
		held.take(reflect.ValueOf(m))
		knows := user == "budi" || user == "panitia"
		if held.numbers[value] != knows || strings.Contains(held.texts.String(), text) != knows {
			t.Errorf("%s holds what budi gave: %v, or wrote: %v", user, held.numbers[value], strings.Contains(held.texts.String(), text))
		}
		if got, want := strings.Contains(held.texts.String(), "ALASAN-CITRA"), user == "citra" || user == "panitia"; got != want {
			t.Errorf("%s holds why citra stepped back: %v", user, got)
		}
	}
}
