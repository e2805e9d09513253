package i18n

import "strings"

// Shell is what the commands say, in a shell and one line at a time over SSH.
type Shell struct {
	lang
	Result ShellResult
	Usage  ShellUsage
}

func (t Shell) About() string { // of the program
	return t.say("Aplikasi penilaian lomba: juri menilai langsung selama acara", "A terminal scoring console for live jury sessions")
}
func (t Shell) Short(name string) string { return t.in(shellShort[name]) } // of each command, by name
func (t Shell) Flag(name string) string  { return t.in(shellFlag[name]) }  // of each flag, by name

// Heads of tables.
func (t Shell) Rank() string   { return t.say("Peringkat", "Rank") }
func (t Shell) Entry() string  { return t.say("Peserta", "Entry") }
func (t Shell) Unit() string   { return t.say("Instansi", "Institution") }
func (t Shell) Title() string  { return t.say("Judul", "Title") }
func (t Shell) Room() string   { return t.say("Ruang", "Room") }
func (t Shell) Score() string  { return t.say("Nilai", "Score") }
func (t Shell) Sheets() string { return t.say("Lembar", "Sheets") }
func (t Shell) Award() string  { return t.say("Penghargaan", "Award") }
func (t Shell) Phase() string  { return t.say("Tahap", "Phase") }
func (t Shell) Slot() string   { return t.say("Peserta", "Entry") }
func (t Shell) User() string   { return t.say("Nama pengguna", "User") }
func (t Shell) Name() string   { return t.say("Nama", "Name") }
func (t Shell) Role() string   { return t.say("Peran", "Role") }
func (Shell) PIN() string      { return "PIN" }
func (t Shell) Line() string   { return t.say("Masuk dengan", "Log in with") }

func (Shell) Unranked() string { return "–" }
func (t Shell) NoStandings() string { // the person may not see them now
	return t.say("Peringkat belum dibuka untuk peran Anda.", "The standings are not open to your role now.")
}
func (t Shell) NobodyOn() string  { return t.say("tidak ada yang tampil", "nobody on stage") }
func (t Shell) Paused() string    { return t.say("dijeda", "paused") }
func (t Shell) Messages() string  { return t.say("Pesan", "Message") }
func (t Shell) Connected() string { return t.say("Tersambung", "Connected") }
func (t Shell) Done(done, all int) string {
	return t.say(itoa(done)+" dari "+itoa(all)+" selesai", itoa(done)+" of "+itoa(all)+" done")
}
func (Shell) OK(slot, phase string) string { return slot + ": " + phase }
func (t Shell) Saved(slot string, filled, of int) string {
	return t.say(slot+": tersimpan, "+itoa(filled)+" dari "+itoa(of)+" kriteria terisi, belum diserahkan",
		slot+": saved, "+itoa(filled)+" of "+itoa(of)+" criteria filled in, not handed in")
}
func (t Shell) HandedIn(slot, receipt string, revision int) string {
	s := slot + t.say(": diserahkan, tanda terima ", ": handed in, receipt ") + receipt
	if revision > 1 {
		s += t.say(", koreksi ke-", ", correction ") + itoa(revision-1)
	}
	return s
}
func (t Shell) HasOwn(juror string) string { // what the juror typed stays beside it
	return juror + t.say(" sudah mengisi lembar yang belum diserahkan; lembar itu tetap ada di samping yang dari kertas.", " has filled in a sheet that is not handed in; it stays beside the one from paper.")
}
func (t Shell) RecusedNow(slot string) string {
	return slot + t.say(": konflik kepentingan dicatat", ": conflict of interest recorded")
}
func (t Shell) Said() string                  { return t.say("Pesan ditampilkan.", "The message is shown.") }
func (Shell) Shown(board, mode string) string { return board + ": " + mode }
func (t Shell) Undone() string                { return t.say("Diurungkan.", "Undone.") }
func (t Shell) BadPair(pair string) string {
	return "“" + pair + t.say("” bukan kriteria=skor.", "” is not criterion=score.")
}
func (t Shell) BadMinutes(value string) string {
	return "“" + value + t.say("” bukan jumlah menit.", "” is not a number of minutes.")
}
func (t Shell) FolderOpen(dir string) string {
	return t.say("Folder "+dir+" dapat dibaca pengguna lain di komputer ini, padahal berisi nilai dan kunci server. Batasi dengan: chmod 700 "+dir,
		"Others on this computer can read the folder "+dir+", which holds scores and the server's key. Close it with: chmod 700 "+dir)
}
func (t Shell) NoFaults(entries, rooms, jurors int) string {
	return t.say("Tidak ada kesalahan: "+itoa(entries)+" peserta, "+itoa(rooms)+" ruang, "+itoa(jurors)+" juri.",
		"No faults: "+itoa(entries)+" entries, "+itoa(rooms)+" rooms, "+itoa(jurors)+" jurors.")
}
func (t Shell) InColumn(heading string) string {
	return t.say("kolom “", "column “") + heading + "”"
}
func (t Shell) FaultCount(n int) string {
	return t.say(itoa(n)+" kesalahan.", count(n, "fault", "faults")+".")
}
func (t Shell) Made(dir string) string {
	return t.say("Folder lomba dibuat: ", "Made the contest folder ") + dir
}
func (t Shell) NotAFolder(dir string) string {
	return dir + t.say(" bukan folder lomba (contest.yaml tidak ada).", " is not a contest folder (it has no contest.yaml).")
}
func (t Shell) NoPerson(user string) string {
	return t.say("Tidak ada pengguna “"+user+"” di contest.yaml.", "There is no user “"+user+"” in contest.yaml.")
}
func (t Shell) CannotListen(addr, cause string) string {
	return t.say("Tidak dapat membuka ", "Cannot listen on ") + addr + ": " + cause
}
func (t Shell) PortInUse() string {
	return t.say("program lain sudah memakainya", "another program has it")
}
func (t Shell) PortForbidden() string {
	return t.say("port di bawah 1024 hanya boleh dibuka oleh administrator komputer", "ports under 1024 are for the machine's administrator alone")
}
func (t Shell) AddressElsewhere() string {
	return t.say("komputer ini tidak memiliki alamat itu", "this machine has no such address")
}
func (t Shell) BadHost(host string) string {
	return "“" + host + t.say("” bukan nama atau alamat host. Tulis nama atau alamatnya saja, dengan port bila berbeda: 10.0.0.5, 10.0.0.5:2223, lomba.local, atau [fd00::5]:2223.", "” is not a host. Write its name or address alone, with the port if it differs: 10.0.0.5, 10.0.0.5:2223, lomba.local or [fd00::5]:2223.")
}
func (t Shell) BadListen(addr string) string {
	return "“" + addr + t.say("” bukan alamat dengan port; tulis misalnya :2222.", "” is not an address with a port; write for example :2222.")
}
func (t Shell) NoContestYet(dir string) string {
	return t.say("Belum ada catatan di "+dir+": jalankan dahulu juri serve "+dir+".",
		"There is no journal in "+dir+" yet: run juri serve "+dir+" first.")
}
func (t Shell) Serving(name, addr string) string {
	return name + t.say(" berjalan di ", " is served on ") + addr
}
func (t Shell) HostKey(fingerprint string) string {
	return t.say("Sidik jari kunci server: ", "Fingerprint of the server's key: ") + fingerprint
}
func (t Shell) StopHint() string {
	return t.say("Ctrl+C menghentikan server; semua yang tersimpan tetap ada.", "Ctrl+C stops the server; everything saved stays.")
}
func (t Shell) NewSecret(dir string) string { // the contest has another secret
	return t.say("Lomba ini memakai rahasia baru, dan hal itu dicatat. Semua PIN lama tidak berlaku lagi: buatlah yang baru dengan juri cards ", "The contest has a new secret, and that is on record. No PIN works any more: issue them anew with juri cards ") + dir + "."
}
func (t Shell) SecretAlone() string { // --new-secret is for a folder's own journal
	return t.say("--new-secret hanya untuk lomba di dalam folder, bukan di klaster.",
		"--new-secret is for a contest in a folder, not for one on a cluster.")
}
func (t Shell) Stopping() string {
	return t.say("Server berhenti; semua sudah tersimpan.", "The server has stopped; everything is saved.")
}
func (t Shell) Restored(dir, kept string) string {
	s := t.say("Jurnal di "+dir+" sudah dipulihkan.", "The journal in "+dir+" is restored.")
	if kept != "" {
		s += t.say(" Yang lama disimpan sebagai ", " The old one is kept as ") + kept + "."
	}
	return s
}

func (t Shell) NoPINYet(users []string) string {
	return t.say("Belum punya PIN, jadi kartunya tidak dicetak: "+strings.Join(users, ", ")+". Cetak kartu itu tanpa --same-pins.",
		"No card, as they have no PIN yet: "+strings.Join(users, ", ")+". Print those without --same-pins.")
}
func (t Shell) AddressesUnkept() string { // the reason follows
	return t.say("Kartu di atas berlaku, tetapi alamat di dalamnya tidak dapat dicatat:", "The cards above hold, but the addresses on them cannot be kept:")
}
func (t Shell) CardsVoid() string { // the reason follows
	return t.say("Kartu yang baru ditulis tidak dapat dipakai, karena PIN-nya tidak tercatat. Buang berkasnya, lalu buat lagi:", "The cards just written cannot be used, as their PINs are not on record. Throw the file away and make it again:")
}
func (t Shell) CardsWritten(cards int, file string, pins bool) string {
	if !pins {
		return t.say(itoa(cards)+" kartu ditulis di "+file+".", count(cards, "card", "cards")+" written to "+file+".")
	}
	return t.say(itoa(cards)+" kartu ditulis di "+file+". PIN-nya hanya ada di sana; simpan berkas itu sampai dibagikan.",
		count(cards, "card", "cards")+" written to "+file+". The PINs are nowhere else; keep the file until they are given out.")
}
func (t Shell) OtherPort(cards, served int) string {
	return t.say("Kartu menyebut port "+itoa(cards)+", sedangkan server ini memakai "+itoa(served)+". Hentikan, lalu jalankan dengan --listen :"+itoa(cards)+", atau cetak kartu lagi.",
		"The cards name port "+itoa(cards)+", and this server has "+itoa(served)+". Stop it and serve with --listen :"+itoa(cards)+", or print cards anew.")
}
func (t Shell) CardsThere(file string) string {
	return t.say(file+" sudah ada dan mungkin memuat PIN yang masih berlaku. Pilih nama lain; tidak ada yang diubah.",
		file+" is there already, and may have PINs that still hold. Choose another name; nothing was changed.")
}
func (t Shell) PDFOut() string {
	return t.say("PDF tidak dapat ditampilkan di terminal. Simpan sebagai berkas: --out kartu.pdf", "A terminal cannot show a PDF. Have it written to a file: --out cards.pdf")
}
func (t Shell) NotShown() string { // over SSH
	return t.say("Berkas ini tidak dapat ditampilkan di terminal. Ulangi tanpa -t, dengan > NAMA_BERKAS di belakangnya.",
		"A terminal cannot show this file. Repeat it without -t, and with > FILE behind it.")
}
func (t Shell) CardsReplaced(people int) string {
	return t.say("PIN lama "+itoa(people)+" orang tidak berlaku lagi; kartu mereka yang lama harus diganti. Tanpa PIN baru: --same-pins.",
		"The former PINs of "+count(people, "person", "people")+" hold no longer; their former cards must be replaced. Without new PINs: --same-pins.")
}
func (t Shell) CardsOnce() string {
	return t.say("PIN hanya ditampilkan sekali. Serahkan langsung kepada yang bersangkutan.", "PINs are shown once. Hand each one to its owner.")
}
func (t Shell) State(name string) string { return t.in(shellState[name]) } // of a sheet
func (t Shell) Empty() string            { return t.say("kosong", "empty") }
func (t Shell) Total() string            { return t.say("Nilai", "Score") }
func (t Shell) Strength() string         { return t.say("Kekuatan", "Strengths") }
func (t Shell) Improve() string          { return t.say("Saran perbaikan", "Improvements") }
func (t Shell) NeedTerminal() string     { return t.say("Perlu terminal.", "A terminal is needed.") }
func (t Shell) Exported(files int, out string) string {
	return itoa(files) + t.say(" berkas ditulis di ", " files written to ") + out
}
func (t Shell) UnknownKind(kind, known string) string {
	return t.say("Tidak ada berkas “"+kind+"”. Yang ada: "+known, "There is no file “"+kind+"”. Available: "+known)
}

var shellShort = map[string]both{
	"demo":         {"Siapkan dan jalankan lomba contoh", "Make and serve a sample contest"},
	"init":         {"Buat folder lomba baru", "Make a new contest folder"},
	"check":        {"Periksa folder lomba dan sebutkan semua kesalahannya", "Check a contest folder and list all its faults"},
	"serve":        {"Jalankan server lomba (SSH)", "Serve a contest over SSH"},
	"open":         {"Buka lomba di terminal ini, tanpa jaringan", "Open a console in this terminal, without a network"},
	"log":          {"Tampilkan seluruh catatan jurnal", "Show every record of the journal"},
	"witness":      {"Jadi saksi: ingat titik periksa, tandatangani lanjutannya", "Be a witness: remember checkpoints, cosign those that follow"},
	"checkpoint":   {"Titik periksa: isi jurnal dalam tiga baris, bertanda tangan", "Print a checkpoint: the journal up to now in three lines, signed"},
	"digest":       {"Tampilkan teks yang Anda tandatangani untuk menegaskan semua lembar Anda", "Print what you sign to stand by all of your sheets"},
	"attest":       {"Tegaskan semua lembar Anda, dengan tanda tangan atau --login", "Stand by all of your sheets, with a signature or --login"},
	"verify":       {"Periksa apakah jurnal utuh dan tidak diubah", "Check that a journal is whole and unaltered"},
	"backup":       {"Buat cadangan jurnal dan periksa keutuhannya", "Copy the journal into a verified backup"},
	"restore":      {"Pulihkan jurnal dari berkas cadangan", "Restore the journal from a backup"},
	"cluster":      {"Satu lomba di beberapa laptop", "One contest on several laptops"},
	"cluster init": {"Buat sertifikat klaster etcd", "Make the certificates of an etcd cluster"},
	"cards":        {"Buat PIN baru dan cetak kartu masuk", "Make new PINs and print login cards"},
	"standings":    {"Peringkat, nilai, dan dasar penentuannya", "Places, scores, and what decided each"},
	"status":       {"Ruang, tahap, siapa yang tersambung, apa yang belum masuk", "Rooms, phases, who is connected, what is missing"},
	"queue":        {"Antrean sebuah ruang", "A room's queue"},
	"next":         {"Lanjutkan ruang ke tahap berikutnya", "Move a room on to its next phase"},
	"pause":        {"Jeda waktu", "Pause the timer"},
	"resume":       {"Lanjutkan waktu", "Resume the timer"},
	"extend":       {"Tambah atau kurangi waktu (menit)", "Give more or less time (minutes)"},
	"call":         {"Panggil peserta di luar urutan", "Call an entry out of turn"},
	"close":        {"Tutup lembar penilaian seorang peserta", "Close an entry's sheets"},
	"reopen":       {"Buka kembali lembar yang sudah ditutup", "Reopen closed sheets"},
	"absent":       {"Catat tidak hadir", "Record an absence"},
	"withdraw":     {"Catat mengundurkan diri", "Withdraw an entry"},
	"move":         {"Pindahkan peserta dalam antrean atau ke ruang lain", "Move an entry within its queue or to another room"},
	"undo":         {"Urungkan tindakan antrean yang terakhir", "Undo the last queue action"},
	"say":          {"Tampilkan pesan di ruang (kosongkan untuk menghapus)", "Show a message in a room (empty to remove it)"},
	"score":        {"Isi lembar penilaian Anda: kriteria=skor …", "Fill in your sheet: criterion=score …"},
	"sheet":        {"Lihat lembar penilaian Anda", "Show your sheet"},
	"rank":         {"Serahkan peringkat Anda, yang terbaik lebih dahulu", "Hand in your ranking, the best first"},
	"recuse":       {"Nyatakan konflik kepentingan", "Declare a conflict of interest"},
	"show":         {"Atur apa yang tampil di layar", "Set what a board shows"},
	"unlock": {"Persilakan masuk orang yang menunggu karena PIN-nya ditebak, menurut nama atau alamatnya",
		"Let in whoever waits under a name or at an address because PINs are guessed at"},
	"devices":   {"Tampilkan perangkat yang diingat", "List the remembered devices"},
	"forget":    {"Lupakan sebuah perangkat yang diingat", "Forget a remembered device"},
	"freeze":    {"Bekukan peringkat di layar; penilaian berjalan terus", "Freeze the boards' standings; scoring goes on"},
	"unfreeze":  {"Perbarui lagi peringkat di layar", "Let the boards' standings follow the scores again"},
	"pick":      {"Tetapkan penerima penghargaan pilihan", "Give a hand-picked award"},
	"tie":       {"Putuskan nilai sama: oleh ketua atau dengan undian", "Decide a tie: by the chair, or by lot"},
	"seal":      {"Usulkan segel hasil; orang lain mengesahkannya", "Propose to seal the result; somebody else confirms"},
	"unseal":    {"Usulkan pembukaan segel, dengan alasan", "Propose to lift the seal, with a reason"},
	"confirm":   {"Sahkan usulan orang lain", "Confirm what somebody else proposed"},
	"objection": {"Catat sanggahan atas hasil, atau jawab; tanpa peserta: daftarnya", "Write an objection to the result down, or answer one; without an entry: list them"},
	"reveal":    {"Pengumuman: next back jump pause resume say rehearse start", "The reveal: next back jump pause resume say rehearse start"},
	"publish":   {"Terbitkan hasil untuk umum, setelah pengumuman", "Publish the result, after the reveal"},
	"doctor":    {"Periksa sebelum acara: jaringan, jam, disk, kartu, cara masuk", "Look before the day: network, clock, disk, backup, cards, ways in"},
	"manual":    {"Buku panduan: daftar halaman, atau sebuah halaman", "The manual: its pages, or one of them"},
	"export":    {"Buat semua berkas: berita acara, rekapitulasi, lembar, masukan", "Make every paper: minutes, summary, sheets, feedback"},

	"excuse": {"Catat bahwa juri berhalangan menilai seorang peserta", "Record that a juror was not there for an entry"},
	"void": {"Usulkan pembatalan lembar yang sudah diserahkan; orang lain mengesahkannya",
		"Propose to void a sheet that was handed in; somebody else confirms it"},
	"changes":    {"Perubahan oleh orang lain pada lembar Anda", "What others changed on your sheets"},
	"deduct":     {"Kurangi nilai akhir seorang peserta, dengan alasan; tanpa peserta: daftar semuanya", "Take points off an entry's final score, for a reason; without an entry: list them all"},
	"credit":     {"Tambah nilai akhir seorang peserta dalam batas bonus lomba, dengan alasan", "Add points to an entry's final score within the contest's bonus, for a reason"},
	"overtime":   {"Kurangi nilai akhir karena melebihi waktu, seperti diusulkan jam; tanpa peserta: daftar yang menunggu", "Deduct for overtime as the clock proposes; without an entry: list what waits"},
	"standin":    {"Panggil juri cadangan sebagai pengganti juri, dengan alasan; tanpa ruang: daftarnya", "Call a reserve in for a juror, for a reason; without a room: list them"},
	"disqualify": {"Diskualifikasi seorang peserta, dengan alasan", "Disqualify an entry, for a reason"},
	"reinstate": {"Kembalikan yang tidak hadir, mengundurkan diri, atau didiskualifikasi",
		"Bring back an entry that is absent, withdrawn or disqualified"},
}

var shellFlag = map[string]both{
	"audit":    {"semua catatan beserta bagian rahasianya, untuk inspektorat", "every record with what is private, for the inspectorate"},
	"public":   {"hasil yang diterbitkan, untuk diperiksa siapa pun", "the published result, for anybody to check"},
	"format":   {"bentuk keluaran", "form of the output"},
	"room":     {"ruang", "room"},
	"category": {"kategori", "category"},
	"reason":   {"alasan", "the reason"},
	"against": {"titik periksa atau tanda terima yang disimpan seseorang, atau berkas berisi itu; boleh beberapa kali",
		"a checkpoint or receipt that somebody kept, or a file of them; may be repeated"},
	"witness-log":    {"kunci titik periksa lomba yang disaksikan; boleh beberapa kali", "the key of checkpoints of a contest that is witnessed; may be repeated"},
	"witness-name":   {"nama saksi, misalnya inspektorat.example/1", "the witness's name, such as inspectorate.example/1"},
	"listen-witness": {"alamat tempat saksi menerima titik periksa", "address at which the witness takes checkpoints"},
	"witness":        {"saksi yang ikut menandatangani titik periksa: kunci, spasi, alamatnya; boleh beberapa kali", "a witness that cosigns checkpoints: its key, a blank, its address; may be repeated"},
	"cosigned":       {"titik periksa yang ikut ditandatangani peramban dan saksi lain", "the checkpoints that browsers and other witnesses cosigned"},
	"before":         {"sebelum peserta ini", "before this entry"},
	"strength":       {"masukan: kekuatan", "feedback: strengths"},
	"improve":        {"masukan: saran perbaikan", "feedback: improvements"},
	"submit":         {"serahkan lembar", "hand the sheet in"},
	"juror":          {"untuk juri ini (panitia, dari kertas)", "for this juror (organizers, from paper)"},
	"new-host-key": {"buat kunci server baru bila yang lama hilang; ssh semua orang akan memberi peringatan",
		"make a new server key where the old one is lost; everybody's ssh will warn"},
	"same-pins": {"tanpa PIN baru: yang lama tetap berlaku dan tidak dicetak (alamat berganti)", "no new PINs: people keep theirs, which are not printed (another address)"},
	"new-secret": {"buat rahasia lomba baru bila yang lama hilang; semua PIN harus dibuat ulang",
		"make another secret, where the folder's is lost; all PINs have to be issued anew"},
	"calm":    {"layar tanpa gerak", "boards without motion"},
	"metrics": {"alamat yang menjawab Prometheus di /metrics, misalnya 127.0.0.1:9100", "the address at which Prometheus is answered at /metrics, such as 127.0.0.1:9100"},
	"listen":  {"alamat dan port", "address and port"},
	"host":    {"nama atau alamat yang diketik juri, dengan port bila berbeda", "name or address that jurors type, with a port if it differs"},
	"hosts": {"nama atau alamat yang diketik juri, dengan port bila berbeda; yang berikutnya dicoba bila yang pertama tidak tersambung",
		"name or address that jurors type, with a port if it differs; the next ones are tried where the first does not connect"},
	"as":         {"sebagai pengguna ini", "as this user"},
	"preset":     {"rubrik bawaan", "a preset rubric"},
	"list":       {"tampilkan rubrik bawaan", "list the presets"},
	"name":       {"nama lomba", "name of the contest"},
	"play":       {"jalankan lomba contoh secara otomatis", "play the sample contest by itself"},
	"theme":      {"warna layar: dark, light, contrast, atau auto", "the board's colours: dark, light, contrast or auto"},
	"speed":      {"seberapa cepat lomba itu berjalan: 1 cukup lambat untuk ikut menilai", "how fast it plays: 1 is slow enough to score along"},
	"text":       {"isi pesan", "text of the message"},
	"joint":      {"mereka berbagi peringkat; berlaku setelah orang kedua mengatakannya juga", "they share the place; it holds once a second person says so too"},
	"draw":       {"angka undian, disaksikan bersama", "seed of a draw, settled before everybody"},
	"waive":      {"alasan mengecualikan lembar yang belum masuk", "why missing sheets are waived"},
	"beat":       {"next dan back berhenti dulu pada peringkat sebelum namanya", "next and back stop at a place before its name"},
	"cancel":     {"tarik usulan yang menunggu", "withdraw what is waiting"},
	"force":      {"juga bila cadangan berisi lebih sedikit catatan", "even if the backup has fewer records"},
	"lang":       {"bahasa berkas: id atau en", "language of the files: id or en"},
	"pages":      {"bahasa halaman: id atau en", "language of the page: id or en"},
	"out":        {"folder untuk berkasnya", "folder for the files"},
	"cards-out":  {"berkas tujuan, misalnya kartu.pdf", "the file to write, such as cards.pdf"},
	"only-room":  {"hanya ruang ini (lembar-kosong)", "this room alone (lembar-kosong)"},
	"only-juror": {"hanya juri ini (lembar-kosong)", "this juror alone (lembar-kosong)"},
	"redact":     {"tanpa nama juri dan penyaji", "without the names of jurors and presenters"},
	"link":       {"alamat halaman hasil, untuk kode QR lembar masukan", "the address of the result's page, for the QR codes of feedback papers"},
}

var shellState = map[string]both{
	"empty":      {"kosong", "empty"},
	"draft":      {"belum diserahkan", "not handed in"},
	"submitted":  {"diserahkan", "handed in"},
	"correcting": {"sedang dikoreksi", "being corrected"},
	"recused":    {"konflik kepentingan", "conflict of interest"},
	"excused":    {"berhalangan", "excused"},
}
