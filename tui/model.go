package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/board"
	"juri/tui/juror"
	"juri/tui/kit"
	"juri/tui/moderator"
	"juri/tui/organizer"
)

// Options is what a console is given.
type Options struct {
	Contest Contest
	Actor   scoring.Actor
	Lang    string    // "id", "en", or "" for the contest's own
	Theme   kit.Theme // "" for dark, until the terminal tells its background
	Colour  bool      // false for NO_COLOR and terminals without
	Join    func() (host string, port int, fingerprint, page string)
	// BoardSize is the size of an account's largest projector; nil where it is not known.
	BoardSize func(user string) (width, height int)
	// Page has the window's title tell a browser's page what keys there are; see pageTitle.
	Page bool
	// Signer is that page, which can sign; nil for none.
	Signer *kit.Signer
	// Standings has an organizer's console open on the standings.
	Standings bool
	// Device is a key that the person's device has and that does not let them in
	// yet, as type and base64; "" for none. They are asked about it.
	Device string
	// NewPIN makes a PIN, has its hash recorded and returns it; nil where no
	// PINs are given out.
	NewPIN func(ctx context.Context, by scoring.Actor, c scoring.IssuePIN) (string, error)
	// History returns the newest n records before that one, or of all where it
	// is 0, newest first; nil where the journal cannot be read.
	History func(ctx context.Context, before uint64, n int) ([]scoring.Told, error)
	// Health looks at the server's journal and disk; nil where nobody can. Only
	// organizers' terminals ask.
	Health func() scoring.Health
	// Unsent is what the person was typing on this device when a terminal went; nil for nothing.
	Unsent *Forms
}

// Model is the root of one terminal: it passes states, sizes and keys on to one
// screen, and keeps the head, the foot and the help around it.
type Model struct {
	opts   Options
	ctx    context.Context
	next   func(context.Context) (scoring.State, error)
	term   *kit.Terminal
	keys   keys
	screen Screen // nil until the first state
	state  scoring.State
	// kind is which screen that is.
	kind scoring.Console

	width, height int
	theme         kit.Theme
	ground        kit.Theme // the one that suits the terminal's own background; "" until it is told
	colour        bool
	chosenLang    bool // by the person: the contest's own no longer counts
	chosenTheme   bool
	help          bool
	page          int  // of the help
	leaving       bool // asked whether to quit
	parting       bool // quits once everything is saved
	hungUp        bool // the terminal is gone: nobody is asked anything
	device        deviceOffer
	form          openForm               // what is being filled in
	unsent        []string               // the forms that whoever comes back is being told of
	newPIN        *scoring.Login         // that somebody else made, and the person is being told of; nil for none
	looking       bool                   // at the server's health, or waiting to
	ticking       map[time.Duration]bool // the ticks under way, by how often they come
	notice        notice
	fading        bool   // a notice's end is waited for
	asked         int    // how often a screen asked for something off the event loop
	underWay      int    // of that, what has not come back
	pressed       string // the last key, and when
	pressedAt     time.Time
	last          picture    // drawn last; none since anything happened
	lastAt        [2]int64   // when
	zones         []kit.Zone // of what was drawn last
}

// New returns a console's model. ctx is the session's: everything that waits
// ends with it. next is the contest's for this actor.
func New(ctx context.Context, next func(context.Context) (scoring.State, error), o Options) *Model {
	m := &Model{opts: o, ctx: ctx, next: next, theme: o.Theme, colour: o.Colour, chosenLang: o.Lang != "", ticking: map[time.Duration]bool{}}
	if m.theme == "" {
		m.theme = kit.Dark
	}
	if m.opts.Unsent == nil {
		m.opts.Unsent = &Forms{}
	}
	m.term = &kit.Terminal{
		User: o.Actor.User, Proof: o.Actor.Proof, Plain: o.Actor.Plain, Text: i18n.For(o.Lang), Styles: kit.NewStyles(m.theme, m.colour),
		Clock: func() time.Duration { return o.Contest.Clock().Truncate(time.Second) }, // as on boards, which go on with the same second
		Wall:  time.Now, Do: m.do, Outside: m.outside, Notify: m.notify, JoinAt: o.Join, BoardSize: o.BoardSize, Signer: o.Signer,
	}
	if o.NewPIN != nil {
		m.term.IssuePIN = m.issuePIN
	}
	if o.History != nil {
		m.term.History = m.history
	}
	m.keys = newKeys(m.term.Text)
	m.device.open = o.Device != ""
	return m
}

// The messages from outside.
type (
	stateMsg struct {
		state scoring.State
		err   error
	}
	tickMsg   struct{ every time.Duration }
	noticeMsg struct{}
)

// Init waits for the first state and asks for the background's colour; raw,
// because a program whose keys are brought to it from outside would not ask.
func (m *Model) Init() tea.Cmd { return tea.Batch(m.wait(), tea.Raw(ansi.RequestBackgroundColor)) }

func (m *Model) wait() tea.Cmd {
	return func() tea.Msg {
		s, err := m.next(m.ctx)
		return stateMsg{s, err}
	}
}

// Update is the console's event loop.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	before := m.last
	m.last = picture{}
	switch msg := msg.(type) {
	case stateMsg:
		if msg.err != nil {
			return m, tea.Quit
		}
		was := m.gone()
		m.setState(msg.state)
		cmd = tea.Batch(m.wait(), m.ending(was))
	case backMsg:
		cmd = m.back(msg)
	case HungUp:
		cmd = m.hangUp()
	case goneMsg:
		if m.gone() {
			return m, tea.Quit
		}
	case tickMsg:
		delete(m.ticking, msg.every)
		if m.screen != nil {
			cmd = m.screen.Update(kit.Tick{})
		}
	case healthMsg:
		cmd = m.looked(scoring.Health(msg))
	case lookMsg:
		m.looking = false
	case noticeMsg:
		m.faded()
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		m.ground = kit.Dark
		if !msg.IsDark() {
			m.ground = kit.Light
		}
		if !m.chosenTheme && m.ground == kit.Light {
			m.setTheme(kit.Light)
		}
	case tea.KeyPressMsg:
		cmd = m.key(msg, before)
	case tea.MouseClickMsg:
		cmd = m.click(msg, before)
	case tea.MouseWheelMsg:
		if turned := kit.Turn(m.zones, msg); turned != nil {
			cmd = m.pass(turned)
		}
	case tea.PasteMsg: // in the form in which files' texts are kept
		msg.Content = norm.NFC.String(msg.Content)
		cmd = m.pass(msg)
	default: // the screen's own timers run on under the help and every dialog
		if m.screen != nil {
			cmd = m.screen.Update(msg)
		}
	}
	m.followForm()
	switch {
	case !m.part():
	case m.hungUp:
		return m, tea.Quit
	default:
		return m, m.quit()
	}
	return m, tea.Batch(cmd, m.tick(), m.fade(), m.look())
}

// pass gives the screen what the person does, unless something lies over it.
func (m *Model) pass(msg tea.Msg) tea.Cmd {
	if m.screen == nil || m.help || m.leaving || m.device.asking || m.newPIN != nil || m.unsent != nil {
		return nil
	}
	return m.screen.Update(msg)
}

// top is how many lines stand above the screen.
func (m *Model) top() int {
	if m.bare() {
		return 0
	}
	return 1
}

// setState takes over a newer state and opens the screen that the person's role asks for.
func (m *Model) setState(s scoring.State) {
	was := m.state.Contest
	m.state = s
	if s.Contest != nil {
		if was == nil || was.Timezone != s.Contest.Timezone { // a zone is read from a file
			if zone, err := time.LoadLocation(s.Contest.Timezone); err == nil {
				m.term.Wall = func() time.Time { return time.Now().In(zone) }
			}
		}
		if !m.chosenLang && s.Contest.Language != m.term.Text.Lang {
			m.setLang(i18n.For(s.Contest.Language))
		}
	}
	first := m.screen == nil
	if c := s.ConsoleOf(scoring.Actor{User: m.opts.Actor.User}); c != m.kind || first {
		m.kind, m.screen = c, m.open(c)
	}
	if first {
		m.tellNewPIN()
		m.tellUnsent()
	}
	if m.screen != nil {
		m.screen.SetState(s)
	}
	m.offerDevice()
}

func (m *Model) open(c scoring.Console) Screen {
	switch c {
	case scoring.JurorConsole:
		return juror.New(m.term)
	case scoring.RoomConsole:
		return moderator.New(m.term)
	case scoring.OrganizerConsole:
		o := organizer.New(m.term)
		if m.opts.Standings {
			o.OpenStandings()
		}
		return o
	case scoring.BoardConsole:
		return board.New(m.term)
	}
	return nil
}

// tick keeps a tick under way: on the second while a running clock shows, else on the
// minute, which the head shows. Of each there is one at a time.
func (m *Model) tick() tea.Cmd {
	every, rest := time.Minute, time.Duration(0)
	switch {
	case m.screen == nil:
		return nil
	case m.screen.Ticking():
		every = time.Second
		rest = every - m.opts.Contest.Clock()%every
	case m.bare():
		return nil
	default:
		now := m.term.Wall()
		rest = every - time.Duration(now.Second())*time.Second - time.Duration(now.Nanosecond())
	}
	if m.ticking[every] {
		return nil
	}
	m.ticking[every] = true
	return m.after(rest+time.Millisecond, tickMsg{every})
}

func (m *Model) setLang(t *i18n.Text) {
	m.term.Text = t
	m.keys = newKeys(t)
}

func (m *Model) setTheme(t kit.Theme) {
	m.theme = t
	m.term.Styles = kit.NewStyles(t, m.colour)
}
