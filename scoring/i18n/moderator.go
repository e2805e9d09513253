package i18n

import "strings"

// Moderator is what the moderator's screen says.
type Moderator struct{ lang }

func (t Moderator) NoRooms() string { // the person drives none
	return t.say("Belum ada ruang yang Anda pandu. Mohon hubungi panitia.", "You have no room to run yet. Please ask the organizers.")
}
func (t Moderator) NoSlots() string {
	return t.say("Belum ada peserta di ruang ini. Tekan a untuk menambah peserta.", "Nobody is in this room's queue yet. Press a to add an entry.")
}
func (t Moderator) Queue() string   { return t.say("Antrean", "Queue") }
func (t Moderator) Jury() string    { return t.say("Juri", "Jury") }
func (t Moderator) Message() string { return t.say("Pesan:", "Message:") } // before what the room is told
func (t Moderator) Done(done, all int) string {
	return t.say(itoa(done)+" dari "+itoa(all)+" selesai", itoa(done)+" of "+itoa(all)+" done")
}
func (t Moderator) Until(hour string) string { return t.say("selesai ± ", "ends about ") + hour } // when the last one is expected to be over
func (t Moderator) Drift(minutes int) string { // how late the room runs, or early
	switch {
	case minutes > 0:
		return t.say("terlambat "+t.span(minutes), t.span(minutes)+" late")
	case minutes < 0:
		return t.say("lebih cepat "+t.span(-minutes), t.span(-minutes)+" early")
	}
	return t.say("tepat waktu", "on time")
}
func (t Moderator) NotBegun() string          { return t.say("belum mulai", "not begun yet") } // instead, while nobody is overdue
func (Moderator) DriftCol(minutes int) string { return driftColumn(minutes) }                  // the same in a column

// Heads of the queue's columns, short and long.
func (t Moderator) Number() string       { return t.say("No.", "ID") }
func (t Moderator) Unit() string         { return t.say("Instansi", "Institution") }
func (t Moderator) Title() string        { return t.say("Judul", "Title") }
func (t Moderator) Category() string     { return t.say("Kategori", "Category") }
func (t Moderator) Sheets() string       { return t.say("Lbr", "In") }
func (t Moderator) Planned() string      { return t.say("Jadwal", "Plan") }
func (t Moderator) Expected() string     { return t.say("Perk.", "Exp.") }
func (t Moderator) DriftHead() string    { return t.say("±mnt", "±min") }
func (t Moderator) LongSheets() string   { return t.say("Lembar", "Sheets") }
func (t Moderator) LongPlanned() string  { return t.say("Jadwal", "Planned") }
func (t Moderator) LongExpected() string { return t.say("Perkiraan", "Expected") }
func (t Moderator) Seen() string         { return t.say("Masuk", "Seen") }
func (t Moderator) Absent() string       { return t.say("tak hadir", "absent") } // before the unit's name
func (t Moderator) Withdrawn() string    { return t.say("undur diri", "withdrawn") }

// The stage.
func (t Moderator) NobodyOn() string {
	return t.say("Tidak ada yang sedang tampil.", "Nobody is on stage.")
}
func (t Moderator) QueueDone() string {
	return t.say("Antrean ruang ini sudah habis.", "This room's queue is finished.")
}
func (t Moderator) LeftBehind(n int) string { // what the room still waits for then
	if n == 0 {
		return t.say("Tidak ada giliran yang masih terbuka; hasil menunggu panitia.", "Nothing here is open any more; the result is the organizers'.")
	}
	return t.say("Giliran yang belum ditutup: "+itoa(n)+". Lembar yang kurang ada di daftar juri.", "Still open: "+count(n, "entry", "entries")+". What is missing stands in the list of jurors.")
}
func (t Moderator) NextUp(slot, unit, hour string) string {
	return t.say("Berikutnya ", "Next ") + slot + when(hour) + " · " + unit
}
func (t Moderator) Paused() string { return t.say("DIJEDA", "PAUSED") }
func (t Moderator) Nearly() string { return t.say("waktu hampir habis", "time nearly up") }
func (t Moderator) Over() string   { return t.say("LEWAT WAKTU", "OVER TIME") }
func (t Moderator) SheetsIn(in, of int) string {
	return t.say("lembar ", "sheets ") + itoa(in) + "/" + itoa(of)
}

// The jury.
func (t Moderator) Recused() string { return t.say("konflik", "recused") }
func (Moderator) NoNote() string    { return "m" } // the mark of feedback that is missing
func (t Moderator) Legend() string {
	return t.say("angka: kriteria kosong · m: masukan kosong", "number: criteria empty · m: feedback missing")
}
func (t Moderator) LegendIn() string { // where that is too long
	return t.say("angka: kosong · m: masukan", "number: empty · m: feedback")
}
func (t Moderator) LegendTop() string {
	return t.say("● tersambung ○ tidak", "● connected ○ not")
}
func (t Moderator) Never() string   { return t.say("belum", "never") } // logged in
func (t Moderator) CatchUp() string { return t.say("Belum lengkap", "Incomplete") }
func (t Moderator) More(n int) string {
	return t.say("… dan "+itoa(n)+" lagi", "… and "+itoa(n)+" more")
}
func (t Moderator) Complete(key string) string {
	return t.say("lengkap · "+key+" tutup", "complete · "+key+" close")
}
func (t Moderator) ReadyNow(slot, key string) string {
	return t.say("Semua lembar "+slot+" sudah masuk · "+key+" tutup", "All sheets of "+slot+" are in · "+key+" close")
}

// Questions.
func (t Moderator) AskTitle() string { return t.say("Lanjutkan?", "Go on?") }
func (t Moderator) Lacks(slot string, in, of int, who []string) string {
	if len(who) == 0 {
		return t.say(slot+": "+itoa(in)+" dari "+itoa(of)+" lembar masuk.", slot+": "+itoa(in)+" of "+itoa(of)+" sheets are in.")
	}
	return t.say(slot+": "+itoa(in)+" dari "+itoa(of)+" lembar masuk; "+strings.Join(who, "; ")+".",
		slot+": "+itoa(in)+" of "+itoa(of)+" sheets are in; "+strings.Join(who, "; ")+".")
}
func (t Moderator) Owes(name string, criteria int) string {
	if criteria == 0 {
		return name + t.say(": belum diserahkan", ": not handed in")
	}
	return t.say(name+": "+itoa(criteria)+" kriteria kosong", name+": "+count(criteria, "criterion", "criteria")+" empty")
}
func (t Moderator) AskCall(slot string) string {
	return t.say("Tetap panggil "+slot+"? Lembar yang belum lengkap dapat dilengkapi kemudian.",
		"Call "+slot+" all the same? Incomplete sheets can be completed later.")
}
func (t Moderator) AskClose(slot string) string {
	return t.say("Tutup "+slot+"? Lembarnya tidak dapat diisi lagi, kecuali dibuka kembali.",
		"Close "+slot+"? Its sheets are locked then, unless it is reopened.")
}
func (t Moderator) StillOn(slot string) string {
	return slot + t.say(" masih tampil.", " is still on stage.")
}
func (t Moderator) AskAbsent(slot string) string {
	return t.say("Sudah ada juri yang mengisi lembar "+slot+". Tetap catat tidak hadir?",
		"Jurors have begun to fill in "+slot+". Record it as absent all the same?")
}
func (t Moderator) AskWithdraw(slot, unit string) string {
	return t.say("Catat "+slot+" ("+unit+") mengundurkan diri? Peserta ini tidak lagi diperingkat.",
		"Record "+slot+" ("+unit+") as withdrawn? It is no longer ranked then.")
}

// Forms.
func (t Moderator) SayTitle() string { return t.say("Pesan untuk ruang ini", "Message to this room") }
func (t Moderator) SayHint() string {
	return t.say("Dibaca semua juri dan moderator ruang ini, dan tampil besar di layar proyektor ruang ini. Kosongkan untuk menghapusnya.",
		"All jurors and moderators of this room read it, and the projectors that show this room have it large. Leave empty to remove it.")
}
func (t Moderator) SayNow(text string) string {
	return t.say("Sekarang: “", "Now: “") + text + "”. " + t.SayHint()
}
func (t Moderator) ReopenTitle(slot string) string {
	return t.say("Buka kembali ", "Reopen ") + slot
}
func (t Moderator) AddTitle() string { return t.say("Peserta tambahan", "Late entry") }
func (t Moderator) AddHint() string {
	return t.say("Ditambahkan di akhir antrean ruang ini.", "It goes to the end of this room's queue.")
}
func (t Moderator) MoveTitle(slot string) string {
	return t.say("Pindahkan "+slot+" ke ruang", "Move "+slot+" to room")
}
func (t Moderator) Waiting(n int) string { return itoa(n) + t.say(" menunggu", " waiting") }

// What was done.
func (t Moderator) ClosedNow(slot string) string {
	return slot + t.say(" ditutup (u: urungkan).", " is closed (u: undo).")
}
func (t Moderator) ReopenedNow(slot string) string {
	return slot + t.say(" dibuka kembali.", " is open again.")
}
func (t Moderator) AbsentNow(slot string) string {
	return slot + t.say(" dicatat tidak hadir (u: urungkan).", " is recorded as absent (u: undo).")
}
func (t Moderator) WithdrawnNow(slot string) string {
	return slot + t.say(" dicatat mengundurkan diri (R: kembalikan).", " is recorded as withdrawn (R: bring back).")
}
func (t Moderator) AddedNow(slot string) string {
	return slot + t.say(" ditambahkan di akhir antrean.", " is at the end of the queue.")
}
func (t Moderator) Moved(slot, room string) string {
	return t.say(slot+" dipindahkan ke "+t.room(room)+" (u: urungkan).", slot+" was moved to "+t.room(room)+" (u: undo).")
}
func (t Moderator) SaySent() string {
	return t.say("Pesan tampil pada juri, moderator, dan layar proyektor ruang ini.", "The message shows to this room's jurors, moderators and projectors.")
}
func (t Moderator) SayGone() string { return t.say("Pesan dihapus.", "The message is gone.") }
func (t Moderator) BellOn() string {
	return t.say("Bel terminal menyala.", "The terminal's bell is on.")
}
func (t Moderator) BellOff() string {
	return t.say("Bel terminal mati.", "The terminal's bell is off.")
}
func (t Moderator) Undone(what string) string {
	return t.say("Diurungkan: ", "Undone: ") + what + "."
}
func (t Moderator) UndoneOther() string { return t.say("tindakan terakhir", "the last action") }
func (t Moderator) BackToOrder() string {
	return t.say("urutan antrean seperti semula", "the queue has its old order")
}
func (t Moderator) BackToRoom(slot, room string) string {
	return slot + t.say(" kembali ke ", " is back in ") + t.room(room)
}
func (t Moderator) BackToPhase(slot, phase string) string {
	return slot + t.say(" kembali ke ", " is back in ") + strings.ToLower(phase)
}
func (t Moderator) BackToLength(slot string, minutes int) string {
	return t.say("waktu "+slot+" kembali "+itoa(minutes)+" menit", slot+" has "+itoa(minutes)+" min again")
}
func (t Moderator) BackToPaused(slot string) string {
	return t.say("waktu "+slot+" dijeda lagi", "the timer of "+slot+" is paused again")
}
func (t Moderator) BackToRunning(slot string) string {
	return t.say("waktu "+slot+" berjalan lagi", "the timer of "+slot+" runs again")
}

// Why a key leads to nothing.
func (t Moderator) NoSuchRoom(n int) string {
	return t.say("Ruang yang Anda pandu hanya "+itoa(n)+".", "The rooms you run: "+itoa(n)+".")
}
func (t Moderator) Follows() string {
	return t.say("Kursor sudah mengikuti yang sedang tampil.", "The cursor follows the stage already.")
}
func (t Moderator) BothShow() string {
	return t.say("Antrean dan juri sudah tampil berdampingan.", "Queue and jury show side by side already.")
}
func (t Moderator) NothingToClose() string {
	return t.say("Belum ada giliran yang dapat ditutup di sini.", "There is nothing here to close yet.")
}
func (t Moderator) StageTaken(slot string) string {
	return slot + t.say(" masih tampil; n melanjutkannya.", " is still on stage; n goes on with it.")
}
func (t Moderator) NoOtherRoom() string {
	return t.say("Lomba ini hanya memiliki satu ruang.", "This contest has one room only.")
}
func (t Moderator) AbsentHasSheets(slot string) string {
	return t.say(slot+" tidak hadir, tetapi sudah ada lembarnya: kembalikan dahulu dengan R.", slot+" is absent but has sheets: bring it back first, with R.")
}
func (t Moderator) NotInPhase(act, slot, phase string) string {
	return t.say(slot+" berstatus “"+strings.ToLower(phase)+"”; “"+act+"” tidak dapat dilakukan.",
		"“"+act+"” is not possible: "+slot+" is “"+strings.ToLower(phase)+"”.")
}

// slotMarks is what the signs before entries mean.
func (l lang) slotMarks() [][2]string {
	return [][2]string{
		{"·", l.say("belum tampil", "not on stage yet")}, {"▶", l.say("sedang tampil", "on stage")},
		{"◐", l.say("menunggu lembar", "waits for sheets")}, {"✓", l.say("sudah ditutup", "closed")},
		{"–", l.say("tidak tampil", "did not present")},
	}
}

// Marks are the signs of the queue and of the jury.
func (t Moderator) Marks() [][2]string {
	return append(t.slotMarks(), [][2]string{
		{"●", t.say("juri tersambung", "juror connected")}, {"○", t.say("juri tidak tersambung", "juror not connected")},
		{t.NoNote(), t.say("masukan belum lengkap", "feedback incomplete")},
	}...)
}

// Help of the keys.
func (t Moderator) Space() string                 { return t.say("spasi", "space") }
func (t Moderator) KeyNext() string               { return t.say("lanjut", "go on") }
func (t Moderator) KeyPause() string              { return t.say("jeda", "pause") }
func (t Moderator) KeyResume() string             { return t.say("lanjutkan", "resume") }
func (t Moderator) KeyMore() string               { return t.say("1 menit", "1 minute") }
func (t Moderator) KeyLess() string               { return t.say("kurangi 1 menit", "take off 1 minute") }
func (t Moderator) KeyClose() string              { return t.say("tutup", "close") }
func (t Moderator) KeyCall() string               { return t.say("panggil yang dipilih", "call the selected") }
func (t Moderator) KeyCallOne(slot string) string { return t.say("panggil ", "call ") + slot }
func (t Moderator) KeyAbsent() string             { return t.say("tidak hadir", "absent") }
func (t Moderator) KeyWithdraw() string           { return t.say("mengundurkan diri", "withdrawn") }
func (t Moderator) KeyReopen() string             { return t.say("buka kembali", "reopen") }
func (t Moderator) KeyLater() string              { return t.say("lebih akhir", "later") }
func (t Moderator) KeySooner() string             { return t.say("lebih awal", "sooner") }
func (t Moderator) KeyMove() string               { return t.say("pindah ruang", "move to a room") }
func (t Moderator) KeySay() string                { return t.say("pesan", "message") }
func (t Moderator) KeyUndo() string               { return t.say("urungkan", "undo") }
func (t Moderator) KeyUndoOf(what string) string  { return t.KeyUndo() + ": " + what } // what it leads to
func (t Moderator) KeyAdd() string                { return t.say("peserta tambahan", "late entry") }
func (t Moderator) KeyBell() string               { return t.say("bel terminal", "terminal bell") }
func (t Moderator) KeyRoom() string               { return t.say("ruang", "room") }
func (t Moderator) KeyNumber() string             { return t.say("pilih ruang", "choose a room") }
func (t Moderator) KeySelect() string             { return t.say("pilih", "select") }
func (t Moderator) KeyFollow() string             { return t.say("ikuti yang tampil", "follow the stage") }
func (t Moderator) KeyField() string              { return t.say("isian lain", "other field") }
func (t Moderator) KeyJury() string               { return t.say("juri", "jury") }
func (t Moderator) KeyQueue() string              { return t.say("antrean", "queue") }
func (t Moderator) KeySend() string               { return t.say("simpan", "save") }
func (t Moderator) KeyTo(phase string) string {
	return t.say("ke ", "to ") + strings.ToLower(phase)
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

func (l lang) span(m int) string {
	if m < 60 {
		return itoa(m) + l.say(" menit", " min")
	}
	return l.say(itoa(m/60)+" j "+itoa(m%60)+" mnt", itoa(m/60)+" h "+itoa(m%60)+" min")
}
