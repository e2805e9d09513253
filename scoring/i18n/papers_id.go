package i18n

import (
	"strconv"
	"strings"
	"time"

	"juri/scoring"
)

func papersID() Papers {
	return Papers{
		Provisional: func(d, n int) string {
			return "SEMENTARA: " + itoa(d) + " dari " + itoa(n) + " peserta selesai"
		},
		Page:     func(n int) string { return "Halaman " + itoa(n) + " dari " },
		Journal:  func(n uint64) string { return "Jurnal sampai catatan " + strconv.FormatUint(n, 10) + ", SHA-256" },
		JurorN:   func(l string) string { return "Juri " + l },
		Redacted: "Nama juri dan penyaji tidak dicantumkan.",

		No: "No.", Date: "Tanggal", Room: "Ruang", Order: "Urutan", Entry: "Nomor peserta", Title: "Judul inovasi", Unit: "Instansi",
		Category: "Kategori", Presenter: "Penyaji", Juror: "Juri", Institution: "Instansi", Rank: "Peringkat", Score: "Nilai",
		Award: "Predikat", Remarks: "Keterangan",
		Criterion: "Kriteria", Weight: "Bobot", Value: "Skor", Part: "Nilai", Total: "Jumlah nilai", Hours: "Jam",
		Signature: "Tanda tangan", Name: "Nama", Chair: "Ketua",

		SheetTitle: "Lembar Penilaian", Feedback: "Masukan", Strength: "Kekuatan", Improve: "Perbaikan", None: "Tidak ada.",
		HandedIn: "Diserahkan", Revision: "Revisi", Receipt: "Tanda terima", EnteredBy: "Dimasukkan oleh",
		Conflict: "Konflik kepentingan", NoConflict: "Tidak dinyatakan",
		Recused: "Menyatakan konflik kepentingan: tidak menilai",

		RecapTitle: "Rekapitulasi Nilai", RecapAll: "Semua ruang", Method: "Metode",
		TieRule: func(steps []string) string {
			return "Apabila nilai akhir sama, urutan ditentukan " + inTurn(steps, "oleh", "berturut-turut oleh") + "."
		},
		JurorsKey:       "Juri",
		RecusedCount:    func(n int) string { return itoa(n) + " juri menyatakan konflik" },
		ExcusedCount:    func(n int) string { return itoa(n) + " juri berhalangan" },
		Excused:         "Berhalangan",
		ScoresElsewhere: "Nilai setiap juri ada pada rekapitulasi per ruang dan lembar penilaian.",
		SameRank:        "peringkat bersama",
		Means: map[string]string{
			"mean":     "Rata-rata berbobot: nilai satu lembar adalah rata-rata berbobot skor kriterianya; nilai peserta adalah rata-rata nilai semua lembar yang diserahkan.",
			"trimmed":  "Rata-rata terpangkas: nilai lembar tertinggi dan terendah setiap peserta dikeluarkan, sisanya dirata-ratakan.",
			"median":   "Median nilai lembar setiap peserta.",
			"ranksum":  "Jumlah peringkat: skor setiap juri diubah menjadi peringkat, lalu dijumlahkan.",
			"skating":  "Sistem mayoritas (skating, aturan 5–8).",
			"zscore":   "Nilai baku: skor setiap juri dibakukan dengan rata-rata dan simpangan bakunya sendiri.",
			"additive": "Model aditif: pengaruh juri dikeluarkan dengan kuadrat terkecil.",
		},
		TieStep: map[string]string{
			"median": "median nilai lembar", "firsts": "jumlah peringkat pertama terbanyak", "draw": "undian yang dicatat",
			"head-to-head": "perbandingan langsung", "highest": "kriteria tertinggi", "score": "nilai", "choice": "keputusan ketua yang dicatat",
			"majority": "mayoritas juri lebih dahulu", "larger-majority": "mayoritas juri yang lebih besar",
			"smaller-sum": "jumlah peringkat mayoritas yang lebih kecil", "next-place": "perbandingan pada peringkat berikutnya",
		},
		ByCriterion: func(n string) string { return "nilai kriteria " + n },
		ByBallot:    func(j string) string { return "nilai dari " + j },

		MinutesTitle: "Berita Acara Penjurian", MinutesNumber: "Nomor", MinutesBasis: "Dasar pelaksanaan", MinutesPanel: "Dewan Juri",
		MinutesEntries: "Peserta", MinutesRubric: "Kriteria dan bobot", MinutesMethod: "Metode penilaian", MinutesResult: "Hasil penjurian",
		MinutesRecusals: "Konflik kepentingan",
		MinutesClose:    "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.",
		MinutesAttached: "Lampiran",
		MinutesSeal:     "Pengesahan hasil dalam aplikasi", NotSealed: "Hasil belum disahkan.",
		SealedBy: func(p, c, when, digest string) string {
			return "Hasil diusulkan oleh " + p + " dan disahkan oleh " + c + " pada " + when + ". Kode hasil (SHA-256): " + digest + "."
		},
		SealedThough: func(reason string) string {
			return "Hasil disahkan walaupun ada yang belum lengkap. Alasan: " + reason
		},
		MinutesOpening: func(date, place string, rooms []string, contest string) string {
			for i, r := range rooms {
				if !strings.HasPrefix(strings.ToLower(r), "ruang") {
					rooms[i] = "Ruang " + r
				}
			}
			return "Pada hari ini, " + date + more(", bertempat di ", place) + ", kami yang bertanda tangan di bawah ini selaku Dewan Juri " +
				contest + " telah melaksanakan penjurian di " + series(rooms, "dan") + " dengan hasil sebagai berikut:"
		},
		Least: func(n int) string {
			return "Peserta diperingkat apabila dinilai oleh sekurang-kurangnya " + itoa(n) + " (" + wordsID(n) + ") juri."
		},
		Registered: "Terdaftar", Scored: "Dinilai", DidNotCome: "Tidak hadir", Withdrew: "Mengundurkan diri", WasDisqualified: "Didiskualifikasi", Sum: "Jumlah",
		OfJury: "Ketua Dewan Juri", Member: "Anggota",
		Times: func(n int) string {
			if n == 0 {
				return "nihil"
			}
			return itoa(n) + " (" + wordsID(n) + ") peserta"
		},
		RecusedFrom: func(j, e string) string { return j + " tidak menilai " + e + " karena menyatakan konflik kepentingan." },
		DrawnBy: func(when, order, seed, by, reason string) string {
			return when + ": nilai sama diputuskan dengan undian, angka undian “" + seed + "”: " + order + ". Dicatat oleh " + by + more(". Alasan: ", reason) +
				". Urutannya menurut SHA-256 dari angka undian yang langsung diikuti nomor peserta, yang terkecil lebih dahulu."
		},
		ChosenBy: func(when, order, by, reason string) string {
			return when + ": nilai sama diputuskan oleh ketua: " + order + ". Dicatat oleh " + by + ". Alasan: " + reason
		},
		GivenBy: func(when, award, entries, by, reason string) string {
			return when + ": “" + award + "” ditetapkan untuk " + entries + " oleh " + by + ". Alasan: " + reason
		},
		MinutesDraws: "Undian urutan tampil",
		DrawnRoom: func(when, room, by string, again bool) string {
			s := when + ": urutan " + room + " diundi"
			if again {
				s += " ulang"
			}
			return s + ", dicatat oleh " + by + "."
		},
		DrawnComputer: func(n string) string { return "Diundi oleh komputer, angka " + n + "." },
		DrawnVoices: func(when, by string, n []scoring.Said) string {
			return "Daftarnya diumumkan pada " + when + " oleh " + by + "; angka yang disebut sesudahnya: " + voices(n) + "."
		},
		DrawnCodes: func(list, seed, order string) string {
			return "Kode daftar: " + list + "\nKode undian: " + seed + "\nUrutan: " + order + "."
		},
		DrawnReason: func(reason string) string { return "Alasan: " + reason },
		DrawnSince:  func(order string) string { return "Sesudah itu urutannya diubah menjadi: " + order + "." },
		DrawnHow: "Kode daftar adalah SHA-256 dari daftar peserta ruang itu menurut nomornya: satu baris untuk setiap peserta, berisi nomor, instansi, dan judul yang dipisahkan tab. " +
			"Kode undian adalah SHA-256 dari kode daftar dan angka-angkanya, masing-masing satu baris. Urutannya menurut SHA-256 dari kode undian, ganti baris, lalu nomor peserta, yang terkecil lebih dahulu.",
		HostName: "komputer panitia",
		DrawnFiled: func(lot int) string {
			return "Peserta yang tidak diberi nomor urut dalam daftar diundi oleh komputer, angka undian " + itoa(lot) + ", menurut SHA-256 dari “" + itoa(lot) + ":ruang:nomor”."
		},

		AttendanceTitle: "Daftar Hadir", AttendancePanel: "Dewan Juri", AttendanceEntries: "Peserta",

		PledgeTitle:   "Pernyataan Bebas Konflik Kepentingan",
		PledgeOpening: "Yang bertanda tangan di bawah ini:",
		PledgePoints: [3]string{
			"Saya tidak memiliki hubungan keluarga, kedinasan, atau kepentingan keuangan dengan peserta yang saya nilai, selain yang saya nyatakan di bawah ini.",
			"Atas peserta yang saya nyatakan di bawah ini, saya tidak memberikan nilai dan tidak ikut memutuskan, sesuai Pasal 42 dan Pasal 43 Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan.",
			"Bila konflik kepentingan timbul kemudian, saya segera menyatakannya kepada panitia.",
		},
		PledgeDeclared: "Konflik kepentingan yang dinyatakan", PledgeNothing: "Tidak ada.",
		PledgeClose: "Demikian pernyataan ini saya buat dengan sebenarnya.",

		FeedbackTitle:   "Lembar Masukan",
		FeedbackOpening: "Masukan Dewan Juri untuk inovasi di atas. Urutan juri diacak untuk setiap peserta.",
		FeedbackHeld:    "Semua masukan ditahan panitia.",
		FeedbackNone:    "Belum ada masukan tertulis.",

		CardHint:  "Buka terminal atau aplikasi SSH, ketik baris di atas (atau pindai kode ini), lalu masukkan PIN.",
		CardLogin: "Masuk dengan", CardUser: "Pengguna", CardPIN: "PIN", CardOnce: "PIN ini rahasia dan hanya dicetak sekali.",

		MinutesPlace: "Tempat", RoundsTitle: "Putaran", RoundFirst: roundsID().First, RoundRule: roundsID().Rule, RoundOrder: roundsID().Order,
		MeanScore: "Rata-rata",
		ScoreBy: map[string]string{
			"mean": "Nilai", "trimmed": "Rata-rata terpangkas", "median": "Median", "ranksum": "Jumlah peringkat", "skating": "Mayoritas",
			"zscore": "Nilai baku", "additive": "Nilai disesuaikan",
		},

		GuideTitle: "Kartu Juri", GuideLine: "Ketik baris ini", GuideNext: "Bila tidak tersambung, coba",
		GuideCheck:   "Sidik jari server; samakan saat pertama kali masuk, lalu jawab yes",
		GuideSystems: "Cara masuk", GuideUse: "Menilai",
		Guides: [4][2]string{
			{"Windows 10 dan 11", "Tekan tombol Windows, ketik cmd, tekan Enter. Ketik baris di atas di jendela yang terbuka, tekan Enter, lalu ketik PIN. Angka PIN tidak terlihat saat diketik."},
			{"macOS", "Tekan Command dan spasi, ketik Terminal, tekan Enter. Ketik baris di atas, tekan Enter, lalu ketik PIN."},
			{"Android", "Pasang Termius atau ConnectBot dari Play Store, lalu pindai kode ini dengan kamera. Bila kode tidak dibuka aplikasi, tambahkan host sendiri: alamat, port, dan pengguna ada pada baris di atas."},
			{"iPad dan iPhone", "Pasang Termius dari App Store, lalu pindai kode ini dengan kamera, atau tambahkan host sendiri seperti pada Android."},
		},
		GuideSteps: [5]string{
			"Peserta yang sedang tampil terbuka sendiri. Ketik nilainya, lalu Enter untuk kriteria berikutnya.",
			"Tekan m untuk menulis masukan, dan ctrl+s untuk menyerahkan lembar. Tanda terima muncul setelah lembar tersimpan.",
			"Semua yang diketik langsung tersimpan. Bila sambungan putus, masuk lagi dari perangkat mana pun dan lanjutkan.",
			"Tekan c bila Anda mempunyai konflik kepentingan dengan peserta.",
			"Tekan ? untuk melihat semua tombol.",
		},

		SheetRecap: "Rekapitulasi", SheetSheets: "Lembar", Coefficient: "Pengali skor",

		MinutesEvents:     "Kejadian khusus",
		MinutesEventsNote: "Segala hal di luar jalannya penilaian biasa yang berpengaruh pada hasil, menurut jurnal lomba dan urutan waktunya.",
		EventOvertaken:    "Keputusan ini tidak berlaku lagi.",
		Warning:           func(when, deed string) string { return "Perhatian. " + when + ": " + deed },
		EventSheets: func(n int) string {
			return "; dengan PIN itu diserahkan " + itoa(n) + " (" + wordsID(n) + ") lembar"
		},
		Hour:       func(at time.Time) string { return at.Format("15.04") },
		Clock:      func(at time.Time) string { return "pukul " + at.Format("15.04 MST") },
		FromPaper:  func(by string) string { return by + ", dari kertas" },
		PaperCount: func(n int) string { return itoa(n) + " dari kertas" },
		Keeper:     "pemegang folder lomba",
	}
}
