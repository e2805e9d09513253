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
	Locked          string
	Flag            map[string]string // of juri serve, by name
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
		Locked:          "Terlalu banyak PIN salah untuk nama atau alamat ini, jadi PIN belum diperiksa lagi. Tunggulah, atau mintalah panitia membuka kuncinya.",
		Flag: map[string]string{
			"max-connections":       "sambungan sekaligus",
			"max-per-address":       "sambungan sekaligus dari satu alamat",
			"max-strangers":         "sambungan yang belum masuk, sekaligus",
			"max-strangers-address": "sambungan yang belum masuk, sekaligus dari satu alamat",
			"connection-rate":       "sambungan baru per detik dari satu alamat",
			"wrong-pins":            "PIN salah untuk satu nama sebelum diperlambat",
			"wrong-pins-address":    "PIN salah dari satu alamat sebelum diperlambat",
			"lock":                  "lama nama atau alamat dikunci",
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
		Locked:          "Too many wrong PINs for this name or address, so no PIN is looked at for now. Wait, or ask the organizers to unlock it.",
		Flag: map[string]string{
			"max-connections":       "connections at once",
			"max-per-address":       "connections at once from one address",
			"max-strangers":         "connections at once that have not logged in",
			"max-strangers-address": "connections at once from one address that have not logged in",
			"connection-rate":       "new connections a second from one address",
			"wrong-pins":            "wrong PINs for one name before it is slowed down",
			"wrong-pins-address":    "wrong PINs from one address before it is slowed down",
			"lock":                  "how long a name or address is locked",
			"pin-checks":            "PINs checked at once",
			"handshake-timeout":     "time to begin speaking SSH",
			"login-timeout":         "time to log in",
			"idle-timeout":          "time a connection may stay without a screen or command",
			"keepalive":             "time between probes; two without an answer show as disconnected",
			"silence-timeout":       "how long a connection may stay without an answer before it is closed",
		},
	}
}
