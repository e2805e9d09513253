package main

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/mod/sumdb/note"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store/disk"
	"juri/store/witness"
)

// witnessKey is the file of a witness's folder that holds its key's seed.
const witnessKey = "witness.key"

// witnessCmd is juri witness: somebody who remembers contests' checkpoints, and cosigns those
// that follow on them.
func witnessCmd(t *i18n.Text) *cobra.Command {
	var listen, name string
	var logs []string
	c := &cobra.Command{
		Use: "witness DIR", Short: t.Shell.Short("witness"), Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			w, err := openWitness(t, args[0], name, logs)
			if err != nil {
				return err
			}
			ln, err := folder.Listen(t, listen)
			if err != nil {
				return errors.New(t.Shell.CannotListen(listen, err.Error()))
			}
			fmt.Fprintln(c.OutOrStdout(), t.Witness.Serving(ln.Addr().String()))
			fmt.Fprintln(c.OutOrStdout(), w.Key.Key())
			server := w.Server()
			defer context.AfterFunc(c.Context(), func() { _ = server.Close() })()
			if err = server.Serve(ln); c.Context().Err() != nil {
				return nil
			}
			return err
		},
	}
	c.Flags().StringVar(&listen, "listen", ":2280", t.Shell.Flag("listen-witness"))
	c.Flags().StringVar(&name, "name", "", t.Shell.Flag("witness-name"))
	c.Flags().StringArrayVar(&logs, "log", nil, t.Shell.Flag("witness-log"))
	_ = c.MarkFlagRequired("log")
	return c
}

// openWitness goes on from what a witness's folder has; in a new one it makes a key.
func openWitness(t *i18n.Text, dir, name string, logs []string) (*witness.Witness, error) {
	if err := disk.MakeFolder(dir); err != nil {
		return nil, err
	}
	path := filepath.Join(dir, witnessKey)
	text, err := disk.ReadPrivate(path)
	if errors.Is(err, fs.ErrNotExist) {
		var made [32]byte
		_, _ = rand.Read(made[:]) // which never fails
		text = []byte(hex.EncodeToString(made[:]) + "\n")
		err = disk.Write(path, text)
	}
	if err != nil {
		return nil, err
	}
	var seed scoring.Hash
	if len(text) < 64 || seed.UnmarshalText(text[:64]) != nil {
		return nil, errors.New(t.Witness.BadKey(path))
	}
	if name == "" {
		name = "witness/" + hex.EncodeToString(sum(seed[:]))[:16]
	}
	w := &witness.Witness{Key: witness.NewCosigner(name, seed), Logs: map[string]note.Verifiers{}, Now: time.Now}
	if w.Key == nil {
		return nil, errors.New(t.Witness.BadName(scoring.ShownLine(name)))
	}
	file := func(origin string) string { return filepath.Join(dir, hex.EncodeToString(sum([]byte(origin)))+".txt") }
	for _, key := range logs {
		v, err := note.NewVerifier(key)
		if err != nil {
			return nil, errors.New(t.Witness.BadLog(scoring.ShownLine(key)))
		}
		w.Logs[v.Name()] = note.VerifierList(v)
		kept, err := disk.Read(file(v.Name()))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		seen := witness.Seen{Note: kept}
		if seen.Checkpoint, err = witness.ReadCheckpoint(string(kept)); err != nil || seen.Origin != v.Name() {
			return nil, errors.New(t.Witness.BadKept(file(v.Name())))
		}
		w.Remember(seen)
	}
	w.Keep = func(s witness.Seen) error { return disk.Replace(file(s.Origin), s.Note) }
	return w, nil
}

func sum(b []byte) []byte {
	h := sha256.Sum256(b)
	return h[:]
}

// readWitnesses reads serve's --witness.
func readWitnesses(t *i18n.Text, said []string) (all []folder.Witness, err error) {
	for _, text := range said {
		words := strings.Fields(text)
		if len(words) != 2 {
			return nil, errors.New(t.Witness.BadWitness(scoring.ShownLine(text)))
		}
		key, bad := witness.NewVerifier(words[0])
		at, wrong := url.Parse(words[1])
		if bad != nil || wrong != nil || at.Host == "" || at.Scheme != "http" && at.Scheme != "https" {
			return nil, errors.New(t.Witness.BadWitness(scoring.ShownLine(text)))
		}
		all = append(all, folder.Witness{Key: key, At: words[1]})
	}
	return all, nil
}
