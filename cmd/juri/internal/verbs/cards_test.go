package verbs

import (
	"strings"
	"testing"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
)

// TestCardsPage holds that over plain http no card names the page of whoever may confirm, and
// that what is scanned is the page where the card names one, else the line to type.
func TestCardsPage(t *testing.T) {
	at := folder.Address{Host: "10.0.0.5", Port: 2222}
	for user, p := range map[string]scoring.Person{
		"ani": {Role: scoring.Juror}, "budi": {Role: scoring.Juror, Chair: true}, "sari": {Role: scoring.Moderator}, "panitia": {Role: scoring.Organizer},
	} {
		p.User = user
		for _, page := range []string{"", "http", "https"} {
			c := card(p, "12345678", "SHA256:x", page, at)
			named := page == "https" || page == "http" && (user == "ani" || user == "sari")
			if got := strings.HasPrefix(c.Web, page+"://10.0.0.5:2222/#"+user); got != named || named && c.URL != c.Web || !named && (c.Web != "" || c.URL != "ssh://"+user+"@10.0.0.5:2222") {
				t.Errorf("%s by %q: page %q, scanned %q", user, page, c.Web, c.URL)
			}
		}
	}
}
