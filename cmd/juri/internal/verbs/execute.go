package verbs

import (
	"context"

	"github.com/spf13/cobra"

	"juri/scoring/i18n"
)

// Execute runs a command tree and tells errors of usage, which come before a
// command runs, from those of the work itself.
func Execute(ctx context.Context, root *cobra.Command, t *i18n.Text, do func(context.Context) error) int {
	began := false
	watch(root, &began)
	helpIn(root, t)
	err := do(ctx)
	switch {
	case err == nil:
		return 0
	case began:
		return 1
	}
	return 2
}

// watch makes every command say that it began.
func watch(c *cobra.Command, began *bool) {
	if do := c.RunE; do != nil {
		c.RunE = func(c *cobra.Command, args []string) error {
			*began = true
			return do(c, args)
		}
	}
	for _, sub := range c.Commands() {
		watch(sub, began)
	}
}
