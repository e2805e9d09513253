package i18n

// What verifying a journal says.

func (t Shell) Whole(path string, records int, head string) string {
	return t.say(path+": utuh, "+itoa(records)+" catatan, kode penutup "+head, path+": whole, "+itoa(records)+" records, head "+head)
}
func (t Shell) NotWhole(path string, faults int) string {
	return t.say(path+": RUSAK, "+itoa(faults)+" kesalahan", path+": DAMAGED, "+itoa(faults)+" faults")
}
func (t Shell) Forged(path string, records int) string { // a whole journal has that many records which their authors could not have caused
	return t.say(path+": PALSU. Jurnalnya utuh, tetapi "+itoa(records)+" catatan berisi sesuatu yang tidak mungkin dilakukan.",
		path+": FORGED. The chain is whole, but "+count(records, "record says", "records say")+" what could not have been done.")
}
func (t Shell) OldRules(last int) string { // the records up to that one are held by roles alone
	return t.say("Catatan 1 sampai "+itoa(last)+" berasal dari masa sebelum cara masuk ikut dicatat: hak penulisnya hanya diperiksa menurut perannya.",
		"Records 1 to "+itoa(last)+" are from before logins were recorded: their authors were checked by role alone.")
}
func (t Shell) StillHolds(kept string, record int) string { // what somebody kept is still true of the journal
	return t.say(kept+": cocok. Sampai catatan "+itoa(record)+" tidak ada yang diubah, dibuang atau ditambahkan sesudahnya.",
		kept+": matches. Nothing up to record "+itoa(record)+" was changed, removed or added since.")
}
func (t Shell) HoldsNot(kept, why string) string {
	return t.say(kept+": TIDAK COCOK. ", kept+": DOES NOT MATCH. ") + why
}
func (t Shell) WasRestored(record, lost int, reason string) string { // a record of the journal, where something kept does not match
	return t.say("Catatan "+itoa(record)+" menyebut bahwa cadangan dipulihkan dan "+itoa(lost)+" catatan hilang"+more(", alasan: ", reason)+". Yang disimpan dari catatan yang hilang itu tidak lagi cocok.",
		"Record "+itoa(record)+" says that a backup was restored and "+count(lost, "record was", "records were")+" lost"+more(", for the reason: ", reason)+". What was kept of those matches no more.")
}
func (t Shell) CheckpointKeyIs(key string) string {
	return t.say("Kunci untuk memeriksa tanda tangannya: ", "The key to check its signature with: ") + key
}
func (t Shell) CosignedBy(names string) string {
	return t.say("Ikut ditandatangani oleh: ", "Cosigned by: ") + names
}
func (t Shell) CosignedUnknown(names string) string {
	return t.say("Kunci saksi ini tidak diberikan atau tidak cocok, sehingga tidak terbukti ikut menandatangani: ", "Keys of these were not given or do not fit, so that they cosigned is not proved: ") + names
}
func (t Shell) KeyRecorded(record int, key string, again bool) string { // the checkpoints' key, and that there was another before
	if again {
		return t.say("Catatan "+itoa(record)+" mengganti kunci titik periksa karena rahasia lomba hilang. Sejak itu: "+key,
			"Record "+itoa(record)+" replaced the key of checkpoints, as the contest's secret was lost. Since then: "+key)
	}
	return t.say("Kunci titik periksa, tercatat di catatan "+itoa(record)+": "+key, "The key of checkpoints, on record in record "+itoa(record)+": "+key)
}
func (t Shell) SheetsSigned(juror, key string, stands bool) string { // a juror's word for their sheets
	if !stands {
		return t.say(juror+" menandatangani lembarnya dengan kunci "+key+", tetapi sejak itu lembarnya berubah.", juror+" signed their sheets with the key "+key+"; they have changed since.")
	}
	return t.say(juror+" menandatangani lembarnya dengan kunci "+key+"; tanda tangannya sah dan lembarnya masih yang itu.", juror+" signed their sheets with the key "+key+"; the signature is right, and they still are those.")
}
func (t Shell) KeyNotRecorded() string {
	return t.say("Kunci titik periksa tidak tercatat: jurnal ini dimulai sebelum kuncinya ikut dicatat.",
		"The key of checkpoints is not on record: this journal was begun before keys were.")
}
func (t Shell) Unproved() string { // what verifying cannot tell
	return t.say("Yang diperiksa: rantai jurnal, format setiap catatan, hak penulisnya, serta setiap usulan dan segel, yang dihitung ulang dari lembar penilaian.\n"+
		"Yang tidak dapat diketahui dari sini: apakah pemegang folder menulis ulang seluruhnya (berikan titik periksa, tanda terima\n"+
		"atau kode berkas cetak yang disimpan orang lain dengan --against); apakah sebuah login dipakai oleh pemiliknya; apakah sebuah nilai adil.",
		"Checked: the chain, the form of each record, that its author was allowed to do what it says, and each proposal and seal, worked out again from the sheets.\n"+
			"Cannot be told from here: whether whoever keeps the folder wrote all of it anew (give checkpoints, receipts or papers' codes that others kept with --against);\n"+
			"whether a login was used by its owner; whether a score is just.")
}
