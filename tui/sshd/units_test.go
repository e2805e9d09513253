package sshd

import (
	"bytes"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

func TestSplit(t *testing.T) {
	for line, want := range map[string][]string{
		"":                         nil,
		"  a\tb\n":                 {"a", "b"},
		`a '' ""`:                  {"a", "", ""},
		`'a "b'c"d 'e"`:            {`a "bcd 'e`},
		`"\a\\\"\$" \a\'`:          {`\a\"$`, "a'"},
		"score P07 c1=80 --note=é": {"score", "P07", "c1=80", "--note=é"},
	} {
		if got, err := Split(line); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q, %v; want %q", line, got, err, want)
		}
	}
	for _, line := range []string{`'`, `"`, `a\`, `"a\"`, `'it''`} {
		if got, err := Split(line); !errors.Is(err, errOpen) {
			t.Errorf("%q: %q, %v", line, got, err)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", "a b", `'a b' "c"`, `\`, "\"\\\"", "'", "\x00\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		args, err := Split(line)
		if err != nil {
			return
		}
		var quoted []string
		for _, a := range args {
			quoted = append(quoted, "'"+strings.ReplaceAll(a, "'", `'\''`)+"'")
		}
		again, err := Split(strings.Join(quoted, " "))
		if err != nil || !reflect.DeepEqual(args, again) {
			t.Fatalf("%q: %q, quoted again: %q, %v", line, args, again, err)
		}
		if n := len(strings.Join(args, "")); n > len(line) {
			t.Fatalf("%q grew to %d bytes", line, n)
		}
	})
}

func TestPIN(t *testing.T) {
	seen := map[string]bool{}
	for range 100 {
		pin := NewPIN()
		if !regexp.MustCompile(`^[0-9]{8}$`).MatchString(pin) {
			t.Fatalf("PIN %q", pin)
		}
		seen[pin] = true
	}
	if len(seen) < 99 {
		t.Errorf("only %d of 100 PINs differ", len(seen))
	}

	pepper := [32]byte{1}
	hash := HashPIN(pepper, "12345678")
	if !strings.HasPrefix(hash, "$argon2id$v=19$m=19456,t=2,p=1,keyid=cGlu$") || hash == HashPIN(pepper, "12345678") {
		t.Errorf("hash %s", hash)
	}
	for pin, want := range map[string]bool{"12345678": true, "1234-5678": true, " 1234 5678": true, "12345679": false, "": false} {
		if CheckPIN(pepper, hash, pin) != want {
			t.Errorf("%q: %v", pin, !want)
		}
	}
	if CheckPIN([32]byte{2}, hash, "12345678") || CheckPIN([32]byte{}, hash, "12345678") {
		t.Error("a hash is of use without its pepper")
	}
	salt := make([]byte, pinSalt)
	b64 := base64.RawStdEncoding.EncodeToString
	old := hashForm + "$" + b64(salt) + "$" + b64(stretch([]byte("12345678"), salt)) // as it was made before
	if !CheckPIN(pepper, old, "1234 5678") || CheckPIN(pepper, old, "12345679") {
		t.Error("a PIN of before has another hash")
	}
	for typed, want := range map[string]string{"1234": "1234", "\b12\x7f34\b\b5": "15", "\x7f\b": ""} {
		if got := asTyped(typed); got != want {
			t.Errorf("%q: %q", typed, got)
		}
	}
	for _, bad := range []string{"", "12345678", "$argon2id$v=19$m=19456,t=2,p=1$$", hash[:len(hash)-1]} {
		if CheckPIN(pepper, bad, "12345678") || CheckPIN(pepper, bad, "") {
			t.Errorf("%q has a PIN", bad)
		}
	}
}

func TestHostKey(t *testing.T) {
	dir := t.TempDir()
	noError(t, os.Chmod(dir, 0o755))
	path := filepath.Join(dir, "host_ed25519")
	first, err := HostKey(path)
	noError(t, err)
	noError(t, os.Chmod(path, 0o644))
	again, err := HostKey(path)
	if err != nil || Fingerprint(first.PublicKey()) != Fingerprint(again.PublicKey()) {
		t.Errorf("read again: %v", err)
	}
	if !strings.HasPrefix(Fingerprint(first.PublicKey()), "SHA256:") {
		t.Error(Fingerprint(first.PublicKey()))
	}
	for name, want := range map[string]os.FileMode{path: 0o600, dir: 0o755} {
		info, err := os.Stat(name)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", name, info.Mode().Perm(), err)
		}
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("left behind: %v", files)
	}
	if data, _ := os.ReadFile(path); !bytes.HasPrefix(data, []byte("-----BEGIN OPENSSH PRIVATE KEY-----")) {
		t.Errorf("%s", data[:40])
	}
	if first.PublicKey().Type() != gossh.KeyAlgoED25519 {
		t.Error(first.PublicKey().Type())
	}
	noError(t, os.WriteFile(path, []byte("nonsense"), 0o600))
	if _, err := HostKey(path); err == nil {
		t.Error("read nonsense, or wrote over it")
	}
	if _, err := HostKey(filepath.Join(dir, "none", "key")); err == nil {
		t.Error("made a folder")
	}
}

func TestLang(t *testing.T) {
	for _, test := range []struct{ env, want string }{
		{"", ""}, {"LANG=id_ID.UTF-8", "id"}, {"LANG=en", "en"}, {"LANG=C.UTF-8", ""},
		{"LANG=id_ID.UTF-8 LC_ALL=en_GB", "en"}, {"LANG=en_US LC_MESSAGES=id", "id"},
		{"LANG=de_DE", ""}, {"LANG=identity", ""}, {"LANG=en_US LC_ALL=", "en"},
	} {
		if got := environment(strings.Fields(test.env)).lang(); got != test.want {
			t.Errorf("%q: %q", test.env, got)
		}
	}
}
