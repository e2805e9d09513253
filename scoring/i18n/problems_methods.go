package i18n

import "juri/scoring"

func addMethodsID(p problems) {
	p[scoring.CodeUnknownMethod] = func(a scoring.Args) string {
		return "Tidak ada metode “" + a["method"] + "”; yang ada: " + a["known"] + "."
	}
	p[scoring.CodeTooFewToTrim] = func(a scoring.Args) string {
		return "Baru " + a["sheets"] + " lembar; nilai tertinggi dan terendah baru dapat dibuang dari paling sedikit 4 lembar."
	}
	p[scoring.CodeParts] = func(a scoring.Args) string {
		return "Peserta terpisah menjadi " + a["parts"] + " bagian tanpa juri bersama, jadi tidak ada ukuran yang sama: " + a["each"] +
			". Yang akan menyambungkannya, juri + peserta: " + a["join"] + "."
	}
	p[scoring.CodeRanksUneven] = say("Metode ini perlu peringkat dari setiap juri untuk setiap peserta yang diperingkat.")
	p[scoring.CodeNoResidual] = say("Banyaknya lembar hanya cukup untuk menghitung hasil, tidak untuk mengukur ketelitiannya.")
}

func addMethodsEN(p problems) {
	p[scoring.CodeUnknownMethod] = func(a scoring.Args) string {
		return "There is no method “" + a["method"] + "”; there are " + a["known"] + "."
	}
	p[scoring.CodeTooFewToTrim] = func(a scoring.Args) string {
		return "Only " + a["sheets"] + " sheets; dropping the highest and the lowest takes at least 4."
	}
	p[scoring.CodeParts] = func(a scoring.Args) string {
		return "The entries fall into " + a["parts"] + " parts that share no juror, so there is no common scale: " + a["each"] +
			". What would join them, juror + entry: " + a["join"] + "."
	}
	p[scoring.CodeRanksUneven] = say("This method needs a place from every juror for every ranked entry.")
	p[scoring.CodeNoResidual] = say("The sheets are just enough to work out the result, with none left to measure its error by.")
}
