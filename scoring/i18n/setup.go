package i18n

import (
	"cmp"
	"time"

	"juri/scoring"
)

// Those with more to say than filling in.
func (l lang) problemSetup(code scoring.Code, a scoring.Args) string {
	switch code {
	case "bad_syntax": // the parser's word on it is English
		return l.say("Penulisan keliru di baris ini atau sebelumnya: periksa tanda kutip, titik dua, dan spasi di awal baris.",
			"This is not valid YAML, here or before: "+a["detail"]+".")
	case "wrong_type":
		return l.in(setupWant[a["want"]])
	case "bad_id":
		try := ""
		if a["try"] != "" {
			try = l.say(", misalnya “", ", perhaps “") + a["try"] + "”"
		}
		return "“" + a["value"] + l.say("” tidak dapat menjadi nomor; pakai huruf, angka, titik, garis bawah, atau tanda hubung, tanpa spasi, paling banyak 32", "” cannot be an id: use letters, digits, dots, underscores and hyphens, no blanks, at most 32") + try + "."
	case "low_contrast":
		ratio := l.mark(a["ratio"])
		return fill(l.say("Kontras warna {value} hanya "+ratio+":1 terhadap latar {ground} (tema {theme}), padahal huruf besar perlu paling sedikit {need}:1. Pakai misalnya {try}, atau tulis warna sendiri untuk latar gelap (dark) dan latar terang (light).",
			"The contrast of {value} is only "+ratio+":1 against the ground {ground} (theme {theme}), but large letters need {need}:1 at least. Use {try}, or write a colour of its own for dark and for light grounds (dark, light)."), a)
	case "room_late":
		return l.say(Board{l}.Room(a["room"])+" baru selesai pukul "+l.OfDay(a["until"])+" ("+a["entries"]+" peserta). Pindahkan sebagian ke ruang atau hari lain.",
			Board{l}.Room(a["room"])+" ends as late as "+a["until"]+" ("+a["entries"]+" entries). Move some to another room or day.")
	case "no_walk":
		return l.say(a["users"]+" bertugas di "+a["room"]+" sampai pukul "+l.OfDay(a["until"])+" dan di "+a["other"]+" mulai pukul "+l.OfDay(a["from"])+" pada "+l.day(a["date"])+": tidak ada waktu untuk berpindah ruang.",
			a["users"]+" would be in "+a["room"]+" until "+a["until"]+" and in "+a["other"]+" from "+a["from"]+" on "+l.day(a["date"])+": that leaves no time to walk over.")
	case "two_rooms":
		day := l.day(a["date"])
		return l.say(a["users"]+" harus berada di "+a["room"]+" dan "+a["other"]+" sekaligus pada "+day+", mulai pukul "+l.OfDay(a["from"])+". Bagilah orangnya dengan `rooms`, atau ubah `start` salah satu ruang.",
			a["users"]+" would have to be in "+a["room"]+" and "+a["other"]+" at once on "+day+", from "+a["from"]+". Share the people out with `rooms`, or change the `start` of one of the rooms.")
	case "bad_count":
		from := l.say("mulai dari "+a["min"], "from "+a["min"]+" up")
		if a["max"] != "" {
			from = l.say("dari "+a["min"]+" sampai "+a["max"], "from "+a["min"]+" to "+a["max"])
		}
		return l.say("“"+a["value"]+"” harus berupa bilangan bulat "+from+".", "“"+a["value"]+"” must be a whole number "+from+".")
	case "no_table":
		return fill(cmp.Or(l.in(noTable[a["is"]]), l.in(noTable["binary"])), a)
	case "none_of_them":
		kind := map[string]both{"entries": {"Tidak ada peserta bernomor", "No entry is"}, "units": {"Tidak ada peserta dari instansi", "No entry is of the institution"},
			"categories": {"Tidak ada peserta dalam kategori", "No entry is in the category"}}[a["kind"]]
		return l.in(kind) + " “" + a["value"] + "”."
	case "duplicate_id":
		return l.say(setupKind[a["kind"]]+" “"+a["id"]+"” sudah ada pada baris "+a["line"]+".", "The "+a["kind"]+" “"+a["id"]+"” is already there on line "+a["line"]+".")
	}
	return ""
}

// day writes a date of contest.yaml as people do; anything else as it is.
func (l lang) day(date string) string {
	if at, err := time.Parse(time.DateOnly, date); err == nil {
		return l.Date(at)
	}
	return date
}

// What is wrong with a contest folder's files. The codes are store/setup's,
// which nothing here may import.
var setupProblems = map[scoring.Code]both{
	"file_missing":    {"Berkas {file} tidak ada.", "There is no file {file}."},
	"file_unreadable": {"Berkas {file} tidak dapat dibaca: {cause}.", "The file {file} cannot be read: {cause}."},
	"no_file":         {"{file} adalah folder, pipa, atau perangkat, bukan berkas.", "{file} is a folder, a pipe or a device, not a file."},
	"file_too_big":    {"Berkas {file} lebih besar dari {max} MiB.", "The file {file} is larger than {max} MiB."},
	"file_exists":     {"{file} sudah ada di folder itu; tidak ada yang ditulis.", "{file} is already in that folder; nothing was written."},
	"list_not_kept": {"Daftar yang lama ({file}) tidak dapat disimpan di folder {folder}: {cause}. Tidak ada yang diubah.",
		"The list before ({file}) cannot be kept in the folder {folder}: {cause}. Nothing was changed."},
	"file_not_written": {"{file} tidak dapat ditulis: {cause}.", "{file} cannot be written: {cause}."},
	"not_put_back": {"{file} tidak dapat dikembalikan seperti semula: {cause}. Daftar yang lama ada di folder backups.",
		"{file} could not be put back as it was: {cause}. The list before is in the folder backups."},
	"bad_path":   {"“{value}” bukan nama berkas di folder lomba ini.", "“{value}” is not the name of a file in the contest folder."},
	"bad_format": {"“{value}” bukan berkas .csv atau .xlsx.", "“{value}” is not a .csv or .xlsx file."},
	"not_utf8":   {"Teks ini bukan UTF-8; simpan ulang berkasnya sebagai UTF-8.", "This text is not UTF-8; save the file as UTF-8."},
	"bad_quote":  {"Tanda kutip ganda salah tempat, atau pasangannya tidak ada.", "A double quote is out of place, or its pair is missing."},
	"yaml_feature": {"“{feature}” tidak dapat dipakai di sini; tulis nilainya langsung.",
		"“{feature}” is not supported here; write the value itself."},
	"too_deep":        {"Susunannya bertingkat terlalu dalam.", "This is nested too deeply."},
	"unknown_field":   {"Isian “{field}” tidak dikenal; yang ada: {known}.", "Unknown field “{field}”; known: {known}."},
	"duplicate_field": {"Isian “{field}” ditulis dua kali.", "The field “{field}” is given twice."},
	"missing_field":   {"Isian “{field}” belum ada.", "The field “{field}” is missing."},
	"field_conflict":  {"“{field}” tidak dapat dipakai bersama {other}.", "“{field}” cannot be used together with {other}."},
	"empty_text":      {"Bagian ini tidak boleh kosong.", "This must not be empty."},
	"text_too_long":   {"Teks lebih panjang dari {max} karakter.", "The text is longer than {max} characters."},
	"unknown_column": {"Kolom “{column}” tidak dikenal. Hapus kolom itu, atau ganti judulnya. Yang dikenal: {known}.",
		"Unknown column “{column}”; delete it, or give it another heading. Known: {known}."},
	"duplicate_column": {"Kolom “{column}” ada dua kali.", "The column “{column}” is there twice."},
	"missing_column": {"Kolom “{column}” tidak ada. Ganti judul kolom yang dimaksud menjadi itu, atau salah satu dari: {also}.",
		"The column “{column}” is missing; give its column that heading, or one of: {also}."},
	"field_count": {"Baris ini berisi {got} kolom, padahal judulnya {want}.", "This row has {got} fields, but the header has {want}."},
	"empty_field": {"Kolom “{column}” tidak boleh kosong.", "The column “{column}” must not be empty."},
	"bad_user": {"“{value}” tidak dapat menjadi nama pengguna. Awali dengan huruf kecil, lalu huruf kecil, angka, titik, garis bawah, atau tanda hubung, paling banyak 32.",
		"“{value}” cannot be a user name: begin with a small letter, then small letters, digits, dots, underscores and hyphens, at most 32."},
	"bad_public_key": {"Ini bukan kunci publik SSH (satu baris seperti isi berkas .pub).", "This is not a public SSH key (one line, as in a .pub file)."},
	"key_option": {"Kunci SSH ini memakai opsi “{option}”, yang tidak didukung aplikasi. Tulislah kuncinya saja, tanpa opsi di depannya.",
		"This SSH key has the option “{option}”, which juri does not support. Write the key alone, without options before it."},
	"key_kind": {"Kunci SSH berjenis {kind} tidak diterima. Buatlah kunci baru dengan: ssh-keygen -t ed25519",
		"SSH keys of the kind {kind} are not accepted. Make a new key with: ssh-keygen -t ed25519"},
	"key_weak": {"Kunci RSA ini hanya {bits} bit; minimal {least} bit. Buatlah kunci baru dengan: ssh-keygen -t ed25519",
		"This RSA key has only {bits} bits; {least} are the least. Make a new key with: ssh-keygen -t ed25519"},
	"key_shared": {"Kunci SSH ini sudah dipakai {user}. Satu kunci hanya untuk satu orang; buatlah kunci lain untuk orang ini.",
		"This SSH key is already {user}'s. A key belongs to one person only; make another one for this person."},
	"bad_duration": {"“{value}” bukan lama waktu; tulis misalnya 7m, 90s, atau 1h30m, paling lama 24h.",
		"“{value}” is not a length of time; write 7m, 90s or 1h30m, at most 24h."},
	"bad_date": {"“{value}” bukan tanggal; tulis seperti 2023-03-20.", "“{value}” is not a date; write it like 2023-03-20."},
	"bad_time": {"“{value}” bukan waktu; tulis seperti 08:00.", "“{value}” is not a time of day; write it like 08:00."},
	"bad_timezone": {"“{value}” bukan zona waktu; tulis Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.",
		"“{value}” is not a time zone; write one like Asia/Jakarta, Asia/Makassar or Asia/Jayapura."},
	"bad_break":       {"“{value}” bukan waktu istirahat; tulis seperti 12:00-13:00.", "“{value}” is not a break; write it like 12:00-13:00."},
	"bad_shift":       {"“{value}” bukan ruang dengan jam tugas; tulis seperti {room} 08:00-12:00.", "“{value}” is not a room with its hours; write it like {room} 08:00-12:00."},
	"shift_not_juror": {"Hanya juri yang dapat bertugas di ruang untuk sebagian hari.", "Only a juror can sit in a room for a part of the day."},
	"shift_no_start": {"Ruang {room} belum punya jam mulai (“start”), sehingga giliran pada jam itu tidak diketahui.",
		"Room {room} has no “start”, so nobody can tell whose turn it is at that time."},
	"shift_overlap": {"{shift} bertumpang tindih dengan {other} pada orang yang sama.", "{shift} overlaps {other} of the same person."},
	"panel_empty":   {"Daftar juri kategori ini kosong, sehingga tidak ada yang dapat menilainya.", "This list of the category's jurors is empty: nobody could judge it."},
	"no_room_on":    {"Tidak ada ruang pada tanggal {date}.", "There is no room on {date}."},
	"break_overlap": {"Istirahat ini bertumpang tindih dengan istirahat {other}.", "This break overlaps the break {other}."},
	"bad_number": {"“{value}” bukan angka dengan paling banyak enam desimal, dari -1000000 sampai 1000000.",
		"“{value}” is not a number of at most six decimals, from -1000000 to 1000000."},
	"bad_turn":     {"“{value}” bukan nomor urut; tulis bilangan bulat mulai dari 1.", "“{value}” is not a turn; write a whole number from 1 up."},
	"bad_weight":   {"“{value}” bukan bobot; tulis angka mulai dari 0.", "“{value}” is not a weight; write a number from 0 up."},
	"weights_zero": {"Semua bobot di sini nol.", "All the weights here are zero."},
	"unknown_choice": {"“{value}” tidak dikenal untuk {field}; pilihannya: {known}.",
		"“{value}” is not known for {field}; the choices are: {known}."},
	"bad_colour": {"“{value}” bukan warna; tulis seperti \"#1e6fd0\", lengkap dengan tanda kutipnya.",
		"“{value}” is not a colour; write it like \"#1e6fd0\", with the quotes."},
	"reserved_phase": {"“{id}” adalah tahap yang selalu ada; pilih id lain.", "“{id}” is a phase that every turn has; choose another id."},
	"duplicate_turn": {"Nomor urut {order} di ruang “{room}” sudah dipakai pada baris {line}.",
		"Turn {order} in room “{room}” is already taken on line {line}."},
	"level_twice":  {"Skor {value} dijelaskan dua kali.", "The value {value} is described twice."},
	"level_text":   {"Keterangan “{text}” sudah dipakai untuk skor {value}.", "“{text}” is the text of the value {value} already."},
	"level_number": {"“{text}” tidak dapat menjadi keterangan skor {value}: itu skor yang lain.", "“{text}” cannot be the text of the value {value}: it is another value."},
	"bad_worth": {"“{value}” bukan poin peringkat: tulis angka mulai dari 0, dari peringkat pertama, dan tidak pernah lebih besar daripada sebelumnya.",
		"“{value}” is no points for a place: write numbers from 0 up, the first place's first, never more than the one before."},
	"no_worth":           {"Daftar poin ini kosong; tulis misalnya [12, 10, 8], atau borda.", "This list of points is empty; write [12, 10, 8], say, or borda."},
	"scale_range":        {"Batas bawah {min} harus kurang dari batas atas {max}.", "The lowest value {min} must be less than the highest, {max}."},
	"scale_step":         {"Langkah {step} harus lebih dari 0.", "The step {step} must be more than 0."},
	"scale_uneven":       {"Dengan langkah {step}, rentang skor dari {min} tidak tepat berakhir di {max}.", "Steps of {step} from {min} do not end at {max}."},
	"scale_empty":        {"Rentang skor ini tidak memuat satu skor pun.", "This scale has no values."},
	"scale_order":        {"{value} harus lebih besar dari {before}, skor sebelumnya.", "{value} must be more than {before}, the value before it."},
	"unknown_preset":     {"Tidak ada rubrik “{value}”; yang ada: {known}.", "There is no rubric “{value}”; known: {known}."},
	"no_such_room":       {"Tidak ada ruang “{room}”; yang ada: {known}.", "There is no room “{room}”; known: {known}."},
	"unknown_juror":      {"“{user}” bukan juri lomba ini.", "“{user}” is not a juror of this contest."},
	"unknown_block":      {"Tidak ada blok “{block}”; yang ada: {known}.", "There is no block “{block}”; known: {known}."},
	"empty_block":        {"Blok “{block}” tidak mempunyai kriteria berbobot.", "The block “{block}” has no criterion with a weight."},
	"unknown_tie":        {"Pemecah nilai sama “{value}” tidak dikenal; yang ada: {known}.", "Unknown tie step “{value}”; known: {known}."},
	"criterion_scales":   {"Kriteria “{criterion}” pada rubrik “{rubric}” memakai rentang skor lain, sehingga tidak dapat memecah nilai sama antarkategori.", "Criterion “{criterion}” of rubric “{rubric}” has another scale, so it cannot break ties across categories."},
	"no_such_rubric":     {"Tidak ada rubrik “{rubric}” pada rubrics; yang ada: {known}.", "There is no rubric “{rubric}” in rubrics; known: {known}."},
	"no_such_criterion":  {"Tidak ada kriteria “{criterion}”; yang ada: {known}.", "There is no criterion “{criterion}”; known: {known}."},
	"room_criteria":      {"Di sini tidak ada kriteria.", "This names no criterion."},
	"criteria_elsewhere": {"Juri ini tidak duduk di ruang {room}.", "This juror does not sit in room {room}."},
	"criteria_lack_room": {"Kriteria juri ini di ruang {room} belum disebut.", "Nothing says which criteria this juror judges in room {room}."},
	"criteria_not_juror": {"Hanya juri yang dapat diberi criteria.", "Only a juror can have criteria."},
	"chair_not_juror":    {"Hanya juri yang dapat diberi chair: true.", "Only a juror can have chair: true."},
	"reserve_not_juror":  {"Hanya juri yang dapat menjadi juri cadangan (reserve: true).", "Only a juror can be a reserve (reserve: true)."},
	"reserve_chair":      {"Juri cadangan tidak dapat menjadi ketua: yang mengesahkan hasil ikut menilai.", "A reserve cannot be the chair: whoever confirms the result has judged."},
	"reserve_own":        {"{user} adalah juri cadangan: jam, kriteria, dan kategorinya mengikuti juri yang digantikan.", "{user} is a reserve: their hours, criteria and categories are those of whoever they come for."},
	"no_such_award":      {"Tidak ada penghargaan “{award}” pada awards; yang ada: {known}.", "There is no award “{award}” in awards; known: {known}."},
	"nothing_won":        {"Tidak ada penghargaan menurut peringkat yang dapat dihitung; tulis count.", "No award goes by places, so there is nothing to count; write count."},
	"points_of_what":     {"points punya {points} angka, padahal count hanya {count} penghargaan.", "points has {points} numbers, but count only {count} awards."},
	"award_twice":        {"Penghargaan “{award}” sudah ada.", "The award “{award}” is there already."},
	"nothing_shared":     {"after_joint hanya berlaku bila langkah terakhir ties adalah shared.", "after_joint takes shared as the last step of ties."},
	"bad_min":            {"“{value}” bukan nilai minimal; tulis angka di atas 0.", "“{value}” is no least score; write a number above 0."},
	"min_no_score": {"“min” memerlukan nilai yang berdiri sendiri; metode {method} di sini hanya membandingkan peserta satu dengan yang lain. Pakai mean, trimmed, atau median dengan skor.",
		"“min” needs scores that stand by themselves; {method} here only compares entries with each other. Use mean, trimmed or median, with scores."},
	"min_order": {"“{award}” di atasnya sudah untuk semua yang mencapai {min}, sehingga tidak ada yang tersisa. Urutkan dari nilai tertinggi.",
		"“{award}” before it is already for all who reach {min}, so nobody is left. Put the highest first."},
	"strange_field": {"“{field}” bukan isian untuk teks ini. Isian ditulis dalam kurung kurawal; yang ada: {known}.",
		"“{field}” is no field of this text. Fields stand in braces; known: {known}."},
	"unquoted_field": {"Teks yang diawali kurung kurawal memerlukan tanda kutip: {try}.", "A text that begins with a brace needs quotes: {try}."},
	"no_number":      {"Nomor ini tidak memuat {no}, sehingga semua piagam bernomor sama. Tulis misalnya \"400.14/{no}/2026\".", "There is no {no} in this number, so all certificates would have the same one. Write \"400.14/{no}/2026\", say."},
	"many_signers":   {"Paling banyak {max} tanda tangan dalam satu piagam.", "A certificate has room for {max} signatures at most."},
	"bad_link":       {"“{value}” bukan alamat halaman; tulis seperti https://kota.go.id/hasil.", "“{value}” is not the address of a page; write it like https://example.org/result."},
	"no_picture":     {"{file} bukan gambar PNG atau JPEG, atau berkasnya rusak.", "{file} is not a PNG or JPEG picture, or it is damaged."},
	"picture_size": {"Ukuran {file} {wide} × {tall} piksel; lebarnya paling sedikit {least} piksel, dan seluruhnya paling banyak {most} juta piksel.",
		"{file} is {wide} × {tall} pixels; it must be at least {least} wide, and have {most} million in all at most."},
	"picture_shape": {"Ukuran {file} {wide} × {tall} piksel, sehingga tidak sebangun dengan A4 mendatar. Pakai perbandingan 297 : 210, misalnya 3508 × 2480.",
		"{file} is {wide} × {tall} pixels, which is not the shape of A4 on its side. Make it 297 : 210, such as 3508 × 2480."},
	"panel_too_large": {"“panel” meminta {panel} lembar, padahal hanya ada {jurors} juri; tidak ada peserta yang dapat diperingkat.",
		"“panel” asks for {panel} sheets, but there are only {jurors} jurors: no entry could be ranked."},
	"room_overfull": {"{entries} peserta tidak muat di ruang “{room}” sebelum tengah malam, hanya muat {fits}. Tambahkan ruang atau perpendek lama gilirannya (slot).",
		"{entries} entries do not fit in room “{room}” before midnight, only {fits} do. Add a room or make its turns shorter (slot)."},
	"no_rooms": {"Belum ada ruang.", "There is no room."},
	"round_room": {"Ruang “{room}” dipakai babak lanjutan; pesertanya datang dari babak sebelumnya.",
		"Room “{room}” belongs to a later round; its entries come from the round before."},
	"no_criteria":     {"Belum ada kriteria.", "There is no criterion."},
	"no_phases":       {"Belum ada tahap berwaktu.", "There is no timed phase."},
	"no_juror":        {"Belum ada juri (role: juror).", "There is no juror (role: juror)."},
	"no_organizer":    {"Belum ada panitia (role: organizer).", "There is no organizer (role: organizer)."},
	"no_entries":      {"Belum ada peserta.", "There is no entry."},
	"no_scores":       {"Tidak ada skor.", "There is no score."},
	"too_many_jurors": {"Juri lebih dari {max}.", "There are more than {max} jurors."},
}

var setupWant = map[string]both{
	"text":   {"Di sini seharusnya teks.", "This should be text."},
	"number": {"Di sini seharusnya angka.", "This should be a number."},
	"flag":   {"Di sini seharusnya true atau false.", "This should be true or false."},
	"list":   {"Di sini seharusnya daftar, misalnya [a, b].", "This should be a list, such as [a, b]."},
	"fields": {"Di sini seharusnya isian bernama, misalnya {id: a, name: b}.", "This should be named fields, such as {id: a, name: b}."},
}

var setupKind = map[string]string{
	"room": "Ruang", "user": "Pengguna", "entry": "Peserta", "criterion": "Kriteria", "rubric": "Rubrik", "category": "Kategori", "block": "Blok", "phase": "Tahap", "sheet": "Lembar",
}
