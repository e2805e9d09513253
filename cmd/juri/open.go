package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
	lines "golang.org/x/term"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui"
	"juri/tui/broadcast"
)

// openWait is how long what is said of a folder stands before the console opens.
const openWait = 20 * time.Second

// openCmd is juri open: a console in this terminal, no network.
func openCmd(t *i18n.Text) *cobra.Command {
	var as, reason string
	var renew, calm bool
	c := &cobra.Command{
		Use: "open DIR --as USER", Short: t.Shell.Short("open"), Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := newSecret(c, t, args[0], renew, ""); err != nil {
				return err
			}
			f, err := folder.Open(c.Context(), t, args[0], reason)
			if err != nil {
				return err
			}
			defer f.Close()
			p := f.Board.State().Person(as)
			if p == nil {
				return errors.New(t.Shell.NoPerson(as))
			}
			if !verbs.OnTerminal(c.InOrStdin(), c.OutOrStdout()) {
				return errors.New(t.Shell.NeedTerminal())
			}
			f.BackUpRegularly(slog.New(slog.DiscardHandler))
			if f.Files.Say(c.ErrOrStderr(), t, folder.MostSaid); f.Files.Different() {
				fmt.Fprintln(c.OutOrStdout(), "\n"+t.Filed.Enter())
				enter(c.Context(), os.Stdin, openWait) // the console hides what was said
			}
			if p.Projects() {
				return localBoard(c.Context(), f, as, t.Lang, calm)
			}
			proof, err := askPIN(c.Context(), f, t, as, c.OutOrStdout())
			if err != nil {
				return err
			}
			return localConsole(c.Context(), f, scoring.Actor{User: as, Proof: proof}, tui.Options{Lang: t.Lang})
		},
	}
	secretFlag(c, t, &renew)
	c.Flags().BoolVar(&calm, "calm", false, t.Shell.Flag("calm"))
	c.Flags().StringVar(&as, "as", "", t.Shell.Flag("as"))
	c.Flags().StringVar(&reason, "reason", "", t.Filed.Flag("reason"))
	_ = c.MarkFlagRequired("as")
	return c
}

// triesHere is how many PINs may be wrong at the server itself, waitHere how long it
// takes until the next is asked for.
const triesHere, waitHere = 3, 2 * time.Second

// askPIN asks for the person's PIN, so that what they do is theirs: without one it
// is of whoever is at the server. Nothing shows of what is typed meanwhile.
func askPIN(ctx context.Context, f *folder.Folder, t *i18n.Text, user string, out io.Writer) (scoring.Proof, error) {
	s := f.Board.State()
	if s.Login(user).PIN == "" {
		return scoring.AtServer, nil
	}
	was, err := term.MakeRaw(os.Stdin.Fd())
	if err != nil {
		return "", err
	}
	defer func() { _ = term.Restore(os.Stdin.Fd(), was) }()
	asking := lines.NewTerminal(struct {
		io.Reader
		io.Writer
	}{byByte{os.Stdin}, out}, "")
	if w, h, err := term.GetSize(os.Stdin.Fd()); err == nil {
		_ = asking.SetSize(w, h)
	}
	for try := range triesHere {
		if try > 0 {
			fmt.Fprintln(asking, t.Proving.WrongPIN())
			folder.Sleep(ctx, waitHere)
		}
		pin, err := readSecret(ctx, asking, t.Proving.AskPIN(scoring.ShownLine(s.NameOf(user, ""))))
		switch {
		case err != nil:
			return "", err
		case pin == "":
			return scoring.AtServer, nil
		}
		if proof, ok := (folder.Auth{Folder: f}).PIN(ctx, user, pin); ok {
			return scoring.Proof(proof), nil
		}
	}
	return "", errors.New(t.Proving.WrongPINs())
}

// byByte reads no more than is asked for: what is typed ahead is the console's.
type byByte struct{ in io.Reader }

func (r byByte) Read(p []byte) (int, error) { return r.in.Read(p[:min(len(p), 1)]) }

// readSecret reads a line that does not show, until ctx ends.
func readSecret(ctx context.Context, asking *lines.Terminal, prompt string) (string, error) {
	type said struct {
		text string
		err  error
	}
	done := make(chan said, 1)
	go func() {
		text, err := asking.ReadPassword(prompt)
		done <- said{text, err}
	}()
	select {
	case s := <-done:
		if errors.Is(s.err, io.EOF) { // ctrl+c too
			return "", folder.ErrSaid
		}
		return s.text, s.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// localConsole runs a console in this process's own terminal until the person
// leaves it or ctx ends. Of the options only Contest, Lang, Join and Standings are
// the caller's.
func localConsole(ctx context.Context, f *folder.Folder, by scoring.Actor, o tui.Options) error {
	running, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	next, stop := f.Board.Subscribe(by)
	defer stop()
	if o.Contest == nil {
		o.Contest = f.Board
	}
	o.Actor, o.NewPIN, o.History, o.Health = by, f.NewPIN, f.HistoryFor(by), f.HealthFor(by)
	o.Colour = colorprofile.Detect(os.Stdout, os.Environ()) > colorprofile.ASCII
	if o.Join == nil {
		o.Join = func() (string, int, string, string) { return "", 0, "", "" }
	}
	program := tea.NewProgram(tui.New(running, next, o), tea.WithContext(running), tea.WithFPS(60), tea.WithoutSignalHandler())
	defer context.AfterFunc(ctx, func() {
		go program.Send(tui.HungUp{})
		time.AfterFunc(time.Second, cancel)
	})()
	_, err := program.Run()
	if errors.Is(err, tea.ErrProgramKilled) || errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// localBoard shows a board in this process's own terminal, the way that the
// server shows it on others, until somebody quits it or ctx ends.
func localBoard(ctx context.Context, f *folder.Folder, user, lang string, calm bool) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	in, out := os.Stdin.Fd(), os.Stdout.Fd()
	width, height, err := term.GetSize(out)
	if err != nil {
		return err
	}
	was, err := term.MakeRaw(in)
	if err != nil {
		return err
	}
	defer func() { _ = term.Restore(in, was) }()
	sizes := make(chan broadcast.Size)
	go func() { // asked for, since not every system tells
		for now := (broadcast.Size{Width: width, Height: height}); folder.Sleep(ctx, 250*time.Millisecond); {
			w, h, err := term.GetSize(out)
			if next := (broadcast.Size{Width: w, Height: h}); err == nil && next != now {
				now = next
				select {
				case sizes <- now:
				case <-ctx.Done():
				}
			}
		}
	}()
	boards := broadcast.New(f.Board, func() (string, int, string, string) { return "", 0, "", "" })
	boards.Calm = calm
	err = boards.Show(ctx, user, broadcast.Terminal{
		In: os.Stdin, Out: os.Stdout, Term: os.Getenv("TERM"), Profile: colorprofile.Detect(os.Stdout, os.Environ()), Lang: lang,
		Size: broadcast.Size{Width: width, Height: height}, Sizes: sizes,
	})
	if errors.Is(err, broadcast.ErrNoBoard) {
		return errors.New(i18n.For(lang).General.Revoked())
	}
	return err
}
