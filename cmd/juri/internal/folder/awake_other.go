//go:build !linux && !darwin && !windows

package folder

// KeepAwake says that nothing here keeps the machine from sleeping.
func KeepAwake(_ string, lost func()) (stop func()) {
	lost()
	return func() {}
}
