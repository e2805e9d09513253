package i18n

import (
	"fmt"
	"time"

	"juri/scoring"
)

type facts = map[string]func(scoring.Event, Names) string

// told puts a fact's sentence under the fact's type.
func told[F scoring.Fact](m facts, say func(F, scoring.Event, Names) string) {
	var zero F
	m[zero.Type()] = func(e scoring.Event, n Names) string {
		f, _ := e.Fact.(F)
		return say(f, e, n)
	}
}

// length writes a phase's length: 7:00.
func length(d time.Duration) string {
	return fmt.Sprintf("%d:%02d", int(d.Minutes()), int(d.Seconds())%60)
}

func factsID() facts {
	m := facts{}
	told(m, func(f scoring.RoomSet, _ scoring.Event, _ Names) string { return "mengatur ruang " + f.Room.Name })
	told(m, func(f scoring.RoomRemoved, _ scoring.Event, n Names) string {
		return "menghapus ruang " + n.Room(f.Room)
	})
	told(m, func(f scoring.EntryRemoved, _ scoring.Event, _ Names) string { return "menghapus peserta " + f.Entry })
	told(m, func(f scoring.TimerPaused, _ scoring.Event, n Names) string {
		return "menjeda waktu " + n.Entry(f.Slot)
	})
	told(m, func(f scoring.TimerResumed, _ scoring.Event, n Names) string {
		return "melanjutkan waktu " + n.Entry(f.Slot)
	})
	told(m, func(f scoring.TimerExtended, _ scoring.Event, n Names) string {
		return "mengubah waktu " + n.Entry(f.Slot) + " menjadi " + length(f.Length) + " menit"
	})
	told(m, func(f scoring.QueueOrdered, _ scoring.Event, n Names) string {
		return "mengubah urutan ruang " + n.Room(f.Room)
	})
	told(m, func(f scoring.SlotMoved, _ scoring.Event, n Names) string {
		return "memindahkan " + n.Entry(f.Slot) + " dari " + n.Room(f.From.Room) + " ke " + n.Room(f.To.Room) + reasonID(f.Reason)
	})
	told(m, func(f scoring.MessageSaid, _ scoring.Event, n Names) string {
		if f.Text == "" {
			return "menghapus pesan di ruang " + n.Room(f.Room)
		}
		return "berpesan ke ruang " + n.Room(f.Room) + ": “" + f.Text + "”"
	})
	told(m, func(f scoring.ScreenSet, _ scoring.Event, n Names) string {
		s := "mengatur " + n.Person(f.Screen.Board) + ": " + n.Mode(f.Screen.Mode)
		if f.Screen.Mode == scoring.ShowMessage {
			s += " “" + f.Screen.Text + "”"
		}
		return s
	})
	told(m, func(f scoring.DraftSaved, _ scoring.Event, n Names) string {
		return "menyimpan draf " + n.Entry(f.Slot)
	})
	told(m, func(f scoring.FeedbackHeld, _ scoring.Event, n Names) string {
		return "menahan masukan untuk " + n.Entry(f.Slot) + ": “" + f.Reason + "”"
	})
	told(m, func(f scoring.FeedbackReleased, _ scoring.Event, n Names) string {
		return "melepas masukan untuk " + n.Entry(f.Slot)
	})
	told(m, func(f scoring.FeedbackStruck, _ scoring.Event, n Names) string {
		if f.Back {
			return "mengembalikan masukan " + n.Person(f.Juror) + " untuk " + n.Entry(f.Slot) + ": “" + f.Text + "”"
		}
		return "mencoret masukan " + n.Person(f.Juror) + " untuk " + n.Entry(f.Slot) + ": “" + f.Text + "” (" + f.Reason + ")"
	})
	told(m, func(f scoring.PINIssued, _ scoring.Event, n Names) string {
		switch {
		case f.Keys:
			return "memberi " + n.Person(f.User) + " akses lagi: PIN baru, dan kuncinya berlaku lagi"
		case f.Readmit:
			return "memberi " + n.Person(f.User) + " akses lagi: PIN baru"
		}
		return "membuat PIN baru untuk " + n.Person(f.User)
	})
	told(m, func(f scoring.PINAcknowledged, _ scoring.Event, _ Names) string {
		return "mengetahui PIN baru yang dibuat untuknya"
	})
	told(m, func(f scoring.AccessRevoked, _ scoring.Event, n Names) string {
		return "mencabut akses " + n.Person(f.User)
	})
	told(m, func(scoring.ClockSet, scoring.Event, Names) string { return "menyalakan jam lomba di komputer ini" })
	factsChangedID(m)
	factsResultID(m)
	factsRoundsID(m)
	factsDrawID(m)
	factsIdentityID(m)
	factsSheetsID(m)
	addAccessID(m)
	return m
}

func factsEN() facts {
	m := facts{}
	told(m, func(f scoring.RoomSet, _ scoring.Event, _ Names) string { return "set room " + f.Room.Name + " up" })
	told(m, func(f scoring.RoomRemoved, _ scoring.Event, n Names) string { return "removed room " + n.Room(f.Room) })
	told(m, func(f scoring.EntryRemoved, _ scoring.Event, _ Names) string { return "removed entry " + f.Entry })
	told(m, func(f scoring.TimerPaused, _ scoring.Event, n Names) string {
		return "paused the timer of " + n.Entry(f.Slot)
	})
	told(m, func(f scoring.TimerResumed, _ scoring.Event, n Names) string {
		return "resumed the timer of " + n.Entry(f.Slot)
	})
	told(m, func(f scoring.TimerExtended, _ scoring.Event, n Names) string {
		return "set the time of " + n.Entry(f.Slot) + " to " + length(f.Length) + " min"
	})
	told(m, func(f scoring.QueueOrdered, _ scoring.Event, n Names) string {
		return "changed the order of room " + n.Room(f.Room)
	})
	told(m, func(f scoring.SlotMoved, _ scoring.Event, n Names) string {
		return "moved " + n.Entry(f.Slot) + " from " + n.Room(f.From.Room) + " to " + n.Room(f.To.Room) + reasonEN(f.Reason)
	})
	told(m, func(f scoring.MessageSaid, _ scoring.Event, n Names) string {
		if f.Text == "" {
			return "took the message in room " + n.Room(f.Room) + " away"
		}
		return "told room " + n.Room(f.Room) + ": “" + f.Text + "”"
	})
	told(m, func(f scoring.ScreenSet, _ scoring.Event, n Names) string {
		s := "set " + n.Person(f.Screen.Board) + " to " + n.Mode(f.Screen.Mode)
		if f.Screen.Mode == scoring.ShowMessage {
			s += " “" + f.Screen.Text + "”"
		}
		return s
	})
	told(m, func(f scoring.DraftSaved, _ scoring.Event, n Names) string {
		return "saved a draft of " + n.Entry(f.Slot)
	})
	told(m, func(f scoring.FeedbackHeld, _ scoring.Event, n Names) string {
		return "held the feedback for " + n.Entry(f.Slot) + " back: “" + f.Reason + "”"
	})
	told(m, func(f scoring.FeedbackReleased, _ scoring.Event, n Names) string {
		return "released the feedback for " + n.Entry(f.Slot)
	})
	told(m, func(f scoring.FeedbackStruck, _ scoring.Event, n Names) string {
		if f.Back {
			return "put back the feedback of " + n.Person(f.Juror) + " for " + n.Entry(f.Slot) + ": “" + f.Text + "”"
		}
		return "struck the feedback of " + n.Person(f.Juror) + " for " + n.Entry(f.Slot) + ": “" + f.Text + "” (" + f.Reason + ")"
	})
	told(m, func(f scoring.PINIssued, _ scoring.Event, n Names) string {
		switch {
		case f.Keys:
			return "let " + n.Person(f.User) + " in again: a new PIN, and their keys work again"
		case f.Readmit:
			return "let " + n.Person(f.User) + " in again: a new PIN"
		}
		return "made a new PIN for " + n.Person(f.User)
	})
	told(m, func(f scoring.PINAcknowledged, _ scoring.Event, _ Names) string {
		return "knows of the new PIN that was made for them"
	})
	told(m, func(f scoring.AccessRevoked, _ scoring.Event, n Names) string {
		return "revoked the access of " + n.Person(f.User)
	})
	told(m, func(scoring.ClockSet, scoring.Event, Names) string {
		return "started the contest clock on this computer"
	})
	factsChangedEN(m)
	factsResultEN(m)
	factsRoundsEN(m)
	factsDrawEN(m)
	factsIdentityEN(m)
	factsSheetsEN(m)
	addAccessEN(m)
	return m
}
