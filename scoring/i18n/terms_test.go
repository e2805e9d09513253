package i18n

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// terms are words that Indonesian sentences do not use, each with the one that they do.
var terms = map[string]string{
	`seri`: "nilai sama", `juara`: "penghargaan", `predikat`: "penghargaan", `benih`: "angka undian", `putaran`: "babak",
	`sidik`: "kode hasil, sidik jari", `bersidik`: "kode", `kepala rantai`: "kode penutup", `revisi`: "koreksi", `perbaikan ke`: "koreksi ke",
	`bukti`: "tanda terima", `skala`: "rentang skor", `panel`: "Dewan Juri", `para juri`: "juri", `slot`: "peserta, giliran",
	`jatah`: "lama giliran", `panggung`: "sedang tampil", `absen`: "tidak hadir", `mundur`: "mengundurkan diri", `benturan`: "konflik",
	`susulan`: "peserta tambahan, Belum lengkap", `gladi`: "geladi", `karangan`: "rekaan", `porta`: "port", `bita`: "byte, karakter",
	`lembar nilai`: "lembar penilaian", `lembar kertas`: "lembar dari kertas", `lembar sementara`: "draf", `lembar sebar`: "berkas Excel/CSV",
	`buku kerja`: "berkas Excel", `(di)?sajikan`: "jalankan, berjalan", `kewajaran`: "analisis", `murah`: "longgar", `papan`: "layar",
	`berperingkat`: "diperingkat", `buka lagi`: "buka kembali", `opsi`: "pilihan", `dilepas|melepas`: "dikecualikan, diizinkan",
	`rencana`: "jadwal", `jurnal juri`: "jurnal aplikasi Juri", `\d+ %`: "25%",
}

// spared are words within others that mean another thing.
var spared = map[string]string{
	"sidik jari": "a fingerprint", "Sidik jari": "likewise", "papan tombol": "a keyboard", "sisi panggung": "a hall's stage",
	"“panel”": "the field of contest.yaml", "`panel`": "likewise", "`slot`": "likewise", "(slot)": "likewise", "slot: lama giliran": "likewise", "panel:": "likewise", "slot:": "likewise", "panel meminta": "likewise",
	"memakai opsi": "an option of OpenSSH's key file", "tanpa opsi": "likewise",
}

var mark = regexp.MustCompile(`\{[^{}]*\}`)

// TestOneTermAConcept holds that Indonesian sentences, the manual and the template call a
// thing by one name.
func TestOneTermAConcept(t *testing.T) {
	var wrong []*regexp.Regexp
	use := map[*regexp.Regexp]string{}
	for word, instead := range terms {
		re := regexp.MustCompile(`(?i)(^|[^\pL])(` + word + `)($|[^\pL])`)
		wrong, use[re] = append(wrong, re), instead
	}
	n := 0
	held := func(where, text string) {
		n++
		for s := range spared {
			text = strings.ReplaceAll(text, s, "")
		}
		text = mark.ReplaceAllString(text, "")
		for _, re := range wrong {
			if m := re.FindStringSubmatch(text); m != nil {
				t.Errorf("%s: %q is not our word; say: %s", where, m[2], use[re])
			}
		}
	}
	fset := token.NewFileSet()
	for _, name := range glob(t, "*.go") {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		says := func(e ast.Expr) {
			ast.Inspect(e, func(node ast.Node) bool {
				if _, at := node.(*ast.IndexExpr); at { // an argument's name
					return false
				}
				if l, ok := node.(*ast.BasicLit); ok && l.Kind == token.STRING {
					text, _ := strconv.Unquote(l.Value)
					held(fset.Position(l.Pos()).String(), text)
				}
				return true
			})
		}
		ast.Inspect(f, func(node ast.Node) bool {
			switch x := node.(type) {
			case *ast.CallExpr:
				if f, ok := x.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "say" && len(x.Args) == 2 {
					says(x.Args[0])
				}
			case *ast.CompositeLit:
				if m, ok := x.Type.(*ast.MapType); ok && isBoth(m.Value) {
					for _, e := range x.Elts {
						says(e.(*ast.KeyValueExpr).Value.(*ast.CompositeLit).Elts[0])
					}
				}
			}
			return true
		})
	}
	for _, name := range append(glob(t, "../../cmd/juri/manual/id/*.md"), "../../store/setup/templates/contest.id.yaml") {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		code := false
		for i, line := range strings.Split(string(page), "\n") {
			if strings.HasPrefix(line, "```") {
				code = !code
			}
			if said, is := strings.CutPrefix(line, "#"); !code && (is || strings.HasSuffix(name, ".md")) {
				held(name+":"+strconv.Itoa(i+1), said)
			}
		}
	}
	if n < 2000 {
		t.Errorf("only %d sentences were read", n)
	}
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatal(pattern, err)
	}
	return names
}
