package kit

import "juri/scoring/i18n"

// Memo keeps what was drawn until something it depends on changes.
type Memo[T any] struct {
	key   memoKey
	value T
	ok    bool
}

type memoKey struct {
	w, h, version int
	text          *i18n.Text
	pens          *Pens
	more          string // what else it depends on
}

// Of returns what draw drew for the same version, language, theme, size and more.
func (m *Memo[T]) Of(t *Terminal, version, w, h int, more string, draw func() T) T {
	if k := (memoKey{w, h, version, t.Text, t.Styles.Fast, more}); !m.ok || m.key != k {
		m.key, m.value, m.ok = k, draw(), true
	}
	return m.value
}

// Forget has it drawn anew.
func (m *Memo[T]) Forget() { m.ok = false }
