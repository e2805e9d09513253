package juritest

import (
	"os/exec"
	"strings"

	gossh "golang.org/x/crypto/ssh"

	"juri/store/storetest"
)

// Verb runs one command line and returns what it printed and its exit code.
func (s *Served) Verb(user, line string) (out, errOut string, code int) {
	s.T.Helper()
	c := s.Dial(user)
	defer c.Close()
	sess, err := c.NewSession()
	if err != nil {
		s.T.Fatal(err)
	}
	var o, e strings.Builder
	sess.Stdout, sess.Stderr = &o, &e
	err = sess.Run(line)
	if exit, is := err.(*gossh.ExitError); is {
		return o.String(), e.String(), exit.ExitStatus()
	}
	if err != nil {
		s.T.Fatal(err)
	}
	return o.String(), e.String(), 0
}

// Shell runs a command of the shell, without a terminal.
func (s *Served) Shell(args ...string) (out, errOut string, code int) {
	s.T.Helper()
	var o, e strings.Builder
	code = s.Program.Shell(s.T.Context(), args, strings.NewReader(""), &o, &e)
	return o.String(), e.String(), code
}

// Sheets calls each entry, hands in one value a juror and closes it: "P01 ani=80".
func (s *Served) Sheets(lines ...string) {
	s.T.Helper()
	for _, l := range lines {
		f := strings.Fields(l)
		s.OK("panitia", "call "+f[0])
		for _, given := range f[1:] {
			juror, value, _ := strings.Cut(given, "=")
			s.OK(juror, "score "+f[0]+" a="+value+" --submit")
		}
		s.OK("panitia", "close "+f[0])
	}
}

// PDF is the text of a paper. The test ends here where the reader of PDFs is missing.
func (s *Served) PDF(verb string) string {
	s.T.Helper()
	storetest.NeedTools(s.T, "poppler-utils", "pdftotext")
	c := exec.Command("pdftotext", "-layout", "-", "-")
	c.Stdin = strings.NewReader(s.OK("panitia", verb))
	out, err := c.Output()
	if err != nil {
		s.T.Fatal(err)
	}
	return string(out)
}

// OK runs a verb that must succeed, no one that must be refused.
func (s *Served) OK(user, verb string) string {
	s.T.Helper()
	out, e, code := s.Verb(user, verb)
	if code != 0 {
		s.T.Fatalf("%s: %s: %d %s", user, verb, code, e)
	}
	return out
}

func (s *Served) No(user, verb, because string) {
	s.T.Helper()
	if _, e, code := s.Verb(user, verb); code == 0 || !strings.Contains(e, because) {
		s.T.Fatalf("%s: %s: %d %q, want %q", user, verb, code, e, because)
	}
}
