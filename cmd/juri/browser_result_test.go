package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
)

// TestBrowserResult is a losing institution with a phone whose processor is four times slower:
// the published result, the code at their paper's foot pasted into it, and what the page says, in
// both languages. -v prints how long the checking took.
func TestBrowserResult(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t, func(s *served) {
		path := filepath.Join(s.Dir, "contest.yaml")
		text, err := os.ReadFile(path)
		if err == nil {
			err = os.WriteFile(path, append(text, "\npublish: sheets\n"...), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	})
	s.CloseAll()
	s.BreakTies()
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	kept := strings.Split(s.OK("ani", "checkpoint"), "\n") // origin, how many records, their root
	s.OK("panitia", "reveal start")
	s.OK("panitia", "reveal jump "+strconv.Itoa(len(s.Folder.Board.State().RevealSteps())))
	s.OK("panitia", "publish sheets")
	p := b.OpenPage("http://"+s.Addr+"/hasil", 360, 740, true)
	p.Do("Emulation.setCPUThrottlingRate", map[string]any{"rate": 4})
	p.Until(`!!document.getElementById('check')`)
	if wide := p.Text(`document.documentElement.scrollWidth`); wide != "360" {
		t.Errorf("the page is %s wide on a screen of 360", wide)
	}
	t.Logf("4 × slower: opened after %s ms", p.Text(`Math.round(performance.now())`))
	for _, lang := range []string{"id", "en"} {
		if p.Text(`document.documentElement.lang`) != lang {
			p.TapOn(".lang")
			p.Until(`document.documentElement.lang === '` + lang + `'`)
		}
		p.Text(`scrollTo(0, 0)`)
		p.Picture("result-" + lang)
		p.TapOn("textarea")
		p.Text(`document.querySelector('textarea').value = ''`)
		p.Do("Input.insertText", map[string]any{"text": kept[1] + " " + kept[2]})
		p.Picture("result-kept-" + lang)
		p.TapOn("#check")
		p.Until(`document.querySelectorAll('#proof .good').length === 3 && !document.querySelector('#proof .bad')`)
		p.Text(`document.getElementById('proof').scrollIntoView()`)
		p.Picture("result-proof-" + lang)
		p.Text(`(document.querySelector('details').open = true, document.querySelector('details').scrollIntoView())`)
		p.Picture("result-sheets-" + lang)
	}
	t.Logf("%s bytes: checked in %s", p.Text(`document.getElementById('bundle').textContent.length`),
		p.Text(`(() => { const began = performance.now(), seen = juri.check(document.getElementById('bundle').textContent.trim()); return Math.round(performance.now() - began) + ' ms: ' + JSON.stringify(seen.wrong) })()`))
}
