package i18n

import "juri/scoring"

// Objections is what is said of objections to a result, and of their answers.
type Objections struct{ lang }

func (o Objections) Key() string   { return o.say("sanggahan", "objections") }
func (o Objections) Title() string { return o.say("Sanggahan atas hasil", "Objections to the result") }
func (o Objections) Note() string {
	return o.say("Sanggahan dan jawabannya masuk berita acara. Nilai tidak berubah karenanya; bila hasil harus berubah, dua orang membuka segelnya.",
		"Objections and their answers stand in the minutes. They change no score; where the result has to change, two people lift its seal.")
}
func (o Objections) Write() string {
	return o.say("Catat sanggahan baru", "Write a new objection down")
}
func (o Objections) WriteTitle() string { return o.say("Sanggahan baru", "A new objection") }
func (o Objections) Entry() string      { return o.say("Nomor peserta", "Entry") }
func (o Objections) From() string       { return o.say("Disampaikan oleh", "Brought by") }
func (o Objections) FromHint() string {
	return o.say("nama dan jabatan; boleh kosong", "name and office; may be empty")
}
func (o Objections) Text() string   { return o.say("Isi sanggahan", "What it says") }
func (o Objections) Answer() string { return o.say("Jawaban panitia", "The organizers' answer") }
func (o Objections) Recorded() string {
	return o.say("Sanggahan tercatat.", "The objection is on record.")
}
func (o Objections) Answered() string { return o.say("Jawaban tercatat.", "The answer is on record.") }
func (o Objections) None() string     { return o.say("Belum ada sanggahan.", "There are no objections.") }
func (o Objections) Open() string     { return o.say("belum dijawab", "not answered yet") }
func (o Objections) Done() string     { return o.say("dijawab", "answered") }
func (o Objections) FlagFrom() string { return o.say("nama yang menyampaikan", "who brought it") }
func (o Objections) FlagText() string {
	return o.say("isi sanggahan, atau jawabannya", "what the objection says, or its answer")
}
func (o Objections) FlagAnswer() string {
	return o.say("jawab sanggahan bernomor ini", "answer the objection of this number")
}
func (o Objections) FlagsApart() string {
	return o.say("Sebut peserta untuk mencatat sanggahan, atau --answer untuk menjawab; tidak keduanya.",
		"Name an entry to write an objection down, or use --answer to answer one; not both.")
}
func (o Objections) AnswerTitle(n int) string {
	return o.say("Jawaban atas sanggahan "+itoa(n), "The answer to objection "+itoa(n))
}

// Waiting is how many there are, and how many of them are without an answer.
func (o Objections) Waiting(all, open int) string {
	said := o.say(itoa(all)+" sanggahan tercatat", count(all, "objection", "objections")+" on record")
	if open > 0 {
		return said + ", " + itoa(open) + " " + o.Open()
	}
	return said + o.say(", semua dijawab", ", all answered")
}

// Row is one of them in a list: its number, whose it is, and whether it is answered.
func (o Objections) Row(n int, entry string, answered bool) string {
	state := o.Open()
	if answered {
		state = o.Done()
	}
	return itoa(n) + "  " + entry + " · " + state
}

// Said is an objection as the minutes have it; from may be "".
func (o Objections) Said(entry, from, text, when, by string) string {
	return o.say(entry+more(", disampaikan oleh ", from)+": “"+text+"” Dicatat oleh "+by+", "+when+".",
		entry+more(", brought by ", from)+": “"+text+"” Written down by "+by+", "+when+".")
}

// Replied is its answer likewise.
func (o Objections) Replied(text, when, by string) string {
	return o.say("Dijawab oleh "+by+", "+when+": “"+text+"”", "Answered by "+by+", "+when+": “"+text+"”")
}
func (o Objections) NoReply() string { return o.say("Belum dijawab.", "Not answered yet.") }

var objectionsProblems = map[scoring.Code]both{
	scoring.CodeTextNeeded:  {"Mohon tuliskan isinya.", "Please write what it says."},
	scoring.CodeNoObjection: {"Tidak ada sanggahan bernomor itu yang menunggu jawaban.", "No objection of that number waits for an answer."},
}

func (l lang) deedsObjections(e scoring.Event, n Names) string {
	switch f := e.Fact.(type) {
	case scoring.ObjectionRecorded:
		return l.say("mencatat sanggahan "+n.Entry(f.Slot)+more(", disampaikan oleh ", f.From)+": “"+f.Text+"”",
			"wrote down an objection of "+n.Entry(f.Slot)+more(", brought by ", f.From)+": “"+f.Text+"”")
	case scoring.ObjectionAnswered:
		whose := ""
		if o := n.Was.Objection; o != nil {
			whose = l.say(" ", " of ") + n.Entry(o.Slot)
		}
		return l.say("menjawab sanggahan"+whose+": “"+f.Text+"”", "answered the objection"+whose+": “"+f.Text+"”")
	}
	return ""
}
