package tui

import (
	"context"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"juri/scoring"
	"juri/tui/kit/kittest"
)

// seat is a person's console in a contest that others change meanwhile.
type seat struct {
	m      *Model
	states chan scoring.State // room for one, latest wins
	out    chan tea.Msg       // what commands came to
}

// hall is the contest behind the consoles.
type hall struct {
	mu  sync.Mutex
	rig *kittest.Rig
}

func (h *hall) Do(_ context.Context, by scoring.Actor, c scoring.Command) ([]scoring.Event, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.rig.Try(by.User, c)
}

func (h *hall) Subscribe(scoring.Actor) (func(context.Context) (scoring.State, error), func()) {
	return nil, nil
}

func (h *hall) Clock() time.Duration { return h.rig.Now }

// seat sits a person down.
func (h *hall) seat(ctx context.Context, user string) *seat {
	s := &seat{states: make(chan scoring.State, 1), out: make(chan tea.Msg, 1024)}
	next := func(ctx context.Context) (scoring.State, error) {
		select {
		case state := <-s.states:
			return state, nil
		case <-ctx.Done():
			return scoring.State{}, ctx.Err()
		}
	}
	s.m = New(ctx, next, Options{
		Contest: h, Actor: scoring.Actor{User: user}, Colour: true, Device: deviceKey,
		Join: func() (string, int, string, string) { return "10.0.0.5", 2222, "SHA256:x", "http://10.0.0.5:2222" },
		NewPIN: func(ctx context.Context, by scoring.Actor, c scoring.IssuePIN) (string, error) {
			c.Hash = "x"
			_, err := h.Do(ctx, by, c)
			return "12345678", err
		},
		History: func(context.Context, uint64, int) ([]scoring.Told, error) {
			h.mu.Lock()
			defer h.mu.Unlock()
			return h.rig.Told, nil
		},
	})
	return s
}

// take has the console deal with a message and all that follows at once.
func (s *seat) take(h *hall, msg tea.Msg) {
	_, cmd := s.m.Update(msg)
	s.run(cmd)
	for range 100 { // a bound: what follows may lead to more
		synctest.Wait()
		select {
		case msg := <-s.out:
			_, cmd := s.m.Update(msg)
			s.run(cmd)
			continue
		default:
		}
		h.mu.Lock()
		now := h.rig.See(s.m.opts.Actor.User)
		h.mu.Unlock()
		if now.Seq == s.m.state.Seq && len(s.states) == 0 {
			return
		}
		if len(s.states) == 0 {
			s.states <- now
		}
	}
}

func (s *seat) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	go func() {
		switch msg := cmd().(type) {
		case nil:
		case tea.BatchMsg:
			for _, c := range msg {
				s.run(c)
			}
		default:
			select {
			case s.out <- msg:
			case <-s.m.ctx.Done():
			}
		}
	}()
}

// decoded is what a terminal's bytes mean, as the program gets it.
func decoded(typed []byte) (all []tea.Msg) {
	var d uv.EventDecoder
	for len(typed) > 0 {
		n, e := d.Decode(typed)
		if n <= 0 {
			return all
		}
		typed = typed[n:]
		switch e := e.(type) {
		case uv.KeyPressEvent:
			all = append(all, tea.KeyPressMsg(e))
		case uv.MouseClickEvent:
			all = append(all, tea.MouseClickMsg(e))
		case uv.MouseWheelEvent:
			all = append(all, tea.MouseWheelMsg(e))
		case uv.BackgroundColorEvent:
			all = append(all, tea.BackgroundColorMsg(e))
		case uv.WindowSizeEvent:
			all = append(all, tea.WindowSizeMsg(e))
		default:
			all = append(all, e)
		}
	}
	return all
}

// fits checks that a screen fills its terminal and cannot drive it.
func (s *seat) fits(t *testing.T, w, h int) {
	t.Helper()
	text := s.m.View().Content
	kittest.Fills(t, s.m.opts.Actor.User, text, w, h)
}

// FuzzConsole has people of every role type whatever there is: nothing panics,
// every screen fits its terminal, and the contest stays whole. A zero byte lets
// time pass, one of 0xff changes the size.
func FuzzConsole(f *testing.F) {
	begun := kittest.New(f)
	begun.Do("sari", scoring.Next{Room: "pinus"})
	begun.Score("budi", "P05", 81)
	begun.Do("citra", scoring.Recuse{Slot: "P05", Reason: "saudara"})
	begun.Do("sari", scoring.Close{Slot: "P05"})
	begun.Do("sari", scoring.Next{Room: "pinus"})
	users := []string{"ani", "sari", "panitia", "layar", "tono"}
	for i := range users {
		for _, s := range []string{
			"", "?\x1b", "L", "T", "85\r9\r70\r\x1b[B\x1b[A\x13y", "mkuat\tlemah\x1b", "c saudara\ry", "g\x1b[C\x1b[B", "[]h", "Dy", "Qy",
			"npny", " ++--", "xwJKmbhalo\ruo", "oalasan\r", "1j2r3f4u5b6s7hp", "4p\ry", "4xr", "5\rmhalo\r", "6sp y", "2m\rc\r", "a\tid\tunit\tjudul\r",
			"\x00\x00n\x00", "\xff\x20\x08n\xff\xc8\x3c?", "\x1b[<0;10;5M\x1b[<65;3;3M\x1b[M !!", "\x1b[200~日本\x1b[31m\u202e\nbaris\x1b[201~\r", "\x1b]11;rgb:ffff/ffff/ffff\a",
		} {
			f.Add(byte(i), []byte(s))
		}
	}
	f.Fuzz(func(t *testing.T, who byte, typed []byte) {
		if len(typed) > 200 {
			return
		}
		synctest.Test(t, func(t *testing.T) {
			rig := *begun
			h := &hall{rig: &rig}
			ctx, cancel := context.WithCancel(context.Background())
			defer time.Sleep(time.Hour) // every tick is over
			defer cancel()
			s := h.seat(ctx, users[int(who)%len(users)])
			width, height := 80, 24
			s.take(h, tea.WindowSizeMsg{Width: width, Height: height})
			s.run(s.m.wait())
			s.states <- rig.See(s.m.opts.Actor.User)
			s.take(h, nil)
			for len(typed) > 0 {
				n := 0
				for n < len(typed) && typed[n] != 0 && typed[n] != 0xff {
					n++
				}
				for _, msg := range decoded(typed[:n]) {
					s.take(h, msg)
					s.fits(t, width, height)
				}
				typed = typed[n:]
				switch {
				case len(typed) > 2 && typed[0] == 0xff:
					width, height = int(typed[1])+1, int(typed[2])%150+1
					s.take(h, tea.WindowSizeMsg{Width: width, Height: height})
					typed = typed[3:]
				case len(typed) > 0:
					rig.Now += 40 * time.Second
					time.Sleep(3 * time.Second)
					s.take(h, nil)
					typed = typed[1:]
				}
				s.fits(t, width, height)
			}
		})
	})
}
