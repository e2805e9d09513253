package i18n

// Witness is what juri witness says, and serve of witnesses.
type Witness struct{ lang }

func (w Witness) Serving(address string) string {
	return w.say("Saksi menerima titik periksa di "+address+". Kuncinya, untuk juri serve --witness:", "The witness takes checkpoints at "+address+". Its key, for juri serve --witness:")
}
func (w Witness) BadKey(path string) string {
	return w.say(path+" bukan kunci saksi. Berkas itu berisi 64 angka heksadesimal.", path+" is no witness's key: it has 64 hexadecimal digits.")
}
func (w Witness) BadKept(path string) string {
	return w.say(path+" rusak, sehingga saksi tidak tahu lagi yang dilihatnya. Periksalah berkas itu; saksi yang lupa perlu kunci baru, di folder lain.",
		path+" is damaged, so the witness does not know what it saw. Look at the file; a witness that forgot needs another key, in another folder.")
}
func (w Witness) BadName(name string) string {
	return w.say("“"+name+"” tidak dapat menjadi nama saksi: tanpa spasi dan tanda tambah.", "“"+name+"” cannot be a witness's name: it has neither blanks nor plus signs.")
}
func (w Witness) BadLog(key string) string {
	return w.say("“"+key+"” bukan kunci titik periksa. juri checkpoint menuliskannya di bawah titik periksa.", "“"+key+"” is no key of checkpoints. juri checkpoint says it below the checkpoint.")
}
func (w Witness) BadWitness(text string) string {
	return w.say("“"+text+"” bukan saksi. Tuliskan kuncinya, spasi, lalu alamatnya: --witness \"nama+kode+kunci http://10.0.0.9:2280\".",
		"“"+text+"” is no witness. Write its key, a blank, and its address: --witness \"name+hash+key http://10.0.0.9:2280\".")
}
