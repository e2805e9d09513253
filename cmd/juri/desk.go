package main

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/store/report"
	"juri/tui/i18n"
)

// desk is where one-line commands work: a contest, as one person.
type desk struct {
	*folder
	by   scoring.Actor
	text *i18n.Text
	at   address // where the server is, for cards
	// terminal says that what the person types is what is read; wait is how long
	// somebody may send nothing.
	terminal bool
	wait     time.Duration
	// ask has a command done; the door hears of it.
	ask func(context.Context, scoring.Actor, scoring.Command) ([]scoring.Event, error)
}

// view is the contest as the person may see it now.
func (d *desk) view() report.View {
	s := d.board.See(d.by)
	v := report.View{State: s, By: scoring.Person{User: d.by.User}, Now: d.board.Clock()}
	if p := s.Person(d.by.User); p != nil {
		v.By = *p
	}
	return v
}

// mayRead says why the person may not read that at this moment, or nil.
func (d *desk) mayRead(m scoring.Matter) error { return scoring.MayRead(d.board.State(), d.by, m) }

// verb runs one command line and returns its exit code. Nobody whom the contest
// does not know gets as far, also over a connection that was open before.
func (d *desk) verb(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	root := &cobra.Command{Use: "ssh …", Short: d.text.Shell.About, SilenceUsage: true, SilenceErrors: true}
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(d.readVerbs()...)
	root.AddCommand(d.queueVerbs()...)
	root.AddCommand(d.sheetVerbs()...)
	root.AddCommand(d.boardVerbs()...)
	root.AddCommand(d.exportVerb(), d.feedbackVerb(), d.advanceVerb(), d.drawVerb(), d.importVerb())
	root.AddCommand(d.resultVerbs()...)
	root.AddCommand(d.accessVerbs()...)
	root.AddCommand(d.cardsVerb(), d.logVerb(), d.backupVerb())
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return d.mayRead(scoring.Progressing) }
	root.SetArgs(args)
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
func (d *desk) command(use string, args cobra.PositionalArgs, do func(*cobra.Command, []string) error) *cobra.Command {
	c := &cobra.Command{Use: use, Args: args, RunE: do}
	c.Short = d.text.Shell.Short[c.Name()]
	return c
}

// do asks for a command as the person of the desk.
func (d *desk) do(c *cobra.Command, cmd scoring.Command) ([]scoring.Event, error) {
	return d.ask(c.Context(), d.by, cmd)
}

// formatFlag adds --format with the forms allowed, the first the default.
func formatFlag(c *cobra.Command, t *i18n.Text, forms ...string) *format {
	f := &format{forms: forms, value: forms[0]}
	usage := t.Shell.Flag["format"] + ": "
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

// table starts a text table with aligned columns; Flush ends it.
func table(w io.Writer) *tabwriter.Writer { return tabwriter.NewWriter(w, 0, 8, 2, ' ', 0) }
