package setup

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"juri/scoring"
)

// pictures are good and bad ones, by their files' names.
var pictures = sync.OnceValue(func() map[string][]byte {
	all := map[string][]byte{"a.pdf": []byte("%PDF-1.4")}
	save := func(name string, m image.Image) {
		var b bytes.Buffer
		var err error
		switch path.Ext(name) {
		case ".png":
			err = png.Encode(&b, m)
		case ".jpg":
			err = jpeg.Encode(&b, m, nil)
		default:
			err = gif.Encode(&b, m, nil)
		}
		if err != nil {
			panic(err)
		}
		all[name] = b.Bytes()
	}
	for name, size := range map[string]image.Point{
		"good.png": {1188, 840}, "good.jpg": {1188, 840}, "small.png": {297, 210}, "wide.png": {1920, 1080}, "tall.jpg": {1000, 1414}, "a.gif": {120, 85},
	} {
		save(name, image.NewGray(image.Rectangle{Max: size}))
	}
	clear := image.NewNRGBA64(image.Rect(0, 0, 1188, 840)) // all over, and 16 bits deep
	clear.Set(3, 3, color.NRGBA64{R: 0xffff, A: 0xffff})
	save("clear.png", clear)
	good := all["good.png"]
	all["cut.png"] = good[:len(good)/2]
	huge := slices.Clone(good) // says that it has many dots
	binary.BigEndian.PutUint32(huge[16:], 95040)
	binary.BigEndian.PutUint32(huge[20:], 67200)
	binary.BigEndian.PutUint32(huge[29:], crc32.ChecksumIEEE(huge[12:29]))
	all["huge.png"] = huge
	return all
})

// certified is the good folder with certificates and the pictures.
func certified(certificates string) fstest.MapFS {
	fs := folder(goodContest+"certificates: "+certificates+"\n", goodEntries)
	for name, data := range pictures() {
		fs[name] = &fstest.MapFile{Data: data}
	}
	return fs
}

func TestCertificates(t *testing.T) {
	s, err := load(certified(`
  for: [winner, juror]
  number: "400.14/{no}/2026"
  picture: good.png
  place: Malang
  date: 2026-11-27
  link: https://kota.go.id/hasil
  signatures: [{title: Wali Kota, name: "Drs. A", under: NIP 1}, {title: Ketua}]
  winner: {title: {id: Piagam, en: Award}, name: "{penyaji} ({unit})", as: "{juara} {rank}", text: "{judul} {kategori} {lomba} {penyelenggara} {nomor} {tempat} {tanggal}"}
  entrant: {text: "{title}"}
  juror: {as: "{peran}"}
  organizer: {name: "{name}"}`))
	noError(t, err)
	both := func(s string) scoring.Text { return scoring.Text{ID: s, EN: s} }
	want := scoring.Certificates{
		For: []scoring.CertificateKind{scoring.ForWinner, scoring.ForJuror}, Number: "400.14/{no}/2026", Picture: "good.png", Place: "Malang", Date: "2026-11-27", Link: "https://kota.go.id/hasil",
		Signatures: []scoring.Signature{{Title: "Wali Kota", Name: "Drs. A", Under: "NIP 1"}, {Title: "Ketua"}},
		Winner: scoring.Certificate{Title: scoring.Text{ID: "Piagam", EN: "Award"}, Name: both("{penyaji} ({unit})"), As: both("{juara} {rank}"),
			Text: both("{judul} {kategori} {lomba} {penyelenggara} {nomor} {tempat} {tanggal}")},
		Entrant: scoring.Certificate{Text: both("{title}")}, Juror: scoring.Certificate{As: both("{peran}")}, Organizer: scoring.Certificate{Name: both("{name}")},
	}
	if !reflect.DeepEqual(s.Contest.Certificates, want) {
		t.Errorf("got %+v", s.Contest.Certificates)
	}
	none, err := load(folder(goodContest, goodEntries))
	if err != nil || !reflect.DeepEqual(none.Contest.Certificates, scoring.Certificates{}) {
		t.Errorf("without any: %+v, %v", none.Contest.Certificates, err)
	}
	edits := Edits(none, s)
	if i := slices.IndexFunc(edits, func(e Edit) bool { return e.Field == "certificates.number" && e.Now == "400.14/{no}/2026" }); i < 0 {
		t.Errorf("what differs: %+v", edits)
	}
}

func TestCertificateFaults(t *testing.T) {
	long := strings.Repeat("x", maxCertificate+1)
	at := strings.Count(goodContest, "\n") + 1
	for _, tt := range []struct {
		yaml string
		code scoring.Code
		col  string // where it stands
	}{
		{"{juror: {text: Untuk {judul}}}", "bad_syntax", ""},
		{`{juror: {text: "Untuk {judul}"}}`, "strange_field", `"Untuk`},
		{`{winner: {text: "Untuk {namaa}"}}`, "strange_field", `"Untuk`},
		{`{entrant: {as: "{juara}"}}`, "strange_field", `"{juara`},
		{`{winner: {as: {id: a, en: "{nama"}}}`, "strange_field", `{id`},
		{`{winner: {name: {nama}}}`, "unquoted_field", `{nama`},
		{`{winner: {name: {judull}}}`, "unknown_field", `judull`},
		{`{winner: {title: ` + long + `}}`, "text_too_long", "xx"},
		{`{number: 400/1/2026}`, "no_number", "400"},
		{`{number: "{no}/{tahun}"}`, "strange_field", `"{no`},
		{`{place: "{tempat}"}`, "strange_field", `"{tem`},
		{`{signatures: [{title: A, name: "{nama}"}]}`, "strange_field", `"{nama`},
		{`{number: ""}`, "empty_text", `""`},
		{`{date: 27-11-2026}`, "bad_date", "27"},
		{`{link: kota.go.id}`, "bad_link", "kota"},
		{`{link: "javascript:alert(1)"}`, "bad_link", `"java`},
		{`{for: [juri]}`, "unknown_choice", "juri"},
		{`{signatures: [{name: A}]}`, "missing_field", "{name"},
		{`{signatures: [{title: A}, {title: B}, {title: C}, {title: D}]}`, "many_signers", "[{"},
		{`{picture: ../good.png}`, "bad_path", ".."},
		{`{picture: /etc/passwd}`, "bad_path", "/etc"},
		{`{picture: none.png}`, "file_missing", "none"},
		{`{picture: a.gif}`, "no_picture", "a.gif"},
		{`{picture: a.pdf}`, "no_picture", "a.pdf"},
		{`{picture: cut.png}`, "no_picture", "cut"},
		{`{picture: small.png}`, "picture_size", "small"},
		{`{picture: huge.png}`, "picture_size", "huge"},
		{`{picture: wide.png}`, "picture_shape", "wide"},
		{`{picture: tall.jpg}`, "picture_shape", "tall"},
		{`{gambar: a.png}`, "unknown_field", "gambar"},
	} {
		_, err := load(certified(tt.yaml))
		got := faultsOf(err)
		if tt.code == "bad_syntax" || tt.col == "" {
			if len(got) != 1 || !strings.Contains(got[0], string(tt.code)) {
				t.Errorf("%s: %q", tt.yaml, got)
			}
			continue
		}
		want := Fault{File: contestFile, Line: at, Col: strings.Index("certificates: "+tt.yaml, tt.col) + 1}.Where() + " " + string(tt.code)
		if !slices.Equal(got, []string{want}) {
			t.Errorf("%s: got %q, want %q", tt.yaml, got, want)
		}
	}
}

// A picture reaches the page as a JPEG or as plain dots, white where it was clear.
func TestPicture(t *testing.T) {
	fs := certified("{}")
	for name, form := range map[string]string{"good.jpg": "jpeg", "good.png": "png", "clear.png": "png"} {
		data, bad := picture(filesOf(fs), name)
		if bad != nil {
			t.Fatal(bad)
		}
		img, is, err := image.Decode(bytes.NewReader(data))
		if err != nil || is != form {
			t.Fatalf("%s: %s, %v", name, is, err)
		}
		if r, _, _, a := img.At(9, 9).RGBA(); name == "clear.png" && (r != 0xffff || a != 0xffff) {
			t.Errorf("%s is not white where it is clear", name)
		}
		if _, opaque := img.(*image.RGBA); form == "png" && !opaque {
			t.Errorf("%s is %T", name, img)
		}
	}
}
