package i18n

// Shell is what the commands say, in a shell and one line at a time over SSH.
type Shell struct {
	About  string            // of the program
	Short  map[string]string // of each command, by name
	Result ShellResult
	Flag   map[string]string // of each flag, by name

	// Heads of tables.
	Rank, Entry, Unit, Title, Room, Score, Sheets, Award, Phase, Left, Slot, Missing, User, Name, Role, PIN, Line string

	Unranked     string
	NoStandings  string // the person may not see them now
	NobodyOn     string
	Paused       string
	Messages     string
	Connected    string
	Done         func(done, all int) string
	OK           func(slot, phase string) string
	Saved        func(slot string, filled, of int) string
	HandedIn     func(slot, receipt string, revision int) string
	RecusedNow   func(slot string) string
	Said         string
	Shown        func(board, mode string) string
	Undone       string
	BadPair      func(pair string) string
	BadMinutes   func(value string) string
	NoFaults     func(entries, rooms, jurors int) string
	FaultCount   func(n int) string
	Made         func(dir string) string
	NotAFolder   func(dir string) string
	NoPerson     func(user string) string
	CannotListen func(addr, cause string) string
	NoContestYet func(dir string) string
	Serving      func(name, addr string) string
	HostKey      func(fingerprint string) string
	StopHint     string
	Stopping     string
	Whole        func(path string, records int, head string) string
	NotWhole     func(path string, faults int) string
	Restored     func(dir, kept string) string
	DemoTitle    string
	DemoSample   string
	DemoFolder   func(dir string) string
	DemoOpen     string
	DemoPlays    string
	CardsOnce    string
	State        map[string]string // of a sheet
	Empty        string
	Total        string
	Strength     string
	Improve      string
	UnknownVerb  func(verb string) string
	NeedTerminal string
	PresetList   string
	Exported     func(files int, out string) string
	UnknownKind  func(kind, known string) string
}

func shellID() Shell {
	return Shell{
		About: "Penilaian juri di terminal, langsung selama acara berlangsung",
		Short: map[string]string{
			"demo":      "Siapkan dan sajikan lomba contoh",
			"init":      "Buat folder lomba baru",
			"check":     "Periksa folder lomba: semua kesalahan sekaligus",
			"serve":     "Sajikan lomba lewat SSH",
			"open":      "Buka konsol di terminal ini, tanpa jaringan",
			"log":       "Riwayat: setiap catatan jurnal",
			"verify":    "Periksa apakah jurnal utuh dan tidak diubah",
			"backup":    "Salin jurnal ke berkas cadangan yang terperiksa",
			"restore":   "Pulihkan jurnal dari berkas cadangan",
			"cards":     "Buat PIN baru dan cetak sekali: pengguna, PIN, baris ssh",
			"standings": "Peringkat, nilai, dan dasar penentuannya",
			"status":    "Ruang, tahap, siapa yang tersambung, apa yang belum masuk",
			"queue":     "Antrean sebuah ruang",
			"next":      "Lanjutkan ruang ke tahap berikutnya",
			"pause":     "Jeda waktu",
			"resume":    "Jalankan waktu lagi",
			"extend":    "Tambah waktu (menit; boleh negatif)",
			"call":      "Panggil peserta di luar urutan",
			"close":     "Tutup lembar penilaian seorang peserta",
			"reopen":    "Buka lagi yang sudah ditutup",
			"absent":    "Catat tidak hadir",
			"withdraw":  "Catat mengundurkan diri",
			"move":      "Pindahkan peserta dalam antrean atau ke ruang lain",
			"undo":      "Batalkan tindakan antrean yang terakhir",
			"say":       "Tampilkan pesan di ruang (kosong: hapus)",
			"score":     "Isi lembar penilaian Anda: kriteria=nilai …",
			"sheet":     "Lihat lembar penilaian Anda",
			"recuse":    "Nyatakan konflik kepentingan",
			"show":      "Atur apa yang tampil di layar",
			"freeze":    "Bekukan peringkat di layar; penilaian berjalan terus",
			"unfreeze":  "Jalankan lagi peringkat di layar",
			"tie":       "Putuskan seri: urutan pilihan ketua, atau undian",
			"seal":      "Usulkan segel hasil; orang lain mengesahkannya",
			"unseal":    "Usulkan pembukaan segel, dengan alasan",
			"confirm":   "Sahkan yang diusulkan orang lain",
			"reveal":    "Pengumuman: next back jump pause resume say rehearse start",
			"export":    "Buat semua berkas: berita acara, rekapitulasi, lembar, masukan",
		},
		Flag: map[string]string{
			"format": "bentuk keluaran", "room": "ruang", "reason": "alasan", "before": "sebelum peserta ini",
			"strength": "masukan: kekuatan", "improve": "masukan: perbaikan", "submit": "serahkan lembar",
			"juror": "untuk juri ini (panitia, dari lembar kertas)", "listen": "alamat dan porta", "host": "nama atau alamat yang diketik juri",
			"as": "sebagai pengguna ini", "preset": "rubrik bawaan", "list": "sebutkan rubrik bawaan", "name": "nama lomba",
			"play": "mainkan lomba dengan sendirinya", "text": "isi pesan", "draw": "benih undian, disaksikan bersama", "waive": "alasan melepas lembar yang belum masuk",
			"cancel": "tarik usulan yang menunggu", "force": "juga bila cadangannya berisi lebih sedikit catatan", "lang": "bahasa berkas: id atau en",
			"out": "folder untuk berkasnya", "redact": "tanpa nama juri dan penyaji",
		},
		Result: shellResultID(),
		Rank:   "Peringkat", Entry: "Peserta", Unit: "Instansi", Title: "Inovasi", Room: "Ruang", Score: "Nilai", Sheets: "Lembar",
		Award: "Juara", Phase: "Tahap", Left: "Sisa", Slot: "Peserta", Missing: "Belum masuk", User: "Pengguna", Name: "Nama",
		Role: "Peran", PIN: "PIN", Line: "Masuk dengan",
		Unranked:    "–",
		NoStandings: "Peringkat belum dibuka untuk peran Anda.",
		NobodyOn:    "tidak ada yang tampil",
		Paused:      "dijeda",
		Messages:    "Pesan",
		Connected:   "Tersambung",
		Done:        func(d, n int) string { return itoa(d) + " dari " + itoa(n) + " selesai" },
		OK:          func(slot, phase string) string { return slot + ": " + phase },
		Saved: func(slot string, filled, of int) string {
			return slot + ": tersimpan, " + itoa(filled) + " dari " + itoa(of) + " kriteria terisi, belum diserahkan"
		},
		HandedIn: func(slot, receipt string, rev int) string {
			s := slot + ": diserahkan, tanda terima " + receipt
			if rev > 1 {
				s += ", perbaikan ke-" + itoa(rev-1)
			}
			return s
		},
		RecusedNow: func(slot string) string { return slot + ": konflik kepentingan dicatat" },
		Said:       "Pesan ditampilkan.",
		Shown:      func(b, m string) string { return b + ": " + m },
		Undone:     "Dibatalkan.",
		BadPair:    func(p string) string { return "“" + p + "” bukan kriteria=nilai." },
		BadMinutes: func(v string) string { return "“" + v + "” bukan jumlah menit." },
		NoFaults: func(e, r, j int) string {
			return "Tidak ada kesalahan: " + itoa(e) + " peserta, " + itoa(r) + " ruang, " + itoa(j) + " juri."
		},
		FaultCount:   func(n int) string { return itoa(n) + " kesalahan." },
		Made:         func(d string) string { return "Folder lomba dibuat: " + d },
		NotAFolder:   func(d string) string { return d + " bukan folder lomba (contest.yaml tidak ada)." },
		NoPerson:     func(u string) string { return "Tidak ada pengguna “" + u + "” di contest.yaml." },
		CannotListen: func(a, c string) string { return "Tidak dapat membuka " + a + ": " + c },
		NoContestYet: func(d string) string { return "Belum ada catatan di " + d + ": jalankan dahulu juri serve " + d + "." },
		Serving:      func(n, a string) string { return n + " disajikan di " + a },
		HostKey:      func(f string) string { return "Sidik jari kunci server: " + f },
		StopHint:     "Ctrl+C menghentikan server; semua yang tersimpan tetap ada.",
		Stopping:     "Server berhenti; semua sudah tersimpan.",
		Whole: func(path string, n int, head string) string {
			return path + ": utuh, " + itoa(n) + " catatan, kepala rantai " + head
		},
		NotWhole: func(path string, n int) string { return path + ": RUSAK, " + itoa(n) + " kesalahan" },
		Restored: func(dir, kept string) string {
			s := "Jurnal di " + dir + " sudah dipulihkan."
			if kept != "" {
				s += " Yang lama disimpan sebagai " + kept + "."
			}
			return s
		},
		DemoTitle:  "Lomba contoh",
		DemoSample: "Ini data contoh: inovasi, orang, dan nilainya karangan.",
		DemoFolder: func(d string) string { return "Folder: " + d },
		DemoOpen:   "Enter membuka konsol panitia (terbuka sendiri sebentar lagi)",
		DemoPlays:  "Lomba bermain sendiri: peringkat bergerak tanpa Anda berbuat apa-apa.",
		CardsOnce:  "PIN hanya ditampilkan sekali. Serahkan kepada orangnya langsung.",
		State: map[string]string{
			"empty": "kosong", "draft": "belum diserahkan", "submitted": "diserahkan", "correcting": "sedang diperbaiki", "recused": "konflik kepentingan",
		},
		Empty: "kosong", Total: "Nilai", Strength: "Kekuatan", Improve: "Perbaikan",
		UnknownVerb:  func(v string) string { return "Tidak ada perintah “" + v + "”." },
		NeedTerminal: "Perlu terminal.",
		PresetList:   "Rubrik bawaan",
		Exported:     func(n int, out string) string { return itoa(n) + " berkas ditulis di " + out },
		UnknownKind:  func(k, known string) string { return "Tidak ada berkas “" + k + "”. Yang ada: " + known },
	}
}

func shellEN() Shell {
	return Shell{
		About: "A terminal scoring console for live jury sessions",
		Short: map[string]string{
			"demo":      "Make and serve a sample contest",
			"init":      "Make a new contest folder",
			"check":     "Check a contest folder: all faults at once",
			"serve":     "Serve a contest over SSH",
			"open":      "Open a console in this terminal, without a network",
			"log":       "The history: every record of the journal",
			"verify":    "Check that a journal is whole and unaltered",
			"backup":    "Copy the journal into a verified backup",
			"restore":   "Put a backup in the journal's place",
			"cards":     "Make new PINs and print them once: user, PIN, ssh line",
			"standings": "Places, scores, and what decided each",
			"status":    "Rooms, phases, who is connected, what is missing",
			"queue":     "A room's queue",
			"next":      "Move a room on to its next phase",
			"pause":     "Pause the timer",
			"resume":    "Start the timer again",
			"extend":    "Give more time (minutes; may be negative)",
			"call":      "Call an entry out of turn",
			"close":     "Close an entry's sheets",
			"reopen":    "Open closed sheets again",
			"absent":    "Record that nobody came",
			"withdraw":  "Take an entry out of the contest",
			"move":      "Move an entry within its queue or to another room",
			"undo":      "Take back the last queue action",
			"say":       "Show a message in a room (empty: take it away)",
			"score":     "Fill in your sheet: criterion=value …",
			"sheet":     "Show your sheet",
			"recuse":    "Declare a conflict of interest",
			"show":      "Set what a board shows",
			"freeze":    "Freeze the boards' standings; scoring goes on",
			"unfreeze":  "Let the boards' standings go on",
			"tie":       "Decide a tie: the chair's order, or a draw by lot",
			"seal":      "Propose to seal the result; somebody else confirms",
			"unseal":    "Propose to lift the seal, with a reason",
			"confirm":   "Confirm what somebody else proposed",
			"reveal":    "The reveal: next back jump pause resume say rehearse start",
			"export":    "Make every paper: minutes, summary, sheets, feedback",
		},
		Flag: map[string]string{
			"format": "form of the output", "room": "room", "reason": "the reason", "before": "before this entry",
			"strength": "feedback: strengths", "improve": "feedback: improvements", "submit": "hand the sheet in",
			"juror": "for this juror (organizers, from a paper sheet)", "listen": "address and port", "host": "name or address that jurors type",
			"as": "as this user", "preset": "a preset rubric", "list": "name the presets", "name": "name of the contest",
			"play": "play the contest by itself", "text": "text of the message", "draw": "seed of a draw, settled before everybody", "waive": "why missing sheets are let go",
			"cancel": "withdraw what is waiting", "force": "even if the backup has fewer records", "lang": "language of the files: id or en",
			"out": "folder for the files", "redact": "without the names of jurors and presenters",
		},
		Result: shellResultEN(),
		Rank:   "Rank", Entry: "Entry", Unit: "Institution", Title: "Innovation", Room: "Room", Score: "Score", Sheets: "Sheets",
		Award: "Award", Phase: "Phase", Left: "Left", Slot: "Entry", Missing: "Missing", User: "User", Name: "Name",
		Role: "Role", PIN: "PIN", Line: "Log in with",
		Unranked:    "–",
		NoStandings: "The standings are not open to your role now.",
		NobodyOn:    "nobody on stage",
		Paused:      "paused",
		Messages:    "Message",
		Connected:   "Connected",
		Done:        func(d, n int) string { return itoa(d) + " of " + itoa(n) + " done" },
		OK:          func(slot, phase string) string { return slot + ": " + phase },
		Saved: func(slot string, filled, of int) string {
			return slot + ": saved, " + itoa(filled) + " of " + itoa(of) + " criteria filled in, not handed in"
		},
		HandedIn: func(slot, receipt string, rev int) string {
			s := slot + ": handed in, receipt " + receipt
			if rev > 1 {
				s += ", correction " + itoa(rev-1)
			}
			return s
		},
		RecusedNow: func(slot string) string { return slot + ": conflict of interest recorded" },
		Said:       "The message is shown.",
		Shown:      func(b, m string) string { return b + ": " + m },
		Undone:     "Taken back.",
		BadPair:    func(p string) string { return "“" + p + "” is not criterion=value." },
		BadMinutes: func(v string) string { return "“" + v + "” is not a number of minutes." },
		NoFaults: func(e, r, j int) string {
			return "No faults: " + itoa(e) + " entries, " + itoa(r) + " rooms, " + itoa(j) + " jurors."
		},
		FaultCount: func(n int) string {
			if n == 1 {
				return "1 fault."
			}
			return itoa(n) + " faults."
		},
		Made:         func(d string) string { return "Made the contest folder " + d },
		NotAFolder:   func(d string) string { return d + " is not a contest folder (it has no contest.yaml)." },
		NoPerson:     func(u string) string { return "There is no user “" + u + "” in contest.yaml." },
		CannotListen: func(a, c string) string { return "Cannot listen on " + a + ": " + c },
		NoContestYet: func(d string) string { return "There is no journal in " + d + " yet: run juri serve " + d + " first." },
		Serving:      func(n, a string) string { return n + " is served on " + a },
		HostKey:      func(f string) string { return "Fingerprint of the server's key: " + f },
		StopHint:     "Ctrl+C stops the server; everything saved stays.",
		Stopping:     "The server has stopped; everything is saved.",
		Whole: func(path string, n int, head string) string {
			return path + ": whole, " + itoa(n) + " records, head " + head
		},
		NotWhole: func(path string, n int) string { return path + ": DAMAGED, " + itoa(n) + " faults" },
		Restored: func(dir, kept string) string {
			s := "The journal in " + dir + " is restored."
			if kept != "" {
				s += " The old one is kept as " + kept + "."
			}
			return s
		},
		DemoTitle:  "Sample contest",
		DemoSample: "This is sample data: innovations, people and scores are made up.",
		DemoFolder: func(d string) string { return "Folder: " + d },
		DemoOpen:   "Enter opens the organizer's console (it opens by itself in a moment)",
		DemoPlays:  "The contest plays by itself: watch the standings move.",
		CardsOnce:  "PINs are shown once. Hand each to its person.",
		State: map[string]string{
			"empty": "empty", "draft": "not handed in", "submitted": "handed in", "correcting": "being corrected", "recused": "conflict of interest",
		},
		Empty: "empty", Total: "Score", Strength: "Strengths", Improve: "Improvements",
		UnknownVerb:  func(v string) string { return "There is no command “" + v + "”." },
		NeedTerminal: "A terminal is needed.",
		PresetList:   "Presets",
		Exported:     func(n int, out string) string { return itoa(n) + " files written to " + out },
		UnknownKind:  func(k, known string) string { return "There is no file “" + k + "”. There are: " + known },
	}
}
