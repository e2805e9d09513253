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
	}
}
