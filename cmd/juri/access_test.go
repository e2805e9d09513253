package main

import (
	"slices"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"juri/scoring"
)

// over runs one command line over a connection that is open.
func over(t *testing.T, c *gossh.Client, line string) (out, errOut string, code int) {
	t.Helper()
	sess, err := c.NewSession()
	if err != nil {
		return "", err.Error(), -1 // the connection is closed
	}
	defer sess.Close()
	var o, e strings.Builder
	sess.Stdout, sess.Stderr = &o, &e
	switch err := sess.Run(line).(type) {
	case nil:
	case *gossh.ExitError:
		return o.String(), e.String(), err.ExitStatus()
	default:
		return o.String(), err.Error(), -1
	}
	return o.String(), e.String(), 0
}

// everyVerb is each verb of the door that reads, and some that act.
var everyVerb = strings.Split(`status
status --format json
queue
standings
standings --method median
log
log --format json
backup
devices
feedback P01
sheet P01 --juror ani
sheet P01
export berita-acara
export lembar-penilaian.csv
export juri.json
cards panitia
next pinus
say pinus halo
score P01 latar=90
show layar stage
seal
freeze`, "\n")

// Whoever is taken out of the contest, or whose access is taken away, gets
// nothing more over the connection that they have; whose role changes, what the
// new role may.
func TestAccessEndsOverOpenConnections(t *testing.T) {
	s := serveDemo(t)
	people := map[string]*gossh.Client{}
	for _, user := range []string{"ani", "budi", "sari", "panitia", "layar"} {
		people[user] = s.dial(user)
		if _, errOut, code := over(t, people[user], "status"); code != 0 {
			t.Fatalf("%s: %s", user, errOut)
		}
	}
	host := func(c scoring.Command) {
		t.Helper()
		if _, err := s.f.board.Do(t.Context(), scoring.Host, c); err != nil {
			t.Fatal(err)
		}
	}
	nothing := func(user, why string) {
		t.Helper()
		before := s.f.board.State().Seq
		for _, line := range everyVerb {
			if out, _, code := over(t, people[user], line); code == 0 || out != "" {
				t.Errorf("%s, %s, asks for %q: exit %d, %q", user, why, line, code, out)
			}
		}
		if after := s.f.board.State().Seq; after != before {
			t.Errorf("%s, %s, made %d records", user, why, after-before)
		}
	}
	for _, user := range []string{"ani", "layar"} {
		host(scoring.Revoke{User: user})
		nothing(user, "revoked")
	}
	// An organizer becomes a moderator: the journal and the papers are theirs no more.
	said := s.f.board.State().Recorded()
	for i, p := range said.People {
		if p.User == "panitia" {
			said.People[i].Role = scoring.Moderator
		}
	}
	said.People = slices.DeleteFunc(said.People, func(p scoring.Person) bool { return p.User == "budi" })
	said.People = append(said.People, scoring.Person{User: "wakil", Name: "Wakil", Role: scoring.Organizer})
	host(scoring.Configure{Setup: said})
	nothing("budi", "removed")
	for _, line := range []string{"log", "backup", "devices", "export berita-acara", "cards", "feedback P01", "sheet P01 --juror ani", "freeze", "standings --method median"} {
		if out, _, code := over(t, people["panitia"], line); code == 0 || out != "" {
			t.Errorf("a moderator who was an organizer asks for %q: exit %d, %q", line, code, out)
		}
	}
	if _, errOut, code := over(t, people["sari"], "status"); code != 0 {
		t.Errorf("who stays is kept out: %s", errOut)
	}
}
