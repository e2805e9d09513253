package kit

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
)

// Terminal is what every screen is given: one person's terminal. The root model
// keeps it; screens read it anew on each call, since language and theme change.
type Terminal struct {
	User   string
	Proof  scoring.Proof // how the person proved who they are
	Plain  bool          // as [scoring.Actor] has it
	Text   *i18n.Text
	Styles Styles
	Again  bool                 // the key under way is held down, or pressed twice at once
	Clock  func() time.Duration // the contest's clock, on which timers count
	Wall   func() time.Time     // the time of day, in the contest's time zone
	// Do asks for a command. then is called with the outcome on the terminal's
	// own event loop, after the root has shown a failure; it may be nil.
	Do func(c scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd
	// Outside has work done off the event loop, and then called with what became of it as
	// Do calls it.
	Outside func(work func(context.Context) error, then func(error) tea.Cmd) tea.Cmd
	// Notify shows a sentence in the footer for a few seconds.
	Notify func(sentence string, bad bool)
	// IssuePIN gives a person a new PIN, whose hash it adds, and brings it back, to be
	// shown once; nil where no PINs are given out. then is called as Do calls it.
	IssuePIN func(c scoring.IssuePIN, then func(pin string, err error) tea.Cmd) tea.Cmd
	// History reads the newest n records before that one, or of all where it is
	// 0, newest first; nil where the journal cannot be read. then is called as
	// Do calls it.
	History func(before uint64, n int, then func([]scoring.Told, error) tea.Cmd) tea.Cmd
	// Health is how the server was a few seconds ago; nil where it is not known,
	// and for all but organizers.
	Health *scoring.Health
	// JoinAt is how people log in, page being the browsers', as https://host:port, "" where
	// there is none; for the join board and cards.
	JoinAt func() (host string, port int, fingerprint, page string)
	// Signer is the browser's page that the terminal is in, which can sign; nil for none.
	Signer *Signer
	// BoardSize is the cells of the largest projector that shows an account's board; 0
	// without any. It is nil where that is not known.
	BoardSize func(user string) (width, height int)
}

// Signer is a page that signs by its own key what a juror stands by, once they say so there.
type Signer struct {
	Known func() bool // the key lets them in, and so is theirs
	// Sign returns the signature and the key's fingerprint, as they are recorded.
	Sign func(ctx context.Context, text string) (signature, key string, err error)
}

// Problem says why something was refused, with names from the state instead of ids.
func (t *Terminal) Problem(s scoring.State, err error) string {
	return t.Text.Problem(s.Named(err, t.Text.Lang))
}

// Hour writes a time of day where the contest is; "" for none.
func (t *Terminal) Hour(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return t.Text.Hour(at.In(t.Wall().Location()))
}

// Actor is the terminal's person, and how they proved it.
func (t *Terminal) Actor() scoring.Actor {
	return scoring.Actor{User: t.User, Proof: t.Proof, Plain: t.Plain}
}

// Tick is what the root sends its screen about each second, on the contest
// clock's second, while the screen is Ticking.
type Tick struct{}
