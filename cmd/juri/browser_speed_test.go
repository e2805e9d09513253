package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/tui/kit/kittest"
)

// painted types keys and says how long each took until it was painted, in milliseconds: from
// the key to the frame after the one in which the cursor or its line changed.
const painted = `(async () => {
	const { term } = (await import(document.querySelector('script[src]').src)).screen
	const frame = () => new Promise(done => requestAnimationFrame(done))
	const shown = () => { const b = term.buffer.active; return b.cursorY + ' ' + b.cursorX + ' ' + b.getLine(b.baseY + b.cursorY).translateToString() }
	const took = []
	for (const key of '75\r80\r85\r70\r82\r77\r68\r') {
		const before = shown(), began = performance.now()
		await new Promise(done => {
			const d = term.onRender(() => { if (shown() !== before) { d.dispose(); done() } })
			term.input(key)
		})
		await frame()
		took.push(performance.now() - began)
		await frame()
	}
	return JSON.stringify(took)
})()`

// rows is where the browser draws the terminal's.
const rows = `[...document.querySelectorAll('.xterm-rows > div')]`

// TestBrowserSlow types a sheet in a browser whose processor is four times slower; -v prints how long a key takes until it is painted.
func TestBrowserSlow(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	for range 3 {
		s.OK("sari", "next pinus")
	}
	p := b.Open(s.link("ani"), 760, 390, true)
	p.Fill("pin", s.Pin("ani"))
	p.TapOn("#enter")
	p.TapKey("enter", "saya tahu") // that somebody made the PIN
	p.See("Kebaruan")
	p.Picture("browser-landscape")
	for _, rate := range []int{1, 4} {
		p.Do("Emulation.setCPUThrottlingRate", map[string]any{"rate": rate})
		p.TapWords("Latar")
		var took []float64
		if err := json.Unmarshal([]byte(p.Text(painted)), &took); err != nil || len(took) != 21 {
			t.Fatalf("%d keys were painted: %v", len(took), err)
		}
		slices.Sort(took)
		t.Logf("%d × slower: key → painted p50 %.1f ms, slowest %.1f ms", rate, took[len(took)/2], took[len(took)-1])
	}
	p.See("7/7")
	// What a key changes is drawn, and nothing else is drawn anew.
	p.TapWords("Latar")
	p.Until(`(async () => { for (const r of ` + rows + `) for (const s of r.children) s.kept = true
await new Promise(done => setTimeout(done, 300)) // until all that went before is drawn
return ` + rows + `.every(r => [...r.children].every(s => s.kept)) })()`)
	p.Text(`(async () => { (await import(document.querySelector('script[src]').src)).screen.term.input('9') })()`)
	p.Until(`(async () => { const { term } = (await import(document.querySelector('script[src]').src)).screen, b = term.buffer.active
const drawn = ` + rows + `.map(r => r.textContent.trimEnd()), is = drawn.map((_, y) => b.getLine(b.baseY + y).translateToString(true).trimEnd())
const kept = ` + rows + `.map(r => [...r.children].every(s => s.kept))
return JSON.stringify(drawn) == JSON.stringify(is) && kept.includes(false) && kept.filter(k => k).length > kept.length / 2 })()`)
}

// TestBrowserReveal is the reveal on a projector's browser: nobody's name before its step.
func TestBrowserReveal(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	s.CloseAll()
	s.BreakTies()
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	p := b.Open(strings.Replace(s.link("layar"), "/#", "/?kiosk#", 1), 1280, 720, false)
	p.Fill("pin", s.Pin("layar"))
	p.Click("#enter")
	p.See("DATA CONTOH")
	shows := func(words string) {
		t.Helper()
		juritest.Until(t, words, func() bool { return kittest.Shows(p.Screen(), words) }, p.Screen)
	}
	s.OK("panitia", "show layar reveal")
	shows("Pengumuman hasil")
	steps := s.Folder.Board.State().RevealSteps()
	first := slices.IndexFunc(steps, func(step scoring.RevealStep) bool { return step.Unit != "" })
	for range first {
		s.OK("panitia", "reveal next")
	}
	if kittest.Shows(p.Screen(), steps[first].Unit) {
		t.Errorf("%s shows before its step", steps[first].Unit)
	}
	s.OK("panitia", "reveal next")
	shows(steps[first].Unit)
	p.Picture("browser-reveal")
}
