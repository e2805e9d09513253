package i18n

// checkingOwn is what the page says of an institution's own entry, which its code opens.
var checkingOwn = map[string]both{
	"title":     {"Lembar penilaian peserta Anda", "Your entry's sheets"},
	"enter":     {"Isikan kode pembuka dari lembar masukan Anda.", "Enter the code from your feedback paper."},
	"another":   {"Untuk peserta lain, isikan kode pembukanya.", "For another entry, enter its code."},
	"code":      {"Kode pembuka", "Code"},
	"open":      {"Buka", "Open"},
	"criterion": {"Kriteria", "Criterion"},
	"juror":     {"Juri {number}", "Juror {number}"},
	"total":     {"Jumlah nilai", "Total"},
	"counts":    {"Dihitung", "Counts"},
	"yes":       {"ya", "yes"},
	"no":        {"tidak", "no"},
	"record":    {"Catatan", "Record"},
	"recused":   {"Juri {number} memiliki konflik kepentingan: lembarnya tidak dihitung.", "Juror {number} has a conflict of interest: the sheet does not count."},
	"paper":     {"Lembar Juri {number} dimasukkan orang lain dari kertas.", "The sheet of juror {number} was entered by somebody else from paper."},
	"replaces":  {"Lembar Juri {number} menggantikan lembar catatan {record}.", "The sheet of juror {number} replaces that of record {record}."},
	"voided":    {"Lembar catatan {record} dibatalkan.", "The sheet of record {record} was voided."},
	"none":      {"Tidak ada lembar penilaian yang berlaku untuk peserta ini.", "No sheet stands for this entry."},

	"sealed": {"Lembar-lembar ini (catatan {records}) tercatat dalam riwayat lomba sebelum hasilnya disegel (catatan {seal}), tepat seperti yang tampil di sini.",
		"These sheets (records {records}) stand in the contest's history from before its result was sealed (record {seal}), just as they show here."},
	"late": {"{count} lembar tercatat setelah hasil disegel dan tidak termasuk di dalamnya.", "{count} sheets came after the seal and are no part of the result."},
	"whole": {"Nilai akhir yang disegel, {score}, adalah nilai dari lembar-lembar ini, dan tidak ada lembar lain yang dihitung. {place}",
		"The sealed score, {score}, is what these sheets make, and no other sheet counts. {place}"},
	"differs": {"Nilai akhir yang disegel, {score} dari {sheets} lembar, bukan nilai dari lembar-lembar ini ({made}). {place}",
		"The sealed score, {score} of {sheets} sheets, is not what these sheets make ({made}). {place}"},
	"score":       {"Nilai akhir yang disegel: {score}, dari {sheets} lembar. {place}", "The sealed score: {score}, of {sheets} sheets. {place}"},
	"place":       {"Peringkat dalam hasil itu: {place}.", "The place there: {place}."},
	"unplaced":    {"Peserta ini tanpa peringkat.", "This entry has no place."},
	"makes":       {"Nilai akhir dari lembar-lembar ini: {made}.", "The final score that these sheets make: {made}."},
	"across":      {"Nilai akhir lomba ini tidak dapat dihitung dari lembar-lembar ini saja.", "A final score of this contest cannot be worked out from these sheets alone."},
	"unpublished": {"Nilai akhir dan peringkat yang disegel tidak diterbitkan.", "The sealed scores and places are not published."},

	"not-score": {"bahwa nilai akhir itu sesuai dengan lembar-lembar ini", "that this score follows from these sheets"},
	"not-all":   {"bahwa tidak ada lembar lain yang dihitung untuk peserta ini, dan peringkatnya", "that no other sheet counts for this entry, and which place it has"},
	"not-who":   {"siapa jurinya: itu tidak ada dalam hasil yang diterbitkan", "who the jurors are: that is not published"},
	"kept": {"Kekuatan pemeriksaan ini bergantung pada titik periksa yang Anda simpan: isikan kode di kaki lembar masukan Anda di bagian Periksa sendiri.",
		"This proof is as strong as the checkpoint that you kept: enter the one at the foot of your feedback paper under Check it yourself."},
	"only": {"Lembar ini hanya tampak bagi siapa yang memegang kodenya; tidak ada yang dikirim.", "Only who has the code sees these sheets; nothing is sent."},
}

// checkingCode is why a code opens nothing.
var checkingCode = map[string]both{
	"none":    {"Hasil ini diterbitkan tanpa bagian yang dapat dibuka peserta.", "This result was published without parts that entries can open."},
	"letters": {"Kode pembuka terdiri atas 26 huruf dan angka; yang diisikan ada {letters}.", "A code has 26 letters and digits; this has {letters}."},
	"other": {"Kode ini tidak membuka apa pun dalam hasil ini. Cocokkan setiap huruf dengan lembar masukan Anda; kode dari lomba lain tidak berlaku.",
		"This code opens nothing in this result. Compare each letter with your feedback paper; the code of another contest does not work."},
	"receipt": {"Itu tanda terima catatan {record}, bukan kode pembuka. Isikan di bagian Periksa sendiri.", "That is the receipt of record {record}, and no code. It belongs below, under Check it yourself."},
	"locked":  {"Bagian peserta ini dalam berkas hasil rusak: kodenya benar, tetapi isinya tidak dapat dibuka.", "This entry's part of the file is damaged: the code is right, but nothing can be opened."},
	"own": {"Catatan {record} yang dibuka dengan kode ini bukan catatan {record} dari hasil yang disegel: salah satunya diubah.",
		"Record {record} that this code opens is not record {record} of the sealed result: one of them was changed."},
	"broken": {"Riwayat dalam berkas ini tidak utuh, sehingga lembar Anda tidak dapat dibuktikan. Lihat Periksa sendiri di bawah.",
		"The history in this file is not whole, so that nothing about your sheets can be proved. See Check it yourself below."},
}
