package main

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/report"
)

// verbSession is a caller's one-line command at work.
type verbSession struct{ caller }

// runVerb runs one command line of a caller's, and returns its exit code.
func runVerb(ctx context.Context, who caller, args []string, in io.Reader, out, errOut io.Writer) int {
	return (&verbSession{who}).verb(ctx, args, in, out, errOut)
}

// view is the contest as the person may see it now.
func (d *verbSession) view() report.View {
	s := scoring.Readable(d.board.See(d.by), d.by.User)
	return report.View{State: s, By: s.Who(scoring.Actor{User: d.by.User}), Now: d.board.Clock()}
}

// mayRead says why the person may not read that at this moment, or nil.
func (d *verbSession) mayRead(m scoring.Matter) error {
	return scoring.MayRead(d.board.State(), d.by, m)
}

// verb runs one command line and returns its exit code. Nobody whom the contest
// does not know gets as far, also over a connection that was open before.
func (d *verbSession) verb(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	root := &cobra.Command{Use: "ssh …", Short: d.text.Shell.About(), SilenceUsage: true, SilenceErrors: true}
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(d.readVerbs()...)
	root.AddCommand(d.queueVerbs()...)
	root.AddCommand(d.sheetVerbs()...)
	root.AddCommand(d.othersVerbs()...)
	root.AddCommand(d.boardVerbs()...)
	root.AddCommand(d.exportVerb(), d.feedbackVerb(), d.advanceVerb(), d.drawVerb(), d.importVerb())
	root.AddCommand(d.resultVerbs()...)
	root.AddCommand(d.accessVerbs()...)
	root.AddCommand(d.cardsVerb(), d.logVerb(), d.backupVerb(), manualCmd(d.text))
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return d.mayRead(scoring.Progressing) }
	words := make([]string, len(args))
	for i, a := range args { // in the form in which files' texts are kept
		words[i] = norm.NFC.String(a)
	}
	root.SetArgs(words)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	return execute(ctx, root, d.text, func(ctx context.Context) error {
		err := root.ExecuteContext(ctx)
		if err != nil {
			complain(errOut, d.text, err)
		}
		return err
	})
}

// command makes a verb; its sentence comes from i18n by its name.
func (d *verbSession) command(use string, args cobra.PositionalArgs, do func(*cobra.Command, []string) error) *cobra.Command {
	c := &cobra.Command{Use: use, Args: args, RunE: do}
	c.Short = d.text.Shell.Short(c.Name())
	return c
}

// do asks for a command as the session's person.
func (d *verbSession) do(c *cobra.Command, cmd scoring.Command) ([]scoring.Event, error) {
	return d.ask(c.Context(), d.by, cmd)
}

// formatFlag adds --format with the forms allowed, the first the default.
func formatFlag(c *cobra.Command, t *i18n.Text, forms ...string) *format {
	f := &format{forms: forms, value: forms[0]}
	usage := t.Shell.Flag("format") + ": "
	for i, form := range forms {
		if i > 0 {
			usage += "|"
		}
		usage += form
	}
	c.Flags().Var(f, "format", usage)
	return f
}

// format is the value of a --format flag.
type format struct {
	forms []string
	value string
}

func (f *format) String() string { return f.value }
func (f *format) Type() string   { return "form" }

// Set takes one of the forms.
func (f *format) Set(v string) error {
	if !slices.Contains(f.forms, v) {
		return errors.New(v + " (" + strings.Join(f.forms, ", ") + ")")
	}
	f.value = v
	return nil
}
