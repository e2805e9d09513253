package i18n

// Kit is what is said of rescue kits.
type Kit struct{ lang }

func (k Kit) Flag(name string) string { return k.in(kitFlag[name]) }
func (k Kit) Kept(path string) string {
	return k.say("Salinan penyelamat: "+path+" (berisi kunci server dan rahasia lomba; simpan baik-baik). Jika laptop ini mati, jalankan di laptop lain: juri serve "+path,
		"Rescue kit: "+path+" (it holds the server's key and the contest's secret; keep it safe). If this laptop dies, run on another: juri serve "+path)
}
func (k Kit) Opened(kit, dir string, records int) string {
	return k.say("Lomba dilanjutkan dari "+kit+": "+itoa(records)+" catatan, sekarang di folder "+dir+". Jangan jalankan lagi server yang lama. Lain kali: juri serve "+dir,
		"The contest goes on from "+kit+": "+itoa(records)+" records, now in the folder "+dir+". Do not start the old server again. Next time: juri serve "+dir)
}
func (k Kit) NoKit(path string) string {
	return k.say("Di "+path+" tidak ada salinan penyelamat.", "There is no rescue kit at "+path+".")
}
func (k Kit) Awake() string { // why the machine does not sleep
	return k.say("server lomba sedang berjalan", "a contest's server is running")
}
func (k Kit) MaySleep() string {
	return k.say("Komputer ini tidak dapat dicegah tidur. Matikan mode tidur pada pengaturannya, dan jangan tutup laptopnya.",
		"This computer cannot be kept from sleeping. Turn sleep off in its settings, and leave its lid open.")
}
func (k Kit) Twin(at string) string {
	return k.say("Server lain dengan kunci yang sama menjawab di "+at+": salinan lomba ini dengan jurnal sendiri. Nilai yang masuk di sana tidak ada di sini. Tentukan mana yang dipakai, lalu hentikan yang satunya.",
		"Another server with the same key answers at "+at+": a copy of this contest, with its own journal. Scores entered there are not here. Decide which one to use, and stop the other.")
}
func (k Kit) Passphrase() string {
	return k.say("Frasa sandi salinan penyelamat: ", "Passphrase of the rescue kit: ")
}
func (k Kit) Again() string { return k.say("Sekali lagi: ", "Once more: ") }
func (k Kit) Differ() string {
	return k.say("Kedua frasa sandi tidak sama.", "The two passphrases differ.")
}
func (k Kit) Empty() string { return k.say("Frasa sandi kosong.", "The passphrase is empty.") }
func (k Kit) NoTerminal() string {
	return k.say("Salinan ini memakai frasa sandi: jalankan di terminal, atau beri --copy-passphrase-file.",
		"This kit has a passphrase: run this on a terminal, or give --copy-passphrase-file.")
}

var kitFlag = map[string]both{
	"copy-to": {"folder (misalnya stik USB) untuk salinan penyelamat: cukup untuk melanjutkan lomba di laptop lain; jagalah seperti menjaga kunci",
		"folder (a USB stick, say) for a rescue kit: enough to go on on another laptop; guard it as you would a key"},
	"copy-passphrase-file": {"berkas berisi frasa sandi untuk kunci di salinan penyelamat", "file with a passphrase for the keys in the rescue kit"},
	"copy-passphrase":      {"tanyakan frasa sandi untuk kunci di salinan penyelamat", "ask for a passphrase for the keys in the rescue kit"},
	"into": {"folder baru untuk lomba dari salinan penyelamat (jika tidak ditulis: nama folder asalnya, di sini)",
		"new folder for the contest of a rescue kit (else its folder's old name, here)"},
}
