package i18n

// Review is what organizers are told about feedback that goes back to entries.
type Review struct {
	Short    string // of the command
	Hold     string // its flags
	Release  string
	Strike   string
	Back     string
	Juror    string
	OneThing string // two of them were asked at once
	Held     func(slot, reason string) string
	Out      func(slot string) string // it goes out
	Struck   func(juror, text string) string

	// The organizer's screen.
	Key, KeyHold, KeyRelease, KeyStrike, KeyRestore string
	Nothing                                         string // no feedback yet
	Voices                                          string // how many jurors wrote
	GoesOut, IsHeld                                 string
	Cut                                             func(n int) string
	Because                                         func(reason string) string
	HoldTitle, StrikeTitle                          func(entry string) string
	HoldIntro, StrikeDone, Restored                 string
}

func reviewID() Review {
	return Review{
		Short: "Tinjau masukan untuk peserta: tahan, lepas, atau coret kalimat", Hold: "tahan masukan peserta ini",
		Release: "lepas masukan yang ditahan", Strike: "coret kalimat ini, persis seperti tertulis",
		Back: "kembalikan kalimat yang dicoret", Juror: "pengguna juri yang menulisnya",
		OneThing: "Pilih satu: --hold, --release, --strike, atau --restore.",
		Held:     func(s, r string) string { return s + ": ditahan (" + r + ")" },
		Out:      func(s string) string { return s + ": akan dikirim" },
		Struck:   func(j, t string) string { return "  dicoret dari " + j + ": “" + t + "”" },
		Key:      "tinjau masukan", KeyHold: "tahan", KeyRelease: "lepas", KeyStrike: "coret kalimat", KeyRestore: "kembalikan kalimat",
		Nothing: "Belum ada masukan yang diserahkan juri.", Voices: "Juri", GoesOut: "dikirim", IsHeld: "ditahan",
		Cut:         func(n int) string { return "dikirim, " + itoa(n) + " coretan" },
		Because:     func(r string) string { return "Ditahan: " + r },
		HoldTitle:   func(e string) string { return "Tahan masukan untuk " + e },
		StrikeTitle: func(e string) string { return "Coret dari masukan untuk " + e },
		HoldIntro:   "Masukan ini tidak ikut dicetak sampai dilepas. Lembar juri tidak berubah.",
		StrikeDone:  "Kalimat dicoret dari lembar masukan.", Restored: "Kalimat dikembalikan.",
	}
}

func reviewEN() Review {
	return Review{
		Short: "Review the feedback for an entry: hold, release, or strike a sentence", Hold: "hold this entry's feedback back",
		Release: "release feedback held back", Strike: "strike this sentence, exactly as written",
		Back: "put a struck sentence back", Juror: "user name of the juror who wrote it",
		OneThing: "Choose one: --hold, --release, --strike or --restore.",
		Held:     func(s, r string) string { return s + ": held back (" + r + ")" },
		Out:      func(s string) string { return s + ": goes out" },
		Struck:   func(j, t string) string { return "  struck from " + j + ": “" + t + "”" },
		Key:      "review feedback", KeyHold: "hold back", KeyRelease: "release", KeyStrike: "strike the sentence", KeyRestore: "put the sentence back",
		Nothing: "No juror has handed in feedback yet.", Voices: "Jurors", GoesOut: "goes out", IsHeld: "held back",
		Cut:         func(n int) string { return "goes out, " + itoa(n) + " struck" },
		Because:     func(r string) string { return "Held back: " + r },
		HoldTitle:   func(e string) string { return "Hold back the feedback for " + e },
		StrikeTitle: func(e string) string { return "Strike from the feedback for " + e },
		HoldIntro:   "This feedback is not printed until it is released. The jurors' sheets do not change.",
		StrikeDone:  "The sentence is struck from the feedback.", Restored: "The sentence is back.",
	}
}
