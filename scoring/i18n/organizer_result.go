package i18n

import (
	"strings"

	"juri/scoring"
)

// OrganizerResult is the tab of the seal and the reveal.
type OrganizerResult struct{ lang }

func (o OrganizerResult) Tab() string { return o.say("Hasil", "Result") }

// How the seal stands.
func (o OrganizerResult) NotSealed() string { return o.say("Belum disegel", "Not sealed") }
func (o OrganizerResult) Ready() string {
	return o.say("Siap disegel", "Ready to be sealed")
}
func (o OrganizerResult) NotYet(missing string) string { // what stands first on the list
	return o.say("Belum dapat diusulkan. ", "It cannot be proposed yet. ") + missing
}
func (o OrganizerResult) AllClosed(n int) string {
	return o.say("Semua giliran sudah ditutup ("+itoa(n)+").", "All entries are closed ("+itoa(n)+").")
}
func (o OrganizerResult) AllIn() string {
	return o.say("Semua lembar penilaian sudah masuk.", "All sheets are in.")
}
func (o OrganizerResult) NoTies() string {
	return o.say("Tidak ada nilai sama di batas penghargaan.", "No tie at an award line.")
}
func (o OrganizerResult) AllPicked() string {
	return o.say("Penghargaan pilihan sudah ditetapkan.", "The hand-picked awards are assigned.")
}

// What mends what is missing, after its key.
func (o OrganizerResult) MendOpen() string {
	return o.say("ke Ruang: tutup dengan C", "to Rooms: close with C")
}
func (o OrganizerResult) MendMissing() string {
	return o.say("ke Peserta: d, lalu i mengisi dari kertas", "to Entries: d, then i types paper in")
}
func (o OrganizerResult) MendWaive() string {
	return o.say("usulkan dengan alasan", "propose with a reason")
}
func (o OrganizerResult) TwoPeople() string { // what sealing takes
	return o.say("Penyegelan memerlukan dua orang: pengusul dan pengesah.", "Sealing takes two people: one proposes, another confirms.")
}
func (o OrganizerResult) Open(n int, ids string) string {
	return o.say("Peserta yang belum ditutup (", "Entries not closed (") + itoa(n) + "): " + ids
}
func (o OrganizerResult) Missing(n int, ids string) string {
	return o.say("Lembar yang belum masuk (", "Sheets missing (") + itoa(n) + "): " + ids
}
func (o OrganizerResult) TieAcross(ids string) string {
	return o.say("Nilai sama di batas penghargaan, belum diputuskan: ", "Undecided tie at an award line: ") + ids
}
func (o OrganizerResult) TieRound(round, ids string) string {
	return o.say("Nilai sama di batas "+round+", belum diputuskan: "+ids, "Undecided tie at the line of "+round+": "+ids)
}
func (o OrganizerResult) Unpicked(awards string) string {
	return o.say("Penghargaan pilihan yang belum ditetapkan: ", "Hand-picked awards not assigned yet: ") + awards
}
func (o OrganizerResult) Nobody(why string) string { // no entry has a place
	return o.say("Belum ada peserta yang diperingkat. ", "No entry has a place. ") + why
}
func (o OrganizerResult) Proposed(name, digest string) string {
	return name + o.say(" mengusulkan segel, kode hasil ", " proposes to seal, digest ") + digest
}
func (o OrganizerResult) UnsealProposed(name, digest string) string {
	return name + o.say(" mengusulkan pembukaan segel: “", " proposes to lift the seal: “") + digest + "”"
}
func (o OrganizerResult) WaitOther() string {
	return o.say("Menunggu pengesahan orang lain: panitia lain di tab Hasil, atau Ketua Dewan Juri dengan tombol p di jendelanya.",
		"Waiting for somebody else: another organizer under Result, or the chair of the jury with p in their own console.")
}
func (o OrganizerResult) MayConfirm() string {
	return o.say("Cocokkan kode hasil ini dengan pengusul, lalu sahkan.", "Compare the digest with whoever proposed it, then confirm.")
}
func (o OrganizerResult) Moved() string {
	return o.say("! Hasil sudah berubah sejak diusulkan. Tarik usulan ini, lalu usulkan lagi.",
		"! The result has changed since it was proposed. Withdraw this and propose again.")
}
func (o OrganizerResult) Sealed(digest, hour, proposer, confirmer string) string {
	return o.say("✓ Disegel pukul "+hour+" · diusulkan "+proposer+", disahkan "+confirmer+" · kode hasil "+digest,
		"✓ Sealed at "+hour+" · proposed by "+proposer+", confirmed by "+confirmer+" · digest "+digest)
}
func (o OrganizerResult) Waived(n int, why string) string {
	if n == 0 {
		return o.say("Walaupun ada yang belum lengkap: “", "Although something is missing: “") + why + "”"
	}
	return o.say("Tanpa "+itoa(n)+" lembar yang belum masuk: “"+why+"”", "Without missing sheets ("+itoa(n)+"): “"+why+"”")
}
func (o OrganizerResult) Frozen(hour, name string) string {
	return o.say("Peringkat di layar dibekukan sejak pukul "+hour+" oleh "+name, "The boards' standings are frozen since "+hour+" by "+name)
}
func (o OrganizerResult) Unfrozen() string {
	return o.say("Peringkat di layar diperbarui langsung", "The boards' standings follow the scores")
}
func (o OrganizerResult) Told() string { // instead, where they tell who won before the reveal
	return o.say("! Peringkat di layar sudah lengkap: pemenang sudah terlihat sebelum diumumkan. Tekan v untuk beralih ke pengumuman.",
		"! The boards' standings are complete: the winners can be seen before the reveal. Press v to show the reveal on all boards instead.")
}

// The reveal.
func (o OrganizerResult) Reveal() string { return o.say("Pengumuman", "Reveal") }
func (o OrganizerResult) Rehearsal() string {
	return o.say("GELADI PENGUMUMAN", "REHEARSAL OF THE REVEAL")
}
func (o OrganizerResult) Step(n, all int) string {
	return o.say("langkah "+itoa(n)+" dari "+itoa(all), "step "+itoa(n)+" of "+itoa(all))
}
func (o OrganizerResult) Now() string    { return o.say("Di layar", "On the boards") }
func (o OrganizerResult) NextIs() string { return o.say("Berikutnya", "Next") }
func (o OrganizerResult) Nothing() string {
	return o.say("Belum ada yang diumumkan", "Nothing announced yet")
}
func (o OrganizerResult) Over() string { return o.say("Tidak ada lagi", "Nothing more") }
func (o OrganizerResult) Held() string { return o.say("DIJEDA", "PAUSED") }
func (o OrganizerResult) NoSteps() string { // before there is anything to reveal
	return o.say("Dimulai setelah hasil disegel. Geladi dengan nama rekaan dapat dilakukan kapan saja: r.",
		"Begins once the result is sealed. It can be rehearsed with made-up names at any time: r.")
}
func (o OrganizerResult) OnNone() string { // there is, and no board shows it
	return o.say("! Belum tampil di layar mana pun. Tekan v untuk menampilkannya di semua layar.", "! Not on any board yet. Press v to show it on all of them.")
}
func (o OrganizerResult) OnBoards(n, all int) string {
	return o.say(itoa(n)+" dari "+itoa(all)+" layar menampilkan pengumuman", "The reveal is on "+itoa(n)+" of "+itoa(all)+" boards")
}
func (o OrganizerResult) Message(text string) string {
	return o.say("Pesan: “", "Message: “") + text + "”"
}
func (o OrganizerResult) Kind(kind scoring.RevealKind, award string, rank int) string {
	switch kind {
	case scoring.RevealAward:
		return o.say("Penghargaan: ", "Award: ") + award
	case scoring.RevealPlace:
		if rank > 0 {
			award += o.say(" · peringkat ", " · place ") + itoa(rank)
		}
		return award + o.say(" …, tanpa nama", " …, without the name")
	case scoring.RevealWinners:
		return award + o.say(" · semua penerima bersama-sama", " · all who won it, together")
	case scoring.RevealAll:
		return o.say("Semua pemenang bersama-sama", "All who won, together")
	}
	return award
}

// Dialogs.
func (o OrganizerResult) ProposeAsk() string {
	return o.say("Usulkan agar hasil disegel? Orang lain harus mengesahkannya.", "Propose to seal the result? Somebody else has to confirm it.")
}
func (o OrganizerResult) WithdrawAsk() string {
	return o.say("Tarik usulan yang menunggu?", "Withdraw what is waiting?")
}
func (o OrganizerResult) RehearseAsk() string {
	return o.say("Mulai geladi dengan nama rekaan? Layar pengumuman kembali ke awal.",
		"Begin a rehearsal with made-up names? The reveal on the boards goes back to its beginning.")
}
func (o OrganizerResult) StartAsk() string {
	return o.say("Mulai pengumuman yang sebenarnya dari awal?", "Begin the real reveal from the beginning?")
}
func (o OrganizerResult) WaiveTitle() string {
	return o.say("Usulkan segel tanpa lembar yang belum masuk", "Propose to seal without the missing sheets")
}
func (o OrganizerResult) WaiveLabel() string { return o.say("Alasan", "Reason") }
func (o OrganizerResult) WaiveHint(n int) string {
	return o.say("Lembar yang dikecualikan: "+itoa(n)+". Alasannya dicantumkan dalam berita acara.",
		"Sheets waived: "+itoa(n)+". The reason goes into the minutes.")
}
func (o OrganizerResult) UnsealTitle() string {
	return o.say("Usulkan pembukaan segel", "Propose to lift the seal")
}
func (o OrganizerResult) TieTitle() string  { return o.say("Putuskan nilai sama", "Decide a tie") }
func (o OrganizerResult) SeedLabel() string { return o.say("Angka undian", "Seed of a draw") }
func (o OrganizerResult) OrderLabel() string {
	return o.say("Atau urutan dari ketua", "Or the chair's order")
}
func (o OrganizerResult) SeedHint() string {
	return o.say("Untuk undian: misalnya hasil lemparan dadu yang disaksikan bersama. Kosongkan bila ketua yang memutuskan.",
		"For a draw by lot: a number that everybody has seen, such as a throw of dice. Leave empty where the chair decides.")
}
func (o OrganizerResult) OrderHint() string {
	return o.say("Nomor peserta, yang terbaik lebih dahulu, dipisahkan spasi.", "Entries' ids, the best first, separated by spaces.")
}
func (o OrganizerResult) ReasonHint() string {
	return o.say("Wajib bila ketua yang memutuskan, dan bila nilai sama ini sudah pernah diputuskan.",
		"Needed where the chair decides, and where this tie was decided before.")
}
func (o OrganizerResult) MessageTitle() string {
	return o.say("Pesan di layar pengumuman", "Message on the reveal")
}
func (o OrganizerResult) MessageHint() string {
	return o.say("Tampil di layar sampai langkah berikutnya; kosongkan untuk menghapus.", "Shown on the boards until the next step; leave empty to remove it.")
}
func (o OrganizerResult) MessageLabel() string { return o.say("Pesan", "Message") }
func (o OrganizerResult) ProposeDone() string {
	return o.say("Segel diusulkan; menunggu pengesahan orang lain.", "The seal is proposed; somebody else has to confirm it.")
}
func (o OrganizerResult) WithdrawDone() string {
	return o.say("Usulan ditarik.", "The proposal is withdrawn.")
}
func (o OrganizerResult) UnsealAsked() string {
	return o.say("Pembukaan segel diusulkan; menunggu pengesahan orang lain.", "Lifting the seal is proposed; somebody else has to confirm it.")
}
func (o OrganizerResult) FrozenDone() string {
	return o.say("Peringkat di layar dibekukan.", "The boards' standings are frozen.")
}
func (o OrganizerResult) UnfrozenDone() string {
	return o.say("Peringkat di layar diperbarui langsung lagi.", "The boards' standings follow the scores again.")
}
func (o OrganizerResult) Stepped() string {
	return o.say("Layar pengumuman berpindah.", "The reveal has moved.")
}
func (o OrganizerResult) Set() string { return o.say("Layar pengumuman diatur.", "The reveal is set.") }
func (o OrganizerResult) JointLabel() string {
	return o.say("Atau berbagi peringkat", "Or they share the place")
}
func (o OrganizerResult) JointChoice(joint bool) string {
	if joint {
		return o.say("ya, bersama", "yes, together")
	}
	return o.say("tidak", "no")
}
func (o OrganizerResult) JointHint() string {
	return o.say("Berlaku setelah orang kedua memutuskan hal yang sama.", "It holds once a second person decides the same.")
}
func (o OrganizerResult) JointWaits(ids, by string) string {
	return o.say(ids+" berbagi peringkat: diusulkan "+by+", menunggu orang kedua", ids+" share their place: proposed by "+by+", waiting for a second person")
}

// Tied says what became of a tie.
func (o OrganizerResult) Tied(f scoring.TieDecided) string {
	switch ids := strings.Join(f.Order, " "); {
	case f.Waits():
		return o.JointWaiting(ids)
	case f.Joint:
		return o.JointDone(ids)
	default:
		return o.TieDone(ids)
	}
}
func (o OrganizerResult) JointWaiting(ids string) string {
	return o.say("Diusulkan berbagi peringkat, menunggu orang kedua: ", "Proposed to share the place, waiting for a second person: ") + ids
}
func (o OrganizerResult) JointDone(ids string) string {
	return o.say("Berbagi peringkat: ", "They share the place: ") + ids
}
func (o OrganizerResult) TieDone(order string) string {
	return o.say("Nilai sama diputuskan: ", "The tie is decided: ") + order
}
func (o OrganizerResult) GiveTitle() string {
	return o.say("Tetapkan penghargaan pilihan", "Give a hand-picked award")
}
func (o OrganizerResult) GiveAward() string { return o.say("Penghargaan", "Award") }
func (o OrganizerResult) GiveTo() string    { return o.say("Peserta", "Entries") }
func (o OrganizerResult) GiveHint() string {
	return o.say("Dicatat dalam riwayat, misalnya hasil suara pengunjung.", "Goes on record, such as the count of a public vote.")
}
func (o OrganizerResult) GiveDone(award, entries string) string {
	return award + o.say(" ditetapkan untuk ", " goes to ") + entries + "."
}

// Keys.
func (o OrganizerResult) KeyPropose() string  { return o.say("usulkan segel", "propose the seal") }
func (o OrganizerResult) KeyConfirm() string  { return o.say("sahkan", "confirm") }
func (o OrganizerResult) KeyWithdraw() string { return o.say("tarik usulan", "withdraw") }
func (o OrganizerResult) KeyUnseal() string {
	return o.say("usulkan pembukaan segel", "propose lifting it")
}
func (o OrganizerResult) KeyTie() string      { return o.say("putuskan nilai sama", "decide a tie") }
func (o OrganizerResult) KeyGive() string     { return o.say("penghargaan pilihan", "hand-picked award") }
func (o OrganizerResult) KeyFreeze() string   { return o.say("bekukan peringkat", "freeze standings") }
func (o OrganizerResult) KeyNext() string     { return o.say("langkah berikutnya", "next step") }
func (o OrganizerResult) KeyName() string     { return o.say("sebut namanya", "tell the name") } // of KeyNext, at the beat before a name
func (o OrganizerResult) KeyBack() string     { return o.say("langkah sebelumnya", "step back") }
func (o OrganizerResult) KeyJump() string     { return o.say("lompat ke langkah ini", "jump here") }
func (o OrganizerResult) KeyPause() string    { return o.say("jeda", "pause") }
func (o OrganizerResult) KeyMessage() string  { return o.say("pesan", "message") }
func (o OrganizerResult) KeyRehearse() string { return o.say("geladi", "rehearse") }
func (o OrganizerResult) KeyStart() string    { return o.say("dari awal", "from the beginning") }
func (o OrganizerResult) KeyBoards() string {
	return o.say("tampilkan di semua layar", "show on all boards")
}
func (o OrganizerResult) KeyUnfreeze() string {
	return o.say("perbarui peringkat lagi", "unfreeze standings")
}
func (o OrganizerResult) KeyResume() string { return o.say("lanjutkan", "resume") }
