package setup

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Rules is how a contest made its result, as its own exports say it.
type Rules struct {
	Method  rank.Method
	Panel   int
	Ties    []string
	Decided []rank.Order
	Worth   []string // what places are, under points, as it is written; none: Borda's

	shared     Shared              // where jurors share the criteria out
	best       int                 // so many runs of an entry make its score; 0 where there is one
	rooms      map[string]string   // of entries, where what they judge depends on the room
	mixed      bool                // categories have rubrics of their own
	byCategory bool                // and each has places of its own
	of         map[string]*weighed // then those of the entries
	dances     bool                // each criterion was placed by itself
	places     bool                // the sheets' totals are places
	rubric     *scoring.Rubric     // nil where the export has no criteria, or does not say what they weigh

	live   exact.Ratio              // what a point of the jury's score adds, beside components; no number where there are none
	liveIn map[string]exact.Ratio   // likewise, by round, where places of earlier ones are components
	Rest   map[string]exact.Ratio   // by entry, what the components add
	Points map[string]exact.Decimal // by entry, those that its organizers took, below zero, or added
}

// Points reads what places are worth, from the first on: nothing, or borda, is Borda's.
func Points(said []string) ([]exact.Decimal, error) {
	if len(said) == 1 && said[0] == "borda" {
		return nil, nil
	}
	var points []exact.Decimal
	for _, s := range said {
		d, err := exact.ParseDecimal(s)
		if err != nil || !worthAfter(points, d) {
			return nil, problem("bad_worth", "value", short(s))
		}
		points = append(points, d)
	}
	return points, nil
}

// worthAfter reports whether a place after those may be worth so much.
func worthAfter(points []exact.Decimal, d exact.Decimal) bool {
	return d >= 0 && (len(points) == 0 || d <= points[len(points)-1])
}

// rulesMark begins the line of a workbook that has them.
const rulesMark = "juri tally: "

// readRules reads what juri's exports say: method=mean panel=3 ties=median,draw.
func readRules(s string) *Rules {
	r := Rules{Panel: 1, rooms: map[string]string{}, Points: map[string]exact.Decimal{}, Rest: map[string]exact.Ratio{}, liveIn: map[string]exact.Ratio{}}
	for _, word := range strings.Fields(s) {
		name, value, _ := strings.Cut(word, "=")
		switch name {
		case "method":
			r.Method = rank.Method(value)
		case "panel":
			r.Panel, _ = strconv.Atoi(value)
		case "ties":
			r.Ties = strings.Split(value, ",")
		case "worth":
			r.Worth = strings.Split(value, ",")
		case "places":
			r.places = true
		case "best":
			r.best, _ = strconv.Atoi(value)
		case "rubrics":
			r.mixed = true
		case "categories":
			r.byCategory = true
		case "shared":
			r.shared = readShared(value)
		case "room":
			room, ids, _ := strings.Cut(value, ":")
			for _, id := range strings.Split(ids, ",") {
				r.rooms[id] = room
			}
		case "dances":
			r.dances = true
		case "live":
			if round, ratio, by := strings.Cut(value, ":"); by {
				r.liveIn[round] = readRatio(ratio)
			} else {
				r.live = readRatio(value)
			}
		case "rest":
			entry, rest, _ := strings.Cut(value, ":")
			r.Rest[entry] = readRatio(rest)
		case "points":
			entry, points, _ := strings.Cut(value, ":")
			d, err := exact.ParseDecimal(points)
			if err != nil {
				return nil
			}
			r.Points[entry] = d
		case "drawn", "joint", "chosen":
			by := map[string]string{"drawn": scoring.ByDraw, "joint": rank.TieJoint, "chosen": scoring.ByChoice}[name]
			r.Decided = append(r.Decided, rank.Order{Entries: strings.Split(value, ","), By: by})
		}
	}
	if !slices.Contains(rank.Methods(), r.Method) || r.Panel < 1 {
		return nil
	}
	return &r
}

// ownRules takes over how the contest of an own export made its result, as far
// as the scores that are counted can follow it.
func (p *tallier) ownRules() {
	if len(p.tables) == 0 || p.tables[0].made == notOwn {
		return
	}
	if p.tables[0].made == ownSheets && p.Totals {
		p.note("export_totals")
	}
	if p.rules == nil {
		return
	}
	if p.rules.best > 0 && p.Best == 0 { // one of its runs by itself
		p.rules.Ties = slices.DeleteFunc(slices.Clone(p.rules.Ties), func(s string) bool { return s == rank.TieRuns })
	}
	r := *p.rules
	r.Ties = nil
	var without []string
	for i, step := range p.rules.Ties {
		if p.CheckTies([]string{step}) != nil { // what comes after it is for those whom it leaves tied
			without = p.rules.Ties[i:]
			break
		}
		r.Ties = append(r.Ties, step)
	}
	p.Rubric.Places = p.Rubric.Places || r.places
	p.Rules = &r
	said := "--method " + string(r.Method) + " --panel " + strconv.Itoa(r.Panel)
	if len(r.Ties) > 0 {
		said += " --ties " + strings.Join(r.Ties, ",")
	}
	if len(r.Worth) > 0 {
		said += " --points " + strings.Join(r.Worth, ",")
	}
	if p.Best > 0 {
		said += " --best " + strconv.Itoa(p.Best)
	}
	p.note("export_read", "rules", said)
	p.note("ties_left_out", "steps", strings.Join(without, ", "))
}

// readRatio reads a fraction; no number where there is none.
func readRatio(s string) exact.Ratio {
	if r, ok := new(big.Rat).SetString(s); ok {
		n, _ := exact.OfRat(r)
		return n
	}
	return exact.Ratio{}
}

// readWeights reads what juri's exports say of a rubric: mean isi=60 gaya=40, in
// blocks mean @a=70 a/isi=1, a bonus +b=5; nil if it is no such line.
func readWeights(s string) *scoring.Rubric {
	words := strings.Fields(s)
	if len(words) < 2 {
		return nil
	}
	r := scoring.Rubric{Total: scoring.Total(words[0])}
	if r.Total != scoring.WeightedMean && r.Total != scoring.WeightedSum {
		return nil
	}
	for _, word := range words[1:] {
		if word == "places" {
			r.Places = true
			continue
		}
		name, value, _ := strings.Cut(word, "=")
		weight, err := exact.ParseDecimal(value)
		if err != nil {
			return nil
		}
		if id, is := strings.CutPrefix(name, "@"); is {
			r.Blocks = append(r.Blocks, scoring.Block{ID: id, Weight: weight})
			continue
		}
		c := scoring.Criterion{Weight: weight}
		name, c.Bonus = strings.CutPrefix(name, "+")
		if block, id, is := strings.Cut(name, "/"); is {
			c.Block, name = block, id
		}
		c.ID, c.Name = name, scoring.Text{ID: name, EN: name}
		r.Criteria = append(r.Criteria, c)
	}
	return &r
}

// rules is what the table says of its contest's rules; nil if it says nothing.
func (t *scoreTable) rules() *Rules {
	var r *Rules
	at, weights := t.titled("result"), t.titled("rubric")
	for _, row := range t.rows {
		if said, is := strings.CutPrefix(row.cell(0).shown, rulesMark); is && t.made == ownRecap {
			return readRules(said)
		}
		if r == nil {
			if r = readRules(row.cell(at).shown); r != nil && weights >= 0 {
				r.rubric = readWeights(row.cell(weights).shown)
			}
		}
		if r != nil && r.mixed && weights >= 0 {
			if r.of == nil {
				r.of = map[string]*weighed{}
			}
			r.of[row.cell(t.col(useEntry)).shown] = readWeighed(row.cell(weights).shown)
		}
	}
	return r
}

// titled is the last column with exactly that heading; -1 if there is none.
func (t *scoreTable) titled(text string) int {
	at := -1
	for i, h := range t.heads {
		if h.text == text {
			at = i
		}
	}
	return at
}

// weighAlike reports whether every sheet of lembar-penilaian.csv has the plain
// mean of its criteria for its total.
func (t *scoreTable) weighAlike() bool {
	total := t.titled("total")
	for _, r := range t.rows {
		if t.recused(&r) || total >= len(r.cells) {
			continue
		}
		want, bad := typed(r.cells[total].shown)
		sum, n := exact.Decimal(0), exact.Decimal(0)
		for i, h := range t.heads {
			if h.use == useScore {
				f, e := typed(r.cell(i).shown)
				if e != nil {
					bad = e
				}
				sum, n = sum+f.value, n+1
			}
		}
		if d := want.value*n - sum; bad != nil || d > n || -d > n {
			return false
		}
	}
	return true
}

// onlyTotals counts the sheets' totals alone.
func (t *scoreTable) onlyTotals() {
	for i := range t.heads {
		if t.heads[i].use == useScore {
			t.heads[i].use = leftOut
		}
	}
	at := t.titled("total")
	t.heads[at].use, t.heads[at].name = useScore, ""
}
