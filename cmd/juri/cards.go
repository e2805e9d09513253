package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mdp/qrterminal/v3"
	"github.com/spf13/cobra"

	"juri/scoring"
	"juri/store/report"
	"juri/tui/i18n"
)

// card is what one person needs to log in; its PIN is never shown again.
type card struct {
	User string `json:"user"`
	Name string `json:"name"`
	Role string `json:"role"`
	PIN  string `json:"pin"`
	SSH  string `json:"ssh"`
}

// cardsCmd is juri cards: new PINs for the people named, or for everybody.
func cardsCmd(t *i18n.Text) *cobra.Command {
	var listen, host string
	c := &cobra.Command{Use: "cards DIR [USER…]", Short: t.Shell.Short["cards"], Args: cobra.MinimumNArgs(1)}
	form := formatFlag(c, t, "text", "json")
	c.Flags().StringVar(&listen, "listen", defaultListen, t.Shell.Flag["listen"])
	c.Flags().StringVar(&host, "host", "", t.Shell.Flag["host"])
	c.RunE = func(c *cobra.Command, args []string) error {
		f, err := openFolder(c.Context(), t, args[0])
		if err != nil {
			return err
		}
		defer f.close()
		cards, err := issueCards(c.Context(), f, scoring.Host, args[1:], joinAt(listen, host))
		if err != nil {
			return err
		}
		return printCards(c.OutOrStdout(), t, form.value, cards)
	}
	return c
}

// cardsVerb is the same over SSH, for organizers.
func (d *desk) cardsVerb() *cobra.Command {
	c := d.command("cards [USER…]", cobra.ArbitraryArgs, nil)
	form := formatFlag(c, d.text, "text", "json")
	c.RunE = func(c *cobra.Command, args []string) error {
		if d.view().By.Role != scoring.Organizer {
			return &scoring.Error{Code: scoring.CodeNotAllowed, Args: scoring.Args{"user": d.by.User}}
		}
		cards, err := issueCards(c.Context(), d.folder, d.by, args, d.at)
		if err != nil {
			return err
		}
		return printCards(c.OutOrStdout(), d.text, form.value, cards)
	}
	return c
}

// issueCards gives people new PINs; those without a name given are everybody.
func issueCards(ctx context.Context, f *folder, by scoring.Actor, users []string, at address) ([]card, error) {
	s := f.board.State()
	for _, u := range users {
		if s.Person(u) == nil {
			return nil, &scoring.Error{Code: scoring.CodeUnknownUser, Args: scoring.Args{"user": u}}
		}
	}
	var cards []card
	for _, p := range s.People {
		if p.Gone || len(users) > 0 && !slices.Contains(users, p.User) {
			continue
		}
		pin, err := f.newPIN(ctx, by, p.User)
		if err != nil {
			return nil, err
		}
		cards = append(cards, card{User: p.User, Name: p.Name, Role: string(p.Role), PIN: pin, SSH: at.line(p.User)})
	}
	if cards == nil {
		return nil, errors.New("no people")
	}
	return cards, nil
}

func printCards(w io.Writer, t *i18n.Text, form string, cards []card) error {
	if form == "json" {
		return report.JSON(w, struct {
			Cards []card `json:"cards"`
		}{cards})
	}
	for _, c := range cards {
		fmt.Fprintf(w, "%s (%s)\n  %s: %s\n  %s: %s\n  %s: %s %s\n\n", c.Name, t.General.Role[scoring.Role(c.Role)],
			t.Shell.Line, c.SSH, t.Shell.User, c.User, t.Shell.PIN, c.PIN[:4], c.PIN[4:])
		qrterminal.GenerateHalfBlock(sshURL(c.SSH, c.User), qrterminal.L, w)
		fmt.Fprintln(w, strings.Repeat("─", 60))
	}
	_, err := fmt.Fprintln(w, t.Shell.CardsOnce)
	return err
}
