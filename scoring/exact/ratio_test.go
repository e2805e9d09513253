package exact

import (
	"encoding/json"
	"math"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func bigRat(r Ratio) *big.Rat { return big.NewRat(r.Num, r.Den) }

func drawRatio(t *rapid.T, name string) Ratio {
	num := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-1000, 1000)).Draw(t, name+" num")
	den := rapid.OneOf(rapid.Int64Range(1, math.MaxInt64), rapid.Int64Range(1, 1000)).Draw(t, name+" den")
	return Ratio{num, den}
}

func TestRatioIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawRatio(t, "a"), drawRatio(t, "b")
		if got, want := a.Cmp(b), bigRat(a).Cmp(bigRat(b)); got != want {
			t.Fatalf("%v against %v: %d, want %d", a, b, got, want)
		}
		if low := NewRatio(a.Num, a.Den); a.Num != math.MinInt64 && bigRat(low).Cmp(bigRat(a)) != 0 || low.Cmp(a) != 0 {
			t.Fatalf("%v in lowest terms is %v", a, low)
		}
		if (Ratio{}).Cmp(a) != -1 || a.Cmp(Ratio{}) != 1 {
			t.Fatal("no number is not below every number")
		}
		checkFormat(t, a, rapid.IntRange(0, 6).Draw(t, "decimals"))
	})
	rapid.Check(t, func(t *rapid.T) { // halves, at every place
		places := rapid.IntRange(0, 6).Draw(t, "decimals")
		odd := 2*rapid.Int64Range(-1e9, 1e9).Draw(t, "n") + 1
		checkFormat(t, NewRatio(odd, 2*int64(math.Pow10(places))), places)
	})
	equal(t, "none", Ratio{}.Cmp(Ratio{}), 0)
	equal(t, "none", Ratio{}.Format(2), "")
	equal(t, "small", NewRatio(-1, 1000).Format(2), "0.00")
	equal(t, "carry", NewRatio(-9999, 1000).Format(2), "-10.00")
	equal(t, "widest", Ratio{math.MinInt64, 1}.String(), "-9223372036854775808.000000")
}

// checkFormat compares with math/big, which rounds halves away from zero too.
func checkFormat(t *rapid.T, r Ratio, decimals int) {
	want := bigRat(r).FloatString(decimals)
	if strings.Trim(want, "-0.") == "" {
		want = strings.TrimPrefix(want, "-")
	}
	if got := r.Format(decimals); got != want {
		t.Fatalf("%d/%d with %d decimals: %s, want %s", r.Num, r.Den, decimals, got, want)
	}
}

func TestDecimal(t *testing.T) {
	for in, want := range map[string]string{
		"80": "80", "7.5": "7.5", "7,5": "7.5", " 7,5 ": "7.5", "0": "0", "-0": "0", "-0,0": "0", "00012": "12",
		".5": "0.5", ",5": "0.5", "-7.25": "-7.25", "0.000001": "0.000001", "1000000": "1000000",
		"-1000000.000000": "-1000000", "12.500": "12.5",
	} {
		got, err := ParseDecimal(in)
		if err != nil || got.String() != want {
			t.Errorf("%q: %v %v, want %s", in, got, err, want)
		}
		b, err := json.Marshal(got)
		var back Decimal
		if err != nil || string(b) != want || json.Unmarshal(b, &back) != nil || back != got {
			t.Errorf("%q in JSON: %s %v, back %v", in, b, err, back)
		}
	}
	for _, in := range []string{
		"", " ", "-", ".", ",", "5.", "+5", "--5", "- 5", "1e3", "0x1f", "1_000", "1.2.3", "1,2,3", "1.2,3", "abc", "5 0",
		"1000000.000001", "1000001", "-1000001", "0.0000001", "12345678", "٣", "８０", "½", "Inf", "NaN", "5\x00", "\x1b[A",
	} {
		if got, err := ParseDecimal(in); err == nil {
			t.Errorf("%q is %v", in, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := Decimal(rapid.Int64Range(int64(-MaxDecimal), int64(MaxDecimal)).Draw(t, "d"))
		if back, err := ParseDecimal(d.String()); err != nil || back != d {
			t.Fatalf("%d is written %s and read %d %v", d, d, back, err)
		}
	})
	equal(t, "lowest", Decimal(math.MinInt64).String(), "-9223372036854.775808")
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Fatalf("%s: got %v, want %v", what, got, want)
	}
}
