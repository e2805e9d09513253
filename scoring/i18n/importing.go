package i18n

import "strings"

// Importing is what is said of a list or of scores before and after they come in.
type Importing struct{ lang }

func (i Importing) Flag(name string) string { return i.in(importingFlag[name]) }

// What would become of entries.
func (i Importing) Head(file string, entries int) string {
	return i.say(file+": "+itoa(entries)+" peserta", file+": "+count(entries, "entry", "entries"))
}
func (i Importing) Turn(room string, order int) string {
	if order == 0 {
		return room
	}
	return room + i.say(", urutan ", ", turn ") + itoa(order)
}
func (i Importing) Called() string { return i.say("sudah dipanggil", "was called") }
func (i Importing) Sheets(n int) string { // handed in
	return i.say(itoa(n)+" lembar sudah masuk", count(n, "sheet is in", "sheets are in"))
}
func (i Importing) Empty() string { return i.say("(kosong)", "(empty)") }
func (i Importing) LeftOut(columns []string) string {
	return i.say("Kolom yang tidak dibaca: ", "Columns left out: ") + "“" + strings.Join(columns, "”, “") + "”."
}
func (i Importing) Guessed(heading, column string) string {
	return i.say("Kolom “"+heading+"” dibaca sebagai "+column+".", "The column “"+heading+"” is read as "+column+".")
}
func (i Importing) Below(n, from, to int, says string) string { // rows under the list
	if n == 1 {
		return i.say("Baris "+itoa(from)+" di bawah daftar (“"+says+"”) bukan peserta dan dilewati.",
			"Row "+itoa(from)+" below the list (“"+says+"”) is not an entry and is skipped.")
	}
	return i.say(itoa(n)+" baris di bawah daftar, dari baris "+itoa(from)+" (“"+says+"”) sampai baris "+itoa(to)+", bukan peserta dan dilewati.",
		itoa(n)+" rows below the list, from row "+itoa(from)+" (“"+says+"”) to row "+itoa(to)+", are not entries and are skipped.")
}
func (i Importing) Reason(reason string) string {
	return i.say("Alasan: “", "Reason: “") + reason + "”"
}
func (i Importing) Sum(added, changed, removed, same int) string {
	return i.say(itoa(added)+" peserta baru, "+itoa(changed)+" berubah, "+itoa(removed)+" dihapus, "+itoa(same)+" tetap.",
		itoa(added)+" new, "+itoa(changed)+" changed, "+itoa(removed)+" removed, "+itoa(same)+" as before.")
}
func (i Importing) Same() string { return i.say("Tidak ada yang berubah.", "Nothing changes.") } // nothing of the contest changes
func (i Importing) Besides(n int) string {
	return i.say("Perbedaan lain di folder lomba ikut dicatat (", "What else differs in the contest's folder is recorded too (") + itoa(n) + "):"
}
func (i Importing) Differs() string { // contest.yaml does, and what stands against it follows
	return i.say("contest.yaml berbeda dari yang tercatat, dan perbedaan itu tidak ikut diterapkan:",
		"contest.yaml differs from what is recorded, and the difference is not applied:")
}
func (i Importing) PutBack() string {
	return i.say("Berkas di folder lomba tetap seperti semula.", "The files in the contest's folder are as they were.")
}
func (i Importing) Done(file string, entries int) string {
	return i.say("Daftar peserta kini "+file+": "+itoa(entries)+" peserta.",
		"The list of entries is now "+file+": "+count(entries, "entry", "entries")+".")
}
func (i Importing) Over(entries int) string {
	return i.say("Daftar peserta sudah diganti: "+itoa(entries)+" peserta.",
		"The list of entries is replaced: "+count(entries, "entry", "entries")+".")
}
func (i Importing) Kept(path string) string {
	return i.say("Daftar yang lama disimpan di ", "The list before is kept in ") + path + "."
}

// What would become of sheets.
func (i Importing) ScoresHead(file string, sheets int) string {
	return i.say(file+": "+itoa(sheets)+" lembar", file+": "+count(sheets, "sheet", "sheets"))
}
func (i Importing) ScoresSum(added, changed, same, own int) string {
	s := i.say(itoa(added)+" lembar baru, "+itoa(changed)+" berubah, "+itoa(same)+" tetap",
		itoa(added)+" new, "+itoa(changed)+" changed, "+itoa(same)+" as before")
	if own > 0 {
		s += ", " + itoa(own) + i.say(" ditolak", " refused")
	}
	return s + "."
}
func (i Importing) Own() string {
	return i.say("diserahkan sendiri oleh juri", "the juror handed it in")
}                                    // the juror handed it in
func (i Importing) Uncalled() string { return i.say("belum pernah dipanggil", "never called") }
func (i Importing) Total() string    { return i.say("nilai", "score") }
func (i Importing) ScoresDone(sheets int, by string) string {
	return i.say(itoa(sheets)+" lembar dicatat dari kertas, dimasukkan oleh "+by+".",
		count(sheets, "sheet", "sheets")+" recorded from paper, entered by "+by+".")
}

// Over SSH.
func (i Importing) Short() string {
	return i.say("Ganti daftar peserta, atau masukkan skor dari kertas: import < BERKAS",
		"Replace the list of entries, or enter scores from paper: import < FILE")
}
func (i Importing) Code(code string) string {
	return i.say("Belum diterapkan. Kode pratinjau ini: ", "Not applied yet. The code of this preview: ") + code
}
func (i Importing) Again() string { // the line follows
	return i.say("Untuk menerapkannya, kirim lagi berkas yang sama:", "To apply it, send the same file again:")
}
func (i Importing) Stale() string {
	return i.say("Kode itu bukan untuk pratinjau di atas: berkasnya, pilihannya, atau keadaan lombanya sudah lain.",
		"That code is not of the preview above: the file, the options or the contest are others by now.")
}
func (i Importing) Send() string { // the lines follow
	return i.say("Kirimkan berkasnya bersama perintah ini:", "Send the file along with this command:")
}
func (i Importing) PowerS() string { return i.say("Di PowerShell:", "In PowerShell:") }
func (i Importing) Words(words string) string { // they are too many
	return i.say("Tidak dimengerti: "+words+". Apit seluruh perintah dengan tanda kutip ganda, dan isian yang berspasi dengan tanda kutip tunggal:",
		"Not understood: "+words+". Put the whole command in double quotes, and what has blanks in single quotes:")
}
func (i Importing) Waits() string { return i.say("Menunggu berkas …", "Waiting for the file …") }
func (i Importing) Silent() string {
	return i.say("Berkas tidak diterima. Tidak ada yang diubah.", "The file did not come. Nothing was changed.")
}
func (i Importing) Name() string { return i.say("berkas kiriman", "the file sent") } // of a file that came without one
func (i Importing) There() string { // the line follows
	return i.say("Lomba ini sedang dijalankan server, dan hanya dapat diubah melalui server itu. Kirimkan berkasnya dengan perintah ini:",
		"A server has this contest open, and it is the one to change it. Send it the file with this command:")
}
func (i Importing) File() string { return i.say("BERKAS", "FILE") } // stands for a file in such a line

var importingFlag = map[string]both{
	"reason": {"alasan; dicatat dan masuk berita acara", "the reason; it is recorded and comes into the minutes"},
	"yes":    {"kode dari pratinjau yang diterapkan", "code of the preview that is applied"},
}

// count writes how many there are of something.
func count(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return itoa(n) + " " + more
}
