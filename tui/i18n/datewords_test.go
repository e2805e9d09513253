package i18n

import (
	"testing"
	"time"
)

// TestDateInWords holds days in words against what an official paper says.
func TestDateInWords(t *testing.T) {
	for _, c := range []struct{ date, id, en string }{
		{"2023-03-20", "Senin, dua puluh Maret dua ribu dua puluh tiga", "Monday, the twentieth of March two thousand and twenty-three"},
		{"2023-03-21", "Selasa, dua puluh satu Maret dua ribu dua puluh tiga", "Tuesday, the twenty-first of March two thousand and twenty-three"},
		{"1945-08-17", "Jumat, tujuh belas Agustus seribu sembilan ratus empat puluh lima", "Friday, the seventeenth of August one thousand nine hundred and forty-five"},
		{"2000-01-01", "Sabtu, satu Januari dua ribu", "Saturday, the first of January two thousand"},
		{"2110-12-11", "Kamis, sebelas Desember dua ribu seratus sepuluh", "Thursday, the eleventh of December two thousand one hundred and ten"},
		{"2026-02-12", "Kamis, dua belas Februari dua ribu dua puluh enam", "Thursday, the twelfth of February two thousand and twenty-six"},
		{"2100-05-30", "Minggu, tiga puluh Mei dua ribu seratus", "Sunday, the thirtieth of May two thousand one hundred"},
	} {
		d, err := time.Parse(time.DateOnly, c.date)
		if err != nil {
			t.Fatal(err)
		}
		if got := For("id").DateInWords(d); got != c.id {
			t.Errorf("%s in id is %q, want %q", c.date, got, c.id)
		}
		if got := For("en").DateInWords(d); got != c.en {
			t.Errorf("%s in en is %q, want %q", c.date, got, c.en)
		}
	}
}

// TestOrdinals holds the days of a month in English.
func TestOrdinals(t *testing.T) {
	want := []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
		"eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
		"nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth",
		"twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"}
	for i, w := range want {
		if got := ordinalEN(i + 1); got != w {
			t.Errorf("%d is %q, want %q", i+1, got, w)
		}
	}
}
