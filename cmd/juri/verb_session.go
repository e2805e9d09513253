package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/report"
	"juri/tui/kit"
)

// verbSession is one person's one-line commands on one contest.
type verbSession struct {
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

// columns is a text table: what is written into it has a tab between cells. Each is
// shown as any text is on a terminal, and they are aligned by that.
type columns struct {
	bytes.Buffer
	to io.Writer
}

// table starts a table; Flush ends it.
func table(w io.Writer) *columns { return &columns{to: w} }

// Flush writes the table.
func (c *columns) Flush() error {
	var rows [][]string
	var wide []int
	for text := range strings.Lines(c.String()) {
		row := strings.Split(strings.TrimSuffix(text, "\n"), "\t")
		for i := range row {
			if row[i] = line(row[i]); i == len(wide) {
				wide = append(wide, 0)
			}
			if i < len(row)-1 { // the last one needs no room after it
				wide[i] = max(wide[i], kit.Width(row[i]))
			}
		}
		rows = append(rows, row)
	}
	var b strings.Builder
	for _, row := range rows {
		last := len(row) - 1
		for i, cell := range row[:last] {
			b.WriteString(kit.Fit(cell, wide[i]) + "  ")
		}
		b.WriteString(row[last] + "\n")
	}
	_, err := io.WriteString(c.to, b.String())
	return err
}
