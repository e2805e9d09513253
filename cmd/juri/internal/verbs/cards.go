package verbs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"rsc.io/qr"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/disk"
	"juri/store/report"
	"juri/tui/kit"
	"juri/tui/sshd"
)

// cardFlags are those that cards has in a shell and over SSH.
type cardFlags struct {
	form *format
	lang *string // of what is printed; "" for the contest's
	list *bool
	back *readmission
	same *bool  // the PINs that people have go on
	out  string // the file they go to; "" for standard output
}

func addCardFlags(c *cobra.Command, t *i18n.Text) cardFlags {
	flags := c.Flags()
	back := &readmission{}
	flags.BoolVar(&back.said, "readmit", false, t.Proving.Flag("readmit"))
	flags.BoolVar(&back.keys, "keys", false, t.Proving.Flag("keys"))
	return cardFlags{
		form: FormatFlag(c, t, "text", "json", "pdf"), lang: flags.String("lang", "", t.Shell.Flag("lang")), list: flags.Bool("list", false, t.Filed.Flag("cards-list")),
		back: back, same: flags.Bool("same-pins", false, t.Shell.Flag("same-pins")),
	}
}

// issue makes new PINs for the users named, or for everybody, and prints them; asks says that
// somebody is there to be asked.
func (o cardFlags) issue(c *cobra.Command, who folder.Caller, users []string, asks bool, at ...folder.Address) error {
	if asks {
		o.back.ask = c.InOrStdin()
	}
	pins, err := o.back.pins(c, who.Text, who.Board.State(), users)
	if err != nil {
		return err
	}
	replaced := 0 // people who have a PIN that ends
	for _, pin := range pins {
		if who.Board.State().Login(pin.User).PIN != "" && !*o.same {
			replaced++
		}
	}
	var cards []report.Card
	later := (o.form.Value == "pdf" || o.out != "") && !*o.same // nobody's PIN is another because of a paper that could not be written
	switch {
	case *o.same:
		cards, err = sameCards(c.ErrOrStderr(), who, pins, at...)
	case later:
		cards, pins, err = mintCards(who, pins, at...)
	default:
		cards, err = IssueCards(c.Context(), who, pins, at...)
	}
	if err == nil { // before anything else that may fail: the PINs are known nowhere else
		err = o.print(c, who, cards)
	}
	if err != nil {
		return err
	}
	if later {
		if err := recordPINs(c.Context(), who, pins); err != nil {
			fmt.Fprintln(c.ErrOrStderr(), who.Text.Shell.CardsVoid())
			return err
		}
	}
	if o.out != "" {
		fmt.Fprintln(c.OutOrStdout(), who.Text.Shell.CardsWritten(len(cards), o.out, !*o.same))
	}
	if replaced > 0 {
		fmt.Fprintln(c.ErrOrStderr(), who.Text.Shell.CardsReplaced(replaced))
	}
	if err := who.CardsPrinted(c.Context(), len(users) == 0, at); err != nil {
		fmt.Fprintln(c.ErrOrStderr(), who.Text.Shell.AddressesUnkept())
		folder.Complain(c.ErrOrStderr(), who.Text, err)
	}
	return nil
}

// print writes the cards to where they go.
func (o cardFlags) print(c *cobra.Command, who folder.Caller, cards []report.Card) error {
	if o.out == "" {
		return printCards(c.Context(), who.Folder, c.OutOrStdout(), who.Text, o.form.Value, *o.lang, cards)
	}
	var data bytes.Buffer
	err := printCards(c.Context(), who.Folder, &data, who.Text, o.form.Value, *o.lang, cards)
	if err == nil {
		err = disk.Replace(o.out, data.Bytes())
	}
	return err
}

// cardsCmd is juri cards: new PINs for the people named, or for everybody.
func cardsCmd(t *i18n.Text) *cobra.Command {
	var listen string
	var hosts []string
	c := &cobra.Command{Use: "cards DIR [USER…]", Short: t.Shell.Short("cards"), Args: cobra.MinimumNArgs(1)}
	o := addCardFlags(c, t)
	c.Flags().StringVar(&listen, "listen", folder.DefaultListen, t.Shell.Flag("listen"))
	c.Flags().StringArrayVar(&hosts, "host", nil, t.Shell.Flag("hosts"))
	c.Flags().StringVar(&o.out, "out", "", t.Shell.Flag("cards-out"))
	web := &format{forms: []string{"http", "https", "off"}, Value: "http"}
	c.Flags().Var(web, "web", t.Page.Flag("cards-web"))
	c.RunE = func(c *cobra.Command, args []string) error {
		if *o.list {
			r, err := folder.ReadSaying(c.ErrOrStderr(), t, args[0])
			if err != nil {
				return err
			}
			return printListed(c.OutOrStdout(), t, o.form.Value, r.State(), args[1:])
		}
		if filepath.Ext(o.out) == ".pdf" && !c.Flags().Changed("format") {
			o.form.Value = "pdf"
		}
		if _, err := os.Lstat(o.out); o.out != "" && err == nil { // it may have PINs that are nowhere else
			return errors.New(t.Shell.CardsThere(o.out))
		}
		if o.form.Value == "pdf" && o.out == "" && isTerminal(c.OutOrStdout()) {
			return errors.New(t.Shell.PDFOut())
		}
		at, err := folder.JoinAtAll(t, listen, hosts)
		if err != nil {
			return err
		}
		f, err := folder.Open(c.Context(), t, args[0], "")
		if err != nil {
			return err
		}
		defer f.Close()
		f.Files.Say(c.ErrOrStderr(), t, folder.MostSaid)
		who := folder.Caller{Folder: f, By: scoring.Host, Text: t}
		if web.Value != "off" {
			who.Page = web.Value
		}
		return o.issue(c, who, args[1:], OnTerminal(c.InOrStdin(), c.OutOrStdout()), at...)
	}
	return c
}

// cardsVerb is the same over SSH, for organizers.
func (d *session) cardsVerb() *cobra.Command {
	c := d.command("cards [USER…]", cobra.ArbitraryArgs, nil)
	o := addCardFlags(c, d.Text)
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := d.mayRead(scoring.Cards); err != nil {
			return err
		}
		if *o.list {
			return printListed(c.OutOrStdout(), d.Text, o.form.Value, d.Board.State(), args)
		}
		if err := d.shows("." + o.form.Value); err != nil {
			return err
		}
		return o.issue(c, d.Caller, args, d.Terminal, d.At)
	}
	return c
}

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
