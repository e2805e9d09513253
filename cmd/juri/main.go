// Command juri is a terminal scoring console for live jury sessions.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring/i18n"
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
	return verbs.Execute(ctx, root, t, func(ctx context.Context) error {
		return fang.Execute(ctx, root, fang.WithErrorHandler(
			func(w io.Writer, _ fang.Styles, err error) { folder.Complain(w, t, err) }))
	})
}

// commands are all commands of the program.
func commands(t *i18n.Text) *cobra.Command {
	root := &cobra.Command{Use: "juri", Short: t.Shell.About()}
	root.AddCommand(
		demoCmd(t), initCmd(t), checkCmd(t), serveCmd(t), openCmd(t), verifyCmd(t), backupCmd(t), restoreCmd(t), clusterCmd(t), rehearseCmd(t), rehearsalServerCmd(t),
	)
	root.AddCommand(verbs.Commands(t)...)
	return root
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
