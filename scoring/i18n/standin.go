package i18n

import (
	"strings"

	"juri/scoring"
)

// Standin is what is said of reserves, and of jurors in whose place somebody judges.
type Standin struct{ lang }

func (s Standin) Reserve() string { return s.say("juri cadangan", "reserve juror") }
func (s Standin) Key() string     { return s.say("pengganti juri", "stand-in") }
func (s Standin) FlagFor() string {
	return s.say("juri yang digantikan", "the juror whose place it is")
}
func (s Standin) Title(room string) string {
	return s.say("Pengganti juri · ", "Stand-in · ") + room
}
func (s Standin) Juror() string { return s.say("Siapa menggantikan siapa", "Who stands in for whom") }
func (s Standin) Intro() string {
	return s.say("Berlaku untuk peserta yang sedang tampil dan yang berikutnya. Lembar yang sudah masuk tetap dihitung; "+
		"peserta yang sudah selesai tampil tetap menjadi tugas juri yang digantikan.",
		"It applies to the entry on stage and to those still to come. Sheets that are in count; "+
			"entries that have presented stay with the juror who leaves.")
}

// Pair is one person in another's place.
func (s Standin) Pair(juror, of string) string {
	return s.say(juror+" menggantikan "+of, juror+" stands in for "+of)
}

// Why is asked of them.
func (s Standin) Why(juror, of string) string {
	return s.say("Mengapa "+juror+" menggantikan "+of+"?", "Why does "+juror+" stand in for "+of+"?")
}

// Done is what came of it; owed are entries whose sheets the juror who leaves still owes.
// Without slots it is all of the room that is still to come.
func (s Standin) Done(juror, of, room string, slots, owed []string) string {
	these := more(s.say(" untuk ", ": "), strings.Join(slots, ", "))
	done := s.say(juror+" sekarang menggantikan "+of+" di "+s.room(room)+these+".", juror+" now stands in for "+of+" in "+s.room(room)+these+".")
	if len(owed) > 0 {
		list := strings.Join(owed, ", ")
		done += s.say(" Belum masuk dari "+of+": "+list+".", " Still to come from "+of+": "+list+".")
	}
	return done
}

// Sits is a seat in a list.
func (s Standin) Sits(juror, of, room string) string { return room + ": " + s.Pair(juror, of) }

// Waits is a reserve in a list, with the rooms that they may be called to.
func (s Standin) Waits(juror, rooms string) string {
	return s.say("Juri cadangan: ", "Reserve: ") + juror + " (" + rooms + ")"
}
func (s Standin) None() string {
	return s.say("Tidak ada juri cadangan. Tulis reserve: true pada juri di contest.yaml.", "There is no reserve. Write reserve: true at a juror in contest.yaml.")
}
func (s Standin) NoneNow() string {
	return s.say("Tidak ada yang dapat menggantikan juri di ruang ini sekarang.", "Nobody can take a juror's place in this room now.")
}

func (s Standin) NobodyNow(name string) string {
	return s.say("Sekarang "+name+" tidak dapat menggantikan atau digantikan.", name+" can neither stand in for anybody now nor be replaced.")
}

func (s Standin) NoJuror(name string) string {
	return s.say(name+" bukan juri; pilih juri yang digantikan atau penggantinya.", name+" is not a juror; choose the juror who leaves, or the reserve.")
}

// Waiting is said to a reserve who has nothing to judge.
func (s Standin) Waiting() string {
	return s.say("Anda juri cadangan. Belum ada yang perlu dinilai: peserta muncul di sini begitu moderator atau panitia memanggil Anda.",
		"You are a reserve. There is nothing to judge yet: entries appear here once a moderator or organizer calls you in.")
}

// Replaced is said to the juror in whose place somebody judges.
func (s Standin) Replaced(by, room string) string {
	return s.say(by+" menggantikan Anda di "+s.room(room), by+" judges for you in "+s.room(room))
}

// Called is said to whoever judges from now on.
func (s Standin) Called(of, room string) string {
	return s.say("Anda menggantikan "+of+" di "+s.room(room), "You judge in "+s.room(room)+" for "+of)
}

func (l lang) deedsStandin(e scoring.Event, n Names) string {
	f, is := e.Fact.(scoring.SeatTaken)
	if !is {
		return ""
	}
	juror, of, room := n.Person(f.Juror), n.Person(f.For), l.room(n.Room(f.Room))
	said := l.say("memanggil juri cadangan "+juror+" untuk menggantikan "+of+" di "+room, "called the reserve "+juror+" in for "+of+" in "+room)
	if f.Juror == f.Of {
		said = l.say("menugaskan kembali "+juror+" di "+room+", yang digantikan "+of, "gave "+juror+" their place in "+room+" back from "+of)
	}
	if len(f.Slots) > 0 {
		list := strings.Join(f.Slots, ", ")
		said += l.say(" untuk ", " for ") + list
	}
	if len(f.Kept) > 0 {
		list := strings.Join(f.Kept, ", ")
		said += l.say(", kecuali ", ", except ") + list
	}
	return said + l.reason(f.Reason)
}

var standinProblems = map[scoring.Code]both{
	scoring.CodeNoReserve:   {"{user} bukan juri cadangan untuk ruang {room}.", "{user} is not a reserve for room {room}."},
	scoring.CodeNoSeat:      {"Di ruang {room} tidak ada lagi penilaian {user} yang dapat dialihkan.", "Nothing is left in room {room} that somebody could judge for {user}."},
	scoring.CodeSeated:      {"{user} sudah menjadi juri {slot}.", "{user} is a juror of {slot} already."},
	scoring.CodeElsewhere:   {"{user} masih menggantikan juri lain di ruang {room} pada hari yang sama.", "{user} still stands in for another juror in room {room} on the same day."},
	scoring.CodeOtherShares: {"{user} sudah ditugasi menilai kriteria lain di ruang ini.", "{user} judges other criteria in this room already."},
}

// RoleOf is what the person is, reserves apart.
func (t *Text) RoleOf(p *scoring.Person) string { return t.roleOf(*p) }

func (l lang) roleOf(p scoring.Person) string {
	if p.Reserve {
		return Standin{l}.Reserve()
	}
	return General{l}.Role(p.Role)
}
