package storetest

import (
	"context"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// Call is one system call on files by a traced program.
type Call struct {
	Thread  string
	Name    string
	Args    []string // strings in them are read
	Result  int
	Failed  bool
	Faulted bool  // it was made to fail
	At      int64 // where its line begins in what strace wrote
}

// traced are the calls that change files or their names, or make that durable.
const traced = "openat,close,pwrite64,write,ftruncate,fsync,fdatasync,renameat,linkat,unlinkat,mkdirat"

// NeedTools ends a test where a program that it drives is missing: in CI it fails.
func NeedTools(t testing.TB, packages string, names ...string) {
	t.Helper()
	for _, n := range names {
		if _, err := exec.LookPath(n); err != nil {
			if os.Getenv("CI") != "" {
				t.Fatalf("%s is missing; .ci/run must install it", n)
			}
			t.Skipf("NOT TESTED: %s is missing (apt-get install %s)", n, packages)
		}
	}
}

// Strace is the command under strace, which writes down its calls in the file out
// and makes those fail that fault says, as "fsync:error=EIO:when=2"; "" for none.
// Calls are counted for each thread.
func Strace(ctx context.Context, out, fault string, command ...string) *exec.Cmd {
	args := []string{"-f", "-qq", "--seccomp-bpf", "-xx", "-s", "4194304", "-e", "signal=none", "-e", "trace=" + traced, "-o", out}
	if fault != "" {
		args = append(args, "-e", "inject="+fault)
	}
	return exec.CommandContext(ctx, "strace", append(args, command...)...)
}

// Trace runs a command to its end under Strace, and returns its calls.
func Trace(t testing.TB, fault string, env []string, command ...string) []Call {
	t.Helper()
	out := filepath.Join(t.TempDir(), "calls")
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	cmd := Strace(ctx, out, fault, command...)
	cmd.Env = append(os.Environ(), env...)
	if said, err := cmd.CombinedOutput(); err != nil && (fault == "" || ctx.Err() != nil) {
		t.Fatalf("%s: %v\n%s", fault, err, said)
	}
	defer os.Remove(out) // which may be large
	return Calls(t, out)
}

// Calls reads what Strace wrote down.
func Calls(t testing.TB, out string) (all []Call) {
	t.Helper()
	text, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	begun := map[string]string{} // by thread
	next := int64(0)
	for line := range strings.Lines(string(text)) {
		at := next
		next += int64(len(line))
		line = strings.TrimSuffix(line, "\n")
		thread, _, _ := strings.Cut(line, " ")
		if head, is := strings.CutSuffix(line, " <unfinished ...>"); is {
			begun[thread] = head
			continue
		}
		if _, rest, is := strings.Cut(line, " resumed>"); is {
			line = begun[thread] + rest
		}
		head, end, is := cutLast(line, " = ")
		_, head, _ = strings.Cut(head, " ")
		name, args, called := strings.Cut(strings.TrimLeft(head, " "), "(")
		args, closed := strings.CutSuffix(strings.TrimRight(args, " "), ")")
		number, end, _ := strings.Cut(end, " ")
		result, err := strconv.Atoi(number)
		if !is || !called || !closed || err != nil {
			continue // a call that the end cut off
		}
		c := Call{Thread: thread, Name: name, Result: result, Failed: result < 0, Faulted: strings.HasSuffix(end, "(INJECTED)"), At: at}
		for a := range strings.SplitSeq(args, ", ") {
			if s, is := strings.CutPrefix(a, `"`); is {
				b, err := hex.DecodeString(strings.ReplaceAll(strings.TrimSuffix(s, `"`), `\x`, ""))
				if err != nil {
					t.Fatalf("%.200s: %v", line, err)
				}
				a = string(b)
			}
			c.Args = append(c.Args, a)
		}
		all = append(all, c)
	}
	return all
}

// cutLast cuts the text around the last of what parts it.
func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// Steps is how many calls of each name the thread with the most of them made.
func Steps(calls []Call) map[string]int {
	count, most := map[[2]string]int{}, map[string]int{}
	for _, c := range calls {
		at := [2]string{c.Thread, c.Name}
		count[at]++
		most[c.Name] = max(most[c.Name], count[at])
	}
	return most
}
