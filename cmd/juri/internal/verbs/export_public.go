package verbs

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/disk"
	"juri/store/public"
)

// The published result: for programs, and as a page for anybody.
const (
	PublicFile = "hasil.json"
	PublicPage = "hasil.html"
)

// exportPublic writes a folder's published result, and says what it proves.
func exportPublic(c *cobra.Command, t *i18n.Text, r *folder.Reading, args []string, out string) error {
	if err := cobra.ExactArgs(1)(c, args); err != nil { // there is but one kind
		return err
	}
	data, err := r.Published(c.Context())
	if err != nil {
		return err
	}
	if err := writeTo(out, map[string][]byte{PublicFile: data, PublicPage: []byte(public.Page(r.State().Contest.Name, data))}); err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.OutOrStdout(), t.Publishing.Written(filepath.Join(out, PublicFile)+", "+filepath.Join(out, PublicPage))+"\n"+t.Publishing.Proves(r.State().Public.Publish))
	return err
}

// writeTo writes files into a folder.
func writeTo(out string, files map[string][]byte) error {
	if err := os.MkdirAll(out, 0o700); err != nil {
		return err
	}
	for name, data := range files {
		path := filepath.Join(out, name)
		if err := disk.Check(path); err != nil {
			return err
		}
		if err := disk.Write(path, data); err != nil {
			return err
		}
	}
	return nil
}

// AuditFile is all that is recorded, with what is private.
const AuditFile = "audit.json"

// exportAudit writes it, for its owner alone to read, and says that it is private.
func exportAudit(c *cobra.Command, t *i18n.Text, r *folder.Reading, args []string, out string) error {
	if err := cobra.ExactArgs(1)(c, args); err != nil {
		return err
	}
	data, err := r.Audit(c.Context())
	if err != nil {
		return err
	}
	if err := writeTo(out, map[string][]byte{AuditFile: data}); err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.OutOrStdout(), t.Publishing.Written(filepath.Join(out, AuditFile))+"\n"+t.Publishing.Audit())
	return err
}

// printPublic is the same over SSH.
func (d *session) printPublic(c *cobra.Command, args []string) error {
	if err := cobra.NoArgs(c, args); err != nil {
		return err
	}
	if err := d.mayRead(scoring.Papers); err != nil {
		return err
	}
	data, err := d.Published(c.Context())
	if err == nil {
		_, err = c.OutOrStdout().Write(data)
	}
	return err
}
