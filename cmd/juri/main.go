// Command juri is a terminal scoring console for live jury sessions.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/setup"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program; it returns the exit code: 0 done, 1 it could not be
// done, 2 wrong usage.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	t := i18n.For(shellLang())
	root := commands(t)
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	return execute(ctx, root, t, func(ctx context.Context) error {
		return fang.Execute(ctx, root, fang.WithErrorHandler(
			func(w io.Writer, _ fang.Styles, err error) { complain(w, t, err) }))
	})
}

// commands are all commands of the program.
func commands(t *i18n.Text) *cobra.Command {
	root := &cobra.Command{Use: "juri", Short: t.Shell.About()}
	root.AddCommand(
		demoCmd(t), initCmd(t), importCmd(t), drawCmd(t), checkCmd(t), serveCmd(t), openCmd(t), cardsCmd(t), standingsCmd(t), tallyCmd(t), exportCmd(t),
		logCmd(t), verifyCmd(t), backupCmd(t), restoreCmd(t), clusterCmd(t), rehearseCmd(t), rehearsalServerCmd(t), manualCmd(t),
	)
	return root
}

// execute runs a command tree and tells errors of usage, which come before a
// command runs, from those of the work itself.
func execute(ctx context.Context, root *cobra.Command, t *i18n.Text, do func(context.Context) error) int {
	began := false
	watch(root, &began)
	err := do(ctx)
	switch {
	case err == nil:
		return 0
	case began:
		return 1
	}
	return 2
}

// watch makes every command say that it began.
func watch(c *cobra.Command, began *bool) {
	if do := c.RunE; do != nil {
		c.RunE = func(c *cobra.Command, args []string) error {
			*began = true
			return do(c, args)
		}
	}
	for _, sub := range c.Commands() {
		watch(sub, began)
	}
}

// errSaid ends a command whose reasons were printed already.
var errSaid = errors.New("said")

// complain says in the person's language why a command failed.
func complain(w io.Writer, t *i18n.Text, err error) {
	var faults setup.Faults
	var damaged *store.DamagedError
	switch {
	case errors.Is(err, errSaid):
	case errors.As(err, &faults):
		for _, f := range faults {
			fmt.Fprintln(w, t.Fault(f.Where(), f.Heading, t.Problem(f.Problem)))
		}
		fmt.Fprintln(w, t.Shell.FaultCount(len(faults)))
	case errors.As(err, &damaged):
		printFaults(w, t, damaged.Report.Faults)
		fmt.Fprintln(w, "juri: "+t.Problem(err))
	case t.IsProblem(err):
		fmt.Fprintln(w, "juri: "+t.Problem(err))
	default:
		fmt.Fprintln(w, "juri: "+scoring.Shown(err.Error()))
	}
}

// shellLang is the language of the shell's locale: Indonesian or English.
func shellLang() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			if strings.HasPrefix(v, "id") {
				return "id"
			}
			return "en"
		}
	}
	return "en"
}
