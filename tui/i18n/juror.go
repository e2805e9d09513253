package i18n

// Juror is what the juror's screen says.
type Juror struct{}

func jurorID() Juror { return Juror{} }

func jurorEN() Juror { return Juror{} }
