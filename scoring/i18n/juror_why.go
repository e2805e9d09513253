package i18n

// Why a key does nothing on a juror's sheet, and what to press instead.

func (j Juror) WhyRecused(slot string) string {
	return j.say("Anda menyatakan konflik kepentingan pada "+slot+".", "You declared a conflict of interest on "+slot+".")
}
func (j Juror) TakesBack() string { return j.say(" c mencabutnya.", " c takes it back.") }
func (j Juror) WhyQueued(slot string) string {
	return j.say(slot+" belum dipanggil; lembarnya terbuka begitu peserta tampil.", slot+" is not called yet; its sheet opens when it comes on stage.")
}
func (j Juror) GoesTo(slot string) string {
	return j.say(" n ke "+slot+" yang sedang tampil.", " n goes to "+slot+" on stage.")
}
func (j Juror) WhyClosed(slot string) string {
	return j.say(slot+" sudah ditutup. Mintalah moderator membukanya kembali bila perlu dikoreksi.",
		slot+" is closed. Ask the moderator to reopen it if it needs a correction.")
}
func (j Juror) WhyHandedIn(slot string) string {
	return j.say("Lembar "+slot+" sudah diserahkan; e untuk mengoreksi.", "The sheet for "+slot+" is handed in; e corrects it.")
}
func (j Juror) WhyNotHere(slot, phase string) string {
	return slot + " " + phase + j.say(", sehingga tidak dinilai.", " and so not scored.")
}
func (j Juror) WhyNoScore() string {
	return j.say("Belum ada skor di sini: ketik skornya dulu.", "There is no score here yet: type one first.")
}
func (j Juror) WhyScaleEnds(value string) string {
	return value + j.say(" adalah batas rentang skor.", " is where the scale ends.")
}
func (j Juror) WhyNoCriterion() string {
	return j.say("Skor diketik pada kriteria; ↑ kembali ke kriteria.", "Scores are typed on a criterion; ↑ goes back to them.")
}
func (j Juror) WhyNoChoices() string {
	return j.say("Kriteria ini tidak berpilihan: ketik skornya.", "This criterion has no choices: type the score.")
}
func (j Juror) WhyTooLong() string {
	return j.say("Skor tidak sepanjang itu; backspace menghapus.", "No score is as long; backspace erases.")
}
func (j Juror) WhyNothingErased() string {
	return j.say("Kriteria ini masih kosong.", "This criterion is empty.")
}
func (j Juror) WhyNoUndo() string {
	return j.say("Belum ada isian di lembar ini yang dapat diurungkan.", "Nothing was typed on this sheet that could be undone.")
}
func (j Juror) WhyNoStage() string {
	return j.say("Tidak ada peserta lain yang sedang tampil.", "No other entry is on stage.")
}
func (j Juror) WhyNotCorrected() string {
	return j.say("Lembar ini belum diserahkan; isilah langsung.", "This sheet is not handed in yet; just type.")
}
func (j Juror) WhyNoCorrection() string {
	return j.say("Tidak ada koreksi yang dapat dibuang.", "There is no correction to discard.")
}
func (j Juror) WhyListEnds() string {
	return j.say("Ini ujung antrean Anda.", "This is the end of your queue.")
}
func (j Juror) WhyRowsEnd() string {
	return j.say("Ini baris paling ujung pada lembar.", "This is the outermost row of the sheet.")
}
func (j Juror) WhyNothingTyped() string {
	return j.say("Tidak ada yang sedang diketik.", "Nothing is being typed.")
}
func (j Juror) WhyListShows() string {
	return j.say("Antrean sudah tampil di sebelah kiri.", "The queue is on the left already.")
}
func (j Juror) WhyNoSeal() string {
	return j.say("Tidak ada usulan yang menunggu pengesahan Anda.", "No proposal waits for you.")
}
func (j Juror) WhyNoChanges() string {
	return j.say("Tidak ada perubahan orang lain yang perlu Anda baca.", "Nobody changed a sheet of yours.")
}
func (j Juror) WhyNoSheets() string {
	return j.say("Belum ada lembar yang Anda serahkan.", "You have handed in no sheet yet.")
}
func (j Juror) WhyNotPosted() string {
	return j.say("Belum ada titik periksa dari lomba ini.", "This contest has no checkpoint yet.")
}
func (j Juror) WhyCorrecting(slot string) string {
	return j.say("Koreksi "+slot+" sedang ditulis; z membuangnya.", "The correction of "+slot+" is under way; z discards it.")
}
