package webd

import (
	"context"
	"crypto/tls"
	"net"
	"net/http"

	"github.com/coder/websocket"
)

// conn is a WebSocket as a connection. Closing it waits for nobody, and its address is the
// browser's own: what proxies say of it counts for nothing.
type conn struct {
	net.Conn
	ws    *websocket.Conn
	raw   net.Conn // what it came by; nil if that is not known
	plain bool
}

// Close ends what it came by first: a WebSocket that is being closed already, as its peer spoke
// wrongly, waits for the peer's answer.
func (c *conn) Close() error {
	if c.raw != nil {
		_ = c.raw.Close()
	}
	return c.ws.CloseNow()
}

// Plain reports whether who is on the network can alter the page that speaks here, and so
// read what is typed into it.
func (c *conn) Plain() bool { return c.plain }

// upgrade makes an SSH connection of a WebSocket. Pages of other origins are refused.
func (l *Listener) upgrade(w http.ResponseWriter, r *http.Request) {
	ws, err := websocket.Accept(w, r, nil)
	if err != nil {
		l.opt.Log.Debug("no WebSocket", "remote", r.RemoteAddr, "err", err)
		return
	}
	here := loopback(r.RemoteAddr) && loopback(r.Host) // whoever comes through a proxy or a tunnel has the first alone
	raw, _ := r.Context().Value(rawKey{}).(net.Conn)
	l.give(l.ssh, newConn(ws, raw, r.TLS == nil && !here))
}

// Dial connects to a door as a browser does, for programs.
func Dial(ctx context.Context, d *net.Dialer, address string) (net.Conn, error) {
	client := &http.Client{Transport: &http.Transport{DialContext: d.DialContext, DisableKeepAlives: true}}
	ws, _, err := websocket.Dial(ctx, "ws://"+address+"/ssh", &websocket.DialOptions{HTTPClient: client})
	if err != nil {
		return nil, err
	}
	return newConn(ws, nil, false), nil
}

func newConn(ws *websocket.Conn, raw net.Conn, plain bool) *conn {
	c := &conn{websocket.NetConn(context.Background(), ws, websocket.MessageBinary), ws, raw, plain}
	ws.SetReadLimit(mostMessage) // which NetConn has just taken off
	return c
}

// rawKey is where a request keeps the connection that it came by.
type rawKey struct{}

// withRaw is a server's ConnContext.
func withRaw(ctx context.Context, c net.Conn) context.Context {
	if over, is := c.(*tls.Conn); is {
		c = over.NetConn()
	}
	return context.WithValue(ctx, rawKey{}, c)
}
