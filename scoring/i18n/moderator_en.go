package i18n

import "strings"

func moderatorEN() Moderator {
	return Moderator{
		NoRooms: "You have no room to run yet. Please ask the organizers.",
		NoSlots: "Nobody is in this room's queue yet. Press a to add an entry.",
		Queue:   "Queue", Jury: "Jury", Message: "Message:",
		Done:  func(d, n int) string { return itoa(d) + " of " + itoa(n) + " done" },
		Until: func(h string) string { return "over ± " + h },
		Drift: func(m int) string {
			switch {
			case m > 0:
				return spanEN(m) + " late"
			case m < 0:
				return spanEN(-m) + " early"
			}
			return "on time"
		},
		DriftCol: driftColumn,
		Number:   "Id", Unit: "Institution", Title: "Innovation",
		Sheets: "In", Planned: "Plan", Expected: "Exp.", DriftHead: "±min",
		LongSheets: "Sheets", LongPlanned: "Planned", LongExpected: "Expected", Seen: "Seen",
		Absent: "absent", Withdrawn: "withdrawn",
		NobodyOn:  "Nobody is on stage.",
		QueueDone: "This room's queue is at its end.",
		NextUp: func(slot, unit, h string) string {
			return "Next " + slot + when(h) + " · " + unit
		},
		Paused: "PAUSED", Nearly: "time nearly up", Over: "OVER TIME",
		SheetsIn: func(in, of int) string { return "sheets " + itoa(in) + "/" + itoa(of) },
		Recused:  "recused", NoNote: "f", Never: "never",
		Legend:    "number: criteria empty · f: no feedback",
		LegendIn:  "number: empty · f: feedback",
		LegendTop: "● connected ○ not",
		CatchUp:   "Catch-up",
		More:      func(n int) string { return "… and " + itoa(n) + " more" },
		Complete:  func(k string) string { return "complete · " + k + " closes" },
		ReadyNow:  func(slot, k string) string { return "All sheets of " + slot + " are in: " + k + " closes" },
		AskTitle:  "Go on?",
		Lacks: func(slot string, in, of int, who []string) string {
			if len(who) == 0 {
				return slot + ": " + itoa(in) + " of " + itoa(of) + " sheets are in."
			}
			return slot + ": " + itoa(in) + " of " + itoa(of) + " sheets are in; " + strings.Join(who, "; ") + "."
		},
		Owes: func(name string, n int) string {
			switch n {
			case 0:
				return name + ": not handed in"
			case 1:
				return name + ": 1 criterion empty"
			}
			return name + ": " + itoa(n) + " criteria empty"
		},
		AskCall: func(slot string) string {
			return "Call " + slot + " all the same? What is missing stays on the catch-up list."
		},
		AskClose: func(slot string) string {
			return "Close " + slot + "? Its sheets are locked then, unless it is reopened."
		},
		StillOn: func(slot string) string { return slot + " is still on stage." },
		AskAbsent: func(slot string) string {
			return "Jurors have begun to fill in " + slot + ". Record it as absent all the same?"
		},
		AskWithdraw: func(slot, unit string) string {
			return "Record " + slot + " (" + unit + ") as withdrawn? It takes no part in the standings then."
		},
		SayTitle: "Message to this room", SayHint: "Shown on the screens of all jurors in this room.",
		SayNow:      func(s string) string { return "Now: “" + s + "”. Leave it empty to take it away." },
		ReopenTitle: func(slot string) string { return "Reopen " + slot },
		AddTitle:    "Late entry", AddHint: "It goes to the end of this room's queue.",
		MoveTitle:    func(slot string) string { return "Move " + slot + " to room" },
		Waiting:      func(n int) string { return itoa(n) + " waiting" },
		ClosedNow:    func(s string) string { return s + " is closed. u undoes it." },
		ReopenedNow:  func(s string) string { return s + " is open again." },
		AbsentNow:    func(s string) string { return s + " is recorded as absent. u undoes it." },
		WithdrawnNow: func(s string) string { return s + " is recorded as withdrawn. R brings it back." },
		AddedNow:     func(s string) string { return s + " is at the end of the queue." },
		Moved:        func(s, room string) string { return s + " went to room " + room + ". u undoes it." },
		SaySent:      "The message is shown.", SayGone: "The message is gone.",
		BellOn: "The terminal's bell is on.", BellOff: "The terminal's bell is off.",
		Undone:      func(what string) string { return "Undone: " + what + "." },
		UndoneOther: "the last action", BackToOrder: "the queue has its old order",
		BackToRoom:    func(s, room string) string { return s + " is back in room " + room },
		BackToPhase:   func(s, phase string) string { return s + " is back in phase " + strings.ToLower(phase) },
		BackToLength:  func(s string, m int) string { return s + " has " + itoa(m) + " min again" },
		BackToPaused:  func(s string) string { return "the timer of " + s + " is paused again" },
		BackToRunning: func(s string) string { return "the timer of " + s + " runs again" },
		Space:         "space",
		KeyNext:       "go on", KeyPause: "pause", KeyResume: "resume", KeyMore: "1 minute", KeyLess: "take 1 minute off",
		KeyClose: "close", KeyCall: "call", KeyAbsent: "absent", KeyWithdraw: "withdrawn", KeyReopen: "reopen",
		KeyLater: "later", KeySooner: "sooner", KeyMove: "move to a room", KeySay: "message", KeyUndo: "undo",
		KeyAdd: "late entry", KeyBell: "terminal bell", KeyRoom: "room", KeyNumber: "choose a room", KeySelect: "select",
		KeyFollow: "follow the stage", KeyField: "other field", KeyJury: "jury", KeyQueue: "queue", KeySend: "save",
		KeyTo: func(phase string) string { return "to " + strings.ToLower(phase) },
	}
}

func spanEN(m int) string {
	if m < 60 {
		return itoa(m) + " min"
	}
	return itoa(m/60) + " h " + itoa(m%60) + " min"
}
