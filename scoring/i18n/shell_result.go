package i18n

// ShellResult is what the commands of the seal and the reveal say.
type ShellResult struct {
	Frozen, Unfrozen   string
	Proposed           func(digest string) string
	UnsealProposed     string
	Withdrawn          string
	Sealed, Unsealed   func(digest string) string
	Decided            func(order string) string
	Picked             func(award, entries string) string
	OtherDigest        func(asked, is string) string
	NeedStep           string
	Rehearsal, Message string
	Step               func(n, all int, now, next string) string
}

func shellResultID() ShellResult {
	return ShellResult{
		Frozen: "Peringkat di layar dibekukan.", Unfrozen: "Peringkat di layar berjalan lagi.",
		Proposed: func(d string) string {
			return "Segel diusulkan, sidik " + d + ". Orang lain mengesahkannya dengan: confirm " + d
		},
		UnsealProposed: "Pembukaan segel diusulkan. Orang lain mengesahkannya dengan: confirm",
		Withdrawn:      "Usulan ditarik.",
		Sealed:         func(d string) string { return "Hasil disegel, sidik " + d },
		Unsealed:       func(d string) string { return "Segel " + d + " dibuka." },
		Decided:        func(o string) string { return "Seri diputuskan: " + o },
		Picked:         func(a, e string) string { return a + ": " + e },
		OtherDigest:    func(a, is string) string { return "Yang menunggu bersidik " + is + ", bukan " + a + "." },
		NeedStep:       "Sebutkan langkahnya: reveal jump N",
		Rehearsal:      "GLADI",
		Message:        "pesan",
		Step: func(n, all int, now, next string) string {
			return "langkah " + itoa(n) + " dari " + itoa(all) + "\n  di layar:   " + now + "\n  berikutnya: " + next
		},
	}
}

func shellResultEN() ShellResult {
	return ShellResult{
		Frozen: "The boards' standings are frozen.", Unfrozen: "The boards' standings go on.",
		Proposed: func(d string) string {
			return "The seal is proposed, digest " + d + ". Somebody else confirms it with: confirm " + d
		},
		UnsealProposed: "Lifting the seal is proposed. Somebody else confirms it with: confirm",
		Withdrawn:      "The proposal is withdrawn.",
		Sealed:         func(d string) string { return "The result is sealed, digest " + d },
		Unsealed:       func(d string) string { return "The seal " + d + " is lifted." },
		Decided:        func(o string) string { return "The tie is decided: " + o },
		Picked:         func(a, e string) string { return a + ": " + e },
		OtherDigest:    func(a, is string) string { return "What is waiting has the digest " + is + ", not " + a + "." },
		NeedStep:       "Name the step: reveal jump N",
		Rehearsal:      "REHEARSAL",
		Message:        "message",
		Step: func(n, all int, now, next string) string {
			return "step " + itoa(n) + " of " + itoa(all) + "\n  on the boards: " + now + "\n  next:          " + next
		},
	}
}
