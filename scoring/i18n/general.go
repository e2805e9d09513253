package i18n

import (
	"errors"

	"juri/scoring"
)

// General is what every screen may say.
type General struct{ lang }

func (g General) Days() [7]string { // from Sunday
	return [7]string{
		g.say("Minggu", "Sunday"),
		g.say("Senin", "Monday"),
		g.say("Selasa", "Tuesday"),
		g.say("Rabu", "Wednesday"),
		g.say("Kamis", "Thursday"),
		g.say("Jumat", "Friday"),
		g.say("Sabtu", "Saturday"),
	}
}
func (g General) Months() [12]string {
	return [12]string{
		g.say("Januari", "January"),
		g.say("Februari", "February"),
		g.say("Maret", "March"),
		"April",
		g.say("Mei", "May"),
		g.say("Juni", "June"),
		g.say("Juli", "July"),
		g.say("Agustus", "August"),
		"September",
		g.say("Oktober", "October"),
		"November",
		g.say("Desember", "December"),
	}
}
func (g General) Sample() string { return g.say("DATA CONTOH", "SAMPLE DATA") } // shown where the data are made up

func (g General) SampleShort() string { return g.say("CONTOH", "SAMPLE") } // the same on a phone
func (g General) Unexpected() string {
	return g.say("Terjadi gangguan. Mohon beri tahu panitia.", "Something went wrong. Please tell the organizers.")
}
func (g General) TooSmall(cols, rows int) string {
	return g.say("Jendela terlalu kecil (perlu "+itoa(cols)+"×"+itoa(rows)+"). Perbesar jendela atau kecilkan hurufnya.",
		"This window is too small ("+itoa(cols)+"×"+itoa(rows)+" is needed). Enlarge it, or make its letters smaller.")
}
func (g General) Loading() string { return g.say("Memuat…", "Loading…") }
func (g General) Revoked() string { // the person may no longer log in
	return g.say("Akses Anda telah dicabut panitia. Silakan hubungi panitia.", "The organizers have revoked your access. Please ask them.")
}
func (g General) Isolated() string { // the server has lost the others
	return g.say("TIDAK TERSIMPAN: sambungan antarserver terputus; isian Anda tetap ada", "NOT SAVED: the server has lost its peers; what you type is kept")
}
func (g General) Lost() string { // the journal's file was taken away
	return g.say("TIDAK TERSIMPAN: berkas jurnal di server diganti. Catat skor di kertas dan panggil panitia.",
		"NOT SAVED: the journal's file was replaced. Write scores on paper and call the organizers.")
}

func (g General) Phase(p scoring.Phase) string { // the untimed phases
	switch p {
	case scoring.Queued:
		return g.say("menunggu", "waiting")
	case scoring.InScoring:
		return g.say("penilaian", "scoring")
	case scoring.Closed:
		return g.say("ditutup", "closed")
	case scoring.Absent:
		return g.say("tidak hadir", "absent")
	case scoring.Withdrawn:
		return g.say("mengundurkan diri", "withdrawn")
	case scoring.Disqualified:
		return g.say("didiskualifikasi", "disqualified")
	case scoring.Presenting:
		return g.say("presentasi", "presentation")
	case scoring.Questions:
		return g.say("tanya jawab", "questions")
	}
	return string(p)
}
func (g General) Role(name scoring.Role) string { return g.in(generalRole[name]) }

// Help of the keys that work everywhere.
func (g General) KeyHelp() string     { return g.say("bantuan", "help") }
func (g General) KeyLanguage() string { return g.say("bahasa", "language") }
func (g General) KeyTheme() string    { return g.say("tema", "theme") }
func (g General) KeyQuit() string     { return g.say("keluar", "quit") }
func (g General) Click() string       { return g.say("klik", "click") } // of the mouse, in place of a key
func (g General) ClickDoes() string   { return g.say("tombol, tab, baris", "keys, tabs, rows") }
func (g General) Drag() string        { return g.say("seret", "drag") }
func (g General) DragDoes() string    { return g.say("dengan Shift: salin teks", "with Shift: copy text") }
func (g General) KeyBack() string     { return g.say("kembali", "back") }
func (g General) KeyUp() string       { return g.say("naik", "up") }
func (g General) KeyDown() string     { return g.say("turun", "down") }
func (g General) KeyOpen() string     { return g.say("buka", "open") }
func (g General) HelpTitle() string   { return g.say("Bantuan", "Help") }
func (g General) HelpClose() string   { return g.say("? atau esc tutup", "? or esc close") }
func (g General) HelpMore() string {
	return g.say("spasi lanjut · esc tutup", "space more · esc close")
}

// A key that led to nothing: one that no screen knows here, one of the help's that cannot
// work now, and one that had nothing left to do.
func (g General) KeyUnused(key string) string {
	return g.say("Tombol "+key+" tidak dipakai di sini.", "The key "+key+" does nothing here.")
}
func (g General) KeyNotNow(key, does string) string {
	return key + " (" + does + g.say("): saat ini belum dapat dilakukan.", "): not possible now.")
}
func (g General) KeyNothing(key, does string) string {
	return key + " (" + does + g.say("): tidak ada yang berubah.", "): nothing to change.")
}
func (g General) KeyNoFurther() string { // of a key that goes somewhere
	return g.say("Sudah di ujung: tidak ada lagi ke arah itu.", "This is the end: there is nothing further that way.")
}
func (g General) Held() string { // a key is held down that would answer a question
	return g.say("Lepaskan tombolnya, baca dahulu, lalu tekan sekali lagi.", "Let go of the key, read, and press it once more.")
}

func (g General) LanguageNow() string { return g.say("Bahasa: Indonesia", "Language: English") } // the one just chosen
func (g General) ThemeNow(theme string) string { // likewise
	return g.say("Tema: ", "Theme: ") + g.in(generalTheme[theme])
}
func (g General) QuitAsk(saved bool, stuck, form string) string { // the entry of what cannot be saved, and the form that is not sent; "" for none
	switch {
	case !saved:
		return g.say("Tutup aplikasi? Masih ada isian yang belum tersimpan.", "Close juri? Something that you typed is not saved yet.")
	case stuck != "":
		return g.say("Tutup aplikasi? Isian terakhir untuk "+stuck+" akan hilang: lembar itu sekarang tidak dapat diisi.",
			"Close juri? What you typed last for "+stuck+" will be lost: that sheet takes nothing now.")
	case form != "":
		return g.say("Tutup aplikasi? Isian “"+form+"” belum dikirim dan akan hilang.", "Close juri? “"+form+"” is not sent yet and will be lost.")
	}
	return g.say("Tutup aplikasi? Semua isian sudah tersimpan.", "Close juri? Everything you typed is saved.")
}
func (g General) Unsent(forms string) string { // that somebody was filling in as their connection was lost
	return g.say("Sambungan tadi putus saat Anda mengisi "+forms+". Isian Anda masih ada: buka kembali formulir itu, lalu lanjutkan.",
		"The connection was lost while you were filling in "+forms+". What you typed is still there: open that form again and go on.")
}
func (g General) TypedBefore() string { // as that form is opened again
	return g.say("Ini isian Anda sebelum sambungan putus.", "This is what you had typed before the connection was lost.")
}
func (g General) UnsentClose() string { return g.say("tutup", "close") }
func (g General) QuitWaits() string {
	return g.say("Ditutup begitu semua tersimpan; enter lagi: tutup sekarang.", "It closes once everything is saved; enter again closes it now.")
}

var generalTheme = map[string]both{
	"dark":     {"gelap", "dark"},
	"light":    {"terang", "light"},
	"contrast": {"kontras tinggi", "high contrast"},
}

var generalRole = map[scoring.Role]both{
	scoring.Juror:     {"juri", "juror"},
	scoring.Moderator: {"moderator", "moderator"},
	scoring.Organizer: {"panitia", "organizer"},
	scoring.Board:     {"layar", "board"},
}

func asProblem(err error) *scoring.Error {
	var e *scoring.Error
	if errors.As(err, &e) {
		return e
	}
	return nil
}
