package i18n

// Second is what whoever may confirm a proposal of somebody else is told of it.
type Second struct {
	Key, Title, TitleWhy, Foot    string // TitleWhy: where a reason is needed
	WhyFoot, BackFoot, ReasonFoot string // where a reason is needed, where nothing may be confirmed, while the reason is written
	Gone                          string // it waits no more
	Waits, UnsealWaits            func(proposer string) string
	Ask                           func(proposer, digest string) string
	Waived                        func(reason string) string
	UnsealAsk                     func(proposer, reason string) string
	VoidAsk                       func(proposer, slot, juror, reason string) string
	More                          func(entries int) string // with an award, for which there is no room
	Sealed, Unsealed              string                   // once it is done
}

func secondID() Second {
	return Second{
		Sealed: "Hasil sudah disegel.", Unsealed: "Segel sudah dibuka.",
		More: func(n int) string { return "… dan " + itoa(n) + " pemenang lagi; perbesar jendela untuk membacanya" },
		Key:  "pengesahan", Title: "Sahkan usulan?", TitleWhy: "Sahkan dengan alasan", Foot: "enter sahkan · esc kembali",
		WhyFoot: "enter tulis alasan · esc kembali", BackFoot: "esc kembali", ReasonFoot: "enter sahkan · esc kembali",
		Gone:        "Usulan ini sudah disahkan, ditarik, atau diganti. Tidak ada yang perlu Anda sahkan di sini.",
		Waits:       func(p string) string { return "Segel hasil dari " + p + " menunggu pengesahan Anda" },
		UnsealWaits: func(p string) string { return "Pembukaan segel dari " + p + " menunggu pengesahan Anda" },
		Ask: func(p, digest string) string {
			return p + " mengusulkan agar hasil disegel (sidik " + digest + "). Setelah Anda sahkan, hasil hanya dapat dibuka lagi oleh dua orang."
		},
		Waived: func(r string) string { return "Disegel walaupun ada yang belum lengkap: “" + r + "”" },
		UnsealAsk: func(p, r string) string {
			return p + " mengusulkan agar segel dibuka: “" + r + "”. Setelah Anda sahkan, nilai dapat diubah lagi."
		},
		VoidAsk: func(p, slot, juror, r string) string {
			return p + " mengusulkan agar lembar " + juror + " untuk " + slot + " dibatalkan" + reasonID(r) + ". Setelah Anda sahkan, lembar itu tidak dihitung lagi."
		},
	}
}

func secondEN() Second {
	return Second{
		Sealed: "The result is sealed.", Unsealed: "The seal is lifted.",
		More: func(n int) string { return "… and " + itoa(n) + " more who win; enlarge the window to read them" },
		Key:  "confirm", Title: "Confirm the proposal?", TitleWhy: "Confirm for a reason", Foot: "enter confirm · esc back",
		WhyFoot: "enter write the reason · esc back", BackFoot: "esc back", ReasonFoot: "enter confirm · esc back",
		Gone:        "This proposal was confirmed, withdrawn or replaced. Nothing here waits for you.",
		Waits:       func(p string) string { return "The seal proposed by " + p + " waits for you" },
		UnsealWaits: func(p string) string { return "Lifting the seal, proposed by " + p + ", waits for you" },
		Ask: func(p, digest string) string {
			return p + " proposes to seal the result, digest " + digest + ". Once you confirm, it takes two people to open it again."
		},
		Waived: func(r string) string { return "Sealed although something is missing: “" + r + "”" },
		UnsealAsk: func(p, r string) string {
			return p + " proposes to lift the seal: “" + r + "”. Once you confirm, scores can change again."
		},
		VoidAsk: func(p, slot, juror, r string) string {
			return p + " proposes to void the sheet of " + juror + " for " + slot + reasonEN(r) + ". Once you confirm, it does not count any more."
		},
	}
}
