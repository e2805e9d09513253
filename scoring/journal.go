package scoring

// BeginJournal puts the hash of the contest's secret on record, with which every
// record from then on is made.
type BeginJournal struct{ Secret Hash }

func (c BeginJournal) decide(_ State, by Person) ([]Fact, error) {
	if by.User != Host.User {
		return nil, refuse(CodeNotAllowed, "user", by.User)
	}
	return one(JournalBegun(c))
}

// JournalBegun is the first record of a journal, of an older one the first in
// two halves; and again where the secret was lost and there is another.
type JournalBegun struct {
	Secret Hash `json:"secret" half:"public"` // its hash
}

// Type names the fact in the journal.
func (JournalBegun) Type() string { return "journal.begun" }

func (f JournalBegun) apply(b *builder, _ Event) { b.Secret = f.Secret }

// sheetFact is a fact about one juror's sheet of one entry. Its juror is private:
// in public it stands under a pseudonym of theirs for that entry.
type sheetFact interface{ sheetOf() (entry, juror string) }

func (f SheetSubmitted) sheetOf() (entry, juror string)   { return f.Slot, f.Juror }
func (f RecusalDeclared) sheetOf() (entry, juror string)  { return f.Slot, f.Juror }
func (f RecusalWithdrawn) sheetOf() (entry, juror string) { return f.Slot, f.Juror }
func (f VoidProposed) sheetOf() (entry, juror string)     { return f.Slot, f.Juror }
func (f VoidWithdrawn) sheetOf() (entry, juror string)    { return f.Slot, f.Juror }
func (f JurorExcused) sheetOf() (entry, juror string)     { return f.Slot, f.Juror }
func (f JurorUnexcused) sheetOf() (entry, juror string)   { return f.Slot, f.Juror }

// Pseudonym says whose pseudonym stands with the event in public: a juror's for
// the entry that their sheet is of, or its author's as one who seals, where entry
// is ""; nobody's where user is "".
func (e Event) Pseudonym() (user, entry string) {
	switch f := e.Fact.(type) {
	case sheetFact:
		entry, user = f.sheetOf()
		return user, entry
	case SealProposed, ProposalWithdrawn, ResultSealed, UnsealProposed, ResultUnsealed:
		return e.By, ""
	}
	return "", ""
}
