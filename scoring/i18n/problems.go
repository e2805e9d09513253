package i18n

import (
	"strconv"
	"strings"

	"juri/scoring"
)

func itoa(n int) string { return strconv.Itoa(n) }

type problems = map[scoring.Code]func(scoring.Args) string

// say is a sentence that names nothing.
func say(s string) func(scoring.Args) string { return func(scoring.Args) string { return s } }

func commas(s string) string { return strings.ReplaceAll(s, ",", ", ") }

func problemsID() problems {
	p := problems{
		scoring.CodeUnknownUser:      func(a scoring.Args) string { return "Tidak ada pengguna bernama “" + a["user"] + "”." },
		scoring.CodeNotAllowed:       say("Peran Anda tidak boleh melakukan ini."),
		scoring.CodeNotYourRoom:      func(a scoring.Args) string { return "Ruang " + a["room"] + " bukan ruang Anda." },
		scoring.CodeUnknownRoom:      func(a scoring.Args) string { return "Tidak ada ruang “" + a["room"] + "”." },
		scoring.CodeUnknownSlot:      func(a scoring.Args) string { return "Tidak ada peserta “" + a["slot"] + "”." },
		scoring.CodeUnknownCriterion: func(a scoring.Args) string { return "Tidak ada kriteria “" + a["criterion"] + "”." },
		scoring.CodeNotOnPanel: func(a scoring.Args) string {
			return a["user"] + " bukan juri untuk " + a["slot"] + "."
		},
		scoring.CodeSlotNotOpen: func(a scoring.Args) string {
			return "Lembar " + a["slot"] + " tidak terbuka (" + generalID().Phase(scoring.Phase(a["phase"])) + ")."
		},
		scoring.CodeOffScale: func(a scoring.Args) string {
			return "Nilai " + a["value"] + " tidak diperbolehkan; yang boleh: " + a["allowed"] + "."
		},
		scoring.CodeNotANumber: func(a scoring.Args) string { return "“" + a["value"] + "” bukan angka." },
		scoring.CodeIncomplete: func(a scoring.Args) string {
			return "Belum dapat diserahkan. Yang masih kosong: " + commas(a["missing"]) + "."
		},
		scoring.CodeRecused: func(a scoring.Args) string {
			return a["user"] + " sudah menyatakan konflik kepentingan untuk " + a["slot"] + "."
		},
		scoring.CodeUnchanged: func(a scoring.Args) string { return "Tidak ada yang berubah pada " + a["slot"] + "." },
		scoring.CodeNotWritten: func(a scoring.Args) string {
			return "Tulisan itu tidak ada dalam masukan " + a["user"] + " untuk " + a["slot"] + "."
		},
		scoring.CodeTooLong:    func(a scoring.Args) string { return "Tulisan terlalu panjang (paling banyak " + a["max"] + " bita)." },
		scoring.CodeQueueEmpty: func(a scoring.Args) string { return "Antrean ruang " + a["room"] + " sudah habis." },
		scoring.CodeNotOnStage: func(a scoring.Args) string { return "Tidak ada yang sedang tampil di ruang " + a["room"] + "." },
		scoring.CodePaused:     say("Waktu sudah dijeda."),
		scoring.CodeNotPaused:  say("Waktu sedang berjalan."),
		scoring.CodeStageTaken: func(a scoring.Args) string {
			return a["slot"] + " masih tampil di ruang " + a["room"] + "."
		},
		scoring.CodeWrongPhase: func(a scoring.Args) string {
			return a["slot"] + " sedang dalam tahap " + generalID().Phase(scoring.Phase(a["phase"])) + "; ini tidak dapat dilakukan."
		},
		scoring.CodeNothingToUndo: func(a scoring.Args) string {
			return "Tidak ada yang dapat dibatalkan di ruang " + a["room"] + "."
		},
		scoring.CodeBadMove: func(a scoring.Args) string {
			return a["slot"] + " tidak dapat dipindah ke sana (ruang " + a["room"] + ")."
		},
		scoring.CodeUnknownMode: func(a scoring.Args) string { return "Tidak ada tampilan “" + a["mode"] + "”." },
		scoring.CodeRubricFixed: say("Rubrik tidak dapat diubah lagi: sudah ada lembar penilaian."),
		scoring.CodeResultFixed: say("Aturan hasil (metode, seri, juara) tidak dapat diubah lagi: sudah ada lembar penilaian."),
		scoring.CodeRoomInUse: func(a scoring.Args) string {
			return "Ruang “" + a["room"] + "” tidak dapat dihapus: antreannya sudah dipakai."
		},
		scoring.CodeEntryInUse: func(a scoring.Args) string {
			return "Peserta " + commas(a["slot"]) + " tidak dapat dihapus atau dipindah lewat berkas: sudah pernah dipanggil."
		},
		scoring.CodeDuplicateEntry: func(a scoring.Args) string { return "Peserta “" + a["slot"] + "” sudah ada." },
		scoring.CodeBadEntryID: func(a scoring.Args) string {
			return "Nomor peserta “" + a["value"] + "” tidak dapat dipakai: hanya huruf, angka, titik, _ dan -, paling banyak 32."
		},
		scoring.CodeUnitTitleNeeded: say("Nama instansi dan nama inovasi harus diisi."),
		scoring.CodeRubricTooFine:   say("Bobot dan skala rubrik terlalu halus untuk dijumlahkan secara persis."),
		scoring.CodeNoWeight:        say("Tidak ada kriteria yang berbobot."),
		scoring.CodeTooFewSheets: func(a scoring.Args) string {
			return "baru " + a["sheets"] + " lembar dari paling sedikit " + a["panel"]
		},
		scoring.CodeDidNotTake: func(a scoring.Args) string { return generalID().Phase(scoring.Phase(a["phase"])) },
		codeNotSaved: func(a scoring.Args) string {
			if a["why"] == string(codeClusterLost) {
				return "TIDAK TERSIMPAN: server ini terputus dari server yang lain. Yang Anda ketik tetap ada; jika ini tidak segera berlalu, masuklah lewat alamat lain pada kartu Anda."
			}
			if ofJournal(a["why"]) {
				return "TIDAK TERSIMPAN: jurnal bersama tidak dapat dipercaya lagi. Yang Anda ketik tetap ada; panitia sudah diberi tahu."
			}
			return "TIDAK TERSIMPAN: server tidak dapat menulis ke disk. Yang Anda ketik tetap ada; panitia sudah diberi tahu."
		},
	}
	p[scoring.CodeBadKey] = say("Kunci ini tidak dapat diingat.")
	p[scoring.CodeTooManyDevices] = say("Terlalu banyak perangkat yang diingat. Mintalah panitia melupakan salah satunya.")
	addSetupID(p)
	addJournalID(p)
	addMethodsID(p)
	addResultID(p)
	addRoundsID(p)
	addDrawID(p)
	addIdentityID(p)
	addSheetsID(p)
	addLoginsID(p)
	addProvingID(p)
	p[scoring.CodeMoved] = say("Keadaan lomba sudah berubah sementara itu. Silakan ulangi.")
	return p
}

// codeNotSaved is store.CodeNotSaved; a test in the store's own commands holds
// the two together, since nothing here may import the store.
const codeNotSaved scoring.Code = "not_saved"

// ofJournal reports whether something is not saved because the journal that hosts
// share is not what it should be.
func ofJournal(why string) bool {
	for _, kind := range []string{"cluster_", "record_", "journal_", "draft_"} {
		if strings.HasPrefix(why, kind) {
			return true
		}
	}
	return false
}

// codeClusterLost is store.CodeClusterLost likewise.
const codeClusterLost scoring.Code = "cluster_lost"

func problemsEN() problems {
	p := problems{
		scoring.CodeUnknownUser:      func(a scoring.Args) string { return "There is no user “" + a["user"] + "”." },
		scoring.CodeNotAllowed:       say("Your role may not do this."),
		scoring.CodeNotYourRoom:      func(a scoring.Args) string { return "Room " + a["room"] + " is not one of yours." },
		scoring.CodeUnknownRoom:      func(a scoring.Args) string { return "There is no room “" + a["room"] + "”." },
		scoring.CodeUnknownSlot:      func(a scoring.Args) string { return "There is no entry “" + a["slot"] + "”." },
		scoring.CodeUnknownCriterion: func(a scoring.Args) string { return "There is no criterion “" + a["criterion"] + "”." },
		scoring.CodeNotOnPanel: func(a scoring.Args) string {
			return a["user"] + " is not a juror of " + a["slot"] + "."
		},
		scoring.CodeSlotNotOpen: func(a scoring.Args) string {
			return "The sheet for " + a["slot"] + " is not open (" + generalEN().Phase(scoring.Phase(a["phase"])) + ")."
		},
		scoring.CodeOffScale: func(a scoring.Args) string {
			return a["value"] + " is off the scale; allowed: " + a["allowed"] + "."
		},
		scoring.CodeNotANumber: func(a scoring.Args) string { return "“" + a["value"] + "” is not a number." },
		scoring.CodeIncomplete: func(a scoring.Args) string {
			return "It cannot be handed in yet. Still empty: " + commas(a["missing"]) + "."
		},
		scoring.CodeRecused: func(a scoring.Args) string {
			return a["user"] + " has declared a conflict of interest for " + a["slot"] + "."
		},
		scoring.CodeUnchanged: func(a scoring.Args) string { return "Nothing changed in " + a["slot"] + "." },
		scoring.CodeNotWritten: func(a scoring.Args) string {
			return "The feedback of " + a["user"] + " for " + a["slot"] + " does not hold that text."
		},
		scoring.CodeTooLong:    func(a scoring.Args) string { return "The text is too long (" + a["max"] + " bytes at most)." },
		scoring.CodeQueueEmpty: func(a scoring.Args) string { return "The queue of room " + a["room"] + " is at its end." },
		scoring.CodeNotOnStage: func(a scoring.Args) string { return "Nobody is on stage in room " + a["room"] + "." },
		scoring.CodePaused:     say("The timer is paused already."),
		scoring.CodeNotPaused:  say("The timer is running."),
		scoring.CodeStageTaken: func(a scoring.Args) string {
			return a["slot"] + " is still on stage in room " + a["room"] + "."
		},
		scoring.CodeWrongPhase: func(a scoring.Args) string {
			return a["slot"] + " is in phase " + generalEN().Phase(scoring.Phase(a["phase"])) + "; this cannot be done."
		},
		scoring.CodeNothingToUndo: func(a scoring.Args) string {
			return "There is nothing to undo in room " + a["room"] + "."
		},
		scoring.CodeBadMove: func(a scoring.Args) string {
			return a["slot"] + " cannot be moved there (room " + a["room"] + ")."
		},
		scoring.CodeUnknownMode: func(a scoring.Args) string { return "There is no mode “" + a["mode"] + "”." },
		scoring.CodeRubricFixed: say("The rubric can no longer change: there are sheets already."),
		scoring.CodeResultFixed: say("The rules of the result (method, ties, awards) can no longer change: there are sheets already."),
		scoring.CodeRoomInUse: func(a scoring.Args) string {
			return "Room “" + a["room"] + "” cannot be removed: its queue is in use."
		},
		scoring.CodeEntryInUse: func(a scoring.Args) string {
			return "Entry " + commas(a["slot"]) + " cannot be removed or moved by the files: it has been called."
		},
		scoring.CodeDuplicateEntry: func(a scoring.Args) string { return "There is an entry “" + a["slot"] + "” already." },
		scoring.CodeBadEntryID: func(a scoring.Args) string {
			return "“" + a["value"] + "” cannot be an entry's id: only letters, digits, dots, _ and -, at most 32."
		},
		scoring.CodeUnitTitleNeeded: say("The institution and the innovation must be named."),
		scoring.CodeRubricTooFine:   say("The rubric's weights and scales are too fine to be added up exactly."),
		scoring.CodeNoWeight:        say("No criterion has any weight."),
		scoring.CodeTooFewSheets: func(a scoring.Args) string {
			return a["sheets"] + " sheets of at least " + a["panel"]
		},
		scoring.CodeDidNotTake: func(a scoring.Args) string { return generalEN().Phase(scoring.Phase(a["phase"])) },
		codeNotSaved: func(a scoring.Args) string {
			if a["why"] == string(codeClusterLost) {
				return "NOT SAVED: this server is cut off from the others. What you typed is still here; if this does not pass soon, log in at the next address on your card."
			}
			if ofJournal(a["why"]) {
				return "NOT SAVED: the shared journal can no longer be trusted. What you typed is kept; the organizers have been told."
			}
			return "NOT SAVED: the server cannot write to its disk. What you typed is kept; the organizers have been told."
		},
	}
	p[scoring.CodeBadKey] = say("This key cannot be remembered.")
	p[scoring.CodeTooManyDevices] = say("Too many devices are remembered. Ask the organizers to forget one.")
	addSetupEN(p)
	addJournalEN(p)
	addMethodsEN(p)
	addResultEN(p)
	addRoundsEN(p)
	addDrawEN(p)
	addIdentityEN(p)
	addSheetsEN(p)
	addLoginsEN(p)
	addProvingEN(p)
	p[scoring.CodeMoved] = say("The contest has moved on meanwhile. Please try again.")
	return p
}
