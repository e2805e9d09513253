package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"sync/atomic"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
)

// TestBrowserHostileServer has the page's client spoken to by a server that holds the keys and
// says what none should: everything in testdata/page/hostile.js ends the connection once, with
// its reason, and nothing hangs, is thrown to nobody, or lets anybody in. What chance says is
// seeded; the long form says a hundred times as much.
func TestBrowserHostileServer(t *testing.T) {
	t.Parallel()
	source, err := os.ReadFile("testdata/page/hostile.js")
	if err != nil {
		t.Fatal(err)
	}
	cases := 300
	if os.Getenv("JURI_LONG") != "" {
		cases = 30_000
	}
	p := juritest.OpenChromium(t).Open("http://"+echo(t)+"/", 800, 600, false)
	p.Text(`(async () => {` + strings.Replace(string(source), "export ", "", 1) + `
window.hostile = hostile })()`)
	ended := 0
	const step = 100
	for from := 0; from < cases; from += step {
		var got struct {
			Ended, Rules int
			Wrong        []string
		}
		if err := json.Unmarshal([]byte(p.Text(fmt.Sprintf(`hostile(%d, %d).then(JSON.stringify)`, from, from+step))), &got); err != nil {
			t.Fatal(err)
		}
		for _, wrong := range got.Wrong {
			t.Error(wrong)
		}
		if from == 0 && got.Rules < 50 {
			t.Errorf("only %d refusals were tried", got.Rules)
		}
		if ended += got.Ended; t.Failed() {
			return
		}
	}
	t.Logf("%d of %d connections were ended by what chance said", ended, cases)
	if ended < cases/2 || ended == cases {
		t.Errorf("chance says too little, or nothing that may be said: %d of %d were ended", ended, cases)
	}
}

// TestBrowserBrokenServer holds that whoever waits for a server that speaks wrongly is told so,
// that no PIN is called wrong for it, and that the page goes on once the server speaks rightly.
func TestBrowserBrokenServer(t *testing.T) {
	t.Parallel()
	b := juritest.OpenChromium(t)
	s := serveDemo(t)
	var wrongly atomic.Bool
	wrongly.Store(true)
	address := pageBefore(t, func(conn net.Conn) {
		there, err := net.Dial("tcp", s.Addr)
		if err != nil {
			t.Error(err)
			return
		}
		go func() { _, _ = io.Copy(there, conn); _ = there.Close() }()
		_, _ = io.Copy(conn, &flipped{Conn: there, on: &wrongly})
		_ = conn.Close()
	})
	p := b.Open("http://"+address+"/#ani/"+gossh.FingerprintSHA256(s.Door.Key.PublicKey()), 390, 760, true)
	p.Fill("pin", s.Pin("ani"))
	p.TapOn("#enter")
	p.Until(`document.getElementById('note').textContent.startsWith('Jawaban server tidak terbaca')`)
	p.Picture("browser-broken")
	wrongly.Store(false)
	p.See("P01")
	p.Until(`document.getElementById('note').hidden`)
}

// flipped is a connection whose pieces after the first, which has the server's version, come
// with their last byte changed.
type flipped struct {
	net.Conn
	on    *atomic.Bool
	begun bool
}

func (f *flipped) Read(b []byte) (int, error) {
	n, err := f.Conn.Read(b)
	if n > 0 && f.begun && f.on.Load() {
		b[n-1] ^= 1
	}
	f.begun = true
	return n, err
}
