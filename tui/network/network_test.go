package network

import (
	"net"
	"testing"
)

func TestOf(t *testing.T) {
	for addr, want := range map[string]string{
		"10.0.0.9:1": "10.0.0.9", "[::ffff:10.0.0.9]:1": "10.0.0.9", "[2001:db8:1:2:3:4:5:6]:1": "2001:db8:1:2::/64",
		"[2001:db8:1:2:ffff::1]:9": "2001:db8:1:2::/64", "[::1]:1": "::1", "[fe80::1%eth0]:1": "fe80::1%eth0",
	} {
		tcp, err := net.ResolveTCPAddr("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		if got := Of(tcp); got != want {
			t.Errorf("%s is %s, want %s", addr, got, want)
		}
	}
}
