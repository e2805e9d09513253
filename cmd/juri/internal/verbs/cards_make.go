package verbs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"rsc.io/qr"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/report"
	"juri/tui/kit"
	"juri/tui/sshd"
)

// IssueCards makes the PINs. A card names the first address, and the others to be
// tried after it.
func IssueCards(ctx context.Context, who folder.Caller, pins []scoring.IssuePIN, at ...folder.Address) ([]report.Card, error) {
	cards, pins, err := mintCards(who, pins, at...)
	if err == nil {
		err = recordPINs(ctx, who, pins)
	}
	return cards, err
}

// mintCards makes cards with new PINs of which nothing is recorded yet, and returns what
// is to be. Whoever may not have them is refused before there are any.
func mintCards(who folder.Caller, pins []scoring.IssuePIN, at ...folder.Address) ([]report.Card, []scoring.IssuePIN, error) {
	f, by := who.Folder, who.By
	s := f.Board.State()
	key, err := f.HostKey()
	if err != nil {
		return nil, nil, err
	}
	last := func(c scoring.IssuePIN) int {
		if c.User == by.User {
			return 1 // a new PIN ends the login that they ask with
		}
		return 0
	}
	slices.SortStableFunc(pins, func(a, b scoring.IssuePIN) int { return last(a) - last(b) })
	var cards []report.Card
	for i, c := range pins {
		pin := sshd.NewPIN()
		pins[i].Hash = f.PINs.Hash(pin)
		if _, err := scoring.Decide(s, by, pins[i]); err != nil {
			return nil, nil, err
		}
		cards = append(cards, card(*s.Person(c.User), pin, sshd.Fingerprint(key.PublicKey()), who.Page, at...))
	}
	if cards == nil {
		return nil, nil, errors.New("no people")
	}
	return cards, pins, nil
}

// recordPINs has the PINs hold from now on.
func recordPINs(ctx context.Context, who folder.Caller, pins []scoring.IssuePIN) error {
	for _, c := range pins {
		if _, err := who.Board.Do(ctx, who.By, c); err != nil {
			return err
		}
	}
	return nil
}

// sameCards are the cards without the PINs, which go on and are known to nobody here: of
// another address, for those who have one. It names the others.
func sameCards(errOut io.Writer, who folder.Caller, pins []scoring.IssuePIN, at ...folder.Address) (cards []report.Card, err error) {
	s := who.Board.State()
	key, err := who.HostKey()
	if err != nil {
		return nil, err
	}
	var without []string
	for _, c := range pins {
		if s.Login(c.User).PIN == "" {
			without = append(without, c.User)
			continue
		}
		cards = append(cards, card(*s.Person(c.User), "", sshd.Fingerprint(key.PublicKey()), who.Page, at...))
	}
	switch {
	case cards == nil && without != nil:
		return nil, errors.New(who.Text.Shell.NoPINYet(without))
	case without != nil:
		fmt.Fprintln(errOut, who.Text.Shell.NoPINYet(without))
	}
	return cards, nil
}

// card is one person's. Not everybody is sent to a page that has no https.
func card(p scoring.Person, pin, fingerprint, page string, at ...folder.Address) report.Card {
	c := report.Card{
		User: p.User, Name: p.Name, Role: string(p.Role), PIN: pin, SSH: at[0].Line(p.User), Print: fingerprint,
		Guide: p.Scores(),
	}
	c.URL = folder.SSHURL(c.SSH, c.User)
	if page == "https" || page != "" && p.OnPlainPage() {
		c.Web = at[0].PageURL(page, p, fingerprint)
		c.URL = c.Web
	}
	for _, a := range at[1:] {
		c.Next = append(c.Next, a.Line(p.User))
	}
	return c
}

// KeptCards are everybody's cards with the PINs that were kept, by user name, and
// with new ones where those do not hold.
func KeptCards(ctx context.Context, f *folder.Folder, kept map[string]string, at folder.Address) (cards []report.Card, err error) {
	s := f.Board.State()
	key, err := f.HostKey()
	if err != nil {
		return nil, err
	}
	for _, p := range s.People {
		pin := kept[p.User]
		switch {
		case s.Access(p.User) == nil:
			continue
		case pin == "" || !f.PINs.Check(s.Login(p.User).PIN, pin):
			if pin, err = f.NewPIN(ctx, scoring.Host, scoring.IssuePIN{User: p.User}); err != nil {
				return nil, err
			}
		}
		cards = append(cards, card(*p, pin, sshd.Fingerprint(key.PublicKey()), "http", at))
	}
	return cards, nil
}

func printCards(ctx context.Context, f *folder.Folder, w io.Writer, t *i18n.Text, form, lang string, cards []report.Card) error {
	switch form {
	case "json":
		return report.JSON(w, struct {
			Cards []report.Card `json:"cards"`
		}{cards})
	case "pdf":
		return cardsPDF(ctx, f, w, lang, cards)
	}
	for _, c := range cards {
		pin := t.Papers.CardSame()
		if c.PIN != "" {
			pin = c.PIN[:4] + " " + c.PIN[4:]
		}
		fmt.Fprintf(w, "%s (%s)\n  %s: %s\n  %s: %s\n  %s: %s\n  %s\n\n", scoring.ShownLine(c.Name), t.General.Role(scoring.Role(c.Role)),
			t.Shell.Line(), c.SSH, t.Shell.User(), c.User, t.Shell.PIN(), pin, t.Shell.HostKey(c.Print))
		if c.Web != "" {
			fmt.Fprintf(w, "  %s: %s\n", t.Papers.GuidePage(), c.Web)
		}
		for _, other := range c.Next {
			fmt.Fprintf(w, "  %s: %s\n", t.Papers.GuideNext(), other)
		}
		if code, err := qr.Encode(c.URL, qr.L); err == nil { // without one the line will do
			fmt.Fprintln(w, strings.Join(kit.Square(kit.NewStyles(kit.Dark, false), code, 1), "\n"))
		}
		fmt.Fprintln(w, strings.Repeat("─", 60))
	}
	_, err := fmt.Fprintln(w, t.Shell.CardsOnce())
	return err
}

// cardsPDF writes the cards to be given out.
func cardsPDF(ctx context.Context, f *folder.Folder, w io.Writer, lang string, cards []report.Card) error {
	d, words, err := f.Dossier(ctx, scoring.See(f.Board.State(), scoring.Host), lang, false)
	if err != nil {
		return err
	}
	for i, c := range cards {
		cards[i].Role = words.Text.General.Role(scoring.Role(c.Role))
	}
	data, err := d.CardsPDF(words, cards)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}
