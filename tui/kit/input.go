package kit

import (
	"strings"

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

// NewInput is an empty one-line field; Typed draws it.
func NewInput() textinput.Model {
	m := textinput.New()
	m.Prompt = ""
	m.KeyMap.Paste.SetEnabled(false) // as in NewTextArea
	m.SetVirtualCursor(false)
	return m
}

// Typed is the field in exactly room cells, scrolled to its cursor, which stands at
// cell at of it. What is typed is shown as any text is, and kept as it was typed.
func Typed(pen Pen, in *textinput.Model, room int) (view string, at int) {
	typed := []rune(in.Value())
	pos := min(in.Position(), len(typed))
	from := pos
	for from > max(pos-4*room, 0) && Width(string(typed[from-1:pos])) < room {
		from--
	}
	shown := Fit(string(typed[from:min(from+4*room, len(typed))])+" ", room)
	return pen.Render(shown), Width(string(typed[from:pos]))
}

// Written is the area's rows as they are shown, and the cell of the row in which
// its cursor stands; nil where it has none. Only the rows are broken as the area
// counts cells.
func Written(area *textarea.Model) (rows []string, at *tea.Cursor) {
	rows = strings.Split(area.View(), "\n")
	if at = area.Cursor(); at != nil {
		line := []rune(strings.Split(area.Value(), "\n")[area.Line()])
		info := area.LineInfo()
		at.X = Width(string(line[info.StartColumn:min(info.StartColumn+info.ColumnOffset, len(line))]))
	}
	return rows, at
}

// Form is what somebody is filling in now, and has not sent.
type Form struct {
	ID     any      // the same while it is the same form
	Title  string   // in the terminal's language; "" for a field that is no form, such as a search
	About  string   // what else tells it from others of that title
	Values []string // of its fields
}
