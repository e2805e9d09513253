package verbs

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
)

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
