package i18n

// Of --help.
func (t Shell) HelpStart() string { // below all commands
	return t.say("Baru mulai? Lomba contoh: juri demo. Lomba baru: juri init lomba.\nPanduan langkah demi langkah: juri manual organizer.",
		"New here? The sample contest: juri demo. A new contest: juri init contest.\nStep by step: juri manual organizer.")
}
func (t Shell) HelpUsage() string       { return t.say("Cara pakai", "Usage") }
func (t Shell) HelpCommands() string    { return t.say("Perintah", "Commands") }
func (t Shell) HelpFlags() string       { return t.say("Pilihan", "Flags") }
func (t Shell) HelpCommandWord() string { return t.say("PERINTAH", "COMMAND") }
func (t Shell) HelpOf() string          { return t.say("Petunjuk sebuah perintah", "How a command is used") }
func (t Shell) HelpFlag() string        { return t.say("petunjuk ini", "this help") }
func (t Shell) VersionFlag() string {
	return t.say("versi aplikasi ini", "the version of this program")
}
func (t Shell) Completion() string {
	return t.say("Skrip pelengkap perintah untuk shell Anda", "A script with which your shell completes commands")
}
func (t Shell) CompletionOf(shell string) string {
	return t.say("Skrip untuk ", "The script for ") + shell
}
func (t Shell) ManPage() string { return t.say("Halaman man", "The man page") }
func (t Shell) Unversioned() string {
	return t.say("tanpa nomor (dibuat dari kode sumber)", "none (built from source)")
}
