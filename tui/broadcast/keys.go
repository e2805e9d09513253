package broadcast

import (
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring/i18n"
)

// noteTime is how long what a key says stands.
const noteTime = 6 * time.Second

// key does what a key of the terminal itself is for: nothing of the contest. Every
// other one is told which there are.
func (v *viewer) key(b byte) {
	v.feed.change(v, func() {
		v.mu.Lock()
		defer v.mu.Unlock()
		text := v.stream.text
		if v.asks && (b == 'y' || b == 'Y') {
			v.end(errLeft)
			return
		}
		asked := v.asks
		v.asks = b == 'q' || b == 'Q'
		switch {
		case v.asks:
			v.note = text.Board.LeaveAsk()
		case asked:
			v.note = ""
		case b == 'T':
			v.chosen = v.stream.theme.Next()
			v.note = text.General.ThemeNow(string(v.chosen))
		case b == 'L':
			v.term.Lang = text.Other().Lang
			v.note = i18n.For(v.term.Lang).General.LanguageNow()
		default:
			v.note = text.Board.Keys()
		}
		v.until = time.Now().Add(noteTime)
		time.AfterFunc(noteTime, v.quiet)
		v.pending = v.stream.whole()
	})
	v.poke()
}

// quiet takes the note away when its time is over.
func (v *viewer) quiet() {
	v.feed.mu.Lock()
	defer v.feed.mu.Unlock()
	if v.stream == nil { // it has left
		return
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.note == "" || time.Now().Before(v.until) {
		return
	}
	v.note, v.asks = "", false
	v.pending = v.stream.whole()
	v.poke()
}

// line is the note, over the picture's last line.
func (v *viewer) line() string {
	text := ansi.Truncate(" "+v.note+" ", v.size.Width, "…")
	return ansi.CursorPosition(1, v.size.Height) + ansi.EraseEntireLine + ansi.SGR(ansi.AttrReverse) + text + ansi.SGR(ansi.AttrReset)
}
