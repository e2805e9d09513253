package verbs

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store/public"
	"juri/store/public/publictest"
)

// paperOf is what the feedback paper of an entry says at its foot: the code that opens its
// sheets, and what to keep of the journal.
func paperOf(t *testing.T, papers, entry string) (code, size, root string) {
	t.Helper()
	for page := range strings.SplitSeq(papers, "\f") {
		at := regexp.MustCompile(`(?m)Nomor peserta\s+: ?` + entry + `$`).FindStringIndex(page)
		if at == nil {
			continue
		}
		c := regexp.MustCompile(`[0-9a-z]{4}(?:-[0-9a-z]{4}){5}-[0-9a-z]{2}`).FindString(page)
		p := regexp.MustCompile(`Titik periksa: ([0-9]+) (\S+)`).FindStringSubmatch(page)
		if c == "" || p == nil {
			t.Fatalf("no code, or nothing to keep: %s", page)
		}
		return c, p[1], p[2]
	}
	t.Fatalf("%s has no paper: %s", entry, papers)
	return "", "", ""
}

// loser is an entry without an award, as it was sealed.
func loser(t *testing.T, s scoring.State) scoring.Row {
	t.Helper()
	for _, r := range s.Sealed.Rows {
		if r.Award == "" && r.Rank > 0 {
			return r
		}
	}
	t.Fatal("everybody has won")
	return scoring.Row{}
}

// TestEntryCode is an institution that won nothing, at home with its paper and a phone: the
// paper's QR code opens its own sheets in what was published, tells that they were sealed and
// which place they make, and nothing of another's. Whatever else it types is answered.
func TestEntryCode(t *testing.T) {
	t.Parallel()
	s := toBePublished(t, "places")
	b := juritest.OpenChromium(t)
	papers := s.PDF("export lembar-masukan")
	s.OK("panitia", "publish places")
	st := s.Folder.Board.State()
	row := loser(t, st)
	code, size, root := paperOf(t, papers, row.Entry)
	link := "http://" + s.Addr + "/hasil#" + strings.ReplaceAll(code, "-", "") + "/" + size + "/" + strings.TrimRight(strings.NewReplacer("+", "-", "/", "_").Replace(root), "=")
	p := b.OpenPage(link, 360, 740, true)
	text := func() string { return p.Text(`document.getElementById('own')?.innerText || ''`) }
	says := func(words ...string) {
		t.Helper()
		for _, w := range words {
			juritest.Until(t, w, func() bool { return strings.Contains(text(), w) }, text)
		}
	}
	if p.Text(`navigator.language`) != "id" {
		p.Until(`!!document.querySelector('.lang')`)
		p.Text(`document.querySelector('.lang').click()`)
	}
	says(row.Unit, row.Title, "tercatat dalam riwayat lomba sebelum hasilnya disegel", "dan tidak ada lembar lain yang dihitung", fmt.Sprintf("Peringkat dalam hasil itu: %d.", row.Rank), "Yang tidak dibuktikan")
	shown := text()
	l := st.Slot(row.Entry)
	sheets := 0
	for _, c := range l.Cells {
		if c.Sheet == nil {
			continue
		}
		if sheets++; !strings.Contains(shown, fmt.Sprint(c.Sheet.Seq)) {
			t.Errorf("record %d is not named: %s", c.Sheet.Seq, shown)
		}
	}
	if got := strings.Count(p.Text(`[...document.querySelectorAll('#own tr')].find(r => r.innerText.startsWith('Dihitung')).innerText`), "ya"); got != sheets || sheets == 0 {
		t.Errorf("%d of %d sheets count", got, sheets)
	}
	for _, k := range st.Contest.Rubric.Criteria {
		line := p.Text(`[...document.querySelectorAll('#own tr')].find(r => r.innerText.startsWith(` + fmt.Sprintf("%q", k.Name.ID) + `)).innerText`)
		for _, c := range l.Cells {
			if c.Sheet == nil {
				continue
			}
			for _, is := range c.Sheet.Scores {
				if is.Criterion == k.ID && !strings.Contains(line, strings.ReplaceAll(is.Value.String(), ".", ",")) {
					t.Errorf("%s is not in %q", is.Value, line)
				}
			}
		}
	}
	if kept := p.Text(`document.getElementById('proof').innerText`); !strings.Contains(kept, "sejak itu tidak ada yang diubah, dihapus, atau disisipkan dalam "+size+" catatan pertama") {
		t.Errorf("the paper's checkpoint: %s", kept)
	}
	for _, who := range st.People {
		if who.Role == scoring.Juror && strings.Contains(shown, who.Name) {
			t.Errorf("%s is named", who.Name)
		}
	}
	if wide := p.Text(`document.documentElement.scrollWidth`); wide != "360" {
		t.Errorf("the page is %s wide", wide)
	}
	seen := func(p *juritest.Tab, what string) {
		t.Helper()
		if got := p.Text(`JSON.stringify([...document.querySelectorAll('` + what + `')].map(e => e.getBoundingClientRect().bottom < innerHeight))`); got != "[true,true]" {
			t.Errorf("both things that are proved stand on the first screen: %s", got)
		}
	}
	seen(p, "#own .good")
	p.Picture("entry-code")
	p.Text(`document.querySelector('#own ul').scrollIntoView({block: 'end'})`)
	p.Picture("entry-proof")

	enter := func(code string) {
		t.Helper()
		p.Fill("code", code)
		p.TapOn("#open")
	}
	other := "0"
	if code[0] == '0' {
		other = "1"
	}
	enter(other + code[1:])
	says("Kode ini tidak membuka apa pun")
	if strings.Contains(text(), row.Title) {
		t.Error("a wrong code leaves the sheets there")
	}
	enter(code[:10])
	says("yang diisikan ada 8")
	enter(l.Cells[0].Sheet.Receipt.Receipt())
	says("Itu tanda terima catatan " + fmt.Sprint(l.Cells[0].Sheet.Seq))
	enter(strings.ToUpper(code))
	says(row.Title)
	if asked := p.Text(`JSON.stringify(performance.getEntriesByType('resource').map(r => r.name))`); asked != "[]" {
		t.Errorf("the page asked for %s", asked)
	}

	at := filepath.Join(t.TempDir(), "periksa.html") // which a stranger has, with the page that they saved
	if err := os.WriteFile(at, []byte(public.Checker()), 0o600); err != nil {
		t.Fatal(err)
	}
	stranger := b.OpenPage("file://"+at, 360, 740, true)
	stranger.Until(`!!document.querySelector('input[type=file]')`)
	stranger.Text(`(() => { const input = document.querySelector('input[type=file]'), all = new DataTransfer()
all.items.add(new File([` + strconv.Quote(s.OK("panitia", "export --public")) + `], 'hasil.json'))
input.files = all.files
input.onchange({target: input}) })()`)
	stranger.Until(`!!document.getElementById('proof')`)
	seen(stranger, "#proof .good")
	stranger.Picture("periksa")

	if regexp.MustCompile(`[0-9a-z]{4}(?:-[0-9a-z]{4}){5}-[0-9a-z]{2}`).MatchString(s.PDF("export lembar-masukan --redact")) {
		t.Error("papers without names have codes")
	}
	s.No("panitia", "export lembar-masukan --link lomba.go.id", "bukan alamat halaman")
}

// opened is what the page of a published result shows of an entry's code.
func opened(t *testing.T, page, code string) string {
	t.Helper()
	shown := publictest.Shown(t, strings.Replace(page, "</body>", `<script type=module>
document.getElementById("code").value = "`+code+`"
document.getElementById("open").click()
</script></body>`, 1))
	_, own, is := strings.Cut(shown, `<div id="own"`) // the page's script stands before it
	own, _, ended := strings.Cut(own, "<textarea")
	if !is || !ended {
		t.Fatalf("%.2000s", shown)
	}
	return own
}
