// Package broadcast is one rendering of a board, its bytes to every terminal alike.
package broadcast

import (
	"context"
	"errors"
	"io"
	"sync"

	"github.com/charmbracelet/colorprofile"

	"juri/scoring"
	"juri/tui"
	"juri/tui/board"
	"juri/tui/letters"
)

// ErrNoBoard ends a terminal whose account is no board, or no longer one.
var ErrNoBoard = errors.New("not a board's account")

// Broadcast shows boards. The terminals of one account that are alike share one
// rendering, and none of them has a program of its own: a rendering's bytes are
// the same for all, and who joins or fell behind gets a whole picture first.
// Its methods may be called from any goroutine.
type Broadcast struct {
	// Calm says that nothing moves on any board. It is set before the first is shown.
	Calm bool

	contest tui.Contest
	join    func() board.Join

	mu    sync.Mutex
	feeds map[string]*feed // by user name; those with terminals
}

// New returns a broadcast of the contest's boards. join tells how people log in.
func New(contest tui.Contest, join func() (host string, port int, fingerprint, page string)) *Broadcast {
	go letters.Prepare()
	return &Broadcast{
		contest: contest, feeds: make(map[string]*feed),
		join: func() (j board.Join) { j.Host, j.Port, j.Key, j.Page = join(); return j },
	}
}

// Size is a terminal's, in cells.
type Size struct{ Width, Height int }

// Terminal is one that shows a board.
type Terminal struct {
	In      io.Reader
	Out     io.Writer
	Term    string // its kind, TERM's value
	Profile colorprofile.Profile
	Lang    string // "id", "en", or "" for the contest's own
	Size    Size
	Sizes   <-chan Size // the later ones; may be nil, or closed
}

// Show shows the account's board on the terminal until somebody there leaves by q and y or by
// ctrl+c, the input or ctx ends, or a write fails; then it gives the terminal
// back. ErrNoBoard says that the contest ended it. While a write hangs, Show
// does not return: whoever cannot wait for the client closes its connection.
func (c *Broadcast) Show(ctx context.Context, user string, t Terminal) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	v := &viewer{term: t, size: t.Size, sextants: drawsSextants(t.Term), wake: make(chan struct{}, 1), end: cancel}
	defer c.enter(user, v)()
	return v.run(ctx)
}

// enter puts a viewer before its account's board, and counts it present until
// it leaves.
func (c *Broadcast) enter(user string, v *viewer) (leave func()) {
	next, stop := c.contest.Subscribe(scoring.Actor{User: user})
	c.mu.Lock()
	defer c.mu.Unlock()
	f := c.feeds[user]
	if f == nil {
		f = &feed{broadcast: c, user: user, viewers: make(map[*viewer]struct{}), streams: make(map[look]*stream)}
		c.feeds[user] = f
	}
	v.feed = f
	f.add(v)
	if len(f.stops) == 0 {
		ctx, cancel := context.WithCancel(context.Background())
		var following sync.WaitGroup
		following.Go(func() {
			s, err := next(ctx)
			for ; err == nil; s, err = next(ctx) {
				f.take(s)
			}
			f.end(err)
		})
		first := stop
		stop = func() {
			cancel()
			following.Wait()
			first()
		}
	}
	f.stops = append(f.stops, stop)
	return func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		f.remove(v)
		last := len(f.stops) - 1 // the first one, which follows, stops last
		stop := f.stops[last]
		if f.stops = f.stops[:last]; last == 0 {
			delete(c.feeds, user)
		}
		stop()
	}
}

// Size is that of the account's largest terminal; zero without any.
func (c *Broadcast) Size(user string) (largest Size) {
	c.mu.Lock()
	f := c.feeds[user]
	c.mu.Unlock()
	if f == nil {
		return largest
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	for v := range f.viewers {
		if v.size.Width*v.size.Height > largest.Width*largest.Height {
			largest = v.size
		}
	}
	return largest
}
