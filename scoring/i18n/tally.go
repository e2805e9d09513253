package i18n

import "strings"

// Tally is what juri tally and the flags of methods say.
type Tally struct{ lang }

func (t Tally) Short() string {
	return t.say("Hitung hasil dari berkas Excel/CSV tanpa folder lomba",
		"Compute results from a spreadsheet, without a contest folder")
}
func (t Tally) Flag(name string) string { return t.in(tallyFlag[name]) }
func (t Tally) Places() string { // the scores were read as places
	return t.say("Angkanya dibaca sebagai peringkat: 1 yang terbaik.", "The scores were read as places: 1 is the best.")
}
func (t Tally) Scores() string { // they were not, by a method of places
	return t.say("Angkanya dibaca sebagai nilai: yang lebih tinggi lebih baik. Bila itu peringkat: --read places.",
		"The scores were read as scores: the higher is the better. If they are places: --read places.")
}

func (t Tally) Counted(counted, leftOut []string) string { // the columns, by their headings
	return t.say("dihitung: "+strings.Join(counted, ", ")+more("; tidak dihitung: ", strings.Join(leftOut, ", ")),
		"counted: "+strings.Join(counted, ", ")+more("; left out: ", strings.Join(leftOut, ", ")))
}
func (t Tally) AskRead() string { // numbers that may be either
	return t.say("Angka-angka ini mungkin peringkat (setiap juri memberi 1 sampai n), mungkin nilai. Jalankan lagi dengan --read places bila 1 yang terbaik, atau --read scores bila angka yang tinggi lebih baik.",
		"These numbers may be places (each juror gave 1 to n) or scores. Run it again with --read places if 1 is the best, or --read scores if the higher is the better.")
}
func (t Tally) Beside(jury, rest string) string { // of a score with components
	return t.say("Dewan Juri "+jury+", komponen menambah "+rest, "jury "+jury+", components add "+rest)
}
func (t Tally) By() string { return t.say("Dasar", "Decided by") } // head of the column of what decided

var tallyFlag = map[string]both{
	"method": {"metode: mean, trimmed, high-low, drop-lowest, median, ranksum, points, skating, zscore, additive",
		"method: mean, trimmed, high-low, drop-lowest, median, ranksum, points, skating, zscore, additive"},
	"rubric":   {"rubrik bawaan, atau berkas rubrik", "a preset rubric, or a rubric's file"},
	"ties":     {"pemecah nilai sama, dipisahkan koma", "steps of the tie chain, separated by commas"},
	"points":   {"poin untuk peringkat pertama, kedua, dan seterusnya pada metode points: 12,10,8 (tanpa ini: Borda)", "what the first, the second and further places are worth under the method points: 12,10,8 (Borda without it)"},
	"panel":    {"jumlah lembar paling sedikit agar diperingkat", "fewest sheets for an entry to be ranked"},
	"stats":    {"tampilkan statistik", "show statistics"},
	"criteria": {"hanya kolom ini yang dihitung: isi,gaya", "count these columns alone: isi,gaya"},
	"ignore":   {"kolom yang dilewati, menurut judulnya", "columns to leave out, by their headings"},
	"jurors":   {"kolom yang masing-masing milik satu juri: Ani,Budi", "columns that are one juror's each: Ani,Budi"},
	"shared":   {"kriteria dibagi di antara juri: setiap juri menilai kriteria yang pernah diisinya saja", "jurors share the criteria out: each judges only those that they ever gave"},
	"best":     {"tiap peserta tampil beberapa kali; nilainya rata-rata sekian penampilan terbaik, kolom run memuat nomornya", "entries have several runs and the mean of so many best ones; the column run has its number"},
	"round":    {"babak yang dibaca dari ekspor aplikasi Juri: 0 yang pertama", "the round to read of an export of juri: 0 is the first"},
	"read": {"baca nilai sebagai: auto, scores (tinggi lebih baik), places (1 terbaik; auto mengenalinya pada ranksum, points, dan skating)",
		"read scores as: auto, scores (higher is better), places (1 is the best; auto sees it for ranksum, points and skating)"},
}
