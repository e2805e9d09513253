package webd

import (
	"context"
	"net"
	"net/http"

	"github.com/coder/websocket"
)

// conn is a WebSocket as a connection. Closing it waits for nobody, and its address is the
// browser's own: what proxies say of it counts for nothing.
type conn struct {
	net.Conn
	ws    *websocket.Conn
	plain bool
}

func (c *conn) Close() error { return c.ws.CloseNow() }

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
	ws.SetReadLimit(mostMessage)
	here := loopback(r.RemoteAddr) && loopback(r.Host) // whoever comes through a proxy or a tunnel has the first alone
	l.give(l.ssh, &conn{Conn: websocket.NetConn(context.Background(), ws, websocket.MessageBinary), ws: ws, plain: r.TLS == nil && !here})
}

// Dial connects to a door as a browser does, for programs.
func Dial(ctx context.Context, d *net.Dialer, address string) (net.Conn, error) {
	client := &http.Client{Transport: &http.Transport{DialContext: d.DialContext, DisableKeepAlives: true}}
	ws, _, err := websocket.Dial(ctx, "ws://"+address+"/ssh", &websocket.DialOptions{HTTPClient: client})
	if err != nil {
		return nil, err
	}
	ws.SetReadLimit(mostMessage)
	return &conn{Conn: websocket.NetConn(context.Background(), ws, websocket.MessageBinary), ws: ws}, nil
}
