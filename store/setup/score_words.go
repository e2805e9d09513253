package setup

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
)

// role is what a heading says of its column in a table of scores.
type role string

// The roles. What is none of the first seven is never a score unless it is named.
const (
	entryRole     role = "entry"
	jurorRole     role = "juror"
	criterionRole role = "criterion"
	scoreRole     role = "score"
	aboutRole     role = "about"    // the entry's unit, title, category, room
	callerRole    role = "uncalled" // paper scores of an entry that was never called
	feedbackRole  role = "feedback" // what a juror wrote
	totalRole     role = "total"    // made of the scores beside it
	meanRole      role = "mean"     // likewise
	rankRole      role = "rank"     // made of everybody's scores
	numberRole    role = "number"   // a row's number
	otherRole     role = "other"    // days, times, ages, addresses
	weightRole    role = "weight"   // what a criterion weighs
	asideRole     role = "aside"    // remarks, or what juri's own exports add
)

//go:embed words.txt
var wordsText string

// wordsOf are the words of words.txt, which says what they are, by their name there.
var wordsOf = func() map[string][]string {
	of := map[string][]string{}
	for l := range strings.Lines(wordsText) {
		if name, all, is := strings.Cut(strings.TrimSpace(l), ": "); is && !strings.HasPrefix(l, "#") {
			of[name] = strings.Split(all, ", ")
		}
	}
	return of
}()

var (
	weakEntry, firstWords, maybeWords = wordsOf["weak entry"], wordsOf["first"], wordsOf["maybe"]
	jurorWords, criterionWords        = wordsOf["jurors"], wordsOf["criterion word"]
	sumSheets, sumWords               = wordsOf["sum sheets"], wordsOf["sums"]
	closingWords, askingWords         = wordsOf["closing"], wordsOf["asking"]
)

// roleByWord is the role of each word: that of the first role which has it.
var roleByWord = func() map[string]role {
	of := map[string]role{}
	for _, r := range slices.Backward([]role{
		entryRole, jurorRole, criterionRole, scoreRole, callerRole, feedbackRole, totalRole, meanRole, rankRole, numberRole, otherRole, weightRole, asideRole, aboutRole,
	}) {
		for _, w := range wordsOf[string(r)] {
			of[w] = r
		}
	}
	return of
}()

var aside = regexp.MustCompile(`\s*(\([^()]*\)|\[[^\[\]]*\])\s*$`)

// bare is a heading without what is said in brackets behind it: Isi (30 %) is isi.
func bare(head string) string {
	for {
		less := aside.ReplaceAllString(head, "")
		if less == head || less == "" {
			return plain(head)
		}
		head = less
	}
}

// roleOf finds what a heading says by itself; "" if nothing.
func roleOf(head string) role {
	switch strings.TrimSpace(head) {
	case "#", "№", "Nº", "N°":
		return numberRole
	}
	for _, name := range []string{plain(head), bare(head)} {
		if r := roleByWord[name]; r != "" {
			return r
		}
	}
	if first, _, more := strings.Cut(bare(head), " "); more && slices.Contains(firstWords, first) {
		return otherRole
	}
	return ""
}

// jurorForm is a heading that is one juror's: Juri 1, J2, Judge A, Nilai Juri III.
var jurorForm = regexp.MustCompile(`^(?:(?:nilai|skor|score|total|from|dari) )*(?:(?:juri|juror|judge|penilai|hakim|panelis|reviewer|asesor|evaluator|adjudicator|dewan juri) ?(?:.+)|j ?[0-9]{1,3})$`)

func isJuror(head string) bool {
	name := plain(head)
	return jurorForm.MatchString(name) && !slices.Contains(jurorWords, name) && roleOf(head) == ""
}

// criterionForm is a heading that people give to a criterion without a name.
var criterionForm = regexp.MustCompile(`^(?:(?:c|q|k|x|y|n|p|kriteria|criteria|criterion|aspek|komponen|nilai|skor|score|butir|item|soal|question|pertanyaan|indikator|unsur|indicator|dance|tari|babak|round) ?(?:[0-9]{1,3}|[ivx]{1,4}|[a-z])|[a-z])$`)
