package scoring

import (
	"slices"
	"time"
)

// BeginJournal puts the hash of the contest's secret on record, with which every
// record from then on is made, and the key that its checkpoints are signed with.
type BeginJournal struct {
	Secret Hash
	Key    string
}

func (c BeginJournal) decide(_ State, _ Person) ([]Fact, error) {
	return one(JournalBegun(c))
}

// JournalBegun is the first record of a journal, of an older one the first in
// two halves; and again where the secret was lost and there is another.
type JournalBegun struct {
	Secret Hash   `json:"secret" half:"public"`        // its hash
	Key    string `json:"key,omitempty" half:"public"` // its public key of checkpoints, as notes write keys; "" in older journals
}

func (f JournalBegun) apply(b *builder, _ Event) { b.Secret = f.Secret }

// maxClocks is how many starts of machines a state remembers.
const maxClocks = 16

// SetClock records where the contest's clock stands on this start of a machine,
// so that a server that comes back on it goes on from the right second.
type SetClock struct {
	Boot   string        // names one start of one machine
	Uptime time.Duration // how long the machine had been up
}

func (c SetClock) decide(s State, _ Person) ([]Fact, error) {
	return one(ClockSet{Boot: c.Boot, Uptime: c.Uptime})
}

func (f ClockSet) apply(b *builder, e Event) {
	f.Clock = e.Clock
	b.Clocks = append(slices.Clone(b.Clocks[max(len(b.Clocks)+1-maxClocks, 0):]), f)
}

// RecordRestore says that an older backup took the journal's place: whoever runs
// the program on the folder did it, and what came after the backup is no longer.
type RecordRestore struct {
	Lost uint64 // how many records came after the backup, as far as is known
	Head string // the hash of the last of those, in hex, or how it begins

	Reason string
}

func (c RecordRestore) decide(_ State, _ Person) ([]Fact, error) {
	reason, err := needs(c.Reason)
	if err != nil {
		return nil, err
	}
	return one(HistoryRestored{Lost: c.Lost, Head: c.Head, Reason: reason})
}

// HistoryRestored is a restore of a backup that lacked records which the folder
// knew of.
type HistoryRestored struct {
	Lost uint64 `json:"lost" half:"public"`
	Head string `json:"head" half:"public"`

	Reason string `json:"reason,omitempty"`
}

func (HistoryRestored) apply(*builder, Event) {}

// TakeBackup records that somebody takes a copy of the journal with them.
type TakeBackup struct{}

func (TakeBackup) decide(s State, _ Person) ([]Fact, error) {
	return one(BackupTaken{Records: s.Seq + 1})
}

// BackupTaken is a copy of the journal that somebody asked for over the network.
type BackupTaken struct {
	Records uint64 `json:"records"` // how many are in it, this one among them
}

func (BackupTaken) apply(*builder, Event) {}

// CodeMoved says that something was recorded since a command was thought of.
const CodeMoved Code = "moved" //

// AsOf is a command that somebody looked at when that was the last record: what
// follows from it is what followed then, or CodeMoved.
type AsOf struct {
	Seq     uint64
	Command Command
}

func (c AsOf) decide(s State, by Person) ([]Fact, error) {
	facts, err := c.Command.decide(s, by)
	if err == nil && s.Seq != c.Seq {
		return nil, refuse(CodeMoved)
	}
	return facts, err
}
