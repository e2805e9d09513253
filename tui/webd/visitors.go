package webd

import (
	"net"
	"net/http"
	"slices"
	"sync"

	"juri/tui/network"
)

// mostPages is the connections that fetch the page. A whole hall may be behind one address, so
// none has a share of its own: where there is no room, one goes of who holds most.
const mostPages = 512

// visitors is the connections that fetch the page; one that becomes a WebSocket is SSH's
// to count.
type visitors struct {
	mu   sync.Mutex
	open []visitor // the oldest first
}

type visitor struct {
	net.Conn
	idle bool // has what it asked for
}

// state is a server's ConnState.
func (v *visitors) state(c net.Conn, s http.ConnState) {
	if s == http.StateNew {
		if goes := v.add(c); goes != nil {
			_ = goes.Close()
		}
		return
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	at := slices.IndexFunc(v.open, func(o visitor) bool { return o.Conn == c })
	switch {
	case at < 0:
	case s == http.StateHijacked || s == http.StateClosed:
		v.open = slices.Delete(v.open, at, at+1)
	default:
		v.open[at].idle = s == http.StateIdle
	}
}

// add counts a connection in, and returns the one that makes room for it, if one must: of the
// address that holds most the oldest, and one that is idle before any that is not.
func (v *visitors) add(c net.Conn) (goes net.Conn) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.open) >= mostPages {
		held := map[string]int{}
		for _, o := range v.open {
			held[network.Of(o.RemoteAddr())]++
		}
		last := slices.MinFunc(v.open, func(a, b visitor) int {
			if byHeld := held[network.Of(b.RemoteAddr())] - held[network.Of(a.RemoteAddr())]; byHeld != 0 {
				return byHeld
			}
			switch {
			case a.idle == b.idle:
				return 0
			case a.idle:
				return -1
			}
			return 1
		})
		goes = last.Conn
		v.open = slices.DeleteFunc(v.open, func(o visitor) bool { return o.Conn == goes })
	}
	v.open = append(v.open, visitor{Conn: c})
	return goes
}
