package verbs

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"

	"juri/scoring/i18n"
)

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
