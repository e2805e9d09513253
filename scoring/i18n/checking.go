package i18n

// Checking is what the page says with which anybody checks a published result.
type Checking struct{ lang }

// Words is all of it, by name. Names in braces are filled in by the page.
func (c Checking) Words() map[string]string {
	words := map[string]string{}
	of := func(prefix string, all map[string]both) {
		for name, text := range all {
			words[prefix+name] = c.in(text)
		}
	}
	of("", checkingWords)
	of("by-", papersTieStep)
	of("wrong-", bundleWrong)
	of("wrong-", checkingWrong)
	of("own-", checkingOwn)
	of("code-", checkingCode)
	of("audit-", checkingAudit)
	return words
}

// checkingWrong is what the page says otherwise of what is wrong than juri verify.
var checkingWrong = map[string]both{
	"attest": {"Pernyataan juri dalam catatan {record} bukan atas lembar-lembarnya, atau tanda tangannya tidak sah.", "The juror's word in record {record} is not for their sheets, or its signature is wrong."},
	"kind":   {"Catatan {record} berjenis yang tidak dikenal halaman ini. Bukalah dengan periksa.html yang lebih baru.", "Record {record} is of a kind that this page does not know. Open it with a newer periksa.html."},
	"form":   {"Aturan lomba ini tidak dapat dihitung ulang di halaman ini ({form}). Catatan-catatannya utuh, tetapi peringkatnya tidak diperiksa.", "This page cannot work these rules out ({form}). The records are whole, but the places are not checked."},
}

var checkingWords = map[string]both{
	"other": {"English", "Bahasa Indonesia"},
	"title": {"Periksa hasil lomba", "Check a contest's result"},
	"what":  {"Halaman ini memeriksa hasil lomba yang diterbitkan dengan juri. Semuanya terjadi di peramban Anda; tidak ada yang dikirim.", "This page checks the result of a contest that was published with juri. All of it happens in your browser; nothing is sent."},
	"file":  {"Pilih berkas hasil yang Anda simpan (hasil.html atau hasil.json):", "Choose the result's file that you saved (hasil.html or hasil.json):"},
	"itself": {"Halaman ini tidak dapat menjamin dirinya sendiri: siapa yang membuatnya dapat menulis apa saja di dalamnya. Untuk pemeriksaan yang tidak bergantung padanya, simpan halaman ini dan bukalah dengan periksa.html dari rilis atau repositori juri.",
		"A page cannot vouch for itself: who made it could have written anything into it. For a check that does not rest on it, save this page and open it with periksa.html from juri's releases or repository."},
	"check":   {"Periksa sendiri", "Check it yourself"},
	"kept":    {"Yang Anda simpan", "What you kept"},
	"is-code": {"“{kept}” adalah kode pembuka: isikan di bagian Lembar penilaian peserta Anda.", "“{kept}” is an entry's code: it belongs under Your entry's sheets."},
	"kept-how": {"Pindailah kode QR di kaki berkas cetak mana pun dari lomba ini dengan kamera ponsel, salin teksnya, lalu tempelkan di sini. Tanda terima dan titik periksa juga dapat ditempelkan. Tanpa itu pun perhitungannya diperiksa.",
		"Scan the QR code at the foot of any of this contest's papers with a phone's camera, copy its text and paste it here. Receipts and checkpoints can be pasted, too. Without any of them the sums are checked all the same."},
	"kept-hint": {"misalnya: 412 ysPUSNTiCirV6uH1AO…", "such as: 412 ysPUSNTiCirV6uH1AO…"},

	"winners":      {"Pemenang", "Winners"},
	"places":       {"Peringkat", "Places"},
	"place":        {"Peringkat", "Place"},
	"entry":        {"Peserta", "Entry"},
	"unit":         {"Institusi", "Institution"},
	"score":        {"Nilai", "Score"},
	"points":       {"Poin", "Points"},
	"decided":      {"Penentu: {by}", "Decided by: {by}"},
	"search":       {"Cari peserta, judul, kategori", "Search entries, titles, categories"},
	"of-entry":     {", peserta {entry}", ", entry {entry}"},
	"sheets":       {"{count} lembar penilaian", "{count} sheets"},
	"juror":        {"Juri ke-{number} peserta ini", "Juror {number} of this entry"},
	"no-sheet":     {"tanpa lembar", "no sheet"},
	"recused":      {"konflik kepentingan: tidak dihitung", "conflict of interest: not counted"},
	"from-paper":   {"dimasukkan orang lain dari kertas", "entered by somebody else from paper"},
	"voided":       {"lembar catatan {record} dibatalkan", "the sheet of record {record} was voided"},
	"replaces":     {"menggantikan lembar catatan {record}", "replaces the sheet of record {record}"},
	"handed-in":    {"catatan {record}, diserahkan {at}", "record {record}, handed in {at}"},
	"adjusted":     {"Penyesuaian nilai akhir: {points} (catatan {record})", "Added to the final score: {points} (record {record})"},
	"taken-back":   {"Penyesuaian nilai akhir: {points} (catatan {record}), sudah ditarik", "Added to the final score: {points} (record {record}), taken back"},
	"objection":    {"Ada sanggahan atas hasil ini (catatan {record}).", "There was an objection to this (record {record})."},
	"corrected":    {"Data peserta dikoreksi dengan catatan {record}.", "The entry was corrected by record {record}."},
	"by-shared":    {"berbagi peringkat menurut aturan lomba", "shared, by the contest's rules"},
	"by-run":       {"penampilan terbaik ke-{of}", "best run number {of}"},
	"by-criterion": {"kriteria {of}", "the criterion {of}"},
	"by-ballot":    {"nilai juri {of}", "the scores of juror {of}"},

	"whole":   {"{records} catatan bersambung satu sama lain, dan titik periksanya ditandatangani dengan kunci {key}.", "{records} records follow from each other, and their checkpoint is signed with the key {key}."},
	"holds":   {"“{kept}”: sejak itu tidak ada yang diubah, dihapus, atau disisipkan dalam {records} catatan pertama.", "“{kept}”: nothing in the first {records} records was changed, removed or put between since."},
	"no-kept": {"“{kept}” bukan titik periksa atau tanda terima yang utuh.", "“{kept}” is no whole checkpoint or receipt."},
	"is-print": {"“{print}” adalah sidik jari kunci, bukan titik periksa: dengan kunci itu seorang juri menandatangani lembarnya. Tanda tangan itu tidak diterbitkan; inspektorat memeriksanya dengan audit.json, atau panitia dengan juri verify --against.",
		"“{print}” is a key's fingerprint, no checkpoint: with that key a juror signed their sheets. The signature is not published; the inspectorate checks it with audit.json, or organizers with juri verify --against."},
	"is-print-of":     {"“{print}” adalah sidik jari kunci, bukan titik periksa: dengan kunci itu {juror} menandatangani lembarnya; lihat di bawah.", "“{print}” is a key's fingerprint, no checkpoint: {juror} signed their sheets with it; see below."},
	"cosigned":        {"Ikut menandatangani titik periksanya: {all}. Siapa mereka tidak disebut; penyelenggara dapat menambahkan peramban sendiri.", "Its checkpoints are cosigned by: {all}. Who they are is not said; organizers could add browsers of their own."},
	"cosigned-of":     {"{count} pemegang atas {records} catatan pertama", "{count} holders of the first {records} records"},
	"cosigned-others": {"{count} saksi yang kuncinya belum Anda tempelkan di atas", "{count} witnesses whose keys you have not pasted above"},
	"cosigned-none":   {"Tidak ada orang lain yang ikut menandatangani titik periksanya.", "Nobody else cosigned its checkpoints."},
	"another":         {"“{kept}” bukan dari riwayat ini: riwayatnya pernah lain, atau ada salah ketik.", "“{kept}” is not of this history: it once was another, or it is mistyped."},
	"alone": {"Belum dibandingkan dengan apa pun yang disimpan orang lain. Tanpa itu, riwayat ini dapat saja ditulis ulang seluruhnya sebelum diterbitkan: tempelkan tanda terima, kode di kaki berkas cetak, atau titik periksa.",
		"Not compared with anything that somebody else kept. Without that, all of this history may have been written anew before it was published: paste a receipt, the code at the foot of a paper, or a checkpoint."},
	"restored": {"Jurnal pernah dipulihkan dari cadangan (catatan {records}).", "The journal was restored from a backup (record {records})."},
	"unsealed": {"Segel hasil pernah dibuka {times} kali.", "The seal was lifted {times} times."},
	"not":      {"Yang tidak dibuktikan:", "What this does not prove:"},

	"proves-winners": {"Daftar pemenang ini tercatat dalam riwayat lomba.", "This list of winners is on record."},
	"proves-places":  {"Peringkat dan nilai akhir sama dengan yang disegel, dan pemenangnya sesuai.", "Places and final scores are those that were sealed, and the winners are theirs."},
	"proves-audit": {"Setiap hasil yang disegel dihitung ulang dari lembar penilaian dan sama; setiap pseudonim milik juri yang disebut, dan setiap pernyataan juri atas lembar-lembarnya.",
		"Every sealed result was worked out again from the sheets, and is as it was sealed; every pseudonym is that of the juror who is named, and each juror's word is for their sheets."},
	"proves-sheets": {"Setiap nilai, peringkat, dan penghargaan dihitung ulang dari lembar penilaian dan sama dengan yang disegel.", "Every score, place and award was worked out again from the sheets, and is as it was sealed."},
	"open-winners":  {"apakah pemenang sesuai dengan peringkat, nilai, dan lembar penilaian: itu tidak diterbitkan", "whether the winners follow from places, scores and sheets: those are not published"},
	"open-places":   {"apakah nilai sesuai dengan lembar penilaian: lembarnya tidak diterbitkan", "whether scores follow from the sheets: those are not published"},
	"never-just":    {"bahwa seorang juri menilai dengan adil, tanpa tekanan, dan mengetik apa yang dimaksudnya", "that a juror was just, was not pressed, and typed what they meant"},
	"never-login":   {"bahwa tidak ada orang lain yang memakai PIN atau kunci seorang juri", "that nobody else used a juror's PIN or key"},
	"never-before":  {"apa pun yang terjadi sebelum titik periksa pertama yang disimpan orang lain", "anything from before the first checkpoint that somebody else kept"},
}
