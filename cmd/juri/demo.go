package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/disk"
	"juri/store/report"
	"juri/store/setup"
	"juri/tui"
	"juri/tui/kit"
	"juri/tui/sshd"
)

// demoPINs is the file in which the sample contest's PINs are kept.
const demoPINs = "pin.txt"

// demoTurn is how long a turn takes of a contest that plays itself at speed 1, about:
// long enough for a visitor to score along.
const demoTurn = 90 * time.Second

// demoCmd is juri demo: a ready contest, served, with everybody's login.
func demoCmd(t *i18n.Text) *cobra.Command {
	var listen string
	var plays bool
	speed := 1.0
	c := &cobra.Command{
		Use: "demo [DIR]", Short: t.Shell.Short("demo"), Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			dir, err := demoDir(args)
			if err != nil {
				return err
			}
			return demo(c.Context(), t, dir, listen, paceOf(plays, speed), c.InOrStdin(), c.OutOrStdout())
		},
	}
	c.Flags().StringVar(&listen, "listen", "127.0.0.1:0", t.Shell.Flag("listen"))
	c.Flags().BoolVar(&plays, "play", false, t.Shell.Flag("play"))
	c.Flags().Var(between{&speed, 0.1, 100}, "speed", t.Shell.Flag("speed"))
	return c
}

// paceOf is how long a turn of a contest that plays itself takes; 0 if it does not.
func paceOf(plays bool, speed float64) time.Duration {
	if !plays {
		return 0
	}
	return time.Duration(float64(demoTurn) / speed)
}

// demoDir makes the sample contest's folder, a new one unless it is named. A
// folder that has it already goes on where it was.
func demoDir(args []string) (string, error) {
	dir := filepath.Join(args...)
	if dir == "" {
		var err error
		if dir, err = os.MkdirTemp("", "juri-demo-"); err != nil {
			return "", err
		}
	}
	for _, name := range []string{"contest.yaml", store.JournalFile} {
		if _, err := os.Stat(filepath.Join(dir, name)); !errors.Is(err, fs.ErrNotExist) {
			return dir, err
		}
	}
	return dir, setup.WriteDemo(dir)
}

func demo(ctx context.Context, t *i18n.Text, dir, listen string, pace time.Duration, in io.Reader, out io.Writer) error {
	f, err := folder.Open(ctx, t, dir, "")
	if err != nil {
		return err
	}
	defer f.Close()
	if !f.Board.State().Contest.Sample { // its PINs are people's, and are written nowhere
		return errors.New(t.Shell.DemoReal(dir))
	}
	f.Files.Say(out, t, folder.MostSaid)
	d, err := folder.OpenDoor(t, f, verbs.Run, listen, "", sshd.Limits{}, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	d.LetBrowsersIn(nil)
	cards, err := demoCards(ctx, f, d.At)
	if err != nil {
		return err
	}
	callFirst(ctx, f.Board)
	f.BackUpRegularly(slog.New(slog.DiscardHandler))
	printDemo(out, t, d, dir, cards, pace > 0)

	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	served := make(chan error, 1)
	go func() { served <- d.Serve(ctx) }()
	if pace > 0 {
		go play(ctx, f.Board, pace)
	}
	if user := verbs.Organizer(f.Board.State()); user != "" && verbs.OnTerminal(in, out) {
		fmt.Fprintln(out, "\n"+t.Shell.DemoOpen())
		if enter(ctx, os.Stdin, 0) {
			err = localConsole(ctx, f, scoring.Actor{User: user, Proof: scoring.ProofByPIN(f.Board.State().Login(user).Seq)}, tui.Options{Contest: d.Here(), Lang: t.Lang, Join: d.Join, BoardSize: d.BoardSize, Standings: pace > 0})
		}
		cancel()
		fmt.Fprintln(out, "\n"+t.Shell.DemoOver(dir))
	}
	return errors.Join(err, <-served)
}

// demoCards are everybody's cards, with the PINs that the folder keeps as long as they
// hold.
func demoCards(ctx context.Context, f *folder.Folder, at folder.Address) ([]report.Card, error) {
	path, kept := filepath.Join(f.Dir, demoPINs), map[string]string{}
	data, err := disk.ReadPrivate(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for line := range strings.Lines(string(data)) {
		if user, pin, is := strings.Cut(strings.TrimSpace(line), " "); is {
			kept[user] = pin
		}
	}
	cards, err := verbs.KeptCards(ctx, f, kept, at)
	if err != nil {
		return nil, err
	}
	var now strings.Builder
	for _, c := range cards {
		fmt.Fprintf(&now, "%s %s\n", c.User, c.PIN)
	}
	if now.String() == string(data) {
		return cards, nil
	}
	return cards, disk.Replace(path, []byte(now.String()))
}

// callFirst calls the first entry of the first room to the stage, so that there is
// something to score; not where anything was called before.
func callFirst(ctx context.Context, b *store.Board) {
	s := b.State()
	if len(s.Queues) == 0 || slices.ContainsFunc(s.Slots, func(l *scoring.Slot) bool { return l.Left }) {
		return
	}
	runs(ctx, b, s.Queues[0].Room.ID, scoring.Next{Room: s.Queues[0].Room.ID})
}

// printDemo says what this is and how to log in as each person.
func printDemo(w io.Writer, t *i18n.Text, d *folder.Door, dir string, cards []report.Card, plays bool) {
	fmt.Fprintf(w, "%s: %s\n%s\n%s\n", t.Shell.DemoTitle(), d.Folder.Board.State().Contest.Name, t.Shell.DemoSample(), t.Shell.DemoFolder(dir))
	d.PrintWelcome(w, t)
	fmt.Fprintln(w)
	s := d.Folder.Board.State()
	tw := kit.NewColumns(w)
	fmt.Fprintf(tw, "%s\t%s\t%s\t%s\n", t.Shell.Role(), t.Shell.Name(), t.Shell.Line(), t.Shell.PIN())
	for _, c := range cards {
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\n", t.General.Role(scoring.Role(c.Role)), c.Name, c.SSH, c.PIN)
	}
	_ = tw.Flush()
	fmt.Fprintln(w, "\n"+t.Shell.DemoKept(filepath.Join(dir, demoPINs), dir))
	as := func(fits func(scoring.Person) bool) [2]string {
		for _, c := range cards {
			if p := s.Person(c.User); p != nil && fits(*p) {
				return [2]string{c.SSH, c.PIN}
			}
		}
		return [2]string{}
	}
	room := s.Queues[0].Room.ID
	fmt.Fprintln(w, "\n"+t.Shell.DemoTry(
		as(func(p scoring.Person) bool { return p.HasSeat() && p.In(room) }),
		as(func(p scoring.Person) bool { return p.RunsRooms() && p.In(room) }),
		as(func(p scoring.Person) bool { return s.ConsoleOf(scoring.Actor{User: p.User}) == scoring.BoardConsole })))
	if plays {
		fmt.Fprintln(w, "\n"+t.Shell.DemoPlays())
	}
}
