package etcd

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"io/fs"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"

	"juri/scoring"
)

// The files that a host of the contest needs, in its folder's CertFolder: they
// travel with the folder.
const (
	CertFolder = "cluster"
	CAFile     = "ca.pem"
	CertFile   = "juri.pem"
	KeyFile    = "juri.key"
)

const (
	// certsLast is how long certificates hold: longer than a contest is prepared,
	// shorter than laptops are forgotten.
	certsLast = 2 * 365 * 24 * time.Hour
	// certsBefore is how far behind a laptop's wall clock may be.
	certsBefore = 7 * 24 * time.Hour
)

type authority struct {
	cert *x509.Certificate
	pem  []byte
	key  crypto.Signer
}

// MakeCerts makes what is missing of a cluster's certificates: what juri needs
// into the contest folder dir, and into the folder apart what goes to each member,
// and the keys of the two authorities, which belong on none of them. One authority
// is for those who use etcd and one for its members among themselves, so that a
// certificate of juri's makes nobody a member. What is there is not changed.
func MakeCerts(dir, apart string, members []Member) error {
	if err := os.MkdirAll(apart, 0o700); err != nil {
		return err
	}
	_, made := os.Stat(filepath.Join(dir, CertFolder))
	if _, err := os.Stat(filepath.Join(apart, "ca.key")); made == nil && errors.Is(err, fs.ErrNotExist) {
		return &scoring.Error{Code: CodeNoAuthority, Args: scoring.Args{"path": filepath.Join(apart, "ca.key"), "dir": filepath.Join(dir, CertFolder)}}
	}
	ca, err := authorityIn(filepath.Join(apart, "ca.key"), "juri etcd")
	if err != nil {
		return err
	}
	peers, err := authorityIn(filepath.Join(apart, "peer-ca.key"), "juri etcd members")
	if err != nil {
		return err
	}
	name := filepath.Base(dir)
	for _, m := range members {
		files := map[string][]byte{"ca.pem": ca.pem, "peer-ca.pem": peers.pem, "etcd.env": []byte(m.env(name, members))}
		err := errors.Join(ca.sign(files, "server", m), peers.sign(files, "peer", m))
		if err == nil {
			err = writeFolder(filepath.Join(apart, m.Name), files)
		}
		if err != nil {
			return err
		}
	}
	files := map[string][]byte{CAFile: ca.pem}
	if err := ca.sign(files, "juri", Member{Name: "juri"}); err != nil {
		return err
	}
	return writeFolder(filepath.Join(dir, CertFolder), files)
}

// authorityIn reads an authority, certificate and key, or makes it.
func authorityIn(path, name string) (*authority, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		if data, err = newAuthority(name); err == nil {
			err = writeNew(path, data)
		}
	}
	if err != nil {
		return nil, err
	}
	block, rest := pem.Decode(data)
	key, _ := pem.Decode(rest)
	if block == nil || key == nil {
		return nil, &scoring.Error{Code: CodeBadAuthority, Args: scoring.Args{"path": path}}
	}
	a := &authority{pem: pem.EncodeToMemory(block)}
	a.cert, err = x509.ParseCertificate(block.Bytes)
	if err == nil {
		a.key, err = x509.ParseECPrivateKey(key.Bytes)
	}
	if err != nil || time.Now().After(a.cert.NotAfter) {
		return nil, &scoring.Error{Code: CodeBadAuthority, Args: scoring.Args{"path": path}}
	}
	return a, nil
}

func newAuthority(name string) ([]byte, error) {
	c, err := template(name)
	if err != nil {
		return nil, err
	}
	c.IsCA, c.BasicConstraintsValid, c.KeyUsage = true, true, x509.KeyUsageCertSign|x509.KeyUsageDigitalSignature
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	return encodePair(c, c, &key.PublicKey, key, key)
}

// sign adds a certificate for a member, and its key, to files; it serves whoever
// has its names, and is a client's, as etcd is of its own.
func (a *authority) sign(files map[string][]byte, file string, m Member) error {
	c, err := template(m.Name)
	if err != nil {
		return err
	}
	c.KeyUsage, c.ExtKeyUsage = x509.KeyUsageDigitalSignature, []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	if len(m.Hosts) > 0 {
		c.ExtKeyUsage = append(c.ExtKeyUsage, x509.ExtKeyUsageServerAuth)
		for _, h := range append([]string{"localhost", "127.0.0.1", "::1"}, m.Hosts...) {
			if ip := net.ParseIP(h); ip != nil {
				c.IPAddresses = append(c.IPAddresses, ip)
			} else {
				c.DNSNames = append(c.DNSNames, h)
			}
		}
	}
	if c.NotAfter.After(a.cert.NotAfter) {
		c.NotAfter = a.cert.NotAfter
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	pair, err := encodePair(c, a.cert, &key.PublicKey, a.key, key)
	if err != nil {
		return err
	}
	_, rest := pem.Decode(pair)
	files[file+".pem"], files[file+".key"] = bytes.TrimSuffix(pair, rest), rest
	return nil
}

func template(name string) (*x509.Certificate, error) {
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	now := time.Now()
	return &x509.Certificate{
		SerialNumber: serial, Subject: pkix.Name{CommonName: name}, NotBefore: now.Add(-certsBefore), NotAfter: now.Add(certsLast),
	}, err
}

// encodePair signs a certificate and writes it, its key after it.
func encodePair(c, by *x509.Certificate, public crypto.PublicKey, signer crypto.Signer, key *ecdsa.PrivateKey) ([]byte, error) {
	der, err := x509.CreateCertificate(rand.Reader, c, by, public, signer)
	if err != nil {
		return nil, err
	}
	secret, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return nil, err
	}
	pair := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	return append(pair, pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: secret})...), nil
}

// writeFolder writes a folder whole, unless there is one already.
func writeFolder(dir string, files map[string][]byte) error {
	if _, err := os.Lstat(dir); err == nil {
		return nil
	}
	beside, err := os.MkdirTemp(filepath.Dir(dir), ".juri-")
	if err != nil {
		return err
	}
	for name, data := range files {
		err = errors.Join(err, writeNew(filepath.Join(beside, name), data))
	}
	if err == nil {
		err = os.Rename(beside, dir)
	}
	if err != nil {
		return errors.Join(err, os.RemoveAll(beside))
	}
	return nil
}

// writeNew writes a file that only its owner reads; there may be none.
func writeNew(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
