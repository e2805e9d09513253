package folder

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/broadcast"
	"juri/tui/kit"
	"juri/tui/network"
	"juri/tui/sshd"
	"juri/tui/webd"
)

// ownLang is the person's own language where their terminal says more than a
// default: most machines say English whoever sits at them, and then the
// contest's language is the better guess; L switches. A browser's page says the one that was
// chosen there.
func ownLang(s sshd.Session) string {
	if s.Lang == "en" && !slices.Contains(s.Env, sshd.Page+"=1") {
		return ""
	}
	return s.Lang
}

// lang is the person's own language, else the contest's.
func (d *Door) lang(s sshd.Session) string {
	if l := ownLang(s); l != "" {
		return l
	}
	if c := d.Folder.Board.State().Contest; c != nil {
		return c.Language
	}
	return "id"
}

// ask is what is said before a PIN is typed, in the contest's language: the client has
// not said its own yet, and whether somebody has the name is not told.
func (d *Door) ask(wrong, left int) string {
	t := i18n.For(d.lang(sshd.Session{})).Door
	says := t.PINWrong(left)
	if wrong == 0 {
		says = t.PINAsk(scoring.ShownLine(d.Folder.Board.State().Contest.Name), d.At.Host)
	}
	return strings.Join(kit.Wrap(says, kit.MinWidth), "\n")
}

// left is what is said to whoever has left their console.
func (d *Door) left(s sshd.Session) string {
	return strings.Join(kit.Wrap(i18n.For(d.lang(s)).Door.Left(d.At.Line(s.User)), max(s.Width, kit.MinWidth)), "\n")
}

// refuse is why somebody is turned away, in lines as wide as their terminal.
func (d *Door) refuse(s sshd.Session, why sshd.Reason) string {
	said, width := d.says(s, why), s.Width
	switch {
	case why == sshd.Waiting: // where a PIN is asked for, no terminal has said its width yet
		width = kit.MinWidth
	case width == 0:
		return said
	}
	return strings.Join(kit.Wrap(said, width), "\n")
}

func (d *Door) says(s sshd.Session, why sshd.Reason) string {
	t := i18n.For(d.lang(s)).Door
	switch why {
	case sshd.NoTerminal:
		return t.NoTerminal()
	case sshd.DumbTerminal:
		return t.DumbTerminal()
	case sshd.TooManySessions:
		return t.TooManySessions()
	case sshd.BadCommand:
		return t.BadCommand()
	case sshd.ShuttingDown:
		return t.ShuttingDown()
	case sshd.TooManyPINs:
		return t.TooManyPINs()
	case sshd.Busy:
		return t.Busy()
	case sshd.Waiting:
		return t.Waiting(network.Of(s.Remote))
	case sshd.TooManyConnections:
		return t.TooManyConnections()
	case sshd.Full:
		return t.Full()
	case sshd.Over:
		return i18n.For(d.lang(s)).Problem(s.Over)
	}
	return t.Failed()
}

// PrintWelcome says where the contest is and how to know the server.
func (d *Door) PrintWelcome(w io.Writer, t *i18n.Text) {
	s := d.Folder.Board.State()
	fmt.Fprintln(w, t.Shell.Serving(s.Contest.Name, d.Listener.Addr().String()))
	fmt.Fprintln(w, d.At.Line("…"))
	fmt.Fprintln(w, t.Shell.HostKey(d.fingerprint()))
	fmt.Fprintln(w, t.Shell.StopHint())
	at, _ := CardAddresses(d.Folder.Dir)
	if here, is := d.Listener.Addr().(*net.TCPAddr); is {
		if port := otherPort(at, here.Port); port != 0 {
			fmt.Fprintln(w, t.Shell.OtherPort(port, here.Port))
		}
	}
}

// pageWords is what the page says to whoever opens it: nothing of the contest but its name.
func (d *Door) pageWords() webd.Words {
	c := d.Folder.Board.State().Contest
	return webd.Words{Lang: c.Language, Title: scoring.ShownLine(c.Name), Texts: map[string]map[string]string{
		"id": i18n.For("id").Page.Words(d.At.Line("…")), "en": i18n.For("en").Page.Words(d.At.Line("…")),
	}}
}

// BoardSize is the size of the account's largest projector; 0 without any.
func (d *Door) BoardSize(user string) (width, height int) {
	size := d.boards.Size(user)
	return size.Width, size.Height
}

// broadcast is what a board is shown, who has no console; nil for everybody else.
func (d *Door) broadcast(s sshd.Session) sshd.Show {
	if d.Folder.Board.State().ConsoleOf(scoring.Actor{User: s.User}) != scoring.BoardConsole {
		return nil
	}
	return func(ctx context.Context, in io.Reader, out io.Writer, sizes <-chan broadcast.Size) error {
		go d.notary.ask(ctx, s)
		err := d.boards.Show(ctx, s.User, broadcast.Terminal{
			In: in, Out: out, Term: s.Term, Profile: s.Profile, Lang: ownLang(s),
			Size: broadcast.Size{Width: s.Width, Height: s.Height}, Sizes: sizes,
		})
		if errors.Is(err, broadcast.ErrNoBoard) {
			<-ctx.Done() // the login is over, as the door is about to say
		}
		return err
	}
}
