package i18n

// Kit is what is said of rescue kits.
type Kit struct {
	Flag                      map[string]string
	Kept                      func(path string) string
	Opened                    func(kit, dir string, records int) string
	NoKit                     func(path string) string
	Twin                      func(at string) string
	Passphrase, Again, Differ string
	Empty, NoTerminal         string
}

func kitID() Kit {
	return Kit{
		Flag: map[string]string{
			"copy-to":              "folder (misalnya stik USB) untuk salinan penyelamat: cukup untuk melanjutkan lomba di laptop lain; jagalah seperti kunci",
			"copy-passphrase-file": "berkas berisi frasa sandi untuk kunci di salinan penyelamat",
			"copy-passphrase":      "tanyakan frasa sandi untuk kunci di salinan penyelamat",
			"into":                 "folder baru untuk lomba dari salinan penyelamat (biasanya nama foldernya yang dulu, di sini)",
		},
		Kept: func(path string) string {
			return "Salinan penyelamat: " + path + " (berisi kunci server dan rahasia lomba; simpan baik-baik). Jika laptop ini mati, jalankan di laptop lain: juri serve " + path
		},
		Opened: func(kit, dir string, n int) string {
			return "Lomba dilanjutkan dari " + kit + ": " + itoa(n) + " catatan, sekarang di folder " + dir + ". Jangan jalankan lagi server yang lama. Lain kali: juri serve " + dir
		},
		Twin: func(at string) string {
			return "Server lain dengan kunci yang sama menjawab di " + at + ": salinan lomba ini dengan jurnal sendiri. Nilai yang masuk di sana tidak ada di sini. Tentukan mana yang dipakai, lalu hentikan yang satunya."
		},
		NoKit:      func(path string) string { return "Di " + path + " tidak ada salinan penyelamat." },
		Passphrase: "Frasa sandi salinan penyelamat: ",
		Again:      "Sekali lagi: ",
		Differ:     "Kedua frasa sandi tidak sama.",
		Empty:      "Frasa sandi kosong.",
		NoTerminal: "Salinan ini memakai frasa sandi: jalankan di terminal, atau beri --copy-passphrase-file.",
	}
}

func kitEN() Kit {
	return Kit{
		Flag: map[string]string{
			"copy-to":              "folder (a USB stick, say) for a rescue kit: enough to go on on another laptop; guard it as you would a key",
			"copy-passphrase-file": "file with a passphrase for the keys in the rescue kit",
			"copy-passphrase":      "ask for a passphrase for the keys in the rescue kit",
			"into":                 "new folder for the contest of a rescue kit (else its folder's old name, here)",
		},
		Kept: func(path string) string {
			return "Rescue kit: " + path + " (it holds the server's key and the contest's secret; keep it safe). If this laptop dies, run on another: juri serve " + path
		},
		Opened: func(kit, dir string, n int) string {
			return "The contest goes on from " + kit + ": " + itoa(n) + " records, now in the folder " + dir + ". Do not start the old server again. Next time: juri serve " + dir
		},
		Twin: func(at string) string {
			return "Another server with the same key answers at " + at + ": a copy of this contest, with a journal of its own. Scores that go there are not here. Decide which one is used, and stop the other."
		},
		NoKit:      func(path string) string { return "There is no rescue kit at " + path + "." },
		Passphrase: "Passphrase of the rescue kit: ",
		Again:      "Once more: ",
		Differ:     "The two passphrases differ.",
		Empty:      "The passphrase is empty.",
		NoTerminal: "This kit has a passphrase: run this on a terminal, or give --copy-passphrase-file.",
	}
}
