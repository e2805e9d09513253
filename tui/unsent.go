package tui

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"juri/scoring/i18n"
	"juri/tui/kit"
)

// Unsent is what people were typing into forms when their terminals went. It is in memory
// alone, and is whose it is: see [Unsent.Of].
type Unsent struct {
	mu  sync.Mutex
	all []*Forms // those last asked for last
}

// Forms is one person's part of it on one device.
type Forms struct {
	owner string
	mu    sync.Mutex
	all   []unsentForm // the newest last
}

// unsentForm is a form that was neither sent nor left.
type unsentForm struct {
	name, title string
	values      map[int]string // by field, those that were typed into
}

// How much is kept: of how many people and devices, how many forms of each, how many bytes a form.
const (
	mostOwners = 200
	mostForms  = 4
	mostTyped  = 16 << 10
)

// Of is the owner's part.
func (u *Unsent) Of(owner string) *Forms {
	u.mu.Lock()
	defer u.mu.Unlock()
	f := &Forms{owner: owner}
	if i := slices.IndexFunc(u.all, func(f *Forms) bool { return f.owner == owner }); i >= 0 {
		f = u.all[i]
		u.all = slices.Delete(u.all, i, i+1)
	}
	u.all = append(u.all, f)
	u.all = u.all[max(len(u.all)-mostOwners, 0):]
	return f
}

// keep takes a form in the place of the one of its name; one without a value is dropped.
func (f *Forms) keep(form unsentForm) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.all = slices.DeleteFunc(f.all, func(old unsentForm) bool { return old.name == form.name })
	size := 0
	for _, v := range form.values {
		size += len(v)
	}
	if 0 < size && size <= mostTyped {
		f.all = append(f.all, form)
		f.all = slices.Clone(f.all[max(len(f.all)-mostForms, 0):])
	}
}

// of is what was typed into the form of that name.
func (f *Forms) of(name string) map[int]string {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, form := range f.all {
		if form.name == name {
			return form.values
		}
	}
	return nil
}

// titles are those of all forms that have one.
func (f *Forms) titles() (all []string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, form := range f.all {
		if form.title != "" {
			all = append(all, form.title)
		}
	}
	return all
}

func (f *Forms) clear() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.all = nil
}

// fills is a screen that has forms.
type fills interface {
	Form() *kit.Form // the one that is open; nil for none
	Fill(values map[int]string)
}

// openForm is the form that is open, as it was when it opened and when it was last kept.
type openForm struct {
	id          any
	name        string
	began, last []string
}

// followForm keeps what is being typed into a form, has what was typed into it before a
// terminal went be there again when it opens, and lets go of it once it is sent or left.
func (m *Model) followForm() {
	s, is := m.screen.(fills)
	if !is {
		return
	}
	f := s.Form()
	if was := m.form; was.id != nil && (f == nil || f.ID != was.id) {
		m.opts.Unsent.keep(unsentForm{name: was.name})
		m.form = openForm{}
	}
	if f == nil {
		return
	}
	if m.form.id == nil {
		m.form = openForm{f.ID, m.formName(s), f.Values, f.Values}
		if before := m.opts.Unsent.of(m.form.name); len(before) > 0 {
			s.Fill(before)
			m.form.last = s.Form().Values
			m.notify(m.term.Text.General.TypedBefore(), false)
		}
		return
	}
	if slices.Equal(f.Values, m.form.last) {
		return
	}
	m.form.last = f.Values
	typed := map[int]string{}
	for i, v := range f.Values {
		if i >= len(m.form.began) || v != m.form.began[i] {
			typed[i] = v
		}
	}
	m.opts.Unsent.keep(unsentForm{m.form.name, f.Title, typed})
}

// formName is what the open form is called whatever the language: whoever comes back begins
// in the contest's.
func (m *Model) formName(s fills) string {
	shown := m.term.Text
	m.term.Text = i18n.For("id")
	f := s.Form()
	m.term.Text = shown
	return fmt.Sprint(m.kind, "\n", f.Title, "\n", f.About, "\n", len(f.Values))
}

// typedInto is the title of the form that is open and was typed into; "" for none.
func (m *Model) typedInto() string {
	if s, is := m.screen.(fills); is && !slices.Equal(m.form.began, m.form.last) {
		return s.Form().Title
	}
	return ""
}

// tellUnsent has whoever comes back told which forms they were filling in.
func (m *Model) tellUnsent() {
	if m.screen != nil {
		m.unsent = m.opts.Unsent.titles()
	}
}

// closeUnsent takes a key at that box. Letters do not close it: they may be the rest of
// what was being typed.
func (m *Model) closeUnsent(msg tea.KeyPressMsg) {
	switch msg.String() {
	case "enter", "esc":
		m.unsent = nil
	default:
		m.unanswered(msg)
	}
}

func (m *Model) unsentDialog(iw int) *kit.Dialog {
	g := m.term.Text.General
	return &kit.Dialog{Body: kit.Wrap(g.Unsent("“"+strings.Join(m.unsent, "”, “")+"”"), iw), No: g.UnsentClose()}
}
