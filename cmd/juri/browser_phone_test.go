package main

import (
	"fmt"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
)

// TestBrowserPhones fills in a sheet and hands it in on phones of the sizes that there are, by
// touch alone, in both languages: turned on its side in the middle, with the keyboard up, and asleep
// for a while.
func TestBrowserPhones(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	s.OK("sari", "next pinus")
	for _, phone := range []struct {
		name, user, query         string
		w, h                      int
		know, next, notes, submit string
	}{
		{"small", "ani", "?lang=en", 320, 568, "I know", "next", "feedback", "Hand in P01?"},
		{"tall", "budi", "", 360, 740, "saya tahu", "berikutnya", "masukan", "Serahkan P01?"},
	} {
		p := b.Open(strings.Replace(s.link(phone.user), "/#", "/"+phone.query+"#", 1), phone.w, phone.h, true)
		picture := func(what string) { p.Picture("phone-" + phone.name + "-" + what) }
		size := func(w, h int) {
			p.Do("Emulation.setDeviceMetricsOverride", map[string]any{"width": w, "height": h, "deviceScaleFactor": 1, "mobile": true})
			p.Until(fmt.Sprintf(`innerWidth == %d && Math.abs(document.body.getBoundingClientRect().height - %d) < 1`, w, h)) // or a touch goes where something was
		}
		picture("login")
		p.TapOn("#pin")
		p.Do("Input.insertText", map[string]any{"text": s.Pin(phone.user)})
		size(phone.w, phone.h-250)
		picture("login-keyboard")
		size(phone.w, phone.h)
		p.TapOn("#enter")
		p.Until(`!document.getElementById('bar').hidden`)
		picture("told")
		p.TapKey("enter", phone.know)
		p.See("P01")
		picture("sheet")
		score := func(text string) {
			p.TapOn("#typed")
			p.Do("Input.insertText", map[string]any{"text": text})
			p.TapKey("enter", phone.next)
		}
		score("80")
		size(phone.w, phone.h-250)
		picture("keyboard")
		score("85")
		size(phone.h, phone.w)
		picture("side")
		score("90")
		size(phone.h, phone.w-200)
		picture("side-keyboard")
		score("75")
		size(phone.w, phone.h)
		for _, v := range []string{"70", "88", "82"} {
			score(v)
		}
		p.See("7/7")
		picture("full")
		p.TapKey("m", phone.notes)
		p.TapOn("#typed")
		size(phone.w, phone.h-250)
		for _, so := range []string{"D", "Damp", "Dampak"} {
			p.Do("Input.imeSetComposition", map[string]any{"text": so, "selectionStart": len(so), "selectionEnd": len(so)})
		}
		p.Do("Input.insertText", map[string]any{"text": "Dampaknya"})
		p.Do("Input.insertText", map[string]any{"text": " nyata."})
		p.See("Dampaknya nyata.")
		picture("feedback")
		size(phone.w, phone.h)
		p.TapKey("ctrl+s", "")
		p.See(phone.submit)
		picture("summary")
		p.TapKey("enter", "")
		juritest.Until(t, "the sheet is handed in", func() bool { return s.Cell("P01", phone.user).Sheet != nil })
		picture("receipt")
		if small := p.Text(`[...document.querySelectorAll('#keys button')].filter(b => b.getBoundingClientRect().height < 38 || b.getBoundingClientRect().width < 38).map(b => b.textContent).join('|')`); small != "" {
			t.Errorf("%s: too small for a finger: %s", phone.name, small)
		}
		sleep(p)
		p.See("P01")
	}
}
