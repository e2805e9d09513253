package i18n

import (
	"strings"

	"juri/scoring"
)

// Draw is what is said of a running order by lot.
type Draw struct {
	Short string            // of the command
	Flag  map[string]string // of its flags

	// Heads of the order that was drawn.
	Turn, Was, Planned string

	Computer func(number string) string
	Voices   func(numbers []scoring.Said) string
	List     func(hash string) string
	Seed     func(hash string) string
	Recorded string // after an order that is on record now
	NeedCode string // the line to type follows
	OneRoom  string
	Quoted   string // what stands outside of the quotes

	// The announcement of a list.
	Announced func(room string, entries int) string
	Groups    func(groups string) string // the first ones of the hash, to be read out or shown
	NowSay    string
	Held      func(line string) string // a server has the contest open: the line to type
	NoCode    string                   // it is not the code that was shown
}

func drawID() Draw {
	return Draw{
		Short: "Undi urutan tampil: oleh komputer, atau dari angka yang disebut hadirin",
		Flag: map[string]string{
			"room": "ruang yang diundi; boleh beberapa kali (tanpa ini: semua ruang)", "announce": "umumkan dan catat dahulu daftar yang akan diundi",
			"numbers": "angka yang disebut sesudah pengumuman, misalnya \"Ani=17, Budi=4\"", "reason": "alasan mengundi ulang",
			"yes": "terapkan tanpa bertanya", "code": "terapkan undian yang tadi ditampilkan dengan kode ini", "list": "tulis daftar satu ruang persis seperti yang dihitung kodenya",
		},
		Turn: "Urutan", Was: "Semula", Planned: "Jadwal",
		Computer: func(n string) string { return "Diundi oleh komputer, angka " + n },
		Voices:   func(n []scoring.Said) string { return "Angka yang disebut: " + voices(n) },
		List:     func(h string) string { return "Kode daftar: " + h },
		Seed:     func(h string) string { return "Kode undian: " + h },
		Recorded: "Urutan ini sudah diterapkan dan dicatat.",
		NeedCode: "Belum diterapkan. Untuk menerapkan persis urutan ini:",
		OneRoom:  "Sebutkan satu ruang: --room RUANG.",
		Quoted:   "Tulis seluruh perintah di dalam tanda kutip, misalnya 'draw --numbers \"Dr. Ani=17, Budi=4\"'.",
		Announced: func(r string, n int) string {
			return r + ": daftar " + itoa(n) + " peserta diumumkan dan dicatat."
		},
		Groups: func(g string) string { return "Bacakan atau tayangkan bagian awal kodenya: " + g },
		NowSay: "Sekarang mintalah beberapa hadirin menyebut angka, lalu: draw --numbers \"Nama=angka, Nama=angka\"",
		Held:   func(l string) string { return "Lomba ini sedang dijalankan server. Undilah lewat server itu: " + l },
		NoCode: "Itu bukan kode undian yang akan diterapkan sekarang: daftar, angka, atau alasannya berbeda. Lihat dahulu undiannya tanpa --yes.",
	}
}

func drawEN() Draw {
	return Draw{
		Short: "Draw the running order by lot: by the computer, or from numbers that people in the hall say",
		Flag: map[string]string{
			"room": "a room to draw; may be given several times (all rooms without it)", "announce": "first announce, on record, the list that will be drawn from",
			"numbers": "numbers said after the announcement, such as \"Ani=17, Budi=4\"", "reason": "why a room is drawn again",
			"yes": "apply without asking", "code": "apply the draw that was shown with this code", "list": "write one room's list exactly as its code covers it",
		},
		Turn: "Turn", Was: "Was", Planned: "Planned",
		Computer: func(n string) string { return "Drawn by the computer, number " + n },
		Voices:   func(n []scoring.Said) string { return "Numbers said: " + voices(n) },
		List:     func(h string) string { return "Code of the list: " + h },
		Seed:     func(h string) string { return "Code of the draw: " + h },
		Recorded: "This order is applied and on record.",
		NeedCode: "Not applied. To apply exactly this order:",
		OneRoom:  "Name one room: --room ROOM.",
		Quoted:   "Put the whole command into quotes, such as 'draw --numbers \"Dr. Ani=17, Budi=4\"'.",
		Announced: func(r string, n int) string {
			return r + ": the list of " + itoa(n) + " entries is announced and on record."
		},
		Groups: func(g string) string { return "Read out, or show, how its code begins: " + g },
		NowSay: "Now have several people in the hall say a number, and then: draw --numbers \"Name=number, Name=number\"",
		Held:   func(l string) string { return "A server runs this contest. Draw through it: " + l },
		NoCode: "That is not the code of the draw that would be applied now: list, numbers or reason differ. Look at the draw without --yes first.",
	}
}

// voices says who said which number, in their order.
func voices(numbers []scoring.Said) string {
	all := make([]string, len(numbers))
	for i, n := range numbers {
		all[i] = strings.TrimSpace(n.By + " " + n.Number)
	}
	return strings.Join(all, "; ")
}

// addDrawID says why a room is not drawn.
func addDrawID(p problems) {
	for code, sentence := range map[scoring.Code]string{
		scoring.CodeDrawCalled:      "Urutan ruang “{room}” tidak dapat diundi lagi: giliran {slot} sudah tiba. Ruang lain tetap dapat diundi; sebutkan dengan --room.",
		scoring.CodeDrawAgain:       "Urutan ruang “{room}” sudah pernah diundi. Untuk mengundi ulang, tuliskan alasannya: --reason \"…\".",
		scoring.CodeDrawAnnounced:   "Daftar ruang “{room}” sudah diumumkan dan belum berubah; kode daftarnya {list}. Lanjutkan dengan --numbers.",
		scoring.CodeDrawUnannounced: "Daftar ruang “{room}” belum diumumkan. Umumkan dahulu dengan --announce; angka disebut sesudah itu.",
		scoring.CodeDrawListChanged: "Daftar ruang “{room}” berubah sejak diumumkan: kodenya dahulu {was}, sekarang {list}. Umumkan lagi dengan --announce, lalu minta angka yang baru.",
		scoring.CodeDrawFew:         "Angka disebut oleh {min} sampai {max} orang, misalnya --numbers \"Ani=17, Budi=4\".",
		scoring.CodeDrawNumber:      "“{user}={value}” bukan nama dan bilangan. Tulis Nama=angka, dengan angka 0 sampai 9 saja, paling banyak {max} angka.",
		scoring.CodeDrawTwice:       "{user} tercantum dua kali; setiap orang menyebut satu angka.",
		scoring.CodeDrawMoved:       "Undian ruang “{room}” bukan lagi yang tadi ditampilkan. Mohon lihat lagi sebelum menerapkannya.",
	} {
		p[code] = fill(sentence)
	}
	p[scoring.CodeDrawEmpty] = func(a scoring.Args) string {
		if a["room"] == "" {
			return "Tidak ada ruang yang urutannya dapat diundi: belum ada ruang dengan dua peserta."
		}
		return "Ruang “" + a["room"] + "” belum berisi dua peserta; tidak ada yang perlu diundi."
	}
}

// addDrawEN is addDrawID in English.
func addDrawEN(p problems) {
	for code, sentence := range map[scoring.Code]string{
		scoring.CodeDrawCalled:      "The order of room “{room}” can no longer be drawn: the turn of {slot} has come. Other rooms still can be; name them with --room.",
		scoring.CodeDrawAgain:       "The order of room “{room}” was drawn before. To draw it again, give the reason: --reason \"…\".",
		scoring.CodeDrawAnnounced:   "The list of room “{room}” is announced already and has not changed; its code is {list}. Go on with --numbers.",
		scoring.CodeDrawUnannounced: "The list of room “{room}” is not announced. Announce it first, with --announce; numbers are said after that.",
		scoring.CodeDrawListChanged: "The list of room “{room}” has changed since it was announced: its code was {was} and is {list} now. Announce it again with --announce, and ask for new numbers.",
		scoring.CodeDrawFew:         "Numbers are said by {min} to {max} people, such as --numbers \"Ani=17, Budi=4\".",
		scoring.CodeDrawNumber:      "“{user}={value}” is not a name and a number. Write Name=number, with the digits 0 to 9 alone, at most {max} of them.",
		scoring.CodeDrawTwice:       "{user} is named twice; each person says one number.",
		scoring.CodeDrawMoved:       "The draw of room “{room}” is no longer the one that was shown. Please look again before you apply it.",
	} {
		p[code] = fill(sentence)
	}
	p[scoring.CodeDrawEmpty] = func(a scoring.Args) string {
		if a["room"] == "" {
			return "There is no room whose order can be drawn: none has two entries."
		}
		return "Room “" + a["room"] + "” does not have two entries yet; there is nothing to draw."
	}
}

func factsDrawID(m facts) {
	told(m, func(f scoring.DrawAnnounced, _ scoring.Event, n Names) string {
		return "mengumumkan daftar undian ruang " + n.Room(f.Room) + ": " + itoa(len(f.Entries)) + " peserta, kode daftar " + f.List.Mark()
	})
	told(m, func(f scoring.DrawMade, _ scoring.Event, n Names) string {
		s, how := "mengundi", " dari angka "
		if n.Was.Again {
			s = "mengundi ulang"
		}
		if f.Computer() {
			how = " dengan komputer, angka "
		}
		s += " urutan ruang " + n.Room(f.Room) + how + voices(f.Numbers)
		return s + " (kode daftar " + f.List.Mark() + "): " + strings.Join(f.Order, ", ") + reasonID(f.Reason)
	})
}

func factsDrawEN(m facts) {
	told(m, func(f scoring.DrawAnnounced, _ scoring.Event, n Names) string {
		return "announced the list to be drawn from in room " + n.Room(f.Room) + ": " + itoa(len(f.Entries)) + " entries, its code " + f.List.Mark()
	})
	told(m, func(f scoring.DrawMade, _ scoring.Event, n Names) string {
		s, how := "drew the order of room "+n.Room(f.Room), " from the numbers "
		if n.Was.Again {
			s += " again"
		}
		if f.Computer() {
			how = " by the computer, number "
		}
		s += how + voices(f.Numbers)
		return s + " (code of the list " + f.List.Mark() + "): " + strings.Join(f.Order, ", ") + reasonEN(f.Reason)
	})
}

// quoted is what somebody wrote; "" for nothing.
func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}
