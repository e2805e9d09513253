package verbs

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"juri/cmd/juri/manual"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// manualCmd is juri manual, and the same over SSH: the list of pages, or one of them.
func manualCmd(t *i18n.Text) *cobra.Command {
	c := &cobra.Command{Use: "manual [PAGE]", Short: t.Shell.Short("manual"), ValidArgs: manual.Names()}
	lang := c.Flags().String("lang", t.Lang, t.Shell.Flag("pages"))
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args) == 1 && manual.Page(t.Lang, args[0]) == "" {
			return errors.New(t.Manual.Unknown(scoring.ShownLine(args[0]), manual.Near(args[0])))
		}
		return cobra.MaximumNArgs(1)(c, args)
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		in := i18n.For(*lang)
		if len(args) == 0 {
			return listPages(c.OutOrStdout(), in)
		}
		return showPage(c, in, manual.Page(in.Lang, args[0]))
	}
	return c
}

// listPages names the pages, a line each.
func listPages(w io.Writer, t *i18n.Text) error {
	rows := kit.NewColumns(w)
	for _, name := range manual.Names() {
		_, _ = io.WriteString(rows, name+"\t"+manual.Title(t.Lang, name)+"\n")
	}
	_, _ = io.WriteString(rows, "\n"+t.Manual.HowTo()+"\n")
	return rows.Flush()
}

// showPage draws a page: on a terminal through PAGER, where that is set, or as much at a time as
// the window shows.
func showPage(c *cobra.Command, t *i18n.Text, page string) error {
	out, is := c.OutOrStdout().(*os.File)
	if !is || !term.IsTerminal(out.Fd()) {
		_, err := io.WriteString(c.OutOrStdout(), manual.Draw(page, 80, false))
		return err
	}
	w, h, err := term.GetSize(out.Fd())
	if err != nil {
		w, h = 80, 24
	}
	text := manual.Draw(page, w, os.Getenv("NO_COLOR") == "")
	if pager := strings.Fields(os.Getenv("PAGER")); len(pager) > 0 {
		p := exec.CommandContext(c.Context(), pager[0], pager[1:]...)
		p.Stdin, p.Stdout, p.Stderr = strings.NewReader(text), out, c.ErrOrStderr()
		p.Env = append([]string{"LESS=FRX", "LESSCHARSET=utf-8"}, os.Environ()...) // colours, and no waiting where it fits
		if err := p.Start(); err == nil {
			return p.Wait()
		}
	}
	if !OnTerminal(c.InOrStdin(), out) {
		h = 0
	}
	return inParts(c.InOrStdin(), out, text, h-1, t.Manual.More())
}

// inParts writes a text so many lines at a time, and asks after each part whether to go on; all of
// it where that is none. What was asked is wiped away.
func inParts(in io.Reader, out io.Writer, text string, lines int, ask string) error {
	all, answers := strings.SplitAfter(text, "\n"), bufio.NewReader(in)
	for lines > 0 && len(all) > lines+1 {
		if _, err := io.WriteString(out, strings.Join(all[:lines], "")+ask); err != nil {
			return err
		}
		said, err := answers.ReadString('\n')
		_, _ = io.WriteString(out, ansi.CursorUp(1)+ansi.EraseEntireLine+"\r")
		if err != nil || strings.TrimSpace(said) != "" {
			return nil
		}
		all = all[lines:]
	}
	_, err := io.WriteString(out, strings.Join(all, ""))
	return err
}
