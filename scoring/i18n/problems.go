package i18n

import (
	"cmp"
	"strconv"
	"strings"

	"juri/scoring"
)

func itoa(n int) string { return strconv.Itoa(n) }

func commas(s string) string { return strings.ReplaceAll(s, ",", ", ") }

// problem says why something could not be done; "" of a code without a sentence.
func (l lang) problem(code scoring.Code, a scoring.Args) string {
	for _, table := range [...]map[scoring.Code]both{
		clusterProblems, commonProblems, componentProblems, drawProblems, identityProblems, journalProblems,
		loginsProblems, methodsProblems, objectionsProblems, overtimeProblems, pointsProblems, provingProblems, rankingProblems, resultProblems, roundsProblems,
		setupBookProblems, standinProblems, setupProblems, setupScoresProblems, sheetsProblems,
	} {
		if s, known := table[code]; known {
			if code == scoring.CodeOffScale {
				a = scoring.Args{"criterion": a["criterion"], "value": l.mark(a["value"]), "allowed": l.allowed(a["allowed"])}
			}
			return fill(l.in(s), a)
		}
	}
	return cmp.Or(l.problemDraw(code, a), l.problemIdentity(code, a), l.problemJournal(code, a), l.problemCommon(code, a),
		l.problemResult(code, a), l.problemProving(code, a), l.problemSetup(code, a), l.problemSheets(code, a))
}

// fill puts arguments where their names stand in braces; {slots,} is a list, with blanks after its commas.
func fill(sentence string, a scoring.Args) string {
	head, after, closed := strings.Cut(sentence, "}")
	open := strings.LastIndexByte(head, '{') // the innermost: others are the sentence's own, {category: {places}}
	if !closed || open < 0 {
		return sentence
	}
	before, name := head[:open], head[open+1:]
	value := a[name]
	if one, list := strings.CutSuffix(name, ","); list {
		value = commas(a[one])
	}
	return before + value + fill(after, a)
}

var commonProblems = map[scoring.Code]both{
	scoring.CodeUnknownUser:      {"Tidak ada pengguna bernama “{user}”.", "There is no user “{user}”."},
	scoring.CodeNotAllowed:       {"Anda tidak berwenang melakukan ini.", "Your role may not do this."},
	scoring.CodeNotYourRoom:      {"Anda tidak bertugas di ruang {room}.", "Room {room} is not one of yours."},
	scoring.CodeUnknownRoom:      {"Tidak ada ruang “{room}”. Yang ada: {known}.", "There is no room “{room}”. There are: {known}."},
	scoring.CodeUnknownSlot:      {"Tidak ada peserta “{slot}”.", "There is no entry “{slot}”."},
	scoring.CodeUnknownCriterion: {"Tidak ada kriteria “{criterion}”.", "There is no criterion “{criterion}”."},
	scoring.CodeNotOnPanel:       {"{user} tidak terdaftar sebagai juri untuk {slot}.", "{user} is not a juror of {slot}."},
	scoring.CodeOffScale:         {"Skor {value} di luar rentang; isilah {allowed}.", "{value} is off the scale; allowed: {allowed}."},
	scoring.CodeNotANumber:       {"“{value}” bukan angka.", "“{value}” is not a number."},
	scoring.CodeIncomplete:       {"Belum dapat diserahkan. Masih kosong: {missing,}.", "It cannot be handed in yet. Still empty: {missing,}."},
	scoring.CodeRecused:          {"{user} sudah menyatakan konflik kepentingan untuk {slot}.", "{user} has declared a conflict of interest for {slot}."},
	scoring.CodeUnchanged:        {"Tidak ada yang berubah pada {slot}.", "Nothing changed in {slot}."},
	scoring.CodeNotWritten:       {"Kalimat itu tidak ada dalam masukan {user} untuk {slot}.", "The feedback of {user} for {slot} does not contain that text."},
	scoring.CodeTooLong:          {"Tulisan terlalu panjang (paling banyak {max} byte).", "The text is too long ({max} bytes at most)."},
	scoring.CodeQueueEmpty:       {"Antrean ruang {room} sudah habis.", "The queue of room {room} is finished."},
	scoring.CodeNotOnStage:       {"Tidak ada yang sedang tampil di ruang {room}.", "Nobody is on stage in room {room}."},
	scoring.CodePaused:           {"Waktu sudah dijeda.", "The timer is already paused."},
	scoring.CodeNotPaused:        {"Waktu sedang berjalan.", "The timer is running."},
	scoring.CodeStageTaken:       {"{slot} masih tampil di ruang {room}.", "{slot} is still on stage in room {room}."},
	scoring.CodeUnknownTheme:     {"Tidak ada tema “{theme}”; yang ada: dark, light, contrast, auto.", "There is no theme “{theme}”; known: dark, light, contrast, auto."},
	scoring.CodeNothingToUndo:    {"Tidak ada yang dapat diurungkan di ruang {room}.", "There is nothing to undo in room {room}."},
	scoring.CodeBadMove:          {"{slot} tidak dapat dipindahkan ke sana (ruang {room}).", "{slot} cannot be moved there (room {room})."},
	scoring.CodeUnknownMode:      {"Tidak ada tampilan “{mode}”. Pilihannya: stage, standings, join, message, reveal, blank.", "There is no mode “{mode}”. There are: stage, standings, join, message, reveal, blank."},
	scoring.CodeNotYourCriterion: {"Kriteria “{criterion}” dinilai oleh juri lain.", "Criterion “{criterion}” is for other jurors to judge."},
	scoring.CodeCriteriaFixed: {"Pembagian kriteria tidak dapat diubah lagi untuk {users,}: sudah ada lembar penilaian. Juri yang berhalangan dapat digantikan juri cadangan.",
		"The criteria of {users,} can no longer be changed: there are sheets already. A reserve juror can judge in their place."},
	scoring.CodeRoomFixed: {"Ruang {slots,} tidak dapat diganti lagi: sudah ada lembar penilaian, dan di ruang itu jurinya menilai kriteria lain.",
		"The room of {slots,} can no longer be changed: there are sheets, and their jurors judge other criteria in that room."},
	scoring.CodeReserveFixed: {"Untuk {users,}, reserve tidak dapat diubah lagi: sudah ada lembar penilaian atau penggantian juri.",
		"reserve can no longer be changed for {users,}: there are sheets of theirs, or somebody judges in another's place."},
	scoring.CodeByShare: {"Kategori memakai rubriknya masing-masing; yang dibandingkan adalah bagian dari nilai maksimum.", "Categories have rubrics of their own; what compares is the share of the maximum."},
	scoring.CodeRubricsApart: {"Rubrik “{rubric}” berbeda dari rubrik lomba, sehingga nilainya tidak dapat dibandingkan begitu saja. Tulislah di result overall: share agar dibandingkan menurut bagian dari nilai maksimum, atau overall: none agar setiap kategori diperingkat sendiri.",
		"Rubric “{rubric}” is another than the contest's, so scores do not compare as they are. Write in result overall: share to compare them by their share of the maximum, or overall: none to rank each category by itself."},
	scoring.CodeByCategory: {"Setiap kategori diperingkat sendiri; antarkategori tidak dibandingkan.", "Each category is ranked by itself; none is compared with another."},
	scoring.CodeAwardOfCategory: {"Antarkategori tidak dibandingkan (overall: none), jadi penghargaan “{award}” perlu menyebut category, atau per: category agar diberikan di setiap kategori.",
		"Categories are not compared (overall: none), so award “{award}” has to name its category, or be given in each: per: category."},
	scoring.CodeAwardEach: {"Penghargaan “{award}” diberikan di setiap kategori dan bertempat {places}: tulislah per: {category: {places}}.",
		"Award “{award}” is given in each category and has {places} places: write per: {category: {places}}."},
	scoring.CodeAwardEachUnit: {"Penghargaan “{award}” diberikan di setiap kategori, jadi tidak dapat dibatasi per instansi (per: unit): tidak ada yang menentukan kategori mana yang didahulukan.",
		"Award “{award}” is given in each category, so it cannot be limited by institution (per: unit): nothing says which category goes first."},
	scoring.CodeByCategoryRounds: {"Babak lanjutan (rounds) mengambil peserta terbaik dari semua kategori sekaligus, padahal antarkategori tidak dibandingkan (overall: none).",
		"A further round (rounds) takes the best of all categories together, and they are not compared (overall: none)."},
	scoring.CodeByCategoryReach: {"Nilai maksimum rubrik “{rubric}” berbeda dari rubrik lomba. Bila antarkategori tidak dibandingkan (overall: none), komponen hanya dapat dipakai bila semua rubrik bernilai maksimum sama.",
		"Rubric “{rubric}” has another maximum than the contest's. Where categories are not compared (overall: none), components need one maximum for all rubrics."},
	scoring.CodeUnknownCategory: {"Tidak ada kategori “{category}”; yang ada: {known}.", "There is no category “{category}”; there are: {known}."},
	scoring.CodeNoCategory:      {"{slots,} tidak berkategori: mereka diperingkat tersendiri dan tidak dapat menerima penghargaan.", "{slots,} have no category: they are ranked by themselves and can have no award."},
	scoring.CodeCategoriesApart: {"Peserta ini tidak dapat berkategori “{category}” dan “{other}” sekaligus: kategori tidak dibandingkan (`overall: none`), dan sebuah penampilan mempunyai satu peringkat. Daftarkan sebagai dua peserta dengan nomor masing-masing.",
		"This entry cannot be of both “{category}” and “{other}”: categories are not compared (`overall: none`), and one presentation has one place. List it as two entries, each with a number of its own."},
	scoring.CodeCategoriesRubrics: {"Peserta ini tidak dapat berkategori “{category}” dan “{other}” sekaligus: rubriknya berbeda, dan sebuah penampilan dinilai pada satu lembar. Daftarkan sebagai dua peserta dengan nomor masing-masing.",
		"This entry cannot be of both “{category}” and “{other}”: they have different rubrics, and one presentation is judged on one sheet. List it as two entries, each with a number of its own."},
	scoring.CodeCategoriesPanels: {"Peserta ini tidak dapat berkategori “{category}” dan “{other}” sekaligus: jurinya berbeda (`jurors`), dan sebuah penampilan dinilai oleh satu susunan juri. Daftarkan sebagai dua peserta dengan nomor masing-masing.",
		"This entry cannot be of both “{category}” and “{other}”: they have different jurors (`jurors`), and one presentation is judged by one jury. List it as two entries, each with a number of its own."},
	scoring.CodeCategoryNeeded: {"Isi kategorinya: setiap kategori diperingkat sendiri, dan peserta tanpa kategori tidak dapat menerima penghargaan. Kategori yang ada: {known}.",
		"Give the category: each is ranked by itself, and an entry without one can have no award. There are: {known}."},
	scoring.CodeUnplaced: {"Belum ada peserta yang diperingkat di kategori {categories,}.", "No entry has a place in category {categories,}."},
	scoring.CodeRubricsMaximum: {"Nilai maksimum rubrik “{rubric}”, atau rubrik lomba, tidak lebih dari nol, sehingga tidak ada bagiannya yang dapat dibandingkan.",
		"The maximum of rubric “{rubric}”, or of the contest's, is not above zero, so there is no share of it to compare."},
	scoring.CodeRubricsShared:   {"Kriteria tidak dapat dibagi di antara juri bila kategori punya rubrik sendiri.", "Jurors cannot share the criteria out where categories have rubrics of their own."},
	scoring.CodeRubricsDances:   {"Skating memperlakukan tiap kriteria sebagai satu tarian, sehingga tidak dapat berdampingan dengan rubrik kategori (“{rubric}”).", "Skating takes each criterion for a dance, so it does not go with rubrics of categories (“{rubric}”)."},
	scoring.CodeRubricsPlaces:   {"Rubrik “{rubric}” berdampingan dengan rubrik lain, sehingga tidak dapat meminta peringkat (places).", "Rubric “{rubric}” stands beside another one, so neither can ask for places."},
	scoring.CodeCriterionOfSome: {"Kriteria “{criterion}” tidak ada pada rubrik “{rubric}”.", "Criterion “{criterion}” is not in rubric “{rubric}”."},
	scoring.CodeCategoryFixed: {"Kategori {slots,} tidak dapat diganti lagi: sudah ada lembar penilaian, dan kategori itu memakai rubrik lain.",
		"The category of {slots,} can no longer be changed: there are sheets, and that category has another rubric."},
	scoring.CodeRubricFixed: {"Rubrik tidak dapat diubah lagi: sudah ada lembar penilaian atau poin dari panitia.", "The rubric can no longer be changed: there are sheets, or points from the organizers, already."},
	scoring.CodeResultFixed: {"Aturan hasil (metode, pemecah nilai sama, penghargaan) tidak dapat diubah lagi: sudah ada lembar penilaian atau poin dari panitia.",
		"The rules of the result (method, ties, awards) can no longer be changed: there are sheets, or points from the organizers, already."},
	scoring.CodeRoomInUse: {"Ruang “{room}” tidak dapat dihapus: antreannya sudah dipakai.", "Room “{room}” cannot be removed: its queue is in use."},
	scoring.CodeEntryInUse: {"Peserta {slot,} tidak dapat dihapus atau dipindahkan lewat berkas: sudah pernah dipanggil.",
		"Entry {slot,} cannot be removed or moved by the files: it has been called."},
	scoring.CodeDuplicateEntry: {"Peserta “{slot}” sudah ada.", "There is already an entry “{slot}”."},
	scoring.CodeBadEntryID: {"Nomor peserta “{value}” tidak dapat dipakai: hanya huruf, angka, titik, _ dan -, paling banyak 32.",
		"“{value}” cannot be an entry's id: only letters, digits, dots, _ and -, at most 32."},
	scoring.CodeUnitTitleNeeded: {"Instansi dan judul harus diisi.", "The institution and the title must be given."},
	scoring.CodeRubricTooFine: {"Bobot dan rentang skor rubrik terlalu halus untuk dijumlahkan secara persis.",
		"The rubric's weights and scales are too fine to be added up exactly."},
	scoring.CodeDancesWeigh: {"Dengan metode skating setiap kriteria adalah satu tarian, dan semua tarian berbobot sama: beri semua kriteria bobot yang sama, tanpa bonus.",
		"Under skating every criterion is a dance, and all dances weigh the same: give all criteria one weight, and none a bonus."},
	scoring.CodeNoWeight:     {"Tidak ada kriteria yang berbobot.", "No criterion has a weight."},
	scoring.CodeTooFewSheets: {"baru {sheets} dari minimal {panel} lembar", "{sheets} sheets of at least {panel}"},
	scoring.CodeBadKey:       {"Kunci ini tidak dapat diingat.", "This key cannot be remembered."},
	scoring.CodeTooManyDevices: {"Terlalu banyak perangkat yang diingat. Mintalah panitia melupakan salah satunya.",
		"Too many devices are remembered. Ask the organizers to forget one."},
	scoring.CodeMoved: {"Keadaan lomba telah berubah. Silakan ulangi.", "The contest has moved on meanwhile. Please try again."},
}

// Those with more to say than filling in.
func (l lang) problemCommon(code scoring.Code, a scoring.Args) string {
	switch code {
	case scoring.CodeSlotNotOpen:
		return l.say("Lembar "+a["slot"]+" tidak terbuka ("+General{l}.Phase(scoring.Phase(a["phase"]))+").",
			"The sheet for "+a["slot"]+" is not open ("+General{l}.Phase(scoring.Phase(a["phase"]))+").")
	case scoring.CodeWrongPhase:
		return l.say("Tidak dapat dilakukan: status "+a["slot"]+" sekarang “"+General{l}.Phase(scoring.Phase(a["phase"]))+"”.",
			"This cannot be done: "+a["slot"]+" is “"+General{l}.Phase(scoring.Phase(a["phase"]))+"” now.")
	case scoring.CodeDidNotTake:
		return General{l}.Phase(scoring.Phase(a["phase"]))
	case codeNotSaved:
		if a["why"] == string(codeClusterLost) {
			return l.say("TIDAK TERSIMPAN: server ini terputus dari server lain. Isian Anda tetap ada; jika tidak segera pulih, masuklah lewat alamat lain pada kartu Anda.",
				"NOT SAVED: this server is cut off from the others. What you typed is still here; if this does not pass soon, log in at the next address on your card.")
		}
		if ofJournal(a["why"]) {
			return l.say("TIDAK TERSIMPAN: jurnal bersama tidak dapat dipercaya lagi. Isian Anda tetap ada; panitia sudah diberi tahu.",
				"NOT SAVED: the shared journal can no longer be trusted. What you typed is kept; the organizers have been told.")
		}
		return l.say("TIDAK TERSIMPAN: server tidak dapat menulis ke disk. Isian Anda tetap ada; panitia sudah diberi tahu.",
			"NOT SAVED: the server cannot write to its disk. What you typed is kept; the organizers have been told.")
	}
	return ""
}

var methodsProblems = map[scoring.Code]both{
	scoring.CodeUnknownMethod: {"Tidak ada metode “{method}”; yang ada: {known}.", "There is no method “{method}”; there are {known}."},
	scoring.CodeTooFewToTrim: {"Baru {sheets} lembar; nilai tertinggi dan terendah baru dapat dibuang dari paling sedikit 4 lembar.",
		"Only {sheets} sheets; dropping the highest and the lowest takes at least 4."},
	scoring.CodeTooFewToDrop: {"Baru {sheets} lembar; nilai terendah baru dapat dibuang dari paling sedikit 3 lembar.",
		"Only {sheets} sheets; dropping the lowest takes at least 3."},
	scoring.CodeParts: {"Peserta terbagi dalam {parts} kelompok tanpa juri yang sama, sehingga nilainya tidak dapat dibandingkan: {each}. Yang akan menghubungkannya, juri + peserta: {join}.",
		"The entries fall into {parts} groups that share no juror, so their scores cannot be compared: {each}. What would connect them, juror + entry: {join}."},
	scoring.CodeNeedsWholeSheets: {"Metode {method} membandingkan lembar yang lengkap, sedangkan di lomba ini kriteria dibagi di antara juri; yang dapat dipakai hanya mean.",
		"The method {method} compares whole sheets, and in this contest the jurors share the criteria out; only mean can be used."},
	scoring.CodeStepNeedsWhole: {"Pemecah nilai sama “{step}” membandingkan lembar yang lengkap, sedangkan di lomba ini kriteria dibagi di antara juri; yang dapat dipakai: criterion:…, highest, draw.",
		"The tie step “{step}” compares whole sheets, and in this contest the jurors share the criteria out; criterion:…, highest and draw can be used."},
	scoring.CodePlacesNeedWhole: {"Rubrik ini meminta peringkat, dan peringkat tidak dapat dibagi per kriteria di antara juri.",
		"This rubric asks for places, which jurors cannot share out by criterion."},
	scoring.CodeNotGiven: {"Belum ada nilai dari juri untuk kriteria {criteria,}.", "No juror has scored {criteria,} yet."},
	scoring.CodeRanksUneven: {"Metode ini memerlukan peringkat dari setiap juri untuk setiap peserta yang diperingkat.",
		"This method needs a place from every juror for every ranked entry."},
	scoring.CodeNoResidual: {"Lembar yang masuk hanya cukup untuk menghitung hasil, tidak untuk mengukur ketelitiannya.",
		"The sheets are just enough to work out the result, with none left to measure its error by."},
}

// codeNotSaved is store.CodeNotSaved; a test in the store's own commands holds
// the two together, since nothing here may import the store.
const codeNotSaved scoring.Code = "not_saved"

// ofJournal reports whether something is not saved because the journal that hosts
// share is not what it should be.
func ofJournal(why string) bool {
	for _, kind := range []string{"cluster_", "record_", "journal_", "draft_"} {
		if strings.HasPrefix(why, kind) {
			return true
		}
	}
	return false
}

// codeClusterLost is store.CodeClusterLost likewise.
const codeClusterLost scoring.Code = "cluster_lost"
