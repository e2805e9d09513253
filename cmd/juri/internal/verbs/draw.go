package verbs

import (
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/tui/kit"
)

// drawCmd is juri draw: the same draw as over SSH, in a folder that no server holds.
func drawCmd(t *i18n.Text) *cobra.Command {
	var o *drawing
	var yes bool
	c := &cobra.Command{
		Use: "draw DIR", Short: t.Draw.Short(), Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			f, err := folder.Open(c.Context(), t, args[0], "")
			if err != nil {
				return atServer(t, err)
			}
			defer f.Close()
			f.Files.Say(c.ErrOrStderr(), t, folder.MostSaid)
			d := &session{folder.Caller{Folder: f, By: scoring.Host, Text: t, Ask: f.Board.Do}}
			return d.draw(c, o, func(string) (bool, error) { return agreed(c.InOrStdin(), c.OutOrStdout(), t, yes) })
		},
	}
	o = drawFlags(c, t)
	c.Flags().BoolVar(&yes, "yes", false, t.Draw.Flag("yes"))
	return c
}

// atServer says how to draw where a server has the folder open.
func atServer(t *i18n.Text, err error) error {
	var held *store.HeldError
	if !errors.As(err, &held) {
		return err
	}
	line := lineTo(t, held, scoring.Host)
	if line == "" {
		return err
	}
	return errors.New(t.Draw.Held(line + " draw"))
}

type drawing struct {
	rooms           []string
	announce, list  bool
	numbers, reason string
}

// drawFlags adds the flags that draw has in a shell and over SSH.
func drawFlags(c *cobra.Command, t *i18n.Text) *drawing {
	o := &drawing{}
	c.Flags().StringSliceVar(&o.rooms, "room", nil, t.Draw.Flag("room"))
	c.Flags().BoolVar(&o.announce, "announce", false, t.Draw.Flag("announce"))
	c.Flags().BoolVar(&o.list, "list", false, t.Draw.Flag("list"))
	c.Flags().StringVar(&o.numbers, "numbers", "", t.Draw.Flag("numbers"))
	c.Flags().StringVar(&o.reason, "reason", "", t.Draw.Flag("reason"))
	c.MarkFlagsMutuallyExclusive("announce", "list", "numbers")
	return o
}

// drawVerb is draw over SSH: it shows a draw and its code, and makes the draw of
// which the code is given.
func (d *session) drawVerb() *cobra.Command {
	var o *drawing
	var code string
	t := d.Text.Draw
	c := d.command("draw", func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return errors.New(t.Quoted())
		}
		return nil
	}, func(c *cobra.Command, _ []string) error {
		return d.draw(c, o, func(shown string) (bool, error) {
			switch {
			case code == "":
				fmt.Fprintln(c.OutOrStdout(), t.NeedCode()+"\n  "+d.At.Line(d.By.User)+" "+o.typed(shown))
				return false, folder.ErrSaid
			case !strings.EqualFold(strings.TrimSpace(code), shown):
				return false, errors.New(t.NoCode())
			}
			return true, nil
		})
	})
	c.Short = t.Short()
	o = drawFlags(c, d.Text)
	c.Flags().StringVar(&code, "yes", "", t.Flag("code"))
	return c
}

// typed is the command line that applies what was shown with the code.
func (o *drawing) typed(code string) string {
	words := []string{"draw"}
	for _, room := range o.rooms {
		words = append(words, "--room "+oneWord(room))
	}
	if o.numbers != "" {
		words = append(words, "--numbers "+oneWord(o.numbers))
	}
	if o.reason != "" {
		words = append(words, "--reason "+oneWord(o.reason))
	}
	return remote(append(words, "--yes="+code))
}

// draw announces lists, or shows what would be drawn and draws it where that is
// agreed to; agree is given the code of what was shown.
func (d *session) draw(c *cobra.Command, o *drawing, agree func(code string) (bool, error)) error {
	out, t := c.OutOrStdout(), d.Text.Draw
	for i, said := range o.rooms {
		o.rooms[i] = d.room(said)
	}
	if o.list {
		return d.drawList(out, o.rooms)
	}
	if o.announce {
		events, err := d.do(c, scoring.AnnounceDraw{Rooms: o.rooms})
		for _, e := range events {
			d.printAnnounced(out, e.Fact.(scoring.DrawAnnounced))
		}
		if err == nil {
			_, err = fmt.Fprintln(out, t.NowSay())
		}
		return err
	}
	cmd := scoring.DrawRooms{Rooms: o.rooms, Reason: o.reason, Numbers: readSaid(o.numbers)}
	if !c.Flags().Changed("numbers") {
		var err error
		if cmd.Secret, err = d.drawSecret(); err != nil {
			return err
		}
	}
	s := d.Board.State()
	events, err := scoring.Decide(s, d.By, cmd)
	if err != nil {
		return err
	}
	d.printDrawn(out, s, events)
	code, err := codeOf(factsOf(events))
	if err != nil {
		return err
	}
	if ok, err := agree(code); err != nil || !ok {
		return err
	}
	cmd.Rooms = nil
	for _, e := range events {
		made := e.Fact.(scoring.DrawMade)
		cmd.Rooms, cmd.Shown = append(cmd.Rooms, made.Room), append(cmd.Shown, made.Seed)
	}
	if events, err = d.do(c, cmd); err != nil {
		return err
	}
	fmt.Fprintln(out, t.Recorded())
	d.printDrawn(out, s, events)
	return nil
}

// drawList writes the room's list as its hash covers it.
func (d *session) drawList(out io.Writer, rooms []string) error {
	s := d.view().State
	switch {
	case len(rooms) != 1:
		return errors.New(d.Text.Draw.OneRoom())
	case s.Queue(rooms[0]) == nil:
		return s.NoRoom(rooms[0])
	}
	_, err := io.WriteString(out, s.DrawList(rooms[0]).String())
	return err
}

// drawSecret is what the computer's numbers follow from: it is always the same,
// and nobody can work it out who has not the host key.
func (d *session) drawSecret() (scoring.Hash, error) {
	key, err := d.HostKey()
	if err != nil {
		return scoring.Hash{}, err
	}
	signed, err := key.Sign(rand.Reader, []byte("juri draw")) // Ed25519: the same each time
	if err != nil {
		return scoring.Hash{}, err
	}
	return sha256.Sum256(signed.Blob), nil
}

// readSaid reads "Ani=17, Dr. Budi, M.Si=4". What is no name and number becomes
// one without a number, which is refused.
func readSaid(text string) (all []scoring.Said) {
	// A name and a number, and what sets them apart from the next.
	oneSaid := regexp.MustCompile(`^\s*([^=;]*?)\s*=\s*([^,;=]*?)\s*(?:[,;]|$)`)
	for strings.TrimSpace(text) != "" {
		found := oneSaid.FindStringSubmatch(text)
		if found == nil {
			return append(all, scoring.Said{By: text})
		}
		all = append(all, scoring.Said{By: found[1], Number: found[2]})
		text = text[len(found[0]):]
	}
	return all
}

func (d *session) printAnnounced(w io.Writer, f scoring.DrawAnnounced) {
	t := d.Text.Draw
	s := d.Board.State()
	fmt.Fprintln(w, t.Announced(scoring.ShownLine(s.RoomName(f.Room)), len(f.Entries)))
	for _, e := range s.DrawList(f.Room) {
		fmt.Fprintf(w, "  %s  %s\n", e.ID, scoring.ShownLine(e.Unit))
	}
	hash := f.List.String()
	fmt.Fprintln(w, t.List(hash))
	fmt.Fprintln(w, t.Groups(strings.Join([]string{hash[:4], hash[4:8], hash[8:12], hash[12:16]}, " "))+"\n")
}

// printDrawn shows the order that draws give each room, beside the one before.
func (d *session) printDrawn(w io.Writer, before scoring.State, events []scoring.Event) {
	t := d.Text.Draw
	after := scoring.Apply(before, events...)
	for _, e := range events {
		f := e.Fact.(scoring.DrawMade)
		fmt.Fprintln(w, "\n"+scoring.ShownLine(after.RoomName(f.Room)))
		if f.Computer() {
			fmt.Fprintln(w, t.Computer(f.Numbers[0].Number))
		} else {
			fmt.Fprintln(w, t.Voices(f.Numbers))
		}
		fmt.Fprintln(w, t.List(f.List.String())+"\n"+t.Seed(f.Seed.String()))
		tw := kit.NewColumns(w)
		fmt.Fprintln(tw, strings.Join([]string{t.Turn(), d.Text.Shell.Slot(), t.Planned(), t.Was(), d.Text.Shell.Unit()}, "\t"))
		plan := planOf(after, f.Room)
		was, now := before.Queue(f.Room).Slots, after.Queue(f.Room).Slots
		for _, id := range f.Order {
			planned := ""
			if at := plan.Turn(id).Planned; !at.IsZero() {
				planned = t.Hour(at)
			}
			fmt.Fprintf(tw, "%d\t%s\t%s\t%d\t%s\n", slices.Index(now, id)+1, id, planned, slices.Index(was, id)+1, scoring.ShownLine(after.Slot(id).Entry.Unit))
		}
		_ = tw.Flush()
	}
	fmt.Fprintln(w)
}

// planOf is the room's plan of its own day, whenever that is.
func planOf(s scoring.State, room string) scoring.Schedule {
	zone := zoneOf(s)
	day, err := time.ParseInLocation(time.DateOnly, s.Queue(room).Room.Date, zone)
	if err != nil {
		day = time.Now().In(zone)
	}
	return s.Schedule(room, day, 0)
}

func zoneOf(s scoring.State) *time.Location {
	zone, err := time.LoadLocation(s.Contest.Timezone)
	if err != nil {
		return time.UTC
	}
	return zone
}
