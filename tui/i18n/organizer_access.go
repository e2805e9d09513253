package i18n

import (
	"strconv"

	"juri/scoring"
)

// OrganizerAccess is the part of the People tab about devices and locks.
type OrganizerAccess struct {
	Devices, Unlock, Forget, UnlockOne string // what keys do

	DevicesTitle func(name string) string
	NoDevices    string
	NoSuchDevice string
	Count        func(devices int) string
	Forgotten    func(fingerprint string) string

	LocksTitle, NoLocks, LocksNote string
	Locks                          func(n int) string       // as short as can be
	Locked                         func(hour string) string // until when
	LockRow                        func(who string, wrong int, hour string) string
	OfUser, OfAddress              func(id string) string
	OfBoth                         func(name, address string) string
	Unlocked                       func(who string) string
}

func organizerAccessID() OrganizerAccess {
	return OrganizerAccess{
		Devices: "perangkat", Unlock: "kunci masuk", Forget: "lupakan", UnlockOne: "buka kunci",
		DevicesTitle: func(name string) string { return "Perangkat yang diingat · " + name },
		NoDevices:    "Tidak ada. Setelah masuk dengan PIN, seseorang dapat meminta perangkatnya diingat.",
		NoSuchDevice: "Orang itu tidak mempunyai perangkat dengan sidik jari tersebut; lihat: devices",
		Count:        func(n int) string { return itoa(n) + " perangkat" },
		Forgotten:    func(print string) string { return "Perangkat " + print + " tidak dapat dipakai masuk lagi." },
		LocksTitle:   "Terkunci karena PIN salah", NoLocks: "Tidak ada nama atau alamat yang terkunci.",
		LocksNote: "Kunci SSH dan perangkat yang diingat tetap berlaku selama terkunci.",
		Locks:     func(n int) string { return itoa(n) + " terkunci" },
		Locked:    func(hour string) string { return "terkunci " + hour },
		LockRow: func(who string, wrong int, hour string) string {
			return who + " · " + itoa(wrong) + " PIN salah · sampai " + hour
		},
		OfUser: func(name string) string { return name }, OfAddress: func(a string) string { return "alamat " + a },
		OfBoth:   func(name, a string) string { return name + " dari " + a },
		Unlocked: func(who string) string { return "Kunci dibuka: " + who + "." },
	}
}

func organizerAccessEN() OrganizerAccess {
	return OrganizerAccess{
		Devices: "devices", Unlock: "locks", Forget: "forget", UnlockOne: "unlock",
		DevicesTitle: func(name string) string { return "Remembered devices · " + name },
		NoDevices:    "None. After a login by PIN somebody may ask for their device to be remembered.",
		NoSuchDevice: "That person has no device with this fingerprint; see: devices",
		Count: func(n int) string {
			if n == 1 {
				return "1 device"
			}
			return itoa(n) + " devices"
		},
		Forgotten:  func(print string) string { return "Device " + print + " lets nobody in any more." },
		LocksTitle: "Locked after wrong PINs", NoLocks: "No name and no address is locked.",
		LocksNote: "SSH keys and remembered devices go on working while locked.",
		Locks:     func(n int) string { return itoa(n) + " locked" },
		Locked:    func(hour string) string { return "locked " + hour },
		LockRow: func(who string, wrong int, hour string) string {
			return who + " · " + itoa(wrong) + " wrong PINs · until " + hour
		},
		OfUser: func(name string) string { return name }, OfAddress: func(a string) string { return "address " + a },
		OfBoth:   func(name, a string) string { return name + " from " + a },
		Unlocked: func(who string) string { return "Unlocked: " + who + "." },
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
		return "membuka kunci masuk " + lifted(f, n, organizerAccessID())
	})
	told(m, func(f scoring.HistoryRestored, _ scoring.Event, _ Names) string {
		return "memulihkan cadangan yang lebih lama: " + strconv.FormatUint(f.Lost, 10) + " catatan sesudahnya tidak berlaku lagi"
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
		return "unlocked " + lifted(f, n, organizerAccessEN())
	})
	told(m, func(f scoring.HistoryRestored, _ scoring.Event, _ Names) string {
		return "restored an older backup: " + strconv.FormatUint(f.Lost, 10) + " records after it count no longer"
	})
}

func lifted(f scoring.LockLifted, n Names, t OrganizerAccess) string {
	return t.Whose(scoring.Lock{User: f.User, Address: f.Address}, n.Person)
}

// Whose says whom a lock is on.
func (t OrganizerAccess) Whose(l scoring.Lock, name func(user string) string) string {
	switch {
	case l.User == "":
		return t.OfAddress(l.Address)
	case l.Address == "":
		return t.OfUser(name(l.User))
	}
	return t.OfBoth(name(l.User), l.Address)
}
