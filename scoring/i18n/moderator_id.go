package i18n

import "strings"

func moderatorID() Moderator {
	return Moderator{
		NoRooms: "Belum ada ruang yang Anda pandu. Mohon hubungi panitia.",
		NoSlots: "Belum ada peserta di ruang ini. Tekan a untuk menambah peserta.",
		Queue:   "Antrean", Jury: "Juri", Message: "Pesan:",
		Done:  func(d, n int) string { return itoa(d) + " dari " + itoa(n) + " selesai" },
		Until: func(h string) string { return "usai ± " + h },
		Drift: func(m int) string {
			switch {
			case m > 0:
				return "terlambat " + spanID(m)
			case m < 0:
				return "lebih cepat " + spanID(-m)
			}
			return "tepat waktu"
		},
		DriftCol: driftColumn,
		Number:   "Nomor", Unit: "Instansi", Title: "Inovasi",
		Sheets: "Lbr", Planned: "Renc.", Expected: "Perk.", DriftHead: "±mnt",
		LongSheets: "Lembar", LongPlanned: "Rencana", LongExpected: "Perkiraan", Seen: "Masuk",
		Absent: "tidak hadir", Withdrawn: "mundur",
		NobodyOn:  "Tidak ada yang sedang tampil.",
		QueueDone: "Antrean ruang ini sudah habis.",
		NextUp: func(slot, unit, h string) string {
			return "Berikutnya " + slot + when(h) + " · " + unit
		},
		Paused: "DIJEDA", Nearly: "waktu hampir habis", Over: "LEWAT WAKTU",
		SheetsIn: func(in, of int) string { return "lembar " + itoa(in) + "/" + itoa(of) },
		Recused:  "konflik", NoNote: "m", Never: "belum",
		Legend:    "angka: kriteria kosong · m: masukan kosong",
		LegendIn:  "angka: kosong · m: masukan",
		LegendTop: "● tersambung ○ tidak",
		CatchUp:   "Susulan",
		More:      func(n int) string { return "… dan " + itoa(n) + " lagi" },
		Complete:  func(k string) string { return "lengkap · " + k + " menutup" },
		ReadyNow:  func(slot, k string) string { return "Semua lembar " + slot + " masuk: " + k + " menutup" },
		AskTitle:  "Lanjut?",
		Lacks: func(slot string, in, of int, who []string) string {
			if len(who) == 0 {
				return slot + ": " + itoa(in) + " dari " + itoa(of) + " lembar masuk."
			}
			return slot + ": " + itoa(in) + " dari " + itoa(of) + " lembar masuk; " + strings.Join(who, "; ") + "."
		},
		Owes: func(name string, n int) string {
			if n == 0 {
				return name + ": belum diserahkan"
			}
			return name + ": " + itoa(n) + " kriteria kosong"
		},
		AskCall: func(slot string) string {
			return "Tetap panggil " + slot + "? Yang belum lengkap tetap di daftar susulan."
		},
		AskClose: func(slot string) string {
			return "Tutup " + slot + "? Lembarnya tidak dapat diisi lagi, kecuali dibuka kembali."
		},
		StillOn: func(slot string) string { return slot + " masih tampil." },
		AskAbsent: func(slot string) string {
			return "Sudah ada juri yang mengisi lembar " + slot + ". Tetap catat tidak hadir?"
		},
		AskWithdraw: func(slot, unit string) string {
			return "Catat " + slot + " (" + unit + ") mengundurkan diri? Peserta ini tidak ikut peringkat lagi."
		},
		SayTitle: "Pesan untuk ruang ini", SayHint: "Tampil di layar semua juri di ruang ini.",
		SayNow:      func(s string) string { return "Sekarang: “" + s + "”. Kosongkan untuk menghapus." },
		ReopenTitle: func(slot string) string { return "Buka kembali " + slot },
		AddTitle:    "Peserta susulan", AddHint: "Masuk di akhir antrean ruang ini.",
		MoveTitle:    func(slot string) string { return "Pindahkan " + slot + " ke ruang" },
		Waiting:      func(n int) string { return itoa(n) + " menunggu" },
		ClosedNow:    func(s string) string { return s + " ditutup. u membatalkan." },
		ReopenedNow:  func(s string) string { return s + " dibuka kembali." },
		AbsentNow:    func(s string) string { return s + " dicatat tidak hadir. u membatalkan." },
		WithdrawnNow: func(s string) string { return s + " dicatat mengundurkan diri. R mengembalikannya." },
		AddedNow:     func(s string) string { return s + " masuk di akhir antrean." },
		Moved:        func(s, room string) string { return s + " dipindahkan ke ruang " + room + ". u membatalkan." },
		SaySent:      "Pesan ditampilkan.", SayGone: "Pesan dihapus.",
		BellOn: "Bel terminal menyala.", BellOff: "Bel terminal mati.",
		Undone:      func(what string) string { return "Dibatalkan: " + what + "." },
		UndoneOther: "tindakan terakhir", BackToOrder: "urutan antrean seperti semula",
		BackToRoom:    func(s, room string) string { return s + " kembali ke ruang " + room },
		BackToPhase:   func(s, phase string) string { return s + " kembali ke tahap " + strings.ToLower(phase) },
		BackToLength:  func(s string, m int) string { return "waktu " + s + " kembali " + itoa(m) + " menit" },
		BackToPaused:  func(s string) string { return "waktu " + s + " dijeda lagi" },
		BackToRunning: func(s string) string { return "waktu " + s + " berjalan lagi" },
		Space:         "spasi",
		KeyNext:       "lanjut", KeyPause: "jeda", KeyResume: "jalankan", KeyMore: "1 menit", KeyLess: "kurangi 1 menit",
		KeyClose: "tutup", KeyCall: "panggil", KeyAbsent: "tidak hadir", KeyWithdraw: "mengundurkan diri", KeyReopen: "buka kembali",
		KeyLater: "lebih akhir", KeySooner: "lebih awal", KeyMove: "pindah ruang", KeySay: "pesan", KeyUndo: "batalkan",
		KeyAdd: "peserta susulan", KeyBell: "bel terminal", KeyRoom: "ruang", KeyNumber: "pilih ruang", KeySelect: "pilih",
		KeyFollow: "ikuti yang tampil", KeyField: "isian lain", KeyJury: "juri", KeyQueue: "antrean", KeySend: "simpan",
		KeyTo: func(phase string) string { return "ke " + strings.ToLower(phase) },
	}
}

func spanID(m int) string {
	if m < 60 {
		return itoa(m) + " mnt"
	}
	return itoa(m/60) + " j " + itoa(m%60) + " mnt"
}
