package i18n

func shellID() Shell {
	return Shell{
		About: "Penilaian juri di terminal, langsung selama acara berlangsung",
		Short: map[string]string{
			"demo":    "Siapkan dan sajikan lomba contoh",
			"init":    "Buat folder lomba baru",
			"check":   "Periksa folder lomba: semua kesalahan sekaligus",
			"serve":   "Sajikan lomba lewat SSH",
			"open":    "Buka konsol di terminal ini, tanpa jaringan",
			"log":     "Riwayat: setiap catatan jurnal",
			"verify":  "Periksa apakah jurnal utuh dan tidak diubah",
			"backup":  "Salin jurnal ke berkas cadangan yang terperiksa",
			"restore": "Pulihkan jurnal dari berkas cadangan",
			"cluster": "Satu lomba di beberapa laptop", "cluster init": "Buat sertifikat klaster etcd",
			"cards":     "Buat PIN baru dan cetak sekali: pengguna, PIN, baris ssh",
			"standings": "Peringkat, nilai, dan dasar penentuannya",
			"status":    "Ruang, tahap, siapa yang tersambung, apa yang belum masuk",
			"queue":     "Antrean sebuah ruang",
			"next":      "Lanjutkan ruang ke tahap berikutnya",
			"pause":     "Jeda waktu",
			"resume":    "Jalankan waktu lagi",
			"extend":    "Tambah waktu (menit; boleh negatif)",
			"call":      "Panggil peserta di luar urutan",
			"close":     "Tutup lembar penilaian seorang peserta",
			"reopen":    "Buka lagi yang sudah ditutup",
			"absent":    "Catat tidak hadir",
			"withdraw":  "Catat mengundurkan diri",
			"move":      "Pindahkan peserta dalam antrean atau ke ruang lain",
			"undo":      "Batalkan tindakan antrean yang terakhir",
			"say":       "Tampilkan pesan di ruang (kosong: hapus)",
			"score":     "Isi lembar penilaian Anda: kriteria=nilai …",
			"sheet":     "Lihat lembar penilaian Anda",
			"recuse":    "Nyatakan konflik kepentingan",
			"show":      "Atur apa yang tampil di layar",
			"unlock":    "Persilakan masuk orang yang menunggu karena PIN-nya ditebak, menurut nama atau alamatnya",
			"devices":   "Sebutkan perangkat yang diingat",
			"forget":    "Lupakan sebuah perangkat yang diingat",
			"freeze":    "Bekukan peringkat di layar; penilaian berjalan terus",
			"unfreeze":  "Jalankan lagi peringkat di layar",
			"pick":      "Berikan penghargaan yang dipilih langsung",
			"tie":       "Putuskan seri: urutan pilihan ketua, atau undian",
			"seal":      "Usulkan segel hasil; orang lain mengesahkannya",
			"unseal":    "Usulkan pembukaan segel, dengan alasan",
			"confirm":   "Sahkan yang diusulkan orang lain",
			"reveal":    "Pengumuman: next back jump pause resume say rehearse start",
			"export":    "Buat semua berkas: berita acara, rekapitulasi, lembar, masukan",

			"excuse":     "Catat bahwa juri berhalangan menilai seorang peserta",
			"void":       "Usulkan pembatalan lembar yang sudah diserahkan; orang lain mengesahkannya",
			"changes":    "Perubahan oleh orang lain pada lembar Anda",
			"disqualify": "Diskualifikasi seorang peserta, dengan alasan",
			"reinstate":  "Kembalikan yang tidak hadir, mengundurkan diri, atau didiskualifikasi",
		},
		Flag: map[string]string{
			"format": "bentuk keluaran", "room": "ruang", "reason": "alasan", "before": "sebelum peserta ini",
			"strength": "masukan: kekuatan", "improve": "masukan: perbaikan", "submit": "serahkan lembar",
			"juror": "untuk juri ini (panitia, dari lembar kertas)", "new-host-key": "buat kunci server baru bila yang lama hilang; ssh semua peserta akan memberi peringatan", "new-secret": "membuat rahasia lomba yang baru karena yang lama hilang; semua PIN harus dibuat ulang", "listen": "alamat dan porta", "host": "nama atau alamat yang diketik juri, dengan porta bila berbeda", "hosts": "nama atau alamat yang diketik juri, dengan porta bila berbeda; yang berikutnya untuk dicoba bila yang pertama tidak tersambung",
			"as": "sebagai pengguna ini", "preset": "rubrik bawaan", "list": "sebutkan rubrik bawaan", "name": "nama lomba",
			"play": "mainkan lomba dengan sendirinya", "text": "isi pesan", "draw": "benih undian, disaksikan bersama", "waive": "alasan melepas lembar yang belum masuk",
			"cancel": "tarik usulan yang menunggu", "force": "juga bila cadangannya berisi lebih sedikit catatan", "lang": "bahasa berkas: id atau en",
			"out": "folder untuk berkasnya", "redact": "tanpa nama juri dan penyaji",
		},
		Result: shellResultID(),
		Rank:   "Peringkat", Entry: "Peserta", Unit: "Instansi", Title: "Inovasi", Room: "Ruang", Score: "Nilai", Sheets: "Lembar",
		Award: "Juara", Phase: "Tahap", Left: "Sisa", Slot: "Peserta", Missing: "Belum masuk", User: "Pengguna", Name: "Nama",
		Role: "Peran", PIN: "PIN", Line: "Masuk dengan",
		Unranked:    "–",
		NoStandings: "Peringkat belum dibuka untuk peran Anda.",
		NobodyOn:    "tidak ada yang tampil",
		Paused:      "dijeda",
		Messages:    "Pesan",
		Connected:   "Tersambung",
		Done:        func(d, n int) string { return itoa(d) + " dari " + itoa(n) + " selesai" },
		OK:          func(slot, phase string) string { return slot + ": " + phase },
		Saved: func(slot string, filled, of int) string {
			return slot + ": tersimpan, " + itoa(filled) + " dari " + itoa(of) + " kriteria terisi, belum diserahkan"
		},
		EnteredFrom: func(by string) string { return "Dimasukkan dari kertas oleh " + by + "." },
		HasOwn: func(juror string) string {
			return juror + " sudah mengetik lembar yang belum diserahkan; itu tetap ada di samping lembar kertas."
		},
		HandedIn: func(slot, receipt string, rev int) string {
			s := slot + ": diserahkan, tanda terima " + receipt
			if rev > 1 {
				s += ", perbaikan ke-" + itoa(rev-1)
			}
			return s
		},
		RecusedNow: func(slot string) string { return slot + ": konflik kepentingan dicatat" },
		Said:       "Pesan ditampilkan.",
		Shown:      func(b, m string) string { return b + ": " + m },
		Undone:     "Dibatalkan.",
		BadPair:    func(p string) string { return "“" + p + "” bukan kriteria=nilai." },
		BadMinutes: func(v string) string { return "“" + v + "” bukan jumlah menit." },
		FolderOpen: func(dir string) string {
			return "Folder " + dir + " dapat dibaca pengguna lain di komputer ini, padahal berisi nilai dan kunci server. Batasi dengan: chmod 700 " + dir
		},
		NoFaults: func(e, r, j int) string {
			return "Tidak ada kesalahan: " + itoa(e) + " peserta, " + itoa(r) + " ruang, " + itoa(j) + " juri."
		},
		InColumn:   func(h string) string { return "kolom “" + h + "”" },
		FaultCount: func(n int) string { return itoa(n) + " kesalahan." },
		Made:       func(d string) string { return "Folder lomba dibuat: " + d },
		NotAFolder: func(d string) string { return d + " bukan folder lomba (contest.yaml tidak ada)." },
		NoPerson:   func(u string) string { return "Tidak ada pengguna “" + u + "” di contest.yaml." },
		BadHost: func(h string) string {
			return "“" + h + "” bukan nama atau alamat host. Tulis nama atau alamatnya saja, dengan porta bila berbeda: 10.0.0.5, 10.0.0.5:2223, lomba.local, atau [fd00::5]:2223."
		},
		BadListen:    func(a string) string { return "“" + a + "” bukan alamat dengan porta; tulis misalnya :2222." },
		CannotListen: func(a, c string) string { return "Tidak dapat membuka " + a + ": " + c },
		NoContestYet: func(d string) string { return "Belum ada catatan di " + d + ": jalankan dahulu juri serve " + d + "." },
		Serving:      func(n, a string) string { return n + " disajikan di " + a },
		HostKey:      func(f string) string { return "Sidik jari kunci server: " + f },
		NewSecret: func(dir string) string {
			return "Lomba ini mempunyai rahasia baru, dan itu tercatat. Semua PIN tidak berlaku lagi: buatlah yang baru dengan juri cards " + dir + "."
		},
		SecretAlone: "--new-secret hanya untuk lomba di dalam folder, bukan di klaster.",
		StopHint:    "Ctrl+C menghentikan server; semua yang tersimpan tetap ada.",
		Stopping:    "Server berhenti; semua sudah tersimpan.",
		Whole: func(path string, n int, head string) string {
			return path + ": utuh, " + itoa(n) + " catatan, kepala rantai " + head
		},
		NotWhole: func(path string, n int) string { return path + ": RUSAK, " + itoa(n) + " kesalahan" },
		Forged: func(path string, n int) string {
			return path + ": PALSU. Rantainya utuh, tetapi " + itoa(n) + " catatan menyatakan sesuatu yang tidak mungkin dilakukan."
		},
		OldRules: func(n int) string {
			return "Catatan 1 sampai " + itoa(n) + " berasal dari masa sebelum cara masuk ikut dicatat: hak penulisnya hanya diperiksa menurut perannya."
		},
		Unproved: "Yang diperiksa: rantainya, bentuk setiap catatan, hak penulisnya atas isinya, serta setiap usul dan segel, yang dihitung ulang dari lembar nilai.\n" +
			"Yang tidak dapat diketahui dari sini: apakah pemegang folder menulis ulang seluruhnya (bandingkan kepala rantai dengan tanda terima, berkas cetak, dan\n" +
			"cadangan yang disimpan orang lain); apakah sebuah login dipakai oleh pemiliknya; apakah sebuah nilai adil.",
		Restored: func(dir, kept string) string {
			s := "Jurnal di " + dir + " sudah dipulihkan."
			if kept != "" {
				s += " Yang lama disimpan sebagai " + kept + "."
			}
			return s
		},
		DemoTitle:  "Lomba contoh",
		DemoSample: "Ini data contoh: inovasi, orang, dan nilainya karangan.",
		DemoFolder: func(d string) string { return "Folder: " + d },
		DemoOpen:   "Enter membuka konsol panitia (terbuka sendiri sebentar lagi)",
		DemoPlays:  "Lomba bermain sendiri: peringkat bergerak tanpa Anda berbuat apa-apa.",
		CardsOnce:  "PIN hanya ditampilkan sekali. Serahkan kepada orangnya langsung.",
		State: map[string]string{
			"empty": "kosong", "draft": "belum diserahkan", "submitted": "diserahkan", "correcting": "sedang diperbaiki", "recused": "konflik kepentingan", "excused": "berhalangan",
		},
		Empty: "kosong", Total: "Nilai", Strength: "Kekuatan", Improve: "Perbaikan",
		UnknownVerb:  func(v string) string { return "Tidak ada perintah “" + v + "”." },
		NeedTerminal: "Perlu terminal.",
		PresetList:   "Rubrik bawaan",
		Exported:     func(n int, out string) string { return itoa(n) + " berkas ditulis di " + out },
		UnknownKind:  func(k, known string) string { return "Tidak ada berkas “" + k + "”. Yang ada: " + known },
	}
}
