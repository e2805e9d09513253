package report

import "testing"

// TestCertificateFile holds that each certificate's file says whose it is, in signs that every disk takes.
func TestCertificateFile(t *testing.T) {
	for want, c := range map[string]Certificate{
		"007-P01.pdf":               {No: 7, Entry: "P01", Name: "SDN 1"},
		"008-ani.pdf":               {No: 8, User: "ani", Name: "Ani"},
		"009-SMA-Negeri-1-Kota.pdf": {No: 9, Name: "SMA Negeri 1 / Kota."},
	} {
		if got := c.file(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
