package verbs

import (
	"context"
	"io"
	"log/slog"
	"net"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/tui/sshd"
)

// over runs one command line over a connection that is open.
func over(t *testing.T, c *gossh.Client, line string) (out, errOut string, code int) {
	t.Helper()
	sess, err := c.NewSession()
	if err != nil {
		return "", err.Error(), -1 // the connection is closed
	}
	defer sess.Close()
	var o, e strings.Builder
	sess.Stdout, sess.Stderr = &o, &e
	switch err := sess.Run(line).(type) {
	case nil:
	case *gossh.ExitError:
		return o.String(), e.String(), err.ExitStatus()
	default:
		return o.String(), err.Error(), -1
	}
	return o.String(), e.String(), 0
}

// everyVerb is each verb, and who may do it: Juror, Moderator, Organizer, Board.
// Who may is at most told that it cannot be done now.
var everyVerb = []struct{ line, may string }{
	{"manual", "JMOB"}, {"status", "JMOB"}, {"status --format json", "JMOB"}, {"checkpoint", "JMO"}, {"digest", "J"}, {"attest --login", "J"}, {"queue", "JMOB"}, {"queue pinus --format json", "JMOB"},
	{"standings", "OB"}, {"standings --format json", "OB"}, {"standings --method median", "O"}, {"log", "O"}, {"log --format json", "O"},
	{"backup", "O"}, {"devices", "O"}, {"feedback P01", "O"}, {"sheet P01", "J"}, {"sheet P01 --juror ani", "JO"},
	{"export berita-acara", "O"}, {"export lembar-penilaian", "JO"}, {"export blank --room pinus", "O"}, {"export juri.json", "O"}, {"cards --list", "O"}, {"changes", "JO"},
	{"cards budi", "O"}, {"unlock 10.0.0.1", "O"}, {"forget ani SHA256:x", "O"}, {"import", "O"}, {"draw pinus --announce", "O"}, {"advance", "O"},
	{"call P03", "MO"}, {"next pinus", "MO"}, {"pause pinus", "MO"}, {"resume pinus", "MO"}, {"extend pinus 1m", "MO"}, {"say pinus halo", "MO"},
	{"score P01 latar=90", "J"}, {"score P01 --juror ani latar=90", "JO"}, {"recuse P02 --reason kerabat", "J"}, {"rank P01 P02", "J"},
	{"void P01 --juror ani --reason salah", "O"}, {"standin", "JMOB"}, {"standin pinus eko --for budi --reason sakit", "MO"}, {"excuse P01 --juror budi --reason sakit", "O"},
	{"close P01", "MO"}, {"reopen P01 --reason salah", "MO"}, {"absent P02", "MO"}, {"withdraw P03 --reason mundur", "MO"}, {"move P04 pinus 1", "MO"},
	{"undo pinus", "MO"}, {"disqualify P05 --reason curang", "O"}, {"deduct P06 1 --reason telat", "O"}, {"credit P06 1 --reason bagus", "O"}, {"overtime", "MO"}, {"overtime P06", "MO"}, {"reinstate P05 --reason keliru", "O"},
	{"show layar standings", "O"}, {"freeze", "O"}, {"unfreeze", "O"}, {"seal", "O"}, {"unseal --reason salah", "O"}, {"confirm 00000000", "O"},
	{"tie P01 P02 --draw 7", "O"}, {"pick Favorit P01", "O"}, {"reveal next", "O"}, {"publish winners", "O"}, {"objection", "O"}, {"objection P01 --from Rina --text keliru", "O"},
}

// pairLog is a journal that two hosts of this process share, as on a cluster.
type pairLog struct {
	*store.Bolt
	boards []*store.Board
}

func (j *pairLog) Append(ctx context.Context, seq uint64, events ...scoring.Event) error {
	err := j.Bolt.Append(ctx, seq, events...)
	if err == nil && len(events) > 0 {
		for _, b := range j.boards {
			b.Refresh()
		}
	}
	return err
}

func (j *pairLog) News(ctx context.Context, seq uint64) (events []scoring.Event, err error) {
	for e, err := range j.After(ctx, seq) {
		if err != nil {
			return nil, err
		}
		events = append(events, e)
	}
	return events, nil
}

func (j *pairLog) Backup(_ context.Context, w io.Writer) error {
	_, err := io.WriteString(w, "a backup")
	return err
}

func (*pairLog) BackupInto(context.Context, string, time.Time) (string, error) { return "", nil }

func (*pairLog) Announce(string) error { return nil }

func (*pairLog) Health() scoring.Health { return scoring.Health{} }

// quickPINs keeps PINs as they are, where hashing the many would take longest.
type quickPINs struct{}

func (quickPINs) Hash(pin string) string      { return "hash of " + pin }
func (quickPINs) Check(hash, pin string) bool { return hash == "hash of "+pin }

// serveTwins serves the sample contest on two hosts with one journal.
func serveTwins(t *testing.T, web bool) [2]*served {
	first, dirs := juritest.TwoFolders(t)
	said := juritest.Loaded(t, first.Dir)
	said.People = append(said.People, scoring.Person{User: "wakil", Name: "Wakil", Role: scoring.Organizer})
	file, err := store.OpenBolt(filepath.Join(t.TempDir(), store.JournalFile), time.Second)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	log := &pairLog{Bolt: file}
	var hosts [2]*served
	for i, dir := range dirs {
		board, err := store.OpenBoard(t.Context(), log, store.SystemTime())
		if err != nil {
			t.Fatal(err)
		}
		f := &folder.Folder{Dir: dir, Log: log, Board: board, PINs: quickPINs{}}
		if i == 0 {
			if _, err := board.Do(t.Context(), scoring.Host, scoring.Configure{Setup: said}); err != nil {
				t.Fatal(err)
			}
		}
		d, err := folder.OpenDoor(i18n.For("id"), f, Run, "127.0.0.1:0", "", sshd.Limits{}, slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatal(err)
		}
		d.LetBrowsersIn(nil)
		ctx, cancel := context.WithCancel(context.Background())
		done := make(chan struct{})
		go func() { defer close(done); _ = d.Serve(ctx) }()
		t.Cleanup(func() { cancel(); <-done; board.Close() })
		hosts[i] = &served{&juritest.Served{T: t, Dir: dir, Folder: f, Door: d, Keys: first.Keys, Addr: d.Listener.Addr().String(), Web: web, Private: first.Private}}
	}
	log.boards = []*store.Board{hosts[0].Folder.Board, hosts[1].Folder.Board}
	return hosts
}

// login is somebody's open connection to a host: a console, and room for verbs.
type login struct {
	host    *served
	user    string
	proof   scoring.Proof
	conn    *gossh.Client
	console *juritest.Terminal
	ended   chan struct{}
}

func (l *login) String() string { return l.user + " by " + string(l.proof) }

func (s *served) open(user string, proof scoring.Proof, auth gossh.AuthMethod) *login {
	s.T.Helper()
	c, err := s.Login("", user, auth)
	if err != nil {
		s.T.Fatalf("%s by %s: %v", user, proof, err)
	}
	l := &login{host: s, user: user, proof: proof, conn: c, console: s.ConsoleOn(c, user, 100, 24), ended: make(chan struct{})}
	juritest.Until(s.T, "the console is there", l.console.Alternate, l.console.Screen)
	go func() { defer close(l.ended); _ = l.console.Session.Wait() }()
	return l
}

// may checks a living login against the table, as somebody of that role.
func (l *login) may(role byte, when string) {
	t := l.host.T
	t.Helper()
	denied := i18n.For("id").Problem(&scoring.Error{Code: scoring.CodeNotAllowed})
	for _, v := range everyVerb {
		if strings.IndexByte(v.may, role) >= 0 {
			line := v.line
			if role == 'J' { // a juror's own sheet, whoever the juror is
				line = strings.Replace(line, "--juror ani", "--juror "+l.user, 1)
			}
			if _, errOut, code := over(t, l.conn, line); code == -1 || strings.Contains(errOut, denied) {
				t.Errorf("%s: %s may %q, and is told %q", when, l, line, errOut)
			}
			continue
		}
		before := l.host.Folder.Board.State().Seq
		out, _, code := over(t, l.conn, v.line)
		if after := l.host.Folder.Board.State().Seq; code <= 0 || out != "" || after != before {
			t.Errorf("%s: %s may not %q: exit %d, %d records, %q", when, l, v.line, code, after-before, out)
		}
	}
}

// over checks that the login ended with that sentence, and that no verb does or
// says anything over its connection, or as its request was on its way.
func (l *login) over(why scoring.Code, when string) {
	t := l.host.T
	t.Helper()
	<-l.ended
	said := i18n.For("id").Problem(&scoring.Error{Code: why})
	if shown := strings.Join(strings.Fields(l.console.Screen()), " "); !strings.Contains(shown, said) || l.console.Alternate() {
		t.Errorf("%s: the console of %s ends with %q, want %q", when, l, shown, said)
	}
	before := l.host.Folder.Board.State().Seq
	late := sshd.Session{User: l.user, Proof: string(l.proof), Remote: &net.TCPAddr{}}
	for _, v := range everyVerb {
		if out, errOut, code := over(t, l.conn, v.line); code == 0 || out != "" {
			t.Errorf("%s: %s asks for %q: exit %d, %q, %q", when, l, v.line, code, out, errOut)
		}
		if why == scoring.CodeLoginRole {
			continue // what was on its way is the new role's
		}
		var out strings.Builder
		args, _ := sshd.Split(v.line)
		if code := l.host.Door.Verb(t.Context(), late, args, strings.NewReader(""), &out, io.Discard); code == 0 || out.Len() > 0 {
			t.Errorf("%s: %s asked for %q before: exit %d, %q", when, l, v.line, code, out.String())
		}
	}
	if after := l.host.Folder.Board.State().Seq; after != before {
		t.Errorf("%s: %s made %d records", when, l, after-before)
	}
}

// Every role and verb, by every kind of login, over connections that were open
// before somebody's access changed, on the host where it did and on another.
func TestAccessTable(t *testing.T) {
	roles := map[string]byte{"ani": 'J', "sari": 'M', "panitia": 'O', "layar": 'B'}
	change := func(f func(p *scoring.Person)) func(h *served, user string) {
		return func(h *served, user string) {
			said := h.Folder.Board.State().Recorded()
			i := slices.IndexFunc(said.People, func(p scoring.Person) bool { return p.User == user })
			if f(&said.People[i]); said.People[i].Gone {
				said.People = slices.Delete(said.People, i, i+1)
			}
			h.do(scoring.Configure{Setup: said})
		}
	}
	other := map[scoring.Role]scoring.Role{scoring.Juror: scoring.Moderator, scoring.Moderator: scoring.Board, scoring.Organizer: scoring.Moderator, scoring.Board: scoring.Juror}
	for name, row := range map[string]struct {
		change                 func(h *served, user string)
		byKey, byDevice, byPIN scoring.Code // why the login ends; "" where it goes on
	}{
		"known": {change: func(h *served, user string) { h.do(scoring.IssuePIN{User: "budi", Hash: "x"}) }},
		"new PIN": {change: func(h *served, user string) { h.do(scoring.IssuePIN{User: user, Hash: "x"}) },
			byDevice: scoring.CodeLoginForgotten, byPIN: scoring.CodeLoginPIN},
		"forgotten": {change: func(h *served, user string) {
			for _, d := range h.Folder.Board.State().DevicesOf(user) {
				h.do(scoring.ForgetDevice{User: user, Key: d.Key})
			}
		}, byDevice: scoring.CodeLoginForgotten},
		"without the key": {change: change(func(p *scoring.Person) { p.Keys = nil }), byKey: scoring.CodeLoginKey},
		"revoked": {change: func(h *served, user string) { h.do(scoring.Revoke{User: user}) },
			byKey: scoring.CodeLoginRevoked, byDevice: scoring.CodeLoginRevoked, byPIN: scoring.CodeLoginRevoked},
		"removed": {change: change(func(p *scoring.Person) { p.Gone = true }),
			byKey: scoring.CodeLoginRemoved, byDevice: scoring.CodeLoginRemoved, byPIN: scoring.CodeLoginRemoved},
		"another role": {change: change(func(p *scoring.Person) { p.Role = other[p.Role] }),
			byKey: scoring.CodeLoginRole, byDevice: scoring.CodeLoginRole, byPIN: scoring.CodeLoginRole},
	} {
		t.Run(name, func(t *testing.T) {
			juritest.Doors(t, func(t *testing.T, web bool) {
				t.Parallel()
				hosts := serveTwins(t, web)
				type held struct {
					*login
					over scoring.Code
				}
				var logins []held
				for user := range roles {
					pin, err := hosts[0].Folder.NewPIN(t.Context(), scoring.Host, scoring.IssuePIN{User: user})
					if err != nil {
						t.Fatal(err)
					}
					byPIN := scoring.ProofByPIN(hosts[0].Folder.Board.State().Login(user).Seq)
					device, _ := juritest.NewKey(t)
					byDevice := scoring.ProofByDevice(sshd.Fingerprint(device.PublicKey()))
					if user != "layar" { // a projector has no device of its own
						line := strings.TrimSpace(string(gossh.MarshalAuthorizedKey(device.PublicKey())))
						if _, err := hosts[0].Folder.Board.Do(t.Context(), scoring.Actor{User: user, Proof: byPIN}, scoring.RememberDevice{Key: line}); err != nil {
							t.Fatal(err)
						}
					}
					hosts[0].settle(hosts[1])
					byKey := scoring.ProofByKey(sshd.Fingerprint(hosts[0].Keys[user].PublicKey()))
					for _, h := range hosts {
						logins = append(logins, held{h.open(user, byKey, gossh.PublicKeys(hosts[0].Keys[user])), row.byKey},
							held{h.open(user, byPIN, gossh.Password(pin)), row.byPIN})
						if user != "layar" {
							logins = append(logins, held{h.open(user, byDevice, gossh.PublicKeys(device)), row.byDevice})
						}
					}
				}
				for user := range roles {
					row.change(hosts[0], user)
				}
				hosts[0].settle(hosts[1])
				for _, l := range logins {
					if l.over != "" {
						l.login.over(l.over, name)
					}
				}
				for user, role := range roles {
					if name == "another role" {
						now := map[byte]byte{'J': 'M', 'M': 'B', 'O': 'M', 'B': 'J'}[role]
						hosts[1].open(user, "", gossh.PublicKeys(hosts[0].Keys[user])).may(now, name)
					}
					for _, l := range logins { // one of each that goes on is enough for every verb
						if l.user == user && l.over == "" && l.host == hosts[1] {
							l.may(role, name)
							break
						}
					}
				}
			})
		})
	}
}

// do asks for something as the host.
func (s *served) do(c scoring.Command) {
	s.T.Helper()
	if _, err := s.Folder.Board.Do(s.T.Context(), scoring.Host, c); err != nil {
		s.T.Fatalf("%T: %v", c, err)
	}
}

// settle waits until the other host knows what this one does.
func (s *served) settle(other *served) {
	s.T.Helper()
	juritest.Until(s.T, "the other host has heard", func() bool { return other.Folder.Board.State().Seq >= s.Folder.Board.State().Seq })
}

// The table has a line for every verb that there is.
func TestAccessTableIsWhole(t *testing.T) {
	s := serveDemo(t)
	help, _, _ := s.Verb("panitia", "help")
	_, list, is := strings.Cut(help, "Perintah:")
	if !is {
		t.Fatalf("help says %q", help)
	}
	seen := 0
	for line := range strings.Lines(strings.TrimPrefix(list, "\n")) {
		words := strings.Fields(line)
		if len(words) == 0 {
			break
		}
		if seen++; words[0] != "help" && !slices.ContainsFunc(everyVerb, func(v struct{ line, may string }) bool { return strings.HasPrefix(v.line+" ", words[0]+" ") }) {
			t.Errorf("the table of access has no line for %q", words[0])
		}
	}
	if seen < 30 {
		t.Errorf("only %d verbs were seen", seen)
	}
}

// The closing over a verb that runs: a long answer is cut, and what comes after it
// too.
func TestVerbsAreCut(t *testing.T) {
	s := serveDemo(t)
	c := s.Dial("panitia")
	sess, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	var mu sync.Mutex
	sess.Stderr = writer(func(b []byte) { mu.Lock(); defer mu.Unlock(); said.Write(b) })
	in, err := sess.StdinPipe() // which waits for a list
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := sess.Start("import"); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(in, "id,unit,title\n"); err != nil {
		t.Fatal(err)
	}
	s.do(scoring.Revoke{User: "panitia"})
	if err := sess.Wait(); err == nil {
		t.Error("it ended well")
	}
	mu.Lock()
	defer mu.Unlock()
	if want := i18n.For("id").Problem(&scoring.Error{Code: scoring.CodeLoginRevoked}); !strings.Contains(said.String(), want) {
		t.Errorf("it ends with %q, want %q", said.String(), want)
	}
}

type writer func([]byte)

func (w writer) Write(b []byte) (int, error) { w(b); return len(b), nil }

// A board's account reads the standings that stand on the board, and none while it
// shows something else.
func TestBoardsReadTheBoard(t *testing.T) {
	s := serveDemo(t)
	for _, line := range []string{"call P01", "score P01 --juror ani latar=80 baru=71 impl=72 signif=73 adapt=74 sdaya=75 lanjut=76 --submit", "close P01"} {
		if _, errOut, code := s.Verb("panitia", line); code != 0 {
			t.Fatalf("%s: %s", line, errOut)
		}
	}
	for _, user := range []string{"ani", "sari", "panitia"} {
		if out, _, _ := s.Verb(user, "queue pinus --format json"); !strings.Contains(out, `"sheets": 1`) {
			t.Errorf("%s reads of no sheet: %s", user, out)
		}
	}
	for _, mode := range []string{"stage", "standings", "message", "reveal", "blank"} {
		if _, errOut, code := s.Verb("panitia", "show layar "+mode); code != 0 {
			t.Fatal(errOut)
		}
		out, _, code := s.Verb("layar", "standings --format json")
		if shown := mode == "standings"; (code == 0) != shown || (out != "") != shown {
			t.Errorf("while it shows %s: exit %d, %q", mode, code, out)
		}
		queue, _, _ := s.Verb("layar", "queue")
		if on := strings.Count(queue, "pinus "); mode == "stage" && on != 1 || mode != "stage" && on > 0 {
			t.Errorf("while it shows %s its queue is %q", mode, queue)
		}
	}
}
