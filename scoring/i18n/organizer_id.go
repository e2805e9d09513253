package i18n

import (
	"strings"

	"juri/scoring"
)

func organizerID() Organizer {
	return Organizer{
		Keys: OrganizerKeys{
			Tabs: "pilih tab", NextTab: "tab berikutnya", PrevTab: "tab sebelumnya",
			PrevJuror: "juri sebelumnya", NextJuror: "juri berikutnya",
			PageUp: "halaman naik", PageDown: "halaman turun", First: "paling atas", Last: "paling bawah",
			Detail: "lembar nilai", Edit: "ubah", Add: "tambah", Withdraw: "mundur", Filter: "cari",
			Unfilter: "hapus pencarian", Paper: "isi lembar kertas", NewPIN: "PIN baru", Revoke: "cabut akses",
			Stage: "panggung", Standings: "peringkat", Join: "cara masuk", Reveal: "pengumuman", Message: "pesan", Blank: "kosong",
			Room: "ganti ruang", All: "semua layar atau satu", Send: "lanjut/kirim", Cancel: "batal", Dismiss: "tutup",
			NextField: "isian berikut", PrevField: "isian sebelumnya", Choose: "pilih",
			DismissHint: "enter menutup",
		},
		Rooms: OrganizerRooms{
			Tab: "Ruang", None: "Belum ada ruang.", Empty: "Belum ada peserta di ruang ini.",
			Over: "Semua sudah tampil.", Idle: "Panggung kosong.", Paused: "dijeda", Next: "berikutnya",
			Drift: func(m int) string {
				switch {
				case m > 0:
					return "terlambat " + lateID(m)
				case m < 0:
					return "lebih cepat " + lateID(-m)
				}
				return "tepat waktu"
			},
			Counts: func(done, all, in, of, there, people int) string {
				return "selesai " + part(done, all) + " · lembar " + part(in, of) + " · tersambung " + part(there, people)
			},
			More: roomsMore("ruang di atas", "ruang di bawah"), Left: "kiri", Right: "kanan",
			CountsShort: func(done, all, in, of, there, people int) string {
				return part(done, all) + " selesai · " + part(in, of) + " lembar · " + part(there, people) + " ●"
			},
			Away:  func(who []string) string { return strings.Join(who, ", ") + " tidak tersambung" },
			Short: func(ids []string) string { return strings.Join(ids, ", ") + " ditutup dengan lembar kurang" },
			Owing: func(ids []string) string { return strings.Join(ids, ", ") + " menunggu lembar" },
		},
		Health: organizerHealthID(),
		Standings: OrganizerStandings{
			Tab: "Peringkat", None: "Belum ada peserta.", Rank: "#", Tied: "seri",
			Unranked: "Belum berperingkat", NoAward: "Peringkat lainnya", Crossed: "Seri di batas",
			InCategory: func(rank int, category string) string { return "peringkat " + itoa(rank) + " dalam " + category },
			Progress:   func(n, all int) string { return part(n, all) + " berperingkat" },
			SheetsIn:   func(in, of int) string { return part(in, of) + " lembar" },
		},
		Entries: OrganizerEntries{Tab: "Peserta"},
		Access:  organizerAccessID(),
		People: OrganizerPeople{
			Tab: "Orang", None: "Belum ada orang.", Name: "Nama", User: "Pengguna", Role: "Peran", Rooms: "Ruang",
			Connected: "Daring", Seen: "Aktif", Access: "Akses", On: "ada", NoAccess: "dicabut", Chair: "ketua",
			There: func(n, all int) string { return part(n, all) + " tersambung" },
			ReadmitAsk: func(name string) string {
				return "Akses " + name + " telah dicabut. Beri akses lagi dengan PIN baru? Kunci dan perangkatnya tetap tidak berlaku."
			},
			PINAsk:  func(name string) string { return "Buat PIN baru untuk " + name + "? PIN lama tidak berlaku lagi." },
			Revoked: func(name string) string { return "Akses " + name + " sudah dicabut." },
			RevokeAsk: func(name string, n int) string {
				s := "Cabut akses " + name + "? PIN dan kuncinya tidak berlaku lagi sampai ada PIN baru."
				if n > 0 {
					s += " " + itoa(n) + " terminal yang tersambung akan diakhiri."
				}
				return s
			},
			PINComing: "Membuat PIN…", PINTitle: func(name string) string { return "PIN baru · " + name },
			PINOnce:     "Catat sekarang: PIN ini hanya ditampilkan satu kali dan tidak disimpan di mana pun.",
			Fingerprint: "sidik kunci server",
		},
		Boards: OrganizerBoards{
			Tab: "Layar", None: "Belum ada akun layar. Tambahkan orang dengan peran board di contest.yaml.",
			Board: "Layar", Shows: "Menampilkan", AnyRoom: "ruang yang sedang tampil", Every: "Semua layar",
			Modes: map[scoring.Mode]string{
				scoring.ShowStage: "panggung", scoring.ShowStandings: "peringkat", scoring.ShowJoin: "cara masuk",
				scoring.ShowMessage: "pesan", scoring.ShowReveal: "pengumuman", scoring.ShowBlank: "kosong",
			},
			Told:         func(board, what string) string { return board + ": " + what },
			MessageTitle: func(board string) string { return "Pesan · " + board },
			MessageLabel: "Pesan", MessageHint: "Tampil besar di layar sampai diganti.",
			TargetOne: func(board string) string { return "Tombol berlaku untuk: " + board },
			TargetAll: func(n int) string { return "Tombol berlaku untuk SEMUA layar (" + itoa(n) + ")" },
		},
		Result: resultID(),
		History: OrganizerHistory{
			Tab: "Riwayat", Time: "Pukul", Who: "Oleh", What: "Kejadian", No: "No.", Hash: "Sidik catatan:",
			Unreadable: "Riwayat tidak dapat dibaca dari terminal ini.",
			Overtaken:  func(said string) string { return "tidak berlaku lagi: " + said },
			Record:     func(seq uint64) string { return "Catatan " + itoa(int(seq)) },
			Facts:      factsID(),
		},
		JournalGood: "● jurnal baik", JournalBad: "! TIDAK TERSIMPAN",
		Trouble: func(why string) string { return "! TIDAK ADA YANG TERSIMPAN: " + why },
		Host:    "Server", Saving: "Menyimpan…", More: "masih ada", AllRooms: "semua",
		Sheets: part, Place: func(at, of int) string { return itoa(at) + " dari " + itoa(of) },
		ID: "Kode", Unit: "Instansi", Title: "Inovasi", Category: "Kategori", Presenter: "Penyaji", Room: "Ruang", Status: "Status",
		Score: "Nilai", SheetsHead: "Lbr", Criterion: "Kriteria", Weight: "Bobot", Total: "Nilai",
		RankIs:  func(rank int, score string) string { return "Peringkat " + itoa(rank) + " · " + score },
		NoPanel: "Belum ada juri untuk ruang ini.",
		JurorsShown: func(from, to, of int) string {
			return "juri " + itoa(from) + "–" + itoa(to) + " dari " + itoa(of)
		},
		SheetHead: "Lembar", RecusedShort: "konflik",
		Recused: func(hour string) string { return "konflik kepentingan, dinyatakan pukul " + hour },
		Reason:  "Alasan",
		HandedIn: func(hour string, rev int, receipt string) string {
			return "diserahkan pukul " + hour + " · revisi " + itoa(rev) + " · bukti " + receipt
		},
		EnteredBy:  func(name string) string { return "Dimasukkan dari kertas oleh " + name + "." },
		Before:     func(score string) string { return "Sebelum dikoreksi: " + score + "." },
		Correcting: "Koreksi sedang diketik dan belum diserahkan.",
		Draft:      "sedang diisi, belum diserahkan", Nothing: "belum diisi",
		Strength: "Kekuatan", Improve: "Perbaikan",
		PaperShort: "kertas",
		OwnBeside: func(juror string) string {
			return "Yang diketik " + juror + " dan belum diserahkan tetap ada di samping lembar kertas."
		},
		PaperTitle: func(id, juror string) string { return "Lembar kertas · " + id + " · " + juror },
		PaperIntro: func(juror string) string {
			return "Ketik nilai dari lembar kertas " + juror + ". Riwayat mencatat bahwa Anda yang memasukkannya."
		},
		PaperDone: func(id, juror string) string { return "Lembar " + id + " untuk " + juror + " sudah tersimpan." },
		ScaleHint: func(scale string) string { return "Yang diperbolehkan: " + scale },
		Needed:    "Isian ini tidak boleh kosong.",
		EditTitle: func(id string) string { return "Ubah peserta " + id },
		CalledIntro: func(n int) string {
			in := "belum ada lembar yang masuk"
			if n > 0 {
				in = itoa(n) + " lembar sudah masuk"
			}
			return "Peserta ini sudah dipanggil; " + in + ". Mengubah instansi, inovasi, atau kategorinya perlu alasan."
		},
		CalledHint: "Alasan ini dimuat dalam Berita Acara.",
		Edited:     func(id string) string { return "Peserta " + id + " sudah diubah." },
		AddTitle:   "Peserta baru", Added: func(id string) string { return "Peserta " + id + " sudah ditambahkan." },
		IDHint:        "Huruf, angka, titik, garis bawah, atau tanda hubung; misalnya P47.",
		ChooseHint:    "← → memilih ruang.",
		PresenterHint: "Nama penyaji tidak pernah tampil di layar proyektor.",
		WithdrawAsk:   func(e string) string { return "Catat bahwa " + e + " mengundurkan diri dari lomba?" },
		WithdrawDone:  func(id string) string { return "Peserta " + id + " dicatat mengundurkan diri." },
		Found: func(n, all int) string {
			if n == all {
				return itoa(all) + " peserta"
			}
			return itoa(n) + " dari " + itoa(all)
		},
		FilterHint: "tekan / untuk mencari", FilterIs: "Cari:", NoEntries: "Belum ada peserta.",
		NothingFound: "Tidak ada yang cocok.",
	}
}

// part is so many of so many.
func part(n, of int) string { return itoa(n) + "/" + itoa(of) }

// lateID is so many minutes in words, in hours where they are many.
func lateID(m int) string {
	if m < 60 {
		return itoa(m) + " menit"
	}
	return spanID(m)
}
