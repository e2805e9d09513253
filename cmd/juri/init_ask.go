package main

import (
	"context"
	"errors"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/huh/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/setup"
)

// errStopped ends juri init where the person did not want the files after all.
var errStopped = errors.New("stopped")

type asked struct {
	name, host, zone    string
	rooms               string
	start, slot, breaks string
	jurors              string
	rubric, awards      string
	write               bool
}

// ask asks for a new contest on a terminal, field by field.
func ask(ctx context.Context, t *i18n.Text, p setup.Plan) (setup.Plan, error) {
	a := asked{name: p.Name, zone: "Asia/Jakarta", start: "08:00", slot: "20", breaks: "12:00-13:00", rubric: p.Preset, write: true}
	err := a.form(t).RunWithContext(ctx)
	if errors.Is(err, huh.ErrUserAborted) || err == nil && !a.write {
		return p, errStopped
	}
	if err != nil {
		return p, err
	}
	return a.plan(p)
}

func (a *asked) form(t *i18n.Text) *huh.Form {
	w := t.Wizard
	check := func(err error) error { // said in the person's language
		if err == nil {
			return nil
		}
		return errors.New(t.Problem(err))
	}
	needed := func(s string) error {
		if strings.TrimSpace(s) == "" {
			return check(&scoring.Error{Code: "empty_text"})
		}
		return nil
	}
	day := func(start, slot, breaks string) error {
		_, err := setup.ParseDay(start, slot, breaks)
		return check(err)
	}
	var zones []huh.Option[string]
	for i, zone := range []string{"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"} {
		zones = append(zones, huh.NewOption(w.Zones()[i], zone))
	}
	var rubrics []huh.Option[string]
	for _, id := range setup.Presets() {
		if r, err := setup.Preset(id); err == nil {
			rubrics = append(rubrics, huh.NewOption(r.Name.In(t.Lang), id))
		}
	}
	return huh.NewForm(
		huh.NewGroup(
			huh.NewInput().Title(w.Name()).Value(&a.name).Validate(needed),
			huh.NewInput().Title(w.Host()).Value(&a.host),
			huh.NewSelect[string]().Title(w.Timezone()).Options(zones...).Value(&a.zone),
		).Title(w.Contest()),
		huh.NewGroup(
			huh.NewText().Title(w.Rooms()).Description(w.RoomsHelp()).Lines(4).ExternalEditor(false).Value(&a.rooms).
				Validate(func(s string) error { _, err := setup.ParseRooms(s); return check(err) }),
			huh.NewInput().Title(w.Start()).Value(&a.start).Validate(func(s string) error { return day(s, "20", "") }),
			huh.NewInput().Title(w.Slot()).Value(&a.slot).Validate(func(s string) error { return day("08:00", s, "") }),
			huh.NewInput().Title(w.Breaks()).Description(w.BreaksHelp()).Value(&a.breaks).
				Validate(func(s string) error { return day("08:00", "20", s) }),
		).Title(w.Day()),
		huh.NewGroup(
			huh.NewText().Title(w.Jurors()).Description(w.JurorsHelp()).Lines(6).ExternalEditor(false).Value(&a.jurors).
				Validate(func(s string) error { _, err := setup.ParseJurors(s); return check(err) }),
		).Title(w.Jury()),
		huh.NewGroup(
			huh.NewSelect[string]().Title(w.Rubric()).Options(rubrics...).Value(&a.rubric).Height(8),
			huh.NewInput().Title(w.Awards()).Description(w.AwardsHelp()).Value(&a.awards).
				Validate(func(s string) error { _, err := setup.ParseAwards(s); return check(err) }),
			huh.NewConfirm().Title(w.Write()).Affirmative(w.Yes()).Negative(w.No()).Value(&a.write),
		).Title(w.Result()),
	).WithKeyMap(askKeys(t)).WithTheme(huh.ThemeFunc(huh.ThemeBase16))
}

// askKeys are the form's keys, in the person's language. In a text of many lines
// enter begins a new one.
func askKeys(t *i18n.Text) *huh.KeyMap {
	w, k := t.Wizard, huh.NewDefaultKeyMap()
	k.Text.NewLine = key.NewBinding(key.WithKeys("enter", "ctrl+j"), key.WithHelp("enter", w.NewLine()))
	k.Text.Next = key.NewBinding(key.WithKeys("tab"), key.WithHelp("tab", w.NextField()))
	k.Text.Submit = key.NewBinding(key.WithKeys("tab"), key.WithHelp("tab", w.NextField()))
	k.Text.Editor.SetEnabled(false)
	k.Select.Filter.SetEnabled(false)
	for _, b := range []*key.Binding{&k.Input.Next, &k.Input.Submit, &k.Select.Next, &k.Select.Submit, &k.Confirm.Next, &k.Confirm.Submit} {
		b.SetHelp("enter", w.NextField())
	}
	for _, b := range []*key.Binding{&k.Input.Prev, &k.Text.Prev, &k.Select.Prev, &k.Confirm.Prev} {
		b.SetHelp("shift+tab", w.Back())
	}
	k.Select.Up.SetHelp("↑", w.Pick())
	k.Select.Down.SetHelp("↓", w.Pick())
	k.Confirm.Toggle.SetHelp("←/→", w.Pick())
	k.Confirm.Accept.SetKeys("y", "Y")
	k.Confirm.Accept.SetHelp("y", w.Yes())
	k.Confirm.Reject.SetKeys("n", "N", "t", "T")
	k.Confirm.Reject.SetHelp("n", w.No())
	return k
}

// plan is the contest that was described.
func (a *asked) plan(p setup.Plan) (setup.Plan, error) {
	rooms, err := setup.ParseRooms(a.rooms)
	if err != nil {
		return p, err
	}
	day, err := setup.ParseDay(a.start, a.slot, a.breaks)
	if err != nil {
		return p, err
	}
	for i := range rooms {
		rooms[i].Start, rooms[i].Slot, rooms[i].Breaks = day.Start, day.Slot, day.Breaks
	}
	if p.People, err = setup.ParseJurors(a.jurors); err != nil {
		return p, err
	}
	if p.Awards, err = setup.ParseAwards(a.awards); err != nil {
		return p, err
	}
	p.Name, p.Host, p.Timezone, p.Preset, p.Rooms = a.name, a.host, a.zone, a.rubric, rooms
	return p, nil
}
