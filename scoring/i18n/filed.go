package i18n

import (
	"strconv"
	"strings"
)

// Filed is what is said of a contest folder's files beside what is recorded.
type Filed struct{ lang }

func (t Filed) Flag(name string) string { return t.in(filedFlag[name]) } // of each flag, by name

func (t Filed) Faulty() string { // before the faults
	return t.say("Ada kesalahan dalam berkas lomba, sehingga perubahannya tidak diterapkan. Data yang sudah tercatat tetap berlaku.",
		"There are faults in the contest's files, so no change in them is applied. What is recorded stays as it is.")
}
func (t Filed) Refused(files []string) string { // before what differs, and why it is not applied
	return t.say("Isi "+strings.Join(files, " dan ")+" berbeda dari data yang sudah tercatat dan tidak dapat diterapkan. Tidak satu pun perubahan berikut dicatat; data yang sudah tercatat tetap berlaku.",
		differ(files)+" from what is recorded, and that cannot be applied. None of these changes is recorded; what is recorded stays as it is.")
}
func (t Filed) Why() string { return t.say("Sebabnya:", "Why:") }
func (t Filed) Applied(files []string) string { // what differed and is recorded now
	return t.say("Perubahan pada "+strings.Join(files, " dan ")+" telah dicatat:",
		"What changed in "+strings.Join(files, " and ")+" is recorded now:")
}
func (t Filed) Renewed(version int) string { // a contest that an older juri began
	return t.say("Hasil lomba ini kini dihitung menurut aturan penghitungan aplikasi Juri versi "+strconv.Itoa(version)+"; CHANGELOG menyebut apa yang berubah.",
		"The result of this contest is worked out by version "+strconv.Itoa(version)+" of juri's own rules from now on; CHANGELOG says what changed.")
}
func (t Filed) Differs(files []string) string { // before what would be recorded
	return t.say("Isi "+strings.Join(files, " dan ")+" berbeda dari data yang sudah tercatat; data yang sudah tercatat tetap dipakai.",
		differ(files)+" from what is recorded; juri goes on with what is recorded.")
}
func (t Filed) Elsewhere() string { // after what differs from the contest on a cluster
	return t.say("Tidak satu pun diterapkan: data lomba di klaster tetap berlaku. Salinlah berkas dari host lain; jika perubahan ini memang disengaja, jalankan lagi dengan --apply.",
		"None of it is applied: the contest on the cluster stays as it is. Copy the files from another host; if the change is meant, start again with --apply.")
}

func (t Filed) Added(unit string) string { // an entry
	return t.say("peserta baru (", "a new entry (") + unit + ")"
}
func (t Filed) Removed(unit string, sheets int) string {
	if sheets > 0 {
		unit += "; " + t.sheetsIn(sheets)
	}
	return t.say("tidak ada lagi dalam daftar (", "no longer in the list (") + unit + ")"
}
func (t Filed) Sheets(n int) string { return " (" + t.sheetsIn(n) + ")" }   // after what changes of an entry
func (t Filed) Nothing() string     { return t.say("(kosong)", "(empty)") } // in the place of what is empty
func (t Filed) More(n int) string {
	return t.say("… dan "+itoa(n)+" perubahan lain; selengkapnya: juri check", "… and "+itoa(n)+" more changes; juri check lists them all")
}
func (t Filed) Enter() string {
	return t.say("Tekan Enter untuk membuka jendela lomba.", "Press Enter to open the console.")
}

// Of cards --list.
func (t Filed) Keys() string     { return t.say("Kunci SSH", "SSH keys") }
func (t Filed) Given() string    { return t.say("sudah dibuat", "made") }
func (t Filed) NotGiven() string { return t.say("belum dibuat", "none yet") }
func (t Filed) Revoked() string  { return t.say("akses dicabut", "access revoked") }

var filedFlag = map[string]both{
	"cards-list": {"tampilkan siapa saja yang terdaftar, tanpa membuat PIN", "list who there is, and make no PIN"},
	"reason": {"alasan mengubah identitas peserta yang sudah dipanggil atau nama juri yang sudah menilai",
		"why an entry that was called, or a juror who has scored, is called otherwise"},
}

func differ(files []string) string {
	if len(files) == 1 {
		return files[0] + " differs"
	}
	return strings.Join(files, " and ") + " differ"
}

func (l lang) sheetsIn(n int) string {
	return l.say(itoa(n)+" lembar penilaian sudah masuk", count(n, "sheet is in", "sheets are in"))
}
