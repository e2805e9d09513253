package report_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"juri/scoring"
	"juri/store/report"
)

// places is what a result says: who is where, with what.
func places(s scoring.State) string {
	var b strings.Builder
	for _, r := range s.Standings().Rows {
		if r.Rank > 0 {
			e := s.Slot(r.Entry).Entry
			fmt.Fprintln(&b, r.Rank, r.Entry, e.Unit, e.Title, e.Category, r.Score, r.Award, r.Also)
		}
	}
	return b.String()
}

// deed is something that the insider did to what the result rests on.
type deed struct {
	kinds  []string // the facts of which one must be told for it
	named  []string // what it must name
	reason bool     // it must say why
}

// deeds is how the contest is another than its jurors left it, and what is so as no
// one person can make it, told or not.
func deeds(was, is scoring.State) (all []deed, never []string) {
	add := func(kinds string, reason bool, named ...string) {
		all = append(all, deed{strings.Fields(kinds), named, reason})
	}
	for _, l := range is.Slots {
		id, old := l.Entry.ID, was.Slot(l.Entry.ID)
		if old == nil {
			add("entry.set round.advanced", false, cmp.Or(l.Entry.Of, id))
			old = &scoring.Slot{Entry: l.Entry, Room: l.Room, Phase: l.Phase}
		}
		if old.Counts() != l.Counts() {
			add("phase.set slot.disqualified action.undone", old.HasSheet(), id)
		}
		if a, b := old.Entry, l.Entry; old.WasCalled() && (a.Unit != b.Unit || a.Title != b.Title || a.Category != b.Category) {
			add("entry.corrected", true, id)
		}
		if old.Room != l.Room {
			add("slot.moved action.undone entry.corrected entry.set", old.HasSheet(), id)
		}
		for _, v := range l.Components {
			if before := old.Component(v.ID); before == nil || before.Value != v.Value {
				add("component.set", before != nil, id)
			}
		}
		if l.Ruled != old.Ruled {
			add("overtime.dismissed score.adjusted", true, id)
		}
		for at, a := range l.Adjusted {
			old := append(old.Adjusted, make([]scoring.Adjustment, len(l.Adjusted))...)[at]
			switch {
			case a.Back != nil && old.Back == nil && old.Seq > 0:
				add("adjustment.withdrawn", true, id)
			case a.Back == nil && old.Seq == 0:
				add("score.adjusted", true, id)
			}
			if a.Second != nil && old.Second == nil && a.Second.Shared == "" {
				never = append(never, "two people stand for a deduction from "+id)
			}
		}
		for _, c := range l.Cells {
			name, before := is.NameOf(c.Juror, ""), old.Cell(c.Juror)
			switch {
			case c.Sheet == nil && before.Sheet != nil:
				add("sheet.voided", true, id, name)
			case c.Sheet != nil && before.Sheet == nil && c.Sheet.By == c.Juror:
				add("pin.issued", false, name) // which says how many were handed in with it
			case c.Sheet != nil && (before.Sheet == nil || !slices.Equal(c.Sheet.Scores, before.Sheet.Scores)):
				add("sheet.submitted", false, id, name)
			}
			if c.Recusal != nil && before.Recusal == nil && !is.Carried(scoring.RecusalDeclared{Slot: id, Juror: c.Juror}) {
				add("recusal.declared sheet.voided", false, id, name)
			}
			if c.Recusal == nil && before.Recusal != nil {
				add("recusal.withdrawn", true, id, name)
			}
			if c.Excused != nil && before.Excused == nil {
				add("juror.excused", true, id, name)
			}
			if n := len(c.Past); c.Sheet != nil && c.Sheet.Paper && n > 0 && !c.Past[n-1].Paper && c.Past[n-1].Void == nil {
				never = append(never, "paper in place of what "+name+" handed in for "+id)
			}
			if c.Sheet != nil && (c.Recusal != nil && c.Recusal.By != c.Juror || c.Excused != nil) {
				never = append(never, name+" has no part in "+id+" though their sheet is in")
			}
		}
	}
	for _, t := range is.Seats[len(was.Seats):] {
		add("seat.taken", true, is.NameOf(t.Juror, ""), is.NameOf(t.For, ""))
	}
	for _, l := range was.Slots {
		if is.Slot(l.Entry.ID) == nil {
			add("entry.removed round.recalled", false)
		}
	}
	for range is.Ties[len(was.Ties):] {
		add("tie.decided", false)
	}
	if len(is.Picks) > len(was.Picks) {
		add("award.picked", true, "Favorit")
	}
	return all, never
}

// told reports whether one of the events that the minutes tell is the deed.
func (d deed) told(events []report.Event, w report.Words) bool {
	return slices.ContainsFunc(events, func(e report.Event) bool {
		lacks := func(name string) bool { return !strings.Contains(e.By+" "+e.Text, name) }
		return slices.Contains(d.kinds, e.Type) && !slices.ContainsFunc(d.named, lacks) && (!d.reason || strings.Contains(e.Text, "“")) &&
			(e.Type != "pin.issued" || counts(e.Text, w))
	})
}

// counts reports whether it says of a PIN how many sheets were handed in with it.
func counts(text string, w report.Words) bool {
	for n := range 20 {
		if strings.HasSuffix(text, w.EventSheets(n+1)) {
			return true
		}
	}
	return false
}

// unsaid is what the papers do not tell of the insider's part in the sealed result.
func (i *insider) unsaid(was scoring.State, trail report.Trail, lang string) []string {
	trail.Told = slices.Clip(trail.Told)
	for _, e := range i.events[slices.IndexFunc(i.events, func(e scoring.Event) bool { return e.Seq > was.Seq }):] {
		trail.Add(e)
	}
	w := report.In(lang)
	d := report.Compile(scoring.See(i.s, scoring.Host), trail, w, false)
	events := slices.DeleteFunc(d.Events, func(e report.Event) bool { return e.Seq <= was.Seq })
	for n := range events {
		events[n].By = i.s.NameOf(events[n].By, "")
	}
	all, missing := deeds(was, i.s)
	for _, deed := range all {
		if !deed.told(events, w) {
			missing = append(missing, fmt.Sprint(deed))
		}
	}
	for _, e := range events { // all of it by one, whoever they said they were
		two := slices.Contains([]string{"adjustment.confirmed", "sheet.voided", "result.sealed", "result.unsealed"}, e.Type)
		switch {
		case two && !e.Shared:
			missing = append(missing, fmt.Sprintf("%d %s: that two may be one", e.Seq, e.Text))
		case !two && e.By != "Panitia" && e.Login == "":
			missing = append(missing, fmt.Sprintf("%d %s %s: whose login it was", e.Seq, e.By, e.Text))
		}
	}
	if d.Seal.Doubt == "" || d.Seal.Shared == "" {
		missing = append(missing, "that the seal may be of one person")
	}
	return missing
}
