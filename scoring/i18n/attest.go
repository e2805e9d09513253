package i18n

// Attest is what is said where jurors stand by their sheets.
type Attest struct{ lang }

func (a Attest) Key() string   { return a.say("tegaskan lembar", "stand by sheets") }
func (a Attest) Title() string { return a.say("Semua lembar Anda", "All of your sheets") }
func (a Attest) Confirm() string {
	return a.say("tegaskan semuanya", "stand by all of it")
}
func (a Attest) Done() string {
	return a.say("Lembar Anda sudah ditegaskan.", "You stand by your sheets; it is on record.")
}
func (a Attest) Offer() string { // under the receipt of the last sheet of the day
	return a.say("Semua lembar Anda hari ini sudah diserahkan. Tekan a untuk membaca semuanya sekali lagi dan menegaskannya.",
		"All of your sheets of today are handed in. Press a to read them once more and stand by them.")
}
func (a Attest) Why() string {
	return a.say("Dengan menegaskan, Anda menyatakan telah membaca semua lembar ini sekali lagi dan bahwa isinya memang penilaian Anda.",
		"By standing by them you say that you read all of these sheets once more, and that they are what you gave.")
}
func (a Attest) Stands(at string) string { // the juror stands by them since then
	return a.say("✓ Ditegaskan pukul ", "✓ Attested at ") + at
}
func (a Attest) Changed() string {
	return a.say("Sejak ditegaskan, ada lembar yang berubah; mohon tegaskan lagi.", "A sheet changed since you stood by them; please do so again.")
}
func (a Attest) WillSign() string { // in a browser's page
	return a.say("Akan ditandatangani dengan kunci peramban ini, setelah Anda menyetujuinya di halaman ini.", "It will be signed with this browser's key, once you agree to that on its page.")
}
func (a Attest) Signing() string {
	return a.say("Tanda tangani di halaman peramban ini, di atas jendela aplikasi.", "Sign on this browser's page, above the console.")
}
func (a Attest) ConfirmLogin() string { // after the page did not sign
	return a.say("tegaskan tanpa tanda tangan", "stand by all of it, unsigned")
}
func (a Attest) Digest() string { return a.say("Ringkasan SHA-256", "Digest, SHA-256") }
func (a Attest) Signed() string { return a.say("Kunci penanda tangan", "Signed with key") }
func (a Attest) Voided() string { return a.say("dibatalkan", "void") }
func (a Attest) Missing(n int, names string) string { // at the seal
	return a.say(itoa(n)+" juri belum menegaskan lembarnya: "+names, count(n, "juror has", "jurors have")+" not stood by their sheets: "+names)
}
func (a Attest) AllGiven() string {
	return a.say("Juri sudah menegaskan lembarnya.", "The jurors stand by their sheets.")
}

// On the score sheets.
func (a Attest) Paper() string { return a.say("Penegasan juri", "Attested") }
func (a Attest) PaperAt(when string) string {
	return a.say("semua lembar, "+when, "all sheets, "+when)
}
func (a Attest) PaperNot() string     { return a.say("belum ditegaskan", "not attested") }
func (a Attest) PaperChanged() string { return a.say("berubah sejak ditegaskan", "changed since") }
func (a Attest) ByLogin() string {
	return a.say("tanpa tanda tangan digital; menurut login juri", "without a digital signature; by the juror's login")
}

// Of the verbs.
func (a Attest) Waits() string {
	return a.say("Menunggu tanda tangan dari ssh-keygen. Tanpa tanda tangan: attest --login.", "Waiting for a signature of ssh-keygen. Without one: attest --login.")
}
func (a Attest) FlagLogin() string {
	return a.say("tanpa tanda tangan: login saja yang menegaskan", "without a signature: the login alone stands for it")
}
