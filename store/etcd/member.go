package etcd

import (
	"fmt"
	"net"
	"strings"

	"juri/scoring"
)

// Member is a laptop that runs etcd: its name, and what it is reached at, the
// address that the others use first.
type Member struct {
	Name  string
	Hosts []string
}

// ParseMembers reads members such as 10.0.0.11, or h1=10.0.0.11,h1.local; those
// that are not named are h1, h2 and so on, in their order.
func ParseMembers(said []string) ([]Member, error) {
	var all []Member
	seen := map[string]bool{}
	for i, s := range said {
		name, hosts, named := strings.Cut(s, "=")
		if !named {
			name, hosts = fmt.Sprint("h", i+1), s
		}
		m := Member{name, strings.Split(hosts, ",")}
		bad := name == "" || strings.ContainsFunc(name, unnamed) || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "ca.") || strings.HasPrefix(name, "peer-ca.") || seen[name]
		seen[name] = true
		for _, h := range m.Hosts {
			bad = bad || h == "" || net.ParseIP(h) == nil && strings.ContainsFunc(h, unnamed) || seen["at "+h]
			seen["at "+h] = true
		}
		if bad {
			return nil, &scoring.Error{Code: CodeBadMember, Args: scoring.Args{"member": scoring.CleanLine(s)}}
		}
		all = append(all, m)
	}
	return all, nil
}

// Certs is where a member's files are to lie for etcd.
const Certs = "/etc/etcd"

// NameOf is a folder's name as a contest's on a cluster.
func NameOf(folder string) string {
	return strings.Map(func(r rune) rune {
		if unnamed(r) {
			return '-'
		}
		return r
	}, folder)
}

// env is a member's /etc/default/etcd: nobody without a certificate of the
// cluster's authorities is let in.
func (m Member) env(name string, all []Member) string {
	name = NameOf(name)
	at := func(host, port string) string { return "https://" + net.JoinHostPort(host, port) }
	listen := m.Hosts[0]
	if net.ParseIP(listen) == nil {
		listen = "0.0.0.0" // etcd listens on addresses, not on names
	}
	var initial []string
	for _, o := range all {
		initial = append(initial, o.Name+"="+at(o.Hosts[0], "2380"))
	}
	own := "," + at("127.0.0.1", "2379")
	if listen == "0.0.0.0" {
		own = ""
	}
	var b strings.Builder
	for _, line := range [][2]string{
		{"NAME", m.Name}, {"DATA_DIR", "/var/lib/etcd/" + name},
		{"LISTEN_PEER_URLS", at(listen, "2380")}, {"LISTEN_CLIENT_URLS", at(listen, "2379") + own},
		{"INITIAL_ADVERTISE_PEER_URLS", at(m.Hosts[0], "2380")}, {"ADVERTISE_CLIENT_URLS", at(m.Hosts[0], "2379")},
		{"INITIAL_CLUSTER", strings.Join(initial, ",")}, {"INITIAL_CLUSTER_TOKEN", name}, {"AUTO_COMPACTION_RETENTION", "1"},
		{"CERT_FILE", Certs + "/server.pem"}, {"KEY_FILE", Certs + "/server.key"}, {"TRUSTED_CA_FILE", Certs + "/ca.pem"}, {"CLIENT_CERT_AUTH", "true"},
		{"PEER_CERT_FILE", Certs + "/peer.pem"}, {"PEER_KEY_FILE", Certs + "/peer.key"}, {"PEER_TRUSTED_CA_FILE", Certs + "/peer-ca.pem"}, {"PEER_CLIENT_CERT_AUTH", "true"},
	} {
		fmt.Fprintf(&b, "ETCD_%s=%s\n", line[0], line[1])
	}
	return b.String()
}
