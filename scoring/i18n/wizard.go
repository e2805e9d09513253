package i18n

import (
	"strings"

	"juri/scoring"
)

// Wizard is what juri init asks, and what it says about a new contest's files.
type Wizard struct {
	Contest, Day, Jury, Result string // heads of its pages

	Name, Host, Timezone           string
	Zones                          [3]string // western, central, eastern Indonesia
	Rooms, RoomsHelp               string
	Start, Slot, Breaks            string
	BreaksHelp                     string
	Jurors, JurorsHelp             string
	Rubric, Awards, AwardsHelp     string
	Write, Yes, No                 string
	NextField, Back, NewLine, Pick string // keys
	Stopped                        string
	Flag                           map[string]string
	Short                          map[string]string

	Then func(dir string) string // what to do next

	// What would change, and has.
	Adds, Drops func(entry, unit string) string
	Changes     func(entry, what string) string
	Column      map[string]string
	NoChange    string
	Sum         func(added, changed, dropped int) string
	Exchange    func(scoring.Exchange) string // one sentence: who would take whose place
	Apply       string
	Imported    func(file string, entries int) string
	NeedYes     string
	Journal     func(n int) string
	ScoresIn    func(sheets int, by string) string
	NoScores    string
	NeedAs      string
	NextMade    func(dir string, entries int) string
	NoTop       string

	// The schedule.
	RoomDay  func(room, date, from, until string, entries int) string
	Warnings func(n int) string
	Unfit    Unfit

	ToBeAsKept string
}

func wizardID() Wizard {
	return Wizard{
		Contest: "Lomba", Day: "Ruang dan waktu", Jury: "Dewan juri", Result: "Penilaian",
		Name: "Nama lomba", Host: "Penyelenggara", Timezone: "Zona waktu",
		Zones: [3]string{"WIB", "WITA", "WIT"},
		Rooms: "Ruang dan tanggalnya", RoomsHelp: "Satu ruang per baris, misalnya: Pinus, 20-03-2026",
		Start: "Mulai pukul", Slot: "Jatah satu peserta (menit)", Breaks: "Istirahat", BreaksHelp: "Misalnya 12:00-13:00; boleh kosong",
		Jurors: "Juri", JurorsHelp: "Satu juri per baris, misalnya: Ani Rahma; Universitas Brawijaya. Yang pertama menjadi ketua.",
		Rubric: "Rubrik penilaian", Awards: "Juara", AwardsHelp: "Dari yang terbaik, misalnya: 3 Besar: 3, 3 Terbaik: 3, 4 Favorit: 4",
		Write: "Tulis berkas lomba?", Yes: "Ya", No: "Tidak",
		NextField: "lanjut", Back: "kembali", NewLine: "baris baru", Pick: "pilih",
		Stopped: "Dibatalkan; tidak ada yang ditulis.",
		Flag: map[string]string{
			"from": "folder lomba sebelumnya", "top": "berapa peserta terbaik yang maju",
			"yes": "terapkan tanpa bertanya", "scores": "berkas berisi nilai dari lembar kertas", "as": "dicatat sebagai dimasukkan oleh pengguna ini",
		},
		Short: map[string]string{
			"import": "Pakai lembar sebar sebagai daftar peserta, atau masukkan nilai dari kertas",
		},
		Then: func(d string) string {
			return "Lanjutkan:\n" +
				"  1. juri import " + d + " DAFTAR.xlsx   (atau isi " + d + "/entries.xlsx)\n" +
				"  2. juri check " + d + "\n" +
				"  3. juri cards " + d + "\n" +
				"  4. juri serve " + d
		},
		Adds:    func(e, u string) string { return "+ " + e + "  " + u },
		Drops:   func(e, u string) string { return "- " + e + "  " + u },
		Changes: func(e, w string) string { return "~ " + e + "  " + w },
		Column: map[string]string{
			"id": "nomor peserta", "unit": "instansi", "title": "judul", "category": "kategori", "room": "ruang", "order": "urutan", "presenter": "penyaji",
			"summary": "ringkasan", "recuse": "konflik",
		},
		NoChange: "Tidak ada yang berubah.",
		Sum: func(a, c, d int) string {
			return itoa(a) + " peserta baru, " + itoa(c) + " berubah, " + itoa(d) + " dihapus."
		},
		Exchange: exchangeID,
		Apply:    "Terapkan? [y/N] ",
		Imported: func(f string, n int) string { return "Daftar peserta kini " + f + ": " + itoa(n) + " peserta." },
		NeedYes:  "Belum diterapkan. Ulangi dengan --yes untuk menerapkannya.",
		Journal:  func(n int) string { return "Saat lomba dibuka lagi, " + itoa(n) + " hal akan dicatat:" },
		ScoresIn: func(n int, by string) string {
			return itoa(n) + " lembar diserahkan, dicatat sebagai dimasukkan oleh " + by + "."
		},
		NoScores: "Tidak ada lembar di berkas itu.",
		NeedAs:   "Sebutkan siapa yang memasukkan nilai: --as PENGGUNA.",
		NextMade: func(d string, n int) string { return d + ": lomba lanjutan dengan " + itoa(n) + " peserta." },
		NoTop:    "Belum ada peserta yang diperingkat di lomba itu.",
		RoomDay: func(r, d, from, until string, n int) string {
			return r + " · " + strings.TrimSpace(d+" "+from) + "–" + until + " · " + itoa(n) + " peserta"
		},
		Unfit:      unfitID(),
		Warnings:   func(n int) string { return itoa(n) + " hal untuk diperhatikan:" },
		ToBeAsKept: "Berkas asal tidak diubah.",
	}
}

func wizardEN() Wizard {
	return Wizard{
		Contest: "Contest", Day: "Rooms and times", Jury: "Jury", Result: "Scoring",
		Name: "Name of the contest", Host: "Held by", Timezone: "Time zone",
		Zones: [3]string{"Western Indonesia (WIB)", "Central Indonesia (WITA)", "Eastern Indonesia (WIT)"},
		Rooms: "Rooms and their days", RoomsHelp: "A room a line, such as: Pinus, 2026-03-20",
		Start: "Starts at", Slot: "One entry's turn (minutes)", Breaks: "Breaks", BreaksHelp: "Such as 12:00-13:00; may be empty",
		Jurors: "Jurors", JurorsHelp: "A juror a line, such as: Ani Rahma; University of Malang. The first one is the chair.",
		Rubric: "Rubric", Awards: "Awards", AwardsHelp: "Best first, such as: Gold: 1, Silver: 2, Finalist: 7",
		Write: "Write the contest's files?", Yes: "Yes", No: "No",
		NextField: "next", Back: "back", NewLine: "new line", Pick: "choose",
		Stopped: "Stopped; nothing was written.",
		Flag: map[string]string{
			"from": "folder of the contest before", "top": "how many of its best entries go on",
			"yes": "apply without asking", "scores": "the file holds scores from paper sheets", "as": "recorded as entered by this user",
		},
		Short: map[string]string{
			"import": "Take a spreadsheet for the list of entries, or enter scores from paper",
		},
		Then: func(d string) string {
			return "Next:\n" +
				"  1. juri import " + d + " LIST.xlsx   (or fill in " + d + "/entries.xlsx)\n" +
				"  2. juri check " + d + "\n" +
				"  3. juri cards " + d + "\n" +
				"  4. juri serve " + d
		},
		Adds:    func(e, u string) string { return "+ " + e + "  " + u },
		Drops:   func(e, u string) string { return "- " + e + "  " + u },
		Changes: func(e, w string) string { return "~ " + e + "  " + w },
		Column: map[string]string{
			"id": "id", "unit": "institution", "title": "title", "category": "category", "room": "room", "order": "order", "presenter": "presenter",
			"summary": "summary", "recuse": "conflicts",
		},
		NoChange: "Nothing changes.",
		Sum: func(a, c, d int) string {
			return itoa(a) + " new, " + itoa(c) + " changed, " + itoa(d) + " removed."
		},
		Exchange: exchangeEN,
		Apply:    "Apply this? [y/N] ",
		Imported: func(f string, n int) string { return "The list of entries is now " + f + ": " + itoa(n) + " entries." },
		NeedYes:  "Not applied. Say it again with --yes to apply it.",
		Journal:  func(n int) string { return "When the contest is opened again, this is recorded (" + itoa(n) + "):" },
		ScoresIn: func(n int, by string) string {
			return itoa(n) + " sheets handed in, recorded as entered by " + by + "."
		},
		NoScores: "There is no sheet in that file.",
		NeedAs:   "Say who enters the scores: --as USER.",
		NextMade: func(d string, n int) string { return d + ": the next contest, with " + itoa(n) + " entries." },
		NoTop:    "No entry of that contest is ranked yet.",
		RoomDay: func(r, d, from, until string, n int) string {
			return r + " · " + strings.TrimSpace(d+" "+from) + "–" + until + " · " + itoa(n) + " entries"
		},
		Unfit:      unfitEN(),
		Warnings:   func(n int) string { return itoa(n) + " to look at:" },
		ToBeAsKept: "The file it came from is unchanged.",
	}
}
