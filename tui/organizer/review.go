package organizer

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// review is the feedback that goes back to the entries, read before it does: a
// list of entries, and in one of them passage by passage.
type review struct {
	*shared
	keys *reviewKeys
	said *i18n.Text // the language of keys
	list list
	in   bool // one entry's passages have the cursor
	at   int  // the passage
}

// reviewKeys are the keys of the review alone.
type reviewKeys struct{ hold, release, strike, restore key.Binding }

// passage is a sentence of a juror's feedback, as it was written.
type passage struct {
	voice  int // whose, from 0
	part   int // 0 of the strengths, 1 of what to improve
	juror  string
	text   string
	struck bool
}

// bindings says the keys in the terminal's language.
func (p *review) bindings() *reviewKeys {
	if t := p.term.Text; p.said != t {
		p.said = t
		p.keys = &reviewKeys{kit.Bind("t", t.Review.KeyHold(), "t"), kit.Bind("t", t.Review.KeyRelease(), "t"), kit.Bind("x", t.Review.KeyStrike(), "x"), kit.Bind("x", t.Review.KeyRestore(), "x")}
	}
	return p.keys
}

// open shows the list with the cursor on an entry.
func (p *review) open(entry string) {
	p.follow()
	p.list.to(entry)
	p.in, p.at = false, 0
}

// follow keeps the list: entries that have feedback, in their order.
func (p *review) follow() {
	var ids []string
	for _, l := range p.state.Slots {
		if len(l.AnonymousFeedback()) > 0 || l.Review.Held != "" {
			ids = append(ids, l.Entry.ID)
		}
	}
	if p.list.set(ids); p.list.id() == "" {
		p.in = false
	}
}

// passages are the chosen entry's, in the order in which they are read.
func (p *review) passages() (all []passage) {
	l := p.state.Slot(p.list.id())
	if l == nil {
		return nil
	}
	for i, v := range l.AnonymousFeedback() {
		for part, text := range []string{v.Strength, v.Improve} {
			for _, s := range sentences(text) {
				struck := slices.Contains(l.Review.Struck, scoring.Strike{Juror: v.Juror, Text: s})
				all = append(all, passage{i, part, v.Juror, s, struck})
			}
		}
	}
	return all
}

// sentences cuts a text after what ends one, and at line ends; each is part of
// the text as it stands.
func sentences(text string) (all []string) {
	for _, l := range strings.Split(text, "\n") {
		from := 0
		for i, r := range l {
			if end := i + 1; strings.ContainsRune(".!?", r) && (end == len(l) || l[end] == ' ') {
				all = append(all, strings.TrimSpace(l[from:end]))
				from = end
			}
		}
		if rest := strings.TrimSpace(l[from:]); rest != "" {
			all = append(all, rest)
		}
	}
	return all
}

// update reports whether the review is left.
func (p *review) update(k tea.KeyPressMsg) (cmd tea.Cmd, left bool) {
	b, l := p.bindings(), p.state.Slot(p.list.id())
	switch {
	case key.Matches(k, p.shared.keys.back):
		left, p.in = !p.in, false
	case l == nil:
	case key.Matches(k, when(b.hold, l.Review.Held == "")):
		p.hold(l)
	case key.Matches(k, when(b.release, l.Review.Held != "")):
		return p.do(scoring.ReleaseFeedback{Slot: l.Entry.ID}, func() string { return p.term.Text.Review.Out(l.Entry.ID) }), false
	case p.in && key.Matches(k, b.strike):
		return p.strike(l), false
	case p.in:
		at := list{ids: make([]string, len(p.passages())), at: p.at}
		at.key(k, p.shared.keys, p.height/2)
		p.at = at.at
	case key.Matches(k, p.shared.keys.open):
		p.in, p.at = true, 0
	default:
		p.list.key(k, p.shared.keys, p.height-3)
	}
	return nil, left
}

func (p *review) hold(l *scoring.Slot) {
	id, t := l.Entry.ID, p.term.Text.Review
	p.asksWhy(func() string { return p.term.Text.Review.HoldTitle(id) }, t.HoldIntro, func(why string) tea.Cmd {
		return p.do(scoring.HoldFeedback{Slot: id, Reason: why}, func() string { return t.Held(id, scoring.Clean(why)) })
	})
}

// strike leaves the chosen passage out, or puts it back.
func (p *review) strike(l *scoring.Slot) tea.Cmd {
	all := p.passages()
	if p.at >= len(all) {
		return nil
	}
	id, t, s := l.Entry.ID, p.term.Text.Review, all[p.at]
	c := scoring.StrikeFeedback{Slot: id, Juror: s.juror, Text: s.text, Back: s.struck}
	if s.struck {
		return p.do(c, func() string { return t.Restored() })
	}
	p.asksWhy(func() string { return p.term.Text.Review.StrikeTitle(id) }, func() string { return "“" + s.text + "”" }, func(why string) tea.Cmd {
		c.Reason = why
		return p.do(c, func() string { return t.StrikeDone() })
	}).about = s.juror + " " + s.text
	return nil
}

func (p *review) short() []key.Binding {
	k, b, l := p.shared.keys, p.bindings(), p.state.Slot(p.list.id())
	if l == nil {
		return []key.Binding{k.back}
	}
	all := p.passages()
	on := p.in && p.at < len(all)
	return []key.Binding{
		k.back, when(k.open, !p.in), when(b.hold, l.Review.Held == ""), when(b.release, l.Review.Held != ""),
		when(b.strike, on && !all[min(p.at, len(all)-1)].struck), when(b.restore, on && all[min(p.at, len(all)-1)].struck),
		when(k.down, p.in),
	}
}

func (p *review) full() [][]key.Binding { return [][]key.Binding{p.short(), p.shared.keys.motion()} }
