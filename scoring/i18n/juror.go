package i18n

import "strings"

// Juror is what the juror's screen says.
type Juror struct{ lang }

func (j Juror) Queue() string   { return j.say("Antrean", "Queue") } // titles
func (j Juror) Own() string     { return j.say("Skor saya", "My scores") }
func (j Juror) History() string { return j.say("Riwayat", "History") }
func (j Juror) NoSlots() string { // there is nothing to judge yet
	return j.say("Belum ada peserta di ruang Anda. Daftar akan muncul setelah disiapkan panitia.",
		"There are no entries in your rooms yet. They appear here once the organizers have set them up.")
}
func (j Juror) NoSlotsInShift(shifts []string) string { // likewise, of one who comes for a part of a day
	list := strings.Join(shifts, "; ")
	return j.say("Giliran tugas Anda: "+list+". Peserta muncul di sini begitu antrean mencapai jam itu.",
		"You judge in: "+list+". Entries appear here once the queue comes to that time.")
}
func (j Juror) In(done, all int) string { return itoa(done) + j.say(" dari ", " of ") + itoa(all) }

// Left is what is still to be handed in today, of each only what there is.
func (j Juror) Left(sheets, corrections, feedback int) string {
	var parts []string
	for _, p := range []struct {
		n   int
		say string
	}{
		{sheets, j.say(itoa(sheets)+" lembar", count(sheets, "sheet", "sheets"))},
		{corrections, j.say(itoa(corrections)+" koreksi", count(corrections, "correction", "corrections"))},
		{feedback, j.say(itoa(feedback)+" masukan", itoa(feedback)+" feedback")},
	} {
		if p.n > 0 {
			parts = append(parts, p.say)
		}
	}
	if len(parts) == 1 {
		return j.say("sisa ", "to do: ") + parts[0]
	}
	return strings.Join(parts, ", ")
}
func (j Juror) AllDone() string { return j.say("✓ semua selesai", "✓ all done") }
func (j Juror) First() string { // to somebody who has scored nothing yet
	return j.say("Ketik skor, lalu enter. S menyerahkan lembar.", "Type a score, then enter. S hands the sheet in.")
}

func (j Juror) Saved() string    { return j.say("● tersimpan", "● saved") }
func (j Juror) Saving() string   { return j.say("◐ menyimpan…", "◐ saving…") }
func (j Juror) NotSaved() string { return j.say("○ TIDAK TERSIMPAN", "○ NOT SAVED") }

// Marks are the signs in the list, and what they mean.
func (j Juror) Marks() [][2]string {
	return [][2]string{
		{"·", j.say("belum dipanggil", "not called yet")}, {"▶", j.say("sedang tampil", "on stage")},
		{"○", j.say("lembar masih kosong", "sheet still empty")}, {"◐", j.say("belum diserahkan", "not handed in yet")},
		{"✓", j.say("sudah diserahkan", "handed in")}, {"!", j.say("ditutup tanpa lembar Anda", "closed without your sheet")},
		{"–", j.say("tidak Anda nilai", "not scored by you")}, {"m", j.say("masukan belum lengkap", "feedback incomplete")},
	}
}

// Short words at the right of the list.
func (j Juror) Conflict() string  { return j.say("konflik", "recused") }
func (j Juror) Absent() string    { return j.say("tak hadir", "absent") }
func (j Juror) Withdrawn() string { return j.say("undur diri", "withdrawn") }
func (j Juror) NotIn() string     { return j.say("belum masuk", "not in") }

func (j Juror) Paused() string { return j.say("dijeda", "paused") }
func (j Juror) Stage(room, slot, unit string) string { // somebody else is on stage
	return j.say("▶ Tampil: ", "▶ On stage: ") + slot + " " + unit + " (" + room + ")"
}
func (j Juror) Message(text string) string { return j.say("Pesan: ", "Message: ") + text }
func (j Juror) HandedIn(at, receipt string, revision int) string {
	return j.say("✓ diserahkan "+at+", tanda terima "+receipt+j.revision(revision),
		"✓ handed in "+at+" · receipt "+receipt+j.revision(revision))
}
func (j Juror) OnPaper(by, at, receipt string, revision int) string { // a sheet that somebody else entered
	return j.say("✓ dimasukkan "+at+" oleh "+by+" dari kertas · tanda terima "+receipt+j.revision(revision),
		"✓ entered from paper "+at+" by "+by+" · receipt "+receipt+j.revision(revision))
}
func (j Juror) PaperDraft() string { // likewise, and not handed in
	return j.say("Diketikkan orang lain dari kertas; belum diserahkan.", "Typed by somebody else from paper; not handed in yet.")
}

// What the juror typed stands beside the sheet that was entered from paper.
func (j Juror) PaperBeside(by, at string) string {
	return j.say("Berlaku: kertas ("+by+", "+at+") · S: ganti", "Counts: paper ("+by+", "+at+") · S: replace")
}
func (j Juror) Paper() string { return j.say("kertas:", "paper:") } // before the name of who entered a sheet

func (j Juror) NotCalled() string {
	return j.say("Belum dipanggil. Lembar penilaian terbuka saat peserta tampil.", "Not called yet. The sheet opens when the entry comes on stage.")
}
func (j Juror) ClosedLate() string { // closed with a draft that was not handed in
	return j.say("Belum Anda serahkan, sudah ditutup. Hubungi moderator.", "Closed before you handed this sheet in. Ask the moderator.")
}
func (j Juror) ClosedNone() string { // closed, and nothing was ever handed in
	return j.say("Sudah ditutup; Anda belum menilai peserta ini. Hubungi moderator.", "Closed: you have no sheet here. Ask the moderator.")
}
func (j Juror) ClosedFix() string { // closed with a correction that was not handed in
	return j.say("Sudah ditutup sebelum koreksi diserahkan; lembar semula yang berlaku.", "Closed before your correction was handed in; the sheet before it counts.")
}
func (j Juror) Unsaved() string { // closed before the last changes were saved
	return j.say("Perubahan terakhir di sini TIDAK TERSIMPAN.", "The last changes here were NOT SAVED.")
}
func (j Juror) Recused(reason string) string {
	return j.say("Konflik kepentingan: ", "Conflict of interest: ") + reason
}
func (j Juror) Correcting() string {
	return j.say("Koreksi berlaku setelah Anda serahkan.", "The correction counts once you hand it in.")
}
func (j Juror) DidNotTake(phase string) string {
	return j.say("Peserta ", "This entry is ") + phase + "."
}

func (j Juror) Running(total string) string {
	return j.say("nilai sementara ", "running score ") + total
}                                         // total is of what is filled in so far
func (j Juror) Final(total string) string { return j.say("nilai ", "total ") + total }
func (j Juror) Filled(n, all int) string  { return itoa(n) + j.say(" dari ", " of ") + itoa(all) }

func (j Juror) Strength() string { return j.say("Kekuatan", "Strengths") }
func (j Juror) Improve() string  { return j.say("Saran", "To improve") }
func (j Juror) AskStrength() string {
	return j.say("Apa kekuatan peserta ini?", "What are this entry's strengths?")
}
func (j Juror) AskImprove() string {
	return j.say("Apa saran perbaikannya?", "What should be improved?")
}
func (j Juror) Empty() string           { return j.say("belum diisi", "empty") }
func (Juror) Count(n, limit int) string { return itoa(n) + "/" + itoa(limit) }
func (j Juror) HandInRow() string       { return j.say("Serahkan lembar", "Hand in the sheet") }
func (j Juror) HandInFixRow() string    { return j.say("Serahkan koreksi", "Hand in the correction") }
func (j Juror) HintFeedback() string {
	return j.say("Tekan Enter untuk menulis. Masukan ini dibaca peserta.", "Press Enter to write. The entrants will read it.")
}
func (j Juror) HintHandIn() string {
	return j.say("Sudah lengkap. Tekan Enter untuk melihat ringkasan.", "Complete. Press Enter to see a summary.")
}
func (j Juror) HintMissing(n int) string {
	return j.say(itoa(n)+" kriteria masih kosong.", count(n, "criterion is", "criteria are")+" still empty.")
}
func (j Juror) Allowed(scale string) string { return j.say("rentang skor ", "scale ") + scale }
func (j Juror) Refused(value, allowed string) string {
	return value + j.say(" di luar rentang skor; isilah ", " is not on the scale; type ") + allowed + "."
}
func (j Juror) WholeOnly(value, allowed string) string { // a decimal mark was typed
	return value + j.say(": bilangan bulat saja, ", ": whole numbers only, ") + allowed + "."
}
func (j Juror) NoNumber() string {
	return j.say("Yang ditempel bukan angka; kriteria hanya menerima skor.", "What was pasted is no number; a criterion takes scores only.")
}
func (j Juror) NotScored() string { // for a conflict of interest
	return j.say("Anda tidak menilai peserta ini.", "You do not score this entry.")
}
func (j Juror) Yours(n int, span string) string { // one's own scores for a criterion, from the lowest to the highest
	return itoa(n) + j.say(" skor Anda: ", " scores of yours: ") + span
}
func (j Juror) Among(place, n int, span string) string { // where one stands among them
	return j.say("urutan "+itoa(place)+" dari "+itoa(n)+" skor Anda (", "no. "+itoa(place)+" of your "+itoa(n)+" (") + span + ")"
}
func (Juror) Level(value, level string) string { return value + ": " + level }

func (j Juror) SummaryTitle(slot string) string {
	return j.say("Serahkan ", "Hand in ") + slot + "?"
}
func (j Juror) ReceiptTitle(slot string) string { return slot + j.say(" diserahkan", " handed in") }
func (j Juror) StillEmpty(names []string) string {
	return j.say("Belum dapat diserahkan. Masih kosong: ", "It cannot be handed in yet. Still empty: ") + strings.Join(names, ", ") + "."
}
func (j Juror) Unchanged() string {
	return j.say("Tidak ada yang berubah dari lembar yang sudah diserahkan.", "Nothing has changed since the sheet was handed in.")
}
func (j Juror) FeedbackMissing() string {
	return j.say("Masukan belum lengkap. Lembar tetap dapat diserahkan; masukan dapat ditambahkan selama lembar belum ditutup.",
		"Feedback is incomplete. You may hand in all the same, and add it until the sheet is closed.")
}
func (j Juror) FeedbackThere() string { return j.say("Masukan lengkap.", "Feedback is complete.") }
func (j Juror) Sending() string       { return j.say("Menyerahkan…", "Handing in…") }
func (j Juror) Recording() string     { return j.say("Mencatat…", "Recording…") }
func (j Juror) ReceiptAt(at string, revision int) string {
	return j.say("✓ Diterima pukul ", "✓ Received at ") + at + j.revision(revision)
}
func (j Juror) ReceiptIs() string { return j.say("Tanda terima", "Receipt") }
func (j Juror) ReceiptNote() string {
	return j.say("Nomor ini juga tercetak pada lembar penilaian.", "The printed sheet carries the same number.")
}
func (j Juror) ReceiptNotice(slot, receipt string) string {
	return "✓ " + slot + j.say(" diserahkan · tanda terima ", " handed in · receipt ") + receipt
}

// Of what to keep of the journal.
func (j Juror) KeyPosted() string   { return j.say("titik periksa", "checkpoint") }
func (j Juror) PostedTitle() string { return j.say("Titik periksa", "Checkpoint") }
func (j Juror) PostedWhy(records uint64) string {
	n := itoa(int(records))
	return j.say("Pindai, potret, atau salin. Dengan ini Anda kelak dapat memastikan bahwa catatan 1 sampai "+n+" tidak diubah.",
		"Scan it, photograph it, or copy it. With it you can make sure later that records 1 to "+n+" were not changed.")
}
func (j Juror) PostedHow() string {
	return j.say("Layar dan kertas memuat yang sama sampai peserta berikutnya ditutup. Pemeriksaan: juri verify --against.",
		"Boards and papers have the same one until the next entry is closed. To check: juri verify --against.")
}

func (j Juror) ConflictTitle(slot string) string {
	return j.say("Konflik kepentingan: ", "Conflict of interest: ") + slot
}
func (j Juror) ConflictWhy() string {
	return j.say("Apa hubungan Anda dengan peserta ini?", "How are you connected to this entry?")
}
func (j Juror) ConflictNote() string {
	return j.say("Penilaian Anda untuk peserta ini tidak dihitung. Alasannya hanya dapat dibaca panitia.",
		"Your scores for this entry will not count. Only the organizers can read the reason.")
}
func (j Juror) ConflictAsk() string {
	return j.say("Nyatakan konflik kepentingan? Sampai peserta ini ditutup, Anda dapat mencabutnya dengan alasan.",
		"Declare the conflict of interest? Until this entry is closed you can take it back, for a reason.")
}
func (j Juror) DropTitle() string { return j.say("Buang perubahan?", "Discard changes?") }
func (j Juror) DropAsk() string {
	return j.say("Koreksi ini akan dibuang; lembar yang sudah diserahkan tetap berlaku.", "This correction will be discarded; the sheet that was handed in stands.")
}
func (j Juror) DropUnsavedAsk() string {
	return j.say("Perubahan yang tidak tersimpan ini akan dibuang.", "These unsaved changes will be discarded.")
}
func (j Juror) Revision(n int) string { // of a sheet that was handed in, from 1
	if n < 2 {
		return j.say("Semula", "First")
	}
	return j.say("Koreksi ke-", "Correction ") + itoa(n-1)
}
func (j Juror) At() string      { return j.say("Pukul", "At") }
func (j Juror) By() string      { return j.say("Oleh", "By") }
func (j Juror) Receipt() string { return j.say("Tanda terima", "Receipt") }
func (j Juror) Total() string   { return j.say("Nilai", "Total") }
func (j Juror) NoHistory() string {
	return j.say("Belum ada lembar yang diserahkan di sini.", "No sheet has been handed in here yet.")
}
func (j Juror) PageFoot() string { return j.say("esc kembali", "esc back") }
func (j Juror) Mean() string     { return j.say("Rata-rata", "Mean") }
func (j Juror) Spread() string   { return j.say("Sebaran", "Spread") }
func (j Juror) Notes() string { // what the juror wrote for other entries
	return j.say("Masukan untuk peserta lain", "Feedback for other entries")
}
func (j Juror) NoNotes() string {
	return j.say("Yang Anda tulis untuk peserta lain muncul di sini.", "What you write for other entries shows here.")
}
func (j Juror) NoOwn() string {
	return j.say("Belum ada skor. Tabel ini terisi setelah Anda menilai.", "No scores yet. This table fills as you score.")
}

func (j Juror) KeyValue() string    { return j.say("skor", "score") }
func (j Juror) KeyNext() string     { return j.say("berikutnya", "next") }
func (j Juror) KeyPrev() string     { return j.say("sebelumnya", "previous") }
func (j Juror) KeyStep() string     { return j.say("naikkan/turunkan skor", "adjust the score") }
func (j Juror) KeyChoice() string   { return j.say("pilihan berikutnya", "next choice") }
func (j Juror) KeyClear() string    { return j.say("hapus", "erase") }
func (j Juror) KeyCancel() string   { return j.say("batal", "cancel") }
func (j Juror) KeySlot() string     { return j.say("peserta", "entry") }
func (j Juror) KeySlotPrev() string { return j.say("peserta sebelumnya", "previous entry") }
func (j Juror) KeySlotNext() string { return j.say("peserta berikutnya", "next entry") }
func (j Juror) KeyStage() string    { return j.say("ke yang tampil", "go to the stage") }
func (j Juror) KeyFeedback() string { return j.say("masukan", "feedback") }
func (j Juror) KeyHandIn() string   { return j.say("serahkan", "hand in") }
func (j Juror) KeyCorrect() string  { return j.say("koreksi", "correct") }
func (j Juror) KeyDrop() string     { return j.say("buang koreksi", "discard correction") }
func (j Juror) KeyUndo() string     { return j.say("urungkan", "undo") }
func (j Juror) KeyOwn() string      { return j.say("skor saya", "my scores") }
func (j Juror) KeyConflict() string { return j.say("konflik", "conflict") }
func (j Juror) KeyHistory() string  { return j.say("riwayat", "history") }
func (j Juror) KeyQueue() string    { return j.say("antrean", "queue") }
func (j Juror) KeyConfirm() string  { return j.say("lanjut", "go on") }
func (j Juror) KeyFill() string     { return j.say("isi yang kosong", "fill in what is empty") }
func (j Juror) KeyClose() string    { return j.say("tutup", "close") }
func (j Juror) KeyDeclare() string  { return j.say("nyatakan", "declare") }
func (j Juror) KeyChange() string   { return j.say("ubah", "change") }
func (j Juror) KeyDiscard() string  { return j.say("buang", "discard") }
func (j Juror) KeyBack() string     { return j.say("kembali", "back") }
func (j Juror) KeyRows() string     { return j.say("baris", "rows") }
func (j Juror) KeyColumns() string  { return j.say("kolom", "columns") }
func (j Juror) KeyWrite() string    { return j.say("tulis", "write") }
func (j Juror) KeyField() string    { return j.say("isian berikutnya", "next field") }
func (j Juror) KeyLeave() string    { return j.say("selesai", "done") }

func (l lang) revision(n int) string {
	if n < 2 {
		return ""
	}
	return l.say(" · koreksi ke-", " · correction ") + itoa(n-1)
}
