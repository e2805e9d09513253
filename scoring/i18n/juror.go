package i18n

import "strings"

// Juror is what the juror's screen says.
type Juror struct {
	Queue, Own, History string // titles
	NoSlots             string // there is nothing to judge yet
	In                  func(done, all int) string
	NoFeedback          func(n int) string // in the list's border; the letter is the list's mark

	Saved, Saving, NotSaved string

	// Short words at the right of the list.
	Conflict, Absent, Withdrawn, NotIn string

	Paused     string
	Stage      func(room, slot, unit string) string // somebody else is on stage
	Message    func(text string) string
	HandedIn   func(at, receipt string, revision int) string
	OnPaper    func(by, at, receipt string, revision int) string // a sheet that somebody else entered
	PaperDraft string                                            // likewise, and not handed in
	// What the juror typed stands beside the sheet that was entered from paper.
	PaperBeside func(by, at string) string
	Paper       string // before the name of who entered a sheet

	NotCalled  string
	ClosedLate string // closed with a draft that was not handed in
	ClosedNone string // closed, and nothing was ever handed in
	ClosedFix  string // closed with a correction that was not handed in
	Unsaved    string // closed before the last changes were saved
	Recused    func(reason string) string
	Correcting string
	DidNotTake func(phase string) string

	Running func(total string) string // total is of what is filled in so far
	Final   func(total string) string
	Filled  func(n, all int) string

	Strength, Improve        string
	AskStrength, AskImprove  string
	Empty                    string
	Count                    func(n, limit int) string
	HandInRow, HandInFixRow  string
	HintFeedback, HintHandIn string
	HintMissing              func(n int) string
	Allowed                  func(scale string) string
	Refused                  func(value, allowed string) string
	Level                    func(value, level string) string

	SummaryTitle, ReceiptTitle func(slot string) string
	StillEmpty                 func(names []string) string
	ToFirstEmpty               string
	Unchanged                  string
	FeedbackMissing            string
	FeedbackThere              string
	SummaryFoot, UnchangedFoot string
	Sending, Recording         string
	ReceiptAt                  func(at string, revision int) string
	ReceiptIs, ReceiptNote     string
	ReceiptFoot                string
	ReceiptNotice              func(slot, receipt string) string

	ConflictTitle             func(slot string) string
	ConflictWhy, ConflictNote string
	ConflictAsk               string
	ConflictFoot, ConflictYes string
	DropTitle                 string
	DropAsk, DropUnsavedAsk   string
	DropFoot                  string
	Revision                  func(n int) string
	At, By, Receipt, Total    string
	NoHistory                 string
	PageFoot                  string
	Mean, Spread              string
	NoOwn                     string

	KeyValue, KeyNext, KeyPrev, KeyStep, KeyClear, KeyCancel, KeySlot, KeySlotPrev, KeySlotNext, KeyStage string
	KeyFeedback, KeyHandIn, KeyCorrect, KeyDrop, KeyUndo, KeyOwn, KeyConflict, KeyHistory, KeyQueue       string
	KeyConfirm, KeyBack, KeyRows, KeyColumns, KeyWrite, KeyField, KeyLeave                                string
}

func jurorID() Juror {
	return Juror{
		Queue: "Antrean", Own: "Nilai saya", History: "Riwayat",
		NoSlots:    "Belum ada peserta di ruang Anda. Daftar muncul di sini begitu panitia menyiapkannya.",
		In:         func(done, all int) string { return itoa(done) + " dari " + itoa(all) },
		NoFeedback: func(n int) string { return "m: " + itoa(n) + " tanpa masukan" },
		Saved:      "● tersimpan", Saving: "◐ menyimpan…", NotSaved: "○ TIDAK TERSIMPAN",
		Conflict: "konflik", Absent: "absen", Withdrawn: "mundur", NotIn: "tak masuk",
		Paused: "dijeda",
		Stage: func(room, slot, unit string) string {
			return "▶ Tampil: " + slot + " " + unit + " (" + room + ")"
		},
		Message: func(text string) string { return "Pesan: " + text },
		HandedIn: func(at, receipt string, revision int) string {
			return "✓ diserahkan " + at + ", tanda terima " + receipt + revisionID(revision)
		},
		OnPaper: func(by, at, receipt string, revision int) string {
			return "✓ dimasukkan " + at + " oleh " + by + " dari kertas · tanda terima " + receipt + revisionID(revision)
		},
		PaperDraft: "Diketikkan orang lain dari kertas; belum diserahkan.",
		PaperBeside: func(by, at string) string {
			return "Berlaku: lembar kertas dari " + by + ", " + at + ". Yang ini milik Anda; serahkan untuk menggantikannya."
		},
		Paper:      "kertas:",
		NotCalled:  "Belum dipanggil. Lembar terbuka begitu peserta tampil.",
		ClosedLate: "Ditutup: lembar ini belum Anda serahkan.",
		ClosedNone: "Ditutup: tidak ada lembar dari Anda.",
		ClosedFix:  "Ditutup: koreksi Anda tidak sempat diserahkan.",
		Unsaved:    "Perubahan terakhir di sini TIDAK TERSIMPAN.",
		Recused:    func(reason string) string { return "Konflik kepentingan: " + reason },
		Correcting: "Koreksi: baru berlaku setelah diserahkan.",
		DidNotTake: func(phase string) string { return "Peserta " + phase + "." },
		Running:    func(total string) string { return "nilai sementara " + total },
		Final:      func(total string) string { return "nilai " + total },
		Filled:     func(n, all int) string { return itoa(n) + " dari " + itoa(all) },
		Strength:   "Kekuatan", Improve: "Perbaikan",
		AskStrength: "Apa yang paling kuat dari inovasi ini?", AskImprove: "Apa yang sebaiknya diperbaiki?",
		Empty:     "belum diisi",
		Count:     func(n, limit int) string { return itoa(n) + "/" + itoa(limit) },
		HandInRow: "Serahkan lembar", HandInFixRow: "Serahkan koreksi",
		HintFeedback: "enter untuk menulis; peserta menerima masukan ini.",
		HintHandIn:   "Lengkap. enter menampilkan ringkasan sebelum diserahkan.",
		HintMissing:  func(n int) string { return itoa(n) + " kriteria masih kosong." },
		Allowed:      func(scale string) string { return "skala " + scale },
		Refused: func(value, allowed string) string {
			return value + " tidak ada pada skala. Yang boleh: " + allowed
		},
		Level:        func(value, level string) string { return value + ": " + level },
		SummaryTitle: func(slot string) string { return "Serahkan " + slot + "?" },
		ReceiptTitle: func(slot string) string { return slot + " diserahkan" },
		StillEmpty: func(names []string) string {
			return "Belum dapat diserahkan. Masih kosong: " + strings.Join(names, ", ") + "."
		},
		ToFirstEmpty:    "enter mengisi yang kosong · esc kembali",
		Unchanged:       "Tidak ada yang berubah dari lembar yang sudah diserahkan.",
		FeedbackMissing: "Masukan belum lengkap. Lembar tetap dapat diserahkan; masukan dapat ditambahkan selama slot terbuka.",
		FeedbackThere:   "Masukan lengkap.",
		SummaryFoot:     "enter serahkan · esc kembali", UnchangedFoot: "esc kembali",
		Sending: "Menyerahkan…", Recording: "Mencatat…",
		ReceiptAt: func(at string, revision int) string {
			return "✓ Diterima pukul " + at + revisionID(revision)
		},
		ReceiptIs:     "Tanda terima",
		ReceiptNote:   "Nomor ini tercetak juga pada lembar penilaian.",
		ReceiptFoot:   "enter tutup",
		ReceiptNotice: func(slot, receipt string) string { return "✓ " + slot + " diserahkan · tanda terima " + receipt },
		ConflictTitle: func(slot string) string { return "Konflik kepentingan: " + slot },
		ConflictWhy:   "Apa hubungan Anda dengan peserta ini?",
		ConflictNote:  "Nilai Anda tidak ikut dihitung untuk peserta ini. Alasannya hanya dilihat panitia.",
		ConflictAsk:   "Nyatakan konflik kepentingan? Sampai peserta ini ditutup, Anda dapat mencabutnya dengan alasan.",
		ConflictFoot:  "enter lanjut · esc batal", ConflictYes: "enter nyatakan · esc ubah",
		DropTitle: "Batalkan perubahan?", DropAsk: "Koreksi ini dibuang; lembar yang sudah diserahkan tetap berlaku.",
		DropUnsavedAsk: "Perubahan yang tidak tersimpan ini dibuang.",
		DropFoot:       "enter buang · esc kembali",
		Revision:       func(n int) string { return "Revisi " + itoa(n) },
		At:             "Pukul", By: "Oleh", Receipt: "Tanda terima", Total: "Nilai",
		NoHistory: "Belum ada lembar yang diserahkan di sini.",
		PageFoot:  "esc kembali",
		Mean:      "Rata-rata", Spread: "Simpangan baku",
		NoOwn: "Belum ada nilai. Tabel ini terisi seiring Anda menilai.",

		KeyValue: "nilai", KeyNext: "berikut", KeyPrev: "sebelumnya", KeyStep: "naik turunkan nilai",
		KeyClear: "hapus", KeyCancel: "batal", KeySlot: "slot", KeySlotPrev: "slot sebelumnya", KeySlotNext: "slot berikut",
		KeyStage: "ke panggung", KeyFeedback: "masukan", KeyHandIn: "serahkan", KeyCorrect: "koreksi",
		KeyDrop: "batalkan koreksi", KeyUndo: "urungkan", KeyOwn: "nilai saya", KeyConflict: "konflik",
		KeyHistory: "riwayat", KeyQueue: "antrean", KeyConfirm: "lanjut", KeyBack: "kembali",
		KeyRows: "baris", KeyColumns: "kolom", KeyWrite: "tulis", KeyField: "kolom berikut", KeyLeave: "selesai",
	}
}

func revisionID(n int) string {
	if n < 2 {
		return ""
	}
	return " · revisi " + itoa(n)
}

func jurorEN() Juror {
	return Juror{
		Queue: "Queue", Own: "My scores", History: "History",
		NoSlots:    "There are no entries in your rooms yet. They appear here once the organizers have set them up.",
		In:         func(done, all int) string { return itoa(done) + " of " + itoa(all) },
		NoFeedback: func(n int) string { return "m: " + itoa(n) + " without feedback" },
		Saved:      "● saved", Saving: "◐ saving…", NotSaved: "○ NOT SAVED",
		Conflict: "recused", Absent: "absent", Withdrawn: "withdrawn", NotIn: "not in",
		Paused: "paused",
		Stage: func(room, slot, unit string) string {
			return "▶ On stage: " + slot + " " + unit + " (" + room + ")"
		},
		Message: func(text string) string { return "Message: " + text },
		HandedIn: func(at, receipt string, revision int) string {
			return "✓ handed in " + at + " · receipt " + receipt + revisionEN(revision)
		},
		OnPaper: func(by, at, receipt string, revision int) string {
			return "✓ entered from paper " + at + " by " + by + " · receipt " + receipt + revisionEN(revision)
		},
		PaperDraft: "Typed by somebody else from paper; not handed in yet.",
		PaperBeside: func(by, at string) string {
			return "Counts: the paper sheet by " + by + ", " + at + ". This one is yours; hand it in to replace that."
		},
		Paper:      "paper:",
		NotCalled:  "Not called yet. The sheet opens when the entry comes on stage.",
		ClosedLate: "Closed: you did not hand this sheet in.",
		ClosedNone: "Closed: there is no sheet of yours.",
		ClosedFix:  "Closed: your correction was not handed in.",
		Unsaved:    "The last changes here were NOT SAVED.",
		Recused:    func(reason string) string { return "Conflict of interest: " + reason },
		Correcting: "Correction: counts once handed in again.",
		DidNotTake: func(phase string) string { return "This entry is " + phase + "." },
		Running:    func(total string) string { return "so far " + total },
		Final:      func(total string) string { return "total " + total },
		Filled:     func(n, all int) string { return itoa(n) + " of " + itoa(all) },
		Strength:   "Strengths", Improve: "To improve",
		AskStrength: "What is strongest about this innovation?", AskImprove: "What should be improved?",
		Empty:     "empty",
		Count:     func(n, limit int) string { return itoa(n) + "/" + itoa(limit) },
		HandInRow: "Hand in the sheet", HandInFixRow: "Hand in the correction",
		HintFeedback: "enter to write; the entrants will read it.",
		HintHandIn:   "Complete. enter shows a summary before anything is handed in.",
		HintMissing: func(n int) string {
			if n == 1 {
				return "1 criterion is still empty."
			}
			return itoa(n) + " criteria are still empty."
		},
		Allowed: func(scale string) string { return "scale " + scale },
		Refused: func(value, allowed string) string {
			return value + " is not on the scale. Allowed: " + allowed
		},
		Level:        func(value, level string) string { return value + ": " + level },
		SummaryTitle: func(slot string) string { return "Hand in " + slot + "?" },
		ReceiptTitle: func(slot string) string { return slot + " handed in" },
		StillEmpty: func(names []string) string {
			return "It cannot be handed in yet. Still empty: " + strings.Join(names, ", ") + "."
		},
		ToFirstEmpty:    "enter fills in what is empty · esc back",
		Unchanged:       "Nothing differs from the sheet that was handed in.",
		FeedbackMissing: "Feedback is incomplete. You may hand in all the same, and add it while the slot is open.",
		FeedbackThere:   "Feedback is complete.",
		SummaryFoot:     "enter hand in · esc back", UnchangedFoot: "esc back",
		Sending: "Handing in…", Recording: "Recording…",
		ReceiptAt: func(at string, revision int) string {
			return "✓ Received at " + at + revisionEN(revision)
		},
		ReceiptIs:     "Receipt",
		ReceiptNote:   "The printed sheet carries the same number.",
		ReceiptFoot:   "enter closes",
		ReceiptNotice: func(slot, receipt string) string { return "✓ " + slot + " handed in · receipt " + receipt },
		ConflictTitle: func(slot string) string { return "Conflict of interest: " + slot },
		ConflictWhy:   "What connects you with this entry?",
		ConflictNote:  "Your scores for this entry will not count. Only the organizers see the reason.",
		ConflictAsk:   "Declare the conflict of interest? Until this entry is closed you can take it back, for a reason.",
		ConflictFoot:  "enter goes on · esc cancels", ConflictYes: "enter declares · esc changes",
		DropTitle: "Drop the changes?", DropAsk: "This correction is dropped; the sheet that was handed in stands.",
		DropUnsavedAsk: "These unsaved changes are dropped.",
		DropFoot:       "enter drops · esc back",
		Revision:       func(n int) string { return "Revision " + itoa(n) },
		At:             "At", By: "By", Receipt: "Receipt", Total: "Total",
		NoHistory: "No sheet has been handed in here yet.",
		PageFoot:  "esc back",
		Mean:      "Mean", Spread: "Spread (SD)",
		NoOwn: "No scores yet. This table fills as you score.",

		KeyValue: "score", KeyNext: "next", KeyPrev: "row before", KeyStep: "step the score",
		KeyClear: "erase", KeyCancel: "cancel", KeySlot: "slot", KeySlotPrev: "slot before", KeySlotNext: "next slot",
		KeyStage: "go to stage", KeyFeedback: "feedback", KeyHandIn: "hand in", KeyCorrect: "correct",
		KeyDrop: "drop correction", KeyUndo: "undo", KeyOwn: "my scores", KeyConflict: "conflict",
		KeyHistory: "history", KeyQueue: "queue", KeyConfirm: "go on", KeyBack: "back",
		KeyRows: "rows", KeyColumns: "columns", KeyWrite: "write", KeyField: "next field", KeyLeave: "done",
	}
}

func revisionEN(n int) string {
	if n < 2 {
		return ""
	}
	return " · revision " + itoa(n)
}
