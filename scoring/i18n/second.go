package i18n

// Second is what whoever may confirm a proposal of somebody else is told of it.
type Second struct{ lang }

func (s Second) Key() string        { return s.say("sahkan usulan", "confirm") } // TitleWhy: where a reason is needed
func (s Second) Title() string      { return s.say("Sahkan usulan?", "Confirm the proposal?") }
func (s Second) TitleWhy() string   { return s.say("Sahkan dengan alasan", "Confirm for a reason") }
func (s Second) KeyConfirm() string { return s.say("sahkan", "confirm") }
func (s Second) KeyReason() string  { return s.say("tulis alasan", "write the reason") } // where one is needed
func (s Second) Gone() string { // it waits no more
	return s.say("Usulan ini sudah disahkan, ditarik, atau diganti. Tidak ada lagi yang perlu Anda sahkan.",
		"This proposal was confirmed, withdrawn or replaced. Nothing here waits for you.")
}
func (s Second) Waits(proposer string) string {
	return s.say("Usulan segel dari "+proposer+" menunggu pengesahan Anda", "Please confirm the seal that "+proposer+" proposed")
}
func (s Second) UnsealWaits(proposer string) string {
	return s.say("Usulan buka segel dari "+proposer+" menunggu pengesahan Anda", "Please confirm lifting the seal, as "+proposer+" proposed")
}
func (s Second) Ask(proposer, digest string) string {
	return s.say(proposer+" mengusulkan agar hasil disegel (kode hasil "+digest+"). Setelah Anda sahkan, pembukaan segel memerlukan dua orang.",
		proposer+" proposes to seal the result, digest "+digest+". Once you confirm, it takes two people to open it again.")
}
func (s Second) Waived(reason string) string {
	return s.say("Disegel walaupun ada yang belum lengkap: “", "Sealed although something is missing: “") + reason + "”"
}
func (s Second) UnsealAsk(proposer, reason string) string {
	return s.say(proposer+" mengusulkan agar segel dibuka: “"+reason+"”. Setelah Anda sahkan, nilai dapat diubah lagi.",
		proposer+" proposes to lift the seal: “"+reason+"”. Once you confirm, scores can change again.")
}
func (s Second) VoidAsk(proposer, slot, juror, reason string) string {
	return s.say(proposer+" mengusulkan agar lembar "+juror+" untuk "+slot+" dibatalkan"+s.reason(reason)+". Setelah Anda sahkan, lembar itu tidak dihitung lagi.",
		proposer+" proposes to void the sheet of "+juror+" for "+slot+s.reason(reason)+". Once you confirm, it no longer counts.")
}
func (s Second) More(entries int) string { // with an award, for which there is no room
	return s.say("… dan "+itoa(entries)+" pemenang lagi; perbesar jendela untuk membacanya",
		"… and "+itoa(entries)+" more winners; enlarge the window to read them")
}
func (s Second) Sealed() string   { return s.say("Hasil sudah disegel.", "The result is sealed.") } // once it is done
func (s Second) Unsealed() string { return s.say("Segel sudah dibuka.", "The seal is lifted.") }
