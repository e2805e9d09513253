package main

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/folder"
	"juri/store"
)

// cards holds the addresses on the cards against this machine's.
func (d *doctor) cards(ctx context.Context) {
	t := d.t.Doctor
	at, err := folder.CardAddresses(d.dir)
	if err != nil || len(at) == 0 {
		d.add("cards", warning, t.CardsUnknown(), t.CardsDo(d.dir))
		return
	}
	names := make([]string, len(at))
	for i, a := range at {
		names[i] = a.String()
	}
	if slices.ContainsFunc(at, func(a folder.CardAddress) bool { here, _ := a.Here(ctx); return here }) {
		d.add("cards", fine, t.CardsAt(names), "")
		return
	}
	if folder.Moved(ctx, at) == "" {
		d.add("cards", warning, t.CardsThrough(names), t.CardsThroughDo(d.dir))
		return
	}
	var now []string
	for _, ip := range folder.Networks() {
		now = append(now, ip.String())
	}
	d.add("cards", wrong, t.CardsElsewhere(names, now), t.CardsElsewhereDo(d.dir))
}

// network looks whether the port can be had, and whether a phone gets through to it.
func (d *doctor) network(ctx context.Context) {
	t := d.t.Doctor
	at, _ := d.address()
	if _, port, err := net.SplitHostPort(d.listen); err == nil { // a router may have another in front
		at.Port, _ = strconv.Atoi(port)
	}
	page := "http://" + at.String()
	ln, err := folder.Listen(d.t, d.listen)
	if err != nil {
		if d.ours() {
			d.add("port", fine, t.PortOurs(d.listen), "")
			d.add("phone", warning, t.PhoneUntried(), page)
			return
		}
		d.add("port", wrong, t.PortTaken(d.listen, err.Error()), t.PortDo(d.dir))
		return
	}
	defer ln.Close()
	d.add("port", fine, t.PortFree(d.listen), "")
	if !d.phone {
		d.add("phone", warning, t.PhoneUntried(), t.PhoneTry(d.dir, page))
		return
	}
	fmt.Fprintln(d.said, t.PhoneWait(page))
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	if from := visitor(ctx, ln, t.PhonePage()); from != "" {
		d.add("phone", fine, t.Phone(from), "")
		return
	}
	d.add("phone", wrong, t.PhoneNone(), t.PhoneDo())
}

// address is where phones find the server: what the cards say first, else this machine's,
// which nobody has been told yet.
func (d *doctor) address() (at folder.Address, told bool) {
	if at, _ := folder.CardAddresses(d.dir); len(at) > 0 {
		return at[0].Address, true
	}
	at, _ = folder.JoinAt(d.t, d.listen, "")
	return at, false
}

// visitor serves one page until somebody at another machine has had it, and says who;
// "" where ctx ended before.
func visitor(ctx context.Context, ln net.Listener, page string) string {
	got := make(chan string, 1)
	s := &http.Server{ReadHeaderTimeout: 5 * time.Second, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		fmt.Fprintln(w, page)
		host, _, _ := net.SplitHostPort(r.RemoteAddr)
		if ip := net.ParseIP(host); ip == nil || slices.ContainsFunc(folder.Networks(), ip.Equal) || ip.IsLoopback() {
			return
		}
		select {
		case got <- host:
		default:
		}
	})}
	go func() { _ = s.Serve(ln) }()
	defer func() {
		within, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		_ = s.Shutdown(within) // the page is on its way to the phone
	}()
	select {
	case from := <-got:
		return from
	case <-ctx.Done():
		return ""
	}
}

// ours reports whether the port is taken by a server of this contest.
func (d *doctor) ours() bool {
	data, err := os.ReadFile(filepath.Join(d.dir, store.HostKeyFile))
	if err != nil {
		return false
	}
	key, err := gossh.ParsePrivateKey(data)
	if err != nil {
		return false
	}
	host, port, err := net.SplitHostPort(d.listen)
	if err != nil {
		return false
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	seen := false
	const within = 5 * time.Second // whatever has the port may say nothing at all
	c, err := net.DialTimeout("tcp", net.JoinHostPort(host, port), within)
	if err != nil {
		return false
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(within))
	_, _, _, _ = gossh.NewClientConn(c, host, &gossh.ClientConfig{
		User: "doctor",
		HostKeyCallback: func(_ string, _ net.Addr, k gossh.PublicKey) error {
			seen = string(k.Marshal()) == string(key.PublicKey().Marshal())
			return errors.New("seen")
		},
	})
	return seen
}

// certificate looks at what browsers are to be shown.
func (d *doctor) certificate() {
	t := d.t.Doctor
	cert, err := d.browsers.certificate(d.t)
	switch {
	case err != nil:
		d.add("certificate", wrong, err.Error(), t.CertificateDo())
		return
	case cert == nil:
		d.add("certificate", fine, t.CertificateNone(), "")
		return
	}
	leaf, err := x509.ParseCertificate(cert.Certificate[0])
	at, told := d.address()
	switch {
	case err != nil:
		d.add("certificate", wrong, err.Error(), t.CertificateDo())
	case time.Now().After(leaf.NotAfter):
		d.add("certificate", wrong, t.CertificateOver(leaf.NotAfter), t.CertificateDo())
	case leaf.VerifyHostname(at.Host) != nil && told:
		d.add("certificate", wrong, t.CertificateNot(at.Host), t.CertificateDo())
	case leaf.VerifyHostname(at.Host) != nil:
		d.add("certificate", warning, t.CertificateNot(at.Host), t.CertificateDo())
	default:
		d.add("certificate", fine, t.Certificate(leaf.NotAfter), "")
	}
}
