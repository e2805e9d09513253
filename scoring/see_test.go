package scoring

import (
	"strings"
	"testing"
)

// What nobody but those named may find in memory. Scores are planted as their
// millionths, which are spelled as they are and occur nowhere else; totals come
// with them.
const (
	aniSheet, aniPast, aniDraft, aniTotal = "61.730001", "61.730002", "61.730003", "61730001"
	budiSheet                             = "42.910001"
)

func secretWorld(t *testing.T, show Show) *world {
	c := smallSetup()
	c.Contest.Show = show
	c.Contest.Rubric = Rubric{Criteria: []Criterion{criterion("isi", "1", points("0", "100", "0.000001"))}}
	for i := range c.People {
		c.People[i].Keys = []string{"ssh-ed25519 KEY-" + c.People[i].User}
	}
	c.Entries[0].Presenter, c.Entries[0].Recuse = "PRESENTER", []string{"budi"}
	w := newWorld(t, c)
	w.must("panitia", IssuePIN{User: "ani", Hash: "$argon2id$PIN-ani"}, IssuePIN{User: "panitia", Hash: "$argon2id$PIN-panitia"}, Next{"pinus"}, Call{"e1"})
	w.must("@host", SetClock{Boot: "BOOT", Uptime: 1})
	w.must("panitia", Revoke{"joko"}, ShowOn{Board: "layar", Mode: ShowMessage, Text: "SCREEN"})
	submit := func(v string) Submit {
		return Submit{Slot: "p1", Scores: values("isi", v), Strength: "FEEDBACK-ani", Improve: "FEEDBACK-ani"}
	}
	w.must("ani", submit(aniPast), submit(aniSheet),
		EditSheet{Slot: "p1", Set: values("isi", aniDraft), Strength: ptr("TYPED-ani")})
	w.must("budi", RememberDevice{deviceKey})
	w.must("cici", Submit{Slot: "e1", Scores: values("isi", budiSheet), Improve: "FEEDBACK-cici"},
		Recuse{Slot: "e1", Reason: "REASON-cici"})
	w.s.Guessing, w.s.Trouble = Guessing{Wrong: 7, Waiting: []Waiting{{User: "LOCKED"}}}, &Error{Code: "TROUBLE"}
	w.s.Present = []Presence{{User: "ani", Terminals: 1}, {User: "sari", Terminals: 1}}
	return w
}

func millionths(s string) string { return strings.TrimLeft(strings.ReplaceAll(s, ".", ""), "0") }

func TestSee(t *testing.T) {
	ani := []string{millionths(aniSheet), millionths(aniPast), millionths(aniDraft), aniTotal, "FEEDBACK-ani", "TYPED-ani"}
	cici := []string{millionths(budiSheet), "FEEDBACK-cici", "REASON-cici"}
	never := []string{"PIN-", "BOOT"}
	sets := map[string][]string{"ani": ani, "cici": cici, "keys": {"KEY-"}, "revoked": {`Revoked:["`},
		"presenter": {"PRESENTER"}, "screen": {"SCREEN"}, "filed": {`Recuse:["budi"`},
		"devices": {deviceKey}, "locks": {"LOCKED"}, "trouble": {"TROUBLE"}}
	all := []string{"ani", "cici", "keys", "revoked", "presenter", "screen", "filed", "devices", "locks", "trouble"}
	for _, row := range []struct {
		who  string
		sees []string
	}{
		{"panitia", all},
		{"@host", all},
		{"sari", []string{"presenter", "screen"}},
		{"ani", []string{"ani", "presenter"}},
		{"budi", []string{"presenter"}},
		{"cici", []string{"cici", "presenter"}},
		{"layar", []string{"screen"}},
		{"nobody", nil},
		{"joko", nil}, // revoked
		{"", nil},
	} {
		for _, show := range []Show{
			{Board: WhenSealed, Jurors: WhenSealed, Moderators: ProgressOnly},
			{Board: ProgressOnly, Jurors: ProgressOnly, Moderators: WhenSealed}, {},
		} {
			w := secretWorld(t, show)
			before := spell(w.s)
			seen := See(w.s, Actor{User: row.who})
			text := spell(seen)
			equal(t, row.who+": the state itself", spell(w.s), before)
			for name, secrets := range sets {
				for _, secret := range secrets {
					if sees := contains(row.sees, name); strings.Contains(text, secret) != sees {
						t.Errorf("%s of %q: in memory is %v, want %v", secret, row.who, !sees, sees)
					}
				}
			}
			for _, secret := range never {
				if strings.Contains(text, secret) {
					t.Errorf("%q has %s in memory", row.who, secret)
				}
			}
			if organizer := row.who == "panitia" || row.who == "@host"; (seen.Table != nil) != organizer {
				t.Errorf("%q has standings: %v", row.who, seen.Table != nil)
			}
			equal(t, "twice is once", spell(See(seen, Actor{User: row.who}).Slots), spell(seen.Slots))
		}
	}
}

func contains(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}

func TestSeeByRole(t *testing.T) {
	w := secretWorld(t, Show{Board: WhenSealed, Jurors: WhenSealed, Moderators: ProgressOnly})

	equal(t, "unknown", spell(See(w.s, Actor{User: "nobody"})), spell(State{Contest: &Contest{Name: "KIPP", Language: "id"}}))
	equal(t, "no contest", spell(See(State{}, Host)), spell(State{}))

	seen := See(w.s, Actor{User: "ani"})
	for _, l := range seen.Slots {
		for _, c := range l.Cells {
			equal(t, "juror's cell", c.Juror, "ani")
		}
	}
	equal(t, "people", len(seen.People), len(w.s.People))
	equal(t, "present", seen.Present, []Presence{{User: "ani", Terminals: 1}})

	seen = See(w.s, Actor{User: "sari"})
	c := seen.Slot("p1").Cell("ani")
	equal(t, "moderator's cell", *c, Cell{Juror: "ani", Progress: Progress{HandedIn: true, Editing: true, Feedback: true}})
	equal(t, "recused", seen.Slot("e1").Cell("cici").Progress.Recused, true)
	equal(t, "present", len(seen.Present), 2)
	if len(seen.Queue("pinus").Undo) == 0 || seen.Queue("eboni").Undo != nil {
		t.Error("a moderator has the undo of another room, or none of their own")
	}
	equal(t, "owed", len(seen.MissingSheets(seen.Slot("p1"))), len(w.s.MissingSheets(w.s.Slot("p1"))))

	seen = See(w.s, Actor{User: "layar"})
	for _, l := range seen.Slots {
		equal(t, "board's cells", len(l.Cells), 0)
	}
	equal(t, "people", len(seen.People), 1)
	equal(t, "on stage", seen.OnStage("pinus").Entry.ID, "p1")
}

// Standings are where show says so, and bring nothing else along.
func TestSeeStandings(t *testing.T) {
	w := secretWorld(t, Show{Board: Live, Jurors: Live, Moderators: Live})
	want := spell(w.s.Standings())
	for _, a := range []string{"panitia", "sari", "ani", "layar"} {
		seen := See(w.s, Actor{User: a})
		if seen.Table == nil || spell(*seen.Table) != want {
			t.Errorf("%s has no live standings", a)
		}
	}
	seen := See(w.s, Actor{User: "layar"})
	seen.Table = nil
	if strings.Contains(spell(seen), aniTotal) {
		t.Error("a board has more than the standings")
	}
	if See(w.s, Actor{User: "nobody"}).Table != nil {
		t.Error("nobody has standings")
	}
}
