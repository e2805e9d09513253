package i18n

import (
	"strconv"
)

// Rehearse is what a rehearsal says.
type Rehearse struct{ lang }

func (x Rehearse) Short() string {
	return x.say("Geladi seluruh acara pada salinan folder, dan ukur kecepatannya",
		"Play the whole day on a copy of the folder, and measure its speed")
}
func (x Rehearse) Jurors() string { // flags
	return x.say("jumlah juri (0: sesuai contest.yaml)", "how many jurors (0: as in contest.yaml)")
}
func (x Rehearse) Boards() string     { return x.say("jumlah layar", "how many boards") }
func (x Rehearse) Moderators() string { return x.say("jumlah moderator", "how many moderators") }
func (x Rehearse) Web() string {
	return x.say("sejumlah juri dan layar ini masuk seperti peramban", "this many jurors and boards come in as browsers do")
}
func (x Rehearse) Minutes() string {
	return x.say("lama seluruh geladi, menit", "how long the whole rehearsal takes, in minutes")
}
func (x Rehearse) Stall() string {
	return x.say("sejumlah layar ini berhenti membaca di tengah acara", "this many boards stop reading halfway")
}
func (x Rehearse) Fast() string { return x.say("tanpa waktu berpikir", "no think times") }
func (x Rehearse) Slots() string {
	return x.say("hanya sejumlah giliran pertama ini (0: semua)", "only this many turns (0: all)")
}
func (x Rehearse) Runs() string {
	return x.say("berapa kali dijalankan; yang dilaporkan mediannya", "how often it is played; medians are reported")
}
func (x Rehearse) Target() string {
	return x.say("USER@HOST komputer lain sebagai server; aplikasi Juri harus terpasang di sana",
		"USER@HOST of another machine as the server; juri must be installed there")
}

func (x Rehearse) LoggedIn(jurors, boards, moderators int) string {
	return x.say(itoa(jurors)+" juri, "+itoa(boards)+" layar, "+itoa(moderators)+" moderator tersambung",
		itoa(jurors)+" jurors, "+itoa(boards)+" boards, "+itoa(moderators)+" moderators connected")
}
func (Rehearse) Slot(slot string, n, all int) string { return itoa(n) + "/" + itoa(all) + " " + slot }
func (x Rehearse) Milli() string                     { return x.say("milidetik", "milliseconds") } // head: what was timed, in milliseconds
func (Rehearse) P50() string                         { return "p50" }
func (Rehearse) P99() string                         { return "p99" }
func (x Rehearse) Max() string                       { return x.say("maks", "max") }
func (x Rehearse) Timed() string                     { return x.say("jumlah", "timed") } // head: how many were timed
func (x Rehearse) Key() string                       { return x.say("tombol → layar sendiri", "key → own screen") }
func (x Rehearse) HandIn() string                    { return x.say("serahkan → tersimpan", "hand-in → saved") }
func (x Rehearse) Board() string                     { return x.say("serahkan → setiap layar", "hand-in → each board") }
func (x Rehearse) Slowest() string {
	return x.say("serahkan → layar paling lambat", "hand-in → slowest board")
}
func (x Rehearse) Login() string {
	return x.say("masuk → tampilan pertama", "login → first screen")
}
func (x Rehearse) Browsers() string { return x.say("peramban", "browsers") }                    // what those wait for who come in as browsers do
func (x Rehearse) Stalled() string  { return x.say("saat ada yang macet", "while some stall") } // after some boards stopped reading
func (x Rehearse) Server(kib, cpu, goroutines float64) string {
	return x.say("server: "+fixed(kib)+" KiB dan "+fixed(goroutines)+" goroutine per sesi, CPU "+fixed(cpu)+"% dari satu inti",
		"server: "+fixed(kib)+" KiB and "+fixed(goroutines)+" goroutines per session, CPU "+fixed(cpu)+"% of one core")
}
func (x Rehearse) Resting(idle, clock float64) string {
	return x.say("CPU saat diam "+fixed(idle)+"%, saat hanya waktu yang berjalan "+fixed(clock)+"%",
		"CPU when idle "+fixed(idle)+"%, when only the clock runs "+fixed(clock)+"%")
}
func (x Rehearse) Bytes(idle, tick float64) string {
	return x.say("byte per terminal: "+fixed(idle)+" per detik saat diam, "+fixed(tick)+" per detak waktu",
		"bytes per terminal: "+fixed(idle)+" a second when idle, "+fixed(tick)+" a clock tick")
}
func (x Rehearse) Counts(commits, commands, sheets uint64) string {
	return x.say(itoa(int(commits))+" komit, "+itoa(int(commands))+" perintah, "+itoa(int(sheets))+" lembar diserahkan",
		itoa(int(commits))+" commits, "+itoa(int(commands))+" commands, "+itoa(int(sheets))+" sheets handed in")
}
func (x Rehearse) Outcome(refused, lost int) string {
	return x.say(itoa(refused)+" ditolak, "+itoa(lost)+" hilang", itoa(refused)+" refused, "+itoa(lost)+" lost")
}
func (x Rehearse) WrongBoard(n int) string {
	return itoa(n) + x.say(" layar tidak sesuai dengan peringkat.", " boards do not show the standings.")
}
func (x Rehearse) TooFew() string {
	return x.say("Geladi memerlukan sedikitnya satu juri dan satu peserta.", "A rehearsal needs at least one juror and one entry.")
}

func fixed(f float64) string { return strconv.FormatFloat(f, 'f', 1, 64) }
