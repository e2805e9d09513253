package i18n

import (
	"juri/scoring"
)

var methodsProblems = map[scoring.Code]both{
	scoring.CodeUnknownMethod: {"Tidak ada metode “{method}”; yang ada: {known}.", "There is no method “{method}”; there are {known}."},
	scoring.CodeTooFewToTrim: {"Baru {sheets} lembar; nilai tertinggi dan terendah baru dapat dibuang dari paling sedikit 4 lembar.",
		"Only {sheets} sheets; dropping the highest and the lowest takes at least 4."},
	scoring.CodeParts: {"Peserta terpisah menjadi {parts} bagian tanpa juri bersama, jadi tidak ada ukuran yang sama: {each}. Yang akan menyambungkannya, juri + peserta: {join}.",
		"The entries fall into {parts} parts that share no juror, so there is no common scale: {each}. What would join them, juror + entry: {join}."},
	scoring.CodeRanksUneven: {"Metode ini perlu peringkat dari setiap juri untuk setiap peserta yang diperingkat.",
		"This method needs a place from every juror for every ranked entry."},
	scoring.CodeNoResidual: {"Banyaknya lembar hanya cukup untuk menghitung hasil, tidak untuk mengukur ketelitiannya.",
		"The sheets are just enough to work out the result, with none left to measure its error by."},
}
