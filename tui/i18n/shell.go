package i18n

// Shell is what the shell's screen says.
type Shell struct{}

func shellID() Shell { return Shell{} }

func shellEN() Shell { return Shell{} }
