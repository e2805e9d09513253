package i18n

import "juri/scoring"

// Device is what is said about letting somebody in without their PIN, on a
// device with a key of its own.
type Device struct{ lang }

func (d Device) Key() string { return d.say("ingat perangkat ini", "remember this device") } // what the key that asks does
func (d Device) Offer(key string) string { // once, after a login by PIN
	return d.say("Ingin masuk tanpa PIN dari perangkat ini lain kali? Tekan ", "Want to log in without a PIN from this device next time? Press ") + key + "."
}
func (d Device) Ask(fingerprint string) string { // before the device is remembered
	return d.say("Ingat perangkat ini? Siapa pun yang memakainya dapat masuk sebagai Anda tanpa PIN. Jangan lakukan di perangkat pinjaman. (Kunci "+fingerprint+")",
		"Remember this device? Whoever uses it can log in as you without a PIN. Do not do this on a borrowed device. (Key "+fingerprint+")")
}
func (d Device) Yes() string { return d.say("ingat", "remember") }
func (d Device) Stored() string {
	return d.say("Perangkat ini diingat: lain kali Anda masuk tanpa PIN.", "This device is remembered: next time you log in without a PIN.")
}

// The last line of a connection whose login is over.
var loginsProblems = map[scoring.Code]both{
	scoring.CodeLoginRemoved: {"Nama Anda tidak lagi ada dalam daftar lomba ini, sehingga sambungan ditutup. Silakan hubungi panitia.",
		"Your name is no longer on this contest's list, so the connection was closed. Please ask the organizers."},
	scoring.CodeLoginRevoked: {"Akses Anda telah dicabut panitia, sehingga sambungan ditutup. Silakan hubungi panitia.",
		"The organizers have revoked your access, so the connection was closed. Please ask the organizers."},
	scoring.CodeLoginPIN: {"PIN Anda sudah diganti, sehingga sambungan dengan PIN lama ditutup. Silakan masuk dengan PIN yang baru.",
		"You have a new PIN, so the connection with the old one was closed. Please log in with the new PIN."},
	scoring.CodeLoginKey: {"Kunci SSH yang Anda pakai tidak lagi berlaku untuk nama ini, sehingga sambungan ditutup. Silakan masuk dengan PIN, atau hubungi panitia.",
		"The SSH key that you used no longer lets this name in, so the connection was closed. Log in with your PIN, or ask the organizers."},
	scoring.CodeLoginForgotten: {"Perangkat ini tidak lagi diingat, sehingga sambungan ditutup. Silakan masuk dengan PIN.",
		"This device is no longer remembered, so the connection was closed. Please log in with your PIN."},
	scoring.CodeLoginRole: {"Peran Anda dalam lomba ini sudah diganti, sehingga sambungan ditutup. Silakan masuk lagi.",
		"Your role in this contest has changed, so the connection was closed. Please log in again."},
	scoring.CodePlainPage: {"Halaman tanpa https dapat diubah oleh orang lain di jaringan ini, sehingga di sini panitia dan pengesahan tidak dilayani, dan perangkat ketua juri tidak diingat. Gunakan ssh, seperti di kartu Anda.",
		"Others on this network can alter a page without https, so here organizers and confirmations are not served, and no chair's device is remembered. Use ssh, as on your card."},
}
