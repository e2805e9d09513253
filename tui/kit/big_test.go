package kit

import (
	"strings"
	"testing"
)

func TestBigPictures(t *testing.T) {
	for _, c := range []struct {
		text string
		w, h int
		want string
	}{
		{"04:12", 17, 3, lines(
			"█▀█ █ █ ▄ ▄█  ▀▀█",
			"█ █ ▀▀█ ▄  █  █▀▀",
			"▀▀▀   ▀   ▀▀▀ ▀▀▀")},
		{"04:12", 36, 6, lines(
			" ▄████▄  ██  ██        ██    █████▄ ",
			" ██  ██  ██  ██  ██  ████        ██ ",
			" ██  ██  ▀█████        ██    ▄████▀ ",
			" ██  ██      ██  ██    ██    ██     ",
			" ▀████▀      ██      ██████  ▀█████ ")},
		{"35-69", 42, 5, lines(
			"  █████▄  ▄█████          ▄█████  ▄████▄  ",
			"      ██  ██              ██      ██  ██  ",
			"  ██████  ▀████▄  ██████  █████▄  ▀█████  ",
			"      ██      ██          ██  ██      ██  ",
			"  █████▀  █████▀          ▀████▀  █████▀  ")},
		{"+78", 22, 5, lines(
			"        █████▄  ▄████▄",
			"  ██        ██  ██  ██",
			"██████      ██  ██████",
			"  ██        ██  ██  ██",
			"            ██  ▀████▀")},
		{"7", 3, 2, " 7 "},
		{"04:12", 16, 9, "     04:12      "},
	} {
		got := lines(Big(c.text, c.w, c.h)...)
		if got != c.want {
			t.Errorf("Big(%q, %d, %d)\n%s\nwant\n%s", c.text, c.w, c.h, got, c.want)
		}
	}
}

func TestBigIsExactAndLarge(t *testing.T) {
	for _, text := range []string{"04:12", "+00:37", "1:02:03", "0123456789", "-5", " ", "", "x:1"} {
		for w := range 210 {
			for _, h := range []int{0, 1, 2, 3, 5, 8, 30} {
				out := Big(text, w, h)
				if len(out) > h || w > 0 && h > 0 && len(out) == 0 {
					t.Fatalf("Big(%q, %d, %d): %d lines", text, w, h, len(out))
				}
				for _, l := range out {
					wantLine(t, l, w, text)
				}
			}
		}
	}
	for _, c := range []struct{ w, h, min int }{{200, 30, 15}, {80, 12, 10}, {44, 8, 5}} {
		out := Big("04:12", c.w, c.h)
		inked := 0
		for _, l := range out {
			if strings.TrimSpace(l) != "" {
				inked++
			}
		}
		if inked < c.min {
			t.Errorf("at %d×%d the digits are %d rows tall, want %d", c.w, c.h, inked, c.min)
		}
	}
}
