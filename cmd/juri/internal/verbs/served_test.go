package verbs

import (
	"context"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/juritest"
	"juri/scoring/i18n"
)

// served is a contest that is served, and what these tests ask of it.
type served struct{ *juritest.Served }

// serveDemo serves the sample contest with the verbs and their commands.
func serveDemo(t *testing.T, set ...func(*served)) *served {
	t.Helper()
	s := &served{}
	s.Served = juritest.Serve(t, juritest.Program{Verbs: Run, Shell: run}, func(now *juritest.Served) {
		s.Served = now
		for _, f := range set {
			f(s)
		}
	})
	return s
}

// run is the shell's commands of this package as a program.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	t := i18n.For("en")
	if strings.HasPrefix(os.Getenv("LANG"), "id") {
		t = i18n.For("id")
	}
	root := &cobra.Command{Use: "juri", SilenceUsage: true, SilenceErrors: true}
	root.AddCommand(Commands(t)...)
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	return Execute(ctx, root, t, func(ctx context.Context) error {
		err := root.ExecuteContext(ctx)
		if err != nil {
			folder.Complain(errOut, t, err)
		}
		return err
	})
}

func TestMain(m *testing.M) { os.Exit(juritest.InEnglish{M: m}.Run()) }

// noError ends the test where there is one.
func noError(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
