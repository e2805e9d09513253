package kit

import (
	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// NewTextArea is an empty text area of w×h in the terminal's tokens, without line numbers
// or a prompt. Its cursor is the terminal's own: place Model.Cursor in the view. An area
// takes a quarter of a megabyte, so make it when it is first typed into.
func NewTextArea(st Styles, w, h int) textarea.Model {
	m := textarea.New()
	m.ShowLineNumbers = false
	m.Prompt = ""
	m.KeyMap.Paste.SetEnabled(false) // it would read this machine's clipboard, not the person's
	m.SetVirtualCursor(false)
	StyleTextArea(st, &m)
	m.SetWidth(max(w, 1))
	m.SetHeight(max(h, 1))
	return m
}

// StyleTextArea gives an area other tokens, as after a change of theme.
func StyleTextArea(st Styles, m *textarea.Model) {
	state := textarea.StyleState{
		Text: st.Text, CursorLine: st.Text, EndOfBuffer: st.Muted, Placeholder: st.Muted,
		Prompt: st.Accent, LineNumber: st.Muted, CursorLineNumber: st.Accent, Selection: st.Selected,
	}
	s := textarea.Styles{Focused: state, Blurred: state}
	s.Cursor.Shape = tea.CursorBlock
	m.SetStyles(s)
}

// NewInput is an empty one-line field whose view is w cells, in the terminal's tokens and
// without a prompt. Its cursor is the terminal's own: place Model.Cursor in the view.
func NewInput(st Styles, w int) textinput.Model {
	m := textinput.New()
	m.Prompt = ""
	m.KeyMap.Paste.SetEnabled(false) // as in NewTextArea
	m.SetVirtualCursor(false)
	StyleInput(st, &m)
	m.SetWidth(max(w-1, 1))
	return m
}

// StyleInput gives a field other tokens, as after a change of theme.
func StyleInput(st Styles, m *textinput.Model) {
	state := textinput.StyleState{
		Text: st.Text, Placeholder: st.Muted, Suggestion: st.Muted, Prompt: st.Accent,
	}
	s := textinput.Styles{Focused: state, Blurred: state}
	s.Cursor.Shape = tea.CursorBlock
	m.SetStyles(s)
}
