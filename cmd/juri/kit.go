package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"juri/scoring/i18n"
	"juri/store"
	"juri/store/setup"
)

// kitFlags are where a rescue kit is kept, and how one is used.
type kitFlags struct {
	to, passFile, into string
	ask                bool
}

func addKitFlags(c *cobra.Command, t *i18n.Text) *kitFlags {
	f := &kitFlags{}
	c.Flags().StringVar(&f.to, "copy-to", "", t.Kit.Flag("copy-to"))
	c.Flags().StringVar(&f.passFile, "copy-passphrase-file", "", t.Kit.Flag("copy-passphrase-file"))
	c.Flags().BoolVar(&f.ask, "copy-passphrase", false, t.Kit.Flag("copy-passphrase"))
	c.Flags().StringVar(&f.into, "into", "", t.Kit.Flag("into"))
	return f
}

// passphrase reads what a kit's keys are closed up with, from its file or, if
// asked for, from the terminal.
func (f *kitFlags) passphrase(c *cobra.Command, t *i18n.Text, ask, twice bool) (string, error) {
	if f.passFile != "" {
		in, err := setup.ReadInput(f.passFile)
		if err != nil {
			return "", err
		}
		if said := strings.TrimRight(string(in.Data), "\r\n"); said != "" {
			return said, nil
		}
		return "", errors.New(t.Kit.Empty())
	}
	if !ask {
		return "", nil
	}
	in, is := c.InOrStdin().(*os.File)
	if !is || !term.IsTerminal(in.Fd()) {
		return "", errors.New(t.Kit.NoTerminal())
	}
	read := func(prompt string) (string, error) {
		fmt.Fprint(c.ErrOrStderr(), prompt)
		said, err := term.ReadPassword(in.Fd())
		fmt.Fprintln(c.ErrOrStderr())
		return string(said), err
	}
	said, err := read(t.Kit.Passphrase())
	if err == nil && said == "" {
		err = errors.New(t.Kit.Empty())
	}
	if err == nil && twice {
		var again string
		if again, err = read(t.Kit.Again()); err == nil && again != said {
			err = errors.New(t.Kit.Differ())
		}
	}
	return said, err
}

// open makes a contest folder of the rescue kit at path, and returns where; path
// itself where there is no kit.
func (f *kitFlags) open(c *cobra.Command, t *i18n.Text, path string) (string, error) {
	from := store.FindKit(path)
	if from == "" {
		if f.into != "" {
			return "", errors.New(t.Kit.NoKit(path))
		}
		return path, nil
	}
	dir := f.into
	if dir == "" {
		dir = filepath.Base(store.KitName(from))
	}
	pass, err := f.passphrase(c, t, store.KitSealed(from), false)
	if err != nil {
		return "", err
	}
	r, err := store.OpenKit(c.Context(), from, dir, pass)
	if err == nil {
		fmt.Fprintln(c.OutOrStdout(), t.Kit.Opened(from, dir, int(r.Records)))
	}
	return dir, err
}
