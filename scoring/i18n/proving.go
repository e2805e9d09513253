package i18n

import (
	"cmp"
	"strings"
	"time"

	"juri/scoring"
)

// Proving is how people proved who they are, and why two who act together may be one.
type Proving struct {
	Key                func(print string) string
	Device             func(print, login string) string // login: the one that had it remembered; "" where that is not known
	PIN                func(by, at string) string       // made by somebody else
	OwnPIN             func(at string) string
	OwnPINBy           func(login string) string // made with a login that somebody else gave them
	Here               string                    // at the server itself
	Unknown            string                    // in older records
	Doubt              func(scoring.Args) string
	Though             func(doubt, reason string) string // that it was confirmed for a reason
	NeedsWhy           string                            // after Doubt
	HereShort          string                            // for the head
	NeverTwo           string                            // of a contest that two people cannot seal
	AskPIN             func(name string) string          // at the server itself
	WrongPIN           string
	Told               func(by, at string) string // that somebody made the reader a PIN
	ToldNote, ToldFoot string
	Flag               map[string]string
	// PassedOver says whose access was taken away, and who so gets no card.
	PassedOver func(users []string) string
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
		return w.Here
	case p.Device():
		return w.Device(printed(p), issued())
	case p.Fingerprint() != "":
		return w.Key(printed(p))
	}
	return cmp.Or(issued(), w.Unknown)
}

// Moment is a time of day, with the day where that is another than now's.
func (t *Text) Moment(at, now time.Time) string {
	at = at.In(now.Location())
	if at.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return at.Format("15:04")
	}
	return at.Format("15:04") + ", " + at.Format("2 ") + t.General.Months[at.Month()-1]
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

func provingID() Proving {
	return Proving{
		Key: func(print string) string { return "kunci SSH " + print },
		Device: func(print, login string) string {
			return strings.TrimSuffix("perangkat yang diingat "+print+", dari "+login, ", dari ")
		},
		PIN:      func(by, at string) string { return "PIN yang dibuat " + by + " (" + at + ")" },
		OwnPIN:   func(at string) string { return "PIN yang dibuat sendiri (" + at + ")" },
		OwnPINBy: func(login string) string { return "PIN yang dibuat sendiri setelah masuk dengan " + login },
		Here:     "langsung di server, tanpa masuk dengan PIN", Unknown: "cara masuk tidak tercatat",
		Doubt: doubtID,
		Though: func(doubt, reason string) string {
			return strings.TrimSpace(doubt + " Tetap disahkan dengan alasan: “" + reason + "”")
		},
		NeedsWhy: "Pengesahan memerlukan alasan, yang dicantumkan di awal berita acara.",
		AskPIN: func(name string) string {
			return "PIN " + name + " (kosongkan untuk bekerja langsung di server, tanpa dapat mengesahkan usulan): "
		},
		HereShort: "di server",
		NeverTwo:  "Hasil tidak akan dapat disegel oleh dua orang: perlu seorang panitia untuk mengusulkan, dan panitia lain atau ketua Dewan Juri (chair: true) untuk mengesahkan.", WrongPIN: "PIN salah. Silakan coba lagi.",
		Told:     func(by, at string) string { return by + " membuat PIN baru untuk Anda pukul " + at + "." },
		ToldFoot: "enter saya tahu · esc nanti",
		ToldNote: "Bila Anda tidak memintanya, beri tahu panitia lain: pembuatnya dapat masuk sebagai Anda.",
		Flag: map[string]string{
			"readmit": "beri akses lagi kepada yang aksesnya telah dicabut", "keys": "dengan --readmit: kunci SSH-nya berlaku lagi juga",
			"reason": "alasan, bila pengusul dan pengesah bisa jadi satu orang",
		},
		PassedOver: func(users []string) string {
			return "Aksesnya telah dicabut, jadi tidak dibuatkan kartu: " + strings.Join(users, ", ") + "."
		},
	}
}

func provingEN() Proving {
	return Proving{
		Key: func(print string) string { return "SSH key " + print },
		Device: func(print, login string) string {
			return strings.TrimSuffix("remembered device "+print+", by a "+login, ", by a ")
		},
		PIN:      func(by, at string) string { return "PIN that " + by + " made (" + at + ")" },
		OwnPIN:   func(at string) string { return "PIN of their own making (" + at + ")" },
		OwnPINBy: func(login string) string { return "PIN of their own making, by a " + login },
		Here:     "at the server itself, without a PIN", Unknown: "how they logged in is not on record",
		Doubt: doubtEN,
		Though: func(doubt, reason string) string {
			return strings.TrimSpace(doubt + " It was confirmed for this reason: “" + reason + "”")
		},
		NeedsWhy: "To confirm takes a reason, with which the minutes begin.",
		AskPIN: func(name string) string {
			return "PIN of " + name + " (empty to work at the server itself, where nothing can be confirmed): "
		},
		HereShort: "at the server",
		NeverTwo:  "Two people could never seal the result: it takes an organizer to propose, and another organizer or the chair of the jury (chair: true) to confirm.", WrongPIN: "Wrong PIN. Please try again.",
		Told:     func(by, at string) string { return by + " made you a new PIN at " + at + "." },
		ToldFoot: "enter I know · esc later",
		ToldNote: "If you did not ask for it, tell another organizer: whoever made it can log in as you.",
		Flag: map[string]string{
			"readmit": "let those in again whose access was taken away", "keys": "with --readmit: their SSH keys work again too",
			"reason": "why, where whoever proposed and whoever confirms may be one person",
		},
		PassedOver: func(users []string) string {
			return "No card, as their access was taken away: " + strings.Join(users, ", ") + "."
		},
	}
}

func addProvingID(p problems) {
	w := provingID()
	p[scoring.CodeShared] = func(a scoring.Args) string { return w.Doubt(a) + " " + w.NeedsWhy }
	p[scoring.CodeConfirmHere] = say("Pengesahan tidak dapat dilakukan langsung di server. Masuklah dengan PIN atau kunci Anda sendiri.")
	p[scoring.CodeSameKey] = func(a scoring.Args) string {
		return "Kunci atau perangkat yang dipakai " + a["user"] + " juga milik " + a["other"] + ". " + a["user"] + " harus masuk dengan PIN-nya sendiri."
	}
	p[scoring.CodeRevoked] = func(a scoring.Args) string {
		return "Akses " + a["user"] + " telah dicabut. PIN baru memberinya akses lagi, dan itu harus dinyatakan (--readmit)."
	}
}

func addProvingEN(p problems) {
	w := provingEN()
	p[scoring.CodeShared] = func(a scoring.Args) string { return w.Doubt(a) + " " + w.NeedsWhy }
	p[scoring.CodeConfirmHere] = say("Nothing is confirmed at the server itself. Log in with your own PIN or key.")
	p[scoring.CodeSameKey] = func(a scoring.Args) string {
		return "The key or device that " + a["user"] + " uses is " + a["other"] + "'s too. " + a["user"] + " has to log in with a PIN of their own."
	}
	p[scoring.CodeRevoked] = func(a scoring.Args) string {
		return "The access of " + a["user"] + " was taken away. A new PIN lets them in again, which has to be said (--readmit)."
	}
}

func doubtID(a scoring.Args) string {
	of := hostless(a["of"], papersID().Keeper)
	maybe := "; pengusul dan pengesah bisa jadi satu orang."
	switch a["why"] {
	case scoring.WhyIssued:
		return "PIN atau perangkat " + of + " berasal dari " + a["by"] + maybe
	case scoring.WhyBoth:
		return "PIN atau perangkat keduanya berasal dari " + a["by"] + maybe
	case scoring.WhyHost:
		return "PIN, kunci, atau peran " + of + " diberikan di server setelah lomba dimulai" + maybe
	case scoring.WhyOld:
		return "Cara masuk " + of + " saat mengusulkan tidak tercatat" + maybe
	}
	return "Usulan " + of + " dibuat langsung di server tanpa masuk dengan PIN" + maybe
}

func doubtEN(a scoring.Args) string {
	of := hostless(a["of"], papersEN().Keeper)
	maybe := "; whoever proposed and whoever confirms may be one person."
	switch a["why"] {
	case scoring.WhyIssued:
		return "The PIN or device of " + of + " came from " + a["by"] + maybe
	case scoring.WhyBoth:
		return "The PINs or devices of both came from " + a["by"] + maybe
	case scoring.WhyHost:
		return "The PIN, key or role of " + of + " was given at the server after the contest had begun" + maybe
	case scoring.WhyOld:
		return "How " + of + " had logged in to propose is not on record" + maybe
	}
	return "This was proposed by " + of + " at the server itself, without a PIN" + maybe
}

// twoID says how the two who acted together logged in; and, where both may be one
// person, why, and for what reason the second confirmed all the same.
func twoID(n Names, e scoring.Event, proposer, shared string) string {
	s := logins(n, e, proposer, "; cara masuk ", "tidak tercatat")
	switch {
	case shared == "":
		return s
	case n.Was.Doubt == nil:
		return s + "; meskipun pengusul dan pengesah bisa jadi satu orang: " + quoted(shared)
	}
	return s + ". " + provingID().Though(doubtID(n.Was.Doubt.Args), shared)
}

func twoEN(n Names, e scoring.Event, proposer, shared string) string {
	s := logins(n, e, proposer, "; login of ", "not on record")
	switch {
	case shared == "":
		return s
	case n.Was.Doubt == nil:
		return s + "; though whoever proposed and whoever confirmed may be one person: " + quoted(shared)
	}
	return s + ". " + provingEN().Though(doubtEN(n.Was.Doubt.Args), shared)
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
