package i18n

// Of juri demo.
func (t Shell) DemoTitle() string { return t.say("Lomba contoh", "Sample contest") }
func (t Shell) DemoSample() string {
	return t.say("Ini data contoh: inovasi, nama, dan nilainya rekaan.", "This is sample data: innovations, people and scores are made up.")
}
func (Shell) DemoFolder(dir string) string { return "Folder: " + dir }
func (t Shell) DemoOpen() string {
	return t.say("Tekan Enter untuk membuka layar panitia.", "Press Enter to open the organizer's console.")
}
func (t Shell) DemoKept(file, dir string) string {
	return t.say("PIN tersimpan di "+file+" dan tetap berlaku; lanjutkan kapan saja dengan juri demo "+dir,
		"The PINs are kept in "+file+" and stay valid; go on at any time with juri demo "+dir)
}

// DemoTry says three things to try, with the lines that log in and their PINs.
func (t Shell) DemoTry(juror, moderator, board [2]string) string {
	return t.say("Coba tiga hal ini, masing-masing di jendela terminal yang lain:\n", "Try these three, each in another terminal window:\n") +
		t.say("  1. Menilai yang sedang tampil: ", "  1. Score who is on stage: ") + juror[0] + "  PIN " + juror[1] + "\n" +
		t.say("  2. Memandu ruang dan waktunya: ", "  2. Run the room and its clock: ") + moderator[0] + "  PIN " + moderator[1] + "\n" +
		t.say("  3. Melihat layar proyektor: ", "  3. See the projector's screen: ") + board[0] + "  PIN " + board[1]
}
func (t Shell) DemoOver(dir string) string {
	return t.say("Lomba contoh berhenti. Lanjutkan kapan saja: juri demo "+dir, "The sample contest has stopped. Go on at any time: juri demo "+dir)
}
func (t Shell) DemoPlays() string {
	return t.say("Lomba contoh berjalan otomatis; perhatikan perubahan peringkatnya. Siapa pun yang masuk sebagai juri mengisi lembarnya sendiri; ruangnya menunggu.",
		"The contest plays by itself: watch the standings move. Whoever logs in as a juror fills in their own sheets, and the room waits for them.")
}
func (t Shell) DemoReal(dir string) string { // a folder that somebody named
	return t.say("Folder "+dir+" berisi lomba sungguhan, bukan lomba contoh. Jalankan dengan: juri serve "+dir,
		"The folder "+dir+" holds a real contest, not the sample. Serve it with: juri serve "+dir)
}
