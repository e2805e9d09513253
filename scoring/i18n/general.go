package i18n

import (
	"errors"

	"juri/scoring"
)

// General is what every screen may say.
type General struct {
	Days    [7]string // from Sunday
	Months  [12]string
	Yes, No string
	And     string
	Sample  string // shown where the data are made up

	SampleShort string // the same on a phone
	Unexpected  string
	TooSmall    func(cols, rows int) string
	Loading     string
	Revoked     string // the person may no longer log in
	Cut         string // the server has lost the others
	Lost        string // the journal's file was taken away

	Phase func(scoring.Phase) string // the untimed phases
	Role  map[scoring.Role]string

	// Help of the keys that work everywhere.
	KeyHelp, KeyLanguage, KeyTheme, KeyQuit, KeyBack, KeyUp, KeyDown, KeyOpen, KeyYes, KeyNo string
	HelpTitle, HelpClose, HelpMore                                                           string
	ThemeDark, ThemeLight, ThemeContrast                                                     string
	QuitAsk                                                                                  string
}

func generalID() General {
	return General{
		Days: [7]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"},
		Months: [12]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
			"September", "Oktober", "November", "Desember"},
		Yes: "ya", No: "tidak", And: "dan",
		Sample: "DATA CONTOH", SampleShort: "CONTOH",
		Unexpected: "Ada gangguan yang tidak terduga. Mohon beri tahu panitia.",
		TooSmall: func(c, r int) string {
			return "Layar terlalu kecil: perlu paling sedikit " + itoa(c) + "×" + itoa(r) + "."
		},
		Loading: "Memuat…",
		Revoked: "Akses Anda sudah dicabut. Silakan hubungi panitia.",
		Cut:     "TIDAK TERSIMPAN: server terputus; yang diketik tetap ada",
		Lost:    "TIDAK TERSIMPAN: berkas jurnal di server diganti. Catat nilai di kertas dan panggil panitia.",
		Phase: func(p scoring.Phase) string {
			switch p {
			case scoring.Queued:
				return "menunggu"
			case scoring.InScoring:
				return "penilaian"
			case scoring.Closed:
				return "ditutup"
			case scoring.Absent:
				return "tidak hadir"
			case scoring.Withdrawn:
				return "mengundurkan diri"
			case scoring.Disqualified:
				return "didiskualifikasi"
			case scoring.Presenting:
				return "presentasi"
			case scoring.Questions:
				return "tanya jawab"
			}
			return string(p)
		},
		Role: map[scoring.Role]string{
			scoring.Juror: "juri", scoring.Moderator: "moderator", scoring.Organizer: "panitia", scoring.Board: "layar",
		},
		KeyHelp: "bantuan", KeyLanguage: "bahasa", KeyTheme: "tema", KeyQuit: "keluar", KeyBack: "kembali",
		KeyUp: "naik", KeyDown: "turun", KeyOpen: "buka", KeyYes: "ya", KeyNo: "tidak",
		HelpTitle: "Bantuan", HelpClose: "? atau esc menutup", HelpMore: "spasi lanjut · esc menutup",
		ThemeDark: "gelap", ThemeLight: "terang", ThemeContrast: "kontras tinggi",
		QuitAsk: "Keluar dari juri? Semua yang tertulis sudah tersimpan.",
	}
}

func generalEN() General {
	return General{
		Days: [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
		Months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August",
			"September", "October", "November", "December"},
		Yes: "yes", No: "no", And: "and",
		Sample: "SAMPLE DATA", SampleShort: "SAMPLE",
		Unexpected: "Something unexpected went wrong. Please tell the organizers.",
		TooSmall: func(c, r int) string {
			return "This terminal is too small: at least " + itoa(c) + "×" + itoa(r) + " is needed."
		},
		Loading: "Loading…",
		Revoked: "Your access has been revoked. Please ask the organizers.",
		Cut:     "NOT SAVED: the server is cut off; what you type is kept",
		Lost:    "NOT SAVED: the journal's file was replaced. Write scores on paper and call the organizers.",
		Phase: func(p scoring.Phase) string {
			switch p {
			case scoring.Queued:
				return "waiting"
			case scoring.InScoring:
				return "scoring"
			case scoring.Closed:
				return "closed"
			case scoring.Absent:
				return "absent"
			case scoring.Withdrawn:
				return "withdrawn"
			case scoring.Disqualified:
				return "disqualified"
			case scoring.Presenting:
				return "presentation"
			case scoring.Questions:
				return "questions"
			}
			return string(p)
		},
		Role: map[scoring.Role]string{
			scoring.Juror: "juror", scoring.Moderator: "moderator", scoring.Organizer: "organizer", scoring.Board: "board",
		},
		KeyHelp: "help", KeyLanguage: "language", KeyTheme: "theme", KeyQuit: "quit", KeyBack: "back",
		KeyUp: "up", KeyDown: "down", KeyOpen: "open", KeyYes: "yes", KeyNo: "no",
		HelpTitle: "Help", HelpClose: "? or esc closes", HelpMore: "space for more · esc closes",
		ThemeDark: "dark", ThemeLight: "light", ThemeContrast: "high contrast",
		QuitAsk: "Leave juri? Everything that was typed is saved.",
	}
}

func asProblem(err error) *scoring.Error {
	var e *scoring.Error
	if errors.As(err, &e) {
		return e
	}
	return nil
}
