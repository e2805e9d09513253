package main

import (
	"path/filepath"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/store"
)

// TestBrowserAttest is a juror on a phone who reads all of their sheets and signs them with
// the page's own key: it says which they are, signs nothing unless told to, and no text that
// is not that juror's.
func TestBrowserAttest(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	pin := s.Pin("ani")
	s.OK("sari", "next pinus")
	s.OK("ani", "score P01 latar=80 baru=85 impl=90 signif=75 adapt=70 sdaya=88 lanjut=82 --submit")
	state := s.Folder.Board.State
	p := b.Open(s.link("ani"), 390, 760, true)
	p.Fill("pin", pin)
	p.TapOn("#enter")
	p.See("P01")
	p.TapKey("a", "tegaskan lembar")
	p.See("Dengan menegaskan")
	if strings.Contains(p.Screen(), "kunci peramban") {
		t.Error("it offers to sign with a key that is nobody's yet")
	}
	p.TapKey("esc", "")
	p.TapKey("D", "ingat")
	p.TapKey("enter", "ingat")
	juritest.Until(t, "the device is remembered", func() bool { return len(state().DevicesOf("ani")) == 1 })
	p.TapKey("a", "tegaskan lembar")
	p.See("Akan ditandatangani")
	p.TapKey("enter", "tegaskan semuanya")
	p.Until(`!document.getElementById('confirm').hidden`)
	p.Picture("browser-sign")
	shown := p.Text(`document.getElementById('what').textContent`)
	for _, want := range []string{"P01  " + state().Slot("P01").Cell("ani").Sheet.Receipt.Receipt(), state().SheetsOf("ani").Digest().String(), state().DevicesOf("ani")[0].Fingerprint()} {
		if !strings.Contains(shown, want) {
			t.Errorf("the page does not say %s:\n%s", want, shown)
		}
	}
	p.Do("Input.dispatchKeyEvent", map[string]any{"type": "keyDown", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"}) // held from before
	p.Do("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13})
	if p.Text(`document.getElementById('confirm').hidden`) != "false" {
		t.Error("a key that was still held answered")
	}
	p.TapOn("#no")
	p.Until(`document.getElementById('confirm').hidden`)
	p.TapKey("down", "↓") // or enter is taken for held
	p.TapKey("enter", "tanpa tanda tangan")
	juritest.Until(t, "ani stands by it", func() bool { return state().StandsBy("ani") })
	p.TapKey("a", "tegaskan lembar")
	p.See("Ditegaskan pukul")
	p.TapKey("enter", "tegaskan semuanya")
	p.Until(`!document.getElementById('confirm').hidden`)
	p.TapOn("#yes")
	juritest.Until(t, "ani signed", func() bool { return state().AttestedBy("ani").Key == state().DevicesOf("ani")[0].Fingerprint() })
	r, err := store.Verify(filepath.Join(s.Dir, store.JournalFile))
	if err != nil || !r.OK() || len(r.Forged) > 0 {
		t.Errorf("verify: %v %v %v", err, r.Faults, r.Forged)
	}
	got := p.Text(`(async () => {
	const { sheetsIn } = await import(document.querySelector('script[src]').src.replace('app.js', 'attest.js'))
	const line = 'P01 ' + '0'.repeat(64) + '\n', texts = ['juri sheets\nani\n' + line, 'juri sheets\nani\n' + line + line,
		'juri sheets\nbudi\n' + line, 'juri sheets\nani\n', 'juri sheets\nani\n' + line.trim(), 'juri sheet\nani\n' + line, 'juri sheets\nani\n' + line + 'x\n',
		'juri sheets\nani\nP01  ' + '0'.repeat(64) + '\n', 'juri sheets\nani\n' + line + '\n', '']
	return texts.map(t => sheetsIn(new TextEncoder().encode(t), 'ani') ? 1 : 0).join('') + (sheetsIn(Uint8Array.of(255), 'ani') ? 1 : 0)
})()`)
	if got != "11000000000" {
		t.Errorf("of those texts it would sign %s", got)
	}
}
