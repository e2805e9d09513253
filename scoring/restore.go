package scoring

// RecordRestore says that an older backup took the journal's place: whoever runs
// the program on the folder did it, and what came after the backup is no longer.
type RecordRestore struct {
	Lost uint64 // how many records came after the backup, as far as is known
	Head string // the hash of the last of those, in hex, or how it begins

	Reason string
}

func (c RecordRestore) decide(_ State, by Person) ([]Fact, error) {
	if by.User != Host.User {
		return nil, refuse(CodeNotAllowed, "user", by.User)
	}
	c.Reason = Keep(c.Reason)
	if err := needs(c.Reason); err != nil {
		return nil, err
	}
	return one(HistoryRestored(c))
}

// HistoryRestored is a restore of a backup that lacked records which the folder
// knew of.
type HistoryRestored struct {
	Lost uint64 `json:"lost" half:"public"`
	Head string `json:"head" half:"public"`

	Reason string `json:"reason,omitempty"`
}

// Type names the fact in the journal.
func (HistoryRestored) Type() string { return "history.restored" }

func (HistoryRestored) apply(*builder, Event) {}
