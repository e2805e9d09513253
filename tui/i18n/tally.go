package i18n

// Tally is what juri tally and the flags of methods say.
type Tally struct {
	Short  string
	Flag   map[string]string
	Places string // the scores were read as places
	Scores string // they were not, by a method of places
	By     string // head of the column of what decided
}

func tallyID() Tally {
	return Tally{
		Short: "Hitung hasil dari lembar kerja: CSV atau XLSX, tanpa folder lomba",
		Flag: map[string]string{
			"method": "metode: mean, trimmed, median, ranksum, skating, zscore, additive", "rubric": "rubrik bawaan, atau berkas rubrik",
			"ties": "langkah pemisah seri, dipisahkan koma", "panel": "paling sedikit lembar agar diperingkat",
			"stats": "tampilkan statistik", "read": "baca nilai sebagai: auto, scores (tinggi lebih baik), places (1 terbaik; auto mengenalinya pada ranksum dan skating)",
		},
		Scores: "Nilai dibaca sebagai nilai: yang lebih tinggi lebih baik. Bila itu peringkat: --read places.",
		Places: "Nilai dibaca sebagai peringkat: 1 yang terbaik.", By: "Dasar",
	}
}

func tallyEN() Tally {
	return Tally{
		Short: "Work out the result of a spreadsheet: CSV or XLSX, without a contest folder",
		Flag: map[string]string{
			"method": "method: mean, trimmed, median, ranksum, skating, zscore, additive", "rubric": "a preset rubric, or a rubric's file",
			"ties": "steps of the tie chain, separated by commas", "panel": "fewest sheets for an entry to be ranked",
			"stats": "show statistics", "read": "read scores as: auto, scores (higher is better), places (1 is the best; auto sees it for ranksum and skating)",
		},
		Scores: "The scores were read as scores: the higher is the better. If they are places: --read places.",
		Places: "The scores were read as places: 1 is the best.", By: "Decided by",
	}
}
