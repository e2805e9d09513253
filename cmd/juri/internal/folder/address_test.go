package folder

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/i18n"
)

func TestAddressOf(t *testing.T) {
	for in, want := range map[string]Address{
		"10.0.0.5":                 {"10.0.0.5", 2222},
		"10.0.0.5:2223":            {"10.0.0.5", 2223},
		"127.0.0.1":                {"127.0.0.1", 2222},
		"localhost":                {"localhost", 2222},
		"laptop-1:22":              {"laptop-1", 22},
		"Lomba.Malang.go.id:65535": {"Lomba.Malang.go.id", 65535},
		"xn--bcher-kva.example":    {"xn--bcher-kva.example", 2222},
		"4lomba.id":                {"4lomba.id", 2222},
		"::1":                      {"::1", 2222},
		"[::1]":                    {"::1", 2222},
		"[::1]:2223":               {"::1", 2223},
		"fd00::5":                  {"fd00::5", 2222},
		"[2001:db8::1:2]:1":        {"2001:db8::1:2", 1},
		"::ffff:10.0.0.5":          {"::ffff:10.0.0.5", 2222},
	} {
		if got, ok := AddressOf(in, 2222); !ok || got != want {
			t.Errorf("%q: %v %v, want %v", in, got, ok, want)
		}
	}
	for _, in := range []string{
		"", " ", "ssh://10.0.0.5", "ssh://ani@10.0.0.5:2222", "http://lomba.id/", "//lomba.id", "ani@10.0.0.5", "lomba.id/x", "10.0.0.5/24",
		"10.0.0.5 2222", "10.0.0.5 -p 2222", "lomba\tid", "lomba.id\n", "10.0.0.5:", ":2222", "10.0.0.5:0", "10.0.0.5:65536", "10.0.0.5:+22", "10.0.0.5:-1",
		"10.0.0.5:22a", "10.0.0.5:2222:1", "10.0.0.5:ssh", "10.0.0", "1234", "256.0.0.1", "1.2.3.4.5", "0.0.0.0", "::", "[::]:2222", "ff02::1", "224.0.0.1",
		"fe80::1%eth0", "[fe80::1%25eth0]:2222", "[10.0.0.5]:2222", "[10.0.0.5]", "[lomba]:22", "[::1", "::1]", "[::1]2222", "[::1]:", "[::1]:x", "[[::1]]:22",
		"1::2::3", "lomba_kita", "-lomba", "lomba-", "lomba..id", ".lomba", "lomba.", "lömba.id", "лomba.id", "lomba。id", "１0.0.0.5", "lomba\u200b.id", "🚀",
		"$(id)", "-oProxyCommand=x", "a,b", "lomba;id", "\"lomba\"", "lomba\\id", strings.Repeat("a", 64), strings.Repeat("a.", 127) + "aa",
	} {
		if got, ok := AddressOf(in, 2222); ok {
			t.Errorf("%q is taken for %v", in, got)
		}
	}
}

func TestJoinAtAll(t *testing.T) {
	text := i18n.For("en")
	all, err := JoinAtAll(text, ":2224", []string{"10.0.0.5, [::1]:22", "lomba.local:2223", "10.0.0.5:2224"})
	if err != nil || len(all) != 3 {
		t.Fatalf("%v, %v", all, err)
	}
	for i, want := range [][2]string{
		{"ssh ani@10.0.0.5 -p 2224", "ssh://ani@10.0.0.5:2224"},
		{"ssh ani@::1", "ssh://ani@[::1]:22"},
		{"ssh ani@lomba.local -p 2223", "ssh://ani@lomba.local:2223"},
	} {
		if line := all[i].Line("ani"); line != want[0] || SSHURL(line, "ani") != want[1] {
			t.Errorf("%q and %q, want %q", line, SSHURL(line, "ani"), want)
		}
	}
	for user, want := range map[string]string{"ani": "https://[::1]:22/#ani/SHA256:x", "layar": "https://[::1]:22/?kiosk#layar/SHA256:x"} {
		p := scoring.Person{User: user, Role: scoring.Juror}
		if user == "layar" {
			p.Role = scoring.Board
		}
		if got := all[1].PageURL("https", p, "SHA256:x"); got != want {
			t.Errorf("%s opens %s, want %s", user, got, want)
		}
	}
	for _, given := range [][]string{{""}, {" "}, {"10.0.0.5,"}, {"10.0.0.5", ""}, {"10.0.0.5,,10.0.0.6"}, {"10.0.0.5", "x y"}} {
		if got, err := JoinAtAll(text, ":2222", given); err == nil {
			t.Errorf("%q is taken for %v", given, got)
		}
	}
	for _, listen := range []string{"", "2222", ":", ":0", ":x", ":70000", "10.0.0.5"} {
		if got, err := JoinAtAll(text, listen, []string{"10.0.0.5:2223"}); err == nil {
			t.Errorf("--listen %q gives %v", listen, got)
		}
	}
	if at, err := JoinAtAll(text, "10.0.0.7:2225", nil); err != nil || at[0] != (Address{"10.0.0.7", 2225}) {
		t.Errorf("%v, %v", at, err)
	}
}
