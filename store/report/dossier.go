package report

import (
	"slices"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Dossier is all that a contest's papers carry, as JSON has it. Every paper, table and
// workbook is made from one, so that no two of them differ in a figure.
type Dossier struct {
	Contest  string    `json:"contest"`
	Host     string    `json:"host"`
	Language string    `json:"language"`
	Timezone string    `json:"timezone"`
	Sample   bool      `json:"sample"`
	Redacted bool      `json:"redacted"` // jurors' and presenters' names are left out
	Records  uint64    `json:"records"`
	Head     string    `json:"head"`                 // the last record's hash
	Posted   string    `json:"checkpoint,omitempty"` // what people are shown to keep of the journal; none before there is any
	AsOf     time.Time `json:"as_of"`                // when the last record was made
	Held     time.Time `json:"held"`                 // the last sheet's or closing's; AsOf before the first
	Done     int       `json:"done"`
	Rubric   Rubric    `json:"rubric"`
	Rubrics  []Rubric  `json:"rubrics,omitempty"` // of the categories that have one of their own

	scoring.Result `json:"result"`
	Minutes        scoring.Minutes `json:"minutes"`

	Rooms     []scoring.Room `json:"rooms"`
	Jurors    []Juror        `json:"jurors"`
	Entries   []EntryPaper   `json:"entries"`
	Standings []Row          `json:"standings"`      // best first; none where the reader may not see them
	Open      []Open         `json:"open,omitempty"` // places of awards that nobody has
	Champions *Champions     `json:"champions,omitempty"`
	Rounds    []RoundPaper   `json:"rounds,omitempty"` // each round by itself, where there are several
	Sheets    []SheetPaper   `json:"sheets"`           // handed in, or a recusal; entry by entry
	Events    []Event        `json:"events"`           // that bear on the result, in order of time

	Decisions  []Decision  `json:"decisions"`        // of ties, by lot or by the chair
	Given      []Given     `json:"given"`            // awards, by hand
	Points     []Points    `json:"points,omitempty"` // that organizers took from final scores, or added
	Draws      []Draw      `json:"draws,omitempty"`
	Objections []Objection `json:"objections,omitempty"` // to the result, with their answers
	Feedback   []Feedback  `json:"feedback"`
	Seal       *Seal       `json:"seal"` // null until the result is sealed

	Certificates []Certificate `json:"certificates,omitempty"`

	Only Only `json:"-"` // the empty sheets that are wanted

	// Picture reads that of the certificates, where contest.yaml names one.
	Picture func(name string) ([]byte, error) `json:"-"`

	// Opens is the code with which an entry's people see their sheets in the published
	// result; "" or nil where there is none. Link is where that result is, "" if nobody said.
	Opens func(entry string) string `json:"-"`
	Link  string                    `json:"-"`

	certify scoring.Certificates // what they say
	winners []scoring.Winner
	shared  bool                         // jurors share the criteria out
	lower   bool                         // sheets are places
	passed  map[string][]string          // what is said of an entry that was passed over
	blanks  map[[2]string]*scoring.Asked // what the sheets ask that are still to be handed in, by entry and user
	open    []string                     // and of places that nobody has
	best    []string                     // the units by all that they have won
	lot     int                          // by which contest.yaml puts entries without a turn in order; 0 for none
	place   *time.Location
	exact   map[string]exact.Ratio    // an entry's score
	timed   []scoring.TimedPhase      // of every turn
	point   map[int]exact.Ratio       // what a point of the jury's score adds in a round, beside components
	rest    map[string]exact.Ratio    // what the components add to an entry's score
	runs    map[string][]rank.Run     // an entry's runs, where it has several
	jury    map[string]exact.Ratio    // the jury's own score of an entry
	means   map[string]exact.Ratio    // the mean of an entry's sheets
	why     map[string]*scoring.Error // why an entry is unranked; nil if it is ranked
	totals  map[[2]string]*SheetPaper
	excused map[[2]string]bool // who was not there, by entry and juror
	names   map[string]string  // of people by user name, jurors as they are known here
}

// Seal is who made the result final, and its digest.
type Seal struct {
	Proposed  string    `json:"proposed_by"`
	Confirmed string    `json:"confirmed_by"`
	At        time.Time `json:"at"`
	Digest    string    `json:"digest"`
	Waive     string    `json:"waive"` // why it does without what was missing; "" if nothing was

	// How both proved who they are, in words; and where they may have been one person
	// why that is, and the reason given.
	ProposedHow  string `json:"proposed_how"`
	ConfirmedHow string `json:"confirmed_how"`
	Doubt        string `json:"doubt"`
	Shared       string `json:"shared"`
}

// asks reports whether the sheet asks the criterion.
func (s *SheetPaper) asks(id string) bool { return s.asked == nil || s.asked.Asks(id) }

// Rubric is the criteria and what they weigh.
type Rubric struct {
	Name       string         `json:"name"`
	Categories []string       `json:"categories,omitempty"` // whose rubric it is; none of the contest's
	Total      string         `json:"total"`                // mean or sum
	Criteria   []RubricColumn `json:"criteria"`
	weights    string         // as juri tally reads them back
}

// RubricColumn is one criterion; a sheet's total is the sum of score times multiplier.
type RubricColumn struct {
	ID         string        `json:"id"`
	Name       string        `json:"name"`
	Block      string        `json:"block,omitempty"` // whose weight it has a part of
	Weight     exact.Decimal `json:"weight"`          // in its block, where it has one
	Allowed    string        `json:"allowed"`
	Choices    []Choice      `json:"choices,omitempty"` // the texts among which jurors choose
	Multiplier string        `json:"multiplier"`        // six decimals
	times      exact.Ratio
	weighs     exact.Ratio // the same by the rubric alone, whatever others have for a maximum
	bonus      bool
}

// Choice is one of the texts among which jurors choose, and its value.
type Choice struct {
	Value exact.Decimal `json:"value"`
	Name  string        `json:"name"`
}

// Juror is one member of the jury, as papers name them.
type Juror struct {
	ID          string                 `json:"juror"` // the user name; a letter where names are left out
	Name        string                 `json:"name"`
	Institution string                 `json:"institution"`
	Rooms       []string               `json:"rooms"`
	Chair       bool                   `json:"chair"`
	Criteria    []string               `json:"criteria,omitempty"`    // of one who judges these alone
	CriteriaIn  []scoring.RoomCriteria `json:"criteria_in,omitempty"` // and of which in which room, where they differ
	Shifts      []scoring.Shift        `json:"shifts,omitempty"`      // of rooms where they sit for parts of the day
	Panels      []string               `json:"panels,omitempty"`      // the categories of whose panels they are
	Reserve     bool                   `json:"reserve,omitempty"`     // they judged in others' place; Rooms are those that they were called into
	Attested    *Attested              `json:"attested,omitempty"`    // null where they did not
	user        string
}

// Attested is a juror who stands by all of their sheets.
type Attested struct {
	At      time.Time `json:"at"`
	Digest  string    `json:"digest,omitempty"` // of what they stand by; left out with their names
	Key     string    `json:"key,omitempty"`    // that signed it; "" where their login alone says so
	Changed bool      `json:"changed"`          // a sheet is another since
}

// EntryPaper is an entry and how its turn went.
type EntryPaper struct {
	ID        string `json:"entry"`
	Unit      string `json:"unit"`
	Title     string `json:"title"`
	Short     string `json:"short,omitempty"` // on walls
	Category  string `json:"category"`
	Room      string `json:"room"`
	Order     int    `json:"order"` // its place in the room's queue, from 1
	Presenter string `json:"presenter"`
	Phase     string `json:"phase"`
	Planned   string `json:"planned"` // 15:04; "" where the room plans nothing
	Round     int    `json:"round,omitempty"`
	Of        string `json:"of,omitempty"` // of a further round: the entry in the round before

	part scoring.Phase // by which it is in the result or not
}

// SheetPaper is one juror's part in one entry.
type SheetPaper struct {
	Entry    string         `json:"entry"`
	Juror    string         `json:"juror"`
	Recused  bool           `json:"recused"`
	Scores   scoring.Scores `json:"scores"`
	Total    string         `json:"total"` // six decimals; "" of a recusal
	Strength string         `json:"strength"`
	Improve  string         `json:"improve"`
	At       time.Time      `json:"submitted_at"`
	By       string         `json:"submitted_by"`
	Paper    bool           `json:"paper"` // submitted_by entered it for the juror, from paper
	Revision int            `json:"revision"`
	Receipt  string         `json:"receipt"`
	exact    exact.Ratio
	parts    []exact.Ratio // what each criterion adds to it
	asked    *scoring.Asked
}

// Entry returns the entry of that id; nil if there is none.
func (d *Dossier) Entry(id string) *EntryPaper {
	if i := slices.IndexFunc(d.Entries, func(e EntryPaper) bool { return e.ID == id }); i >= 0 {
		return &d.Entries[i]
	}
	return nil
}

// Sheet returns the juror's sheet for the entry; nil if nothing was handed in.
func (d *Dossier) Sheet(entry, juror string) *SheetPaper { return d.totals[[2]string{entry, juror}] }

// room returns the room of that id; only the id if there is none any more.
func (d *Dossier) room(id string) scoring.Room {
	if i := slices.IndexFunc(d.Rooms, func(r scoring.Room) bool { return r.ID == id }); i >= 0 {
		return d.Rooms[i]
	}
	return scoring.Room{ID: id, Name: id}
}

// jurorsOf lists the jurors who have to do with the room, or handed a sheet in for
// one of its entries; room "" is all.
func (d *Dossier) jurorsOf(room string) []Juror {
	return slices.DeleteFunc(slices.Clone(d.Jurors), func(j Juror) bool {
		if room == "" || len(j.Rooms) == 0 || slices.Contains(j.Rooms, room) {
			return false
		}
		return !slices.ContainsFunc(d.Entries, func(e EntryPaper) bool { return e.Room == room && d.Sheet(e.ID, j.ID) != nil })
	})
}

// letter numbers the shuffled: A, B … Z, A1, B1 …
func letter(i int) string {
	s := string(rune('A' + i%26))
	if i >= 26 {
		s += string(rune('0' + i/26%10))
	}
	return s
}
