package verbs

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/disk"
	"juri/store/report"
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
