package organizer

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
)

// needed is the check of a field that may not stay empty.
func (d *shared) needed(v string) string {
	if scoring.CleanLine(v) == "" {
		return d.text().Needed()
	}
	return ""
}

// editEntry opens the form of an entry's particulars. What people know it by
// needs a reason once it was called.
func (d *shared) editEntry(l *scoring.Slot) {
	id, t := l.Entry.ID, d.text
	f := &form{
		title: func() string { return t().EditTitle(id) },
		fields: []*field{
			{label: func(t *i18n.Organizer) string { return t.Unit() }, was: l.Entry.Unit, check: d.needed},
			{label: func(t *i18n.Organizer) string { return t.Title() }, was: l.Entry.Title, check: d.needed},
			{label: func(t *i18n.Organizer) string { return t.Category() }, was: l.Entry.Category},
			{label: func(t *i18n.Organizer) string { return t.Presenter() }, was: l.Entry.Presenter,
				hint: func() string { return t().PresenterHint() }},
		},
	}
	if l.WasCalled() {
		in := 0
		for _, c := range l.Cells {
			if c.Sheet != nil {
				in++
			}
		}
		f.intro = func() string { return t().CalledIntro(in) }
		f.fields = append(f.fields, &field{
			label: func(t *i18n.Organizer) string { return t.Reason() }, hint: func() string { return t().CalledHint() },
			check: func(v string) string {
				if f.changed(3) {
					return d.needed(v)
				}
				return ""
			},
		})
	}
	f.send = func(f *form) tea.Cmd {
		if !f.changed(4) {
			d.modal = nil
			return nil
		}
		v := func(i int) *string { s := f.fields[i].value(); return &s }
		c := scoring.EditEntry{Entry: id, Unit: v(0), Title: v(1), Category: v(2), Presenter: v(3)}
		if len(f.fields) > 4 {
			c.Reason = f.fields[4].value()
		}
		return d.do(c, func() string { return t().Edited(id) })
	}
	d.openForm(f)
}

// changed reports whether any of the first n fields is not as it was.
func (f *form) changed(n int) bool {
	return slices.ContainsFunc(f.fields[:n], func(e *field) bool { return e.value() != e.was })
}

// addEntry opens the form of a new entry.
func (d *shared) addEntry() {
	t := d.text
	var roomIDs []string
	for _, q := range d.state.Queues {
		roomIDs = append(roomIDs, q.Room.ID)
	}
	f := &form{
		title: func() string { return t().AddTitle() },
		fields: []*field{
			{label: func(t *i18n.Organizer) string { return t.ID() }, check: d.needed, hint: func() string { return t().IDHint() }},
			{label: func(t *i18n.Organizer) string { return t.Room() }, choices: roomIDs, names: d.state.RoomName,
				hint: func() string { return t().ChooseHint() }},
			{label: func(t *i18n.Organizer) string { return t.Unit() }, check: d.needed},
			{label: func(t *i18n.Organizer) string { return t.Title() }, check: d.needed},
		},
		send: func(f *form) tea.Cmd {
			id := scoring.CleanLine(f.fields[0].value())
			c := scoring.AddEntry{ID: id, Room: f.fields[1].value(), Unit: f.fields[2].value(), Title: f.fields[3].value()}
			if len(f.fields) > 4 {
				c.Category = f.fields[4].value()
			}
			return d.do(c, func() string { return t().Added(id) })
		},
	}
	if known := d.state.KnownCategories(); d.state.Contest.ByCategory() && len(known) > 0 {
		f.fields = append(f.fields, &field{label: func(t *i18n.Organizer) string { return t.Category() }, choices: known, names: func(name string) string { return name },
			hint: func() string { return t().ChooseHint() }})
	}
	d.openForm(f)
}

// enterPaper opens the form of a juror's sheet that came on paper; one entered
// so already is corrected. What the juror handed in stays, and is said to.
func (d *shared) enterPaper(l *scoring.Slot, o *scoring.Person) {
	id, juror, name := l.Entry.ID, o.User, o.Name
	c := l.Cell(juror)
	from := &scoring.Sheet{}
	switch {
	case c.Draft != nil && c.Draft.Paper:
		from = c.Draft
	case c.Sheet != nil:
		from = c.Sheet
	}
	t := d.text
	f := &form{
		title: func() string { return t().PaperTitle(id, name) },
		intro: func() string {
			if c.Draft != nil && !c.Draft.Paper {
				return t().PaperIntro(name) + " " + t().OwnBeside(name)
			}
			return t().PaperIntro(name)
		},
	}
	criteria := d.state.Asked(l, juror).Criteria
	for _, c := range criteria {
		e := &field{
			label: func(*i18n.Organizer) string { return c.Name.In(d.term.Text.Lang) },
			hint:  func() string { return t().ScaleHint(d.scale(c.Scale)) },
			check: func(v string) string { return d.wrongScore(c, v) },
		}
		if v, ok := from.Scores.Get(c.ID); ok {
			e.was = d.term.Text.Decimal(v)
		}
		f.fields = append(f.fields, e)
	}
	f.fields = append(f.fields,
		&field{label: func(t *i18n.Organizer) string { return t.Strength() }, was: from.Strength},
		&field{label: func(t *i18n.Organizer) string { return t.Improve() }, was: from.Improve})
	if c.Sheet != nil { // which this corrects
		f.fields = append(f.fields, &field{label: func(t *i18n.Organizer) string { return t.Reason() }, check: d.needed,
			hint: func() string { return d.term.Text.Sheets.FlagPaper() }})
	}
	f.send = func(f *form) tea.Cmd {
		c := scoring.Submit{Slot: id, Juror: juror, Scores: map[string]exact.Decimal{}}
		for i, cr := range criteria {
			if v, err := exact.ParseDecimal(f.fields[i].value()); err == nil {
				c.Scores[cr.ID] = v
			}
		}
		c.Strength, c.Improve = f.fields[len(criteria)].value(), f.fields[len(criteria)+1].value()
		if n := len(criteria) + 2; n < len(f.fields) {
			c.Reason = f.fields[n].value()
		}
		return d.do(c, func() string { return t().PaperDone(id, name) })
	}
	d.openForm(f)
}

// wrongScore says why a value cannot stand for the criterion.
func (d *shared) wrongScore(c scoring.Criterion, v string) string {
	v = strings.TrimSpace(v)
	if v == "" {
		if c.Bonus {
			return ""
		}
		return d.text().Needed()
	}
	n, err := exact.ParseDecimal(v)
	if err != nil {
		return d.term.Text.Problem(&scoring.Error{Code: scoring.CodeNotANumber, Args: scoring.Args{"value": scoring.CleanLine(v)}})
	}
	if !c.Scale.Allows(n) {
		return d.term.Text.Problem(&scoring.Error{Code: scoring.CodeOffScale, Args: scoring.Args{
			"value": d.term.Text.Decimal(n), "allowed": d.scale(c.Scale),
		}})
	}
	return ""
}

// scale says which values a criterion allows, with the language's decimal mark.
func (d *shared) scale(s scoring.Scale) string {
	if len(s.Values) > 0 {
		all := make([]string, len(s.Values))
		for i, v := range s.Values {
			all[i] = d.term.Text.Decimal(v)
		}
		return strings.Join(all, "; ")
	}
	lo, hi := s.Bounds()
	r := d.term.Text.Decimal(lo) + "–" + d.term.Text.Decimal(hi)
	if s.Step != exact.One {
		r += " (" + d.term.Text.Decimal(s.Step) + ")"
	}
	return r
}
