package i18n

import (
	"strings"

	"juri/scoring"
)

// What the store says of its journal and backups. The codes are the store's,
// which nothing here may import; a test of the commands holds that none lacks a
// sentence.
func (l lang) problemJournal(code scoring.Code, a scoring.Args) string {
	switch code {
	case "held":
		s := l.say("Folder "+a["dir"]+" sedang dibuka di jendela atau komputer lain", a["dir"]+" is already open in another juri process")
		return l.say(s+holder(a, "pengguna", "proses")+"."+join(a, "Masuklah ke sana dengan: ssh NAMA"),
			s+holder(a, "user", "process")+"."+join(a, "Connect with: ssh USER"))
	case "journal_damaged":
		return l.say("Jurnal "+a["path"]+" rusak ("+a["faults"]+" kesalahan) dan tidak dibuka."+
			restoreHint(a, "Cadangan terbaru yang baik: ", "Tidak ada cadangan yang baik."),
			"The journal "+a["path"]+" is damaged ("+a["faults"]+" faults) and was not opened."+
				restoreHint(a, "The newest good backup is ", "There is no good backup."))
	case "journal_gone":
		return l.say("Jurnal "+a["path"]+" tidak ada, padahal ada cadangannya; jurnal kosong tidak dibuat."+
			restoreHint(a, "Cadangan terbaru yang baik: ", "Tidak ada cadangan yang baik."),
			"The journal "+a["path"]+" is gone, although there are backups of it; no empty one was made."+
				restoreHint(a, "The newest good backup is ", "There is no good backup."))
	case "checkpoint_long":
		return l.say("Titik periksa ini menyebut "+a["size"]+" catatan, padahal jurnal hanya berisi "+a["records"]+". "+l.signed(a, "ada catatan yang dibuang sesudahnya"),
			"This checkpoint is of "+a["size"]+" records, and the journal has "+a["records"]+". "+l.signed(a, "some were removed since"))
	case "checkpoint_not":
		return l.say("Catatan 1 sampai "+a["size"]+" bukan yang disebut titik periksa ini. "+l.signed(a, "ada yang diubah, dibuang, atau ditambahkan sesudahnya"),
			"Records 1 to "+a["size"]+" are not those of this checkpoint. "+l.signed(a, "something was changed, removed or added since"))
	case "record_missing":
		return l.say("Catatan "+span(a, "sampai")+" hilang.", "Record "+span(a, "to")+" is missing.")
	case "record_forged":
		return l.say("Catatan "+a["record"]+" ("+a["fact"]+" oleh "+a["author"]+") berisi sesuatu yang tidak mungkin dilakukan penulisnya saat itu."+l.because(a),
			"Record "+a["record"]+" ("+a["fact"]+" by "+a["author"]+") says what its author could not have done at that time."+l.because(a))
	}
	return ""
}

// signed says what follows if the contest's own key stands under what somebody kept,
// and that it may be no such thing if nothing says so.
func (l lang) signed(a scoring.Args, follows string) string {
	switch a["signed"] {
	case "":
		return l.say("Bila memang dari lomba ini, "+follows+"; tanda tangannya tidak dapat dipastikan, sehingga bisa juga salah ketik atau berasal dari lomba lain.",
			"If it is this contest's, "+follows+"; it cannot be told that this contest's key signed it, so it may be mistyped or another contest's.")
	case "old":
		return l.say("Yang menandatanganinya kunci yang saat itu sudah diganti: pemegang rahasia lomba yang lama dapat membuatnya sendiri.",
			"The key that signed it had been replaced by then: whoever has the contest's old secret can make such a one.")
	case "other":
		return l.say("Yang menandatanganinya bukan kunci yang tercatat dalam jurnal ini: ini titik periksa lomba lain, atau seluruh jurnal ditulis ulang dengan kunci lain.",
			"No key on record in this journal signed it: it is another contest's, or all of this journal was written anew with another key.")
	}
	return l.say("Kunci lomba ini menandatanganinya: "+follows+".", "This contest's key signed it: "+follows+".")
}

func (l lang) because(a scoring.Args) string {
	return more(" ", l.problem(scoring.Code(a["why"]), a))
}

// holder names who has a folder open, as far as it is known.
func holder(a scoring.Args, user, process string) string {
	var s string
	if a["user"] != "" {
		s += ", " + user + " " + a["user"]
	}
	if a["host"] != "" {
		s += " @ " + a["host"]
	}
	if a["pid"] != "" && a["pid"] != "0" {
		s += ", " + process + " " + a["pid"]
	}
	return s
}

// join is how to log in to whoever has the folder open; "" if they take no ssh.
func join(a scoring.Args, lead string) string {
	host, port := hostPort(a["address"])
	if port == "" {
		return ""
	}
	return " " + lead + "@" + strings.Trim(host, "[]") + " -p " + port
}

func restoreHint(a scoring.Args, lead, none string) string {
	if a["backup"] == "" {
		return " " + none
	}
	return " " + lead + a["backup"] + " (juri restore)."
}

// span is a run of records: "12", "12 to 15".
func span(a scoring.Args, to string) string {
	if a["to"] == "" || a["to"] == a["record"] {
		return a["record"]
	}
	return a["record"] + " " + to + " " + a["to"]
}

var journalProblems = map[scoring.Code]both{
	scoring.CodeNotCaused: {"Isinya tidak sesuai dengan catatan-catatan sebelumnya.", "It is not what the records before it lead to."},
	"closing":             {"Server sedang dihentikan; tidak ada yang diubah.", "The server is shutting down; nothing was changed."},
	"too_much": {"Terlalu banyak untuk disimpan sekaligus; tidak ada yang diubah. Mohon bagi menjadi beberapa bagian.",
		"That is too much to save at once; nothing was changed. Please do it in parts."},
	"panic": {"Terjadi kesalahan pada aplikasi; tidak ada yang diubah. Mohon beri tahu panitia: rinciannya ada di keluaran server.",
		"The program has a fault; nothing was changed. Please tell an organizer: the details are in the server's output."},
	"backup_damaged": {"Cadangan {path} rusak ({faults} kesalahan) dan tidak dipakai.", "The backup {path} is damaged ({faults} faults) and was not used."},
	"restore_fewer": {"Jurnal {path} berisi {records} catatan, sedangkan cadangannya hanya {backup}; jurnal tidak ditimpa. Tambahkan --force --reason \"…\" untuk tetap memulihkan.",
		"The journal {path} has {records} records, the backup only {backup}; it was not replaced. Add --force --reason \"…\" to restore it all the same."},
	"history_other": {"{path} bukan riwayat yang sama dengan {other}: keduanya berbeda mulai catatan {record}. Tidak ada yang diubah; untuk riwayat lain, pakailah folder lain.",
		"{path} is not the same history as {other}: they differ from record {record} on. Nothing was changed; another history belongs in another folder."},
	"checkpoint": {"“{text}” bukan titik periksa atau tanda terima, dan bukan nama berkas yang ada. Yang dapat diperiksa: titik periksa dari juri checkpoint, jumlah catatan dan kode SHA-256 di kaki berkas cetak (“412 3f2a…”), atau tanda terima selengkapnya.",
		"“{text}” is neither a checkpoint nor a receipt, and no file has that name. What can be checked: what juri checkpoint says, the number of records and the SHA-256 at the foot of papers (“412 3f2a…”), or all of a receipt."},
	"checkpoint_none": {"Belum ada yang dapat dijadikan titik periksa: jurnalnya kosong atau masih berbentuk lama. Jalankan servernya lebih dahulu.",
		"There is nothing to make a checkpoint of yet: the journal is empty, or in its old form. Start the server first."},
	"cosigned_none": {"Belum ada titik periksa yang ikut ditandatangani pihak lain.", "Nobody else has signed a checkpoint yet."},
	"checkpoint_now": {"Titik periksa tidak dapat dibuat saat ini. Beri tahu panitia.",
		"No checkpoint can be made at the moment. Tell the organizers."},
	"checkpoint_many": {"Sekali jalan paling banyak {most} titik periksa dan tanda terima.", "At most {most} checkpoints and receipts at once."},
	"not_held":        {"Tidak dapat dibandingkan, karena jurnalnya rusak.", "It cannot be compared, as the journal is damaged."},
	"receipt_short": {"“{receipt}” hanya awal sebuah tanda terima. Ketik seluruhnya: yang pendek dapat dibuat ulang dengan nilai lain.",
		"“{receipt}” is only the beginning of a receipt. Type all of it: a short one could be made again with other scores."},
	"signed_by_none": {"Tidak ada juri yang penegasan terakhirnya ditandatangani dengan kunci itu. Bila sidik jari itu tercetak di lembar penilaian lomba ini, tanda tangannya dibuang atau kuncinya ditukar sesudahnya.",
		"No juror's last word for their sheets is signed with that key. If the fingerprint stands on a score sheet of this contest, the signature was dropped or the key was exchanged since."},
	"signed_other": {"Lembar-lembar {juror} bukan lagi yang ditandatangani dengan kunci itu: sesudahnya ada yang diubah, ditambah, atau dibuang.",
		"The sheets of {juror} are not those that were signed with that key: some were changed, added or removed since."},
	"receipt_unknown": {"Tidak ada catatan yang demikian ({receipt}). Bila memang dari lomba ini, catatan itu diubah atau dibuang sesudahnya; bisa juga salah ketik atau berasal dari lomba lain.",
		"There is no such record ({receipt}). If it is this contest's, that record was changed or removed since; it may also be mistyped or another contest's."},
	"history_older": {"Jurnal {path} hanya berisi {records} catatan, padahal {other} mengenal {known}. Jurnal ini tidak dibuka. Pulihkan yang lengkap dengan juri restore, atau pulihkan jurnal ini sendiri dengan juri restore --force --reason \"…\" jika yang lama memang dikehendaki.",
		"The journal {path} has only {records} records, and {other} knows of {known}. It was not opened. Restore the whole one with juri restore, or, if the older one is wanted, restore this journal itself with juri restore --force --reason \"…\"."},
	"disk_full":      {"Disk server penuh.", "The server's disk is full."},
	"disk_read_only": {"Disk server tidak dapat ditulisi.", "The server's disk cannot be written to."},
	"cluster_lost":   {"Server ini tidak dapat menghubungi cukup server lain ({cause}).", "This server cannot reach enough of the others ({cause})."},
	"cluster_address": {"“{address}” bukan alamat klaster: etcd://HOST:2379,HOST:2379,HOST:2379/NAMA.",
		"“{address}” is not the address of a cluster: etcd://HOST:2379,HOST:2379,HOST:2379/NAME."},
	"secret_missing": {"Rahasia lomba ({path}) tidak ada, padahal jurnal ini dimulai dengannya. Salinlah berkas itu dari folder yang lama, dari server lain, atau dari salinan di stik USB. Jika memang hilang: jalankan dengan --new-secret; setelah itu semua PIN harus dibuat ulang (juri cards).",
		"The contest's secret ({path}) is missing, and this journal was begun with it. Copy that file from the old folder, from another host, or from the copy on a USB stick. If it is lost, start with --new-secret; all PINs have to be issued anew after that (juri cards)."},
	"secret_other": {"Rahasia lomba ({path}) bukan yang dipakai jurnal ini. Salinlah yang benar dari folder yang lama, dari server lain, atau dari salinan di stik USB. Jika memang hilang: jalankan dengan --new-secret; setelah itu semua PIN harus dibuat ulang (juri cards).",
		"The contest's secret ({path}) is not the one that this journal was begun with. Copy the right one from the old folder, from another host, or from the copy on a USB stick. If it is lost, start with --new-secret; all PINs have to be issued anew after that (juri cards)."},
	"secret_damaged": {"{path} seharusnya berkas berisi rahasia lomba (64 angka heksadesimal), tetapi isinya bukan itu. Salinlah yang benar dari folder yang lama, atau pindahkan berkas ini dan jalankan dengan --new-secret; setelah itu semua PIN harus dibuat ulang (juri cards).",
		"{path} should hold the contest's secret (64 hexadecimal digits), and does not. Copy the right one from the old folder, or move this file away and start with --new-secret; all PINs have to be issued anew after that (juri cards)."},
	"file_is_link": {"{path} adalah tautan (symlink), bukan berkas. Aplikasi ini tidak membaca atau menulis lewat tautan: letakkan berkasnya sendiri di sana, atau pilih nama lain.",
		"{path} is a link, not a file. juri does not read or write through links: put the file itself there, or give another name."},
	"file_is_folder": {"{path} adalah folder, bukan berkas. Pilih nama lain, atau pindahkan folder itu.",
		"{path} is a folder, not a file. Give another name, or move the folder away."},
	"file_is_device": {"{path} adalah pipa, soket, atau perangkat, bukan berkas. Pilih nama lain, atau hapus dahulu.",
		"{path} is a pipe, a socket or a device, not a file. Give another name, or remove it first."},
	"cards_other": {"{path} bukan daftar alamat pada kartu, jadi tidak ditimpa. Pindahkan berkas itu.",
		"{path} is no list of the cards' addresses, so it is left as it is. Move that file away."},
	"host_key_missing": {"Kunci server ({path}) tidak ada, padahal lomba ini sudah pernah dibuka dengannya. Kembalikan kunci yang lama: dari salinan di stik USB (--copy-to), dari server lain, atau dari salinan folder ini. Jika memang hilang, jalankan juri serve dengan --new-host-key: ssh semua orang lalu memberi peringatan, dan sidik jari di kartu tidak cocok lagi.",
		"The server's key ({path}) is missing, and this contest was opened with one before. Put the old one back: from the rescue kit on a USB stick (--copy-to), from another host, or from a copy of this folder. If it is lost, start juri serve with --new-host-key: everybody's ssh then warns, and the fingerprint on the cards no longer fits."},
	"kit_place": {"{path} bukan folder yang dapat dipakai untuk salinan penyelamat. Periksa apakah stiknya terpasang dan dapat ditulis.",
		"{path} is not a folder that can hold a rescue kit. See that the stick is in and can be written."},
	"kit_other": {"Di {path} sudah ada salinan penyelamat lomba lain, atau riwayat lain dari lomba ini; tidak ditimpa. Pakailah stik atau folder lain, atau pindahkan salinan itu.",
		"{path} holds the rescue kit of another contest, or another history of this one; it was not replaced. Use another stick or folder, or move that kit away."},
	"kit_newer": {"Salinan penyelamat di {path} berisi lebih banyak ({records} catatan) daripada folder ini; tidak ditimpa. Apakah lomba sudah dilanjutkan di laptop lain? Jika ya, jangan jalankan yang ini. Jika tidak, jalankan dari salinan itu: juri serve {path}",
		"The rescue kit at {path} has more ({records} records) than this folder; it was not replaced. Does the contest go on on another laptop? Then do not start this one. If not, go on from the kit: juri serve {path}"},
	"kit_taken": {"Folder {path} sudah ada; tidak ditimpa. Jika itu lomba yang sudah diambil dari salinan, jalankan: juri serve {path}. Jika bukan, beri --into NAMA-FOLDER-BARU.",
		"The folder {path} is there already; it was not replaced. If it is the contest that was taken from the kit, run: juri serve {path}. If not, give --into NEW-FOLDER."},
	"kit_passphrase": {"Frasa sandi salinan penyelamat salah.", "That is not the passphrase of this rescue kit."},
	"kit_gone": {"Salinan penyelamat {path} tidak dapat ditulis. Periksa stiknya; lomba tetap berjalan, dan salinan dilanjutkan begitu stik terpasang.",
		"The rescue kit {path} cannot be written. Check the stick; the contest goes on, and so will the kit once the stick is back."},
	"not_empty": {"Di sana sudah ada jurnal; jurnal itu tidak ditimpa. Pakailah nama lain.",
		"There is already a journal, which was not replaced. Use another name."},
	"file_gone":     {"Berkas jurnal {path} hilang.", "The journal's file {path} is gone."},
	"file_replaced": {"Berkas jurnal {path} diganti dengan berkas lain.", "The journal file {path} has been replaced by another file."},
	"rescued": {"Berkas jurnal {path} diganti atau ditimpa saat server berjalan. Semua yang sudah tersimpan, {records} catatan, ada di {rescue}; tidak ada lagi yang disimpan. Hentikan server, lalu pulihkan berkas itu dengan juri restore {rescue} FOLDER.",
		"The journal {path} was replaced or written over while it was served. All that was saved, {records} records, is in {rescue}; nothing is saved any more. Stop the server and restore that file with juri restore {rescue} FOLDER."},
	"not_rescued": {"Berkas jurnal {path} diganti atau ditimpa saat server berjalan, dan isinya tidak dapat ditulis ke tempat lain: {cause}. Jangan hentikan server; salinlah folder cadangan lebih dahulu.",
		"The journal {path} was replaced or written over while it was served, and what it held cannot be written elsewhere: {cause}. Do not stop the server; copy the backups first."},
	"disk_error":        {"Disk server bermasalah: {cause}.", "Disk error on the server: {cause}."},
	"not_a_journal":     {"{path} kosong atau bukan jurnal aplikasi Juri.", "{path} is empty or is not a juri journal."},
	"journal_truncated": {"Berkas terpotong: {size} dari {want} byte.", "The file is cut off: {size} of {want} bytes."},
	"page_damaged":      {"Halaman {page} rusak: {cause}.", "Page {page} is damaged: {cause}."},
	"file_damaged":      {"Berkas rusak: {cause}.", "The file is damaged: {cause}."},
	"record_misplaced":  {"Catatan {record} salah tempat: bernomor {holds}.", "Record {record} is out of place: it is numbered {holds}."},
	"record_unreadable": {"Catatan {record} tidak terbaca: {cause}.", "Record {record} cannot be read: {cause}."},
	"record_altered":    {"Catatan {record} telah diubah.", "Record {record} has been altered."},
	"record_unlinked":   {"Catatan {record} tidak bersambung dengan catatan sebelumnya.", "Record {record} does not follow from the one before it."},
	"record_not_canonical": {"Catatan {record} tidak dalam format baku: ditulis oleh aplikasi Juri versi yang lebih baru, atau telah diubah. Bukalah dengan versi terbaru; bila tetap demikian, pulihkan cadangan.",
		"Record {record} is not in its canonical form: a newer juri wrote it, or it was altered. Open the folder with the newest version; if it still says so, restore a backup."},
	"record_newer": {"Catatan {record} (“{kind}”) memuat hal yang tidak dikenal oleh versi ini: ditulis oleh aplikasi Juri versi yang lebih baru, atau rusak.",
		"Record {record} (“{kind}”) says something that this version does not know: a newer juri wrote it, or it is damaged."},
	"erased": {"Data pribadi lomba ini sudah dihapus ({at}): {path} tidak dapat dijalankan, dibuka, atau dibuatkan berkas lagi. Yang masih ada adalah bagian terbuka setiap catatan dan rantainya; periksa dengan juri verify.",
		"What was private in this contest was erased ({at}): {path} can no longer be served, opened or exported. What is left is each record's public half and the chain; look with juri verify."},
	"erase_old": {"{path} memuat catatan dari sebelum catatan mempunyai dua bagian; bagian pribadinya tidak dapat dihapus tersendiri. Hapuslah seluruh foldernya.",
		"{path} has records from before records had two halves; what is private in them cannot be erased alone. Remove the whole folder."},
	"record_erased": {"Bagian pribadi catatan {record} dihapus, sedangkan catatan lain masih lengkap: juri erase menghapus semuanya sekaligus.",
		"The private half of record {record} was erased, and others are whole: juri erase erases all of them at once."},
	"journal_newer": {"Jurnal {path} ditulis oleh aplikasi Juri versi yang lebih baru: mulai catatan {record} (“{kind}”) ada yang tidak dikenal versi ini, sedangkan rantai kodenya utuh. Bukalah dengan versi yang menulisnya; tidak ada yang diubah, dan tidak ada cadangan yang perlu dipulihkan.",
		"A newer juri wrote the journal {path}: from record {record} (“{kind}”) on it says things that this version does not know, and its chain of hashes is whole. Open it with the version that wrote it; nothing was changed, and no backup need be restored."},
	"record_old_form": {"Catatan {record} memakai format lama, padahal format yang baru sudah dimulai sebelumnya.",
		"Record {record} has the old form, although the new one began before it."},
	"record_key": {"Kunci juri pada catatan {record} berbeda dari catatan sebelumnya.",
		"Record {record} has a different key for its juror than the records before it."},
	"record_secret":         {"Catatan {record} tidak dibuat dengan rahasia lomba ini.", "Record {record} was not made with this contest's secret."},
	"journal_head_mismatch": {"Kode penutup jurnal tidak cocok dengan catatan terakhir ({record}).", "The chain head does not match the last record ({record})."},
	"draft_damaged":         {"Draf {slot} milik {user} rusak: {cause}.", "The draft of {slot} by {user} is damaged: {cause}."},
	"replay_differs":        {"Penghitungan ulang sampai catatan {record} menghasilkan keadaan yang berbeda.", "Replaying to record {record} gives a different state."},
	"unknown_fact":          {"Jenis catatan “{kind}” tidak dikenal.", "Unknown record type “{kind}”."},
}

// hostPort takes an address apart; an empty port if it is none.
func hostPort(address string) (host, port string) {
	for i := len(address) - 1; i >= 0; i-- {
		if address[i] == ':' {
			return address[:i], address[i+1:]
		}
	}
	return address, ""
}
