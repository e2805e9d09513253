package verbs

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"juri/scoring"
	"juri/store/public"
	"juri/store/public/publictest"
)

// toBePublished is the sample contest, of which so much may be published, until all of its
// result was revealed.
func toBePublished(t *testing.T, as string) *served {
	t.Helper()
	s := serveDemo(t, func(s *served) {
		path := filepath.Join(s.Dir, "contest.yaml")
		text, err := os.ReadFile(path)
		if err == nil {
			err = os.WriteFile(path, append(text, "\npublish: "+as+"\n"...), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	})
	s.CloseAll()
	s.BreakTies()
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	s.No("panitia", "publish "+as, "setelah semuanya diumumkan")
	s.OK("panitia", "reveal start")
	s.OK("panitia", "reveal jump "+strconv.Itoa(len(s.Folder.Board.State().RevealSteps())))
	return s
}

// TestPublish publishes the sample contest with its sheets: nothing by accident, only by an
// organizer, small enough to send, and what anybody can check.
func TestPublish(t *testing.T) {
	t.Parallel()
	s := toBePublished(t, "sheets")
	if said := s.OK("panitia", "publish"); !strings.Contains(said, "publish sheets") || s.Folder.Board.State().Public != nil {
		t.Fatal(said)
	}
	result := func(name string) (int, string) {
		r, err := http.Get("http://" + s.Addr + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Body.Close()
		b, err := io.ReadAll(r.Body)
		if err != nil {
			t.Fatal(err)
		}
		if policy := r.Header.Get("Content-Security-Policy"); r.StatusCode == 200 && (!strings.Contains(policy, "sandbox allow-scripts") || !strings.HasPrefix(policy, "default-src 'none'")) {
			t.Errorf("%s: %s", name, policy)
		}
		return r.StatusCode, string(b)
	}
	if code, body := result("hasil"); code != 404 || !strings.Contains(body, "belum diterbitkan") {
		t.Errorf("%d %s", code, body)
	}
	s.No("panitia", "publish winners", "“sheets”, bukan “winners”")
	s.No("panitia", "export --public", "belum diterbitkan")
	s.No("ani", "publish sheets", "tidak berwenang")
	if said := s.OK("panitia", "publish sheets"); !strings.Contains(said, "Hasil diterbitkan") || !strings.Contains(said, "/hasil") || !strings.Contains(said, "Nama juri tidak diterbitkan") {
		t.Error(said)
	}
	s.No("panitia", "publish sheets", "sudah diterbitkan")
	kept := s.OK("ani", "checkpoint")
	s.No("ani", "export --public", "tidak berwenang")
	bundle := []byte(s.OK("panitia", "export --public"))
	if len(bundle) > 1_000_000 {
		t.Errorf("%d bytes", len(bundle))
	}
	t.Logf("%d entries, %d records, %d bytes", len(s.Folder.Board.State().Slots), s.Folder.Board.State().Seq, len(bundle))
	for _, said := range append(publictest.InChromium(t, [][]byte{bundle}), public.Check(bundle)) {
		if said != (public.Wrong{}) {
			t.Errorf("%+v", said)
		}
	}
	out := filepath.Join(t.TempDir(), "terbit")
	said, errOut, code := s.Shell("export", s.Dir, "--public", "--out", out)
	written, err := os.ReadFile(filepath.Join(out, PublicFile))
	if code != 0 || err != nil || !bytes.Equal(written, bundle) || !strings.Contains(said, "again from the sheets") {
		t.Errorf("%d %v: %s %s", code, err, said, errOut)
	}
	page, err := os.ReadFile(filepath.Join(out, PublicPage))
	if err != nil {
		t.Fatal(err)
	}
	for what, text := range map[string]string{
		"": string(page), "format": strings.Replace(string(page), `id="bundle"`, `id="other"`, 1), "chain": strings.Replace(string(page), "score_num\\\":", "score_num\\\":7", 1),
	} {
		if got := public.Check([]byte(text)); string(got.Code) != what {
			t.Errorf("of a page %+v, want %q", got, what)
		}
	}
	twice := strings.Replace(string(page), "<body>", "<body><!--"+`<script type="application/json" id="bundle">`+string(bundle)+"</script>-->", 1)
	if got := public.Check([]byte(twice)); got.Code != public.NotBundle {
		t.Errorf("of a page with two bundles %+v", got)
	}
	if code, body := result("hasil"); code != 200 || strings.Count(body, "<script") != strings.Count(string(page), "<script") || !strings.Contains(body, "KIPP") {
		t.Errorf("%d %.200s", code, body)
	}
	if code, body := result("hasil.json"); code != 200 || public.Check([]byte(body)) != (public.Wrong{}) {
		t.Errorf("%d %.200s", code, body)
	}
	pressed := strings.Replace(string(page), "</body>", `<script type=module>
document.querySelector("textarea").value = `+"`"+kept+"123 "+strings.Repeat("A", 43)+"=`"+`
document.getElementById("check").click()
</script></body>`, 1)
	shown := publictest.Shown(t, pressed)
	for _, words := range []string{"class=\"good\">✓ Every score, place and award", "nothing in the first", "is not of this history", "periksa.html", s.Folder.Board.State().Winners()[0].Title, "Juror 1 of this entry", "What this does not prove"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	if strings.Count(shown, "class=\"bad\"") != 1 {
		t.Errorf("%d things are wrong", strings.Count(shown, "class=\"bad\""))
	}
	for _, p := range s.Folder.Board.State().People {
		if p.Role == scoring.Juror && bytes.Contains(bundle, []byte(p.Name)) {
			t.Errorf("%s is in it", p.Name)
		}
	}
	row := loser(t, s.Folder.Board.State())
	opens, _, _ := paperOf(t, s.PDF("export lembar-masukan"), row.Entry)
	if own := opened(t, string(page), opens); !strings.Contains(own, "is what these sheets make, and no other sheet counts. The place there: "+strconv.Itoa(row.Rank)) {
		t.Errorf("the code of %s opens %s", row.Entry, own)
	}
	if !strings.Contains(string(bundle), strings.Split(kept, "\n")[2]) {
		t.Errorf("the checkpoint that ani kept is not that of the bundle: %s", kept)
	}
	s.OK("panitia", "unseal --reason salah")
	s.OK("sekretaris", "confirm")
	if code, _ := result("hasil"); code != 404 {
		t.Errorf("%d of a result that was unsealed", code)
	}
	s.No("panitia", "export --public", "belum diterbitkan")
}

// TestPublishLess publishes the winners alone.
func TestPublishLess(t *testing.T) {
	t.Parallel()
	s := toBePublished(t, "winners")
	papers := s.PDF("export lembar-masukan")
	s.OK("panitia", "publish winners")
	bundle := []byte(s.OK("panitia", "export --public"))
	t.Logf("%d entries, %d records, %d bytes", len(s.Folder.Board.State().Slots), s.Folder.Board.State().Seq, len(bundle))
	if got := public.Check(bundle); got != (public.Wrong{}) {
		t.Errorf("%+v", got)
	}
	won := map[string]bool{}
	for _, w := range s.Folder.Board.State().Winners() {
		won[w.Title] = true
		if !bytes.Contains(bundle, []byte(w.Title)) {
			t.Errorf("%s won and is not in it", w.Title)
		}
	}
	for _, l := range s.Folder.Board.State().Slots {
		if !won[l.Entry.Title] && bytes.Contains(bundle, []byte(l.Entry.Title)) {
			t.Errorf("%s did not win and is in it", l.Entry.Title)
		}
	}
	row := loser(t, s.Folder.Board.State())
	code, _, _ := paperOf(t, papers, row.Entry)
	shown := opened(t, public.Page("x", bundle), code)
	score := s.Folder.Board.State().Slot(row.Entry).Cells[0].Sheet.Scores[0].Value
	for _, words := range []string{row.Title, "before its result was sealed", "The final score that these sheets make", "scores and places are not published", "no other sheet counts for this entry", score.String()} {
		if !strings.Contains(shown, words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	if strings.Contains(shown, "The place there") {
		t.Error("it tells a place that was not published")
	}
}
