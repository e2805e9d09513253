package verbs

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"juri/scoring/i18n"
)

// OnTerminal reports whether the person sits at this process's own terminal.
func OnTerminal(in io.Reader, out io.Writer) bool {
	i, inIs := in.(*os.File)
	o, outIs := out.(*os.File)
	return inIs && outIs && term.IsTerminal(i.Fd()) && term.IsTerminal(o.Fd())
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
