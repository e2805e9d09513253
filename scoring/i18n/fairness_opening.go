package i18n

// Sureness is how firmly an award's line stands when the jurors are drawn again.
type Sureness int

// Sure from 95 % of the draws on, Fair from 80.
const (
	Unknown Sureness = iota
	Thin
	Fair
	Sure
)

// SurenessOf is that of a line that holds in such a share of the draws, of 1.
func SurenessOf(holds float64) Sureness {
	switch {
	case holds >= .95:
		return Sure
	case holds >= .8:
		return Fair
	case holds >= 0:
		return Thin
	}
	return Unknown // NaN
}

// ByChance is from which p on a drift may be chance.
const ByChance = .05

// Verdict is the first sentence of the analysis: of the weakest of the awards' lines.
func (f Fairness) Verdict(places int, award string, how Sureness, margin, holds string) string {
	s := f.say("Batas setelah ", "The line after ") + itoa(places)
	if award != "" {
		s += " (" + award + ")"
	}
	s += f.in([]both{{}, {" tipis", " is thin"}, {" cukup kukuh", " is fairly firm"}, {" kukuh", " is firm"}}[how])
	if margin != "" {
		s += f.say(": selisih "+margin+" poin", ": a margin of "+margin+" points")
	}
	if holds != "" {
		s += f.say(", bertahan pada "+holds+"% susunan juri", ", held by "+holds+"% of juries drawn again")
	}
	return s + "."
}
func (f Fairness) Tie(places int, award string) string { // across that line
	return f.say("Batas setelah "+itoa(places)+" ("+award+") belum pasti: ada nilai sama di kedua sisinya.",
		"The line after "+itoa(places)+" ("+award+") is not settled: the score is the same on both sides.")
}
func (f Fairness) NoLines() string {
	return f.say("Tidak ada batas penghargaan di antara peserta yang sudah dinilai.", "No award's line is among the entries judged so far.")
}
func (f Fairness) Farthest(juror, points string, v float64) string { // the juror farthest from the others, v points
	return f.say(juror+" memberi nilai "+points+" poin "+band(v, []float64{0}, "lebih ketat", "lebih longgar")+" daripada rata-rata Dewan Juri.",
		juror+" scores "+points+" points "+band(v, []float64{0}, "more severely", "more leniently")+" than the jury on average.")
}
func (f Fairness) Alike() string {
	return f.say("Tidak ada juri yang jelas lebih ketat atau lebih longgar.", "No juror is clearly more severe or more lenient.")
}
func (f Fairness) Drifting(juror, points string, v float64) string {
	return f.say("Nilai "+juror+band(v, []float64{0}, " turun ", " naik ")+points+" poin dari giliran pertama sampai terakhir.",
		"The scores of "+juror+band(v, []float64{0}, " fall by ", " rise by ")+points+" points from the first turn to the last.")
}
func (f Fairness) Steady() string {
	return f.say("Tidak tampak nilai yang naik atau turun menurut urutan tampil.", "Scores neither rise nor fall with the running order.")
}
func (f Fairness) After(places int, award string) string { // a line, in a plot
	if award == "" {
		return f.say("setelah ", "after ") + itoa(places)
	}
	return itoa(places) + " · " + award
}
func (f Fairness) Tied() string                     { return f.say("nilai sama", "tied") }
func (f Fairness) Figures() string                  { return f.say("Angka-angkanya", "The figures") }
func (f Fairness) Scale(points, what string) string { return points + " " + what }
func (f Fairness) Severer() string                  { return f.say("lebih ketat", "more severe") }
func (f Fairness) Lenienter() string                { return f.say("lebih longgar", "more lenient") }
func (f Fairness) Falls() string                    { return f.say("turun", "falling") }
func (f Fairness) Rises() string                    { return f.say("naik", "rising") }
func (f Fairness) Draws() string                    { return f.say("dari semua susunan juri", "of juries drawn again") }
