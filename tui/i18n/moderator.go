package i18n

import "strings"

// Moderator is what the moderator's screen says.
type Moderator struct {
	NoRooms  string // the person drives none
	NoSlots  string
	Queue    string
	Jury     string
	Message  string // before what the room is told
	Done     func(done, all int) string
	Until    func(hour string) string // when the last one is expected to be over
	Drift    func(minutes int) string // how late the room runs, or early
	DriftCol func(minutes int) string // the same in a column

	// Heads of the queue's columns, short and long.
	Number, Unit, Title                         string
	Sheets, Planned, Expected, DriftHead        string
	LongSheets, LongPlanned, LongExpected, Seen string
	Absent, Withdrawn                           string // before the unit's name

	// The stage.
	NobodyOn  string
	QueueDone string
	NextUp    func(slot, unit, hour string) string
	Paused    string
	Nearly    string
	Over      string
	SheetsIn  func(in, of int) string

	// The jury.
	Recused   string
	NoNote    string // the mark of feedback that is missing
	Legend    string
	LegendIn  string // where that is too long
	LegendTop string
	Never     string // logged in
	CatchUp   string
	More      func(n int) string
	Complete  func(key string) string
	ReadyNow  func(slot, key string) string

	// Questions.
	AskTitle    string
	Lacks       func(slot string, in, of int, who []string) string
	Owes        func(name string, criteria int) string
	AskCall     func(slot string) string
	AskClose    func(slot string) string
	StillOn     func(slot string) string
	AskAbsent   func(slot string) string
	AskWithdraw func(slot, unit string) string

	// Forms.
	SayTitle, SayHint string
	SayNow            func(text string) string
	ReopenTitle       func(slot string) string
	ReopenHint        string
	AddTitle, AddHint string
	MoveTitle         func(slot string) string
	Waiting           func(n int) string

	// What was done.
	ClosedNow, ReopenedNow, AbsentNow, WithdrawnNow, AddedNow func(slot string) string
	Moved                                                     func(slot, room string) string
	SaySent, SayGone                                          string
	BellOn, BellOff                                           string
	Undone                                                    func(what string) string
	UndoneOther, BackToOrder                                  string
	BackToRoom                                                func(slot, room string) string
	BackToPhase                                               func(slot, phase string) string
	BackToLength                                              func(slot string, minutes int) string
	BackToPaused, BackToRunning                               func(slot string) string

	// Help of the keys.
	Space                                                       string
	KeyNext, KeyPause, KeyResume, KeyMore, KeyLess              string
	KeyClose, KeyCall, KeyAbsent, KeyWithdraw, KeyReopen        string
	KeyLater, KeySooner, KeyMove, KeySay, KeyUndo, KeyAdd       string
	KeyBell, KeyRoom, KeyNumber, KeySelect, KeyFollow, KeyField string
	KeyJury, KeyQueue, KeySend                                  string
	KeyTo                                                       func(phase string) string
}

func moderatorID() Moderator {
	return Moderator{
		NoRooms: "Belum ada ruang yang Anda pandu. Mohon hubungi panitia.",
		NoSlots: "Belum ada peserta di ruang ini. Tekan a untuk menambah peserta.",
		Queue:   "Antrean", Jury: "Juri", Message: "Pesan:",
		Done:  func(d, n int) string { return itoa(d) + " dari " + itoa(n) + " selesai" },
		Until: func(h string) string { return "usai ± " + h },
		Drift: func(m int) string {
			switch {
			case m > 0:
				return "terlambat " + spanID(m)
			case m < 0:
				return "lebih cepat " + spanID(-m)
			}
			return "tepat waktu"
		},
		DriftCol: driftColumn,
		Number:   "Nomor", Unit: "Instansi", Title: "Inovasi",
		Sheets: "Lbr", Planned: "Renc.", Expected: "Perk.", DriftHead: "±mnt",
		LongSheets: "Lembar", LongPlanned: "Rencana", LongExpected: "Perkiraan", Seen: "Masuk",
		Absent: "tidak hadir", Withdrawn: "mundur",
		NobodyOn:  "Tidak ada yang sedang tampil.",
		QueueDone: "Antrean ruang ini sudah habis.",
		NextUp: func(slot, unit, h string) string {
			return "Berikutnya " + slot + when(h) + " · " + unit
		},
		Paused: "DIJEDA", Nearly: "waktu hampir habis", Over: "LEWAT WAKTU",
		SheetsIn: func(in, of int) string { return "lembar " + itoa(in) + "/" + itoa(of) },
		Recused:  "konflik", NoNote: "m", Never: "belum",
		Legend:    "angka: kriteria kosong · m: masukan kosong",
		LegendIn:  "angka: kosong · m: masukan",
		LegendTop: "● tersambung ○ tidak",
		CatchUp:   "Susulan",
		More:      func(n int) string { return "… dan " + itoa(n) + " lagi" },
		Complete:  func(k string) string { return "lengkap · " + k + " menutup" },
		ReadyNow:  func(slot, k string) string { return "Semua lembar " + slot + " masuk: " + k + " menutup" },
		AskTitle:  "Lanjut?",
		Lacks: func(slot string, in, of int, who []string) string {
			if len(who) == 0 {
				return slot + ": " + itoa(in) + " dari " + itoa(of) + " lembar masuk."
			}
			return slot + ": " + itoa(in) + " dari " + itoa(of) + " lembar masuk; " + strings.Join(who, "; ") + "."
		},
		Owes: func(name string, n int) string {
			if n == 0 {
				return name + ": belum diserahkan"
			}
			return name + ": " + itoa(n) + " kriteria kosong"
		},
		AskCall: func(slot string) string {
			return "Tetap panggil " + slot + "? Yang belum lengkap tetap di daftar susulan."
		},
		AskClose: func(slot string) string {
			return "Tutup " + slot + "? Lembarnya tidak dapat diisi lagi, kecuali dibuka kembali."
		},
		StillOn: func(slot string) string { return slot + " masih tampil." },
		AskAbsent: func(slot string) string {
			return "Sudah ada juri yang mengisi lembar " + slot + ". Tetap catat tidak hadir?"
		},
		AskWithdraw: func(slot, unit string) string {
			return "Catat " + slot + " (" + unit + ") mengundurkan diri? Peserta ini tidak ikut peringkat lagi."
		},
		SayTitle: "Pesan untuk ruang ini", SayHint: "Tampil di layar semua juri di ruang ini.",
		SayNow:      func(s string) string { return "Sekarang: “" + s + "”. Kosongkan untuk menghapus." },
		ReopenTitle: func(slot string) string { return "Buka kembali " + slot },
		ReopenHint:  "Alasannya (dicatat di berita acara):",
		AddTitle:    "Peserta susulan", AddHint: "Masuk di akhir antrean ruang ini.",
		MoveTitle:    func(slot string) string { return "Pindahkan " + slot + " ke ruang" },
		Waiting:      func(n int) string { return itoa(n) + " menunggu" },
		ClosedNow:    func(s string) string { return s + " ditutup. u membatalkan." },
		ReopenedNow:  func(s string) string { return s + " dibuka kembali." },
		AbsentNow:    func(s string) string { return s + " dicatat tidak hadir. u membatalkan." },
		WithdrawnNow: func(s string) string { return s + " dicatat mengundurkan diri. u membatalkan." },
		AddedNow:     func(s string) string { return s + " masuk di akhir antrean." },
		Moved:        func(s, room string) string { return s + " dipindahkan ke ruang " + room + ". u membatalkan." },
		SaySent:      "Pesan ditampilkan.", SayGone: "Pesan dihapus.",
		BellOn: "Bel terminal menyala.", BellOff: "Bel terminal mati.",
		Undone:      func(what string) string { return "Dibatalkan: " + what + "." },
		UndoneOther: "tindakan terakhir", BackToOrder: "urutan antrean seperti semula",
		BackToRoom:    func(s, room string) string { return s + " kembali ke ruang " + room },
		BackToPhase:   func(s, phase string) string { return s + " kembali ke tahap " + strings.ToLower(phase) },
		BackToLength:  func(s string, m int) string { return "waktu " + s + " kembali " + itoa(m) + " menit" },
		BackToPaused:  func(s string) string { return "waktu " + s + " dijeda lagi" },
		BackToRunning: func(s string) string { return "waktu " + s + " berjalan lagi" },
		Space:         "spasi",
		KeyNext:       "lanjut", KeyPause: "jeda", KeyResume: "jalankan", KeyMore: "1 menit", KeyLess: "kurangi 1 menit",
		KeyClose: "tutup", KeyCall: "panggil", KeyAbsent: "tidak hadir", KeyWithdraw: "mengundurkan diri", KeyReopen: "buka kembali",
		KeyLater: "lebih akhir", KeySooner: "lebih awal", KeyMove: "pindah ruang", KeySay: "pesan", KeyUndo: "batalkan",
		KeyAdd: "peserta susulan", KeyBell: "bel terminal", KeyRoom: "ruang", KeyNumber: "ruang nomor …", KeySelect: "pilih",
		KeyFollow: "ikuti yang tampil", KeyField: "isian lain", KeyJury: "juri", KeyQueue: "antrean", KeySend: "simpan",
		KeyTo: func(phase string) string { return "ke " + strings.ToLower(phase) },
	}
}

func moderatorEN() Moderator {
	return Moderator{
		NoRooms: "You have no room to run yet. Please ask the organizers.",
		NoSlots: "Nobody is in this room's queue yet. Press a to add an entry.",
		Queue:   "Queue", Jury: "Jury", Message: "Message:",
		Done:  func(d, n int) string { return itoa(d) + " of " + itoa(n) + " done" },
		Until: func(h string) string { return "over ± " + h },
		Drift: func(m int) string {
			switch {
			case m > 0:
				return spanEN(m) + " late"
			case m < 0:
				return spanEN(-m) + " early"
			}
			return "on time"
		},
		DriftCol: driftColumn,
		Number:   "Id", Unit: "Institution", Title: "Innovation",
		Sheets: "In", Planned: "Plan", Expected: "Exp.", DriftHead: "±min",
		LongSheets: "Sheets", LongPlanned: "Planned", LongExpected: "Expected", Seen: "Seen",
		Absent: "absent", Withdrawn: "withdrawn",
		NobodyOn:  "Nobody is on stage.",
		QueueDone: "This room's queue is at its end.",
		NextUp: func(slot, unit, h string) string {
			return "Next " + slot + when(h) + " · " + unit
		},
		Paused: "PAUSED", Nearly: "time nearly up", Over: "OVER TIME",
		SheetsIn: func(in, of int) string { return "sheets " + itoa(in) + "/" + itoa(of) },
		Recused:  "recused", NoNote: "f", Never: "never",
		Legend:    "number: criteria empty · f: no feedback",
		LegendIn:  "number: empty · f: feedback",
		LegendTop: "● connected ○ not",
		CatchUp:   "Catch-up",
		More:      func(n int) string { return "… and " + itoa(n) + " more" },
		Complete:  func(k string) string { return "complete · " + k + " closes" },
		ReadyNow:  func(slot, k string) string { return "All sheets of " + slot + " are in: " + k + " closes" },
		AskTitle:  "Go on?",
		Lacks: func(slot string, in, of int, who []string) string {
			if len(who) == 0 {
				return slot + ": " + itoa(in) + " of " + itoa(of) + " sheets are in."
			}
			return slot + ": " + itoa(in) + " of " + itoa(of) + " sheets are in; " + strings.Join(who, "; ") + "."
		},
		Owes: func(name string, n int) string {
			switch n {
			case 0:
				return name + ": not handed in"
			case 1:
				return name + ": 1 criterion empty"
			}
			return name + ": " + itoa(n) + " criteria empty"
		},
		AskCall: func(slot string) string {
			return "Call " + slot + " all the same? What is missing stays on the catch-up list."
		},
		AskClose: func(slot string) string {
			return "Close " + slot + "? Its sheets are locked then, unless it is reopened."
		},
		StillOn: func(slot string) string { return slot + " is still on stage." },
		AskAbsent: func(slot string) string {
			return "Jurors have begun to fill in " + slot + ". Record it as absent all the same?"
		},
		AskWithdraw: func(slot, unit string) string {
			return "Record " + slot + " (" + unit + ") as withdrawn? It takes no part in the standings then."
		},
		SayTitle: "Message to this room", SayHint: "Shown on the screens of all jurors in this room.",
		SayNow:      func(s string) string { return "Now: “" + s + "”. Leave it empty to take it away." },
		ReopenTitle: func(slot string) string { return "Reopen " + slot },
		ReopenHint:  "The reason (it goes into the minutes):",
		AddTitle:    "Late entry", AddHint: "It goes to the end of this room's queue.",
		MoveTitle:    func(slot string) string { return "Move " + slot + " to room" },
		Waiting:      func(n int) string { return itoa(n) + " waiting" },
		ClosedNow:    func(s string) string { return s + " is closed. u undoes it." },
		ReopenedNow:  func(s string) string { return s + " is open again." },
		AbsentNow:    func(s string) string { return s + " is recorded as absent. u undoes it." },
		WithdrawnNow: func(s string) string { return s + " is recorded as withdrawn. u undoes it." },
		AddedNow:     func(s string) string { return s + " is at the end of the queue." },
		Moved:        func(s, room string) string { return s + " went to room " + room + ". u undoes it." },
		SaySent:      "The message is shown.", SayGone: "The message is gone.",
		BellOn: "The terminal's bell is on.", BellOff: "The terminal's bell is off.",
		Undone:      func(what string) string { return "Undone: " + what + "." },
		UndoneOther: "the last action", BackToOrder: "the queue has its old order",
		BackToRoom:    func(s, room string) string { return s + " is back in room " + room },
		BackToPhase:   func(s, phase string) string { return s + " is back in phase " + strings.ToLower(phase) },
		BackToLength:  func(s string, m int) string { return s + " has " + itoa(m) + " min again" },
		BackToPaused:  func(s string) string { return "the timer of " + s + " is paused again" },
		BackToRunning: func(s string) string { return "the timer of " + s + " runs again" },
		Space:         "space",
		KeyNext:       "go on", KeyPause: "pause", KeyResume: "resume", KeyMore: "1 minute", KeyLess: "take 1 minute off",
		KeyClose: "close", KeyCall: "call", KeyAbsent: "absent", KeyWithdraw: "withdrawn", KeyReopen: "reopen",
		KeyLater: "later", KeySooner: "sooner", KeyMove: "move to a room", KeySay: "message", KeyUndo: "undo",
		KeyAdd: "late entry", KeyBell: "terminal bell", KeyRoom: "room", KeyNumber: "room number …", KeySelect: "select",
		KeyFollow: "follow the stage", KeyField: "other field", KeyJury: "jury", KeyQueue: "queue", KeySend: "save",
		KeyTo: func(phase string) string { return "to " + strings.ToLower(phase) },
	}
}

// when is a time of day in brackets, where there is one.
func when(hour string) string {
	if hour == "" {
		return ""
	}
	return " (" + hour + ")"
}

func driftColumn(m int) string {
	switch {
	case m > 0:
		return "+" + itoa(m)
	case m < 0:
		return "-" + itoa(-m)
	}
	return "0"
}

func spanID(m int) string {
	if m < 60 {
		return itoa(m) + " mnt"
	}
	return itoa(m/60) + " j " + itoa(m%60) + " mnt"
}

func spanEN(m int) string {
	if m < 60 {
		return itoa(m) + " min"
	}
	return itoa(m/60) + " h " + itoa(m%60) + " min"
}
