package scoring

import "slices"

// Matter is something to read that no terminal holds of itself: See says what of
// the contest a person knows, MayRead what else they may ask for.
type Matter string

// The matters.
const (
	Log         Matter = "log"        // every record
	HistoryTab  Matter = "history"    // the newest of them, in words
	Backups     Matter = "backup"     // the journal's file
	Papers      Matter = "papers"     // every official paper and table
	OwnPapers   Matter = "own_papers" // those of a juror's own sheets
	EverySheet  Matter = "sheets"     // anybody's sheet as it stands
	OwnSheets   Matter = "own_sheets" // a juror's own
	OtherMethod Matter = "methods"    // standings by another method than the official one
	AllFeedback Matter = "feedback"   // what jurors wrote, with their names
	Cards       Matter = "cards"      // who has a card, and new ones
	AllDevices  Matter = "devices"    // whose keys are remembered
	AllLocks    Matter = "locks"      // whose PINs wait, as others guess at them
	FolderState Matter = "health"     // of the disk and the backups
	Connections Matter = "presence"   // who is connected
	Progressing Matter = "status"     // rooms, queues and phases, as See shows them
)

// matters are what each role may read; organizers may read all of it.
var matters = map[Role][]Matter{
	Juror:     {Progressing, OwnSheets, OwnPapers},
	Moderator: {Progressing, Connections},
	Board:     {Progressing},
}

// Matters lists every matter.
func Matters() []Matter {
	return []Matter{Log, HistoryTab, Backups, Papers, OwnPapers, EverySheet, OwnSheets, OtherMethod, AllFeedback, Cards, AllDevices,
		AllLocks, FolderState, Connections, Progressing}
}

// MayRead says why the person may not read that, or nil. Whom the state does not
// know, or whose access was taken away, may read nothing; the host all.
func MayRead(s State, by Actor, m Matter) error {
	p, err := s.actor(by)
	switch {
	case err != nil:
		return err
	case p.Role == Organizer, slices.Contains(matters[p.Role], m):
		return nil
	}
	return refuse(CodeNotAllowed, "user", by.User)
}

// MayReadSheet is MayRead of one juror's sheet.
func MayReadSheet(s State, by Actor, juror string) error {
	if by.User == juror {
		return MayRead(s, by, OwnSheets)
	}
	return MayRead(s, by, EverySheet)
}
