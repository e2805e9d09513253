package i18n

import (
	"strings"
	"time"

	"juri/scoring"
)

// Wizard is what juri init asks, and what it says about a new contest's files.
type Wizard struct {
	lang
	Unfit Unfit
}

func (t Wizard) Contest() string { return t.say("Lomba", "Contest") } // heads of its pages
func (t Wizard) Day() string     { return t.say("Ruang dan waktu", "Rooms and times") }
func (t Wizard) Jury() string    { return t.say("Dewan Juri", "Jury") }
func (t Wizard) Result() string  { return t.say("Penilaian", "Scoring") }

func (t Wizard) Name() string     { return t.say("Nama lomba", "Name of the contest") }
func (t Wizard) Host() string     { return t.say("Penyelenggara", "Organized by") }
func (t Wizard) Timezone() string { return t.say("Zona waktu", "Time zone") }
func (t Wizard) Zones() [3]string { // western, central, eastern Indonesia
	return [3]string{
		t.say("WIB", "Western Indonesia (WIB)"),
		t.say("WITA", "Central Indonesia (WITA)"),
		t.say("WIT", "Eastern Indonesia (WIT)"),
	}
}
func (t Wizard) Rooms() string { return t.say("Ruang dan tanggalnya", "Rooms and their days") }
func (t Wizard) RoomsHelp() string {
	return t.say("Satu ruang per baris, misalnya: Pinus, 20-03-2026", "One room per line, such as: Pinus, 2026-03-20")
}
func (t Wizard) Start() string { return t.say("Mulai pukul", "Starts at") }
func (t Wizard) Slot() string {
	return t.say("Lama giliran setiap peserta (menit)", "Length of each turn (minutes)")
}
func (t Wizard) Breaks() string { return t.say("Istirahat", "Breaks") }
func (t Wizard) BreaksHelp() string {
	return t.say("Misalnya 12:00-13:00; boleh kosong", "Such as 12:00-13:00; may be empty")
}
func (t Wizard) Jurors() string { return t.say("Juri", "Jurors") }
func (t Wizard) JurorsHelp() string {
	return t.say("Satu juri per baris, misalnya: Ani Rahma; Universitas Brawijaya. Yang pertama menjadi Ketua Dewan Juri.",
		"One juror per line, such as: Ani Rahma; University of Malang. The first one is the chair.")
}
func (t Wizard) Rubric() string { return t.say("Rubrik penilaian", "Rubric") }
func (t Wizard) Awards() string { return t.say("Penghargaan", "Awards") }
func (t Wizard) AwardsHelp() string {
	return t.say("Dari yang terbaik, misalnya: 3 Besar: 3, 3 Terbaik: 3, 4 Favorit: 4", "Best first, such as: Gold: 1, Silver: 2, Finalist: 7")
}
func (t Wizard) Write() string     { return t.say("Tulis berkas lomba?", "Write the contest's files?") }
func (t Wizard) Yes() string       { return t.say("Ya", "Yes") }
func (t Wizard) No() string        { return t.say("Tidak", "No") }
func (t Wizard) NextField() string { return t.say("lanjut", "next") } // keys
func (t Wizard) Back() string      { return t.say("kembali", "back") }
func (t Wizard) NewLine() string   { return t.say("baris baru", "new line") }
func (t Wizard) Pick() string      { return t.say("pilih", "choose") }
func (t Wizard) Stopped() string {
	return t.say("Dibatalkan; tidak ada berkas yang dibuat.", "Cancelled; no file was written.")
}
func (t Wizard) Flag(name string) string  { return t.in(wizardFlag[name]) }
func (t Wizard) Short(name string) string { return t.in(wizardShort[name]) }

func (t Wizard) Then(dir string) string { // what to do next
	return t.say("Lanjutkan:\n"+
		"  1. juri import "+dir+" DAFTAR.xlsx   (atau isi "+dir+"/entries.xlsx)\n"+
		"  2. juri check "+dir+"\n"+
		"  3. juri cards "+dir+" --out kartu.pdf\n"+
		"  4. juri serve "+dir,
		"Next:\n"+
			"  1. juri import "+dir+" LIST.xlsx   (or fill in "+dir+"/entries.xlsx)\n"+
			"  2. juri check "+dir+"\n"+
			"  3. juri cards "+dir+" --out cards.pdf\n"+
			"  4. juri serve "+dir)
}

// What would change, and has.
func (t Wizard) Column(name string) string          { return t.in(wizardColumn[name]) }
func (t Wizard) Exchange(x scoring.Exchange) string { return t.exchange(x) } // one sentence: who would take whose place
func (t Wizard) Apply() string                      { return t.say("Terapkan? [y/T] ", "Apply this? [y/N] ") }
func (t Wizard) NeedYes() string {
	return t.say("Belum diterapkan. Ulangi dengan --yes untuk menerapkannya.", "Not applied. Repeat with --yes to apply it.")
}
func (t Wizard) Journal(n int) string {
	return t.say("Perubahan yang akan dicatat saat lomba dijalankan ("+itoa(n)+"):", "Changes that will be recorded when the contest is served ("+itoa(n)+"):")
}
func (t Wizard) NeedAs() string {
	return t.say("Tuliskan siapa yang memasukkan skor: --as PENGGUNA.", "Say who enters the scores: --as USER.")
}
func (t Wizard) NextMade(dir string, entries int) string {
	return t.say(dir+": lomba lanjutan dengan "+itoa(entries)+" peserta.", dir+": the next contest, with "+itoa(entries)+" entries.")
}
func (t Wizard) NoTop() string {
	return t.say("Belum ada peserta yang diperingkat di lomba itu.", "No entry of that contest is ranked yet.")
}

// The schedule.
func (t Wizard) RoomDay(room string, from, until time.Time, dated bool, entries int) string {
	day := ""
	if dated {
		day = t.Date(from) + ", "
	}
	return room + " · " + day + t.clock(from) + "–" + t.Hour(until) + " · " + itoa(entries) + t.say(" peserta", " entries")
}
func (t Wizard) Warnings(n int) string {
	return itoa(n) + t.say(" hal yang perlu diperhatikan:", " to check:")
}

func (t Wizard) WantShort(entries []string) string {
	ids := strings.Join(entries, ", ")
	return t.say("Nama "+ids+" tidak muat utuh dalam huruf besar pada peringkat di layar proyektor. Isi kolom “nama singkat” (short); dokumen tetap memakai nama lengkap.",
		"The names of "+ids+" do not fit in full, in large letters, in a board's standings. Fill in the column “short”; papers keep the whole name.")
}

var wizardFlag = map[string]both{
	"from":   {"folder lomba sebelumnya", "folder of the contest before"},
	"top":    {"berapa peserta terbaik yang maju", "how many of its best entries go on"},
	"yes":    {"terapkan tanpa bertanya", "apply without asking"},
	"scores": {"berkas berisi skor dari kertas", "the file holds scores from paper sheets"},
	"as":     {"dicatat sebagai dimasukkan oleh pengguna ini", "recorded as entered by this user"},
}

var wizardShort = map[string]both{
	"import": {"Ambil daftar peserta atau skor dari berkas Excel/CSV",
		"Take the list of entries, or scores from paper, from a spreadsheet"},
}

var wizardColumn = map[string]both{
	"id":        {"nomor peserta", "id"},
	"unit":      {"instansi", "institution"},
	"title":     {"judul", "title"},
	"short":     {"nama singkat", "short name"},
	"category":  {"kategori", "category"},
	"room":      {"ruang", "room"},
	"order":     {"urutan", "order"},
	"presenter": {"penyaji", "presenter"},
	"summary":   {"ringkasan", "summary"},
	"recuse":    {"konflik kepentingan", "conflicts"},
}
