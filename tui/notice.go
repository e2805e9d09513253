package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

type notice struct {
	text string
	bad  bool
	id   int
	end  time.Time
}

const noticeTime = 6 * time.Second

func (m *Model) notify(sentence string, bad bool) {
	m.last = picture{}
	m.notice = notice{text: sentence, bad: bad, id: m.notice.id + 1, end: time.Now().Add(noticeTime)}
}

// fade waits for a notice's end, one wait at a time however many there are.
func (m *Model) fade() tea.Cmd {
	if m.notice.text == "" || m.fading {
		return nil
	}
	m.fading = true
	return m.after(time.Until(m.notice.end), noticeMsg{})
}

// faded is the end of a wait: that of the notice, unless it is a newer one.
func (m *Model) faded() {
	m.fading = false
	if !time.Now().Before(m.notice.end) {
		m.notice.text = ""
	}
}
