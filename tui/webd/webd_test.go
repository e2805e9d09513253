package webd

import (
	"bufio"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/hex"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// listen opens a door whose SSH answers with its version and what it hears.
func listen(t *testing.T, opt Options) (address string) {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	opt.Words = func() Words {
		return Words{Lang: "id", Title: "Lomba", Texts: map[string]map[string]string{"id": {"old": "<lama>", "strange": "bukan di sini"}}}
	}
	l := Listen(ln, opt)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				p, is := c.(interface{ Plain() bool })
				fmt.Fprintf(c, "SSH-2.0-x %v\r\n", is && p.Plain())
				_, _ = io.Copy(c, c)
			}()
		}
	}()
	t.Cleanup(func() {
		_ = l.Close()
		<-done
	})
	return ln.Addr().String()
}

// raw says something, and returns what comes until the door hangs up.
func raw(t *testing.T, address, says string) string {
	t.Helper()
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(time.Minute))
	if _, err := io.WriteString(c, says); err != nil {
		return err.Error()
	}
	b, err := io.ReadAll(c)
	if os.IsTimeout(err) {
		t.Fatalf("%.40q keeps the connection: %q", says, b)
	}
	return string(b)
}

// TestOnePort holds that one port speaks SSH to who says so or nothing, and HTTP to who
// asks for a page.
func TestOnePort(t *testing.T) {
	address := listen(t, Options{})
	for _, says := range []string{"SSH-2.0-y\r\n", ""} {
		c, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		_, _ = io.WriteString(c, says)
		in := bufio.NewReader(c)
		if line, _ := in.ReadString('\n'); line != "SSH-2.0-x false\r\n" {
			t.Errorf("%q is answered %q", says, line)
		}
		if says == "" {
			continue
		}
		if line, _ := in.ReadString('\n'); line != says {
			t.Errorf("SSH hears %q of %q", line, says)
		}
	}
	c, err := Dial(t.Context(), &net.Dialer{}, address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if line, _ := bufio.NewReader(c).ReadString('\n'); line != "SSH-2.0-x false\r\n" { // from this machine
		t.Errorf("through a WebSocket: %q", line)
	}
}

// TestPage holds that every file which the page names is there, with its kind and the
// headers that keep others out, that nothing else is, and that all of it is small.
func TestPage(t *testing.T) {
	address := listen(t, Options{})
	get := func(path string) (*http.Response, string) {
		t.Helper()
		r, err := http.DefaultTransport.RoundTrip(must(http.NewRequest("GET", "http://"+address+path, nil)))
		if err != nil {
			t.Fatal(err)
		}
		defer r.Body.Close()
		b, err := io.ReadAll(r.Body)
		if err != nil {
			t.Fatal(err)
		}
		h := r.Header
		if !strings.Contains(h.Get("Content-Security-Policy"), "default-src 'none'; script-src 'self';") || !strings.Contains(h.Get("Content-Security-Policy"), "frame-ancestors 'none'") ||
			!strings.Contains(h.Get("Content-Security-Policy"), "connect-src 'self' ws://"+address+";") ||
			h.Get("X-Frame-Options") != "DENY" || h.Get("Cross-Origin-Opener-Policy") != "same-origin" || h.Get("Referrer-Policy") != "no-referrer" || h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Set-Cookie") != "" {
			t.Errorf("%s has the headers %v", path, h)
		}
		return r, string(b)
	}
	defer http.DefaultTransport.(*http.Transport).CloseIdleConnections()
	_, index := get("/")
	if !strings.Contains(index, "&lt;lama&gt;") || strings.Contains(index, "$") {
		t.Errorf("the page is\n%s", index)
	}
	named := regexp.MustCompile(`(?:href|src)="(/[^"]+)"`).FindAllStringSubmatch(index, -1)
	if len(named) < 12 {
		t.Errorf("only %d files are named", len(named))
	}
	for _, m := range named {
		if r, _ := get(m[1]); r.StatusCode != 200 || r.Header.Get("Content-Type") == "" || !strings.Contains(r.Header.Get("Cache-Control"), "immutable") {
			t.Errorf("%s: %s %v", m[1], r.Status, r.Header)
		}
	}
	for _, path := range []string{"/index.html", "/page/index.html", "/../listener.go", "/%2e%2e/listener.go", "/lib/", "/.git/config", "/ssh", "/" + strings.Repeat("x", 4000)} {
		if r, body := get(path); r.StatusCode < 300 || strings.Contains(body, "package webd") {
			t.Errorf("%.40s: %s", path, r.Status)
		}
	}
	if _, words := get("/words.json"); words != `{"lang":"id","title":"Lomba","safe":false,"texts":{"id":{"old":"\u003clama\u003e","strange":"bukan di sini"}}}` {
		t.Errorf("words are %s", words)
	}
	files, _ := readPage()
	sum := 0
	for _, f := range files {
		if sum += len(f.small); f.small == nil {
			sum += len(f.plain)
		}
	}
	t.Logf("%d files, %d bytes", len(files), sum)
	if sum > 250_000 {
		t.Errorf("the page takes %d bytes", sum)
	}
}

// TestHostileHTTP holds that who speaks HTTP wrongly is sent away.
func TestHostileHTTP(t *testing.T) {
	address := listen(t, Options{})
	host := "Host: " + address + "\r\n"
	upgrade := upgradeTo(address)
	for _, row := range []struct{ name, says, answer string }{
		{"another page's script", upgrade + "Origin: http://lain.example\r\nConnection: close\r\n\r\n", "403"},
		{"a page in a file", upgrade + "Origin: null\r\nConnection: close\r\n\r\n", "403"},
		{"no WebSocket", "GET /ssh HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n", "426"},
		{"large headers", "GET / HTTP/1.1\r\n" + host + "X: " + strings.Repeat("a", 9<<10) + "\r\n\r\n", "431"},
		{"many headers", "GET / HTTP/1.1\r\n" + host + strings.Repeat("X: aaaaaaaaaaaaaaaa\r\n", 600) + "\r\n", "431"},
		{"a body", "GET / HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nhello", "400"},
		{"a smuggled request", "GET / HTTP/1.1\r\n" + host + "Content-Length: 30\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n", "400"},
		{"another method after", "GET /words.json HTTP/1.1\r\n" + host + "\r\nPOST /words.json HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n", "405"},
		{"no HTTP", "G\x00\x01\x02\r\n\r\n", "400"},
		{"no host", "GET / HTTP/1.1\r\n\r\n", "400"},
		{"half a request", "GET / HT", ""}, // until it has been slow for long enough
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			got := raw(t, address, row.says)
			if !strings.Contains(got, row.answer) || strings.Contains(got, "101 Switching") || strings.Count(got, "HTTP/1.1 200") > 1 {
				t.Errorf("the answer is %q", got)
			}
		})
	}
}

// TestVisitorsMakeRoom holds that who holds connections open does not keep others from the
// page: of who holds most the oldest goes, and one that is idle before any that is not.
func TestVisitorsMakeRoom(t *testing.T) {
	var v visitors
	at := func(ip string) net.Conn { return &from{addr: &net.TCPAddr{IP: net.ParseIP(ip), Port: 1}} }
	first := at("192.0.2.1")
	v.add(first)
	var hall []net.Conn
	for i := range mostPages - 1 {
		hall = append(hall, at(fmt.Sprintf("2001:db8:1:2::%x", i))) // one network's machine has as many addresses as it likes
		if goes := v.add(hall[i]); goes != nil {
			t.Errorf("the %d-th of an address makes %v go", i+1, goes.RemoteAddr())
		}
	}
	v.state(first, http.StateIdle)
	v.state(hall[7], http.StateIdle)
	for _, want := range []net.Conn{hall[7], hall[0]} {
		if goes := v.add(at("203.0.113.1")); goes != want {
			t.Errorf("%v goes", goes)
		}
	}
	v.state(first, http.StateClosed)
	if len(v.open) != mostPages-1 {
		t.Errorf("%d are counted", len(v.open))
	}
}

type from struct {
	net.Conn
	addr net.Addr
}

func (f *from) RemoteAddr() net.Addr { return f.addr }

// TestWithCertificate holds that a page with a certificate is never given without, and that
// who comes without is sent to it.
func TestWithCertificate(t *testing.T) {
	address := listen(t, Options{TLS: &tls.Config{Certificates: []tls.Certificate{certificate(t)}, NextProtos: []string{"http/1.1"}}})
	if got := raw(t, address, "GET /?kiosk HTTP/1.1\r\nHost: "+address+"\r\nConnection: close\r\n\r\n"); !strings.Contains(got, "Location: https://"+address+"/?kiosk\r\n") {
		t.Errorf("without: %q", got)
	}
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, DisableKeepAlives: true}}
	r, err := client.Get("https://" + address + "/words.json")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if b, _ := io.ReadAll(r.Body); !strings.Contains(string(b), `"safe":true`) || !strings.Contains(r.Header.Get("Content-Security-Policy"), " wss://"+address+";") {
		t.Errorf("words are %s, headers %v", b, r.Header)
	}
	if got := raw(t, address, "\x16\x03\x01nonsense"); strings.Contains(got, "HTTP") {
		t.Errorf("no handshake is answered %q", got)
	}
}

func certificate(t *testing.T) tls.Certificate {
	t.Helper()
	key := must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	made := must(x509.CreateCertificate(rand.Reader, &x509.Certificate{SerialNumber: big.NewInt(1), DNSNames: []string{"lomba.example"}}, &x509.Certificate{SerialNumber: big.NewInt(1)}, &key.PublicKey, key))
	return tls.Certificate{Certificate: [][]byte{made}, PrivateKey: key, Leaf: must(x509.ParseCertificate(made))}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// TestLibraries holds that what others wrote is what they published, byte for byte, as
// SOURCES.md says.
func TestLibraries(t *testing.T) {
	said, err := os.ReadFile("page/lib/SOURCES.md")
	if err != nil {
		t.Fatal(err)
	}
	names, err := os.ReadDir("page/lib")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		if n.Name() == "SOURCES.md" || strings.HasSuffix(n.Name(), ".LICENSE.txt") {
			continue
		}
		b, err := os.ReadFile("page/lib/" + n.Name())
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(b)
		if !strings.Contains(string(said), n.Name()+"` | `"+hex.EncodeToString(sum[:])) {
			t.Errorf("%s is %x, which SOURCES.md does not say", n.Name(), sum)
		}
	}
}
