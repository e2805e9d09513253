package scoring

import (
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// Event is one record of the journal: a fact, and who made it so when. Decide
// fills in By, Proof and Fact; the store stamps the rest when it appends.
type Event struct {
	Seq   uint64        // 1, 2, 3 …; 0 for a fact that is no history (a draft)
	At    time.Time     // the wall clock, UTC
	Clock time.Duration // the contest's clock, which is never stepped
	By    string        // user name, or Host
	Proof Proof         // how they proved it
	Fact  Fact

	Record []byte // the canonical bytes that are stored
	Hash   Hash   // of these: what the next record holds
}

// Hash is a SHA-256, such as a record's.
type Hash [32]byte

// String returns all of it in hex.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// MarshalText writes the hash in hex.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads 64 hex digits.
func (h *Hash) UnmarshalText(b []byte) error {
	if len(b) != 2*len(h) {
		return hex.ErrLength
	}
	_, err := hex.Decode(h[:], b)
	return err
}

// Fact is what an event says. It carries absolute values, so that it means the
// same whatever code reads it; its type name and JSON form are kept for ever.
type Fact interface {
	Type() string // the name in the journal, such as "sheet.submitted"
	apply(b *builder, e Event)
}

// Draft reports whether the fact is kept beside the journal, last write wins,
// instead of in it.
func (e Event) Draft() bool {
	_, is := e.Fact.(DraftSaved)
	return is
}

// kind is one type of fact and how it is read.
type kind struct {
	zero   Fact
	decode func(halves) (f Fact, plain bool, err error)
}

func kindOf[F Fact]() kind {
	var zero F
	return kind{zero, decode[F]}
}

// kinds are all facts that there are.
var kinds = []kind{
	kindOf[JournalBegun](),
	kindOf[ContestSet](),
	kindOf[RoomSet](),
	kindOf[RoomRemoved](),
	kindOf[PersonSet](),
	kindOf[EntrySet](),
	kindOf[EntryCorrected](),
	kindOf[EntryRemoved](),
	kindOf[PersonCorrected](),
	kindOf[PhaseSet](),
	kindOf[TimerPaused](),
	kindOf[TimerResumed](),
	kindOf[TimerExtended](),
	kindOf[QueueOrdered](),
	kindOf[SlotMoved](),
	kindOf[Undone](),
	kindOf[MessageSaid](),
	kindOf[ScreenSet](),
	kindOf[FeedbackHeld](),
	kindOf[FeedbackReleased](),
	kindOf[FeedbackStruck](),
	kindOf[DraftSaved](),
	kindOf[SheetSubmitted](),
	kindOf[RecusalDeclared](),
	kindOf[RecusalWithdrawn](),
	kindOf[VoidProposed](),
	kindOf[VoidWithdrawn](),
	kindOf[SheetVoided](),
	kindOf[JurorExcused](),
	kindOf[JurorUnexcused](),
	kindOf[ChangeAcknowledged](),
	kindOf[SlotDisqualified](),
	kindOf[PINIssued](),
	kindOf[PINAcknowledged](),
	kindOf[AccessRevoked](),
	kindOf[DeviceRemembered](),
	kindOf[DeviceForgotten](),
	kindOf[LockLifted](),
	kindOf[ClockSet](),
	kindOf[HistoryRestored](),
	kindOf[BackupTaken](),
	kindOf[StandingsFrozen](),
	kindOf[StandingsUnfrozen](),
	kindOf[TieDecided](),
	kindOf[AwardPicked](),
	kindOf[SealProposed](),
	kindOf[ProposalWithdrawn](),
	kindOf[ResultSealed](),
	kindOf[UnsealProposed](),
	kindOf[ResultUnsealed](),
	kindOf[RevealSet](),
	kindOf[RoundAdvanced](),
	kindOf[RoundRecalled](),
	kindOf[DrawAnnounced](),
	kindOf[DrawMade](),
}

// byName has the kinds by what the journal calls them.
var byName = func() map[string]kind {
	all := make(map[string]kind, len(kinds))
	for _, k := range kinds {
		all[k.zero.Type()] = k
	}
	return all
}()

// Facts lists one zero value of every fact there is.
func Facts() []Fact {
	all := make([]Fact, len(kinds))
	for i, k := range kinds {
		all[i] = k.zero
	}
	return all
}

var errUnknownFact = &Error{Code: "unknown_fact"}

// halves is a fact's JSON form: all of it, or its public and its private half,
// which together have each field once.
type halves struct{ all, private []byte }

// DecodeFact reads a fact of that type name from its JSON form.
func DecodeFact(name string, data []byte) (Fact, error) {
	f, _, err := decodeFact(name, halves{all: data})
	return f, err
}

// DecodeHalves reads a fact from the two halves of its JSON form; plain says that
// each is known to have no fields but its own.
func DecodeHalves(name string, public, private []byte) (f Fact, plain bool, err error) {
	return decodeFact(name, halves{public, private})
}

func decodeFact(name string, data halves) (f Fact, plain bool, err error) {
	k, known := byName[name]
	if !known {
		return nil, false, errUnknownFact
	}
	return k.decode(data)
}

func decode[F Fact](data halves) (_ Fact, plain bool, err error) {
	var f F
	if into, is := any(&f).(readsPlain); is && decodePlain(into, data) {
		return f, true, nil
	}
	f = *new(F)
	if err = json.Unmarshal(data.all, &f); err == nil && data.private != nil {
		err = json.Unmarshal(data.private, &f)
	}
	if err != nil {
		return nil, false, err
	}
	return f, false, nil
}

// Apply returns what is true once the events happened. It never fails and
// never changes s: a fact about what does not exist changes nothing.
func Apply(s State, events ...Event) State {
	b := builder{State: s}
	for _, e := range events {
		e.Fact.apply(&b, e)
		if !e.Draft() {
			b.Seq, b.Head = e.Seq, e.Hash
		}
	}
	return b.State
}

// builder is a State being made from another: what it hands out to be changed
// was copied first, once for all the events of one Apply.
type builder struct {
	State
	slots, queues, index bool            // copied already
	ownSlots             map[string]bool // each with its list of cells
	ownCells             map[*Cell]bool
	ownQueues            map[string]bool
	ownUndo              map[string]bool // by room
}

// slot returns the entry's slot to be changed; nil if there is none.
func (b *builder) slot(entry string) *Slot {
	i, ok := b.slotAt[entry]
	if !ok {
		return nil
	}
	if !b.slots {
		b.Slots, b.slots, b.ownSlots = slices.Clone(b.Slots), true, map[string]bool{}
	}
	if !b.ownSlots[entry] {
		l := *b.Slots[i]
		l.Cells = slices.Clone(l.Cells)
		b.Slots[i], b.ownSlots[entry] = &l, true
	}
	return b.Slots[i]
}

// cell returns the juror's cell in the entry's slot to be changed; nil if there
// is no slot.
func (b *builder) cell(entry, juror string) *Cell {
	l := b.slot(entry)
	if l == nil {
		return nil
	}
	at, found := slices.BinarySearchFunc(l.Cells, juror, func(c *Cell, user string) int { return strings.Compare(c.Juror, user) })
	if found && b.ownCells[l.Cells[at]] {
		return l.Cells[at]
	}
	c := &Cell{}
	if found {
		*c = *l.Cells[at]
		l.Cells[at] = c
	} else {
		c.Juror = strings.Clone(juror) // which is part of its record, and outlives it
		l.Cells = slices.Insert(l.Cells, at, c)
	}
	if b.ownCells == nil {
		b.ownCells = map[*Cell]bool{}
	}
	b.ownCells[c] = true
	return c
}

// queue returns the room's queue to be changed; nil if there is none.
func (b *builder) queue(room string) *Queue {
	for i, q := range b.Queues {
		if q.Room.ID != room {
			continue
		}
		if !b.queues {
			b.Queues, b.queues, b.ownQueues = slices.Clone(b.Queues), true, map[string]bool{}
		}
		if !b.ownQueues[room] {
			c := *q
			c.Slots = slices.Clone(q.Slots)
			b.Queues[i], b.ownQueues[room] = &c, true
		}
		return b.Queues[i]
	}
	return nil
}
