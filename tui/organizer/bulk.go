package organizer

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// bulk is one act on some rows, one after the other. What was done loses its mark and is
// not asked for again; what is refused keeps it.
type bulk struct {
	*shared
	does    func() string // in a word or two
	name    func(id string) string
	done    func(id string) string // said of one alone
	make    func(id, reason string) scoring.Command
	marked  map[string]bool // nil for the row at the cursor alone
	left    []string        // still to be done
	skipped []string        // which it cannot be done to
}

// onto sorts out which of the rows it can be done to, and reports whether there are any.
func (b *bulk) onto(ids []string, may func(id string) bool) bool {
	for _, id := range ids {
		if may(id) {
			b.left = append(b.left, id)
		} else {
			b.skipped = append(b.skipped, id)
		}
	}
	if len(b.left) == 0 && b.marked != nil {
		b.term.Notify(b.text().NoneOfThese(b.does()), false)
	}
	return len(b.left) > 0
}

// names is the rows by what people call them.
func (b *bulk) names(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = b.name(id)
	}
	return b.some(names)
}

// asking is a question about what is left, and which of the marked rows it leaves out.
func (b *bulk) asking(question string) string {
	if len(b.skipped) > 0 {
		question += " " + b.text().Skipped(b.names(b.skipped))
	}
	return question
}

// run does the act to what is left; leaving its form ends it before the next row.
func (b *bulk) run(reason string) tea.Cmd {
	over, _ := b.modal.(*form)
	if over != nil {
		over.busy = true
	}
	var did, refused []string
	var next func(rest []string) tea.Cmd
	next = func(rest []string) tea.Cmd {
		if len(rest) == 0 || over != nil && !over.busy {
			if over != nil {
				over.busy = false
			}
			b.tell(over, did, refused, rest)
			return nil
		}
		id := rest[0]
		return b.term.Do(b.make(id, reason), func(_ []scoring.Event, err error) tea.Cmd {
			if err != nil {
				refused = append(refused, b.name(id)+": "+b.term.Problem(b.state, err))
			} else {
				did = append(did, id)
				b.left = slices.DeleteFunc(b.left, func(o string) bool { return o == id })
				delete(b.marked, id)
			}
			return next(rest[1:])
		})
	}
	return next(slices.Clone(b.left))
}

// tell says what became of the rows: in the foot where all are done, else of each.
func (b *bulk) tell(over *form, did, refused, rest []string) {
	switch {
	case len(did)+len(rest) == 0 && len(refused) == 1: // as the foot says
		return
	case len(refused)+len(rest) > 0:
		var says []string
		for _, r := range refused {
			says = append(says, b.pens().Bad.Render("✗ ")+r)
		}
		if len(did) > 0 {
			says = append(says, b.pens().Good.Render("✓ ")+b.names(did))
		}
		if len(rest) > 0 {
			says = append(says, "○ "+b.text().NotReached()+": "+b.names(rest))
		}
		b.modal = &card{
			shared: b.shared, under: b.modal,
			title: func() string { return b.text().DoneAll(b.does(), len(did)) },
			body:  func(w int) []string { return kit.Clip(kit.Wrap(strings.Join(says, "\n"), w), max(b.height-2, 1), w) },
		}
	case len(did) == 1:
		b.term.Notify(b.done(did[0]), false)
	default:
		b.term.Notify(b.text().DoneAll(b.does(), len(did)), false)
	}
	if over != nil && len(refused)+len(rest) == 0 {
		b.close(over)
	}
}
