package i18n

// Board is what the board's screen says.
type Board struct{}

func boardID() Board { return Board{} }

func boardEN() Board { return Board{} }
