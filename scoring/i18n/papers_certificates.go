package i18n

import "juri/scoring"

func (t Papers) CertificateTitle(kind scoring.CertificateKind) string {
	switch kind {
	case scoring.ForWinner:
		return t.say("Piagam Penghargaan", "Certificate of Award")
	case scoring.ForEntrant:
		return t.say("Sertifikat", "Certificate of Participation")
	}
	return t.say("Piagam Penghargaan", "Certificate of Appreciation")
}
func (t Papers) CertificateNumber(number string) string { return t.say("Nomor: ", "No. ") + number }
func (t Papers) CertificateGiven() string               { return t.say("diberikan kepada", "presented to") } // before the name
func (t Papers) CertificateFor(kind scoring.CertificateKind) string { // after the name, before what for
	switch kind {
	case scoring.ForWinner:
		return t.say("atas prestasinya sebagai", "for winning")
	case scoring.ForEntrant:
		return t.say("atas partisipasinya sebagai", "for taking part as an")
	case scoring.ForJuror:
		return t.say("atas pengabdiannya sebagai", "for serving as")
	}
	return t.say("atas dedikasinya sebagai", "for serving as")
}
func (t Papers) CertificateRole(kind scoring.CertificateKind, chair, moderator bool) string { // field {peran}
	switch {
	case kind == scoring.ForWinner || kind == scoring.ForEntrant:
		return t.say("Peserta", "Entrant")
	case chair:
		return t.say("Ketua Dewan Juri", "Chair of the Jury")
	case kind == scoring.ForJuror:
		return t.say("Anggota Dewan Juri", "Member of the Jury")
	case moderator:
		return "Moderator"
	}
	return t.say("Panitia", "Organizer")
}
func (t Papers) CertificateIn(category, host bool) string { // after what for, with fields
	said := t.say("dalam {lomba}", "in {lomba}")
	if category {
		said = t.say("kategori {kategori}\n", "in the category {kategori}\n") + said
	}
	if host {
		said += t.say("\nyang diselenggarakan oleh {penyelenggara}", "\nheld by {penyelenggara}")
	}
	return said
}
func (t Papers) CertificateDigest(digest string) string { // in the code and under it
	return t.say("Kode hasil (SHA-256): ", "Digest of the result (SHA-256): ") + digest
}
func (t Papers) Committee() string { return t.say("Panitia Penyelenggara", "The organizers") } // signs where nobody is named
func (t Papers) HonoursWait() string {
	return t.say("Piagam dan daftar pemenang terbit setelah hasil disahkan.", "Certificates and the list of winners come when the result is sealed.")
}

func (t Papers) WinnersTitle() string { return t.say("Daftar Pemenang", "Winners") }
func (t Papers) Embargo() string {
	return t.say("Untuk disiarkan setelah pengumuman pemenang.", "For release after the announcement.")
}
func (t Papers) NoWinners() string { return t.say("Tidak ada penghargaan.", "No awards.") }
