//go:build unix

package sshd

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// page is a screen of which a line changes with each key.
type page struct{ keys int }

func (p *page) Init() tea.Cmd { return nil }

func (p *page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, is := msg.(tea.KeyPressMsg); is {
		p.keys++
	}
	return p, nil
}

func (p *page) View() tea.View {
	lines := slices.Repeat([]string{"│ \x1b[36mLatar belakang & tujuan\x1b[m  10%    85  █████████████░░░   │"}, 23)
	lines[12] = fmt.Sprint("│ ", p.keys)
	v := tea.NewView(strings.Join(lines, "\n"))
	v.AltScreen = true
	return v
}

// written tells of each write.
type written chan struct{}

func (w written) Write(b []byte) (int, error) {
	select {
	case w <- struct{}{}:
	default:
	}
	return len(b), nil
}

// BenchmarkRenderers compares frames with the program's own renderer, at the same
// 120 pictures a second, on 100 consoles: what a key waits for until its picture
// is written, and how much of one core all of them take while nothing happens.
func BenchmarkRenderers(b *testing.B) {
	who := xterm
	who.Width, who.Height = 80, 24
	for name, start := range map[string]func(ctx context.Context, out io.Writer) *tea.Program{
		"frames": func(ctx context.Context, out io.Writer) *tea.Program {
			f := newFrames(out, who, 120)
			go f.draw(ctx)
			return tea.NewProgram(drawn{&page{}, f, f.size}, tea.WithContext(ctx), tea.WithInput(nil), tea.WithOutput(io.Discard),
				tea.WithoutRenderer(), tea.WithFPS(1), tea.WithWindowSize(80, 24), tea.WithoutSignalHandler(), tea.WithFilter(f.filter))
		},
		"library": func(ctx context.Context, out io.Writer) *tea.Program {
			return tea.NewProgram(&page{}, tea.WithContext(ctx), tea.WithInput(nil), tea.WithOutput(out), tea.WithColorProfile(who.Profile),
				tea.WithEnvironment([]string{"TERM=xterm-256color"}), tea.WithFPS(120), tea.WithWindowSize(80, 24), tea.WithoutSignalHandler())
		},
	} {
		b.Run(name, func(b *testing.B) {
			ctx, stop := context.WithCancel(b.Context())
			defer stop()
			outs := make([]written, 100)
			programs := make([]*tea.Program, len(outs))
			for i := range outs {
				outs[i] = make(written, 1)
				programs[i] = start(ctx, outs[i])
				go func() { _, _ = programs[i].Run() }()
				<-outs[i]
			}
			time.Sleep(time.Second) // what is drawn at the start
			var waits []time.Duration
			for i := 0; b.Loop(); i++ {
				n := i % len(outs)
				select {
				case <-outs[n]:
				default:
				}
				began := time.Now()
				programs[n].Send(tea.KeyPressMsg{Code: '8', Text: "8"})
				<-outs[n]
				waits = append(waits, time.Since(began))
			}
			slices.Sort(waits)
			b.ReportMetric(float64(waits[len(waits)/2].Microseconds()), "µs/key-p50")
			const idle = 3 * time.Second
			before := processorTime(b)
			time.Sleep(idle)
			b.ReportMetric(100*(processorTime(b)-before).Seconds()/idle.Seconds(), "%core-idle")
		})
	}
}

// processorTime is what this process has used so far.
func processorTime(b *testing.B) time.Duration {
	var used syscall.Rusage
	noError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
