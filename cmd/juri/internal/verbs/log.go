package verbs

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/report"
)

// logCmd is juri log: the history of a folder.
func logCmd(t *i18n.Text) *cobra.Command {
	c := &cobra.Command{Use: "log DIR", Short: t.Shell.Short("log")}
	form, flags := FormatFlag(c, t, "text", "json"), folder.JournalFlags(c, t)
	c.Args = flags.Args(t, 1)
	c.RunE = func(c *cobra.Command, args []string) error {
		if flags.Journal != "" {
			log, err := flags.Open(c.Context(), t, args[0])
			if err != nil {
				return err
			}
			defer log.Close()
			return printLog(c.Context(), c.OutOrStdout(), t, form.Value, log)
		}
		log, err := store.ReadFolder(args[0])
		if err != nil {
			return err
		}
		return printLog(c.Context(), c.OutOrStdout(), t, form.Value, log)
	}
	return c
}

// logVerb is the same over SSH, for organizers.
func (d *session) logVerb() *cobra.Command {
	c := d.command("log", cobra.NoArgs, nil)
	form := FormatFlag(c, d.Text, "text", "json")
	c.RunE = func(c *cobra.Command, _ []string) error {
		if err := d.mayRead(scoring.Log); err != nil {
			return err
		}
		return printLog(c.Context(), c.OutOrStdout(), d.Text, form.Value, d.Log)
	}
	return c
}

// logged is a record as log --format json gives it: nobody's PIN, hashed as it is.
type logged struct {
	Seq   uint64        `json:"seq"`
	At    time.Time     `json:"at"`
	By    string        `json:"by"`
	Proof scoring.Proof `json:"proof,omitempty"` // how they proved it
	Type  string        `json:"type"`
	Data  scoring.Fact  `json:"data"`
	Text  string        `json:"text"` // what they did, as the history says it
	Hash  scoring.Hash  `json:"hash"`

	Overtaken bool `json:"overtaken,omitempty"` // a decision that holds no longer
}

// printLog writes every record: a line each, or one JSON object with all.
func printLog(ctx context.Context, w io.Writer, t *i18n.Text, form string, log folder.History) error {
	var all []logged
	var s scoring.State
	var broken error // what can be read before it is told all the same
	zone := time.UTC
	for e, err := range log.After(ctx, 0) {
		if broken = err; err != nil {
			break
		}
		if f, is := e.Fact.(scoring.PINIssued); is {
			e.Fact = scoring.PINIssued{User: f.User}
		}
		was := s.Tell(e).Was
		s = scoring.Apply(s, e)
		if s.Contest != nil && s.Contest.Timezone != zone.String() { // a zone is read from a file
			zone = zoneOf(s)
		}
		all = append(all, logged{e.Seq, e.At, e.By, e.Proof, scoring.TypeOf(e.Fact), e.Fact, t.Told(s, e, t.Naming(s, was, zone)), e.Hash, false})
	}
	s = scoring.See(s, scoring.Host) // with its standings, by which a decision holds or does not
	for i := range all {
		r := &all[i]
		if r.Overtaken = s.Overtaken(scoring.Event{Seq: r.Seq, At: r.At, Fact: r.Data}); r.Overtaken {
			r.Text = t.Organizer.History.Overtaken(r.Text)
		}
		if form == "json" {
			continue
		}
		if _, err := fmt.Fprintf(w, "%6d  %s  %s  %-12s %-18s %s\n", r.Seq, r.At.Format(time.DateTime), r.Hash.Mark(), r.By, r.Type,
			scoring.ShownLine(r.Text)); err != nil {
			return err
		}
	}
	if form == "json" && broken == nil {
		return report.JSON(w, struct {
			Records []logged `json:"records"`
		}{all})
	}
	return broken
}

// checkpointCmd is juri checkpoint: what others can keep of a folder's journal.
func checkpointCmd(t *i18n.Text) *cobra.Command {
	c := &cobra.Command{Use: "checkpoint DIR", Short: t.Shell.Short("checkpoint"), Args: cobra.ExactArgs(1)}
	cosigned := cosignedFlag(c, t)
	c.RunE = func(c *cobra.Command, args []string) error {
		if *cosigned {
			return printCosigned(c.OutOrStdout(), args[0])
		}
		r, err := folder.ReadSaying(c.ErrOrStderr(), t, args[0])
		if err != nil {
			return err
		}
		return printCheckpoint(c.OutOrStdout(), c.ErrOrStderr(), t, args[0], r.State())
	}
	return c
}

// checkpointVerb is the same over SSH, for everybody but boards: the more people keep
// one, the better.
func (d *session) checkpointVerb() *cobra.Command {
	c := d.command("checkpoint", cobra.NoArgs, nil)
	cosigned := cosignedFlag(c, d.Text)
	c.RunE = func(c *cobra.Command, _ []string) error {
		if err := d.mayRead(scoring.Keeping); err != nil {
			return err
		}
		if *cosigned {
			return printCosigned(c.OutOrStdout(), d.Dir)
		}
		err := printCheckpoint(c.OutOrStdout(), c.ErrOrStderr(), d.Text, d.Dir, d.Board.State())
		if d.mayRead(scoring.FolderState) != nil && err != nil { // the folder is not theirs
			return &scoring.Error{Code: store.CodeCheckpointNow}
		}
		return err
	}
	return c
}

func cosignedFlag(c *cobra.Command, t *i18n.Text) *bool {
	return c.Flags().Bool("cosigned", false, t.Shell.Flag("cosigned"))
}

// printCosigned writes the checkpoints that others cosigned.
func printCosigned(w io.Writer, dir string) error {
	all, err := store.OpenCosigned(dir)
	if err != nil {
		return err
	}
	notes := all.Bytes()
	if len(notes) == 0 {
		return &scoring.Error{Code: store.CodeCosignedNone}
	}
	_, err = w.Write(notes)
	return err
}

// printCheckpoint writes a state's checkpoint, and beside it the key that it is
// signed with.
func printCheckpoint(w, beside io.Writer, t *i18n.Text, dir string, s scoring.State) error {
	if s.Secret == (scoring.Hash{}) {
		return &scoring.Error{Code: store.CodeCheckpointNone}
	}
	secret, err := store.FolderSecret(dir, s.Secret)
	if err != nil {
		return err
	}
	signed, err := secret.Checkpoint(s.Checkpoint())
	if err != nil {
		return err
	}
	key, err := secret.CheckpointKey()
	if err != nil {
		return err
	}
	if _, err := w.Write(signed); err != nil {
		return err
	}
	_, err = fmt.Fprintln(beside, t.Shell.CheckpointKeyIs(key))
	return err
}
