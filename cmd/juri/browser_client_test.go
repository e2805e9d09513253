package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"io"
	"net"
	"net/http"
	"sync/atomic"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring/i18n"
	"juri/tui/webd"
)

// TestBrowserClient holds the page's SSH client against x/crypto's server: half a megabyte goes
// there and back while both ask for new keys every 64 KiB; no more comes than is shown; whatever
// else a server sends is an error, and never a login. The page's words are asked for again.
func TestBrowserClient(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	p := b.Open("http://"+echo(t)+"/", 800, 600, false)
	got := p.Text(`(async () => {
	const at = document.querySelector('script[src]').src.replace('app.js', '')
	const { Client } = await import(at + 'ssh.js')
	const size = 512 << 10, sent = new Uint8Array(size).map((_, i) => i * 7 ^ i >> 9)
	return new Promise(done => {
		let all = new Uint8Array(0)
		const c = new Client({ url: location.origin.replace('http', 'ws') + '/ssh', user: 'ani', seed: null, limit: 64 << 10 },
			{ host: () => true, pin: () => Promise.resolve('1'), banner() {}, closed: e => done(e.message) })
		c.loggedIn.then(() => {
			const first = c.transport.in
			const ch = c.open({ ended() {}, data: b => {
				const n = new Uint8Array(all.length + b.length); n.set(all); n.set(b, all.length); all = n
				if (all.length < size) return
				const same = all.length === size && all.every((x, i) => x === sent[i])
				done(same && c.transport.in !== first ? 'the same' : 'other')
			} })
			ch.shell({ term: 'xterm', cols: 80, rows: 24, env: {} })
			ch.write(sent)
		})
	})
})()`)
	if got != "the same" {
		t.Errorf("what comes back is %s", got)
	}
	got = p.Text(`(async () => {
	const at = document.querySelector('script[src]').src.replace('app.js', '')
	const { Client, pause } = await import(at + 'ssh.js')
	const w = await import(at + 'wire.js')
	const size = 512 << 10
	let came = 0, shown, before
	const painted = new Promise(yes => { shown = yes })
	const c = await new Client({ url: location.origin.replace('http', 'ws') + '/ssh', user: 'ani', seed: null },
		{ host: () => true, pin: () => Promise.resolve('1'), banner() {}, closed() {} }).loggedIn
	const all = new Promise(done => {
		const ch = c.open({ ended() {}, data: b => { if ((came += b.length) === size) done(); return painted } })
		ch.shell({ term: 'xterm', cols: 80, rows: 24, env: {} })
		ch.write(new Uint8Array(size))
	})
	await new Promise(done => { // what is asked after it is answered after it
		const look = () => came < 128 << 10 ? setTimeout(look) : done()
		look()
	})
	await new Promise(done => { const ch = c.open({ ended() {}, data: done }); ch.shell({ term: 'xterm', cols: 80, rows: 24, env: {} }); ch.write(w.byte(1)) })
	before = came
	shown()
	await all
	const ch = c.open({ ended() {}, data() {} })
	let refused = ''
	ch.write(w.byte(1))
	try { ch.message(91, new w.Reader(w.concat(w.uint32(0), w.uint32(9), w.uint32(0)))) } catch (e) { refused = e.message }
	const all100 = [...Array(100).keys()].map(pause)
	return before + ' ' + refused + ' ' + all100.every(ms => ms >= 300 && ms <= 7500)
})()`)
	if got != "131072 a channel that takes nothing true" {
		t.Errorf("before anything was shown, and for channels that take nothing, and waits: %s", got)
	}
	got = p.Text(`(async () => {
	const at = document.querySelector('script[src]').src.replace('app.js', '')
	const { Transport } = await import(at + 'transport.js')
	const w = await import(at + 'wire.js')
	let errors = 0, accepted = 0
	const open = () => { const t = new Transport({ write() {}, host: () => true, ready() { accepted++ }, message() { accepted++ }, failed() {} }); t.start(); return t }
	const framed = p => { let pad = 8 - (5 + p.length) % 8; if (pad < 4) pad += 8; return w.concat(w.uint32(1 + p.length + pad), w.byte(pad), p, w.random(pad)) }
	for (let i = 0; i < 3000; i++) {
		const t = open(), n = w.random(1)[0]
		const init = t.ourInit.slice() // the mirror of one's own, with a byte changed
		if (i % 3 == 0) init[17 + n % (init.length - 17)] ^= 1 << n % 8
		const rest = w.random(n)
		rest[0] = [20, 21, 31, 2, 50, 52, 90, 94][i % 8]
		try {
			t.feed(w.bytesOf('SSH-2.0-x\r\n'))
			if (i % 2) t.feed(framed(init))
			t.feed(i % 5 ? framed(rest) : w.random(n * 9))
			t.feed(framed(w.byte(21)))
			t.feed(framed(w.byte(52)))
		} catch (e) {
			if (!(e instanceof Error)) return 'thrown: ' + e
			errors++
		}
	}
	return accepted + ' accepted' + (errors > 2000 ? '' : ', few errors: ' + errors)
})()`)
	if got != "0 accepted" {
		t.Error(got)
	}
}

// TestBrowserKeyBar holds the bar of keys against what consoles tell of theirs: each key has one
// button, arrows their own, and what a console does not name has none.
func TestBrowserKeyBar(t *testing.T) {
	t.Parallel()
	p := juritest.OpenChromium(t).Open("http://"+echo(t)+"/", 390, 760, true)
	got := p.Text(`(async () => {
	const { Keyboard } = await import(document.querySelector('script[src]').src.replace('app.js', 'keyboard.js'))
	const make = tag => document.body.appendChild(document.createElement(tag))
	const bar = make('div'), keys = make('div'), typing = make('div'), field = typing.appendChild(document.createElement('input'))
	let typed = ''
	const k = new Keyboard(bar, keys, field, s => { typed += s })
	const key = (key, says, ...names) => ({ names, key, says })
	k.shows({ typing: 'digits', keys: [key('0-9', 'skor', ...'0123456789'), key('↑ k', 'naik', 'up', 'k'), key('↓ j', 'turun', 'down', 'j'), key('←→', 'lain', 'left', 'right'),
		key('[ ]', 'peserta', '[', ']'), key('enter', 'berikutnya', 'down', 'enter'), key('spasi', 'jeda', 'space'), key('ctrl+s', 'serahkan', 'ctrl+s'), key('', 'Serahkan lembar', 'S'), key('x', 'aneh', 'hyper+x')] })
	const says = [...keys.children].map(b => b.textContent).join('|')
	for (const b of keys.children) b.click()
	return says + ' ' + JSON.stringify(typed) + ' ' + field.inputMode + typing.hidden
})()`)
	if want := `←|↑|↓|→|[|] peserta|enter berikutnya|spasi jeda|ctrl+s serahkan|Serahkan lembar "\u001b[D\u001b[A\u001b[B\u001b[C[]\r \u0013S" decimalfalse`; got != want {
		t.Errorf("the bar is %s\nwant       %s", got, want)
	}
}

// echo serves an SSH server to browsers that says back what it hears.
func echo(t *testing.T) string {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	noError(t, err)
	signer, err := gossh.NewSignerFromSigner(key)
	noError(t, err)
	config := &gossh.ServerConfig{Config: gossh.Config{RekeyThreshold: 64 << 10},
		PasswordCallback: func(gossh.ConnMetadata, []byte) (*gossh.Permissions, error) { return nil, nil }}
	config.AddHostKey(signer)
	return pageBefore(t, func(conn net.Conn) {
		_, chans, reqs, err := gossh.NewServerConn(conn, config)
		if err != nil {
			return
		}
		go gossh.DiscardRequests(reqs)
		for c := range chans {
			ch, reqs, err := c.Accept()
			if err != nil {
				return
			}
			go gossh.DiscardRequests(reqs)
			go func() { _, _ = io.Copy(ch, ch) }()
		}
	})
}

// pageBefore serves the page and hands on what comes through its WebSockets.
func pageBefore(t *testing.T, serve func(net.Conn)) (address string) {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	noError(t, err)
	var asked atomic.Int32
	l := webd.Listen(ln, webd.Options{Words: func() webd.Words {
		if asked.Add(1) == 2 { // the first is for the page, this one is cut off
			panic(http.ErrAbortHandler)
		}
		return webd.Words{Lang: "id", Texts: map[string]map[string]string{"id": i18n.For("id").Page.Words(""), "en": i18n.For("en").Page.Words("")}}
	}})
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go serve(conn)
		}
	}()
	return ln.Addr().String()
}
