package i18n

import "strings"

// OrganizerRooms is the tab of all rooms.
type OrganizerRooms struct{ lang }

func (o OrganizerRooms) Tab() string  { return o.say("Ruang", "Rooms") }
func (o OrganizerRooms) None() string { return o.say("Belum ada ruang.", "There is no room yet.") }
func (o OrganizerRooms) Empty() string {
	return o.say("Belum ada peserta di ruang ini.", "There is no entry in this room yet.")
}
func (o OrganizerRooms) Over() string {
	return o.say("Semua peserta sudah tampil.", "All entries have presented.")
}
func (o OrganizerRooms) Paused() string { return o.say("dijeda", "paused") }
func (o OrganizerRooms) Next() string   { return o.say("berikutnya", "next up") }

func (o OrganizerRooms) Counts(done, all, in, of, there, people int) string {
	return o.say("selesai "+part(done, all)+" · lembar "+part(in, of)+" · tersambung "+part(there, people),
		"done "+part(done, all)+" · sheets "+part(in, of)+" · connected "+part(there, people))
}
func (o OrganizerRooms) CountsShort(done, all, in, of, there, people int) string {
	return o.say(part(done, all)+" selesai · "+part(in, of)+" lembar · "+part(there, people)+" ●",
		part(done, all)+" done · "+part(in, of)+" sheets · "+part(there, people)+" ●")
}
func (o OrganizerRooms) More(above, below int) string { // rooms for which there is no room
	return roomsMore(o.say("ruang di atas", "above"), o.say("ruang di bawah", "below"))(above, below)
}
func (o OrganizerRooms) All() string   { return o.say("ruang", "rooms") } // where esc leads from one of them
func (o OrganizerRooms) Left() string  { return o.say("kiri", "left") }   // where rooms stand beside each other
func (o OrganizerRooms) Right() string { return o.say("kanan", "right") }
func (o OrganizerRooms) Away(jurors []string) string { // not connected while somebody is on stage
	return strings.Join(jurors, ", ") + o.say(" tidak tersambung", " not connected")
}
func (o OrganizerRooms) Short(entries []string) string { // closed with too few sheets
	return strings.Join(entries, ", ") + o.say(" ditutup dengan lembar kurang", " closed with too few sheets")
}
func (o OrganizerRooms) Owing(entries []string) string { // in scoring with sheets missing
	return strings.Join(entries, ", ") + o.say(" menunggu lembar", " waiting for sheets")
}

// OrganizerStandings is the tab of who is where.
type OrganizerStandings struct{ lang }

func (o OrganizerStandings) Tab() string  { return o.say("Peringkat", "Standings") }
func (OrganizerStandings) Rank() string   { return "#" }
func (o OrganizerStandings) Tied() string { return o.say("sama", "tied") }
func (o OrganizerStandings) EqualScores(more string) string { // of a line that the tie rules made
	if more != "" {
		more = " · " + more
	}
	return o.say("nilai sama", "equal scores") + more
}
func (o OrganizerStandings) Unranked() string { return o.say("Belum diperingkat", "Not ranked yet") }
func (o OrganizerStandings) NoAward() string  { return o.say("Peringkat lainnya", "Other places") }
func (o OrganizerStandings) Crossed() string  { return o.say("Nilai sama di batas", "Tied at the line") } // a tie stands across an award's line
func (o OrganizerStandings) InCategory(rank int, category string) string {
	return o.say("peringkat "+itoa(rank)+" dalam "+category, "place "+itoa(rank)+" in "+category)
}

func (o OrganizerStandings) ByShare() string { // where categories have rubrics of their own
	return o.say("bagian dari nilai maksimum", "share of the maximum")
}
func (o OrganizerStandings) Progress(ranked, all int) string {
	return part(ranked, all) + o.say(" sudah diperingkat", " ranked")
}
func (o OrganizerStandings) SheetsIn(in, of int) string {
	return part(in, of) + o.say(" lembar", " sheets")
}

// OrganizerEntries is the tab of what is judged.
type OrganizerEntries struct{ lang }

func (o OrganizerEntries) Tab() string { return o.say("Peserta", "Entries") }

// roomsMore says how many rooms are above and below those that show.
func roomsMore(over, under string) func(above, below int) string {
	return func(above, below int) string {
		var says []string
		if above > 0 {
			says = append(says, "▲ "+itoa(above)+" "+over)
		}
		if below > 0 {
			says = append(says, "▼ "+itoa(below)+" "+under)
		}
		return strings.Join(says, " · ")
	}
}

// part is so many of so many.
func part(n, of int) string { return itoa(n) + "/" + itoa(of) }
