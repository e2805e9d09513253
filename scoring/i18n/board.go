package i18n

import (
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Board is what the board's screen says.
type Board struct{ lang }

func (b Board) Room(name string) string { // at the beginning of a line
	s := b.room(name)
	return strings.ToUpper(s[:1]) + s[1:]
}

func (b Board) Isolated() string { // the server has lost the others: what is shown may be old
	return b.say("terputus; data mungkin belum terbaru", "connection lost; may be out of date")
}

// Of the keys that a board's own terminal has.
func (b Board) LeaveAsk() string {
	return b.say("Tutup layar ini? y tutup · tombol lain batal", "Close this board? y closes it · any other key does not")
}
func (b Board) Keys() string {
	return b.say("Q tutup · T warna · L bahasa", "Q close · T colours · L language")
}

// Of a timer.
func (b Board) LeftExactly(minutes int) string {
	return b.say("sisa "+itoa(minutes)+" menit", count(minutes, "minute", "minutes")+" left")
}
func (b Board) LeftUnder(minutes int) string {
	return b.say("sisa kurang dari "+itoa(minutes)+" menit", "less than "+count(minutes, "minute", "minutes")+" left")
}
func (b Board) TimeUp() string { return b.say("waktu habis", "time is up") }
func (b Board) Paused() string { return b.say("dijeda", "paused") }

// Of a queue.
func (b Board) NextUp() string { return b.say("Berikutnya", "Next") }
func (b Board) LastOne() string {
	return b.say("Peserta terakhir di ruang ini", "Last entry in this room")
}                            // nobody comes after the one on stage
func (b Board) Soon() string { return b.say("segera", "soon") } // instead of a time that is past
func (b Board) AllDone() string {
	return b.say("Semua peserta sudah tampil. Terima kasih.", "All entries have presented. Thank you.")
}
func (b Board) Posted(records uint64) string { // what to keep of the journal, under or before its code
	return b.say("Titik periksa, "+itoa(int(records))+" catatan", "Checkpoint of "+itoa(int(records))+" records")
}
func (b Board) NobodyYet() string { return b.say("Belum ada peserta.", "There are no entries yet.") } // a contest without entries

// Of the standings.
func (b Board) Standings() string { return b.say("Peringkat sementara", "Provisional standings") }
func (b Board) NotShown() string {
	return b.say("Peringkat tidak ditampilkan saat ini.", "The standings are not shown now.")
}
func (b Board) NobodyRanked() string {
	return b.say("Belum ada peserta yang selesai dinilai.", "No entry has been judged in full yet.")
}
func (b Board) Progress(judged, all int) string {
	return itoa(judged) + "/" + itoa(all) + b.say(" peserta dinilai", " entries judged")
}
func (b Board) ProgressShort(judged, all int) string { // where there is no room for it
	return itoa(judged) + "/" + itoa(all) + b.say(" dinilai", " judged")
}
func (b Board) Waiting(entries int) string { // still without a rank
	return b.say(itoa(entries)+" peserta belum diperingkat", count(entries, "entry", "entries")+" not ranked yet")
}
func (b Board) Out(entries int) string { // absent or withdrawn
	return itoa(entries) + b.say(" peserta tidak tampil", " did not present")
}
func (b Board) New() string { return b.say("baru", "new") } // no rank before; at most 5 letters
func (b Board) Legend() string { // what ▲ and ▼ mean
	return b.say("▲▼ perubahan sejak penilaian terakhir ditutup", "▲▼ change since sheets were last closed")
}
func (b Board) Page(page, of int) string {
	return b.say("halaman "+itoa(page)+" dari "+itoa(of), "page "+itoa(page)+" of "+itoa(of))
}
func (b Board) Frozen(since string) string {
	return b.say("Peringkat dibekukan sejak pukul ", "Standings frozen since ") + since
}
func (b Board) Final() string { return b.say("Hasil akhir", "Final result") } // of sealed standings

// theme is a set of colours; "" follows the terminal.
func (l lang) theme(t scoring.Theme) string {
	switch t {
	case scoring.ThemeDark:
		return l.say("latar gelap", "dark ground")
	case scoring.ThemeLight:
		return l.say("latar terang", "light ground")
	case scoring.ThemeContrast:
		return l.say("kontras tinggi", "high contrast")
	}
	return l.say("latar menurut terminalnya", "ground as its terminal has it")
}

// Of the reveal.
func (b Board) Reveal() string        { return b.say("Pengumuman hasil", "The result") }
func (b Board) Rehearsal() string     { return b.say("GELADI: bukan hasil", "REHEARSAL: not the result") }
func (b Board) Place(rank int) string { return b.say("Peringkat ", "Place ") + itoa(rank) }
func (b Board) NotAwarded(from, places int) string { // places of an award that nobody has
	return b.AwardPlaces(from, places) + b.notAwarded(places)
}

// Won is the points of a unit for all that it has won.
func (b Board) Won(points exact.Decimal) string {
	return b.mark(points.String()) + b.say(" poin", " points")
}

// Made is what a score is made of, in short: the runs, with brackets around those that do
// not count; the places in dances; or the jury's part and the others.
func (b Board) Made(d rank.Details, dances []scoring.Text, of []scoring.Component) string {
	var all []string
	switch {
	case d.Runs != nil:
		for _, r := range d.Runs {
			said := "–"
			if !r.Score.None() {
				said = b.number(r.Score, 2)
			}
			if !r.Counts {
				said = "(" + said + ")"
			}
			all = append(all, said)
		}
	case d.Dances != nil && len(d.Dances) == len(dances):
		for i, place := range d.Dances {
			all = append(all, dances[i].In(b.say("id", "en"))+" "+b.mark(place.String()))
		}
	default:
		return Components{b.lang}.Parts(of, d.Jury, d.Components)
	}
	return strings.Join(all, " · ")
}
func (b Board) Dummy(n int) string { return b.say("Peserta Contoh ", "Sample Entry ") + itoa(n) } // the name of a made-up entry

// How a wall becomes finer.
func (b Board) Coarse(w, h int) string {
	size := itoa(w) + "×" + itoa(h)
	return b.say("Layar "+size+": kecilkan huruf terminal (ctrl −) agar lebih halus.", "A board of "+size+": a smaller font in the terminal (ctrl −) makes it finer.")
}
func (b Board) FewColours() string {
	return b.say("Hanya 16 warna: pakai terminal lain agar huruf lebih halus.", "Only 16 colours: another terminal makes the letters finer.")
}

// How to log in.
func (b Board) JoinTitle() string { return b.say("Cara masuk", "How to log in") }
func (b Board) JoinType() string {
	return b.say("Buka Command Prompt atau Terminal, lalu ketik:", "Open Command Prompt or Terminal and type:")
}

// What is said where there is no room for more.
func (b Board) JoinTypeShort() string { return b.say("Di Terminal, ketik:", "In a terminal, type:") }
func (b Board) JoinHintShort() string {
	return b.say("NAMA dan PIN ada di kartu Anda.", "NAME and PIN are on your card.")
}
func (b Board) JoinScanShort(page string) string {
	if page == "" {
		return b.say("Atau pindai kode ini.", "Or scan this code.")
	}
	return b.say("Atau buka ", "Or open ") + page
}

// JoinScan is the other ways in: the page, if there is one, and the code, if it is drawn.
func (b Board) JoinScan(page string, code bool) string {
	switch {
	case page != "" && code:
		return b.say("Atau dengan peramban: pindai kode ini dengan ponsel, atau buka ", "Or with a browser: scan this code with a phone, or open ") + page
	case page != "":
		return b.say("Atau dengan peramban: buka ", "Or with a browser: open ") + page
	case code:
		return b.say("atau pindai dengan ponsel yang memiliki aplikasi SSH.", "or scan with a phone that has an SSH app.")
	}
	return ""
}
func (b Board) JoinName() string { return b.say("NAMA", "NAME") } // stands for the user name in the ssh line
func (b Board) JoinHint() string {
	return b.say("Ganti NAMA dengan nama pengguna pada kartu Anda. PIN ada di kartu yang sama.",
		"Put the user name on your card in place of NAME. The PIN is on the same card.")
}

// JoinKey comes before the server's key; page says that browsers show it too.
func (b Board) JoinKey(page bool) string {
	if page {
		yes := b.in(pageWords["same"])
		return b.say("Saat pertama kali masuk, cocokkan sidik jari server ini, lalu ketik yes atau tekan “"+yes+"”:",
			"The first time, compare the server's fingerprint, then type yes or press “"+yes+"”:")
	}
	return b.say("Saat pertama kali masuk, cocokkan sidik jari server ini, lalu ketik yes:", "The first time, compare the server's fingerprint, then type yes:")
}

// JoinKeyShort is JoinKey where a hall is to read it.
func (b Board) JoinKeyShort() string {
	return b.say("Cocokkan sidik jari ini:", "Compare this fingerprint:")
}
func (b Board) JoinNone() string {
	return b.say("Server ini tidak menerima sambungan dari jaringan.", "This server takes no connections from the network.")
}
