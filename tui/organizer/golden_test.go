package organizer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
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
	{name: "detail-draft", keys: []string{"4", "down", "d", "right", "right", "right"}},
	{name: "entries", keys: []string{"4", "down", "down"}},
	{name: "filter", keys: []string{"4", "/"}, text: "puskes"},
	{name: "edit", keys: []string{"4", "down", "down", "enter"}},
	{name: "add", keys: []string{"4", "a"}, text: "P47"},
	{name: "paper", keys: []string{"4", "down", "d", "right", "right", "right", "i"}},
	{name: "detail-paper", keys: slices.Concat([]string{"4", "down", "d", "right", "right", "right", "i"},
		slices.Repeat([]string{"7", "0", "enter"}, 7), []string{"enter", "enter"})},
	{name: "record-identity", keys: []string{"4", "down", "enter", "x", "down", "down", "down", "down", "s", "a", "l", "a", "h", "enter", "8", "enter"}},
	{name: "withdraw", keys: []string{"4", "w"}},
	{name: "disqualify", keys: []string{"4", "D", "enter"}},
	{name: "void", keys: []string{"4", "d", "v", "right", "down"}, text: "lembar tertukar"},
	{name: "voiding", keys: []string{"4", "d", "v", "down", "x", "enter"}},
	{name: "excuse", keys: []string{"4", "down", "d", "right", "right", "right", "x"}, text: "sakit"},
	{name: "excused", keys: []string{"4", "down", "d", "right", "right", "right", "x", "s", "a", "k", "i", "t", "enter"}},
	{name: "people", keys: []string{"5", "down"}},
	{name: "pin", keys: []string{"5", "p", "y"}},
	{name: "revoke", keys: []string{"5", "x"}},
	{name: "boards", keys: []string{"6"}},
	{name: "boards-all", keys: []string{"6", "A", "m"}},
	{name: "history", keys: []string{"8", "down"}},
	{name: "record", keys: []string{"8", "enter"}},
}

func TestGolden(t *testing.T) {
	for _, c := range scenes {
		for lang, size := range kittest.Screens() {
			t.Run(fmt.Sprintf("%s-%s-%d", c.name, lang, size[0]), func(t *testing.T) {
				w, h := size[0], size[1]-2
				d := open(t, midday(t), lang)
				d.scr.View(w, h)
				d.Press(c.keys...)
				d.Type(c.text)
				kittest.Golden(t, c.name, lang, d.scr.View(w, h), w, h)
			})
		}
	}
}

// The light theme, and none at all, have the same words in the same places.
func TestGoldenThemes(t *testing.T) {
	for _, theme := range []kit.Theme{kit.Light, kit.Contrast, kit.Dark} {
		for _, c := range scenes {
			d := open(t, midday(t), "id")
			d.scr.View(80, 22)
			d.Press(c.keys...)
			d.Type(c.text)
			d.scr.View(80, 22)
			for _, colour := range []bool{false, true} {
				d.Styles = kit.NewStyles(theme, colour)
				view := d.scr.View(80, 22)
				if strings.HasPrefix(c.name, "boards") { // their pictures are in shades, which are each theme's
					kittest.Fills(t, c.name, view, 80, 22)
				} else {
					kittest.Golden(t, c.name, "id", view, 80, 22)
				}
				if colour && slices.Contains([]string{"rooms", "standings", "boards"}, c.name) {
					kittest.Colours(t, c.name+"-"+string(theme), view, theme, 80, 22)
				}
			}
		}
	}
}

func TestGoldenTrouble(t *testing.T) {
	for lang, size := range kittest.Screens() {
		r := midday(t)
		r.State.Trouble = &scoring.Error{Code: "disk_full"}
		d := open(t, r, lang)
		w, h := size[0], size[1]-2
		kittest.Golden(t, "trouble", lang, d.scr.View(w, h), w, h)
	}
}
