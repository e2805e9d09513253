package i18n

import (
	"strconv"
	"strings"

	"juri/scoring"
)

// OrganizerAccess is the part of the People tab about devices, and about guesses at PINs.
type OrganizerAccess struct {
	Devices, Unlock, Forget, UnlockOne string // what keys do

	DevicesTitle func(name string) string
	NoDevices    string
	NoSuchDevice string
	Count        func(devices int) string
	Forgotten    func(fingerprint string) string

	// Guessed says that PINs are guessed at: how many were wrong, from how many
	// addresses since when, for which names, and how many for nobody's.
	Guessed      func(wrong, addresses int, hour string, names []string, nobody int) string
	GuessedShort string // for the head

	WaitingTitle, NoneWaiting, WaitingNote string
	Waiting                                string             // of somebody
	WaitingCount                           func(n int) string // as short as can be
	WaitingShort                           func(n int) string // for the head
	WaitingRow                             func(who string, wrong int) string
	OfUser, OfAddress                      func(id string) string
	OfBoth                                 func(name, address string) string
	Unlocked                               func(who string) string
}

func organizerAccessID() OrganizerAccess {
	return OrganizerAccess{
		Devices: "perangkat", Unlock: "yang menunggu", Forget: "lupakan", UnlockOne: "persilakan masuk",
		DevicesTitle: func(name string) string { return "Perangkat yang diingat · " + name },
		NoDevices:    "Tidak ada. Setelah masuk dengan PIN, seseorang dapat meminta perangkatnya diingat.",
		NoSuchDevice: "Orang itu tidak mempunyai perangkat dengan sidik jari tersebut; lihat: devices",
		Count:        func(n int) string { return itoa(n) + " perangkat" },
		Forgotten:    func(print string) string { return "Perangkat " + print + " tidak dapat dipakai masuk lagi." },
		Guessed: func(wrong, addresses int, hour string, names []string, nobody int) string {
			says := "Ada yang menebak PIN: " + itoa(wrong) + " salah dari " + itoa(addresses) + " alamat sejak " + hour
			if len(names) > 0 {
				says += ", untuk " + someOf(names, "dan", "lainnya")
			}
			if nobody > 0 {
				says += " (" + itoa(nobody) + " untuk nama yang tidak ada)"
			}
			return says + "."
		},
		GuessedShort: "! PIN ditebak",
		WaitingTitle: "Menunggu karena PIN-nya ditebak", NoneWaiting: "Tidak ada yang menunggu.",
		WaitingNote:  "Persilakan hanya alamat yang disebutkan orangnya. Kunci SSH, perangkat yang diingat, dan alamat tempat orangnya pernah masuk tidak perlu menunggu.",
		Waiting:      "menunggu",
		WaitingCount: func(n int) string { return itoa(n) + " menunggu" },
		WaitingShort: func(n int) string { return "! " + itoa(n) + " menunggu masuk" },
		WaitingRow:   func(who string, wrong int) string { return who + " · " + itoa(wrong) + " PIN salah untuk nama itu" },
		OfUser:       func(name string) string { return name }, OfAddress: func(a string) string { return "alamat " + a },
		OfBoth:   func(name, a string) string { return name + " dari " + a },
		Unlocked: func(who string) string { return who + " dipersilakan masuk." },
	}
}

func organizerAccessEN() OrganizerAccess {
	return OrganizerAccess{
		Devices: "devices", Unlock: "who waits", Forget: "forget", UnlockOne: "let in",
		DevicesTitle: func(name string) string { return "Remembered devices · " + name },
		NoDevices:    "None. After a login by PIN somebody may ask for their device to be remembered.",
		NoSuchDevice: "That person has no device with this fingerprint; see: devices",
		Count: func(n int) string {
			if n == 1 {
				return "1 device"
			}
			return itoa(n) + " devices"
		},
		Forgotten: func(print string) string { return "Device " + print + " lets nobody in any more." },
		Guessed: func(wrong, addresses int, hour string, names []string, nobody int) string {
			says := "Somebody guesses at PINs: " + itoa(wrong) + " wrong from " + itoa(addresses) + " addresses since " + hour
			if addresses == 1 {
				says = "Somebody guesses at PINs: " + itoa(wrong) + " wrong from 1 address since " + hour
			}
			if len(names) > 0 {
				says += ", for " + someOf(names, "and", "more")
			}
			if nobody > 0 {
				says += " (" + itoa(nobody) + " for names that nobody has)"
			}
			return says + "."
		},
		GuessedShort: "! PINs guessed at",
		WaitingTitle: "Waiting because their PIN is guessed at", NoneWaiting: "Nobody is waiting.",
		WaitingNote:  "Let in only an address that the person has told you. SSH keys, remembered devices and addresses where the person has been before need not wait.",
		Waiting:      "waiting",
		WaitingCount: func(n int) string { return itoa(n) + " waiting" },
		WaitingShort: func(n int) string { return "! " + itoa(n) + " waiting to log in" },
		WaitingRow:   func(who string, wrong int) string { return who + " · " + itoa(wrong) + " wrong PINs for that name" },
		OfUser:       func(name string) string { return name }, OfAddress: func(a string) string { return "address " + a },
		OfBoth:   func(name, a string) string { return name + " from " + a },
		Unlocked: func(who string) string { return who + " may log in." },
	}
}

// addAccessID adds the facts about who may come in.
func addAccessID(m facts) {
	told(m, func(f scoring.DeviceRemembered, _ scoring.Event, n Names) string {
		return "mengingat perangkat " + scoring.Device{Key: f.Key}.Fingerprint() + " untuk " + n.Person(f.User)
	})
	told(m, func(f scoring.DeviceForgotten, _ scoring.Event, n Names) string {
		return "melupakan perangkat " + scoring.Device{Key: f.Key}.Fingerprint() + " milik " + n.Person(f.User)
	})
	told(m, func(f scoring.LockLifted, _ scoring.Event, n Names) string {
		return "mempersilakan masuk " + lifted(f, n, organizerAccessID()) + " meski PIN-nya ditebak"
	})
	told(m, func(f scoring.JournalBegun, _ scoring.Event, n Names) string {
		if n.Was.Again {
			return "mengganti rahasia lomba, yang tidak ada lagi, dengan yang baru bersidik " + f.Secret.Mark()
		}
		return "memulai pencatatan dengan rahasia lomba bersidik " + f.Secret.Mark()
	})
	told(m, func(f scoring.BackupTaken, _ scoring.Event, _ Names) string {
		return "mengambil salinan jurnal (" + strconv.FormatUint(f.Records, 10) + " catatan)"
	})
	told(m, func(f scoring.HistoryRestored, _ scoring.Event, _ Names) string {
		return "memulihkan cadangan yang lebih lama: " + strconv.FormatUint(f.Lost, 10) + " catatan sesudahnya tidak berlaku lagi" + reasonID(f.Reason)
	})
}

func addAccessEN(m facts) {
	told(m, func(f scoring.DeviceRemembered, _ scoring.Event, n Names) string {
		return "remembered device " + scoring.Device{Key: f.Key}.Fingerprint() + " for " + n.Person(f.User)
	})
	told(m, func(f scoring.DeviceForgotten, _ scoring.Event, n Names) string {
		return "forgot device " + scoring.Device{Key: f.Key}.Fingerprint() + " of " + n.Person(f.User)
	})
	told(m, func(f scoring.LockLifted, _ scoring.Event, n Names) string {
		return "let in " + lifted(f, n, organizerAccessEN()) + " though PINs were guessed at"
	})
	told(m, func(f scoring.JournalBegun, _ scoring.Event, n Names) string {
		if n.Was.Again {
			return "replaced the contest secret, which is gone, by a new one of hash " + f.Secret.Mark()
		}
		return "began the record with the contest secret of hash " + f.Secret.Mark()
	})
	told(m, func(f scoring.BackupTaken, _ scoring.Event, _ Names) string {
		return "took a copy of the journal (" + strconv.FormatUint(f.Records, 10) + " records)"
	})
	told(m, func(f scoring.HistoryRestored, _ scoring.Event, _ Names) string {
		return "restored an older backup: " + strconv.FormatUint(f.Lost, 10) + " records after it count no longer" + reasonEN(f.Reason)
	})
}

func lifted(f scoring.LockLifted, n Names, t OrganizerAccess) string {
	switch {
	case f.User == "":
		return t.OfAddress(f.Address)
	case f.Address == "":
		return t.OfUser(n.Person(f.User))
	}
	return t.OfBoth(n.Person(f.User), f.Address)
}

// someOf lists names, and how many more there are than fit a line.
func someOf(names []string, and, more string) string {
	const most = 6
	if len(names) > most {
		return strings.Join(names[:most], ", ") + " " + and + " " + itoa(len(names)-most) + " " + more
	}
	return strings.Join(names, ", ")
}
