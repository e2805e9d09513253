package public

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"juri/scoring"
	"juri/store"
)

// Code is what is wrong with a bundle, or why it cannot be worked out again.
type Code string

// What is wrong.
const (
	NotBundle     Code = "format"     // it is none of this form
	BadRecord     Code = "record"     // the record is not one for its place
	BadChain      Code = "chain"      // it does not hold the hash of the one before it
	BadCheckpoint Code = "checkpoint" // the checkpoint is of other records
	BadSignature  Code = "signature"  // and is not signed by that key
	BadCosigned   Code = "cosigned"   // what others cosigned is of other records, or is not signed by who is named
	BadLevel      Code = "level"      // something is shown or hidden that this publicity does not say
	BadWho        Code = "who"        // the record is of none of the jurors that are listed
	BadResult     Code = "result"     // the sealed place of the entry is not what is worked out
	BadWinners    Code = "winners"    // the published winners are not those that were sealed
	UnknownKind   Code = "kind"       // a record of a kind that is not known
	UnknownForm   Code = "form"       // the contest has a form that is not known
)

// Wrong is what is wrong, with which record, and of which entry; the zero Wrong is nothing.
type Wrong struct {
	Code   Code   `json:"code"`
	Record uint64 `json:"record,omitempty"`
	Entry  string `json:"entry,omitempty"`
}

// half is a record's public half.
type half struct {
	Seq  uint64          `json:"seq"`
	At   string          `json:"at"`
	Type string          `json:"type"`
	Who  string          `json:"who"`
	Data json.RawMessage `json:"data"`
	Prev string          `json:"prev"`
}

// is reports whether it is the half of a record of that place.
func (h half) is(place int) bool {
	return h.Seq == uint64(place) && h.Type != "" && bytes.HasPrefix(h.Data, []byte("{")) && len(h.Prev) == 2*len(scoring.Hash{})
}

// checker reads a bundle's records one after the other.
type checker struct {
	*Bundle
	state  scoring.State
	sealed *scoring.Snapshot // the one that was published
	public *scoring.ResultPublished
	held   []Holder
	wrong  Wrong
}

// Checked is a bundle that was checked.
type Checked struct {
	Wrong
	Publish scoring.Publicity
	Hashes  []scoring.Hash // of its records, as far as they follow each other
	Holders []Holder
}

// Check says what is wrong with a bundle, as PROOF.md says.
func Check(data []byte) Wrong { return Read(data).Wrong }

// Read is Check, with what was read.
func Read(data []byte) (read Checked) {
	c := checker{Bundle: new(Bundle)}
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")) {
		data = inPage(data)
	}
	if err := json.Unmarshal(data, c.Bundle); err != nil || c.Format != Format || len(c.Records) == 0 {
		read.Code = NotBundle
		return read
	}
	read.Publish = c.Publish
	read.Wrong, read.Hashes = c.all()
	read.Holders = c.held
	return read
}

// inPage is the bundle within a page such as [Page] makes; nothing if there is none, or several,
// of which a browser could read another.
func inPage(page []byte) []byte {
	before, after, _ := strings.Cut(file("page.html"), "$BUNDLE")
	opened := before[strings.LastIndex(before, "<"):]
	closing, _, _ := strings.Cut(after, "\n")
	_, data, _ := bytes.Cut(page, []byte(opened))
	data, _, _ = bytes.Cut(data, []byte(closing))
	if bytes.Count(page, []byte(`id="bundle"`)) != 1 {
		return nil
	}
	return data
}

// all checks it, and returns its records' hashes.
func (c *checker) all() (w Wrong, tree []scoring.Hash) {
	halves := make([]*half, len(c.Records))
	for i, r := range c.Records {
		if r.Public == "" {
			tree = append(tree, r.Hash)
			continue
		}
		h := new(half)
		if err := json.Unmarshal([]byte(r.Public), h); err != nil || !h.is(i+1) {
			return Wrong{Code: BadRecord, Record: uint64(i + 1)}, tree
		}
		var before scoring.Hash
		if i > 0 {
			before = tree[i-1]
		}
		if h.Prev != before.String() {
			return Wrong{Code: BadChain, Record: uint64(i + 1)}, tree
		}
		halves[i], tree = h, append(tree, sha256.Sum256(append([]byte(r.Public), r.Hash[:]...)))
	}
	if w := c.checkpoint(tree, halves); w.Code != "" {
		return w, tree
	}
	for i, h := range halves {
		if h == nil {
			if c.Publish == scoring.PublishSheets && c.state.Contest != nil {
				return Wrong{Code: BadLevel, Record: uint64(i + 1)}, tree
			}
			continue
		}
		if c.take(h); c.wrong.Code != "" {
			return c.wrong, tree
		}
	}
	return c.ended(), tree
}

// checkpoint holds the records against the signed checkpoint, and its origin against the
// secret's hash on record.
func (c *checker) checkpoint(tree []scoring.Hash, halves []*half) Wrong {
	var root scoring.Checkpoint
	for root = range scoring.Checkpoints(tree) {
	}
	verifier, err := note.NewVerifier(c.Key)
	if err != nil {
		return Wrong{Code: BadSignature}
	}
	lines := strings.SplitN(c.Checkpoint, "\n", 4)
	if len(lines) < 4 || lines[1] != strconv.FormatUint(root.Size, 10) || lines[2] != base64.StdEncoding.EncodeToString(root.Root[:]) {
		return Wrong{Code: BadCheckpoint}
	}
	if _, err := note.Open([]byte(c.Checkpoint), note.VerifierList(verifier)); err != nil || lines[0] != verifier.Name() {
		return Wrong{Code: BadSignature}
	}
	origin, key := "", ""
	for _, h := range halves {
		if h != nil && h.Type == "journal.begun" {
			var f scoring.JournalBegun
			if json.Unmarshal(h.Data, &f) != nil {
				return Wrong{Code: BadRecord, Record: h.Seq}
			}
			origin, key = "juri/"+f.Secret.String()[:16], f.Key
		}
	}
	if origin != lines[0] {
		return Wrong{Code: BadCheckpoint}
	}
	if key != "" && key != c.Key {
		return Wrong{Code: BadSignature}
	}
	var ok bool
	if c.held, ok = c.holders(tree); !ok {
		return Wrong{Code: BadCosigned}
	}
	return Wrong{}
}

// take follows a record.
func (c *checker) take(h *half) {
	fact, _, err := scoring.DecodeHalves(h.Type, h.Data, []byte("{}"))
	if err != nil {
		c.wrong = Wrong{Code: BadRecord, Record: h.Seq}
		if unknown := (*scoring.Error)(nil); errors.As(err, &unknown) && unknown.Code == scoring.CodeUnknownFact {
			c.wrong.Code = UnknownKind
		}
		return
	}
	e := scoring.Event{Seq: h.Seq, Fact: fact}
	juror := func(slot string) string {
		who, listed := c.whose(h.Who, slot)
		if !listed {
			c.wrong = Wrong{Code: BadWho, Record: h.Seq}
		}
		return who
	}
	switch f := fact.(type) {
	case scoring.SheetSubmitted:
		f.Juror = juror(f.Slot)
		if l := c.state.Slot(f.Slot); l != nil && c.wrong.Code == "" && len(c.state.RubricOf(l).Missing(f.Scores)) > 0 { // jurors share the criteria out
			c.wrong = Wrong{Code: UnknownForm, Record: h.Seq}
			return
		}
		e.Fact = f
	case scoring.RecusalDeclared:
		f.Juror = juror(f.Slot)
		e.Fact = f
	case scoring.RecusalWithdrawn:
		f.Juror = juror(f.Slot)
		e.Fact = f
	case scoring.SheetVoided:
		f.Juror = juror(f.Slot)
		e.Fact = f
	case scoring.TieDecided:
		set := slices.Sorted(slices.Values(f.Order))
		if f.Joint && slices.ContainsFunc(c.state.Joint, func(j scoring.JointProposal) bool { return slices.Equal(j.Order, set) }) {
			f.Proposer = "somebody" // who said so first is private
		}
		e.Fact = f
	case scoring.ContestSet:
		if _, _, _, err := f.Contest.Weighers(); err != nil { // too fine for exact numbers of 63 bits
			c.wrong = Wrong{Code: UnknownForm, Record: h.Seq}
			return
		}
	case scoring.JournalBegun, scoring.RoomSet, scoring.EntrySet, scoring.EntryCorrected, scoring.EntryRemoved, scoring.PhaseSet, scoring.Undone, scoring.SlotDisqualified,
		scoring.RoundRecalled, scoring.AwardPicked, scoring.ComponentSet, scoring.ScoreAdjusted, scoring.AdjustmentWithdrawn:
	case scoring.RoundAdvanced:
		if c.Publish != scoring.PublishSheets {
			return
		}
		if f.Entries, c.wrong.Code = c.onward(f); c.wrong.Code != "" {
			c.wrong.Record = h.Seq
			return
		}
		e.Fact = f
	case scoring.ResultSealed:
		if c.state.Contest == nil {
			c.wrong = Wrong{Code: BadLevel, Record: h.Seq}
			return
		}
		if c.sealed = &f.Snapshot; c.Publish == scoring.PublishSheets {
			c.wrong = c.places(h.Seq)
		}
		return
	case scoring.ResultUnsealed:
		c.sealed = nil
		return
	case scoring.ResultPublished:
		c.public = &f
		if c.wrong = c.winners(h.Seq); h.Seq > c.Published {
			c.wrong = Wrong{Code: BadLevel, Record: h.Seq}
		}
		return
	default:
		return
	}
	c.state = scoring.Apply(c.state, e)
}

// onward are the turns of a further round, of which its record says no more publicly than whose
// they are.
func (c *checker) onward(f scoring.RoundAdvanced) (turns []scoring.Entry, wrong Code) {
	for _, o := range f.Onward {
		l := c.state.Slot(o.Of)
		if l == nil {
			return nil, BadRecord
		}
		e := l.Entry
		e.ID, e.Of, e.Round = o.ID, o.Of, f.Round
		turns = append(turns, e)
	}
	if turns == nil { // older records do not say who went on
		return nil, UnknownForm
	}
	return turns, ""
}

// whose is the listed juror whose pseudonym that is for the entry; itself where none are listed.
func (c *checker) whose(who, entry string) (juror string, listed bool) {
	if c.Publish != scoring.PublishSheets || len(c.People) == 0 {
		return who, true
	}
	for _, p := range c.People {
		if is, ok := store.Pseudonym(p.Key, entry); ok && is == who {
			return cmp.Or(p.User, p.Key), true
		}
	}
	return "", false
}
