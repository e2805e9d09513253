package i18n

import (
	"cmp"
	"time"

	"juri/scoring"
)

// OrganizerHistory is the tab of the journal.
type OrganizerHistory struct{ lang }

func (o OrganizerHistory) Tab() string  { return o.say("Riwayat", "History") }
func (o OrganizerHistory) Time() string { return o.say("Pukul", "Time") }
func (o OrganizerHistory) Who() string  { return o.say("Oleh", "By") }
func (o OrganizerHistory) What() string { return o.say("Kejadian", "What happened") }
func (o OrganizerHistory) No() string   { return "No." }
func (o OrganizerHistory) Hash() string { return o.say("Kode catatan:", "The record's hash:") }
func (o OrganizerHistory) Unreadable() string {
	return o.say("Riwayat tidak dapat dibaca dari jendela ini.", "The history cannot be read from this terminal.")
}

func (o OrganizerHistory) Record(seq uint64) string {
	return o.say("Catatan ", "Record ") + itoa(int(seq))
}

func (o OrganizerHistory) Overtaken(said string) string { // of a decision that holds no longer
	return o.say("tidak berlaku lagi: ", "no longer holds: ") + said
}

// Names is how a sentence of the history names things, and what the record found.
type Names struct {
	Was                 scoring.Was
	Person, Entry, Room func(id string) string
	Phase               func(scoring.Phase) string
	Mode                func(scoring.Mode) string
	Proved              func(user string, p scoring.Proof) string // nil where nobody asks
}

// PlainNames names everything by its id.
func (t *Text) PlainNames() Names {
	id := func(id string) string { return id }
	return Names{
		Person: id, Entry: id, Room: id, Phase: t.General.Phase,
		Mode: func(m scoring.Mode) string { return string(m) },
	}
}

// Naming names things as the state has them, for a record that found that, and
// says times of day of that zone.
func (t *Text) Naming(s scoring.State, was scoring.Was, zone *time.Location) Names {
	n := Names{
		Was: was,
		Person: func(user string) string {
			if (scoring.Actor{User: user}).IsHost() {
				return t.Organizer.Host()
			}
			for _, p := range s.People {
				if p.User == user && p.Name != "" {
					return p.Name
				}
			}
			return user
		},
		Entry: func(id string) string {
			if l := s.Slot(id); l != nil {
				return id + " " + l.Entry.Unit
			}
			return id
		},
		Room:  s.RoomName,
		Phase: func(p scoring.Phase) string { return t.PhaseOf(s, p) },
		Mode:  func(m scoring.Mode) string { return t.Organizer.Boards.Modes(m) },
	}
	n.Proved = func(user string, p scoring.Proof) string {
		return t.Proved(s, user, p, n.Person, func(at time.Time) string { return t.Hour(at.In(zone)) })
	}
	return n
}

// PhaseOf names a slot's phase: a timed one as the contest calls it.
func (t *Text) PhaseOf(s scoring.State, p scoring.Phase) string {
	if timed, i := s.TimedPhase(p); i >= 0 && timed.Name.In(t.Lang) != "" {
		return timed.Name.In(t.Lang)
	}
	return t.General.Phase(p)
}

// Says says in words what somebody did; of a fact without words it says the type.
func (o Organizer) Says(e scoring.Event, n Names) string {
	if e.Fact == nil {
		return ""
	}
	said := cmp.Or(o.deedsDraw(e, n), o.deedsChanged(e, n), o.deedsResult(e, n), o.deedsIdentity(e, n),
		o.deedsAccess(e, n), o.deedsRun(e, n), o.deedsRounds(e, n), o.deedsSheets(e, n), o.deedsPoints(e, n), o.deedsOvertime(e, n), o.deedsStandin(e, n), o.deedsComponents(e, n), o.deedsObjections(e, n), o.deedsPublished(e), scoring.TypeOf(e.Fact))
	return said + o.panels(n)
}
