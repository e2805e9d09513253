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
