package i18n

// Files is what is said of a file or folder that the computer does not give.
type Files struct{ lang }

func (f Files) None(path string) string {
	return f.say(path+" tidak ada. Periksa nama dan letaknya.", "There is no "+path+". Check its name and where it is.")
}
func (f Files) Forbidden(path string) string {
	return f.say("Akun komputer ini tidak berhak atas "+path+".", "This computer's account has no right to "+path+".")
}
func (f Files) Taken(path string) string {
	return f.say(path+" sudah ada.", path+" already exists.")
}
func (f Files) Folder(path string) string {
	return f.say(path+" adalah folder, bukan berkas.", path+" is a folder, not a file.")
}
func (f Files) NoFolder(path string) string {
	return f.say(path+" bukan folder.", path+" is not a folder.")
}
func (f Files) DiskFull(path string) string {
	return f.say("Disk tempat "+path+" penuh.", "The disk of "+path+" is full.")
}
func (f Files) ReadOnly(path string) string {
	return f.say("Disk tempat "+path+" tidak dapat ditulisi.", "The disk of "+path+" cannot be written to.")
}
