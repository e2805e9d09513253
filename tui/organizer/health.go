package organizer

import (
	"time"

	"juri/scoring"
	"juri/tui/kit"
)

const (
	// backupOld is how old a backup may be while things go on being saved: three
	// slots, or a long lunch.
	backupOld = time.Hour
	// backupGrace is how long after a slot's end its backup may take.
	backupGrace = 2 * time.Minute
	// slowFrom is from when on an answer is slow, and mostSlow how many are named whose is.
	slowFrom, mostSlow = 2 * time.Second, 3
	// setFrom is from when on the machine's clock was set: it may run a little unsteadily.
	setFrom = 5 * time.Second
	// mostApart is how far the clocks of two servers may be apart, and mostSilent how long
	// one may say nothing.
	mostApart, mostSilent = time.Second, 10 * time.Second
	// A disk is nearly full with room for less than so many copies of the
	// journal, or less than so many bytes.
	fewCopies = 50
	fewBytes  = 200 << 20
)

// worry is something that needs a look before it becomes trouble.
type worry struct {
	short string // for the head
	long  string
}

// worries are what is wrong with the server, the worst first.
func (d *shared) worries() []worry {
	all := append(d.unwell(), d.besieged()...)
	if h := d.term.Health; h != nil && h.MaySleep { // which many servers are said to for good
		all = append(all, worry{d.text().Health.MaySleep(), "! " + d.term.Text.Kit.MaySleep()})
	}
	return all
}

// besieged is that PINs are guessed at, or that somebody waits for it.
func (d *shared) besieged() []worry {
	t, says := d.text().Access, d.guessed()
	switch n := len(d.state.Guessing.Waiting); {
	case n > 0:
		return []worry{{t.WaitingShort(n), says}}
	case says != "":
		return []worry{{t.GuessedShort(), says}}
	}
	return nil
}

// unwell is what is wrong with the server's disk and backups.
func (d *shared) unwell() []worry {
	h := d.term.Health
	if h == nil {
		return nil
	}
	var all []worry
	t := d.text().Health
	if h.Open {
		all = append(all, worry{t.Open(), t.OpenLong()})
	}
	if h.Twin != "" {
		all = append(all, worry{t.Twin(), t.TwinLong(h.Twin)})
	}
	if h.Moved != "" {
		all = append(all, worry{t.Moved(), t.MovedLong(h.Moved)})
	}
	if h.KitLost {
		all = append(all, worry{t.KitLost(), t.KitLostLong(h.KitPath)})
	}
	all = append(all, d.apart(h.Peers)...)
	if h.Disk > 0 && h.Free < max(fewBytes, fewCopies*h.Size) {
		all = append(all, worry{t.DiskLow(), t.DiskLowLong(t.Bytes(h.Free))})
	}
	now := d.term.Wall()
	if l := d.unkept(h.Backup, now); l != nil {
		return append(all, worry{t.BackupMissing(), t.BackupMissingLong(l.Entry.ID)})
	}
	if ago := now.Sub(h.Backup); !h.Backup.IsZero() && ago > backupOld && h.Written.Sub(h.Backup) > time.Minute {
		all = append(all, worry{t.BackupOld(), t.BackupOldLong(d.term.Text.Ago(ago))})
	}
	return all
}

// apart is what is wrong between this server and the contest's others.
func (d *shared) apart(peers []scoring.Peer) (all []worry) {
	t := d.text().Health
	for _, p := range peers {
		if d.unheard(p) {
			all = append(all, worry{t.PeerGone(), t.PeerGoneLong(p.At, d.second(p.Heard))})
		} else if p.Ahead.Abs() > mostApart {
			all = append(all, worry{t.Apart(), t.ApartLong(p.At, p.Ahead.Abs())})
		}
	}
	return all
}

func (d *shared) unheard(p scoring.Peer) bool {
	return p.Gone || d.term.Wall().Sub(p.Heard) > mostSilent
}

// second is a moment on the wall's clock.
func (d *shared) second(at time.Time) string {
	return d.term.Text.ToSecond(at.In(d.term.Wall().Location()))
}

// unkept is a slot that was closed after the newest backup, a while ago; nil for none.
func (d *shared) unkept(backup, now time.Time) *scoring.Slot {
	for _, l := range d.state.Slots {
		// A backup's name is to the second.
		if l.Phase == scoring.Closed && l.Ended.Truncate(time.Second).After(backup) && now.Sub(l.Ended) > backupGrace {
			return l
		}
	}
	return nil
}

// health is how the server is, in lines of w cells; what is wrong comes first.
// None where it is not known.
func (d *shared) health(w int) []string {
	h := d.term.Health
	if h == nil {
		return nil
	}
	pens := d.pens()
	var lines []string
	narrow := kit.SizeOf(w) == kit.Narrow
	for _, l := range d.worries() {
		says := l.long
		if narrow {
			says = l.short
		}
		for _, s := range kit.Wrap(says, w-2) {
			lines = append(lines, kit.Fit(" "+pens.Bad.Render(s), w))
		}
	}
	line := ""
	for _, fact := range d.facts(*h, narrow) {
		if line != "" && kit.Width(line+" · "+fact) > w-2 {
			lines = append(lines, kit.Fit(" "+pens.Muted.Render(line), w))
			line = ""
		}
		if line != "" {
			line += " · "
		}
		line += fact
	}
	return append(lines, kit.Fit(" "+pens.Muted.Render(line), w))
}

// facts says how the server is in a few words each, fewer and shorter if brief.
func (d *shared) facts(h scoring.Health, brief bool) []string {
	t := d.text().Health
	all := d.slow(h.Late, brief)
	at := len(all)
	all = append(all, t.NoBackup())
	if !h.Backup.IsZero() {
		hour := d.term.Hour(h.Backup)
		if brief {
			hour = ""
		}
		all[at] = t.Backup(hour, d.term.Wall().Sub(h.Backup))
	}
	if !h.Kit.IsZero() {
		all = append(all, t.Kit(d.term.Hour(h.Kit)))
	}
	if h.Disk > 0 {
		all = append(all, t.Disk(t.Bytes(h.Free)))
	}
	if h.Size > 0 { // else it is on a cluster
		all = append(all, t.Journal(t.Bytes(h.Size), int(d.state.Seq)))
	}
	if h.Lid && !h.MaySleep && !brief {
		all = append(all, t.Lid())
	}
	for _, p := range h.Peers {
		if !d.unheard(p) {
			all = append(all, t.Peer(p.At, int(p.Behind), p.Ahead.Abs(), brief))
		}
	}
	switch {
	case h.Set.Abs() >= setFrom:
		all = append(all, t.ClockSet(d.term.Hour(h.Since), h.Set))
	case !brief && !h.Since.IsZero():
		all = append(all, t.ClockSteady(d.term.Hour(h.Since)))
	}
	hour := d.second(h.Written)
	switch {
	case brief || h.Written.IsZero():
	case d.state.Trouble != nil:
		all = append(all, t.Unwritten(hour))
	default:
		all = append(all, t.Written(hour))
	}
	return all
}

// slow says who answers late, or how late the last of all is.
func (d *shared) slow(late []scoring.Late, brief bool) []string {
	t := d.text().Health
	n := 0
	for n < len(late) && late[n].By >= slowFrom {
		n++
	}
	switch {
	case n > 0:
		var names []string
		for _, l := range late[:min(n, mostSlow)] {
			names = append(names, t.Waits(d.person(l.User), l.By))
		}
		return []string{t.Slow(names, n-len(names))}
	case len(late) == 0 || brief:
		return nil
	}
	return []string{t.Slowest(d.person(late[0].User), late[0].By)}
}
