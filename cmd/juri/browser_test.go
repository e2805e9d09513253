package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"juri/cmd/juri/internal/juritest"
	"juri/tui/sshd"
)

// link is the address on the user's card.
func (s *served) link(user string) string {
	return "http://" + s.Addr + "/#" + user + "/" + sshd.Fingerprint(s.Door.Key.PublicKey())
}

// countSockets keeps the page's connections in sockets.
func countSockets(p *juritest.Tab) {
	p.Text(`(() => { const W = WebSocket; window.sockets = []
window.WebSocket = class extends W { constructor(...a) { super(...a); sockets.push(this) } } })()`)
}

// sleep is a minute in which the page was not looked at.
func sleep(p *juritest.Tab) {
	p.Text(`(now => { Date.now = () => now() + 60000; document.dispatchEvent(new Event('visibilitychange')) })(Date.now)`)
}

// TestBrowser is a juror's day in a browser on a phone, with a finger alone: a wrong PIN, a
// device remembered, a sheet typed and handed in, feedback by a keyboard that composes words,
// the server gone and back, and leaving.
func TestBrowser(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	t.Cleanup(func() { s.Stop() }) // the second one
	pin := s.Pin("ani")
	s.OK("sari", "next pinus")

	p := b.Open(s.link("ani"), 390, 760, true)
	p.Picture("browser-login")
	countSockets(p)
	p.Fill("pin", "00000000")
	p.TapOn("#enter")
	p.Until(`document.getElementById('said').textContent.startsWith('PIN salah')`)
	sleep(p)
	p.Fill("pin", pin)
	p.TapOn("#enter")
	p.See("P01")
	if n := p.Text(`sockets.length`); n != "1" {
		t.Errorf("a PIN took %s connections to write", n)
	}
	p.TapKey("D", "ingat")
	p.TapKey("enter", "ingat")
	juritest.Until(t, "the device is remembered", func() bool { return len(s.Folder.Board.State().DevicesOf("ani")) == 1 })
	p.Until(`!document.getElementById('typing').hidden && document.getElementById('typed').inputMode == 'decimal'`)

	score := func(text string) {
		p.TapOn("#typed")
		p.Do("Input.insertText", map[string]any{"text": text})
		p.TapKey("enter", "berikutnya")
	}
	p.TapWords("Kebaruan")
	p.See("15% ▸")
	score("85")
	score("90")
	p.TapOn("#typed")
	p.Do("Input.insertText", map[string]any{"text": "7"})
	s.Stop()
	p.Until(`!document.getElementById('note').hidden`)
	p.Do("Input.insertText", map[string]any{"text": "5"}) // it would look entered
	p.Picture("browser-lost")
	if got := p.Text(`(f => f.value + f.disabled + f.placeholder)(document.getElementById('typed'))`); got != "trueTidak tersambung; mohon tunggu" {
		t.Errorf("the field of a lost connection is %s", got)
	}
	s.Start()
	p.Until(`document.getElementById('note').hidden && document.getElementById('typed').value == ''`)
	p.TapWords("Signifikansi")
	p.See("30% ▸")
	for _, v := range []string{"75", "70", "88", "82"} {
		score(v)
	}
	p.TapWords("Latar")
	p.See("10% ▸")
	score("80")
	p.See("7/7")
	p.Picture("browser-sheet")
	p.TapKey("m", "masukan")
	p.Until(`document.getElementById('typed').inputMode == 'text'`)
	p.TapOn("#typed")
	for _, so := range []string{"D", "Damp", "Dampak"} { // as a keyboard guesses at a word
		p.Do("Input.imeSetComposition", map[string]any{"text": so, "selectionStart": len(so), "selectionEnd": len(so)})
	}
	p.Do("Input.insertText", map[string]any{"text": "Dampaknya"})
	p.Do("Input.insertText", map[string]any{"text": " nyata."})
	p.See("Dampaknya nyata.")
	p.Picture("browser-feedback")
	p.TapKey("ctrl+s", "")
	p.See("Serahkan P01?")
	p.TapKey("enter", "serahkan")
	p.See("diserahkan")
	p.Picture("browser-handed-in")
	juritest.Until(t, "the sheet is handed in", func() bool { return s.Cell("P01", "ani").Sheet != nil })
	if got := s.Cell("P01", "ani").Sheet.Strength; got != "Dampaknya nyata." {
		t.Errorf("the feedback is %q", got)
	}

	p.Do("Page.reload", nil) // and the PIN with it
	p.See("P01")

	p.TapKey("Q", "keluar")
	p.TapKey("enter", "keluar")
	p.Until(`document.getElementById('said').textContent.startsWith('Anda sudah keluar')`)
	if got := p.Text(`JSON.stringify(Object.keys(localStorage))`); got != `["juri.host"]` {
		t.Errorf("the browser keeps %s", got)
	}
	p.Picture("browser-left")
}

// TestBrowserHostKey holds that a PIN never leaves for a server that is not the card's, nor
// for one that this browser does not know and nobody compared.
func TestBrowserHostKey(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	pin := s.Pin("ani")
	said := func(p *juritest.Tab, words string) {
		t.Helper()
		p.Until(`document.getElementById('said').textContent.includes('` + words + `')`)
	}
	enter := func(p *juritest.Tab) { p.Fill("pin", pin); p.Click("#enter") }

	p := b.Open("http://"+s.Addr+"/#ani/SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 900, 700, false)
	enter(p)
	said(p, "bukan server di kartu")
	p.Picture("browser-wrong-key")
	p = b.Open("http://"+s.Addr+"/#ani%", 900, 700, false)
	said(p, "Alamat ini salah")
	p = b.Open("http://"+s.Addr+"/#ani", 900, 700, false)
	enter(p)
	said(p, "Samakah")
	if got := p.Text(`document.getElementById('print').textContent`); got != sshd.Fingerprint(s.Door.Key.PublicKey()) {
		t.Errorf("the key to compare is %s", got)
	}
	p.Picture("browser-compare")
	sleep(p)
	said(p, "Samakah")
	p.Click("#another")
	said(p, "tidak dikirim")
	if n := len(s.Folder.Board.State().Present); n != 0 {
		t.Errorf("%d are in", n)
	}
	enter(p)
	said(p, "Samakah")
	p.Click("#same")
	p.See("Ani")
	p.Picture("browser-wide")
	p.Text(`localStorage.setItem('juri.host', 'SHA256:x')`)
	p = b.Open("http://"+s.Addr+"/#ani", 900, 700, false)
	said(p, "berbeda dari yang diingat")
}

// TestBrowserReader asks line by line: the server ends a connection on which nothing is asked,
// which takes nothing away; what cannot be sent is said to be, and stays; nothing is left for
// who sits there next.
func TestBrowserReader(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t, func(s *served) { s.Limits.Idle = time.Millisecond })
	t.Cleanup(func() { s.Stop() })
	p := b.Open(strings.Replace(s.link("ani"), "/#", "/?reader#", 1), 900, 700, false)
	countSockets(p)
	p.Fill("pin", s.Pin("ani"))
	p.Click("#enter")
	p.Until(`document.activeElement.id == 'line'`)
	answer := func(n int, words, line string) {
		t.Helper()
		p.Until(fmt.Sprintf(`(a => a.length == %d && a[%d].textContent.includes('%s'))(document.querySelectorAll('#answers pre'))`, n, n-1, words))
		if got := p.Text(`document.getElementById('line').value`); got != line {
			t.Errorf("after %d answers the field holds %q", n, got)
		}
	}
	p.Fill("line", "queue")
	p.Click("#ask button")
	answer(1, "P01", "")
	p.Text(`document.getElementById('answers').focus()`)
	p.Until(`sockets.every(s => s.readyState == 3)`)
	p.Click("#often button:nth-child(2)")
	answer(2, "P01", "")
	p.Until(`sockets.every(s => s.readyState == 3)`)
	if got := p.Text(`sockets.length + ' ' + document.getElementById('note').hidden`); got != "2 true" {
		t.Errorf("after two lines there were so many connections, and a note hidden: %s", got)
	}
	s.Stop()
	p.Fill("line", "queue pinus")
	p.Click("#ask button")
	answer(3, "Tidak terkirim", "queue pinus")
	p.Picture("browser-reader")
	s.Start()
	p.Click("#ask button")
	answer(4, "P01", "")
	p.Click("#leave")
	p.Until(`!document.getElementById('login').hidden && !document.getElementById('answers').hasChildNodes()`)
}

// TestBrowserBoard is a projector's browser: the board comes back by itself.
func TestBrowserBoard(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	t.Cleanup(func() { s.Stop() })
	pin := s.Pin("layar")
	p := b.Open(strings.Replace(s.link("layar"), "/#", "/?kiosk#", 1), 1280, 720, false)
	p.Fill("pin", pin)
	p.Click("#enter")
	p.See("DATA CONTOH")
	p.Picture("browser-board")
	s.Stop()
	p.Until(`!document.getElementById('note').hidden`)
	s.Start()
	p.Until(`document.getElementById('note').hidden`)
	p.See("DATA CONTOH")
	if bar := p.Text(`document.getElementById('bar').hidden`); bar != "true" {
		t.Error("a board has a bar of keys")
	}
}
