package i18n

// ShellResult is what the commands of the seal and the reveal say.
type ShellResult struct{ lang }

func (s ShellResult) Unfrozen() string {
	return s.say("Peringkat di layar diperbarui lagi.", "The boards' standings follow the scores again.")
}
func (s ShellResult) Proposed(digest string) string {
	return s.say("Segel diusulkan, kode hasil "+digest+". Orang lain dapat mengesahkannya dengan: confirm "+digest,
		"The seal is proposed, digest "+digest+". Somebody else can confirm it with: confirm "+digest)
}
func (s ShellResult) UnsealProposed() string {
	return s.say("Pembukaan segel diusulkan. Orang lain dapat mengesahkannya dengan: confirm",
		"Lifting the seal is proposed. Somebody else can confirm it with: confirm")
}
func (s ShellResult) Sealed(digest string) string {
	return s.say("Hasil disegel, kode hasil ", "The result is sealed, digest ") + digest
}
func (s ShellResult) Unsealed(digest string) string {
	return s.say("Segel "+digest+" dibuka.", "The seal "+digest+" is lifted.")
}
func (ShellResult) Picked(award, entries string) string { return award + ": " + entries }
func (s ShellResult) OtherDigest(asked, is string) string {
	return s.say("Kode usulan yang menunggu adalah "+is+", bukan "+asked+".", "The pending proposal has the digest "+is+", not "+asked+".")
}
func (s ShellResult) NeedStep() string {
	return s.say("Tuliskan langkahnya: reveal jump N", "Give the step: reveal jump N")
}
func (s ShellResult) Rehearsal() string { return s.say("GELADI", "REHEARSAL") }
func (s ShellResult) Message() string   { return s.say("pesan", "message") }
func (s ShellResult) Step(n, all int, now, next string) string {
	return s.say("langkah "+itoa(n)+" dari "+itoa(all)+"\n  di layar:   "+now+"\n  berikutnya: "+next,
		"step "+itoa(n)+" of "+itoa(all)+"\n  on the boards: "+now+"\n  next:          "+next)
}
