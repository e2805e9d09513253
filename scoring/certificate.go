package scoring

import (
	"regexp"
	"slices"
	"strings"
)

// Certificates is what the contest's certificates say. What is empty is as juri has it.
type Certificates struct {
	For        []CertificateKind `json:"for,omitempty"`     // for whom they are; empty: for all
	Number     string            `json:"number,omitempty"`  // with NumberField for how many there are so far
	Picture    string            `json:"picture,omitempty"` // a file of the contest's folder, behind the text and in place of the border
	Place      string            `json:"place,omitempty"`   // where they are signed; "" as the minutes are
	Date       string            `json:"date,omitempty"`    // and when, 2006-01-02; "" when all was over
	Link       string            `json:"link,omitempty"`    // a page that has the result's digest, for the code to lead to
	Signatures []Signature       `json:"signatures,omitempty"`
	Winner     Certificate       `json:"winner,omitzero"`
	Entrant    Certificate       `json:"entrant,omitzero"`
	Juror      Certificate       `json:"juror,omitzero"`
	Organizer  Certificate       `json:"organizer,omitzero"`
}

// Certificate is what one kind of certificate says; its texts may have fields, such as {nama}.
type Certificate struct {
	Title Text `json:"title,omitzero"`
	Name  Text `json:"name,omitzero"` // who receives it
	As    Text `json:"as,omitzero"`   // what for: an award, a part in the contest
	Text  Text `json:"text,omitzero"` // under it
}

// Signature is somebody who signs.
type Signature struct {
	Title string `json:"title"`
	Name  string `json:"name,omitempty"`  // "" to be written by hand
	Under string `json:"under,omitempty"` // a rank, a service number
}

// CertificateKind is whom a certificate is for.
type CertificateKind string

// The kinds.
const (
	ForWinner    CertificateKind = "winner" // one an award
	ForEntrant   CertificateKind = "entrant"
	ForJuror     CertificateKind = "juror"
	ForOrganizer CertificateKind = "organizer" // and moderators
)

// CertificateKinds lists them.
func CertificateKinds() []CertificateKind {
	return []CertificateKind{ForWinner, ForEntrant, ForJuror, ForOrganizer}
}

// Of is what certificates of that kind say.
func (c Certificates) Of(kind CertificateKind) Certificate {
	return map[CertificateKind]Certificate{ForWinner: c.Winner, ForEntrant: c.Entrant, ForJuror: c.Juror, ForOrganizer: c.Organizer}[kind]
}

// Wants reports whether there are certificates of that kind.
func (c Certificates) Wants(kind CertificateKind) bool {
	return len(c.For) == 0 || slices.Contains(c.For, kind)
}

// NumberField stands in a number's text for how many certificates there are so far.
const NumberField = "{no}"

// certificateFields are what a certificate's texts may name, in both languages; the
// first of them of every kind, then those of entries and those of winners alone.
var certificateFields = [][2]string{
	{"nama", "name"}, {"peran", "role"}, {"unit", "unit"}, {"lomba", "contest"}, {"penyelenggara", "host"}, {"nomor", "number"}, {"tempat", "place"}, {"tanggal", "date"},
	{"judul", "title"}, {"kategori", "category"}, {"penyaji", "presenter"},
	{"juara", "award"}, {"peringkat", "rank"},
}

// Fields lists the fields that texts of that kind may have, by either name.
func (k CertificateKind) Fields() (names []string) {
	all := certificateFields
	switch k {
	case ForJuror, ForOrganizer:
		all = all[:8]
	case ForEntrant:
		all = all[:11]
	}
	for _, f := range all {
		names = append(names, f[0])
		if f[1] != f[0] {
			names = append(names, f[1])
		}
	}
	return names
}

var fieldForm = regexp.MustCompile(`\{[^{}]*\}`)

// StrangeField is what a text has in braces, or of a brace alone, that is no field of
// that kind's; "" if there is nothing.
func (k CertificateKind) StrangeField(text string) string {
	known := k.Fields()
	for _, f := range fieldForm.FindAllString(text, -1) {
		if !slices.Contains(known, f[1:len(f)-1]) {
			return f
		}
	}
	if at := strings.IndexAny(fieldForm.ReplaceAllString(text, ""), "{}"); at >= 0 {
		return fieldForm.ReplaceAllString(text, "")[at : at+1]
	}
	return ""
}

// FillCertificate puts in place of a text's fields what value says of them, by their
// Indonesian names.
func FillCertificate(text string, value map[string]string) string {
	return fieldForm.ReplaceAllStringFunc(text, func(f string) string {
		for _, names := range certificateFields {
			if slices.Contains(names[:], f[1:len(f)-1]) {
				return value[names[0]]
			}
		}
		return f
	})
}
