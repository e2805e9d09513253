package i18n

import "juri/scoring"

// Device is what is said about letting somebody in without their PIN, on a
// device with a key of its own.
type Device struct {
	Key    string                          // what the key that asks does
	Offer  func(key string) string         // once, after a login by PIN
	Ask    func(fingerprint string) string // before the device is remembered
	Stored string
}

func deviceID() Device {
	return Device{
		Key:   "ingat perangkat ini",
		Offer: func(key string) string { return "Lain kali masuk tanpa PIN dari perangkat ini? Tekan " + key + "." },
		Ask: func(print string) string {
			return "Ingat perangkat ini? Siapa pun yang memegang kunci " + print +
				" akan dapat masuk sebagai Anda tanpa PIN. Jangan lakukan di perangkat pinjaman."
		},
		Stored: "Perangkat ini diingat: lain kali Anda masuk tanpa PIN.",
	}
}

func deviceEN() Device {
	return Device{
		Key:   "remember this device",
		Offer: func(key string) string { return "Log in without a PIN from this device next time? Press " + key + "." },
		Ask: func(print string) string {
			return "Remember this device? Whoever holds the key " + print +
				" will be able to log in as you without a PIN. Do not do this on a borrowed device."
		},
		Stored: "This device is remembered: next time you log in without a PIN.",
	}
}

// addLoginsID is the last line of a connection whose login is over.
func addLoginsID(p problems) {
	p[scoring.CodeLoginRemoved] = say("Nama Anda tidak lagi ada dalam daftar lomba ini, sehingga sambungan ditutup. Silakan hubungi panitia.")
	p[scoring.CodeLoginRevoked] = say("Akses Anda sudah dicabut, sehingga sambungan ditutup. Silakan hubungi panitia.")
	p[scoring.CodeLoginPIN] = say("PIN Anda sudah diganti, sehingga sambungan dengan PIN lama ditutup. Silakan masuk dengan PIN yang baru.")
	p[scoring.CodeLoginKey] = say("Kunci SSH yang Anda pakai tidak lagi berlaku untuk nama ini, sehingga sambungan ditutup. Silakan masuk dengan PIN, atau hubungi panitia.")
	p[scoring.CodeLoginForgotten] = say("Perangkat ini tidak lagi diingat, sehingga sambungan ditutup. Silakan masuk dengan PIN.")
	p[scoring.CodeLoginRole] = say("Peran Anda dalam lomba ini sudah diganti, sehingga sambungan ditutup. Silakan masuk lagi.")
}

func addLoginsEN(p problems) {
	p[scoring.CodeLoginRemoved] = say("Your name is no longer on this contest's list, so the connection was closed. Please ask the organizers.")
	p[scoring.CodeLoginRevoked] = say("Your access has been revoked, so the connection was closed. Please ask the organizers.")
	p[scoring.CodeLoginPIN] = say("You have a new PIN, so the connection with the old one was closed. Please log in with the new PIN.")
	p[scoring.CodeLoginKey] = say("The SSH key that you used no longer lets this name in, so the connection was closed. Log in with your PIN, or ask the organizers.")
	p[scoring.CodeLoginForgotten] = say("This device is no longer remembered, so the connection was closed. Please log in with your PIN.")
	p[scoring.CodeLoginRole] = say("Your role in this contest has changed, so the connection was closed. Please log in again.")
}
