package i18n

import (
	"strconv"
	"strings"

	"juri/scoring"
)

// OrganizerAccess is the part of the People tab about devices, and about guesses at PINs.
type OrganizerAccess struct{ lang }

func (o OrganizerAccess) Devices() string   { return o.say("perangkat", "devices") } // what keys do
func (o OrganizerAccess) Unlock() string    { return o.say("yang menunggu", "who is waiting") }
func (o OrganizerAccess) Forget() string    { return o.say("lupakan", "forget") }
func (o OrganizerAccess) UnlockOne() string { return o.say("persilakan masuk", "let in") }

func (o OrganizerAccess) DevicesTitle(name string) string {
	return o.say("Perangkat yang diingat · ", "Remembered devices · ") + name
}
func (o OrganizerAccess) NoDevices() string {
	return o.say("Tidak ada. Setelah masuk dengan PIN, seseorang dapat meminta perangkatnya diingat.",
		"None. After a login by PIN somebody may ask for their device to be remembered.")
}
func (o OrganizerAccess) NoSuchDevice() string {
	return o.say("Pengguna itu tidak mempunyai perangkat dengan sidik jari tersebut; lihat: devices",
		"That person has no device with this fingerprint; see: devices")
}
func (o OrganizerAccess) Count(devices int) string {
	return o.say(itoa(devices)+" perangkat", count(devices, "device", "devices"))
}
func (o OrganizerAccess) Forgotten(fingerprint string) string {
	return o.say("Perangkat "+fingerprint+" tidak dapat dipakai masuk lagi.", "Device "+fingerprint+" can no longer log in.")
}

// Guessed says that PINs are guessed at: how many were wrong, from how many
// addresses since when, for which names, and how many for nobody's.
func (o OrganizerAccess) Guessed(wrong, addresses int, hour string, names []string, nobody int) string {
	says := o.say("Ada yang menebak PIN: "+itoa(wrong)+" salah dari "+itoa(addresses)+" alamat sejak "+hour,
		"Somebody is guessing PINs: "+itoa(wrong)+" wrong from "+count(addresses, "address", "addresses")+" since "+hour)
	if len(names) > 0 {
		says += o.say(", untuk "+someOf(names, "dan", "lainnya"), ", for "+someOf(names, "and", "more"))
	}
	if nobody > 0 {
		says += " (" + itoa(nobody) + o.say(" untuk nama yang tidak ada)", " for names that nobody has)")
	}
	return says + "."
}
func (o OrganizerAccess) GuessedShort() string { return o.say("! PIN ditebak", "! PINs being guessed") } // for the head

func (o OrganizerAccess) WaitingTitle() string {
	return o.say("Menunggu karena PIN-nya ditebak", "Waiting because somebody is guessing their PIN")
}
func (o OrganizerAccess) NoneWaiting() string {
	return o.say("Tidak ada yang menunggu.", "Nobody is waiting.")
}
func (o OrganizerAccess) WaitingNote() string {
	return o.say("Persilakan hanya alamat yang disebutkan orangnya. Kunci SSH, perangkat yang diingat, dan alamat tempat orangnya pernah masuk tidak perlu menunggu.",
		"Let in only an address that the person has told you. SSH keys, remembered devices and addresses where the person has been before need not wait.")
}
func (o OrganizerAccess) Waiting() string { return o.say("menunggu", "waiting") } // of somebody
func (o OrganizerAccess) WaitingCount(n int) string { // as short as can be
	return itoa(n) + o.say(" menunggu", " waiting")
}
func (o OrganizerAccess) WaitingShort(n int) string { // for the head
	return "! " + itoa(n) + o.say(" menunggu masuk", " waiting to log in")
}
func (o OrganizerAccess) WaitingRow(who string, wrong int) string {
	return who + " · " + itoa(wrong) + o.say(" PIN salah untuk nama itu", " wrong PINs for that name")
}
func (OrganizerAccess) OfUser(id string) string      { return id }
func (o OrganizerAccess) OfAddress(id string) string { return o.say("alamat ", "address ") + id }
func (o OrganizerAccess) OfBoth(name, address string) string {
	return name + o.say(" dari ", " from ") + address
}
func (o OrganizerAccess) Unlocked(who string) string {
	return who + o.say(" dipersilakan masuk.", " may log in.")
}

// deedsAccess says who may come in, and what was kept or brought back of the record.
func (l lang) deedsAccess(e scoring.Event, n Names) string {
	switch f := e.Fact.(type) {
	case scoring.DeviceRemembered:
		return l.say("mengingat perangkat "+scoring.Device{Key: f.Key}.Fingerprint()+" untuk "+n.Person(f.User),
			"remembered device "+scoring.Device{Key: f.Key}.Fingerprint()+" for "+n.Person(f.User))
	case scoring.DeviceForgotten:
		return l.say("melupakan perangkat "+scoring.Device{Key: f.Key}.Fingerprint()+" milik "+n.Person(f.User),
			"forgot device "+scoring.Device{Key: f.Key}.Fingerprint()+" of "+n.Person(f.User))
	case scoring.LockLifted:
		return l.say("mempersilakan masuk "+lifted(f, n, OrganizerAccess{l})+" meski PIN-nya ditebak",
			"let in "+lifted(f, n, OrganizerAccess{l})+" though PINs were guessed at")
	case scoring.JournalBegun:
		if n.Was.Again {
			return l.say("mengganti rahasia lomba, yang tidak ada lagi, dengan yang baru, kode ", "replaced the contest secret, which is gone, with a new one of hash ") + f.Secret.Mark()
		}
		return l.say("memulai pencatatan dengan rahasia lomba, kode ", "began the record with the contest secret of hash ") + f.Secret.Mark()
	case scoring.BackupTaken:
		return l.say("mengambil salinan jurnal ("+strconv.FormatUint(f.Records, 10)+" catatan)",
			"took a copy of the journal ("+strconv.FormatUint(f.Records, 10)+" records)")
	case scoring.HistoryRestored:
		return l.say("memulihkan cadangan yang lebih lama: "+strconv.FormatUint(f.Lost, 10)+" catatan sesudahnya tidak berlaku lagi"+l.reason(f.Reason),
			"restored an older backup: "+strconv.FormatUint(f.Lost, 10)+" records after it no longer count"+l.reason(f.Reason))
	}
	return ""
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
