package i18n

import "juri/scoring"

func (t Papers) MinutesTitle() string {
	return t.say("Berita Acara Penjurian", "Minutes of the Judging")
}
func (t Papers) MinutesNumber() string  { return t.say("Nomor", "Number") }
func (t Papers) MinutesBasis() string   { return t.say("Dasar pelaksanaan", "Basis") }
func (t Papers) MinutesPanel() string   { return t.say("Dewan Juri", "The jury") }
func (t Papers) MinutesEntries() string { return t.say("Peserta", "Entries") }
func (t Papers) MinutesRubric() string  { return t.say("Kriteria dan bobot", "Criteria and weights") }
func (t Papers) MinutesMethod() string  { return t.say("Metode penilaian", "Method") }
func (t Papers) MinutesResult() string  { return t.say("Hasil penjurian", "Result") }
func (t Papers) MinutesRecusals() string {
	return t.say("Konflik kepentingan", "Conflicts of interest")
}
func (t Papers) MinutesObjections() string { return t.say("Sanggahan", "Objections") }
func (t Papers) MinutesClose() string {
	return t.say("Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.",
		"These minutes are a true record of the judging.")
}
func (t Papers) MinutesAttached() string { return t.say("Lampiran", "Attached") }
func (t Papers) MinutesSeal() string {
	return t.say("Pengesahan hasil dalam aplikasi", "Confirmation of the result")
}
func (t Papers) SealedBy(proposed, confirmed, when, digest string) string {
	return t.say("Hasil diusulkan oleh "+proposed+" dan disahkan oleh "+confirmed+" pada "+when+". Kode hasil (SHA-256): "+digest+".",
		"The result was proposed by "+proposed+" and sealed by "+confirmed+" on "+when+". Digest (SHA-256): "+digest+".")
}
func (t Papers) SealedThough(reason string) string { // where something was missing
	return t.say("Hasil disahkan walaupun ada yang belum lengkap. Alasan: ", "The result was sealed although something was missing. Reason: ") + reason
}
func (t Papers) MinutesOpening(date, place string, rooms []string, contest string) string { // place may be ""
	if t.en {
		return "On " + date + more(", at ", place) + ", we, the undersigned jury of " + contest + ", judged the entries in " + series(rooms, "and") +
			" with the following result:"
	}
	for i, r := range rooms {
		rooms[i] = Board{t.lang}.Room(r)
	}
	return "Pada hari ini, " + date + more(", bertempat di ", place) + ", kami yang bertanda tangan di bawah ini selaku Dewan Juri " +
		contest + " telah melaksanakan penjurian di " + series(rooms, "dan") + " dengan hasil sebagai berikut:"
}
func (t Papers) NotSealed() string {
	return t.say("Hasil belum disahkan.", "The result is not sealed yet.")
}
func (t Papers) Least(sheets int) string {
	return t.say("Peserta diperingkat apabila dinilai oleh sekurang-kurangnya "+itoa(sheets)+" ("+wordsID(sheets)+") juri.",
		"An entry is ranked with at least "+itoa(sheets)+" sheets handed in.")
}
func (t Papers) TieRule(steps []string) string {
	return t.say("Apabila nilai akhir sama, urutan ditentukan "+inTurn(steps, "oleh", "berturut-turut oleh")+".",
		"Where scores are equal, places go by "+inTurn(steps, "", "these in turn:")+".")
}
func (t Papers) SharedRule(next bool) string { // and whether the next place is given
	rule := t.say("Peserta yang nilainya tetap sama berbagi peringkat dan penghargaannya; ", "Entries that are still equal share their place and its award; ")
	if next {
		return rule + t.say("peserta sesudahnya menempati peringkat berikutnya.", "the entry after them has the next place.")
	}
	return rule + t.say("peringkat sesudahnya dihitung dari banyaknya peserta di atasnya (1, 1, 3).", "the next place counts every entry above it (1, 1, 3).")
}
func (t Papers) Registered() string      { return t.say("Terdaftar", "Registered") }
func (t Papers) Scored() string          { return t.say("Dinilai", "Scored") }
func (t Papers) DidNotCome() string      { return t.say("Tidak hadir", "Absent") }
func (t Papers) Withdrew() string        { return t.say("Mengundurkan diri", "Withdrawn") }
func (t Papers) WasDisqualified() string { return t.say("Didiskualifikasi", "Disqualified") }
func (t Papers) Sum() string             { return t.say("Jumlah", "Sum") }
func (t Papers) OfJury() string          { return t.say("Ketua Dewan Juri", "Chair of the Jury") }
func (t Papers) Member() string          { return t.say("Anggota", "Member") }
func (t Papers) Times(n int) string { // so many entries
	if t.en {
		if n == 1 {
			return "1 entry"
		}
		return itoa(n) + " entries"
	}
	if n == 0 {
		return "nihil"
	}
	return itoa(n) + " (" + wordsID(n) + ") peserta"
}
func (t Papers) RecusedFrom(juror, entry string) string {
	return t.say(juror+" tidak menilai "+entry+" karena menyatakan konflik kepentingan.",
		juror+" did not score "+entry+", having declared a conflict of interest.")
}
func (t Papers) DrawnBy(when, order, seed, by, reason string) string { // of a tie, by lot; the reason may be ""
	return t.say(when+": nilai sama diputuskan dengan undian, angka undian “"+seed+"”: "+order+". Dicatat oleh "+by+more(". Alasan: ", reason)+
		". Urutannya menurut SHA-256 dari angka undian yang langsung diikuti nomor peserta, yang terkecil lebih dahulu.",
		when+": a tie was decided by lot, seed “"+seed+"”: "+order+". Recorded by "+by+more(". Reason: ", reason)+
			". The order is that of the SHA-256 of the seed followed at once by the entry's id, the smallest first.")
}
func (t Papers) ChosenBy(when, order, by, reason string) string {
	return t.say(when+": nilai sama diputuskan oleh ketua: "+order+". Dicatat oleh "+by+". Alasan: "+reason,
		when+": a tie was decided by the chair: "+order+". Recorded by "+by+". Reason: "+reason)
}
func (t Papers) JointBy(when, entries, first, second, reason string) string {
	return t.say(when+": nilai sama, dan "+entries+" berbagi peringkat. Diusulkan oleh "+first+", disahkan oleh "+second+". Alasan: "+reason,
		when+": a tie, and "+entries+" share the place. Proposed by "+first+", confirmed by "+second+". Reason: "+reason)
}
func (t Papers) GivenBy(when, award, entries, by, reason string) string {
	return t.say(when+": “"+award+"” ditetapkan untuk "+entries+" oleh "+by+". Alasan: "+reason,
		when+": “"+award+"” was given to "+entries+" by "+by+". Reason: "+reason)
}
func (t Papers) MinutesDraws() string { return t.say("Undian urutan tampil", "Running order by lot") }
func (t Papers) DrawnRoom(when, room, by string, again bool) string {
	s := t.say(when+": urutan "+room+" diundi", when+": the order of "+room+" was drawn")
	if again {
		s += t.say(" ulang", " again")
	}
	return s + t.say(", dicatat oleh ", ", recorded by ") + by + "."
}
func (t Papers) DrawnComputer(number string) string {
	return Draw{t.lang}.Computer(number) + "."
}
func (t Papers) DrawnVoices(when, by string, numbers []scoring.Said) string { // the announcement's; then who said what
	return t.say("Daftarnya diumumkan pada "+when+" oleh "+by+"; angka yang disebut sesudahnya: "+voices(numbers)+".",
		"The list was announced on "+when+" by "+by+"; the numbers said after that: "+voices(numbers)+".")
}
func (t Papers) DrawnCodes(list, seed, order string) string {
	return t.say("Kode daftar: "+list+"\nKode undian: "+seed+"\nUrutan: "+order+".",
		"Code of the list: "+list+"\nCode of the draw: "+seed+"\nOrder: "+order+".")
}
func (t Papers) DrawnReason(reason string) string { return t.say("Alasan: ", "Reason: ") + reason }
func (t Papers) DrawnSince(order string) string { // changed by hand since
	return t.say("Sesudah itu urutannya diubah menjadi: ", "The order was changed after that, to: ") + order + "."
}
func (t Papers) DrawnHow() string {
	return t.say("Kode daftar adalah SHA-256 dari daftar peserta ruang itu menurut nomornya: satu baris untuk setiap peserta, berisi nomor, instansi, dan judul yang dipisahkan tab. "+
		"Kode undian adalah SHA-256 dari kode daftar dan angka-angkanya, masing-masing satu baris. Urutannya menurut SHA-256 dari kode undian, ganti baris, lalu nomor peserta, yang terkecil lebih dahulu.",
		"The code of the list is the SHA-256 of the room's list by the entries' ids: a line an entry, with its id, institution and title set apart by tabs. "+
			"The code of the draw is the SHA-256 of the list's code and the numbers, each on a line of its own. The order is that of the SHA-256 of the draw's code, a newline and the entry's id, the smallest first.")
}
func (t Papers) DrawnFiled(lot int) string { // by contest.yaml, off the record
	return t.say("Peserta yang tidak diberi nomor urut dalam daftar diundi oleh komputer, angka undian "+itoa(lot)+", menurut SHA-256 dari “"+itoa(lot)+":ruang:nomor”.",
		"Entries that the list gives no turn were drawn by the computer, lot number "+itoa(lot)+", by the SHA-256 of “"+itoa(lot)+":room:id”.")
}
