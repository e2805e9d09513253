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
	}
}
