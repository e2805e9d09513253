package i18n

import "strings"

// Why a key leads to nothing on the organizer's screen, and what to press instead.

func (o Organizer) WhyOpen(tab string) string {
	return o.say("Tab “"+tab+"” sudah terbuka.", "The tab “"+tab+"” is open already.")
}
func (o Organizer) WhyOpened() string {
	return o.say("Ini sudah terbuka; esc kembali.", "This is open already; esc goes back.")
}
func (o Organizer) WhyNotFiltered() string {
	return o.say("Semua baris sudah tampak; / mencari.", "All rows show already; / searches.")
}
func (o Organizer) WhyNotOut(entry, phase string) string {
	return o.say(entry+" masih ikut lomba ("+strings.ToLower(phase)+"): tidak ada yang perlu dikembalikan.",
		entry+" is still in the contest ("+strings.ToLower(phase)+"): there is nothing to bring back.")
}
func (o Organizer) WhyOut(entry, phase string) string {
	return o.say(entry+" sudah tidak ikut lomba ("+strings.ToLower(phase)+"); R mengembalikannya.",
		entry+" is out of the contest already ("+strings.ToLower(phase)+"); R brings it back.")
}
func (o Organizer) WhyNoEntry() string {
	return o.say("Tidak ada peserta yang dipilih.", "No entry is chosen.")
}
func (o Organizer) WhyNobody() string {
	return o.say("Tidak ada pengguna yang dipilih.", "Nobody is chosen.")
}
func (o Organizer) WhyOwnPIN() string {
	return o.say("PIN baru mengakhiri sambungan pemiliknya: untuk Anda sendiri, mintalah panitia lain atau jalankan juri cards.",
		"A new PIN ends its owner's session: for your own, ask another organizer or run juri cards.")
}
func (o Organizer) WhyNoPINs() string {
	return o.say("Jendela ini tidak dapat membuat PIN; jalankan juri cards.", "This window cannot make PINs; run juri cards.")
}
func (o Organizer) WhyOwnAccess() string {
	return o.say("Akses Anda sendiri hanya dapat dicabut panitia lain.", "Only another organizer can revoke your own access.")
}
func (o Organizer) WhyNoAccess(name string) string {
	return o.say(name+" sudah tidak memiliki akses; p membuat PIN baru.", name+" has no access already; p makes a new PIN.")
}
func (o Organizer) WhyNoneWaiting() string {
	return o.say("Tidak ada yang menunggu karena PIN salah.", "Nobody waits because of wrong PINs.")
}
func (o Organizer) WhyNoBoard() string {
	return o.say("Belum ada layar.", "There is no board yet.")
}
func (o Organizer) WhyAllBoards() string {
	return o.say("Semua layar sudah tampak.", "All boards show already.")
}
func (o Organizer) WhyNoRoom(mode string) string {
	return o.say("Ruang hanya dipilih bila layar menampilkan “"+mode+"” dan ada beberapa ruang.",
		"A room is chosen only while the board shows “"+mode+"”, and where there are several.")
}
func (o Organizer) WhyNoSheet(juror, entry string) string {
	return o.say("Lembar "+juror+" untuk "+entry+" belum ada.", "There is no sheet of "+juror+" for "+entry+" yet.")
}
func (o Organizer) WhySheetIn(juror, entry string) string {
	return o.say("Lembar "+juror+" untuk "+entry+" sudah masuk; v membatalkannya.", "The sheet of "+juror+" for "+entry+" is in; v voids it.")
}
func (o Organizer) WhyOneJuror() string {
	return o.say("Tidak ada juri lain untuk peserta ini.", "This entry has no other juror.")
}
func (o Organizer) WhyNoFeedback() string {
	return o.say("Belum ada masukan untuk dibaca.", "There is no feedback to read yet.")
}
func (o Organizer) WhyNoPassage() string {
	return o.say("Buka dahulu masukannya (enter), lalu pilih kalimatnya.", "Open the feedback first (enter), and choose a sentence.")
}
func (o Organizer) WhyNoHandAward() string {
	return o.say("Lomba ini tidak memiliki penghargaan pilihan.", "This contest has no hand-picked award.")
}
func (o Organizer) WhySealed() string {
	return o.say("Hasil sudah disegel.", "The result is sealed.")
}
func (o Organizer) WhyNoTie() string {
	return o.say("Tidak ada nilai sama yang perlu diputuskan.", "No tie has to be decided.")
}
func (o Organizer) WhyNoRecord() string {
	return o.say("Belum ada catatan yang dipilih.", "No record is chosen.")
}
