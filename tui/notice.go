package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// notice is a sentence in the foot.
type notice struct {
	text string
	bad  bool
	id   int
}

const noticeTime = 6 * time.Second

func (m *Model) notify(sentence string, bad bool) {
	m.last = picture{}
	m.notice = notice{text: sentence, bad: bad, id: m.notice.id + 1}
}

// fade takes a notice away after a while; asked for once a notice.
func (m *Model) fade() tea.Cmd {
	if m.notice.text == "" || m.notice.id == m.faded {
		return nil
	}
	m.faded = m.notice.id
	id := m.notice.id
	return tea.Tick(noticeTime, func(time.Time) tea.Msg { return noticeMsg{id} })
}
