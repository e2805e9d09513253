package i18n

import (
	"juri/scoring"
	"juri/scoring/exact"
)

// Points is what is said of points that organizers take from a final score, or add.
type Points struct{ lang }

func (p Points) FlagConfirm() string {
	return p.say("sahkan yang dibuat orang lain", "confirm what somebody else did")
}
func (p Points) FlagCancel() string {
	return p.say("cabut yang terakhir, dengan alasan", "take the last one back, for a reason")
}
func (p Points) Key() string { return p.say("kurangi nilai", "deduct points") }

// Signed is points with their sign: -2,5 or +1.
func (p Points) Signed(d exact.Decimal) string {
	if d > 0 {
		return "+" + p.mark(d.String())
	}
	return p.mark(d.String())
}

// Change says what was done, without who: "pengurangan 2,5 poin".
func (p Points) Change(d exact.Decimal) string {
	points := " points"
	if d == exact.One || d == -exact.One {
		points = " point"
	}
	if d > 0 {
		return p.say("penambahan "+p.mark(d.String())+" poin", "credit of "+p.mark(d.String())+points)
	}
	return p.say("pengurangan "+p.mark((-d).String())+" poin", "deduction of "+p.mark((-d).String())+points)
}
func (p Points) Included(d exact.Decimal) string { // beside a score
	return p.say("termasuk "+p.Change(d)+" oleh panitia", "includes a "+p.Change(d)+" by the organizers")
}
func (p Points) Head() string { return p.say("Poin panitia", "Organizers' points") } // of a column of points
func (p Points) Done(slot string, d exact.Decimal) string {
	return slot + p.say(": "+p.Change(d)+" dicatat. Sebelum disahkan orang lain, ini tampil pada segel beserta nama Anda.",
		": "+p.Change(d)+" recorded. Until somebody else confirms it, the seal shows it with your name.")
}
func (p Points) Confirmed(slot string) string {
	return p.say(slot+": perubahan nilai disahkan.", slot+": the change of the score is confirmed.")
}
func (p Points) Withdrawn(slot string) string {
	return p.say(slot+": perubahan nilai dicabut.", slot+": the change of the score is taken back.")
}
func (p Points) None() string {
	return p.say("Tidak ada pengurangan atau penambahan nilai.", "There are no deductions and no credits.")
}

// Line is one of them in a list, its people by their names: who and why, and who else
// stands for it.
func (p Points) Line(a scoring.SlotAdjustment) string {
	s := a.Slot + " " + p.Signed(a.Points) + " · " + a.By + ": " + quoted(p.why(a.Adjustment))
	if a.Second != nil {
		s += p.say(" · disahkan ", " · confirmed by ") + a.Second.By
	}
	if a.Back != nil {
		s += p.say(" · dicabut ", " · taken back by ") + a.Back.By + ": " + quoted(a.Back.Reason)
	} else if a.Second == nil {
		s += p.say(" · belum disahkan orang lain", " · nobody else has confirmed it")
	}
	return s
}
func (p Points) Alone() string { // before lines of those that one person alone stands for
	return p.say("Nilai akhir yang diubah atas keputusan satu orang:", "Final scores changed on one person's word:")
}
func (p Points) More(n int) string {
	return p.say("… dan "+itoa(n)+" lagi; semuanya dengan perintah deduct", "… and "+itoa(n)+" more; the verb deduct lists them all")
}
func (p Points) Waits(by, slot string, d exact.Decimal) string {
	return p.say(p.Change(d)+" untuk "+slot+" oleh "+by+" dapat Anda sahkan", "You may confirm the "+p.Change(d)+" for "+slot+" by "+by)
}
func (p Points) Ask(by, slot, reason string, d exact.Decimal) string {
	return p.say(by+" mencatat "+p.Change(d)+" untuk nilai akhir "+slot+p.reason(reason)+". Setelah Anda sahkan, dua orang menanggungnya.",
		by+" recorded a "+p.Change(d)+" on the final score of "+slot+p.reason(reason)+". Once you confirm, two people stand for it.")
}

// The form.
func (p Points) Title(slot string) string {
	return p.say("Nilai akhir "+slot, "The final score of "+slot)
}
func (p Points) Intro() string {
	return p.say("Poin dihitung satu kali pada nilai akhir, bukan pada setiap juri. Alasannya tercantum di berita acara dan lembar masukan.",
		"The points count once, on the final score and not for each juror. The reason is in the minutes and in the feedback.")
}
func (p Points) Act() string      { return p.say("Tindakan", "Action") }
func (p Points) Deduct() string   { return p.say("kurangi", "deduct") }
func (p Points) Credit() string   { return p.say("tambah", "credit") }
func (p Points) Other() string    { return p.say("perubahan nilai lain", "another change") } // than for overtime
func (p Points) TakeBack() string { return p.say("cabut ", "take back ") }                   // before the points
func (p Points) Points() string   { return p.say("Poin", "Points") }

// On papers.
func (p Points) MinutesTitle() string {
	return p.say("Pengurangan dan penambahan nilai", "Deductions and credits")
}
func (p Points) Feedback(d exact.Decimal, reason string) string {
	return p.say("Dalam nilai akhir: "+p.Change(d)+" oleh panitia. Alasan: ", "In the final score: a "+p.Change(d)+" by the organizers. Reason: ") + reason
}

var pointsProblems = map[scoring.Code]both{
	scoring.CodeNoPoints: {"Dengan metode lomba ini ({method}) nilai akhir bukan poin pada satu rentang skor, sehingga tidak dapat dikurangi atau ditambah.",
		"By this contest's method ({method}) a final score is no number of points on one scale, so nothing can be taken off it or added."},
	scoring.CodeBadPoints: {"Poinnya harus lebih dari nol dan, dijumlahkan, paling banyak {max}: lebih dari itu bukan bagian dari nilai mana pun.",
		"The points must be more than none and no more than {max} in all, which is the most that a score can be."},
	scoring.CodeNoBonus: {"Aturan lomba ini tidak menyediakan bonus. Tulislah bonus dengan max-nya di contest.yaml sebelum penilaian dimulai.",
		"The rules of this contest have no bonus. Write a bonus with its max in contest.yaml before scoring begins."},
	scoring.CodeBonusSpent: {"Bonus {slot} paling banyak {max}, dan sudah diberikan {given}.", "{slot} may have a bonus of {max} at most, and has {given} already."},
	scoring.CodeNoAdjustment: {"Tidak ada pengurangan atau penambahan nilai seperti itu yang masih berlaku.",
		"No such deduction or credit stands."},
	scoring.CodeSeconded: {"Sudah disahkan oleh {user}.", "{user} has confirmed it already."},
	scoring.CodePointsLeftOut: {"Metode ini tidak menghitung poin pada satu rentang skor: poin panitia dan komponen tidak ikut dihitung di sini.",
		"This method's scores are no points on one scale: the organizers' points and components are left out here."},
}

func (l lang) deedsPoints(e scoring.Event, n Names) string {
	p := Points{l}
	was := func(id, en string) string {
		a := n.Was.Adjusted
		if a == nil {
			return l.say(id, en) + l.say("perubahan nilai", "a change of the score")
		}
		return l.say(id+p.Change(a.Points)+" oleh "+n.Person(a.By), en+"the "+p.Change(a.Points)+" by "+n.Person(a.By))
	}
	switch f := e.Fact.(type) {
	case scoring.ScoreAdjusted:
		return l.say("mencatat "+p.Change(f.Points)+" pada nilai akhir ", "recorded a "+p.Change(f.Points)+" on the final score of ") + n.Entry(f.Slot) + l.taken(f)
	case scoring.AdjustmentConfirmed:
		s := was("mengesahkan ", "confirmed ") + l.say(" pada nilai akhir ", " on the final score of ") + n.Entry(f.Slot)
		if a := n.Was.Adjusted; a != nil {
			s += l.two(n, e, a.By, f.Shared)
		}
		return s
	case scoring.AdjustmentWithdrawn:
		return was("mencabut ", "took back ") + l.say(" pada nilai akhir ", " on the final score of ") + n.Entry(f.Slot) + l.reason(f.Reason)
	}
	return ""
}
