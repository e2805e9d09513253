package i18n

import "juri/scoring"

// OrganizerResult is the tab of the seal and the reveal.
type OrganizerResult struct {
	Tab string

	// How the seal stands.
	NotSealed, Ready, NotReady   string
	TwoPeople                    string // what sealing takes
	Open                         func(n int, ids string) string
	Missing                      func(n int, ids string) string
	TieAcross                    func(ids string) string
	TieRound                     func(round, ids string) string
	Unpicked                     func(awards string) string
	Nobody                       func(why string) string // no entry has a place
	Proposed, UnsealProposed     func(name, digest string) string
	WaitOther, MayConfirm, Moved string
	Sealed                       func(digest, hour, proposer, confirmer string) string
	Waived                       func(n int, why string) string
	Frozen                       func(hour, name string) string
	Unfrozen                     string
	Told                         string // instead, where they tell who won before the reveal

	// The reveal.
	Reveal, Rehearsal          string
	Step                       func(n, all int) string
	Now, NextIs, Nothing, Over string
	Held                       string
	NoSteps                    string // before there is anything to reveal
	OnNone                     string // there is, and no board shows it
	OnBoards                   func(n, all int) string
	Message                    func(text string) string
	Kind                       func(kind scoring.RevealKind, award string) string

	// Dialogs.
	ProposeAsk, WithdrawAsk, RehearseAsk, StartAsk      string
	WaiveTitle, WaiveLabel                              string
	WaiveHint                                           func(n int) string
	UnsealTitle, TieTitle, SeedLabel, OrderLabel        string
	SeedHint, OrderHint, ReasonHint                     string
	MessageTitle, MessageHint, MessageLabel             string
	ProposeDone, WithdrawDone                           string
	UnsealAsked, FrozenDone, UnfrozenDone, Stepped, Set string
	TieDone                                             func(order string) string
	GiveTitle, GiveAward, GiveTo, GiveHint              string
	GiveDone                                            func(award, entries string) string

	// Keys.
	KeyPropose, KeyConfirm, KeyWithdraw, KeyUnseal, KeyTie, KeyGive, KeyFreeze        string
	KeyNext, KeyBack, KeyJump, KeyPause, KeyMessage, KeyRehearse, KeyStart, KeyBoards string
	KeyUnfreeze, KeyResume                                                            string
}

func resultID() OrganizerResult {
	return OrganizerResult{
		Tab: "Hasil", NotSealed: "Belum disegel", Ready: "✓ Siap diusulkan untuk disegel.",
		TwoPeople: "Penyegelan perlu dua orang: satu mengusulkan, satu lagi mengesahkan.",
		NotReady:  "Yang masih harus selesai sebelum disegel:",
		Open:      func(n int, ids string) string { return "Peserta yang belum ditutup (" + itoa(n) + "): " + ids },
		Missing:   func(n int, ids string) string { return "Lembar yang belum masuk (" + itoa(n) + "): " + ids },
		TieAcross: func(ids string) string {
			return "Seri di batas juara, belum diputuskan: " + ids
		},
		TieRound: func(round, ids string) string { return "Seri di batas " + round + ", belum diputuskan: " + ids },
		Unpicked: func(awards string) string { return "Penghargaan pilihan yang belum ditetapkan: " + awards },
		Nobody:   func(why string) string { return "Belum ada peserta yang berperingkat. " + why },
		Proposed: func(name, digest string) string { return name + " mengusulkan segel, sidik " + digest },
		UnsealProposed: func(name, reason string) string {
			return name + " mengusulkan pembukaan segel: “" + reason + "”"
		},
		WaitOther:  "Menunggu pengesahan orang lain: panitia lain di tab Hasil, atau ketua juri dengan tombol p di terminalnya.",
		MayConfirm: "Cocokkan sidiknya dengan pengusul, lalu sahkan.",
		Moved:      "! Hasil sudah berubah sejak diusulkan. Tarik usulan ini, lalu usulkan lagi.",
		Sealed: func(digest, hour, proposer, confirmer string) string {
			return "✓ Disegel pukul " + hour + " · diusulkan " + proposer + ", disahkan " + confirmer + " · sidik " + digest
		},
		Waived: func(n int, why string) string {
			if n == 0 { // but a round, or any place
				return "Walaupun ada yang belum lengkap: “" + why + "”"
			}
			return "Tanpa " + itoa(n) + " lembar yang belum masuk: “" + why + "”"
		},
		Frozen: func(hour, name string) string {
			return "Peringkat di layar dibekukan sejak pukul " + hour + " oleh " + name
		},
		Unfrozen: "Peringkat di layar mengikuti nilai",
		Told:     "! Peringkat di layar sudah lengkap: pemenang terbaca sebelum diumumkan. Dengan v layar beralih ke pengumuman.",

		Reveal: "Pengumuman", Rehearsal: "GLADI PENGUMUMAN",
		Step: func(n, all int) string { return "langkah " + itoa(n) + " dari " + itoa(all) },
		Now:  "Di layar", NextIs: "Berikutnya", Nothing: "Belum ada yang diumumkan", Over: "Tidak ada lagi",
		Held:     "DIJEDA",
		OnBoards: func(n, all int) string { return itoa(n) + " dari " + itoa(all) + " layar menampilkan pengumuman" },
		OnNone:   "! Belum tampil di layar mana pun; v menampilkannya di semua layar.",
		NoSteps:  "Dimulai setelah hasil disegel. Gladi dengan nama rekaan dapat dilakukan kapan saja: r.",
		Message:  func(t string) string { return "Pesan: “" + t + "”" },
		Kind: func(kind scoring.RevealKind, award string) string {
			switch kind {
			case scoring.RevealAward:
				return "Juara: " + award
			case scoring.RevealAll:
				return "Semua pemenang bersama-sama"
			}
			return award
		},

		ProposeAsk:  "Usulkan agar hasil disegel? Orang lain harus mengesahkannya.",
		WithdrawAsk: "Tarik usulan yang menunggu?",
		RehearseAsk: "Mulai gladi dengan nama contoh? Layar pengumuman kembali ke awal.",
		StartAsk:    "Mulai pengumuman yang sebenarnya dari awal?",
		WaiveTitle:  "Usulkan segel tanpa lembar yang belum masuk", WaiveLabel: "Alasan",
		WaiveHint:   func(n int) string { return "Lembar yang dilepas: " + itoa(n) + ". Alasannya tercatat di hasil." },
		UnsealTitle: "Usulkan pembukaan segel", TieTitle: "Putuskan seri",
		SeedLabel: "Benih undian", OrderLabel: "Atau urutan pilihan ketua",
		SeedHint:     "Untuk undian: angka yang disaksikan bersama, misalnya lemparan dadu. Kosongkan bila ketua yang memilih.",
		OrderHint:    "Nomor peserta, yang terbaik lebih dulu, dipisah spasi.",
		ReasonHint:   "Wajib untuk pilihan ketua, dan bila seri ini sudah pernah diputuskan.",
		MessageTitle: "Pesan di layar pengumuman", MessageHint: "Berdiri di layar sampai langkah berikutnya; kosong menghapusnya.",
		MessageLabel: "Pesan",
		ProposeDone:  "Segel diusulkan; menunggu pengesahan orang lain.", WithdrawDone: "Usulan ditarik.",
		UnsealAsked: "Pembukaan segel diusulkan; menunggu pengesahan orang lain.",
		FrozenDone:  "Peringkat di layar dibekukan.", UnfrozenDone: "Peringkat di layar berjalan lagi.",
		Stepped: "Layar pengumuman berpindah.", Set: "Layar pengumuman diatur.",
		TieDone:   func(order string) string { return "Seri diputuskan: " + order },
		GiveTitle: "Tetapkan penghargaan pilihan", GiveAward: "Penghargaan", GiveTo: "Peserta",
		GiveHint: "Tercatat di riwayat, misalnya hasil suara pengunjung.",
		GiveDone: func(award, entries string) string { return award + " ditetapkan untuk " + entries + "." },

		KeyPropose: "usulkan segel", KeyConfirm: "sahkan", KeyWithdraw: "tarik usulan", KeyUnseal: "usulkan buka segel",
		KeyTie: "putuskan seri", KeyGive: "penghargaan pilihan", KeyFreeze: "bekukan peringkat", KeyUnfreeze: "jalankan peringkat", KeyNext: "langkah berikut", KeyBack: "langkah sebelum", KeyJump: "loncat ke sini",
		KeyPause: "jeda", KeyResume: "lanjutkan", KeyMessage: "pesan", KeyRehearse: "gladi", KeyStart: "dari awal", KeyBoards: "tampilkan di semua layar",
	}
}

func resultEN() OrganizerResult {
	return OrganizerResult{
		Tab: "Result", NotSealed: "Not sealed", Ready: "✓ Ready to be proposed for sealing.",
		TwoPeople: "Sealing takes two people: one proposes, another confirms.",
		NotReady:  "To be settled before it can be sealed:",
		Open:      func(n int, ids string) string { return "Entries not closed (" + itoa(n) + "): " + ids },
		Missing:   func(n int, ids string) string { return "Sheets missing (" + itoa(n) + "): " + ids },
		TieAcross: func(ids string) string {
			return "A tie across the line of an award, not decided: " + ids
		},
		TieRound: func(round, ids string) string { return "A tie across the line of " + round + ", not decided: " + ids },
		Unpicked: func(awards string) string { return "Awards not given by hand yet: " + awards },
		Nobody:   func(why string) string { return "No entry has a place. " + why },
		Proposed: func(name, digest string) string { return name + " proposes to seal, digest " + digest },
		UnsealProposed: func(name, reason string) string {
			return name + " proposes to lift the seal: “" + reason + "”"
		},
		WaitOther:  "Waiting for somebody else: another organizer under Result, or the chair of the jury with p in their own console.",
		MayConfirm: "Compare the digest with whoever proposed it, then confirm.",
		Moved:      "! The result has changed since it was proposed. Withdraw this and propose again.",
		Sealed: func(digest, hour, proposer, confirmer string) string {
			return "✓ Sealed at " + hour + " · proposed by " + proposer + ", confirmed by " + confirmer + " · digest " + digest
		},
		Waived: func(n int, why string) string {
			if n == 0 {
				return "Although something is missing: “" + why + "”"
			}
			return "Without missing sheets (" + itoa(n) + "): “" + why + "”"
		},
		Frozen: func(hour, name string) string {
			return "The boards' standings are frozen since " + hour + " by " + name
		},
		Unfrozen: "The boards' standings follow the scores",
		Told:     "! The boards' standings are complete: who won can be read before the reveal. v has all boards show the reveal instead.",

		Reveal: "Reveal", Rehearsal: "REHEARSAL OF THE REVEAL",
		Step: func(n, all int) string { return "step " + itoa(n) + " of " + itoa(all) },
		Now:  "On the boards", NextIs: "Next", Nothing: "Nothing announced yet", Over: "Nothing more",
		Held:     "PAUSED",
		OnBoards: func(n, all int) string { return "The reveal is on " + itoa(n) + " of " + itoa(all) + " boards" },
		OnNone:   "! Not on any board yet; v shows it on all of them.",
		NoSteps:  "Begins once the result is sealed. It can be rehearsed with made-up names at any time: r.",
		Message:  func(t string) string { return "Message: “" + t + "”" },
		Kind: func(kind scoring.RevealKind, award string) string {
			switch kind {
			case scoring.RevealAward:
				return "Award: " + award
			case scoring.RevealAll:
				return "All who won, together"
			}
			return award
		},

		ProposeAsk:  "Propose to seal the result? Somebody else has to confirm it.",
		WithdrawAsk: "Withdraw what is waiting?",
		RehearseAsk: "Begin a rehearsal with made-up names? The reveal on the boards goes back to its beginning.",
		StartAsk:    "Begin the real reveal from the beginning?",
		WaiveTitle:  "Propose to seal without the missing sheets", WaiveLabel: "Reason",
		WaiveHint:   func(n int) string { return "Sheets let go: " + itoa(n) + ". The reason is recorded in the result." },
		UnsealTitle: "Propose to lift the seal", TieTitle: "Decide a tie",
		SeedLabel: "Seed of a draw", OrderLabel: "Or the chair's order",
		SeedHint:     "For a draw by lot: a number that everybody watched, such as a throw of dice. Empty where the chair chooses.",
		OrderHint:    "Entries' ids, the best first, with blanks between.",
		ReasonHint:   "Needed for a chair's choice, and where this tie was decided before.",
		MessageTitle: "Message on the reveal", MessageHint: "Stands on the boards until the next step; empty takes it away.",
		MessageLabel: "Message",
		ProposeDone:  "The seal is proposed; somebody else has to confirm it.", WithdrawDone: "The proposal is withdrawn.",
		UnsealAsked: "Lifting the seal is proposed; somebody else has to confirm it.",
		FrozenDone:  "The boards' standings are frozen.", UnfrozenDone: "The boards' standings go on.",
		Stepped: "The reveal has moved.", Set: "The reveal is set.",
		TieDone:   func(order string) string { return "The tie is decided: " + order },
		GiveTitle: "Give an award by hand", GiveAward: "Award", GiveTo: "Entries",
		GiveHint: "Goes on record, such as the count of a public vote.",
		GiveDone: func(award, entries string) string { return award + " goes to " + entries + "." },

		KeyPropose: "propose the seal", KeyConfirm: "confirm", KeyWithdraw: "withdraw", KeyUnseal: "propose lifting it",
		KeyTie: "decide a tie", KeyGive: "award by hand", KeyFreeze: "freeze standings", KeyUnfreeze: "unfreeze standings", KeyNext: "next step", KeyBack: "step back", KeyJump: "leap here",
		KeyPause: "pause", KeyResume: "resume", KeyMessage: "message", KeyRehearse: "rehearse", KeyStart: "from the beginning", KeyBoards: "show on all boards",
	}
}
