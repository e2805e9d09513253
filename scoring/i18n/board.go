package i18n

import "strconv"

// Board is what the board's screen says.
type Board struct {
	Room func(name string) string

	Cut string // the server has lost the others: what is shown may be old

	// Of a timer.
	LeftExactly func(minutes int) string
	LeftUnder   func(minutes int) string
	TimeUp      string
	Paused      string

	// Of a queue.
	NextUp    string
	LastOne   string // nobody comes after the one on stage
	Soon      string // instead of a time that is past
	AllDone   string
	NobodyYet string // a contest without entries

	// Of the standings.
	Standings    string
	NotShown     string
	NobodyRanked string
	Progress     func(judged, all int) string
	Waiting      func(entries int) string // still without a rank
	Out          func(entries int) string // absent or withdrawn
	New          string                   // no rank before; at most 5 letters
	Legend       string                   // what ▲ and ▼ mean
	Page         func(page, of int) string
	Frozen       func(since string) string
	Final        string // of sealed standings

	// Of the reveal.
	Reveal    string
	Rehearsal string
	Place     func(rank int) string
	Dummy     func(n int) string // the name of a made-up entry

	// How to log in.
	JoinTitle string
	JoinType  string
	JoinScan  string
	JoinName  string // stands for the user name in the ssh line
	JoinHint  string
	JoinKey   string
	JoinHost  string
	JoinPort  string
	JoinNone  string
}

func boardID() Board {
	return Board{
		Room:        func(name string) string { return "Ruang " + name },
		LeftExactly: func(m int) string { return "sisa " + strconv.Itoa(m) + " menit" },
		LeftUnder:   func(m int) string { return "sisa kurang dari " + strconv.Itoa(m) + " menit" },
		TimeUp:      "waktu habis",
		Paused:      "dijeda",

		NextUp:    "Berikutnya",
		LastOne:   "Peserta terakhir di ruang ini",
		Soon:      "segera",
		AllDone:   "Semua peserta sudah tampil. Terima kasih.",
		NobodyYet: "Belum ada peserta.",

		Standings:    "Peringkat sementara",
		NotShown:     "Peringkat tidak ditampilkan saat ini.",
		NobodyRanked: "Belum ada peserta yang selesai dinilai.",
		Progress:     func(n, all int) string { return strconv.Itoa(n) + "/" + strconv.Itoa(all) + " peserta dinilai" },
		Waiting:      func(n int) string { return strconv.Itoa(n) + " peserta belum berperingkat" },
		Out:          func(n int) string { return strconv.Itoa(n) + " tidak tampil" },
		New:          "baru",
		Legend:       "▲▼ perubahan sejak penutupan terakhir",
		Page: func(p, of int) string {
			return "halaman " + strconv.Itoa(p) + " dari " + strconv.Itoa(of)
		},
		Cut:    "terputus; mungkin bukan yang terbaru",
		Frozen: func(since string) string { return "Peringkat dibekukan sejak pukul " + since },
		Final:  "Hasil akhir",

		Reveal:    "Pengumuman hasil",
		Rehearsal: "GLADI: bukan hasil",
		Place:     func(rank int) string { return "Peringkat " + strconv.Itoa(rank) },
		Dummy:     func(n int) string { return "Peserta Contoh " + strconv.Itoa(n) },

		JoinTitle: "Cara masuk",
		JoinType:  "Ketik di terminal:",
		JoinScan:  "atau pindai dengan ponsel yang memiliki aplikasi SSH.",
		JoinName:  "NAMA",
		JoinHint:  "Ganti NAMA dengan nama pengguna pada kartu Anda. PIN ada di kartu yang sama.",
		JoinKey:   "Sidik jari server. Cocokkan saat pertama kali masuk:",
		JoinHost:  "Alamat",
		JoinPort:  "Port",
		JoinNone:  "Server ini tidak menerima sambungan dari jaringan.",
	}
}

func boardEN() Board {
	return Board{
		Room: func(name string) string { return "Room " + name },
		LeftExactly: func(m int) string {
			if m == 1 {
				return "1 minute left"
			}
			return strconv.Itoa(m) + " minutes left"
		},
		LeftUnder: func(m int) string {
			if m == 1 {
				return "less than 1 minute left"
			}
			return "less than " + strconv.Itoa(m) + " minutes left"
		},
		TimeUp: "time is up",
		Paused: "paused",

		NextUp:    "Next",
		LastOne:   "The last one in this room",
		Soon:      "soon",
		AllDone:   "Everybody has presented. Thank you.",
		NobodyYet: "There are no entries yet.",

		Standings:    "Provisional standings",
		NotShown:     "The standings are not shown now.",
		NobodyRanked: "No entry has been judged in full yet.",
		Progress:     func(n, all int) string { return strconv.Itoa(n) + "/" + strconv.Itoa(all) + " entries judged" },
		Waiting: func(n int) string {
			if n == 1 {
				return "1 entry not ranked yet"
			}
			return strconv.Itoa(n) + " entries not ranked yet"
		},
		Out:    func(n int) string { return strconv.Itoa(n) + " not taking part" },
		New:    "new",
		Legend: "▲▼ change since the last closing",
		Page:   func(p, of int) string { return "page " + strconv.Itoa(p) + " of " + strconv.Itoa(of) },
		Cut:    "cut off; this may be old",
		Frozen: func(since string) string { return "Standings frozen since " + since },
		Final:  "Final result",

		Reveal:    "The result",
		Rehearsal: "REHEARSAL: not the result",
		Place:     func(rank int) string { return "Place " + strconv.Itoa(rank) },
		Dummy:     func(n int) string { return "Made-up Entry " + strconv.Itoa(n) },

		JoinTitle: "How to log in",
		JoinType:  "Type in a terminal:",
		JoinScan:  "or scan with a phone that has an SSH app.",
		JoinName:  "NAME",
		JoinHint:  "Put the user name on your card in place of NAME. The PIN is on the same card.",
		JoinKey:   "The server's fingerprint. Compare it when you first log in:",
		JoinHost:  "Address",
		JoinPort:  "Port",
		JoinNone:  "This server takes no connections from the network.",
	}
}
