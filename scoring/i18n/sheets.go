package i18n

import "juri/scoring"

// Sheets is what is said of sheets that others touch.
type Sheets struct{ lang }

func (s Sheets) FlagJuror() string {
	return s.say("juri yang lembarnya dimaksud", "the juror whose sheet it is")
}
func (s Sheets) FlagConflict() string {
	return s.say("karena konflik kepentingan: juri tidak menilai peserta ini", "for a conflict of interest: the juror does not score this entry")
}
func (s Sheets) FlagConfirm() string {
	return s.say("sahkan usulan orang lain", "confirm what somebody else proposed")
}
func (s Sheets) FlagUnexcuse() string { return s.say("cabut catatan berhalangan", "take it back") }
func (s Sheets) FlagUnrecuse() string {
	return s.say("cabut konflik kepentingan, dengan alasan", "take it back, for a reason")
}
func (s Sheets) FlagSeen() string { return s.say("nyatakan sudah dibaca", "say that you have seen it") }
func (s Sheets) FlagPaper() string {
	return s.say("alasan mengoreksi lembar dari kertas yang sudah masuk", "why a sheet that was entered from paper is corrected")
}

func (s Sheets) VoidAsked(slot, juror string) string {
	return s.say("Pembatalan lembar "+juror+" untuk "+slot+" diusulkan. Orang lain dapat mengesahkannya dengan: void "+slot+" --juror "+juror+" --confirm",
		"Voiding the sheet of "+juror+" for "+slot+" is proposed. Somebody else can confirm it with: void "+slot+" --juror "+juror+" --confirm")
}
func (s Sheets) Voided(slot, juror string) string {
	return s.say("Lembar "+juror+" untuk "+slot+" dibatalkan dan tidak dihitung; lembarnya tetap tersimpan dalam riwayat.",
		"The sheet of "+juror+" for "+slot+" is void and does not count; it stays in the history.")
}
func (s Sheets) NoneWaits() string {
	return s.say("Tidak ada usulan pembatalan lembar yang menunggu.", "No proposal to void a sheet is waiting.")
}
func (s Sheets) Excused(slot, juror string) string {
	return slot + ": " + juror + s.say(" dicatat berhalangan", " is excused")
}
func (s Sheets) Unexcused(slot, juror string) string {
	return s.say(slot+": catatan berhalangan "+juror+" dicabut", slot+": "+juror+" is no longer excused")
}
func (s Sheets) Unrecused(slot, juror string) string {
	return s.say(slot+": konflik kepentingan "+juror+" dicabut", slot+": the conflict of "+juror+" is taken back")
}
func (s Sheets) JurorsOnly() string {
	return s.say("Ini hanya untuk juri: perubahan oleh orang lain pada lembarnya sendiri.", "This is for jurors: what others changed on their own sheets.")
}

// Dialogs of the consoles.
func (s Sheets) ReasonHint() string {
	return s.say("Alasannya (dicatat di berita acara):", "The reason (it goes into the minutes):")
}
func (s Sheets) WithdrawTitle(slot string) string {
	return slot + s.say(" mengundurkan diri", " withdraws")
}
func (s Sheets) AbsentTitle(slot string) string { return slot + s.say(" tidak hadir", " is absent") }
func (s Sheets) ReinstateTitle(slot string) string {
	return s.say("Kembalikan "+slot+" ke lomba", "Bring "+slot+" back into the contest")
}
func (s Sheets) DisqualifyTitle(slot string) string {
	return s.say("Diskualifikasi ", "Disqualify ") + slot
}
func (s Sheets) MoveTitle(slot, room string) string {
	return s.say("Pindahkan "+slot+" ke "+s.room(room), "Move "+slot+" to "+s.room(room))
}
func (s Sheets) UndoTitle() string {
	return s.say("Urungkan tindakan terakhir", "Undo the last action")
}
func (s Sheets) ReinstateAsk(entry string) string {
	return s.say("Kembalikan "+entry+" ke lomba?", "Bring "+entry+" back into the contest?")
}
func (s Sheets) ReinstatedNow(slot string) string {
	return slot + s.say(" dikembalikan ke lomba.", " is back in the contest.")
}
func (s Sheets) DisqualifiedNow(slot string) string {
	return slot + s.say(" didiskualifikasi.", " is disqualified.")
}
func (s Sheets) Disqualified() string { return s.say("didiskualifikasi", "disqualified") } // in lists
func (s Sheets) ExcusedShort() string { return s.say("izin", "excused") }
func (s Sheets) KeyVoid() string      { return s.say("batalkan lembar", "void the sheet") }
func (s Sheets) KeyExcuse() string    { return s.say("berhalangan", "excuse") }
func (s Sheets) KeyUnrecuse() string  { return s.say("cabut konflik", "take conflict back") }
func (s Sheets) DisqualifyAsk(entry string) string {
	return s.say("Diskualifikasi "+entry+"? Peserta yang didiskualifikasi tidak mendapat peringkat dan dicantumkan demikian. Masukan juri tetap disampaikan.",
		"Disqualify "+entry+"? A disqualified entry gets no place and is listed as such. The jurors' feedback still goes out.")
}
func (s Sheets) ExcuseIntro() string {
	return s.say("Juri tidak hadir saat peserta ini tampil dan tidak perlu menyerahkan lembar. Ini bukan konflik kepentingan.",
		"The juror was not there for this entry and owes no sheet. This is not a conflict of interest.")
}
func (s Sheets) VoidIntro() string {
	return s.say("Lembar ini tidak akan dihitung, tetapi tetap tersimpan dalam riwayat dan berita acara. Orang lain harus mengesahkannya.",
		"The sheet will not count, but stays in the history and the minutes. Somebody else must confirm.")
}
func (s Sheets) VoidAfter() string { return s.say("Sesudahnya", "After it") }
func (s Sheets) VoidAgain() string {
	return s.say("juri mengisi lembar baru", "the juror fills in a new sheet")
}
func (s Sheets) VoidConflict() string {
	return s.say("konflik kepentingan: tidak menilai", "a conflict of interest: no sheet")
}
func (s Sheets) VoidWaiting() string {
	return s.say("Pembatalan lembar diusulkan; menunggu pengesahan orang lain.", "Voiding the sheet is proposed; it waits for somebody else to confirm.")
}
func (s Sheets) VoidTitle(slot, juror string) string {
	return s.say("Batalkan lembar · ", "Void a sheet · ") + slot + " · " + juror
}
func (s Sheets) VoidTakeBack(slot, juror string) string {
	return s.say("Tarik usulan Anda untuk membatalkan lembar "+juror+" untuk "+slot+"?",
		"Take back your proposal to void the sheet of "+juror+" for "+slot+"?")
}
func (s Sheets) ExcuseTitle(slot, juror string) string {
	return juror + s.say(" berhalangan · ", " excused · ") + slot
}
func (s Sheets) UnexcuseAsk(slot, juror string) string {
	return s.say("Cabut catatan bahwa "+juror+" berhalangan menilai "+slot+"?", "No longer excuse "+juror+" from "+slot+"?")
}
func (s Sheets) UnrecuseTitle(slot, juror string) string {
	return s.say("Cabut konflik kepentingan · ", "Take a conflict back · ") + slot + " · " + juror
}
func (s Sheets) UnrecuseIntro() string { // the last three on the juror's screen
	return s.say("Konflik ini dicatat orang lain, bukan oleh juri sendiri. Setelah dicabut, juri menilai peserta ini lagi dan diberi tahu.",
		"Somebody else recorded this conflict, not the juror. Once it is taken back the juror scores the entry again, and is told.")
}
func (s Sheets) UnrecuseWhy() string {
	return s.say("Mengapa konflik kepentingan ini Anda cabut?", "Why do you take the conflict of interest back?")
}
func (s Sheets) UnrecuseAsk() string {
	return s.say("Cabut konflik kepentingan? Nilai Anda lalu dihitung untuk peserta ini, dan alasannya dicatat di berita acara.",
		"Take the conflict of interest back? Your scores for this entry then count, and the reason goes into the minutes.")
}
func (s Sheets) TakeBack() string { return s.say("cabut", "take it back") }
func (s Sheets) VoidListed(by, slot, juror string) string {
	return s.say("Menunggu pengesahan: pembatalan lembar "+slot+" "+juror+", diusulkan oleh "+by+" (lihat lembar penilaian).",
		"To be confirmed: voiding the sheet "+slot+" "+juror+", proposed by "+by+" (see the sheets).")
}
func (s Sheets) VoidWaits(by, hour, reason string) string {
	return s.say("Pembatalan lembar ini diusulkan oleh "+by+" pukul "+hour+s.reason(reason)+". Tekan v untuk mengesahkan atau menariknya.",
		by+" proposed at "+hour+" to void this sheet"+s.reason(reason)+". Press v to confirm it or take it back.")
}
func (s Sheets) ExcusedLine(by, hour, reason string) string {
	return s.say("Dicatat berhalangan oleh "+by+" pukul "+hour+s.reason(reason), "Excused by "+by+" at "+hour+s.reason(reason))
}
func (s Sheets) VoidedLine(hour, total, proposer, by, reason string) string {
	return s.say("Lembar dengan nilai "+total+" dibatalkan pukul "+hour+" oleh "+proposer+" dan "+by+s.reason(reason),
		"A sheet with score "+total+" was voided at "+hour+" by "+proposer+" and "+by+s.reason(reason))
}
func (s Sheets) Unread(juror string) string {
	return juror + s.say(" belum menyatakan sudah membaca perubahan dari orang lain.", " has not said that they have seen what others changed.")
}

// On the juror's screen.
func (s Sheets) KeyChanges() string { return s.say("perubahan", "changes") }
func (s Sheets) ChangesTitle() string {
	return s.say("Perubahan pada lembar Anda", "What others changed on your sheets")
}
func (s Sheets) KeySeen() string { return s.say("sudah saya baca", "I have seen it") }
func (s Sheets) ChangesSeen() string {
	return s.say("Tercatat: Anda sudah membaca perubahan itu.", "Recorded: you have seen these changes.")
}
func (s Sheets) ChangesWait(n int) string {
	return s.say("Lembar Anda diubah (", "Your sheets were changed (") + itoa(n) + ")"
}
func (s Sheets) VoidForYou(by, slot, juror string) string {
	return s.say("Usul "+by+": batalkan lembar "+slot+" "+juror, by+" proposes: void the sheet "+slot+" of "+juror)
}
func (s Sheets) VoidOfYours(by, reason string) string {
	return by + s.say(" mengusulkan agar lembar ini dibatalkan", " proposes to void this sheet") + s.reason(reason)
}
func (s Sheets) VoidedYours(total, reason string) string {
	return s.say("Lembar Anda ("+total+") dibatalkan"+s.reason(reason), "Your sheet ("+total+") was voided"+s.reason(reason))
}
func (s Sheets) VoidShort() string { return s.say("(batal)", "(void)") }
func (s Sheets) BeforeYou() string {
	return s.say("Dipanggil sebelum Anda terdaftar: Anda tidak perlu menilai.", "Called before you were listed: you owe no sheet.")
}
func (s Sheets) KeyReinstate() string  { return s.say("kembalikan", "bring back") }
func (s Sheets) KeyDisqualify() string { return s.say("diskualifikasi", "disqualify") }

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
