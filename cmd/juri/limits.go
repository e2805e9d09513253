package main

import (
	"time"

	"github.com/spf13/cobra"

	"juri/scoring/i18n"
	"juri/tui/sshd"
)

// limitFlags adds the flags of what clients may use, with the door's own
// defaults, and returns what they say.
func limitFlags(c *cobra.Command, t *i18n.Text) *sshd.Limits {
	l := sshd.DefaultLimits()
	for name, at := range map[string]*int{
		"max-connections": &l.Connections, "max-per-address": &l.PerAddress, "max-per-person": &l.PerPerson, "max-per-board": &l.PerBoard,
		"kept-connections": &l.Reserved,
		"max-strangers":    &l.Strangers, "max-strangers-address": &l.StrangersPerAddress, "connection-rate": &l.Rate,
		"wrong-pins": &l.UserPINs, "wrong-pins-address": &l.AddressPINs, "pin-checks": &l.Hashing,
	} {
		c.Flags().IntVar(at, name, *at, t.Door.Flag(name))
	}
	for name, at := range map[string]*time.Duration{
		"pin-interval": &l.PINEvery, "pin-interval-address": &l.AddressPINEvery, "handshake-timeout": &l.Handshake, "login-timeout": &l.Login,
		"idle-timeout": &l.Idle, "keepalive": &l.Keepalive, "silence-timeout": &l.Silence,
	} {
		c.Flags().DurationVar(at, name, *at, t.Door.Flag(name))
	}
	return &l
}
