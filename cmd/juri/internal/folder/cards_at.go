package folder

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"juri/store/disk"
)

// cardsFile is the file of a contest folder that has the addresses on the people's
// cards, a line each.
const cardsFile = "cards.txt"

// String is the address as a line of a file, and as it is dialled.
func (a Address) String() string { return net.JoinHostPort(a.Host, strconv.Itoa(a.Port)) }

// CardsPrinted keeps which addresses cards have: everybody's, or, beside those that
// others were given before, some people's.
func CardsPrinted(dir string, everybody bool, at []Address) error {
	if !everybody {
		before, err := CardAddresses(dir)
		if err != nil {
			return err
		}
		for _, a := range at {
			if !slices.Contains(before, a) {
				before = append(before, a)
			}
		}
		at = before
	}
	var lines strings.Builder
	for _, a := range at {
		lines.WriteString(a.String() + "\n")
	}
	path := filepath.Join(dir, cardsFile)
	if now, err := os.ReadFile(path); err == nil && string(now) == lines.String() {
		return nil
	}
	return disk.Replace(path, []byte(lines.String()))
}

// CardAddresses are the addresses on the people's cards; none where no card says.
func CardAddresses(dir string) (at []Address, err error) {
	data, err := os.ReadFile(filepath.Join(dir, cardsFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for line := range strings.Lines(string(data)) {
		if a, ok := AddressOf(strings.TrimSpace(line), 1); ok {
			at = append(at, a)
		}
	}
	return at, err
}

// Here reports whether the address, or what a name stands for, is one of this machine's.
func (a Address) Here() bool {
	names := []string{a.Host}
	if _, err := netip.ParseAddr(a.Host); err != nil {
		if names, err = net.LookupHost(a.Host); err != nil {
			return false
		}
	}
	return slices.ContainsFunc(names, func(n string) bool {
		ip := net.ParseIP(n)
		return ip != nil && (ip.IsLoopback() || slices.ContainsFunc(Networks(), ip.Equal))
	})
}

// Moved is the address on the people's cards, where none of those is this machine's any
// longer, as after a night with another lease; "" while one is, and where no card says.
func Moved(dir string) string {
	at, err := CardAddresses(dir)
	if err != nil || len(at) == 0 || slices.ContainsFunc(at, Address.Here) {
		return ""
	}
	return at[0].String()
}

// movedEvery is how often a server looks whether its address is the cards'.
const movedEvery = time.Minute

// WatchAddress says when the server's address is the cards' no longer, until ctx ends.
func (d *Door) WatchAddress(ctx context.Context, say func(cards string)) {
	for was := ""; ; {
		now := Moved(d.Folder.Dir)
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
