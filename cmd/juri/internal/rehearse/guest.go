package rehearse

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"sort"
	"strings"
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"

	"juri/tui/webd"
)

// guest is a person of a rehearsal at a terminal: a real SSH session, read
// through an emulator.
type guest struct {
	user   string
	web    bool // through a WebSocket, as browsers come in
	conn   *gossh.Client
	in     io.Writer
	gate   *gate
	change chan struct{} // room for one: something came

	mu     sync.Mutex
	emu    *vt.Emulator
	bytes  int64
	board  bool // what comes is kept, to be looked at later
	kept   [][]byte
	came   []time.Time    // when each picture of a board had come
	echo   chan time.Time // waited for: the cursor to move, or its line to change
	from   uv.Position
	line   string
	closed bool
}

// gate lets a connection stop reading.
type gate struct {
	net.Conn
	shut chan struct{} // closed: no more is read
	once sync.Once
	done chan struct{}
}

func (g *gate) Read(b []byte) (int, error) {
	select {
	case <-g.shut:
		<-g.done
		return 0, net.ErrClosed
	default:
		return g.Conn.Read(b)
	}
}

func (g *gate) Close() error {
	g.once.Do(func() { close(g.done) })
	return g.Conn.Close()
}

// dial logs in, web through a WebSocket.
func (r *rehearsal) dial(ctx context.Context, user string, web bool) (*gossh.Client, *gate, error) {
	d := &net.Dialer{Timeout: 30 * time.Second}
	way := func() (net.Conn, error) { return d.DialContext(ctx, "tcp", r.server.at.Addr) }
	if web {
		way = func() (net.Conn, error) { return webd.Dial(ctx, d, r.server.at.Addr) }
	}
	c, err := way()
	if err != nil {
		return nil, nil, err
	}
	g := &gate{Conn: c, shut: make(chan struct{}), done: make(chan struct{})}
	conn, channels, requests, err := gossh.NewClientConn(g, r.server.at.Addr, &gossh.ClientConfig{
		User: user, Auth: []gossh.AuthMethod{gossh.PublicKeys(r.signer)}, HostKeyCallback: r.hostKey,
	})
	if err != nil {
		_ = g.Close()
		return nil, nil, err
	}
	return gossh.NewClient(conn, channels, requests), g, nil
}

// enter logs in and opens a terminal of w×h; it returns when the first picture
// is there.
func (r *rehearsal) enter(ctx context.Context, user string, w, h int, board, web bool) (*guest, error) {
	began := time.Now()
	conn, gate, err := r.dial(ctx, user, web)
	if err != nil {
		return nil, err
	}
	g := &guest{user: user, web: web, conn: conn, gate: gate, emu: vt.NewEmulator(w, h), change: make(chan struct{}, 1)}
	go func() { _, _ = io.Copy(io.Discard, g.emu) }() // what the emulator would answer
	sess, err := conn.NewSession()
	if err == nil {
		sess.Stdout, sess.Stderr = g, g
		g.in, err = sess.StdinPipe()
	}
	if err == nil {
		err = sess.RequestPty("xterm-256color", h, w, gossh.TerminalModes{})
	}
	if err == nil {
		err = sess.Shell()
	}
	if err == nil {
		err = g.wait(ctx, func(s string) bool { return len(s) > 0 && hasText(s) })
	}
	if err != nil {
		g.leave()
		return nil, err
	}
	r.figures.of(g).login.add(time.Since(began))
	g.mu.Lock()
	g.board = board
	g.mu.Unlock()
	return g, nil
}

func (g *guest) leave() {
	g.mu.Lock()
	g.closed = true
	g.mu.Unlock()
	_ = g.conn.Close()
	_ = g.emu.InputPipe().(io.Closer).Close()
}

// after is when the first picture after a moment had come; not ok if none has.
func (g *guest) after(moment time.Time) (at time.Time, ok bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	i := sort.Search(len(g.came), func(i int) bool { return g.came[i].After(moment) })
	if i == len(g.came) {
		return at, false
	}
	return g.came[i], true
}

// Write takes what the server sends.
func (g *guest) Write(b []byte) (int, error) {
	now := time.Now()
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.closed {
		return 0, net.ErrClosed
	}
	g.bytes += int64(len(b))
	if g.board {
		g.kept = append(g.kept, bytes.Clone(b))
		if bytes.Contains(b, []byte(ansi.ResetModeSynchronizedOutput)) { // the end of a picture
			g.came = append(g.came, now)
		}
		return len(b), nil
	}
	_, _ = g.emu.Write(b)
	if g.echo != nil && (g.emu.CursorPosition() != g.from || g.lineAt(g.from.Y) != g.line) {
		g.echo <- time.Now()
		g.echo = nil
	}
	select {
	case g.change <- struct{}{}:
	default:
	}
	return len(b), nil
}

func (g *guest) screen() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, b := range g.kept {
		_, _ = g.emu.Write(b)
	}
	g.kept = nil
	return g.emu.String()
}

func (g *guest) lineAt(y int) string {
	var b strings.Builder
	for x := range g.emu.Width() {
		if c := g.emu.CellAt(x, y); c != nil {
			b.WriteString(c.Content)
		}
	}
	return b.String()
}

func (g *guest) received() int64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.bytes
}

// patience is how long a rehearsal waits for anything.
const patience = time.Minute

var errNoAnswer = errors.New("no answer")

// wait waits until the screen is as wanted.
func (g *guest) wait(ctx context.Context, ok func(string) bool) error {
	limit := time.NewTimer(patience)
	defer limit.Stop()
	for !ok(g.screen()) {
		select {
		case <-g.change:
		case <-limit.C:
			return errNoAnswer
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func (g *guest) press(key string) error {
	_, err := io.WriteString(g.in, key)
	return err
}

// typeKey types a key that shows on the cursor's line, and returns how long that took.
func (g *guest) typeKey(ctx context.Context, key string) (time.Duration, error) {
	echo := make(chan time.Time, 1)
	g.mu.Lock()
	g.from, g.echo = g.emu.CursorPosition(), echo
	g.line = g.lineAt(g.from.Y)
	g.mu.Unlock()
	began := time.Now()
	if err := g.press(key); err != nil {
		return 0, err
	}
	limit := time.NewTimer(patience)
	defer limit.Stop()
	select {
	case at := <-echo:
		return at.Sub(began), nil
	case <-limit.C:
		return 0, errNoAnswer
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

// hasText reports whether a screen shows anything.
func hasText(s string) bool {
	for _, r := range s {
		if r != ' ' && r != '\n' {
			return true
		}
	}
	return false
}
