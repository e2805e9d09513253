package main

import (
	"crypto/ed25519"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/store/storetest"
)

// TestBrowserOpenSSH holds the page's SSH client against OpenSSH's server: half a megabyte goes
// there and back while the one, the other or both ask for new keys after 64 KiB: with a window
// of 128 KiB that is three keys at least.
func TestBrowserOpenSSH(t *testing.T) {
	t.Parallel()
	storetest.NeedTools(t, "openssh-server", openSSHServer)
	b := juritest.OpenChromium(t)
	_, private := juritest.NewKey(t)
	seed, err := json.Marshal(asNumbers(private.Seed()))
	noError(t, err)
	me, err := user.Current()
	noError(t, err)
	for _, row := range []struct{ server, client string }{{"64K", "undefined"}, {"default", "64 << 10"}, {"64K", "64 << 10"}} {
		t.Run(row.server+" "+row.client, func(t *testing.T) {
			p := b.Open("http://"+pageBefore(t, openSSHDoor(t, private, row.server))+"/", 800, 600, false)
			got := p.Text(fmt.Sprintf(`(async () => {
	const at = document.querySelector('script[src]').src.replace('app.js', '')
	const { Client } = await import(at + 'ssh.js')
	const size = 512 << 10, sent = new Uint8Array(size).map((_, i) => i * 7 ^ i >> 9)
	return new Promise(done => {
		const all = new Uint8Array(size), keys = new Set()
		let came = 0
		const c = new Client({ url: location.origin.replace('http', 'ws') + '/ssh', user: %q, seed: new Uint8Array(%s), limit: %s },
			{ host: () => true, pin: () => Promise.reject(new Error('the key is refused')), banner() {}, closed: e => done(e.message) })
		c.loggedIn.then(() => {
			const ch = c.open({ ended() {}, data: b => {
				all.set(b, came)
				came += b.length
				keys.add(c.transport.in)
				if (came === size) done(all.every((x, i) => x === sent[i]) ? keys.size > 2 ? 'the same' : keys.size + ' keys' : 'other')
			} })
			ch.shell({ term: 'xterm', cols: 80, rows: 24, env: {} })
			ch.write(sent)
		}, () => {})
	})
})()`, me.Username, seed, row.client))
			if got != "the same" {
				t.Errorf("what comes back is %s", got)
			}
		})
	}
}

const openSSHServer = "/usr/sbin/sshd"

// openSSHDoor hands each connection to a server of OpenSSH's own that says back what it hears
// and lets that key in.
func openSSHDoor(t *testing.T, key ed25519.PrivateKey, rekey string) func(net.Conn) {
	t.Helper()
	if os.Getuid() == 0 { // where the system did not start one before
		noError(t, os.MkdirAll("/run/sshd", 0o755))
	}
	dir := t.TempDir()
	signer, err := gossh.NewSignerFromSigner(key)
	noError(t, err)
	_, host := juritest.NewKey(t)
	block, err := gossh.MarshalPrivateKey(host, "")
	noError(t, err)
	config := strings.Join([]string{
		"HostKey " + filepath.Join(dir, "host"), "AuthorizedKeysFile " + filepath.Join(dir, "keys"), "StrictModes no", "UsePAM no", "PidFile none",
		"PermitRootLogin yes", "PasswordAuthentication no", "PermitTTY no", "ForceCommand cat", "RekeyLimit " + rekey, "",
	}, "\n")
	for name, text := range map[string][]byte{"host": pem.EncodeToMemory(block), "keys": gossh.MarshalAuthorizedKey(signer.PublicKey()), "config": []byte(config)} {
		err = errors.Join(err, os.WriteFile(filepath.Join(dir, name), text, 0o600))
	}
	noError(t, err)
	return func(conn net.Conn) {
		server := exec.CommandContext(t.Context(), openSSHServer, "-i", "-e", "-f", filepath.Join(dir, "config"))
		var said strings.Builder
		server.Stdout, server.Stderr = conn, &said
		in, err := server.StdinPipe()
		if err == nil {
			err = server.Start()
		}
		if err != nil {
			t.Error(err)
			return
		}
		_, _ = io.Copy(in, conn) // until the page hangs up
		_ = in.Close()
		_ = conn.Close()
		if err := server.Wait(); err != nil && t.Context().Err() == nil {
			t.Logf("sshd: %v\n%s", err, said.String())
		}
	}
}

// asNumbers is bytes as JSON has an array.
func asNumbers(b []byte) (all []int) {
	for _, n := range b {
		all = append(all, int(n))
	}
	return all
}
