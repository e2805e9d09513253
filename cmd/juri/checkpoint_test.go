package main

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"
)

// TestCheckpointKept is a juror who keeps a checkpoint and a receipt while the
// contest goes on, and whoever holds the journal against them later: the one that
// was served, and another that was made of the same files.
func TestCheckpointKept(t *testing.T) {
	s := serveDemo(t)
	s.OK("sari", "next pinus")
	receipt := s.OK("ani", "score P01 latar=80 baru=85 impl=90 signif=75 adapt=70 sdaya=88 lanjut=82 --submit")
	kept := s.OK("ani", "checkpoint")
	if again := s.OK("panitia", "checkpoint"); again != kept {
		t.Errorf("two people are told\n%s\nand\n%s", kept, again)
	}
	s.CloseAll()
	if later := s.OK("ani", "checkpoint"); later == kept {
		t.Error("nothing came of a whole contest")
	}
	local, key, code := s.Shell("checkpoint", s.Dir)
	if code != 0 || local != s.OK("ani", "checkpoint") {
		t.Errorf("the folder says %d\n%s", code, local)
	}
	key = strings.TrimSpace(key[strings.LastIndexByte(strings.TrimSpace(key), ' ')+1:])
	if out, _, _ := s.Shell("verify", s.Dir); !strings.Contains(out, "on record in record 1: "+key) {
		t.Errorf("the key that is printed, %s, is not the one on record:\n%s", key, out)
	}
	file := filepath.Join(t.TempDir(), "kept.txt")
	if err := os.WriteFile(file, []byte(kept), 0o600); err != nil {
		t.Fatal(err)
	}
	other := serveDemo(t)
	other.CloseAll()
	receipt = regexp.MustCompile(`\b[0-9a-z]{4} +([0-9a-z]{4}-){5}[0-9a-z]{2}\b`).FindString(receipt)
	if receipt == "" {
		t.Fatal("no receipt")
	}
	line := strings.Split(kept, "\n")
	for _, what := range []string{file, line[1] + " " + line[2], receipt} {
		if out, _, code := s.Shell("verify", s.Dir, "--against", what); code != 0 || !strings.Contains(out, "matches") {
			t.Errorf("%s: %d %s", what, code, out)
		}
		if out, _, code := s.Shell("verify", other.Dir, "--against", what); code != 1 || !strings.Contains(out, "DOES NOT MATCH") {
			t.Errorf("%s in another history: %d %s", what, code, out)
		}
	}
	t.Chdir(t.TempDir()) // where a file has the name of a receipt that is none
	const unknown = "zzzz-zzzz-zzzz-zzzz-zzzz-zzzz-zz"
	if err := os.WriteFile(unknown, []byte(kept), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, _, code := s.Shell("verify", s.Dir, "--against", unknown); code != 1 || !strings.Contains(out, "DOES NOT MATCH") {
		t.Errorf("a file stands for the receipt that was typed: %d %s", code, out)
	}
	if err := os.WriteFile("utf16.txt", utf16LE(kept+receipt+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, e, code := s.Shell("verify", s.Dir, "--against", "utf16.txt"); code != 0 || strings.Count(out, "utf16.txt: ") != 2 {
		t.Errorf("as PowerShell writes it: %d %s %s", code, out, e)
	}
	if out, e, code := s.Shell("verify", s.Dir, "--against", "lihat di kertas"); code != 1 || out != "" || !strings.Contains(e, "lihat di kertas") {
		t.Errorf("no checkpoint at all: %d %s %s", code, out, e)
	}
}

// utf16LE is a text as Windows PowerShell redirects it.
func utf16LE(text string) []byte {
	data := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(text)) {
		data = binary.LittleEndian.AppendUint16(data, u)
	}
	return data
}

// TestVerifyAudit verifies the file that an inspectorate is given, as the folder is: also against
// what somebody kept, and with a record that was altered.
func TestVerifyAudit(t *testing.T) {
	s := serveDemo(t)
	s.OK("sari", "next pinus")
	s.OK("ani", "score P01 latar=80 baru=85 impl=90 signif=75 adapt=70 sdaya=88 lanjut=82 --submit")
	kept := s.OK("ani", "checkpoint")
	out := t.TempDir()
	if _, e, code := s.Shell("export", s.Dir, "--audit", "--out", out); code != 0 {
		t.Fatal(e)
	}
	path := filepath.Join(out, "audit.json")
	said, e, code := s.Shell("verify", path, "--against", kept)
	for _, words := range []string{"matches", "whole", "The key of checkpoints", "worked out again from the sheets", "signed with the contest's key", "secret is not in this file"} {
		if code != 0 || !strings.Contains(said, words) {
			t.Errorf("no %q: %d %s %s", words, code, said, e)
		}
	}
	if said, _, code := s.Shell("verify", path, "--against", "1 "+strings.Repeat("A", 43)+"="); code != 1 || !strings.Contains(said, "DOES NOT MATCH") {
		t.Errorf("against what is not of it: %d %s", code, said)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for what, change := range map[string][2]string{
		"DAMAGED":                   {"Dinas", "Dinaz"},
		"is not signed":             {`"key":"juri/`, `"key":"juri/0`},
		"is not of its records":     {`\n`, `\n1`},
		"is no published result of": {`"format":"juri/audit/1"`, `"format":"juri/audit/2"`},
	} {
		text := strings.Replace(string(data), change[0], change[1], 1)
		if text == string(data) {
			t.Fatalf("nothing to change for %q", what)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if said, e, code := s.Shell("verify", path); code != 1 || !strings.Contains(said, what) {
			t.Errorf("no %q: %d %s %s", what, code, said, e)
		}
	}
}

// TestCheckpointRestored holds that whoever kept more than a backup had is told that
// it was put back, and why.
func TestCheckpointRestored(t *testing.T) {
	s := serveDemo(t)
	backup := filepath.Join(t.TempDir(), "salinan.db")
	if _, e, code := s.Shell("backup", s.Dir, backup); code != 0 {
		t.Fatal(e)
	}
	s.OK("sari", "next pinus")
	kept := s.OK("ani", "checkpoint")
	s.Stop()
	if _, e, code := s.Shell("restore", backup, s.Dir, "--force", "--reason", "laptop rusak"); code != 0 {
		t.Fatal(e)
	}
	out, _, code := s.Shell("verify", s.Dir, "--against", kept)
	if code != 1 || !strings.Contains(out, "key signed it") || !strings.Contains(out, "laptop rusak") {
		t.Errorf("%d %s", code, out)
	}
}
