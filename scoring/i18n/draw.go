package i18n

import (
	"strings"

	"juri/scoring"
)

// Draw is what is said of a running order by lot.
type Draw struct{ lang }

func (d Draw) Short() string { // of the command
	return d.say("Undi urutan tampil, oleh komputer atau dengan angka dari hadirin",
		"Draw the running order, by the computer or from the hall's numbers")
}
func (d Draw) Flag(name string) string { return d.in(drawFlag[name]) } // of its flags

// Heads of the order that was drawn.
func (d Draw) Turn() string    { return d.say("No. urut", "Turn") }
func (d Draw) Was() string     { return d.say("Semula", "Was") }
func (d Draw) Planned() string { return d.say("Jadwal", "Planned") }

func (d Draw) Computer(number string) string {
	return d.say("Diundi oleh komputer, angka ", "Drawn by the computer, number ") + number
}
func (d Draw) Voices(numbers []scoring.Said) string {
	return d.say("Angka yang disebut: ", "Numbers said: ") + voices(numbers)
}
func (d Draw) List(hash string) string { return d.say("Kode daftar: ", "Code of the list: ") + hash }
func (d Draw) Seed(hash string) string { return d.say("Kode undian: ", "Code of the draw: ") + hash }
func (d Draw) Recorded() string { // after an order that is on record now
	return d.say("Urutan ini sudah diterapkan dan dicatat.", "This order is applied and on record.")
}
func (d Draw) NeedCode() string { // the line to type follows
	return d.say("Belum diterapkan. Untuk menerapkan persis urutan ini:", "Not applied. To apply exactly this order:")
}
func (d Draw) OneRoom() string {
	return d.say("Tuliskan satu ruang: --room RUANG.", "Name one room: --room ROOM.")
}
func (d Draw) Quoted() string { // what stands outside of the quotes
	return d.say("Tulis seluruh perintah di dalam tanda kutip, misalnya 'draw --numbers \"Dr. Ani=17, Budi=4\"'.",
		"Put the whole command in quotes, such as 'draw --numbers \"Dr. Ani=17, Budi=4\"'.")
}

// The announcement of a list.
func (d Draw) Announced(room string, entries int) string {
	return d.say(room+": daftar "+itoa(entries)+" peserta diumumkan dan dicatat.",
		room+": the list of "+itoa(entries)+" entries is announced and on record.")
}
func (d Draw) Groups(groups string) string { // the first ones of the hash, to be read out or shown
	return d.say("Bacakan atau tayangkan bagian awal kodenya: ", "Read out, or show, how its code begins: ") + groups
}
func (d Draw) NowSay() string {
	return d.say("Sekarang mintalah beberapa hadirin menyebut angka, lalu: draw --numbers \"Nama=angka, Nama=angka\"",
		"Now have several people in the hall say a number, and then: draw --numbers \"Name=number, Name=number\"")
}
func (d Draw) Held(line string) string { // a server has the contest open: the line to type
	return d.say("Lomba ini sedang dijalankan server. Undilah lewat server itu: ", "A server runs this contest. Draw through it: ") + line
}
func (d Draw) NoCode() string { // it is not the code that was shown
	return d.say("Itu bukan kode undian yang akan diterapkan sekarang: daftar, angka, atau alasannya berbeda. Lihat dahulu undiannya tanpa --yes.",
		"That is not the code of the draw that would be applied now: list, numbers or reason differ. Look at the draw without --yes first.")
}

var drawFlag = map[string]both{
	"room": {"ruang yang diundi; boleh beberapa kali (tanpa ini: semua ruang)",
		"a room to draw; may be given several times (all rooms without it)"},
	"announce": {"umumkan dan catat dahulu daftar yang akan diundi", "first announce, on record, the list that will be drawn from"},
	"numbers": {"angka yang disebut sesudah pengumuman, misalnya \"Ani=17, Budi=4\"",
		"numbers said after the announcement, such as \"Ani=17, Budi=4\""},
	"reason": {"alasan mengundi ulang", "why a room is drawn again"},
	"yes":    {"terapkan tanpa bertanya", "apply without asking"},
	"code":   {"terapkan undian yang tadi ditampilkan dengan kode ini", "apply the draw that was shown with this code"},
	"list":   {"tulis daftar satu ruang persis seperti yang dihitung kodenya", "write one room's list exactly as its code covers it"},
}

// voices says who said which number, in their order.
func voices(numbers []scoring.Said) string {
	all := make([]string, len(numbers))
	for i, n := range numbers {
		all[i] = strings.TrimSpace(n.By + " " + n.Number)
	}
	return strings.Join(all, "; ")
}

// Why a room is not drawn.
var drawProblems = map[scoring.Code]both{
	scoring.CodeDrawCalled: {"Urutan ruang “{room}” tidak dapat diundi lagi: giliran {slot} sudah tiba. Ruang lain tetap dapat diundi; sebutkan dengan --room.",
		"The order of room “{room}” can no longer be drawn: the turn of {slot} has come. Other rooms still can be; name them with --room."},
	scoring.CodeDrawAgain: {"Urutan ruang “{room}” sudah pernah diundi. Untuk mengundi ulang, tuliskan alasannya: --reason \"…\".",
		"The order of room “{room}” was drawn before. To draw it again, give the reason: --reason \"…\"."},
	scoring.CodeDrawAnnounced: {"Daftar ruang “{room}” sudah diumumkan dan belum berubah; kode daftarnya {list}. Lanjutkan dengan --numbers.",
		"The list of room “{room}” is announced already and has not changed; its code is {list}. Go on with --numbers."},
	scoring.CodeDrawUnannounced: {"Daftar ruang “{room}” belum diumumkan. Umumkan dahulu dengan --announce; angka disebut sesudah itu.",
		"The list of room “{room}” is not announced. Announce it first, with --announce; numbers are said after that."},
	scoring.CodeDrawListChanged: {"Daftar ruang “{room}” berubah sejak diumumkan: kodenya dahulu {was}, sekarang {list}. Umumkan lagi dengan --announce, lalu minta angka yang baru.",
		"The list of room “{room}” has changed since it was announced: its code was {was} and is {list} now. Announce it again with --announce, and ask for new numbers."},
	scoring.CodeDrawFew: {"Angka disebut oleh {min} sampai {max} orang, misalnya --numbers \"Ani=17, Budi=4\".",
		"Numbers are said by {min} to {max} people, such as --numbers \"Ani=17, Budi=4\"."},
	scoring.CodeDrawNumber: {"“{user}={value}” bukan nama dan bilangan. Tulis Nama=angka, dengan angka 0 sampai 9 saja, paling banyak {max} angka.",
		"“{user}={value}” is not a name and a number. Write Name=number, with the digits 0 to 9 alone, at most {max} of them."},
	scoring.CodeDrawTwice: {"{user} tercantum dua kali; setiap orang menyebut satu angka.", "{user} is named twice; each person says one number."},
	scoring.CodeDrawMoved: {"Undian ruang “{room}” bukan lagi yang tadi ditampilkan. Mohon lihat lagi sebelum menerapkannya.",
		"The draw of room “{room}” is no longer the one that was shown. Please look again before you apply it."},
}

// Those with more to say than filling in.
func (l lang) problemDraw(code scoring.Code, a scoring.Args) string {
	switch code {
	case scoring.CodeDrawEmpty:
		if a["room"] == "" {
			return l.say("Tidak ada ruang yang urutannya dapat diundi: belum ada ruang dengan dua peserta.",
				"There is no room whose order can be drawn: none has two entries.")
		}
		return l.say("Ruang “"+a["room"]+"” belum berisi dua peserta; tidak ada yang perlu diundi.",
			"Room “"+a["room"]+"” does not have two entries yet; there is nothing to draw.")
	}
	return ""
}

func (l lang) deedsDraw(e scoring.Event, n Names) string {
	switch f := e.Fact.(type) {
	case scoring.DrawAnnounced:
		return l.say("mengumumkan daftar undian "+l.room(n.Room(f.Room))+": "+itoa(len(f.Entries))+" peserta, kode daftar "+f.List.Mark(),
			"announced the list to be drawn from in "+l.room(n.Room(f.Room))+": "+itoa(len(f.Entries))+" entries, its code "+f.List.Mark())
	case scoring.DrawMade:
		s, how := l.say("mengundi urutan ", "drew the order of ")+l.room(n.Room(f.Room)), l.say(" dari angka ", " from the numbers ")
		if n.Was.Again {
			s = l.say("mengundi ulang urutan "+l.room(n.Room(f.Room)), s+" again")
		}
		if f.Computer() {
			how = l.say(" dengan komputer, angka ", " by the computer, number ")
		}
		return s + how + voices(f.Numbers) + l.say(" (kode daftar ", " (code of the list ") + f.List.Mark() + "): " + strings.Join(f.Order, ", ") + l.reason(f.Reason)
	}
	return ""
}

// quoted is what somebody wrote; "" for nothing.
func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}
