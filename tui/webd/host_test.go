package webd

import (
	"crypto/tls"
	"fmt"
	"strings"
	"testing"
)

// TestHosts holds that a browser is answered at addresses and at the server's own names alone,
// and that who comes from this machine counts as sitting at it only where they asked for it:
// behind a proxy or a tunnel everybody comes from it.
func TestHosts(t *testing.T) {
	address := listen(t, Options{Host: "Juri.example"})
	for _, row := range []struct {
		host   string
		answer string
	}{
		{"127.0.0.1", "SSH-2.0-x false"}, {"127.0.0.1:2222", "SSH-2.0-x false"}, {"[::1]:80", "SSH-2.0-x false"}, {"LocalHost:1", "SSH-2.0-x false"},
		{"juri.example", "SSH-2.0-x true"}, {"192.0.2.1:2222", "SSH-2.0-x true"}, {"[2001:db8::1]:2222", "SSH-2.0-x true"}, {"0.0.0.0", "SSH-2.0-x true"},
		{"lain.example", "HTTP/1.1 421"}, {"localhost.lain.example", "HTTP/1.1 421"}, {"127.0.0.1.lain.example:2222", "HTTP/1.1 421"}, {"2130706433", "HTTP/1.1 421"},
		{"127.0.0.1:x", "HTTP/1.1 421"}, {"[fe80::1%lain]:1", "HTTP/1.1 4"}, {"", "HTTP/1.1 421"}, {"lomba.example", "HTTP/1.1 421"},
	} {
		t.Run(row.host, func(t *testing.T) {
			got := raw(t, address, upgradeTo(row.host)+"\r\n\x88\x80\x00\x00\x00\x00") // and the end of what the browser says
			if !strings.Contains(got, row.answer) {
				t.Errorf("the answer is %q", got)
			}
		})
	}
	if got := raw(t, address, "GET / HTTP/1.1\r\nHost: lain.example\r\nConnection: close\r\n\r\n"); !strings.HasPrefix(got, "HTTP/1.1 421") || !strings.Contains(got, "bukan di sini") {
		t.Errorf("the page at another name: %q", got)
	}
	address = listen(t, Options{TLS: &tls.Config{Certificates: []tls.Certificate{certificate(t)}}})
	for host, answer := range map[string]string{"lomba.example": "302", "lain.example": "421"} {
		if got := raw(t, address, "GET / HTTP/1.1\r\nHost: "+host+"\r\nConnection: close\r\n\r\n"); !strings.HasPrefix(got, "HTTP/1.1 "+answer) {
			t.Errorf("with a certificate, %s: %q", host, got)
		}
	}
}

// upgradeTo asks for a WebSocket; a line more may follow.
func upgradeTo(host string) string {
	return fmt.Sprintf("GET /ssh HTTP/1.1\r\nHost: %s\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n", host)
}
