package scoring

// TakeBackup records that somebody takes a copy of the journal with them.
type TakeBackup struct{}

func (TakeBackup) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	return one(BackupTaken{Records: s.Seq + 1})
}

// BackupTaken is a copy of the journal that somebody asked for over the network.
type BackupTaken struct {
	Records uint64 `json:"records"` // how many are in it, this one among them
}

// Type names the fact in the journal.
func (BackupTaken) Type() string { return "backup.taken" }

func (BackupTaken) apply(*builder, Event) {}
