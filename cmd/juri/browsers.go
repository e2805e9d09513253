package main

import (
	"crypto/tls"
	"errors"

	"github.com/spf13/cobra"

	"juri/scoring/i18n"
)

type browserFlags struct {
	on        bool
	cert, key string
}

func addBrowserFlags(c *cobra.Command, t *i18n.Text) *browserFlags {
	f := &browserFlags{on: true}
	c.Flags().Var((*onOff)(&f.on), "web", t.Page.Flag("web"))
	c.Flags().StringVar(&f.cert, "web-cert", "", t.Page.Flag("web-cert"))
	c.Flags().StringVar(&f.key, "web-key", "", t.Page.Flag("web-key"))
	return f
}

// certificate reads the page's; nil where there is none.
func (f *browserFlags) certificate(t *i18n.Text) (*tls.Certificate, error) {
	switch {
	case f.cert == "" && f.key == "":
		return nil, nil
	case f.cert == "" || f.key == "" || !f.on:
		return nil, errors.New(t.Page.CertificateWhole())
	}
	cert, err := tls.LoadX509KeyPair(f.cert, f.key)
	if err != nil {
		return nil, errors.New(t.Page.BadCertificate(f.cert, f.key, err.Error()))
	}
	return &cert, nil
}

// onOff is a flag that is on or off.
type onOff bool

func (*onOff) Type() string { return "on|off" }

func (o *onOff) String() string {
	if *o {
		return "on"
	}
	return "off"
}

func (o *onOff) Set(s string) error {
	if s != "on" && s != "off" {
		return errors.New("on|off")
	}
	*o = s == "on"
	return nil
}
