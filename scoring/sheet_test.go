package scoring

import (
	"crypto/sha256"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

func ptr[T any](v T) *T { return &v }

func values(pairs ...string) map[string]exact.Decimal {
	m := map[string]exact.Decimal{}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = d(pairs[i+1])
	}
	return m
}

// stageWith is p1 on stage under that rubric.
func stageWith(t testing.TB, r Rubric) *world {
	c := smallSetup()
	c.Contest.Rubric = r
	w := newWorld(t, c)
	w.must("sari", Next{"pinus"})
	return w
}

func (w *world) cell(juror string) *Cell { return w.s.Slot("p1").Cell(juror) }

func (w *world) row(entry string) rank.Standing {
	w.t.Helper()
	for _, r := range w.s.Standings().Rows {
		if r.Entry == entry {
			return r
		}
	}
	w.t.Fatalf("no row for %s", entry)
	return rank.Standing{}
}

func TestAnEmptyCriterionIsNoZero(t *testing.T) {
	r := smallRubric()
	r.Criteria = append(r.Criteria, criterion("akhir", "10", points("0", "100", "1")))
	w := stageWith(t, r)
	w.must("ani", EditSheet{Slot: "p1", Set: values("gaya", "0")})
	equal(t, "missing", w.cell("ani").Progress.Missing, []string{"isi", "akhir"})
	if !w.cell("ani").Draft.Total.None() {
		t.Error("half a sheet has a total")
	}
	equal(t, "running", w.s.RubricOf(nil).Weigher.Running(w.cell("ani").Draft.Scores).String(), "0.000000")
	e := w.refused("ani", Submit{Slot: "p1", Scores: values("gaya", "0")}, CodeIncomplete)
	equal(t, "missing", e.Args["missing"], "isi,akhir")
	equal(t, "slot", e.Args["slot"], "p1")
	equal(t, "none", w.refused("ani", Submit{Slot: "p1"}, CodeIncomplete).Args["missing"], "isi,gaya,akhir")
	if got := w.row("p1"); got.Sheets != 0 || !got.Score.None() || got.Rank != 0 {
		t.Errorf("a draft counts: %+v", got)
	}
	w.must("ani", EditSheet{Slot: "p1", Set: values("isi", "1"), Clear: []string{"gaya"}})
	equal(t, "cleared", w.cell("ani").Draft.Scores, Scores{{"isi", d("1")}})

	// Not even a fact that names too few criteria makes zeros of the others.
	w.apply("ani", SheetSubmitted{Slot: "p1", Juror: "ani", Scores: Scores{{"isi", d("90")}}, Revision: 1})
	equal(t, "sheets", w.row("p1").Sheets, 0)
}

func TestOffTheScale(t *testing.T) {
	list := Scale{Values: []exact.Decimal{d("1"), d("2"), d("3"), d("5"), d("6"), d("7")}}
	for _, row := range []struct {
		scale   Scale
		allowed string
		on, off []string
	}{
		{points("0", "100", "1"), "0–100", []string{"0", "100", "55"}, []string{"-1", "101", "55.5", "0.000001"}},
		{points("0", "10", "0.5"), "0–10 (0.5)", []string{"7.5", "10", "0.5"}, []string{"7.25", "10.5"}},
		{points("-5", "5", "2"), "-5–5 (2)", []string{"-5", "-1", "5"}, []string{"0", "-6", "7"}},
		{list, "1, 2, 3, 5, 6, 7", []string{"3", "5", "7"}, []string{"4", "0", "8", "3.5"}},
		{Scale{Max: d("5")}, "0–5 (0)", nil, []string{"0", "1"}},
	} {
		r := Rubric{Criteria: []Criterion{criterion("isi", "1", row.scale)}}
		w := stageWith(t, r)
		for _, v := range row.on {
			w.must("ani", EditSheet{Slot: "p1", Set: values("isi", v)}, Submit{Slot: "p1", Scores: values("isi", v)})
		}
		for _, v := range row.off {
			for _, c := range []Command{
				EditSheet{Slot: "p1", Set: values("isi", v)}, Submit{Slot: "p1", Scores: values("isi", v)},
			} {
				e := w.refused("ani", c, CodeOffScale)
				equal(t, "args", e.Args, Args{"criterion": "isi", "value": v, "allowed": row.allowed})
			}
		}
	}
}

func TestScaleNext(t *testing.T) {
	list := Scale{Values: []exact.Decimal{d("1"), d("2"), d("3"), d("5")}}
	for _, row := range []struct {
		scale Scale
		from  string
		steps int
		want  string
	}{
		{points("0", "100", "1"), "99", 1, "100"}, {points("0", "100", "1"), "100", 1, "100"},
		{points("0", "100", "1"), "3", -5, "0"}, {points("0", "10", "0.5"), "7", 1, "7.5"},
		{points("0", "10", "3"), "9", 1, "9"}, {points("0", "10", "3"), "10", 0, "9"},
		{points("0", "10", "3"), "7", 1, "9"}, {points("0", "10", "3"), "7", -1, "6"},
		{points("1", "5", "1"), "0", 1, "2"}, {points("-5", "5", "2"), "-5", 1, "-3"},
		{list, "3", 1, "5"}, {list, "5", 1, "5"}, {list, "5", -1, "3"}, {list, "1", -1, "1"},
		{list, "4", 1, "5"}, {list, "4", -1, "3"}, {list, "9", 1, "5"}, {list, "9", -1, "5"}, {list, "0", 1, "1"},
	} {
		got := row.scale.Next(d(row.from), row.steps)
		if got != d(row.want) || !row.scale.Allows(got) {
			t.Errorf("%v from %s by %d: %v, want %s", row.scale, row.from, row.steps, got, row.want)
		}
	}
	lo, hi := points("0", "10", "3").Bounds()
	equal(t, "bounds", []exact.Decimal{lo, hi}, []exact.Decimal{0, d("9")})
}

func TestCorrections(t *testing.T) {
	w := stageWith(t, smallRubric())
	first := sheet("p1", "70", "80")
	first.Strength, first.Improve = " jelas\x07 ", "lebih\r\npendek"
	w.clock = 3 * 1e9
	w.must("ani", first)
	c := w.cell("ani")
	equal(t, "sheet", *c.Sheet, Sheet{
		Scores: Scores{{"isi", d("70")}, {"gaya", d("80")}}, Strength: "jelas", Improve: "lebih\npendek",
		Total: exact.Ratio{Num: 74, Den: 1}, At: dawn.Add(w.clock), By: "ani", Revision: 1, Receipt: w.s.Head, Seq: w.s.Seq, lot: sha256.Sum256(nil),
	})
	equal(t, "progress", c.Progress, Progress{HandedIn: true, Feedback: true})
	w.refused("ani", first, CodeUnchanged)
	w.must("ani", sheet("p1", "71", "80"))
	w.must("ani", sheet("p1", "72", "80"))
	c = w.cell("ani")
	equal(t, "revision", c.Sheet.Revision, 3)
	equal(t, "past", []int{c.Past[0].Revision, c.Past[1].Revision}, []int{1, 2})
	equal(t, "strength of the first", c.Past[0].Strength, "jelas")
	equal(t, "counted once", w.row("p1").Sheets, 1)
	equal(t, "score", w.row("p1").Score.String(), "75.200000")
}

func TestDrafts(t *testing.T) {
	w := stageWith(t, smallRubric())
	// Two terminals of one juror, each with a criterion.
	w.must("ani", EditSheet{Slot: "p1", Set: values("isi", "70"), Strength: ptr("jelas")})
	w.must("ani", EditSheet{Slot: "p1", Set: values("gaya", "80")})
	w.must("ani", EditSheet{Slot: "p1", Improve: ptr("lebih pendek")})
	draft := w.cell("ani").Draft
	equal(t, "draft", *draft, Sheet{Scores: Scores{{"isi", d("70")}, {"gaya", d("80")}},
		Strength: "jelas", Improve: "lebih pendek", Total: exact.Ratio{Num: 74, Den: 1}})
	equal(t, "progress", w.cell("ani").Progress, Progress{Editing: true, Feedback: true})
	equal(t, "no history", w.s.Seq, w.events[len(w.events)-4].Seq)
	e := w.refused("ani", EditSheet{Slot: "p1", Set: values("isi", "90", "gaya", "101")}, CodeOffScale)
	equal(t, "criterion", e.Args["criterion"], "gaya")
	equal(t, "all or nothing", w.cell("ani").Draft, draft)
	stale := w.events[len(w.events)-1]

	w.must("ani", sheet("p1", "70", "80"))
	if w.cell("ani").Draft != nil {
		t.Error("a draft outlives its sheet")
	}
	w.s = Apply(w.s, stale) // as a replay does, drafts last
	if w.cell("ani").Draft != nil {
		t.Error("a stale draft comes back")
	}

	// A new draft starts from the sheet, which stands meanwhile.
	w.must("ani", EditSheet{Slot: "p1", Clear: []string{"gaya"}})
	c := w.cell("ani")
	equal(t, "draft", c.Draft.Scores, Scores{{"isi", d("70")}})
	equal(t, "progress", c.Progress, Progress{HandedIn: true, Editing: true, Missing: []string{"gaya"}})
	equal(t, "score", w.row("p1").Score, exact.Ratio{Num: 74, Den: 1})
	w.must("ani", EditSheet{Slot: "p1", Discard: true})
	equal(t, "discarded", w.cell("ani").Progress, Progress{HandedIn: true})

	empty := w.s.Progress(w.s.Slot("p1"), "budi")
	equal(t, "nothing yet", empty, Progress{Missing: []string{"isi", "gaya"}})
}

func TestRecusal(t *testing.T) {
	w := stageWith(t, smallRubric())
	w.must("ani", sheet("p1", "70", "80"))
	w.must("budi", sheet("p1", "100", "100"))
	equal(t, "before", w.row("p1").Score, exact.Ratio{Num: 87, Den: 1})
	w.must("budi", Recuse{Slot: "p1", Reason: "pernah bekerja di sana"})
	r := w.row("p1")
	equal(t, "after", r.Score, exact.Ratio{Num: 74, Den: 1})
	equal(t, "counts", []int{r.Sheets, r.Recused, r.Expected}, []int{1, 1, 1})
	equal(t, "progress", w.cell("budi").Progress, Progress{HandedIn: true, Recused: true})
	w.refused("budi", sheet("p1", "50", "50"), CodeRecused)
	w.refused("budi", EditSheet{Slot: "p1", Set: values("isi", "1")}, CodeRecused)
	w.refused("panitia", Submit{Slot: "p1", Juror: "budi", Scores: values("isi", "1", "gaya", "1")}, CodeRecused)
	w.refused("budi", Recuse{Slot: "p1", Reason: "lagi"}, CodeRecused)
	w.must("budi", Recuse{Slot: "p3", Reason: "saudara"}) // before it is called
	equal(t, "by", *w.s.Slot("p3").Cell("budi").Recusal, Exemption{Reason: "saudara", At: dawn, By: "budi"})
	p := w.s.Progress(w.s.Slot("p3"), "budi")
	equal(t, "recused", p.Recused, true)
	r = w.row("p3")
	equal(t, "owed", []int{r.Sheets, r.Recused, r.Expected}, []int{0, 1, 1})
}

func TestKindsOfCriteria(t *testing.T) {
	scale := points("0", "100", "1")
	r := Rubric{Total: WeightedMean, Criteria: []Criterion{
		criterion("isi", "60", scale), criterion("gaya", "40", scale), criterion("lihat", "0", scale),
		{ID: "lebih", Weight: d("10"), Bonus: true, Scale: points("0", "5", "1")},
	}}
	w := stageWith(t, r)
	e := w.refused("ani", Submit{Slot: "p1", Scores: values("isi", "70", "gaya", "80")}, CodeIncomplete)
	equal(t, "weight 0 is asked, a bonus is not", e.Args["missing"], "lihat")
	w.must("ani", Submit{Slot: "p1", Scores: values("isi", "70", "gaya", "80", "lihat", "5")})
	equal(t, "and not counted", w.row("p1").Score.String(), "74.000000")
	w.must("ani", Submit{Slot: "p1", Scores: values("isi", "70", "gaya", "80", "lihat", "5", "lebih", "5")})
	equal(t, "a bonus comes on top", w.row("p1").Score.String(), "74.500000")

	// 70 % substance and 30 % interview, whatever the criteria inside weigh.
	r = Rubric{Total: WeightedMean,
		Blocks:   []Block{{ID: "sub", Weight: d("70")}, {ID: "wwc", Weight: d("30")}},
		Criteria: []Criterion{criterion("a", "1", scale), criterion("b", "1", scale), criterion("c", "1", scale), criterion("p", "5", scale)},
	}
	r.Criteria[0].Block, r.Criteria[1].Block, r.Criteria[2].Block, r.Criteria[3].Block = "sub", "sub", "sub", "wwc"
	w = stageWith(t, r)
	w.must("ani", Submit{Slot: "p1", Scores: values("a", "80", "b", "90", "c", "70", "p", "60")})
	equal(t, "blocks", w.row("p1").Score.String(), "74.000000")
	equal(t, "shares", []float64{w.s.RubricOf(nil).Weigher.Share(0), w.s.RubricOf(nil).Weigher.Share(3)}, []float64{0.7 / 3, 0.3})
}

func TestLevels(t *testing.T) {
	r := smallRubric()
	r.Bands = []Level{{d("0"), Text{ID: "kurang"}}, {d("81"), Text{ID: "baik"}}, {d("91"), Text{EN: "excellent"}}}
	r.Criteria[1].Levels = []Level{{d("50"), Text{ID: "cukup"}}}
	for _, row := range []struct{ criterion, value, want string }{
		{"isi", "80", "kurang"}, {"isi", "81", "baik"}, {"isi", "100", "excellent"}, {"isi", "-1", ""},
		{"gaya", "90", "cukup"}, {"gaya", "49", ""},
	} {
		c, _ := r.Criterion(row.criterion)
		equal(t, row.criterion+" "+row.value, r.Level(c, d(row.value)).In("id"), row.want)
	}
}
