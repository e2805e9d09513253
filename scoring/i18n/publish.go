package i18n

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"juri/scoring"
)

// Publishing is what is said of a result that anybody may have.
type Publishing struct{ lang }

var publicities = map[scoring.Publicity]both{
	scoring.PublishNone:    {"tidak diterbitkan", "nothing"},
	scoring.PublishWinners: {"pemenang", "winners"},
	scoring.PublishPlaces:  {"peringkat dan nilai akhir", "places and final scores"},
	scoring.PublishSheets:  {"peringkat, nilai akhir, dan setiap lembar penilaian", "places, final scores and every sheet"},
}

// Publicity is how much that is.
func (p Publishing) Publicity(as scoring.Publicity) string {
	words := publicities[as]
	return cmp.Or(p.say(words.id, words.en), string(as))
}

var publicityProves = map[scoring.Publicity]both{
	scoring.PublishNone: {"Tidak ada yang dapat diperiksa oleh umum.", "Nobody else can check anything."},
	scoring.PublishWinners: {
		"Siapa pun dapat memeriksa bahwa daftar pemenang tercatat dan sejak itu tidak diubah. Yang tidak lagi dapat diperiksa: apakah pemenang sesuai dengan peringkat, nilai, dan lembar penilaian.",
		"Anybody can check that the list of winners is on record and unchanged since. What nobody can check any more: whether the winners follow from places, scores and sheets."},
	scoring.PublishPlaces: {
		"Siapa pun dapat memeriksa bahwa peringkat dan nilai akhir sama dengan yang disegel, dan bahwa penghargaan sesuai dengan peringkat. Yang tidak lagi dapat diperiksa: apakah nilai sesuai dengan lembar penilaian.",
		"Anybody can check that places and final scores are those that were sealed, and that the awards follow from them. What nobody can check any more: whether the scores follow from the sheets."},
	scoring.PublishSheets: {
		"Siapa pun dapat menghitung ulang setiap nilai, peringkat, dan penghargaan dari lembar penilaian.",
		"Anybody can work every score, place and award out again from the sheets."},
}

// Proves is what anybody can check of it then, and what not.
func (p Publishing) Proves(as scoring.Publicity) string {
	words := publicityProves[as]
	return cmp.Or(p.say(words.id, words.en), string(as))
}

var jurorsStand = map[scoring.JurorNames]both{
	scoring.Pseudonyms: {"Nama juri tidak diterbitkan.", "Jurors' names are not published."},
	scoring.Named:      {"Setiap lembar disertai nama jurinya.", "Each sheet has its juror's name."},
}

var publicityShows = map[scoring.Publicity]both{
	scoring.PublishWinners: {
		"Siapa pun dapat melihat pemenang (penghargaan, instansi, judul) dan aturan lomba. Setiap instansi dapat membaca lembar atas pesertanya sendiri dengan kode pada lembar masukannya, tanpa nama juri.",
		"Anybody can see the winners (award, institution, title) and the contest's rules. Each institution can read the sheets of its own entry with the code on its feedback paper, without jurors' names."},
	scoring.PublishPlaces: {
		"Siapa pun dapat melihat semua peserta dengan peringkat, nilai akhir, dan penghargaannya, keputusan atas nilai sama, dan aturan lomba. Setiap instansi dapat membaca lembar atas pesertanya sendiri dengan kode pada lembar masukannya, tanpa nama juri.",
		"Anybody can see all entries with their places, final scores and awards, how ties were decided, and the contest's rules. Each institution can read the sheets of its own entry with the code on its feedback paper, without jurors' names."},
	scoring.PublishSheets: {
		"Siapa pun dapat melihat semua peserta dengan peringkat, nilai akhir, dan penghargaannya, setiap skor dengan jam penyerahannya, koreksi, pembatalan, konflik kepentingan, dan aturan lomba; masukan tertulis dan alasan tidak.",
		"Anybody can see all entries with their places, final scores and awards, each score and when it was handed in, corrections, voided sheets, conflicts of interest and the contest's rules; no written feedback, and no reasons."},
}

// Shows is what anybody can see of it then.
func (p Publishing) Shows(as scoring.Publicity) string {
	return cmp.Or(p.in(publicityShows[as]), p.Publicity(as))
}

// Key is the organizer's key that publishes the result.
func (p Publishing) Key() string { return p.say("terbitkan", "publish") }

// Ask is asked before it is published: what that shows and proves.
func (p Publishing) Ask(as scoring.Publicity, names scoring.JurorNames, linked bool) string {
	lines := []string{p.say("Terbitkan hasil untuk umum: ", "Give the result to everybody: ") + p.Publicity(as) + "?", p.Shows(as)}
	if as == scoring.PublishSheets {
		lines = append(lines, p.Jurors(names, linked))
	}
	return strings.Join(append(lines, p.Proves(as)), "\n")
}

// Already is that the result is published, on the organizer's screen.
func (p Publishing) Already(as scoring.Publicity) string {
	return p.say("Diterbitkan untuk umum: ", "Given to everybody: ") + p.Publicity(as) + "."
}

// ToJurors tells jurors beforehand what will be published of their sheets.
func (p Publishing) ToJurors(as scoring.Publicity, names scoring.JurorNames, linked bool) string {
	switch {
	case as == scoring.PublishNone:
		return p.say("Hasil lomba ini tidak diterbitkan untuk umum.", "Nothing of this contest is given to everybody.")
	case as != scoring.PublishSheets:
		return p.say("Yang diterbitkan untuk umum: "+p.Publicity(as)+". Setiap instansi dapat membaca lembar atas pesertanya, tanpa nama Anda.",
			"Given to everybody: "+p.Publicity(as)+". Each institution can read the sheets of its entry, without your name.")
	case names == scoring.Named:
		return p.say("Skor pada setiap lembar diterbitkan untuk umum dengan nama jurinya.", "The scores of each sheet are given to everybody, with the juror's name.")
	case linked:
		return p.say("Skor pada setiap lembar diterbitkan untuk umum tanpa nama juri; lembar-lembar Anda dapat dikenali sebagai milik satu orang.",
			"The scores of each sheet are given to everybody, without names; yours can be seen to be of one person.")
	}
	return p.say("Skor pada setiap lembar diterbitkan untuk umum tanpa nama juri.", "The scores of each sheet are given to everybody, without jurors' names.")
}

// Jurors is how jurors stand in it. Linked says that which sheets are of one juror
// must be told, as the method compares them.
func (p Publishing) Jurors(names scoring.JurorNames, linked bool) string {
	words := jurorsStand[names]
	if linked && names == scoring.Pseudonyms {
		return p.say(words.id+" Namun, cara menentukan hasil membandingkan lembar seorang juri satu sama lain, sehingga lembar-lembar juri yang sama dapat dikenali sebagai milik satu orang; siapa yang tahu satu lembarnya, atau tahu bahwa ia ikut menyegel hasil, tahu semuanya.",
			words.en+" But the method compares one juror's sheets with each other, so that sheets of one juror can be seen to be of one person; whoever knows one of them, or that the juror was among those who sealed, knows all.")
	}
	return cmp.Or(p.say(words.id, words.en), string(names))
}

// Done is what came of publishing.
func (p Publishing) Done(as scoring.Publicity) string {
	return p.say("Hasil diterbitkan: ", "The result is published: ") + p.Publicity(as) + "."
}

// Before is asked before it: what would be published, and how to say so.
func (p Publishing) Before(as scoring.Publicity) string {
	return p.say("Menurut contest.yaml, yang akan diterbitkan: "+p.Publicity(as)+".", "By contest.yaml this would be published: "+p.Publicity(as)+".")
}

// Say is how to go on.
func (p Publishing) Say(as scoring.Publicity) string {
	return p.say("Untuk menerbitkannya: publish ", "To publish it: publish ") + string(as)
}

// Written is where the files are.
func (p Publishing) Written(path string) string {
	return p.say("Ditulis: ", "Written: ") + path
}

// Audit says what the file is that has everything on record.
func (p Publishing) Audit() string {
	return p.say("RAHASIA: berkas ini memuat nama, alasan, masukan, dan kunci. Berikan hanya kepada yang berwenang memeriksa lomba; periksa.html membukanya.",
		"PRIVATE: this file has names, reasons, feedback and keys. Give it only to those who may look into the contest; periksa.html opens it.")
}

// Holders is how many cosigned the first so many records in their browsers, by that number, and
// how many others whose keys are not at hand.
func (p Publishing) Holders(known map[int]int, others int) string {
	if len(known)+others == 0 {
		return p.say("Tidak ada orang lain yang ikut menandatangani titik periksanya.", "Nobody else cosigned its checkpoints.")
	}
	var all []string
	for _, n := range slices.Backward(slices.Sorted(maps.Keys(known))) {
		all = append(all, p.say(itoa(known[n])+" peramban atas "+itoa(n)+" catatan pertama", count(known[n], "browser", "browsers")+" the first "+itoa(n)+" records"))
	}
	if others > 0 {
		all = append(all, p.say(itoa(others)+" saksi yang kuncinya tidak ada di sini", count(others, "witness", "witnesses")+" whose keys are not here"))
	}
	return p.say("Ikut menandatangani: ", "Cosigned by: ") + strings.Join(all, "; ") + ". " +
		p.say("Siapa mereka tidak disebut; penyelenggara dapat menambahkan peramban sendiri.", "Who they are is not said; organizers could add browsers of their own.")
}

// AuditProves is what else is proved of such a file where nothing is wrong with it, and what not.
func (p Publishing) AuditProves(records int) string {
	return p.say("Titik periksa di berkas ini mencakup "+itoa(records)+" catatan itu dan ditandatangani dengan kunci lomba.\n"+
		"Rahasia lomba tidak ada di berkas ini: garam setiap catatan dan siapa pemilik setiap kunci juri tidak dihitung dari sana, hanya diperiksa bahwa tidak bertentangan.",
		"The checkpoint in this file is of these "+itoa(records)+" records, and signed with the contest's key.\n"+
			"The contest's secret is not in this file: each record's salt, and whose each juror's key is, are not derived from it, and only held not to contradict each other.")
}

func (l lang) deedsPublished(e scoring.Event) string {
	f, is := e.Fact.(scoring.ResultPublished)
	if !is {
		return ""
	}
	return l.say("menerbitkan hasil: ", "published the result: ") + Publishing{l}.Publicity(f.Publish) + ". " + Publishing{l}.Jurors(f.Jurors, false)
}

// What is wrong with a published result, by the code that PROOF.md has for it.
var bundleWrong = map[string]both{
	"format":     {"Berkas ini bukan hasil yang diterbitkan juri.", "This file is no published result of juri."},
	"record":     {"Catatan {record} bukan catatan yang sah.", "Record {record} is no record for its place."},
	"chain":      {"Catatan {record} tidak bersambung dengan catatan sebelumnya: salah satunya diubah, ditukar, atau dihapus.", "Record {record} does not follow from the one before it: one of them was changed, exchanged or removed."},
	"checkpoint": {"Titik periksa dalam berkas ini bukan dari catatan-catatannya.", "The checkpoint in this file is not of its records."},
	"signature":  {"Titik periksa tidak ditandatangani dengan kunci yang disebut.", "The checkpoint is not signed with the key that is named."},
	"cosigned":   {"Titik periksa yang ikut ditandatangani orang lain bukan dari catatan-catatan ini, atau tanda tangannya tidak sah.", "A checkpoint that others cosigned is not of these records, or its signature is wrong."},
	"level":      {"Isi berkas tidak sesuai dengan yang diterbitkan (catatan {record}).", "The file does not hold what was published (record {record})."},
	"who":        {"Catatan {record} bukan dari juri mana pun yang disebut.", "Record {record} is of none of the jurors that are listed."},
	"result":     {"Hasil yang disegel (catatan {record}) berbeda dengan hasil hitung ulang{entry}.", "The sealed result (record {record}) is not what is worked out{entry}."},
	"winners":    {"Pemenang yang diterbitkan (catatan {record}) bukan pemenang yang disegel.", "The published winners (record {record}) are not those that were sealed."},
	"kind":       {"Catatan {record} dari jenis yang tidak dikenal versi ini.", "Record {record} is of a kind that this version does not know."},
	"form":       {"Aturan lomba ini tidak dapat dihitung ulang dari hasil yang diterbitkan (catatan {record}).", "The rules of this contest cannot be worked out again from what is published (record {record})."},
}

// Wrong says what is wrong with a published result: with which record, and of which entry.
func (p Publishing) Wrong(code string, record int, entry string) string {
	if entry != "" {
		entry = p.say(", peserta ", ", entry ") + entry
	}
	words := bundleWrong[code]
	return cmp.Or(strings.NewReplacer("{record}", itoa(record), "{entry}", entry).Replace(p.say(words.id, words.en)), code)
}

// Right says that nothing is wrong with it.
func (p Publishing) Right(records int) string {
	return p.say("Tidak ada yang janggal dalam "+itoa(records)+" catatan.", "Nothing is wrong with its "+itoa(records)+" records.")
}
