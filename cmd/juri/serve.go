package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"sync"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring/i18n"
	"juri/store"
	"juri/tui/sshd"
)

// serveCmd is juri serve: the SSH server of a folder.
func serveCmd(t *i18n.Text) *cobra.Command {
	var listen, host string
	var renew, calm bool
	var limits *sshd.Limits
	var flags *folder.ClusterFlags
	var kit *kitFlags
	var browsers *browserFlags
	var metered *metricsFlag
	var witnesses []string
	c := &cobra.Command{
		Use: "serve DIR", Short: t.Shell.Short("serve"), Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if c.Flags().Changed("host") {
				if _, ok := folder.AddressOf(host, 1); !ok {
					return errors.New(t.Shell.BadHost(host))
				}
			}
			if err := newSecret(c, t, args[0], renew, flags.Journal); err != nil {
				return err
			}
			asked, err := readWitnesses(t, witnesses)
			if err != nil {
				return err
			}
			cert, err := browsers.certificate(t)
			if err != nil {
				return err
			}
			said := &oneAtATime{to: c.ErrOrStderr()}
			watch, err := metered.listen(t)
			if err != nil {
				return err
			}
			defer watch.close()
			log := slog.New(watch.handler(slog.NewTextHandler(said, nil)))
			dir, err := kit.open(c, t, args[0])
			if err != nil {
				return err
			}
			pass, err := kit.passphrase(c, t, kit.to != "" && kit.ask, true)
			if err != nil {
				return err
			}
			f, err := openServed(c.Context(), t, dir, flags, log)
			if err != nil {
				return err
			}
			f.Files.Say(c.ErrOrStderr(), t, folder.MostSaid)
			d, err := folder.OpenDoor(t, f, verbs.Run, listen, host, *limits, log)
			if err == nil {
				d.Calm(calm)
				d.Witnesses = asked
				watch.serve(c.Context(), f, d)
				if browsers.on {
					d.LetBrowsersIn(cert)
				}
				f.BackUpRegularly(log)
				if err = f.KeepKit(c.Context(), c.OutOrStdout(), t, kit.to, pass, log); err == nil {
					d.PrintWelcome(c.OutOrStdout(), t)
					defer f.SeekTwins(c.Context(), d, c.OutOrStdout(), t)()
					defer f.KeepAwake(c.Context(), t, log, func(s string) { fmt.Fprintln(said, s) })()
					watching, stop := context.WithCancel(c.Context())
					watched := make(chan struct{})
					go func() {
						defer close(watched)
						d.WatchAddress(watching, func(cards string) { fmt.Fprintln(said, t.Organizer.Health.MovedLong(cards)) })
					}()
					defer func() { stop(); <-watched }()
					err = d.Serve(c.Context())
				}
			}
			if err = errors.Join(err, f.Close()); err != nil {
				return err
			}
			_, err = fmt.Fprintln(c.OutOrStdout(), t.Shell.Stopping())
			return err
		},
	}
	kit, browsers, metered = addKitFlags(c, t), addBrowserFlags(c, t), addMetricsFlag(c, t)
	limits, flags = limitFlags(c, t), folder.JournalFlags(c, t)
	c.Flags().BoolVar(&flags.Apply, "apply", false, t.Cluster.Flag("apply"))
	c.Flags().StringVar(&flags.Reason, "reason", "", t.Filed.Flag("reason"))
	c.Flags().BoolVar(&flags.NewKey, "new-host-key", false, t.Shell.Flag("new-host-key"))
	secretFlag(c, t, &renew)
	c.Flags().StringArrayVar(&witnesses, "witness", nil, t.Shell.Flag("witness"))
	c.Flags().BoolVar(&calm, "calm", false, t.Shell.Flag("calm"))
	c.Flags().StringVar(&listen, "listen", folder.DefaultListen, t.Shell.Flag("listen"))
	c.Flags().StringVar(&host, "host", "", t.Shell.Flag("host"))
	return c
}

func secretFlag(c *cobra.Command, t *i18n.Text, renew *bool) {
	c.Flags().BoolVar(renew, "new-secret", false, t.Shell.Flag("new-secret"))
}

// newSecret gives the folder another secret, if that is asked for.
func newSecret(c *cobra.Command, t *i18n.Text, dir string, wanted bool, journal string) error {
	switch {
	case !wanted:
		return nil
	case journal != "":
		return errors.New(t.Shell.SecretAlone())
	}
	if err := store.RenewSecret(c.Context(), dir); err != nil {
		return err
	}
	_, err := fmt.Fprintln(c.ErrOrStderr(), t.Shell.NewSecret(dir))
	return err
}

// openServed opens the folder's own journal, or the one on a cluster that is named.
func openServed(ctx context.Context, t *i18n.Text, dir string, flags *folder.ClusterFlags, log *slog.Logger) (*folder.Folder, error) {
	if flags.Journal != "" {
		return folder.OpenCluster(ctx, t, dir, flags, log)
	}
	if *flags != (folder.ClusterFlags{Reason: flags.Reason, NewKey: flags.NewKey}) {
		return nil, errors.New(t.Cluster.Alone())
	}
	f, err := folder.Open(ctx, t, dir, flags.Reason)
	if err == nil && flags.NewKey {
		f.Begun = false
	}
	return f, err
}

type oneAtATime struct {
	mu sync.Mutex
	to io.Writer
}

func (w *oneAtATime) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.to.Write(p)
}
