package i18n

import (
	"fmt"
	"time"

	"juri/scoring"
)

// length writes a phase's length: 7:00.
func length(d time.Duration) string {
	return fmt.Sprintf("%d:%02d", int(d.Minutes()), int(d.Seconds())%60)
}

func (l lang) deedsRun(e scoring.Event, n Names) string {
	switch f := e.Fact.(type) {
	case scoring.RoomSet:
		return l.say("mengatur "+l.room(f.Room.Name), "set "+l.room(f.Room.Name)+" up")
	case scoring.RoomRemoved:
		return l.say("menghapus ", "removed ") + l.room(n.Room(f.Room))
	case scoring.EntryRemoved:
		return l.say("menghapus peserta ", "removed entry ") + f.Entry
	case scoring.TimerPaused:
		return l.say("menjeda waktu ", "paused the timer of ") + n.Entry(f.Slot)
	case scoring.TimerResumed:
		return l.say("melanjutkan waktu ", "resumed the timer of ") + n.Entry(f.Slot)
	case scoring.TimerExtended:
		return l.say("mengubah waktu "+n.Entry(f.Slot)+" menjadi "+length(f.Length)+" menit",
			"set the time of "+n.Entry(f.Slot)+" to "+length(f.Length)+" min")
	case scoring.QueueOrdered:
		return l.say("mengubah urutan ", "changed the order of ") + l.room(n.Room(f.Room))
	case scoring.SlotMoved:
		return l.say("memindahkan "+n.Entry(f.Slot)+" dari "+n.Room(f.From.Room)+" ke "+n.Room(f.To.Room)+l.reason(f.Reason),
			"moved "+n.Entry(f.Slot)+" from "+n.Room(f.From.Room)+" to "+n.Room(f.To.Room)+l.reason(f.Reason))
	case scoring.MessageSaid:
		if f.Text == "" {
			return l.say("menghapus pesan di "+l.room(n.Room(f.Room)), "removed the message in "+l.room(n.Room(f.Room)))
		}
		return l.say("menampilkan pesan di ", "showed a message in ") + l.room(n.Room(f.Room)) + ": “" + f.Text + "”"
	case scoring.ScreenSet:
		if n.Was.Theme {
			return l.say("mengganti tema ", "changed the theme of ") + n.Person(f.Screen.Board) + ": " + l.theme(f.Screen.Theme)
		}
		s := n.Mode(f.Screen.Mode)
		if f.Screen.Mode == scoring.ShowStage && f.Screen.Room != "" {
			s += " (" + l.room(n.Room(f.Screen.Room)) + ")"
		}
		if f.Screen.Mode == scoring.ShowMessage {
			s += " “" + f.Screen.Text + "”"
		}
		if f.Screen.Theme != "" {
			s += ", " + l.theme(f.Screen.Theme)
		}
		return l.say("menampilkan "+s+" di ", "showed "+s+" on ") + n.Person(f.Screen.Board)
	case scoring.DraftSaved:
		return l.say("menyimpan draf ", "saved a draft of ") + n.Entry(f.Slot)
	case scoring.FeedbackHeld:
		return l.say("menahan masukan untuk "+n.Entry(f.Slot)+": “"+f.Reason+"”",
			"held the feedback for "+n.Entry(f.Slot)+" back: “"+f.Reason+"”")
	case scoring.FeedbackReleased:
		return l.say("mengizinkan masukan untuk ", "released the feedback for ") + n.Entry(f.Slot)
	case scoring.FeedbackStruck:
		if f.Back {
			return l.say("mengembalikan masukan "+n.Person(f.Juror)+" untuk "+n.Entry(f.Slot)+": “"+f.Text+"”",
				"put back the feedback of "+n.Person(f.Juror)+" for "+n.Entry(f.Slot)+": “"+f.Text+"”")
		}
		return l.say("mencoret masukan "+n.Person(f.Juror)+" untuk "+n.Entry(f.Slot)+": “"+f.Text+"” ("+f.Reason+")",
			"struck the feedback of "+n.Person(f.Juror)+" for "+n.Entry(f.Slot)+": “"+f.Text+"” ("+f.Reason+")")
	case scoring.PINIssued:
		switch {
		case f.Keys:
			return l.say("memberi "+n.Person(f.User)+" akses lagi: PIN baru, dan kuncinya berlaku lagi",
				"let "+n.Person(f.User)+" in again: a new PIN, and their keys work again")
		case f.Readmit:
			return l.say("memberi "+n.Person(f.User)+" akses lagi: PIN baru", "let "+n.Person(f.User)+" in again: a new PIN")
		}
		return l.say("membuat PIN baru untuk ", "made a new PIN for ") + n.Person(f.User)
	case scoring.PINAcknowledged:
		return l.say("mengetahui PIN baru yang dibuat untuknya", "knows of the new PIN that was made for them")
	case scoring.AccessRevoked:
		return l.say("mencabut akses ", "revoked the access of ") + n.Person(f.User)
	case scoring.ClockSet:
		return l.say("memulai jam lomba di komputer ini", "started the contest clock on this computer")
	}
	return ""
}
