// Package kittest is what the screens' tests share: a contest in memory, terminals on it, and golden screens.
package kittest

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/i18n"
	"juri/tui/kit"
)

// Rig is a contest that is decided and applied on the spot, under a clock that
// only the test moves.
type Rig struct {
	t     testing.TB
	State scoring.State
	Now   time.Duration // the contest's clock
	Start time.Time     // the time of day when it stood at zero
	Log   []scoring.Event
}

// New returns a contest of two rooms and six entries with the kipp-2023 rubric:
// jurors ani, budi, citra and dewa, moderators sari (pinus) and tono (eboni),
// organizer panitia, boards layar and layar2.
func New(t testing.TB) *Rig {
	r := &Rig{t: t, Start: time.Date(2023, 3, 20, 1, 0, 0, 0, time.UTC)}
	r.Do("@host", scoring.Configure{Setup: Setup()})
	return r
}

// Setup is the contest of New.
func Setup() scoring.Setup {
	scale := scoring.Scale{Max: 100 * scoring.One, Step: scoring.One}
	var criteria []scoring.Criterion
	for _, c := range []struct {
		id, name, en string
		weight       scoring.Decimal
	}{
		{"latar", "Latar belakang dan tujuan", "Background and objective", 10},
		{"baru", "Kebaruan / nilai tambah", "Novelty / added value", 15},
		{"impl", "Implementasi inovasi", "Implementation", 5},
		{"signif", "Signifikansi", "Significance", 30},
		{"adapt", "Adaptabilitas", "Adaptability", 20},
		{"sdaya", "Sumber daya", "Resources", 5},
		{"lanjut", "Strategi keberlanjutan", "Sustainability strategy", 15},
	} {
		criteria = append(criteria, scoring.Criterion{
			ID: c.id, Name: scoring.Text{ID: c.name, EN: c.en}, Weight: c.weight * scoring.One, Scale: scale,
			Help: scoring.Text{ID: "Petunjuk untuk " + strings.ToLower(c.name) + ".", EN: "Guide to " + strings.ToLower(c.en) + "."},
		})
	}
	band := func(from scoring.Decimal, id, en string) scoring.Level {
		return scoring.Level{From: from * scoring.One, Name: scoring.Text{ID: id, EN: en}}
	}
	s := scoring.Setup{
		Contest: scoring.Contest{
			Name: "KIPP Kota Malang 2023", Host: "Bagian Organisasi", Language: "id", Timezone: "Asia/Jakarta",
			Rubric: scoring.Rubric{
				ID: "kipp-2023", Name: scoring.Text{ID: "KIPP 2023", EN: "KIPP 2023"}, Total: scoring.WeightedMean, Criteria: criteria,
				Bands: []scoring.Level{
					band(91, "Sangat baik", "Excellent"), band(81, "Baik", "Good"), band(71, "Cukup", "Fair"),
					band(61, "Kurang", "Poor"), band(0, "Sangat kurang", "Very poor"),
				},
			},
			Timer: scoring.Timing{Phases: scoring.DefaultPhases(7*time.Minute, 13*time.Minute), Warn: time.Minute},
			Result: scoring.Result{Method: scoring.Mean, Panel: 3, Awards: []scoring.Award{
				{Name: "Terbaik", Places: 1}, {Name: "Favorit", Places: 2},
			}},
			Show: scoring.Show{Board: scoring.Live, Jurors: scoring.WhenSealed, Moderators: scoring.ProgressOnly},
		},
		Rooms: []scoring.Room{
			{ID: "pinus", Name: "Pinus", Date: "2023-03-20", Start: "08:00", Slot: 20 * time.Minute, Breaks: []scoring.Break{{From: "12:00", To: "13:00"}}},
			{ID: "eboni", Name: "Eboni", Date: "2023-03-20", Start: "08:00", Slot: 20 * time.Minute},
		},
	}
	person := func(user, name string, role scoring.Role, rooms ...string) {
		s.People = append(s.People, scoring.Person{User: user, Name: name, Role: role, Rooms: rooms})
	}
	person("ani", "Ani Rahma", scoring.Juror)
	person("budi", "Budi Santoso", scoring.Juror)
	person("citra", "Citra Dewanti", scoring.Juror)
	person("dewa", "Dewa Prakoso", scoring.Juror)
	person("sari", "Sari Wulandari", scoring.Moderator, "pinus")
	person("tono", "Tono Hartono", scoring.Moderator, "eboni")
	person("panitia", "Panitia", scoring.Organizer)
	person("layar", "Layar utama", scoring.Board)
	person("layar2", "Layar kedua", scoring.Board)
	entry := func(id, unit, title, room string, order int) {
		s.Entries = append(s.Entries, scoring.Entry{ID: id, Unit: unit, Title: title, Category: "Umum", Room: room, Order: order})
	}
	entry("P05", "Dinas Kesehatan", "SI GERCEP: Sistem Gerak Cepat Penanganan Stunting", "pinus", 1)
	entry("P06", "Puskesmas Dinoyo", "BUNGA MAWAR: Ibu Hamil Aman dengan Kunjungan Warga", "pinus", 2)
	entry("P07", "SDN Kotalama 1", "IBUKOTA: Inovasi Bulu Kotoran Ayam", "pinus", 3)
	entry("P08", "Perumda Tugu Tirta", "SAPU AIR: Sambungan Air Pintar Ukur Akurat", "pinus", 4)
	entry("P09", "Badan Pendapatan Daerah", "PAJAK SANTAI: Pajak Aman dan Transparan", "eboni", 1)
	entry("P10", "Kelurahan Kasin", "KASIN MESRA: Kasih Informasi Melalui Sarana Warga", "eboni", 2)
	return s
}

// Do decides and applies a command, and fails the test if it is refused.
func (r *Rig) Do(user string, c scoring.Command) []scoring.Event {
	r.t.Helper()
	events, err := r.Try(user, c)
	if err != nil {
		r.t.Fatalf("%s, %T: %v", user, c, err)
	}
	return events
}

// Try decides a command and applies what follows.
func (r *Rig) Try(user string, c scoring.Command) ([]scoring.Event, error) {
	events, err := scoring.Decide(r.State, scoring.Actor{User: user}, c)
	seq := r.State.Seq
	for i := range events {
		e := &events[i]
		e.At, e.Clock = r.Start.Add(r.Now), r.Now
		if d, is := e.Fact.(scoring.DraftSaved); is {
			d.After = seq
			e.Fact = d
			continue
		}
		seq++
		e.Seq = seq
		e.Hash = sha256.Sum256(fmt.Append(nil, seq))
	}
	r.State = scoring.Apply(r.State, events...)
	for _, e := range events {
		if !e.Draft() {
			r.Log = append(r.Log, e)
		}
	}
	return events, err
}

// Score hands in a sheet with the same value everywhere.
func (r *Rig) Score(juror, slot string, value int) {
	r.t.Helper()
	set := map[string]scoring.Decimal{}
	for _, c := range r.State.Contest.Rubric.Criteria {
		set[c.ID] = scoring.Decimal(value) * scoring.One
	}
	r.Do(juror, scoring.Submit{Slot: slot, Scores: set, Strength: "Dampaknya nyata.", Improve: "Perlu rencana pendanaan."})
}

// See is what the user may know now.
func (r *Rig) See(user string) scoring.State { return scoring.See(r.State, scoring.Actor{User: user}) }

// Screen is what a screen under test must have.
type Screen interface {
	SetState(scoring.State)
	Update(tea.Msg) tea.Cmd
	View(w, h int) string
}

// Terminal is a terminal of the user. Its commands are decided on the spot, once
// the returned tea.Cmd is run (Press does), and show in the screen given to Attach.
type Terminal struct {
	*kit.Terminal
	rig    *Rig
	screen Screen
	Notice string // what was notified last
}

// Terminal returns a terminal of the user in a language and theme.
func (r *Rig) Terminal(user, lang string, theme kit.Theme) *Terminal {
	t := &Terminal{rig: r}
	t.Terminal = &kit.Terminal{
		User: user, Text: i18n.For(lang), Styles: kit.NewStyles(theme, true),
		Clock:  func() time.Duration { return r.Now },
		Wall:   func() time.Time { return r.Start.Add(r.Now).In(time.FixedZone("WIB", 7*3600)) },
		Notify: func(s string, _ bool) { t.Notice = s },
		JoinAt: func() (string, int, string) {
			return "10.0.0.5", 2222, "SHA256:y6rVsY0vQxvQ1yXl0bEXAMPLEkeyFINGERPRINT"
		},
		IssuePIN: func(whose string, then func(string, error) tea.Cmd) tea.Cmd {
			return func() tea.Msg {
				_, err := r.Try(user, scoring.IssuePIN{User: whose, Hash: "$argon2id$" + whose})
				return func() tea.Cmd { return then("12345678", err) }
			}
		},
		History: func(before uint64, n int, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
			return func() tea.Msg {
				var events []scoring.Event
				for i := len(r.Log) - 1; i >= 0 && len(events) < n; i-- {
					if before == 0 || r.Log[i].Seq < before {
						events = append(events, r.Log[i])
					}
				}
				return func() tea.Cmd { return then(events, nil) }
			}
		},
		Do: func(c scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
			return func() tea.Msg {
				events, err := r.Try(user, c)
				return func() tea.Cmd {
					if err != nil {
						t.Notice = t.Text.Problem(err)
					}
					if then == nil {
						return nil
					}
					return then(events, err)
				}
			}
		},
	}
	return t
}

// Attach gives the terminal its screen, and the screen its state.
func (t *Terminal) Attach(s Screen) {
	t.screen = s
	t.Refresh()
}

// Refresh gives the screen the newest state.
func (t *Terminal) Refresh() { t.screen.SetState(t.rig.See(t.User)) }

// Press sends keys by their names ("8", "enter", "ctrl+s", "space", "shift+tab")
// and runs what they lead to, timers excepted.
func (t *Terminal) Press(keys ...string) {
	for _, k := range keys {
		t.Run(t.screen.Update(Key(k)))
	}
}

// Type sends text letter by letter.
func (t *Terminal) Type(text string) {
	for _, r := range text {
		t.Run(t.screen.Update(tea.KeyPressMsg{Code: r, Text: string(r)}))
	}
}

// Run runs a command and brings its outcome back, until nothing follows. What
// takes longer than a moment (a tick) is left to the test.
func (t *Terminal) Run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	out := make(chan tea.Msg, 1)
	go func() { out <- cmd() }()
	var msg tea.Msg
	select {
	case msg = <-out:
	case <-time.After(20 * time.Millisecond):
		return
	}
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			t.Run(c)
		}
	case func() tea.Cmd: // a command's outcome
		then := msg()
		t.Refresh()
		t.Run(then)
	default:
		t.Run(t.screen.Update(msg))
	}
	t.Refresh()
}

// Key makes a key press of its name.
func Key(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"enter": tea.KeyEnter, "tab": tea.KeyTab, "esc": tea.KeyEscape, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "backspace": tea.KeyBackspace, "space": tea.KeySpace,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "delete": tea.KeyDelete,
	}
	var k tea.KeyPressMsg
	rest := name
	for {
		if r, ok := strings.CutPrefix(rest, "ctrl+"); ok && r != "" {
			k.Mod, rest = k.Mod|tea.ModCtrl, r
		} else if r, ok := strings.CutPrefix(rest, "shift+"); ok && r != "" {
			k.Mod, rest = k.Mod|tea.ModShift, r
		} else {
			break
		}
	}
	if c, ok := codes[rest]; ok {
		k.Code = c
		if rest == "space" {
			k.Text = " "
		}
		return k
	}
	k.Code = []rune(rest)[0]
	if k.Mod == 0 {
		k.Text = rest
	}
	return k
}

var update = flag.Bool("update", false, "write the golden screens anew")

// Sizes are the terminals that every screen is golden at.
var Sizes = [][2]int{{44, 20}, {80, 24}, {200, 60}}

// Golden compares a screen, its colours stripped, with testdata/NAME.golden, and
// checks that it fills exactly w×h cells.
func Golden(t testing.TB, name, view string, w, h int) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) != h {
		t.Errorf("%s: %d lines, want %d", name, len(lines), h)
	}
	for i, l := range lines {
		if got := ansi.StringWidth(l); got != w {
			t.Errorf("%s: line %d is %d cells wide, want %d: %q", name, i+1, got, w, ansi.Strip(l))
		}
		lines[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	got := strings.Join(lines, "\n") + "\n"
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (run with -update to accept):\n%s", name, got)
	}
}
