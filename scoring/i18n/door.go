package i18n

// Door is what the SSH door says to those whom it turns away.
type Door struct {
	NoTerminal      string
	DumbTerminal    string
	TooManySessions string
	BadCommand      string
	ShuttingDown    string
	Failed          string
	TooManyPINs     string
	Busy            string

	TooManyConnections, Full string

	Waiting func(address string) string
	Flag    map[string]string // of juri serve, by name
}

func doorID() Door {
	return Door{
		NoTerminal:      "juri memerlukan terminal. Masuklah dengan: ssh -t PENGGUNA@ALAMAT -p PORTA",
		DumbTerminal:    "Terminal Anda tidak dapat menampilkan layar juri (TERM tidak dikenal). Cobalah terminal lain, atau pakai perintah satu baris: ssh PENGGUNA@ALAMAT -p PORTA status",
		TooManySessions: "Sambungan ini sudah membuka terlalu banyak layar. Tutuplah salah satunya.",
		BadCommand:      "Perintah tidak terbaca: periksa tanda kutipnya.",
		ShuttingDown:    "Server juri sedang dihentikan. Semua yang tersimpan tetap ada; silakan masuk lagi sebentar lagi.",
		Failed:          "Ada gangguan di server. Mohon beri tahu panitia, lalu masuk lagi.",
		TooManyPINs:     "PIN salah terlalu sering. Periksa kartu Anda, lalu sambungkan lagi.",
		Busy:            "Terlalu banyak yang masuk bersamaan. Cobalah lagi sebentar lagi.",

		TooManyConnections: "Anda sudah terhubung di terlalu banyak tempat. Tutuplah salah satunya, lalu masuk lagi.",
		Full:               "Server sedang penuh. Cobalah lagi sebentar lagi, atau beri tahu panitia.",
		Waiting: func(address string) string {
			return "PIN untuk nama ini sudah terlalu sering salah; mungkin ada yang menebaknya. PIN Anda menunggu giliran diperiksa: " +
				"biarkan layar ini terbuka. Panitia dapat langsung mempersilakan Anda masuk; sebutkan alamat " + address + "."
		},
		Flag: map[string]string{
			"max-connections":       "sambungan sekaligus dari orang yang sudah masuk",
			"max-per-address":       "di antaranya, dari satu alamat",
			"max-per-person":        "di antaranya, dari satu orang",
			"max-per-board":         "di antaranya, dari satu papan",
			"kept-connections":      "di antaranya, yang disisakan untuk panitia dan untuk orang di alamat yang sudah dikenal",
			"max-strangers":         "sambungan yang belum masuk, sekaligus",
			"max-strangers-address": "sambungan yang belum masuk, sekaligus dari satu alamat",
			"connection-rate":       "sambungan baru per detik dari satu alamat",
			"wrong-pins":            "PIN salah untuk satu nama sebelum PIN berikutnya menunggu",
			"wrong-pins-address":    "PIN salah dari satu alamat sebelum PIN berikutnya menunggu",
			"pin-interval":          "sesudah itu, jarak antara dua PIN untuk satu nama",
			"pin-interval-address":  "sesudah itu, jarak antara dua PIN dari satu alamat",
			"pin-checks":            "PIN yang diperiksa sekaligus",
			"handshake-timeout":     "batas waktu mulai berbicara SSH",
			"login-timeout":         "batas waktu untuk masuk",
			"idle-timeout":          "batas waktu sambungan tanpa layar atau perintah",
			"keepalive":             "jarak pemeriksaan sambungan; dua tanpa jawaban berarti terputus",
			"silence-timeout":       "lama sambungan tanpa jawaban sebelum ditutup",
		},
	}
}

func doorEN() Door {
	return Door{
		NoTerminal:      "juri needs a terminal. Log in with: ssh -t USER@ADDRESS -p PORT",
		DumbTerminal:    "Your terminal cannot show juri's screens (its TERM is not known). Try another, or give one-line commands: ssh USER@ADDRESS -p PORT status",
		TooManySessions: "This connection has too many screens open. Close one of them.",
		BadCommand:      "The command cannot be read: check its quotes.",
		ShuttingDown:    "The juri server is stopping. Everything saved stays; please log in again shortly.",
		Failed:          "Something went wrong in the server. Please tell the organizers, then log in again.",
		TooManyPINs:     "Too many wrong PINs. Check your card, then connect again.",
		Busy:            "Too many people are logging in at once. Please try again in a moment.",

		TooManyConnections: "You are connected in too many places. Close one of them, then log in again.",
		Full:               "The server is full. Please try again in a moment, or tell the organizers.",
		Waiting: func(address string) string {
			return "Too many PINs were wrong for this name; somebody may be guessing at it. Yours waits for its turn: " +
				"leave this window open. The organizers can let you in at once; give them the address " + address + "."
		},
		Flag: map[string]string{
			"max-connections":       "connections at once of people who have logged in",
			"max-per-address":       "of those, from one address",
			"max-per-person":        "of those, of one person",
			"max-per-board":         "of those, of one board",
			"kept-connections":      "of those, kept for organizers and for people at addresses where they have been before",
			"max-strangers":         "connections at once that have not logged in",
			"max-strangers-address": "connections at once from one address that have not logged in",
			"connection-rate":       "new connections a second from one address",
			"wrong-pins":            "wrong PINs for one name before the next one waits",
			"wrong-pins-address":    "wrong PINs from one address before the next one waits",
			"pin-interval":          "from then on, time between two PINs for one name",
			"pin-interval-address":  "from then on, time between two PINs from one address",
			"pin-checks":            "PINs checked at once",
			"handshake-timeout":     "time to begin speaking SSH",
			"login-timeout":         "time to log in",
			"idle-timeout":          "time a connection may stay without a screen or command",
			"keepalive":             "time between probes; two without an answer show as disconnected",
			"silence-timeout":       "how long a connection may stay without an answer before it is closed",
		},
	}
}
