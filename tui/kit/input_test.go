package kit

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// ctrl+v would bring the server's clipboard to whoever presses it; what the
// person's own terminal pastes comes as text.
func TestNoClipboard(t *testing.T) {
	st := NewStyles(Dark, true)
	area, input := NewTextArea(st, 40, 3), NewInput()
	area.Focus()
	input.Focus()
	for _, k := range []tea.KeyPressMsg{{Code: 'v', Mod: tea.ModCtrl}, {Code: 'v', Mod: tea.ModCtrl | tea.ModShift}} {
		if _, cmd := area.Update(k); cmd != nil {
			t.Errorf("an area answers %s with a command", k)
		}
		if _, cmd := input.Update(k); cmd != nil {
			t.Errorf("a field answers %s with a command", k)
		}
	}
	area, _ = area.Update(tea.PasteMsg{Content: "tempel"})
	input, _ = input.Update(tea.PasteMsg{Content: "tempel"})
	if area.Value() != "tempel" || input.Value() != "tempel" {
		t.Errorf("pasted: %q %q", area.Value(), input.Value())
	}
}
