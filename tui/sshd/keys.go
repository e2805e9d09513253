package sshd

import (
	"context"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
)

// typed is what a person types, as events. The library's own reader decodes the
// same bytes with the same decoder; beside it, it keeps a table of the keys that
// the decoder knows too, of 150 KB a terminal, which is a fifth of a console.
type typed struct {
	decoder uv.EventDecoder
	buf     []byte  // not yet decoded
	paste   *[]byte // so far; nil outside of one
}

// readSize is how much is read at once: keys come in a few bytes.
const readSize = 256

// fill reads and passes on what came, until in or ctx ends. Where the input has
// ended it closes read.
func fill(ctx context.Context, in io.Reader, read chan<- []byte) {
	in = &capped{r: in}
	for {
		b := make([]byte, readSize)
		n, err := in.Read(b)
		if err != nil {
			break
		}
		select {
		case read <- b[:n]:
		case <-ctx.Done():
			return
		}
	}
	close(read)
}

// follow gives each event of what is read to send, until read is closed or ctx
// ends. A sequence that goes on after escPause is taken for what came of it until
// then.
func (t *typed) follow(ctx context.Context, read <-chan []byte, send func(uv.Event)) {
	var pause <-chan time.Time
	for open := true; open; {
		over := true
		var b []byte
		select {
		case <-ctx.Done():
			open = false
		case b, open = <-read:
			over = !open
		case <-pause:
		}
		t.buf = append(t.buf, b...)
		for _, e := range t.events(over) {
			send(e)
		}
		if pause = nil; len(t.buf) > 0 {
			pause = time.After(escPause)
		}
	}
}

// events decodes what is there. Unless it is over, what may be the beginning of
// a longer sequence stays.
func (t *typed) events(over bool) (events []uv.Event) {
	rest := t.buf
	defer func() { t.buf = append(t.buf[:0], rest...) }()
	for len(rest) > 0 {
		n, event := t.decoder.Decode(rest)
		if !over && unfinished(rest, n, event) {
			return events
		}
		if _, end := event.(uv.PasteEndEvent); t.paste != nil && !end {
			if key, is := event.(uv.KeyPressEvent); is {
				if len(key.Text) > 0 {
					*t.paste = append(*t.paste, key.Text...)
				} else {
					*t.paste = append(*t.paste, rest[:n]...)
				}
			}
			rest = rest[n:]
			continue
		}
		rest = rest[n:]
		switch event := event.(type) {
		case nil:
		case uv.PasteStartEvent:
			t.paste = new([]byte)
			events = append(events, event)
		case uv.PasteEndEvent:
			text := ""
			if t.paste != nil {
				text = letters(*t.paste)
			}
			t.paste = nil
			events = append(events, uv.PasteEvent{Content: text}, event)
		case uv.MultiEvent:
			events = append(events, event...)
		default:
			events = append(events, event)
		}
	}
	return events
}

// unfinished reports whether the first n bytes, which came to event, may be the
// beginning of a longer sequence. They are none where more follows, or who leans
// on a key would wait for all of it; but for an escape at the end, which may end
// a string.
func unfinished(b []byte, n int, event uv.Event) bool {
	_, unknown := event.(uv.UnknownEvent)
	short := b[0] == '\x1b' && n <= 2 && event != nil
	after := b[n:]
	return (unknown || short) && (len(after) < 2 || after[len(after)-1] == '\x1b') && len(b) < 2*maxSequence
}

// letters is the text without what is no letter.
func letters(text []byte) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError {
			return -1
		}
		return r
	}, string(text))
}
