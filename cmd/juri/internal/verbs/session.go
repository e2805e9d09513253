package verbs

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/store/report"
)

// session is a caller's one-line command at work.
type session struct{ folder.Caller }

// Run runs one command line of a caller's, and returns its exit code.
func Run(ctx context.Context, who folder.Caller, args []string, in io.Reader, out, errOut io.Writer) int {
	return (&session{who}).verb(ctx, args, in, out, errOut)
}

// view is the contest as the person may see it now.
func (d *session) view() report.View {
	s := scoring.Readable(d.Board.See(d.By), d.By.User)
	return report.View{State: s, By: s.Who(scoring.Actor{User: d.By.User}), Now: d.Board.Clock()}
}

// mayRead says why the person may not read that at this moment, or nil.
func (d *session) mayRead(m scoring.Matter) error {
	return scoring.MayRead(d.Board.State(), d.By, m)
}

// verb runs one command line and returns its exit code. Nobody whom the contest
// does not know gets as far, also over a connection that was open before.
func (d *session) verb(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	root := &cobra.Command{Use: "ssh …", Short: d.Text.Shell.About(), SilenceUsage: true, SilenceErrors: true}
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(d.readVerbs()...)
	root.AddCommand(d.queueVerbs()...)
	root.AddCommand(d.sheetVerbs()...)
	root.AddCommand(d.voidVerb(), d.excuseVerb(), d.changesVerb(), d.pointsVerb("deduct", -1), d.pointsVerb("credit", 1), d.overtimeVerb(), d.standinVerb())
	root.AddCommand(d.boardVerbs()...)
	root.AddCommand(d.exportVerb(), d.feedbackVerb(), d.advanceVerb(), d.drawVerb(), d.importVerb())
	root.AddCommand(append(d.resultVerbs(), d.objectionVerb())...)
	root.AddCommand(d.accessVerbs()...)
	root.AddCommand(d.cardsVerb(), d.logVerb(), d.checkpointVerb(), d.digestVerb(), d.attestVerb(), d.backupVerb(), manualCmd(d.Text))
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return d.mayRead(scoring.Progressing) }
	words := make([]string, len(args))
	for i, a := range args { // in the form in which files' texts are kept
		words[i] = norm.NFC.String(a)
	}
	if strings.HasPrefix(words[0], "_") { // what cobra answers to shells is no verb
		folder.Complain(errOut, d.Text, errors.New(d.Text.Shell.Usage.UnknownCommand(words[0], nil)))
		return 2
	}
	root.SetArgs(plainWords(root, words))
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	return Execute(ctx, root, d.Text, func(ctx context.Context) error {
		err := root.ExecuteContext(ctx)
		if err != nil {
			folder.Complain(errOut, d.Text, err)
		}
		return err
	})
}

// plainWords is a command line in which cobra takes what is no flag for none: a number
// below zero, and a message that begins with a dash. A line that cobra is to refuse, or
// with flags before its verb, stays as it is.
func plainWords(root *cobra.Command, words []string) []string {
	c, _, err := root.Find(words)
	if err != nil || c == root {
		return words
	}
	var flags, plain []string
	names := 0
	for up := c; up.HasParent(); up = up.Parent() {
		names++
	}
	if slices.ContainsFunc(words[:names], func(w string) bool { return strings.HasPrefix(w, "-") }) {
		return words
	}
	for i := names; i < len(words); i++ {
		name, _, valued := strings.Cut(strings.TrimPrefix(words[i], "--"), "=")
		f := c.Flags().Lookup(name)
		switch {
		case words[i] == "--":
			plain = append(plain, words[i+1:]...)
			i = len(words)
		case strings.HasPrefix(words[i], "--") && f != nil && !valued && f.NoOptDefVal == "":
			if i+1 == len(words) { // the value is missing
				return words
			}
			flags = append(flags, words[i], words[i+1])
			i++
		case strings.HasPrefix(words[i], "--"), words[i] == "-h":
			flags = append(flags, words[i])
		default:
			plain = append(plain, words[i])
		}
	}
	return slices.Concat(words[:names], flags, []string{"--"}, plain)
}

// command makes a verb; its sentence comes from i18n by its name.
func (d *session) command(use string, args cobra.PositionalArgs, do func(*cobra.Command, []string) error) *cobra.Command {
	c := &cobra.Command{Use: use, Args: args, RunE: do}
	c.Short = d.Text.Shell.Short(c.Name())
	return c
}

// do asks for a command as the session's person.
func (d *session) do(c *cobra.Command, cmd scoring.Command) ([]scoring.Event, error) {
	return d.Ask(c.Context(), d.By, cmd)
}
