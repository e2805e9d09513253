package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/store/report"
	"juri/store/setup"
)

// finding is one thing that was looked at.
type finding struct {
	Check string `json:"check"`
	State string `json:"state"` // ok, warning or wrong
	What  string `json:"what"`
	Do    string `json:"do,omitempty"`
}

// The states of a finding.
const (
	fine    = "ok"
	warning = "warning"
	wrong   = "wrong"
)

// doctor looks at a contest before its day. It writes nothing but what it removes again.
type doctor struct {
	t        *i18n.Text
	dir      string
	listen   string
	phone    bool
	browsers *browserFlags
	said     io.Writer // what somebody at the keyboard is told meanwhile
	found    []finding
}

func doctorCmd(t *i18n.Text) *cobra.Command {
	d := &doctor{t: t, browsers: &browserFlags{on: true}}
	c := &cobra.Command{Use: "doctor DIR", Short: t.Shell.Short("doctor"), Args: cobra.ExactArgs(1)}
	form := verbs.FormatFlag(c, t, "text", "json")
	c.Flags().StringVar(&d.listen, "listen", folder.DefaultListen, t.Shell.Flag("listen"))
	c.Flags().BoolVar(&d.phone, "phone", false, t.Doctor.Flag("phone"))
	c.Flags().StringVar(&d.browsers.cert, "web-cert", "", t.Page.Flag("web-cert"))
	c.Flags().StringVar(&d.browsers.key, "web-key", "", t.Page.Flag("web-key"))
	c.RunE = func(c *cobra.Command, args []string) error {
		d.dir, d.said = args[0], c.ErrOrStderr()
		r, err := folder.Read(t, d.dir)
		if err != nil {
			return err
		}
		d.look(c.Context(), r)
		return d.print(c.OutOrStdout(), form.Value)
	}
	return c
}

func (d *doctor) add(check, state, what, do string) {
	d.found = append(d.found, finding{check, state, what, do})
}

func (d *doctor) look(ctx context.Context, r *folder.Reading) {
	d.files(r)
	d.journal()
	d.disk()
	d.clock(ctx, r)
	d.people(r.State())
	d.cards(ctx)
	d.hostKey()
	d.network(ctx)
	d.certificate()
}

func (d *doctor) count(state string) int {
	return len(slices.DeleteFunc(slices.Clone(d.found), func(f finding) bool { return f.State != state }))
}

// print says what was found; it fails where something is wrong.
func (d *doctor) print(w io.Writer, form string) error {
	bad := d.count(wrong)
	if form == "json" {
		err := report.JSON(w, struct {
			Ready  bool      `json:"ready"`
			Checks []finding `json:"checks"`
		}{bad == 0, d.found})
		if err != nil || bad == 0 {
			return err
		}
		return folder.ErrSaid
	}
	marks := map[string]string{fine: "✓", warning: "!", wrong: "✗"}
	for _, f := range d.found {
		fmt.Fprintln(w, scoring.ShownLine(marks[f.State]+" "+d.t.Doctor.Check(f.Check)+": "+f.What))
		if f.Do != "" {
			fmt.Fprintln(w, "  "+scoring.ShownLine(d.t.Doctor.Do(f.Do)))
		}
	}
	fmt.Fprintln(w, d.t.Doctor.Sum(bad, d.count(warning)))
	if bad > 0 {
		return folder.ErrSaid
	}
	return nil
}

// files looks at what people wrote, and whether papers can print it.
func (d *doctor) files(r *folder.Reading) {
	t := d.t.Doctor
	switch {
	case !r.Files.Sound():
		d.add("files", wrong, t.FilesWrong(), t.FilesDo(d.dir))
	case r.Files.Different() && r.Files.Recorded:
		d.add("files", warning, t.FilesDiffer(), t.FilesDo(d.dir))
	default:
		s := r.State()
		jurors := 0
		for _, p := range s.People {
			if p.HasSeat() && !p.Gone {
				jurors++
			}
		}
		d.add("files", fine, t.Files(len(s.Slots), len(s.Queues), jurors), "")
	}
	texts, _ := setup.Remarks(d.dir)
	if unfit := verbs.Unfit(d.t, texts); len(unfit) > 0 {
		d.add("fonts", warning, t.FontsLack(len(unfit)-1), t.FilesDo(d.dir))
	} else {
		d.add("fonts", fine, t.Fonts(), "")
	}
}

// journal restores a copy of the journal into a folder that goes away again.
func (d *doctor) journal() {
	t := d.t.Doctor
	path := filepath.Join(d.dir, store.JournalFile)
	if _, err := os.Stat(path); err != nil {
		d.add("journal", warning, t.Nothing(), t.NothingDo(d.dir))
		return
	}
	was, err := store.Verify(path)
	if err != nil || !was.OK() || len(was.Forged) > 0 {
		d.add("journal", wrong, d.t.Shell.NotWhole(path, max(len(was.Faults)+len(was.Forged), 1)), t.RestoreDo(d.dir))
		return
	}
	d.add("journal", fine, t.Journal(int(was.Records)), "")
	if again, err := restoredCopy(path); err != nil || again.Records < was.Records || !again.OK() {
		why := t.Journal(int(again.Records))
		if err != nil {
			why = err.Error()
		}
		d.add("backup", wrong, t.NotRestored(why), t.RestoreDo(d.dir))
		return
	}
	d.add("backup", fine, t.Restored(int(was.Records)), "")
}

// restoredCopy backs a journal up, restores that elsewhere, and says what is there then.
func restoredCopy(journal string) (r store.Report, err error) {
	scratch, err := os.MkdirTemp("", "juri-doctor-")
	if err != nil {
		return r, err
	}
	defer os.RemoveAll(scratch)
	copied, to := filepath.Join(scratch, "backup.db"), filepath.Join(scratch, "contest")
	if err = os.Mkdir(to, 0o700); err != nil {
		return r, err
	}
	if _, err = store.BackupFile(journal, copied); err != nil {
		return r, err
	}
	if _, err = store.Restore(copied, to, ""); err != nil {
		return r, err
	}
	return store.Verify(filepath.Join(to, store.JournalFile))
}

// disk looks whether the folder can be written to, and how much is left.
func (d *doctor) disk() {
	t := d.t.Doctor
	f, err := os.CreateTemp(d.dir, ".juri-doctor-")
	if err != nil {
		d.add("disk", wrong, t.Unwritable(err.Error()), t.DiskDo())
		return
	}
	_ = f.Close()
	_ = os.Remove(f.Name())
	const enough, least = 1e9, 1e8 // bytes
	h := new(store.Looks).Look(d.dir)
	free := t.Disk(d.t.Organizer.Health.Bytes(h.Free))
	switch {
	case h.Disk == 0:
		d.add("disk", warning, t.DiskUnknown(), t.DiskDo())
	case h.Free < least:
		d.add("disk", wrong, free, t.DiskDo())
	case h.Free < enough:
		d.add("disk", warning, free, t.DiskDo())
	default:
		d.add("disk", fine, free, "")
	}
}

// clock holds the computer's time against the records and the contest's days.
func (d *doctor) clock(ctx context.Context, r *folder.Reading) {
	t, s := d.t.Doctor, r.State()
	place, err := time.LoadLocation(s.Contest.Timezone)
	if err != nil {
		place = time.UTC
	}
	now, last := time.Now().In(place), time.Time{}
	for e, err := range r.After(ctx, max(s.Seq, 1)-1) {
		if err == nil {
			last = e.At.In(place)
		}
	}
	if now.Before(last) {
		d.add("clock", wrong, t.ClockBehind(now, last), t.ClockDo())
		return
	}
	d.add("clock", fine, t.Clock(now), "")
	over, today := len(s.Queues) > 0, now.Format(time.DateOnly)
	for _, q := range s.Queues {
		over = over && q.Room.Date != "" && q.Room.Date < today
	}
	if over {
		d.add("clock", warning, t.DaysOver(), t.DaysDo())
	}
}
