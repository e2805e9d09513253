package verbs

import (
	"strings"
	"testing"

	"github.com/hiddeco/sshsig"
	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
)

// TestAttestInPage is a juror who signs in their browser's page, whose client is told what to
// sign: by a key that lets them in, over just that, and not unless they say so.
func TestAttestInPage(t *testing.T) {
	s := serveDemo(t)
	const scores = " latar=80 baru=85 impl=90 signif=75 adapt=70 sdaya=88 lanjut=82 --submit"
	s.OK("sari", "next pinus")
	s.OK("ani", "score P01"+scores)
	text := s.OK("ani", "digest")
	page, _ := juritest.NewKey(t)
	signs := func(key gossh.Signer, over string) func(string) []byte {
		return func(asked string) []byte {
			if asked != text {
				t.Errorf("asked to sign %q", asked)
			}
			sig, err := sshsig.Sign(strings.NewReader(over), key, sshsig.HashSHA256, "juri")
			noError(t, err)
			return sig.Marshal()
		}
	}
	attest := func(c *gossh.Client, answer func(string) []byte) (out string, asked int) {
		t.Helper()
		defer c.Close()
		heard := make(chan int)
		chans := c.HandleChannelOpen("sign@juri")
		go func() {
			n := 0
			for asks := range chans {
				n++
				if answer == nil {
					_ = asks.Reject(gossh.UnknownChannelType, "")
					continue
				}
				ch, requests, err := asks.Accept()
				if err != nil {
					continue
				}
				go gossh.DiscardRequests(requests)
				_, _ = ch.Write(answer(string(asks.ExtraData())))
				_ = ch.CloseWrite()
			}
			heard <- n
		}()
		sess, err := c.NewSession()
		noError(t, err)
		noError(t, sess.Setenv("JURI_PAGE", "1"))
		said, _ := sess.CombinedOutput("attest")
		_ = c.Close()
		return string(said), <-heard
	}
	byPIN := func() *gossh.Client {
		c, err := s.Login("", "ani", gossh.PublicKeys(page), gossh.Password(s.Pin("ani")))
		noError(t, err)
		return c
	}
	refused := func(what, says string, c *gossh.Client, want int, answer func(string) []byte) {
		t.Helper()
		out, asked := attest(c, answer)
		if !strings.Contains(out, says) || asked != want || s.Folder.Board.State().AttestedBy("ani") != nil {
			t.Errorf("%s: asked %d times, %s", what, asked, out)
		}
	}
	refused("a page whose key is not remembered", "bukan salah satu kunci", byPIN(), 0, signs(page, text))
	_, err := s.Folder.Board.Do(t.Context(), scoring.Actor{User: "ani"}, scoring.RememberDevice{Key: strings.TrimSpace(string(gossh.MarshalAuthorizedKey(page.PublicKey())))})
	noError(t, err)
	byKey := func() *gossh.Client {
		c, err := s.Login("", "ani", gossh.PublicKeys(page))
		noError(t, err)
		return c
	}
	other, _ := juritest.NewKey(t)
	refused("a client that knows of no such thing", "Belum ditandatangani", byKey(), 1, nil)
	refused("a person who does not want to", "Belum ditandatangani", byKey(), 1, func(string) []byte { return nil })
	refused("another text", "bukan atas lembar Anda", byKey(), 1, signs(page, text+"P02 00\n"))
	refused("another key", "bukan salah satu kunci", byKey(), 1, signs(other, text))
	refused("no signature", "bukan atas lembar Anda", byKey(), 1, func(string) []byte { return make([]byte, 64<<10) })
	if out, asked := attest(byKey(), signs(page, text)); asked != 1 || !s.Folder.Board.State().StandsBy("ani") {
		t.Fatalf("asked %d times: %s", asked, out)
	}
	if got := s.Folder.Board.State().AttestedBy("ani").Key; got != gossh.FingerprintSHA256(page.PublicKey()) {
		t.Errorf("the key on record is %s", got)
	}
}
