package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"juri/cmd/juri/internal/juritest"
)

// form is a sheet's form on the page that reads line by line.
type form struct {
	*juritest.Tab
	t *testing.T
}

// formOf logs the user in to it.
func (s *served) formOf(t *testing.T, b *juritest.Chromium, user string) form {
	t.Helper()
	p := b.Open(strings.Replace(s.link(user), "/#", "/?reader#", 1), 390, 900, false)
	p.Fill("pin", s.Pin(user))
	p.Click("#enter")
	p.Until(`document.activeElement.id == 'line'`)
	return form{p, t}
}

// open asks for a sheet, and waits for the field that is then first.
func (f form) open(slot, first string) {
	f.t.Helper()
	f.Text(`document.getElementById('line').focus()`)
	f.Fill("slot", slot)
	f.Click("#which button")
	f.Until(fmt.Sprintf(`document.activeElement.id == '%s' && document.querySelector('#sheet legend').textContent.startsWith('%s')`, first, slot))
}

// answer waits for the answer of that number, which says the words.
func (f form) answer(n int, words string) {
	f.t.Helper()
	f.Until(fmt.Sprintf(`(a => a.length == %d && a[%d].textContent.includes('%s'))(document.querySelectorAll('#answers pre'))`, n, n-1, words))
}

// holds is what a field holds.
func (f form) holds(field string) string {
	f.t.Helper()
	return f.Text(`document.getElementById('` + field + `').value`)
}

// asks answers what the page asks with a yes or a no, and counts how often it does.
func (f form) asks(yes bool) {
	f.t.Helper()
	f.Text(fmt.Sprintf(`(() => { window.asked = []; window.confirm = words => { asked.push(words); return %v } })()`, yes))
}

// TestBrowserSheet fills in a sheet by a form: each field has a label, what is refused stays in
// it, and nothing of it is left for who sits there next.
func TestBrowserSheet(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	s.OK("sari", "next pinus")
	p := s.formOf(t, b, "ani")
	p.Fill("slot", "P99")
	p.Click("#which button")
	p.answer(1, "P99")
	p.open("P01", "score-latar")
	labels := p.Text(`[...document.querySelectorAll('#sheet input, #sheet textarea')].map(f => f.labels[0].textContent).join('|')`)
	if strings.Count(labels, "|") != 8 || !strings.Contains(labels, "|Kebaruan / nilai tambah (0–100)|") || !strings.HasSuffix(labels, "|Kekuatan|Saran") {
		t.Errorf("the fields' labels are %s", labels)
	}
	if got := p.Text(`[...document.querySelectorAll('input, textarea')].filter(f => !f.labels.length && !f.getAttribute('aria-label')).length`); got != "0" {
		t.Errorf("%s fields have no label", got)
	}
	p.Fill("score-latar", "800")
	p.Click("#sheet button[value=save]")
	p.answer(2, "Skor 800")
	if got := p.holds("score-latar"); got != "800" {
		t.Errorf("the field of what is refused holds %q", got)
	}
	for i, id := range []string{"latar", "baru", "impl", "signif", "adapt", "sdaya", "lanjut"} {
		p.Fill("score-"+id, fmt.Sprint(80+i))
	}
	p.Fill("feedback-strength", "It's 'nyata'.")
	p.Picture("browser-form")
	p.Click("#sheet button[value=submit]")
	juritest.Until(t, "the sheet is handed in", func() bool { return s.Cell("P01", "ani").Sheet != nil })
	if got := s.Cell("P01", "ani").Sheet; got.Strength != "It's 'nyata'." || len(got.Scores) != 7 || got.Scores[6].Value.String() != "86" {
		t.Errorf("the sheet is %+v", got)
	}
	p.answer(3, "P01")
	p.Click("#leave")
	p.Until(`document.getElementById('sheet').hidden && document.getElementById('sheet').textContent == '' && document.getElementById('slot').value == ''`)
}

// sheetContest has criteria named as a sheet's own parts are, and one of a text for each value.
const sheetContest = `name: Lomba
timezone: Asia/Jakarta
rubric:
  scale: {min: 0, max: 100, step: 0.5}
  criteria:
    - {id: total, name: Total, weight: 1}
    - {id: nilai, name: Nilai, weight: 1, scale: {min: 1, max: 3, step: 0.5}, levels: {1: {id: Kurang, en: Poor}, 1.5: {id: Cukup, en: Fair}, 2: {id: Sedang, en: Middling}, 2.5: {id: Baik, en: Good}, 3: {id: Unggul, en: Best}}}
    - {id: title, name: Judul, weight: 1}
    - {id: strength, name: Kuat, weight: 1}
    - {id: constructor, name: Bangun, weight: 1}
timer: {presentation: 7m}
rooms: [{id: pinus, name: Pinus}]
people:
  - {user: ani, name: Ani, role: juror, chair: true}
  - {user: sari, name: Sari, role: moderator}
  - {user: panitia, name: Panitia, role: organizer}
result: {method: mean, panel: 1, awards: [{name: Juara, places: 1}]}
entries: entries.csv
`

// TestBrowserSheetAgain opens sheets that hold something: each field has its own value, whatever
// the criterion is called; only what is changed is sent; what is not saved is not thrown away
// unasked.
func TestBrowserSheetAgain(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t, func(s *served) {
		for name, text := range map[string]string{
			"contest.yaml": sheetContest,
			"entries.csv":  "id,unit,title,room\nP01,Satu,Judul Satu,pinus\nP02,Dua,Judul Dua,pinus\n",
		} {
			noError(t, os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600))
		}
	})
	s.OK("sari", "next pinus")
	s.OK("sari", "next pinus")
	s.OK("ani", "score P01 total=70 nilai=2.5 title=60 --strength 'Rapi.'")
	p := s.formOf(t, b, "ani")
	p.open("P01", "score-total")
	const all = `[...document.querySelectorAll('#sheet input, #sheet select, #sheet textarea')].map(f => f.value).join('|')`
	if got := p.Text(all); got != "70|2.5|60|||Rapi.|" {
		t.Errorf("the sheet is filled with %s", got)
	}
	const chosen = `document.querySelector('#score-nilai option:checked').textContent`
	if got := p.Text(chosen); got != "2,5 Baik" {
		t.Errorf("what is chosen is %q", got)
	}
	p.Picture("browser-form-again")
	p.Fill("score-strength", "80,5")
	p.Click("#sheet button[value=save]")
	p.answer(1, "4 dari 5")
	if got := p.Text(`document.querySelector('#answers h2').textContent`); got != "score 'P01' strength='80,5'" {
		t.Errorf("what is sent of one field is %s", got)
	}
	p.asks(false)
	p.open("P01", "score-total") // what is saved is nothing to ask about
	if got := p.Text(all + ` + ' ' + asked.length`); got != "70|2.5|60|80.5||Rapi.| 0" {
		t.Errorf("the sheet is filled again, and something asked, with %s", got)
	}
	p.Text(`(f => { f.value = '3'; f.dispatchEvent(new Event('change')) })(document.getElementById('score-nilai'))`)
	p.Fill("slot", "P02")
	p.Click("#which button")
	p.Until(`asked.length == 1 && asked[0].startsWith('P01: ada isian')`)
	if got := p.Text(chosen + ` + document.querySelector('#sheet legend').textContent`); got != "3 UnggulP01 · Satu · Judul Satu" {
		t.Errorf("after a no the form holds %s", got)
	}
	p.Fill("score-constructor", "500") // refused, and so is all that is sent with it
	p.Click("#sheet button[value=save]")
	p.answer(2, "Skor 500")
	p.Fill("score-constructor", "50")
	p.Click("#sheet button[value=save]")
	p.answer(3, "5 dari 5")
	written := func() string {
		draft := s.Cell("P01", "ani").Draft
		return fmt.Sprint(draft.Scores, draft.Strength)
	}
	const whole = "[{total 70} {nilai 3} {title 60} {strength 80.5} {constructor 50}]Rapi."
	if got := written(); got != whole {
		t.Errorf("the sheet is %s", got)
	}
	p.Fill("score-total", "1")
	p.asks(true)
	p.open("P02", "score-total")
	if got := p.Text(all + ` + ' ' + asked.length`); got != "|||||| 1" {
		t.Errorf("after a yes the form holds %s", got)
	}
	if got := written(); got != whole {
		t.Errorf("what was thrown away is on the sheet: %s", got)
	}
}

// TestBrowserSheetCutOff cuts the connection that hands a sheet in after each message that the
// page sends, a login by PIN among them: what was typed stays until it is saved, also where the
// PIN has to be typed again, and goes when somebody else logs in.
func TestBrowserSheetCutOff(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t, func(s *served) { s.Limits.Idle = time.Millisecond })
	s.OK("sari", "next pinus")
	p := s.formOf(t, b, "ani")
	p.open("P01", "score-latar")
	p.Text(`(() => { const W = WebSocket; window.sockets = []
window.WebSocket = class extends W {
	constructor(...a) { super(...a); sockets.push(this); this.left = window.cut }
	send(b) { super.send(b); if (!--this.left) this.close() }
} })()`)
	p.Fill("score-latar", "81")
	last := 0
	for saved := false; !saved; {
		last++
		p.Until(`sockets.every(s => s.readyState == 3)`)
		p.Text(fmt.Sprintf(`window.cut = %d`, last))
		p.Click("#sheet button[value=save]")
		p.answer(last, "")
		said := p.Text(`[...document.querySelectorAll('#answers pre')].at(-1).textContent`)
		saved = !strings.HasPrefix(said, "Tidak terkirim") && !strings.HasPrefix(said, "Sambungan terputus")
		if got := p.holds("score-latar"); got != "81" || p.Text(`document.getElementById('lines').hidden`) != "false" {
			t.Fatalf("cut after %d messages, the field holds %q", last, got)
		}
	}
	if last < 8 {
		t.Errorf("it was saved after %d messages", last)
	}
	p.Fill("score-latar", "82")
	p.Until(`sockets.every(s => s.readyState == 3)`)
	pin := s.Pin("ani") // the one that the page knows is none now
	p.Text(`window.cut = 0`)
	p.Click("#sheet button[value=save]")
	p.Until(`!document.getElementById('login').hidden`)
	p.Text(`sockets.at(-1).close()`)
	p.answer(last+1, "Tidak terkirim")
	p.Fill("pin", pin)
	p.Click("#enter")
	p.Until(`document.getElementById('login').hidden && !document.getElementById('lines').hidden`)
	if got := p.holds("score-latar"); got != "82" {
		t.Errorf("after a login of the same juror the field holds %q", got)
	}
	p.Text(`sockets.at(-1).close()`)
	p.Until(`sockets.every(s => s.readyState == 3)`)
	s.Pin("ani")
	p.Click("#sheet button[value=save]")
	p.Until(`!document.getElementById('login').hidden`)
	p.Fill("user", "budi")
	p.Fill("pin", s.Pin("budi"))
	p.Click("#enter")
	p.Until(`document.getElementById('login').hidden && !document.getElementById('lines').hidden`)
	if got := p.Text(`document.getElementById('sheet').textContent + document.getElementById('answers').textContent`); got != "" {
		t.Errorf("somebody else finds %q", got)
	}
}
