package i18n

// Shell is what the commands say, in a shell and one line at a time over SSH.
type Shell struct {
	About  string            // of the program
	Short  map[string]string // of each command, by name
	Result ShellResult
	Flag   map[string]string // of each flag, by name

	// Heads of tables.
	Rank, Entry, Unit, Title, Room, Score, Sheets, Award, Phase, Left, Slot, Missing, User, Name, Role, PIN, Line string

	Unranked     string
	NoStandings  string // the person may not see them now
	NobodyOn     string
	Paused       string
	Messages     string
	Connected    string
	Done         func(done, all int) string
	OK           func(slot, phase string) string
	Saved        func(slot string, filled, of int) string
	HandedIn     func(slot, receipt string, revision int) string
	EnteredFrom  func(by string) string    // of a sheet from paper
	HasOwn       func(juror string) string // what the juror typed stays beside it
	RecusedNow   func(slot string) string
	Said         string
	Shown        func(board, mode string) string
	Undone       string
	BadPair      func(pair string) string
	BadMinutes   func(value string) string
	FolderOpen   func(dir string) string
	NoFaults     func(entries, rooms, jurors int) string
	InColumn     func(heading string) string
	FaultCount   func(n int) string
	Made         func(dir string) string
	NotAFolder   func(dir string) string
	NoPerson     func(user string) string
	CannotListen func(addr, cause string) string
	BadHost      func(host string) string
	BadListen    func(addr string) string
	NoContestYet func(dir string) string
	Serving      func(name, addr string) string
	HostKey      func(fingerprint string) string
	StopHint     string
	NewSecret    func(dir string) string // the contest has another secret
	SecretAlone  string                  // --new-secret is for a folder's own journal
	Stopping     string
	Whole        func(path string, records int, head string) string
	NotWhole     func(path string, faults int) string
	Forged       func(path string, records int) string // a whole journal has that many records which their authors could not have caused
	OldRules     func(last int) string                 // the records up to that one are held by roles alone
	Unproved     string                                // what verifying cannot tell
	Restored     func(dir, kept string) string
	DemoTitle    string
	DemoSample   string
	DemoFolder   func(dir string) string
	DemoOpen     string
	DemoPlays    string
	CardsOnce    string
	State        map[string]string // of a sheet
	Empty        string
	Total        string
	Strength     string
	Improve      string
	UnknownVerb  func(verb string) string
	NeedTerminal string
	PresetList   string
	Exported     func(files int, out string) string
	UnknownKind  func(kind, known string) string
}
