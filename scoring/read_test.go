package scoring

import (
	"slices"
	"testing"
)

// Who may read what, each by each, in every situation of a person.
func TestMayRead(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("@host", Revoke{"budi"})
	known := map[string][]Matter{
		"panitia": everyMatter(), "@host": everyMatter(),
		"ani": {Progressing, Keeping, OwnSheets, OwnPapers}, "sari": {Progressing, Keeping, Connections, OpenOvertime}, "joko": {Progressing, Keeping, Connections, OpenOvertime}, "layar": {Progressing},
		"nobody": nil, "": nil, "budi": nil, // who does not exist, or whose access was taken away
	}
	for user, may := range known {
		for _, m := range everyMatter() {
			err := MayRead(w.s, Actor{User: user}, m)
			if want := slices.Contains(may, m); (err == nil) != want {
				t.Errorf("%q reads %s: %v, want %v", user, m, err, want)
			}
		}
		for _, juror := range []string{"ani", "budi"} {
			own := user == juror && user != "budi"
			if want := user == "panitia" || user == "@host" || own; (MayReadSheet(w.s, Actor{User: user}, juror) == nil) != want {
				t.Errorf("%q reads the sheet of %s, want %v", user, juror, want)
			}
		}
	}
	w.must("@host", Revoke{"ani"}, Revoke{"panitia"})
	for _, user := range []string{"ani", "panitia"} {
		for _, m := range everyMatter() {
			if err := MayRead(w.s, Actor{User: user}, m); codeOf(err) != CodeUnknownUser {
				t.Errorf("%q reads %s after the access was taken away: %v", user, m, err)
			}
		}
	}
	for _, m := range everyMatter() {
		if MayRead(State{}, Actor{User: "panitia"}, m) == nil || MayRead(State{}, Host, m) != nil {
			t.Errorf("%s of no contest", m)
		}
	}
}

// All of it, with what is private, is the host's to give.
func TestMayReadEverything(t *testing.T) {
	w := newWorld(t, smallSetup())
	for user, code := range map[string]Code{"@host": "", "panitia": CodeHostOnly, "ani": CodeNotAllowed, "layar": CodeNotAllowed, "nobody": CodeUnknownUser} {
		if err := MayRead(w.s, Actor{User: user}, Everything); codeOf(err) != code {
			t.Errorf("%q: %v", user, err)
		}
	}
}

// There are certificates and a sheet of winners of a sealed result alone, and they are
// the organizers'.
func TestMayReadHonours(t *testing.T) {
	w := newWorld(t, smallSetup())
	sealed := w.s
	sealed.Sealed = &Sealed{Seq: 9}
	for user, may := range map[string]bool{"panitia": true, "@host": true, "ani": false, "sari": false, "layar": false, "nobody": false, "": false} {
		if err := MayRead(w.s, Actor{User: user}, Honours); err == nil || may && codeOf(err) != CodeNotSealed {
			t.Errorf("%q before the seal: %v", user, err)
		}
		if err := MayRead(sealed, Actor{User: user}, Honours); (err == nil) != may {
			t.Errorf("%q after it: %v", user, err)
		}
	}
}

// There is no role by default: whose role is none of those that there are may
// nothing, and sees no more than the contest's name.
func TestNoDefaultRole(t *testing.T) {
	w := newWorld(t, smallSetup())
	for _, r := range []Role{"", "auditor", "Organizer"} {
		s := Apply(w.s, Event{Fact: PersonSet{Person: Person{User: "tamu", Name: "Tamu", Role: r}}})
		by := Actor{User: "tamu"}
		if seen := See(s, by); seen.People != nil || seen.Slots != nil || seen.Queues != nil || seen.Table != nil {
			t.Errorf("role %q sees %+v", r, seen)
		}
		if _, err := Decide(s, by, RememberDevice{Key: "x"}); codeOf(err) != CodeUnknownUser {
			t.Errorf("role %q may do something: %v", r, err)
		}
		if s.ConsoleOf(by) != NoConsole {
			t.Errorf("role %q has a console", r)
		}
	}
}

// everyMatter lists them all.
func everyMatter() []Matter {
	return []Matter{Log, HistoryTab, Backups, Papers, OwnPapers, EverySheet, OwnSheets, OtherMethod, AllFeedback, Cards, AllDevices,
		AllLocks, FolderState, Connections, OpenOvertime, Progressing, Keeping}
}
