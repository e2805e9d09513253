package verbs

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"juri/scoring/i18n"
	"juri/tui/kit"
)

// helpIn has a command tree say how it is used in the person's language, where cobra
// has words of its own.
func helpIn(root *cobra.Command, t *i18n.Text) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.InitDefaultVersionFlag()
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { printHelp(c.OutOrStdout(), t, c) })
	root.SetUsageFunc(func(c *cobra.Command) error {
		printHelp(c.OutOrStderr(), t, c)
		return nil
	})
	says := map[string]string{"help": t.Shell.HelpOf(), "completion": t.Shell.Completion()}
	var each func(*cobra.Command)
	each = func(c *cobra.Command) {
		c.InitDefaultHelpFlag()
		c.Flags().Lookup("help").Usage = t.Shell.HelpFlag()
		for _, sub := range c.Commands() {
			if said := says[sub.Name()]; said != "" && c == root {
				sub.Short, sub.Long = said, ""
			}
			if sub.Name() == "help" {
				sub.Use, sub.Run = "help ["+t.Shell.HelpCommandWord()+"]", nil
				sub.RunE = func(_ *cobra.Command, words []string) error {
					c, rest, err := root.Find(words)
					if err != nil || len(rest) > 0 {
						return errors.New(t.Shell.Usage.UnknownCommand(strings.Join(words, " "), nil))
					}
					return c.Help()
				}
			}
			if c.Name() == "completion" {
				sub.Short, sub.Long = t.Shell.CompletionOf(sub.Name()), ""
			}
			each(sub)
		}
	}
	each(root)
	if v := root.Flags().Lookup("version"); v != nil {
		v.Usage = t.Shell.VersionFlag()
	}
}

// printHelp says what a command does, how it is typed, and its commands and flags.
func printHelp(w io.Writer, t *i18n.Text, c *cobra.Command) {
	line := c.CommandPath()
	if c.Runnable() {
		line = c.UseLine()
	}
	line = strings.TrimSuffix(line, " [flags]")
	if c.HasAvailableSubCommands() {
		line += " " + t.Shell.HelpCommandWord()
	}
	fmt.Fprintf(w, "%s\n\n%s:\n  %s\n", c.Short, t.Shell.HelpUsage(), line)
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\n%s:\n", t.Shell.HelpCommands())
		tw := kit.NewColumns(w)
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				fmt.Fprintf(tw, "  %s\t%s\n", sub.Name(), sub.Short)
			}
		}
		_ = tw.Flush()
	}
	fmt.Fprintf(w, "\n%s:\n", t.Shell.HelpFlags())
	tw := kit.NewColumns(w)
	list := func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name, says := "--"+f.Name, f.Usage
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" {
			says += " (" + f.DefValue + ")"
		}
		fmt.Fprintf(tw, "  %s\t%s\n", name, says)
	}
	c.LocalFlags().VisitAll(list)
	c.InheritedFlags().VisitAll(list)
	_ = tw.Flush()
	if first, _, err := c.Find([]string{"init"}); err == nil && first != c && !c.HasParent() {
		fmt.Fprintf(w, "\n%s\n", t.Shell.HelpStart())
	}
}
