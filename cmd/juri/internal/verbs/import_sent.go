package verbs

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/store/setup"
)

// importVerb is import over SSH: the file comes on standard input. What it would
// do is shown with a code, and done where that code is said.
func (d *session) importVerb() *cobra.Command {
	var code string
	i := importer{text: d.Text, dir: d.Dir, by: d.By}
	c := d.command("import", cobra.ArbitraryArgs, nil)
	c.Short = d.Text.Import.Short()
	i.flags(c)
	c.Flags().StringVar(&code, "yes", "", d.Text.Import.Flag("yes"))
	c.RunE = func(c *cobra.Command, args []string) error {
		if _, err := d.Board.State().Entering(d.By, scoring.EnterSheets{}); err != nil {
			return err // before anything is read
		}
		line, w := d.At.Line(d.By.User), c.ErrOrStderr()
		if len(args) > 0 {
			fmt.Fprintln(w, d.Text.Import.Words(scoring.ShownLine(strings.Join(args, " "))))
			importer{text: d.Text, scores: i.scores, component: i.component, reason: "…"}.sending(w, line, code, "", false)
			return folder.ErrSaid
		}
		var err error
		if i.in, err = d.sent(c.Context(), c.InOrStdin(), w); err != nil {
			return err
		}
		if len(i.in.Data) == 0 {
			fmt.Fprintln(w, d.Text.Import.Send())
			i.sending(w, line, code, "", true)
			return folder.ErrSaid
		}
		b, err := i.read(d.Board.State())
		if err != nil {
			return err
		}
		if code != "" {
			return b.confirmed(c, d, code)
		}
		return i.proposed(c, d, b.weigh(d.Board.State()))
	}
	return c
}

// proposed shows what the file would do, and how to have it done.
func (i importer) proposed(c *cobra.Command, d *session, p proposal) error {
	out := c.OutOrStdout()
	p.print(out, i.text)
	if p.refused != nil || p.idle() {
		return p.refused
	}
	code, err := p.code()
	if err != nil {
		return err
	}
	fmt.Fprintln(out, i.text.Import.Code(code))
	fmt.Fprintln(out, i.text.Import.Again())
	i.sending(out, d.At.Line(d.By.User), code, "", false)
	return folder.ErrSaid
}

// confirmed does what has the code, or shows what would be done now.
func (b brought) confirmed(c *cobra.Command, d *session, code string) error {
	p, kept, err := proposal{brought: b}.apply(c.Context(), d.Folder, d.Ask, code)
	if errors.Is(err, errStale) {
		if now := b.proposed(c, d, p); now != nil && !errors.Is(now, folder.ErrSaid) {
			return now
		}
	}
	if err == nil {
		p.print(c.OutOrStdout(), b.text)
		if p.idle() {
			return nil
		}
	}
	return b.report(c, p, kept, err)
}

// hintAfter is how long nothing comes before somebody is told that a file is waited for.
const hintAfter = 2 * time.Second

// sent reads what the person sends; nothing where it is a terminal. Who sends
// nothing for long is let go.
func (d *session) sent(ctx context.Context, in io.Reader, errOut io.Writer) (setup.Input, error) {
	t := d.Text.Import
	if d.Terminal {
		return setup.Input{}, nil
	}
	type result struct {
		in  setup.Input
		err error
	}
	came, done := make(chan struct{}, 1), make(chan result, 1)
	go func() {
		in, err := setup.InputFrom(t.Name(), heard{in, came})
		done <- result{in, err}
	}()
	hint, silent := time.After(hintAfter), time.NewTimer(d.Wait)
	defer silent.Stop()
	for {
		select {
		case r := <-done:
			return r.in, r.err
		case <-came:
			hint = nil
			silent.Reset(d.Wait)
		case <-hint:
			fmt.Fprintln(errOut, t.Waits()+" "+t.Send())
			importer{text: d.Text}.sending(errOut, d.At.Line(d.By.User), "", "", true)
		case <-silent.C:
			return setup.Input{}, errors.New(t.Silent())
		case <-ctx.Done():
			return setup.Input{}, ctx.Err()
		}
	}
}

// heard tells that something came.
type heard struct {
	io.Reader
	came chan struct{}
}

func (h heard) Read(b []byte) (int, error) {
	n, err := h.Reader.Read(b)
	if n > 0 {
		select {
		case h.came <- struct{}{}:
		default:
		}
	}
	return n, err
}

// sending writes the line that sends a file to the server, the way that somebody
// logs in first; and what is typed in PowerShell, which takes no file so.
func (i importer) sending(w io.Writer, login, code, path string, powerShell bool) {
	words := []string{"import"}
	if i.scores {
		words = append(words, "--scores")
	}
	if i.component != "" {
		words = append(words, "--component "+oneWord(scoring.ShownLine(i.component)))
	}
	for _, f := range []struct {
		name   string
		values []string
	}{{"--ignore", i.Ignore}, {"--criteria", i.Criteria}, {"--jurors", i.Jurors}} {
		if len(f.values) > 0 {
			words = append(words, f.name+" "+oneWord(scoring.ShownLine(strings.Join(f.values, ","))))
		}
	}
	if i.reason != "" {
		words = append(words, "--reason "+oneWord(scoring.ShownLine(i.reason)))
	}
	if code != "" {
		words = append(words, "--yes="+oneWord(scoring.ShownLine(code)))
	}
	verb := remote(words)
	name := cmp.Or(path, i.text.Import.File())
	switch {
	case plain(name, `\~@`):
	case strings.ContainsAny(name, "\"$`"):
		name = "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	default:
		name = `"` + name + `"`
	}
	whole := scoring.ShownLine(login + " " + verb + " < " + name)
	fmt.Fprintln(w, "  "+whole)
	switch {
	case !powerShell:
	case strings.Contains(whole, `"`):
		fmt.Fprintln(w, i.text.Import.PowerS()+" cmd, enter.")
	default:
		fmt.Fprintln(w, i.text.Import.PowerS()+"\n  cmd /c \""+whole+"\"")
	}
}

// remote is a command line as it is typed behind ssh.
func remote(words []string) string {
	verb := strings.Join(words, " ")
	if strings.ContainsAny(verb, `'"`) { // one shell takes quotes away before the line is sent
		verb = `"` + strings.ReplaceAll(verb, `"`, `\"`) + `"`
	}
	return scoring.ShownLine(verb)
}

// plain reports whether a shell leaves a word alone, but for those characters more.
func plain(word, more string) bool {
	odd := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !strings.ContainsRune("_.,:+/-"+more, r)
	}
	return word != "" && !strings.ContainsFunc(word, odd)
}

// oneWord keeps a word with blanks together where a command line is taken apart.
func oneWord(word string) string {
	if plain(word, "") {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
