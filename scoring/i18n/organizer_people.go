package i18n

import "juri/scoring"

// OrganizerPeople is the tab of who takes part.
type OrganizerPeople struct{ lang }

func (o OrganizerPeople) Tab() string              { return o.say("Pengguna", "People") }
func (o OrganizerPeople) None() string             { return o.say("Belum ada pengguna.", "There is nobody yet.") }
func (o OrganizerPeople) Name() string             { return o.say("Nama", "Name") }
func (o OrganizerPeople) User() string             { return o.say("Pengguna", "User") }
func (o OrganizerPeople) Role() string             { return o.say("Peran", "Role") }
func (o OrganizerPeople) Rooms() string            { return o.say("Ruang", "Rooms") }
func (o OrganizerPeople) Connected() string        { return o.say("Tersambung", "Connected") }
func (o OrganizerPeople) Since(hour string) string { return o.say("sejak ", "since ") + hour }
func (o OrganizerPeople) Until(hour string) string { return o.say("sampai ", "until ") + hour }
func (o OrganizerPeople) Windows(n int) string     { return itoa(n) + o.say(" jendela", " windows") } // that somebody has open
func (o OrganizerPeople) Access() string           { return o.say("Akses", "Access") }
func (o OrganizerPeople) On() string               { return o.say("ada", "here") }
func (o OrganizerPeople) NoAccess() string         { return o.say("dicabut", "revoked") }
func (o OrganizerPeople) Chair() string            { return o.say("ketua", "chair") }

func (o OrganizerPeople) There(n, all int) string {
	return part(n, all) + o.say(" tersambung", " connected")
}
func (o OrganizerPeople) PINAsk(name string) string {
	return o.say("Buat PIN baru untuk "+name+"? PIN lama tidak berlaku lagi.", "Make a new PIN for "+name+"? The old one stops working.")
}
func (o OrganizerPeople) PINTitle(name string) string {
	return o.say("PIN baru · ", "New PIN · ") + name
}
func (o OrganizerPeople) Revoked(name string) string {
	return o.say("Akses "+name+" telah dicabut.", "The access of "+name+" has been revoked.")
}
func (o OrganizerPeople) ReadmitAsk(name string) string {
	return o.say("Akses "+name+" telah dicabut. Beri akses lagi dengan PIN baru? Kunci dan perangkatnya tetap tidak berlaku.",
		"The access of "+name+" was revoked. Let them in again with a new PIN? Their keys and devices stay invalid.")
}
func (o OrganizerPeople) PINComing() string { return o.say("Membuat PIN…", "Making a PIN…") }
func (o OrganizerPeople) PINOnce() string {
	return o.say("Catat sekarang: PIN ini hanya ditampilkan satu kali dan tidak disimpan di mana pun.",
		"Write it down now: this PIN is shown once and kept nowhere.")
}
func (o OrganizerPeople) Fingerprint() string {
	return o.say("sidik jari server", "the server's fingerprint")
}
func (o OrganizerPeople) RevokeAsk(name string, terminals int) string {
	s := o.say("Cabut akses "+name+"? PIN dan kuncinya tidak berlaku lagi sampai ada PIN baru.",
		"Revoke the access of "+name+"? Their PIN and keys stop working until there is a new PIN.")
	if terminals > 0 {
		s += o.say(" Sambungan yang terbuka ("+itoa(terminals)+") akan diputus.", " Open connections that will be closed: "+itoa(terminals)+".")
	}
	return s
}

// OrganizerBoards is the tab of the projectors.
type OrganizerBoards struct{ lang }

func (o OrganizerBoards) Tab() string { return o.say("Layar", "Boards") }
func (o OrganizerBoards) None() string {
	return o.say("Belum ada akun layar. Tambahkan pengguna dengan peran board di contest.yaml.",
		"There is no board account yet. Add a person with the role board to contest.yaml.")
}
func (o OrganizerBoards) Since(hour string) string { return o.say("sejak ", "since ") + hour }
func (o OrganizerBoards) Of(n, all int) string {
	return o.say("layar ", "board ") + itoa(n) + o.say(" dari ", " of ") + itoa(all)
}
func (o OrganizerBoards) AnyRoom() string {
	return o.say("ruang yang sedang tampil", "whichever room is on stage")
}
func (o OrganizerBoards) Every() string { return o.say("Semua layar", "All boards") }

func (o OrganizerBoards) Modes(name scoring.Mode) string { return o.in(organizerBoardsModes[name]) }
func (o OrganizerBoards) Theme(t scoring.Theme) string   { return o.theme(t) }
func (OrganizerBoards) Told(board, what string) string   { return board + ": " + what }
func (o OrganizerBoards) MessageTitle(board string) string {
	return o.say("Pesan · ", "Message · ") + board
}
func (o OrganizerBoards) TargetOne(board string) string {
	return o.say("Tombol berlaku untuk: ", "Keys act on: ") + board
}
func (o OrganizerBoards) TargetAll(n int) string {
	return o.say("Tombol berlaku untuk SEMUA layar (", "Keys act on ALL boards (") + itoa(n) + ")"
}
func (o OrganizerBoards) MessageLabel() string { return o.say("Pesan", "Message") }
func (o OrganizerBoards) MessageHint() string {
	return o.say("Tampil besar di layar sampai diganti.", "Shown large on the board until something else is.")
}

var organizerBoardsModes = map[scoring.Mode]both{
	scoring.ShowStage:     {"yang sedang tampil", "stage"},
	scoring.ShowStandings: {"peringkat", "standings"},
	scoring.ShowJoin:      {"cara masuk", "how to join"},
	scoring.ShowMessage:   {"pesan", "message"},
	scoring.ShowReveal:    {"pengumuman", "reveal"},
	scoring.ShowBlank:     {"layar kosong", "blank"},
}
