package i18n

// Door is what the SSH door says to those whom it turns away.
type Door struct{ lang }

// Before a PIN is typed, and after a wrong one.
func (d Door) PINAsk(contest, host string) string {
	return contest + ", " + host + "\n" + d.say("PIN ada di kartu Anda. Yang diketik tidak tampak; tekan Enter sesudahnya.",
		"Your PIN is on your card. What you type does not show; press Enter after it.")
}
func (d Door) PINWrong(left int) string {
	return d.say("PIN salah. Masih dapat dicoba "+itoa(left)+" kali. Periksa kartu Anda, atau minta PIN baru kepada panitia.",
		"Wrong PIN. You can try "+count(left, "more time", "more times")+". Check your card, or ask the organizers for a new PIN.")
}
func (d Door) Left(line string) string { // of one's console, by its key
	return d.say("Semua isian Anda sudah tersimpan. Untuk kembali: ", "Everything you typed is saved. To come back: ") + line
}
func (d Door) NoTerminal() string {
	return d.say("Aplikasi ini memerlukan jendela terminal. Masuklah dengan: ssh -t PENGGUNA@ALAMAT -p PORT",
		"juri needs a terminal. Log in with: ssh -t USER@ADDRESS -p PORT")
}
func (d Door) DumbTerminal() string {
	return d.say("Jendela terminal ini tidak dapat menampilkan aplikasi (TERM tidak dikenal). Cobalah terminal lain, atau pakai perintah satu baris: ssh PENGGUNA@ALAMAT -p PORT status",
		"Your terminal cannot show juri's screens (its TERM is not known). Try another, or give one-line commands: ssh USER@ADDRESS -p PORT status")
}
func (d Door) TooManySessions() string {
	return d.say("Sambungan ini sudah membuka terlalu banyak jendela. Tutuplah salah satunya.",
		"This connection has too many windows open. Close one of them.")
}
func (d Door) BadCommand() string {
	return d.say("Perintah tidak terbaca: periksa tanda kutipnya.", "The command cannot be read: check its quotes.")
}
func (d Door) ShuttingDown() string {
	return d.say("Server sedang dihentikan. Semua yang tersimpan tetap ada; silakan masuk lagi sebentar lagi.",
		"The juri server is shutting down. Everything saved stays; please log in again shortly.")
}
func (d Door) Failed() string {
	return d.say("Terjadi gangguan di server. Mohon beri tahu panitia, lalu masuk lagi.",
		"Something went wrong in the server. Please tell the organizers, then log in again.")
}
func (d Door) TooManyPINs() string {
	return d.say("PIN salah terlalu sering. Periksa kartu Anda, lalu sambungkan lagi.", "Too many wrong PINs. Check your card, then connect again.")
}
func (d Door) Busy() string {
	return d.say("Terlalu banyak yang masuk bersamaan. Silakan coba lagi sebentar lagi.",
		"Too many people are logging in at once. Please try again in a moment.")
}

func (d Door) TooManyConnections() string {
	return d.say("Anda sudah terhubung di terlalu banyak tempat. Tutuplah salah satunya, lalu masuk lagi.",
		"You are connected in too many places. Close one of them, then log in again.")
}
func (d Door) Full() string {
	return d.say("Server sedang penuh. Silakan coba lagi sebentar lagi, atau beri tahu panitia.",
		"The server is full. Please try again in a moment, or tell the organizers.")
}

func (d Door) Waiting(address string) string {
	return d.say("PIN untuk nama ini sudah terlalu sering salah; mungkin ada yang menebaknya. PIN Anda menunggu giliran diperiksa: "+
		"biarkan jendela ini terbuka. Panitia dapat langsung mempersilakan Anda masuk; sebutkan alamat "+address+".",
		"Too many PINs were wrong for this name; somebody may be guessing at it. Yours waits for its turn: "+
			"leave this window open. The organizers can let you in at once; give them the address "+address+".")
}
func (d Door) Flag(name string) string { return d.in(doorFlag[name]) } // of juri serve, by name

var doorFlag = map[string]both{
	"max-connections": {"sambungan sekaligus dari orang yang sudah masuk", "connections at once of people who have logged in"},
	"max-per-address": {"di antaranya, dari satu alamat", "of those, from one address"},
	"max-per-person":  {"di antaranya, dari satu orang", "of those, of one person"},
	"max-per-board":   {"di antaranya, dari satu layar", "of those, of one board"},
	"kept-connections": {"di antaranya, yang disisakan untuk panitia dan untuk orang di alamat yang sudah dikenal",
		"of those, kept for organizers and for people at addresses where they have been before"},
	"max-strangers":         {"sambungan yang belum masuk, sekaligus", "connections at once that have not logged in"},
	"max-strangers-address": {"sambungan yang belum masuk, sekaligus dari satu alamat", "connections at once from one address that have not logged in"},
	"connection-rate":       {"sambungan baru per detik dari satu alamat", "new connections a second from one address"},
	"wrong-pins":            {"PIN salah untuk satu nama sebelum PIN berikutnya menunggu", "wrong PINs for one name before the next one waits"},
	"wrong-pins-address":    {"PIN salah dari satu alamat sebelum PIN berikutnya menunggu", "wrong PINs from one address before the next one waits"},
	"pin-interval":          {"sesudah itu, jarak antara dua PIN untuk satu nama", "from then on, time between two PINs for one name"},
	"pin-interval-address":  {"sesudah itu, jarak antara dua PIN dari satu alamat", "from then on, time between two PINs from one address"},
	"pin-checks":            {"PIN yang diperiksa sekaligus", "PINs checked at once"},
	"handshake-timeout":     {"batas waktu mulai berbicara SSH", "time to begin speaking SSH"},
	"login-timeout":         {"batas waktu untuk masuk", "time to log in"},
	"idle-timeout":          {"batas waktu sambungan tanpa jendela atau perintah", "time a connection may stay without a window or command"},
	"keepalive":             {"jarak pemeriksaan sambungan; dua tanpa jawaban berarti terputus", "time between probes; two without an answer show as disconnected"},
	"silence-timeout":       {"lama sambungan tanpa jawaban sebelum ditutup", "how long a connection may stay without an answer before it is closed"},
}
