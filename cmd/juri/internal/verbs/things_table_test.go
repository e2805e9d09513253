package verbs

// thing is what a contest may have, and what each place tells of it: words, several apart by " | ",
// or after "– " why it has no business there.
type thing struct {
	thing, contest                                                                    string
	sheet, gate, desk, standings, board, reveal, papers, minutes, json, tally, public string
}

func (t thing) in() map[string]string {
	return map[string]string{
		"sheet": t.sheet, "gate": t.gate, "desk": t.desk, "standings": t.standings, "board": t.board, "reveal": t.reveal,
		"papers": t.papers, "minutes": t.minutes, "json": t.json, "tally": t.tally, "public": t.public,
	}
}

// Why a place has nothing of a thing.
const (
	inScore = "– it is in the score"
	later   = "– it comes after the sheets"
	filled  = "– it tells how much is filled in, not how"
	noAward = "– it works places out and gives no awards"
	ofPanel = "– who judges what bears on the sheets that there are"
	private = "– who judged is not published"
	asScore = "– a score is one like any other there"
)

var things = []thing{
	{
		thing: "choosing a text", contest: "city",
		sheet: "Kerja sama 30% 4 Menjadi contoh", gate: filled, desk: "Kerja sama", standings: inScore, board: inScore, reveal: inScore,
		papers: "Kerja sama: Menjadi contoh", minutes: "1 Belum tampak · 2 Mulai tampak · 3 Jelas · 4 Menjadi contoh", json: "Menjadi contoh", tally: "kerja", public: "Menjadi contoh",
	},
	{
		thing: "yes or no", contest: "city",
		sheet: "Izin lengkap 20% Ya", gate: filled, desk: "Izin lengkap", standings: inScore, board: inScore, reveal: inScore,
		papers: "Izin lengkap: Ya", minutes: "Izin lengkap: 0 Tidak · 10 Ya", json: `"name": "Ya"`, tally: "izin", public: `"izin":10`,
	},
	{
		thing: "quarter points", contest: "city",
		sheet: "88,25 | (0,25)", gate: filled, desk: "88,25", standings: inScore, board: inScore, reveal: inScore,
		papers: "1 Isi 50 88,25 44,13", minutes: "0–100 (0,25)", json: "88.25", tally: "48.158333", public: "88.25",
	},
	{
		thing: "component", contest: "city",
		sheet: later, gate: later, desk: "Berkas 70,5", standings: "Dewan Juri 45,74 · Berkas 70,5", board: "Dewan Juri 45,74 · Berkas 70,5", reveal: "Dewan Juri 45,74 · Berkas 70,5",
		papers: "Berkas (20%), maksimum 100", minutes: "Berkas (20%), maksimum 100 | memasukkan nilai komponen “berkas” P02 Dua: 70,5", json: `"id": "berkas"`, tally: "jury 45.737500, components add 22.433333", public: `"component":"berkas"`,
	},
	{
		thing: "component of places", contest: "city",
		sheet: later, gate: later, desk: "Penyisihan peringkat 2", standings: "Penyisihan peringkat 2", board: "Penyisihan peringkat 2", reveal: "Penyisihan peringkat 2",
		papers: "peringkat pertama dan berikutnya bernilai 12; 10; 8", minutes: "peringkat pertama dan berikutnya bernilai 12; 10; 8", json: `"id": "awal"`, tally: "components add 13.000000", public: `"component":"awal"`,
	},
	{
		thing: "points off", contest: "city",
		sheet: later, gate: later, desk: "termasuk pengurangan 2,25 poin", standings: "70,19 (-2,25)", board: "70,19 (-2,25)", reveal: "(-2,25)",
		papers: "pengurangan 2,25 poin oleh panitia. Alasan: seragam tidak lengkap", minutes: "P05 -2,25 · Panitia: “seragam tidak lengkap” · disahkan Wakil Panitia", json: `"reason": "seragam tidak lengkap"`,
		tally: "includes a deduction of 2.25 points by the organizers", public: `"points":-2.25`,
	},
	{
		thing: "points on", contest: "city",
		sheet: later, gate: later, desk: "termasuk penambahan 1,5 poin", standings: "69,59 (+1,5)", board: "69,59 (+1,5)", reveal: "(+1,5)",
		papers: "penambahan 1,5 poin oleh panitia. Alasan: karya terbuka", minutes: "P03 +1,5 · Panitia: “karya terbuka” · belum disahkan orang lain", json: `"points": 1.5`,
		tally: "includes a credit of 1.5 points by the organizers", public: `"points":1.5`,
	},
	{
		thing: "overtime", contest: "city",
		sheet: "– it is no juror's", gate: "P02 lewat 0:01 | t kurangi 1,5", desk: "termasuk pengurangan 1,5", standings: "81,11 (-1,5)", board: "81,11 (-1,5)", reveal: "(-1,5)",
		papers: "Alasan: melebihi waktu 0:01", minutes: "Setiap 60:00 kelebihan waktu yang dimulai pada tahap “Tanya jawab” mengurangi nilai akhir 1,5 poin | melebihi waktu 0:01", json: `"overtime_seconds": 1`,
		tally: "includes a deduction of 1.5 points", public: `"over":1000000000`,
	},
	{
		thing: "least score of an award", contest: "city",
		sheet: later, gate: later, desk: "“Harapan” peringkat 5 tidak diberikan", standings: "“Harapan” peringkat 5 tidak diberikan", board: "– what nobody has yet is not told before the reveal", reveal: "Harapan · peringkat 5 tidak diberikan",
		papers: "“Harapan” peringkat 5 tidak diberikan", minutes: "“Harapan” peringkat 5 tidak diberikan", json: `"award": "Harapan"`, tally: noAward, public: `"award":"Harapan"`,
	},
	{
		thing: "one award a unit", contest: "city",
		sheet: later, gate: later, desk: "P05 dilewati untuk “Juara” (seharusnya peringkat 3): instansinya sudah mencapai batas 1", standings: "P05 dilewati untuk “Juara” (seharusnya peringkat 3): instansinya sudah mencapai batas 1 untuk penghargaan ini",
		board: "── Harapan", reveal: "Harapan · 4 P05", papers: "mencapai batas 1", minutes: "P05 DUA dilewati untuk “Juara” (seharusnya peringkat 3): instansinya sudah mencapai batas 1", json: `"why": "per_unit"`, tally: noAward, public: "per_unit",
	},
	{
		thing: "who may have no award", contest: "city",
		sheet: later, gate: later, desk: "tidak diikutkan dalam penghargaan (tuan rumah)", standings: "P01 dilewati untuk “Juara” (seharusnya peringkat 1): tidak diikutkan dalam penghargaan (tuan rumah)",
		board: "1 Satu 89,37", reveal: "Juara · 1 P02", papers: "penghargaan (tuan rumah)", minutes: "P01 Satu dilewati untuk “Juara” (seharusnya peringkat 1): tidak diikutkan dalam penghargaan (tuan rumah)", json: `"why": "ineligible"`, tally: noAward, public: "tuan rumah",
	},
	{
		thing: "award for all, by hand", contest: "city",
		sheet: later, gate: later, desk: "Favorit", standings: "Favorit", board: "– it has no place among places", reveal: "Favorit · P01 Satu",
		papers: "sebagai Favorit", minutes: "“Favorit” ditetapkan untuk P01 oleh Panitia. Alasan: suara pengunjung", json: `"award": "Favorit"`, tally: noAward, public: `"award":"Favorit"`,
	},
	{
		thing: "award of all who reach a score", contest: "city",
		sheet: later, gate: later, desk: "Harapan, Emas", standings: "Harapan, Emas", board: "– it is beside the places", reveal: "Emas · 3 P05",
		papers: "Emas 2. Dua: Judul dua", minutes: "Harapan, Emas", json: `"Emas"`, tally: noAward, public: `"Emas"`,
	},
	{
		thing: "champion", contest: "city",
		sheet: later, gate: later, desk: "1. Dua · Juara × 1 · 5 poin", standings: "Juara Umum 1. Dua · Juara × 1 · 5 poin", board: "– it ends the reveal", reveal: "Juara Umum · Dua",
		papers: "Juara Umum 1. Dua: Juara × 1 | Juara Umum: 1. Dua · Juara × 1 · 5 poin", minutes: "7. Juara Umum • 1. Dua · Juara × 1 · 5 poin", json: `"name": "Juara Umum"`, tally: noAward, public: `"champions"`,
	},
	{
		thing: "two categories", contest: "city",
		sheet: "– the categories have one rubric", gate: "– the categories have one panel", desk: "peringkat 2 dalam SD · peringkat 1 dalam Lokal", standings: "Terbaik Lokal", board: "Dua", reveal: "Terbaik Lokal · 1 P02 Dua",
		papers: "kategori SD; Lokal | (SD; Lokal)", minutes: "Terbaik Lokal", json: `"category": "SD; Lokal"`, tally: noAward, public: "SD; Lokal",
	},
	{
		thing: "panel of a category", contest: "city",
		sheet: "Ani Rahma · ", gate: "P03 lembar 0/2", desk: "▸Budi Citra", standings: "2/2", board: ofPanel, reveal: ofPanel,
		papers: "Kategori : Digital Juri : Citra Maharani", minutes: "Citra Maharani Pinus · Digital", json: `"panels": [ "Digital" ]`, tally: ofPanel, public: private,
	},
	{
		thing: "juror for a part of the day", contest: "city",
		sheet: "Eboni ││ Judul empat │ │ ▸· P04 Empat", gate: "P02 2/2 lengkap", desk: "Ani Rahma", standings: "2/2", board: ofPanel, reveal: ofPanel,
		papers: "Ani Rahma", minutes: "Ani Rahma (Ketua) Pinus 08:00–08:40, Eboni", json: `"from": "08:00"`, tally: ofPanel, public: private,
	},
	{
		thing: "reserve who was called in", contest: "city",
		sheet: "Eboni Dewa Prasetya", gate: "○ Dewa Prasetya", desk: "▸Ani Dewa", standings: "2/2", board: ofPanel, reveal: ofPanel,
		papers: "Juri : Dewa Prasetya", minutes: "Dewa Prasetya (juri cadangan) Eboni | memanggil juri cadangan Dewa Prasetya untuk menggantikan Budi Santosa di ruang Eboni", json: `"reserve": true`, tally: ofPanel, public: private,
	},
	{
		thing: "juror in two rooms", contest: "city",
		sheet: "│ Eboni │", gate: "▸1 Pinus ▶ 2 Eboni", desk: "Budi Santosa", standings: "eboni", board: ofPanel, reveal: ofPanel,
		papers: "J2 = Budi Santosa", minutes: "Budi Santosa Pinus, Eboni", json: `"eboni"`, tally: ofPanel, public: private,
	},
	{
		thing: "certificates", contest: "city",
		sheet: later, gate: later, desk: "– they are printed", standings: "– they are printed", board: "– they are printed", reveal: "– they are printed",
		papers: "diberikan kepada Dua atas prestasinya sebagai Juara “Judul dua” kategori SD; Lokal | Nomor: 400/001 diberikan kepada Dua atas prestasinya sebagai Juara Umum | sebagai Emas | sebagai Terbaik Lokal | diberikan kepada Dewa Prasetya", minutes: "– they come of what is sealed",
		json: `"number": "400/003"`, tally: noAward, public: "– they are printed",
	},
	{
		thing: "rubric of a category", contest: "rubrics",
		sheet: "Media ajar", gate: "P02", desk: "bagian dari nilai maksimum", standings: "bagian dari nilai maksimum", board: "3 Dua 75,42", reveal: "Terbaik SD",
		papers: "Media ajar", minutes: "SD: Guru SD | bagiannya dari nilai maksimum", json: `"name": "Guru SD"`, tally: "media", public: "Guru SD",
	},
	{
		thing: "places shared by two people's word", contest: "rubrics",
		sheet: later, gate: later, desk: "sama", standings: "dibagi bersama menurut keputusan dua orang", board: "1 Tiga 86,85", reveal: "Juara I · 1 P03",
		papers: "keputusan dua orang yang dicatat; peringkat bersama", minutes: "P01, P03 berbagi peringkat. Diusulkan oleh Panitia, disahkan oleh Wakil Panitia. Alasan: sama kuat", json: `"decided_by": "joint"`, tally: "two people", public: `"joint":true`,
	},
	{
		thing: "criteria shared out", contest: "shared",
		sheet: "Fasahah", gate: "P01 lembar 1/3", desk: "Tajwid", standings: "100,00", board: "1 Tiga 100,00", reveal: "Juara I · 1 P03",
		papers: "J1 = Ani Rahma (", minutes: "Citra Maharani (Ketua)", json: `"criteria": [`, tally: "100.000000", public: "– who judges what is not published, nor are their sheets",
	},
	{
		thing: "criteria by room", contest: "shared",
		sheet: "Lagu dan suara", gate: "P01", desk: "Lagu dan suara", standings: "serambi", board: "Tiga", reveal: "Tiga",
		papers: "Mimbar: ", minutes: "Mimbar: Tajwid", json: `"criteria_in"`, tally: "100.000000", public: private,
	},
	{
		thing: "dances by skating", contest: "dances",
		sheet: "Waltz", gate: "P03", desk: "Waltz 1, Tango 2", standings: "Waltz 1, Tango 2", board: "Waltz 1 · Tango 2", reveal: "Waltz 3 · Tango 3",
		papers: "Waltz 1, Tango 2", minutes: "aturan 5–11", json: `"dances": {`, tally: "waltz 1, tango 2", public: `"dances":true`,
	},
	{
		thing: "a ranking entered as such", contest: "dances",
		sheet: "r ", gate: "P03", desk: "Waltz", standings: "Waltz", board: "Waltz", reveal: "Waltz",
		papers: "Waltz", minutes: "Waltz", json: `"method": "skating"`, tally: "places", public: `"once":true`,
	},
	{
		thing: "points for places", contest: "points",
		sheet: asScore, gate: filled, desk: "29,25", standings: "29,25", board: "29,25", reveal: "Juara · 1 P02",
		papers: "12; 7,5; 3", minutes: "bernilai 12; 7,5; 3 poin", json: `"method": "points"`, tally: "--points 12,7.5,3", public: `"points":[12,7.5,3]`,
	},
	{
		thing: "several runs", contest: "runs",
		sheet: "P01.2", gate: "P01.2", desk: "penampilan: 5,63; 7,50 (dihitung)", standings: "penampilan: 5,63; 7,50 (dihitung)", board: "(5,63) · 7,50", reveal: "(5,63) · 7,50",
		papers: "penampilan: 5,63; 7,50 (dihitung)", minutes: "Nilai akhir adalah nilai penampilan terbaik dari 2 penampilan", json: `"runs": [`, tally: "runs: 5.63; 7.50 (counts)", public: `"runs"`,
	},
	{
		thing: "without the highest and lowest of each criterion", contest: "runs",
		sheet: asScore, gate: filled, desk: "7,50", standings: "7,50", board: "7,50", reveal: "7,50",
		papers: "skor tertinggi dan terendah setiap kriteria dikeluarkan", minutes: "skor tertinggi dan terendah setiap kriteria dikeluarkan", json: `"method": "high-low"`, tally: "--method high-low", public: `"method":"high-low"`,
	},
	{
		thing: "categories that are not compared", contest: "apart",
		sheet: asScore, gate: filled, desk: "Kategori SD", standings: "Kategori SD Peringkat | antarkategori tidak dibandingkan", board: "· SD", reveal: "Terbaik · SMA · 1 P02",
		papers: "Kategori SD", minutes: "antarkategori tidak dibandingkan", json: `"by_category": true`, tally: "Category SD", public: `"by_category":true`,
	},
	{
		thing: "category without any place", contest: "apart",
		sheet: later, gate: later, desk: "“Terbaik” (TK) peringkat 1 tidak diberikan: tidak ada peserta kategori ini yang mendapat peringkat", standings: "“Terbaik” (TK) peringkat 1 tidak diberikan: tidak ada peserta kategori ini yang mendapat peringkat",
		board: "– what nobody has yet is not told before the reveal", reveal: "Terbaik · TK · peringkat 1 tidak diberikan",
		papers: "“Terbaik” (TK) peringkat 1 tidak diberikan", minutes: "“Terbaik” (TK) peringkat 1 tidak diberikan", json: `"why": "none_placed"`, tally: noAward, public: "none_placed",
	},
	{
		thing: "further round", contest: "final",
		sheet: "Aula", gate: "P01.2", desk: "Final", standings: "Ditentukan oleh nilai. · Final", board: "1 Satu 76,40", reveal: "1 P01.2",
		papers: "Final", minutes: "Final: 1 terbaik dari setiap ruang", json: `"round": 1`, tally: "P03.2", public: `"onward"`,
	},
	{
		thing: "places of an earlier round", contest: "final",
		sheet: later, gate: later, desk: "Dewan Juri 70,50 · Penyisihan peringkat 1", standings: "Dewan Juri 70,50 · Penyisihan peringkat 1", board: "Dewan Juri 70,50 · Penyisihan peringkat 1", reveal: "Dewan Juri 70,50 · Penyisihan peringkat 1",
		papers: "Sejak Final nilai akhir dari 100 adalah jumlah bobot kali bagian dari nilai maksimum: Dewan Juri (80%); Penyisihan (peringkat, 20%), peringkat pertama dan berikutnya bernilai 10; 8; 5", minutes: "Sejak Final nilai akhir dari 100", json: `"from": 1`, tally: "jury 75.500000, components add 10.000000", public: `"from":1`,
	},
}
