package stats

// Summary is everything that is said of one contest's scores; each part has
// beside it why it does not apply, "" where it does.
type Summary struct {
	ICC            ICC
	ICCWhy         Why
	Concordance    Concordance
	ConcordanceWhy Why
	Alpha          [3]float64 // by Level
	AlphaWhy       [3]Why
	Severity       Severity
	SeverityWhy    Why
	Drift          []Drift // of each juror
	DriftWhy       []Why
	Without        [][]float64 // the places without each juror
	Lines          []int       // after how many places
	Stability      Stability
	StabilityWhy   Why
	Spread         []Spread // of each entry
	Pairs          [][]float64
}

// Summarise works all of it out but what [Bootstrap] says of lines. turns is the rows in
// the order in which they were judged.
func Summarise(m Matrix, turns []int) Summary {
	s := Summary{Without: LeaveOneOut(m), Spread: Spreads(m), Pairs: Pairs(m)}
	s.ICC, s.ICCWhy = Agreement(m)
	s.Concordance, s.ConcordanceWhy = Kendall(m)
	for level := range s.Alpha {
		s.Alpha[level], s.AlphaWhy[level] = Alpha(m, Level(level))
	}
	s.Severity, s.SeverityWhy = Severities(m)
	s.Drift, s.DriftWhy = make([]Drift, m.jurors()), make([]Why, m.jurors())
	for j := range s.Drift {
		var in []float64
		for _, i := range turns {
			if v := m[i][j]; there(v) {
				in = append(in, v)
			}
		}
		s.Drift[j], s.DriftWhy[j] = DriftOf(in)
	}
	return s
}
