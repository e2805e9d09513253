package report_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// needTool ends a test where a program that it drives is missing: in CI it fails.
func needTool(t *testing.T, name, from string) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is missing; .ci/run must install it", name)
		}
		t.Skipf("NOT TESTED: %s is missing (apt-get install %s)", name, from)
	}
}

// pdfText reads a PDF's text back, laid out as it is on the page.
func pdfText(t *testing.T, data []byte) string {
	t.Helper()
	needTool(t, "pdftotext", "poppler-utils")
	name := filepath.Join(t.TempDir(), "a.pdf")
	noError(t, os.WriteFile(name, data, 0o600))
	out, err := exec.Command("pdftotext", "-layout", name, "-").Output()
	noError(t, err)
	return string(out)
}

func workbookText(t *testing.T, data []byte) string {
	t.Helper()
	return zipped(t, data, func(b []byte) string { return string(b) })
}

// zipText reads the first few papers of a zip of them.
func zipText(t *testing.T, data []byte) string {
	t.Helper()
	n := 0
	return zipped(t, data, func(b []byte) string {
		if n++; n > 4 {
			return ""
		}
		return pdfText(t, b)
	})
}

// zipped reads every file of a zip.
func zipped(t *testing.T, data []byte, read func([]byte) string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	noError(t, err)
	var all strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		noError(t, err)
		b, err := io.ReadAll(r)
		noError(t, err)
		all.WriteString(read(b) + "\n")
	}
	return all.String()
}
