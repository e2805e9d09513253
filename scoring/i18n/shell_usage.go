package i18n

import "strings"

// ShellUsage is what is said of a command line that is written wrongly.
type ShellUsage struct{ lang }

func (u ShellUsage) UnknownCommand(name string, near []string) string {
	s := u.say("Tidak ada perintah “"+name+"”.", "There is no command “"+name+"”.")
	if len(near) > 0 {
		s += u.say(" Mungkin maksud Anda: ", " Did you mean: ") + strings.Join(near, ", ") + "."
	}
	return s + u.seeHelp()
}

func (u ShellUsage) NotAfter(command, word string) string { // a command that takes no words, or has no such part
	return u.say("“"+word+"” tidak dapat ditulis sesudah “"+command+"”.", "“"+word+"” cannot stand after “"+command+"”.") + u.seeHelp()
}

func (u ShellUsage) UnknownFlag(flag string) string {
	return u.say("Perintah ini tidak mempunyai pilihan ", "This command has no flag ") + flag + "." + u.seeHelp()
}

func (u ShellUsage) NeedsValue(flag string) string {
	return u.say("Pilihan "+flag+" perlu diisi.", flag+" needs a value.")
}

func (u ShellUsage) BadValue(flag, value, allowed string) string { // allowed is "" where no list says it
	s := u.say("Pilihan "+flag+" tidak dapat diisi “"+value+"”", flag+" cannot be “"+value+"”")
	if allowed != "" {
		s += u.say("; yang dapat diisikan: ", "; it is one of: ") + allowed
	}
	return s + "."
}

func (u ShellUsage) BadFlag(flag string) string {
	return u.say("Penulisan pilihan “"+flag+"” keliru.", "The flag “"+flag+"” is written wrongly.") + u.seeHelp()
}

func (u ShellUsage) NeedsFlags(flags []string) string {
	list := strings.Join(flags, ", ")
	return u.say("Pilihan yang harus disertakan: "+list+".", "Flags that must be given: "+list+".")
}

func (u ShellUsage) NotTogether(flags []string) string {
	list := strings.Join(flags, ", ")
	return u.say("Pilihan berikut tidak dapat dipakai bersama: "+list+".", "These flags cannot be used together: "+list+".")
}

func (u ShellUsage) Exactly(want, got string) string { // so many words after the command
	return u.say("Perintah ini memerlukan "+want+" isian, diterima "+got+". Kalimat dengan spasi diapit tanda kutip.",
		"This command takes "+words(want)+", not "+got+". Put a phrase with blanks in quotes.") + u.seeHelp()
}

func words(n string) string {
	if n == "1" {
		return "1 word"
	}
	return n + " words"
}

func (u ShellUsage) AtLeast(want, got string) string {
	return u.say("Perintah ini memerlukan sedikitnya "+want+" isian, diterima "+got+".",
		"This command takes at least "+words(want)+", not "+got+".") + u.seeHelp()
}

func (u ShellUsage) AtMost(want, got string) string {
	return u.say("Perintah ini menerima paling banyak "+want+" isian, diterima "+got+". Kalimat dengan spasi diapit tanda kutip.",
		"This command takes at most "+words(want)+", not "+got+". Put a phrase with blanks in quotes.") + u.seeHelp()
}

func (u ShellUsage) Between(least, most, got string) string {
	return u.say("Perintah ini memerlukan "+least+" sampai "+most+" isian, diterima "+got+". Kalimat dengan spasi diapit tanda kutip.",
		"This command takes "+least+" to "+words(most)+", not "+got+". Put a phrase with blanks in quotes.") + u.seeHelp()
}

func (u ShellUsage) seeHelp() string {
	return u.say(" Petunjuknya: tambahkan --help.", " Add --help to see how it is used.")
}
