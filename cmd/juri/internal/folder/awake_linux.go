package folder

import "context"

// KeepAwake keeps the machine from sleeping until stop is called; lost is called where
// that cannot be done. why is shown by the desktop. Not everybody may hold the lid.
func KeepAwake(ctx context.Context, why string, lost func()) (stop func()) {
	inhibit := func(what string) keeper {
		return keeper{"systemd-inhibit", []string{"--what=" + what, "--who=juri", "--why=" + why, "--mode=block", "cat"}}
	}
	return keepAwake(ctx, lost, inhibit("idle:sleep:handle-lid-switch"), inhibit("idle:sleep"))
}
