package i18n

// Organizer is what the organizer's screen says.
type Organizer struct{}

func organizerID() Organizer { return Organizer{} }

func organizerEN() Organizer { return Organizer{} }
