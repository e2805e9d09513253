package scoring

import (
	"reflect"
	"strings"
	"testing"

	"juri/scoring/exact"
)

func TestAddEntry(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("sari", AddEntry{Room: "pinus", ID: " p9 ", Unit: "Kelurahan\x1b[2J Kasin\n", Title: "KASIN\tMESRA"})
	w.queue("pinus", "p1", "p2", "p3", "p9")
	want := Entry{ID: "p9", Unit: "Kelurahan[2J Kasin", Title: "KASIN MESRA", Room: "pinus"}
	equal(t, "entry", w.s.Slot("p9").Entry, want)
	equal(t, "as filed", w.s.Slot("p9").Filed, Entry{})
	w.phase("p9", Queued)
	for _, row := range []struct {
		c    AddEntry
		want Code
	}{
		{AddEntry{"pinus", "p9", "A", "B", ""}, CodeDuplicateEntry},
		{AddEntry{"pinus", "e1", "A", "B", ""}, CodeDuplicateEntry}, // of another room
		{AddEntry{"pinus", "p 10", "A", "B", ""}, CodeBadEntryID},
		{AddEntry{"pinus", "-10", "A", "B", ""}, CodeBadEntryID},
		{AddEntry{"pinus", "", "A", "B", ""}, CodeBadEntryID},
		{AddEntry{"pinus", strings.Repeat("p", 33), "A", "B", ""}, CodeBadEntryID},
		{AddEntry{"pinus", "p10", " \u202e", "B", ""}, CodeUnitTitleNeeded},
		{AddEntry{"pinus", "p10", "A", "", ""}, CodeUnitTitleNeeded},
		{AddEntry{"pinus", "p10", "A", longText(), ""}, CodeTooLong},
		{AddEntry{"eboni", "p10", "A", "B", ""}, CodeNotYourRoom},
		{AddEntry{"x", "p10", "A", "B", ""}, CodeUnknownRoom},
	} {
		w.refused("sari", row.c, row.want)
	}
	w.refused("ani", AddEntry{"pinus", "p10", "A", "B", ""}, CodeNotAllowed)
	w.must("panitia", AddEntry{"eboni", "p10", "A", "B", ""})
	w.must("@host", Configure{Setup: smallSetup()}) // the files do not know them, and leave them
	w.queue("eboni", "e1", "p10")
}

func TestEditEntry(t *testing.T) {
	w := newWorld(t, smallSetup())
	unit, title, none := " SDN Kotalama 1\n", "IBUKOTA", ""
	w.must("panitia", EditEntry{Entry: "p2", Unit: &unit}, EditEntry{Entry: "p2", Title: &title, Category: &title, Presenter: &unit})
	want := Entry{ID: "p2", Unit: "SDN Kotalama 1", Title: "IBUKOTA", Category: "IBUKOTA", Presenter: "SDN Kotalama 1", Room: "pinus", Order: 2}
	equal(t, "entry", w.s.Slot("p2").Entry, want)
	w.must("@host", Configure{Setup: smallSetup()})
	equal(t, "entry after the same files", w.s.Slot("p2").Entry, want)
	w.refused("panitia", EditEntry{Entry: "p2", Unit: &unit}, CodeUnchanged)
	w.refused("panitia", EditEntry{Entry: "p2", Title: &none}, CodeUnitTitleNeeded)
	w.refused("panitia", EditEntry{Entry: "x", Unit: &unit}, CodeUnknownSlot)
	w.refused("sari", EditEntry{Entry: "p1", Unit: &unit}, CodeNotAllowed)
	w.must("panitia", EditEntry{Entry: "p2", Presenter: &none})
	w.must("sari", Move{Slot: "p2", Room: "eboni"})
	w.must("panitia", EditEntry{Entry: "p2", Title: &unit})
	equal(t, "room", w.s.Slot("p2").Room, "eboni")
}

func TestOwedAndSheets(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("sari", Next{"pinus"})
	l := w.s.Slot("p1")
	in, of := w.s.Sheets(l)
	equal(t, "sheets", [2]int{in, of}, [2]int{0, 2})
	w.must("ani", EditSheet{Slot: "p1", Set: map[string]exact.Decimal{"isi": d("70")}})
	w.must("budi", EditSheet{Slot: "p1", Set: map[string]exact.Decimal{"isi": d("70"), "gaya": d("70")}})
	for _, as := range []string{"sari", "panitia"} {
		s := See(w.s, Actor{User: as})
		missing := s.MissingSheets(s.Slot("p1"))
		if len(missing) != 2 || missing[0].Juror.User != "ani" || len(missing[0].Missing) != 1 || len(missing[1].Missing) != 0 {
			t.Fatalf("%s sees %+v", as, missing)
		}
	}
	w.must("ani", sheet("p1", "70", "70"))
	w.must("budi", Recuse{Slot: "p1", Reason: "saudara"})
	in, of = w.s.Sheets(w.s.Slot("p1"))
	equal(t, "sheets", [2]int{in, of}, [2]int{1, 1})
	if missing := w.s.MissingSheets(w.s.Slot("p1")); missing != nil {
		t.Fatalf("%+v", missing)
	}
}

// Two entries are the same where the journal would write them alike.
func TestEntrySame(t *testing.T) {
	whole := reflect.TypeFor[Entry]()
	a := filled(whole, 1).Interface().(Entry)
	for i := range whole.NumField() {
		b := a
		reflect.ValueOf(&b).Elem().Field(i).SetZero()
		for _, pair := range [][2]Entry{{a, b}, {b, a}, {b, b}} {
			equal(t, "same but for "+whole.Field(i).Name, pair[0].same(pair[1]), same(pair[0], pair[1]))
		}
	}
	equal(t, "nobody", Entry{Recuse: []string{}}.same(Entry{ByRow: true}), true)
}

// Where categories are not compared, a late entry is of one of them: of none it could
// win nothing, and of a misspelt one it would win.
func TestAddEntryToACategory(t *testing.T) {
	c := smallSetup()
	c.Contest.Result.Overall, c.Contest.Result.Awards = NotCompared, nil
	for i := range c.Entries {
		c.Entries[i].Category = []string{"SD", "SMA", "", "SD"}[i]
	}
	w := newWorld(t, c)
	e := w.refused("sari", AddEntry{"pinus", "p9", "A", "B", " "}, CodeCategoryNeeded)
	equal(t, "which there are", e.Args, Args{"known": "SD, SMA"})
	w.refused("sari", AddEntry{"pinus", "p9", "A", "B", "sma"}, CodeUnknownCategory)
	w.must("sari", AddEntry{"pinus", "p9", "A", "B", "SMA"})
	equal(t, "category", w.s.Slot("p9").Entry.Category, "SMA")
	w.refused("panitia", EditEntry{Entry: "p9", Category: ptr("")}, CodeCategoryNeeded)
	w.refused("panitia", EditEntry{Entry: "p9", Category: ptr("sma")}, CodeUnknownCategory)
	w.must("panitia", EditEntry{Entry: "p9", Category: ptr("SD")}, EditEntry{Entry: "p9", Title: ptr("B2")})
	w.must("panitia", EditEntry{Entry: "p3", Title: ptr("Ketiga")}) // what has none may be mended otherwise
}

// One presentation is of several categories where one rubric and one jury judge it and it
// has one place: awards of each are open to it.
func TestEntryOfCategories(t *testing.T) {
	c := smallSetup()
	w := newWorld(t, c)
	both := "SD; SMA"
	w.must("panitia", EditEntry{Entry: "p2", Category: &both})
	equal(t, "category", w.s.Slot("p2").Entry.Category, both)
	for code, change := range map[Code]func(*Setup){
		CodeCategoriesApart: func(c *Setup) { c.Contest.Result.Overall, c.Contest.Result.Awards = NotCompared, nil },
		CodeCategoriesRubrics: func(c *Setup) {
			c.Contest.Rubrics, c.Contest.Categories, c.Contest.Result.Overall = []Rubric{{ID: "x", Criteria: c.Contest.Rubric.Criteria}}, []Category{{"SMA", "x"}}, ByShare
		},
		CodeCategoriesPanels: func(c *Setup) { c.Contest.Panels = []Panel{{"SMA", []string{"ani"}}} },
	} {
		c := smallSetup()
		change(&c)
		e := newWorld(t, c).refused("panitia", EditEntry{Entry: "p2", Category: &both}, code)
		equal(t, "which", e.Args, Args{"category": "SD", "other": "SMA"})
	}
	// One panel for both judges it, whichever stands first.
	c.Contest.Panels = []Panel{{"SD", []string{"ani"}}, {"SMA", []string{"ani"}}}
	w = newWorld(t, c)
	w.must("panitia", EditEntry{Entry: "p2", Category: &both})
	for _, p := range w.s.Jurors() {
		equal(t, p.User, w.s.Sits(p, w.s.Slot("p2")), p.User == "ani")
	}
}
