package i18n

import (
	"strings"
	"time"
)

// OrganizerHealth is what the Rooms tab says of the server's disk, journal and
// backups. The short words stand in the head, on every tab.
type OrganizerHealth struct{ lang }

func (o OrganizerHealth) Backup(hour string, ago time.Duration) string { // of the newest good one; hour may be ""
	if hour == "" {
		return o.say("cadangan ", "backup ") + o.ago(ago)
	}
	return o.say("cadangan ", "backup ") + hour + " (" + o.ago(ago) + ")"
}
func (o OrganizerHealth) NoBackup() string { return o.say("belum ada cadangan", "no backup yet") }
func (o OrganizerHealth) Kit(hour string) string { // when the rescue kit last had everything
	return o.say("salinan penyelamat ", "rescue kit ") + hour
}
func (o OrganizerHealth) Disk(free string) string {
	return o.say("disk sisa "+free, "disk "+free+" free")
}
func (o OrganizerHealth) Journal(size string, records int) string {
	return o.say("jurnal "+size+", "+itoa(records)+" catatan", "journal "+size+", "+itoa(records)+" records")
}
func (o OrganizerHealth) Written(hour string) string { // when something was last saved
	return o.say("terakhir disimpan pukul ", "last saved ") + hour
}
func (o OrganizerHealth) Unwritten(hour string) string { // the same while nothing can be saved
	return o.say("PENYIMPANAN TERHENTI sejak pukul ", "NOTHING SAVED since ") + hour
}
func (o OrganizerHealth) ClockSteady(hour string) string { // of the server's computer
	return o.say("jam server tidak diubah sejak ", "the server's clock was not set since ") + hour
}
func (o OrganizerHealth) ClockSet(hour string, by time.Duration) string {
	sign := "+"
	if by < 0 {
		sign = "−"
	}
	return o.say("jam server diubah "+sign+o.wait(by.Abs())+" sejak ", "the server's clock was set by "+sign+o.wait(by.Abs())+" since ") + hour
}
func (o OrganizerHealth) Slowest(who string, by time.Duration) string { // of all who are connected
	if by < 100*time.Millisecond {
		return o.say("semua terminal segera menjawab", "all terminals answer at once")
	}
	return o.say("jawaban terlama ", "slowest answer ") + o.Waits(who, by)
}
func (o OrganizerHealth) Slow(waits []string, more int) string {
	s := o.say("LAMBAT: ", "SLOW: ") + strings.Join(waits, ", ")
	if more > 0 {
		s += o.say(", dan "+itoa(more)+" lagi", ", and "+itoa(more)+" more")
	}
	return s
}
func (o OrganizerHealth) Waits(who string, by time.Duration) string { return who + " " + o.wait(by) }
func (o OrganizerHealth) Peer(at string, behind int, apart time.Duration, brief bool) string { // another server of the contest
	s := "server " + at
	if behind > 0 {
		s += o.say(" tertinggal "+itoa(behind)+" catatan", " is "+itoa(behind)+" records behind")
	} else {
		s += o.say(" menjawab", " answers")
	}
	if !brief {
		s += o.say(", beda jam ", ", clocks apart by ") + o.wait(apart)
	}
	return s
}
func (o OrganizerHealth) PeerGone() string {
	return o.say("! server lain tidak menjawab", "! another server is silent")
}
func (o OrganizerHealth) PeerGoneLong(at, hour string) string {
	return o.say("! Server "+at+" tidak menjawab sejak pukul "+hour+". Juri di sana dapat masuk lewat alamat lain pada kartunya.",
		"! The server "+at+" has been silent since "+hour+". Its jurors can log in at another address of their cards.")
}
func (o OrganizerHealth) Apart() string { return o.say("! jam server berbeda", "! clocks differ") }
func (o OrganizerHealth) ApartLong(at string, by time.Duration) string {
	return o.say("! Jam server ini dan jam server "+at+" berbeda "+o.wait(by)+". Samakan keduanya; hitungan waktu giliran tidak terpengaruh.",
		"! The clocks of this server and of "+at+" are "+o.wait(by)+" apart. Set them alike; the turns' timers are not affected.")
}
func (o OrganizerHealth) Bytes(n int64) string { return o.say(bytes(n, ","), bytes(n, ".")) }

func (o OrganizerHealth) DiskLow() string       { return o.say("! disk hampir penuh", "! disk nearly full") } // short
func (o OrganizerHealth) BackupOld() string     { return o.say("! cadangan sudah lama", "! backup is old") }
func (o OrganizerHealth) BackupMissing() string { return o.say("! cadangan gagal", "! backup failed") }
func (o OrganizerHealth) Open() string          { return o.say("! klaster terbuka", "! cluster is open") }
func (o OrganizerHealth) KitLost() string { // short
	return o.say("! salinan penyelamat berhenti", "! rescue kit stopped")
}
func (o OrganizerHealth) Twin() string { return o.say("! ada dua server", "! two servers") }
func (o OrganizerHealth) MaySleep() string {
	return o.say("! server dapat tertidur", "! the server may sleep")
}
func (o OrganizerHealth) Lid() string { // of the server's computer
	return o.say("jangan tutup laptop server", "leave the server's lid open")
}
func (o OrganizerHealth) Moved() string {
	return o.say("! alamat server berganti", "! the address changed")
}
func (o OrganizerHealth) MovedLong(cards string) string {
	return o.say("! Kartu menyebut "+cards+", yang bukan lagi alamat server ini. Tampilkan join di layar, minta alamat lama pada router, atau cetak kartu lagi tanpa PIN baru (cards --same-pins).",
		"! The cards say "+cards+", which is no longer this server's address. Show join on a board, have the router give the former address, or print the cards without new PINs (cards --same-pins).")
}
func (o OrganizerHealth) KitLostLong(what string) string {
	return o.say("! Salinan penyelamat tidak dapat ditulis. Periksa stik di server ("+what+"); lomba tetap berjalan.",
		"! The rescue kit cannot be written. Check the USB stick in the server ("+what+"); the contest goes on.")
}
func (o OrganizerHealth) TwinLong(what string) string { return "! " + Kit{o.lang}.Twin(what) }
func (o OrganizerHealth) OpenLong() string { // of a cluster that lets in whoever reaches it
	return o.say("! Klaster etcd terbuka bagi siapa pun di jaringan ini. Pastikan jaringan ini hanya dipakai panitia, atau buatlah sertifikat dengan juri cluster init.",
		"! The etcd cluster is open to anybody on this network. Make sure that only the organizers use it, or make certificates with juri cluster init.")
}
func (o OrganizerHealth) DiskLowLong(what string) string {
	return o.say("! Disk server hampir penuh, sisa "+what+". Kosongkan sebelum nilai tidak dapat disimpan.",
		"! The server's disk is nearly full, "+what+" left. Make room before scores cannot be saved.")
}
func (o OrganizerHealth) BackupOldLong(what string) string {
	return o.say("! Cadangan terakhir sudah lama: "+what+", padahal sejak itu ada yang disimpan.",
		"! The last backup is old: "+what+", and things were saved since.")
}
func (o OrganizerHealth) BackupMissingLong(what string) string {
	return "! " + what + o.say(" sudah ditutup, tetapi belum dicadangkan. Periksa folder backups di server.", " is closed but not backed up. Check the backups folder on the server.")
}

// Ago writes how long ago something was, to the minute.
func (t *Text) Ago(d time.Duration) string { return t.ago(d) }

func (l lang) ago(d time.Duration) string {
	switch {
	case d < time.Minute:
		return l.say("baru saja", "just now")
	case d < time.Hour:
		return itoa(int(d/time.Minute)) + l.say(" menit lalu", " min ago")
	case d < 48*time.Hour:
		return itoa(int(d/time.Hour)) + l.say(" jam lalu", " h ago")
	}
	return itoa(int(d/(24*time.Hour))) + l.say(" hari lalu", " days ago")
}

// wait writes a short time, to a tenth of a second where that tells something.
func (l lang) wait(d time.Duration) string {
	switch {
	case d < 10*time.Second:
		tenths := int(d.Round(100*time.Millisecond) / (100 * time.Millisecond))
		return l.say(itoa(tenths/10)+","+itoa(tenths%10)+" detik", itoa(tenths/10)+"."+itoa(tenths%10)+" s")
	case d < 2*time.Minute:
		return itoa(int(d/time.Second)) + l.say(" detik", " s")
	}
	return itoa(int(d/time.Minute)) + l.say(" menit", " min")
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
