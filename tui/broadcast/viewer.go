package broadcast

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring/i18n"
	"juri/tui/kit"
)

// viewer is one terminal. It has room for one thing to write; the feed puts it
// there and never waits.
type viewer struct {
	term Terminal
	feed *feed
	wake chan struct{}
	end  context.CancelCauseFunc

	// Guarded by the feed:
	stream *stream
	size   Size
	theme  kit.Theme

	sextants bool // it draws them
	slow     bool // too slow for motion

	mu      sync.Mutex
	pending []byte    // not yet written; shared, never written to
	note    string    // stands over the last line of the picture
	asks    bool      // it asks whether to leave
	until   time.Time // of the note
	chosen  kit.Theme // by a key; "" for none
}

// behind is how many bytes a cell a terminal may lag behind before it gets a
// whole picture instead, which takes about as many.
const behind = 1

// send leaves a diff. While a smaller one still waits they go together; a
// terminal that lags more skips to the whole newest picture.
func (v *viewer) send(diff []byte) {
	v.mu.Lock()
	waiting := v.pending
	switch {
	case waiting == nil:
		v.pending = diff
	case len(waiting)+len(diff) <= behind*v.size.Width*v.size.Height:
		v.pending = append(waiting[:len(waiting):len(waiting)], diff...)
	default:
		v.pending = v.stream.whole()
	}
	v.mu.Unlock()
	v.poke()
}

// lead leaves a diff that only leads the eye. A terminal that has not taken the last one
// is too slow for motion.
func (v *viewer) lead(diff []byte) {
	v.mu.Lock()
	if v.slow = v.pending != nil; !v.slow {
		v.pending = diff
	}
	v.mu.Unlock()
	v.poke()
}

// level reports whether the terminal has taken all.
func (v *viewer) level() bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.pending == nil
}

// replace leaves a whole picture in place of what waits.
func (v *viewer) replace(full []byte) {
	v.mu.Lock()
	v.pending = full
	v.mu.Unlock()
	v.poke()
}

func (v *viewer) poke() {
	select {
	case v.wake <- struct{}{}:
	default:
	}
}

// take returns what is to be written now.
func (v *viewer) take() []byte {
	v.mu.Lock()
	defer v.mu.Unlock()
	b := v.pending
	v.pending = nil
	if b != nil && v.note != "" {
		b = append(b[:len(b):len(b)], v.line()...)
	}
	return b
}

var errLeft = errors.New("left")

// run writes until it is over.
func (v *viewer) run(ctx context.Context) error {
	_, err := io.WriteString(v.term.Out, ansi.SetModeAltScreenSaveCursor+ansi.ResetModeTextCursorEnable+v.term.questions())
	go func() {
		in := input{
			key:   v.key,
			leave: func() { v.end(errLeft) },
			light: func() { v.feed.change(v, func() { v.theme = kit.Light }) },
			rich: func() {
				v.feed.change(v, func() {
					if v.term.Profile > colorprofile.ASCII {
						v.term.Profile = colorprofile.TrueColor
					}
				})
			},
			fine: func() { v.feed.change(v, func() { v.sextants = true }) },
		}
		in.read(v.term.In)
		v.end(errLeft)
	}()
	sizes := v.term.Sizes
	for err == nil {
		select {
		case <-ctx.Done():
			err = context.Cause(ctx)
		case size, open := <-sizes:
			if !open {
				sizes = nil
				break
			}
			v.feed.change(v, func() { v.size = size })
		case <-v.wake:
			if b := v.take(); b != nil {
				_, err = v.term.Out.Write(b)
			}
		}
	}
	_, giveBack := io.WriteString(v.term.Out, ansi.SetModeTextCursorEnable+ansi.ResetModeAltScreenSaveCursor)
	switch {
	case errors.Is(err, errLeft), errors.Is(err, context.Canceled):
		return nil
	case giveBack != nil:
		return fmt.Errorf("giving the terminal back: %w", giveBack)
	}
	return err
}

// noteTime is how long what a key says stands.
const noteTime = 6 * time.Second

// key does what a key of the terminal itself is for: nothing of the contest. Every
// other one is told which there are.
func (v *viewer) key(b byte) {
	v.feed.change(v, func() {
		v.mu.Lock()
		defer v.mu.Unlock()
		text := v.stream.text
		if v.asks && (b == 'y' || b == 'Y') {
			v.end(errLeft)
			return
		}
		asked := v.asks
		v.asks = b == 'q' || b == 'Q'
		switch {
		case v.asks:
			v.note = text.Board.LeaveAsk()
		case asked:
			v.note = ""
		case b == 'T':
			v.chosen = v.stream.theme.Next()
			v.note = text.General.ThemeNow(string(v.chosen))
		case b == 'L':
			v.term.Lang = text.Other().Lang
			v.note = i18n.For(v.term.Lang).General.LanguageNow()
		default:
			v.note = text.Board.Keys()
		}
		v.until = time.Now().Add(noteTime)
		time.AfterFunc(noteTime, v.quiet)
		v.pending = v.stream.whole()
	})
	v.poke()
}

// quiet takes the note away when its time is over.
func (v *viewer) quiet() {
	v.feed.mu.Lock()
	defer v.feed.mu.Unlock()
	if v.stream == nil { // it has left
		return
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.note == "" || time.Now().Before(v.until) {
		return
	}
	v.note, v.asks = "", false
	v.pending = v.stream.whole()
	v.poke()
}

// line is the note, over the picture's last line.
func (v *viewer) line() string {
	text := ansi.Truncate(" "+v.note+" ", v.size.Width, "…")
	return ansi.CursorPosition(1, v.size.Height) + ansi.EraseEntireLine + ansi.SGR(ansi.AttrReverse) + text + ansi.SGR(ansi.AttrReset)
}
