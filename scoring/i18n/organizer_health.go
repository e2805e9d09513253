package i18n

import "time"

// OrganizerHealth is what the Rooms tab says of the server's disk, journal and
// backups. The short words stand in the head, on every tab.
type OrganizerHealth struct {
	Backup    func(hour string, ago time.Duration) string // of the newest good one; hour may be ""
	NoBackup  string
	Kit       func(hour string) string // when the rescue kit last had everything
	Disk      func(free string) string
	Journal   func(size string, records int) string
	Written   func(hour string) string // when something was last saved
	Unwritten func(hour string) string // the same while nothing can be saved
	Bytes     func(n int64) string

	DiskLow, BackupOld, BackupMissing, Open       string // short
	KitLost, Twin                                 string // short
	KitLostLong, TwinLong                         func(what string) string
	OpenLong                                      string // of a cluster that lets in whoever reaches it
	DiskLowLong, BackupOldLong, BackupMissingLong func(what string) string
}

func organizerHealthID() OrganizerHealth {
	return OrganizerHealth{
		Backup: func(hour string, ago time.Duration) string {
			if hour == "" {
				return "cadangan " + agoID(ago)
			}
			return "cadangan " + hour + " (" + agoID(ago) + ")"
		},
		NoBackup: "belum ada cadangan",
		Kit:      func(hour string) string { return "salinan penyelamat " + hour },
		KitLost:  "! salinan penyelamat berhenti",
		Twin:     "! ada dua server",
		TwinLong: func(at string) string { return "! " + kitID().Twin(at) },
		KitLostLong: func(path string) string {
			return "! Salinan penyelamat tidak dapat ditulis. Periksa stik di server (" + path + "); lomba tetap berjalan."
		},
		Disk:      func(free string) string { return "disk sisa " + free },
		Journal:   func(size string, n int) string { return "jurnal " + size + ", " + itoa(n) + " catatan" },
		Written:   func(hour string) string { return "tersimpan terakhir " + hour },
		Unwritten: func(hour string) string { return "BERHENTI TERSIMPAN sejak " + hour },
		Bytes:     func(n int64) string { return bytes(n, ",") },
		DiskLow:   "! disk hampir penuh", BackupOld: "! cadangan sudah lama", BackupMissing: "! cadangan gagal", Open: "! klaster terbuka",
		OpenLong: "! Klaster etcd terbuka bagi siapa pun di jaringan ini. Pastikan jaringan ini hanya dipakai panitia, atau buatlah sertifikat dengan juri cluster init.",
		DiskLowLong: func(free string) string {
			return "! Disk server hampir penuh, sisa " + free + ". Kosongkan sebelum nilai tidak dapat disimpan."
		},
		BackupOldLong: func(ago string) string {
			return "! Cadangan terakhir sudah lama: " + ago + ", padahal sejak itu ada yang disimpan."
		},
		BackupMissingLong: func(slot string) string {
			return "! " + slot + " sudah ditutup, tetapi belum dicadangkan. Periksa folder backups di server."
		},
	}
}

func organizerHealthEN() OrganizerHealth {
	return OrganizerHealth{
		Backup: func(hour string, ago time.Duration) string {
			if hour == "" {
				return "backup " + agoEN(ago)
			}
			return "backup " + hour + " (" + agoEN(ago) + ")"
		},
		NoBackup: "no backup yet",
		Kit:      func(hour string) string { return "rescue kit " + hour },
		KitLost:  "! rescue kit stopped",
		Twin:     "! two servers",
		TwinLong: func(at string) string { return "! " + kitEN().Twin(at) },
		KitLostLong: func(path string) string {
			return "! The rescue kit cannot be written. See to the stick in the server (" + path + "); the contest goes on."
		},
		Disk:      func(free string) string { return "disk " + free + " free" },
		Journal:   func(size string, n int) string { return "journal " + size + ", " + itoa(n) + " records" },
		Written:   func(hour string) string { return "last saved " + hour },
		Unwritten: func(hour string) string { return "NOTHING SAVED since " + hour },
		Bytes:     func(n int64) string { return bytes(n, ".") },
		DiskLow:   "! disk nearly full", BackupOld: "! backup is old", BackupMissing: "! backup failed", Open: "! cluster is open",
		OpenLong: "! The etcd cluster is open to anybody on this network. See that it is the organizers' alone, or make certificates with juri cluster init.",
		DiskLowLong: func(free string) string {
			return "! The server's disk is nearly full, " + free + " left. Make room before scores cannot be saved."
		},
		BackupOldLong: func(ago string) string {
			return "! The last backup is old: " + ago + ", and things were saved since."
		},
		BackupMissingLong: func(slot string) string {
			return "! " + slot + " is closed but not backed up. Check the backups folder on the server."
		},
	}
}

// Ago writes how long ago something was, to the minute.
func (t *Text) Ago(d time.Duration) string {
	if t.Lang == "id" {
		return agoID(d)
	}
	return agoEN(d)
}

func agoID(d time.Duration) string {
	switch {
	case d < time.Minute:
		return "baru saja"
	case d < time.Hour:
		return itoa(int(d/time.Minute)) + " menit lalu"
	case d < 48*time.Hour:
		return itoa(int(d/time.Hour)) + " jam lalu"
	}
	return itoa(int(d/(24*time.Hour))) + " hari lalu"
}

func agoEN(d time.Duration) string {
	switch {
	case d < time.Minute:
		return "just now"
	case d < time.Hour:
		return itoa(int(d/time.Minute)) + " min ago"
	case d < 48*time.Hour:
		return itoa(int(d/time.Hour)) + " h ago"
	}
	return itoa(int(d/(24*time.Hour))) + " days ago"
}

// bytes writes a size with one decimal, in powers of 1000 as disks are sold.
func bytes(n int64, mark string) string {
	if n < 1000 {
		return itoa(int(n)) + " B"
	}
	unit, tenth := 0, n/100 // in tenths of a kB
	for tenth >= 10_000 && unit < 3 {
		tenth, unit = tenth/1000, unit+1
	}
	return itoa(int(tenth/10)) + mark + itoa(int(tenth%10)) + " " + [...]string{"kB", "MB", "GB", "TB"}[unit]
}
