package folder

import (
	"context"
	"errors"
	"io"

	"juri/scoring"
	"juri/tui/broadcast"
	"juri/tui/sshd"
)

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
