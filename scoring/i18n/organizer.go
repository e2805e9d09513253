package i18n

import (
	"cmp"
	"strings"
	"time"

	"juri/scoring"
)

// Organizer is what the organizer's screen says.
type Organizer struct {
	lang
	Keys      OrganizerKeys
	Rooms     OrganizerRooms
	Health    OrganizerHealth
	Standings OrganizerStandings
	Entries   OrganizerEntries
	People    OrganizerPeople
	Access    OrganizerAccess
	Boards    OrganizerBoards
	Result    OrganizerResult
	History   OrganizerHistory
}

func (o Organizer) JournalGood() string { return o.say("● jurnal baik", "● journal good") }
func (o Organizer) JournalBad() string  { return o.say("! TIDAK TERSIMPAN", "! NOT SAVED") }
func (o Organizer) Trouble(why string) string { // nothing can be saved
	return o.say("! TIDAK ADA YANG TERSIMPAN: "+why, "! NOTHING IS BEING SAVED: "+why)
}
func (Organizer) Host() string             { return "Server" } // who runs the program on the contest's folder
func (o Organizer) Saving() string         { return o.say("Menyimpan…", "Saving…") }
func (o Organizer) More() string           { return o.say("masih ada", "more") } // there is more below
func (o Organizer) AllRooms() string       { return o.say("semua", "all") }
func (Organizer) Sheets(in, of int) string { return part(in, of) } // as short as can be
func (o Organizer) Place(at, of int) string {
	return o.say(itoa(at)+" dari "+itoa(of), itoa(at)+" of "+itoa(of))
}

// An entry, and heads of columns.
func (o Organizer) ID() string         { return o.say("Kode", "ID") }
func (o Organizer) Unit() string       { return o.say("Instansi", "Institution") }
func (o Organizer) Title() string      { return o.say("Inovasi", "Innovation") }
func (o Organizer) Category() string   { return o.say("Kategori", "Category") }
func (o Organizer) Presenter() string  { return o.say("Penyaji", "Presenter") }
func (o Organizer) Room() string       { return o.say("Ruang", "Room") }
func (Organizer) Status() string       { return "Status" }
func (o Organizer) Score() string      { return o.say("Nilai", "Score") }
func (o Organizer) SheetsHead() string { return o.say("Lbr", "In") }
func (o Organizer) Criterion() string  { return o.say("Kriteria", "Criterion") }
func (o Organizer) Weight() string     { return o.say("Bobot", "Weight") }
func (o Organizer) Total() string      { return o.say("Nilai", "Total") }
func (o Organizer) RankIs(rank int, score string) string {
	return o.say("Peringkat "+itoa(rank)+" · "+score, "Rank "+itoa(rank)+" · "+score)
}

// Its sheets.
func (o Organizer) NoPanel() string {
	return o.say("Belum ada juri untuk ruang ini.", "This room has no jurors yet.")
}
func (o Organizer) JurorsShown(from, to, of int) string {
	return o.say("juri "+itoa(from)+"–"+itoa(to)+" dari "+itoa(of), "jurors "+itoa(from)+"–"+itoa(to)+" of "+itoa(of))
}
func (o Organizer) SheetHead() string    { return o.say("Lembar", "Sheet") } // the line of how far each sheet is
func (o Organizer) RecusedShort() string { return o.say("konflik", "recused") }
func (o Organizer) Recused(hour string) string {
	return o.say("konflik kepentingan, dinyatakan pukul "+hour, "conflict of interest, declared at "+hour)
}
func (o Organizer) Reason() string { return o.say("Alasan", "Reason") }
func (o Organizer) HandedIn(hour string, revision int, receipt string) string {
	return o.say("diserahkan pukul "+hour+" · revisi "+itoa(revision)+" · bukti "+receipt,
		"handed in at "+hour+" · revision "+itoa(revision)+" · receipt "+receipt)
}
func (o Organizer) EnteredBy(name string) string {
	return o.say("Dimasukkan dari kertas oleh "+name+".", "Entered from paper by "+name+".")
}
func (o Organizer) Before(score string) string {
	return o.say("Sebelum dikoreksi: "+score+".", "Before the correction: "+score+".")
}
func (o Organizer) Correcting() string {
	return o.say("Koreksi sedang diketik dan belum diserahkan.", "A correction is being typed and not handed in yet.")
}
func (o Organizer) Draft() string {
	return o.say("sedang diisi, belum diserahkan", "being filled in, not handed in")
}
func (o Organizer) Nothing() string    { return o.say("belum diisi", "nothing yet") }
func (o Organizer) Strength() string   { return o.say("Kekuatan", "Strengths") }
func (o Organizer) Improve() string    { return o.say("Perbaikan", "To improve") }
func (o Organizer) PaperShort() string { return o.say("kertas", "paper") } // in place of ✓, of a sheet from paper
func (o Organizer) OwnBeside(juror string) string { // what the juror typed stays beside it
	return o.say("Yang diketik "+juror+" dan belum diserahkan tetap ada di samping lembar kertas.",
		"What "+juror+" has typed and not handed in stays beside the paper sheet.")
}
func (o Organizer) PaperTitle(id, juror string) string {
	return o.say("Lembar kertas · "+id+" · "+juror, "Paper sheet · "+id+" · "+juror)
}
func (o Organizer) PaperIntro(juror string) string {
	return o.say("Ketik nilai dari lembar kertas "+juror+". Riwayat mencatat bahwa Anda yang memasukkannya.",
		"Type the scores from the paper sheet of "+juror+". The history says that it was you who entered them.")
}
func (o Organizer) PaperDone(id, juror string) string {
	return o.say("Lembar "+id+" untuk "+juror+" sudah tersimpan.", "The sheet for "+id+" of "+juror+" is saved.")
}
func (o Organizer) ScaleHint(scale string) string {
	return o.say("Yang diperbolehkan: "+scale, "Allowed: "+scale)
}
func (o Organizer) Needed() string {
	return o.say("Isian ini tidak boleh kosong.", "This may not stay empty.")
}
func (o Organizer) EditTitle(id string) string { return o.say("Ubah peserta "+id, "Edit entry "+id) }
func (o Organizer) CalledIntro(sheets int) string { // before an entry that was called is changed
	in := o.say("belum ada lembar yang masuk", "no sheet is in")
	if o.en {
		switch {
		case sheets == 1:
			in = "1 sheet is in"
		case sheets > 1:
			in = itoa(sheets) + " sheets are in"
		}
		return "This entry was called; " + in + ". Another institution, innovation or category needs a reason."
	}
	if sheets > 0 {
		in = itoa(sheets) + " lembar sudah masuk"
	}
	return "Peserta ini sudah dipanggil; " + in + ". Mengubah instansi, inovasi, atau kategorinya perlu alasan."
}
func (o Organizer) CalledHint() string {
	return o.say("Alasan ini dimuat dalam Berita Acara.", "The minutes give this reason.")
}
func (o Organizer) Edited(id string) string {
	return o.say("Peserta "+id+" sudah diubah.", "Entry "+id+" has been changed.")
}
func (o Organizer) AddTitle() string { return o.say("Peserta baru", "New entry") }
func (o Organizer) Added(id string) string {
	return o.say("Peserta "+id+" sudah ditambahkan.", "Entry "+id+" has been added.")
}
func (o Organizer) IDHint() string {
	return o.say("Huruf, angka, titik, garis bawah, atau tanda hubung; misalnya P47.", "Letters, digits, dots, underscores or hyphens; such as P47.")
}
func (o Organizer) ChooseHint() string {
	return o.say("← → memilih ruang.", "← → chooses the room.")
}
func (o Organizer) PresenterHint() string {
	return o.say("Nama penyaji tidak pernah tampil di layar proyektor.", "Presenters' names never show on a board.")
}
func (o Organizer) WithdrawAsk(entry string) string {
	return o.say("Catat bahwa "+entry+" mengundurkan diri dari lomba?", "Record that "+entry+" withdraws from the contest?")
}
func (o Organizer) WithdrawDone(id string) string {
	return o.say("Peserta "+id+" dicatat mengundurkan diri.", "Entry "+id+" is recorded as withdrawn.")
}
func (o Organizer) Found(n, all int) string {
	if n == all {
		return o.say(itoa(all)+" peserta", "entries: "+itoa(all))
	}
	return o.say(itoa(n)+" dari "+itoa(all), itoa(n)+" of "+itoa(all))
}
func (o Organizer) FilterHint() string   { return o.say("tekan / untuk mencari", "press / to find") }
func (o Organizer) FilterIs() string     { return o.say("Cari:", "Find:") }
func (o Organizer) NoEntries() string    { return o.say("Belum ada peserta.", "There is no entry yet.") }
func (o Organizer) NothingFound() string { return o.say("Tidak ada yang cocok.", "Nothing matches.") }

// OrganizerKeys is what keys do.
type OrganizerKeys struct{ lang }

func (o OrganizerKeys) Tabs() string        { return o.say("pilih tab", "choose a tab") }
func (o OrganizerKeys) NextTab() string     { return o.say("tab berikutnya", "next tab") }
func (o OrganizerKeys) PrevTab() string     { return o.say("tab sebelumnya", "previous tab") }
func (o OrganizerKeys) PrevJuror() string   { return o.say("juri sebelumnya", "previous juror") }
func (o OrganizerKeys) NextJuror() string   { return o.say("juri berikutnya", "next juror") }
func (o OrganizerKeys) PageUp() string      { return o.say("halaman naik", "page up") }
func (o OrganizerKeys) PageDown() string    { return o.say("halaman turun", "page down") }
func (o OrganizerKeys) First() string       { return o.say("paling atas", "first") }
func (o OrganizerKeys) Last() string        { return o.say("paling bawah", "last") }
func (o OrganizerKeys) Detail() string      { return o.say("lembar nilai", "sheets") }
func (o OrganizerKeys) Edit() string        { return o.say("ubah", "edit") }
func (o OrganizerKeys) Add() string         { return o.say("tambah", "add") }
func (o OrganizerKeys) Withdraw() string    { return o.say("mundur", "withdraw") }
func (o OrganizerKeys) Filter() string      { return o.say("cari", "find") }
func (o OrganizerKeys) Unfilter() string    { return o.say("hapus pencarian", "clear the search") }
func (o OrganizerKeys) Paper() string       { return o.say("isi lembar kertas", "enter a paper sheet") }
func (o OrganizerKeys) NewPIN() string      { return o.say("PIN baru", "new PIN") }
func (o OrganizerKeys) Revoke() string      { return o.say("cabut akses", "revoke access") }
func (o OrganizerKeys) Stage() string       { return o.say("panggung", "stage") }
func (o OrganizerKeys) Standings() string   { return o.say("peringkat", "standings") }
func (o OrganizerKeys) Join() string        { return o.say("cara masuk", "how to join") }
func (o OrganizerKeys) Reveal() string      { return o.say("pengumuman", "reveal") }
func (o OrganizerKeys) Message() string     { return o.say("pesan", "message") }
func (o OrganizerKeys) Blank() string       { return o.say("kosong", "blank") }
func (o OrganizerKeys) Room() string        { return o.say("ganti ruang", "other room") }
func (o OrganizerKeys) All() string         { return o.say("semua layar atau satu", "all boards or one") }
func (o OrganizerKeys) Send() string        { return o.say("lanjut/kirim", "go on/send") }
func (o OrganizerKeys) Cancel() string      { return o.say("batal", "cancel") }
func (o OrganizerKeys) Dismiss() string     { return o.say("tutup", "close") }
func (o OrganizerKeys) NextField() string   { return o.say("isian berikut", "next field") }
func (o OrganizerKeys) PrevField() string   { return o.say("isian sebelumnya", "previous field") }
func (o OrganizerKeys) Choose() string      { return o.say("pilih", "choose") }
func (o OrganizerKeys) DismissHint() string { return o.say("enter menutup", "enter closes") }

// OrganizerRooms is the tab of all rooms.
type OrganizerRooms struct{ lang }

func (o OrganizerRooms) Tab() string  { return o.say("Ruang", "Rooms") }
func (o OrganizerRooms) None() string { return o.say("Belum ada ruang.", "There is no room yet.") }
func (o OrganizerRooms) Empty() string {
	return o.say("Belum ada peserta di ruang ini.", "There is no entry in this room yet.")
}
func (o OrganizerRooms) Over() string {
	return o.say("Semua sudah tampil.", "Everybody has been on stage.")
}
func (o OrganizerRooms) Idle() string   { return o.say("Panggung kosong.", "The stage is free.") }
func (o OrganizerRooms) Paused() string { return o.say("dijeda", "paused") }
func (o OrganizerRooms) Next() string   { return o.say("berikutnya", "next up") }

func (o OrganizerRooms) Drift(minutes int) string { // how late, or early
	switch {
	case minutes > 0:
		return o.say("terlambat "+lateID(minutes), o.span(minutes)+" late")
	case minutes < 0:
		return o.say("lebih cepat "+lateID(-minutes), o.span(-minutes)+" early")
	}
	return o.say("tepat waktu", "on time")
}
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
func (o OrganizerRooms) Left() string  { return o.say("kiri", "left") } // where rooms stand beside each other
func (o OrganizerRooms) Right() string { return o.say("kanan", "right") }
func (o OrganizerRooms) Away(jurors []string) string { // not connected while somebody is on stage
	return o.say(strings.Join(jurors, ", ")+" tidak tersambung", strings.Join(jurors, ", ")+" not connected")
}
func (o OrganizerRooms) Short(entries []string) string { // closed with too few sheets
	return o.say(strings.Join(entries, ", ")+" ditutup dengan lembar kurang", strings.Join(entries, ", ")+" closed with too few sheets")
}
func (o OrganizerRooms) Owing(entries []string) string { // in scoring with sheets missing
	return o.say(strings.Join(entries, ", ")+" menunggu lembar", strings.Join(entries, ", ")+" waiting for sheets")
}

// OrganizerStandings is the tab of who is where.
type OrganizerStandings struct{ lang }

func (o OrganizerStandings) Tab() string { return o.say("Peringkat", "Standings") }
func (o OrganizerStandings) None() string {
	return o.say("Belum ada peserta.", "There is no entry yet.")
}
func (OrganizerStandings) Rank() string       { return "#" }
func (o OrganizerStandings) Tied() string     { return o.say("seri", "tied") }
func (o OrganizerStandings) Unranked() string { return o.say("Belum berperingkat", "Not ranked yet") }
func (o OrganizerStandings) NoAward() string  { return o.say("Peringkat lainnya", "Other places") }
func (o OrganizerStandings) Crossed() string  { return o.say("Seri di batas", "Tied across the line") } // a tie stands across an award's line
func (o OrganizerStandings) InCategory(rank int, category string) string {
	return o.say("peringkat "+itoa(rank)+" dalam "+category, "place "+itoa(rank)+" in "+category)
}

func (o OrganizerStandings) Progress(ranked, all int) string {
	return o.say(part(ranked, all)+" berperingkat", part(ranked, all)+" ranked")
}
func (o OrganizerStandings) SheetsIn(in, of int) string {
	return o.say(part(in, of)+" lembar", part(in, of)+" sheets")
}

// OrganizerEntries is the tab of what is judged.
type OrganizerEntries struct{ lang }

func (o OrganizerEntries) Tab() string { return o.say("Peserta", "Entries") }

// OrganizerPeople is the tab of who takes part.
type OrganizerPeople struct{ lang }

func (o OrganizerPeople) Tab() string       { return o.say("Orang", "People") }
func (o OrganizerPeople) None() string      { return o.say("Belum ada orang.", "There is nobody yet.") }
func (o OrganizerPeople) Name() string      { return o.say("Nama", "Name") }
func (o OrganizerPeople) User() string      { return o.say("Pengguna", "User") }
func (o OrganizerPeople) Role() string      { return o.say("Peran", "Role") }
func (o OrganizerPeople) Rooms() string     { return o.say("Ruang", "Rooms") }
func (o OrganizerPeople) Connected() string { return o.say("Daring", "Online") }
func (o OrganizerPeople) Seen() string      { return o.say("Aktif", "Seen") }
func (o OrganizerPeople) Access() string    { return o.say("Akses", "Access") }
func (o OrganizerPeople) On() string        { return o.say("ada", "here") }
func (o OrganizerPeople) NoAccess() string  { return o.say("dicabut", "revoked") }
func (o OrganizerPeople) Chair() string     { return o.say("ketua", "chair") }

func (o OrganizerPeople) There(n, all int) string {
	return o.say(part(n, all)+" tersambung", part(n, all)+" connected")
}
func (o OrganizerPeople) PINAsk(name string) string {
	return o.say("Buat PIN baru untuk "+name+"? PIN lama tidak berlaku lagi.", "Make a new PIN for "+name+"? The old one stops working.")
}
func (o OrganizerPeople) PINTitle(name string) string {
	return o.say("PIN baru · "+name, "New PIN · "+name)
}
func (o OrganizerPeople) Revoked(name string) string {
	return o.say("Akses "+name+" sudah dicabut.", "The access of "+name+" has been revoked.")
}
func (o OrganizerPeople) ReadmitAsk(name string) string {
	return o.say("Akses "+name+" telah dicabut. Beri akses lagi dengan PIN baru? Kunci dan perangkatnya tetap tidak berlaku.",
		"The access of "+name+" was taken away. Let them in again with a new PIN? Their keys and devices stay gone.")
}
func (o OrganizerPeople) PINComing() string { return o.say("Membuat PIN…", "Making a PIN…") }
func (o OrganizerPeople) PINOnce() string {
	return o.say("Catat sekarang: PIN ini hanya ditampilkan satu kali dan tidak disimpan di mana pun.",
		"Write it down now: this PIN is shown once and kept nowhere.")
}
func (o OrganizerPeople) Fingerprint() string { return o.say("sidik kunci server", "the server's key") }
func (o OrganizerPeople) RevokeAsk(name string, terminals int) string {
	s := o.say("Cabut akses "+name+"? PIN dan kuncinya tidak berlaku lagi sampai ada PIN baru.",
		"Revoke the access of "+name+"? Their PIN and keys stop working until there is a new PIN.")
	if terminals > 0 {
		s += o.say(" "+itoa(terminals)+" terminal yang tersambung akan diakhiri.", " Terminals that will end: "+itoa(terminals)+".")
	}
	return s
}

// OrganizerBoards is the tab of the projectors.
type OrganizerBoards struct{ lang }

func (o OrganizerBoards) Tab() string { return o.say("Layar", "Boards") }
func (o OrganizerBoards) None() string {
	return o.say("Belum ada akun layar. Tambahkan orang dengan peran board di contest.yaml.",
		"There is no board account yet. Add a person with the role board to contest.yaml.")
}
func (o OrganizerBoards) Board() string { return o.say("Layar", "Board") }
func (o OrganizerBoards) Shows() string { return o.say("Menampilkan", "Shows") }
func (o OrganizerBoards) AnyRoom() string {
	return o.say("ruang yang sedang tampil", "whichever room is on stage")
}
func (o OrganizerBoards) Every() string { return o.say("Semua layar", "All boards") }

func (o OrganizerBoards) Modes(name scoring.Mode) string { return o.in(organizerBoardsModes[name]) }
func (OrganizerBoards) Told(board, what string) string   { return board + ": " + what }
func (o OrganizerBoards) MessageTitle(board string) string {
	return o.say("Pesan · "+board, "Message · "+board)
}
func (o OrganizerBoards) TargetOne(board string) string {
	return o.say("Tombol berlaku untuk: "+board, "Keys act on: "+board)
}
func (o OrganizerBoards) TargetAll(n int) string {
	return o.say("Tombol berlaku untuk SEMUA layar ("+itoa(n)+")", "Keys act on ALL boards ("+itoa(n)+")")
}
func (o OrganizerBoards) MessageLabel() string { return o.say("Pesan", "Message") }
func (o OrganizerBoards) MessageHint() string {
	return o.say("Tampil besar di layar sampai diganti.", "Stands large on the board until something else is shown.")
}

var organizerBoardsModes = map[scoring.Mode]both{
	scoring.ShowStage:     {"panggung", "stage"},
	scoring.ShowStandings: {"peringkat", "standings"},
	scoring.ShowJoin:      {"cara masuk", "how to join"},
	scoring.ShowMessage:   {"pesan", "message"},
	scoring.ShowReveal:    {"pengumuman", "reveal"},
	scoring.ShowBlank:     {"kosong", "blank"},
}

// OrganizerHistory is the tab of the journal.
type OrganizerHistory struct{ lang }

func (o OrganizerHistory) Tab() string  { return o.say("Riwayat", "History") }
func (o OrganizerHistory) Time() string { return o.say("Pukul", "Time") }
func (o OrganizerHistory) Who() string  { return o.say("Oleh", "By") }
func (o OrganizerHistory) What() string { return o.say("Kejadian", "What happened") }
func (o OrganizerHistory) No() string   { return "No." }
func (o OrganizerHistory) Hash() string { return o.say("Sidik catatan:", "The record's hash:") }
func (o OrganizerHistory) Unreadable() string {
	return o.say("Riwayat tidak dapat dibaca dari terminal ini.", "The history cannot be read from this terminal.")
}

func (o OrganizerHistory) Record(seq uint64) string {
	return o.say("Catatan "+itoa(int(seq)), "Record "+itoa(int(seq)))
}

func (o OrganizerHistory) Overtaken(said string) string { // of a decision that holds no longer
	return o.say("tidak berlaku lagi: "+said, "no longer holds: "+said)
}

// Names is how a sentence of the history names things, and what the record found.
type Names struct {
	Was                 scoring.Was
	Person, Entry, Room func(id string) string
	Phase               func(scoring.Phase) string
	Mode                func(scoring.Mode) string
	Proved              func(user string, p scoring.Proof) string // nil where nobody asks
}

// Naming names things as the state has them, for a record that found that.
func (t *Text) Naming(s scoring.State, was scoring.Was) Names {
	n := Names{
		Was: was,
		Person: func(user string) string {
			if (scoring.Actor{User: user}).IsHost() {
				return t.Organizer.Host()
			}
			for _, p := range s.People {
				if p.User == user && p.Name != "" {
					return p.Name
				}
			}
			return user
		},
		Entry: func(id string) string {
			if l := s.Slot(id); l != nil {
				return id + " " + l.Entry.Unit
			}
			return id
		},
		Room: func(id string) string {
			if q := s.Queue(id); q != nil && q.Room.Name != "" {
				return q.Room.Name
			}
			return id
		},
		Phase: func(p scoring.Phase) string {
			if timed, i := s.TimedPhase(p); i >= 0 && timed.Name.In(t.Lang) != "" {
				return timed.Name.In(t.Lang)
			}
			return t.General.Phase(p)
		},
		Mode: func(m scoring.Mode) string { return t.Organizer.Boards.Modes(m) },
	}
	n.Proved = func(user string, p scoring.Proof) string {
		zone := time.UTC
		if s.Contest != nil {
			if z, err := time.LoadLocation(s.Contest.Timezone); err == nil {
				zone = z
			}
		}
		return t.Proved(s, user, p, n.Person, func(at time.Time) string { return t.Papers.Hour(at.In(zone)) })
	}
	return n
}

// Says says in words what somebody did; of a fact without words it says the type.
func (o Organizer) Says(e scoring.Event, n Names) string {
	if e.Fact == nil {
		return ""
	}
	return cmp.Or(o.deedsDraw(e, n), o.deedsChanged(e, n), o.deedsResult(e, n), o.deedsIdentity(e, n), o.deedsAccess(e, n), o.deedsOfRooms(e, n), o.deedsRounds(e, n), o.deedsSheets(e, n), e.Fact.Type())
}

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

// lateID is so many minutes in words, in hours where they are many.
func lateID(m int) string {
	if m < 60 {
		return itoa(m) + " menit"
	}
	return lang{}.span(m)
}
