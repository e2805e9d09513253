package i18n

import (
	"slices"
	"strings"

	"juri/scoring"
)

// What people are told of who an entry or a juror is, and of sheets from paper.

func addIdentityID(p problems) {
	p[scoring.CodeReasonNeeded] = func(a scoring.Args) string {
		switch {
		case a["slots"] != "":
			return "Sudah dipanggil: " + commas(a["slots"]) + ". Instansi, judul, kategori, dan ruangnya hanya dapat diubah dengan alasan (--reason \"…\")."
		case a["users"] != "":
			return "Sudah ada lembar penilaian: nama dan instansi juri (" + commas(a["users"]) + ") hanya dapat diubah dengan alasan (--reason \"…\")."
		case a["papers"] != "":
			return "Lembar dari kertas sudah dimasukkan: " + commas(a["papers"]) + ". Nilainya hanya dapat dibetulkan dengan alasan (--reason \"…\")."
		case a["scored"] != "":
			return "Sudah ada lembar yang diserahkan untuk " + a["scored"] + ". Mohon tuliskan alasannya (--reason \"…\")."
		}
		return "Mohon tuliskan alasannya."
	}
	p[scoring.CodeHostOnly] = say("Dari sini hanya daftar peserta yang dapat diubah; lomba, ruang, dan orangnya diatur di contest.yaml oleh pemegang folder lomba.")
	p[scoring.CodeOwnSheet] = func(a scoring.Args) string {
		return "Lembar yang diserahkan sendiri oleh juri tidak diganti dengan nilai dari kertas: " + commas(a["sheets"]) +
			". Juri dapat membetulkannya sendiri selama lembarnya terbuka."
	}
	p[scoring.CodeOwnDraft] = func(a scoring.Args) string {
		return a["user"] + " sedang mengisi sendiri lembar " + a["slot"] + "; ketikannya tidak ditimpa. Masukkan seluruh lembar kertas sekaligus, atau minta juri menyerahkan lembarnya."
	}
	p[scoring.CodeNotCalled] = func(a scoring.Args) string {
		return "Belum pernah dipanggil: " + commas(a["slots"]) + ". Nilai dari kertasnya hanya diterima bila berkasnya memuat kolom “Belum dipanggil” dengan isian “ya”."
	}
}

func addIdentityEN(p problems) {
	p[scoring.CodeReasonNeeded] = func(a scoring.Args) string {
		switch {
		case a["slots"] != "":
			return "Called already: " + commas(a["slots"]) + ". Their institution, title, category and room change only with a reason (--reason \"…\")."
		case a["users"] != "":
			return "There are sheets already: a juror's name and institution (" + commas(a["users"]) + ") change only with a reason (--reason \"…\")."
		case a["papers"] != "":
			return "Entered from paper already: " + commas(a["papers"]) + ". Correcting that needs a reason (--reason \"…\")."
		case a["scored"] != "":
			return "Sheets for " + a["scored"] + " are in already. Please give the reason (--reason \"…\")."
		}
		return "Please give the reason."
	}
	p[scoring.CodeHostOnly] = say("Only the list of entries can be changed from here; the contest, its rooms and its people are set in contest.yaml by whoever keeps the contest's folder.")
	p[scoring.CodeOwnSheet] = func(a scoring.Args) string {
		return "A sheet that its juror handed in is not replaced by scores from paper: " + commas(a["sheets"]) +
			". The juror may correct it while the sheet is open."
	}
	p[scoring.CodeOwnDraft] = func(a scoring.Args) string {
		return a["user"] + " is filling in the sheet for " + a["slot"] + "; what is typed there is not overwritten. Enter the whole paper sheet at once, or ask the juror to hand theirs in."
	}
	p[scoring.CodeNotCalled] = func(a scoring.Args) string {
		return "Never called: " + commas(a["slots"]) + ". Scores from paper are taken for that only where the file has a column “Not called” that says “yes”."
	}
}

func turnedID(what, was, is string) string {
	return what + " dari “" + was + "” menjadi “" + is + "”"
}
func turnedEN(what, was, is string) string {
	return what + " from “" + was + "” to “" + is + "”"
}

// identity says what became of an entry's institution, title, category and room.
func identity(column map[string]string, was, now scoring.Identity, room func(string) string, turned func(what, was, is string) string) string {
	var said []string
	for _, f := range []struct{ name, was, is string }{
		{"unit", was.Unit, now.Unit}, {"title", was.Title, now.Title}, {"category", was.Category, now.Category}, {"room", was.Room, now.Room},
	} {
		if f.name == "room" && f.was != "" {
			f.was, f.is = room(f.was), room(f.is)
		}
		if f.was != f.is && (f.name != "room" || f.was != "") {
			said = append(said, turned(column[f.name], f.was, f.is))
		}
	}
	return strings.Join(said, "; ")
}

// corrected is who an entry is now, as far as its record says what it was.
func corrected(f scoring.EntryCorrected) scoring.Identity {
	return scoring.Identity{Unit: f.Entry.Unit, Title: f.Entry.Title, Category: f.Entry.Category, Room: f.Entry.Room}
}

// naming says what became of a juror's name and institution.
func naming(f scoring.PersonCorrected, name, institution string, turned func(what, was, is string) string) string {
	var said []string
	if f.Was.Name != f.Person.Name {
		said = append(said, turned(name, f.Was.Name, f.Person.Name))
	}
	if f.Was.Institution != f.Person.Institution {
		said = append(said, turned(institution, f.Was.Institution, f.Person.Institution))
	}
	return strings.Join(said, "; ")
}

func factsIdentityID(m facts) {
	told(m, func(f scoring.EntryCorrected, _ scoring.Event, n Names) string {
		return "mengubah peserta " + f.Entry.ID + ": " + identity(wizardID().Column, f.Was, corrected(f), n.Room, turnedID) + reasonID(f.Reason)
	})
	told(m, func(f scoring.PersonCorrected, _ scoring.Event, _ Names) string {
		return "mengubah data juri " + f.Person.User + more(": ", naming(f, "nama", "instansi", turnedID)) + reasonID(f.Reason)
	})
}

func factsIdentityEN(m facts) {
	told(m, func(f scoring.EntryCorrected, _ scoring.Event, n Names) string {
		return "changed entry " + f.Entry.ID + ": " + identity(wizardEN().Column, f.Was, corrected(f), n.Room, turnedEN) + reasonEN(f.Reason)
	})
	told(m, func(f scoring.PersonCorrected, _ scoring.Event, _ Names) string {
		return "changed juror " + f.Person.User + more(": ", naming(f, "name", "institution", turnedEN)) + reasonEN(f.Reason)
	})
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

func exchangeID(x scoring.Exchange) string {
	what, in := "instansi", "belum ada lembar yang masuk."
	if x.Titles {
		what = "judul"
	}
	if x.Sheets > 0 {
		in = itoa(x.Sheets) + " lembar sudah masuk."
	}
	switch {
	case x.Open:
		return strings.ToUpper(what[:1]) + what[1:] + " akan bergeser ke nomor lain: " + row(x.IDs) + "; " + in
	case len(x.IDs) == 2:
		return x.IDs[0] + " dan " + x.IDs[1] + " akan bertukar " + what + "; " + in
	}
	return strings.ToUpper(what[:1]) + what[1:] + " akan bertukar berputar: " + row(append(slices.Clip(x.IDs), x.IDs[0])) + "; " + in
}

func exchangeEN(x scoring.Exchange) string {
	what, in := "institutions", "no sheet is in yet."
	if x.Titles {
		what = "titles"
	}
	switch {
	case x.Sheets == 1:
		in = "1 sheet is in."
	case x.Sheets > 1:
		in = itoa(x.Sheets) + " sheets are in."
	}
	switch {
	case x.Open:
		return "The " + what + " would move on to other ids: " + row(x.IDs) + "; " + in
	case len(x.IDs) == 2:
		return x.IDs[0] + " and " + x.IDs[1] + " would exchange " + what + "; " + in
	}
	return "The " + what + " would go round: " + row(append(slices.Clip(x.IDs), x.IDs[0])) + "; " + in
}
