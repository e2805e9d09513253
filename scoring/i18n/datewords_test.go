package i18n

import (
	"testing"
	"time"
)

// TestDateInWords holds days in words against what an official paper says.
func TestDateInWords(t *testing.T) {
	for _, c := range []struct{ date, id, en string }{
		{"2023-03-20", "Senin, tanggal dua puluh, bulan Maret, tahun dua ribu dua puluh tiga (20-3-2023)", "Monday, the twentieth of March two thousand and twenty-three"},
		{"2023-03-21", "Selasa, tanggal dua puluh satu, bulan Maret, tahun dua ribu dua puluh tiga (21-3-2023)", "Tuesday, the twenty-first of March two thousand and twenty-three"},
		{"1945-08-17", "Jumat, tanggal tujuh belas, bulan Agustus, tahun seribu sembilan ratus empat puluh lima (17-8-1945)", "Friday, the seventeenth of August one thousand nine hundred and forty-five"},
		{"2000-01-01", "Sabtu, tanggal satu, bulan Januari, tahun dua ribu (1-1-2000)", "Saturday, the first of January two thousand"},
		{"2110-12-11", "Kamis, tanggal sebelas, bulan Desember, tahun dua ribu seratus sepuluh (11-12-2110)", "Thursday, the eleventh of December two thousand one hundred and ten"},
		{"2026-02-12", "Kamis, tanggal dua belas, bulan Februari, tahun dua ribu dua puluh enam (12-2-2026)", "Thursday, the twelfth of February two thousand and twenty-six"},
		{"2100-05-30", "Minggu, tanggal tiga puluh, bulan Mei, tahun dua ribu seratus (30-5-2100)", "Sunday, the thirtieth of May two thousand one hundred"},
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
