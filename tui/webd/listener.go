// Package webd is the door for browsers: a page whose terminal speaks SSH through a WebSocket, on the port that SSH has.
package webd

import (
	"bufio"
	"crypto/tls"
	"io"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"sync"
	"time"
)

// The times and sizes that a browser, or who says to be one, may take.
const (
	sniff       = 2 * time.Second // to say what is spoken: browsers connect before they ask, and few SSH clients wait for the server to speak
	mostSilent  = 512             // connections that have yet to say it
	headersIn   = 5 * time.Second
	requestIn   = 10 * time.Second
	answerOut   = 30 * time.Second
	betweenTwo  = 10 * time.Second
	headerBytes = 4 << 10   // to which net/http adds 4 KB
	mostMessage = 256 << 10 // of a WebSocket; the largest SSH packet is smaller
)

// Options is what the door for browsers is given.
type Options struct {
	// TLS has the page served with a certificate, and sends who comes without to it; nil
	// for plain HTTP.
	TLS *tls.Config
	// Host is the name that the server is reached by, or an address, which may be any.
	Host string
	// Words is what the page says, made anew for each who opens it.
	Words func() Words
	// Result is the contest's published result, as a page and for programs; nothing where
	// none is published.
	Result func() (page, data []byte)
	// Log hears of what browsers do wrong; nil for silence.
	Log *slog.Logger
}

// Listener gives every connection that speaks SSH, from a browser or not.
type Listener struct {
	net.Listener
	opt      Options
	web, ssh chan net.Conn
	failed   chan error
	server   *http.Server
	pages    visitors
	mu       sync.Mutex
	silent   []*peeked // the oldest first
	closed   chan struct{}
	closing  sync.Once
}

// Listen splits what comes in at ln, which Close closes.
func Listen(ln net.Listener, opt Options) *Listener {
	if opt.Log == nil {
		opt.Log = slog.New(slog.DiscardHandler)
	}
	l := &Listener{Listener: ln, opt: opt, ssh: make(chan net.Conn), web: make(chan net.Conn), failed: make(chan error), closed: make(chan struct{})}
	l.server = &http.Server{Handler: l.handler(), ReadHeaderTimeout: headersIn, ReadTimeout: requestIn, WriteTimeout: answerOut,
		IdleTimeout: betweenTwo, MaxHeaderBytes: headerBytes, ConnState: l.pages.state, ConnContext: withRaw,
		ErrorLog: slog.NewLogLogger(opt.Log.Handler(), slog.LevelDebug)}
	go func() { _ = l.server.Serve(&browsers{l}) }()
	go l.split()
	return l
}

// split takes connections in until the port is closed.
func (l *Listener) split() {
	for {
		c, err := l.Listener.Accept()
		if err != nil {
			select {
			case l.failed <- err: // who accepts says whether to go on
				continue
			case <-l.closed:
				return
			}
		}
		p := &peeked{Conn: c, r: bufio.NewReaderSize(c, 16)}
		l.wait(p)
		go func() {
			first := p.first()
			l.spoken(p)
			l.hand(p, first)
		}()
	}
}

// wait counts a connection among those that have said nothing. Where they are too many, the
// oldest counts as SSH's, which has limits of its own for them.
func (l *Listener) wait(p *peeked) {
	l.mu.Lock()
	defer l.mu.Unlock()
	_ = p.SetReadDeadline(time.Now().Add(sniff))
	if l.silent = append(l.silent, p); len(l.silent) > mostSilent {
		_ = l.silent[0].SetReadDeadline(time.Unix(1, 0))
		l.silent = slices.Delete(l.silent, 0, 1)
	}
}

// spoken counts it out: from here on it has the time that it likes.
func (l *Listener) spoken(p *peeked) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.silent = slices.DeleteFunc(l.silent, func(o *peeked) bool { return o == p })
	_ = p.SetReadDeadline(time.Time{})
}

// hand gives a connection to who speaks what it begins with.
func (l *Listener) hand(p *peeked, first byte) {
	switch {
	case first == 'G': // GET is all that is answered
		l.give(l.web, p)
	case first == 0x16 && l.opt.TLS != nil: // a handshake's first byte
		l.give(l.web, tls.Server(p, l.opt.TLS))
	default:
		l.give(l.ssh, p)
	}
}

func (l *Listener) give(to chan net.Conn, c net.Conn) {
	select {
	case to <- c:
	case <-l.closed:
		_ = c.Close()
	}
}

// Accept returns the next connection that speaks SSH.
func (l *Listener) Accept() (net.Conn, error) { return l.next(l.ssh) }

func (l *Listener) next(from chan net.Conn) (net.Conn, error) {
	failed := l.failed
	if from != l.ssh {
		failed = nil
	}
	select {
	case c := <-from:
		return c, nil
	case err := <-failed:
		return nil, err
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

// Close closes the port. Who speaks SSH through a WebSocket stays.
func (l *Listener) Close() error {
	l.closing.Do(func() { close(l.closed) })
	err := l.Listener.Close()
	_ = l.server.Close()
	return err
}

// browsers is the page's half of the port, which is not the page's to close.
type browsers struct{ *Listener }

func (b *browsers) Accept() (net.Conn, error) { return b.next(b.web) }
func (*browsers) Close() error                { return nil }

// peeked is a connection whose first byte was looked at.
type peeked struct {
	net.Conn
	r *bufio.Reader // nil once all that it holds was read
}

// first is the first byte, 0 if none comes in time.
func (p *peeked) first() byte {
	b, _ := p.r.Peek(1)
	if len(b) == 0 {
		return 0
	}
	return b[0]
}

func (p *peeked) Read(b []byte) (int, error) {
	if p.r == nil {
		return p.Conn.Read(b)
	}
	n := p.r.Buffered()
	if n == 0 {
		p.r = nil
		return p.Conn.Read(b)
	}
	return io.ReadFull(p.r, b[:min(n, len(b))])
}
