package i18n

import "strings"

// Filed is what is said of a contest folder's files beside what is recorded.
type Filed struct {
	Flag map[string]string // of each flag, by name

	Faulty    string                      // before the faults
	Refused   func(files []string) string // before what differs, and why it is not applied
	Why       string
	Applied   func(files []string) string // what differed and is recorded now
	Differs   func(files []string) string // before what would be recorded
	Elsewhere string                      // after what differs from the contest on a cluster

	Added   func(unit string) string // an entry
	Removed func(unit string, sheets int) string
	Sheets  func(n int) string // after what changes of an entry
	Nothing string             // in the place of what is empty
	More    func(n int) string
	Enter   string

	// Of cards --list.
	Keys, Given, NotGiven, Revoked string
}

func filedID() Filed {
	return Filed{
		Flag: map[string]string{
			"cards-list": "tampilkan siapa saja yang terdaftar, tanpa membuat PIN",
			"reason":     "alasan mengubah identitas peserta yang sudah dipanggil atau nama juri yang sudah menilai",
		},
		Faulty: "Ada kesalahan dalam berkas lomba, sehingga perubahannya tidak diterapkan. Yang berlaku tetap data yang sudah tercatat.",
		Refused: func(f []string) string {
			return "Isi " + strings.Join(f, " dan ") + " berbeda dari data yang sudah tercatat dan tidak dapat diterapkan. Tidak satu pun perubahan berikut dicatat; yang berlaku tetap data yang sudah tercatat."
		},
		Why:     "Sebabnya:",
		Applied: func(f []string) string { return "Perubahan pada " + strings.Join(f, " dan ") + " telah dicatat:" },
		Differs: func(f []string) string {
			return "Isi " + strings.Join(f, " dan ") + " berbeda dari data yang sudah tercatat; yang dipakai tetap data yang sudah tercatat."
		},
		Elsewhere: "Tidak satu pun diterapkan: yang berlaku tetap data lomba di klaster. Salinlah berkas dari host lain; jika perubahan ini memang disengaja, jalankan lagi dengan --apply.",
		Added:     func(u string) string { return "peserta baru (" + u + ")" },
		Removed: func(u string, n int) string {
			if n > 0 {
				u += "; " + sheetsInID(n)
			}
			return "tidak ada lagi dalam daftar (" + u + ")"
		},
		Sheets:  func(n int) string { return " (" + sheetsInID(n) + ")" },
		Nothing: "(kosong)",
		More:    func(n int) string { return "… dan " + itoa(n) + " perubahan lain; selengkapnya: juri check" },
		Enter:   "Tekan Enter untuk membuka jendela lomba.",
		Keys:    "Kunci SSH", Given: "sudah dibuat", NotGiven: "belum dibuat", Revoked: "akses dicabut",
	}
}

func filedEN() Filed {
	return Filed{
		Flag: map[string]string{
			"cards-list": "list who there is, and make no PIN",
			"reason":     "why an entry that was called, or a juror who has scored, is called otherwise",
		},
		Faulty: "There are faults in the contest's files, so that no change in them is applied. What is recorded stays as it is.",
		Refused: func(f []string) string {
			return differ(f) + " from what is recorded, and that cannot be applied. None of these changes is recorded; what is recorded stays as it is."
		},
		Why:     "Why:",
		Applied: func(f []string) string { return "What changed in " + strings.Join(f, " and ") + " is recorded now:" },
		Differs: func(f []string) string {
			return differ(f) + " from what is recorded; juri goes on with what is recorded."
		},
		Elsewhere: "None of it is applied: the contest on the cluster stays as it is. Copy the files from another host; if the change is meant, start again with --apply.",
		Added:     func(u string) string { return "a new entry (" + u + ")" },
		Removed: func(u string, n int) string {
			if n > 0 {
				u += "; " + sheetsInEN(n)
			}
			return "no longer in the list (" + u + ")"
		},
		Sheets:  func(n int) string { return " (" + sheetsInEN(n) + ")" },
		Nothing: "(empty)",
		More:    func(n int) string { return "… and " + itoa(n) + " more changes; juri check lists them all" },
		Enter:   "Press Enter to open the console.",
		Keys:    "SSH keys", Given: "made", NotGiven: "none yet", Revoked: "access revoked",
	}
}

// differ is that files do.
func differ(files []string) string {
	if len(files) == 1 {
		return files[0] + " differs"
	}
	return strings.Join(files, " and ") + " differ"
}

func sheetsInID(n int) string { return itoa(n) + " lembar penilaian sudah masuk" }
func sheetsInEN(n int) string { return count(n, "sheet is in", "sheets are in") }
