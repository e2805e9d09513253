package i18n

import (
	"strings"

	"juri/scoring"
)

// What stands in the way of the seal, the reveal and the freeze.
var resultProblems = map[scoring.Code]both{
	scoring.CodeFrozen:    {"Peringkat di layar sudah dibekukan.", "The boards' standings are frozen already."},
	scoring.CodeNotFrozen: {"Peringkat di layar tidak sedang dibekukan.", "The boards' standings are not frozen."},
	scoring.CodeSealed: {"Hasil sudah disegel: perubahan baru dapat dibuat setelah dua orang membuka segelnya dengan alasan.",
		"The result is sealed: it takes two people, with a reason, to lift the seal before anything can change."},
	scoring.CodeNotSealed:   {"Hasil belum disegel.", "The result is not sealed."},
	scoring.CodeSealPending: {"Usulan {user} masih menunggu pengesahan.", "The proposal of {user} is waiting to be confirmed."},
	scoring.CodeNoProposal:  {"Tidak ada usulan yang menunggu pengesahan.", "Nothing is waiting to be confirmed."},
	scoring.CodeOtherSeal: {"Usulan yang menunggu telah berubah sejak Anda buka. Mohon baca lagi sebelum mengesahkan.",
		"The pending proposal has changed since you opened it. Please read it again before you confirm."},
	scoring.CodeSamePerson: {"Pengusul ({user}) tidak dapat mengesahkan usulannya sendiri; mintalah panitia lain atau Ketua Dewan Juri.", "Whoever proposed it ({user}) cannot confirm it; ask another organizer or the chair of the jury."},
	scoring.CodeResultMoved: {"Hasil sudah berubah sejak diusulkan. Tarik usulannya, lalu usulkan lagi.",
		"The result has changed since it was proposed. Withdraw the proposal and propose again."},
	scoring.CodeNotTied:     {"Nilai peserta ini tidak sama: {entries,}.", "These entries are not tied with each other: {entries,}."},
	scoring.CodeBadOrder:    {"Setiap peserta harus disebut tepat satu kali: {entries,}.", "Each entry must be named exactly once: {entries,}."},
	scoring.CodeSeedOrJoint: {"Pilih salah satu: undian, atau berbagi peringkat.", "Choose one: a draw by lot, or to share the place."},
	scoring.CodeTiedForGood: {"Menurut aturan lomba, peserta yang nilainya tetap sama berbagi peringkat: {entries,}.", "By the contest's rules, entries that are still equal share their place: {entries,}."},
	scoring.CodePickCount: {"“{award}” diberikan kepada 1 sampai {places} peserta, masing-masing disebut satu kali.",
		"“{award}” goes to 1 to {places} entries, each named once."},
	scoring.CodePickUnplace: {"{slot} tidak dapat menerima “{award}”: belum diperingkat, atau dari kategori lain.",
		"{slot} cannot have “{award}”: it has no place yet, or is of another category."},
	scoring.CodePickTwice: {"{slot} sudah mendapat penghargaan; “{award}” hanya untuk yang belum.",
		"{slot} has an award already; “{award}” is for those without one."},
	scoring.CodeRevealEnd:    {"Semua sudah diumumkan.", "Everything has been announced."},
	scoring.CodeRevealStart:  {"Pengumuman belum dimulai.", "The reveal has not begun."},
	scoring.CodeRevealPaused: {"Pengumuman sedang dijeda.", "The reveal is paused."},
	scoring.CodeBadStep:      {"Langkah pengumuman adalah 0 sampai {steps}.", "The reveal's steps are 0 to {steps}."},
	scoring.CodeNotRevealed:  {"Hasil baru dapat diterbitkan setelah semuanya diumumkan.", "The result can be published once all of it was revealed."},
	scoring.CodePublishNone:  {"Menurut contest.yaml, hasil lomba ini tidak diterbitkan (publish: none).", "By contest.yaml, nothing of this contest's result is published (publish: none)."},
	scoring.CodePublishOther: {"Menurut contest.yaml, yang diterbitkan adalah “{publish}”, bukan “{asked}”.", "By contest.yaml, “{publish}” is published, not “{asked}”."},
	scoring.CodePublishShared: {"Lembar tidak dapat diterbitkan karena juri berbagi kriteria: kriteria yang terisi menunjukkan lembar itu milik juri yang mana, dan siapa menilai apa termasuk bagian tertutup, sehingga tidak ada yang dapat menghitung ulang peringkatnya. Tulis publish: places di contest.yaml.",
		"Sheets cannot be published where jurors share the criteria out: the criteria on a sheet tell whose it is, and who judges what is private, so that nobody could work the places out again. Write publish: places in contest.yaml."},
	scoring.CodePublishedAlso: {"Hasil sudah diterbitkan: {publish}.", "The result is published already: {publish}."},
	scoring.CodeNotPublished:  {"Hasil belum diterbitkan. Panitia menerbitkannya dengan perintah publish setelah pengumuman.", "The result is not published. An organizer publishes it with publish, after the reveal."},
	scoring.CodeUnknownAct:    {"Tidak ada tindakan pengumuman “{act}”. Pilihannya: next, back, jump, pause, resume, say, rehearse, start.", "Unknown reveal action “{act}”. There are: next, back, jump, pause, resume, say, rehearse, start."},
}

// Those with more to say than filling in.
func (l lang) problemResult(code scoring.Code, a scoring.Args) string {
	nobody := l.say("tidak ada peserta lain yang ", "no other entry ")
	if a["place"] == "1" { // there is nobody before them
		nobody = l.say("tidak ada peserta yang ", "no entry ")
	}
	switch code {
	case scoring.CodeSealNotReady:
		return l.say("Belum dapat disegel: ", "It cannot be sealed yet: ") + strings.Join(l.unready(a), "; ") + "."
	case scoring.CodeBelowMin:
		return l.say("nilainya di bawah nilai minimal ", "its score is below the least one, ") + l.mark(a["min"])
	case scoring.CodeNoneHas:
		return nobody + l.say("mencapai nilai minimal ", "has the least score, ") + l.mark(a["min"])
	case scoring.CodeNoneMay:
		if min := a["min"]; min != "" {
			return nobody + l.say("berhak mendapatkannya dan mencapai nilai minimal ", "may have it and has the least score, ") + l.mark(min)
		}
		return nobody + l.say("berhak mendapatkannya", "may have it")
	case scoring.CodeNonePlaced:
		return l.say("tidak ada peserta kategori ini yang mendapat peringkat", "no entry of this category has a place")
	case scoring.CodeAfterJoint:
		return l.say("peringkat di atasnya dibagi bersama", "the place before it is shared")
	case scoring.CodeIneligible:
		return l.say("tidak diikutkan dalam penghargaan (", "not eligible for awards (") + a["why"] + ")"
	case scoring.CodePerUnit:
		return l.say("instansinya sudah mencapai batas "+a["most"]+" untuk penghargaan ini", "its institution has reached the limit of "+a["most"]+" for this award")
	case scoring.CodePerCategory:
		return l.say("kategorinya sudah mencapai batas "+a["most"]+" untuk penghargaan ini", "its category has reached the limit of "+a["most"]+" for this award")
	case scoring.CodePerUnitAll:
		return l.say("instansinya sudah mencapai batas "+a["most"]+" penghargaan", "its institution has reached its limit of awards, "+a["most"])
	case scoring.CodePerCategoryAll:
		return l.say("kategorinya sudah mencapai batas "+a["most"]+" penghargaan", "its category has reached its limit of awards, "+a["most"])
	case scoring.CodePickBarred:
		return a["slot"] + l.say(" tidak dapat menerima “", " cannot have “") + a["award"] + "”: " + l.problemResult(scoring.Code(a["because"]), a) + "."
	case scoring.CodeNotPicked:
		return l.say("“"+a["award"]+"” bukan penghargaan pilihan."+more(" Penghargaan pilihan: ", a["known"]),
			"“"+a["award"]+"” is not a hand-picked award."+more(" Hand-picked awards: ", a["known"]))
	}
	return ""
}

// unready lists what is still missing for a seal.
func (l lang) unready(a scoring.Args) []string {
	var left []string
	for _, of := range []struct{ n, which, id, en string }{
		{a["open"], which(a["slots"]), "peserta yang belum ditutup", "entries not closed"},
		{a["missing"], which(a["sheets"]), "lembar yang belum masuk", "sheets missing"},
		{a["ties"], which(a["tied"]), "nilai sama di batas penghargaan yang belum diputuskan", "undecided ties at an award line"},
		{a["overtime"], which(a["overran"]), "kelebihan waktu yang belum diputuskan", "overtime not decided"},
		{a["components"], which(a["lacking"]), "komponen yang belum lengkap", "components not complete"},
		{a["rounds"], "", "babak yang belum dibentuk", "rounds not formed"},
		{a["picks"], "", "penghargaan pilihan yang belum ditetapkan", "hand-picked awards not assigned"},
	} {
		if of.n != "" && of.n != "0" {
			left = append(left, l.say(of.id, of.en)+": "+of.n+of.which)
		}
	}
	switch {
	case a["categories"] != "":
		left = append(left, l.say("kategori yang belum ada peringkatnya: ", "categories in which no entry has a place: ")+commas(a["categories"]))
	case a["nobody"] != "":
		left = append(left, l.say("belum ada peserta yang diperingkat", "no entry has a place"))
	}
	return left
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
