package i18n

import "strings"

// Organizer is what the organizer's screen says.
type Organizer struct {
	lang
	Keys      OrganizerKeys
	Rooms     OrganizerRooms
	Health    OrganizerHealth
	Standings OrganizerStandings
	Entries   OrganizerEntries
	People    OrganizerPeople
	Access    OrganizerAccess
	Boards    OrganizerBoards
	Result    OrganizerResult
	History   OrganizerHistory
}

func (o Organizer) JournalGood() string { return o.say("● data aman", "● data safe") }
func (o Organizer) JournalBad() string  { return o.say("! TIDAK TERSIMPAN", "! NOT SAVED") }
func (o Organizer) Trouble(why string) string { // nothing can be saved
	return o.say("! PENYIMPANAN TERHENTI: ", "! NOTHING IS BEING SAVED: ") + why
}
func (Organizer) Host() string              { return "Server" } // who runs the program on the contest's folder
func (o Organizer) Saving() string          { return o.say("Menyimpan…", "Saving…") }
func (o Organizer) More() string            { return o.say("masih ada", "more") } // there is more below
func (o Organizer) AllRooms() string        { return o.say("semua", "all") }
func (Organizer) Sheets(in, of int) string  { return part(in, of) } // as short as can be
func (o Organizer) Place(at, of int) string { return itoa(at) + o.say(" dari ", " of ") + itoa(of) }

// An entry, and heads of columns.
func (o Organizer) ID() string         { return o.say("No.", "ID") }
func (o Organizer) Unit() string       { return o.say("Instansi", "Institution") }
func (o Organizer) Title() string      { return o.say("Judul", "Title") }
func (o Organizer) Category() string   { return o.say("Kategori", "Category") }
func (o Organizer) Presenter() string  { return o.say("Penyaji", "Presenter") }
func (o Organizer) Room() string       { return o.say("Ruang", "Room") }
func (Organizer) Status() string       { return "Status" }
func (o Organizer) Score() string      { return o.say("Nilai", "Score") }
func (o Organizer) SheetsHead() string { return o.say("Lbr", "In") }
func (o Organizer) Criterion() string  { return o.say("Kriteria", "Criterion") }
func (o Organizer) Weight() string     { return o.say("Bobot", "Weight") }
func (o Organizer) Total() string      { return o.say("Nilai", "Total") }
func (o Organizer) RankIs(rank int, score string) string {
	return o.say("Peringkat ", "Rank ") + itoa(rank) + " · " + score
}

// Its sheets.
func (o Organizer) NoPanel() string {
	return o.say("Belum ada juri untuk ruang ini.", "This room has no jurors yet.")
}
func (o Organizer) JurorsShown(from, to, of int) string {
	return o.say("juri "+itoa(from)+"–"+itoa(to)+" dari "+itoa(of), "jurors "+itoa(from)+"–"+itoa(to)+" of "+itoa(of))
}
func (o Organizer) SheetHead() string    { return o.say("Lembar", "Sheet") } // the line of how far each sheet is
func (o Organizer) RecusedShort() string { return o.say("konflik", "recused") }
func (o Organizer) Recused(hour string) string {
	return o.say("konflik kepentingan, dinyatakan pukul ", "conflict of interest, declared at ") + hour
}
func (o Organizer) Reason() string { return o.say("Alasan", "Reason") }
func (o Organizer) HandedIn(hour string, revision int, receipt string) string {
	return o.say("diserahkan pukul "+hour+o.revision(revision)+" · tanda terima "+receipt,
		"handed in at "+hour+o.revision(revision)+" · receipt "+receipt)
}
func (o Organizer) EnteredBy(name string) string {
	return o.say("Dimasukkan dari kertas oleh ", "Entered from paper by ") + name + "."
}
func (o Organizer) Before(score string) string {
	return o.say("Nilai sebelum koreksi: ", "Score before the correction: ") + score + "."
}
func (o Organizer) Correcting() string {
	return o.say("Koreksi sedang diketik dan belum diserahkan.", "A correction is being typed and not handed in yet.")
}
func (o Organizer) Draft() string {
	return o.say("sedang diisi, belum diserahkan", "being filled in, not handed in")
}
func (o Organizer) Nothing() string    { return o.say("belum diisi", "nothing yet") }
func (o Organizer) Strength() string   { return o.say("Kekuatan", "Strengths") }
func (o Organizer) Improve() string    { return o.say("Saran perbaikan", "To improve") }
func (o Organizer) PaperShort() string { return o.say("kertas", "paper") } // in place of ✓, of a sheet from paper
func (o Organizer) OwnBeside(juror string) string { // what the juror typed stays beside it
	return o.say("Isian "+juror+" yang belum diserahkan tetap ada di samping lembar dari kertas.",
		"What "+juror+" has typed and not handed in stays beside the sheet from paper.")
}
func (o Organizer) PaperTitle(id, juror string) string {
	return o.say("Lembar dari kertas · ", "Sheet from paper · ") + id + " · " + juror
}
func (o Organizer) PaperIntro(juror string) string {
	return o.say("Ketik skor dari lembar "+juror+" di kertas. Riwayat mencatat bahwa Anda yang memasukkannya.",
		"Type the scores from the paper sheet of "+juror+". The history says that it was you who entered them.")
}
func (o Organizer) PaperDone(id, juror string) string {
	return o.say("Lembar "+id+" untuk "+juror+" sudah tersimpan.", "The sheet for "+id+" of "+juror+" is saved.")
}
func (o Organizer) ScaleHint(scale string) string {
	return o.say("Rentang skor: ", "Allowed: ") + scale
}
func (o Organizer) Needed() string {
	return o.say("Isian ini tidak boleh kosong.", "This must not be empty.")
}
func (o Organizer) EditTitle(id string) string { return o.say("Ubah peserta ", "Edit entry ") + id }
func (o Organizer) CalledIntro(sheets int) string { // before an entry that was called is changed
	in := o.say("belum ada lembar yang masuk", "no sheet is in")
	if sheets > 0 {
		in = o.say(itoa(sheets)+" lembar sudah masuk", count(sheets, "sheet is in", "sheets are in"))
	}
	return o.say("Peserta ini sudah dipanggil; "+in+". Mengubah instansi, judul, atau kategorinya memerlukan alasan.",
		"This entry was called; "+in+". Changing its institution, title or category needs a reason.")
}
func (o Organizer) CalledHint() string {
	return o.say("Alasan ini dicantumkan dalam berita acara.", "This reason goes into the minutes.")
}
func (o Organizer) Edited(id string) string {
	return o.say("Peserta "+id+" sudah diubah.", "Entry "+id+" has been changed.")
}
func (o Organizer) AddTitle() string { return o.say("Peserta baru", "New entry") }
func (o Organizer) Added(id string) string {
	return o.say("Peserta "+id+" sudah ditambahkan.", "Entry "+id+" has been added.")
}
func (o Organizer) IDHint() string {
	return o.say("Huruf, angka, titik, garis bawah, atau tanda hubung; misalnya P47.", "Letters, digits, dots, underscores or hyphens; such as P47.")
}
func (o Organizer) ChooseHint() string {
	return o.say("← → memilih.", "← → chooses.")
}
func (o Organizer) PresenterHint() string {
	return o.say("Nama penyaji tidak pernah tampil di layar proyektor.", "Presenters' names never show on a board.")
}
func (o Organizer) WithdrawAsk(entry string) string {
	return o.say("Catat bahwa "+entry+" mengundurkan diri dari lomba?", "Record "+entry+" as withdrawn from the contest?")
}
func (o Organizer) WithdrawDone(id string) string {
	return o.say("Peserta "+id+" dicatat mengundurkan diri.", "Entry "+id+" is recorded as withdrawn.")
}
func (o Organizer) Found(n, all int) string {
	if n == all {
		return o.say(itoa(all)+" peserta", "entries: "+itoa(all))
	}
	return itoa(n) + o.say(" dari ", " of ") + itoa(all)
}
func (o Organizer) FilterHint() string { return o.say("tekan / untuk mencari", "press / to find") }
func (o Organizer) SortedBy(what string) string {
	return o.say("urut: ", "sorted: ") + strings.ToLower(what)
}
func (o Organizer) Lacking() string     { return o.say("lembar kurang", "sheets missing") } // an order: the most first
func (o Organizer) Marked(n int) string { return itoa(n) + o.say(" ditandai", " marked") }
func (o Organizer) NoneOfThese(act string) string { // an act that none of the marked can undergo
	return o.say("Tidak ada yang ditandai yang dapat diproses: ", "Not possible for any of those marked: ") + act + "."
}
func (o Organizer) Skipped(rows string) string { // the marked to whom an act cannot be done
	return o.say("Dilewati karena tidak dapat diproses: ", "Skipped, as it cannot be done to them: ") + rows + "."
}
func (o Organizer) NotReached() string { return o.say("belum diproses", "not reached") }
func (o Organizer) DoneAll(act string, n int) string {
	return act + ": " + itoa(n) + o.say(" selesai.", " done.")
}
func (o Organizer) FilterIs() string     { return o.say("Cari:", "Find:") }
func (o Organizer) NoEntries() string    { return o.say("Belum ada peserta.", "There is no entry yet.") }
func (o Organizer) NothingFound() string { return o.say("Tidak ada yang cocok.", "Nothing matches.") }

// Marks are the signs of the lists.
func (o Organizer) Marks() [][2]string {
	return append(o.slotMarks(), [][2]string{
		{"◆", o.say("baris ditandai", "row marked")},
		{"●", o.say("tersambung", "connected")}, {"○", o.say("belum masuk", "not in yet")},
	}...)
}

// OrganizerKeys is what keys do.
type OrganizerKeys struct{ lang }

func (o OrganizerKeys) Tabs() string      { return o.say("pilih tab", "choose a tab") }
func (o OrganizerKeys) NextTab() string   { return o.say("tab berikutnya", "next tab") }
func (o OrganizerKeys) PrevTab() string   { return o.say("tab sebelumnya", "previous tab") }
func (o OrganizerKeys) PrevJuror() string { return o.say("juri sebelumnya", "previous juror") }
func (o OrganizerKeys) NextJuror() string { return o.say("juri berikutnya", "next juror") }
func (o OrganizerKeys) PageUp() string    { return o.say("halaman sebelumnya", "page up") }
func (o OrganizerKeys) PageDown() string  { return o.say("halaman berikutnya", "page down") }
func (o OrganizerKeys) First() string     { return o.say("awal", "first") }
func (o OrganizerKeys) Last() string      { return o.say("akhir", "last") }
func (o OrganizerKeys) Detail() string    { return o.say("lembar penilaian", "sheets") }
func (o OrganizerKeys) Edit() string      { return o.say("ubah", "edit") }
func (o OrganizerKeys) EditEntry() string { return o.say("ubah data peserta", "edit the entry") }
func (o OrganizerKeys) Add() string       { return o.say("tambah", "add") }
func (o OrganizerKeys) Withdraw() string  { return o.say("undur diri", "withdraw") }
func (o OrganizerKeys) Filter() string    { return o.say("cari", "find") }
func (o OrganizerKeys) Sort() string      { return o.say("urutkan", "sort") }
func (o OrganizerKeys) Mark() string      { return o.say("tandai", "mark") }
func (o OrganizerKeys) MarkAll() string   { return o.say("tandai semua", "mark all") }
func (o OrganizerKeys) Unfilter() string  { return o.say("hapus pencarian", "clear the search") }
func (o OrganizerKeys) Paper() string     { return o.say("isi dari kertas", "enter a paper sheet") }
func (o OrganizerKeys) NewPIN() string    { return o.say("PIN baru", "new PIN") }
func (o OrganizerKeys) Revoke() string    { return o.say("cabut akses", "revoke access") }
func (o OrganizerKeys) Room() string      { return o.say("ganti ruang", "other room") }
func (o OrganizerKeys) All() string       { return o.say("semua layar atau satu", "all boards or one") }
func (o OrganizerKeys) Colours() string   { return o.say("warna lain", "other colours") }
func (o OrganizerKeys) Large() string     { return o.say("layar penuh", "whole board") }
func (o OrganizerKeys) PrevBoard() string { return o.say("layar sebelumnya", "previous board") }
func (o OrganizerKeys) NextBoard() string { return o.say("layar berikutnya", "next board") }
func (o OrganizerKeys) Send() string      { return o.say("simpan", "save") }
func (o OrganizerKeys) GoOn() string      { return o.say("lanjut", "go on") }
func (o OrganizerKeys) Cancel() string    { return o.say("batal", "cancel") }
func (o OrganizerKeys) Dismiss() string   { return o.say("tutup", "close") }
func (o OrganizerKeys) NextField() string { return o.say("isian berikutnya", "next field") }
func (o OrganizerKeys) PrevField() string { return o.say("isian sebelumnya", "previous field") }
func (o OrganizerKeys) Choose() string    { return o.say("pilih", "choose") }
