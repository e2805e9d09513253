package i18n

import (
	"cmp"
	"strconv"
	"strings"

	"juri/scoring"
)

// The facts that say what was one thing and is another.

func (l lang) deedsChanged(e scoring.Event, n Names) string {
	switch f := e.Fact.(type) {
	case scoring.ContestSet:
		s := l.say("mengatur lomba ", "set the contest up: ") + f.Contest.Name
		if n.Was.Rubric {
			s += l.say("; kriteria penilaian diubah", "; the criteria were changed")
		}
		if n.Was.Rules {
			s += l.say("; aturan hasil diubah", "; the rules of the result were changed")
		}
		if n.Was.Version {
			s += l.say("; hasil kini dihitung menurut aturan penghitungan aplikasi Juri versi ", "; the result is worked out by juri's own rules, version ") + strconv.Itoa(f.Contest.RulesVersion)
		}
		return s
	case scoring.PersonSet:
		return l.person(f.Person, n)
	case scoring.EntrySet:
		if both := n.Was.Entry; both != nil {
			return l.say("mengubah peserta ", "changed entry ") + f.Entry.ID + ": " + l.identity(both[0], both[1], n.Room)
		}
		return l.say("mencatat peserta ", "recorded entry ") + f.Entry.ID + " " + f.Entry.Unit
	case scoring.PhaseSet:
		e, because := n.Entry(f.Slot), l.reason(f.Reason)
		back := l.in(map[scoring.Phase]both{
			scoring.Withdrawn:    {"mencabut catatan mengundurkan diri atas ", "took back the withdrawal of "},
			scoring.Disqualified: {"mencabut diskualifikasi ", "took back the disqualification of "},
			scoring.Absent:       {"mencabut catatan tidak hadir atas ", "took back the absence of "},
		}[n.Was.Phase])
		switch {
		case f.Phase == scoring.Absent:
			return l.say("mencatat "+e+" tidak hadir"+because, "marked "+e+" absent"+because)
		case f.Phase == scoring.Withdrawn:
			return l.say("mencatat "+e+" mengundurkan diri"+because, "recorded that "+e+" withdrew"+because)
		case f.Back || back != "":
			return l.say(cmp.Or(back, "mengembalikan ")+e+", yang kembali berstatus “"+n.Phase(f.Phase)+"”"+because,
				cmp.Or(back, "brought back ")+e+", which is “"+n.Phase(f.Phase)+"” again"+because)
		case f.Phase == scoring.Closed:
			return l.say("menutup ", "closed ") + e
		case f.Paper:
			return l.say("memindahkan "+e+" ke tahap "+n.Phase(f.Phase)+" tanpa dipanggil, untuk skor dari kertas",
				"took "+e+" to phase "+n.Phase(f.Phase)+" without a call, for scores from paper")
		case f.Phase == scoring.InScoring && (f.Reason != "" || n.Was.Phase == scoring.Closed):
			return l.say("membuka kembali ", "reopened ") + e + because
		}
		if n.Was.Phase == scoring.Queued {
			return l.say("memanggil "+e+" ("+n.Phase(f.Phase)+")", "called "+e+" ("+n.Phase(f.Phase)+")")
		}
		return l.say("memindahkan "+e+" ke tahap "+n.Phase(f.Phase), "moved "+e+" on to "+n.Phase(f.Phase))
	case scoring.Undone:
		s := l.say("mengurungkan catatan "+f.String()+" di "+l.room(n.Room(f.Room)), "undid record "+f.String()+" in "+l.room(n.Room(f.Room)))
		for _, p := range f.Slots {
			switch {
			case n.Was.Phase != "" && p.Phase != n.Was.Phase:
				s += l.say(": "+n.Entry(p.Slot)+" kembali dari “"+n.Phase(n.Was.Phase)+"” ke “"+n.Phase(p.Phase)+"”",
					": "+n.Entry(p.Slot)+" went back from “"+n.Phase(n.Was.Phase)+"” to “"+n.Phase(p.Phase)+"”")
			case n.Was.Room != "" && p.Room != n.Was.Room:
				s += l.say(": "+n.Entry(p.Slot)+" kembali dari "+l.room(n.Room(n.Was.Room))+" ke "+l.room(n.Room(p.Room)),
					": "+n.Entry(p.Slot)+" went back from "+l.room(n.Room(n.Was.Room))+" to "+l.room(n.Room(p.Room)))
			}
		}
		return s + l.reason(f.Reason)
	case scoring.SheetSubmitted:
		return l.sheet(f, e, n) + l.reason(f.Reason)
	case scoring.RecusalDeclared:
		s := l.say("menyatakan konflik kepentingan pada ", "declared a conflict of interest on ") + n.Entry(f.Slot)
		if f.Juror != e.By {
			s += l.say(" untuk ", " for ") + n.Person(f.Juror)
		}
		if was := n.Was.Sheet; was != nil {
			s += l.say("; lembarnya, nilai "+l.points(was.Total)+", tidak dihitung", "; the sheet, total "+l.points(was.Total)+", no longer counts")
		}
		return s
	case scoring.RecusalWithdrawn:
		s := l.say("mencabut konflik kepentingan pada ", "took back the conflict of interest on ") + n.Entry(f.Slot)
		if f.Juror != e.By {
			s += l.say(" yang dicatat untuk ", " that was recorded for ") + n.Person(f.Juror)
		}
		if was := n.Was.Sheet; was != nil {
			s += l.say("; lembarnya, nilai "+l.points(was.Total)+", dihitung lagi", "; the sheet, total "+l.points(was.Total)+", counts again")
		}
		return s + l.reason(f.Reason)
	}
	return ""
}

// panels says who judges what instead of whom.
func (l lang) panels(n Names) (s string) {
	named := func(ids []string, name func(string) string) string {
		names := make([]string, len(ids))
		for i, id := range ids {
			names[i] = name(id)
		}
		return strings.Join(names, ", ")
	}
	for _, c := range n.Was.Panels {
		what, none := l.say("juri "+named(c.Slots, n.Entry), "the jurors of "+named(c.Slots, n.Entry)), l.say("tidak ada", "nobody")
		if c.Category != "" {
			what, none = l.say("juri kategori "+c.Category, "the jurors of category "+c.Category), l.say("semua juri", "all jurors")
		}
		s += "; " + l.turned(what, cmp.Or(named(c.Was, n.Person), none), cmp.Or(named(c.Is, n.Person), none))
	}
	return s
}

// sheet says that a sheet was handed in, or entered for its juror.
func (l lang) sheet(f scoring.SheetSubmitted, e scoring.Event, n Names) string {
	was, other, is, slot := n.Was.Sheet, f.Juror != e.By, n.Was.Total, n.Entry(f.Slot)
	var s string
	switch {
	case other && f.Revision > 1:
		s = l.say("mengoreksi lembar "+slot+" milik "+n.Person(f.Juror)+" dari kertas", "corrected the sheet for "+slot+" of "+n.Person(f.Juror)+" from paper")
	case other:
		s = l.say("memasukkan lembar "+slot+" milik "+n.Person(f.Juror)+" dari kertas", "entered the sheet for "+slot+" of "+n.Person(f.Juror)+" from paper")
	case was != nil && was.Paper:
		s = l.say("mengganti lembar "+slot+" yang dimasukkan dari kertas dengan lembarnya sendiri",
			"replaced the sheet for "+slot+" that was entered from paper by one of their own")
	case f.Revision > 1:
		s = l.say("mengoreksi lembar ", "corrected the sheet for ") + slot
	default:
		s = l.say("menyerahkan lembar ", "handed in the sheet for ") + slot
	}
	switch {
	case is.None():
	case was != nil && was.Total != is:
		s += l.say(": nilai "+l.points(was.Total)+" menjadi ", ": total "+l.points(was.Total)+" became ") + l.points(is)
	case was != nil:
		s += l.say(": nilai tetap ", ": the total is still ") + l.points(is)
	case other || f.Revision > 1: // in place of one that was voided
		s += l.say(", nilai ", ", total ") + l.points(is)
	}
	if f.Revision > 1 {
		s += l.say(" (koreksi ke-", " (correction ") + itoa(f.Revision-1) + ")"
	}
	return s
}

// person says who somebody is, or what became of it.
func (l lang) person(p scoring.Person, n Names) string {
	was, role := n.Was.Person, General{l}.Role
	rooms := func(p scoring.Person) string {
		return cmp.Or(strings.Join(p.Places(n.Room), ", "), l.say("semua ruang", "all rooms"))
	}
	if p.Gone {
		return l.say("menghapus "+p.Name+" dari daftar pengguna", "removed "+p.Name+" from the list of people")
	}
	var said []string
	if was != nil && !was.Gone {
		if !was.SameRole(p) {
			said = append(said, l.turned(l.say("peran", "role"), role(was.Role), role(p.Role)))
		}
		if a, b := rooms(*was), rooms(p); a != b {
			said = append(said, l.turned(l.say("ruang", "rooms"), a, b))
		}
		switch {
		case p.Chair && !was.Chair:
			said = append(said, l.say("menjadi Ketua Dewan Juri", "is in the chair"))
		case was.Chair && !p.Chair:
			said = append(said, l.say("tidak lagi Ketua Dewan Juri", "is no longer in the chair"))
		}
		switch {
		case p.Reserve && !was.Reserve:
			said = append(said, l.say("menjadi juri cadangan", "is a reserve"))
		case was.Reserve && !p.Reserve:
			said = append(said, l.say("tidak lagi juri cadangan", "is no longer a reserve"))
		}
		if strings.Join(was.Keys, "\n") != strings.Join(p.Keys, "\n") {
			said = append(said, l.say("kunci SSH diganti", "the SSH keys were replaced"))
		}
	}
	if said == nil {
		return l.say("mencatat "+p.Name+" sebagai ", "listed "+p.Name+" as ") + l.roleOf(p)
	}
	return l.say("mengubah data ", "changed ") + p.Name + ": " + strings.Join(said, "; ")
}
