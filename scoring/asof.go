package scoring

// CodeMoved says that something was recorded since a command was thought of.
const CodeMoved Code = "moved" //

// AsOf is a command that somebody looked at when that was the last record: what
// follows from it is what followed then, or CodeMoved.
type AsOf struct {
	Seq     uint64
	Command Command
}

func (c AsOf) decide(s State, by Person) ([]Fact, error) {
	facts, err := c.Command.decide(s, by)
	if err == nil && s.Seq != c.Seq {
		return nil, refuse(CodeMoved)
	}
	return facts, err
}
