package i18n

import (
	"juri/scoring"
	"juri/scoring/exact"
)

// What people are told of sheets that others touch, and of entries that go out of
// the contest.

func addSheetsID(p problems) {
	p[scoring.CodeHandedIn] = func(a scoring.Args) string {
		return "Lembarnya sudah diserahkan: " + commas(a["sheets"]) + ". Juri dapat menyatakannya sendiri selama lembar terbuka; orang lain hanya dapat membatalkan lembar itu (void), dengan dua orang dan alasan."
	}
	p[scoring.CodeNoSheet] = func(a scoring.Args) string {
		return "Tidak ada lembar " + a["user"] + " untuk " + a["slot"] + " yang dapat dibatalkan."
	}
	p[scoring.CodeVoidPending] = func(a scoring.Args) string {
		return "Pembatalan lembar " + a["user"] + " untuk " + a["slot"] + " sudah diusulkan oleh " + a["by"] + " dan menunggu pengesahan orang lain."
	}
	p[scoring.CodeNoVoid] = say("Tidak ada usulan pembatalan lembar dengan nomor itu.")
	p[scoring.CodeScored] = func(a scoring.Args) string {
		return a["slot"] + " sudah selesai dinilai; hanya panitia yang dapat mengeluarkannya, memasukkannya kembali, atau memindahkannya."
	}
	p[scoring.CodeConflictOf] = func(a scoring.Args) string {
		return "Konflik kepentingan " + a["user"] + " pada " + a["slot"] + " dinyatakan oleh " + hostless(a["by"], papersID().Keeper) + ". Yang dinyatakan juri hanya dicabut oleh juri itu sendiri, yang dicatat orang lain hanya oleh panitia."
	}
	p[scoring.CodeConflictOfTwo] = func(a scoring.Args) string {
		return "Konflik kepentingan " + a["user"] + " pada " + a["slot"] + " dicatat oleh dua orang bersama pembatalan lembarnya, jadi tidak dapat dicabut oleh satu orang."
	}
	p[scoring.CodeConflictListed] = func(a scoring.Args) string {
		return "Konflik kepentingan " + a["user"] + " pada " + a["slot"] + " tercantum di daftar peserta. Hapus dahulu dari kolom konflik daftar itu, lalu cabut di sini."
	}
	p[scoring.CodeNothingNew] = say("Tidak ada perubahan oleh orang lain yang belum Anda ketahui.")
}

func addSheetsEN(p problems) {
	p[scoring.CodeHandedIn] = func(a scoring.Args) string {
		return "Handed in already: " + commas(a["sheets"]) + ". The juror may say so while the sheet is open; others can only void it, which takes two people and a reason."
	}
	p[scoring.CodeNoSheet] = func(a scoring.Args) string {
		return a["user"] + " has no sheet for " + a["slot"] + " that could be voided."
	}
	p[scoring.CodeVoidPending] = func(a scoring.Args) string {
		return a["by"] + " has proposed to void the sheet of " + a["user"] + " for " + a["slot"] + "; it waits for another person to confirm."
	}
	p[scoring.CodeNoVoid] = say("No proposal to void a sheet has that number.")
	p[scoring.CodeScored] = func(a scoring.Args) string {
		return a["slot"] + " has been scored; only organizers may take it out, bring it back or move it."
	}
	p[scoring.CodeConflictOf] = func(a scoring.Args) string {
		return hostless(a["by"], papersEN().Keeper) + " declared the conflict of " + a["user"] + " on " + a["slot"] + ". What a juror declared only that juror takes back, what others recorded only an organizer."
	}
	p[scoring.CodeConflictOfTwo] = func(a scoring.Args) string {
		return "Two people recorded the conflict of " + a["user"] + " on " + a["slot"] + " when they voided the sheet, so one alone cannot take it back."
	}
	p[scoring.CodeConflictListed] = func(a scoring.Args) string {
		return "The list of entries names " + a["user"] + " as having a conflict on " + a["slot"] + ". Take it out of the list's column first, then take it back here."
	}
	p[scoring.CodeNothingNew] = say("Nobody has changed anything of yours that you do not know of.")
}

// reasonID is a reason after a sentence; nothing where none was given.
func reasonID(reason string) string { return more("; alasan: ", quoted(reason)) }
func reasonEN(reason string) string { return more("; reason: ", quoted(reason)) }

// voided is the total of the sheet that does not count any more.
func voided(n Names, total string, points func(exact.Ratio) string) string {
	if n.Was.Sheet == nil {
		return ""
	}
	return total + points(n.Was.Sheet.Total) + ","
}

func factsSheetsID(m facts) {
	told(m, func(f scoring.VoidProposed, _ scoring.Event, n Names) string {
		s := "mengusulkan pembatalan lembar " + n.Person(f.Juror) + " untuk " + n.Entry(f.Slot)
		if f.Conflict {
			s += " karena konflik kepentingan"
		}
		return s + reasonID(f.Reason)
	})
	told(m, func(f scoring.VoidWithdrawn, _ scoring.Event, n Names) string {
		return "menarik usulan pembatalan lembar " + n.Person(f.Juror) + " untuk " + n.Entry(f.Slot)
	})
	told(m, func(f scoring.SheetVoided, e scoring.Event, n Names) string {
		s := "mengesahkan usulan " + n.Person(f.Proposer) + ": lembar " + n.Person(f.Juror) + " untuk " + n.Entry(f.Slot) + voided(n, ", nilai ", pointsID) + " dibatalkan"
		if f.Conflict {
			s += " karena konflik kepentingan"
		}
		return s + reasonID(f.Reason) + twoID(n, e, f.Proposer, f.Shared)
	})
	told(m, func(f scoring.JurorExcused, e scoring.Event, n Names) string {
		if f.Juror == e.By {
			return "menyatakan berhalangan menilai " + n.Entry(f.Slot) + reasonID(f.Reason)
		}
		return "mencatat " + n.Person(f.Juror) + " berhalangan menilai " + n.Entry(f.Slot) + reasonID(f.Reason)
	})
	told(m, func(f scoring.JurorUnexcused, e scoring.Event, n Names) string {
		if f.Juror == e.By {
			return "mencabut pernyataan berhalangan untuk " + n.Entry(f.Slot)
		}
		return "mencabut catatan bahwa " + n.Person(f.Juror) + " berhalangan menilai " + n.Entry(f.Slot)
	})
	told(m, func(scoring.ChangeAcknowledged, scoring.Event, Names) string {
		return "telah membaca perubahan oleh orang lain pada lembarnya"
	})
	told(m, func(f scoring.SlotDisqualified, _ scoring.Event, n Names) string {
		return "mendiskualifikasi " + n.Entry(f.Slot) + reasonID(f.Reason)
	})
}

func factsSheetsEN(m facts) {
	told(m, func(f scoring.VoidProposed, _ scoring.Event, n Names) string {
		s := "proposed to void the sheet of " + n.Person(f.Juror) + " for " + n.Entry(f.Slot)
		if f.Conflict {
			s += " for a conflict of interest"
		}
		return s + reasonEN(f.Reason)
	})
	told(m, func(f scoring.VoidWithdrawn, _ scoring.Event, n Names) string {
		return "withdrew the proposal to void the sheet of " + n.Person(f.Juror) + " for " + n.Entry(f.Slot)
	})
	told(m, func(f scoring.SheetVoided, e scoring.Event, n Names) string {
		s := "confirmed what " + n.Person(f.Proposer) + " proposed: the sheet of " + n.Person(f.Juror) + " for " + n.Entry(f.Slot) + voided(n, ", total ", pointsEN) + " is void"
		if f.Conflict {
			s += " for a conflict of interest"
		}
		return s + reasonEN(f.Reason) + twoEN(n, e, f.Proposer, f.Shared)
	})
	told(m, func(f scoring.JurorExcused, e scoring.Event, n Names) string {
		if f.Juror == e.By {
			return "was not there for " + n.Entry(f.Slot) + reasonEN(f.Reason)
		}
		return "excused " + n.Person(f.Juror) + ", who was not there for " + n.Entry(f.Slot) + reasonEN(f.Reason)
	})
	told(m, func(f scoring.JurorUnexcused, e scoring.Event, n Names) string {
		if f.Juror == e.By {
			return "was there for " + n.Entry(f.Slot) + " after all"
		}
		return "took back that " + n.Person(f.Juror) + " was not there for " + n.Entry(f.Slot)
	})
	told(m, func(scoring.ChangeAcknowledged, scoring.Event, Names) string {
		return "has seen what others changed on their sheets"
	})
	told(m, func(f scoring.SlotDisqualified, _ scoring.Event, n Names) string {
		return "disqualified " + n.Entry(f.Slot) + reasonEN(f.Reason)
	})
}
