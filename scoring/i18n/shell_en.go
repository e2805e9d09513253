package i18n

func shellEN() Shell {
	return Shell{
		About: "A terminal scoring console for live jury sessions",
		Short: map[string]string{
			"demo":    "Make and serve a sample contest",
			"init":    "Make a new contest folder",
			"check":   "Check a contest folder: all faults at once",
			"serve":   "Serve a contest over SSH",
			"open":    "Open a console in this terminal, without a network",
			"log":     "The history: every record of the journal",
			"verify":  "Check that a journal is whole and unaltered",
			"backup":  "Copy the journal into a verified backup",
			"restore": "Put a backup in the journal's place",
			"cluster": "One contest on several laptops", "cluster init": "Make the certificates of an etcd cluster",
			"cards":     "Make new PINs and print them once: user, PIN, ssh line",
			"standings": "Places, scores, and what decided each",
			"status":    "Rooms, phases, who is connected, what is missing",
			"queue":     "A room's queue",
			"next":      "Move a room on to its next phase",
			"pause":     "Pause the timer",
			"resume":    "Start the timer again",
			"extend":    "Give more time (minutes; may be negative)",
			"call":      "Call an entry out of turn",
			"close":     "Close an entry's sheets",
			"reopen":    "Open closed sheets again",
			"absent":    "Record that nobody came",
			"withdraw":  "Take an entry out of the contest",
			"move":      "Move an entry within its queue or to another room",
			"undo":      "Take back the last queue action",
			"say":       "Show a message in a room (empty: take it away)",
			"score":     "Fill in your sheet: criterion=value …",
			"sheet":     "Show your sheet",
			"recuse":    "Declare a conflict of interest",
			"show":      "Set what a board shows",
			"unlock":    "Let in whoever waits under a name or at an address because PINs are guessed at",
			"devices":   "List the remembered devices",
			"forget":    "Forget a remembered device",
			"freeze":    "Freeze the boards' standings; scoring goes on",
			"unfreeze":  "Let the boards' standings go on",
			"pick":      "Give an award that is given by hand",
			"tie":       "Decide a tie: the chair's order, or a draw by lot",
			"seal":      "Propose to seal the result; somebody else confirms",
			"unseal":    "Propose to lift the seal, with a reason",
			"confirm":   "Confirm what somebody else proposed",
			"reveal":    "The reveal: next back jump pause resume say rehearse start",
			"export":    "Make every paper: minutes, summary, sheets, feedback",

			"excuse":     "Record that a juror was not there for an entry",
			"void":       "Propose to void a sheet that was handed in; somebody else confirms it",
			"changes":    "What others changed on your sheets",
			"disqualify": "Disqualify an entry, for a reason",
			"reinstate":  "Bring back an entry that is absent, withdrawn or disqualified",
		},
		Flag: map[string]string{
			"format": "form of the output", "room": "room", "reason": "the reason", "before": "before this entry",
			"strength": "feedback: strengths", "improve": "feedback: improvements", "submit": "hand the sheet in",
			"juror": "for this juror (organizers, from a paper sheet)", "new-host-key": "make a new server key where the old one is lost; everybody's ssh will warn", "new-secret": "make another secret, where the folder's is lost; all PINs have to be issued anew", "listen": "address and port", "host": "name or address that jurors type, with a port if it is another", "hosts": "name or address that jurors type, with a port if it is another; further ones are for when the first does not connect",
			"as": "as this user", "preset": "a preset rubric", "list": "name the presets", "name": "name of the contest",
			"play": "play the contest by itself", "text": "text of the message", "draw": "seed of a draw, settled before everybody", "waive": "why missing sheets are let go",
			"cancel": "withdraw what is waiting", "force": "even if the backup has fewer records", "lang": "language of the files: id or en",
			"out": "folder for the files", "redact": "without the names of jurors and presenters",
		},
		Result: shellResultEN(),
		Rank:   "Rank", Entry: "Entry", Unit: "Institution", Title: "Innovation", Room: "Room", Score: "Score", Sheets: "Sheets",
		Award: "Award", Phase: "Phase", Left: "Left", Slot: "Entry", Missing: "Missing", User: "User", Name: "Name",
		Role: "Role", PIN: "PIN", Line: "Log in with",
		Unranked:    "–",
		NoStandings: "The standings are not open to your role now.",
		NobodyOn:    "nobody on stage",
		Paused:      "paused",
		Messages:    "Message",
		Connected:   "Connected",
		Done:        func(d, n int) string { return itoa(d) + " of " + itoa(n) + " done" },
		OK:          func(slot, phase string) string { return slot + ": " + phase },
		Saved: func(slot string, filled, of int) string {
			return slot + ": saved, " + itoa(filled) + " of " + itoa(of) + " criteria filled in, not handed in"
		},
		EnteredFrom: func(by string) string { return "Entered from paper by " + by + "." },
		HasOwn: func(juror string) string {
			return juror + " has typed a sheet that is not handed in; it stays beside the paper one."
		},
		HandedIn: func(slot, receipt string, rev int) string {
			s := slot + ": handed in, receipt " + receipt
			if rev > 1 {
				s += ", correction " + itoa(rev-1)
			}
			return s
		},
		RecusedNow: func(slot string) string { return slot + ": conflict of interest recorded" },
		Said:       "The message is shown.",
		Shown:      func(b, m string) string { return b + ": " + m },
		Undone:     "Taken back.",
		BadPair:    func(p string) string { return "“" + p + "” is not criterion=value." },
		BadMinutes: func(v string) string { return "“" + v + "” is not a number of minutes." },
		FolderOpen: func(dir string) string {
			return "Others on this computer can read the folder " + dir + ", which holds scores and the server's key. Close it with: chmod 700 " + dir
		},
		NoFaults: func(e, r, j int) string {
			return "No faults: " + itoa(e) + " entries, " + itoa(r) + " rooms, " + itoa(j) + " jurors."
		},
		InColumn: func(h string) string { return "column “" + h + "”" },
		FaultCount: func(n int) string {
			if n == 1 {
				return "1 fault."
			}
			return itoa(n) + " faults."
		},
		Made:       func(d string) string { return "Made the contest folder " + d },
		NotAFolder: func(d string) string { return d + " is not a contest folder (it has no contest.yaml)." },
		NoPerson:   func(u string) string { return "There is no user “" + u + "” in contest.yaml." },
		BadHost: func(h string) string {
			return "“" + h + "” is no host. Write its name or address alone, with the port if it is another: 10.0.0.5, 10.0.0.5:2223, lomba.local or [fd00::5]:2223."
		},
		BadListen:    func(a string) string { return "“" + a + "” is no address with a port; write for example :2222." },
		CannotListen: func(a, c string) string { return "Cannot listen on " + a + ": " + c },
		NoContestYet: func(d string) string { return "There is no journal in " + d + " yet: run juri serve " + d + " first." },
		Serving:      func(n, a string) string { return n + " is served on " + a },
		HostKey:      func(f string) string { return "Fingerprint of the server's key: " + f },
		NewSecret: func(dir string) string {
			return "The contest has a new secret, and that is on record. No PIN works any more: issue them anew with juri cards " + dir + "."
		},
		SecretAlone: "--new-secret is for a contest in a folder, not for one on a cluster.",
		StopHint:    "Ctrl+C stops the server; everything saved stays.",
		Stopping:    "The server has stopped; everything is saved.",
		Whole: func(path string, n int, head string) string {
			return path + ": whole, " + itoa(n) + " records, head " + head
		},
		NotWhole: func(path string, n int) string { return path + ": DAMAGED, " + itoa(n) + " faults" },
		Forged: func(path string, n int) string {
			return path + ": FORGED. The chain is whole, and " + count(n, "record says", "records say") + " what could not have been done."
		},
		OldRules: func(n int) string {
			return "Records 1 to " + itoa(n) + " are from before logins were on record: whether their authors might do so was held by their roles alone."
		},
		Unproved: "Held: the chain, the form of each record, that its author might do what it says, and each proposal and seal worked out again from the sheets.\n" +
			"Not to be told from here: that whoever keeps the folder did not write all of it anew (compare the head with receipts, papers and backups that others keep);\n" +
			"that a login was used by the person whose it is; that a score is just.",
		Restored: func(dir, kept string) string {
			s := "The journal in " + dir + " is restored."
			if kept != "" {
				s += " The old one is kept as " + kept + "."
			}
			return s
		},
		DemoTitle:  "Sample contest",
		DemoSample: "This is sample data: innovations, people and scores are made up.",
		DemoFolder: func(d string) string { return "Folder: " + d },
		DemoOpen:   "Enter opens the organizer's console (it opens by itself in a moment)",
		DemoPlays:  "The contest plays by itself: watch the standings move.",
		CardsOnce:  "PINs are shown once. Hand each to its person.",
		State: map[string]string{
			"empty": "empty", "draft": "not handed in", "submitted": "handed in", "correcting": "being corrected", "recused": "conflict of interest", "excused": "excused",
		},
		Empty: "empty", Total: "Score", Strength: "Strengths", Improve: "Improvements",
		UnknownVerb:  func(v string) string { return "There is no command “" + v + "”." },
		NeedTerminal: "A terminal is needed.",
		PresetList:   "Presets",
		Exported:     func(n int, out string) string { return itoa(n) + " files written to " + out },
		UnknownKind:  func(k, known string) string { return "There is no file “" + k + "”. There are: " + known },
	}
}
