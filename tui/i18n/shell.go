package i18n

// Shell is what the commands say, in a shell and one line at a time over SSH.
type Shell struct {
	About string            // of the program
	Short map[string]string // of each command, by name
	Flag  map[string]string // of each flag, by name

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
	NextSteps    func(dir string) string
	NotAFolder   func(dir string) string
	NoPerson     func(user string) string
	Held         func(dir string) string
	CannotListen func(addr, cause string) string
	CannotOpen   func(dir, cause string) string
	NoContestYet func(dir string) string
	Serving      func(name, addr string) string
	HostKey      func(fingerprint string) string
	StopHint     string
	Stopping     string
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
		},
		Flag: map[string]string{
			"format": "bentuk keluaran", "room": "ruang", "reason": "alasan", "before": "sebelum peserta ini",
			"strength": "masukan: kekuatan", "improve": "masukan: perbaikan", "submit": "serahkan lembar",
			"juror": "untuk juri ini (panitia, dari lembar kertas)", "listen": "alamat dan porta", "host": "nama atau alamat yang diketik juri",
			"as": "sebagai pengguna ini", "preset": "rubrik bawaan", "list": "sebutkan rubrik bawaan", "name": "nama lomba",
			"play": "mainkan lomba dengan sendirinya", "text": "isi pesan", "lang": "bahasa berkas: id atau en",
		},
		Rank: "Peringkat", Entry: "Peserta", Unit: "Instansi", Title: "Inovasi", Room: "Ruang", Score: "Nilai", Sheets: "Lembar",
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
		FaultCount: func(n int) string { return itoa(n) + " kesalahan." },
		Made:       func(d string) string { return "Folder lomba dibuat: " + d },
		NextSteps: func(d string) string {
			return "Isi " + d + "/contest.yaml dan " + d + "/entries.csv, lalu: juri check " + d + " ; juri serve " + d
		},
		NotAFolder: func(d string) string { return d + " bukan folder lomba (contest.yaml tidak ada)." },
		NoPerson:   func(u string) string { return "Tidak ada pengguna “" + u + "” di contest.yaml." },
		Held: func(d string) string {
			return "Folder " + d + " sedang dipakai proses juri yang lain. Masuklah lewat ssh ke server itu."
		},
		CannotListen: func(a, c string) string { return "Tidak dapat membuka " + a + ": " + c },
		CannotOpen:   func(d, c string) string { return "Tidak dapat membuka " + d + ": " + c },
		NoContestYet: func(d string) string { return "Belum ada catatan di " + d + ": jalankan dahulu juri serve " + d + "." },
		Serving:      func(n, a string) string { return n + " disajikan di " + a },
		HostKey:      func(f string) string { return "Sidik jari kunci server: " + f },
		StopHint:     "Ctrl+C menghentikan server; semua yang tersimpan tetap ada.",
		Stopping:     "Server berhenti; semua sudah tersimpan.",
		DemoTitle:    "Lomba contoh",
		DemoSample:   "Ini data contoh: inovasi, orang, dan nilainya karangan.",
		DemoFolder:   func(d string) string { return "Folder: " + d },
		DemoOpen:     "Enter membuka konsol panitia (terbuka sendiri sebentar lagi)",
		DemoPlays:    "Lomba bermain sendiri: peringkat bergerak tanpa Anda berbuat apa-apa.",
		CardsOnce:    "PIN hanya ditampilkan sekali. Serahkan kepada orangnya langsung.",
		State: map[string]string{
			"empty": "kosong", "draft": "belum diserahkan", "submitted": "diserahkan", "correcting": "sedang diperbaiki", "recused": "konflik kepentingan",
		},
		Empty: "kosong", Total: "Nilai", Strength: "Kekuatan", Improve: "Perbaikan",
		UnknownVerb:  func(v string) string { return "Tidak ada perintah “" + v + "”." },
		NeedTerminal: "Perlu terminal.",
		PresetList:   "Rubrik bawaan",
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
		},
		Flag: map[string]string{
			"format": "form of the output", "room": "room", "reason": "the reason", "before": "before this entry",
			"strength": "feedback: strengths", "improve": "feedback: improvements", "submit": "hand the sheet in",
			"juror": "for this juror (organizers, from a paper sheet)", "listen": "address and port", "host": "name or address that jurors type",
			"as": "as this user", "preset": "a preset rubric", "list": "name the presets", "name": "name of the contest",
			"play": "play the contest by itself", "text": "text of the message", "lang": "language of the files: id or en",
		},
		Rank: "Rank", Entry: "Entry", Unit: "Institution", Title: "Innovation", Room: "Room", Score: "Score", Sheets: "Sheets",
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
		Made: func(d string) string { return "Made the contest folder " + d },
		NextSteps: func(d string) string {
			return "Fill in " + d + "/contest.yaml and " + d + "/entries.csv, then: juri check " + d + " ; juri serve " + d
		},
		NotAFolder:   func(d string) string { return d + " is not a contest folder (it has no contest.yaml)." },
		NoPerson:     func(u string) string { return "There is no user “" + u + "” in contest.yaml." },
		Held:         func(d string) string { return "Another juri process is using " + d + ". Join its server with ssh." },
		CannotListen: func(a, c string) string { return "Cannot listen on " + a + ": " + c },
		CannotOpen:   func(d, c string) string { return "Cannot open " + d + ": " + c },
		NoContestYet: func(d string) string { return "There is no journal in " + d + " yet: run juri serve " + d + " first." },
		Serving:      func(n, a string) string { return n + " is served on " + a },
		HostKey:      func(f string) string { return "Fingerprint of the server's key: " + f },
		StopHint:     "Ctrl+C stops the server; everything saved stays.",
		Stopping:     "The server has stopped; everything is saved.",
		DemoTitle:    "Sample contest",
		DemoSample:   "This is sample data: innovations, people and scores are made up.",
		DemoFolder:   func(d string) string { return "Folder: " + d },
		DemoOpen:     "Enter opens the organizer's console (it opens by itself in a moment)",
		DemoPlays:    "The contest plays by itself: watch the standings move.",
		CardsOnce:    "PINs are shown once. Hand each to its person.",
		State: map[string]string{
			"empty": "empty", "draft": "not handed in", "submitted": "handed in", "correcting": "being corrected", "recused": "conflict of interest",
		},
		Empty: "empty", Total: "Score", Strength: "Strengths", Improve: "Improvements",
		UnknownVerb:  func(v string) string { return "There is no command “" + v + "”." },
		NeedTerminal: "A terminal is needed.",
		PresetList:   "Presets",
	}
}
