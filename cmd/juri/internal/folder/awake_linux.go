package folder

// KeepAwake keeps the machine from sleeping until stop is called; lost is called where
// that cannot be done. why is shown by the desktop.
func KeepAwake(why string, lost func()) (stop func()) {
	return keeper{"systemd-inhibit", []string{"--what=idle:sleep:handle-lid-switch", "--who=juri", "--why=" + why, "--mode=block", "cat"}}.run(lost)
}
