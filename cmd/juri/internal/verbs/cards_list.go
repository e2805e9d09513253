package verbs

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

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

// readmission is what is said of people whose access was taken away.
type readmission struct {
	said, keys bool
	ask        io.Reader // where to ask; nil where nobody sits
}

// pins lists the PINs to be made, and says whom it passes over.
func (r *readmission) pins(c *cobra.Command, t *i18n.Text, s scoring.State, users []string) ([]scoring.IssuePIN, error) {
	pins, passed, err := Whose(s, users)
	if err != nil {
		return nil, err
	}
	for i := range pins {
		if err := r.settle(c, t, s, &pins[i]); err != nil {
			return nil, err
		}
	}
	if passed != nil {
		fmt.Fprintln(c.ErrOrStderr(), t.Proving.PassedOver(passed))
	}
	return pins, nil
}

// Whose lists the PINs to be made: those of the users named, or of everybody but
// those whose access was taken away, whom it returns.
func Whose(s scoring.State, users []string) (pins []scoring.IssuePIN, passed []string, err error) {
	for _, u := range users {
		if s.Person(u) == nil {
			return nil, nil, &scoring.Error{Code: scoring.CodeUnknownUser, Args: scoring.Args{"user": u}}
		}
	}
	for _, p := range s.People {
		switch {
		case p.Gone || len(users) > 0 && !slices.Contains(users, p.User):
		case len(users) == 0 && s.Access(p.User) == nil:
			passed = append(passed, p.User)
		default:
			pins = append(pins, scoring.IssuePIN{User: p.User})
		}
	}
	return pins, passed, nil
}

// settle says of somebody whose access was taken away that they are let in again, if
// that was said or is when asked.
func (r *readmission) settle(c *cobra.Command, t *i18n.Text, s scoring.State, pin *scoring.IssuePIN) error {
	if s.Access(pin.User) != nil {
		return nil
	}
	said := r.said
	if !said && r.ask != nil {
		fmt.Fprint(c.ErrOrStderr(), t.Organizer.People.ReadmitAsk(scoring.ShownLine(s.Person(pin.User).Name))+" (y/n) ")
		said = saidYes(r.ask)
	}
	if !said {
		return &scoring.Error{Code: scoring.CodeRevoked, Args: scoring.Args{"user": pin.User}}
	}
	pin.Readmit, pin.Keys = true, r.keys
	return nil
}
