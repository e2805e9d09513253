package i18n

import (
	"cmp"
	"fmt"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// The facts that say what was one thing and is another.

func pointsID(r exact.Ratio) string { return (&Text{Lang: "id"}).Number(r, 2) }
func pointsEN(r exact.Ratio) string { return (&Text{Lang: "en"}).Number(r, 2) }

func factsChangedID(m facts) {
	told(m, func(f scoring.ContestSet, _ scoring.Event, n Names) string {
		s := "mengatur lomba " + f.Contest.Name
		if n.Was.Rubric {
			s += "; kriteria penilaian diubah"
		}
		if n.Was.Rules {
			s += "; aturan hasil diubah"
		}
		return s
	})
	told(m, func(f scoring.PersonSet, _ scoring.Event, n Names) string {
		role := generalID().Role
		return person(f.Person, n, personWords{
			gone: "mengeluarkan %s dari daftar", listed: "mencatat %s sebagai ", changed: "mengubah data %s: ",
			role: func(r scoring.Role) string { return role[r] }, roleName: "peran", rooms: "ruang", all: "semua ruang",
			chair: "menjadi Ketua Dewan Juri", noChair: "tidak lagi Ketua Dewan Juri", keys: "kunci SSH diganti", turned: turnedID,
		})
	})
	told(m, func(f scoring.EntrySet, _ scoring.Event, n Names) string {
		if both := n.Was.Entry; both != nil {
			return "mengubah peserta " + f.Entry.ID + ": " + identity(wizardID().Column, both[0], both[1], n.Room, turnedID)
		}
		return "mencatat peserta " + f.Entry.ID + " " + f.Entry.Unit
	})
	told(m, func(f scoring.PhaseSet, _ scoring.Event, n Names) string {
		e, because := n.Entry(f.Slot), reasonID(f.Reason)
		back := map[scoring.Phase]string{
			scoring.Withdrawn: "membatalkan pengunduran diri ", scoring.Disqualified: "mencabut diskualifikasi ", scoring.Absent: "mencabut catatan tidak hadir atas ",
		}[n.Was.Phase]
		switch {
		case f.Phase == scoring.Absent:
			return "mencatat " + e + " tidak hadir" + because
		case f.Phase == scoring.Withdrawn:
			return "mencatat " + e + " mengundurkan diri" + because
		case f.Back || back != "":
			return cmp.Or(back, "memasukkan kembali ") + e + ", yang kembali berstatus “" + n.Phase(f.Phase) + "”" + because
		case f.Phase == scoring.Closed:
			return "menutup " + e
		case f.Paper:
			return "membawa " + e + " ke tahap " + n.Phase(f.Phase) + " tanpa dipanggil, untuk nilai dari kertas"
		case f.Phase == scoring.InScoring && (f.Reason != "" || n.Was.Phase == scoring.Closed):
			return "membuka kembali " + e + because
		}
		return "membawa " + e + " ke tahap " + n.Phase(f.Phase)
	})
	told(m, func(f scoring.Undone, _ scoring.Event, n Names) string {
		s := "membatalkan catatan " + f.String() + " di ruang " + n.Room(f.Room)
		for _, p := range f.Slots {
			switch {
			case n.Was.Phase != "" && p.Phase != n.Was.Phase:
				s += ": " + n.Entry(p.Slot) + " kembali dari “" + n.Phase(n.Was.Phase) + "” ke “" + n.Phase(p.Phase) + "”"
			case n.Was.Room != "" && p.Room != n.Was.Room:
				s += ": " + n.Entry(p.Slot) + " kembali dari ruang " + n.Room(n.Was.Room) + " ke ruang " + n.Room(p.Room)
			}
		}
		return s + reasonID(f.Reason)
	})
	told(m, func(f scoring.SheetSubmitted, e scoring.Event, n Names) string {
		return sheet(f, e, n, sheetWords{
			handed: "menyerahkan lembar %s", entered: "memasukkan lembar %s milik %s dari kertas",
			corrected: "mengoreksi lembar %s", correctedFor: "mengoreksi lembar %s milik %s dari kertas", own: "mengganti lembar %s yang dimasukkan dari kertas dengan lembarnya sendiri",
			first: ", nilai ", turned: func(was, is string) string { return ": nilai " + was + " menjadi " + is },
			same: func(is string) string { return ": nilai tetap " + is }, times: " (koreksi ke-%s)", points: pointsID,
		}) + reasonID(f.Reason)
	})
	told(m, func(f scoring.RecusalDeclared, e scoring.Event, n Names) string {
		s := "menyatakan konflik kepentingan pada " + n.Entry(f.Slot)
		if f.Juror != e.By {
			s += " untuk " + n.Person(f.Juror)
		}
		if was := n.Was.Sheet; was != nil {
			s += "; lembarnya, nilai " + pointsID(was.Total) + ", tidak dihitung"
		}
		return s
	})
	told(m, func(f scoring.RecusalWithdrawn, e scoring.Event, n Names) string {
		s := "mencabut konflik kepentingan pada " + n.Entry(f.Slot)
		if f.Juror != e.By {
			s += " yang dicatat untuk " + n.Person(f.Juror)
		}
		if was := n.Was.Sheet; was != nil {
			s += "; lembarnya, nilai " + pointsID(was.Total) + ", dihitung lagi"
		}
		return s + reasonID(f.Reason)
	})
}

func factsChangedEN(m facts) {
	told(m, func(f scoring.ContestSet, _ scoring.Event, n Names) string {
		s := "set the contest up: " + f.Contest.Name
		if n.Was.Rubric {
			s += "; the criteria were changed"
		}
		if n.Was.Rules {
			s += "; the rules of the result were changed"
		}
		return s
	})
	told(m, func(f scoring.PersonSet, _ scoring.Event, n Names) string {
		role := generalEN().Role
		return person(f.Person, n, personWords{
			gone: "took %s off the list", listed: "listed %s as ", changed: "changed %s: ",
			role: func(r scoring.Role) string { return role[r] }, roleName: "role", rooms: "rooms", all: "all rooms",
			chair: "is in the chair", noChair: "is no longer in the chair", keys: "the SSH keys were replaced", turned: turnedEN,
		})
	})
	told(m, func(f scoring.EntrySet, _ scoring.Event, n Names) string {
		if both := n.Was.Entry; both != nil {
			return "changed entry " + f.Entry.ID + ": " + identity(wizardEN().Column, both[0], both[1], n.Room, turnedEN)
		}
		return "recorded entry " + f.Entry.ID + " " + f.Entry.Unit
	})
	told(m, func(f scoring.PhaseSet, _ scoring.Event, n Names) string {
		e, because := n.Entry(f.Slot), reasonEN(f.Reason)
		back := map[scoring.Phase]string{
			scoring.Withdrawn: "took back the withdrawal of ", scoring.Disqualified: "took back the disqualification of ", scoring.Absent: "took back the absence of ",
		}[n.Was.Phase]
		switch {
		case f.Phase == scoring.Absent:
			return "marked " + e + " absent" + because
		case f.Phase == scoring.Withdrawn:
			return "recorded that " + e + " withdrew" + because
		case f.Back || back != "":
			return cmp.Or(back, "brought back ") + e + ", which is “" + n.Phase(f.Phase) + "” again" + because
		case f.Phase == scoring.Closed:
			return "closed " + e
		case f.Paper:
			return "took " + e + " to phase " + n.Phase(f.Phase) + " without a call, for scores from paper"
		case f.Phase == scoring.InScoring && (f.Reason != "" || n.Was.Phase == scoring.Closed):
			return "reopened " + e + because
		}
		return "moved " + e + " on to " + n.Phase(f.Phase)
	})
	told(m, func(f scoring.Undone, _ scoring.Event, n Names) string {
		s := "undid record " + f.String() + " in room " + n.Room(f.Room)
		for _, p := range f.Slots {
			switch {
			case n.Was.Phase != "" && p.Phase != n.Was.Phase:
				s += ": " + n.Entry(p.Slot) + " went back from “" + n.Phase(n.Was.Phase) + "” to “" + n.Phase(p.Phase) + "”"
			case n.Was.Room != "" && p.Room != n.Was.Room:
				s += ": " + n.Entry(p.Slot) + " went back from room " + n.Room(n.Was.Room) + " to room " + n.Room(p.Room)
			}
		}
		return s + reasonEN(f.Reason)
	})
	told(m, func(f scoring.SheetSubmitted, e scoring.Event, n Names) string {
		return sheet(f, e, n, sheetWords{
			handed: "handed in the sheet for %s", entered: "entered the sheet for %s of %s from paper",
			corrected: "corrected the sheet for %s", correctedFor: "corrected the sheet for %s of %s from paper", own: "replaced the sheet for %s that was entered from paper by one of their own",
			first: ", total ", turned: func(was, is string) string { return ": total " + was + " became " + is },
			same: func(is string) string { return ": the total is still " + is }, times: " (correction %s)", points: pointsEN,
		}) + reasonEN(f.Reason)
	})
	told(m, func(f scoring.RecusalDeclared, e scoring.Event, n Names) string {
		s := "declared a conflict of interest on " + n.Entry(f.Slot)
		if f.Juror != e.By {
			s += " for " + n.Person(f.Juror)
		}
		if was := n.Was.Sheet; was != nil {
			s += "; the sheet, total " + pointsEN(was.Total) + ", no longer counts"
		}
		return s
	})
	told(m, func(f scoring.RecusalWithdrawn, e scoring.Event, n Names) string {
		s := "took back the conflict of interest on " + n.Entry(f.Slot)
		if f.Juror != e.By {
			s += " that was recorded for " + n.Person(f.Juror)
		}
		if was := n.Was.Sheet; was != nil {
			s += "; the sheet, total " + pointsEN(was.Total) + ", counts again"
		}
		return s + reasonEN(f.Reason)
	})
}

// sheetWords are what a sheet that is handed in, or entered for its juror, is said
// with; %s is the entry, then the juror.
type sheetWords struct {
	handed, entered, corrected, correctedFor, own string
	first                                         string // of an entered sheet's total
	turned                                        func(was, is string) string
	same                                          func(is string) string
	times                                         string
	points                                        func(exact.Ratio) string
}

func sheet(f scoring.SheetSubmitted, e scoring.Event, n Names, w sheetWords) string {
	was, other, is := n.Was.Sheet, f.Juror != e.By, n.Was.Total
	var s string
	switch {
	case other && f.Revision > 1:
		s = fmt.Sprintf(w.correctedFor, n.Entry(f.Slot), n.Person(f.Juror))
	case other:
		s = fmt.Sprintf(w.entered, n.Entry(f.Slot), n.Person(f.Juror))
	case was != nil && was.Paper:
		s = fmt.Sprintf(w.own, n.Entry(f.Slot))
	case f.Revision > 1:
		s = fmt.Sprintf(w.corrected, n.Entry(f.Slot))
	default:
		s = fmt.Sprintf(w.handed, n.Entry(f.Slot))
	}
	switch {
	case is.None():
	case was != nil && was.Total != is:
		s += w.turned(w.points(was.Total), w.points(is))
	case was != nil:
		s += w.same(w.points(is))
	case other:
		s += w.first + w.points(is)
	}
	if f.Revision > 1 {
		s += fmt.Sprintf(w.times, itoa(f.Revision-1))
	}
	return s
}

// personWords are what is said of who somebody is; %s is their name.
type personWords struct {
	gone, listed, changed string
	role                  func(scoring.Role) string
	roleName, rooms, all  string
	chair, noChair, keys  string
	turned                func(what, was, is string) string
}

func person(p scoring.Person, n Names, w personWords) string {
	was := n.Was.Person
	rooms := func(p scoring.Person) string {
		names := make([]string, len(p.Rooms))
		for i, r := range p.Rooms {
			names[i] = n.Room(r)
		}
		return cmp.Or(strings.Join(names, ", "), w.all)
	}
	switch {
	case p.Gone:
		return fmt.Sprintf(w.gone, p.Name)
	case was == nil || was.Gone:
		return fmt.Sprintf(w.listed, p.Name) + w.role(p.Role)
	}
	var said []string
	if !was.SameRole(p) {
		said = append(said, w.turned(w.roleName, w.role(was.Role), w.role(p.Role)))
	}
	if a, b := rooms(*was), rooms(p); a != b {
		said = append(said, w.turned(w.rooms, a, b))
	}
	switch {
	case p.Chair && !was.Chair:
		said = append(said, w.chair)
	case was.Chair && !p.Chair:
		said = append(said, w.noChair)
	}
	if strings.Join(was.Keys, "\n") != strings.Join(p.Keys, "\n") {
		said = append(said, w.keys)
	}
	if said == nil {
		return fmt.Sprintf(w.listed, p.Name) + w.role(p.Role)
	}
	return fmt.Sprintf(w.changed, p.Name) + strings.Join(said, "; ")
}
