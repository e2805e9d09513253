package i18n

import "juri/scoring"

// Sheets is what is said of sheets that others touch.
type Sheets struct {
	FlagJuror, FlagConflict, FlagConfirm, FlagUnexcuse, FlagUnrecuse, FlagSeen, FlagPaper string

	VoidAsked, Voided  func(slot, juror string) string
	NoneWaits          string
	Excused, Unexcused func(slot, juror string) string
	Unrecused          func(slot, juror string) string
	JurorsOnly         string

	// Dialogs of the consoles.
	ReasonHint                                                                               string
	WithdrawTitle, AbsentTitle, ReinstateTitle, DisqualifyTitle                              func(slot string) string
	MoveTitle                                                                                func(slot, room string) string
	UndoTitle                                                                                string
	ReinstateAsk                                                                             func(slot, unit string) string
	ReinstatedNow, DisqualifiedNow                                                           func(slot string) string
	Disqualified, ExcusedShort                                                               string // in lists
	KeyVoid, KeyExcuse, KeyUnrecuse                                                          string
	DisqualifyIntro, ExcuseIntro, VoidIntro, VoidAfter, VoidAgain, VoidConflict, VoidWaiting string
	VoidTitle, VoidTakeBack, ExcuseTitle, UnexcuseAsk, UnrecuseTitle                         func(slot, juror string) string
	UnrecuseIntro, UnrecuseWhy, UnrecuseAsk, UnrecuseFoot                                    string // the last three on the juror's screen
	VoidListed                                                                               func(by, slot, juror string) string
	VoidWaits, ExcusedLine                                                                   func(by, hour, reason string) string
	VoidedLine                                                                               func(hour, total, proposer, by, reason string) string
	Unread                                                                                   func(juror string) string

	// On the juror's screen.
	KeyChanges, ChangesTitle, ChangesFoot, ChangesSeen string
	ChangesWait                                        func(n int) string
	VoidForYou                                         func(by, slot, juror string) string
	VoidOfYours                                        func(by, reason string) string
	VoidedYours                                        func(total, reason string) string
	VoidShort, BeforeYou                               string
	KeyReinstate, KeyDisqualify                        string
}

func sheetsID() Sheets {
	return Sheets{
		FlagJuror: "juri yang lembarnya dimaksud", FlagConflict: "karena konflik kepentingan: juri tidak menilai peserta ini",
		FlagConfirm: "sahkan usulan orang lain", FlagUnexcuse: "cabut catatan berhalangan", FlagUnrecuse: "cabut konflik kepentingan, dengan alasan", FlagSeen: "nyatakan sudah dibaca",
		FlagPaper: "alasan membetulkan lembar dari kertas yang sudah masuk",
		VoidAsked: func(slot, juror string) string {
			return "Pembatalan lembar " + juror + " untuk " + slot + " diusulkan. Orang lain mengesahkannya dengan: void " + slot + " --juror " + juror + " --confirm"
		},
		Voided: func(slot, juror string) string {
			return "Lembar " + juror + " untuk " + slot + " dibatalkan dan tidak dihitung; lembarnya tetap tersimpan dalam riwayat."
		},
		NoneWaits:     "Tidak ada usulan pembatalan lembar yang menunggu.",
		Excused:       func(slot, juror string) string { return slot + ": " + juror + " dicatat berhalangan" },
		Unrecused:     func(slot, juror string) string { return slot + ": konflik kepentingan " + juror + " dicabut" },
		Unexcused:     func(slot, juror string) string { return slot + ": catatan berhalangan " + juror + " dicabut" },
		JurorsOnly:    "Ini hanya untuk juri: perubahan oleh orang lain pada lembarnya sendiri.",
		ReasonHint:    "Alasannya (dicatat di berita acara):",
		WithdrawTitle: func(slot string) string { return slot + " mengundurkan diri" }, AbsentTitle: func(slot string) string { return slot + " tidak hadir" },
		ReinstateTitle: func(slot string) string { return "Kembalikan " + slot + " ke lomba" }, DisqualifyTitle: func(slot string) string { return "Diskualifikasi " + slot },
		MoveTitle:     func(slot, room string) string { return "Pindahkan " + slot + " ke ruang " + room },
		UndoTitle:     "Batalkan tindakan terakhir",
		ReinstateAsk:  func(slot, unit string) string { return "Kembalikan " + slot + " " + unit + " ke lomba?" },
		ReinstatedNow: func(slot string) string { return slot + " dikembalikan ke lomba." }, DisqualifiedNow: func(slot string) string { return slot + " didiskualifikasi." },
		Disqualified: "didiskualifikasi", ExcusedShort: "izin",
		KeyChanges: "perubahan", ChangesTitle: "Perubahan pada lembar Anda", ChangesFoot: "enter sudah saya baca · esc kembali",
		ChangesSeen: "Tercatat: Anda sudah membaca perubahan itu.",
		ChangesWait: func(n int) string { return "Lembar Anda diubah (" + itoa(n) + ")" },
		VoidForYou: func(by, slot, juror string) string {
			return "Usul " + by + ": batalkan lembar " + slot + " " + juror
		},
		VoidOfYours: func(by, reason string) string {
			return by + " mengusulkan agar lembar ini dibatalkan" + reasonID(reason)
		},
		VoidedYours: func(total, reason string) string { return "Lembar Anda (" + total + ") dibatalkan" + reasonID(reason) },
		VoidShort:   "(batal)", BeforeYou: "Dipanggil sebelum Anda terdaftar: lembar tidak diminta.",
		KeyVoid: "batalkan lembar", KeyExcuse: "berhalangan", KeyUnrecuse: "cabut konflik",
		DisqualifyIntro: "Peserta ini tidak mendapat peringkat dan tercantum sebagai didiskualifikasi. Masukan juri tetap disampaikan.",
		ExcuseIntro:     "Juri tidak hadir saat peserta ini tampil dan tidak perlu menyerahkan lembar. Ini bukan konflik kepentingan.",
		VoidIntro:       "Lembar ini tidak akan dihitung, tetapi tetap tersimpan dalam riwayat dan berita acara. Orang lain harus mengesahkannya.",
		VoidAfter:       "Sesudahnya", VoidAgain: "juri mengisi lembar baru", VoidConflict: "konflik kepentingan: tidak menilai",
		VoidWaiting: "Pembatalan lembar diusulkan; menunggu pengesahan orang lain.",
		VoidTitle:   func(slot, juror string) string { return "Batalkan lembar · " + slot + " · " + juror },
		VoidTakeBack: func(slot, juror string) string {
			return "Tarik usulan Anda untuk membatalkan lembar " + juror + " untuk " + slot + "?"
		},
		ExcuseTitle:   func(slot, juror string) string { return juror + " berhalangan · " + slot },
		UnrecuseTitle: func(slot, juror string) string { return "Cabut konflik kepentingan · " + slot + " · " + juror },
		UnrecuseIntro: "Konflik ini dicatat orang lain, bukan oleh juri sendiri. Setelah dicabut, juri menilai peserta ini lagi dan diberi tahu.",
		UnrecuseWhy:   "Mengapa konflik kepentingan ini Anda cabut?",
		UnrecuseAsk:   "Cabut konflik kepentingan? Nilai Anda lalu dihitung untuk peserta ini, dan alasannya dicatat di berita acara.",
		UnrecuseFoot:  "enter cabut · esc ubah",
		UnexcuseAsk: func(slot, juror string) string {
			return "Cabut catatan bahwa " + juror + " berhalangan menilai " + slot + "?"
		},
		VoidListed: func(by, slot, juror string) string {
			return "Menunggu pengesahan: pembatalan lembar " + slot + " " + juror + ", diusulkan oleh " + by + " (lihat lembar nilai)."
		},
		VoidWaits: func(by, hour, reason string) string {
			return "Pembatalan lembar ini diusulkan oleh " + by + " pukul " + hour + reasonID(reason) + ". v mengesahkan atau menariknya."
		},
		ExcusedLine: func(by, hour, reason string) string {
			return "Dicatat berhalangan oleh " + by + " pukul " + hour + reasonID(reason)
		},
		VoidedLine: func(hour, total, proposer, by, reason string) string {
			return "Lembar dengan nilai " + total + " dibatalkan pukul " + hour + " oleh " + proposer + " dan " + by + reasonID(reason)
		},
		Unread:       func(juror string) string { return juror + " belum menyatakan sudah membaca perubahan oleh orang lain." },
		KeyReinstate: "kembalikan", KeyDisqualify: "diskualifikasi",
	}
}

func sheetsEN() Sheets {
	return Sheets{
		FlagJuror: "the juror whose sheet it is", FlagConflict: "for a conflict of interest: the juror does not score this entry",
		FlagConfirm: "confirm what somebody else proposed", FlagUnexcuse: "take it back", FlagUnrecuse: "take it back, for a reason", FlagSeen: "say that you have seen it",
		FlagPaper: "why a sheet that was entered from paper is corrected",
		VoidAsked: func(slot, juror string) string {
			return "Voiding the sheet of " + juror + " for " + slot + " is proposed. Somebody else confirms it with: void " + slot + " --juror " + juror + " --confirm"
		},
		Voided: func(slot, juror string) string {
			return "The sheet of " + juror + " for " + slot + " is void and does not count; it stays in the history."
		},
		NoneWaits:     "No proposal to void a sheet waits.",
		Excused:       func(slot, juror string) string { return slot + ": " + juror + " is excused" },
		Unrecused:     func(slot, juror string) string { return slot + ": the conflict of " + juror + " is taken back" },
		Unexcused:     func(slot, juror string) string { return slot + ": " + juror + " is no longer excused" },
		JurorsOnly:    "This is for jurors: what others changed on their own sheets.",
		ReasonHint:    "The reason (it goes into the minutes):",
		WithdrawTitle: func(slot string) string { return slot + " withdraws" }, AbsentTitle: func(slot string) string { return slot + " is absent" },
		ReinstateTitle: func(slot string) string { return "Bring " + slot + " back into the contest" }, DisqualifyTitle: func(slot string) string { return "Disqualify " + slot },
		MoveTitle:     func(slot, room string) string { return "Move " + slot + " to room " + room },
		UndoTitle:     "Take back the last action",
		ReinstateAsk:  func(slot, unit string) string { return "Bring " + slot + " " + unit + " back into the contest?" },
		ReinstatedNow: func(slot string) string { return slot + " is back in the contest." }, DisqualifiedNow: func(slot string) string { return slot + " is disqualified." },
		Disqualified: "disqualified", ExcusedShort: "excused",
		KeyChanges: "changes", ChangesTitle: "What others changed on your sheets", ChangesFoot: "enter I have seen it · esc back",
		ChangesSeen: "Recorded: you have seen these changes.",
		ChangesWait: func(n int) string { return "Your sheets were changed (" + itoa(n) + ")" },
		VoidForYou: func(by, slot, juror string) string {
			return by + " proposes: void the sheet " + slot + " of " + juror
		},
		VoidOfYours: func(by, reason string) string { return by + " proposes to void this sheet" + reasonEN(reason) },
		VoidedYours: func(total, reason string) string { return "Your sheet (" + total + ") was voided" + reasonEN(reason) },
		VoidShort:   "(void)", BeforeYou: "Called before you were listed: no sheet is owed.",
		KeyVoid: "void the sheet", KeyExcuse: "excuse", KeyUnrecuse: "take conflict back",
		DisqualifyIntro: "The entry gets no place and is listed as disqualified. The jurors' feedback still goes out.",
		ExcuseIntro:     "The juror was not there for this entry and owes it no sheet. This is no conflict of interest.",
		VoidIntro:       "The sheet will not count, but stays in the history and the minutes. Somebody else must confirm.",
		VoidAfter:       "After it", VoidAgain: "the juror fills in a new sheet", VoidConflict: "a conflict of interest: no sheet",
		VoidWaiting: "Voiding the sheet is proposed; it waits for somebody else to confirm.",
		VoidTitle:   func(slot, juror string) string { return "Void a sheet · " + slot + " · " + juror },
		VoidTakeBack: func(slot, juror string) string {
			return "Take back your proposal to void the sheet of " + juror + " for " + slot + "?"
		},
		ExcuseTitle:   func(slot, juror string) string { return juror + " excused · " + slot },
		UnrecuseTitle: func(slot, juror string) string { return "Take a conflict back · " + slot + " · " + juror },
		UnrecuseIntro: "Somebody else recorded this conflict, not the juror. Once it is taken back the juror scores the entry again, and is told.",
		UnrecuseWhy:   "Why do you take the conflict of interest back?",
		UnrecuseAsk:   "Take the conflict of interest back? Your scores for this entry then count, and the reason goes into the minutes.",
		UnrecuseFoot:  "enter takes it back · esc changes",
		UnexcuseAsk:   func(slot, juror string) string { return "Take back that " + juror + " was not there for " + slot + "?" },
		VoidListed: func(by, slot, juror string) string {
			return "To be confirmed: voiding the sheet " + slot + " " + juror + ", proposed by " + by + " (see the sheets)."
		},
		VoidWaits: func(by, hour, reason string) string {
			return by + " proposed at " + hour + " to void this sheet" + reasonEN(reason) + ". v confirms it or takes it back."
		},
		ExcusedLine: func(by, hour, reason string) string { return "Excused by " + by + " at " + hour + reasonEN(reason) },
		VoidedLine: func(hour, total, proposer, by, reason string) string {
			return "A sheet with score " + total + " was voided at " + hour + " by " + proposer + " and " + by + reasonEN(reason)
		},
		Unread:       func(juror string) string { return juror + " has not said that they have seen what others changed." },
		KeyReinstate: "bring back", KeyDisqualify: "disqualify",
	}
}

// Change is a line about what somebody else did to a juror's sheet: who, what, and
// what the total was and is.
func (t Sheets) Change(text *Text, c scoring.Change, n Names) string {
	s := n.Person(c.By) + " " + text.Organizer.Says(scoring.Event{By: c.By, Fact: c.Fact}, n)
	switch {
	case c.Was.None() && !c.Now.None():
		s += " (" + text.Number(c.Now, 2) + ")"
	case !c.Was.None():
		s += " (" + text.Number(c.Was, 2) + " → " + text.Number(c.Now, 2) + ")"
	}
	return s
}
