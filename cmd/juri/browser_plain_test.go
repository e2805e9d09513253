package main

import (
	"net"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/tui/webd"
)

// TestOrganizerOverPlainPage holds that an organizer whose browser is not the server's own
// machine is refused over plain http, a terminal and a verb alike, and a juror is not.
func TestOrganizerOverPlainPage(t *testing.T) {
	t.Parallel()
	s := serveDemo(t, func(s *served) { s.Addr = "0.0.0.0:0" })
	_, port, _ := net.SplitHostPort(s.Addr)
	login := func(at, user string) *gossh.Client {
		t.Helper()
		conn, err := webd.Dial(t.Context(), &net.Dialer{}, net.JoinHostPort(at, port))
		noError(t, err)
		c, chans, reqs, err := gossh.NewClientConn(conn, s.Addr, &gossh.ClientConfig{
			User: user, Auth: []gossh.AuthMethod{gossh.PublicKeys(s.Keys[user])}, HostKeyCallback: s.HostKey(),
		})
		noError(t, err)
		client := gossh.NewClient(c, chans, reqs)
		t.Cleanup(func() { _ = client.Close() })
		return client
	}
	const refused = "Halaman tanpa https"
	for _, row := range []struct {
		at, user string
		let      bool
	}{{own(t), "panitia", false}, {own(t), "ani", true}, {"127.0.0.1", "panitia", true}} {
		for _, terminal := range []bool{false, true} {
			session, err := login(row.at, row.user).NewSession()
			noError(t, err)
			var out []byte
			if terminal {
				noError(t, session.RequestPty("xterm-256color", 24, 80, gossh.TerminalModes{}))
				if row.let { // the console ends by being left
					continue
				}
				out, err = session.CombinedOutput("")
			} else {
				out, err = session.CombinedOutput("status")
			}
			if got := err == nil && !strings.Contains(string(out), refused); got != row.let || !row.let && !strings.Contains(string(out), refused) {
				t.Errorf("%s at %s, terminal %v: %v %q", row.user, row.at, terminal, err, out)
			}
		}
	}
}

// TestOldBrowser holds that a browser which runs no modules, or lacks what the libraries need,
// is told which ones will do.
func TestOldBrowser(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	for what, older := range map[string]func(*juritest.Tab){
		"no modules": func(p *juritest.Tab) {
			p.Do("Network.enable", nil)
			p.Do("Network.setCacheDisabled", map[string]any{"cacheDisabled": true})
			p.Do("Network.setBlockedURLs", map[string]any{"urls": []string{"*/app.js"}})
		},
		"Chromium 92": func(p *juritest.Tab) {
			p.Do("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": "delete Object.hasOwn"})
		},
	} {
		t.Run(what, func(t *testing.T) {
			p := b.Open(s.link("ani"), 390, 760, true)
			older(p)
			p.Do("Page.reload", nil)
			p.Until(`(old => !!old && getComputedStyle(old).visibility == 'visible' && old.textContent.includes('Chromium 93') && old.textContent.includes('or newer'))(document.getElementById('old'))`)
			if got := p.Text(`document.getElementById('login').hidden`); got != "true" {
				t.Error("it is asked for a PIN")
			}
		})
	}
}

// newer is what browsers have learnt since the oldest that will do.
const newer = `for (const [of, names] of [[globalThis, 'structuredClone Iterator scheduler navigation EditContext CloseWatcher ToggleEvent'], [Array, 'fromAsync'],
[Array.prototype, 'findLast findLastIndex toSorted toReversed toSpliced with'], [Object.getPrototypeOf(Uint8Array.prototype), 'findLast findLastIndex toSorted toReversed with'],
[Uint8Array, 'fromHex fromBase64'], [Uint8Array.prototype, 'toHex toBase64 setFromHex setFromBase64'], [ArrayBuffer.prototype, 'transfer resize'], [Object, 'groupBy'],
[Map, 'groupBy'], [Map.prototype, 'getOrInsert'], [Promise, 'withResolvers try'], [String.prototype, 'isWellFormed toWellFormed'], [AbortSignal, 'timeout any'],
[Set.prototype, 'union intersection difference isSubsetOf isSupersetOf isDisjointFrom'], [URL, 'canParse parse'], [RegExp, 'escape'], [Math, 'sumPrecise f16round'],
[Element.prototype, 'checkVisibility setHTMLUnsafe ariaNotify'], [HTMLElement.prototype, 'showPopover hidePopover togglePopover'], [CSS, 'highlights'],
[Document.prototype, 'startViewTransition'], [HTMLInputElement.prototype, 'showPicker']]) for (const name of names.split(' ')) delete of[name]`

// TestOldestBrowser holds that the page does without what browsers have learnt since the oldest
// that it claims, in its language too.
func TestOldestBrowser(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	s.OK("sari", "next pinus")
	for _, query := range []string{"", "?reader"} {
		p := b.Open(strings.Replace(s.link("ani"), "/#", "/"+query+"#", 1), 390, 760, true)
		p.Do("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": newer})
		p.Do("Page.reload", nil)
		p.Until(`!Promise.withResolvers && !!document.getElementById('login') && !document.getElementById('login').hidden`)
		p.Fill("pin", s.Pin("ani"))
		p.TapOn("#enter")
		if query == "" {
			p.See("P01")
			continue
		}
		p.Until(`document.activeElement.id == 'line'`)
		form{p, t}.open("P01", "score-latar")
	}
	// Of the language each form that is younger, by whom it would shut out.
	young := regexp.MustCompile(`\bstatic\s*\{|\(\?<[=!]|(#\w+) in \w|\(\?[ims]*-[ims]*:|\b(await )?using \w+ =|import .* with \{|:has\(|@layer|@container|color-mix\(|^\s*&`)
	files, err := filepath.Glob("../../tui/webd/page/*.*")
	noError(t, err)
	libs, err := filepath.Glob("../../tui/webd/page/lib/*.*js")
	noError(t, err)
	for _, file := range append(files, libs...) {
		text, err := os.ReadFile(file)
		noError(t, err)
		if found := young.FindString(string(text)); found != "" {
			t.Errorf("%s has %q", file, found)
		}
	}
	if len(files) < 9 || len(libs) < 4 {
		t.Errorf("read were %q and %q", files, libs)
	}
}

// own is an address of this machine that is not loopback, or one that stands for any of them.
func own(t *testing.T) string {
	t.Helper()
	all, err := net.InterfaceAddrs()
	noError(t, err)
	for _, a := range all {
		if n, is := a.(*net.IPNet); is && n.IP.IsGlobalUnicast() && n.IP.To4() != nil {
			return n.IP.String()
		}
	}
	return "0.0.0.0"
}
