// Command juri is a terminal scoring console for live jury sessions.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
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
		err := root.ExecuteContext(ctx)
		if err != nil {
			folder.Complain(errOut, t, err)
		}
		return err
	})
}

// commands are all commands of the program.
func commands(t *i18n.Text) *cobra.Command {
	root := &cobra.Command{Use: "juri", Short: t.Shell.About(), Version: version(t), SilenceUsage: true, SilenceErrors: true}
	root.AddCommand(
		demoCmd(t), initCmd(t), checkCmd(t), doctorCmd(t), serveCmd(t), openCmd(t), verifyCmd(t), witnessCmd(t), backupCmd(t), restoreCmd(t), clusterCmd(t), rehearseCmd(t), rehearsalServerCmd(t),
	)
	root.AddCommand(verbs.Commands(t)...)
	root.AddCommand(manCmd(t))
	return root
}

// version is that of the build: of a release its number, else the commit.
func version(t *i18n.Text) string {
	said := t.Shell.Unversioned()
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return said
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		said = v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			said += " (" + s.Value[:min(len(s.Value), 7)] + ")"
		}
	}
	return said
}

// manCmd is the man page, for packages.
func manCmd(t *i18n.Text) *cobra.Command {
	return &cobra.Command{Use: "man", Short: t.Shell.ManPage(), Hidden: true, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			page, err := mango.NewManPage(1, c.Root())
			if err != nil {
				return err
			}
			text := page.Build(dateless{roff.NewDocument()})
			_, err = io.WriteString(c.OutOrStdout(), strings.Replace(text, time.Time{}.Format(time.DateOnly), version(t), 1))
			return err
		}}
}

// dateless is a man page that does not name the day on which it was made: a release's
// files are the same on every day.
type dateless struct{ *roff.Document }

func (d dateless) Heading(section uint, title, description string, _ time.Time) {
	d.Document.Heading(section, title, description, time.Time{})
}

// shellLang is the language of the shell's locale, or of Windows, which has none: Indonesian or English.
func shellLang() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			if strings.HasPrefix(v, "id") {
				return "id"
			}
			return "en"
		}
	}
	if slices.ContainsFunc(systemLangs(), func(name string) bool { return strings.HasPrefix(name, "id") }) {
		return "id"
	}
	return "en"
}
