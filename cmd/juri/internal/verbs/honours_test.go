package verbs

import (
	"bytes"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store/report"
)

// backdrop is a picture of the shape of A4 on its side.
func backdrop(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	noError(t, jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 1188, 840)), nil))
	return b.String()
}

// honours holds who may have the certificates and the sheet of winners: organizers
// alone, and they of a sealed result; nor does the export of every paper have them before.
func (s *served) honours(when string, sealed bool) {
	s.T.Helper()
	for user, may := range map[string]bool{"panitia": sealed, "ani": false, "budi": false, "layar": false} {
		for _, k := range honours {
			if out, e, code := s.Verb(user, "export "+k); (code == 0) != may || (out != "") != may {
				s.T.Errorf("%s: %s and %s: exit %d, %d bytes: %s", when, user, k, code, len(out), e)
			}
		}
	}
	if _, e, _ := s.Verb("panitia", "export piagam"); !sealed && !strings.Contains(e, "belum disegel") {
		s.T.Errorf("%s: %s", when, e)
	}
	var d report.Dossier
	juritest.Read(s.T, s.OK("panitia", "export juri.json"), &d)
	if (len(d.Certificates) > 0) != sealed {
		s.T.Errorf("%s: juri.json has %d certificates", when, len(d.Certificates))
	}
}

// certified holds the papers of a sealed result, and what is said where the picture went.
func (s *served) certified() {
	s.T.Helper()
	text := s.OK("panitia", "export pemenang.txt")
	for _, want := range []string{"Juara\n1. Satu: Judul\n2. Dua: Judul\n", "“Juara” peringkat 3 tidak diberikan", s.Folder.Board.State().Sealed.Digest.String()} {
		if !strings.Contains(text, want) {
			s.T.Errorf("the sheet of winners lacks %q:\n%s", want, text)
		}
	}
	said := strings.Join(strings.Fields(s.PDF("export piagam")), " ")
	for _, want := range []string{"Nomor: 7/001", "Nomor: 7/004", "Satu", "Harapan", "Ketua Dewan Juri"} {
		if !strings.Contains(said, want) {
			s.T.Errorf("the certificates lack %q:\n%s", want, said)
		}
	}
	out := s.T.TempDir()
	export := func() (code int, errors string) {
		var said, wrong bytes.Buffer
		return run(s.T.Context(), []string{"export", s.Dir, "--out", out}, strings.NewReader(""), &said, &wrong), wrong.String()
	}
	if code, errors := export(); code != 0 {
		s.T.Fatal(errors)
	}
	for _, k := range report.Kinds() {
		if k.Matter() != scoring.Honours {
			continue
		}
		if made, err := os.ReadFile(filepath.Join(out, k.Name)); err != nil || string(made) != s.OK("panitia", "export "+k.Name) {
			s.T.Errorf("the folder's %s is another than the server's: %v", k.Name, err)
		}
	}
	noError(s.T, os.Remove(filepath.Join(s.Dir, "latar.jpg")))
	s.No("panitia", "export piagam", "Berkas latar.jpg tidak ada.")
	s.OK("panitia", "export pemenang")
}
