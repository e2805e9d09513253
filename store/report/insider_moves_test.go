package report_test

import (
	"encoding/base64"
	"math/rand/v2"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
)

// insider is one organizer alone, with every login that they can get hold of.
type insider struct {
	*rand.Rand
	s      scoring.State
	events []scoring.Event
	logins []scoring.Actor
	did    map[string]int // how often each command did something
}

func (i *insider) one(of ...string) string { return of[i.IntN(len(of))] }

func (i *insider) user() string {
	return i.one("panitia", "wakil", "lain", "ani", "budi", "ani", "budi", "cici", "sari", "eko")
}

func (i *insider) juror() string  { return i.one("ani", "budi", "ani", "budi", "cici") }
func (i *insider) room() string   { return i.one("pinus", "pinus", "eboni") }
func (i *insider) reason() string { return i.one("", "salah salin", "salah salin", "salah salin") }
func (i *insider) entry() string  { return i.s.Slots[i.IntN(len(i.s.Slots))].Entry.ID }
func (i *insider) points() exact.Decimal {
	return exact.Decimal(1+i.IntN(100)) * exact.One
}

func (i *insider) scores() map[string]exact.Decimal {
	return map[string]exact.Decimal{"isi": i.points(), "gaya": i.points()}
}

// key is one of two that the insider has.
func (i *insider) key() string {
	return "ssh-ed25519 " + base64.StdEncoding.EncodeToString([]byte("\x00\x00\x00\x0bssh-ed25519\x00\x00\x00\x20"+i.one("1", "2")+"2345678901234567890123456789012"))
}

// tied is the entries of a tie in any order, if there is one.
func (i *insider) tied() (group []string) {
	rows, rank := i.s.Standings().Rows, 0
	for _, r := range rows {
		if r.Tied && (rank == 0 || r.Rank == rank) && (rank > 0 || i.IntN(2) == 0) {
			group, rank = append(group, r.Entry), r.Rank
		}
	}
	i.Shuffle(len(group), func(a, b int) { group[a], group[b] = group[b], group[a] })
	return group
}

// proposal is the record of what waits to be confirmed.
func (i *insider) proposal() uint64 {
	if p := i.s.Proposal; p != nil {
		return p.Seq
	}
	return 0
}

func (i *insider) void() (of uint64) {
	if n := len(i.s.Voids); n > 0 {
		of = i.s.Voids[i.IntN(n)].Seq
	}
	return of
}

// list is the contest's files with something of them changed: of entries, which
// an organizer may import, and now and then of what they may not.
func (i *insider) list() scoring.Setup {
	c := i.s.Recorded()
	for range 1 + i.IntN(2) {
		if len(c.Entries) == 0 {
			break
		}
		a, b := &c.Entries[i.IntN(len(c.Entries))], &c.Entries[i.IntN(len(c.Entries))]
		switch i.IntN(8) {
		case 0, 1:
			a.Unit, a.Title, b.Unit, b.Title = b.Unit, b.Title, a.Unit, a.Title
		case 2:
			a.Unit = i.one("RSUD", "Dinkes")
		case 3:
			a.Recuse = append([]string{i.juror()}, a.Recuse...)
		case 4:
			a.Room, a.Order = i.room(), i.IntN(5)
		case 5:
			c.Entries = c.Entries[1:]
		case 6:
			c.Entries = append(c.Entries, scoring.Entry{ID: i.one("x1", "x2"), Unit: "Siluman", Title: "X", Room: i.room()})
		default:
			p := &c.People[i.IntN(len(c.People))]
			p.Keys, p.Chair, p.Rooms = append(p.Keys, i.key()), true, nil
		}
	}
	return c
}

func (i *insider) edit() scoring.EditEntry {
	c := scoring.EditEntry{Entry: i.entry(), Reason: i.reason()}
	text := i.one("RSUD", "Dinkes", "SDN")
	switch i.IntN(3) {
	case 0:
		c.Unit = &text
	case 1:
		c.Title = &text
	default:
		c.Category = &text
	}
	return c
}

// move is a command of any kind, those oftener that matter more.
func (i *insider) move() scoring.Command {
	if i.s.Sealed != nil && i.IntN(3) == 0 {
		return []scoring.Command{scoring.ProposeUnseal{Reason: "x"}, scoring.ConfirmUnseal{Of: i.proposal(), Reason: "x"}}[i.IntN(2)]
	}
	switch i.IntN(31) {
	case 0, 1, 2:
		return scoring.IssuePIN{User: i.user(), Hash: "x", Readmit: i.IntN(2) == 0, Keys: i.IntN(2) == 0}
	case 3, 4, 5:
		return scoring.Submit{Slot: i.entry(), Juror: i.one("", "", "ani", "budi"), Scores: i.scores(), Reason: i.reason()}
	case 6:
		return scoring.EnterSheets{Sheets: []scoring.PaperSheet{{Slot: i.entry(), Juror: i.juror(), Scores: i.scores(), Uncalled: i.IntN(2) == 0}}, Reason: i.reason()}
	case 7, 8:
		return scoring.Void{Slot: i.entry(), Juror: i.juror(), Reason: i.reason(), Conflict: i.IntN(3) == 0}
	case 9, 10:
		return scoring.ConfirmVoid{Of: i.void(), Reason: i.reason()}
	case 11:
		if i.IntN(4) == 0 {
			return scoring.Unrecuse{Slot: i.entry(), Juror: i.one("", "ani", "budi"), Reason: i.reason()}
		}
		return scoring.Recuse{Slot: i.entry(), Juror: i.one("", "ani", "budi"), Reason: i.reason()}
	case 12:
		return scoring.DeclareExcused{Slot: i.entry(), Juror: i.one("", "ani", "budi"), Reason: i.reason()}
	case 13:
		return scoring.Reopen{Slot: i.entry(), Reason: i.reason()}
	case 14:
		return scoring.Withdraw{Slot: i.entry(), Reason: i.reason()}
	case 15:
		return scoring.Disqualify{Slot: i.entry(), Reason: i.reason()}
	case 16:
		return scoring.Reinstate{Slot: i.entry(), Reason: i.reason()}
	case 17:
		return scoring.Undo{Room: i.room(), Reason: i.reason()}
	case 18:
		return scoring.DecideTie{Entries: i.tied(), Seed: i.one("", "7", "8"), Reason: i.reason()}
	case 19:
		return scoring.Pick{Award: "Favorit", Entries: []string{i.entry()}, Reason: i.reason()}
	case 20:
		return scoring.ProposeSeal{Waive: i.reason()}
	case 21:
		return scoring.ConfirmSeal{Of: i.proposal(), Reason: i.reason()}
	case 22:
		return scoring.ProposeUnseal{Reason: i.reason()}
	case 23:
		return scoring.ConfirmUnseal{Of: i.proposal(), Reason: i.reason()}
	case 30:
		return i.adjust()
	case 24:
		return scoring.Configure{Setup: i.list(), Reason: i.reason()}
	case 25:
		return i.edit()
	case 26:
		return scoring.RememberDevice{Key: i.key()}
	default:
		return i.other()
	}
}

// adjust is a deduction, or what may become of one.
func (i *insider) adjust() scoring.Command {
	var of uint64
	for _, a := range i.s.Adjustments() {
		of = a.Seq
	}
	entry := i.entry()
	o := i.s.Overrun(i.s.Slot(entry))
	return []scoring.Command{
		scoring.ConfirmOvertime{Slot: entry, Over: o.Over, Points: o.Points, Reason: i.reason()}, scoring.DismissOvertime{Slot: entry, Over: o.Over, Reason: i.reason()},
		scoring.SetComponents{Component: "berkas", Values: []scoring.EntryValue{{Slot: i.entry(), Value: exact.Decimal(i.IntN(100)) * exact.One}}, Reason: i.reason()},
		scoring.Adjust{Slot: i.entry(), Points: exact.Decimal(-1-i.IntN(20)) * exact.One, Reason: i.reason()},
		scoring.ConfirmAdjustment{Of: of, Reason: i.reason()}, scoring.WithdrawAdjustment{Of: of, Reason: i.reason()},
	}[i.IntN(6)]
}

// callIn has the reserve come for a juror, or the juror back.
func (i *insider) callIn() scoring.Command {
	c := scoring.CallIn{Room: i.room(), Juror: "eko", For: i.one("ani", "budi"), Reason: i.reason()}
	switch i.IntN(4) {
	case 0:
		c.Juror, c.For = c.For, c.Juror
	case 1:
		c.Slots = []string{i.entry()}
	}
	return c
}

// other is a command of a kind that matters less by itself.
func (i *insider) other() scoring.Command {
	all := []func() scoring.Command{
		func() scoring.Command { return scoring.Advance{Back: i.IntN(4) == 0} },
		func() scoring.Command { return scoring.Advance{} },
		func() scoring.Command { return scoring.Next{Room: i.room()} },
		func() scoring.Command { return scoring.Call{Slot: i.entry()} },
		func() scoring.Command { return scoring.Close{Slot: i.entry()} },
		func() scoring.Command { return scoring.MarkAbsent{Slot: i.entry(), Reason: i.reason()} },
		func() scoring.Command { return scoring.Move{Slot: i.entry(), Room: i.room(), Reason: i.reason()} },
		func() scoring.Command { return i.callIn() },
		func() scoring.Command { return i.callIn() },
		func() scoring.Command { return scoring.Unexcuse{Slot: i.entry(), Juror: i.one("", "ani", "budi")} },
		func() scoring.Command {
			return scoring.Unrecuse{Slot: i.entry(), Juror: i.one("", "ani", "budi"), Reason: i.reason()}
		},
		func() scoring.Command {
			entries := []string{"p1", "p2", "p3"}
			i.Shuffle(3, func(a, b int) { entries[a], entries[b] = entries[b], entries[a] })
			return scoring.Rank{Entries: entries, Criterion: i.one("isi", "gaya")}
		},
		func() scoring.Command { return scoring.WithdrawSeal{} },
		func() scoring.Command { return scoring.WithdrawVoid{Of: i.void()} },
		func() scoring.Command { return scoring.Revoke{User: i.user()} },
		func() scoring.Command { return scoring.ForgetDevice{User: i.user(), Key: i.key()} },
		func() scoring.Command {
			return scoring.AddEntry{Room: i.room(), ID: i.one("y1", "y2"), Unit: "Siluman", Title: "Y"}
		},
		func() scoring.Command {
			return scoring.EditSheet{Slot: i.entry(), Juror: i.one("", "ani", "budi"), Set: i.scores(), Discard: i.IntN(4) == 0}
		},
		func() scoring.Command { return scoring.AnnounceDraw{Rooms: []string{i.room()}} },
		func() scoring.Command {
			return scoring.DrawRooms{Rooms: []string{i.room()}, Secret: scoring.Hash{byte(1 + i.IntN(9))}, Reason: i.reason()}
		},
		func() scoring.Command { return scoring.AsOf{Seq: i.s.Seq - uint64(i.IntN(2)), Command: i.move()} },
		func() scoring.Command { return scoring.Acknowledge{Of: i.s.Seq} },
		func() scoring.Command {
			return scoring.AttestSheets{Digest: i.s.SheetsOf(i.one("ani", "budi")).Digest()}
		},
		func() scoring.Command { return scoring.AcknowledgePIN{} },
		func() scoring.Command { return scoring.Freeze{} },
		func() scoring.Command { return scoring.Unfreeze{} },
		func() scoring.Command { return scoring.Say{Room: i.room(), Text: "halo"} },
		func() scoring.Command {
			if l := i.s.OnStage("pinus"); l != nil && !l.Timer.Running {
				return scoring.Resume{Room: "pinus"}
			}
			return scoring.Pause{Room: "pinus"}
		},
		func() scoring.Command { return scoring.Extend{Room: i.room(), By: time.Minute} },
		func() scoring.Command { return scoring.ShowOn{Mode: scoring.ShowStandings} },
		func() scoring.Command { return scoring.Announce{Act: scoring.RevealRehearse} },
		func() scoring.Command { return scoring.TakeBackup{} },
		func() scoring.Command { return scoring.Object{Slot: i.entry(), Text: i.reason()} },
		func() scoring.Command {
			var of uint64
			for _, o := range i.s.Objections {
				of = o.Seq
			}
			return scoring.AnswerObjection{Of: of, Text: i.reason()}
		},
		func() scoring.Command { return scoring.Unlock{User: i.user()} },
		func() scoring.Command { return scoring.HoldFeedback{Slot: i.entry(), Reason: i.reason()} },
		func() scoring.Command { return scoring.ReleaseFeedback{Slot: i.entry()} },
		func() scoring.Command {
			return scoring.StrikeFeedback{Slot: i.entry(), Juror: i.juror(), Text: "bagus", Reason: i.reason()}
		},
		func() scoring.Command { return scoring.BeginJournal{Secret: scoring.Hash{1}} },
		func() scoring.Command { return scoring.RecordRestore{Lost: 3, Head: "aa", Reason: "x"} },
		func() scoring.Command { return scoring.SetClock{Boot: "x", Uptime: time.Hour} },
	}
	return all[i.IntN(len(all))]()
}
