package juritest

import (
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

// Tab is a page of it.
type Tab struct {
	b       *Chromium
	t       *testing.T
	session string
}

// Open opens the address of the door's page on a screen of that size; a phone's has touch,
// and no mouse.
func (b *Chromium) Open(url string, width, height int, phone bool) *Tab {
	b.t.Helper()
	p := b.OpenPage(url, width, height, phone)
	p.Until(`document.getElementById('login') && !document.getElementById('old')`)
	return p
}

// OpenPage is Open of any page.
func (b *Chromium) OpenPage(url string, width, height int, phone bool) *Tab {
	b.t.Helper()
	var made struct{ TargetID, SessionID string }
	err := b.do("", "Target.createTarget", map[string]any{"url": "about:blank"}, &made)
	if err == nil {
		err = b.do("", "Target.attachToTarget", map[string]any{"targetId": made.TargetID, "flatten": true}, &made)
	}
	if err != nil {
		b.t.Fatal(err)
	}
	p := &Tab{b: b, t: b.t, session: made.SessionID}
	p.Do("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone})
	if phone {
		p.Do("Emulation.setTouchEmulationEnabled", map[string]any{"enabled": true})
	}
	p.Do("Page.enable", nil)
	p.Do("Page.navigate", map[string]any{"url": url})
	return p
}

// Do gives the page a command of the protocol.
func (p *Tab) Do(method string, params any) {
	p.t.Helper()
	if err := p.b.do(p.session, method, params, nil); err != nil {
		p.t.Fatal(err)
	}
}

// ReloadAsked loads the page anew, which it asks about, and says yes.
func (p *Tab) ReloadAsked() {
	p.t.Helper()
	p.Do("Page.reload", nil)
	Until(p.t, "the page asks before it is left", func() bool {
		return p.b.do(p.session, "Page.handleJavaScriptDialog", map[string]any{"accept": true}, nil) == nil
	})
}

// Eval is what an expression is, as JSON has it.
func (p *Tab) Eval(js string) (any, error) {
	var r struct {
		Result           struct{ Value any }
		ExceptionDetails *struct{ Exception struct{ Description string } }
	}
	err := p.b.do(p.session, "Runtime.evaluate", map[string]any{"expression": js, "awaitPromise": true, "returnByValue": true}, &r)
	if err == nil && r.ExceptionDetails != nil {
		err = fmt.Errorf("%s: %s", js, r.ExceptionDetails.Exception.Description)
	}
	return r.Result.Value, err
}

// Text is what an expression is, as text.
func (p *Tab) Text(js string) string {
	p.t.Helper()
	v, err := p.Eval(js)
	if err != nil {
		p.t.Fatal(err)
	}
	return fmt.Sprint(v)
}

// Until waits for an expression to be true.
func (p *Tab) Until(js string) {
	p.t.Helper()
	Until(p.t, js, func() bool { v, err := p.Eval(js); return err == nil && v == true }, func() string {
		v, err := p.Eval(`document.body.innerText`)
		return fmt.Sprint(v, err, "\n", p.Screen())
	})
}

// Heard is what a screen reader is given of the page: each thing's role and name, a line each,
// in the order in which they are read.
func (p *Tab) Heard() string {
	p.t.Helper()
	type said struct{ Value any }
	var tree struct {
		Nodes []struct {
			NodeID     string
			Ignored    bool
			Role, Name said
			ChildIDs   []string
			Properties []struct {
				Name  string
				Value said
			}
		}
	}
	if err := p.b.do(p.session, "Accessibility.getFullAXTree", nil, &tree); err != nil {
		p.t.Fatal(err)
	}
	at := map[string]int{}
	for i, n := range tree.Nodes {
		at[n.NodeID] = i
	}
	var lines []string
	var read func(id string)
	read = func(id string) {
		i, is := at[id]
		if !is {
			return
		}
		n := tree.Nodes[i]
		if role := fmt.Sprint(n.Role.Value); !n.Ignored && role != "generic" && role != "none" && role != "InlineTextBox" {
			line := fmt.Sprint(role, " ", n.Name.Value)
			for _, of := range n.Properties {
				if of.Name == "live" {
					line += fmt.Sprint(" (", of.Value.Value, ")")
				}
			}
			lines = append(lines, line)
		}
		for _, child := range n.ChildIDs {
			read(child)
		}
	}
	read(tree.Nodes[0].NodeID)
	return strings.Join(lines, "\n")
}

// Tabbed is what has the focus after each press of the tab key: its id, or what it says.
func (p *Tab) Tabbed(times int) string {
	p.t.Helper()
	var all []string
	for range times {
		for _, kind := range []string{"rawKeyDown", "keyUp"} {
			p.Do("Input.dispatchKeyEvent", map[string]any{"type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9})
		}
		all = append(all, p.Text(`(e => e.id || e.textContent)(document.activeElement)`))
	}
	return strings.Join(all, " ")
}

const ofPage = `(await import(document.querySelector('script[src]').src))`

// Screen is what its terminal shows.
func (p *Tab) Screen() string {
	v, _ := p.Eval(`(async () => { const b = ` + ofPage + `.screen.term.buffer.active
return Array.from({length: ` + ofPage + `.screen.term.rows}, (_, y) => b.getLine(b.baseY + y)?.translateToString(true) ?? '').join('\n') })()`)
	s, _ := v.(string)
	return s
}

// See waits for words on its terminal.
func (p *Tab) See(words string) {
	p.t.Helper()
	Until(p.t, words, func() bool { return strings.Contains(p.Screen(), words) }, func() string {
		v, _ := p.Eval(`document.body.innerText`)
		return fmt.Sprint(v, "\n", p.Screen())
	})
}

// Fill writes into a field as a keyboard does.
func (p *Tab) Fill(field, text string) {
	p.t.Helper()
	p.Text(`(() => { const f = document.getElementById('` + field + `'); f.focus(); f.select?.(); return 1 })()`)
	p.Do("Input.insertText", map[string]any{"text": text})
}

// Click presses a button of the page, by a selector.
func (p *Tab) Click(selector string) {
	p.t.Helper()
	p.Text(`document.querySelector(` + strconv.Quote(selector) + `).click()`)
}

// Tap touches a point.
func (p *Tab) Tap(x, y float64) {
	p.t.Helper()
	p.Do("Input.dispatchTouchEvent", map[string]any{"type": "touchStart", "touchPoints": []any{map[string]any{"x": x, "y": y}}})
	p.Do("Input.dispatchTouchEvent", map[string]any{"type": "touchEnd", "touchPoints": []any{}})
}

// TapOn touches the middle of an element.
func (p *Tab) TapOn(selector string) {
	p.t.Helper()
	p.Until(`!!document.querySelector(` + strconv.Quote(selector) + `)`)
	at := p.Text(`(() => { const e = document.querySelector(` + strconv.Quote(selector) + `); e.scrollIntoView({inline: 'nearest', block: 'nearest'}); const r = e.getBoundingClientRect(); return (r.left + r.width / 2) + ' ' + (r.top + r.height / 2) })()`)
	var x, y float64
	if _, err := fmt.Sscan(at, &x, &y); err != nil {
		p.t.Fatal(err)
	}
	p.Tap(x, y)
}

// TapKey touches the button of a key, once it says those words.
func (p *Tab) TapKey(key, says string) {
	p.t.Helper()
	button := `[data-key=` + strconv.Quote(key) + `]`
	p.Until(`!!document.querySelector('` + button + `')?.textContent.includes(` + strconv.Quote(says) + `)`)
	p.TapOn(button)
}

// TapWords touches words on the terminal.
func (p *Tab) TapWords(words string) {
	p.t.Helper()
	p.See(words)
	for row, line := range strings.Split(p.Screen(), "\n") {
		if i := strings.Index(line, words); i >= 0 {
			col := len([]rune(line[:i]))
			at := p.Text(`(async () => { const s = ` + ofPage + `.screen, r = s.rows()
return (r.left + r.width * (` + strconv.Itoa(col) + ` + .5) / s.term.cols) + ' ' + (r.top + r.height * (` + strconv.Itoa(row) + ` + .5) / s.term.rows) })()`)
			var x, y float64
			if _, err := fmt.Sscan(at, &x, &y); err != nil {
				p.t.Fatal(err)
			}
			p.Tap(x, y)
			return
		}
	}
}

// Picture writes what shows into the folder that JURI_PICTURES names, if it does.
func (p *Tab) Picture(name string) {
	dir := os.Getenv("JURI_PICTURES")
	if dir == "" {
		return
	}
	var r struct{ Data string }
	if err := p.b.do(p.session, "Page.captureScreenshot", map[string]any{"format": "png"}, &r); err != nil {
		p.t.Fatal(err)
	}
	data, err := base64.StdEncoding.DecodeString(r.Data)
	if err == nil {
		err = os.WriteFile(dir+"/"+name+".png", data, 0o600)
	}
	if err != nil {
		p.t.Fatal(err)
	}
}
