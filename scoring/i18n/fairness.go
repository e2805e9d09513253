package i18n

import "strings"

// Fairness is what is said of how far jurors agree and how firmly places stand:
// a sentence for each number. Numbers come written in the language.
type Fairness struct{ lang }

func (f Fairness) Tab() string { return f.say("Analisis", "Fairness") }
func (f Fairness) TooEarly(judged, from int) string { // so many entries have the sheets of two jurors or more
	return f.say("Masih terlalu awal: baru "+itoa(judged)+" peserta yang dinilai dua juri atau lebih. Analisis muncul mulai dari "+itoa(from)+" peserta.",
		"Too early to say: "+count(judged, "entry has", "entries have")+" the sheets of two jurors or more. The analysis begins with "+itoa(from)+" entries.")
}
func (f Fairness) Agreement() string { return f.say("Kesepakatan juri", "How far the jurors agree") }
func (f Fairness) Severity() string {
	return f.say("Juri ketat dan longgar", "Lenient and severe jurors")
}
func (f Fairness) Drift() string {
	return f.say("Kecenderungan menurut urutan tampil", "Drift with the running order")
}
func (f Fairness) Lines() string { return f.say("Batas penghargaan", "Award lines") }
func (f Fairness) Spread() string {
	return f.say("Peserta dengan perbedaan penilaian terbesar", "Entries on which the jurors differ most")
}
func (f Fairness) Pairs() string   { return f.say("Perbandingan antarjuri", "Juror by juror") }
func (f Fairness) Methods() string { return f.say("Menurut metode lain", "By other methods") }

func (f Fairness) Why(name string) string { return f.in(fairnessWhy[name]) } // why a statistic does not apply

func (f Fairness) SharedOut() string { // jurors share the criteria out
	return f.say("Kriteria dibagi di antara juri. Yang dapat diperbandingkan hanya skor tiap kriteria, di antara juri kriteria itu.",
		"The jurors share the criteria out. Only the scores of one criterion compare, among those who judge it.")
}
func (f Fairness) JudgedByOne(juror string) string {
	return f.say("Dinilai oleh "+juror+" saja, sehingga tidak ada pembanding.", "Judged by "+juror+" alone: there is nobody to compare with.")
}
func (f Fairness) ICC(v float64, n, low, high string) string { // one juror's score; low is "" where there are no limits
	return f.say("ICC(2,1) "+n+within(low, "sampai", high)+": keandalan nilai satu juri "+
		band(v, iccLimits(), "rendah", "cukup", "baik", "sangat baik")+".",
		"ICC(2,1) "+n+within(low, "to", high)+": one juror's score alone is "+
			band(v, iccLimits(), "a poor", "a moderate", "a good", "an excellent")+" guide to an entry.")
}
func (f Fairness) ICCMean(v float64, n, low, high string) string { // the panel's mean
	return f.say("ICC(2,k) "+n+within(low, "sampai", high)+": keandalan rata-rata seluruh juri "+
		band(v, iccLimits(), "rendah", "cukup", "baik", "sangat baik")+".",
		"ICC(2,k) "+n+within(low, "to", high)+": the mean of all jurors is "+
			band(v, iccLimits(), "a poor", "a moderate", "a good", "an excellent")+" guide.")
}
func (f Fairness) Complete(n, all int) string { // so many of all entries have every juror's score
	return f.say("ICC dan W dihitung dari "+itoa(n)+" di antara "+itoa(all)+" peserta, yaitu yang dinilai semua juri.",
		"ICC and W are worked out from "+itoa(n)+" of "+itoa(all)+" entries: those that every juror scored.")
}
func (f Fairness) Kendall(v float64, n, chi2 string) string {
	return f.say("Kendall W "+n+" (χ² "+chi2+"): urutan peringkat dari juri "+
		band(v, wLimits(), "hampir tidak sejalan", "kurang sejalan", "cukup sejalan", "sangat sejalan")+".",
		"Kendall's W "+n+" (χ² "+chi2+"): the jurors' rankings "+
			band(v, wLimits(), "hardly agree", "agree little", "agree fairly", "agree strongly")+".")
}
func (f Fairness) Alpha(v float64, n string) string {
	return f.say("Alfa Krippendorff "+n+": kesepakatan nilai "+
		band(v, alphaLimits(), "belum dapat diandalkan", "dapat dipakai dengan hati-hati", "dapat diandalkan")+".",
		"Krippendorff's alpha "+n+": the scores' agreement is "+
			band(v, alphaLimits(), "not reliable", "fit for tentative conclusions", "reliable")+".")
}
func (f Fairness) Lenient(juror, points, se string, v float64) string { // v is the points
	s := f.say(juror+": "+points+" poin "+band(v, []float64{0}, "lebih ketat", "lebih longgar")+" daripada rata-rata Dewan Juri",
		juror+": "+points+" points "+band(v, []float64{0}, "more severe", "more lenient")+" than the jury's mean")
	if strings.Trim(points, "0.,") == "" {
		s = juror + f.say(": setara dengan rata-rata Dewan Juri", ": level with the jury's mean")
	}
	if se != "" {
		s += " (± " + se + ")"
	}
	return s + "."
}
func (f Fairness) Drifts(juror, slope, p string, v, pv float64) string {
	if pv >= ByChance {
		return f.say(juror+": tidak tampak kecenderungan ("+slope+" poin tiap giliran, p "+p+").",
			juror+": no drift detected ("+slope+" points a turn, p "+p+").")
	}
	return f.say(juror+": nilainya "+band(v, []float64{0}, "turun ", "naik ")+slope+" poin tiap giliran (p "+p+").",
		juror+": scores "+band(v, []float64{0}, "fall by ", "rise by ")+slope+" points a turn (p "+p+").")
}
func (f Fairness) Line(places int, margin, holds string) string { // "" for what is not known
	s := f.say("Batas setelah peringkat ", "The line after place ") + itoa(places)
	if margin != "" {
		s += f.say(": selisih ", ": margin ") + margin
	}
	if holds != "" {
		s += f.say("; penerimanya tetap sama pada "+holds+"% pengujian ulang dengan susunan juri lain",
			"; the same entries are above it in "+holds+"% of juries drawn again from the same jurors")
	}
	return s + "."
}
func (f Fairness) Firm(margin, holds string) string { // the same in few words
	return f.say(also(more("selisih ", margin), more("bertahan ", holds), "%"), also(more("margin ", margin), more("holds ", holds), "%"))
}
func (f Fairness) Apart(entry, span, juror, off string, v float64) string {
	return f.say(entry+": selisih "+span+" poin; "+juror+" "+off+" poin "+
		band(v, []float64{0}, "di bawah", "di atas")+" juri lain.",
		entry+": "+span+" points apart; "+juror+" is "+off+" points "+
			band(v, []float64{0}, "below", "above")+" the others.")
}
func (f Fairness) NoAlert() string {
	return f.say("Tidak ada perbedaan penilaian antarjuri yang tidak lazim.", "No entry shows unusual disagreement.")
}
func (f Fairness) Exact(resamples int, exact bool) string {
	if exact {
		return f.say("Semua "+itoa(resamples)+" kemungkinan susunan juri dihitung.", "All "+itoa(resamples)+" possible juries were counted.")
	}
	return f.say("Dihitung dari "+itoa(resamples)+" undian dengan angka undian tetap.", "Worked out from "+itoa(resamples)+" draws with a fixed seed.")
}
func (f Fairness) Changes(method string, n int) string { // how many entries would have another award
	return f.say(method+": "+itoa(n)+" peserta berganti penghargaan", method+": "+count(n, "entry", "entries")+" would have another award")
}
func (f Fairness) Same(method string) string {
	return method + f.say(": penghargaan tetap sama", ": the same awards")
}
func (Fairness) Gains(entry, award string) string { return entry + " → " + award }
func (f Fairness) NoLeast() string { // of a method whose scores no least score can be held against
	return f.say("penghargaan tidak dapat dibandingkan, sebab ada nilai minimal.", "awards cannot be compared, since they have least scores.")
}
func (f Fairness) NoAward() string { return f.say("tanpa penghargaan", "no award") }
func (f Fairness) Compares() string { // all rooms can be compared
	return f.say("Semua peserta terhubung melalui juri yang sama: nilainya dapat dibandingkan.",
		"All entries are connected by jurors they share: their scores can be compared.")
}
func (f Fairness) Method(name string) string { return f.in(fairnessMethod[name]) }
func (f Fairness) Step(name string) string   { return f.in(fairnessStep[name]) } // what set an entry apart; %s is what follows the step's colon

var fairnessWhy = map[string]both{
	"too_few_entries": {"Datanya terlalu sedikit: perlu sedikitnya dua peserta yang dinilai semua juri.",
		"Too little data: at least two entries must be scored by every juror."},
	"too_few_jurors": {"Datanya terlalu sedikit: perlu sedikitnya dua juri.", "Too little data: at least two jurors are needed."},
	"too_few_scores": {"Datanya terlalu sedikit untuk dihitung.", "Too little data to work this out."},
	"no_variation":   {"Semua nilai sama, jadi tidak ada yang dapat diukur.", "All scores are the same, so there is nothing to measure."},
	"parts": {"Peserta terbagi dalam kelompok tanpa juri yang sama, sehingga nilainya tidak dapat dibandingkan.",
		"The entries fall into groups that share no juror, so their scores cannot be compared."},
	"no_variance": {"Perbedaan antarjuri lebih besar daripada perbedaan antarpeserta, sehingga ICC tidak dapat dihitung.",
		"The jurors differ by more than the entries do, so the ICC cannot be worked out."},
	"tied":        {"Nilai sama di batas penghargaan; belum diputuskan siapa di atasnya.", "Tied at the award line; undecided who is above it."},
	"no_residual": {"Lembar yang masuk tidak cukup untuk mengukur ketelitian.", "There are too few sheets to measure the error by."},
}

var fairnessMethod = map[string]both{
	"mean":        {"Rata-rata", "Mean"},
	"trimmed":     {"Rata-rata terpangkas", "Trimmed mean"},
	"median":      {"Median", "Median"},
	"ranksum":     {"Jumlah peringkat", "Rank sum"},
	"high-low":    {"Rata-rata terpangkas per kriteria", "Trimmed mean by criterion"},
	"drop-lowest": {"Rata-rata tanpa nilai terendah", "Mean without the lowest"},
	"points":      {"Poin peringkat", "Points for places"},
	"skating":     {"Skating", "Skating"},
	"zscore":      {"Nilai baku", "Standard score"},
	"additive":    {"Model aditif", "Additive"},
}

var fairnessStep = map[string]both{
	"":                {"Nilai sama: urutan belum ditentukan.", "Unbroken tie."},
	"score":           {"Ditentukan oleh nilai.", "Decided by the score."},
	"criterion":       {"Nilai sama, ditentukan oleh kriteria %s.", "Tie broken by the criterion %s."},
	"runs":            {"Nilai sama, ditentukan oleh penampilan terbaik, lalu yang terbaik berikutnya.", "Tie broken by the best run, then the next best."},
	"run":             {"Nilai sama, ditentukan oleh penampilan terbaik ke-%s.", "Tie broken by the best run number %s."},
	"median":          {"Nilai sama, ditentukan oleh median.", "Tie broken by the median."},
	"firsts":          {"Nilai sama, ditentukan oleh banyaknya juri yang menempatkannya pertama.", "Tie broken by how many jurors put it first."},
	"head-to-head":    {"Nilai sama, ditentukan dengan perbandingan langsung menurut mayoritas juri.", "Tie broken head to head by the majority of jurors."},
	"highest":         {"Nilai sama, ditentukan oleh kriteria terbaiknya.", "Tie broken by the best criterion."},
	"draw":            {"Nilai sama, ditentukan dengan undian yang tercatat.", "Tie broken by a recorded draw."},
	"shared":          {"Nilai sama: peringkat dibagi bersama menurut aturan lomba.", "Tied: they share the place, by the contest's rules."},
	"joint":           {"Nilai sama: peringkat dibagi bersama menurut keputusan dua orang yang tercatat.", "Tied: they share the place, by the recorded decision of two people."},
	"choice":          {"Nilai sama, ditentukan oleh keputusan Ketua Dewan Juri yang tercatat.", "Tie broken by the chair's recorded decision."},
	"ballot":          {"Nilai sama, ditentukan oleh nilai juri %s.", "Tie broken by the scores of %s."},
	"majority":        {"Skating aturan 5: mayoritas juri lebih dahulu.", "Skating rule 5: the majority of jurors first."},
	"larger-majority": {"Skating aturan 6: mayoritas yang lebih besar.", "Skating rule 6: the larger majority."},
	"smaller-sum":     {"Skating aturan 7: jumlah peringkat mayoritas yang lebih kecil.", "Skating rule 7: the smaller sum of the majority's places."},
	"next-place":      {"Skating aturan 7: dibandingkan pada peringkat berikutnya.", "Skating rule 7: compared on the next place."},
	"dances":          {"Skating aturan 9: jumlah peringkat semua tarian.", "Skating rule 9: the sum of the dances' places."},
	"more-dances":     {"Skating aturan 10: lebih banyak tarian pada peringkat itu atau lebih baik.", "Skating rule 10: more dances in that place or better."},
	"dance-sum":       {"Skating aturan 10: jumlah peringkat tarian-tarian itu yang lebih kecil.", "Skating rule 10: the smaller sum of those dances' places."},
	"dances-as-one":   {"Skating aturan 11: peringkat dari semua juri dalam semua tarian dihitung bersama.", "Skating rule 11: all jurors' places in all dances taken together."},
}

// DecidedBy is the sentence of a step.
func (f Fairness) DecidedBy(step string) string {
	kind, arg, _ := strings.Cut(step, ":")
	if s := f.Step(kind); s != "" {
		return strings.Replace(s, "%s", arg, 1)
	}
	return step
}
