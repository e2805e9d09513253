package i18n

import (
	"strings"

	"juri/scoring"
	"juri/scoring/rank"
)

// Rounds is what is said of a contest's further rounds.
type Rounds struct{ lang }

func (t Rounds) Short() string { // of the command
	return t.say("Bentuk babak berikutnya dari peserta terbaik", "Form the next round from the best entries")
}
func (t Rounds) Back() string { // its flag
	return t.say("tarik kembali babak yang belum dimulai", "take back a round that has not begun")
}
func (t Rounds) Advanced(r scoring.Round, room string, entries []string) string {
	round := scoring.ShownLine(r.Name)
	if r.Each == scoring.FromAll {
		return round + ": " + itoa(len(entries)) + t.say(" peserta tampil kembali", " entries perform again") + " (" + strings.Join(entries, ", ") + ")"
	}
	return round + ": " + itoa(len(entries)) + t.say(" peserta masuk ", " entries go on to ") + t.room(room) + " (" + strings.Join(entries, ", ") + ")"
}
func (t Rounds) Recalled() string {
	return t.say("Babak ditarik kembali.", "The round is taken back.")
}
func (t Rounds) First() string { return t.say("Babak pertama", "First round") } // the first round's name
func (t Rounds) Rule(r scoring.Round, room string) string {
	if r.Each == scoring.FromAll {
		return t.allAgain(r.Name)
	}
	from := t.say(" terbaik dari semua ruang", " of all rooms")
	if r.Each == scoring.FromRoom {
		from = t.say(" terbaik dari setiap ruang", " of each room")
	}
	return t.say(r.Name+": "+itoa(r.Top)+from+" dinilai kembali di "+t.room(room)+".",
		r.Name+": the best "+itoa(r.Top)+from+" are scored again in "+t.room(room)+".")
}
func (t Rounds) allAgain(run string) string {
	return t.say(run+": semua peserta tampil dan dinilai kembali.", run+": all entries perform and are scored again.")
}

// Best says how several runs make a score.
func (t Rounds) Best(best, runs int) string {
	if best == 1 {
		return t.say("Nilai akhir adalah nilai penampilan terbaik dari "+itoa(runs)+" penampilan.", "The final score is that of the best of "+itoa(runs)+" runs.")
	}
	return t.say("Nilai akhir adalah rata-rata "+itoa(best)+" penampilan terbaik dari "+itoa(runs)+" penampilan.",
		"The final score is the mean of the best "+itoa(best)+" of "+itoa(runs)+" runs.")
}

// Runs lists an entry's runs, with those that count.
func (t Rounds) Runs(runs []rank.Run) string {
	all := make([]string, len(runs))
	for i, r := range runs {
		if all[i] = t.number(r.Score, 2); r.Counts {
			all[i] += t.say(" (dihitung)", " (counts)")
		}
	}
	return t.say("penampilan: ", "runs: ") + strings.Join(all, "; ")
}
func (t Rounds) Order(last string) string { // how the places of several rounds are put together
	return t.say("Peringkat akhir mendahulukan hasil "+last+"; peserta lain menyusul menurut peringkatnya di babak sebelumnya.",
		"Final places go by the result of "+last+"; the other entries follow by their place in the round before.")
}

// The organizer's screen.
func (t Rounds) Key() string { return t.say("bentuk babak", "form the round") }
func (t Rounds) Ask(r scoring.Round, room string) string {
	round := r.Name
	if r.Each == scoring.FromAll {
		return t.say("Bentuk "+round+"? Semua peserta tampil kembali, dengan urutan yang sama.", "Form "+round+"? All entries perform again, in the same order.")
	}
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
	scoring.CodeTooFewRuns: {"baru {runs} penampilan bernilai, sedangkan yang dihitung {best}", "{runs} runs have a score, and {best} count"},
	scoring.CodeRunsNeedScores: {"Metode {method} tidak memberi nilai untuk satu penampilan; beberapa penampilan (runs) dapat dengan mean, trimmed, high-low, drop-lowest, dan median.",
		"The method {method} gives no score of one run; several runs go with mean, trimmed, high-low, drop-lowest and median."},
	scoring.CodeRunsStep: {"Langkah “{step}” membandingkan lembar satu penampilan, padahal peserta tampil beberapa kali (runs); pakailah runs, draw, atau shared.",
		"The step “{step}” compares sheets of one turn, and entries have several runs; use runs, draw or shared."},
	scoring.CodeRunsPlaces:     {"Rubrik ini meminta peringkat, padahal penampilan (runs) memerlukan nilai.", "This rubric asks for places, and runs need scores."},
	scoring.CodeRunsShared:     {"Kriteria dibagi di antara juri, padahal setiap penampilan (runs) memerlukan lembar yang lengkap.", "Jurors share the criteria out, and each run needs whole sheets."},
	scoring.CodeRunsComponents: {"Komponen tidak dapat berdampingan dengan beberapa penampilan (runs).", "Components do not go with several runs."},
	"runs_best":                {"Dari {count} penampilan tidak dapat diambil {best} yang terbaik.", "Of {count} runs, {best} cannot be the best."},
	"runs_none":                {"Langkah “runs” membandingkan penampilan, tetapi lomba ini tidak memakai beberapa penampilan (runs: …).", "The step “runs” compares runs, and this contest has none (runs: …)."},
	scoring.CodeNoRound:        {"Tidak ada babak yang dapat dibentuk atau ditarik kembali.", "There is no round to form or to take back."},
	scoring.CodeRoundOpen:      {"{round} belum dapat dibentuk: tutup dahulu {slots,}.", "{round} cannot be formed yet: first close {slots,}."},
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
