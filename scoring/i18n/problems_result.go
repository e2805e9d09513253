package i18n

import "juri/scoring"

// addResultID says what stands in the way of the seal, the reveal and the freeze.
func addResultID(p problems) {
	p[scoring.CodeFrozen] = say("Peringkat di layar sudah dibekukan.")
	p[scoring.CodeNotFrozen] = say("Peringkat di layar tidak sedang dibekukan.")
	p[scoring.CodeSealed] = say("Hasil sudah disegel: tidak ada yang dapat diubah. Dua orang dapat membuka segel dengan alasan.")
	p[scoring.CodeNotSealed] = say("Hasil belum disegel.")
	p[scoring.CodeSealNotReady] = func(a scoring.Args) string {
		return "Belum dapat disegel. Peserta yang belum ditutup: " + a["open"] + which(a["slots"]) + "; lembar yang belum masuk: " + a["missing"] + which(a["sheets"]) +
			"; seri di batas juara yang belum diputuskan: " + a["ties"] + which(a["tied"]) + more("; putaran yang belum dibentuk: ", a["rounds"]) +
			more("; penghargaan pilihan yang belum ditetapkan: ", a["picks"]) + nobody(a, "; belum ada peserta yang berperingkat") + "."
	}
	p[scoring.CodeSealPending] = func(a scoring.Args) string {
		return "Usulan dari " + a["user"] + " masih menunggu pengesahan."
	}
	p[scoring.CodeNoProposal] = say("Tidak ada usulan yang menunggu pengesahan.")
	p[scoring.CodeOtherSeal] = say("Usulan yang menunggu sekarang bukan yang Anda lihat. Mohon baca lagi sebelum mengesahkan.")
	p[scoring.CodeSamePerson] = func(a scoring.Args) string {
		return "Harus disahkan orang lain: " + a["user"] + " sendiri yang mengusulkannya."
	}
	p[scoring.CodeResultMoved] = say("Hasil sudah berubah sejak diusulkan. Tarik usulannya, lalu usulkan lagi.")
	p[scoring.CodeNotTied] = func(a scoring.Args) string {
		return "Peserta ini tidak sedang seri satu sama lain: " + commas(a["entries"]) + "."
	}
	p[scoring.CodeBadOrder] = func(a scoring.Args) string {
		return "Setiap peserta harus disebut tepat satu kali: " + commas(a["entries"]) + "."
	}
	p[scoring.CodeNotPicked] = func(a scoring.Args) string {
		return "“" + a["award"] + "” bukan penghargaan yang dipilih langsung." + more(" Yang dipilih langsung: ", a["known"])
	}
	p[scoring.CodePickCount] = func(a scoring.Args) string {
		return "“" + a["award"] + "” diberikan kepada 1 sampai " + a["places"] + " peserta, masing-masing disebut satu kali."
	}
	p[scoring.CodePickUnplace] = func(a scoring.Args) string {
		return a["slot"] + " tidak dapat menerima “" + a["award"] + "”: belum berperingkat, atau dari kategori lain."
	}
	p[scoring.CodePickTwice] = func(a scoring.Args) string {
		return a["slot"] + " sudah mendapat penghargaan; “" + a["award"] + "” hanya untuk yang belum."
	}
	p[scoring.CodeRevealEnd] = say("Semua sudah diumumkan.")
	p[scoring.CodeRevealStart] = say("Pengumuman belum dimulai.")
	p[scoring.CodeRevealPaused] = say("Pengumuman sedang dijeda.")
	p[scoring.CodeBadStep] = func(a scoring.Args) string { return "Langkah pengumuman adalah 0 sampai " + a["steps"] + "." }
	p[scoring.CodeUnknownAct] = func(a scoring.Args) string { return "Tidak ada tindakan pengumuman “" + a["act"] + "”." }
}

// addResultEN is addResultID in English.
func addResultEN(p problems) {
	p[scoring.CodeFrozen] = say("The boards' standings are frozen already.")
	p[scoring.CodeNotFrozen] = say("The boards' standings are not frozen.")
	p[scoring.CodeSealed] = say("The result is sealed: nothing can change. Two people may lift the seal, with a reason.")
	p[scoring.CodeNotSealed] = say("The result is not sealed.")
	p[scoring.CodeSealNotReady] = func(a scoring.Args) string {
		return "It cannot be sealed yet. Entries not closed: " + a["open"] + which(a["slots"]) + "; sheets missing: " + a["missing"] + which(a["sheets"]) +
			"; ties across the line of an award not decided: " + a["ties"] + which(a["tied"]) + more("; rounds not made up: ", a["rounds"]) +
			more("; awards not given by hand yet: ", a["picks"]) + nobody(a, "; no entry has a place") + "."
	}
	p[scoring.CodeSealPending] = func(a scoring.Args) string {
		return "What " + a["user"] + " proposed is waiting to be confirmed."
	}
	p[scoring.CodeNoProposal] = say("Nothing is waiting to be confirmed.")
	p[scoring.CodeOtherSeal] = say("What is waiting now is not what you saw. Please read it again before you confirm.")
	p[scoring.CodeSamePerson] = func(a scoring.Args) string {
		return "Somebody else has to confirm it: " + a["user"] + " proposed it."
	}
	p[scoring.CodeResultMoved] = say("The result has changed since it was proposed. Withdraw the proposal and propose again.")
	p[scoring.CodeNotTied] = func(a scoring.Args) string {
		return "These entries are not tied with each other: " + commas(a["entries"]) + "."
	}
	p[scoring.CodeBadOrder] = func(a scoring.Args) string {
		return "Each entry must be named exactly once: " + commas(a["entries"]) + "."
	}
	p[scoring.CodeNotPicked] = func(a scoring.Args) string {
		return "“" + a["award"] + "” is no award that is given by hand." + more(" Given by hand: ", a["known"])
	}
	p[scoring.CodePickCount] = func(a scoring.Args) string {
		return "“" + a["award"] + "” goes to 1 to " + a["places"] + " entries, each named once."
	}
	p[scoring.CodePickUnplace] = func(a scoring.Args) string {
		return a["slot"] + " cannot have “" + a["award"] + "”: it has no place yet, or is of another category."
	}
	p[scoring.CodePickTwice] = func(a scoring.Args) string {
		return a["slot"] + " has an award already; “" + a["award"] + "” is for those without one."
	}
	p[scoring.CodeRevealEnd] = say("Everything has been announced.")
	p[scoring.CodeRevealStart] = say("The reveal has not begun.")
	p[scoring.CodeRevealPaused] = say("The reveal is paused.")
	p[scoring.CodeBadStep] = func(a scoring.Args) string { return "The reveal's steps are 0 to " + a["steps"] + "." }
	p[scoring.CodeUnknownAct] = func(a scoring.Args) string { return "The reveal has no act “" + a["act"] + "”." }
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
