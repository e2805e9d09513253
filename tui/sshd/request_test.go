package sshd

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"
)

// TestRequest holds that a page alone is asked things, one of a kind at a time; that what it
// says comes back, and no more than is taken; and that asking ends with who asks.
func TestRequest(t *testing.T) {
	opened := make(chan Session, 1)
	d := listen(t, func(_ *door, opt *Options) {
		console := opt.Console
		opt.Console = func(s Session) tea.Model {
			opened <- s
			return console(s)
		}
	})
	d.console(d.client("ani")).see("size=80x24.")
	if s := <-opened; s.Request != nil {
		t.Error("who is no page can be asked")
	}
	c := d.client("ani")
	asks := c.HandleChannelOpen("greet@juri")
	page := d.session(c)
	noError(t, page.Setenv(Page, "1"))
	page.shell("xterm-256color", 24, 80)
	s := <-opened
	took := func(n gossh.NewChannel) gossh.Channel {
		ch, requests, err := n.Accept()
		noError(t, err)
		go gossh.DiscardRequests(requests)
		return ch
	}
	type heard struct {
		says []byte
		err  error
	}
	ask := func(ctx context.Context, kind string) <-chan heard {
		got := make(chan heard, 1)
		go func() {
			says, err := s.Request(ctx, kind, []byte("who?"))
			got <- heard{says, err}
		}()
		return got
	}
	answer := func(says string) heard {
		got := ask(t.Context(), "greet@juri")
		n := <-asks
		if string(n.ExtraData()) != "who?" {
			t.Errorf("it is asked %q", n.ExtraData())
		}
		ch := took(n)
		go func() { // what is not taken is not waited for
			_, _ = ch.Write([]byte(says))
			_ = ch.CloseWrite()
		}()
		return <-got
	}
	if h := answer("ani"); h.err != nil || string(h.says) != "ani" {
		t.Errorf("it says %q, %v", h.says, h.err)
	}
	if h := answer(""); h.err != nil || len(h.says) != 0 {
		t.Errorf("it says nothing: %q, %v", h.says, h.err)
	}
	if h := answer(strings.Repeat("x", 3<<20)); h.err != nil || len(h.says) != mostAnswer {
		t.Errorf("it says too much: %d bytes, %v", len(h.says), h.err)
	}
	if h := <-ask(t.Context(), "unknown@juri"); h.err == nil {
		t.Errorf("what nobody knows is answered %q", h.says)
	}
	got := ask(t.Context(), "greet@juri")
	(<-asks).Reject(gossh.Prohibited, "")
	if h := <-got; h.err == nil {
		t.Errorf("refused, it says %q", h.says)
	}

	ctx, stop := context.WithCancel(t.Context())
	got = ask(ctx, "greet@juri")
	ch := took(<-asks)
	if h := <-ask(t.Context(), "greet@juri"); !errors.Is(h.err, errAsked) {
		t.Errorf("asked twice at once: %q, %v", h.says, h.err)
	}
	stop()
	if h := <-got; !errors.Is(h.err, context.Canceled) {
		t.Errorf("stopped: %q, %v", h.says, h.err)
	}
	if n, err := ch.Read(make([]byte, 1)); err == nil {
		t.Errorf("the page is still asked: %d", n)
	}
	others := c.HandleChannelOpen("other@juri")
	got = ask(t.Context(), "other@juri")
	<-others
	_ = c.Close()
	if h := <-got; h.err == nil {
		t.Errorf("gone, it says %q", h.says)
	}
}
