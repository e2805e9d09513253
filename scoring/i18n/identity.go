package i18n

import (
	"slices"
	"strings"

	"juri/scoring"
)

// What people are told of who an entry or a juror is, and of sheets from paper.

var identityProblems = map[scoring.Code]both{
	scoring.CodeHostOnly: {"Dari sini hanya daftar peserta yang dapat diubah; lomba, ruang, dan penggunanya diatur di contest.yaml oleh pemegang folder lomba.",
		"Only the list of entries can be changed from here; the contest, its rooms and its people are set in contest.yaml by whoever keeps the contest's folder."},
	scoring.CodeOwnSheet: {"Lembar yang diserahkan sendiri oleh juri tidak diganti dengan skor dari kertas: {sheets,}. Juri dapat mengoreksinya sendiri selama lembarnya terbuka.",
		"A sheet that its juror handed in is not replaced by scores from paper: {sheets,}. The juror may correct it while the sheet is open."},
	scoring.CodeOwnDraft: {"{user} sedang mengisi sendiri lembar {slot}; isiannya tidak ditimpa. Masukkan seluruh lembar dari kertas sekaligus, atau mintalah juri menyerahkan lembarnya.",
		"{user} is filling in the sheet for {slot}; what is typed there is not overwritten. Enter the whole paper sheet at once, or ask the juror to hand theirs in."},
	scoring.CodeNotCalled: {"Belum pernah dipanggil: {slots,}. Skor dari kertas hanya diterima bila berkasnya memuat kolom “Belum dipanggil” dengan isian “ya”.",
		"Never called: {slots,}. Scores from paper are accepted only where the file has a column “Not called” that says “yes”."},
}

// Those with more to say than filling in.
func (l lang) problemIdentity(code scoring.Code, a scoring.Args) string {
	switch code {
	case scoring.CodeReasonNeeded:
		switch {
		case a["slots"] != "":
			return l.say("Sudah dipanggil: "+commas(a["slots"])+". Instansi, judul, kategori, dan ruangnya hanya dapat diubah dengan alasan (--reason \"…\").",
				"Called already: "+commas(a["slots"])+". Their institution, title, category and room change only with a reason (--reason \"…\").")
		case a["users"] != "":
			return l.say("Sudah ada lembar penilaian: nama dan instansi juri ("+commas(a["users"])+") hanya dapat diubah dengan alasan (--reason \"…\").",
				"There are sheets already: a juror's name and institution ("+commas(a["users"])+") change only with a reason (--reason \"…\").")
		case a["papers"] != "":
			return l.say("Lembar dari kertas sudah dimasukkan: "+commas(a["papers"])+". Skornya hanya dapat dikoreksi dengan alasan (--reason \"…\").",
				"Entered from paper already: "+commas(a["papers"])+". Correcting that needs a reason (--reason \"…\").")
		case a["scored"] != "":
			return l.say("Sudah ada lembar yang diserahkan untuk "+a["scored"]+". Mohon tuliskan alasannya (--reason \"…\").",
				"Sheets for "+a["scored"]+" are in already. Please give the reason (--reason \"…\").")
		}
		return l.say("Mohon tuliskan alasannya.", "Please give the reason.")
	}
	return ""
}

func (l lang) turned(what, was, is string) string {
	return l.say(what+" dari “"+was+"” menjadi “"+is+"”", what+" from “"+was+"” to “"+is+"”")
}

// identity says what became of an entry's institution, short name, title, category and
// room.
func (l lang) identity(was, now scoring.Identity, room func(string) string) string {
	var said []string
	for _, f := range []struct{ name, was, is string }{
		{"unit", was.Unit, now.Unit}, {"short", was.Short, now.Short}, {"title", was.Title, now.Title}, {"category", was.Category, now.Category}, {"room", was.Room, now.Room},
	} {
		if f.name == "room" && f.was != "" {
			f.was, f.is = room(f.was), room(f.is)
		}
		if f.was != f.is && (f.name != "room" || f.was != "") {
			said = append(said, l.turned(l.in(wizardColumn[f.name]), f.was, f.is))
		}
	}
	return strings.Join(said, "; ")
}

// corrected is who an entry is now, as far as its record says what it was.
func corrected(f scoring.EntryCorrected) scoring.Identity {
	return scoring.Identity{Unit: f.Entry.Unit, Title: f.Entry.Title, Category: f.Entry.Category, Room: f.Entry.Room, Short: f.Entry.Short}
}

// naming says what became of a juror's name and institution.
func (l lang) naming(f scoring.PersonCorrected) string {
	var said []string
	if f.Was.Name != f.Person.Name {
		said = append(said, l.turned(l.say("nama", "name"), f.Was.Name, f.Person.Name))
	}
	if f.Was.Institution != f.Person.Institution {
		said = append(said, l.turned(l.say("instansi", "institution"), f.Was.Institution, f.Person.Institution))
	}
	return strings.Join(said, "; ")
}

func (l lang) deedsIdentity(e scoring.Event, n Names) string {
	switch f := e.Fact.(type) {
	case scoring.EntryCorrected:
		return l.say("mengubah peserta ", "changed entry ") + f.Entry.ID + ": " + l.identity(f.Was, corrected(f), n.Room) + l.reason(f.Reason)
	case scoring.PersonCorrected:
		return l.say("mengubah data juri ", "changed juror ") + f.Person.User + more(": ", l.naming(f)) + l.reason(f.Reason)
	}
	return ""
}

// mostInRow is how many ids a sentence names of a long row.
const mostInRow = 8

// row writes ids one after the other, the middle of many left out.
func row(ids []string) string {
	if n := len(ids); n > mostInRow {
		ids = slices.Concat(ids[:mostInRow-2], []string{"…"}, ids[n-1:])
	}
	return strings.Join(ids, " → ")
}

// exchange says in one sentence who would take whose place.
func (l lang) exchange(x scoring.Exchange) string {
	what, upper, in := l.say("instansi", "institutions"), "Instansi", l.say("belum ada lembar yang masuk.", "no sheet is in yet.")
	if x.Titles {
		what, upper = l.say("judul", "titles"), "Judul"
	}
	if x.Sheets > 0 {
		in = l.say(itoa(x.Sheets)+" lembar sudah masuk.", count(x.Sheets, "sheet is in.", "sheets are in."))
	}
	switch {
	case x.Open:
		return l.say(upper+" akan bergeser ke nomor lain: ", "The "+what+" would move on to other ids: ") + row(x.IDs) + "; " + in
	case len(x.IDs) == 2:
		return l.say(x.IDs[0]+" dan "+x.IDs[1]+" akan bertukar ", x.IDs[0]+" and "+x.IDs[1]+" would exchange ") + what + "; " + in
	}
	return l.say(upper+" akan bertukar berputar: ", "The "+what+" would go round: ") + row(append(slices.Clip(x.IDs), x.IDs[0])) + "; " + in
}
