package i18n

import "juri/scoring"

// What stands in the way of the seal, the reveal and the freeze.
var resultProblems = map[scoring.Code]both{
	scoring.CodeFrozen:    {"Peringkat di layar sudah dibekukan.", "The boards' standings are frozen already."},
	scoring.CodeNotFrozen: {"Peringkat di layar tidak sedang dibekukan.", "The boards' standings are not frozen."},
	scoring.CodeSealed: {"Hasil sudah disegel: perubahan baru dapat dibuat setelah dua orang membuka segelnya dengan alasan.",
		"The result is sealed: it takes two people, with a reason, to lift the seal before anything can change."},
	scoring.CodeNotSealed:   {"Hasil belum disegel.", "The result is not sealed."},
	scoring.CodeSealPending: {"Usulan dari {user} masih menunggu pengesahan.", "What {user} proposed is waiting to be confirmed."},
	scoring.CodeNoProposal:  {"Tidak ada usulan yang menunggu pengesahan.", "Nothing is waiting to be confirmed."},
	scoring.CodeOtherSeal: {"Usulan yang menunggu sekarang bukan yang Anda lihat. Mohon baca lagi sebelum mengesahkan.",
		"What is waiting now is not what you saw. Please read it again before you confirm."},
	scoring.CodeSamePerson: {"Harus disahkan orang lain: {user} sendiri yang mengusulkannya.", "Somebody else has to confirm it: {user} proposed it."},
	scoring.CodeResultMoved: {"Hasil sudah berubah sejak diusulkan. Tarik usulannya, lalu usulkan lagi.",
		"The result has changed since it was proposed. Withdraw the proposal and propose again."},
	scoring.CodeNotTied:  {"Peserta ini tidak sedang seri satu sama lain: {entries,}.", "These entries are not tied with each other: {entries,}."},
	scoring.CodeBadOrder: {"Setiap peserta harus disebut tepat satu kali: {entries,}.", "Each entry must be named exactly once: {entries,}."},
	scoring.CodePickCount: {"“{award}” diberikan kepada 1 sampai {places} peserta, masing-masing disebut satu kali.",
		"“{award}” goes to 1 to {places} entries, each named once."},
	scoring.CodePickUnplace: {"{slot} tidak dapat menerima “{award}”: belum berperingkat, atau dari kategori lain.",
		"{slot} cannot have “{award}”: it has no place yet, or is of another category."},
	scoring.CodePickTwice: {"{slot} sudah mendapat penghargaan; “{award}” hanya untuk yang belum.",
		"{slot} has an award already; “{award}” is for those without one."},
	scoring.CodeRevealEnd:    {"Semua sudah diumumkan.", "Everything has been announced."},
	scoring.CodeRevealStart:  {"Pengumuman belum dimulai.", "The reveal has not begun."},
	scoring.CodeRevealPaused: {"Pengumuman sedang dijeda.", "The reveal is paused."},
	scoring.CodeBadStep:      {"Langkah pengumuman adalah 0 sampai {steps}.", "The reveal's steps are 0 to {steps}."},
	scoring.CodeUnknownAct:   {"Tidak ada tindakan pengumuman “{act}”.", "The reveal has no act “{act}”."},
}

// Those with more to say than filling in.
func (l lang) problemResult(code scoring.Code, a scoring.Args) string {
	switch code {
	case scoring.CodeSealNotReady:
		return l.say("Belum dapat disegel. Peserta yang belum ditutup: "+a["open"]+which(a["slots"])+"; lembar yang belum masuk: "+a["missing"]+which(a["sheets"])+
			"; seri di batas juara yang belum diputuskan: "+a["ties"]+which(a["tied"])+more("; putaran yang belum dibentuk: ", a["rounds"])+
			more("; penghargaan pilihan yang belum ditetapkan: ", a["picks"])+nobody(a, "; belum ada peserta yang berperingkat")+".",
			"It cannot be sealed yet. Entries not closed: "+a["open"]+which(a["slots"])+"; sheets missing: "+a["missing"]+which(a["sheets"])+
				"; ties across the line of an award not decided: "+a["ties"]+which(a["tied"])+more("; rounds not made up: ", a["rounds"])+
				more("; awards not given by hand yet: ", a["picks"])+nobody(a, "; no entry has a place")+".")
	case scoring.CodeNotPicked:
		return l.say("“"+a["award"]+"” bukan penghargaan yang dipilih langsung."+more(" Yang dipilih langsung: ", a["known"]),
			"“"+a["award"]+"” is no award that is given by hand."+more(" Given by hand: ", a["known"]))
	}
	return ""
}

// nobody is the clause that no entry has a place, where none has.
func nobody(a scoring.Args, clause string) string {
	if a["nobody"] == "" {
		return ""
	}
	return clause
}

// which names, in brackets, what was counted.
func which(ids string) string {
	if ids == "" {
		return ""
	}
	return " (" + commas(ids) + ")"
}

// more is a further clause, where there is something to say in it.
func more(clause, what string) string {
	if what == "" {
		return ""
	}
	return clause + what
}
