package verbs

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/report"
	"juri/tui/kit"
)

// cardHolder is a person as cards --list gives them: never a PIN.
type cardHolder struct {
	User    string `json:"user"`
	Name    string `json:"name"`
	Role    string `json:"role"`
	PIN     bool   `json:"pin"`  // one was made
	Keys    int    `json:"keys"` // in contest.yaml
	Revoked bool   `json:"revoked"`
}

// printListed lists the people named, or everybody, and how they may log in.
func printListed(w io.Writer, t *i18n.Text, form string, s scoring.State, users []string) error {
	for _, u := range users {
		if s.Person(u) == nil {
			return &scoring.Error{Code: scoring.CodeUnknownUser, Args: scoring.Args{"user": u}}
		}
	}
	people := []cardHolder{}
	for _, p := range s.People {
		if p.Gone || len(users) > 0 && !slices.Contains(users, p.User) {
			continue
		}
		made := slices.ContainsFunc(s.Logins, func(l *scoring.Login) bool { return l.User == p.User && l.PIN != "" })
		people = append(people, cardHolder{p.User, p.Name, string(p.Role), made, len(s.KeysOf(p.User)), slices.Contains(s.Revoked, p.User)})
	}
	switch form {
	case "pdf":
		return errors.New("--list: pdf (text, json)")
	case "json":
		return report.JSON(w, struct {
			People []cardHolder `json:"people"`
		}{people})
	}
	tw := kit.NewColumns(w)
	fmt.Fprintln(tw, strings.Join([]string{t.Shell.User(), t.Shell.Name(), t.Shell.Role(), t.Shell.PIN(), t.Filed.Keys()}, "\t"))
	for _, p := range people {
		pin, keys := t.Filed.NotGiven(), "–"
		if p.PIN {
			pin = t.Filed.Given()
		}
		if p.Revoked {
			pin = t.Filed.Revoked()
		}
		if p.Keys > 0 {
			keys = strconv.Itoa(p.Keys)
		}
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\n", p.User, scoring.ShownLine(p.Name), t.General.Role(scoring.Role(p.Role)), pin, keys)
	}
	return tw.Flush()
}
