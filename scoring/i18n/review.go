package i18n

// Review is what organizers are told about feedback that goes back to entries.
type Review struct{ lang }

func (l Review) Short() string { // of the command
	return l.say("Tinjau masukan untuk peserta: tahan, izinkan, atau coret kalimat", "Review the feedback for an entry: hold, release, or strike a sentence")
}
func (l Review) Hold() string { // its flags
	return l.say("tahan masukan peserta ini", "hold this entry's feedback back")
}
func (l Review) Release() string {
	return l.say("izinkan masukan yang ditahan", "release feedback held back")
}
func (l Review) Strike() string {
	return l.say("coret kalimat ini, persis seperti tertulis", "strike this sentence, exactly as written")
}
func (l Review) Back() string {
	return l.say("kembalikan kalimat yang dicoret", "put a struck sentence back")
}
func (l Review) Juror() string {
	return l.say("nama pengguna juri yang menulisnya", "user name of the juror who wrote it")
}
func (l Review) OneThing() string { // two of them were asked at once
	return l.say("Pilih satu: --hold, --release, --strike, atau --restore.", "Choose one: --hold, --release, --strike or --restore.")
}
func (l Review) Held(slot, reason string) string {
	return slot + l.say(": ditahan (", ": held back (") + reason + ")"
}
func (l Review) Out(slot string) string { return slot + l.say(": akan disampaikan", ": goes out") } // it goes out
func (l Review) Struck(juror, text string) string {
	return l.say("  dicoret dari ", "  struck from ") + juror + ": “" + text + "”"
}

// The organizer's screen.
func (l Review) Key() string        { return l.say("tinjau masukan", "review feedback") }
func (l Review) KeyHold() string    { return l.say("tahan", "hold back") }
func (l Review) KeyRelease() string { return l.say("izinkan", "release") }
func (l Review) KeyStrike() string  { return l.say("coret kalimat", "strike the sentence") }
func (l Review) KeyRestore() string { return l.say("kembalikan kalimat", "put the sentence back") }
func (l Review) Nothing() string { // no feedback yet
	return l.say("Belum ada masukan yang diserahkan juri.", "No juror has handed in feedback yet.")
}
func (l Review) Jurors() string  { return l.say("Juri", "Jurors") } // how many jurors wrote
func (l Review) GoesOut() string { return l.say("disampaikan", "goes out") }
func (l Review) IsHeld() string  { return l.say("ditahan", "held back") }
func (l Review) StruckPassages(n int) string {
	return l.say(itoa(n)+" dicoret", "goes out, "+itoa(n)+" struck")
}
func (l Review) Because(reason string) string { return l.say("Ditahan: ", "Held back: ") + reason }
func (l Review) HoldTitle(entry string) string {
	return l.say("Tahan masukan untuk ", "Hold back the feedback for ") + entry
}
func (l Review) StrikeTitle(entry string) string {
	return l.say("Coret dari masukan untuk ", "Strike from the feedback for ") + entry
}
func (l Review) HoldIntro() string {
	return l.say("Masukan ini tidak ikut dicetak sampai diizinkan. Lembar juri tidak berubah.",
		"This feedback is not printed until it is released. The jurors' sheets do not change.")
}
func (l Review) StrikeDone() string {
	return l.say("Kalimat dicoret dari lembar masukan.", "The sentence is struck from the feedback.")
}
func (l Review) Restored() string { return l.say("Kalimat dikembalikan.", "The sentence is back.") }
