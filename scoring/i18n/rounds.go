package i18n

import (
	"strings"

	"juri/scoring"
)

// Rounds is what is said of a contest's further rounds.
type Rounds struct {
	Short    string // of the command
	Back     string // its flag
	Advanced func(round, room string, entries []string) string
	Recalled string
	First    string // the first round's name
	Rule     func(r scoring.Round, room string) string
	Order    func(last string) string // how the places of several rounds are put together

	// The organizer's screen.
	Key  string
	Ask  func(round, room string) string
	Made func(round string) string
	Left func(round string) string // it is still to be made up
}

func roundsID() Rounds {
	return Rounds{
		Short: "Bentuk putaran berikutnya dari peserta terbaik", Back: "tarik kembali putaran yang belum dimulai",
		Advanced: func(round, room string, e []string) string {
			return round + ": " + itoa(len(e)) + " peserta masuk ruang " + room + " (" + strings.Join(e, ", ") + ")"
		},
		Recalled: "Putaran ditarik kembali.",
		First:    "Putaran pertama",
		Rule: func(r scoring.Round, room string) string {
			from := " terbaik dari semua ruang"
			if r.Each == scoring.FromRoom {
				from = " terbaik dari setiap ruang"
			}
			return r.Name + ": " + itoa(r.Top) + from + " dinilai kembali di ruang " + room + "."
		},
		Order: func(last string) string {
			return "Peringkat akhir mendahulukan hasil " + last + "; peserta lain menyusul menurut peringkatnya di putaran sebelumnya."
		},
		Key:  "bentuk putaran",
		Ask:  func(r, room string) string { return "Bentuk " + r + " di ruang " + room + " dari peserta terbaik?" },
		Made: func(r string) string { return r + " sudah dibentuk." },
		Left: func(r string) string { return r + " belum dibentuk" },
	}
}

func roundsEN() Rounds {
	return Rounds{
		Short: "Make up the next round from the best entries", Back: "take back a round that has not begun",
		Advanced: func(round, room string, e []string) string {
			return round + ": " + itoa(len(e)) + " entries come to room " + room + " (" + strings.Join(e, ", ") + ")"
		},
		Recalled: "The round is taken back.",
		First:    "First round",
		Rule: func(r scoring.Round, room string) string {
			from := " of all rooms"
			if r.Each == scoring.FromRoom {
				from = " of each room"
			}
			return r.Name + ": the best " + itoa(r.Top) + from + " are scored again in room " + room + "."
		},
		Order: func(last string) string {
			return "Final places go by the result of " + last + "; the other entries follow by their place in the round before."
		},
		Key:  "make up the round",
		Ask:  func(r, room string) string { return "Make up " + r + " in room " + room + " from the best entries?" },
		Made: func(r string) string { return r + " is made up." },
		Left: func(r string) string { return r + " is not made up yet" },
	}
}

// addRoundsID says why a round cannot be made up or taken back.
func addRoundsID(p problems) {
	p[scoring.CodeNoRound] = say("Tidak ada putaran yang dapat dibentuk atau ditarik kembali.")
	p[scoring.CodeRoundOpen] = func(a scoring.Args) string {
		return a["round"] + " belum dapat dibentuk: tutup dahulu " + commas(a["slots"]) + "."
	}
	p[scoring.CodeRoundTie] = func(a scoring.Args) string {
		return "Nilai di batas " + a["round"] + " sama: putuskan dahulu urutan " + commas(a["entries"]) + "."
	}
	p[scoring.CodeRoundBegun] = func(a scoring.Args) string {
		return a["round"] + " sudah dimulai (" + a["slot"] + "), tidak dapat ditarik kembali."
	}
	p[scoring.CodeRoundEmpty] = func(a scoring.Args) string {
		return a["round"] + " belum dapat dibentuk: belum ada peserta yang berperingkat."
	}
}

// addRoundsEN is addRoundsID in English.
func addRoundsEN(p problems) {
	p[scoring.CodeNoRound] = say("There is no round to make up or to take back.")
	p[scoring.CodeRoundOpen] = func(a scoring.Args) string {
		return a["round"] + " cannot be made up yet: first close " + commas(a["slots"]) + "."
	}
	p[scoring.CodeRoundTie] = func(a scoring.Args) string {
		return "There is a tie across the line of " + a["round"] + ": first decide the order of " + commas(a["entries"]) + "."
	}
	p[scoring.CodeRoundBegun] = func(a scoring.Args) string {
		return a["round"] + " has begun (" + a["slot"] + ") and cannot be taken back."
	}
	p[scoring.CodeRoundEmpty] = func(a scoring.Args) string {
		return a["round"] + " cannot be made up yet: no entry has a rank."
	}
}

func factsRoundsID(m facts) {
	told(m, func(f scoring.RoundAdvanced, _ scoring.Event, _ Names) string {
		return "membentuk putaran " + itoa(f.Round+1) + ": " + strings.Join(advancing(f), ", ")
	})
	told(m, func(f scoring.RoundRecalled, _ scoring.Event, _ Names) string {
		return "menarik kembali putaran " + itoa(f.Round+1)
	})
}

func factsRoundsEN(m facts) {
	told(m, func(f scoring.RoundAdvanced, _ scoring.Event, _ Names) string {
		return "made up round " + itoa(f.Round+1) + ": " + strings.Join(advancing(f), ", ")
	})
	told(m, func(f scoring.RoundRecalled, _ scoring.Event, _ Names) string {
		return "took back round " + itoa(f.Round+1)
	})
}

// advancing lists who goes on, by what they were called before.
func advancing(f scoring.RoundAdvanced) []string {
	ids := make([]string, len(f.Entries))
	for i, e := range f.Entries {
		ids[i] = e.Of
	}
	return ids
}
