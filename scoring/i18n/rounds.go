package i18n

import (
	"strings"

	"juri/scoring"
)

// Rounds is what is said of a contest's further rounds.
type Rounds struct{ lang }

func (t Rounds) Short() string { // of the command
	return t.say("Bentuk babak berikutnya dari peserta terbaik", "Form the next round from the best entries")
}
func (t Rounds) Back() string { // its flag
	return t.say("tarik kembali babak yang belum dimulai", "take back a round that has not begun")
}
func (t Rounds) Advanced(round, room string, entries []string) string {
	return round + ": " + itoa(len(entries)) + t.say(" peserta masuk ", " entries go on to ") + t.room(room) + " (" + strings.Join(entries, ", ") + ")"
}
func (t Rounds) Recalled() string {
	return t.say("Babak ditarik kembali.", "The round is taken back.")
}
func (t Rounds) First() string { return t.say("Babak pertama", "First round") } // the first round's name
func (t Rounds) Rule(r scoring.Round, room string) string {
	from := t.say(" terbaik dari semua ruang", " of all rooms")
	if r.Each == scoring.FromRoom {
		from = t.say(" terbaik dari setiap ruang", " of each room")
	}
	return t.say(r.Name+": "+itoa(r.Top)+from+" dinilai kembali di "+t.room(room)+".",
		r.Name+": the best "+itoa(r.Top)+from+" are scored again in "+t.room(room)+".")
}
func (t Rounds) Order(last string) string { // how the places of several rounds are put together
	return t.say("Peringkat akhir mendahulukan hasil "+last+"; peserta lain menyusul menurut peringkatnya di babak sebelumnya.",
		"Final places go by the result of "+last+"; the other entries follow by their place in the round before.")
}

// The organizer's screen.
func (t Rounds) Key() string { return t.say("bentuk babak", "form the round") }
func (t Rounds) Ask(round, room string) string {
	return t.say("Bentuk "+round+" di "+t.room(room)+" dari peserta terbaik?", "Form "+round+" in "+t.room(room)+" from the best entries?")
}
func (t Rounds) Made(round string) string {
	return round + t.say(" sudah dibentuk.", " is formed.")
}
func (t Rounds) Left(round string) string { // it is still to be made up
	return round + t.say(" belum dibentuk", " is not formed yet")
}

// Why a round cannot be made up or taken back.
var roundsProblems = map[scoring.Code]both{
	scoring.CodeNoRound:   {"Tidak ada babak yang dapat dibentuk atau ditarik kembali.", "There is no round to form or to take back."},
	scoring.CodeRoundOpen: {"{round} belum dapat dibentuk: tutup dahulu {slots,}.", "{round} cannot be formed yet: first close {slots,}."},
	scoring.CodeRoundTie: {"Nilai di batas {round} sama: putuskan dahulu urutan {entries,}.",
		"There is a tie at the line of {round}: first decide the order of {entries,}."},
	scoring.CodeRoundBegun: {"{round} sudah dimulai ({slot}) dan tidak dapat ditarik kembali.", "{round} has begun ({slot}) and cannot be taken back."},
	scoring.CodeRoundEmpty: {"{round} belum dapat dibentuk: belum ada peserta yang diperingkat.", "{round} cannot be formed yet: no entry has a place."},
}

func (l lang) deedsRounds(e scoring.Event, n Names) string {
	switch f := e.Fact.(type) {
	case scoring.RoundAdvanced:
		return l.say("membentuk babak ", "formed round ") + itoa(f.Round+1) + ": " + strings.Join(advancing(f), ", ")
	case scoring.RoundRecalled:
		return l.say("menarik kembali babak ", "took back round ") + itoa(f.Round+1)
	}
	return ""
}

// advancing lists who goes on, by what they were called before.
func advancing(f scoring.RoundAdvanced) []string {
	ids := make([]string, len(f.Entries))
	for i, e := range f.Entries {
		ids[i] = e.Of
	}
	return ids
}
