package main

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
)

// cutting has the page's connections break before or after its message of that number goes out,
// while there is such a number.
func cutting(p *juritest.Tab) {
	p.Text(`(() => { const W = WebSocket; window.sockets = []; window.cut = 0
window.WebSocket = class extends W {
	constructor(...a) { super(...a); sockets.push(this); this.left = window.cut }
	send(b) {
		const last = !--this.left
		if (!last || window.after) super.send(b)
		if (last) this.close()
	}
} })()`)
}

// TestBrowserPINCutOff breaks the connection after each message of a login, and before the one
// that has the PIN: a right PIN is never called wrong, neither by the page nor by the server; what
// was not answered is said to be so, with the PIN still in its field.
func TestBrowserPINCutOff(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	var diary juritest.Diary
	s := serveDemo(t, func(s *served) { s.Log = slog.NewTextHandler(&diary, nil) })
	s.OK("sari", "next pinus")
	pin := s.Pin("ani")
	p := b.Open(s.link("ani"), 390, 760, true)
	cutting(p)
	first := true
	// in logs in with a connection that breaks there, and reports whether the PIN had to be sent again by hand.
	in := func(cut int, after bool) bool {
		t.Helper()
		p.Text(fmt.Sprintf(`window.cut = %d; window.after = %v; window.begun = sockets.length`, cut, after))
		p.Fill("pin", pin)
		p.TapOn("#enter")
		p.Until(`sockets.length > begun && sockets[begun].readyState == 3`)
		p.Text(`window.cut = 0`)
		p.Until(`sockets.length > begun + 1 || !document.getElementById('login').hidden`)
		again := p.Text(`document.getElementById('login').hidden`) == "false"
		if again {
			if said := p.Text(`document.getElementById('said').textContent`); !strings.HasPrefix(said, "Sambungan terputus sebelum server menjawab") {
				t.Errorf("cut at %d, it says %q", cut, said)
			}
			p.Picture("browser-unheard")
			p.TapOn("#enter") // the PIN stands there still
		}
		p.See("P01")
		if first {
			p.TapKey("enter", "saya tahu") // that somebody made the PIN
			first = false
		}
		p.TapKey("Q", "keluar")
		p.TapKey("enter", "keluar")
		p.Until(`!document.getElementById('login').hidden`)
		return again
	}
	at := 0
	for cut := 1; at == 0 || cut < at+4; cut++ {
		if in(cut, true) {
			if at != 0 {
				t.Errorf("nobody heard of message %d, and of %d", at, cut)
			}
			at = cut
		}
	}
	if at < 6 || !in(at, false) {
		t.Errorf("the PIN goes with message %d, and without it nobody is told so", at)
	}
	if log := diary.String(); strings.Contains(log, "wrong PIN") {
		t.Errorf("the server counts wrong PINs:\n%s", log)
	}
}

// TestBrowserComesBack breaks the connection of a board that was let in by PIN at each message
// of its way back: nobody is there to tap, so it is never asked for the PIN again.
func TestBrowserComesBack(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	p := b.Open(strings.Replace(s.link("layar"), "/#", "/?kiosk#", 1), 1280, 720, false)
	cutting(p)
	p.Fill("pin", s.Pin("layar"))
	p.Click("#enter")
	p.See("DATA CONTOH")
	p.Text(`(() => { window.asked = 0; new MutationObserver(() => { if (!document.getElementById('login').hidden) asked++ }).observe(document.getElementById('login'), {attributes: true}) })()`)
	for cut := 1; cut < 10; cut++ {
		p.Text(fmt.Sprintf(`window.cut = %d; window.after = %v; window.begun = sockets.length; sockets.at(-1).close()`, cut, cut%2 == 0))
		p.Until(`sockets.length > begun && sockets.at(-1).readyState == 3 || sockets.length > begun && document.getElementById('note').hidden`)
		p.Text(`window.cut = 0`)
		if cut == 3 {
			p.Picture("browser-board-lost")
		}
		p.Until(`document.getElementById('note').hidden && sockets.at(-1).readyState == 1`)
		p.See("DATA CONTOH")
	}
	if got := p.Text(`asked`); got != "0" {
		t.Errorf("the PIN was asked for %s times", got)
	}
	if got := p.Text(`JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage)])`); strings.Contains(got, "pin") || strings.Contains(got, "typed") {
		t.Errorf("the browser keeps %s", got)
	}
}

// TestBrowserHalfTyped breaks the connection while a moderator types a message: the page comes
// back by itself, takes what they type on for no keys, and has the message again.
func TestBrowserHalfTyped(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	s.OK("sari", "next pinus")
	p := b.Open(s.link("sari"), 1000, 700, false)
	countSockets(p)
	press := func(keys string) {
		for _, k := range strings.Split(keys, "") {
			p.Do("Input.dispatchKeyEvent", map[string]any{"type": "keyDown", "key": k, "text": k})
			p.Do("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": k})
		}
	}
	enter := func() {
		p.Do("Input.dispatchKeyEvent", map[string]any{"type": "keyDown", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"})
		p.Do("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13})
	}
	p.Fill("pin", s.Pin("sari"))
	p.Click("#enter")
	p.See("PIN baru")
	enter()
	p.See("Antrean")
	press("b")
	p.See("Pesan untuk ruang ini")
	press("Istirahat sebentar")
	p.See("Istirahat sebentar")
	p.Text(`sockets.at(-1).close()`)
	p.See("Sambungan tadi putus")
	p.Picture("browser-half-typed")
	press("nC") // the rest of what they were typing
	enter()
	press("b")
	p.See("Istirahat sebentar")
	enter()
	juritest.Until(t, "the message is sent", func() bool { return s.Folder.Board.State().Queue("pinus").Message.Text == "Istirahat sebentar" })
}

// TestBrowserReload loads the page anew in the middle of a sheet: what was typed is on it, the
// same entry shows, and no PIN was kept; what a reader's form held and did not save is back in it,
// for the same juror alone.
func TestBrowserReload(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	s.OK("sari", "next pinus")
	p := b.Open(s.link("ani"), 390, 760, true)
	in := func() {
		t.Helper()
		pin := s.Pin("ani")
		p.Until(`!document.getElementById('login').hidden`)
		if got := p.Text(`document.getElementById('pin').value + JSON.stringify(sessionStorage)`); got != "{}" {
			t.Errorf("a PIN, or something else, is kept: %q", got)
		}
		p.Fill("pin", pin)
		p.TapOn("#enter")
		p.TapKey("enter", "saya tahu") // that somebody made the PIN
	}
	in()
	p.TapWords("Kebaruan")
	p.See("15% ▸")
	p.TapOn("#typed")
	p.Do("Input.insertText", map[string]any{"text": "73"}) // and no enter
	juritest.Until(t, "what was typed is saved", func() bool {
		d := s.Cell("P01", "ani").Draft
		return d != nil && len(d.Scores) == 1 && d.Scores[0].Value.String() == "73"
	})
	p.Until(`dispatchEvent(new Event('beforeunload', {cancelable: true}))`) // and the page knows
	p.Do("Page.reload", nil)
	in()
	p.See("73")
	p.Picture("browser-reloaded")

	f := s.formOf(t, b, "budi")
	f.open("P01", "score-latar")
	f.Fill("score-latar", "81")
	f.Fill("feedback-strength", "Rapi.")
	f.ReloadAsked()
	f.Until(`document.getElementById('login').hidden == false`)
	f.Fill("pin", s.Pin("budi"))
	f.Click("#enter")
	f.answer(1, "Isian yang belum tersimpan sudah dikembalikan")
	if got := f.holds("score-latar") + f.holds("feedback-strength") + f.holds("score-baru"); got != "81Rapi." {
		t.Errorf("the form holds %s", got)
	}
	f.Picture("browser-form-kept")
	f.Click("#sheet button[value=save]")
	f.answer(2, "1 dari 7")
	if got := f.Text(`JSON.stringify(sessionStorage)`); got != "{}" {
		t.Errorf("what is saved is kept still: %s", got)
	}
	if got := f.Text(`dispatchEvent(new Event('beforeunload', {cancelable: true}))`); got != "true" {
		t.Error("somebody is asked though all is saved")
	}
	f.Fill("score-latar", "82")
	f.ReloadAsked()
	f.Until(`document.getElementById('login').hidden == false`)
	f.Fill("user", "citra")
	f.Fill("pin", s.Pin("citra"))
	f.Click("#enter")
	f.Until(`document.activeElement.id == 'line'`)
	if got := f.Text(`JSON.stringify(sessionStorage) + document.getElementById('sheet').hidden`); got != "{}true" {
		t.Errorf("somebody else finds %s", got)
	}
}
