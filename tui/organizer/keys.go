package organizer

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// keys are all keys of the screen, said in one language.
type keys struct {
	digits, nextTab, prevTab                               key.Binding
	up, down, left, right, pageUp, pageDown                key.Binding
	home, end                                              key.Binding
	open, allRooms, back, detail, editEntry, add, withdraw key.Binding
	sort, mark, markAll                                    key.Binding
	filter, unfilter, paper, change                        key.Binding
	newPIN, revoke                                         key.Binding
	devices, forget, unlock, unlockOne                     key.Binding
	stage, standings, join, reveal                         key.Binding
	message, blank                                         key.Binding
	room, all, colours, large, prevWall, nextWall          key.Binding
	send, cancel, dismiss, next, prior                     key.Binding
	choose, feedback                                       key.Binding
	disqualify, reinstate, void, excuse, points, standin   key.Binding
}

func newKeys(text *i18n.Text) *keys {
	g, t, mode := text.General, text.Organizer.Keys, text.Organizer.Boards.Modes
	bind := kit.Bind
	return &keys{
		digits:  bind("1…8", t.Tabs(), "1"),
		nextTab: bind("tab", t.NextTab(), "tab"), prevTab: bind("shift+tab", t.PrevTab(), "shift+tab"),
		up: bind("↑ k", g.KeyUp(), "up", "k"), down: bind("↓ j", g.KeyDown(), "down", "j"),
		left: bind("← h", t.PrevJuror(), "left", "h"), right: bind("→ l", t.NextJuror(), "right", "l"),
		pageUp: bind("pgup", t.PageUp(), "pgup", "ctrl+b"), pageDown: bind("pgdn", t.PageDown(), "pgdown", "ctrl+f"),
		home: bind("home", t.First(), "home"), end: bind("end", t.Last(), "end"),
		allRooms: bind("esc", text.Organizer.Rooms.All(), "esc", "backspace"), open: bind("enter", g.KeyOpen(), "enter"), back: bind("esc", g.KeyBack(), "esc", "backspace"),
		detail: bind("d", t.Detail(), "d"), editEntry: bind("E", t.EditEntry(), "E"), change: bind("enter", t.Edit(), "enter", "e"), add: bind("a", t.Add(), "a"),
		feedback:   bind("m", text.Review.Key(), "m"),
		disqualify: bind("D", text.Sheets.KeyDisqualify(), "D"), reinstate: bind("R", text.Sheets.KeyReinstate(), "R"),
		points: bind("-", text.Points.Key(), "-"),
		void:   bind("v", text.Sheets.KeyVoid(), "v"), excuse: bind("x", text.Sheets.KeyExcuse(), "x"),
		withdraw: bind("w", t.Withdraw(), "w"), filter: bind("/", t.Filter(), "/"),
		sort: bind("s", t.Sort(), "s"), mark: bind(text.Moderator.Space(), t.Mark(), "space"), markAll: bind("*", t.MarkAll(), "*"),
		unfilter: bind("esc", t.Unfilter(), "esc"), paper: bind("i", t.Paper(), "i", "e"),
		newPIN: bind("p", t.NewPIN(), "p"), revoke: bind("x", t.Revoke(), "x"), standin: bind("r", text.Standin.Key(), "r"),
		devices: bind("d", text.Organizer.Access.Devices(), "d"), forget: bind("x", text.Organizer.Access.Forget(), "x"),
		unlock: bind("u", text.Organizer.Access.Unlock(), "u"), unlockOne: bind("enter", text.Organizer.Access.UnlockOne(), "enter"),
		stage: bind("s", mode(scoring.ShowStage), "s"), standings: bind("t", mode(scoring.ShowStandings), "t"), join: bind("g", mode(scoring.ShowJoin), "g"),
		reveal: bind("v", mode(scoring.ShowReveal), "v"), message: bind("m", mode(scoring.ShowMessage), "m"), blank: bind("b", mode(scoring.ShowBlank), "b"),
		room: bind("r", t.Room(), "r"), all: bind("A", t.All(), "A"), colours: bind("c", t.Colours(), "c"), large: bind("enter", t.Large(), "enter"),
		prevWall: bind("← h", t.PrevBoard(), "left", "h"), nextWall: bind("→ l", t.NextBoard(), "right", "l"),
		send: bind("enter", t.Send(), "enter", "ctrl+s"), cancel: bind("esc", t.Cancel(), "esc"),
		dismiss: bind("enter", t.Dismiss(), "enter", "esc", "space", "q"),
		next:    bind("↓ tab", t.NextField(), "down", "tab"), prior: bind("↑", t.PrevField(), "up", "shift+tab"),
		choose: bind("← →", t.Choose(), "left", "right", "space"),
	}
}

// Marks is what the signs of the screen mean.
func (s *Screen) Marks() [][2]string { return s.text().Marks() }

// when is the binding, working only where on.
func when(b key.Binding, on bool) key.Binding {
	b.SetEnabled(on)
	return b
}

// list is a cursor in rows that keep their names while they move.
type list struct {
	ids []string
	at  int
}

// set takes new rows over; the cursor stays on its row, or in its place.
func (l *list) set(ids []string) {
	was := l.id()
	l.ids = ids
	for i, id := range ids {
		if id == was {
			l.at = i
			return
		}
	}
	l.move(0)
}

// id is the row at the cursor, "" where there is none.
func (l *list) id() string {
	if l.at < 0 || l.at >= len(l.ids) {
		return ""
	}
	return l.ids[l.at]
}

// to puts the cursor on a row, if there is one of that name.
func (l *list) to(id string) {
	for i, o := range l.ids {
		if o == id {
			l.at = i
		}
	}
}

// tap puts the cursor on a row, and reports whether it was there already: a second tap opens.
func (l *list) tap(id string) (again bool) {
	again = l.id() == id
	l.to(id)
	return again
}

func (l *list) move(n int) { l.at = max(min(l.at+n, len(l.ids)-1), 0) }

// key moves the cursor, and reports whether the key does.
func (l *list) key(msg tea.KeyPressMsg, k *keys, page int) bool {
	n, is := k.step(msg, max(page, 1))
	switch {
	case is:
	case key.Matches(msg, k.home):
		n = -len(l.ids)
	case key.Matches(msg, k.end):
		n = len(l.ids)
	default:
		return false
	}
	l.move(n)
	return true
}

// step is how many rows a key goes down, or up below 0; false for a key that goes neither way.
func (k *keys) step(msg tea.KeyPressMsg, page int) (n int, is bool) {
	switch {
	case key.Matches(msg, k.up):
		return -1, true
	case key.Matches(msg, k.down):
		return 1, true
	case key.Matches(msg, k.pageUp):
		return -page, true
	case key.Matches(msg, k.pageDown):
		return page, true
	}
	return 0, false
}

// motion is the keys that move in a list.
func (k *keys) motion() []key.Binding {
	return []key.Binding{k.up, k.down, k.pageUp, k.pageDown, k.home, k.end}
}
