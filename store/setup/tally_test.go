package setup

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
	"juri/scoring/rank"
)

func tallyFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	noError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// tallied reads a file as juri tally does.
func tallied(path string, rubric *scoring.Rubric, o ...ScoreOptions) (Tally, error) {
	in, err := ReadInput(path)
	if err != nil {
		return Tally{}, err
	}
	return ReadTally(in, rubric, append(o, ScoreOptions{})[0])
}

// stateOf is a contest with the entries, the jurors and the rubric of a tally.
func stateOf(tally Tally) scoring.State {
	facts := []scoring.Fact{scoring.ContestSet{Contest: scoring.Contest{Rubric: tally.Rubric}}, scoring.RoomSet{}}
	for _, j := range tally.Jurors {
		facts = append(facts, scoring.PersonSet{Person: scoring.Person{User: j, Name: j, Role: scoring.Juror}})
	}
	for _, e := range tally.Entries {
		facts = append(facts, scoring.EntrySet{Entry: e})
	}
	s := scoring.State{}
	for i, f := range facts {
		s = scoring.Apply(s, scoring.Event{Seq: uint64(i + 1), Fact: f})
	}
	return s
}

// All forms of one file say the same, the workbook's too.
func TestTallyForms(t *testing.T) {
	x := excelize.NewFile()
	for i, row := range [][]any{{"Peserta", "Juri", "isi", "gaya"}, {"a", "ani", 7.5, 8}, {"a", "budi", 7, 6.5}, {"b", "ani", 8, 8}, {"b", "budi", nil, nil}} {
		for j, v := range row {
			cell, _ := excelize.CoordinatesToCellName(j+1, i+1)
			noError(t, x.SetCellValue("Sheet1", cell, v))
		}
	}
	book := filepath.Join(t.TempDir(), "s.xlsx")
	noError(t, x.SaveAs(book))
	want := ""
	for _, path := range []string{
		tallyFile(t, "s.csv", "entry,juror,isi,gaya\na,ani,7.5,8\na,budi,7,6.5\nb,ani,8,8\nb,budi,,\n"),
		tallyFile(t, "s.csv", "peserta;juri;isi;gaya\na;ani;7,5;8\na;budi;7;6,5\nb;ani;8;8\nb;budi;;\n"),
		tallyFile(t, "s.csv", "entry,juror,criterion,score\na,ani,isi,7.5\na,ani,gaya,8\na,budi,isi,7\na,budi,gaya,6.5\nb,ani,isi,8\nb,ani,gaya,8\n"),
		book,
	} {
		tally, err := tallied(path, nil)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		got := fmt.Sprint(tally.Sheets, len(tally.Entries), tally.Jurors, tally.Totals)
		if want == "" {
			want = got
		}
		if got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
		ballots, err := tally.Ballots(rank.Mean, 1)
		noError(t, err)
		table, _ := rank.Standings(ballots, rank.Rules{Method: rank.Mean}, rank.Decisions{})
		rows := table.Rows
		if rows[0].Entry != "b" || rows[0].Score.String() != "8.000000" || rows[0].Sheets != 1 || rows[1].Score.String() != "7.250000" {
			t.Errorf("%s: %+v", path, rows)
		}
	}
}

func TestTallyFaults(t *testing.T) {
	many := "entry,juror,score\n"
	for i := range maxTallyJurors + 1 {
		many += fmt.Sprintf("a,j%d,1\n", i)
	}
	rubric, err := Preset("pkm-poster")
	noError(t, err)
	ids := make([]string, len(rubric.Criteria))
	for i, c := range rubric.Criteria {
		ids[i] = c.ID
	}
	head := "entry,juror," + strings.Join(ids, ",") + "\n"
	for _, row := range []struct {
		text   string
		rubric *scoring.Rubric
		want   scoring.Code
	}{
		{"entry,juror,score\n", nil, "no_scores"},
		{many, nil, "too_many_jurors"},
		{"entry,score\na,1\n", nil, "missing_column"},
		{"entry,juror,score\na,j,1\na,j,2\n", nil, "duplicate_id"},
		{"entry,juror,score\na,j,x\n", nil, "bad_number"},
		{"entry,juror,score\na,j,7,5\n", nil, "field_count"}, // a decimal comma is no second cell
		{"entry,juror,isi,gaya\na,j,7,5,8\n", nil, "field_count"},
		{"entry,juror,score\n,j,1\nb,j,1\n", nil, "empty_field"},
		{head + "a,j,4,5,5\n", &rubric, scoring.CodeOffScale}, // there is no 4
		{head + "a,j,5,5,\n", &rubric, scoring.CodeIncomplete},
		{"entry,juror,other\na,j,5\n", &rubric, "unknown_column"},
		{"entry,juror,criterion,score\na,j,other,5\nb,j," + ids[0] + ",5\n", &rubric, scoring.CodeUnknownCriterion},
	} {
		_, err := tallied(tallyFile(t, "s.csv", row.text), row.rubric)
		var faults Faults
		if !errors.As(err, &faults) || !slices.ContainsFunc(faults, func(f Fault) bool { return f.Problem.Code == row.want }) {
			t.Errorf("%.60q: %v, want %s", row.text, err, row.want)
		}
	}
	if _, err := tallied(tallyFile(t, "s.csv", head+"a,j,7,7,7\n"), &rubric); err != nil {
		t.Error(err)
	}
}

// A fault names the line on which the same score came first.
func TestTallyTwice(t *testing.T) {
	_, err := tallied(tallyFile(t, "s.csv", "entri,juri,kriteria,skor\na,j,isi,1\na,j,gaya,2\na,j,gaya,3\n"), nil)
	var faults Faults
	if !errors.As(err, &faults) || len(faults) != 1 || faults[0].Line != 4 || faults[0].Problem.Args["line"] != "3" {
		t.Errorf("%v", err)
	}
	if _, err := tallied(tallyFile(t, "s.csv", "entry,juror,score\na,j,1,,\nb,j,2\n"), nil); err != nil {
		t.Errorf("empty cells beyond the header: %v", err)
	}
}

func TestGivesPlaces(t *testing.T) {
	for text, want := range map[string]bool{
		"a,j,1\nb,j,2\nc,j,3\n": true, "a,j,1.5\nb,j,1.5\nc,j,3\n": true, "a,j,1\nb,j,1\nc,j,3\n": false, "a,j,2\nb,j,3\n": false,
		"a,j,1\nb,j,2\na,k,80\nb,k,2\n": false,
	} {
		tally, err := tallied(tallyFile(t, "s.csv", "entry,juror,score\n"+text), nil)
		if err != nil || tally.GivesPlaces() != want {
			t.Errorf("%q: %v, %v", text, tally.GivesPlaces(), err)
		}
	}
}

// The summary that juri exports is known by its headings, also by those of before.
func TestOwnHeads(t *testing.T) {
	for _, known := range ownHeads {
		begins, ends, _ := strings.Cut(known, " … ")
		own := scoreTable{}
		for _, text := range strings.Split(begins+",J1,J2,Nilai,"+ends, ",") {
			own.heads = append(own.heads, heading{text: text})
		}
		if !own.ownSheet() {
			t.Errorf("%s is not known", known)
		}
		if own.heads[2].text = "Karya"; own.ownSheet() {
			t.Errorf("any other is taken for %s", known)
		}
	}
}
