package verbs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/setup"
)

// importCmd is juri import: a spreadsheet becomes the list of entries, after a
// look at what that changes; or scores on paper come in.
func importCmd(t *i18n.Text) *cobra.Command {
	var yes bool
	var as string
	i := importer{text: t, by: scoring.Host}
	c := &cobra.Command{
		Use: "import DIR FILE", Short: t.Wizard.Short("import"), Args: cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			if !i.isList() && as == "" {
				return errors.New(t.Wizard.NeedAs())
			}
			if !i.isList() {
				i.by = scoring.Actor{User: as, Proof: scoring.AtServer}
			}
			var err error
			if i.in, err = setup.ReadInput(args[1]); err != nil {
				return err
			}
			i.dir = args[0]
			return i.here(c, args[1], yes)
		},
	}
	i.flags(c)
	c.Flags().BoolVar(&yes, "yes", false, t.Wizard.Flag("yes"))
	c.Flags().StringVar(&as, "as", "", t.Wizard.Flag("as"))
	return c
}

// flags adds the flags that say what a file is and why it comes.
func (i *importer) flags(c *cobra.Command) {
	c.Flags().BoolVar(&i.scores, "scores", false, i.text.Wizard.Flag("scores"))
	c.Flags().StringVar(&i.component, "component", "", i.text.Components.Flag())
	c.MarkFlagsMutuallyExclusive("scores", "component")
	c.Flags().StringVar(&i.reason, "reason", "", i.text.Import.Flag("reason"))
	c.Flags().StringSliceVar(&i.Ignore, "ignore", nil, i.text.Tally.Flag("ignore"))
	c.Flags().StringSliceVar(&i.Criteria, "criteria", nil, i.text.Tally.Flag("criteria"))
	c.Flags().StringSliceVar(&i.Jurors, "jurors", nil, i.text.Tally.Flag("jurors"))
}

// here brings the file into a folder that nobody serves.
func (i importer) here(c *cobra.Command, path string, yes bool) error {
	if held := i.held(); held != nil {
		return i.there(c.ErrOrStderr(), held, path)
	}
	if i.isList() {
		i.ahead()
	}
	log, s, err := i.recorded()
	if err != nil {
		return err
	}
	b, err := i.read(s)
	if err != nil {
		return err
	}
	p, out := b.weigh(s), c.OutOrStdout()
	p.print(out, i.text)
	if p.refused != nil || p.idle() {
		return p.refused
	}
	if wanted, err := agreed(c.InOrStdin(), out, i.text, yes); err != nil || !wanted {
		return err
	}
	var held *store.HeldError
	if err = i.bring(c, log, p); errors.As(err, &held) {
		return i.there(c.ErrOrStderr(), held, path)
	}
	return err
}

// held says who has the folder open; nil where that is nobody, or nobody who
// says so.
func (i importer) held() (held *store.HeldError) {
	if !store.Announced(i.dir) {
		return nil
	}
	log, err := store.OpenFolder(i.dir, "")
	if err == nil {
		_ = log.Close()
	}
	errors.As(err, &held)
	return held
}

// recorded is the folder's journal, and what it says of the contest. Where that is
// nothing, a list needs no more than a contest.yaml, and scores what the folder's
// files would begin.
func (i importer) recorded() (log *store.Reading, s scoring.State, err error) {
	log, err = store.ReadFolder(i.dir)
	switch {
	case err == nil && log.State().Contest != nil:
		return log, log.State(), nil
	case err == nil && i.isList():
		if _, err := os.Stat(filepath.Join(i.dir, "contest.yaml")); err == nil {
			return log, s, nil
		}
		fallthrough
	case errors.Is(err, fs.ErrNotExist):
		return nil, s, errors.New(i.text.Shell.NotAFolder(i.dir))
	case err != nil:
		return nil, s, err
	}
	r, err := folder.Read(i.text, i.dir)
	if err != nil {
		return nil, s, err
	}
	return log, r.State(), nil
}

// bring does what was proposed, as long as nobody else has the folder open.
func (i importer) bring(c *cobra.Command, read *store.Reading, p proposal) error {
	if p.command == nil {
		kept, err := p.change.Apply(time.Now(), nil)
		return i.report(c, p, kept, err)
	}
	f, err := folder.OpenRead(c.Context(), i.text, i.dir, i.reason, read)
	if err != nil {
		return err
	}
	defer f.Close()
	_, kept, err := p.apply(c.Context(), f, f.Board.Do, "")
	return i.report(c, p, kept, err)
}

// report says what became of an import that was agreed to.
func (i importer) report(c *cobra.Command, p proposal, kept string, err error) error {
	t, out := i.text.Import, c.OutOrStdout()
	switch {
	case err != nil:
		i.failed(c.ErrOrStderr(), err)
		return folder.ErrSaid
	case i.component != "":
		fmt.Fprintln(out, i.text.Components.ImportDone(i.component, len(p.events)))
		return nil
	case i.scores:
		fmt.Fprintln(out, t.ScoresDone(len(p.entered), i.by.User))
		return nil
	case i.by.IsHost():
		fmt.Fprintln(out, t.Done(p.change.List(), len(p.change.After.Entries)))
	default:
		fmt.Fprintln(out, t.Over(len(p.change.After.Entries)))
	}
	if kept != "" {
		fmt.Fprintln(out, t.Kept(kept))
	}
	return nil
}

// failed says why an import did not come in, and how the folder is.
func (i importer) failed(w io.Writer, err error) {
	var undone *setup.Undone
	switch {
	case errors.Is(err, errStale):
		fmt.Fprintln(w, i.text.Import.Stale())
	case !errors.As(err, &undone):
		folder.Complain(w, i.text, err)
	case undone.Left != nil:
		folder.Complain(w, i.text, undone.Cause)
		folder.Complain(w, i.text, undone.Left)
	default:
		folder.Complain(w, i.text, undone.Cause)
		fmt.Fprintln(w, i.text.Import.PutBack())
	}
}

// there says how to have the server change the contest that it has open.
func (i importer) there(w io.Writer, held *store.HeldError, path string) error {
	folder.Complain(w, i.text, held)
	if line := lineTo(i.text, held, i.by); line != "" {
		fmt.Fprintln(w, i.text.Import.There())
		i.sending(w, line, "", path, runtime.GOOS == "windows")
	}
	return folder.ErrSaid
}

// lineTo is how somebody, for the host an organizer, reaches the server that has
// a folder open; "" where there is none or nobody.
func lineTo(t *i18n.Text, held *store.HeldError, by scoring.Actor) string {
	user := by.User
	if by.IsHost() {
		user = ""
		if log, err := store.ReadFolder(held.Dir); err == nil {
			user = Organizer(log.State())
		}
	}
	if held.Holder.Address == "" || user == "" {
		return ""
	}
	at, err := folder.JoinAt(t, held.Holder.Address, "")
	if err != nil {
		return ""
	}
	return at.Line(user)
}

// Organizer is the user name of somebody who may change the list.
func Organizer(s scoring.State) string {
	for _, p := range s.Organizers() {
		return p.User
	}
	return ""
}

// errStale says that a code is not the one of what would follow now.
var errStale = errors.New("the proposal is another one by now")

// asking has a command done as somebody.
type asking func(context.Context, scoring.Actor, scoring.Command) ([]scoring.Event, error)

// apply has the import recorded and its files put in place, if what follows from
// it is what has that code, or for "" what p says; else errStale. It returns what became of it, or what
// would follow now. Imports into one folder come one after the other.
func (p proposal) apply(ctx context.Context, f *folder.Folder, ask asking, code string) (_ proposal, kept string, err error) {
	f.Importing.Lock()
	defer f.Importing.Unlock()
	if p, err = p.still(f, code); p.idle() { // also where it was done before
		return p, "", nil
	}
	if err != nil {
		return p, "", err
	}
	record := func() error {
		for {
			_, err := ask(context.WithoutCancel(ctx), p.by, scoring.AsOf{Seq: p.seq, Command: p.command})
			var e *scoring.Error
			if !errors.As(err, &e) || e.Code != scoring.CodeMoved {
				return err
			}
			if p, err = p.still(f, code); err != nil { // something else was recorded meanwhile
				return err
			}
		}
	}
	if !p.isList() {
		return p, "", record()
	}
	kept, err = p.change.Apply(time.Now(), record)
	return p, kept, err
}

// still is what follows from the file now, if that has the code; p's own for "".
func (p proposal) still(f *folder.Folder, code string) (proposal, error) {
	s := f.Board.State()
	if p.isList() && p.command != nil && s.Head == p.head { // a draft is no record, and may be in the way of scores
		return p, p.refused
	}
	was := p
	if p = p.weigh(s); p.refused != nil {
		return p, p.refused
	}
	now, err := p.code()
	if err == nil && code == "" {
		code, err = was.code()
	}
	if err == nil && now != code {
		err = errStale
	}
	return p, err
}
