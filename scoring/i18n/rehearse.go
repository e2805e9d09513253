package i18n

import "strconv"

// Rehearse is what a rehearsal says.
type Rehearse struct {
	Short                                            string
	Jurors, Boards, Moderators, Minutes, Stall, Fast string // flags
	Slots, Runs, Target                              string

	LoggedIn   func(jurors, boards, moderators int) string
	Slot       func(slot string, n, all int) string
	Milli      string // head: what was timed, in milliseconds
	P50        string
	P99        string
	Max        string
	Key        string
	HandIn     string
	Board      string
	Slowest    string
	Login      string
	Stalled    string // after some boards stopped reading
	Server     func(kib, cpu, goroutines float64) string
	Resting    func(idle, clock float64) string
	Bytes      func(idle, tick float64) string
	Counts     func(commits, commands, sheets uint64) string
	Outcome    func(refused, lost int) string
	WrongBoard func(n int) string
	TooFew     string
}

func rehearseID() Rehearse {
	return Rehearse{
		Short:  "Geladi: mainkan seluruh acara lewat SSH pada salinan folder, lalu laporkan kecepatannya",
		Jurors: "jumlah juri (0: sesuai contest.yaml)", Boards: "jumlah layar", Moderators: "jumlah moderator",
		Minutes: "lama seluruh geladi, menit", Stall: "sekian layar berhenti membaca di tengah acara", Fast: "tanpa waktu berpikir",
		Slots: "hanya sekian giliran pertama (0: semua)", Runs: "berapa kali dimainkan; yang dilaporkan mediannya",
		Target: "USER@HOST mesin lain yang melayani; juri harus terpasang di sana",
		LoggedIn: func(j, b, m int) string {
			return itoa(j) + " juri, " + itoa(b) + " layar, " + itoa(m) + " moderator tersambung"
		},
		Slot:  func(s string, n, all int) string { return itoa(n) + "/" + itoa(all) + " " + s },
		Milli: "milidetik", P50: "p50", P99: "p99", Max: "maks",
		Key: "tombol → layar sendiri", HandIn: "serah → tersimpan", Board: "serah → setiap layar",
		Slowest: "serah → layar paling lambat", Login: "masuk → tampilan pertama", Stalled: "saat ada yang macet",
		Server: func(k, c, g float64) string {
			return "server: " + fixed(k) + " KiB dan " + fixed(g) + " goroutine per sesi, CPU " + fixed(c) + " % dari satu inti"
		},
		Resting: func(i, c float64) string {
			return "CPU saat diam " + fixed(i) + " %, saat hanya waktu yang berjalan " + fixed(c) + " %"
		},
		Bytes: func(i, t float64) string {
			return "bita per terminal: " + fixed(i) + " per detik saat diam, " + fixed(t) + " per detak waktu"
		},
		Counts: func(c, d, s uint64) string {
			return itoa(int(c)) + " komit, " + itoa(int(d)) + " perintah, " + itoa(int(s)) + " lembar diserahkan"
		},
		Outcome:    func(r, l int) string { return itoa(r) + " ditolak, " + itoa(l) + " hilang" },
		WrongBoard: func(n int) string { return itoa(n) + " layar tidak sesuai dengan peringkat." },
		TooFew:     "Geladi memerlukan sedikitnya satu juri dan satu peserta.",
	}
}

func rehearseEN() Rehearse {
	return Rehearse{
		Short:  "Play the whole day over SSH on a copy of the folder, and report how fast it was",
		Jurors: "how many jurors (0: as in contest.yaml)", Boards: "how many boards", Moderators: "how many moderators",
		Minutes: "how long the whole rehearsal takes, in minutes", Stall: "so many boards stop reading half-way", Fast: "no think times",
		Slots: "only so many turns (0: all)", Runs: "how often it is played; medians are reported",
		Target: "USER@HOST of another machine that serves; juri must be installed there",
		LoggedIn: func(j, b, m int) string {
			return itoa(j) + " jurors, " + itoa(b) + " boards, " + itoa(m) + " moderators connected"
		},
		Slot:  func(s string, n, all int) string { return itoa(n) + "/" + itoa(all) + " " + s },
		Milli: "milliseconds", P50: "p50", P99: "p99", Max: "max",
		Key: "key → own screen", HandIn: "hand-in → saved", Board: "hand-in → each board",
		Slowest: "hand-in → slowest board", Login: "login → first screen", Stalled: "while some stall",
		Server: func(k, c, g float64) string {
			return "server: " + fixed(k) + " KiB and " + fixed(g) + " goroutines a session, CPU " + fixed(c) + " % of one core"
		},
		Resting: func(i, c float64) string {
			return "CPU when idle " + fixed(i) + " %, when only the clock runs " + fixed(c) + " %"
		},
		Bytes: func(i, t float64) string {
			return "bytes a terminal: " + fixed(i) + " a second when idle, " + fixed(t) + " a clock tick"
		},
		Counts: func(c, d, s uint64) string {
			return itoa(int(c)) + " commits, " + itoa(int(d)) + " commands, " + itoa(int(s)) + " sheets handed in"
		},
		Outcome:    func(r, l int) string { return itoa(r) + " refused, " + itoa(l) + " lost" },
		WrongBoard: func(n int) string { return itoa(n) + " boards do not show the standings." },
		TooFew:     "A rehearsal needs at least one juror and one entry.",
	}
}

func fixed(f float64) string { return strconv.FormatFloat(f, 'f', 1, 64) }
