package i18n

import "strings"

// Tally is what juri tally and the flags of methods say.
type Tally struct {
	Short  string
	Flag   map[string]string
	Places string // the scores were read as places
	Scores string // they were not, by a method of places

	Counted func(counted, leftOut []string) string // the columns, by their headings
	AskRead string                                 // numbers that may be either
	By      string                                 // head of the column of what decided
}

func tallyID() Tally {
	return Tally{
		Short: "Hitung hasil dari lembar kerja: CSV atau XLSX, tanpa folder lomba",
		Flag: map[string]string{
			"method": "metode: mean, trimmed, median, ranksum, skating, zscore, additive", "rubric": "rubrik bawaan, atau berkas rubrik",
			"ties": "langkah pemisah seri, dipisahkan koma", "panel": "paling sedikit lembar agar diperingkat",
			"stats": "tampilkan statistik", "criteria": "hanya kolom ini yang dihitung: isi,gaya", "ignore": "kolom yang ditinggalkan, menurut judulnya",
			"jurors": "kolom yang masing-masing milik satu juri: Ani,Budi",
			"round":  "putaran yang dibaca dari ekspor juri: 0 yang pertama", "read": "baca nilai sebagai: auto, scores (tinggi lebih baik), places (1 terbaik; auto mengenalinya pada ranksum dan skating)",
		},
		Counted: func(counted, leftOut []string) string {
			return "dihitung: " + strings.Join(counted, ", ") + more("; tidak dihitung: ", strings.Join(leftOut, ", "))
		},
		AskRead: "Angka-angka ini mungkin peringkat (setiap juri memberi 1 sampai n), mungkin nilai. Jalankan lagi dengan --read places bila 1 yang terbaik, atau --read scores bila angka yang tinggi lebih baik.",
		Scores:  "Nilai dibaca sebagai nilai: yang lebih tinggi lebih baik. Bila itu peringkat: --read places.",
		Places:  "Nilai dibaca sebagai peringkat: 1 yang terbaik.", By: "Dasar",
	}
}

func tallyEN() Tally {
	return Tally{
		Short: "Work out the result of a spreadsheet: CSV or XLSX, without a contest folder",
		Flag: map[string]string{
			"method": "method: mean, trimmed, median, ranksum, skating, zscore, additive", "rubric": "a preset rubric, or a rubric's file",
			"ties": "steps of the tie chain, separated by commas", "panel": "fewest sheets for an entry to be ranked",
			"stats": "show statistics", "criteria": "count these columns alone: isi,gaya", "ignore": "columns to leave out, by their headings",
			"jurors": "columns that are one juror's each: Ani,Budi",
			"round":  "the round to read of an export of juri: 0 is the first", "read": "read scores as: auto, scores (higher is better), places (1 is the best; auto sees it for ranksum and skating)",
		},
		Counted: func(counted, leftOut []string) string {
			return "counted: " + strings.Join(counted, ", ") + more("; left out: ", strings.Join(leftOut, ", "))
		},
		AskRead: "These numbers may be places (each juror gave 1 to n) or scores. Run it again with --read places if 1 is the best, or --read scores if the higher is the better.",
		Scores:  "The scores were read as scores: the higher is the better. If they are places: --read places.",
		Places:  "The scores were read as places: 1 is the best.", By: "Decided by",
	}
}
