package tui

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// TestPictures draws every mode of every console where JURI_PICTURES names a directory, to
// be looked at: in each size, in both languages and every theme.
func TestPictures(t *testing.T) {
	if os.Getenv("JURI_PICTURES") == "" {
		return // there is nothing to test
	}
	day := aDay(t)
	for _, mode := range modes {
		t.Run(mode.user+" "+mode.name, func(t *testing.T) {
			clocked(t, func(t *testing.T) {
				for lang, size := range kittest.Screens() {
					m := sit(day, mode.user, mode.keys, size)
					m.setLang(i18n.For(lang))
					for _, theme := range []kit.Theme{kit.Dark, kit.Light, kit.Contrast} {
						m.setTheme(theme)
						m.last = picture{}
						name := strings.ReplaceAll(fmt.Sprintf("%s-%s-%d-%s-%s", mode.user, mode.name, size[0], lang, theme), " ", "_")
						kittest.Picture(t, name, m.View().Content, theme, size[0], size[1])
					}
				}
			})
		})
	}
}
