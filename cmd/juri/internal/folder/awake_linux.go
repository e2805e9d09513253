package folder

import "context"

// keepsAwake keeps the machine from sleeping until stop is called; lost is called where
// that cannot be done, lid where it sleeps once its lid is closed: not everybody may hold
// that. why is shown by the desktop.
func keepsAwake(ctx context.Context, why string, lid, lost func()) (stop func()) {
	inhibit := func(what string) keeper {
		return keeper{"systemd-inhibit", []string{"--what=" + what, "--who=juri", "--why=" + why, "--mode=block", "cat"}}
	}
	return keepAwake(ctx, lid, lost, inhibit("idle:sleep:handle-lid-switch"), inhibit("idle:sleep"))
}
