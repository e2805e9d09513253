package i18n

import (
	"strings"

	"juri/scoring"
)

// Ranking is what is said of places that a juror gives by putting entries in order.
type Ranking struct{ lang }

func (r Ranking) Title() string { return r.say("Peringkat", "Ranking") }
func (r Ranking) Key() string   { return r.say("peringkat", "ranking") }
func (r Ranking) KeyPlace() string {
	return r.say("peringkatnya", "its place")
}
func (r Ranking) KeyUp() string    { return r.say("naikkan", "up") }
func (r Ranking) KeyDown() string  { return r.say("turunkan", "down") }
func (r Ranking) KeyClear() string { return r.say("kosongkan", "no place") }
func (r Ranking) KeyOther() string { return r.say("kriteria lain", "other criterion") }

// Placed is how many of all have a place.
func (r Ranking) Placed(n, all int) string { return itoa(n) + r.say(" dari ", " of ") + itoa(all) }

func (r Ranking) NotCalled() string { return r.say("belum dipanggil", "not called yet") }
func (r Ranking) Closed() string    { return r.say("ditutup", "closed") }
func (r Ranking) NotHere() string {
	return r.say("Peserta ini belum dapat diberi peringkat, atau sudah ditutup.", "This entry cannot be given a place: not called yet, or closed.")
}

// Taken says that a closed entry keeps a place.
func (r Ranking) Taken(place, slot string) string {
	return r.say("Peringkat "+place+" tetap milik "+slot+", yang sudah ditutup.", "Place "+place+" stays with "+slot+", which is closed.")
}

// Closer says that the places before the one that was typed are not all given.
func (r Ranking) Closer(slot, place, typed string) string {
	return r.say(slot+" menjadi peringkat "+place+", bukan "+typed+": peringkat diisi berurutan tanpa jeda.",
		slot+" has place "+place+", not "+typed+": places are filled in order, without gaps.")
}
func (r Ranking) NonePlaced() string {
	return r.say("Belum ada peserta yang diberi peringkat.", "No entry has a place yet.")
}
func (r Ranking) NotUndone() string {
	return r.say("Urutan sebelumnya tidak dapat dikembalikan: penilaian salah satu pesertanya sudah ditutup.", "The order before cannot be put back: one of its entries has closed.")
}
func (r Ranking) NoneUndone() string {
	return r.say("Urutan ini belum diubah; tidak ada yang perlu diurungkan.", "This order was not changed; there is nothing to undo.")
}
func (r Ranking) NoSuchPlace(n int) string {
	return r.say("Di sini peringkatnya 1 sampai "+itoa(n)+".", "Here places go from 1 to "+itoa(n)+".")
}
func (r Ranking) HasNone() string {
	return r.say("Peserta ini belum diberi peringkat.", "This entry has no place yet.")
}
func (r Ranking) Scored() string { // where r is pressed
	return r.say("Lomba ini dinilai dengan skor; ketik skornya.", "This contest is scored; type the scores.")
}

// After says that so many entries were ranked, and what their sheets still lack to be handed in.
func (r Ranking) After(n int, lacking []scoring.Criterion) string {
	if len(lacking) > 0 {
		var names []string
		for _, c := range lacking {
			names = append(names, scoring.ShownLine(c.Name.In(r.say("id", "en"))))
		}
		return r.kept(strings.Join(names, ", "))
	}
	return r.say("Peringkat "+itoa(n)+" peserta sudah diserahkan.", "The ranking of "+count(n, "entry", "entries")+" is handed in.")
}

// kept says that a ranking is saved, and goes in with those that are missing.
func (r Ranking) kept(missing string) string {
	return r.say("Peringkat tersimpan. Lembar diserahkan bila ini juga terisi: "+missing+".",
		"The ranking is saved. Sheets go in once these are there too: "+missing+".")
}

func (r Ranking) Hint() string {
	return r.say("Ketik peringkatnya; yang lain bergeser. S menyerahkan semuanya.", "Type its place; the others make room. S hands them all in.")
}
func (r Ranking) FlagCriterion() string {
	return r.say("peringkat yang mana, bila ada beberapa", "which ranking, where there are several")
}

var rankingProblems = map[scoring.Code]both{
	scoring.CodeNoRanking: {"Lomba ini dinilai dengan skor, bukan peringkat; isilah lembarnya dengan perintah score.",
		"This contest is scored, not ranked; fill in its sheets with the command score."},
	scoring.CodePlaceTaken: {"Peringkat {place} ({criterion}) sudah diberikan kepada {slot}; setiap peringkat hanya untuk satu peserta. Urutkan semuanya sekaligus dengan tombol r atau perintah rank.",
		"Place {place} ({criterion}) is given to {slot} already; each place is given once. Put them all in order at once, with the key r or the command rank."},
	scoring.CodePlaceBeyond: {"Tidak ada peringkat {place} ({criterion}): yang diperingkat hanya {places} peserta.", "There is no place {place} ({criterion}): only {places} entries are ranked."},
	scoring.CodeRankTwice:   {"{slot} disebut dua kali.", "{slot} is named twice."},
	scoring.CodeRankOther:   {"{slot} tidak diperingkat bersama peserta ruang {room}.", "{slot} is not ranked with the entries of room {room}."},
	scoring.CodeRankLacks:   {"Belum ada peringkatnya: {slots,}. Semuanya harus diperingkat sebelum diserahkan.", "Without a place yet: {slots,}. All need one before they are handed in."},
	scoring.CodeRankWhich:   {"Ada beberapa peringkat: {criteria,}. Sebutkan yang mana (--criterion).", "There are several rankings: {criteria,}. Say which (--criterion)."},
}
