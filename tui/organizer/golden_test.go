package organizer_test

import (
	"fmt"
	"testing"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
	"juri/tui/organizer"
)

// scenes are the screens' modes, by the keys that lead there.
var scenes = []struct {
	name string
	keys []string
	text string
}{
	{name: "rooms"},
	{name: "standings", keys: []string{"2", "down"}},
	{name: "detail", keys: []string{"2", "enter"}},
	{name: "detail-draft", keys: []string{"3", "down", "d", "right", "right", "right"}},
	{name: "entries", keys: []string{"3", "down", "down"}},
	{name: "filter", keys: []string{"3", "/"}, text: "puskes"},
	{name: "edit", keys: []string{"3", "down", "down", "enter"}},
	{name: "add", keys: []string{"3", "a"}, text: "P47"},
	{name: "paper", keys: []string{"3", "down", "d", "right", "right", "right", "i"}},
	{name: "withdraw", keys: []string{"3", "w"}},
	{name: "people", keys: []string{"4", "down"}},
	{name: "pin", keys: []string{"4", "p", "y"}},
	{name: "revoke", keys: []string{"4", "x"}},
	{name: "boards", keys: []string{"5"}},
	{name: "boards-all", keys: []string{"5", "A", "m"}},
	{name: "history", keys: []string{"7", "down"}},
	{name: "record", keys: []string{"7", "enter"}},
}

func TestGolden(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		for _, c := range scenes {
			for _, size := range kittest.Sizes {
				name := fmt.Sprintf("%s-%s-%d", c.name, lang, size[0])
				t.Run(name, func(t *testing.T) {
					w, h := size[0], size[1]-2
					d := open(t, midday(t), lang)
					d.scr.View(w, h)
					d.Press(c.keys...)
					d.Type(c.text)
					kittest.Golden(t, name, d.scr.View(w, h), w, h)
				})
			}
		}
	}
}

// The light theme, and none at all, have the same words in the same places.
func TestGoldenThemes(t *testing.T) {
	for _, styles := range []kit.Styles{kit.NewStyles(kit.Light, true), kit.NewStyles(kit.Contrast, true), kit.NewStyles(kit.Dark, false)} {
		for _, c := range scenes {
			r := midday(t)
			term := r.Terminal("panitia", "id", kit.Dark)
			scr := organizer.New(term.Terminal)
			term.Attach(scr)
			scr.View(80, 22)
			term.Press(c.keys...)
			term.Type(c.text)
			scr.View(80, 22)
			term.Styles = styles
			kittest.Golden(t, c.name+"-id-80", scr.View(80, 22), 80, 22)
		}
	}
}

func TestGoldenTrouble(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		for _, size := range kittest.Sizes {
			r := midday(t)
			r.State.Trouble = &scoring.Error{Code: "full"}
			d := open(t, r, lang)
			why := map[string]string{"id": "cakram penuh.", "en": "the disk is full."}[lang]
			d.Text.Problems["full"] = func(scoring.Args) string { return why }
			w, h := size[0], size[1]-2
			kittest.Golden(t, fmt.Sprintf("trouble-%s-%d", lang, w), d.scr.View(w, h), w, h)
		}
	}
}
