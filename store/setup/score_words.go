package setup

import (
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

// heads is which headings mean what, each in the order in which they are
// preferred where a table has several.
var scoreHeads = []struct {
	role  role
	words []string
}{
	{entryRole, []string{
		"entry", "no peserta", "nomor peserta", "kode peserta", "id peserta", "nomor entri", "no entri", "entry id", "entry no", "entry number",
		"contestant no", "contestant number", "participant id", "participant no", "slot", "kode", "id", "code", "peserta", "entri", "participant", "contestant",
		"kontestan", "finalis", "finalist", "nama peserta", "nama kontestan", "nama finalis", "participant name", "contestant name", "tim", "team", "nama tim",
		"team name", "regu", "nama regu", "grup", "group", "nama grup", "pasangan", "couple", "penampil", "performer", "proyek", "project", "karya", "nama", "name",
		"sekolah", "nama sekolah", "asal sekolah", "school",
	}},
	{jurorRole, []string{
		"juror", "juri", "nama juri", "juror name", "judge", "judge name", "name of judge", "penilai", "nama penilai", "nama dewan juri", "hakim", "panelis", "reviewer",
		"asesor", "assessor", "evaluator", "adjudicator", "user", "no juri", "nomor juri", "kode juri", "id juri", "judge no", "judge id", "juror id",
	}},
	{criterionRole, []string{
		"criterion", "kriteria", "criteria", "kriteria penilaian", "aspek", "aspek penilaian", "aspect", "unsur", "unsur penilaian", "komponen", "komponen penilaian",
		"indikator", "nama kriteria",
	}},
	{scoreRole, []string{"score", "nilai", "skor", "points", "poin", "point", "mark", "marks", "nilai juri", "skor juri", "angka"}},
	{callerRole, []string{"uncalled", "belum dipanggil", "tanpa dipanggil", "not called"}},
	{feedbackRole, []string{"strength", "strengths", "kekuatan", "improve", "improvement", "improvements", "perbaikan", "saran"}},
	{totalRole, []string{
		"total", "jumlah", "jml", "jumlah nilai", "jml nilai", "total nilai", "nilai total", "jumlah skor", "total skor", "skor total", "total score", "total points", "total poin",
		"sum", "grand total", "subtotal", "sub total", "nilai akhir", "skor akhir", "final score", "final", "overall", "overall score", "jumlah akhir", "total akhir", "jumlah total",
		"jumlah keseluruhan", "total keseluruhan", "nilai keseluruhan", "akumulasi",
	}},
	{meanRole, []string{
		"rata rata", "rerata", "rata", "rata2", "rataan", "mean", "average", "avg", "nilai rata rata", "skor rata rata", "rata rata nilai", "rata rata skor", "nilai rerata",
		"average score", "mean score", "score mean", "median", "rata rata terpangkas", "trimmed mean", "nilai baku", "standard score", "nilai disesuaikan", "adjusted score",
		"mayoritas", "majority", "jumlah peringkat", "sum of ranks", "rank sum", "simpangan baku", "standar deviasi", "standard deviation", "std dev", "selisih",
	}},
	{rankRole, []string{
		"peringkat", "ranking", "rangking", "rank", "rangking juri", "juara", "juara ke", "place", "placing", "position", "posisi", "pos", "peringkat akhir", "final rank",
		"category rank", "urutan juara", "tempat",
	}},
	{numberRole, []string{
		"no", "nomor", "no urut", "nomor urut", "urut", "urutan", "number", "nr", "num", "row", "baris", "order", "turn", "giliran", "no tampil", "nomor tampil", "urutan tampil",
		"no undian", "nomor undian", "undian", "no dada", "nomor dada", "no meja", "nomor meja", "meja", "bib", "sequence", "index", "sl no", "s no", "sr no",
	}},
	{otherRole, []string{
		"waktu", "jam", "durasi", "duration", "time", "timestamp", "cap waktu", "stempel waktu", "waktu mulai", "waktu selesai", "jam mulai", "jam selesai", "mulai", "selesai",
		"start", "end", "start time", "end time", "completion time", "waktu tampil", "jam tampil", "menit", "detik", "minutes", "seconds", "lama", "submitted at", "diserahkan", "handed in",
		"usia", "umur", "age", "ages", "tanggal", "tgl", "date", "hari", "day", "bulan", "month", "dob", "date of birth", "birth date", "birthday", "birth year", "year of birth",
		"tahun", "year", "angkatan", "th", "thn", "nip", "nik", "nisn", "nim", "nuptk", "npsn", "nidn", "telepon", "telp", "hp", "no hp", "nomor hp", "no telp", "no telepon", "no wa", "wa", "whatsapp",
		"phone", "phone number", "mobile", "email", "e mail", "email address", "alamat email", "surel", "alamat", "address", "kontak", "contact", "kode pos", "kelas", "class", "grade level",
		"jenjang", "tinggi badan", "berat badan", "berat", "height", "weight kg", "kecamatan", "kelurahan", "kabupaten", "kota", "provinsi", "city", "province",
		"penyaji", "presenter", "nama penyaji", "pemapar", "speaker", "ketua", "ketua tim", "pembimbing", "submitted by", "username", "nama pengguna",
	}},
	{weightRole, []string{"bobot", "weight", "weights", "persentase", "percentage", "prosentase"}},
	{asideRole, []string{
		"catatan", "keterangan", "ket", "komentar", "masukan", "feedback", "comment", "comments", "note", "notes", "remark", "remarks", "status", "predikat", "award", "awards", "penghargaan",
		"hadiah", "revision", "revisi", "receipt", "tanda terima", "tanda tangan", "ttd", "paraf", "signature", "recused", "konflik", "excused", "berhalangan", "sheets", "expected", "tied", "decided by", "why",
		"round", "putaran", "babak", "rubric", "result", "description", "deskripsi", "ringkasan", "summary",
	}},
	{aboutRole, []string{
		"unit", "instansi", "institution", "nama instansi", "asal instansi", "perangkat daerah", "opd", "unit kerja", "lembaga", "organisation", "organization",
		"title", "judul", "inovasi", "innovation", "judul inovasi", "nama inovasi", "judul karya", "category", "kategori", "kelompok", "bidang", "room", "ruang", "ruangan",
	}},
}

// weakEntry are headings that name an entry only where nothing else does.
var weakEntry = []string{"unit", "instansi", "nama instansi", "institution", "title", "judul", "judul inovasi", "inovasi", "innovation", "no undian", "nomor undian",
	"no tampil", "nomor tampil", "no dada", "nomor dada", "bib", "no urut", "nomor urut", "no", "nomor", "number"}

// firstWords begin headings that no criterion has: No HP, Tanggal lahir.
var firstWords = []string{"no", "nomor", "tanggal", "tgl", "tahun", "usia", "umur", "age", "nip", "nik", "telepon", "alamat", "email", "date", "year", "timestamp", "peringkat", "rangking", "ranking"}

// maybeWords begin headings of totals and times, and of a criterion now and then.
var maybeWords = []string{"jumlah", "jml", "total", "rata", "rerata", "average", "mean", "waktu", "jam", "durasi", "juara", "rank", "sum"}

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
		for _, h := range scoreHeads {
			if slices.Contains(h.words, name) {
				return h.role
			}
		}
	}
	if first, _, more := strings.Cut(bare(head), " "); more && slices.Contains(firstWords, first) {
		return otherRole
	}
	return ""
}

// jurorForm is a heading that is one juror's: Juri 1, J2, Judge A, Nilai Juri III.
var jurorForm = regexp.MustCompile(`^(?:(?:nilai|skor|score|total|from|dari) )*(?:(?:juri|juror|judge|penilai|hakim|panelis|reviewer|asesor|evaluator|adjudicator|dewan juri) ?(?:.+)|j ?[0-9]{1,3})$`)

// jurorWords stand over a row of jurors.
var jurorWords = []string{"juri", "nilai juri", "skor juri", "penilaian juri", "dewan juri", "juror", "jurors", "judge", "judges", "penilai", "nilai dari juri", "jury",
	"nama juri", "scores of judges", "judges scores", "juri penilai", "nilai dewan juri", "penilaian dewan juri", "panel"}

func isJuror(head string) bool {
	name := plain(head)
	return jurorForm.MatchString(name) && !slices.Contains(jurorWords, name) && roleOf(head) == ""
}

// criterionForm is a heading that people give to a criterion without a name.
var criterionForm = regexp.MustCompile(`^(?:(?:c|q|k|x|y|n|p|kriteria|criteria|criterion|aspek|komponen|nilai|skor|score|butir|item|soal|question|pertanyaan|indikator|unsur|indicator|dance|tari|babak|round) ?(?:[0-9]{1,3}|[ivx]{1,4}|[a-z])|[a-z])$`)
