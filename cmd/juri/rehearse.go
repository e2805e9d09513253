package main

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
)

// rehearseOptions is how a rehearsal goes.
type rehearseOptions struct {
	jurors, boards, moderators int
	minutes                    float64 // of the whole day
	stall                      int     // boards that stop reading half-way
	slots                      int     // entries that are played; 0 for all
	runs                       int     // days, one after another
	fast                       bool    // no think times
	target                     string  // USER@HOST of the machine that serves; "" for this one
}

// rehearsal is a day being played.
type rehearsal struct {
	rehearseOptions
	text    *i18n.Text
	said    setupOf
	server  *server
	signer  gossh.Signer
	hostKey gossh.HostKeyCallback
	figures figures
}

// setupOf is the contest that is played, and who plays in it.
type setupOf struct {
	scoring.State          // before the first call
	people                 []scoring.Person
	jurors                 []scoring.Person
	board, organizer, mods string
}

// rehearseCmd is juri rehearse: a whole day on a copy of the folder.
func rehearseCmd(t *i18n.Text) *cobra.Command {
	o := rehearseOptions{}
	c := &cobra.Command{Use: "rehearse DIR", Short: t.Rehearse.Short(), Args: cobra.ExactArgs(1)}
	f := c.Flags()
	f.IntVar(&o.jurors, "jurors", 0, t.Rehearse.Jurors())
	f.IntVar(&o.boards, "boards", 1, t.Rehearse.Boards())
	f.IntVar(&o.moderators, "moderators", 1, t.Rehearse.Moderators())
	f.Float64Var(&o.minutes, "minutes", 10, t.Rehearse.Minutes())
	f.IntVar(&o.stall, "stall", 0, t.Rehearse.Stall())
	f.IntVar(&o.slots, "slots", 0, t.Rehearse.Slots())
	f.IntVar(&o.runs, "runs", 1, t.Rehearse.Runs())
	f.StringVar(&o.target, "target", "", t.Rehearse.Target())
	f.BoolVar(&o.fast, "fast", false, t.Rehearse.Fast())
	form := formatFlag(c, t, "text", "json")
	c.RunE = func(c *cobra.Command, args []string) error {
		report, err := rehearse(c.Context(), t, args[0], o, c.ErrOrStderr())
		if err == nil {
			err = report.print(c.OutOrStdout(), t, form.value)
		}
		if err != nil {
			return err
		}
		return report.verdict(t)
	}
	return c
}

// rehearse plays the contest of a folder's files, as often as is asked for; progress
// goes to log.
func rehearse(ctx context.Context, t *i18n.Text, dir string, o rehearseOptions, log io.Writer) (rehearsalReport, error) {
	var reports []rehearsalReport
	for range max(o.runs, 1) {
		r := &rehearsal{rehearseOptions: o, text: t}
		if err := r.run(ctx, dir, log); err != nil {
			return rehearsalReport{}, err
		}
		reports = append(reports, r.figures.report())
	}
	return typical(reports), nil
}

// run plays the day; progress goes to log.
func (r *rehearsal) run(ctx context.Context, dir string, log io.Writer) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if err := r.begin(ctx, dir); err != nil {
		return err
	}
	err := r.play(ctx, log)
	return errors.Join(err, r.server.stop())
}

// begin fills the parts and starts the server.
func (r *rehearsal) begin(ctx context.Context, dir string) error {
	said, err := setup.Load(dir)
	if err != nil {
		return err
	}
	if err := r.fillParts(said); err != nil {
		return err
	}
	files, err := contestFiles(dir)
	if err != nil {
		return err
	}
	if r.server, err = startServer(ctx, r.target, rehearsalPlay{Files: files, People: r.said.people}); err != nil {
		return err
	}
	key, _, _, _, err := gossh.ParseAuthorizedKey([]byte(r.server.at.Key))
	if err != nil {
		return err
	}
	r.hostKey = gossh.FixedHostKey(key)
	return nil
}

// auth is how everybody logs in: with the rehearsal's own key.
func (r *rehearsal) auth(string) []gossh.AuthMethod {
	return []gossh.AuthMethod{gossh.PublicKeys(r.signer)}
}

// most is how many jurors one entry has at most.
const most = 200

// fillParts fills every part: the contest's own jurors first, and then more.
func (r *rehearsal) fillParts(said scoring.Setup) error {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	if r.signer, err = gossh.NewSignerFromSigner(private); err != nil {
		return err
	}
	line := strings.TrimSpace(string(gossh.MarshalAuthorizedKey(r.signer.PublicKey())))
	var rooms []string
	for _, room := range said.Rooms {
		rooms = append(rooms, room.ID)
	}
	extra := func(user string, role scoring.Role, rooms []string) scoring.Person {
		return scoring.Person{User: user, Name: user, Role: role, Rooms: rooms}
	}
	people := slices.Clone(said.People)
	own := 0
	for _, p := range people {
		if p.Scores() {
			own++
		}
	}
	if r.jurors == 0 {
		r.jurors = own
	}
	for i := own; i < r.jurors; i++ {
		in := rooms
		if r.jurors > most && len(rooms) > 0 {
			in = []string{rooms[i%len(rooms)]}
		}
		people = append(people, extra(fmt.Sprintf("geladi-juri-%d", i+1), scoring.Juror, in))
	}
	r.said.board, r.said.organizer, r.said.mods = "geladi-layar", "geladi-panitia", "geladi-moderator"
	people = append(people, extra(r.said.board, scoring.Board, nil), extra(r.said.organizer, scoring.Organizer, nil),
		extra(r.said.mods, scoring.Moderator, rooms))
	for i := range people {
		p := &people[i]
		p.Keys = append(slices.Clone(p.Keys), line)
		if p.Scores() && len(r.said.jurors) < r.jurors {
			r.said.jurors = append(r.said.jurors, *p)
		}
	}
	said.People, r.said.people = people, people
	events, err := scoring.Decide(scoring.State{}, scoring.Host, scoring.Configure{Setup: said})
	if err != nil {
		return err
	}
	r.said.State = scoring.Apply(scoring.State{}, events...)
	if len(r.said.jurors) == 0 || len(r.said.Slots) == 0 {
		return errors.New(r.text.Rehearse.TooFew())
	}
	return nil
}

// contestFiles reads what people wrote into a folder, and nothing that happened in it.
func contestFiles(dir string) (map[string][]byte, error) {
	names, err := os.ReadDir(dir)
	files := map[string][]byte{}
	for _, n := range names {
		switch ext := filepath.Ext(n.Name()); {
		case !n.Type().IsRegular(), ext != ".yaml" && ext != ".csv" && ext != ".xlsx":
			continue
		}
		b, e := os.ReadFile(filepath.Join(dir, n.Name()))
		files[n.Name()] = b
		err = errors.Join(err, e)
	}
	return files, err
}

// settle is how long a rehearsal watches what happens when nothing does.
func (r *rehearsal) settle() time.Duration {
	if r.fast {
		return time.Second
	}
	return 5 * time.Second
}
