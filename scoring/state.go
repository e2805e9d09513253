package scoring

import (
	"time"

	"juri/scoring/rank"
)

// State is everything that is true of a contest at one point of its journal.
// It is a value: Apply makes a new one and changes none, so a State may be read
// from any number of terminals at once. What it points at must not be written.
type State struct {
	Seq     uint64 // the last record it includes; 0 before the first
	Head    Hash   // that record's hash
	Secret  Hash   // the hash of the contest's secret; zero until one is on record
	Contest *Contest
	Queues  []*Queue   // the rooms, in contest.yaml's order
	People  []*Person  // in contest.yaml's order
	Slots   []*Slot    // one an entry, in the order in which they were added
	Screens []Screen   // what each board shows, where it was told
	Clocks  []ClockSet // where the contest's clock stood on each start of a machine
	Logins  []*Login   // how people prove who they are; nobody's terminal holds it
	Revoked []string   // user names whose access was taken away; organizers know
	Devices []*Device  // keys remembered after a login by PIN; likewise

	Frozen   *Frozen        // where the boards' standings stopped; nil while they follow the scores
	Ties     []TieDecision  // as recorded, the oldest first
	Picks    []Picked       // the awards given by hand; organizers know until the seal
	Proposal *Proposal      // of a seal or its lifting, until somebody confirms it; nil for none
	Voids    []VoidProposal // of sheets, until somebody confirms them, the oldest first
	Sealed   *Sealed        // the sealed result; nil until two people sealed it
	Lifted   Hash           // the digest of the result that was unsealed last; organizers know
	Reveal   Reveal         // how far the boards announce it
	Public   *Publication   // the sealed result as it was published; nil until it is
	Round    int            // how many further rounds were made up

	Joint []JointProposal // that a rank be shared, until a second person says so too; organizers and the chair know

	Announced []Announced // of lists that an order is still to be drawn from; organizers know
	Draws     []Drawn     // of rooms' orders, as recorded, the oldest first; likewise

	Present     []Presence   // who is connected; kept by the board, not by the journal
	Guessing    Guessing     // at PINs; likewise, for organizers
	Isolated    bool         // this host has lost those that it keeps the contest with: what is shown may be old, and nothing can be saved
	Lost        bool         // the journal's file was taken away under this host: nothing can be saved until it is started anew
	Trouble     *Error       // why nothing can be saved at the moment, nil while all is well; likewise, for organizers
	Table       *rank.Table  // the standings, where the person may see them; set by See, from those that the board keeps up
	RoundTables []rank.Table // each round's by itself, where there are several and organizers look; likewise

	Attested   []Attestation // the last of each juror; a juror knows their own, organizers all
	Objections []Objection   // to the result, the oldest first; organizers know

	Seats []*Seat // that somebody took in a juror's place, the oldest first

	Posted Checkpoint // what people are shown of the journal to keep: that of the last closed slot, seal or step of the reveal; zero before the first

	tree    tree              // over the records' hashes
	rubric  *Asked            // what sheets ask
	rubrics map[string]*Asked // and those of categories with a rubric of their own, by their names
	den     int64             // of all of them: every total is a whole number over this
	own     map[seated]*Asked // those of jurors who judge some criteria alone, in a room or in any
	shifts  bool              // some juror sits for parts of a room's day
	slotAt  map[string]int    // entry id -> index in Slots
	given   []given           // logins, the oldest first
	barred  []barred          // keys that let nobody in
}

// Checkpoint is the journal as far as the state includes it.
func (s State) Checkpoint() Checkpoint { return s.tree.checkpoint() }

// Queue is a room as it runs: its slots in order.
type Queue struct {
	Room    Room
	Slots   []string // entry ids, those done included
	Message Message  // what its terminals were told last
	Undo    []Step   // what may be undone, the newest last
}

// Message is a sentence for everybody in a room; no Text means none.
type Message struct {
	Text string
	At   time.Time
	By   string
}

// Step is one queue action that may be undone: how things stood before it.
type Step struct {
	Seq    uint64 // the action's record
	Slots  []Placing
	Queues []QueueOrdered
}

// Placing is where a slot stood.
type Placing struct {
	Slot   string    `json:"slot"`
	Room   string    `json:"room"`
	Phase  Phase     `json:"phase"`
	Timer  Timer     `json:"timer"`
	Called time.Time `json:"called,omitzero"`
	Ended  time.Time `json:"ended,omitzero"`
	OutOf  Phase     `json:"out_of,omitempty"`

	Over time.Duration `json:"over,omitempty"`
}

// QueueOrdered is a room's queue in its new order. It brings no slot into the
// room and takes none out: those it does not name stay, at the end.
type QueueOrdered struct {
	Room  string   `json:"room" half:"public"`
	Slots []string `json:"slots"`
}

// Mode is what a board shows.
type Mode string

// The modes.
const (
	ShowStage     Mode = "stage"
	ShowStandings Mode = "standings"
	ShowJoin      Mode = "join"
	ShowMessage   Mode = "message"
	ShowBlank     Mode = "blank"
	ShowReveal    Mode = "reveal"
)

// Modes lists what a board may be told to show.
func Modes() []Mode {
	return []Mode{ShowStage, ShowStandings, ShowJoin, ShowReveal, ShowMessage, ShowBlank}
}

// Screen is what one board account was told to show.
type Screen struct {
	Board string `json:"board"` // the account's user name
	Mode  Mode   `json:"mode"`
	Room  string `json:"room,omitempty"`  // "" for whichever room has a slot on stage
	Text  string `json:"text,omitempty"`  // of a message
	Theme Theme  `json:"theme,omitempty"` // "" for the one that suits the terminal's own ground

	Since time.Time `json:"-"` // the record's own
}

// ClockSet ties the contest's clock to a machine's: when that start of it had
// been up for Uptime, the contest's clock showed Clock.
type ClockSet struct {
	Boot   string        `json:"boot"`
	Uptime time.Duration `json:"uptime"`
	Clock  time.Duration `json:"-"` // the record's own
}

// Login is how one person proves who they are, beyond the keys in contest.yaml.
type Login struct {
	User string
	PIN  string // argon2id; "" if none was given out
	By   string // who issued it
	At   time.Time
	Seq  uint64  // its record
	Tell bool    // the person is to hear of it
	Told []Proof // the logins that have
}

// Device is a public key that lets a person in beside those in contest.yaml:
// they offered it, logged in with their PIN and asked for it to be remembered.
type Device struct {
	User  string
	Key   string // type and base64, as in authorized_keys
	At    time.Time
	Proof Proof // the login that had it remembered
}

// Fingerprint is the SHA-256 fingerprint that ssh shows for the key.
func (d Device) Fingerprint() string {
	blob, _ := keyBlob(d.Key)
	return printOf(blob)
}

// given is something that somebody may log in with, and who gave it to them.
type given struct {
	user  string
	proof Proof
	by    string
	at    time.Time
	seq   uint64
	via   Proof    // of a device, and of a PIN for oneself: the login that it was made with
	hands []string // the people through whose hands it went
}

// barred is a key of contest.yaml that was taken away from its person.
type barred struct{ user, key string }

// Presence is one person's terminals.
type Presence struct {
	User      string    `json:"user"`
	Terminals int       `json:"terminals"`
	Seen      time.Time `json:"seen"` // when the last of them was connected
}

// Guessing is what the door knows of PINs that somebody guesses at; zero while
// nobody does. It is no part of the journal.
type Guessing struct {
	Wrong     int       `json:"wrong"` // PINs since then
	Since     time.Time `json:"since"`
	Addresses int       `json:"addresses"` // that they came from
	Names     []string  `json:"names"`     // of people, the most tried first
	Nobody    int       `json:"nobody"`    // of the wrong PINs, those for names that nobody has
	Waiting   []Waiting `json:"waiting"`
}

// Waiting is somebody who may be right, and whose PIN is not looked at yet, since
// too many were wrong for the same name. Keys go on working, and so do PINs where
// the same person has been before.
type Waiting struct {
	User    string `json:"user"`
	Address string `json:"address"`
	Wrong   int    `json:"wrong"` // PINs for the name lately
}

// Late is how long somebody's slowest terminal has this server wait for an answer. It is
// no part of the journal, and neither is Peer.
type Late struct {
	User string
	By   time.Duration
}

// Peer is another server of the contest, as this one last heard it.
type Peer struct {
	At     string        // where people find it; "" until it says so
	Heard  time.Time     // its last word
	Gone   bool          // it says nothing any more
	Behind uint64        // records that it lacks which are older than its word before
	Ahead  time.Duration // by how much this machine's clock is ahead of its own
}
