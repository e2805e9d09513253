package i18n

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
