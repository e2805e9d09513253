package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// bare reports whether the screen has the whole terminal, as a projector does.
func (m *Model) bare() bool { return m.kind == scoring.BoardConsole }

// View is the whole terminal: head, screen, foot, and what lies over them.
func (m *Model) View() tea.View {
	v := tea.NewView(m.picture().text)
	v.AltScreen = true
	v.WindowTitle = "juri"
	if !m.bare() {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if m.opts.Page && !m.bare() {
		v.WindowTitle = m.pageTitle()
	}
	if m.colour && m.painted() {
		v.ForegroundColor, v.BackgroundColor = m.theme.Ground()
	}
	if m.screen != nil && !m.help && !m.leaving && !m.device.asking && m.newPIN == nil && m.unsent == nil && !kit.TooSmall(m.width, m.height) {
		if c := m.screen.Cursor(); c != nil {
			at := *c
			at.Y += m.top()
			v.Cursor = &at
		}
	}
	return v
}

// painted reports whether the theme brings its own ground: light ink that
// somebody chose would not be read on their dark terminal, nor dark on light.
func (m *Model) painted() bool {
	return m.theme == kit.Contrast || m.chosenTheme && m.theme != m.ground
}

func (m *Model) content() string {
	w, h := m.width, m.height
	st, t := m.term.Styles, m.term.Text
	switch {
	case w <= 0 || h <= 0:
		return ""
	case kit.TooSmall(w, h) && !m.bare():
		lines := kit.Wrap(t.General.TooSmall(kit.MinWidth, kit.MinHeight), w)
		if d := m.dialog(w); d != nil { // nobody answers what they cannot see
			lines = append(d.Body, kit.Fit(kit.Hints(st, d.Keys()...), w))
		}
		if m.parting {
			lines = kit.Wrap(t.General.QuitWaits(), w)
		}
		return kit.Block(lines, w, h)
	case m.screen == nil && m.state.Contest == nil:
		return kit.Block([]string{"", " " + t.General.Loading()}, w, h)
	case m.screen == nil:
		return kit.Block([]string{"", " " + t.General.Revoked()}, w, h)
	case m.bare():
		return m.screen.View(w, h)
	}
	foot := m.foot(w)
	body := m.head(w) + "\n" + m.screen.View(w, h-1-len(foot)) + "\n" + strings.Join(foot, "\n")
	if m.help && !m.leaving {
		box, _ := m.helpBox(w, h)
		return kit.Overlay(body, box, w, h)
	}
	bw := min(w, dialogWidth)
	iw, _ := kit.Inside(bw, h)
	if d := m.dialog(iw); d != nil {
		return kit.Overlay(body, d.Box(st, bw, h), w, h)
	}
	return body
}

// dialogWidth is how wide the root's dialogs are where there is room.
const dialogWidth = 60

// head is the first line: where, who, when, and how it is.
func (m *Model) head(w int) string {
	st, t := m.term.Styles, m.term.Text
	narrow := kit.SizeOf(w) == kit.Narrow
	left, tail := m.state.Contest.Name, ""
	if place := m.screen.Place(); place != "" && narrow {
		left = place
	} else if place != "" {
		tail = " · " + place
	}
	if m.state.Contest.Sample && narrow {
		tail += " · " + t.General.SampleShort()
	} else if m.state.Contest.Sample {
		tail += " · " + t.General.Sample()
	}
	right := t.Hour(m.term.Wall())
	if p := m.state.Person(m.opts.Actor.User); p != nil && !narrow {
		right = p.Name + " · " + right
	}
	if m.opts.Actor.Proof == scoring.AtServer {
		right = t.Proving.HereShort() + " · " + right
	}
	if s := m.screen.Status(); s != "" {
		right += " · " + s
	}
	room := w - kit.Width(right+" ") - 2 - kit.Width(tail) // the name gives way first
	left = " " + kit.Fit(left, min(kit.Width(left), max(room, 8))) + tail
	return kit.Join(st.Fast.Title.Render(left), right+" ", w)
}

// footLines is how many lines a sentence in the foot may have.
const footLines = 4

// foot is the last lines: what the keys do, and before it, or above it where both do not
// fit into a line, that nothing is saved, or a notice.
func (m *Model) foot(w int) []string {
	st := m.term.Styles
	pen, text := st.Fast.Bad, ""
	switch {
	case m.state.Lost:
		text = m.term.Text.General.Lost()
	case m.state.Isolated:
		text = m.term.Text.General.Isolated()
	default:
		text = m.notice.text
		if !m.notice.bad {
			pen = st.Fast.Accent
		}
	}
	if text == "" {
		return []string{kit.Fit(" "+kit.ShortHelp(st, m, w-1), w)}
	}
	const gap = 3
	if room := w - 1 - kit.Width(text) - gap; room >= kit.LeastHelp(m) {
		return []string{" " + pen.Render(text) + strings.Repeat(" ", gap) + kit.ShortHelp(st, m, room)}
	}
	lines := kit.Clip(kit.Wrap(text, w-2), footLines, w-2)
	for i, l := range lines {
		lines[i] = kit.Fit(" "+pen.Render(l), w)
	}
	return append(lines, kit.Fit(" "+kit.ShortHelp(st, m, w-1), w))
}

// helpBox is one page of the help, in a box that lies over a w×h terminal, no larger than
// it needs to be.
func (m *Model) helpBox(w, h int) (box string, pages int) {
	st, t := m.term.Styles, m.term.Text
	bw, bh := min(w, 100), h-2
	iw, ih := kit.Inside(bw, bh)
	var note []string
	if says, is := m.screen.(interface{ Note() string }); is && says.Note() != "" {
		note = append(kit.Wrap(says.Note(), iw), "")
	}
	text, pages := kit.FullHelp(st, m, iw, ih-len(note), m.page)
	body := append(note, strings.Split(text, "\n")...)
	foot := kit.KeyZone(t.General.HelpClose(), "esc")
	if m.page < pages-1 {
		foot = kit.KeyZone(t.General.HelpMore(), "space")
	}
	if pages == 1 {
		widest := kit.Width(foot) + 2
		for i, line := range body {
			body[i] = strings.TrimRight(line, " ")
			widest = max(widest, kit.Width(body[i]))
		}
		bw, bh = min(widest+4, bw), len(body)+2
	}
	return kit.Box(st, kit.BoxSpec{Title: t.General.HelpTitle(), Foot: foot, Focus: true, Body: body}, bw, bh), pages
}
