package i18n

import (
	"strings"
	"time"
)

// Doctor is what juri doctor says of a contest before its day.
type Doctor struct{ lang }

func (t Doctor) Flag(name string) string  { return t.in(doctorFlag[name]) }  // of each flag, by name
func (t Doctor) Check(name string) string { return t.in(doctorCheck[name]) } // what is looked at, by name

func (t Doctor) Do(what string) string { return "→ " + what }
func (t Doctor) Sum(wrong, warn int) string {
	switch {
	case wrong > 0:
		return t.say("Belum siap: "+itoa(wrong)+" harus dibereskan, "+itoa(warn)+" perlu dilihat.",
			"Not ready: "+count(wrong, "thing has", "things have")+" to be mended, "+itoa(warn)+" to be looked at.")
	case warn > 0:
		return t.say("Dapat dijalankan; "+itoa(warn)+" perlu dilihat.", "It can be held; "+count(warn, "thing wants", "things want")+" a look.")
	}
	return t.say("Siap.", "Ready.")
}

func (t Doctor) Files(entries, rooms, jurors int) string {
	return Shell{lang: t.lang}.NoFaults(entries, rooms, jurors)
}
func (t Doctor) FilesWrong() string {
	return t.say("ada yang salah pada berkas lomba", "the contest's files have faults")
}
func (t Doctor) FilesDo(dir string) string {
	return t.say("Jalankan juri check "+dir+" dan perbaiki yang disebut.", "Run juri check "+dir+" and mend what it names.")
}
func (t Doctor) FilesDiffer() string {
	return t.say("berkas lomba berbeda dari yang tercatat", "the contest's files differ from what is recorded")
}

func (t Doctor) Nothing() string { return t.say("belum ada yang dicatat", "nothing is recorded yet") }
func (t Doctor) NothingDo(dir string) string {
	return t.say("Cetak kartu dengan juri cards "+dir+"; sesudah itu lombanya tercatat.", "Print the cards with juri cards "+dir+"; the contest is on record then.")
}
func (t Doctor) Journal(records int) string {
	return t.say("utuh, "+itoa(records)+" catatan", "whole, "+count(records, "record", "records"))
}
func (t Doctor) Restored(records int) string {
	return t.say("salinan percobaan dipulihkan dan diperiksa: "+itoa(records)+" catatan", "a trial copy was restored and verified: "+count(records, "record", "records"))
}
func (t Doctor) NotRestored(why string) string {
	return t.say("salinan percobaan tidak dapat dipulihkan: ", "a trial copy cannot be restored: ") + why
}
func (t Doctor) RestoreDo(dir string) string {
	return t.say("Jalankan juri verify "+dir+"; halaman panduan trouble menyebut langkahnya.", "Run juri verify "+dir+"; the manual's page trouble says what to do.")
}

func (t Doctor) Disk(free string) string { return t.say(free, free+" free") }
func (t Doctor) DiskUnknown() string {
	return t.say("sisa disk tidak dapat diketahui", "how much is left cannot be told")
}
func (t Doctor) DiskDo() string {
	return t.say("Kosongkan disk sampai sedikitnya 1 GB sebelum lomba.", "Make room, at least 1 GB, before the contest.")
}
func (t Doctor) Unwritable(why string) string {
	return t.say("folder tidak dapat ditulisi: ", "the folder cannot be written to: ") + why
}

func (t Doctor) Clock(at time.Time) string {
	return t.Date(at) + ", " + t.clock(at) + at.Format(" MST") + t.say("; cocokkan dengan ponsel", "; compare it with a phone")
}
func (t Doctor) ClockBehind(at, last time.Time) string {
	return t.say("jam komputer, "+t.Date(at)+" "+t.clock(at)+", lebih awal dari catatan terakhir, "+t.Date(last)+" "+t.clock(last),
		"the computer's clock, "+t.Date(at)+" "+t.clock(at)+", is before the last record, "+t.Date(last)+" "+t.clock(last))
}
func (t Doctor) ClockDo() string {
	return t.say("Setel jam komputer dari jaringan.", "Set the computer's clock from the network.")
}
func (t Doctor) DaysOver() string {
	return t.say("semua hari lomba di contest.yaml sudah lewat", "all days of the contest in contest.yaml are over")
}
func (t Doctor) DaysDo() string {
	return t.say("Periksa tanggal ruang di contest.yaml.", "Look at the rooms' dates in contest.yaml.")
}

func (t Doctor) Fonts() string {
	return t.say("semua huruf pada nama dan judul dapat dicetak", "every letter of names and titles can be printed")
}
func (t Doctor) FontsLack(texts int) string {
	return t.say(itoa(texts)+" teks memuat huruf yang tidak dapat dicetak atau ditampilkan", count(texts, "text has", "texts have")+" letters that cannot be printed or shown")
}

func (t Doctor) PortFree(listen string) string { return listen + t.say(" bebas", " is free") }
func (t Doctor) PortOurs(listen string) string {
	return listen + t.say(": server lomba ini sedang berjalan", ": this contest's server is running")
}
func (t Doctor) PortTaken(listen, why string) string {
	return listen + t.say(" tidak dapat dipakai: ", " cannot be used: ") + why
}
func (t Doctor) PortDo(dir string) string {
	return t.say("Hentikan program yang memakainya, atau pilih port lain dan cetak kartu dengan port itu: juri serve "+dir+" --listen :2223",
		"Stop the program that has it, or choose another port and print cards with it: juri serve "+dir+" --listen :2223")
}

func (t Doctor) Phone(address string) string {
	return t.say("ponsel dari "+address+" tersambung", "a phone at "+address+" got through")
}
func (t Doctor) PhoneUntried() string {
	return t.say("belum dicoba dari ponsel", "not tried from a phone yet")
}
func (t Doctor) PhoneTry(dir, page string) string {
	return t.say("Jalankan juri doctor "+dir+" --phone, lalu buka "+page+" di ponsel pada Wi-Fi acara.", "Run juri doctor "+dir+" --phone, then open "+page+" on a phone on the event's Wi-Fi.")
}
func (t Doctor) PhoneWait(page string) string {
	return t.say("Buka "+page+" di ponsel pada Wi-Fi acara sekarang. Ditunggu dua menit; ctrl+c berhenti menunggu.",
		"Open "+page+" on a phone on the event's Wi-Fi now. Waiting two minutes; ctrl+c ends it.")
}
func (t Doctor) PhoneNone() string {
	return t.say("tidak ada ponsel yang tersambung", "no phone got through")
}
func (t Doctor) PhoneDo() string {
	return t.say("Matikan isolasi klien pada Wi-Fi, atau pakai router sendiri; di Windows, izinkan juri di firewall.",
		"Turn off the Wi-Fi's client isolation, or bring a router; on Windows, allow juri in the firewall.")
}
func (t Doctor) PhonePage() string { // what the phone shows
	return t.say("Tersambung. Ponsel ini dapat mencapai server lomba.", "Connected. This phone reaches the contest's server.")
}

func (t Doctor) CardsAt(all []string) string {
	return t.say("kartu menyebut "+strings.Join(all, ", ")+", alamat komputer ini", "the cards name "+strings.Join(all, ", ")+", this computer's address")
}
func (t Doctor) CardsElsewhere(all, now []string) string {
	return t.say("kartu menyebut "+strings.Join(all, ", ")+", padahal alamat komputer ini "+strings.Join(now, ", "), "the cards name "+strings.Join(all, ", ")+", but this computer's address is "+strings.Join(now, ", "))
}
func (t Doctor) CardsElsewhereDo(dir string) string {
	return t.say("Minta alamat tetap pada router, atau cetak kartu lagi: juri cards "+dir+" --host ALAMAT.", "Have the router give the former address, or print cards anew: juri cards "+dir+" --host ADDRESS.")
}
func (t Doctor) CardsThrough(all []string) string { // a router's or a tunnel's, or a name that cannot be looked up
	return t.say("kartu menyebut "+strings.Join(all, ", ")+", yang belum tentu sampai ke komputer ini", "the cards name "+strings.Join(all, ", ")+", which may not lead to this computer")
}
func (t Doctor) CardsThroughDo(dir string) string {
	return t.say("Cobalah dari ponsel selagi juri serve berjalan; bila tidak tersambung, cetak kartu lagi: juri cards "+dir+" --host ALAMAT.",
		"Try it from a phone while juri serve runs; if it does not get through, print cards anew: juri cards "+dir+" --host ADDRESS.")
}
func (t Doctor) CardsUnknown() string {
	return t.say("belum ada kartu yang dicetak dari folder ini", "no cards were printed from this folder yet")
}
func (t Doctor) CardsDo(dir string) string {
	return t.say("Cetak kartu: juri cards "+dir+" --host ALAMAT --out kartu.pdf", "Print cards: juri cards "+dir+" --host ADDRESS --out cards.pdf")
}

func (t Doctor) WaysIn(people int) string {
	return t.say(itoa(people)+" orang dapat masuk dengan PIN atau kunci", count(people, "person", "people")+" can log in with a PIN or a key")
}
func (t Doctor) NoWayIn(users []string) string {
	return t.say("belum punya PIN atau kunci: ", "without a PIN or a key: ") + strings.Join(users, ", ")
}
func (t Doctor) KeyWrong(users []string) string {
	return t.say("kuncinya tidak dapat dibaca: ", "with a key that cannot be read: ") + strings.Join(users, ", ")
}
func (t Doctor) Revoked(users []string) string {
	return t.say("aksesnya dicabut: ", "whose access was taken away: ") + strings.Join(users, ", ")
}
func (t Doctor) Idle(users []string) string {
	return t.say("juri yang tidak menilai peserta mana pun: ", "jurors who judge no entry: ") + strings.Join(users, ", ")
}
func (t Doctor) IdleDo() string {
	return t.say("Periksa ruang dan jam tugas mereka di contest.yaml.", "Look at their rooms and hours in contest.yaml.")
}

func (t Doctor) HostKeyNone() string {
	return t.say("kunci server belum ada; dibuat bersama kartu", "there is no server key yet; it is made with the cards")
}

func (t Doctor) Certificate(until time.Time) string {
	return t.say("sertifikat berlaku sampai ", "the certificate holds until ") + t.Date(until)
}
func (t Doctor) CertificateOver(until time.Time) string {
	return t.say("sertifikat sudah tidak berlaku sejak ", "the certificate ran out on ") + t.Date(until)
}
func (t Doctor) CertificateNot(host string) string {
	return t.say("sertifikat bukan untuk ", "the certificate is not for ") + host
}
func (t Doctor) CertificateDo() string {
	return t.say("Mintalah sertifikat untuk nama pada kartu, atau jalankan tanpa sertifikat: juri dan moderator tetap dapat memakai peramban.",
		"Get one for the name on the cards, or serve without: jurors and moderators can use browsers all the same.")
}
func (t Doctor) CertificateNone() string {
	return t.say("tanpa sertifikat; panitia masuk dengan ssh", "no certificate; organizers use ssh")
}

var doctorFlag = map[string]both{
	"phone": {"tunggu sampai sebuah ponsel tersambung", "wait until a phone gets through"},
}

var doctorCheck = map[string]both{
	"files":       {"Berkas lomba", "Files"},
	"journal":     {"Jurnal", "Journal"},
	"backup":      {"Cadangan", "Backup"},
	"disk":        {"Sisa disk", "Disk"},
	"clock":       {"Jam", "Clock"},
	"fonts":       {"Huruf", "Letters"},
	"host_key":    {"Kunci server", "Server key"},
	"port":        {"Port server", "Port"},
	"phone":       {"Dari ponsel", "From a phone"},
	"cards":       {"Kartu", "Cards"},
	"people":      {"Cara masuk", "Ways in"},
	"certificate": {"Sertifikat peramban", "Browsers' certificate"},
}
