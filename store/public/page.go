package public

import (
	"embed"
	"encoding/json"
	"html"
	"strings"

	"juri/scoring/i18n"
)

//go:embed page
var files embed.FS

// Script is the checker as one JavaScript module: what others wrote for SHA-256 and
// Ed25519 under its licence, then the others' parts in a scope of their own.
func Script(parts ...string) string {
	return "/*! @noble/curves, @noble/hashes, @noble/ciphers 2.4.0\n\n" + file("noble.LICENSE.txt") + "*/\n" + file("noble.js") + "\n{\n" + checking() + strings.Join(parts, "\n") + "\n}\n"
}

// checking is the checker alone, which any page may have.
func checking() (script string) {
	for _, part := range []string{"exact", "rules", "methods", "places", "awards", "audit", "cosigned", "check"} {
		script += file(part+".js") + "\n"
	}
	return script
}

// Checker is the page that checks any published result: periksa.html.
func Checker() string { return page("Periksa hasil lomba · juri", nil) }

// Page is a published result as one page, readable by anybody, with the checker in it.
func Page(title string, bundle []byte) string { return page(title+" · hasil", bundle) }

// page fills in the page. JSON as it is written here has no <, and so ends no script.
func page(title string, bundle []byte) string {
	return strings.NewReplacer("$TITLE", html.EscapeString(title), "$BUNDLE", string(bundle), "$SCRIPT", Script("const WORDS = "+words(), file("entry.js"), file("auditview.js"), file("view.js"))).Replace(file("page.html"))
}

// words is all that the page says, by language and by name.
func words() string {
	b, err := json.Marshal(map[string]map[string]string{"id": i18n.For("id").Checking.Words(), "en": i18n.For("en").Checking.Words()})
	if err != nil { // they are texts
		panic(err)
	}
	return string(b)
}

func file(name string) string {
	b, err := files.ReadFile("page/" + name)
	if err != nil { // it is in the program
		panic(err)
	}
	return string(b)
}
