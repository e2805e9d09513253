package i18n

import (
	"strconv"
	"time"

	"juri/scoring"
)

func papersEN() Papers {
	return Papers{
		Provisional: func(d, n int) string {
			return "PROVISIONAL: " + itoa(d) + " of " + itoa(n) + " entries done"
		},
		Page:     func(n int) string { return "Page " + itoa(n) + " of " },
		Journal:  func(n uint64) string { return "Journal up to record " + strconv.FormatUint(n, 10) + ", SHA-256" },
		JurorN:   func(l string) string { return "Juror " + l },
		Redacted: "The names of jurors and presenters are left out.",

		No: "No.", Date: "Date", Room: "Room", Order: "Order", Entry: "Entry", Title: "Innovation", Unit: "Institution",
		Category: "Category", Presenter: "Presenter", Juror: "Juror", Institution: "Institution", Rank: "Rank", Score: "Score",
		Award: "Award", Remarks: "Remarks",
		Criterion: "Criterion", Weight: "Weight", Value: "Score", Part: "Points", Total: "Total", Hours: "Time",
		Signature: "Signature", Name: "Name", Chair: "Chair",

		SheetTitle: "Score Sheet", Feedback: "Feedback", Strength: "Strengths", Improve: "Improvements", None: "None.",
		HandedIn: "Handed in", Revision: "Revision", Receipt: "Receipt", EnteredBy: "Entered by",
		Conflict: "Conflict of interest", NoConflict: "None declared",
		Recused: "Declared a conflict of interest: did not score",

		RecapTitle: "Summary of Scores", RecapAll: "All rooms", Method: "Method",
		TieRule: func(steps []string) string {
			return "Where scores are equal, places go by " + inTurn(steps, "", "these in turn:") + "."
		},
		JurorsKey:       "Jurors",
		RecusedCount:    func(n int) string { return itoa(n) + " recused" },
		ExcusedCount:    func(n int) string { return itoa(n) + " excused" },
		Excused:         "Excused",
		ScoresElsewhere: "Each juror's scores are on the rooms' summaries and the score sheets.",
		SameRank:        "shared rank",
		Means: map[string]string{
			"mean":     "Weighted mean: a sheet's score is the weighted mean of its criteria; an entry's score is the mean of all sheets handed in.",
			"trimmed":  "Trimmed mean: each entry's highest and lowest sheets are dropped, the rest averaged.",
			"median":   "The median of each entry's sheets.",
			"ranksum":  "Sum of ranks: each juror's scores become ranks, which are added up.",
			"skating":  "The majority system (skating, rules 5–8).",
			"zscore":   "Standard scores: each juror's scores are standardised by that juror's own mean and deviation.",
			"additive": "Additive model: jurors' effects are taken out by least squares.",
		},
		TieStep: map[string]string{
			"median": "median of the sheets", "firsts": "most first places", "draw": "a recorded draw by lot",
			"head-to-head": "head to head", "highest": "highest criterion", "score": "score", "choice": "the chair's recorded decision",
			"majority": "the majority of jurors first", "larger-majority": "the larger majority of jurors",
			"smaller-sum": "the smaller sum of the majority's places", "next-place": "compared on the next place",
		},
		ByCriterion: func(n string) string { return "criterion " + n },
		ByBallot:    func(j string) string { return "the scores of " + j },

		MinutesTitle: "Minutes of the Judging", MinutesNumber: "Number", MinutesBasis: "Basis", MinutesPanel: "The jury",
		MinutesEntries: "Entries", MinutesRubric: "Criteria and weights", MinutesMethod: "Method", MinutesResult: "Result",
		MinutesRecusals: "Conflicts of interest",
		MinutesClose:    "These minutes are a true record of the judging.",
		MinutesAttached: "Attached",
		MinutesSeal:     "Confirmation of the result", NotSealed: "The result is not sealed yet.",
		SealedBy: func(p, c, when, digest string) string {
			return "The result was proposed by " + p + " and sealed by " + c + " on " + when + ". Digest (SHA-256): " + digest + "."
		},
		SealedThough: func(reason string) string {
			return "The result was sealed although something was missing. Reason: " + reason
		},
		MinutesOpening: func(date, place string, rooms []string, contest string) string {
			return "On " + date + more(", at ", place) + ", we, the undersigned jury of " + contest + ", judged the entries in " + series(rooms, "and") +
				" with the following result:"
		},
		Least:      func(n int) string { return "An entry is ranked with at least " + itoa(n) + " sheets handed in." },
		Registered: "Registered", Scored: "Scored", DidNotCome: "Absent", Withdrew: "Withdrawn", WasDisqualified: "Disqualified", Sum: "Sum",
		OfJury: "Chair of the Jury", Member: "Member",
		Times: func(n int) string {
			if n == 1 {
				return "1 entry"
			}
			return itoa(n) + " entries"
		},
		RecusedFrom: func(j, e string) string {
			return j + " did not score " + e + ", having declared a conflict of interest."
		},
		DrawnBy: func(when, order, seed, by, reason string) string {
			return when + ": a tie was decided by lot, seed “" + seed + "”: " + order + ". Recorded by " + by + more(". Reason: ", reason) +
				". The order is that of the SHA-256 of the seed followed at once by the entry's id, the smallest first."
		},
		ChosenBy: func(when, order, by, reason string) string {
			return when + ": a tie was decided by the chair: " + order + ". Recorded by " + by + ". Reason: " + reason
		},
		GivenBy: func(when, award, entries, by, reason string) string {
			return when + ": “" + award + "” was given to " + entries + " by " + by + ". Reason: " + reason
		},
		MinutesDraws: "Running order by lot",
		DrawnRoom: func(when, room, by string, again bool) string {
			s := when + ": the order of " + room + " was drawn"
			if again {
				s += " again"
			}
			return s + ", recorded by " + by + "."
		},
		DrawnComputer: func(n string) string { return "Drawn by the computer, number " + n + "." },
		DrawnVoices: func(when, by string, n []scoring.Said) string {
			return "The list was announced on " + when + " by " + by + "; the numbers said after that: " + voices(n) + "."
		},
		DrawnCodes: func(list, seed, order string) string {
			return "Code of the list: " + list + "\nCode of the draw: " + seed + "\nOrder: " + order + "."
		},
		DrawnReason: func(reason string) string { return "Reason: " + reason },
		DrawnSince:  func(order string) string { return "The order was changed after that, to: " + order + "." },
		DrawnHow: "The code of the list is the SHA-256 of the room's list by the entries' ids: a line an entry, with its id, institution and title set apart by tabs. " +
			"The code of the draw is the SHA-256 of the list's code and the numbers, each on a line of its own. The order is that of the SHA-256 of the draw's code, a newline and the entry's id, the smallest first.",
		HostName: "the organizers' computer",
		DrawnFiled: func(lot int) string {
			return "Entries that the list gives no turn were drawn by the computer, lot number " + itoa(lot) + ", by the SHA-256 of “" + itoa(lot) + ":room:id”."
		},

		AttendanceTitle: "Attendance", AttendancePanel: "The jury", AttendanceEntries: "Entries",

		PledgeTitle:   "Declaration on Conflicts of Interest",
		PledgeOpening: "I, the undersigned:",
		PledgePoints: [3]string{
			"have no family, professional or financial tie to any entry that I score, other than those declared below;",
			"give no score to, and take no part in deciding on, the entries that I declare below;",
			"will tell the organizers at once of any conflict of interest that arises later.",
		},
		PledgeDeclared: "Conflicts of interest declared", PledgeNothing: "None.",
		PledgeClose: "I declare this to be true.",

		FeedbackTitle:   "Feedback",
		FeedbackOpening: "The jury's feedback on the innovation above. The order of jurors is shuffled for each entry.",
		FeedbackHeld:    "The organizers hold all feedback back.",
		FeedbackNone:    "No written feedback yet.",

		CardHint:  "Open a terminal or an SSH app, type the line above (or scan this code), then enter the PIN.",
		CardLogin: "Log in with", CardUser: "User", CardPIN: "PIN", CardOnce: "This PIN is secret and printed only once.",

		MinutesPlace: "Place", RoundsTitle: "Rounds", RoundFirst: roundsEN().First, RoundRule: roundsEN().Rule, RoundOrder: roundsEN().Order,
		MeanScore: "Mean",
		ScoreBy: map[string]string{
			"mean": "Score", "trimmed": "Trimmed mean", "median": "Median", "ranksum": "Sum of ranks", "skating": "Majority",
			"zscore": "Standard score", "additive": "Adjusted score",
		},

		GuideTitle: "Juror's Card", GuideLine: "Type this line", GuideNext: "If there is no connection, try",
		GuideCheck:   "The server's fingerprint; compare it the first time, then answer yes",
		GuideSystems: "Logging in", GuideUse: "Scoring",
		Guides: [4][2]string{
			{"Windows 10 and 11", "Press the Windows key, type cmd, press Enter. Type the line above in the window that opens, press Enter, then type the PIN. The PIN does not show while you type it."},
			{"macOS", "Press Command and space, type Terminal, press Enter. Type the line above, press Enter, then type the PIN."},
			{"Android", "Install Termius or ConnectBot from the Play Store, then scan this code with the camera. If no app opens it, add a host yourself: address, port and user are in the line above."},
			{"iPad and iPhone", "Install Termius from the App Store, then scan this code with the camera, or add a host yourself as on Android."},
		},
		GuideSteps: [5]string{
			"The entry on stage opens by itself. Type its score, then Enter for the next criterion.",
			"Press m to write feedback, and ctrl+s to hand the sheet in. A receipt shows once the sheet is saved.",
			"All that you type is saved at once. If the connection drops, log in again from any device and go on.",
			"Press c if you have a conflict of interest with an entry.",
			"Press ? to see all keys.",
		},

		SheetRecap: "Summary", SheetSheets: "Sheets", Coefficient: "Score multiplier",

		MinutesEvents:     "Notable events",
		MinutesEventsNote: "All that bears on the result besides the ordinary course of scoring, from the contest's journal, in order of time.",
		EventOvertaken:    "This decision no longer holds.",
		Warning:           func(when, deed string) string { return "Note. " + when + ": " + deed },
		EventSheets: func(n int) string {
			if n == 1 {
				return "; 1 sheet was handed in with it"
			}
			return "; " + itoa(n) + " sheets were handed in with it"
		},
		Hour:       func(at time.Time) string { return at.Format("15:04") },
		Clock:      func(at time.Time) string { return at.Format("15:04 MST") },
		FromPaper:  func(by string) string { return by + ", from paper" },
		PaperCount: func(n int) string { return itoa(n) + " from paper" },
		Keeper:     "the keeper of the contest's folder",
	}
}
