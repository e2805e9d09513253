package i18n

import (
	"strings"
	"time"

	"juri/scoring"
)

// Organizer is what the organizer's screen says.
type Organizer struct {
	Keys      OrganizerKeys
	Rooms     OrganizerRooms
	Health    OrganizerHealth
	Standings OrganizerStandings
	Entries   OrganizerEntries
	People    OrganizerPeople
	Access    OrganizerAccess
	Boards    OrganizerBoards
	Result    OrganizerResult
	History   OrganizerHistory

	JournalGood string
	JournalBad  string
	Trouble     func(why string) string // nothing can be saved
	Host        string                  // who runs the program on the contest's folder
	Saving      string
	More        string // there is more below
	AllRooms    string
	Sheets      func(in, of int) string // as short as can be
	Place       func(at, of int) string

	// An entry, and heads of columns.
	ID, Unit, Title, Category, Presenter, Room, Status string
	Score, SheetsHead, Criterion, Weight, Total        string
	RankIs                                             func(rank int, score string) string

	// Its sheets.
	NoPanel        string
	JurorsShown    func(from, to, of int) string
	SheetHead      string // the line of how far each sheet is
	RecusedShort   string
	Recused        func(hour string) string
	Reason         string
	HandedIn       func(hour string, revision int, receipt string) string
	EnteredBy      func(name string) string
	Before         func(score string) string
	Correcting     string
	Draft, Nothing string
	Strength       string
	Improve        string
	PaperShort     string                    // in place of ✓, of a sheet from paper
	OwnBeside      func(juror string) string // what the juror typed stays beside it
	PaperTitle     func(id, juror string) string
	PaperIntro     func(juror string) string
	PaperDone      func(id, juror string) string
	ScaleHint      func(scale string) string
	Needed         string
	EditTitle      func(id string) string
	CalledIntro    func(sheets int) string // before an entry that was called is changed
	CalledHint     string
	Edited         func(id string) string
	AddTitle       string
	Added          func(id string) string
	IDHint         string
	ChooseHint     string
	PresenterHint  string
	WithdrawAsk    func(entry string) string
	WithdrawDone   func(id string) string
	Found          func(n, all int) string
	FilterHint     string
	FilterIs       string
	NoEntries      string
	NothingFound   string
}

// OrganizerKeys is what keys do.
type OrganizerKeys struct {
	Tabs, NextTab, PrevTab, PrevJuror, NextJuror, PageUp, PageDown, First, Last string
	Detail, Edit, Add, Withdraw, Filter, Unfilter, Paper, NewPIN, Revoke        string
	Stage, Standings, Join, Reveal, Message, Blank, Room, All                   string
	Send, Cancel, Dismiss, NextField, PrevField, Choose                         string
	DismissHint                                                                 string
}

// OrganizerRooms is the tab of all rooms.
type OrganizerRooms struct {
	Tab, None, Empty, Over, Idle, Paused, Next string

	Drift               func(minutes int) string // how late, or early
	Counts, CountsShort func(done, all, in, of, there, people int) string
	More                func(above, below int) string // rooms for which there is no room
	Left, Right         string                        // where rooms stand beside each other
	Away                func(jurors []string) string  // not connected while somebody is on stage
	Short               func(entries []string) string // closed with too few sheets
	Owing               func(entries []string) string // in scoring with sheets missing
}

// OrganizerStandings is the tab of who is where.
type OrganizerStandings struct {
	Tab, None, Rank, Tied, Unranked, NoAward string
	Crossed                                  string // a tie stands across an award's line
	InCategory                               func(rank int, category string) string

	Progress func(ranked, all int) string
	SheetsIn func(in, of int) string
}

// OrganizerEntries is the tab of what is judged.
type OrganizerEntries struct{ Tab string }

// OrganizerPeople is the tab of who takes part.
type OrganizerPeople struct {
	Tab, None, Name, User, Role, Rooms, Connected, Seen, Access string
	On, NoAccess, Chair                                         string

	There                           func(n, all int) string
	PINAsk, PINTitle, Revoked       func(name string) string
	ReadmitAsk                      func(name string) string
	PINComing, PINOnce, Fingerprint string
	RevokeAsk                       func(name string, terminals int) string
}

// OrganizerBoards is the tab of the projectors.
type OrganizerBoards struct {
	Tab, None, Board, Shows, AnyRoom, Every string

	Modes                     map[scoring.Mode]string
	Told                      func(board, what string) string
	MessageTitle, TargetOne   func(board string) string
	TargetAll                 func(n int) string
	MessageLabel, MessageHint string
}

// OrganizerHistory is the tab of the journal.
type OrganizerHistory struct {
	Tab, Time, Who, What, No, Hash, Unreadable string

	Record func(seq uint64) string
	Facts  map[string]func(scoring.Event, Names) string // what somebody did, by the fact's type

	Overtaken func(said string) string // of a decision that holds no longer
}

// Names is how a sentence of the history names things, and what the record found.
type Names struct {
	Was                 scoring.Was
	Person, Entry, Room func(id string) string
	Phase               func(scoring.Phase) string
	Mode                func(scoring.Mode) string
	Proved              func(user string, p scoring.Proof) string // nil where nobody asks
}

// Naming names things as the state has them, for a record that found that.
func (t *Text) Naming(s scoring.State, was scoring.Was) Names {
	n := Names{
		Was: was,
		Person: func(user string) string {
			if (scoring.Actor{User: user}).IsHost() {
				return t.Organizer.Host
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
		Room: func(id string) string {
			if q := s.Queue(id); q != nil && q.Room.Name != "" {
				return q.Room.Name
			}
			return id
		},
		Phase: func(p scoring.Phase) string {
			if timed, i := s.TimedPhase(p); i >= 0 && timed.Name.In(t.Lang) != "" {
				return timed.Name.In(t.Lang)
			}
			return t.General.Phase(p)
		},
		Mode: func(m scoring.Mode) string { return t.Organizer.Boards.Modes[m] },
	}
	n.Proved = func(user string, p scoring.Proof) string {
		zone := time.UTC
		if s.Contest != nil {
			if z, err := time.LoadLocation(s.Contest.Timezone); err == nil {
				zone = z
			}
		}
		return t.Proved(s, user, p, n.Person, func(at time.Time) string { return t.Papers.Hour(at.In(zone)) })
	}
	return n
}

// Says says in words what somebody did; of a fact without words it says the type.
func (o *Organizer) Says(e scoring.Event, n Names) string {
	if e.Fact == nil {
		return ""
	}
	if say := o.History.Facts[e.Fact.Type()]; say != nil {
		return say(e, n)
	}
	return e.Fact.Type()
}

// roomsMore says how many rooms are above and below those that show.
func roomsMore(over, under string) func(above, below int) string {
	return func(above, below int) string {
		var says []string
		if above > 0 {
			says = append(says, "▲ "+itoa(above)+" "+over)
		}
		if below > 0 {
			says = append(says, "▼ "+itoa(below)+" "+under)
		}
		return strings.Join(says, " · ")
	}
}
