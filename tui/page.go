package tui

import (
	"encoding/json"
	"slices"

	"charm.land/bubbles/v2/key"

	"juri/tui/kit"
)

// pageKeys is what a browser's page needs to know of what shows, for a keyboard of its
// own: the keys that work now, each with its names and what the help says of it, whether
// something typed is not saved yet, and whether letters are text, or digits are due.
type pageKeys struct {
	Keys    []pageKey `json:"keys"`
	Unsaved bool      `json:"unsaved"`
	Typing  string    `json:"typing"`
}

type pageKey struct {
	Names []string `json:"names"`
	Key   string   `json:"key"` // as the help writes it
	Says  string   `json:"says"`
}

// pageTitle is pageKeys as JSON, after the title that others are given. It is made after
// the picture, whose zones it reads.
func (m *Model) pageTitle() string {
	p := pageKeys{Keys: []pageKey{}, Unsaved: m.unsaved() || m.stuck() != ""}
	has := func(name string) bool {
		return slices.ContainsFunc(p.Keys, func(k pageKey) bool { return slices.Contains(k.Names, name) })
	}
	asked, digits := m.dialog(dialogWidth) != nil, false
	if m.screen != nil && !m.help {
		keys := m.ShortHelp()
		if !asked && !m.screen.Typing() {
			keys = append(keys, m.keys.quit)
		}
		for _, b := range keys {
			digits = digits || b.Enabled() && slices.Contains(b.Keys(), "0")
			if h := b.Help(); b.Enabled() && h != (key.Help{}) && !has(b.Keys()[0]) {
				p.Keys = append(p.Keys, pageKey{b.Keys(), h.Key, h.Desc})
			}
		}
	}
	for _, z := range m.zones {
		if name, text := z.Key(); name != "" && !has(name) {
			p.Keys = append(p.Keys, pageKey{[]string{name}, "", text})
		}
	}
	switch {
	case m.screen == nil || m.help || asked || kit.TooSmall(m.width, m.height):
	case m.screen.Typing():
		p.Typing = "letters"
	case m.screen.Cursor() != nil || digits:
		p.Typing = "digits"
	}
	b, _ := json.Marshal(p)
	return "juri " + string(b)
}
