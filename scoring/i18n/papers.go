package i18n

import (
	"strconv"
	"time"

	"juri/scoring"
)

// Papers is what the printed papers say; papers_minutes.go has the minutes.
type Papers struct{ lang }

func (t Papers) Provisional(done, all int) string { // on papers made before every slot is closed
	return t.say("SEMENTARA: "+itoa(done)+" dari "+itoa(all)+" peserta selesai",
		"PROVISIONAL: "+itoa(done)+" of "+itoa(all)+" entries done")
}
func (t Papers) Page(n int) string { return t.say("Halaman "+itoa(n)+" dari ", "Page "+itoa(n)+" of ") } // followed by how many there are
func (t Papers) Journal(records uint64) string {
	return t.say("Jurnal sampai catatan ", "Journal up to record ") + strconv.FormatUint(records, 10) + ", SHA-256"
}
func (t Papers) Posted(text string) string { // at the foot: the same as on the wall
	return t.say("Titik periksa: ", "Checkpoint: ") + text
}
func (t Papers) JurorN(letter string) string { return t.say("Juri ", "Juror ") + letter } // of a juror whose name is left out
func (t Papers) Redacted() string {
	return t.say("Nama juri dan penyaji tidak dicantumkan.", "The names of jurors and presenters are left out.")
}

// Heads of tables and particulars.
func (Papers) No() string            { return "No." }
func (t Papers) Date() string        { return t.say("Tanggal", "Date") }
func (t Papers) Room() string        { return t.say("Ruang", "Room") }
func (t Papers) Order() string       { return t.say("Urutan", "Order") }
func (t Papers) Entry() string       { return t.say("Nomor peserta", "Entry") }
func (t Papers) Title() string       { return t.say("Judul", "Title") }
func (t Papers) Unit() string        { return t.say("Instansi", "Institution") }
func (t Papers) Category() string    { return t.say("Kategori", "Category") }
func (t Papers) Presenter() string   { return t.say("Penyaji", "Presenter") }
func (t Papers) Juror() string       { return t.say("Juri", "Juror") }
func (t Papers) Institution() string { return t.say("Instansi", "Institution") }
func (t Papers) Rank() string        { return t.say("Peringkat", "Rank") }
func (t Papers) Score() string       { return t.say("Nilai", "Score") }
func (t Papers) Award() string       { return t.say("Penghargaan", "Award") }
func (t Papers) Remarks() string     { return t.say("Keterangan", "Remarks") }
func (t Papers) Criterion() string   { return t.say("Kriteria", "Criterion") }
func (t Papers) Weight() string      { return t.say("Bobot", "Weight") }
func (t Papers) Value() string       { return t.say("Skor", "Score") }
func (t Papers) Part() string        { return t.say("Nilai", "Points") }
func (t Papers) Total() string       { return t.say("Jumlah nilai", "Total") }
func (t Papers) Hours() string       { return t.say("Pukul", "Time") }
func (t Papers) Signature() string   { return t.say("Tanda tangan", "Signature") }
func (t Papers) Name() string        { return t.say("Nama", "Name") }
func (t Papers) Chair() string       { return t.say("Ketua", "Chair") }

func (t Papers) SheetTitle() string { return t.say("Lembar Penilaian", "Score Sheet") }
func (t Papers) Feedback() string   { return t.say("Masukan", "Feedback") }
func (t Papers) Strength() string   { return t.say("Kekuatan", "Strengths") }
func (t Papers) Improve() string    { return t.say("Saran perbaikan", "Improvements") }
func (t Papers) None() string       { return t.say("Tidak ada.", "None.") }
func (t Papers) HandedIn() string   { return t.say("Diserahkan", "Handed in") }
func (t Papers) Revision() string   { return t.say("Koreksi ke", "Correction") }
func (t Papers) Receipt() string    { return t.say("Tanda terima", "Receipt") }
func (t Papers) EnteredBy() string  { return t.say("Dimasukkan oleh", "Entered by") }
func (t Papers) Conflict() string   { return t.say("Konflik kepentingan", "Conflict of interest") }
func (t Papers) NoConflict() string { return t.say("Tidak ada", "None declared") }
func (t Papers) Recused() string { // in place of a score
	return t.say("Ada; juri tidak menilai peserta ini", "Declared; the juror did not score this entry")
}

func (t Papers) BlankTitle() string {
	return t.say("Lembar Penilaian Kosong", "Empty Score Sheet")
}
func (t Papers) BlankHint() string {
	return t.say("Diisi dengan tangan bila aplikasi tidak dapat dipakai, ditandatangani, lalu diserahkan kepada panitia.",
		"To be filled in by hand where the application cannot be used, signed, and given to the organizers.")
}
func (t Papers) BlankConflict() string { // a box to be ticked stands before it
	return t.say("Saya memiliki konflik kepentingan dan tidak menilai peserta ini.", "I have a conflict of interest and do not score this entry.")
}
func (t Papers) BlankScale() string { return t.say("Rentang skor", "Scale") }
func (t Papers) BlankMoment() string {
	return t.say("Tanggal dan jam diisi", "Date and time filled in")
}
func (t Papers) BlankNone() string {
	return t.say("Tidak ada lembar yang masih harus diisi.", "No sheet is still to be filled in.")
}

func (t Papers) BlankAlone() string {
	return t.say("Ruang atau juri tertentu hanya dapat dipilih untuk lembar-kosong.", "A room or a juror can be chosen for lembar-kosong alone.")
}

func (t Papers) RecapTitle() string { return t.say("Rekapitulasi Nilai", "Summary of Scores") }
func (t Papers) RecapAll() string   { return t.say("Semua ruang", "All rooms") }
func (t Papers) Method() string     { return t.say("Metode", "Method") }
func (t Papers) JurorsKey() string  { return t.say("Juri", "Jurors") }
func (t Papers) RecusedCount(n int) string {
	return itoa(n) + t.say(" juri menyatakan konflik kepentingan", " recused")
}
func (t Papers) ExcusedCount(n int) string {
	return itoa(n) + t.say(" juri berhalangan", " excused")
}
func (t Papers) Excused() string { return t.say("Berhalangan", "Excused") }
func (t Papers) ScoresElsewhere() string {
	return t.say("Nilai setiap juri ada pada rekapitulasi per ruang dan lembar penilaian.",
		"Each juror's scores are on the rooms' summaries and the score sheets.")
}
func (t Papers) SameRank() string         { return t.say("peringkat bersama", "shared rank") }
func (t Papers) Means(name string) string { return t.in(papersMeans[name]) } // of the method
func (t Papers) MeansPoints(worth string) string {
	return t.say("Poin peringkat: peringkat pertama, kedua, dan seterusnya dari setiap juri bernilai "+worth+" poin, sesudahnya nol, lalu dijumlahkan.",
		"Points for places: each juror's first, second and further places are worth "+worth+" points, those after them nothing; they are added up.")
}
func (t Papers) MeansShared(sums bool) string { // where jurors share the criteria out
	if sums {
		return t.say("Kriteria dibagi di antara juri: nilai peserta adalah jumlah, atas semua kriteria, bobot kali rata-rata skor juri kriteria itu.",
			"The jurors share the criteria out: an entry's score is the sum over all criteria of the weight times the mean of that criterion's jurors.")
	}
	return t.say("Kriteria dibagi di antara juri: nilai peserta adalah rata-rata berbobot dari semua kriteria, masing-masing dengan rata-rata skor juri kriteria itu.",
		"The jurors share the criteria out: an entry's score is the weighted mean of all criteria, each by the mean of that criterion's jurors.")
}
func (t Papers) ByShare() string { // where categories have rubrics of their own
	return t.say("Peserta dinilai dengan rubrik kategorinya; nilai antarkategori dibandingkan menurut bagiannya dari nilai maksimum, dengan nilai maksimum rubrik lomba sebagai ukuran.",
		"Entries are judged by their category's rubric; across categories scores compare by their share of the maximum, measured by that of the contest's rubric.")
}
func (t Papers) ByCategory() string { // where categories are not compared
	return t.say("Setiap kategori diperingkat sendiri; nilai antarkategori tidak dibandingkan.", "Each category is ranked by itself; scores are not compared across categories.")
}
func (t Papers) OtherCategories() string { // of what has no rubric of its own
	return t.say("Kategori lainnya", "Other categories")
}
func (t Papers) EveryCriterion() string     { return t.say("semua", "all") }
func (t Papers) TieStep(name string) string { return t.in(papersTieStep[name]) } // of the tie rule
func (t Papers) ByCriterion(name string) string {
	return t.say("nilai kriteria ", "criterion ") + name
}
func (t Papers) ByBallot(juror string) string {
	return t.say("nilai dari ", "the scores of ") + juror
}

func (t Papers) AttendanceTitle() string   { return t.say("Daftar Hadir", "Attendance") }
func (t Papers) AttendancePanel() string   { return t.say("Dewan Juri", "The jury") }
func (t Papers) AttendanceEntries() string { return t.say("Peserta", "Entries") }

func (t Papers) DeclarationTitle() string {
	return t.say("Surat Pernyataan Konflik Kepentingan", "Declaration on Conflicts of Interest")
}
func (t Papers) DeclarationOpening() string {
	return t.say("Yang bertanda tangan di bawah ini:", "I, the undersigned:")
}
func (t Papers) DeclarationThat() string { // after the name, before the points
	return t.say("dengan ini menyatakan bahwa:", "declare that I:")
}
func (t Papers) DeclarationDeclared() string {
	return t.say("Konflik kepentingan yang dinyatakan", "Conflicts of interest declared")
}
func (t Papers) DeclarationNothing() string { return t.say("Tidak ada.", "None.") }
func (t Papers) DeclarationClose() string {
	return t.say("Demikian pernyataan ini saya buat dengan sebenarnya dan penuh tanggung jawab.", "I declare this to be true.")
}
func (t Papers) DeclarationPoints() [3]string {
	return [3]string{
		t.say("saya tidak memiliki hubungan keluarga, kedinasan, atau kepentingan keuangan dengan peserta yang saya nilai, selain yang saya nyatakan di bawah ini;",
			"have no family, professional or financial tie to any entry that I score, other than those declared below;"),
		t.say("atas peserta yang saya nyatakan di bawah ini, saya tidak memberikan nilai dan tidak ikut memutuskan, dengan memperhatikan Pasal 42 dan Pasal 43 Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan;",
			"give no score to, and take no part in deciding on, the entries that I declare below;"),
		t.say("bila konflik kepentingan timbul kemudian, saya segera menyatakannya kepada panitia.",
			"will tell the organizers at once of any conflict of interest that arises later."),
	}
}

func (t Papers) FeedbackTitle() string { return t.say("Lembar Masukan", "Feedback") }
func (t Papers) FeedbackOpening() string {
	return t.say("Masukan Dewan Juri untuk peserta di atas. Urutan juri diacak untuk setiap peserta.",
		"The jury's feedback for the entry above. The order of jurors is shuffled for each entry.")
}
func (t Papers) FeedbackHeld() string {
	return t.say("Semua masukan ditahan panitia.", "The organizers hold all feedback back.")
}
func (t Papers) FeedbackNone() string {
	return t.say("Belum ada masukan tertulis.", "No written feedback yet.")
}
func (t Papers) Opens() string { // over an entry's code, at the foot of its feedback
	return t.say("Kode pembuka lembar penilaian Anda", "The code of your score sheets")
}
func (t Papers) BadLink(link string) string {
	return t.say("“"+link+"” bukan alamat halaman; contohnya https://lomba.go.id/hasil.html.", "“"+link+"” is no page's address, such as https://lomba.go.id/hasil.html.")
}
func (t Papers) OpensHint(link string) string {
	if link != "" {
		link = " (" + link + ")"
	}
	return t.say("Setelah hasil diterbitkan, kode ini membuka lembar penilaian peserta ini pada halaman hasil"+link+" dan memeriksa bahwa lembar itu tercatat sebelum hasil disegel. Jaga kode ini: siapa pun yang memegangnya dapat membaca lembar tersebut.",
		"Once the result is published, this code opens this entry's sheets on the result's page"+link+", and checks that they were on record before the result was sealed. Keep it to yourselves: whoever has it can read them.")
}

func (t Papers) RoundFirst() string                            { return Rounds{t.lang}.First() }
func (t Papers) RoundRule(r scoring.Round, room string) string { return Rounds{t.lang}.Rule(r, room) }
func (t Papers) RoundOrder(last string) string                 { return Rounds{t.lang}.Order(last) } // how the places of several rounds are put together
func (t Papers) MeanScore() string                             { return t.say("Rata-rata", "Mean") } // beside the method's score, where that is not the mean
func (t Papers) ScoreBy(name string) string                    { return t.in(papersScoreBy[name]) }  // the head of a score, of the method

func (t Papers) ChampionPoints() string { return t.say("Poin", "Points") }
func (t Papers) SheetRecap() string     { return t.say("Rekapitulasi", "Summary") } // of the workbook
func (t Papers) SheetSheets() string    { return t.say("Lembar penilaian", "Sheets") }
func (t Papers) Coefficient() string    { return t.say("Pengali skor", "Score multiplier") }

func (t Papers) MinutesEvents() string { return t.say("Kejadian khusus", "Notable events") }
func (t Papers) MinutesEventsNote() string {
	return t.say("Segala hal di luar jalannya penilaian biasa yang berpengaruh pada hasil, menurut jurnal lomba dan urutan waktunya.",
		"All that bears on the result besides the ordinary course of scoring, from the contest's journal, in order of time.")
}
func (t Papers) EventOvertaken() string {
	return t.say("Keputusan ini tidak berlaku lagi.", "This decision no longer holds.")
}
func (t Papers) Warning(when, deed string) string { // with which the minutes begin
	return t.say("Perhatian. ", "Note. ") + when + ": " + deed
}
func (t Papers) EventSheets(n int) string { // after a PIN that somebody was given
	return t.say("; dengan PIN itu diserahkan "+itoa(n)+" ("+wordsID(n)+") lembar",
		"; "+count(n, "sheet was", "sheets were")+" handed in with it")
}
func (t Papers) Clock(at time.Time) string { // the same within a sentence, with the zone
	return t.clock(at) + at.Format(" MST")
}
func (t Papers) FromPaper(by string) string { return by + t.say(", dari kertas", ", from paper") }
func (t Papers) PaperCount(sheets int) string {
	return itoa(sheets) + t.say(" dari kertas", " from paper")
}
func (t Papers) Keeper() string { // whoever keeps the contest's folder
	return t.say("pemegang folder lomba", "the keeper of the contest's folder")
}

var papersMeans = map[string]both{
	"mean": {"Rata-rata berbobot: nilai satu lembar adalah rata-rata berbobot skor kriterianya; nilai peserta adalah rata-rata nilai semua lembar yang diserahkan.",
		"Weighted mean: a sheet's score is the weighted mean of its criteria; an entry's score is the mean of all sheets handed in."},
	"trimmed": {"Rata-rata terpangkas: nilai lembar tertinggi dan terendah setiap peserta dikeluarkan, sisanya dirata-ratakan.",
		"Trimmed mean: each entry's highest and lowest sheets are dropped, the rest averaged."},
	"high-low": {"Rata-rata terpangkas per kriteria: skor tertinggi dan terendah setiap kriteria dikeluarkan, sisanya dirata-ratakan.",
		"Trimmed mean by criterion: each criterion's highest and lowest values are dropped, the rest averaged."},
	"drop-lowest": {"Rata-rata tanpa nilai terendah: nilai lembar terendah setiap peserta dikeluarkan, sisanya dirata-ratakan.",
		"Mean without the lowest: each entry's lowest sheet is dropped, the rest averaged."},
	"points": {"Poin peringkat (Borda): dari n peserta, peringkat pertama setiap juri bernilai n − 1 poin, berikutnya satu poin lebih sedikit, lalu dijumlahkan.",
		"Points for places (Borda): of n entries each juror's first place is worth n − 1 points, each place after it one fewer; they are added up."},
	"median": {"Median nilai lembar setiap peserta.", "The median of each entry's sheets."},
	"ranksum": {"Jumlah peringkat: skor setiap juri diubah menjadi peringkat, lalu dijumlahkan.",
		"Sum of ranks: each juror's scores become ranks, which are added up."},
	"skating": {"Sistem mayoritas (skating, aturan 5–8).", "The majority system (skating, rules 5–8)."},
	"dances": {"Sistem mayoritas dengan beberapa tarian (skating, aturan 5–11): setiap tarian diperingkat, lalu peringkat peserta dalam semua tarian dijumlahkan.",
		"The majority system over several dances (skating, rules 5–11): each dance is placed, and an entry's places in all dances are added up."},
	"zscore": {"Nilai baku: skor setiap juri dibakukan dengan rata-rata dan simpangan bakunya sendiri.",
		"Standard scores: each juror's scores are standardised by that juror's own mean and deviation."},
	"additive": {"Model aditif: pengaruh juri dikeluarkan dengan kuadrat terkecil.",
		"Additive model: jurors' effects are taken out by least squares."},
}

var papersTieStep = map[string]both{
	"median":          {"median nilai lembar", "median of the sheets"},
	"firsts":          {"jumlah peringkat pertama terbanyak", "most first places"},
	"draw":            {"undian yang dicatat", "a recorded draw by lot"},
	"head-to-head":    {"perbandingan langsung", "head to head"},
	"highest":         {"kriteria tertinggi", "highest criterion"},
	"score":           {"nilai", "score"},
	"joint":           {"keputusan dua orang yang dicatat", "the recorded decision of two people"},
	"choice":          {"keputusan ketua yang dicatat", "the chair's recorded decision"},
	"majority":        {"mayoritas juri lebih dahulu", "the majority of jurors first"},
	"larger-majority": {"mayoritas juri yang lebih besar", "the larger majority of jurors"},
	"smaller-sum":     {"jumlah peringkat mayoritas yang lebih kecil", "the smaller sum of the majority's places"},
	"next-place":      {"perbandingan pada peringkat berikutnya", "compared on the next place"},
	"dances":          {"jumlah peringkat tarian (aturan 9)", "the sum of the dances' places (rule 9)"},
	"more-dances":     {"lebih banyak tarian pada peringkat itu (aturan 10)", "more dances in that place (rule 10)"},
	"dance-sum":       {"jumlah peringkat tarian-tarian itu (aturan 10)", "the sum of those dances' places (rule 10)"},
	"dances-as-one":   {"peringkat semua juri dalam semua tarian (aturan 11)", "all jurors' places in all dances (rule 11)"},
}

var papersScoreBy = map[string]both{
	"mean":        {"Nilai", "Score"},
	"trimmed":     {"Rata-rata terpangkas", "Trimmed mean"},
	"median":      {"Median", "Median"},
	"ranksum":     {"Jumlah peringkat", "Sum of ranks"},
	"high-low":    {"Rata-rata terpangkas", "Trimmed mean"},
	"drop-lowest": {"Rata-rata tanpa terendah", "Mean without lowest"},
	"points":      {"Poin peringkat", "Points"},
	"skating":     {"Mayoritas", "Majority"},
	"dances":      {"Jumlah peringkat", "Sum of places"},
	"zscore":      {"Nilai baku", "Standard score"},
	"additive":    {"Nilai disesuaikan", "Adjusted score"},
}
