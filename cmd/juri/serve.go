package main

import (
	"fmt"
	"io"
	"log/slog"

	"github.com/spf13/cobra"

	"juri/tui/i18n"
	"juri/tui/sshd"
)

// serveCmd is juri serve: the SSH server of a folder.
func serveCmd(t *i18n.Text) *cobra.Command {
	var listen, host string
	var limits *sshd.Limits
	c := &cobra.Command{
		Use: "serve DIR", Short: t.Shell.Short["serve"], Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			f, err := openFolder(c.Context(), t, args[0])
			if err != nil {
				return err
			}
			defer f.close()
			log := slog.New(slog.NewTextHandler(c.ErrOrStderr(), nil))
			d, err := openDoor(t, f, listen, host, *limits, log)
			if err != nil {
				return err
			}
			f.keep(log)
			d.announce(c.OutOrStdout(), t)
			if err := d.serve(c.Context()); err != nil {
				return err
			}
			_, err = fmt.Fprintln(c.OutOrStdout(), t.Shell.Stopping)
			return err
		},
	}
	limits = limitFlags(c, t)
	c.Flags().StringVar(&listen, "listen", defaultListen, t.Shell.Flag["listen"])
	c.Flags().StringVar(&host, "host", "", t.Shell.Flag["host"])
	return c
}

// announce says where the contest is and how to know the server.
func (d *door) announce(w io.Writer, t *i18n.Text) {
	s := d.folder.board.State()
	fmt.Fprintln(w, t.Shell.Serving(s.Contest.Name, d.ln.Addr().String()))
	fmt.Fprintln(w, d.at.line("…"))
	fmt.Fprintln(w, t.Shell.HostKey(d.fingerprint()))
	fmt.Fprintln(w, t.Shell.StopHint)
}
