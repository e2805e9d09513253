package i18n

// Erase is what is said of erasing a contest's private halves.
type Erase struct{ lang }

func (e Erase) Short() string {
	return e.say("Hapus data pribadi setelah masa simpannya; rantai tetap utuh",
		"Erase what is private after its term; the chain still verifies")
}
func (e Erase) Of(contest string, records uint64) string {
	return e.say("“"+contest+"”, "+itoa(int(records))+" catatan", "“"+contest+"”, "+count(int(records), "record", "records"))
}
func (e Erase) Goes() string {
	return e.say("Yang dihapus dan tidak dapat dikembalikan:", "What is erased, and cannot be brought back:")
}
func (e Erase) Private(records uint64, people, drafts int) []string {
	list := []string{
		e.say("bagian pribadi dari setiap catatan: nama dan cara masuk "+itoa(people)+" orang, siapa yang menilai apa, masukan, alasan, sanggahan",
			"the private half of every record: names and logins of "+count(people, "person", "people")+", who judged what, feedback, reasons, objections"),
		e.say("rahasia lomba, dan catatan dari mana orang masuk", "the contest's secret, and the notes of where people came from"),
	}
	if drafts > 0 {
		list = append(list, e.say(itoa(drafts)+" isian sementara di luar catatan", count(drafts, "draft", "drafts")+" beside the records"))
	}
	return list
}
func (e Erase) Stays() string { return e.say("Yang tetap ada:", "What stays:") }
func (e Erase) Public() []string {
	return []string{
		e.say("peserta (instansi, judul), nilai setiap lembar tanpa nama juri, hasil yang disegel, waktu setiap catatan",
			"entries (institution, title), each sheet's scores without its juror's name, the sealed result, the time of every record"),
		e.say("nama peserta juga bila peserta itu orang", "an entrant's name, too, where the entrant is a person"),
		e.say("rantai kode: juri verify, tanda terima, titik periksa, dan kode pada berkas cetak tetap berlaku",
			"the chain of hashes: juri verify, receipts, checkpoints and the codes on papers still hold"),
	}
}
func (e Erase) After() string {
	return e.say("Sesudahnya lomba ini tidak dapat dijalankan, dibuka, atau dibuatkan berkas lagi. Buatlah yang masih diperlukan dahulu: juri export.",
		"After that this contest can no longer be served, opened or exported. Make what is still needed first: juri export.")
}
func (e Erase) Elsewhere() string {
	return e.say("TIDAK dihapus, dan masih dapat memuat data pribadi; hapuslah sendiri bila masanya habis:",
		"NOT erased, and may still hold what is private; remove it yourself when its term is over:")
}
func (e Erase) Backups(n int) string {
	return e.say("di antaranya "+itoa(n)+" salinan jurnal yang lengkap", count(n, "whole copy", "whole copies")+" of the journal among these")
}
func (e Erase) Copies() string {
	return e.say("salinan di tempat lain: stik --copy-to, komputer server lain, kartu, dan berkas cetak", "copies elsewhere: --copy-to sticks, other servers, cards and papers")
}
func (e Erase) Disk() string {
	return e.say("Disk dapat menyimpan sisa berkas lama sampai tertimpa; enkripsi disk menutupinya.", "A disk may keep remains of the old file until they are overwritten; an encrypted disk covers them.")
}
func (e Erase) Ask() string { return e.say("Hapus? [y/T] ", "Erase? [y/N] ") }
func (e Erase) NeedYes() string {
	return e.say("Belum dihapus. Ulangi dengan --yes untuk menghapusnya.", "Not erased. Repeat with --yes to erase.")
}
func (e Erase) Stopped() string {
	return e.say("Dibatalkan; tidak ada yang dihapus.", "Cancelled; nothing was erased.")
}
func (e Erase) FlagYes() string { return e.say("hapus tanpa bertanya", "erase without asking") }
func (e Erase) Done(records uint64) string {
	return e.say("Terhapus: bagian pribadi dari "+itoa(int(records))+" catatan. Periksa dengan juri verify.",
		"Erased: the private half of "+count(int(records), "record", "records")+". Look with juri verify.")
}

// Verified is what verifying it says after that; at is "" where nobody knows when.
func (e Erase) Verified(path string, records int, head, at string) string {
	return e.say(path+": rantainya utuh, "+itoa(records)+" catatan, kode penutup "+head+". Bagian pribadinya sudah dihapus"+more(" pada ", at)+".",
		path+": the chain is whole, "+count(records, "record", "records")+", head "+head+". Their private halves were erased"+more(" on ", at)+".")
}
func (e Erase) Unproved() string {
	return e.say("Diperiksa: rantai, nomor, waktu, dan bagian terbuka setiap catatan. Yang tidak dapat lagi diperiksa: siapa penulis setiap catatan dan apakah ia berhak, alasan, masukan, dan hitung ulang segel dari lembar juri.",
		"Checked: the chain, and each record's number, time and public half. What can no longer be: who wrote each record and whether they might, reasons, feedback, and the seal worked out again from the jurors' sheets.")
}
