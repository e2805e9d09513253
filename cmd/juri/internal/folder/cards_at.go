package folder

import (
	"context"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"juri/scoring"
	"juri/store"
	"juri/store/disk"
)

// ownMark ends the line of an address that was this machine's when the cards were made.
const ownMark = " own"

// CardAddress is an address on people's cards.
type CardAddress struct {
	Address
	Own bool // it was this machine's when the cards were made, and no router's or tunnel's
}

// String is the address as a line of a file, and as it is dialled.
func (a Address) String() string { return net.JoinHostPort(a.Host, strconv.Itoa(a.Port)) }

// CardsPrinted keeps which addresses cards have: everybody's, or, beside those that
// others were given before, some people's.
func (f *Folder) CardsPrinted(ctx context.Context, everybody bool, at []Address) error {
	f.cards.Lock()
	defer f.cards.Unlock()
	before, err := CardAddresses(f.Dir)
	if err != nil {
		return err
	}
	var all []CardAddress
	if !everybody {
		all = slices.Clone(before)
	}
	for _, a := range at {
		own, _ := a.Here(ctx)
		all = slices.DeleteFunc(all, func(b CardAddress) bool { return b.Address == a && !b.Own })
		if !slices.ContainsFunc(all, func(b CardAddress) bool { return b.Address == a }) {
			all = append(all, CardAddress{a, own})
		}
	}
	if !slices.Equal(all, before) {
		var lines strings.Builder
		for _, a := range all {
			lines.WriteString(a.String())
			if a.Own {
				lines.WriteString(ownMark)
			}
			lines.WriteString("\n")
		}
		if err := disk.Replace(filepath.Join(f.Dir, store.CardsFile), []byte(lines.String())); err != nil {
			return err
		}
	}
	f.lookMoved(ctx)
	return nil
}

// CardAddresses are the addresses on the people's cards; none where no card says. A file
// of that name with anything else in it is not ours.
func CardAddresses(dir string) (at []CardAddress, err error) {
	path := filepath.Join(dir, store.CardsFile)
	if _, err := os.Lstat(path); err != nil {
		return nil, disk.IgnoreMissing(err)
	}
	data, err := disk.Read(path)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(data)) {
		address, own := strings.CutSuffix(strings.TrimSpace(line), ownMark)
		a, ok := AddressOf(address, 1)
		if !ok {
			return nil, &scoring.Error{Code: store.CodeNotAddresses, Args: scoring.Args{"path": path}}
		}
		at = append(at, CardAddress{a, own})
	}
	return at, nil
}

// lookWithin is how long a name may take to be looked up.
const lookWithin = 2 * time.Second

// Here reports whether the address, or what a name stands for, is one of this machine's;
// it is not known where the name cannot be looked up.
func (a Address) Here(ctx context.Context) (here, known bool) {
	names := []string{a.Host}
	if _, err := netip.ParseAddr(a.Host); err != nil {
		ctx, cancel := context.WithTimeout(ctx, lookWithin)
		defer cancel()
		if names, err = net.DefaultResolver.LookupHost(ctx, a.Host); err != nil {
			return false, false
		}
	}
	return slices.ContainsFunc(names, func(n string) bool {
		ip := net.ParseIP(n)
		return ip != nil && (ip.IsLoopback() || slices.ContainsFunc(Networks(), ip.Equal))
	}), true
}

// Moved is the first of a machine's own addresses on the people's cards, where none of
// those is the machine's any longer, as after a night with another lease; "" while one is
// or may be, and where the cards have none.
func Moved(ctx context.Context, at []CardAddress) (cards string) {
	for _, a := range at {
		if !a.Own {
			continue
		}
		if here, known := a.Here(ctx); here || !known {
			return ""
		}
		if cards == "" {
			cards = a.String()
		}
	}
	return cards
}

// otherPort is the port of this machine's own addresses on the cards, where none has the one that
// is served; else 0.
func otherPort(at []CardAddress, port int) (cards int) {
	for _, a := range at {
		switch {
		case !a.Own:
		case a.Port == port:
			return 0
		case cards == 0:
			cards = a.Port
		}
	}
	return cards
}

// lookMoved looks whether the server's address is the cards', and keeps that for whoever
// looks at the folder's health.
func (f *Folder) lookMoved(ctx context.Context) string {
	at, _ := CardAddresses(f.Dir)
	now := Moved(ctx, at)
	f.moved.Store(&now)
	return now
}

// movedEvery is how often a server looks whether its address is the cards'.
const movedEvery = time.Minute

// WatchAddress says when the server's address is the cards' no longer, until ctx ends.
func (d *Door) WatchAddress(ctx context.Context, say func(cards string)) {
	for was := ""; ; {
		d.Folder.cards.Lock()
		now := d.Folder.lookMoved(ctx)
		d.Folder.cards.Unlock()
		if now != was && now != "" {
			d.log.Warn("address is not the cards'", "cards", now)
			say(now)
		}
		was = now
		if !Sleep(ctx, movedEvery) {
			return
		}
	}
}

// Networks are this machine's addresses on networks.
func Networks() (all []net.IP) {
	addrs, _ := net.InterfaceAddrs()
	for _, a := range addrs {
		if n, ok := a.(*net.IPNet); ok && n.IP.IsGlobalUnicast() {
			all = append(all, n.IP)
		}
	}
	return all
}
