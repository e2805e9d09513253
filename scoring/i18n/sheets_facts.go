package i18n

import (
	"juri/scoring"
	"juri/scoring/exact"
)

// What people are told of sheets that others touch, and of entries that go out of
// the contest.

var sheetsProblems = map[scoring.Code]both{
	scoring.CodeHandedIn: {"Lembarnya sudah diserahkan: {sheets,}. Juri dapat menyatakannya sendiri selama lembar terbuka; orang lain hanya dapat membatalkan lembar itu (void), dengan dua orang dan alasan.",
		"Handed in already: {sheets,}. The juror may say so while the sheet is open; others can only void it, which takes two people and a reason."},
	scoring.CodeNoSheet: {"Tidak ada lembar {user} untuk {slot} yang dapat dibatalkan.", "{user} has no sheet for {slot} that can be voided."},
	scoring.CodeVoidPending: {"Pembatalan lembar {user} untuk {slot} sudah diusulkan oleh {by} dan menunggu pengesahan orang lain.",
		"{by} has proposed to void the sheet of {user} for {slot}; it waits for another person to confirm."},
	scoring.CodeNoVoid: {"Tidak ada usulan pembatalan lembar dengan nomor itu.", "No proposal to void a sheet has that number."},
	scoring.CodeScored: {"{slot} sudah selesai dinilai; hanya panitia yang dapat mengeluarkannya, mengembalikannya, atau memindahkannya.",
		"{slot} has been scored; only organizers may take it out, bring it back or move it."},
	scoring.CodeConflictOfTwo: {"Konflik kepentingan {user} pada {slot} dicatat oleh dua orang bersama pembatalan lembarnya, jadi tidak dapat dicabut oleh satu orang.",
		"Two people recorded the conflict of {user} on {slot} when they voided the sheet, so one alone cannot take it back."},
	scoring.CodeConflictListed: {"Konflik kepentingan {user} pada {slot} tercantum di daftar peserta. Hapus dahulu dari kolom konflik daftar itu, lalu cabut di sini.",
		"The list of entries names {user} as having a conflict on {slot}. Take it out of the list's column first, then take it back here."},
	scoring.CodeNoSheets:     {"Belum ada lembar atas nama Anda.", "No sheet stands under your name yet."},
	scoring.CodeSheetsMoved:  {"Lembar Anda berubah sejak Anda membacanya. Mohon baca sekali lagi.", "Your sheets changed since you read them. Please read them again."},
	scoring.CodeAttested:     {"Lembar Anda sudah Anda tegaskan, dan tidak berubah sejak itu.", "You stand by your sheets already, and they did not change since."},
	scoring.CodeKeyNotTheirs: {"Kunci {key} bukan salah satu kunci yang Anda pakai untuk masuk.", "The key {key} is none of those that you log in with."},
	scoring.CodeNotSigned:    {"Belum ditandatangani, sehingga belum dicatat.", "It was not signed, so nothing is on record."},
	scoring.CodeSignatureBad: {"Tanda tangan ini bukan atas lembar Anda yang sekarang, atau bukan tanda tangan ssh-keygen -Y sign -n juri.",
		"This signature is not over your sheets as they are, or is none that ssh-keygen -Y sign -n juri made."},
	scoring.CodeNothingNew: {"Tidak ada perubahan oleh orang lain yang belum Anda ketahui.", "Nobody has changed anything of yours that you have not seen."},
}

// Those with more to say than filling in.
func (l lang) problemSheets(code scoring.Code, a scoring.Args) string {
	switch code {
	case scoring.CodeConflictOf:
		return l.say("Konflik kepentingan "+a["user"]+" pada "+a["slot"]+" dinyatakan oleh "+hostless(a["by"], Papers{l}.Keeper())+". Yang dinyatakan juri hanya dicabut oleh juri itu sendiri, yang dicatat orang lain hanya oleh panitia.",
			hostless(a["by"], Papers{l}.Keeper())+" declared the conflict of "+a["user"]+" on "+a["slot"]+". What a juror declared only that juror takes back, what others recorded only an organizer.")
	}
	return ""
}

// reason is a reason after a sentence; nothing where none was given.
func (l lang) reason(reason string) string {
	return l.say(more("; alasan: ", quoted(reason)), more("; reason: ", quoted(reason)))
}

// voided is the total of the sheet that does not count any more.
func voided(n Names, total string, points func(exact.Ratio) string) string {
	if n.Was.Sheet == nil {
		return ""
	}
	return total + points(n.Was.Sheet.Total) + ","
}

func (l lang) deedsSheets(e scoring.Event, n Names) string {
	switch f := e.Fact.(type) {
	case scoring.VoidProposed:
		s := l.say("mengusulkan pembatalan lembar "+n.Person(f.Juror)+" untuk "+n.Entry(f.Slot),
			"proposed to void the sheet of "+n.Person(f.Juror)+" for "+n.Entry(f.Slot))
		if f.Conflict {
			s += l.say(" karena konflik kepentingan", " for a conflict of interest")
		}
		return s + l.reason(f.Reason)
	case scoring.VoidWithdrawn:
		return l.say("menarik usulan pembatalan lembar "+n.Person(f.Juror)+" untuk "+n.Entry(f.Slot),
			"withdrew the proposal to void the sheet of "+n.Person(f.Juror)+" for "+n.Entry(f.Slot))
	case scoring.SheetVoided:
		s := l.say("mengesahkan usulan "+n.Person(f.Proposer)+": lembar "+n.Person(f.Juror)+" untuk "+n.Entry(f.Slot)+voided(n, ", nilai ", l.points)+" dibatalkan",
			"confirmed what "+n.Person(f.Proposer)+" proposed: the sheet of "+n.Person(f.Juror)+" for "+n.Entry(f.Slot)+voided(n, ", total ", l.points)+" is void")
		if f.Conflict {
			s += l.say(" karena konflik kepentingan", " for a conflict of interest")
		}
		return s + l.reason(f.Reason) + l.two(n, e, f.Proposer, f.Shared)
	case scoring.JurorExcused:
		if f.Juror == e.By {
			return l.say("menyatakan berhalangan menilai ", "was not there for ") + n.Entry(f.Slot) + l.reason(f.Reason)
		}
		return l.say("mencatat "+n.Person(f.Juror)+" berhalangan menilai "+n.Entry(f.Slot)+l.reason(f.Reason),
			"excused "+n.Person(f.Juror)+", who was not there for "+n.Entry(f.Slot)+l.reason(f.Reason))
	case scoring.JurorUnexcused:
		if f.Juror == e.By {
			return l.say("mencabut pernyataan berhalangan untuk "+n.Entry(f.Slot), "was there for "+n.Entry(f.Slot)+" after all")
		}
		return l.say("mencabut catatan bahwa "+n.Person(f.Juror)+" berhalangan menilai "+n.Entry(f.Slot),
			"took back that "+n.Person(f.Juror)+" was not there for "+n.Entry(f.Slot))
	case scoring.ChangeAcknowledged:
		return l.say("telah membaca perubahan oleh orang lain pada lembarnya", "has seen what others changed on their sheets")
	case scoring.SheetsAttested:
		return l.say("menegaskan semua lembarnya, ringkasan "+f.Digest.Mark()+more(", ditandatangani dengan kunci ", f.Key),
			"stood by all of their sheets, digest "+f.Digest.Mark()+more(", signed with key ", f.Key))
	case scoring.SlotDisqualified:
		return l.say("mendiskualifikasi ", "disqualified ") + n.Entry(f.Slot) + l.reason(f.Reason)
	}
	return ""
}
