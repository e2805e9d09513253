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
	"time"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/report"
	"juri/store/setup"
	"juri/tui"
	"juri/tui/kit"
	"juri/tui/sshd"
)

// demoWait is how long the table of logins stands before the console opens.
const demoWait = 5 * time.Second

// demoCmd is juri demo: a ready contest, served, with everybody's login.
func demoCmd(t *i18n.Text) *cobra.Command {
	var listen string
	var plays bool
	c := &cobra.Command{
		Use: "demo [DIR]", Short: t.Shell.Short("demo"), Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			dir, err := demoDir(args)
			if err != nil {
				return err
			}
			return demo(c.Context(), t, dir, listen, plays, c.InOrStdin(), c.OutOrStdout())
		},
	}
	c.Flags().StringVar(&listen, "listen", "127.0.0.1:0", t.Shell.Flag("listen"))
	c.Flags().BoolVar(&plays, "play", false, t.Shell.Flag("play"))
	return c
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

func demo(ctx context.Context, t *i18n.Text, dir, listen string, plays bool, in io.Reader, out io.Writer) error {
	f, err := folder.Open(ctx, t, dir, "")
	if err != nil {
		return err
	}
	defer f.Close()
	f.Files.Say(out, t, folder.MostSaid)
	d, err := folder.OpenDoor(t, f, verbs.Run, listen, "", sshd.Limits{}, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	pins, _, err := verbs.Whose(f.Board.State(), nil)
	if err != nil {
		return err
	}
	cards, err := verbs.IssueCards(ctx, f, scoring.Host, pins, d.At)
	if err != nil {
		return err
	}
	f.BackUpRegularly(slog.New(slog.DiscardHandler))
	printDemo(out, t, d, dir, cards, plays)

	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	served := make(chan error, 1)
	go func() { served <- d.Serve(ctx) }()
	if plays {
		go play(ctx, f.Board, demoPace)
	}
	if user := verbs.Organizer(f.Board.State()); user != "" && verbs.OnTerminal(in, out) {
		fmt.Fprintln(out, "\n"+t.Shell.DemoOpen())
		if enter(ctx, os.Stdin, demoWait) {
			err = localConsole(ctx, f, scoring.Actor{User: user, Proof: scoring.ProofByPIN(f.Board.State().Login(user).Seq)}, tui.Options{Contest: d.Here(), Lang: t.Lang, Join: d.Join, BoardSize: d.BoardSize, Standings: plays})
		}
		cancel()
	}
	return errors.Join(err, <-served)
}

// printDemo says what this is and how to log in as each person.
func printDemo(w io.Writer, t *i18n.Text, d *folder.Door, dir string, cards []report.Card, plays bool) {
	fmt.Fprintf(w, "%s: %s\n%s\n%s\n", t.Shell.DemoTitle(), d.Folder.Board.State().Contest.Name, t.Shell.DemoSample(), t.Shell.DemoFolder(dir))
	d.PrintWelcome(w, t)
	fmt.Fprintln(w)
	tw := kit.NewColumns(w)
	fmt.Fprintf(tw, "%s\t%s\t%s\t%s\n", t.Shell.Role(), t.Shell.Name(), t.Shell.Line(), t.Shell.PIN())
	for _, c := range cards {
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\n", t.General.Role(scoring.Role(c.Role)), c.Name, c.SSH, c.PIN)
	}
	_ = tw.Flush()
	if plays {
		fmt.Fprintln(w, "\n"+t.Shell.DemoPlays())
	}
}
