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

// Facts lists one zero value of every fact there is.
func Facts() []Fact {
	return []Fact{
		JournalBegun{}, ContestSet{}, RoomSet{}, RoomRemoved{}, PersonSet{}, EntrySet{}, EntryCorrected{}, EntryRemoved{}, PersonCorrected{},
		PhaseSet{}, TimerPaused{}, TimerResumed{}, TimerExtended{}, QueueOrdered{}, SlotMoved{}, Undone{},
		MessageSaid{}, ScreenSet{},
		FeedbackHeld{}, FeedbackReleased{}, FeedbackStruck{},
		DraftSaved{}, SheetSubmitted{}, RecusalDeclared{}, RecusalWithdrawn{}, VoidProposed{}, VoidWithdrawn{}, SheetVoided{}, JurorExcused{}, JurorUnexcused{}, ChangeAcknowledged{},
		SlotDisqualified{}, PINIssued{}, PINAcknowledged{}, AccessRevoked{}, DeviceRemembered{}, DeviceForgotten{}, LockLifted{}, ClockSet{}, HistoryRestored{}, BackupTaken{},
		StandingsFrozen{}, StandingsUnfrozen{}, TieDecided{}, AwardPicked{}, SealProposed{}, ProposalWithdrawn{}, ResultSealed{},
		UnsealProposed{}, ResultUnsealed{}, RevealSet{}, RoundAdvanced{}, RoundRecalled{}, DrawAnnounced{}, DrawMade{},
	}
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
	switch name {
	case "journal.begun":
		return decode[JournalBegun](data)
	case "contest.set":
		return decode[ContestSet](data)
	case "room.set":
		return decode[RoomSet](data)
	case "room.removed":
		return decode[RoomRemoved](data)
	case "person.set":
		return decode[PersonSet](data)
	case "entry.set":
		return decode[EntrySet](data)
	case "entry.corrected":
		return decode[EntryCorrected](data)
	case "person.corrected":
		return decode[PersonCorrected](data)
	case "entry.removed":
		return decode[EntryRemoved](data)
	case "phase.set":
		return decode[PhaseSet](data)
	case "timer.paused":
		return decode[TimerPaused](data)
	case "timer.resumed":
		return decode[TimerResumed](data)
	case "timer.extended":
		return decode[TimerExtended](data)
	case "queue.ordered":
		return decode[QueueOrdered](data)
	case "slot.moved":
		return decode[SlotMoved](data)
	case "action.undone":
		return decode[Undone](data)
	case "message.said":
		return decode[MessageSaid](data)
	case "screen.set":
		return decode[ScreenSet](data)
	case "draft.saved":
		return decode[DraftSaved](data)
	case "sheet.submitted":
		return decode[SheetSubmitted](data)
	case "recusal.declared":
		return decode[RecusalDeclared](data)
	case "recusal.withdrawn":
		return decode[RecusalWithdrawn](data)
	case "void.proposed":
		return decode[VoidProposed](data)
	case "void.withdrawn":
		return decode[VoidWithdrawn](data)
	case "sheet.voided":
		return decode[SheetVoided](data)
	case "juror.excused":
		return decode[JurorExcused](data)
	case "juror.unexcused":
		return decode[JurorUnexcused](data)
	case "change.acknowledged":
		return decode[ChangeAcknowledged](data)
	case "slot.disqualified":
		return decode[SlotDisqualified](data)
	case "feedback.held":
		return decode[FeedbackHeld](data)
	case "feedback.released":
		return decode[FeedbackReleased](data)
	case "feedback.struck":
		return decode[FeedbackStruck](data)
	case "pin.issued":
		return decode[PINIssued](data)
	case "pin.acknowledged":
		return decode[PINAcknowledged](data)
	case "access.revoked":
		return decode[AccessRevoked](data)
	case "device.remembered":
		return decode[DeviceRemembered](data)
	case "device.forgotten":
		return decode[DeviceForgotten](data)
	case "lock.lifted":
		return decode[LockLifted](data)
	case "clock.set":
		return decode[ClockSet](data)
	case "history.restored":
		return decode[HistoryRestored](data)
	case "backup.taken":
		return decode[BackupTaken](data)
	case "standings.frozen":
		return decode[StandingsFrozen](data)
	case "standings.unfrozen":
		return decode[StandingsUnfrozen](data)
	case "award.picked":
		return decode[AwardPicked](data)
	case "tie.decided":
		return decode[TieDecided](data)
	case "seal.proposed":
		return decode[SealProposed](data)
	case "seal.withdrawn":
		return decode[ProposalWithdrawn](data)
	case "result.sealed":
		return decode[ResultSealed](data)
	case "unseal.proposed":
		return decode[UnsealProposed](data)
	case "result.unsealed":
		return decode[ResultUnsealed](data)
	case "reveal.set":
		return decode[RevealSet](data)
	case "round.advanced":
		return decode[RoundAdvanced](data)
	case "round.recalled":
		return decode[RoundRecalled](data)
	case "draw.announced":
		return decode[DrawAnnounced](data)
	case "draw.made":
		return decode[DrawMade](data)
	}
	return nil, false, errUnknownFact
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
