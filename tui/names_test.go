package tui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// TestNamesOfEveryKind holds that whatever a contest's texts are, in every field and
// also in a journal that nobody cleaned, each console shows no more than letters of
// a sure width.
func TestNamesOfEveryKind(t *testing.T) { clocked(t, namesOfEveryKind) }

func namesOfEveryKind(t *testing.T) {
	texts := kittest.Texts()
	for from := range texts {
		at := from
		next := func() string { at++; return texts[at%len(texts)] }
		both := func() scoring.Text { return scoring.Text{ID: next(), EN: next()} }
		setup := kittest.Setup()
		c := &setup.Contest
		c.Name, c.Host, c.Sample = next(), next(), true
		c.Show.Jurors = scoring.Live
		for i := range c.Rubric.Criteria {
			c.Rubric.Criteria[i].Name, c.Rubric.Criteria[i].Help = both(), both()
		}
		for i := range c.Rubric.Bands {
			c.Rubric.Bands[i].Name = both()
		}
		for i := range c.Result.Awards {
			c.Result.Awards[i].Name = fmt.Sprint(i, next())
		}
		for i := range setup.Rooms {
			setup.Rooms[i].Name = next()
		}
		for i := range setup.People {
			setup.People[i].Name, setup.People[i].Institution = next(), next()
		}
		for i := range setup.Entries {
			e := &setup.Entries[i]
			e.Unit, e.Title, e.Category, e.Presenter, e.Summary = next(), next(), next(), next(), next()
		}
		r := kittest.New(t)
		r.State = scoring.State{}
		r.Do("@host", scoring.Configure{Setup: setup})
		r.Do("sari", scoring.Next{Room: "pinus"})
		r.Do("sari", scoring.Say{Room: "pinus", Text: "x" + next()})
		for _, user := range []string{"ani", "budi"} {
			r.Score(user, "P05", 80)
			r.Do(user, scoring.EditSheet{Slot: "P05", Strength: ptr(next()), Improve: ptr("x" + next())})
		}
		r.Do("citra", scoring.Recuse{Slot: "P05", Reason: "x" + next()})
		for user, keys := range map[string]string{
			"ani": "g?cm[]hL", "sari": "?JKbhxB", "layar": "", "panitia": "1234567801a", "budi": "mgh",
		} {
			m := console(Options{Actor: scoring.Actor{User: user}, Colour: true})
			m.opts.Contest = deciding{r}
			for _, size := range [][2]int{{44, 20}, {80, 24}, {200, 60}} {
				m.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				m.Update(stateMsg{state: r.See(user)})
				look := func() {
					kittest.Fills(t, user, m.View().Content, size[0], size[1])
				}
				look()
				for _, k := range keys {
					_, cmd := m.Update(kittest.Key(string(k)))
					run(m, cmd)
					look()
					m.Update(tea.PasteMsg{Content: next()})
					look()
					_, cmd = m.Update(kittest.Key("esc"))
					run(m, cmd)
				}
			}
		}
	}
}

func ptr[T any](v T) *T { return &v }
