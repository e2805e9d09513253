package i18n

func (t Papers) CardHint() string {
	return t.say("Buka terminal atau aplikasi SSH, ketik baris di atas (atau pindai kode ini), lalu masukkan PIN.",
		"Open a terminal or an SSH app, type the line above (or scan this code), then enter the PIN.")
}
func (t Papers) CardLogin() string { return t.say("Masuk dengan", "Log in with") }
func (t Papers) CardUser() string  { return t.say("Nama pengguna", "User") }
func (Papers) CardPIN() string     { return "PIN" }
func (t Papers) CardSame() string { // in place of a PIN that goes on
	return t.say("seperti semula", "as before")
}
func (t Papers) CardOnce() string {
	return t.say("PIN ini rahasia dan hanya dicetak sekali.", "This PIN is secret and printed only once.")
}

func (t Papers) GuideTitle() string { return t.say("Kartu Juri", "Juror's Card") } // of a juror's card
func (t Papers) GuidePage() string {
	return t.say("Di ponsel: pindai kodenya. Di komputer: buka tautan ini dengan peramban", "On a phone: scan the code. On a computer: open this link in a browser")
}
func (t Papers) GuideLine() string { return t.say("Ketik baris ini", "Type this line") }
func (t Papers) GuideNext() string {
	return t.say("Jika tidak tersambung, coba", "If there is no connection, try")
}
func (t Papers) GuideCheck() string {
	return t.say("Saat pertama kali masuk, muncul pertanyaan berbahasa Inggris “Are you sure you want to continue connecting (yes/no)?”. Bila kode pada layar sama dengan kode ini, ketik yes, lalu tekan Enter.",
		"The first time, ssh asks “Are you sure you want to continue connecting (yes/no)?”. If the code on the screen is this one, type yes and press Enter.")
}
func (t Papers) GuideSystems() string { return t.say("Cara masuk", "Logging in") }
func (t Papers) GuideUse() string     { return t.say("Menilai", "Scoring") }
func (t Papers) Guides(page bool) [4][2]string { // a system, and how to log in from it; page says that the code opens one
	all := t.guidesBySSH()
	if !page {
		return all
	}
	all[2][1] = t.say("Sambungkan ke Wi-Fi panitia, pindai kode ini dengan kamera, dan buka tautannya. Isikan PIN, lalu tekan Masuk. Di Wi-Fi lain orang dapat mengubah halaman itu.",
		"Join the organizers' Wi-Fi, scan this code with the camera and open the link. Type the PIN and press Log in. On another Wi-Fi somebody could alter that page.")
	all[3][1] = t.say("Sama seperti Android. Pindai dengan aplikasi Kamera.", "As on Android. Scan it with the Camera app.")
	return all
}

func (t Papers) guidesBySSH() [4][2]string {
	return [4][2]string{
		{
			t.say("Windows 10 dan 11", "Windows 10 and 11"),
			t.say("Tekan tombol Windows, ketik cmd, tekan Enter. Ketik baris di atas di jendela yang terbuka, tekan Enter, lalu ketik PIN. Angka PIN tidak terlihat saat diketik.",
				"Press the Windows key, type cmd, press Enter. Type the line above in the window that opens, press Enter, then type the PIN. The PIN does not show while you type it."),
		},
		{
			"macOS",
			t.say("Tekan Command dan spasi, ketik Terminal, tekan Enter. Ketik baris di atas, tekan Enter, lalu ketik PIN.",
				"Press Command and space, type Terminal, press Enter. Type the line above, press Enter, then type the PIN."),
		},
		{
			"Android",
			t.say("Pasang Termius atau ConnectBot dari Play Store, lalu pindai kode ini dengan kamera. Bila kode tidak dibuka aplikasi, tambahkan host sendiri: alamat, port, dan pengguna ada pada baris di atas.",
				"Install Termius or ConnectBot from the Play Store, then scan this code with the camera. If no app opens it, add a host yourself: address, port and user are in the line above."),
		},
		{
			t.say("iPad dan iPhone", "iPad and iPhone"),
			t.say("Pasang Termius dari App Store, lalu pindai kode ini dengan kamera, atau tambahkan host sendiri seperti pada Android.",
				"Install Termius from the App Store, then scan this code with the camera, or add a host yourself as on Android."),
		},
	}
}
func (t Papers) GuideSteps() [5]string {
	return [5]string{
		t.say("Peserta yang sedang tampil terbuka sendiri. Ketik skornya, lalu tekan Enter untuk kriteria berikutnya.",
			"The entry on stage opens by itself. Type its score, then Enter for the next criterion."),
		t.say("Tekan m untuk menulis masukan, dan ctrl+s untuk menyerahkan lembar. Tanda terima muncul setelah lembar tersimpan.",
			"Press m to write feedback, and ctrl+s to hand the sheet in. A receipt shows once the sheet is saved."),
		t.say("Semua yang diketik langsung tersimpan. Jika sambungan terputus, masuk lagi dari perangkat mana pun dan lanjutkan.",
			"All that you type is saved at once. If the connection drops, log in again from any device and go on."),
		t.say("Tekan c bila Anda mempunyai konflik kepentingan dengan peserta.", "Press c if you have a conflict of interest with an entry."),
		t.say("Tekan ? untuk melihat semua tombol.", "Press ? to see all keys."),
	}
}
