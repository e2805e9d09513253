package main

import (
	"context"
	"errors"
	"log/slog"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/tui"
	"juri/tui/i18n"
)

// openCmd is juri open: a console in this terminal, no network.
func openCmd(t *i18n.Text) *cobra.Command {
	var as string
	c := &cobra.Command{
		Use: "open DIR --as USER", Short: t.Shell.Short["open"], Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			f, err := openFolder(c.Context(), t, args[0])
			if err != nil {
				return err
			}
			defer f.close()
			if f.board.State().Person(as) == nil {
				return errors.New(t.Shell.NoPerson(as))
			}
			f.keep(slog.New(slog.DiscardHandler))
			return localConsole(c.Context(), f, as, tui.Options{Lang: t.Lang})
		},
	}
	c.Flags().StringVar(&as, "as", "", t.Shell.Flag["as"])
	_ = c.MarkFlagRequired("as")
	return c
}

// localConsole runs a console in this process's own terminal until the person
// leaves it or ctx ends. Of the options only Contest, Lang, Join and Standings are
// the caller's.
func localConsole(ctx context.Context, f *folder, user string, o tui.Options) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	by := scoring.Actor{User: user}
	next, stop := f.board.Subscribe(by)
	defer stop()
	if o.Contest == nil {
		o.Contest = f.board
	}
	o.Actor, o.NewPIN, o.History = by, f.newPIN, f.history
	o.Colour = colorprofile.Detect(os.Stdout, os.Environ()) > colorprofile.ASCII
	if o.Join == nil {
		o.Join = func() (string, int, string) { return "", 0, "" }
	}
	_, err := tea.NewProgram(tui.New(ctx, next, o), tea.WithContext(ctx), tea.WithFPS(60), tea.WithoutSignalHandler()).Run()
	if errors.Is(err, tea.ErrProgramKilled) || errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}
