package i18n

// Moderator is what the moderator's screen says.
type Moderator struct{}

func moderatorID() Moderator { return Moderator{} }

func moderatorEN() Moderator { return Moderator{} }
