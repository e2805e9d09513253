package verbs

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store/report"
	"juri/store/storetest"
)

// TestAwardsToSeal plays contests from contest.yaml to the reveal by verbs over SSH,
// and compares every place, score and award with the oracle's: in the standings,
// in the recapitulation and in the sealed snapshot.
func TestAwardsToSeal(t *testing.T) {
	t.Parallel()
	for _, c := range awardCases {
		t.Run(c.name, func(t *testing.T) {
			o := c.worked(t)
			s := serveDemo(t, func(s *served) { c.write(s, o) })
			c.play(s, o)
			order := c.settle(s, o)
			rows := o.places(order)
			last := rows[len(rows)-1].id
			s.No("panitia", "pick Favorit "+rows[0].id+" --reason suara", rows[0].id)
			s.OK("panitia", "pick Favorit "+last+" --reason 'suara pengunjung'")
			o.picks["Favorit"] = []string{last}
			rows = o.places(order)
			s.OK("panitia", "seal")
			s.No("panitia", "confirm", "usulannya sendiri")
			s.OK("ani", "confirm")
			s.compare(c, o, rows)
			t.Run("printed", func(t *testing.T) { s.comparePDF(t, c, order, rows) })
			s.OK("panitia", "show layar reveal")
			s.OK("panitia", "reveal start")
			var steps []string
			for _, step := range s.Folder.Board.State().RevealSteps() {
				if step.Kind == scoring.RevealEntry {
					steps = append(steps, step.Entry)
					r := rows[slices.IndexFunc(rows, func(r placed) bool { return r.id == step.Entry })]
					want := map[bool]int{true: r.inKind, false: r.rank}[strings.HasSuffix(step.Award, " Teladan")]
					if step.Award == "Favorit" { // by hand, without places
						want = 0
					}
					if step.Rank != want {
						t.Errorf("%s is revealed as place %d of %s, want %d", r.id, step.Rank, step.Award, want)
					}
				}
			}
			if want := o.announced(rows); !slices.Equal(steps, want) {
				t.Errorf("the reveal goes %v, want %v", steps, want)
			}
		})
	}
}

// play hands in every sheet and closes every slot.
func (c awardCase) play(s *served, o *oracle) {
	s.T.Helper()
	for i, id := range o.ids {
		s.OK("panitia", "next pinus")
		for j, juror := range []string{"ani", "budi", "citra", "dewa"} {
			line := "score " + id + " --submit"
			for _, k := range c.criteria {
				if v, given := o.values[i][j][k]; given {
					line += " " + k + "=" + strconv.FormatFloat(float64(v)/2, 'f', -1, 64)
				}
			}
			s.OK(juror, line)
		}
		s.OK("panitia", "close "+id)
	}
}

// settle decides the tie across the line, which blocks the seal until then.
func (c awardCase) settle(s *served, o *oracle) []string {
	s.T.Helper()
	tied := "P01 P02 P03"
	s.No("panitia", "seal", "nilai sama di batas penghargaan yang belum diputuskan: 1 (P01 = P02 = P03)")
	s.No("budi", "tie "+tied+" --draw 1", "tidak berwenang")
	s.No("panitia", "tie "+tied, "lasan")
	s.No("panitia", "tie P01 P02 --draw 1", "Nilai peserta ini tidak sama")
	if c.seed == "" {
		s.OK("ani", "tie P02 P03 P01 --reason 'dampaknya paling luas'")
		if d := s.Folder.Board.State().Ties[0]; d.By != "ani" || d.Seed != "" || d.Reason != "dampaknya paling luas" {
			s.T.Errorf("on record: %+v", d)
		}
		return []string{"P02", "P03", "P01"}
	}
	// Another draw first, and then in earnest: which needs a reason, and the same
	// seed gives the same order whatever the entries' order on the line.
	order := drawn(c.seed, "P01", "P02", "P03")
	first := s.OK("panitia", "tie "+tied+" --draw '"+c.seed+"'")
	s.No("panitia", "tie "+tied+" --draw 'lain'", "lasan")
	again := s.OK("ani", "tie P03 P01 P02 --draw '"+c.seed+"' --reason 'diulang di depan saksi'")
	if want := strings.Join(order, " "); !strings.Contains(first, want) || again != first {
		s.T.Errorf("drawn %q and %q, want %s", first, again, want)
	}
	return order
}

// compare holds that the sealed result is the oracle's wherever it is told.
func (s *served) compare(c awardCase, o *oracle, rows []placed) {
	s.T.Helper()
	sealed := s.Folder.Board.State().Sealed
	var table report.Standings
	juritest.Read(s.T, s.OK("panitia", "standings --format json"), &table)
	var papers struct{ Standings []report.Row }
	juritest.Read(s.T, s.OK("panitia", "export juri.json"), &papers)
	lists := [][]map[string]string{
		juritest.Cells(s.T, s.OK("panitia", "standings --format csv")), juritest.Cells(s.T, s.OK("panitia", "export rekapitulasi.csv")),
	}
	lines := strings.Split(s.OK("panitia", "standings"), "\n")
	xlsx := recalculated(s.T, s.OK("panitia", "export rekapitulasi.xlsx"))
	if !table.Sealed || len(table.Rows) != len(rows) || len(sealed.Rows) != len(rows) || table.Method != c.method {
		s.T.Fatalf("%d and %d rows of %s, sealed %v", len(table.Rows), len(sealed.Rows), table.Method, table.Sealed)
	}
	remark := map[string]string{
		"score": "", "criterion:c": "nilai kriteria C", "choice": "keputusan ketua yang dicatat", "draw": "undian yang dicatat",
	}
	said := map[string]string{
		"score": "Ditentukan oleh nilai.", "criterion:c": "Nilai sama, ditentukan oleh kriteria C.",
		"choice": "Nilai sama, ditentukan oleh keputusan Ketua Dewan Juri yang tercatat.", "draw": "Nilai sama, ditentukan dengan undian yang tercatat.",
	}
	for i, want := range rows {
		six, by := want.score.FloatString(6), "score"
		if slices.ContainsFunc(rows, func(o placed) bool { return o.id != want.id && o.score.Cmp(want.score) == 0 }) {
			by = "criterion:c"
		}
		if slices.Contains([]string{"P01", "P02", "P03"}, want.id) {
			by = map[bool]string{true: "choice", false: "draw"}[c.seed == ""]
		}
		r := sealed.Rows[i]
		if r.Entry != want.id || r.Rank != want.rank || r.Category != want.kind || r.CategoryRank != want.inKind || r.DecidedBy != by ||
			big.NewRat(r.ScoreNum, r.ScoreDen).Cmp(want.score) != 0 || !slices.Equal(named(r.Award, r.Also), want.awards) {
			s.T.Errorf("sealed: %+v, want %+v by %s", r, want, by)
		}
		for _, r := range []report.Row{table.Rows[i], papers.Standings[i]} {
			all := r.Awards
			if len(all) == 0 {
				all = named(r.Award, nil)
			}
			if r.Entry != want.id || r.Rank != want.rank || r.InCategory != want.inKind || r.Score != six || r.DecidedBy != by || !slices.Equal(all, want.awards) {
				s.T.Errorf("JSON: %+v, want %+v by %s", r, want, by)
			}
		}
		awards, first := strings.Join(want.awards, ", "), append(want.awards, "")[0]
		for _, list := range lists {
			if r := list[i]; r["entry"] != want.id || r["rank"] != strconv.Itoa(want.rank) || r["score"] != six || r["award"] != first ||
				r["awards"] != awards || r["category"] != want.kind || r["category_rank"] != strconv.Itoa(want.inKind) {
				s.T.Errorf("CSV: %v, want %+v", r, want)
			}
		}
		if l := lines[i+1]; !words(l)[want.id] || !strings.Contains(l, " "+awards) || !strings.Contains(l, said[by]) {
			s.T.Errorf("the table: %q, want %+v", l, want)
		}
		if x := xlsx[want.id]; x["Peringkat"] != strconv.Itoa(want.rank) || x["Penghargaan"] != awards ||
			x["Keterangan"] != remark[by] {
			s.T.Errorf("XLSX: %v, want %+v", x, want)
		}
	}
}

// comparePDF holds the same of the printed recapitulation; and that the minutes say
// who decided what, a draw with its seed.
func (s *served) comparePDF(t *testing.T, c awardCase, order []string, rows []placed) {
	storetest.NeedTools(t, "poppler-utils", "pdftotext")
	decided := "nilai sama diputuskan dengan undian, angka undian “" + c.seed + "”: " + strings.Join(order, ", ") + ". Dicatat oleh Ani."
	if c.seed == "" {
		decided = "nilai sama diputuskan oleh ketua: " + strings.Join(order, ", ") + ". Dicatat oleh Ani."
	}
	minutes := strings.Join(strings.Fields(s.PDF("export berita-acara")), " ")
	for _, w := range c.weights {
		if !strings.Contains(minutes, " "+w+" ") {
			t.Errorf("the minutes lack the weight %q", w)
		}
	}
	for _, want := range []string{decided, "“Favorit” ditetapkan untuk " + rows[len(rows)-1].id + " oleh Panitia. Alasan: suara pengunjung"} {
		if strings.Count(minutes, want) != 1 {
			t.Errorf("the minutes lack %q:\n%s", want, minutes)
		}
	}
	pdf := printed(t, s.OK("panitia", "export rekapitulasi"))
	for _, want := range rows {
		four := strings.Replace(want.score.FloatString(4), ".", ",", 1)
		if line := pdf[want.id]; !words(line)[four] || !strings.HasPrefix(strings.TrimSpace(line), strconv.Itoa(want.rank)+" ") {
			t.Errorf("PDF: %q, want %+v", line, want)
		}
	}
}

// named lists an entry's awards.
func named(award string, also []string) []string {
	if award == "" {
		return nil
	}
	return append([]string{award}, also...)
}
