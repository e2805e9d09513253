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
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-layout", name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
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
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(read(b) + "\n")
	}
	return all.String()
}
