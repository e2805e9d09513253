// Package publictest runs the page's checker in a browser, and in Node, on bundles.
package publictest

import (
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"juri/store/public"
	"juri/store/storetest"
)

// said is what the checker said of a bundle.
type said struct {
	public.Wrong
	Form   string `json:"form"`
	Failed string `json:"failed"`
}

// each checks all bundles, and leaves what it said in a global variable.
const each = `globalThis.said = JSON.stringify(globalThis.bundles.map((text) => {
  const seen = check(text)
  return { ...(seen.wrong || {}), failed: seen.failed || '' }
}))`

// InChromium is what the checker says of the bundles in one load of a page, from a file
// and without a network.
func InChromium(t *testing.T, bundles [][]byte) []public.Wrong {
	t.Helper()
	page := "<!doctype html><meta charset=utf-8><script>globalThis.bundles = " + texts(t, bundles) + "</script><script type=module>" +
		public.Script(each) + "</script><script type=module>document.body.textContent = globalThis.said</script><body>nothing</body>"
	return read(t, Shown(t, page))
}

// Shown is the text of a page's body, opened from a file and without a network, once its
// scripts have run.
func Shown(t *testing.T, page string) string {
	t.Helper()
	storetest.NeedTools(t, "chromium", "chromium")
	at := written(t, "check.html", page)
	dir := t.TempDir()
	cmd := exec.Command("chromium", "--headless=new", "--lang=en-US", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage",
		"--user-data-dir="+dir, "--dump-dom", "--virtual-time-budget=600000", "file://"+at)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	_, body, is := strings.Cut(string(out), "<body>")
	body, _, ended := strings.Cut(body, "</body>")
	if !is || !ended {
		t.Fatalf("%.2000s", out)
	}
	return html.UnescapeString(body)
}

// InNode is the same without a browser; nothing where there is no Node.
func InNode(t *testing.T, bundles [][]byte) []public.Wrong {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		return nil
	}
	at := written(t, "check.mjs", "globalThis.bundles = "+texts(t, bundles)+"\n"+public.Script(each)+"\nconsole.log(globalThis.said)\n")
	out, err := exec.Command("node", at).Output()
	if err != nil {
		t.Fatal(err)
	}
	return read(t, string(out))
}

func texts(t *testing.T, bundles [][]byte) string {
	t.Helper()
	all := make([]string, len(bundles))
	for i, b := range bundles {
		all[i] = string(b)
	}
	text, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func written(t *testing.T, name, text string) string {
	t.Helper()
	at := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(at, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return at
}

func read(t *testing.T, text string) []public.Wrong {
	t.Helper()
	var all []said
	if err := json.Unmarshal([]byte(text), &all); err != nil {
		t.Fatalf("%v: %.2000s", err, text)
	}
	wrong := make([]public.Wrong, len(all))
	for i, s := range all {
		if s.Failed != "" {
			t.Errorf("bundle %d: %s", i, s.Failed)
		}
		wrong[i] = s.Wrong
	}
	return wrong
}
