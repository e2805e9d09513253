package i18n

import (
	"cmp"
	"strings"
	"time"

	"juri/scoring"
)

// Proving is how people proved who they are, and why two who act together may be one.
type Proving struct{ lang }

func (p Proving) Key(print string) string { return p.say("kunci SSH ", "SSH key ") + print }
func (p Proving) Device(print, login string) string { // login: the one that had it remembered; "" where that is not known
	return p.say(strings.TrimSuffix("perangkat yang diingat "+print+", dari "+login, ", dari "),
		strings.TrimSuffix("remembered device "+print+", by a "+login, ", by a "))
}
func (p Proving) PIN(by, at string) string { // made by somebody else
	return p.say("PIN yang dibuat "+by+" ("+at+")", "PIN that "+by+" made ("+at+")")
}
func (p Proving) OwnPIN(at string) string {
	return p.say("PIN yang dibuat sendiri (", "PIN of their own making (") + at + ")"
}
func (p Proving) OwnPINBy(login string) string { // made with a login that somebody else gave them
	return p.say("PIN yang dibuat sendiri setelah masuk dengan ", "PIN of their own making, by a ") + login
}
func (p Proving) Here() string { // at the server itself
	return p.say("langsung di server, tanpa masuk dengan PIN", "at the server itself, without a PIN")
}
func (p Proving) Unknown() string { // in older records
	return p.say("cara masuk tidak tercatat", "how they logged in is not on record")
}
func (p Proving) Doubt(a scoring.Args) string { return p.doubt(a) }
func (p Proving) Though(doubt, reason string) string { // that it was confirmed for a reason
	return p.say(strings.TrimSpace(doubt+" Tetap disahkan dengan alasan: “"+reason+"”"),
		strings.TrimSpace(doubt+" It was confirmed for this reason: “"+reason+"”"))
}
func (p Proving) NeedsWhy() string { // after Doubt
	return p.say("Pengesahan memerlukan alasan, yang dicantumkan di awal berita acara.", "To confirm takes a reason, with which the minutes begin.")
}
func (p Proving) HereShort() string { return p.say("di server", "at the server") } // for the head
func (p Proving) NeverTwo() string { // of a contest that two people cannot seal
	return p.say("Hasil tidak akan dapat disegel oleh dua orang: perlu seorang panitia untuk mengusulkan, dan panitia lain atau Ketua Dewan Juri (chair: true) untuk mengesahkan.",
		"Two people could never seal the result: it takes an organizer to propose, and another organizer or the chair of the jury (chair: true) to confirm.")
}
func (p Proving) AskPIN(name string) string { // at the server itself
	return p.say("PIN "+name+" (kosong: langsung di server, tanpa hak mengesahkan): ",
		"PIN of "+name+" (empty: at the server itself, unable to confirm): ")
}
func (p Proving) WrongPIN() string {
	return p.say("PIN salah. Silakan coba lagi.", "Wrong PIN. Please try again.")
}
func (p Proving) WrongPINs() string { // too often
	return p.say("PIN salah tiga kali, sehingga jendela lomba tidak dibuka. Bila kartunya hilang, mintalah PIN baru kepada panitia.",
		"Wrong PIN three times; the console is not opened. If the card is lost, ask an organizer for a new PIN.")
}
func (p Proving) Told(by, at string) string { // that somebody made the reader a PIN
	return by + p.say(" membuat PIN baru untuk Anda pukul ", " made you a new PIN at ") + at + "."
}
func (p Proving) ToldNote() string {
	return p.say("Bila Anda tidak memintanya, beri tahu panitia lain: pembuatnya dapat masuk sebagai Anda.",
		"If you did not ask for it, tell another organizer: whoever made it can log in as you.")
}
func (p Proving) ToldYes() string         { return p.say("saya tahu", "I know") }
func (p Proving) ToldNo() string          { return p.say("nanti", "later") }
func (p Proving) Flag(name string) string { return p.in(provingFlag[name]) }

// PassedOver says whose access was taken away, and who so gets no card.
func (p Proving) PassedOver(users []string) string {
	return p.say("Aksesnya telah dicabut, jadi tidak dibuatkan kartu: ", "No card, as their access was taken away: ") + strings.Join(users, ", ") + "."
}

var provingFlag = map[string]both{
	"readmit": {"beri akses lagi kepada yang aksesnya telah dicabut", "let those in again whose access was taken away"},
	"keys":    {"dengan --readmit: kunci SSH-nya berlaku lagi juga", "with --readmit: their SSH keys work again too"},
	"reason":  {"alasan, bila pengusul dan pengesah bisa jadi satu orang", "why, where whoever proposed and whoever confirms may be one person"},
}

// Proved says how the user proved who they are, from what s knows of logins.
func (t *Text) Proved(s scoring.State, user string, p scoring.Proof, name func(user string) string, moment func(time.Time) string) string {
	w := t.Proving
	issued := func() string {
		by, at, seq := s.IssuedBy(user, p)
		switch {
		case by == "":
			return ""
		case by == user:
			return w.OwnPIN(moment(at))
		case !p.Device() && p != scoring.ProofByPIN(seq):
			return w.OwnPINBy(w.PIN(name(by), moment(at)))
		}
		return w.PIN(name(by), moment(at))
	}
	switch {
	case p == scoring.AtServer:
		return w.Here()
	case p.Device():
		return w.Device(printed(p), issued())
	case p.Fingerprint() != "":
		return w.Key(printed(p))
	}
	return cmp.Or(issued(), w.Unknown())
}

// Told says what the record's author did; and how they had logged in, where that bears
// on who judged and sealed, or where their login was not theirs alone.
func (t *Text) Told(s scoring.State, e scoring.Event, n Names) string {
	said, by := t.Organizer.Says(e, n), scoring.Actor{User: e.By, Proof: e.Proof}
	if e.Proof == "" || by.IsHost() || n.Was.Proof != "" || !judged(e.Fact) && !s.Borrowed(by) {
		return said
	}
	return said + t.Proving.login(n.Proved(e.By, e.Proof))
}

func (p Proving) login(how string) string { return p.say("; cara masuk: "+how, "; login: "+how) }

// judged reports whether the fact is about a sheet, a seal or a conflict.
func judged(f scoring.Fact) bool {
	switch f.(type) {
	case scoring.SheetSubmitted, scoring.RecusalDeclared, scoring.RecusalWithdrawn, scoring.JurorExcused, scoring.JurorUnexcused,
		scoring.VoidProposed, scoring.VoidWithdrawn, scoring.SealProposed, scoring.UnsealProposed, scoring.ProposalWithdrawn,
		scoring.ResultSealed, scoring.ResultUnsealed, scoring.SheetVoided:
		return true
	}
	return false
}

// Moment is a time of day, with the day where that is another than now's.
func (t *Text) Moment(at, now time.Time) string {
	at = at.In(now.Location())
	if at.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return t.Hour(at)
	}
	return t.Hour(at) + ", " + at.Format("2 ") + t.General.Months()[at.Month()-1]
}

// printed is as much of a fingerprint as people compare.
func printed(p scoring.Proof) string {
	const most = len("SHA256:") + 16
	if f := p.Fingerprint(); len(f) > most {
		return f[:most] + "…"
	} else {
		return f
	}
}

// hostless names whoever acted at the server.
func hostless(name, host string) string {
	if (scoring.Actor{User: name}).IsHost() {
		return host
	}
	return name
}

var provingProblems = map[scoring.Code]both{
	scoring.CodeConfirmHere: {"Pengesahan tidak dapat dilakukan langsung di server. Masuklah dengan PIN atau kunci Anda sendiri.",
		"Nothing is confirmed at the server itself. Log in with your own PIN or key."},
	scoring.CodeSameKey: {"Kunci atau perangkat yang dipakai {user} juga milik {other}. {user} harus masuk dengan PIN-nya sendiri.",
		"The key or device that {user} uses is {other}'s too. {user} has to log in with a PIN of their own."},
	scoring.CodeRevoked: {"Akses {user} telah dicabut. PIN baru memberinya akses lagi, dan itu harus dinyatakan (--readmit).",
		"The access of {user} was taken away. A new PIN lets them in again, which has to be said (--readmit)."},
}

// Those with more to say than filling in.
func (l lang) problemProving(code scoring.Code, a scoring.Args) string {
	switch code {
	case scoring.CodeShared:
		return l.doubt(a) + " " + Proving{l}.NeedsWhy()
	}
	return ""
}

func (l lang) doubt(a scoring.Args) string {
	of := hostless(a["of"], Papers{l}.Keeper())
	maybe := l.say("; pengusul dan pengesah bisa jadi satu orang.", "; whoever proposed and whoever confirms may be one person.")
	switch a["why"] {
	case scoring.WhyIssued:
		return l.say("PIN atau perangkat "+of+" berasal dari "+a["by"]+maybe, "The PIN or device of "+of+" came from "+a["by"]+maybe)
	case scoring.WhyBoth:
		return l.say("PIN atau perangkat keduanya berasal dari ", "The PINs or devices of both came from ") + a["by"] + maybe
	case scoring.WhyHost:
		return l.say("PIN, kunci, atau peran "+of+" diberikan di server setelah lomba dimulai"+maybe,
			"The PIN, key or role of "+of+" was given at the server after the contest had begun"+maybe)
	case scoring.WhyOld:
		return l.say("Cara masuk "+of+" saat mengusulkan tidak tercatat"+maybe, "How "+of+" had logged in to propose is not on record"+maybe)
	}
	return l.say("Usulan "+of+" dibuat langsung di server tanpa masuk dengan PIN"+maybe,
		"This was proposed by "+of+" at the server itself, without a PIN"+maybe)
}

// two says how the two who acted together logged in; and, where both may be one
// person, why, and for what reason the second confirmed all the same.
func (l lang) two(n Names, e scoring.Event, proposer, shared string) string {
	s := logins(n, e, proposer, l.say("; cara masuk ", "; login of "), l.say("tidak tercatat", "not on record"))
	switch {
	case shared == "":
		return s
	case n.Was.Doubt == nil:
		return s + l.say("; meskipun pengusul dan pengesah bisa jadi satu orang: ", "; though whoever proposed and whoever confirmed may be one person: ") + quoted(shared)
	}
	return s + ". " + Proving{l}.Though(l.doubt(n.Was.Doubt.Args), shared)
}

// logins says how the proposer and the author of the record logged in; nothing of
// records from when that was not recorded.
func logins(n Names, e scoring.Event, proposer, of, unknown string) (s string) {
	if n.Proved == nil || e.Proof == "" && n.Was.Proof == "" {
		return ""
	}
	for _, who := range []scoring.Actor{{User: proposer, Proof: n.Was.Proof}, {User: e.By, Proof: e.Proof}} {
		how := unknown
		if who.Proof != "" {
			how = n.Proved(who.User, who.Proof)
		}
		s += of + n.Person(who.User) + ": " + how
	}
	return s
}
