package rehearse

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/verbs"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
	"juri/tui/sshd"
)

// ServerCommand is the hidden command that a rehearsal runs its server with,
// as a process of its own, so that what it uses can be told from what the
// clients do; on another machine where one was named. It reads the contest and
// everybody who takes part, prints where it listens, and then answers each line
// with its counts, until the input ends.
const ServerCommand = "rehearsal-server"

// many is more connections than a rehearsal makes.
const many = 10_000

type rehearsalPlay struct {
	Files  map[string][]byte `json:"files"` // of the contest's folder
	People []scoring.Person  `json:"people"`
}

// serverAt is where a rehearsal's server is.
type serverAt struct {
	Addr string `json:"addr"`
	Key  string `json:"key"` // an authorized_keys line
}

// serverCounts is what a rehearsal's server says of itself. CPU is of all cores
// together since its start; CPU and RSS are zero where the system does not say.
type serverCounts struct {
	Commits    uint64        `json:"commits"`
	Commands   uint64        `json:"commands"`
	Goroutines int           `json:"goroutines"`
	CPU        time.Duration `json:"cpu"`
	RSS        float64       `json:"rss_kib"`

	at time.Time // when it was asked
}

func Serve(ctx context.Context, t *i18n.Text, listen string, in io.Reader, out io.Writer) error {
	lines, say := bufio.NewReader(in), json.NewEncoder(out)
	first, err := lines.ReadBytes('\n')
	if err != nil {
		return err
	}
	var play rehearsalPlay
	if err := json.Unmarshal(first, &play); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "juri-rehearsal-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for name, b := range play.Files {
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(name)), b, 0o600); err != nil {
			return err
		}
	}
	said, err := setup.Load(dir)
	if err != nil {
		return err
	}
	said.People = play.People
	f, err := folder.Open(ctx, t, dir, "")
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Board.Do(ctx, scoring.Host, scoring.Configure{Setup: said}); err != nil {
		return err
	}
	// Everybody comes from one address here, and at once.
	limits := sshd.Limits{Connections: many, PerAddress: many, PerPerson: many, PerBoard: many, Strangers: many, StrangersPerAddress: many, Rate: many}
	d, err := folder.OpenDoor(t, f, verbs.Run, listen, "", limits, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	d.LetBrowsersIn(nil)
	ctx, cancel := context.WithCancel(ctx)
	served := make(chan error, 1)
	go func() { served <- d.Serve(ctx) }()
	err = say.Encode(serverAt{d.Listener.Addr().String(), string(gossh.MarshalAuthorizedKey(d.Key.PublicKey()))})
	for err == nil {
		if _, err = lines.ReadBytes('\n'); err == nil {
			counts := serverCounts{Goroutines: runtime.NumGoroutine()}
			counts.Commits, counts.Commands = f.Board.Counts()
			counts.CPU, counts.RSS = used()
			err = say.Encode(counts)
		}
	}
	cancel()
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return errors.Join(err, <-served)
}

// clockTick is the unit of /proc's times: USER_HZ, a constant of Linux's interface.
const clockTick = 10 * time.Millisecond

// used is what this process has used so far, and holds resident in KiB; zeros
// where the system does not say.
func used() (cpu time.Duration, rss float64) {
	if b, err := os.ReadFile("/proc/self/stat"); err == nil {
		_, rest, _ := strings.Cut(string(b), ") ")
		if f := strings.Fields(rest); len(f) > 12 { // from the third field on
			user, _ := strconv.ParseInt(f[11], 10, 64)
			system, _ := strconv.ParseInt(f[12], 10, 64)
			cpu = time.Duration(user+system) * clockTick
		}
	}
	if b, err := os.ReadFile("/proc/self/status"); err == nil {
		_, rest, _ := strings.Cut(string(b), "VmRSS:")
		_, _ = fmt.Sscan(rest, &rss)
	}
	return cpu, rss
}

// server is a rehearsal's server, seen from outside.
type server struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *json.Decoder
	at  serverAt
}

// startServer serves the contest in a process of its own: of this program here,
// or of the juri that another machine has, started there with the system's ssh.
func startServer(ctx context.Context, target string, play rehearsalPlay) (*server, error) {
	s := &server{}
	if target != "" {
		s.cmd = exec.CommandContext(ctx, "ssh", "-T", target, "juri", ServerCommand, "--listen", ":0")
	} else {
		self, err := os.Executable()
		if err != nil {
			return nil, err
		}
		s.cmd = exec.CommandContext(ctx, self, ServerCommand)
		s.cmd.Args[0] = "juri"
	}
	s.cmd.Stderr = os.Stderr
	var err error
	if s.in, err = s.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	s.out = json.NewDecoder(out)
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	if err := errors.Join(json.NewEncoder(s.in).Encode(play), s.out.Decode(&s.at)); err != nil {
		_ = s.in.Close()
		return nil, fmt.Errorf("the rehearsal's server: %w", errors.Join(err, s.cmd.Wait()))
	}
	if target != "" {
		_, port, err := net.SplitHostPort(s.at.Addr)
		if err != nil {
			return nil, errors.Join(err, s.stop())
		}
		s.at.Addr = net.JoinHostPort(target[strings.LastIndexByte(target, '@')+1:], port)
	}
	return s, nil
}

func (s *server) counts() (c serverCounts, err error) {
	if _, err = io.WriteString(s.in, "\n"); err != nil {
		return c, err
	}
	err = s.out.Decode(&c)
	c.at = time.Now()
	return c, err
}

func (s *server) stop() error {
	_ = s.in.Close()
	return s.cmd.Wait()
}

// percent is the share of one core used since.
func (c serverCounts) percent(since serverCounts) float64 {
	if !c.at.After(since.at) {
		return 0
	}
	return 100 * float64(c.CPU-since.CPU) / float64(c.at.Sub(since.at))
}
