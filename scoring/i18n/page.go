package i18n

// Page is what the page says in which browsers open a console.
type Page struct{ lang }

// Words is all of it, by name; line is how the same person comes in by ssh.
func (p Page) Words(line string) map[string]string {
	words := map[string]string{"organizers": p.say("Panitia masuk dengan:\n", "Organizers log in with:\n") + line}
	for name, text := range pageWords {
		words[name] = p.in(text)
	}
	return words
}

// Flag is what a flag of juri serve is for.
func (p Page) Flag(name string) string { return p.in(pageFlags[name]) }

var pageFlags = map[string]both{
	"web":       {"apakah peramban juga dilayani, di port yang sama", "whether browsers are served too, on the same port"},
	"cards-web": {"bagaimana serve melayani peramban, untuk tautan di kartu: http|https|off", "how serve lets browsers in, for the link on the cards: http|https|off"},
	"web-cert":  {"berkas sertifikat untuk https", "file of a certificate for https"},
	"web-key":   {"berkas kunci sertifikat itu", "file of that certificate's key"},
}

func (p Page) CertificateWhole() string {
	return p.say("--web-cert dan --web-key harus diberikan bersama, dan hanya dengan --web=on.", "--web-cert and --web-key go together, and only with --web=on.")
}
func (p Page) BadCertificate(cert, key, why string) string {
	return p.say("Sertifikat "+cert+" dengan kunci "+key+" tidak dapat dipakai: ", "The certificate "+cert+" with the key "+key+" cannot be used: ") + why
}

var pageWords = map[string]both{
	"old": {"Versi peramban ini sudah usang. Pakailah Chrome atau Chromium 93, Safari 15.4, Firefox 98, atau yang lebih baru, atau masuklah dengan ssh.",
		"This browser is too old for this page. Use Chrome or Chromium 93, Safari 15.4, Firefox 98 or newer, or log in with ssh."},
	"unpublished": {"Hasil lomba ini belum diterbitkan.", "The result of this contest is not published yet."},
	"strange": {"Halaman ini tidak dilayani dengan nama itu. Bukalah alamat yang tertulis di kartu Anda. Panitia dapat memberi server sebuah nama dengan juri serve --host=NAMA.",
		"This page is not served under that name. Open the address on your card. Organizers can give the server a name with juri serve --host=NAME."},
	"user":    {"Nama pengguna", "User name"},
	"pin":     {"PIN (ada di kartu Anda)", "PIN (it is on your card)"},
	"plain":   {"Tampilkan PIN", "Show the PIN"},
	"login":   {"Masuk", "Log in"},
	"other":   {"English", "Bahasa Indonesia"},
	"network": {"Pakailah jaringan milik panitia: di jaringan lain, halaman ini dapat diubah pihak lain.", "Use the organizers' own network: on another, somebody could alter this page."},
	"wait":    {"Menghubungkan…", "Connecting…"},
	"again":   {"Sambungan terputus. Yang tersimpan tetap aman; sedang menyambung lagi…", "The connection was lost. What was saved is safe; connecting again…"},
	"lost":    {"Sambungan terputus; sedang menyambung lagi…", "The connection was lost; connecting again…"},
	"unheard": {"Sambungan terputus sebelum server menjawab, sehingga belum diketahui apakah PIN Anda benar. Silakan coba lagi.",
		"The connection was lost before the server answered, so it is not known whether your PIN is right. Please try again."},
	"broken": {"Jawaban server tidak terbaca, sehingga sambungan ditutup. Jika ini berulang, beri tahu panitia.",
		"The server's answer could not be read, so the connection was closed. If this goes on, tell the organizers."},
	"wrong":   {"PIN salah. Periksa nama dan PIN di kartu Anda, lalu coba lagi.", "The PIN is wrong. Check the name and the PIN on your card, and try again."},
	"refused": {"Sambungan ditutup server. Silakan masuk lagi.", "The server closed the connection. Please log in again."},
	"key":     {"Server ini bukan server di kartu Anda, sehingga PIN Anda tidak dikirim. Beri tahu panitia.", "This is not the server on your card, so your PIN was not sent. Tell the organizers."},
	"changed": {"Kunci server ini berbeda dari yang diingat peramban ini, sehingga PIN Anda tidak dikirim. Pindailah kode di kartu Anda, atau beri tahu panitia.",
		"This server's key is not the one that this browser remembers, so your PIN was not sent. Scan the code on your card, or tell the organizers."},
	"compare": {"Inilah kunci server. Samakah dengan yang tertulis di kartu Anda atau di layar?", "This is the server's key. Is it the same as on your card or on the screen?"},
	"same":    {"Ya, sama", "Yes, the same"},
	"another": {"Tidak", "No"},
	"stopped": {"PIN Anda tidak dikirim. Beri tahu panitia.", "Your PIN was not sent. Tell the organizers."},
	"sign":    {"Tanda tangani lembar Anda?", "Sign your sheets?"},
	"signs": {"Dengan kunci peramban ini Anda menyatakan bahwa lembar-lembar berikut memang penilaian Anda. Setelah kode tiap peserta tertulis tanda terima lembar itu. Isinya ada di jendela aplikasi.",
		"With this browser's key you say that these sheets are what you gave. Beside each entry stands its sheet's receipt. What is on them is in the console."},
	"signYes": {"Tanda tangani", "Sign"},
	"signNo":  {"Jangan", "Do not"},
	"forked":  {"Catatan lomba ini bukan yang tadi", "This contest's records are not those of before"},
	"forkedAbout": {"Server memperlihatkan catatan lain daripada yang pernah dilihat peramban ini: ada yang diubah atau dibuang, atau sebuah cadangan dipulihkan. Potretlah layar ini dan tunjukkan kepada orang lain, juga di luar panitia. Peramban ini tetap mengingat yang pertama.",
		"The server shows other records than this browser saw: something was changed or removed, or a backup was put back. Photograph this screen, and show it to others, also outside of the organizers. This browser goes on remembering the first."},
	"before":     {"Terlihat dahulu:", "Seen before:"},
	"shown":      {"Terlihat sekarang:", "Shown now:"},
	"understood": {"Mengerti", "I understand"},
	"left":       {"Anda sudah keluar, dan peramban ini tidak menyimpan kunci Anda lagi.", "You have left, and this browser keeps your key no longer."},
	"leave":      {"Keluar", "Leave"},
	"write":      {"Ketik di sini", "Type here"},
	"cut":        {"Tidak tersambung; mohon tunggu", "Not connected; please wait"},
	"terminal":   {"Jendela aplikasi Juri", "The juri console"},
	"reader":     {"Baris demi baris, untuk pembaca layar", "Line by line, for screen readers"},
	"answers":    {"Jawaban", "Answers"},
	"keys":       {"Tombol", "Keys"},
	"command":    {"Perintah", "Command"},
	"send":       {"Kirim", "Send"},
	"status":     {"Keadaan", "Status"},
	"queue":      {"Antrean", "Queue"},
	"standings":  {"Peringkat", "Standings"},
	"help":       {"Bantuan", "Help"},
	"slot":       {"Lembar giliran, misalnya P01", "Sheet of the turn, for example P01"},
	"open":       {"Buka lembar", "Open the sheet"},
	"strength":   {"Kekuatan", "Strengths"},
	"improve":    {"Saran", "To improve"},
	"unsaved":    {"ada isian yang mungkin belum tersimpan. Buang isian itu dan buka lembar lain?", "some of what you typed may not be saved. Discard it and open another sheet?"},
	"kept":       {"Isian yang belum tersimpan sudah dikembalikan. Periksalah, lalu simpan.", "What was not saved is back in the form. Check it, then save."},
	"save":       {"Simpan", "Save"},
	"submit":     {"Serahkan", "Hand in"},
	"own":        {"Kunci peramban ini, untuk keys: di contest.yaml:", "This browser's key, for keys: in contest.yaml:"},
	"running":    {"Perintah sebelumnya masih berjalan; mohon tunggu jawabannya.", "The command before is still running; please wait for its answer."},
	"away":       {"Server tidak menjawab. Halaman ini terus mencoba lagi; periksalah jaringan Anda.", "The server does not answer. This page keeps trying; check your network."},
	"link":       {"Alamat ini salah atau tidak lengkap. Pindailah lagi kode di kartu Anda, atau tuliskan nama pengguna Anda.", "This address is wrong or incomplete. Scan the code on your card again, or write your user name."},
	"unsent":     {"Tidak terkirim: server tidak dapat dihubungi. Perintah itu belum dijalankan; kirimlah lagi.", "Not sent: the server could not be reached. The command did not run; send it again."},
	"unsure": {"Sambungan terputus sebelum ada jawaban. Mungkin perintah itu sudah dijalankan; periksalah dulu sebelum mengirimnya lagi.",
		"The connection was lost before an answer came. The command may have run; check before you send it again."},
}
