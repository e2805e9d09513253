package verbs

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"juri/store/storetest"
)

// lots is an order by lot as the manual has people work it out.
func lots(seed string, ids []string) []string {
	order := slices.Clone(ids)
	slices.SortFunc(order, func(a, b string) int {
		return strings.Compare(sum(seed+"\n"+a), sum(seed+"\n"+b))
	})
	return order
}

func sum(text string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(text))) }

// TestDrawInTheHall draws over SSH while a server runs: the list announced, numbers
// said, an order that follows from the minutes' figures alone; through a restart.
func TestDrawInTheHall(t *testing.T) {
	storetest.NeedTools(t, "poppler-utils", "pdftotext")
	s := serveDemo(t)
	queue := func(room string) []string { return s.Folder.Board.State().Queue(room).Slots }
	was := slices.Clone(queue("pinus"))
	s.No("sari", "draw --room pinus", "tidak berwenang")
	s.No("panitia", "draw --room pinus --numbers Ani=17,Budi=4", "belum diumumkan")
	list := s.OK("panitia", "draw --list --room pinus")
	said := s.OK("panitia", "draw --room pinus --announce")
	if hash := sum(list); !strings.Contains(said, hash) || !strings.Contains(said, hash[:4]+" "+hash[4:8]) || strings.Count(list, "\n") != len(was) {
		t.Errorf("the list, of which the code is %s:\n%s\nis announced as\n%s", hash, list, said)
	}
	s.No("panitia", "draw --room pinus --announce", sum(list))
	s.OK("panitia", "show layar message --text 'Undian Pinus: "+sum(list)[:16]+"'")

	// A look changes nothing, and only that which was looked at is done.
	const numbers = `draw --room pinus --numbers "dr. Ani, M.Kes = 17, Budi=004, Ma'ruf=90210"`
	s.No("panitia", "draw --room pinus --numbers dr. Ani=17,Budi=4", "tanda kutip")
	look := func(line string) (shown, typed, code string) {
		t.Helper()
		out, e, exit := s.Verb("panitia", line)
		found := applies.FindStringSubmatch(out)
		if exit != 1 || found == nil || e != "" {
			t.Fatalf("exit %d, %s%s", exit, out, e)
		}
		return out[:strings.Index(out, "Belum diterapkan")], strings.Trim(found[1], `"`), found[2]
	}
	shown, typed, code := look(numbers)
	if !slices.Equal(queue("pinus"), was) || !strings.Contains(typed, "'dr. Ani, M.Kes = 17, Budi=004, Ma'\\''ruf=90210'") {
		t.Fatalf("%s; the queue is %v", typed, queue("pinus"))
	}
	s.No("panitia", numbers+" --yes=00000000", "Itu bukan kode")
	s.No("panitia", strings.Replace(numbers, "17", "18", 1)+" --yes="+code, "Itu bukan kode")
	if again, _, _ := look(numbers); again != shown {
		t.Errorf("looked at again:\n%s\nwas\n%s", again, shown)
	}
	done := s.OK("panitia", strings.Replace(typed, code, strings.ToUpper(code), 1))
	if !strings.HasPrefix(done, shown) || !strings.Contains(done, "sudah diterapkan") || strings.Count(done, "Kode undian") != 2 {
		t.Errorf("shown\n%s\nand done\n%s", shown, done)
	}

	// The minutes' own figures give the order, and so it is after a restart.
	order := s.drawnByMinutes(1)[0]
	if !slices.Equal(order, queue("pinus")) || slices.Equal(order, was) {
		t.Errorf("the minutes give\n%v, the queue is\n%v", order, queue("pinus"))
	}
	s.restart()
	if !slices.Equal(order, queue("pinus")) {
		t.Errorf("after a restart\n%v, not\n%v", queue("pinus"), order)
	}

	// Again needs a reason and stands beside the first; a called entry ends it.
	s.No("panitia", "draw --room pinus", "sudah pernah diundi")
	again := "draw --room pinus --reason 'satu nomor salah cetak'"
	_, typed, _ = look(again)
	if out := s.OK("panitia", typed); !strings.Contains(out, "Diundi oleh komputer, angka ") {
		t.Error(out)
	}
	both := s.drawnByMinutes(2)
	if !slices.Equal(both[0], order) || !slices.Equal(both[1], queue("pinus")) {
		t.Errorf("the minutes give\n%v, the queue is\n%v", both, queue("pinus"))
	}
	s.OK("panitia", "move "+both[1][0]+" --room pinus")
	minutes := s.minutes()
	for _, want := range []string{
		"angka yang disebut sesudahnya: dr. Ani, M.Kes 17; Budi 4; Ma'ruf 90210.", "urutan Pinus diundi ulang, dicatat oleh Panitia. Diundi oleh komputer, angka", "Alasan: satu nomor salah cetak",
		"Sesudah itu urutannya diubah menjadi: " + strings.Join(queue("pinus"), ", ") + ".",
	} {
		if strings.Count(minutes, want) != 1 {
			t.Errorf("the minutes lack %q:\n%s", want, minutes)
		}
	}
	s.OK("panitia", "call "+both[1][3])
	s.No("panitia", "draw --reason x", "giliran "+both[1][3])
	s.No("panitia", "draw --room pinus --reason x", "giliran "+both[1][3])
	if _, typed, _ := look("draw --room eboni --room meranti"); !strings.HasPrefix(typed, "draw --room eboni --room meranti --yes=") {
		t.Error(typed)
	}
}

// applies is the line that a look ends with, what of it goes over SSH, and its code.
var applies = regexp.MustCompile(`(?m)^  ssh panitia@127\.0\.0\.1 -p [0-9]+ (.*--yes=([a-z2-7]{8})"?)$`)

// restart ends the server and starts it again.
func (s *served) restart() {
	s.T.Helper()
	s.Stop()
	s.Start()
}

// minutes is the text of the minutes, on one line.
func (s *served) minutes() string {
	return strings.Join(strings.Fields(s.PDF("export berita-acara")), " ")
}

var drawnLine = regexp.MustCompile(`Kode daftar: ([0-9a-f]{64}) Kode undian: ([0-9a-f]{64}) Urutan: ([^.]*)\.`)

var voicesLine = regexp.MustCompile(`sesudahnya: ([^.]*\.[^.]*\.[^.]*)\. Kode|komputer, angka ([0-9]+)\.`)

// drawnByMinutes works out the orders of so many draws anew, from the figures that
// the minutes print, and checks what they print of them.
func (s *served) drawnByMinutes(n int) (orders [][]string) {
	s.T.Helper()
	text := s.minutes()
	figures, voices := drawnLine.FindAllStringSubmatch(text, -1), voicesLine.FindAllStringSubmatch(text, -1)
	if len(figures) != n || len(voices) != n {
		s.T.Fatalf("%d draws and %d sets of numbers in\n%s", len(figures), len(voices), text)
	}
	for i, f := range figures {
		seed := f[1] + "\n"
		for _, number := range regexp.MustCompile(`([0-9]+)(?:;|$)`).FindAllStringSubmatch(voices[i][1]+voices[i][2], -1) {
			seed += number[1] + "\n"
		}
		if seed = sum(seed); seed != f[2] {
			s.T.Errorf("the seed is %s, the minutes have %s", seed, f[2])
		}
		printed := strings.Split(f[3], ", ")
		order := lots(seed, printed)
		if !slices.Equal(order, printed) {
			s.T.Errorf("the order is\n%v, the minutes have\n%v", order, printed)
		}
		orders = append(orders, order)
	}
	return orders
}

// TestDrawWhileServed holds what the command says of a folder that a server holds,
// and in which languages.
func TestDrawWhileServed(t *testing.T) {
	s := serveDemo(t)
	before := s.Folder.Board.State().Seq
	for lang, want := range map[string]string{"id_ID.UTF-8": "Undilah lewat server itu: ssh panitia@127.0.0.1 -p ", "en_US.UTF-8": "Draw through it: ssh panitia@127.0.0.1 -p "} {
		t.Setenv("LANG", lang)
		var out, errOut bytes.Buffer
		code := run(t.Context(), []string{"draw", s.Dir, "--yes"}, strings.NewReader(""), &out, &errOut)
		if code != 1 || !strings.Contains(errOut.String(), want) || !strings.HasSuffix(strings.TrimSpace(errOut.String()), " draw") {
			t.Errorf("%s: exit %d, %s", lang, code, errOut.String())
		}
	}
	if now := s.Folder.Board.State().Seq; now != before {
		t.Errorf("%d records became %d", before, now)
	}
	if text, _ := os.ReadFile(filepath.Join(s.Dir, "contest.yaml")); bytes.Contains(text, []byte("\ndraw:")) {
		t.Error("contest.yaml was written")
	}
}

// TestDrawOutlastsTheFolder holds that a recorded draw stands when the folder is
// opened again with its rows in another order, and gives way to turns that people
// write, which the minutes then say.
func TestDrawOutlastsTheFolder(t *testing.T) {
	storetest.NeedTools(t, "poppler-utils", "pdftotext")
	const head = "id,unit,title,room,order\n"
	list := func(s *served, rows ...string) {
		t.Helper()
		noError(t, os.WriteFile(filepath.Join(s.Dir, "entries.csv"), []byte(head+strings.Join(rows, "\n")+"\n"), 0o600))
	}
	rows := []string{"P01,Dinas Kesehatan,Satu,pinus,", "P02,RSUD,Dua,pinus,", "P03,Bapenda,Tiga,pinus,", "P04,SDN 1,Empat,pinus,", "P05,SDN 2,Lima,pinus,"}
	s := serveDemo(t, func(s *served) { list(s, rows...) })
	out, _, _ := s.Verb("panitia", "draw")
	s.OK("panitia", applies.FindStringSubmatch(out)[1])
	drawn := slices.Clone(s.Folder.Board.State().Queue("pinus").Slots)
	slices.Reverse(rows)
	list(s, rows[:4]...) // P01 is gone, the rest stand in other rows
	s.restart()
	want := slices.DeleteFunc(slices.Clone(drawn), func(id string) bool { return id == "P01" })
	if got := s.Folder.Board.State().Queue("pinus").Slots; !slices.Equal(got, want) {
		t.Errorf("drawn %v, without P01 and after a restart %v", drawn, got)
	}
	written := []string{"P03", "P02", "P05", "P04"} // neither the order before nor that of the draw
	if slices.Equal(want, written) {
		written = []string{"P04", "P05", "P02", "P03"}
	}
	want = written
	for i, row := range rows[:4] {
		rows[i] = row + fmt.Sprint(slices.Index(want, row[:3])+1)
	}
	list(s, rows[:4]...)
	s.restart()
	if got := s.Folder.Board.State().Queue("pinus").Slots; !slices.Equal(got, want) {
		t.Errorf("the list says %v, the queue is %v", want, got)
	}
	if m := s.minutes(); !strings.Contains(m, "Sesudah itu urutannya diubah menjadi: "+strings.Join(want, ", ")+".") {
		t.Errorf("the minutes do not say that the order is another:\n%s", m)
	}
}
