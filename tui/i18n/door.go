package i18n

// Door is what the door's screen says.
type Door struct{}

func doorID() Door { return Door{} }

func doorEN() Door { return Door{} }
