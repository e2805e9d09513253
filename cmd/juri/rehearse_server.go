package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
	"juri/store/setup"
	"juri/tui/i18n"
	"juri/tui/sshd"
)

// rehearsalServer is the hidden command that a rehearsal runs its server with,
// as a process of its own, so that what it uses can be told from what the
// clients do. It reads everybody who takes part, prints where it listens, and
// then answers each line with its counts, until the input ends.
const rehearsalServer = "rehearsal-server"

// many is more connections than a rehearsal makes.
const many = 10_000

// serverAt is where a rehearsal's server is.
type serverAt struct {
	Addr string `json:"addr"`
	Key  string `json:"key"` // an authorized_keys line
}

// serverCounts is what a rehearsal's server says of itself.
type serverCounts struct {
	Commits    uint64 `json:"commits"`
	Commands   uint64 `json:"commands"`
	Goroutines int    `json:"goroutines"`
}

func rehearsalServerCmd(t *i18n.Text) *cobra.Command {
	return &cobra.Command{
		Use: rehearsalServer + " DIR", Hidden: true, Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return rehearsalServe(c.Context(), t, args[0], c.InOrStdin(), c.OutOrStdout())
		},
	}
}

func rehearsalServe(ctx context.Context, t *i18n.Text, dir string, in io.Reader, out io.Writer) error {
	lines, say := bufio.NewReader(in), json.NewEncoder(out)
	said, err := setup.Load(dir)
	if err != nil {
		return err
	}
	first, err := lines.ReadBytes('\n')
	if err != nil {
		return err
	}
	if err := json.Unmarshal(first, &said.People); err != nil {
		return err
	}
	f, err := openFolder(ctx, t, dir)
	if err != nil {
		return err
	}
	defer f.close()
	if _, err := f.board.Do(ctx, scoring.Host, scoring.Configure{Setup: said}); err != nil {
		return err
	}
	// Everybody comes from one address here, and at once.
	limits := sshd.Limits{Connections: many, PerAddress: many, Strangers: many, StrangersPerAddress: many, Rate: many}
	d, err := openDoor(t, f, "127.0.0.1:0", "", limits, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	served := make(chan error, 1)
	go func() { served <- d.serve(ctx) }()
	err = say.Encode(serverAt{d.ln.Addr().String(), string(gossh.MarshalAuthorizedKey(d.key.PublicKey()))})
	for err == nil {
		if _, err = lines.ReadBytes('\n'); err == nil {
			counts := serverCounts{Goroutines: runtime.NumGoroutine()}
			counts.Commits, counts.Commands = f.board.Counts()
			err = say.Encode(counts)
		}
	}
	cancel()
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return errors.Join(err, <-served)
}

// server is a rehearsal's server, seen from outside.
type server struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *json.Decoder
	at  serverAt
}

// startServer serves the folder to the people in a process of its own.
func startServer(ctx context.Context, dir string, people []scoring.Person) (*server, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	s := &server{cmd: exec.CommandContext(ctx, self, rehearsalServer, dir)}
	s.cmd.Args[0] = "juri"
	s.cmd.Stderr = os.Stderr
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
	if err := errors.Join(json.NewEncoder(s.in).Encode(people), s.out.Decode(&s.at)); err != nil {
		_ = s.in.Close()
		return nil, fmt.Errorf("the rehearsal's server: %w", errors.Join(err, s.cmd.Wait()))
	}
	return s, nil
}

// counts asks the server.
func (s *server) counts() (c serverCounts, err error) {
	if _, err = io.WriteString(s.in, "\n"); err != nil {
		return c, err
	}
	return c, s.out.Decode(&c)
}

func (s *server) stop() error {
	_ = s.in.Close()
	return s.cmd.Wait()
}

// usage is what a process has used so far.
type usage struct {
	cpu time.Duration // of all cores together
	rss float64       // KiB resident
	at  time.Time
}

// clockTick is the unit of /proc's times: USER_HZ, a constant of Linux's interface.
const clockTick = 10 * time.Millisecond

// usage reads what the system says of the server; zeros where it says nothing.
func (s *server) usage() usage {
	u := usage{at: time.Now()}
	proc := fmt.Sprintf("/proc/%d/", s.cmd.Process.Pid)
	if b, err := os.ReadFile(proc + "stat"); err == nil {
		_, rest, _ := strings.Cut(string(b), ") ")
		if f := strings.Fields(rest); len(f) > 12 { // from the third field on
			user, _ := strconv.ParseInt(f[11], 10, 64)
			system, _ := strconv.ParseInt(f[12], 10, 64)
			u.cpu = time.Duration(user+system) * clockTick
		}
	}
	if b, err := os.ReadFile(proc + "status"); err == nil {
		_, rest, _ := strings.Cut(string(b), "VmRSS:")
		_, _ = fmt.Sscan(rest, &u.rss)
	}
	return u
}

// percent is the share of one core used since.
func (u usage) percent(since usage) float64 {
	if !u.at.After(since.at) {
		return 0
	}
	return 100 * float64(u.cpu-since.cpu) / float64(u.at.Sub(since.at))
}
