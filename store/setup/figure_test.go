package setup

import (
	"bytes"
	"errors"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
	"juri/scoring/exact"
)

// A cell counts as it looks, or is refused: value, format, and what is read of it.
func TestCellsAsTheyLook(t *testing.T) {
	for _, c := range []struct {
		value any
		form  string
		want  string // a number, or a code
	}{
		{0.9, "0%", "90"}, {0.855, "0.0%", "85.5"}, {0.855, "0%", "86"}, {85, "", "85"}, {81.333333333333, "", "81.333333"},
		{84.6, "0", "85"}, {84.666, "0.00", "84.67"}, {1250, "#,##0", "1250"}, {1250.5, "#,##0.00", "1250.5"}, {85, `"Rp"#,##0`, "85"},
		{85, `0 "poin"`, "85"}, {84.5, "0.00E+00", "84.5"}, {84.5, "# ?/?", "84.5"}, {84.6, "0.00####", "84.6"}, {-3, "0;(0)", "-3"},
		{84.13, "# ?/?", "shown_other"}, {85, ";;;", "shown_other"}, {85000, "0,", "shown_other"},
		{95, `[>=90]"Lulus";0`, "shown_other"}, {85, "yyyy-mm-dd", "cell_day"}, {0.5, "hh:mm", "cell_day"}, {1.5, "[h]:mm", "cell_day"},
		{true, "", "cell_flag"}, {"85", "@", "85"}, {"85,5", "", "85.5"}, {"85\u00a0", "", "85"}, {"'85", "", "85"}, {"85%", "", "85"},
		{"1 250", "", "thousands_only"}, {"1.250.000", "", "thousands_only"}, {"8 1/2", "", "fraction_number"}, {"#N/A", "", "error_value"},
		{"delapan", "", "bad_number"}, {"8/10", "", "fraction_number"},
	} {
		x := excelize.NewFile()
		for i, v := range []any{"Peserta", "Juri", "Nilai"} {
			_ = x.SetCellValue("Sheet1", cellName(1, i+1), v)
		}
		_ = x.SetCellValue("Sheet1", "A2", "P01")
		_ = x.SetCellValue("Sheet1", "B2", "Ani")
		if s, is := c.value.(string); is {
			_ = x.SetCellStr("Sheet1", "C2", s)
		} else {
			_ = x.SetCellValue("Sheet1", "C2", c.value)
		}
		if c.form != "" {
			style, err := x.NewStyle(&excelize.Style{CustomNumFmt: &c.form})
			noError(t, err)
			_ = x.SetCellStyle("Sheet1", "C2", "C2", style)
		}
		var b bytes.Buffer
		noError(t, x.Write(&b))
		tally, err := ReadTally(Input{"nilai.xlsx", b.Bytes()}, nil, ScoreOptions{})
		got := ""
		var faults Faults
		if errors.As(err, &faults) {
			if got = string(faults[0].Problem.Code); len(faults) > 1 || faults[0].Where() != "nilai.xlsx:Sheet1!C2" {
				t.Errorf("%v as %q: %v", c.value, c.form, err)
			}
		} else if len(tally.Sheets) == 1 {
			got = tally.Sheets[0].Scores[0].Value.String()
		}
		if got != c.want {
			t.Errorf("%v as %q: %s, want %s", c.value, c.form, got, c.want)
		}
	}
}

// Scores from paper come in the same shapes, and mention what they have columns for.
func TestScoresOfAnyShape(t *testing.T) {
	tally, err := ReadTally(Input{"s.csv", []byte("entry,juror,isi,gaya\nP01,ani,0,0\nP02,budi,99,99\n")}, nil, ScoreOptions{})
	noError(t, err)
	s := stateOf(tally)
	for i := range s.Contest.Rubric.Criteria {
		s.Contest.Rubric.Criteria[i].Scale = scoring.Scale{Max: 100 * exact.One, Step: exact.One}
	}
	read := func(text string, o ScoreOptions) (Scores, error) {
		return ReadScores(Input{"kertas.csv", []byte(text)}, s, o)
	}
	for _, text := range []string{
		"No,Peserta,Juri,Isi,Gaya,Jumlah\n1,P01,ani,80,90,170\n2,P02,budi,70,60,130\n",
		"REKAP;;;\nPeserta;Juri;Kriteria;Nilai\nP01;ani;isi;80\nP01;ani;gaya;90\nP02;budi;Isi;70\nP02;budi;Gaya;60\n",
		"Peserta,ani,,budi,\n,Isi,Gaya,Isi,Gaya\nP01,80,90,,\nP02,,,70,60\n",
	} {
		got, err := read(text, ScoreOptions{})
		if err != nil || len(got.Sheets) != 2 {
			t.Errorf("%q: %v, %v", text, got.Sheets, err)
			continue
		}
		a, b := got.Sheets[0], got.Sheets[1]
		if a.Slot != "P01" || a.Juror != "ani" || a.Scores["isi"] != 80*exact.One || a.Scores["gaya"] != 90*exact.One ||
			b.Slot != "P02" || b.Juror != "budi" || b.Scores["gaya"] != 60*exact.One || a.Strength != nil || a.Uncalled {
			t.Errorf("%q: %+v", text, got.Sheets)
		}
	}
	part, err := read("Peserta,Juri,Isi,Kekuatan,Belum dipanggil,Ruang tunggu\nP01,ani,80,Jelas,ya,B\n", ScoreOptions{})
	if err != nil || len(part.Sheets[0].Scores) != 1 || *part.Sheets[0].Strength != "Jelas" || part.Sheets[0].Improve != nil || !part.Sheets[0].Uncalled || len(part.LeftOut) != 1 {
		t.Errorf("%+v, %v", part, err)
	}
	for text, want := range map[string]scoring.Code{
		"Peserta,Juri,Isi,Gaya\nP01,ani,80,\n":                "empty_field",
		"Peserta,Juri,Isi,Gaya\nP09,ani,80,80\n":              scoring.CodeUnknownSlot,
		"Peserta,Juri,Isi,Gaya\nP01,eka,80,80\n":              "unknown_juror",
		"Peserta,Juri,Isi,Gaya\nP01,ani,101,80\n":             scoring.CodeOffScale,
		"Peserta;Juri;Isi;Gaya\nP01;ani;1.250;80\n":           "thousands",
		"Peserta,Juri,Isi\nP01,ani,80\nP01,ani,81\n":          "duplicate_id",
		"Peserta,ani,,budi,\n,Isi,Gaya,Isi,Gaya\nP01,80,,,\n": "empty_field",
		"Peserta,Juri,Kriteria,Nilai\nP01,ani,Rasa,80\n":      scoring.CodeUnknownCriterion,
	} {
		_, err := read(text, ScoreOptions{})
		var faults Faults
		if !errors.As(err, &faults) || len(faults) != 1 || faults[0].Problem.Code != want || faults[0].File != "kertas.csv" {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
