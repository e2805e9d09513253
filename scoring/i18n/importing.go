package i18n

import "strings"

// Importing is what is said of a list or of scores before and after they come in.
type Importing struct {
	Flag map[string]string

	// What would become of entries.
	Head    func(file string, entries int) string
	Turn    func(room string, order int) string
	Called  string
	Sheets  func(n int) string // handed in
	Empty   string
	LeftOut func(columns []string) string
	Guessed func(heading, column string) string
	Below   func(n, from, to int, says string) string // rows under the list
	Reason  func(reason string) string
	Sum     func(added, changed, removed, same int) string
	Same    string // nothing of the contest changes
	Besides func(n int) string
	Differs string // contest.yaml does, and what stands against it follows
	PutBack string
	Done    func(file string, entries int) string
	Over    func(entries int) string
	Kept    func(path string) string

	// What would become of sheets.
	ScoresHead func(file string, sheets int) string
	ScoresSum  func(added, changed, same, own int) string
	Own        string // the juror handed it in
	Uncalled   string
	Total      string
	ScoresDone func(sheets int, by string) string

	// Over SSH.
	Short  string
	Code   func(code string) string
	Again  string // the line follows
	Stale  string
	Send   string // the lines follow
	PowerS string
	Words  func(words string) string // they are too many
	Waits  string
	Silent string
	Name   string // of a file that came without one
	There  string // the line follows
	File   string // stands for a file in such a line
}

func importingID() Importing {
	return Importing{
		Flag: map[string]string{
			"reason": "alasan; dicatat dan masuk berita acara",
			"yes":    "kode dari pratinjau yang diterapkan",
		},
		Head: func(f string, n int) string { return f + ": " + itoa(n) + " peserta" },
		Turn: func(room string, order int) string {
			if order == 0 {
				return room
			}
			return room + ", urutan " + itoa(order)
		},
		Called:  "sudah dipanggil",
		Sheets:  func(n int) string { return itoa(n) + " lembar sudah masuk" },
		Empty:   "(kosong)",
		LeftOut: func(c []string) string { return "Kolom yang tidak dibaca: " + strings.Join(c, ", ") + "." },
		Guessed: func(h, c string) string {
			return "Kolom “" + h + "” dibaca sebagai " + c + "."
		},
		Below: func(n, from, to int, says string) string {
			if n == 1 {
				return "Baris " + itoa(from) + " di bawah daftar (“" + says + "”) bukan peserta dan dilewati."
			}
			return itoa(n) + " baris di bawah daftar, dari baris " + itoa(from) + " (“" + says + "”) sampai baris " + itoa(to) + ", bukan peserta dan dilewati."
		},
		Reason: func(r string) string { return "Alasan: “" + r + "”" },
		Sum: func(a, c, d, same int) string {
			return itoa(a) + " peserta baru, " + itoa(c) + " berubah, " + itoa(d) + " dihapus, " + itoa(same) + " tetap."
		},
		Same:       "Tidak ada yang berubah.",
		Besides:    func(n int) string { return "Perbedaan lain di folder lomba ikut dicatat (" + itoa(n) + "):" },
		Differs:    "contest.yaml berbeda dari yang tercatat, dan perbedaan itu tidak ikut diterapkan:",
		PutBack:    "Berkas di folder lomba tetap seperti semula.",
		Done:       func(f string, n int) string { return "Daftar peserta kini " + f + ": " + itoa(n) + " peserta." },
		Over:       func(n int) string { return "Daftar peserta sudah diganti: " + itoa(n) + " peserta." },
		Kept:       func(p string) string { return "Daftar yang lama disimpan di " + p + "." },
		ScoresHead: func(f string, n int) string { return f + ": " + itoa(n) + " lembar" },
		ScoresSum: func(a, c, same, own int) string {
			s := itoa(a) + " lembar baru, " + itoa(c) + " berubah, " + itoa(same) + " tetap"
			if own > 0 {
				s += ", " + itoa(own) + " ditolak"
			}
			return s + "."
		},
		Own:      "diserahkan sendiri oleh juri",
		Uncalled: "belum pernah dipanggil",
		Total:    "nilai",
		ScoresDone: func(n int, by string) string {
			return itoa(n) + " lembar dicatat dari kertas, dimasukkan oleh " + by + "."
		},

		Short: "Ganti daftar peserta, atau masukkan nilai dari kertas: import < BERKAS",
		Code:  func(c string) string { return "Belum diterapkan. Kode pratinjau ini: " + c },
		Again: "Untuk menerapkannya, kirim lagi berkas yang sama:",
		Stale: "Kode itu bukan untuk pratinjau di atas: berkasnya, pilihannya, atau keadaan lombanya sudah lain.",
		Send:  "Kirimkan berkasnya bersama perintah ini:",

		PowerS: "Di PowerShell:",
		Words: func(w string) string {
			return "Tidak dimengerti: " + w + ". Apit seluruh perintah dengan tanda kutip ganda, dan isian yang berspasi dengan tanda kutip tunggal:"
		},
		Waits:  "Menunggu berkas …",
		Silent: "Berkasnya tidak kunjung datang. Tidak ada yang diubah.",
		Name:   "berkas kiriman",
		There:  "Server sedang menjalankan lomba ini; dialah yang mengubahnya. Kirimkan berkasnya dengan perintah ini:",
		File:   "BERKAS",
	}
}

func importingEN() Importing {
	return Importing{
		Flag: map[string]string{
			"reason": "the reason; it is recorded and comes into the minutes",
			"yes":    "code of the preview that is applied",
		},
		Head: func(f string, n int) string { return f + ": " + count(n, "entry", "entries") },
		Turn: func(room string, order int) string {
			if order == 0 {
				return room
			}
			return room + ", turn " + itoa(order)
		},
		Called:  "was called",
		Sheets:  func(n int) string { return count(n, "sheet is in", "sheets are in") },
		Empty:   "(empty)",
		LeftOut: func(c []string) string { return "Columns left out: " + strings.Join(c, ", ") + "." },
		Guessed: func(h, c string) string {
			return "The column “" + h + "” is read as " + c + "."
		},
		Below: func(n, from, to int, says string) string {
			if n == 1 {
				return "Row " + itoa(from) + " below the list (“" + says + "”) is no entry and is passed over."
			}
			return itoa(n) + " rows below the list, from row " + itoa(from) + " (“" + says + "”) to row " + itoa(to) + ", are no entries and are passed over."
		},
		Reason: func(r string) string { return "Reason: “" + r + "”" },
		Sum: func(a, c, d, same int) string {
			return itoa(a) + " new, " + itoa(c) + " changed, " + itoa(d) + " removed, " + itoa(same) + " as before."
		},
		Same: "Nothing changes.",
		Besides: func(n int) string {
			return "What else differs in the contest's folder is recorded too (" + itoa(n) + "):"
		},
		Differs: "contest.yaml differs from what is recorded, and the difference is not applied:",
		PutBack: "The files in the contest's folder are as they were.",
		Done: func(f string, n int) string {
			return "The list of entries is now " + f + ": " + count(n, "entry", "entries") + "."
		},
		Over: func(n int) string { return "The list of entries is replaced: " + count(n, "entry", "entries") + "." },
		Kept: func(p string) string { return "The list before is kept in " + p + "." },

		ScoresHead: func(f string, n int) string { return f + ": " + count(n, "sheet", "sheets") },
		ScoresSum: func(a, c, same, own int) string {
			s := itoa(a) + " new, " + itoa(c) + " changed, " + itoa(same) + " as before"
			if own > 0 {
				s += ", " + itoa(own) + " refused"
			}
			return s + "."
		},
		Own:      "the juror handed it in",
		Uncalled: "never called",
		Total:    "score",
		ScoresDone: func(n int, by string) string {
			return count(n, "sheet", "sheets") + " recorded from paper, entered by " + by + "."
		},

		Short: "Replace the list of entries, or enter scores from paper: import < FILE",
		Code:  func(c string) string { return "Not applied yet. The code of this preview: " + c },
		Again: "To apply it, send the same file again:",
		Stale: "That code is not of the preview above: the file, the options or the contest are others by now.",
		Send:  "Send the file along with this command:",

		PowerS: "In PowerShell:",
		Words: func(w string) string {
			return "Not understood: " + w + ". Put the whole command in double quotes, and what has blanks in single quotes:"
		},
		Waits:  "Waiting for the file …",
		Silent: "The file did not come. Nothing was changed.",
		Name:   "the file sent",
		There:  "A server has this contest open, and it is the one to change it. Send it the file with this command:",
		File:   "FILE",
	}
}

// count writes how many there are of something.
func count(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return itoa(n) + " " + more
}
