package i18n

import "strings"

// Fairness is what is said of how far jurors agree and how firmly places stand:
// a sentence for each number. Numbers come written in the language.
type Fairness struct {
	Tab, None, Agreement, Severity, Drift, Lines, Spread, Pairs, Methods string

	Why map[string]string // why a statistic does not apply

	ICC      func(v float64, n, low, high string) string // one juror's score; low is "" where there are no limits
	ICCMean  func(v float64, n, low, high string) string // the panel's mean
	Complete func(n, all int) string                     // so many of all entries have every juror's score
	Kendall  func(v float64, n, chi2 string) string
	Alpha    func(v float64, n string) string
	Lenient  func(juror, points, se string, v float64) string // v is the points
	Drifts   func(juror, slope, p string, v, pv float64) string
	Line     func(places int, margin string, holds string) string // "" for what is not known
	Firm     func(margin, holds string) string                    // the same in few words
	Apart    func(entry, span, juror, off string, v float64) string
	NoAlert  string
	Exact    func(resamples int, exact bool) string
	Changes  func(method string, n int) string // how many entries would have another award
	Same     func(method string) string
	Gains    func(entry, award string) string
	NoAward  string
	Compares string // all rooms can be compared
	Method   map[string]string
	Step     map[string]string // what set an entry apart; %s is what follows the step's colon
}

func fairnessID() Fairness {
	return Fairness{
		Tab: "Kewajaran", None: "Belum ada cukup lembar untuk dihitung.", Agreement: "Kesepakatan juri", Severity: "Murah dan ketatnya juri",
		Drift: "Pergeseran sepanjang urutan tampil", Lines: "Garis juara", Spread: "Peserta yang paling diperselisihkan",
		Pairs: "Juri dengan juri", Methods: "Menurut metode lain",
		Why: map[string]string{
			"too_few_entries": "Datanya terlalu sedikit: perlu paling sedikit dua peserta yang dinilai semua juri.",
			"too_few_jurors":  "Datanya terlalu sedikit: perlu paling sedikit dua juri.",
			"too_few_scores":  "Datanya terlalu sedikit untuk dihitung.",
			"no_variation":    "Semua nilai sama, jadi tidak ada yang dapat diukur.",
			"parts":           "Peserta terpisah menjadi bagian tanpa juri bersama, jadi tidak ada ukuran yang sama.",
			"no_variance":     "Para juri berselisih lebih jauh daripada beda antarpeserta, jadi ICC tidak dapat dihitung.",
			"tied":            "Seri di garis itu, jadi belum tentu siapa di atasnya.",
			"no_residual":     "Banyaknya lembar tidak cukup untuk mengukur ketelitian.",
		},
		ICC: func(v float64, n, low, high string) string {
			return "ICC(2,1) " + n + within(low, "sampai", high) + ": nilai seorang juri saja " +
				band(v, iccLimits(), "lemah", "cukup", "baik", "sangat baik") + " sebagai petunjuk mutu peserta."
		},
		ICCMean: func(v float64, n, low, high string) string {
			return "ICC(2,k) " + n + within(low, "sampai", high) + ": rata-rata seluruh juri " +
				band(v, iccLimits(), "lemah", "cukup", "baik", "sangat baik") + " sebagai petunjuk."
		},
		Complete: func(n, all int) string {
			return "ICC dan W dihitung dari " + itoa(n) + " di antara " + itoa(all) + " peserta, yaitu yang dinilai semua juri."
		},
		Kendall: func(v float64, n, chi string) string {
			return "Kendall W " + n + " (χ² " + chi + "): urutan peringkat para juri " +
				band(v, wLimits(), "hampir tidak sejalan", "kurang sejalan", "cukup sejalan", "sangat sejalan") + "."
		},
		Alpha: func(v float64, n string) string {
			return "Alfa Krippendorff " + n + ": kesepakatan nilai " +
				band(v, alphaLimits(), "belum dapat diandalkan", "dapat dipakai dengan hati-hati", "dapat diandalkan") + "."
		},
		Lenient: func(juror, points, se string, v float64) string {
			s := juror + ": " + points + " poin " + band(v, []float64{0}, "lebih ketat", "lebih murah") + " daripada panel"
			if se != "" {
				s += " (± " + se + ")"
			}
			return s + "."
		},
		Drifts: func(juror, slope, p string, v, pv float64) string {
			if pv >= .05 {
				return juror + ": tidak tampak pergeseran (" + slope + " poin tiap giliran, p " + p + ")."
			}
			return juror + ": nilainya " + band(v, []float64{0}, "turun ", "naik ") + slope + " poin tiap giliran (p " + p + ")."
		},
		Line: func(places int, margin, holds string) string {
			s := "Garis setelah " + itoa(places)
			if margin != "" {
				s += ": selisih " + margin
			}
			if holds != "" {
				s += "; isinya tetap sama pada " + holds + " % panel yang diundi ulang dari juri yang sama"
			}
			return s + "."
		},
		Firm: func(margin, holds string) string {
			return also(more("selisih ", margin), more("bertahan ", holds), " %")
		},
		Apart: func(entry, span, juror, off string, v float64) string {
			return entry + ": terpaut " + span + " poin; " + juror + " " + off + " poin " +
				band(v, []float64{0}, "di bawah", "di atas") + " juri lain."
		},
		NoAlert: "Tidak ada peserta yang perselisihan jurinya luar biasa.",
		Exact: func(n int, exact bool) string {
			if exact {
				return "Semua " + itoa(n) + " kemungkinan panel dihitung."
			}
			return "Dihitung dari " + itoa(n) + " undian dengan benih tetap."
		},
		Changes: func(m string, n int) string { return m + ": " + itoa(n) + " peserta berpindah juara" },
		Same:    func(m string) string { return m + ": juara tetap sama" },
		Gains:   func(e, a string) string { return e + " → " + a },
		NoAward: "tanpa juara", Compares: "Semua peserta terhubung lewat juri bersama: nilainya dapat dibandingkan.",
		Method: map[string]string{
			"mean": "Rata-rata", "trimmed": "Rata-rata terpangkas", "median": "Median", "ranksum": "Jumlah peringkat",
			"skating": "Skating", "zscore": "Skor z", "additive": "Aditif",
		},
		Step: map[string]string{
			"": "Seri: belum ada yang memisahkan.", "score": "Ditentukan oleh nilai.", "criterion": "Seri, dipisahkan oleh kriteria %s.",
			"median": "Seri, dipisahkan oleh median.", "firsts": "Seri, dipisahkan oleh banyaknya juri yang menempatkannya pertama.",
			"head-to-head": "Seri, dipisahkan dengan membandingkan langsung menurut mayoritas juri.",
			"highest":      "Seri, dipisahkan oleh kriteria terbaiknya.", "draw": "Seri, dipisahkan oleh undian yang tercatat.",
			"choice": "Seri, dipisahkan oleh keputusan ketua yang tercatat.", "ballot": "Seri, dipisahkan oleh nilai juri %s.",
			"majority":        "Skating aturan 5: mayoritas juri lebih dahulu.",
			"larger-majority": "Skating aturan 6: mayoritas yang lebih besar.",
			"smaller-sum":     "Skating aturan 7: jumlah peringkat mayoritas yang lebih kecil.",
			"next-place":      "Skating aturan 7: dibandingkan pada peringkat berikutnya.",
		},
	}
}

func fairnessEN() Fairness {
	return Fairness{
		Tab: "Fairness", None: "There are not enough sheets to work anything out.", Agreement: "How far the jurors agree", Severity: "Lenient and severe jurors",
		Drift: "Drift with the running order", Lines: "Award lines", Spread: "Entries on which the jurors differ most",
		Pairs: "Juror by juror", Methods: "By other methods",
		Why: map[string]string{
			"too_few_entries": "Too little data: it takes two entries that every juror scored.",
			"too_few_jurors":  "Too little data: it takes two jurors.",
			"too_few_scores":  "Too little data to work this out.",
			"no_variation":    "All scores are alike, so there is nothing to measure.",
			"parts":           "The entries fall into parts that share no juror, so there is no common scale.",
			"no_variance":     "The jurors differ by more than the entries do, so there is no ICC to work out.",
			"tied":            "Tied across the line, so it is not settled who is above it.",
			"no_residual":     "There are too few sheets to measure the error by.",
		},
		ICC: func(v float64, n, low, high string) string {
			return "ICC(2,1) " + n + within(low, "to", high) + ": one juror's score alone is " +
				band(v, iccLimits(), "a poor", "a moderate", "a good", "an excellent") + " guide to an entry."
		},
		ICCMean: func(v float64, n, low, high string) string {
			return "ICC(2,k) " + n + within(low, "to", high) + ": the mean of all jurors is " +
				band(v, iccLimits(), "a poor", "a moderate", "a good", "an excellent") + " guide."
		},
		Complete: func(n, all int) string {
			return "The ICC and W are of " + itoa(n) + " of the " + itoa(all) + " entries: those that every juror scored."
		},
		Kendall: func(v float64, n, chi string) string {
			return "Kendall's W " + n + " (χ² " + chi + "): the jurors' rankings " +
				band(v, wLimits(), "hardly agree", "agree little", "agree fairly", "agree strongly") + "."
		},
		Alpha: func(v float64, n string) string {
			return "Krippendorff's alpha " + n + ": the scores' agreement is " +
				band(v, alphaLimits(), "not reliable", "fit for tentative conclusions", "reliable") + "."
		},
		Lenient: func(juror, points, se string, v float64) string {
			s := juror + ": " + points + " points " + band(v, []float64{0}, "more severe", "more lenient") + " than the panel"
			if se != "" {
				s += " (± " + se + ")"
			}
			return s + "."
		},
		Drifts: func(juror, slope, p string, v, pv float64) string {
			if pv >= .05 {
				return juror + ": no drift to be seen (" + slope + " points a turn, p " + p + ")."
			}
			return juror + ": scores " + band(v, []float64{0}, "fall by ", "rise by ") + slope + " points a turn (p " + p + ")."
		},
		Line: func(places int, margin, holds string) string {
			s := "The line after " + itoa(places)
			if margin != "" {
				s += ": margin " + margin
			}
			if holds != "" {
				s += "; the same entries are above it in " + holds + " % of panels drawn again from the same jurors"
			}
			return s + "."
		},
		Firm: func(margin, holds string) string {
			return also(more("margin ", margin), more("holds ", holds), " %")
		},
		Apart: func(entry, span, juror, off string, v float64) string {
			return entry + ": " + span + " points apart; " + juror + " is " + off + " points " +
				band(v, []float64{0}, "below", "above") + " the others."
		},
		NoAlert: "On no entry do the jurors differ more than usual.",
		Exact: func(n int, exact bool) string {
			if exact {
				return "All " + itoa(n) + " possible panels were counted."
			}
			return "Worked out from " + itoa(n) + " draws with a fixed seed."
		},
		Changes: func(m string, n int) string {
			if n == 1 {
				return m + ": 1 entry would have another award"
			}
			return m + ": " + itoa(n) + " entries would have another award"
		},
		Same:    func(m string) string { return m + ": the same awards" },
		Gains:   func(e, a string) string { return e + " → " + a },
		NoAward: "no award", Compares: "All entries are joined by jurors they share: their scores can be compared.",
		Method: map[string]string{
			"mean": "Mean", "trimmed": "Trimmed mean", "median": "Median", "ranksum": "Rank sum",
			"skating": "Skating", "zscore": "Z-score", "additive": "Additive",
		},
		Step: map[string]string{
			"": "Tied: nothing separates them.", "score": "Decided by the score.", "criterion": "Tied, parted by the criterion %s.",
			"median": "Tied, parted by the median.", "firsts": "Tied, parted by how many jurors put it first.",
			"head-to-head": "Tied, parted head to head by the majority of jurors.",
			"highest":      "Tied, parted by the best criterion.", "draw": "Tied, parted by a recorded draw.",
			"choice": "Tied, parted by the chair's recorded decision.", "ballot": "Tied, parted by the scores of %s.",
			"majority":        "Skating rule 5: the majority of jurors first.",
			"larger-majority": "Skating rule 6: the larger majority.",
			"smaller-sum":     "Skating rule 7: the smaller sum of the majority's places.",
			"next-place":      "Skating rule 7: compared on the next place.",
		},
	}
}

// DecidedBy is the sentence of a step.
func (f Fairness) DecidedBy(step string) string {
	kind, arg, _ := strings.Cut(step, ":")
	if s := f.Step[kind]; s != "" {
		return strings.Replace(s, "%s", arg, 1)
	}
	return step
}
