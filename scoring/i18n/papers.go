package i18n

import (
	"time"

	"juri/scoring"
)

// Papers is what the printed papers say. Its fields are those of report.Say,
// in the same order: the compiler holds the two together where one becomes the
// other.
type Papers struct {
	Provisional func(done, all int) string // on papers made before every slot is closed
	Page        func(n int) string         // followed by how many there are
	Journal     func(records uint64) string
	JurorN      func(letter string) string // of a juror whose name is left out
	Redacted    string

	// Heads of tables and particulars.
	No, Date, Room, Order, Entry, Title, Unit, Category, Presenter, Juror, Institution, Rank, Score, Award, Remarks string
	Criterion, Weight, Value, Part, Total, Hours, Signature, Name, Chair                                            string

	SheetTitle, Feedback, Strength, Improve, None, HandedIn, Revision, Receipt, EnteredBy, Conflict, NoConflict string
	Recused                                                                                                     string // in place of a score

	RecapTitle, RecapAll, Method string
	JurorsKey                    string
	RecusedCount, ExcusedCount   func(n int) string
	Excused                      string
	ScoresElsewhere              string
	SameRank                     string
	Means                        map[string]string // of the method
	TieStep                      map[string]string // of the tie rule
	ByCriterion                  func(name string) string
	ByBallot                     func(juror string) string

	MinutesTitle, MinutesNumber, MinutesBasis, MinutesPanel, MinutesEntries, MinutesRubric, MinutesMethod string
	MinutesResult, MinutesRecusals, MinutesClose, MinutesAttached                                         string
	MinutesSeal                                                                                           string
	SealedBy                                                                                              func(proposed, confirmed, when, digest string) string
	SealedThough                                                                                          func(reason string) string                                      // where something was missing
	MinutesOpening                                                                                        func(date, place string, rooms []string, contest string) string // place may be ""
	NotSealed                                                                                             string
	Least                                                                                                 func(sheets int) string
	TieRule                                                                                               func(steps []string) string
	Registered, Scored, DidNotCome, Withdrew, WasDisqualified, Sum, OfJury, Member                        string
	Times                                                                                                 func(n int) string // so many entries
	RecusedFrom                                                                                           func(juror, entry string) string
	DrawnBy                                                                                               func(when, order, seed, by, reason string) string // of a tie, by lot; the reason may be ""
	ChosenBy                                                                                              func(when, order, by, reason string) string
	GivenBy                                                                                               func(when, award, entries, by, reason string) string
	MinutesDraws                                                                                          string
	DrawnRoom                                                                                             func(when, room, by string, again bool) string
	DrawnComputer                                                                                         func(number string) string
	DrawnVoices                                                                                           func(when, by string, numbers []scoring.Said) string // the announcement's; then who said what
	DrawnCodes                                                                                            func(list, seed, order string) string
	DrawnReason                                                                                           func(reason string) string
	DrawnSince                                                                                            func(order string) string // changed by hand since
	DrawnHow                                                                                              string
	HostName                                                                                              string               // of who opens the folder itself
	DrawnFiled                                                                                            func(lot int) string // by contest.yaml, off the record

	AttendanceTitle, AttendancePanel, AttendanceEntries string

	PledgeTitle, PledgeOpening, PledgeDeclared, PledgeNothing, PledgeClose string
	PledgePoints                                                           [3]string

	FeedbackTitle, FeedbackOpening, FeedbackHeld, FeedbackNone string

	CardHint, CardLogin, CardUser, CardPIN, CardOnce string

	MinutesPlace, RoundsTitle, RoundFirst string
	RoundRule                             func(r scoring.Round, room string) string
	RoundOrder                            func(last string) string // how the places of several rounds are put together
	MeanScore                             string                   // beside the method's score, where that is not the mean
	ScoreBy                               map[string]string        // the head of a score, of the method

	GuideTitle                       string // of a juror's card
	GuideLine, GuideNext, GuideCheck string
	GuideSystems, GuideUse           string
	Guides                           [4][2]string // a system, and how to log in from it
	GuideSteps                       [5]string

	SheetRecap, SheetSheets, Coefficient string // of the workbook

	MinutesEvents, MinutesEventsNote, EventOvertaken string
	Warning                                          func(when, deed string) string // with which the minutes begin
	EventSheets                                      func(n int) string             // after a PIN that somebody was given
	Hour                                             func(time.Time) string
	Clock                                            func(time.Time) string // the same within a sentence, with the zone
	FromPaper                                        func(by string) string
	PaperCount                                       func(sheets int) string
	Keeper                                           string // whoever keeps the contest's folder
}
