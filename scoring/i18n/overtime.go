package i18n

import (
	"time"

	"juri/scoring"
)

// Overtime is what is said of turns that took too long.
type Overtime struct{ lang }

// Why is it as the reason of a deduction.
func (o Overtime) Why(over time.Duration) string {
	return o.say("melebihi waktu "+length(over), length(over)+" over time")
}

// Open is what the clock proposes, in a list.
func (o Overtime) Open(r scoring.Overrun) string {
	return r.Slot + " " + o.Why(r.Over) + o.say("; usul: ", "; proposed: ") + Points(o).Signed(-r.Points) + o.say(", belum diputuskan", ", not decided yet")
}
func (o Overtime) None() string {
	return o.say("Tidak ada kelebihan waktu yang menunggu keputusan.", "No overtime waits for a decision.")
}

// Brief is the same above a room's queue, with what may be decided; more wait behind it.
func (o Overtime) Brief(r scoring.Overrun, more int) (what, deduct, dismiss string) {
	what = o.say(r.Slot+" lewat "+length(r.Over), r.Slot+" "+length(r.Over)+" over")
	if more > 0 {
		what += " (+" + itoa(more) + ")"
	}
	return what, o.say("kurangi ", "deduct ") + o.mark(r.Points.String()), o.say("abaikan", "waive")
}
func (o Overtime) Key() string    { return o.say("kurangi karena kelebihan waktu", "deduct for overtime") }
func (o Overtime) KeyLet() string { return o.say("abaikan kelebihan waktu", "waive overtime") }
func (o Overtime) AfterAll(r scoring.Overrun) string { // of what was waived, or deducted and taken back
	return o.say("tetap kurangi, ", "deduct after all, ") + o.Why(r.Over) + ": " + Points(o).Signed(-r.Points)
}
func (o Overtime) KeyBoth() string { return o.say("kelebihan waktu", "overtime") } // where a form asks which
func (o Overtime) Ask(r scoring.Overrun) string {
	return o.say(r.Slot+" "+o.Why(r.Over)+". Catat "+Points(o).Change(-r.Points)+" pada nilai akhirnya?",
		r.Slot+" ran "+o.Why(r.Over)+". Record a "+Points(o).Change(-r.Points)+" on its final score?")
}
func (o Overtime) LetTitle(r scoring.Overrun) string {
	return o.say("Tanpa pengurangan untuk "+r.Slot+", meskipun "+o.Why(r.Over), "No deduction for "+r.Slot+", though "+o.Why(r.Over))
}

// Done is what confirming it recorded, which is what was asked.
func (o Overtime) Done(r scoring.Overrun) string {
	return Points(o).Done(r.Slot+" "+o.Why(r.Over), -r.Points)
}
func (o Overtime) Let(slot string) string {
	return o.say(slot+": kelebihan waktu diabaikan.", slot+": the overtime is waived.")
}
func (o Overtime) Settled() string { // before the seal, of what contest.yaml declares
	return o.say("Semua kelebihan waktu sudah diputuskan", "All overtime is decided")
}
func (o Overtime) FlagDismiss() string {
	return o.say("tanpa pengurangan, dengan alasan", "deduct nothing, for a reason")
}

// Rule says on papers what overtime costs; phase is the name of whose time is meant.
func (o Overtime) Rule(r scoring.Overtime, phase string) string {
	id, en := "Setiap "+length(r.Per)+" kelebihan waktu yang dimulai pada tahap “"+phase+"” mengurangi nilai akhir "+o.mark(r.Points.String())+" poin",
		"Each "+length(r.Per)+" begun over the time of “"+phase+"” takes "+o.mark(r.Points.String())+" points off the final score"
	if r.After > 0 {
		id, en = id+", setelah kelonggaran "+length(r.After), en+", after "+length(r.After)+" that are free"
	}
	return o.say(id, en) + o.say("; setiap pengurangan diputuskan oleh panitia atau moderator.", "; an organizer or moderator decides on each deduction.")
}

var overtimeProblems = map[scoring.Code]both{
	scoring.CodeNoOvertime: {"Tidak ada kelebihan waktu {slot} yang menunggu keputusan, atau waktu maupun poinnya sudah dihitung ulang.",
		"No overtime of {slot} waits for a decision, or its time or its points were worked out anew."},
	scoring.CodeOvertimeStands: {"Kelebihan waktu {slot} sudah dikurangi. Untuk mengubahnya, cabut dahulu pengurangannya.",
		"A deduction for {slot}'s overtime stands already. To change it, take that back first."},
	scoring.CodeOvertimeRuled: {"Kelebihan waktu {slot} sudah diputuskan. Hanya panitia yang dapat memutuskan lain, dengan alasan.",
		"The overtime of {slot} is decided already. Only organizers can decide otherwise, for a reason."},
}

// WhyPoints is why points were taken or added.
func (t *Text) WhyPoints(a scoring.Adjustment) string { return t.Points.why(a) }

func (p Points) why(a scoring.Adjustment) string {
	if a.Over > 0 {
		return Overtime(p).Why(a.Over) + more(": ", a.Reason)
	}
	return a.Reason
}

// taken is why something was deducted, as the facts tell it.
func (l lang) taken(f scoring.ScoreAdjusted) string {
	return l.reason(Points{l}.why(scoring.Adjustment{Over: f.Over, Reason: f.Reason}))
}

func (l lang) deedsOvertime(e scoring.Event, n Names) string {
	f, is := e.Fact.(scoring.OvertimeDismissed)
	if !is {
		return ""
	}
	why := Overtime{l}.Why(f.Over)
	return l.say("tidak mengurangi nilai akhir "+n.Entry(f.Slot)+" meskipun "+why, "deducted nothing from "+n.Entry(f.Slot)+" though "+why) + l.reason(f.Reason)
}
