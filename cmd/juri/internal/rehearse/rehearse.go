package rehearse

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

	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
)

// Options is how a rehearsal goes.
type Options struct {
	Jurors, Boards, Moderators int
	Web                        int     // jurors, and boards, that come in as browsers do
	Minutes                    float64 // of the whole day
	Stall                      int     // boards that stop reading half-way
	Slots                      int     // entries that are played; 0 for all
	Runs                       int     // days, one after another
	Fast                       bool    // no think times
	Target                     string  // USER@HOST of the machine that serves; "" for this one
}

// rehearsal is a day being played.
type rehearsal struct {
	Options
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

// Run plays the contest of a folder's files, as often as is asked for; progress
// goes to log.
func Run(ctx context.Context, t *i18n.Text, dir string, o Options, log io.Writer) (Report, error) {
	var reports []Report
	for range max(o.Runs, 1) {
		r := &rehearsal{Options: o, text: t}
		if err := r.run(ctx, dir, log); err != nil {
			return Report{}, err
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
	if r.server, err = startServer(ctx, r.Target, rehearsalPlay{Files: files, People: r.said.people}); err != nil {
		return err
	}
	key, _, _, _, err := gossh.ParseAuthorizedKey([]byte(r.server.at.Key))
	if err != nil {
		return err
	}
	r.hostKey = gossh.FixedHostKey(key)
	return nil
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
		if p.HasSeat() {
			own++
		}
	}
	if r.Jurors == 0 {
		r.Jurors = own
	}
	for i := own; i < r.Jurors; i++ {
		in := rooms
		if r.Jurors > most && len(rooms) > 0 {
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
		if p.HasSeat() && len(r.said.jurors) < r.Jurors {
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
	if r.Fast {
		return time.Second
	}
	return 5 * time.Second
}
