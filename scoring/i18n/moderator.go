package i18n

// Moderator is what the moderator's screen says.
type Moderator struct {
	NoRooms  string // the person drives none
	NoSlots  string
	Queue    string
	Jury     string
	Message  string // before what the room is told
	Done     func(done, all int) string
	Until    func(hour string) string // when the last one is expected to be over
	Drift    func(minutes int) string // how late the room runs, or early
	DriftCol func(minutes int) string // the same in a column

	// Heads of the queue's columns, short and long.
	Number, Unit, Title                         string
	Sheets, Planned, Expected, DriftHead        string
	LongSheets, LongPlanned, LongExpected, Seen string
	Absent, Withdrawn                           string // before the unit's name

	// The stage.
	NobodyOn  string
	QueueDone string
	NextUp    func(slot, unit, hour string) string
	Paused    string
	Nearly    string
	Over      string
	SheetsIn  func(in, of int) string

	// The jury.
	Recused   string
	NoNote    string // the mark of feedback that is missing
	Legend    string
	LegendIn  string // where that is too long
	LegendTop string
	Never     string // logged in
	CatchUp   string
	More      func(n int) string
	Complete  func(key string) string
	ReadyNow  func(slot, key string) string

	// Questions.
	AskTitle    string
	Lacks       func(slot string, in, of int, who []string) string
	Owes        func(name string, criteria int) string
	AskCall     func(slot string) string
	AskClose    func(slot string) string
	StillOn     func(slot string) string
	AskAbsent   func(slot string) string
	AskWithdraw func(slot, unit string) string

	// Forms.
	SayTitle, SayHint string
	SayNow            func(text string) string
	ReopenTitle       func(slot string) string
	AddTitle, AddHint string
	MoveTitle         func(slot string) string
	Waiting           func(n int) string

	// What was done.
	ClosedNow, ReopenedNow, AbsentNow, WithdrawnNow, AddedNow func(slot string) string
	Moved                                                     func(slot, room string) string
	SaySent, SayGone                                          string
	BellOn, BellOff                                           string
	Undone                                                    func(what string) string
	UndoneOther, BackToOrder                                  string
	BackToRoom                                                func(slot, room string) string
	BackToPhase                                               func(slot, phase string) string
	BackToLength                                              func(slot string, minutes int) string
	BackToPaused, BackToRunning                               func(slot string) string

	// Help of the keys.
	Space                                                       string
	KeyNext, KeyPause, KeyResume, KeyMore, KeyLess              string
	KeyClose, KeyCall, KeyAbsent, KeyWithdraw, KeyReopen        string
	KeyLater, KeySooner, KeyMove, KeySay, KeyUndo, KeyAdd       string
	KeyBell, KeyRoom, KeyNumber, KeySelect, KeyFollow, KeyField string
	KeyJury, KeyQueue, KeySend                                  string
	KeyTo                                                       func(phase string) string
}

// when is a time of day in brackets, where there is one.
func when(hour string) string {
	if hour == "" {
		return ""
	}
	return " (" + hour + ")"
}

func driftColumn(m int) string {
	switch {
	case m > 0:
		return "+" + itoa(m)
	case m < 0:
		return "-" + itoa(-m)
	}
	return "0"
}
