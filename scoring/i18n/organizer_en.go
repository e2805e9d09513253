package i18n

import (
	"strings"

	"juri/scoring"
)

func organizerEN() Organizer {
	return Organizer{
		Keys: OrganizerKeys{
			Tabs: "choose a tab", NextTab: "next tab", PrevTab: "previous tab",
			PrevJuror: "previous juror", NextJuror: "next juror",
			PageUp: "page up", PageDown: "page down", First: "first", Last: "last",
			Detail: "sheets", Edit: "edit", Add: "add", Withdraw: "withdraw", Filter: "find",
			Unfilter: "clear the search", Paper: "enter a paper sheet", NewPIN: "new PIN", Revoke: "revoke access",
			Stage: "stage", Standings: "standings", Join: "how to join", Reveal: "reveal", Message: "message", Blank: "blank",
			Room: "other room", All: "all boards or one", Send: "go on/send", Cancel: "cancel", Dismiss: "close",
			NextField: "next field", PrevField: "previous field", Choose: "choose",
			DismissHint: "enter closes",
		},
		Rooms: OrganizerRooms{
			Tab: "Rooms", None: "There is no room yet.", Empty: "There is no entry in this room yet.",
			Over: "Everybody has been on stage.", Idle: "The stage is free.", Paused: "paused", Next: "next up",
			Drift: func(m int) string {
				switch {
				case m > 0:
					return spanEN(m) + " late"
				case m < 0:
					return spanEN(-m) + " early"
				}
				return "on time"
			},
			Counts: func(done, all, in, of, there, people int) string {
				return "done " + part(done, all) + " · sheets " + part(in, of) + " · connected " + part(there, people)
			},
			More: roomsMore("above", "below"), Left: "left", Right: "right",
			CountsShort: func(done, all, in, of, there, people int) string {
				return part(done, all) + " done · " + part(in, of) + " sheets · " + part(there, people) + " ●"
			},
			Away:  func(who []string) string { return strings.Join(who, ", ") + " not connected" },
			Short: func(ids []string) string { return strings.Join(ids, ", ") + " closed with too few sheets" },
			Owing: func(ids []string) string { return strings.Join(ids, ", ") + " waiting for sheets" },
		},
		Health: organizerHealthEN(),
		Standings: OrganizerStandings{
			Tab: "Standings", None: "There is no entry yet.", Rank: "#", Tied: "tied",
			Unranked: "Not ranked yet", NoAward: "Other places", Crossed: "Tied across the line",
			InCategory: func(rank int, category string) string { return "place " + itoa(rank) + " in " + category },
			Progress:   func(n, all int) string { return part(n, all) + " ranked" },
			SheetsIn:   func(in, of int) string { return part(in, of) + " sheets" },
		},
		Entries: OrganizerEntries{Tab: "Entries"},
		Access:  organizerAccessEN(),
		People: OrganizerPeople{
			Tab: "People", None: "There is nobody yet.", Name: "Name", User: "User", Role: "Role", Rooms: "Rooms",
			Connected: "Online", Seen: "Seen", Access: "Access", On: "here", NoAccess: "revoked", Chair: "chair",
			There: func(n, all int) string { return part(n, all) + " connected" },
			ReadmitAsk: func(name string) string {
				return "The access of " + name + " was taken away. Let them in again with a new PIN? Their keys and devices stay gone."
			},
			PINAsk:  func(name string) string { return "Make a new PIN for " + name + "? The old one stops working." },
			Revoked: func(name string) string { return "The access of " + name + " has been revoked." },
			RevokeAsk: func(name string, n int) string {
				s := "Revoke the access of " + name + "? Their PIN and keys stop working until there is a new PIN."
				if n > 0 {
					s += " Terminals that will end: " + itoa(n) + "."
				}
				return s
			},
			PINComing: "Making a PIN…", PINTitle: func(name string) string { return "New PIN · " + name },
			PINOnce:     "Write it down now: this PIN is shown once and kept nowhere.",
			Fingerprint: "the server's key",
		},
		Boards: OrganizerBoards{
			Tab: "Boards", None: "There is no board account yet. Add a person with the role board to contest.yaml.",
			Board: "Board", Shows: "Shows", AnyRoom: "whichever room is on stage", Every: "All boards",
			Modes: map[scoring.Mode]string{
				scoring.ShowStage: "stage", scoring.ShowStandings: "standings", scoring.ShowJoin: "how to join",
				scoring.ShowMessage: "message", scoring.ShowReveal: "reveal", scoring.ShowBlank: "blank",
			},
			Told:         func(board, what string) string { return board + ": " + what },
			MessageTitle: func(board string) string { return "Message · " + board },
			MessageLabel: "Message", MessageHint: "Stands large on the board until something else is shown.",
			TargetOne: func(board string) string { return "Keys act on: " + board },
			TargetAll: func(n int) string { return "Keys act on ALL boards (" + itoa(n) + ")" },
		},
		Result: resultEN(),
		History: OrganizerHistory{
			Tab: "History", Time: "Time", Who: "By", What: "What happened", No: "No.", Hash: "The record's hash:",
			Unreadable: "The history cannot be read from this terminal.",
			Overtaken:  func(said string) string { return "no longer holds: " + said },
			Record:     func(seq uint64) string { return "Record " + itoa(int(seq)) },
			Facts:      factsEN(),
		},
		JournalGood: "● journal good", JournalBad: "! NOT SAVED",
		Trouble: func(why string) string { return "! NOTHING IS BEING SAVED: " + why },
		Host:    "Server", Saving: "Saving…", More: "more", AllRooms: "all",
		Sheets: part, Place: func(at, of int) string { return itoa(at) + " of " + itoa(of) },
		ID: "ID", Unit: "Institution", Title: "Innovation", Category: "Category", Presenter: "Presenter", Room: "Room", Status: "Status",
		Score: "Score", SheetsHead: "In", Criterion: "Criterion", Weight: "Weight", Total: "Total",
		RankIs:  func(rank int, score string) string { return "Rank " + itoa(rank) + " · " + score },
		NoPanel: "This room has no jurors yet.",
		JurorsShown: func(from, to, of int) string {
			return "jurors " + itoa(from) + "–" + itoa(to) + " of " + itoa(of)
		},
		SheetHead: "Sheet", RecusedShort: "recused",
		Recused: func(hour string) string { return "conflict of interest, declared at " + hour },
		Reason:  "Reason",
		HandedIn: func(hour string, rev int, receipt string) string {
			return "handed in at " + hour + " · revision " + itoa(rev) + " · receipt " + receipt
		},
		EnteredBy:  func(name string) string { return "Entered from paper by " + name + "." },
		Before:     func(score string) string { return "Before the correction: " + score + "." },
		Correcting: "A correction is being typed and not handed in yet.",
		Draft:      "being filled in, not handed in", Nothing: "nothing yet",
		Strength: "Strengths", Improve: "To improve",
		PaperShort: "paper",
		OwnBeside: func(juror string) string {
			return "What " + juror + " has typed and not handed in stays beside the paper sheet."
		},
		PaperTitle: func(id, juror string) string { return "Paper sheet · " + id + " · " + juror },
		PaperIntro: func(juror string) string {
			return "Type the scores from the paper sheet of " + juror + ". The history says that it was you who entered them."
		},
		PaperDone: func(id, juror string) string { return "The sheet for " + id + " of " + juror + " is saved." },
		ScaleHint: func(scale string) string { return "Allowed: " + scale },
		Needed:    "This may not stay empty.",
		EditTitle: func(id string) string { return "Edit entry " + id },
		CalledIntro: func(n int) string {
			in := "no sheet is in"
			switch {
			case n == 1:
				in = "1 sheet is in"
			case n > 1:
				in = itoa(n) + " sheets are in"
			}
			return "This entry was called; " + in + ". Another institution, innovation or category needs a reason."
		},
		CalledHint: "The minutes give this reason.",
		Edited:     func(id string) string { return "Entry " + id + " has been changed." },
		AddTitle:   "New entry", Added: func(id string) string { return "Entry " + id + " has been added." },
		IDHint:        "Letters, digits, dots, underscores or hyphens; such as P47.",
		ChooseHint:    "← → chooses the room.",
		PresenterHint: "Presenters' names never show on a board.",
		WithdrawAsk:   func(e string) string { return "Record that " + e + " withdraws from the contest?" },
		WithdrawDone:  func(id string) string { return "Entry " + id + " is recorded as withdrawn." },
		Found: func(n, all int) string {
			if n == all {
				return "entries: " + itoa(all)
			}
			return itoa(n) + " of " + itoa(all)
		},
		FilterHint: "press / to find", FilterIs: "Find:", NoEntries: "There is no entry yet.",
		NothingFound: "Nothing matches.",
	}
}
