// Package verbs is what people say to a contest in one line, in a shell or over SSH.
package verbs

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"juri/scoring/i18n"
	"juri/scoring/rank"
)

// Commands are the shell's: of a folder, or of a file of scores.
func Commands(t *i18n.Text) []*cobra.Command {
	return []*cobra.Command{importCmd(t), drawCmd(t), cardsCmd(t), standingsCmd(t), tallyCmd(t), exportCmd(t), logCmd(t), checkpointCmd(t), eraseCmd(t), manualCmd(t)}
}

// Execute runs a command tree and tells errors of usage, which come before a
// command runs, from those of the work itself.
func Execute(ctx context.Context, root *cobra.Command, t *i18n.Text, do func(context.Context) error) int {
	began := false
	watch(root, &began)
	helpIn(root, t)
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

func methodFlag(c *cobra.Command, t *i18n.Text, usual rank.Method) *format {
	f := &format{Value: string(usual)}
	for _, m := range rank.Methods() {
		f.forms = append(f.forms, string(m))
	}
	c.Flags().Var(f, "method", t.Tally.Flag("method"))
	return f
}

// FormatFlag adds --format with the forms allowed, the first the default.
func FormatFlag(c *cobra.Command, t *i18n.Text, forms ...string) *format {
	f := &format{forms: forms, Value: forms[0]}
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

type format struct {
	forms []string
	Value string
}

func (f *format) String() string { return f.Value }

func (f *format) Type() string { return "form" }

// Set takes one of the forms.
func (f *format) Set(v string) error {
	if !slices.Contains(f.forms, v) {
		return errors.New(v + " (" + strings.Join(f.forms, ", ") + ")")
	}
	f.Value = v
	return nil
}

// OnTerminal reports whether the person sits at this process's own terminal.
func OnTerminal(in io.Reader, out io.Writer) bool {
	i, is := in.(*os.File)
	return is && term.IsTerminal(i.Fd()) && isTerminal(out)
}

// isTerminal reports whether what is written is shown by this process's own terminal.
func isTerminal(out io.Writer) bool {
	o, is := out.(*os.File)
	return is && term.IsTerminal(o.Fd())
}

// shows refuses to write a file of that name onto somebody's terminal, unless it is text.
func (d *session) shows(name string) error {
	if d.Terminal && slices.Contains([]string{".pdf", ".zip", ".xlsx", ".db"}, filepath.Ext(name)) {
		return errors.New(d.Text.Shell.NotShown())
	}
	return nil
}

// agreed asks whether what was shown is wanted; yes says so beforehand.
func agreed(in io.Reader, out io.Writer, t *i18n.Text, yes bool) (bool, error) {
	if yes {
		return true, nil
	}
	if !OnTerminal(in, out) {
		return false, errors.New(t.Wizard.NeedYes())
	}
	fmt.Fprint(out, t.Wizard.Apply())
	if saidYes(in) {
		return true, nil
	}
	_, err := fmt.Fprintln(out, t.Wizard.Stopped())
	return false, err
}

func saidYes(in io.Reader) bool {
	said, _ := bufio.NewReader(io.LimitReader(in, 64)).ReadString('\n')
	switch strings.ToLower(strings.TrimSpace(said)) {
	case "y", "ya", "yes":
		return true
	}
	return false
}
