package folder

import (
	"cmp"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"github.com/charmbracelet/colorprofile"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/tui"
	"juri/tui/broadcast"
	"juri/tui/kit"
	"juri/tui/sshd"
	"juri/tui/webd"
)

// stopWithin bounds a shutdown: consoles are told, and then cut off.
const stopWithin = 2 * time.Second

// Door serves one folder over SSH.
type Door struct {
	Folder   *Folder
	log      *slog.Logger
	At       Address
	silence  time.Duration // how long somebody may send nothing
	Key      ssh.Signer
	server   *sshd.Server
	boards   *broadcast.Broadcast
	turns    *turns
	Listener net.Listener
	unsent   tui.Unsent
	verbs    Runner
	browsers *webd.Options // nil where none are let in

	published result // as browsers are given it
	notary    *notary

	// Witnesses are asked to cosign the checkpoints that people are shown. It is said before Serve.
	Witnesses []Witness

	// Took hears of each command how long it took; nil where nobody asks. It is said
	// before Serve.
	Took func(time.Duration, error)
}

// Runner runs one command line of a caller's, and returns its exit code.
type Runner func(ctx context.Context, who Caller, args []string, in io.Reader, out, errOut io.Writer) int

// Caller is who runs one-line commands, and on what.
type Caller struct {
	*Folder
	By     scoring.Actor
	Text   *i18n.Text
	At     Address     // where the server is, for cards
	Page   string      // how it gives browsers the page: http or https; "" for not at all
	Signer *kit.Signer // the browser's page that they sit at; nil for none
	// Terminal says that what the person types is what is read; wait is how long
	// somebody may send nothing.
	Terminal bool
	Wait     time.Duration
	// ask has a command done; the door hears of it.
	Ask func(context.Context, scoring.Actor, scoring.Command) ([]scoring.Event, error)
}

// HostKey is the server's key. A contest gets one as it is begun, and no other
// afterwards: its people's ssh would take the server for another's.
func (f *Folder) HostKey() (ssh.Signer, error) {
	path := filepath.Join(f.Dir, store.HostKeyFile)
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) && f.Begun {
		return nil, &scoring.Error{Code: store.CodeHostKeyMissing, Args: scoring.Args{"path": path}}
	}
	return sshd.HostKey(path)
}

// OpenDoor listens and makes the server; Serve starts it.
func OpenDoor(t *i18n.Text, f *Folder, verbs Runner, listen, host string, limits sshd.Limits, log *slog.Logger) (*Door, error) {
	key, err := f.HostKey()
	if err != nil {
		return nil, err
	}
	ln, err := Listen(t, listen)
	if err != nil {
		return nil, errors.New(t.Shell.CannotListen(listen, err.Error()))
	}
	h, _, _ := net.SplitHostPort(listen)
	_, port, _ := net.SplitHostPort(ln.Addr().String())
	at, err := JoinAt(t, net.JoinHostPort(h, port), host)
	if err != nil {
		return nil, errors.Join(err, ln.Close())
	}
	d := &Door{Folder: f, log: log, At: at, Key: key, Listener: ln, verbs: verbs,
		silence: cmp.Or(limits.Silence, sshd.DefaultLimits().Silence), turns: newTurns()}
	d.boards = broadcast.New(f.Board, d.Join)
	d.notary = &notary{d: d, changed: make(chan struct{})}
	if d.notary.cosigned, err = store.OpenCosigned(f.Dir); err != nil {
		return nil, errors.Join(err, ln.Close())
	}
	d.server, err = sshd.New(sshd.Options{
		HostKey: key, Auth: Auth{f}, Console: d.model, HungUp: tui.HungUp{}, Broadcast: d.broadcast, Verb: d.Verb, Refuse: d.refuse, Ask: d.ask, Left: d.left,
		Guessed: d.guessed, Guests: filepath.Join(f.Dir, store.GuestsFile), Limits: limits, Log: log,
	})
	if err != nil {
		return nil, errors.Join(err, ln.Close())
	}
	// A second process is told where to go; a disk that is full must not keep
	// this one from serving.
	_ = f.Log.Announce(d.Listener.Addr().String())
	if shared, is := f.Log.(clusterJournal); is {
		shared.FoundAt(d.At.String())
	}
	f.late = d.server.Late
	return d, nil
}

// Calm says whether the boards go without motion. It is said before Serve.
func (d *Door) Calm(calm bool) { d.boards.Calm = calm }

// LetBrowsersIn has the port serve the page too, with the certificate if there is one. It
// is said before Serve.
func (d *Door) LetBrowsersIn(cert *tls.Certificate) {
	d.browsers = &webd.Options{Words: d.pageWords, Result: d.result, Host: d.At.Host, Log: d.log}
	if cert != nil {
		d.browsers.TLS = &tls.Config{Certificates: []tls.Certificate{*cert}, MinVersion: tls.VersionTLS12, NextProtos: []string{"http/1.1"}}
	}
}

// scheme is how browsers are let in; "" where they are not.
func (d *Door) scheme() string {
	switch {
	case d.browsers == nil:
		return ""
	case d.browsers.TLS != nil:
		return "https"
	}
	return "http"
}

// Serve runs until ctx ends, and then closes the door within two seconds.
func (d *Door) Serve(ctx context.Context) error {
	go d.watch(ctx)
	go d.notary.follow(ctx)
	for _, w := range d.Witnesses {
		go d.notary.tell(ctx, w)
	}
	defer d.notary.flush()
	failed := make(chan error, 1)
	ln := d.Listener
	if d.browsers != nil {
		ln = webd.Listen(ln, *d.browsers)
	}
	go func() { failed <- d.server.Serve(ln) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopWithin)
	defer cancel()
	_ = d.server.Shutdown(limit)
	return nil
}

// watch ends the logins of people whose access ends, whoever ended it and on
// whichever host.
func (d *Door) watch(ctx context.Context) {
	next, stop := d.Folder.Board.Subscribe(scoring.Host)
	defer stop()
	for was := (scoring.State{}); ; {
		if _, err := next(ctx); err != nil {
			return
		}
		now := d.Folder.Board.State()
		if !was.SameAccess(now) {
			d.server.Review()
		}
		was = now
	}
}

// fingerprint is what people compare before they trust the server.
func (d *Door) fingerprint() string { return sshd.Fingerprint(d.Key.PublicKey()) }

// Join is how people come in.
func (d *Door) Join() (host string, port int, fingerprint, page string) {
	if scheme := d.scheme(); scheme != "" {
		page = d.At.page(scheme)
	}
	return d.At.Host, d.At.Port, d.fingerprint(), page
}

// model makes the model of one terminal; it is counted present until the
// session has ended.
func (d *Door) model(s sshd.Session) tea.Model {
	by := actor(s)
	next, stop := d.Folder.Board.Subscribe(by)
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		for silent := false; ; {
			select {
			case now := <-s.Silent:
				if now != silent {
					silent = now
					d.Folder.Board.Silent(by, silent)
				}
				continue
			case <-s.Done:
			}
			if silent {
				d.Folder.Board.Silent(by, false)
			}
			break
		}
		cancel()
		stop()
	}()
	go d.notary.ask(ctx, s)
	c := d.of(s)
	return tui.New(ctx, next, tui.Options{
		Contest: c, Actor: by, Lang: ownLang(s), Colour: s.Profile > colorprofile.ASCII, Join: d.Join,
		Device: deviceOf(s), NewPIN: c.newPIN, History: d.Folder.HistoryFor(by), Health: d.Folder.HealthFor(by),
		BoardSize: d.BoardSize, Page: slices.Contains(s.Env, sshd.Page+"=1"), Signer: d.signer(s), Unsent: d.unsentOf(s),
	})
}

// unsentOf is what the person had typed and not sent on the device that they come from, with
// the PIN that they have now: whoever is given a new one may be somebody else. Without a key
// no device can be told from another.
func (d *Door) unsentOf(s sshd.Session) *tui.Forms {
	device := ""
	switch {
	case s.Key != nil:
		device = sshd.Fingerprint(s.Key)
	case s.Offered != nil:
		device = sshd.Fingerprint(s.Offered)
	}
	return d.unsent.Of(fmt.Sprint(s.User, " ", d.Folder.Board.State().Login(s.User).Seq, " ", device))
}

// Verb runs one command line.
func (d *Door) Verb(ctx context.Context, s sshd.Session, args []string, in io.Reader, out, errOut io.Writer) int {
	who := Caller{Folder: d.Folder, By: actor(s), Text: i18n.For(d.lang(s)), At: d.At, Page: d.scheme(), Ask: d.of(s).Do, Terminal: s.Width > 0, Wait: d.silence, Signer: d.signer(s)}
	if args[0] == "cards" && s.Spare != nil {
		s.Spare()
	}
	if heavy(args[0]) {
		return d.turns.run(ctx, s.User, out, func(out io.Writer) int { return d.verbs(ctx, who, args, in, out, errOut) })
	}
	return d.verbs(ctx, who, args, in, out, errOut)
}
