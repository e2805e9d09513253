package store_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"juri/store"
	"juri/store/storetest"
)

// TestSignatures holds that what ssh-keygen signs with each kind of key is read as
// that key's over that text, and nothing else is.
func TestSignatures(t *testing.T) {
	storetest.NeedTools(t, "openssh-client", "ssh-keygen")
	dir := t.TempDir()
	run := func(in string, args ...string) string {
		t.Helper()
		c := exec.Command("ssh-keygen", args...)
		c.Dir, c.Stdin = dir, strings.NewReader(in)
		out, err := c.Output()
		if err != nil {
			t.Fatalf("ssh-keygen %v: %v", args, err)
		}
		return string(out)
	}
	const text = "juri sheets\nani\nP01 00\n"
	sign := func(key, namespace, text string) string {
		return run(text, "-q", "-Y", "sign", "-n", namespace, "-f", key)
	}
	for _, kind := range []string{"ed25519", "ecdsa", "rsa"} {
		key := filepath.Join(dir, kind)
		run("", "-q", "-t", kind, "-N", "", "-f", key)
		print := strings.Fields(run("", "-l", "-f", key))[1]
		signed := sign(key, "juri", text)
		signature, got, err := store.ReadSignature(strings.ReplaceAll(signed, "\n", "\r\n"), text)
		if err != nil || got != print || signature == "" || strings.ContainsAny(signature, " \n=") {
			t.Errorf("%s: read as %q of %s, %v; want %s", kind, signature, got, err, print)
		}
		lines := strings.Split(signed, "\n")
		middle := []byte(lines[len(lines)/2])
		middle[3] ^= 1
		lines[len(lines)/2] = string(middle)
		for what, bad := range map[string]string{
			"another text":  sign(key, "juri", text+"P02 00\n"),
			"another use":   sign(key, "file", text),
			"a flipped bit": strings.Join(lines, "\n"),
			"cut":           signed[:len(signed)/2],
			"nothing":       "",
			"a public key":  read(t, key+".pub"),
		} {
			if _, key, err := store.ReadSignature(bad, text); err == nil {
				t.Errorf("%s: %s is taken for a signature of %s", kind, what, key)
			}
		}
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
