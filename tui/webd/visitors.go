package webd

import (
	"net"
	"net/http"
	"slices"
	"sync"
)

// Connections that fetch the page, in all and from one address, which a whole hall may be
// behind. The oldest makes room.
const (
	mostPages        = 512
	mostPagesAddress = 256
)

// visitors is the connections that fetch the page; one that becomes a WebSocket is SSH's
// to count.
type visitors struct {
	mu   sync.Mutex
	open []net.Conn // the oldest first
}

// state is a server's ConnState.
func (v *visitors) state(c net.Conn, s http.ConnState) {
	switch s {
	case http.StateNew:
		if goes := v.add(c); goes != nil {
			_ = goes.Close()
		}
	case http.StateHijacked, http.StateClosed:
		v.mu.Lock()
		defer v.mu.Unlock()
		v.open = slices.DeleteFunc(v.open, func(o net.Conn) bool { return o == c })
	}
}

// add counts a connection in, and returns the one that makes room for it, if one must.
func (v *visitors) add(c net.Conn) (goes net.Conn) {
	v.mu.Lock()
	defer v.mu.Unlock()
	from := ipOf(c)
	same := func(o net.Conn) bool { return ipOf(o) == from }
	own := 0
	for _, o := range v.open {
		if same(o) {
			own++
		}
	}
	at := -1
	switch {
	case own >= mostPagesAddress:
		at = slices.IndexFunc(v.open, same)
	case len(v.open) >= mostPages:
		at = 0
	}
	if at >= 0 {
		goes = v.open[at]
		v.open = slices.Delete(v.open, at, at+1)
	}
	v.open = append(v.open, c)
	return goes
}

func ipOf(c net.Conn) string {
	host, _, _ := net.SplitHostPort(c.RemoteAddr().String())
	return host
}
